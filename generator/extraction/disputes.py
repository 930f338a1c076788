"""Disputes: claims of different sources about one thing that pull apart. Add a reason to `REASONS`.

A reason looks at two claims of different camps, the earlier first, and gives the words that show that they differ, or
nothing. Claims joined by reasons form one dispute; its sides are drawn so that no source stands on both. Precision comes
first: two statements that merely follow each other, or that one source makes of itself, are no dispute.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from generator.extraction import phrases
from generator.extraction.tokens import TaggedText, Token
from generator.model import Claim, Dispute, Number, Role, Span, Stance, Status

NEAR = 2
"""Sentences within which one claim can answer another without naming its topic."""

CONTENT_TAGS = ("NN", "NP", "VV", "AJ", "CR")
GENERIC = frozenset(
    [
        "say",
        "be",
        "have",
        "do",
        "make",
        "take",
        "get",
        "go",
        "come",
        "tell",
        "people",
        "year",
        "day",
        "week",
        "month",
        "time",
        "thing",
        "lot",
        "number",
        "part",
        "way",
        "one",
        "two",
        "three",
        "many",
        "much",
        "other",
        "new",
        "last",
        "next",
        "first",
        "more",
        "most",
        "some",
        "minister",
        "president",
        "spokesman",
        "spokeswoman",
        "official",
        "officials",
        "government",
        "leader",
        "head",
        "chief",
        "director",
        "mr",
        "mrs",
        "ms",
        "dr",
        "former",
        "there",
        "will",
        "would",
        "could",
        "should",
        "can",
        "may",
        "might",
        "must",
        "use",
        "see",
        "know",
        "think",
        "want",
        "give",
        "work",
        "statement",
        "reporter",
        "today",
        "yesterday",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "report",
        "claim",
        "accuse",
        "deny",
        "reject",
    ]
)
"""Stems that show no common topic."""

TITLES = GENERIC | frozenset(
    [
        "officer",
        "general",
        "manager",
        "boss",
        "captain",
        "secretary",
        "prime",
        "deputy",
        "expert",
        "analyst",
        "group",
        "company",
        "firm",
        "party",
        "ministry",
        "office",
        "department",
        "agency",
        "state",
        "national",
        "police",
        "member",
        "senior",
        "lawyer",
        "lawyers",
        "attorney",
        "of",
        "the",
        "for",
        "and",
        "in",
        "its",
        "his",
        "her",
        "their",
        "a",
        "an",
        "executive",
        "chairman",
        "chairwoman",
        "professor",
        "doctor",
        "union",
        "association",
        "council",
    ]
)
"""Words of a source's name that do not make two sources one camp."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim with what is needed to compare it."""

    claim: Claim
    camp: str
    """Key of its source; two sources of one name share it."""
    sentence: int
    paragraph: int
    topics: frozenset[str]
    """Stems of its content."""
    around: frozenset[str]
    """Stems of its whole sentence, without those that name the source."""
    negated: bool
    cue: frozenset[str]
    """Lower-case words of the cue, and their lemmas."""
    opening: Span | None
    """The word of contrast by which its sentence or clause opens."""
    span: Span
    """The first part of its content."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What two claims are compared against."""

    text: TaggedText
    statements: tuple[Statement, ...]
    weights: Mapping[str, float]
    """How much a shared stem says: less where many claims hold it."""
    quarrel: tuple[Span, ...]
    """Words of the headline, or of the article about both sides, that tell of a quarrel."""
    numbers: Mapping[str, tuple[Number, ...]]
    """The numbers of each claim."""


Reason = Callable[[Scene, Statement, Statement], tuple[Span, ...]]


def find(text: TaggedText, claims: tuple[Claim, ...], numbers: tuple[Number, ...]) -> tuple[Dispute, ...]:
    """The disputes in the order of their first claims."""
    scene = _scene(text, claims, numbers)
    edges: dict[tuple[str, str], tuple[Span, ...]] = {}
    for first, second in _pairs(scene):
        signals = tuple(s for reason in REASONS.values() for s in reason(scene, first, second))
        if signals:
            edges[first.claim.id, second.claim.id] = signals
    groups = _groups(scene, edges)
    return tuple(Dispute(f"d{i}", sides, signals) for i, (sides, signals) in enumerate(groups, 1))


