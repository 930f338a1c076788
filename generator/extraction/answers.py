"""Answers: who did what, when, where, why and how, as the shortest words of the article that say it, best first.

The headline is the strongest witness of who and what, the first sentences of the rest. A question that nothing near the
main event answers stays empty. Words that open a reason or a manner stand in `answers.txt`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from generator.extraction.disputes import topics
from generator.extraction.grammar import clauses, phrases
from generator.extraction.text.tokens import TaggedText, Token, may_be_verb
from generator.model import QUESTIONS, Analysis, Entity, EntityKind, Role, Span, Time, TimeType

LEAD = 4
"""Body sentences that tell the main event."""
READ = 24
"""Sentences read at all."""
LONGEST_READ = 20_000
"""Characters read at all."""
FARTHEST = 3.0
"""Score above which a place answers nothing even where no other is told."""
KEPT = 3
"""Answers kept of each question."""
LONGEST_SUBJECT = 9
"""Words of a subject that still answers "who"."""
LONGEST_REASON = 22
"""Words of a reason or manner."""
SAME_TOPIC = 3
"""Stems that a sentence shares with headline and lead when it tells of the main event."""
FAR_REASON = 6
"""Sentences after the lead in which a reason is still that of the main event."""
ASIDE = frozenset(("with", "without", "after", "by", "as"))
"""Words after which a subject tells more than who."""
TOO_VAGUE = 4.0
"""Vagueness from which a time tells no reader when: "now", "recently"."""
NO_TIME = 11.0
"""Score from which a time is too far from the main event and too vague at once."""
FAR = 1.5
"""Score above which a place is not where the main event was, as long as another is nearer."""
SAID = 5
"""Words after which a comma ends a predicate."""
KICKER = re.compile(r"^[^:–—|]{2,40}[:|]\s+(?=\S)|^[A-Z][\w ]{2,25} [–—-] (?=[A-Z])")


def find(text: TaggedText, found: Analysis) -> Mapping[str, tuple[Span, ...]]:
    """Question -> answers."""
    ranked = {
        "who": _who(text, found),
        "what": _what(text),
        "when": _when(text, found.times),
        "where": _where(text, found.entities),
        "why": _opened(text, found, "why"),
        "how": _opened(text, found, "how"),
    }
    return {question: _kept(ranked[question]) for question in QUESTIONS}


def _kept(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The first few that are not said in the same words before."""
    kept: dict[str, Span] = {}
    for span in spans:
        kept.setdefault(span.text.casefold(), span)
        if len(kept) == KEPT:
            break
    return tuple(kept.values())


# ------------------------------------------------------------------------------------------------ who and what


def _who(text: TaggedText, found: Analysis) -> Iterator[Span]:
    """The actor of the headline, the actor of the lead, then people and organisations by salience."""
    if person := _called_former(text, found):
        yield person
    for tokens in _main_clauses(text):
        subject = _subject(tokens)
        if subject and _acts(tokens, found.entities) and not _thin(text, subject, tokens, found.entities):
            yield text.span(subject[0], subject[-1])
        elif _verb(tokens) is None and (name := _opening_name(tokens, found.entities)):
            yield name
    for tokens in _main_clauses(text):
        if agent := _agent(tokens):
            yield text.span(agent[0], agent[-1])
    for tokens in _main_clauses(text):
        subject = _subject(tokens)
        if subject and (_acts(tokens, found.entities) or _invariant(tokens)):
            yield text.span(subject[0], subject[-1])
    actors = [e for e in found.entities if e.kind is not EntityKind.PLACE]
    for entity in sorted(actors, key=lambda e: (-e.salience, e.mentions[0].span)):
        yield entity.mentions[0].span


