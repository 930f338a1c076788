"""Events: what happened, one clause each, in order of the text. Verbs that tell of none stand in `events.tsv`.

A clause counts where its main verb is a finite past, a perfect or a passive of something that happens; what is only
planned, denied, supposed or asked is no event. Inside a claim the event carries the claim.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from generator.extraction.grammar import clauses, phrases, preterites
from generator.extraction.text.tokens import TaggedText, Token
from generator.model import Claim, Entity, EntityKind, Event, Form, Role, Span, Stance, Time, TimeType

SHORTEST = 4
"""Words of a clause that a reader understands without its neighbours."""
LONGEST = 60
"""Words of a clause worth showing."""
FARTHEST = 200
"""Tokens of a clause among which its date is looked for: a promise may be as long as its sentence."""
PAST = frozenset(("VVD",))
PERFECT = frozenset(("VHD", "VHZ", "VHB"))
BE_PAST = frozenset(("VBD",))
BE_NOW = frozenset(("VBZ", "VBB"))
ACTS = frozenset((Stance.ADMITS, Stance.PROMISES, Stance.DEMANDS))
"""What is an event in itself when it is dated: "last week the minister admitted…"."""
NEVER = frozenset(("never", "not", "n't", "n’t"))
"""What makes the verb beside it tell of what did not happen."""
BOUNDS = frozenset(("since", "from", "until", "till", "by", "before", "after", "to", "for"))
"""Words before a time that is a border of what happened, or of something else, and not its date."""
RELATIVES = frozenset(("who", "whom", "whose", "which", "where"))
NOTHING = frozenset(("no", "none", "nobody", "nothing", "neither", "nor"))
BETWEEN = frozenset(("AV0", "XX0", "VBN", "VVG", "AVP"))


@dataclass(frozen=True, slots=True)
class Region:
    """Tokens read at once: a claim's content, or what of a sentence is not said by anybody."""

    tokens: Sequence[Token]
    claim: Claim | None = None
    act: bool = False
    """Whether saying it is itself what happened."""


