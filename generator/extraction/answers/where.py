"""Where: places by closeness to the lead, those that a preposition of place governs first.

"in the northern city of Orrin", but not "an Orrin court" or "residents of Orrin"; "at a zoo in Orrin, Calvera" with
the place around it. Sections `place`, `kind`, `venue` and `base` of `answers.txt`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from generator.extraction.answers import actors, main_event, subjects, verbs, wordlist
from generator.extraction.answers.date_words import DAY, MONTH
from generator.extraction.answers.main_event import MainEvent
from generator.extraction.text.tokens import TaggedText, Token
from generator.model import Entity, EntityKind, Span

FAR = 1.5
"""Score above which a place is not where the main event was, as long as another is nearer."""
FARTHEST = 3.0
"""Score above which a place answers nothing even where no other is told."""
GOVERNED = -2.0
"""What a place gains that a preposition of place governs."""
QUALIFIES = 2.0
"""What a place loses that only qualifies a noun: "a Paris court"."""
BESIDE = 1.0
"""What a place loses in a clause beside the main one: "a cat that was lost in Orrin", "after two fell ill in Orrin"."""
VENUE = 0.5
"""What a house loses against a place on the map: "in the House of Lords"."""
MENTIONS = 6
"""Mentions of a place that are looked at."""
HERE = frozenset(("in", "at", "near", "outside", "inside"))
"""Prepositions that tell nothing but place."""
LONGEST = 12
"""Tokens that a place may take up with the noun phrase before it."""


def ranked(text: TaggedText, event: MainEvent, entities: tuple[Entity, ...]) -> Iterator[Span]:
    """Places by closeness to the lead, those that the text says something happened at first."""
    places = tuple(m.span for e in entities if e.kind is EntityKind.PLACE for m in e.mentions)
    scored = sorted((score, span) for score, span in _scored(text, event, entities) if score <= FARTHEST)
    near = [span for score, span in scored if score <= FAR]
    far = [span for score, span in scored if _governed(text, span) or score <= QUALIFIES]
    for span in near or far:
        yield _within(text, span, places) if _qualifies(text, span) else _widened(text, _within(text, span, places))


def _scored(text: TaggedText, event: MainEvent, entities: tuple[Entity, ...]) -> Iterator[tuple[float, Span]]:
    """(what it loses, name) of each place, house and unknown name after a preposition of place."""
    last = text.sentences[-1].span.end if text.sentences else 0
    for entity in entities:
        for mention in entity.mentions[:MENTIONS]:
            span = mention.span
            if span.start < last and (cost := _cost(text, entity, span)) is not None:
                often = 0.0 if _qualifies(text, span) else 0.3 * min(len(entity.mentions), 5)
                yield _score(text, event, span) + cost - often, span
    for span in _unknown_places(text, event, entities):
        yield _score(text, event, span), span


def _cost(text: TaggedText, entity: Entity, span: Span) -> float | None:
    """What an entity loses as a place; None where it is none."""
    if entity.kind is EntityKind.PLACE:
        other = _qualifies(text, span) or _graded(text, span) or _body(text, span)
        return None if other and not entity.territory else 0.0
    house = bool({w.lower() for w in span.text.split()} & wordlist.words("venue"))
    stands = entity.kind is EntityKind.ORGANISATION and house and _at(text, span) and not _staff(text, span)
    return VENUE if stands else None


def _score(text: TaggedText, event: MainEvent, span: Span) -> float:
    """What a name loses by its distance from the lead and by its part in the clause."""
    rank = min(main_event.rank(event, text, span.start), 6.0)
    part = QUALIFIES if _qualifies(text, span) else GOVERNED * _governed(text, span)
    return rank + part + BESIDE * _beside(text, event, span)


def _unknown_places(text: TaggedText, event: MainEvent, entities: tuple[Entity, ...]) -> Iterator[Span]:
    """Names after "in", "near" and the like that are no entity: "in southern Calvera"."""
    taken = {m.span.start for e in entities for m in e.mentions}
    for tokens in event.clauses:
        for index, token in enumerate(tokens):
            before = {t.lower for t in tokens[max(0, index - 3) : index]}
            placed = bool(before & wordlist.words("inside")) and not before & {"a", "an"}
            if placed and _named(token) and not _named(tokens[index - 1]) and token.start not in taken:
                end = index
                while end + 1 < len(tokens) and _named(tokens[end + 1]):
                    end += 1
                graded = end + 1 < len(tokens) and tokens[end + 1].tag == "CRD"
                if not graded and not MONTH.search(token.lower) and not DAY.search(token.lower):
                    yield text.span(token, tokens[end])


def _named(token: Token) -> bool:
    return token.text[:1].isupper() and token.tag in ("NP0", "NN1", "NN2", "UNC")


def _governed(text: TaggedText, span: Span) -> bool:
    """Whether a preposition of place governs the name."""
    here = bisect_left(text.starts, span.start)
    before = text.tokens[max(text.borders[text.sentence_at(span.start)], here - 6) : here]
    for index in range(len(before) - 1, -1, -1):
        token = before[index]
        if token.lower in wordlist.words("place"):
            based = index > 0 and before[index - 1].lower in wordlist.words("base")
            return not based and token.lower not in ("from", "to")
        if token.tag not in subjects.NOMINAL and token.tag != "CJC" and not token.is_noun:
            return False
    return False


def _at(text: TaggedText, span: Span) -> bool:
    """Whether "in", "at" or the like stands before the name: "at the Senate", but not "president of the Senate"."""
    here = bisect_left(text.starts, span.start)
    before = [t.lower for t in text.tokens[max(0, here - 2) : here] if t.lower != "the"]
    return bool(before) and before[-1] in HERE


def _graded(text: TaggedText, span: Span) -> bool:
    """Whether a number follows: "Force 9", "Stage 2"."""
    return any(t.tag == "CRD" for t in _after(text, span)[:1])


def _body(text: TaggedText, span: Span) -> bool:
    """Whether the noun before a name makes it a body's: "the band Silver Lake", but not "the city Orrin"."""
    before = text.tokens[max(0, bisect_left(text.starts, span.start) - 1) : bisect_left(text.starts, span.start)]
    kinds = wordlist.words("kind") | wordlist.words("venue")
    return any(t.text.islower() and actors.noun_of_people(t) and t.lemma.lower() not in kinds for t in before)


