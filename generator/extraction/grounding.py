"""Grounding: the check that every analyser's output passes. What is not in the text is dropped, and what hung on it.

A span must quote the article; a name must be words of it; an id must be of something that is still there.
"""

from __future__ import annotations

from dataclasses import replace

from generator.model import Analysis, Article, Claim, Dispute, Entity, Event, Number, Span, Status


def grounded(article: Article, found: Analysis) -> Analysis:
    """The analysis without what does not quote the article, and without references to what is not there."""

    def holds(span: Span | None) -> bool:
        return span is None or (0 <= span.start < span.end and article.text[span.start : span.end] == span.text)

    def entity(one: Entity) -> Entity | None:
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

    def claim(one: Claim) -> Claim | None:
        whole = one.content and all(map(holds, one.content)) and holds(one.cue) and holds(one.source.span)
        source = replace(one.source, entity=one.source.entity if one.source.entity in known else None)
        return replace(one, source=source, hedges=tuple(h for h in one.hedges if holds(h))) if whole else None

    def number(one: Number) -> Number | None:
        if not (holds(one.span) and holds(one.counted) and all(holds(f.span) for f in one.figures)):
            return None
        return replace(
            one,
            said_by=one.said_by if one.said_by in known else None,
            claim=one.claim if one.claim in said else None,
        )

    def dispute(one: Dispute) -> Dispute | None:
        sides = tuple(side for s in one.sides if (side := tuple(c for c in s if c in said)))
        signals = tuple(s for s in one.signals if holds(s))
        return replace(one, sides=sides, signals=signals) if len(sides) > 1 and signals else None

    def event(one: Event) -> Event | None:
        if not holds(one.span):
            return None
        return replace(
            one,
            time=None if one.time is None else moved.get(one.time),
            who=tuple(e for e in one.who if e in known),
            where=tuple(e for e in one.where if e in known),
            claim=one.claim if one.claim in said else None,
        )

    words = _flat(article.text)
    entities = tuple(e for one in found.entities if (e := entity(one)))
    known = {e.id for e in entities}
    claims = tuple(c for one in found.claims if (c := claim(one)))
    said = {c.id for c in claims}
    numbers = tuple(n for one in found.numbers if (n := number(one)))
    counted = {n.id for n in numbers}
    disputes = tuple(d for one in found.disputes if (d := dispute(one)))
    contested = {claim for one in disputes for side in one.sides for claim in side}
    held = [index for index, time in enumerate(found.times) if holds(time.span)]
    moved = {old: new for new, old in enumerate(held)}
    return Analysis(
        sentences=found.sentences,
        entities=entities,
        times=tuple(found.times[index] for index in held),
        events=tuple(v for one in found.events if (v := event(one))),
        numbers=tuple(n if n.same_as in counted else replace(n, same_as=None) for n in numbers),
        claims=tuple(c if c.id in contested else _uncontested(c) for c in claims),
        disputes=disputes,
        unknowns=tuple(u for u in found.unknowns if holds(u.span)),
    )


def _flat(text: str) -> str:
    """The text with every run of white space as one blank: a name may stand over a line end."""
    return " ".join(text.split())


def _uncontested(claim: Claim) -> Claim:
    return replace(claim, status=Status.SINGLE_SOURCE) if claim.status is Status.DISPUTED else claim
