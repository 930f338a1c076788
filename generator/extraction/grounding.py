"""Grounding: the check that every analyser's output passes. What is not in the text is dropped, and what hung on it.

A span must quote the article; a name must be words of it; an id must be of something that is still there.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from generator.model import Analysis, Article, Claim, Dispute, Entity, Event, Number, Span, Status

Fact = TypeVar("Fact")
Holds = Callable[[Span | None], bool]
"""Whether a span quotes the article; none at all does no harm."""
Ids = Collection[str]
"""Of what is still there."""


def grounded(article: Article, found: Analysis) -> Analysis:
    """The analysis without what does not quote the article, and without references to what is not there."""

    def holds(span: Span | None) -> bool:
        return span is None or (0 <= span.start < span.end and article.text[span.start : span.end] == span.text)

    words = _flat(article.text)
    entities = _kept(_entity(one, holds, words) for one in found.entities)
    known = {e.id for e in entities}
    claims = _kept(_claim(one, holds, known) for one in found.claims)
    said = {c.id for c in claims}
    numbers = _kept(_number(one, holds, known, said) for one in found.numbers)
    counted = {n.id for n in numbers}
    disputes = _kept(_dispute(one, holds, said) for one in found.disputes)
    contested = {claim for one in disputes for side in one.sides for claim in side}
    held = [index for index, time in enumerate(found.times) if holds(time.span)]
    moved = {old: new for new, old in enumerate(held)}
    return Analysis(
        sentences=found.sentences,
        entities=entities,
        times=tuple(found.times[index] for index in held),
        events=_kept(_event(one, holds, known, said, moved) for one in found.events),
        numbers=tuple(n if n.same_as in counted else replace(n, same_as=None) for n in numbers),
        claims=tuple(c if c.id in contested else _uncontested(c) for c in claims),
        disputes=disputes,
        unknowns=tuple(u for u in found.unknowns if holds(u.span)),
    )


def _kept(facts: Iterable[Fact | None]) -> tuple[Fact, ...]:
    return tuple(fact for fact in facts if fact is not None)


def _entity(one: Entity, holds: Holds, words: str) -> Entity | None:
    mentions = tuple(m for m in one.mentions if holds(m.span))
    if not mentions:
        return None
    names = [name for name in dict.fromkeys((one.name, *one.aliases)) if _flat(name) in words]
    return replace(
        one,
        name=names[0] if names else mentions[0].span.text,
        aliases=tuple(alias for alias in one.aliases if alias in names),
        mentions=mentions,
        roles=tuple(r for r in one.roles if holds(r)),
    )


def _claim(one: Claim, holds: Holds, known: Ids) -> Claim | None:
    if not (one.content and all(map(holds, one.content)) and holds(one.cue) and holds(one.source.span)):
        return None
    source = replace(one.source, entity=_if_there(one.source.entity, known))
    return replace(one, source=source, hedges=tuple(h for h in one.hedges if holds(h)))


def _number(one: Number, holds: Holds, known: Ids, said: Ids) -> Number | None:
    if not (holds(one.span) and holds(one.counted) and all(holds(f.span) for f in one.figures)):
        return None
    return replace(one, said_by=_if_there(one.said_by, known), claim=_if_there(one.claim, said))


def _dispute(one: Dispute, holds: Holds, said: Ids) -> Dispute | None:
    sides = tuple(side for s in one.sides if (side := tuple(c for c in s if c in said)))
    signals = tuple(s for s in one.signals if holds(s))
    return replace(one, sides=sides, signals=signals) if len(sides) > 1 and signals else None


def _event(one: Event, holds: Holds, known: Ids, said: Ids, moved: Mapping[int, int]) -> Event | None:
    """`moved` says where the times stand now."""
    if not holds(one.span):
        return None
    return replace(
        one,
        time=None if one.time is None else moved.get(one.time),
        who=tuple(e for e in one.who if e in known),
        where=tuple(e for e in one.where if e in known),
        claim=_if_there(one.claim, said),
    )


def _if_there(reference: str | None, ids: Ids) -> str | None:
    return reference if reference in ids else None


def _flat(text: str) -> str:
    """The text with every run of white space as one blank: a name may stand over a line end."""
    return " ".join(text.split())


def _uncontested(claim: Claim) -> Claim:
    return replace(claim, status=Status.SINGLE_SOURCE) if claim.status is Status.DISPUTED else claim
