"""Entities: people, organisations and places that the article names, with every name, role and mention.

Names are spotted (`names`), typed (`kinds`) and merged (`merging`); here they become entities. The schema has no kind
for "somebody or something": a name whose kind nothing tells is left out, and what it says is then said by its words
alone (a claim keeps its source's span without an entity).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.extraction.entities import gazetteer, merging, names
from generator.extraction.entities.kinds import appositions
from generator.extraction.entities.merging import Cluster
from generator.extraction.entities.names.name import Name
from generator.extraction.text.tokens import TaggedText
from generator.model import Entity, EntityKind, Mention, MentionForm, Role, Span, Time


def find(text: TaggedText, times: tuple[Time, ...]) -> tuple[Entity, ...]:
    """The named entities in order of first mention; a mention's span is the name without the role before it."""
    clusters = merging.merge(text, _spoken(text, names.find(text, times)))
    entities = [e for c in clusters if (e := _entity(text, c)) is not None]
    return numbered(with_salience(text, entities, ()))


def _spoken(text: TaggedText, found: Sequence[Name]) -> tuple[Name, ...]:
    """The names without titles of works: a quotation that holds nothing but one name and is nobody's speech."""
    quoted = {(q.start, q.end) for q in text.quotations}
    return tuple(n for n in found if (text.tokens[n.first].start, text.tokens[n.last].end) not in quoted)


def _entity(text: TaggedText, cluster: Cluster) -> Entity | None:
    kind = cluster.kind
    if kind is None:
        return None
    mentions = tuple(Mention(_span(text, n), MentionForm.NAME) for n in cluster.names)
    aliases = _aliases(m.span.text for m in mentions)
    roles = unique(
        role for n in cluster.names for role in (n.role, appositions.apposed_role(text, n)) if role is not None
    )
    territory = next((c for a in aliases if (c := gazetteer.territories().get(a))), None)
    return Entity(
        id="",
        kind=kind,
        name=aliases[0],
        aliases=aliases,
        roles=roles,
        mentions=mentions,
        territory=territory if kind is EntityKind.PLACE else None,
    )


def _span(text: TaggedText, name: Name) -> Span:
    return text.span(text.tokens[name.first], text.tokens[name.last])


def _aliases(forms: Iterable[str]) -> tuple[str, ...]:
    """Each form once, the fullest first: most words, then most letters, then first used."""
    return tuple(sorted(dict.fromkeys(" ".join(f.split()) for f in forms), key=lambda f: (-len(f.split()), -len(f))))


def unique(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order of the text, the first of each wording."""
    found: dict[str, Span] = {}
    for span in sorted(spans):
        found.setdefault(span.text.casefold(), span)
    return tuple(found.values())


def numbered(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """The entities in order of first mention, with their ids."""
    ordered = sorted(entities, key=lambda e: (e.mentions[0].span.start, -e.mentions[0].span.end))
    return tuple(replace(e, id=f"e{number}") for number, e in enumerate(ordered, 1))


# ------------------------------------------------------------------------------------------------------- salience


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
