"""Entities: people, organisations and places that the article names, with every name, role and mention.

Names are spotted (`names`), typed (`kinds`) and merged (`merging`); here they become entities, weighed by `salience`;
`coreference` then says whom other words mean. The schema has no kind for "somebody or something": a name whose kind
nothing tells is left out, and what it says is then said by its words alone (a claim keeps its source's span without an
entity).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.extraction.entities import gazetteer, kinds, merging, names, salience
from generator.extraction.entities.kinds import appositions
from generator.extraction.entities.merging import Cluster
from generator.extraction.entities.names.name import Name
from generator.extraction.text.tokens import TaggedText
from generator.model import Entity, EntityKind, Mention, MentionForm, Span, Time


def find(text: TaggedText, times: tuple[Time, ...]) -> tuple[Entity, ...]:
    """The named entities in order of first mention; a mention's span is the name without the role before it."""
    clusters = merging.merge(text, _spoken(text, names.find(text, times)))
    entities = [e for c in clusters if (e := _entity(text, c)) is not None]
    return salience.numbered(salience.with_salience(text, entities, ()))


def tagged(text: TaggedText, named: Sequence[Entity]) -> TaggedText:
    """The text with the words of names tagged as names, whatever the tagger takes them for: "Vera Tickle said"."""
    changed = list(text.tokens)
    for entity in named:
        person = entity.kind is EntityKind.PERSON
        for mention in entity.mentions:
            for index in range(
                bisect_left(text.starts, mention.span.start), bisect_left(text.starts, mention.span.end)
            ):
                token = changed[index]
                if token.text[:1].isupper() and (person or token.is_verb) and token.tag != "NP0":
                    changed[index] = replace(token, tag="NP0")
    return replace(text, tokens=tuple(changed))


def _spoken(text: TaggedText, found: Sequence[Name]) -> tuple[Name, ...]:
    """The names without titles of works: a quotation that holds nothing but one name and is nobody's speech."""
    quoted = {(q.start, q.end) for q in text.quotations}
    return tuple(
        n for n in found if (text.tokens[n.first].start, text.tokens[n.last].end) not in quoted or _is_body(text, n)
    )


def _is_body(text: TaggedText, name: Name) -> bool:
    """Whether a name in quotation marks is a body's: "the group "Warm Home"", "the "Orrham Gazette""."""
    called = text.tokens[name.first - 2].lower if name.first > 1 else ""
    if called in gazetteer.words("organisation_nouns"):
        return True
    return called == "the" and kinds.by_words(name.words)[EntityKind.ORGANISATION] >= HEADED


HEADED = 3.5
"""Points of a name that ends in the head of a body."""


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
    every = dict.fromkeys(" ".join(f.split()) for f in forms)
    return tuple(sorted(every, key=lambda f: (-len(f.split()), -len(f), f.isupper() and f.title() in every)))


def unique(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order of the text, the first of each wording."""
    found: dict[str, Span] = {}
    for span in sorted(spans):
        found.setdefault(span.text.casefold(), span)
    return tuple(found.values())