def _called_former(text: TaggedText, found: Analysis) -> Span | None:
    """The person whom a headline calls "Former mayor" without a name: the most salient one that the lead names."""
    title = text.article.title.text
    if not title.startswith(("Former ", "Ex-")) or not text.sentences:
        return None
    limit = next((s.span.end for s in text.sentences if s.role is Role.BODY), 0)
    people = (e for e in found.entities if e.kind is EntityKind.PERSON and e.mentions[0].span.start < limit)
    named = min(people, key=lambda e: (-e.salience, e.mentions[0].span), default=None)
    inside = named is not None and named.mentions[0].span.start < text.article.title.end
    return named.mentions[0].span if named and not inside else None


def _thin(text: TaggedText, subject: Sequence[Token], tokens: Sequence[Token], entities: tuple[Entity, ...]) -> bool:
    """Whether a headline's subject only stands for whom the lead names: "Former mayor", "Measles outbreak"."""
    if text.sentences[tokens[0].sentence].role is Role.BODY or len(subject) < 2:
        return False
    if subject[0].lower in ("former", "ex"):
        return not any(t.is_name for t in subject[1:])
    named = any(t.is_name or t.tag in ("CRD", "UNC") or t.text[:1].isupper() for t in subject[1:])
    if named or subject[-1].tag != "NN1":
        return False
    if subject[0].is_name or subject[0].tag in ("AT0", "DPS", "DT0", "AJ0"):
        return False
    lead = next((t for t in _main_clauses(text) if text.sentences[t[0].sentence].role is Role.BODY), ())
    fuller = _subject(lead) if lead else ()
    return bool(fuller) and (_opening_name(fuller, entities) is not None or fuller[-1].tag == "NN2")


def _opening_name(tokens: Sequence[Token], entities: tuple[Entity, ...]) -> Span | None:
    """The person or organisation with whom a headline without a verb opens."""
    actors = (e for e in entities if e.kind is not EntityKind.PLACE)
    return next((m.span for e in actors for m in e.mentions if m.span.start == tokens[0].start), None)


def _what(text: TaggedText) -> Iterator[Span]:
    """The headline's predicate, the lead's predicate, the whole headline."""
    for tokens in _main_clauses(text):
        verb = _verb(tokens) or 0
        if span := clauses.trimmed(text, tokens[verb : _predicate_end(tokens, verb)]):
            yield span
    yield text.article.title


def _predicate_end(tokens: Sequence[Token], verb: int) -> int:
    """Index after the predicate: at a semicolon, before ", police said", and at a comma once enough is said."""
    for index in range(verb + 1, len(tokens)):
        attributed = tokens[index].text == "," and any(_says(t) for t in tokens[index + 1 : index + 8])
        if tokens[index].text == ";" or attributed or (tokens[index].text == "," and index - verb > SAID):
            return index
    return len(tokens)


def _says(token: Token) -> bool:
    return token.is_verb and token.lemma in (
        "say",
        "report",
        "announce",
        "hear",
        "tell",
        "find",
        "show",
        "warn",
        "claim",
        "suggest",
    )


def _main_clauses(text: TaggedText) -> Iterator[Sequence[Token]]:
    """Tokens of the headline without its kicker, and of the first body sentences that are no repeats."""
    for index, sentence in enumerate(text.sentences[:READ]):
        tokens = text.of_sentence(index)
        if sentence.repeats or not tokens:
            continue
        if sentence.role is Role.TITLE and (kicker := KICKER.match(sentence.span.text)):
            tokens = [t for t in tokens if t.start >= sentence.span.start + kicker.end()]
        if sentence.role is not Role.BODY:
            tokens = _unattributed(tokens)
        elif head := clauses.DATELINE.match(sentence.span.text):
            tokens = [t for t in tokens if t.start >= sentence.span.start + head.end()]
        if tokens:
            yield tokens
        if sentence.role is Role.BODY:
            return


def _unattributed(tokens: Sequence[Token]) -> Sequence[Token]:
    """A headline without the ", police say" at its end."""
    comma = next((i for i in range(len(tokens) - 1, 0, -1) if tokens[i].text in ",–—-"), 0)
    tail = tokens[comma + 1 :]
    return tokens[:comma] if comma > 2 and 1 < len(tail) <= 5 and (_says(tail[-1]) or _says(tail[0])) else tokens


