"""Regions: stretches of text whose clauses may tell of events: what the article tells, and what a claim asserts.

The clause that attributes a claim is none; the clause that a participle of saying hangs on is one: "Villagers blocked
the road, saying that", and so is a dated promise, admission or demand.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.extraction.text.tokens import TaggedText, Token
from generator.model import Claim, Form, Role, Span, Stance, Time, TimeType

SHORTEST = 4
"""Words of what follows a claim that may tell an event."""
ACTS = frozenset((Stance.ADMITS, Stance.PROMISES, Stance.DEMANDS))
"""What is an event in itself when it is dated: "last week the minister admitted…"."""


@dataclass(frozen=True, slots=True)
class Region:
    """Tokens read at once: a claim's content, or what of a sentence is not said by anybody."""

    tokens: Sequence[Token]
    claim: Claim | None = None
    act: bool = False
    """Whether saying it is itself what happened."""


def find(text: TaggedText, times: tuple[Time, ...], claims: tuple[Claim, ...]) -> Iterator[Region]:
    """All regions of the body."""
    yield from _told(text, claims)
    yield from _acts(text, times, claims)


def _told(text: TaggedText, claims: tuple[Claim, ...]) -> Iterator[Region]:
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
        yield from _before_participle(tokens, told)


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


def _before_participle(tokens: Sequence[Token], told: list[tuple[Span, Claim]]) -> Iterator[Region]:
    """The clause on which a participle of saying hangs: "Villagers blocked the road | , saying that"."""
    cues = {claim.cue.start for _, claim in told if claim.cue}
    for index, token in enumerate(tokens):
        if token.start in cues and token.tag == "VVG" and index and tokens[index - 1].text == ",":
            yield Region(tokens[: index - 1])
            return


def _acts(text: TaggedText, times: tuple[Time, ...], claims: tuple[Claim, ...]) -> Iterator[Region]:
    """Sentences that date a promise, an admission, a demand."""
    for claim in claims:
        index = text.sentence_at(claim.content[0].start)
        sentence = text.sentences[index]
        if claim.stance not in ACTS or claim.form is not Form.INDIRECT or sentence.role is not Role.BODY:
            continue
        dates = [times[i].span for i in inside(times, sentence.span) if times[i].type is TimeType.DATE]
        outside = [d for d in dates if d.end <= claim.content[0].start]
        if outside and not sentence.repeats and not any(q.overlaps(sentence.span) for q in text.quotations):
            yield Region(text.of_sentence(index), act=True)


def _spoken(text: TaggedText, tokens: Sequence[Token]) -> bool:
    return bool(tokens) and text.quoted(text.span(tokens[len(tokens) // 2], tokens[len(tokens) // 2]))


def inside(times: tuple[Time, ...], span: Span) -> range:
    """Indexes of the times that start inside a span."""
    first = bisect_left(times, span.start, key=lambda t: t.span.start)
    return range(first, bisect_left(times, span.end, lo=first, key=lambda t: t.span.start))