def mark(claims: tuple[Claim, ...], disputes: tuple[Dispute, ...]) -> tuple[Claim, ...]:
    """The claims with their status: disputed, confirmed by another source, or single-source."""
    contested = {claim for dispute in disputes for side in dispute.sides for claim in side}
    confirmed = _confirmed([c for c in claims if c.id not in contested])
    return tuple(
        replace(claim, status=Status.DISPUTED)
        if claim.id in contested
        else replace(claim, status=Status.CONFIRMED if claim.id in confirmed else Status.SINGLE_SOURCE)
        for claim in claims
    )


# ------------------------------------------------------------------------------------------------ reasons


def _denial(scene: Scene, first: Statement, second: Statement) -> tuple[Span, ...]:
    """One denies or doubts what the other says: the same words, the same topic, or "that", "the claim" right after."""
    for one, other in ((second, first), (first, second)):
        if not _opposes(one) or _opposes(other) or other.claim.stance is Stance.FEARS:
            continue
        apart = one.sentence - other.sentence
        same_words = any(a.overlaps(b) for a in one.claim.content for b in other.claim.content)
        answers = _anaphoric(one) and 0 <= apart <= NEAR
        topic = _shared(scene, one, other)
        if same_words or answers or (topic >= 1 and abs(apart) <= 4) or topic >= 2:
            return _cue_signal(one)
    return ()


def _answered_denial(scene: Scene, first: Statement, second: Statement) -> tuple[Span, ...]:
    """A denial, and right after it a "but" with another source."""
    answers = 0 < second.sentence - first.sentence <= NEAR and second.opening is not None
    if answers and _opposes(first) and second.paragraph == first.paragraph and not _opposes(second):
        return (*_cue_signal(first), *filter(None, [second.opening]))
    return ()


def _opposite(scene: Scene, first: Statement, second: Statement) -> tuple[Span, ...]:
    """The same topic, said by one and negated by the other."""
    if first.negated == second.negated and not _clash(first, second):
        return ()
    topic = _shared(scene, first, second)
    contrast = second.opening if 0 <= second.sentence - first.sentence <= NEAR else None
    need = 1.0 if contrast or scene.quarrel else 2.5
    if topic < need or (need > 1 and abs(first.sentence - second.sentence) > 6):
        return ()
    return tuple(filter(None, [contrast])) or scene.quarrel[:1] or _negation_signal(scene, first, second)


def _reassurance(scene: Scene, first: Statement, second: Statement) -> tuple[Span, ...]:
    """A fear, and right after it another source's "however"."""
    if first.claim.stance is not Stance.FEARS or second.claim.stance is Stance.FEARS:
        return ()
    if 0 <= second.sentence - first.sentence <= NEAR and second.opening and _around(scene, first, second) >= 1:
        return (*_cue_signal(first), second.opening)
    if second.sentence - first.sentence <= 4 and second.negated and _shared(scene, first, second) >= 1:
        return _cue_signal(first)
    return ()


def _insistence(scene: Scene, first: Statement, second: Statement) -> tuple[Span, ...]:
    """One insists right after another's reproach, or on the other's topic."""
    if not second.cue & _words("insist") or not 0 <= second.sentence - first.sentence <= NEAR:
        return ()
    against = bool(first.cue & _words("accuse")) or first.negated != second.negated or bool(scene.quarrel)
    return _cue_signal(second) if against and (_shared(scene, first, second) >= 0.5 or scene.quarrel) else ()


def _rebuke(scene: Scene, first: Statement, second: Statement) -> tuple[Span, ...]:
    """One calls what the other says wrong, a lie, nonsense."""
    words = [t for t in _content_tokens(scene.text, second.claim) if t.lower in _words("refute")]
    if not words or second.sentence - first.sentence > NEAR or second.sentence <= first.sentence:
        return ()
    if second.paragraph - first.paragraph > 1 or _shared(scene, first, second) + _around(scene, first, second) < 1:
        return ()
    return (scene.text.span(words[0], words[0]),)


def _reproach(scene: Scene, first: Statement, second: Statement) -> tuple[Span, ...]:
    """One accuses, and the other, whom the quarrel is with, speaks on the same topic."""
    for one, other in ((first, second), (second, first)):
        if one.cue & _words("accuse") and not other.cue & _words("accuse") and scene.quarrel:
            near = abs(one.sentence - other.sentence) <= NEAR + 1
            if near and _around(scene, one, other) >= 0.5:
                return _cue_signal(one)
    return ()


