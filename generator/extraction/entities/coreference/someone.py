"""Someone: an entity while its mentions are gathered, with gender, and the nouns by which it can be called again.

"Gov. Vera Olt" can be called "the governor"; "Orlan Water Board" can be called "the board".
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from generator.extraction.entities import gazetteer
from generator.extraction.entities.coreference.source_phrases import singular
from generator.extraction.text.tokens import TaggedText
from generator.model import Entity, EntityKind, Mention, MentionForm, Span

PERSON, ORGANISATION = EntityKind.PERSON, EntityKind.ORGANISATION


@dataclass(slots=True)
class Someone:
    """An entity while its mentions are gathered."""

    entity: Entity
    gender: str
    extra: list[Mention] = field(default_factory=list)
    roles: list[Span] = field(default_factory=list)
    heads: set[str] = field(default_factory=set)
    """Nouns by which it has been described."""
    countries: frozenset[str] = frozenset()
    """Codes of the countries that its description names."""


@dataclass(frozen=True, slots=True)
class Trace:
    """Somebody was mentioned here."""

    start: int
    end: int
    someone: int
    source: bool


def role_nouns(text: TaggedText, entity: Entity) -> set[str]:
    """The nouns by which an entity can be called again: of its roles, and the head words of an organisation's name."""
    nouns = {singular(t) for role in entity.roles for t in text.within(role) if t.is_noun}
    if entity.kind is PERSON:  # "the council" is not its leader
        nouns -= gazetteer.group("body") | gazetteer.group("any-organisation")
    nouns |= {full for n in nouns if (full := gazetteer.abbreviated_roles().get(n))}
    if entity.kind is ORGANISATION:
        heads = gazetteer.group("body") | gazetteer.group("any-organisation")
        nouns |= {w for alias in entity.aliases for w in alias.lower().split() if w in heads}
    return nouns


def gender_of(text: TaggedText, entity: Entity) -> str:
    """ "m" or "f" where a title or the given name tells, else ""."""
    if entity.kind is not PERSON:
        return ""
    for role in entity.roles:
        for token in text.within(role):
            if gender := gazetteer.honorifics().get(token.lower, ""):
                return gender
    given = gazetteer.given_names().get(entity.name.split()[0], "")
    return given if given in {"m", "f"} else ""


def finished(someone: Someone) -> Entity:
    """The entity with all its mentions, its roles without forms of address, and the descriptions by which it goes where
    it has no name."""
    entity = someone.entity
    mentions = {m.span: m for m in (*someone.extra, *entity.mentions)}
    aliases = entity.aliases
    if entity.id == "":
        described = [m.span.text for m in someone.extra if m.form is MentionForm.DESCRIPTION]
        aliases = tuple(dict.fromkeys([entity.name, *described]))
    roles = tuple(role for role in entity.roles if role.text.strip(".").lower() not in FORMS_OF_ADDRESS)
    ordered = tuple(sorted(mentions.values(), key=lambda m: m.span))
    return replace(entity, mentions=ordered, aliases=aliases, roles=roles)


FORMS_OF_ADDRESS = frozenset(("mr", "mrs", "ms", "miss"))
"""What is before a name and nobody's role."""