def _verb(tokens: Sequence[Token]) -> int | None:
    """Index of the main verb: the first finite one outside of relative clauses, or what stands for it in a headline."""
    limit = next((i for i, t in enumerate(tokens) if i > 1 and t.lower in _words("headline")), len(tokens))
    skipping = False
    for index, token in enumerate(tokens):
        relative = token.lower == "that" and token.tag == "CJT" and tokens[index - 1].is_noun
        if index and (token.tag in ("PNQ", "DTQ") or (relative and _finite_next(tokens, index + 1))):
            skipping = True
        elif clauses.finite(token) and index:
            if not skipping:
                whole = tokens[-1].text in ".?!"
                return index if index < limit else _headline_verb(tokens[:limit]) or (index if whole else None)
            skipping = False
    return _headline_verb(tokens[:limit])


def _finite_next(tokens: Sequence[Token], index: int) -> bool:
    return index < len(tokens) and clauses.finite(tokens[index])


def _headline_verb(tokens: Sequence[Token]) -> int | None:
    """Index of a verb without its auxiliary ("road to close", "two held") or of one that looks like a noun."""
    for index in range(1, len(tokens)):
        before, token = tokens[index - 1], tokens[index]
        if not (before.is_noun or before.tag in ("CRD", "NN0", "UNC") or (index == 1 and before.tag == "AJ0")):
            continue
        if token.tag in ("TO0", "VVN", "VVI") or _agrees(before, token, tokens[index + 1 : index + 2]):
            return index
    return None


def _agrees(before: Token, token: Token, after: Sequence[Token]) -> bool:
    """Whether a word that may be a verb fits the number of the noun before it, and has an object."""
    named = before.tag in ("NP0", "UNC", "AJ0")
    third = token.text.endswith("s")
    object_follows = bool(after) and (after[0].tag != "VVN" or not after[0].text.endswith(("ed", "n")))
    return (
        (named or third != (before.tag == "NN2"))
        and object_follows
        and token.text.islower()
        and may_be_verb(token.text)
    )


def _subject(tokens: Sequence[Token]) -> Sequence[Token]:
    """The noun phrase before the main verb, without what is set between commas."""
    verb = _verb(tokens)
    if verb is None:
        return ()
    before = list(tokens[:verb])
    if relative := next((i for i, t in enumerate(before) if i and _opens_relative(before, i)), 0):
        before = before[:relative]
    while before and before[-1].tag in ("AV0", "XX0"):
        before.pop()
    cut = next(
        (i for i, t in enumerate(before) if i and t.lower in ("with", "without", "after", "by", "as")), len(before)
    )
    before = before[:cut]
    stops = [i for i, t in enumerate(before) if t.text in ",;:—–"]
    if stops:
        tail = before[stops[-1] + 1 :]
        before = tail if any(t.is_noun for t in tail) else before[: stops[0]]
    before = _undated(before)
    while before and before[-1].text in "\"“”'’":
        before.pop()
    while before and (before[-1].tag in ("PNQ", "DTQ", "CJT") or before[-1].lower in ("that", "who", "which")):
        before.pop()
    noun = any(t.is_noun or t.tag in ("CRD", "PNI", "DT0", "NN0") for t in before)
    counted = (
        len(before) > 1
        and before[0].lower in ("between", "around", "about", "over", "up")
        and "CRD" in {t.tag for t in before[1:3]}
    )
    return before if noun and len(before) <= LONGEST_SUBJECT and (before[0].tag != "PRP" or counted) else ()


def _opens_relative(before: Sequence[Token], i: int) -> bool:
    word = before[i].lower
    return before[i - 1].is_noun and (word in ("who", "which") or (word == "that" and _finite_next(before, i + 1)))


