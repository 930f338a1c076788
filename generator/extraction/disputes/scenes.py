"""Scenes: an article's statements, and what it says itself about their quarrel.

Headlines tell of a quarrel ("Row over ferry fares", "Union and owner at odds"), and so do sentences of the article
about both sides ("The two sides blame each other"): groups `quarrel` and `even` of `disputes.tsv`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.extraction.disputes import camps, statements, topics, wordlist
from generator.extraction.disputes.statements import Statement
from generator.extraction.grammar import phrases
from generator.extraction.text.tokens import TaggedText
from generator.model import Claim, Entity, Number, Role, Span, Stance

ASSERTING = frozenset((Stance.SAYS, Stance.DENIES, Stance.DOUBTS, Stance.FEARS, Stance.PROMISES))
"""Stances by which one takes a side; who admits, demands or intends something disputes nothing by it."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What two claims are compared against."""

    text: TaggedText
    statements: tuple[Statement, ...]
    weights: Mapping[str, float]
    """How much a shared stem says: less where many claims hold it."""
    quarrel: tuple[Span, ...]
    """Words of the headline, or of the article about both sides, that tell of a quarrel."""
    names: Mapping[str, frozenset[str]]
    """The telling words that name each camp."""
    numbers: Mapping[str, tuple[Number, ...]]
    """The numbers of each claim."""
    granted: frozenset[str]
    """The doubts that somebody else grants right after: "acknowledged the small sample"."""
    naming: frozenset[str] = frozenset()
    """Stems of all the words that name a source."""
    figures: bool = False
    """Whether the article says that figures differ."""


def scene(
    text: TaggedText, claims: tuple[Claim, ...], numbers: tuple[Number, ...], people: Sequence[Entity] = ()
) -> Scene:
    """The statements of an article, in the order of the text, with all that comparing them needs."""
    camp = camps.of_claims(text, claims, people)
    known = sorted((c for c in claims if c.id in camp and c.stance in ASSERTING), key=lambda c: (c.content[0], c.id))
    told = tuple(statements.statement(text, claim, camp[claim.id], i) for i, claim in enumerate(known))
    spread = Counter(stem for s in told for stem in s.topics)
    common = max(4, len(told) // 4)
    weights = {stem: 1.0 if n <= common and not stem[0].isdigit() else 0.5 for stem, n in spread.items()}
    by_claim: dict[str, list[Number]] = defaultdict(list)
    for number in numbers:
        if number.claim:
            by_claim[number.claim].append(number)
    names: dict[str, frozenset[str]] = {}
    for statement in told:
        names[statement.camp] = names.get(statement.camp, frozenset()) | statement.names
    quarrel = _quarrel(text) or _two_voices(text, told)
    figures = any(wordlist.pattern("figures").search(phrases.plain(s.span.text)) for s in text.sentences[:400])
    naming = frozenset(topics.stem(w.lower()) for held in names.values() for w in held)
    return Scene(
        text,
        told,
        weights,
        quarrel,
        names,
        {c: tuple(n) for c, n in by_claim.items()},
        _granted(text, claims, camp),
        naming,
        figures,
    )


def _granted(text: TaggedText, claims: Sequence[Claim], camp: Mapping[str, str]) -> frozenset[str]:
    """The doubts after which, within three sentences, somebody else admits something."""
    found: set[str] = set()
    doubts: list[Claim] = []
    for claim in claims:
        if claim.stance is Stance.DOUBTS:
            doubts.append(claim)
        elif claim.stance is Stance.ADMITS:
            here = text.sentence_at(claim.content[0].start)
            doubts = [d for d in doubts if here - text.sentence_at(d.content[0].start) <= 3]
            found |= {d.id for d in doubts if camp.get(d.id) != camp.get(claim.id)}
    return frozenset(found)


def _two_voices(text: TaggedText, told: Sequence[Statement]) -> tuple[Span, ...]:
    """The cue of the second source of a headline that gives two."""
    for one, other in pairwise(told[:6]):
        headline = text.sentences[one.sentence].role is not Role.BODY
        if headline and one.sentence == other.sentence and one.camp != other.camp:
            return statements.cue_signal(other)
    return ()


def _quarrel(text: TaggedText) -> tuple[Span, ...]:
    """The words of headline, lead or article that say that there is a quarrel."""
    found = []
    for index, sentence in enumerate(text.sentences):
        group = "quarrel" if sentence.role is not Role.BODY else "even"
        folded = phrases.plain(sentence.span.text)
        for match in wordlist.pattern(group).finditer(folded):
            if _addressed(folded[: match.start()]):
                continue
            start = sentence.span.start + match.start()
            found.append(text.article.span(start, start + len(match.group())))
        if index > 400:
            break
    return tuple(found)


def _addressed(before: str) -> bool:
    """Whether what follows only names whom somebody addresses: "asked both sides to explain", "called on each side"."""
    last = before.split()[-2:]
    return not wordlist.words("address").isdisjoint((*last[-1:], "_".join(last)))
