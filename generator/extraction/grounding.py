"""Grounding: the one check that every analyser's output passes. What is not in the text is dropped, and what hung on it."""

from __future__ import annotations

from dataclasses import replace

from generator.model import Analysis, Article, Claim, Dispute, Entity, Event, Number, Span, Unknown


def grounded(article: Article, found: Analysis) -> Analysis:
    """The analysis without what does not quote the article, and without references to what is not there."""

    def holds(span: Span | None) -> bool:
        return span is None or (0 <= span.start < span.end and article.text[span.start : span.end] == span.text)

    def entity(one: Entity) -> Entity | None:
        mentions = tuple(m for m in one.mentions if holds(m.span))
        return replace(one, mentions=mentions, roles=tuple(r for r in one.roles if holds(r))) if mentions else None

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
            same_as=one.same_as if one.same_as in counted else None,
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
            time=one.time if one.time is not None and one.time < len(times) else None,
            who=tuple(e for e in one.who if e in known),
            where=tuple(e for e in one.where if e in known),
            claim=one.claim if one.claim in said else None,
        )

    def unknown(one: Unknown) -> Unknown | None:
        return one if holds(one.span) else None

    entities = tuple(e for one in found.entities if (e := entity(one)))
    known = {e.id for e in entities}
    claims = tuple(c for one in found.claims if (c := claim(one)))
    said = {c.id for c in claims}
    counted = {n.id for n in found.numbers if holds(n.span)}
    times = tuple(t for t in found.times if holds(t.span))
    return Analysis(
        sentences=found.sentences,
        entities=entities,
        times=times,
        events=tuple(e for one in found.events if (e := event(one))) if len(times) == len(found.times) else (),
        numbers=tuple(n for one in found.numbers if (n := number(one))),
        claims=claims,
        disputes=tuple(d for one in found.disputes if (d := dispute(one))),
        unknowns=tuple(u for one in found.unknowns if (u := unknown(one))),
    )