def _undated(before: list[Token]) -> list[Token]:
    """A subject without the date at its end: "A jury on Friday"."""
    last = len(before)
    while last and (DAY.search(before[last - 1].lower) or MONTH.search(before[last - 1].lower)):
        last -= 1
    if 0 < last < len(before) and before[last - 1].lower in ("on", "in", "late", "early"):
        last -= 1
    return before[:last] if last else before


def _acts(tokens: Sequence[Token], entities: tuple[Entity, ...]) -> bool:
    """Whether the clause is active, or its subject is somebody all the same."""
    verb = _verb(tokens)
    if verb is None or not _passive(tokens, verb):
        return True
    subject = _subject(tokens)
    return bool(subject) and (_opening_name(subject, entities) is not None or subject[0].tag == "CRD")


INVARIANT = frozenset(
    {"split", "hit", "cut", "set", "put", "hurt", "shut", "quit", "spread", "bid", "beat", "burst", "shed"}
)
"""Verbs whose past and participle are spelt as their present."""


def _invariant(tokens: Sequence[Token]) -> bool:
    verb = _verb(tokens)
    return verb is not None and tokens[verb].lower in INVARIANT


def _passive(tokens: Sequence[Token], verb: int) -> bool:
    if tokens[verb].tag == "VVN":
        alone = verb + 1 == len(tokens) or tokens[verb + 1].lower == "by"
        return alone or tokens[verb].lower not in INVARIANT
    after = [t for t in tokens[verb + 1 : verb + 4] if t.tag not in ("AV0", "XX0")]
    return tokens[verb].tag[:2] == "VB" and bool(after) and after[0].tag in ("VVN", "VVD")


def _agent(tokens: Sequence[Token]) -> Sequence[Token]:
    """Who did it in a passive: what follows "by"."""
    verb = _verb(tokens)
    if verb is None or not _passive(tokens, verb):
        return ()
    for index in range(verb, len(tokens) - 1):
        if tokens[index].lower == "by":
            return _noun_phrase(tokens, index + 1)
    return ()


def _noun_phrase(tokens: Sequence[Token], first: int) -> Sequence[Token]:
    """The noun phrase that begins at an index, with its "of" and "'s"."""
    last = first
    while (
        last < len(tokens) and (tokens[last].is_noun or tokens[last].tag in NOMINAL) and last - first < LONGEST_SUBJECT
    ):
        last += 1
    while last > first and not (tokens[last - 1].is_noun or tokens[last - 1].tag in ("CRD", "PNP", "NN0")):
        last -= 1
    return tokens[first:last]


NOMINAL = frozenset(("AT0", "DT0", "DPS", "CRD", "ORD", "AJ0", "AJC", "AJS", "PRF", "POS", "NN0"))


# ------------------------------------------------------------------------------------------------ when and where


def _when(text: TaggedText, times: tuple[Time, ...]) -> Iterator[Span]:
    """Dates by closeness to the lead and by precision; durations and habits tell no "when"."""
    borders = [s.span for s in text.sentences]
    limit = borders[-1].end if borders else 0
    near = [t for t in times if t.span.start < limit and t.type in (TimeType.DATE, TimeType.TIME)]
    scored = [(_rank(text, t.span.start) + _vagueness(t.span.text) + _aside(text, t.span), t.span) for t in near]
    for score, span in sorted(scored):
        told = span.text.lower() not in _words("unsaid") and not span.text.endswith(("'s", "’s"))
        if told and _vagueness(span.text) < TOO_VAGUE and score < NO_TIME and not _no_date(text, span):
            yield _widened(text, span)


def _no_date(text: TaggedText, span: Span) -> bool:
    """Whether a time is part of a name ("Biology Today") or a result ("2:10:03", "in 1:52")."""
    said = text.article.text
    if said[span.end : span.end + 1] == ":" or RESULT.fullmatch(span.text):
        return True
    before = said[max(0, span.start - 20) : span.start].split()
    capital = before and before[-1][:1].isupper() and before[-1].isalpha() and not before[-1].isupper()
    return bool(capital) and span.text in ("Today", "Tomorrow", "Tonight", "Yesterday")


