"""Events: what happened, one clause each, in order of the text.

A clause counts where its main verb is a finite past, a perfect or a passive of something that happens; what is only
planned, denied, supposed or asked is no event. Inside a claim the event carries the claim.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from generator.extraction.events import dating, regions
from generator.extraction.events.happenings import happens, main_verb
from generator.extraction.events.regions import Region
from generator.extraction.grammar import clauses, preterites
from generator.extraction.text.tokens import TaggedText, Token
from generator.model import Claim, Entity, EntityKind, Event, Span, Time

__all__ = ["find"]


def find(
    text: TaggedText, entities: tuple[Entity, ...], times: tuple[Time, ...], claims: tuple[Claim, ...]
) -> tuple[Event, ...]:
    """The events; headlines and repeated sentences give none."""
    text = preterites.restored(text)
    mentions = sorted(((m.span, e) for e in entities for m in e.mentions), key=lambda pair: (pair[0], pair[1].id))
    starts = [span.start for span, _ in mentions]
    found: dict[Span, Event] = {}
    for region in regions.find(text, times, claims):
        for clause in clauses.split(text, region.tokens) if not region.act else _whole(text, region.tokens):
            span = _without_far(text, _without_dateline(text, clause))
            if span not in found and (region.act or (happens(text.within(span)) and not _quoted(text, region, span))):
                near = mentions[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
                found[span] = Event(
                    id="",
                    span=span,
                    time=dating.time_of(text, times, span),
                    who=_ids(near, place=False),
                    where=_ids(near, place=True),
                    claim=region.claim.id if region.claim else None,
                )
    return tuple(_numbered(event, i) for i, event in enumerate((found[s] for s in sorted(found)), 1))


def _numbered(event: Event, number: int) -> Event:
    return Event(f"v{number}", event.span, event.time, event.who, event.where, event.claim)


def _whole(text: TaggedText, tokens: Sequence[Token]) -> tuple[Span, ...]:
    span = clauses.trimmed(text, tokens)
    return (span,) if span else ()


def _quoted(text: TaggedText, region: Region, span: Span) -> bool:
    """Whether the clause's verb stands in a quotation that no claim explains: its speaker tells it, not the article."""
    tokens = text.within(span)
    verb = None if region.claim else main_verb(tokens)
    return verb is not None and text.quoted(text.span(tokens[verb], tokens[verb]))


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
