"""Salience: how central each entity is to the article; and the order in which they are numbered.

Somebody named in the title, early, often, and as a source is central.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.extraction.text.tokens import TaggedText
from generator.model import Entity, Role, Span


def with_salience(text: TaggedText, entities: Sequence[Entity], sources: Sequence[Span]) -> list[Entity]:
    """The entities with how central they are: named in the title, early, often, and as a source."""
    most = max((len(e.mentions) for e in entities), default=1)
    heads = [s.span for s in text.sentences if s.role is not Role.BODY][:2]
    ordered = sorted(sources)
    length = max(1, len(text.article.text))
    return [replace(e, salience=_salience(e, most, heads, ordered, length)) for e in entities]


def _salience(entity: Entity, most: int, heads: Sequence[Span], sources: Sequence[Span], length: int) -> float:
    titled = any(head.covers(m.span) for head in heads for m in entity.mentions)
    position = entity.mentions[0].span.start / length
    speaks = any(_in_source(m.span, sources) for m in entity.mentions)
    frequency = len(entity.mentions) / most
    return round(0.3 * titled + 0.3 * frequency + 0.2 * (1 - position) + 0.2 * speaks, 4)


def _in_source(span: Span, sources: Sequence[Span]) -> bool:
    index = bisect_right(sources, span.start, key=lambda s: s.start) - 1
    return index >= 0 and sources[index].overlaps(span)


def numbered(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """The entities in order of first mention, with their ids."""
    ordered = sorted(entities, key=lambda e: (e.mentions[0].span.start, -e.mentions[0].span.end))
    return tuple(replace(e, id=f"e{number}") for number, e in enumerate(ordered, 1))
