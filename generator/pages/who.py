"""Who: people, organisations, groups and places, with roles, the names that the article uses, and what they say."""

from __future__ import annotations

from collections.abc import Sequence

from generator import messages
from generator.model import Entity, EntityKind
from generator.pages import words
from generator.pages.claims import Statement, statements
from generator.pages.escape import Html
from generator.pages.markup import element, fill, join, lines
from generator.pages.page import Section
from generator.pages.view import View

FULL = (EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.GROUP)
"""Kinds shown with all that is known of each; of places only what they say."""


def who(view: View) -> Section | None:
    """Everybody whom the article names or describes."""
    if not view.explainer.analysis.entities:
        return None
    said = statements(view, view.explainer.analysis.claims)
    body = lines(*(_kind(view, kind, said) for kind in FULL), _places(view, said))
    # Translators: heading of the list of people, organisations and groups in the article.
    return Section("who", view.words.gettext("Who is who"), body)


def _kind(view: View, kind: EntityKind, said: list[Statement]) -> Html:
    entities = [e for e in view.explainer.analysis.entities if e.kind is kind and not _is_writer(view, e)]
    if not entities:
        return Html("")
    heading = element("h3", words.kind(view.words, kind))
    return lines(heading, element("ul", *(_entity(view, e, said) for e in entities), class_=f"x-who x-{kind.value}"))


def _entity(view: View, entity: Entity, said: list[Statement]) -> Html:
    own = [s for s in said if s.entity == entity.id]
    return element(
        "li",
        element(
            "div", join([element("strong", view.name(entity)), view.evidence(entity.mentions[0].span)]), class_="x-name"
        ),
        _roles(view, entity),
        _names(view, entity),
        _said(view, own),
        id=entity.id,
    )


def _is_writer(view: View, entity: Entity) -> bool:
    """Whether the article names somebody only in its byline: who writes it is not in the news."""
    return entity.name == view.explainer.article.author and len(entity.mentions) == 1


def _roles(view: View, entity: Entity) -> Html:
    distinct = {role.text.casefold(): role for role in reversed(entity.roles) if role.text.strip()}
    roles = [view.phrase(messages.role_message(role)) for role in reversed(distinct.values())]
    return element("div", join(roles, " · "), class_="x-roles") if roles else Html("")


def _names(view: View, entity: Entity) -> Html:
    """The names that the article itself uses, where the page shows another or there are several."""
    spelled = [*{name.casefold(): name for name in reversed(entity.aliases or (entity.name,))}.values()][::-1]
    names = [name for i, name in enumerate(spelled) if not _is_part(name, spelled[:i])]
    if names == [view.name_text(entity)]:
        return Html("")
    # Translators: {names} are the spellings that the article uses, in its own language.
    label = view.words.gettext("In the article: {names}")
    return element("div", fill(label, names=join([view.verbatim(n) for n in names], " · ")), class_="x-names")


def _is_part(name: str, fuller: Sequence[str]) -> bool:
    """Whether a fuller name holds all words of this one: "Brandt" after "Ilsa Brandt" tells nothing."""
    return any(set(name.split()) <= set(other.split()) for other in fuller)


def _said(view: View, own: list[Statement]) -> Html:
    if not own or not view.quotes:
        return Html("")
    t = view.words
    # Translators: opens the list of what a person or an organisation says; {count} is how many statements.
    label = t.ngettext(
        "What this source says: {count} statement", "What this source says: {count} statements", len(own)
    )
    summary = element("summary", fill(label, count=view.number(len(own))))
    return element("details", summary, element("ul", *(element("li", s.short(view)) for s in own)), class_="x-said")


def _places(view: View, said: list[Statement]) -> Html:
    """Places, and what is said where a place's name stands for its government."""
    places = [e for e in view.explainer.analysis.entities if e.kind is EntityKind.PLACE]
    if not places:
        return Html("")
    heading = element("h3", words.kind(view.words, EntityKind.PLACE))
    return lines(heading, element("ul", *(_place(view, e, said) for e in places), class_="x-places"))


def _place(view: View, place: Entity, said: list[Statement]) -> Html:
    named = element("div", join([view.name(place), view.evidence(place.mentions[0].span)]))
    return element("li", named, _said(view, [s for s in said if s.entity == place.id]), id=place.id)