def _figures(scene: Scene, first: Statement, second: Statement) -> tuple[Span, ...]:
    """Different figures for one thing, where a word of contrast joins them or a quarrel is told of."""
    contrast = second.opening if second.sentence - first.sentence <= NEAR else None
    if not contrast and not scene.quarrel:
        return ()
    for one in scene.numbers.get(first.claim.id, ()):
        for other in scene.numbers.get(second.claim.id, ()):
            same = one.counted and other.counted and _stem(_head(one.counted)) == _stem(_head(other.counted))
            if same and one.kind is other.kind and one.value != other.value and one.unit == other.unit:
                return (one.span, other.span)
    return ()


REASONS: dict[str, Reason] = {
    "denial": _denial,
    "answered denial": _answered_denial,
    "opposite": _opposite,
    "reassurance": _reassurance,
    "insistence": _insistence,
    "rebuke": _rebuke,
    "reproach": _reproach,
    "figures": _figures,
}
"""Why two claims of different camps are a dispute; each gives its signals."""


# ------------------------------------------------------------------------------------------------ comparing


def _pairs(scene: Scene) -> Iterator[tuple[Statement, Statement]]:
    """Claims of different camps, the earlier first, at most a page apart."""
    for index, first in enumerate(scene.statements):
        for second in scene.statements[index + 1 : index + 40]:
            if first.camp != second.camp:
                yield first, second


def _opposes(statement: Statement) -> bool:
    return statement.claim.stance in (Stance.DENIES, Stance.DOUBTS) or bool(statement.cue & _words("deny"))


def _anaphoric(statement: Statement) -> bool:
    """Whether the content only points at what was said before."""
    said = {w for span in statement.claim.content for w in re.findall(r"[\w'-]+", span.text.lower())}
    return len(said) <= 6 and (
        bool(said & _words("anaphor")) or said <= {"that", "this", "it", "them", "these", "those"}
    )


def _shared(scene: Scene, first: Statement, second: Statement) -> float:
    """How much topic two contents share."""
    return _weigh(scene, first.topics, second.topics)


def _around(scene: Scene, first: Statement, second: Statement) -> float:
    """How much topic two sentences share."""
    return _weigh(scene, first.around, second.around)


def _weigh(scene: Scene, one: frozenset[str], other: frozenset[str]) -> float:
    both = one & other
    fields = {f for w in one - both for f in _fields(w)} & {f for w in other - both for f in _fields(w)}
    return sum(scene.weights.get(w, 1.0) for w in both) + 0.5 * len(fields)


def _clash(first: Statement, second: Statement) -> bool:
    """Whether two contents hold words that pull apart."""
    poles = {p for w in first.topics for p in _poles(w)}
    return any((field, -sign) in poles for w in second.topics for field, sign in _poles(w))


def _cue_signal(statement: Statement) -> tuple[Span, ...]:
    return (statement.claim.cue,) if statement.claim.cue else (statement.span,)


def _negation_signal(scene: Scene, first: Statement, second: Statement) -> tuple[Span, ...]:
    for statement in (second, first):
        for token in _content_tokens(scene.text, statement.claim):
            if token.lower in _words("negation"):
                return (scene.text.span(token, token),)
    return _cue_signal(second)


def _confirmed(claims: list[Claim]) -> set[str]:
    """Ids of claims that two different sources state in nearly the same words."""
    found: set[str] = set()
    bags = [(c, frozenset(re.findall(r"\w+", " ".join(s.text for s in c.content).lower()))) for c in claims]
    plain = [
        (c, bag) for c, bag in bags if c.source.entity and c.stance in (Stance.SAYS, Stance.ADMITS) and len(bag) > 3
    ]
    by_word: dict[str, list[int]] = defaultdict(list)
    for index, (claim, bag) in enumerate(plain):
        seen = Counter(other for word in bag for other in by_word[word][-20:])
        for other, shared in seen.items():
            twin, words = plain[other]
            if twin.source.entity != claim.source.entity and shared >= 0.75 * len(bag | words):
                found |= {claim.id, twin.id}
        for word in bag:
            by_word[word].append(index)
    return found


# ------------------------------------------------------------------------------------------------ sides