RESULT = re.compile(r"(?:in )?\d{1,2}:\d\d(?::\d\d)?(?:\.\d+)?")
DEADLINE = re.compile(r"\b(?:by|until|till|before|from|since|next)(?: the)? ?$")


def _aside(text: TaggedText, span: Span) -> float:
    """What a date loses that dates the report, that is a deadline, or that was long before or after."""
    lost = _dateline(text, span)
    head = text.article.text[max(0, span.start - 12) : span.start].lower()
    later = DEADLINE.search(head) or span.text.lower().startswith(("next ", "by ", "until ", "since "))
    return lost + (1.5 if later else 0.0)


def _dateline(text: TaggedText, span: Span) -> float:
    """What a date loses that stands before the report: it dates the report."""
    sentence = text.sentences[text.sentence_at(span.start)].span
    head = clauses.DATELINE.match(sentence.text)
    return 0.75 if head and span.start < sentence.start + head.end() else 0.0


def _rank(text: TaggedText, offset: int) -> float:
    """How far an offset is from the main event: 0 for the lead, 1 for a headline."""
    index = text.sentence_at(offset)
    body = [i for i, s in enumerate(text.sentences) if s.role is Role.BODY and not s.repeats]
    if index not in body:
        return 1.0
    return min(float(body.index(index)), 8.0)


def _vagueness(words: str) -> float:
    """What a time expression loses against a day: years and spans answer "when" badly, "now" not at all."""
    folded = words.lower()
    if SPAN_OF_TIME.search(folded):
        return 2.0
    if DAY.search(folded):
        return 0.0
    if MONTH.search(folded) or CLOCK.search(folded):
        return 0.5
    if PART.search(folded):
        return 1.0
    return 2.5 if YEAR.fullmatch(folded) else 4.0


