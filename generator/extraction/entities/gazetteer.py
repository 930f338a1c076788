"""Gazetteer: the word lists by which names are spotted and typed. Countries and time-zone cities come from CLDR.

Every list is a file in `lexicons/` that says what it holds; a new word is a new word in its file.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache

from generator.extraction.lexicons import lines

PARTS = re.compile(r"[,;]\s*")
"""What parts the entries of a line."""


def _pairs(name: str) -> dict[str, str]:
    """First column -> second, "" where a line has one alone."""
    return {key: value for key, _, value in (line.partition("\t") for line in lines(name))}


@cache
def words(name: str) -> frozenset[str]:
    """The entries of `<name>.txt`, whichever commas or semicolons part them."""
    return frozenset(part.strip() for line in lines(f"{name}.txt") for part in PARTS.split(line) if part.strip())


@cache
def _groups() -> Mapping[str, frozenset[str]]:
    rows = (line.partition("\t") for line in lines("name_words.tsv"))
    return {name: frozenset(listed.split()) for name, _, listed in rows}


def group(name: str) -> frozenset[str]:
    """The words of a class of `name_words.tsv`."""
    return _groups()[name]


@cache
def territories() -> Mapping[str, str]:
    """Name of a country -> its ISO 3166-1 code."""
    from babel import Locale

    found = {
        form: code
        for code, name in Locale("en").territories.items()
        if len(code) == 2 and code not in NOT_COUNTRIES
        for form in (name, name.replace("&", "and"), name.replace("St.", "Saint"), name.replace("’", "'"))
    }
    return found | _pairs("territories.tsv")


NOT_COUNTRIES = {"EU", "EZ", "UN", "ZZ", "XA", "XB", "QO"}
"""Codes to which CLDR gives a name and which are no country; the first three are organisations."""


@cache
def places() -> frozenset[str]:
    """Names that are places wherever they stand: countries, cities, regions, rivers."""
    listed = (place for place in words("cities") if "," not in place)
    return frozenset([*listed, *territories(), *_zone_cities()])


def _zone_cities() -> Iterator[str]:
    from babel.core import get_global

    for zone in get_global("zone_territories"):
        city = zone.rpartition("/")[2].replace("_", " ")
        if "/" in zone and not zone.startswith("Etc/") and city not in NOT_CITIES:
            yield city


NOT_CITIES = frozenset(
    [
        "Beulah",
        "Casey",
        "Center",
        "Chatham",
        "Christmas",
        "Cocos",
        "Creston",
        "Davis",
        "Dawson",
        "DumontDUrville",
        "Easter",
        "Gambier",
        "Knox",
        "Kirov",
        "Lindeman",
        "Macquarie",
        "Marengo",
        "Mawson",
        "Merida",
        "Midway",
        "Nome",
        "Noronha",
        "Norfolk",
        "Oral",
        "Palmer",
        "Regina",
        "Resolute",
        "Stanley",
        "Troll",
        "Unknown",
        "Vincennes",
        "Wake",
        "Wallis",
    ]
)
"""Stations and hamlets that name a time zone, and are more often a person or a word."""


@cache
def city_countries() -> Mapping[str, str]:
    """City that names a time zone -> the country that it lies in."""
    from babel.core import get_global

    zones = get_global("zone_territories")
    return {zone.rpartition("/")[2].replace("_", " "): code for zone, code in zones.items() if "/" in zone}


@cache
def organisations() -> Mapping[str, str]:
    """Form of an organisation's bare name -> its first form."""
    return {form: line.split("\t")[0] for line in lines("organisations.txt") for form in line.split("\t")}


@cache
def currency_codes() -> frozenset[str]:
    """Codes of currencies, "EUR", without those that name a body too."""
    return frozenset(line.partition("\t")[0] for line in lines("currencies.tsv")) - organisations().keys()


@cache
def demonyms() -> Mapping[str, str]:
    """Adjective or noun of origin, singular or plural -> code of the country, "" where it is none."""
    listed = _pairs("demonyms.tsv")
    plural = {word + "s": code for word, code in listed.items() if not word.endswith(("s", "sh", "ch", "ese"))}
    irregular = {word[:-3] + "men": code for word, code in listed.items() if word.endswith("man")}
    return {**plural, **irregular, **listed}


@cache
def given_names() -> Mapping[str, str]:
    """Given name -> "m", "f" or "mf"."""
    found: dict[str, str] = {}
    section = "mf"
    for line in lines("given_names.txt"):
        if line.startswith("["):
            section = line.strip("[] ")
            continue
        for name in line.split():
            found[name] = section if found.get(name, section) == section else "mf"
    return found


@cache
def honorifics() -> Mapping[str, str]:
    """Form of address or title, lower case -> gender, "" where it tells none."""
    return _pairs("honorifics.txt")


@cache
def titles() -> frozenset[str]:
    """Words that say what a person is, lower case, singular."""
    return words("titles") | honorifics().keys()


@cache
def abbreviated_roles() -> Mapping[str, str]:
    """A role as it is written before a name, in lower case -> the role in full."""
    return _pairs("role_abbreviations.tsv")


@cache
def barred() -> frozenset[str]:
    """Words in lower case with which no name begins, titles aside."""
    return words("not_names") - titles()


@cache
def role_words() -> frozenset[str]:
    """Words in lower case that alone, or together, are a role and no name."""
    return (words("role_modifiers") | titles()) - group("ambiguous-head") - group("newspaper")


@cache
def by_first_word() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """First word -> listed names of several words that begin with it, longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in {*places(), *organisations()}:
        parts = tuple(name.split())
        if len(parts) > 1:
            found.setdefault(parts[0], []).append(parts)
    return {first: tuple(sorted(names, key=len, reverse=True)) for first, names in found.items()}


def plain(name: str) -> str:
    """The name in lower-case letters without accents, for comparing."""
    return "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