def _groups(
    scene: Scene, edges: Mapping[tuple[str, str], tuple[Span, ...]]
) -> list[tuple[tuple[tuple[str, ...], ...], tuple[Span, ...]]]:
    """Sides and signals of each dispute: what reasons join, parted in two."""
    by_id = {s.claim.id: s for s in scene.statements}
    near: dict[str, set[str]] = defaultdict(set)
    for one, other in edges:
        near[one].add(other)
        near[other].add(one)
    seen: set[str] = set()
    found = []
    for statement in scene.statements:
        start = statement.claim.id
        if start in seen or start not in near:
            continue
        sides = _two_sides(start, near, by_id)
        seen |= sides.keys()
        _continue_sides(scene, sides, by_id)
        order = [s.claim.id for s in scene.statements]
        parted = tuple(tuple(c for c in order if sides.get(c) is side) for side in (True, False))
        signals = {s for (a, b), spans in edges.items() if a in sides and b in sides for s in spans}
        if all(parted):
            found.append((parted, tuple(sorted(signals))))
    return found


def _two_sides(start: str, near: Mapping[str, set[str]], by_id: Mapping[str, Statement]) -> dict[str, bool]:
    """Claim -> side, walking from claim to claim; a camp stays on the side on which it was first seen."""
    sides = {start: True}
    camps = {by_id[start].camp: True}
    waiting = [start]
    while waiting:
        one = waiting.pop(0)
        for other in sorted(near[one], key=lambda c: by_id[c].span):
            if other not in sides:
                side = camps.setdefault(by_id[other].camp, not sides[one])
                if side != sides[one]:
                    sides[other] = side
                    waiting.append(other)
    return sides


def _continue_sides(scene: Scene, sides: dict[str, bool], by_id: Mapping[str, Statement]) -> None:
    """Add what a source of a side goes on to say in the same breath or on the same topic."""
    for before, after in zip(scene.statements, scene.statements[1:], strict=False):
        if after.claim.id not in sides and before.claim.id in sides and after.camp == before.camp:
            follows = after.sentence - before.sentence <= 1 and after.paragraph == before.paragraph
            plain = after.claim.stance in (before.claim.stance, Stance.SAYS, Stance.PROMISES)
            if follows and plain and not after.opening:
                sides[after.claim.id] = sides[before.claim.id]


# ------------------------------------------------------------------------------------------------ reading


