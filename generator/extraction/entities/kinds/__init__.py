"""Kinds: what a name names, weighed from its own words and from what stands around it.

Each clue gives points to a kind; `CLUES` lists them: evidence from the `own_words`, from roles before and after
(`appositions`), from `prepositions`, `verbs` and `own_pronouns`, and for `places`, `bodies`, `companies` and `clubs`. A
name to which nothing gives enough points keeps no kind, and an entity without a kind is left out: better none than a
wrong one.
"""

from __future__ import annotations

from collections.abc import Callable

from generator.extraction.entities.kinds import (
    appositions,
    bodies,
    clubs,
    companies,
    own_pronouns,
    places,
    prepositions,
    verbs,
)
from generator.extraction.entities.kinds.own_words import by_words
from generator.extraction.entities.kinds.points import Clue, Points, decide
from generator.extraction.entities.names.name import Name
from generator.extraction.text.tokens import TaggedText

__all__ = ["CLUES", "around", "by_words", "decide"]

CLUES: tuple[Callable[[TaggedText, Name], Clue], ...] = (
    appositions.role_before,
    appositions.apposition_after,
    appositions.apposition_before,
    appositions.predicate,
    appositions.trade_in_plural,
    prepositions.preposition,
    prepositions.place_noun_of,
    prepositions.direction_of,
    verbs.acts,
    verbs.article,
    verbs.verb,
    places.dateline,
    places.inside_place,
    prepositions.coordinated,
    clubs.sport,
    bodies.bracketed,
    places.in_list,
    places.of_state,
    companies.of_company,
    bodies.body_after,
    bodies.product,
    verbs.suffers,
    verbs.on_market,
    verbs.says_of_itself,
    own_pronouns.own,
    own_pronouns.next_sentence,
    bodies.agency,
    clubs.plays,
    clubs.led,
    companies.trades,
    companies.from_firm,
    companies.works_for,
    companies.done_to,
    companies.does_business,
    companies.before_wares,
    companies.in_plural,
    bodies.has_short_form,
    bodies.capital_article,
    bodies.newspaper,
    bodies.known_as,
    bodies.analyst_of,
    bodies.has_officer,
    bodies.common_initials,
    places.place_noun_after,
    places.taken,
    places.inhabited,
    places.lies,
    places.populated,
)
"""What stands around a name. A clue takes the text and a name and gives points; add one here."""


def around(text: TaggedText, name: Name) -> Points:
    """What stands around one mention says."""
    found = Points()
    for clue in CLUES:
        found.add(clue(text, name))
    return found
