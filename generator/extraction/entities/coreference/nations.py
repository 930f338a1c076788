"""Nations: the countries that a description names, by which "Talvian officials" are not "officials from Berezh"."""

from __future__ import annotations

from collections.abc import Iterable

from generator.extraction.entities import gazetteer
from generator.extraction.text.tokens import Token
from generator.model import Entity


def countries(tokens: Iterable[Token]) -> frozenset[str]:
    """The codes of the countries that words name: "Talvian", "Talvia", a city."""
    demonyms, territories = gazetteer.demonyms(), gazetteer.territories()
    codes = (demonyms.get(t.text) or territories.get(t.text) or gazetteer.city_countries().get(t.text) for t in tokens)
    return frozenset(code for code in codes if code)


def countries_of(entity: Entity) -> frozenset[str]:
    """The code of the country that a place is or lies in."""
    code = entity.territory or gazetteer.city_countries().get(entity.name)
    return frozenset({code}) if code else frozenset()


def compatible(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two descriptions can be of the same: neither names another country."""
    return not one or not other or bool(one & other)