def _scene(text: TaggedText, claims: tuple[Claim, ...], numbers: tuple[Number, ...]) -> Scene:
    camps = _camps(claims)
    statements = tuple(
        sorted((_statement(text, c, camps[c.id]) for c in claims if c.id in camps), key=lambda s: (s.span, s.claim.id))
    )
    spread = Counter(stem for s in statements for stem in s.topics)
    weights = {stem: 1.0 if n <= max(4, len(statements) // 4) else 0.5 for stem, n in spread.items()}
    by_claim: dict[str, list[Number]] = defaultdict(list)
    for number in numbers:
        if number.claim:
            by_claim[number.claim].append(number)
    return Scene(text, statements, weights, _quarrel(text), {c: tuple(n) for c, n in by_claim.items()})


def _camps(claims: tuple[Claim, ...]) -> dict[str, str]:
    """Claim -> key of its source; claims of which nobody knows the source have none."""
    keys: dict[str, str] = {}
    names: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        span = claim.source.span
        words = [w for w in re.findall(r"[\w-]+", span.text.lower())] if span else []
        key = claim.source.entity or (" ".join(words) if words and not set(words) <= PRONOUNS else None)
        if key:
            keys[claim.id] = key
            names[key] |= {_stem(w) for w in words} - {_stem(w) for w in TITLES} - PRONOUNS
    return {claim: _eldest(key, names) for claim, key in keys.items()}


PRONOUNS = frozenset(
    [
        "he",
        "she",
        "it",
        "they",
        "we",
        "i",
        "him",
        "her",
        "them",
        "us",
        "one",
        "some",
        "others",
        "who",
        "that",
        "this",
        "these",
        "those",
        "another",
    ]
)


def _eldest(key: str, names: Mapping[str, set[str]]) -> str:
    """The first key whose name shares a telling word: "the rebels' command" is of "the rebels"."""
    return next((other for other, words in names.items() if other == key or words & names[key]), key)


def _statement(text: TaggedText, claim: Claim, camp: str) -> Statement:
    span = claim.content[0]
    index = text.sentence_at(span.start)
    tokens = _content_tokens(text, claim)
    sentence = text.of_sentence(index)
    named = claim.source.span
    outside = [t for t in sentence if named is None or not named.start <= t.start < named.end]
    return Statement(
        claim=claim,
        camp=camp,
        sentence=index,
        paragraph=text.sentences[index].paragraph,
        topics=_topics(tokens),
        around=_topics(outside) | _topics(tokens),
        negated=any(t.lower.replace("’", "'") in _words("negation") for t in tokens),
        cue=_cue_words(text, claim),
        opening=_opening(text, index, claim),
        span=span,
    )


def _cue_words(text: TaggedText, claim: Claim) -> frozenset[str]:
    tokens = text.within(claim.cue) if claim.cue else ()
    return frozenset(t.lower for t in tokens) | frozenset(t.lemma.lower() for t in tokens)


def _content_tokens(text: TaggedText, claim: Claim) -> list[Token]:
    return [t for span in claim.content for t in text.within(span)]


def _opening(text: TaggedText, index: int, claim: Claim) -> Span | None:
    """The last word of contrast before the content and its source, within the sentence."""
    starts = [s.start for s in (claim.cue, claim.source.span, claim.content[0]) if s]
    tokens = [t for t in text.of_sentence(index)]
    limit = max(starts)
    found = [t for t in tokens if t.start <= limit and t.lower in _words("contrast")]
    if not found or any(span.start <= found[-1].start < span.end for span in claim.content):
        return None
    return text.span(found[-1], found[-1])


def _quarrel(text: TaggedText) -> tuple[Span, ...]:
    """The words of headline, lead or article that say that there is a quarrel."""
    found = []
    for index, sentence in enumerate(text.sentences):
        group = "quarrel" if sentence.role is not Role.BODY else "even"
        folded = phrases.plain(sentence.span.text)
        for match in _phrases(group).finditer(folded):
            start = sentence.span.start + match.start()
            found.append(text.article.span(start, start + len(match.group())))
        if index > 400:
            break
    return tuple(found)


def _topics(tokens: list[Token]) -> frozenset[str]:
    """Stems of the words that carry meaning."""
    return frozenset(
        stem
        for t in tokens
        if t.tag[:2] in CONTENT_TAGS and len(t.text) > 2 and (stem := _stem(t.lemma.lower())) not in _generic()
    )


def _stem(word: str) -> str:
    """A word without its commonest endings; good enough to see that two words are one."""
    word = word.removesuffix("'s")
    for ending in ("ations", "ation", "ments", "ment", "ings", "ing", "ies", "ers", "er", "ed", "es", "s", "ly", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def _head(span: Span) -> str:
    """The last word of a noun phrase, before "of", "in" and the like."""
    return (re.split(r" (?:of|in|on|from|with|for|at)\b", span.text.lower())[0].split() or [""])[-1]


@cache
def _generic() -> frozenset[str]:
    return GENERIC | {_stem(w) for w in GENERIC}


@cache
def _groups_of_words() -> dict[str, frozenset[str]]:
    rows = (row.partition("\t") for row in phrases.lines("disputes.tsv"))
    return {group: frozenset(words.split()) for group, _, words in rows}


def _words(group: str) -> frozenset[str]:
    return _groups_of_words()[group]


@cache
def _phrases(group: str) -> re.Pattern[str]:
    return phrases.compiled(tuple(_words(group)))


@cache
def _field_table() -> dict[str, frozenset[tuple[int, int]]]:
    """Stem -> (field, pole); a pole is 1 or -1, and 0 where the field has none."""
    table: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for number, row in enumerate(phrases.lines("fields.txt")):
        left, bar, right = row.partition("|")
        for words, pole in ((left, 1 if bar else 0), (right, -1)):
            for word in words.split():
                table[_stem(word)].add((number, pole))
    return {stem: frozenset(places) for stem, places in table.items()}


def _fields(stem: str) -> frozenset[int]:
    return frozenset(field for field, _ in _field_table().get(stem, ()))


def _poles(stem: str) -> frozenset[tuple[int, int]]:
    return frozenset((field, pole) for field, pole in _field_table().get(stem, ()) if pole)