SPAN_OF_TIME = re.compile(r"\b(?:months|years|weeks|days|hours|minutes?|quarter)\b(?! ago)")
DAY = re.compile(
    r"day\b|\b\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9}\b|\b[a-z]{3,9}\.? \d{1,2}\b|\btonight\b|\d{4}-\d\d-\d\d|morrow"
)
MONTH = re.compile(r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b")
CLOCK = re.compile(r"\d{1,2}[:.]\d\d|\b[ap]\.?m\b")
PART = re.compile(r"\b(?:week|weekend|night|morning|evening|afternoon|month|ago)\b")
YEAR = re.compile(r"(?:in |since )?\d{4}")
BEFORE_TIME = re.compile(
    r"(?:\b(?:early|late|shortly|just|at around|around|about|the (?:early|late) hours of) ?(?:on )?)$"
)


def _widened(text: TaggedText, span: Span) -> Span:
    """A time with "early on" or "late on" before it."""
    head = text.article.text[max(0, span.start - 30) : span.start]
    match = BEFORE_TIME.search(head.rstrip(" "))
    if not match:
        return span
    return text.article.span(span.start - (len(head) - match.start()), span.end)


def _where(text: TaggedText, entities: tuple[Entity, ...]) -> Iterator[Span]:
    """Places by closeness to the lead, those that the text says something happened at first."""
    last = text.sentences[-1].span.end if text.sentences else 0
    spans = [(m.span, len(e.mentions)) for e in entities if e.kind is EntityKind.PLACE for m in e.mentions[:6]]
    spans += [(span, 1) for span in _unknown_places(text, entities)]
    scored = []
    for span, mentions in spans:
        if span.start < last:
            rank = min(_rank(text, span.start), 6.0) - 0.3 * min(mentions, 5)
            scored.append((rank - 2.0 * _located(text, span) + 2.0 * _adjective(text, span), span))
    near = [pair for pair in scored if pair[0] <= FAR]
    for _, span in sorted(near or [pair for pair in scored if pair[0] <= FARTHEST and _located(text, pair[1])]):
        yield _place(text, span)


def _unknown_places(text: TaggedText, entities: tuple[Entity, ...]) -> Iterator[Span]:
    """Names after "in", "near" and the like that are no entity: "in southern Calvera"."""
    taken = {m.span.start for e in entities for m in e.mentions}
    for tokens in _main_clauses(text):
        for index, token in enumerate(tokens):
            placed = any(t.lower in ("in", "near", "outside", "off") for t in tokens[max(0, index - 3) : index])
            if placed and _named(token) and not _named(tokens[index - 1]) and token.start not in taken:
                end = index
                while end + 1 < len(tokens) and _named(tokens[end + 1]):
                    end += 1
                if not MONTH.search(token.lower) and not DAY.search(token.lower):
                    yield text.span(token, tokens[end])


def _named(token: Token) -> bool:
    return token.text[:1].isupper() and token.tag in ("NP0", "NN1", "NN2", "UNC")


def _located(text: TaggedText, span: Span) -> bool:
    """Whether a preposition of place governs the name."""
    here = bisect_left(text.starts, span.start)
    before = text.tokens[max(text.borders[text.sentence_at(span.start)], here - 6) : here]
    for token in reversed(before):
        if token.lower in _words("place"):
            if before[0].start < token.start and before[before.index(token) - 1].lower in _words("base"):
                return False
            return token.lower not in ("from", "to")
        if token.tag not in NOMINAL and not token.is_noun:
            return False
    return False


def _adjective(text: TaggedText, span: Span) -> bool:
    """Whether the name only qualifies a noun: "a Paris court"."""
    ahead = text.article.text[span.end : span.end + 30]
    after = next(iter(text.within(Span(span.end, span.end + len(ahead), ahead))), None)
    return after is not None and (after.text in ("'s", "’s") or after.tag in ("NN1", "NN2"))


def _place(text: TaggedText, span: Span) -> Span:
    """A place with the noun phrase that it ends: "the northern city of X", but not "residents of X"."""
    here, border = bisect_left(text.starts, span.start), text.borders[text.sentence_at(span.start)]
    tokens = text.tokens[max(border, here - 8) : here + 12]
    first = min(8, here - border)
    left = first
    while left > 0 and first - left < 7:
        before = tokens[left - 1]
        if before.tag == "PRF" and left > 1 and tokens[left - 2].lemma not in _words("kind"):
            break
        if not (before.tag in NOMINAL or before.is_noun):
            break
        left -= 1
    while left < first and tokens[left].tag in ("PRF", "POS", "CRD"):
        left += 1
    right = next((i for i, t in enumerate(tokens) if t.start >= span.end), len(tokens))
    end = span.end
    while right < len(tokens) and tokens[right].lemma in _words("kind") and tokens[right].is_noun:
        end = tokens[right].end
        right += 1
    return text.article.span(min(tokens[left].start, span.start), end)


# ------------------------------------------------------------------------------------------------ why and how


def _opened(text: TaggedText, found: Analysis, question: str) -> Iterator[Span]:
    """Clauses and phrases that open with a word of a reason or a manner, the surest and nearest first."""
    subject = frozenset(stem for tokens in _main_clauses(text) for stem in topics.stems(tokens))
    told = _explained(text, found)
    scored = []
    for index, sentence in enumerate(text.sentences):
        if sentence.repeats or any(sentence.span.covers(u.span) for u in found.unknowns):
            continue
        folded = phrases.plain(sentence.span.text)
        rank = _rank(text, sentence.span.start) if sentence.role is Role.BODY else 0.5
        if len(subject & topics.stems(text.of_sentence(index))) >= SAME_TOPIC:
            rank = min(rank, float(LEAD) - 1)
        for strength, pattern in enumerate(_openers(question)):
            for match in pattern.finditer(folded):
                start = sentence.span.start + match.start()
                if rank > (1 if match.group() in WEAK else LEAD if question == "how" else FAR_REASON):
                    continue
                quotation = clauses.quotation_at(text, start)
                if quotation and quotation.start not in told:
                    continue  # nobody knows who gives this reason
                if span := _stretch(text, index, start, question, match.group()):
                    scored.append((rank + 0.25 * strength, span))
    return (span for _, span in sorted(scored))


def _explained(text: TaggedText, found: Analysis) -> frozenset[int]:
    """Where the quotations start of which some claim says whose they are."""
    contents = (span for claim in found.claims for span in claim.content)
    return frozenset(q.start for span in contents for q in text.within_quotations(span.start, span.end))


def _stretch(text: TaggedText, index: int, start: int, question: str, opener: str) -> Span | None:
    """From an opener to the end of its clause; None where it opens no reason or manner."""
    words = len(opener.split())
    here = bisect_left(text.starts, start)
    if opener == "using" and here and text.tokens[here - 1].lower == "of":
        return None
    tokens = text.tokens[here : min(text.borders[index + 1], here + words + LONGEST_REASON)]
    if len(tokens) <= words or not _fits(question, opener, tokens[words:]):
        return None
    if opener == "over" and not _cause_over(text.tokens[max(text.borders[index], here - 5) : here]):
        return None
    if question == "how" and text.quoted(text.span(tokens[0], tokens[0])):
        return None
    last = words
    while last < len(tokens) and last < LONGEST_REASON and not (_ends(text, tokens[last]) or _goes_on(tokens, last)):
        last += 1
    return text.span(tokens[0], tokens[last - 1]) if last > words else None


def _cause_over(before: Sequence[Token]) -> bool:
    """Whether "over" tells why: "a row over", "jailed over", "sue the state over"."""
    return any(t.lemma.lower() in _words("over") or t.tag == "VVN" for t in before)


WEAK = frozenset(("after", "following", "amid", "over", "when"))
"""Openers that give a reason or a manner only right at the main event."""


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether "and" or "but" with the next verb of the main clause comes: "because of cracks and warned"."""
    tensed = index + 1 < len(tokens) and tokens[index + 1].tag in ("VVD", "VBD", "VHD")
    return tensed and tokens[index].tag == "CJC" and not any(clauses.finite(t) for t in tokens[:index])


def _ends(text: TaggedText, token: Token) -> bool:
    """Whether a mark ends a phrase; a dash between figures does not."""
    spaced = text.article.text[max(0, token.start - 1)].isspace()
    return token.text in ',;:.()"”?!' or (token.text in "—–-" and spaced)


def _fits(question: str, opener: str, after: Sequence[Token]) -> bool:
    """Whether the words after a doubtful opener make it one: "by climbing", not "by Monday"."""
    first, near = after[0], {t.lower for t in after[:4]}
    if opener == "by":
        return first.tag == "VVG" or (first.tag == "CRD" and bool(near & {"votes", "goals", "runs"}))
    if opener in ("with", "in a", "in an"):
        return bool(near & _words("tool" if opener == "with" else "manner"))
    if opener in ("through", "via", "due to"):
        return not first.text[0].isupper() and first.tag not in ("CRD", "VVI")
    if opener in ("over", "amid"):
        counted = ("CRD", "ORD") if opener == "over" else ("CRD", "ORD", "AT0")
        return first.tag not in counted and not first.is_name and first.lower != "night"
    if opener in ("after", "following"):
        return first.tag not in ("CRD", "ORD") and (first.tag == "VVG" or any(t.is_noun for t in after[:8]))
    if opener == "when":
        stop = next((i for i, t in enumerate(after) if t.text == ","), len(after))
        return any(clauses.finite(t) for t in after[:stop])
    return True


@cache
def _openers(question: str) -> tuple[re.Pattern[str], ...]:
    return tuple(phrases.compiled((row,)) for row in phrases.sections("answers.txt")[question])


@cache
def _words(group: str) -> frozenset[str]:
    return frozenset(word for row in phrases.sections("answers.txt")[group] for word in row.split())