def find(
    text: TaggedText, entities: tuple[Entity, ...], times: tuple[Time, ...], claims: tuple[Claim, ...]
) -> tuple[Event, ...]:
    """The events; headlines and repeated sentences give none."""
    text = preterites.restored(text)
    mentions = sorted(((m.span, e) for e in entities for m in e.mentions), key=lambda pair: (pair[0], pair[1].id))
    starts = [span.start for span, _ in mentions]
    found: dict[Span, Event] = {}
    for region in (*_regions(text, claims), *_acts(text, times, claims)):
        for clause in clauses.split(text, region.tokens) if not region.act else _whole(text, region.tokens):
            span = _without_far(text, _without_dateline(text, clause))
            if span not in found and (region.act or (_happens(text.within(span)) and not _quoted(text, region, span))):
                near = mentions[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
                found[span] = Event(
                    id="",
                    span=span,
                    time=_time(text, times, span),
                    who=_ids(near, place=False),
                    where=_ids(near, place=True),
                    claim=region.claim.id if region.claim else None,
                )
    return tuple(_numbered(event, i) for i, event in enumerate((found[s] for s in sorted(found)), 1))


def _numbered(event: Event, number: int) -> Event:
    return Event(f"v{number}", event.span, event.time, event.who, event.where, event.claim)


def _regions(text: TaggedText, claims: tuple[Claim, ...]) -> Iterator[Region]:
    """Contents of claims that assert something, and what stands outside of contents, sources and cues."""
    by_sentence: dict[int, list[tuple[Span, Claim]]] = {}
    for claim in claims:
        for span in claim.content:
            by_sentence.setdefault(text.sentence_at(span.start), []).append((span, claim))
    for index, sentence in enumerate(text.sentences):
        if sentence.role is not Role.BODY or sentence.repeats:
            continue
        tokens = text.of_sentence(index)
        told = by_sentence.get(index, [])
        if not told:
            if not _spoken(text, tokens):
                yield Region(tokens)
            continue
        for span, claim in told:
            if claim.stance in (Stance.SAYS, Stance.ADMITS) and claim.form is Form.INDIRECT and claim.explicit:
                yield Region([t for t in tokens if span.start <= t.start < span.end], claim)
        yield from _outside(tokens, told)


def _outside(tokens: Sequence[Token], told: list[tuple[Span, Claim]]) -> Iterator[Region]:
    """What stands before, between and after claims, without the clauses that attribute them."""
    taken = [span for span, _ in told]
    taken += [s for _, c in told for s in (c.source.span, c.cue) if s]
    run: list[Token] = []
    last, ahead = 0, sorted(taken, reverse=True)
    for token in tokens:
        while ahead and ahead[-1].start <= token.start:
            last = max(last, ahead.pop().end)
        if token.start < last:
            if run and run[-1].text in ";.":
                yield Region(run)
            run = []
        else:
            run.append(token)
    if run and len(run) < len(tokens) and run[0].text in ";," and len(run) > SHORTEST:
        yield Region(run)


def _acts(text: TaggedText, times: tuple[Time, ...], claims: tuple[Claim, ...]) -> Iterator[Region]:
    """Sentences that date a promise, an admission, a demand."""
    for claim in claims:
        index = text.sentence_at(claim.content[0].start)
        sentence = text.sentences[index]
        if claim.stance not in ACTS or claim.form is not Form.INDIRECT or sentence.role is not Role.BODY:
            continue
        dates = [times[i].span for i in _inside(times, sentence.span) if times[i].type is TimeType.DATE]
        outside = [d for d in dates if d.end <= claim.content[0].start]
        if outside and not sentence.repeats and not any(q.overlaps(sentence.span) for q in text.quotations):
            yield Region(text.of_sentence(index), act=True)


def _whole(text: TaggedText, tokens: Sequence[Token]) -> tuple[Span, ...]:
    span = clauses.trimmed(text, tokens)
    return (span,) if span else ()


def _spoken(text: TaggedText, tokens: Sequence[Token]) -> bool:
    return bool(tokens) and text.quoted(text.span(tokens[len(tokens) // 2], tokens[len(tokens) // 2]))


def _quoted(text: TaggedText, region: Region, span: Span) -> bool:
    """Whether the clause's verb stands in a quotation that no claim explains: its speaker tells it, not the article."""
    tokens = text.within(span)
    verb = None if region.claim else _main_verb(tokens)
    return verb is not None and text.quoted(text.span(tokens[verb], tokens[verb]))


def _happens(tokens: Sequence[Token]) -> bool:
    """Whether the clause's first finite verb, outside of relative clauses, tells of something that happened."""
    words = [t for t in tokens if t.text[0].isalnum()]
    if not SHORTEST <= len(words) <= LONGEST or not _complete(words):
        return False
    verb = _main_verb(tokens)
    if verb is None or not any(t.is_noun or t.tag in ("PNP", "CRD", "PNI", "DT0") for t in tokens[:verb]):
        return False
    return _event_verb(tokens, verb)


def _complete(words: Sequence[Token]) -> bool:
    """Whether a clause can stand alone: no relative or "that" at its start, no open end."""
    if words[0].lower in NOTHING:
        return False
    return words[0].tag not in ("PNQ", "DTQ", "CJT", "AVQ", "CJS") and words[-1].tag not in ("PRP", "PRF", "AT0", "CJC")


def _main_verb(tokens: Sequence[Token]) -> int | None:
    """Index of the first finite verb that is not inside a relative clause."""
    skipping = False
    for index, token in enumerate(tokens):
        if token.tag in ("PNQ", "DTQ", "AVQ") and index:
            skipping = True
        elif clauses.finite(token):
            if not skipping:
                return index
            skipping = False
    return None


def _event_verb(tokens: Sequence[Token], index: int) -> bool:
    verb = tokens[index]
    after = index + 1
    while after < len(tokens) and tokens[after].tag in BETWEEN and tokens[after].tag != "VVG":
        if tokens[after].tag == "XX0":
            return False
        after += 1
    if any(t.lower in NEVER for t in tokens[max(0, index - 2) : after]):
        return False
    next_verb = tokens[after] if after < len(tokens) else None
    if verb.tag in PAST:
        return not _still(verb)
    if verb.tag in PERFECT | BE_PAST | BE_NOW and next_verb is not None and next_verb.tag in ("VVN", "VVD"):
        passive_now = verb.tag in BE_NOW
        return not passive_now and not _still(next_verb)
    return False


def _still(verb: Token) -> bool:
    """Whether a verb tells of a state or of saying."""
    return verb.lemma in _verbs("state") or verb.lemma in _verbs("saying")


def _time(text: TaggedText, times: tuple[Time, ...], span: Span) -> int | None:
    """Index of the time that dates the clause: after its verb rather than before. Durations and habits date nothing,
    nor do borders ("since 2019") and what is told of somebody on the way ("whose trial begins on 9 January")."""
    tokens = text.within(span)[:FARTHEST]
    verb = _main_verb(tokens)
    offset = tokens[verb].start if verb is not None else span.start
    dates = [i for i in _inside(times, span) if times[i].type in (TimeType.DATE, TimeType.TIME)]
    owners = [i for i in dates if times[i].span.text.endswith(("'s", "’s"))]
    inside = [i for i in dates if i not in owners and not _beside(tokens, times[i], verb)]
    return min(
        inside, key=lambda i: (_apposed(text, times[i].span, offset), abs(times[i].span.start - offset)), default=None
    )


def _beside(tokens: Sequence[Token], time: Time, verb: int | None) -> bool:
    """Whether a time is a border or dates something else than the clause; "from May to July" is a date."""
    before = [t for t in tokens if t.start < time.span.start]
    if before and before[-1].lower in BOUNDS:
        return not (before[-1].lower == "from" and "/" in (time.value or ""))
    return _starts_change(tokens, before) or _in_relative(before, verb)


def _starts_change(tokens: Sequence[Token], before: Sequence[Token]) -> bool:
    """Whether a time goes with the first of two figures: "from 95% in 2019 to 83%"."""
    phrase = [t.lower for t in before[-6:]]
    after = [t.lower for t in tokens[len(before) : len(before) + 6]]
    return "from" in phrase and "to" in after and "to" not in phrase[phrase.index("from") :]


def _in_relative(before: Sequence[Token], verb: int | None) -> bool:
    """Whether a time lies in a relative clause, or in a participle's between commas: ", founded in 2011"."""
    starts = [i for i, t in enumerate(before) if t.lower in RELATIVES and i]
    if starts and (verb is None or starts[-1] > verb or len(before) <= verb):
        return not any(t.text == "," for t in before[starts[-1] :])
    commas = [i for i, t in enumerate(before) if t.text == ","]
    phrase = before[commas[-1] + 1 :] if commas else []
    if not phrase or phrase[0].tag not in ("VVN", "VVD") or (verb == commas[-1] + 1 and len(commas) > 1):
        return False
    return before[commas[-1] - 1].is_noun and not any(t.tag == "CJC" for t in phrase)


def _inside(times: tuple[Time, ...], span: Span) -> range:
    """Indexes of the times that start inside a span."""
    first = bisect_left(times, span.start, key=lambda t: t.span.start)
    return range(first, bisect_left(times, span.end, lo=first, key=lambda t: t.span.start))


def _apposed(text: TaggedText, time: Span, verb: int) -> bool:
    """Whether a time stands between the subject and its verb: "Calder, founded in 2011, suffered"."""
    return time.start < verb and text.article.text[time.end : verb].lstrip()[:1] in (",", ")")


def _without_dateline(text: TaggedText, span: Span) -> Span:
    """A clause without the place and date before the first sentence of a report."""
    head = clauses.DATELINE.match(span.text)
    return text.article.span(span.start + head.end(), span.end) if head and head.end() < len(span.text) else span


def _without_far(text: TaggedText, span: Span) -> Span:
    """A clause that lost the "so" of its "so far" without the rest of it."""
    lost = span.text.startswith("far ") and text.article.text[max(0, span.start - 3) : span.start].lower() == "so "
    return text.article.span(span.start + len("far "), span.end) if lost else span


def _ids(near: Sequence[tuple[Span, Entity]], place: bool) -> tuple[str, ...]:
    return tuple(dict.fromkeys(e.id for _, e in near if (e.kind is EntityKind.PLACE) is place))


@cache
def _verbs(group: str) -> frozenset[str]:
    rows = (row.partition("\t") for row in phrases.lines("events.tsv"))
    return frozenset(word for name, _, line in rows if name == group for word in line.split())