def _staff(text: TaggedText, span: Span) -> bool:
    """Whether a house of learning only tells whose people somebody is: "a team at the University of Orrin"."""
    if not {w.lower() for w in span.text.split()} & wordlist.words("learned"):
        return False
    here = bisect_left(text.starts, span.start)
    before = [t for t in text.tokens[max(0, here - 4) : here] if t.lower != "the"]
    return len(before) > 1 and actors.noun_of_people(before[-2])


def _qualifies(text: TaggedText, span: Span) -> bool:
    """Whether the name only qualifies a noun: "a Paris court"; in "at the Paris Motor Show" it does not."""
    after = _after(text, span)
    if not after or (after[0].text[:1].isupper() and _at(text, span)):
        return False
    kind = after[0].lemma.lower() in wordlist.words("kind")
    return after[0].text in ("'s", "’s") or (after[0].tag in ("NN1", "NN2") and not kind)


def _beside(text: TaggedText, event: MainEvent, span: Span) -> bool:
    """Whether a name stands in a relative clause of the subject, or in a clause after the main one."""
    index = text.sentence_at(span.start)
    tokens = text.of_sentence(index)
    verb = verbs.verb(tokens) if index == event.lead_index else None
    if verb is None:
        return False
    before = [t for t in tokens if t.start < span.start]
    if span.start < tokens[verb].start:
        return any(t.tag in ("PNQ", "DTQ", "CJT", "VVN", "VVD", "VVG") for t in before[2:])
    return any(t.lower in ("after", "before", "since", "while") for t in before[verb + 1 :])


# --------------------------------------------------------------------------------- how much of the place is told


def _after(text: TaggedText, span: Span) -> Sequence[Token]:
    """The next tokens of the sentence."""
    here = bisect_left(text.starts, span.end)
    return text.tokens[here : min(here + 3, text.borders[text.sentence_at(span.start) + 1])]


def _within(text: TaggedText, span: Span, places: tuple[Span, ...]) -> Span:
    """A place with the one around it: "Orrin, Calvera"; a list is none."""
    after = _after(text, span)
    if len(after) < 2 or after[0].text != ",":
        return span
    around = next((p for p in places if p.start == after[1].start), None)
    listed = around is not None and any(t.tag == "CJC" for t in _after(text, around)[:2])
    return span if around is None or listed else text.article.span(span.start, around.end)


def _widened(text: TaggedText, span: Span) -> Span:
    """A place with the noun phrase that it ends: "the northern city of X", "a zoo in X", but not "residents of X"."""
    here, border = bisect_left(text.starts, span.start), text.borders[text.sentence_at(span.start)]
    tokens = text.tokens[max(border, here - LONGEST) : here]
    left = _phrase(tokens, len(tokens))
    if left > 1 and tokens[left - 1].lower in HERE and _venue(tokens[left - 2]):
        outer = _phrase(tokens, left - 1)
        if outer and tokens[outer - 1].lower in HERE:
            left = outer
    if left == len(tokens) - 1 and tokens[left].tag == "AT0":
        left += 1
    start = tokens[left].start if left < len(tokens) else span.start
    return text.article.span(start, _kind_end(text, span))


def _phrase(tokens: Sequence[Token], end: int) -> int:
    """Index at which the noun phrase begins that goes up to `end`, with the "city of" before it."""
    left = end
    while left > 0:
        before = tokens[left - 1]
        if before.tag == "PRF" and (left < 2 or tokens[left - 2].lemma not in wordlist.words("kind")):
            break
        if not (before.tag in subjects.NOMINAL or before.is_noun):
            break
        left -= 1
        if before.tag in ("AT0", "DPS"):
            break
    while left < end and tokens[left].tag in ("PRF", "POS", "CRD"):
        left += 1
    return left


def _venue(token: Token) -> bool:
    return token.is_noun and token.lemma.lower() in wordlist.words("venue") | wordlist.words("kind")


def _kind_end(text: TaggedText, span: Span) -> int:
    """Where a place ends with the nouns of its kind: "Orrin province"."""
    end = span.end
    for token in _after(text, span):
        if not (token.is_noun and token.lemma in wordlist.words("kind")):
            break
        end = token.end
    return end
