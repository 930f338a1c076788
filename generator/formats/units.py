"""Units of measure: in CLDR's words, else in its signs, else in English words. Many locales lack long forms."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import Literal

from babel import Locale, units

from generator.formats.digits import native
from generator.formats.languages import locale
from generator.formats.money import compact, is_currency, money
from generator.formats.numbers import decimals, is_too_long, number, pattern, percent, plural_category

INVARIABLE = frozenset({"horsepower", "satoshi", "sen", "taka"})
"""English names of units, unknown to CLDR, that take no -s."""

IRREGULAR = {"penny": "pence"}


def unit(value: Decimal, name: str, language: str, scale: int = 0) -> str:
    """A measure in a unit: "5 km/h" in CLDR's words, "5 grams per year" composed of two of its units, else English."""
    known = _unit_identifiers()
    if is_too_long(value):
        return f"{number(value, language)} {name.replace('-', ' ')}"
    if name in known:
        return _in_words(value, known[name], language) or _in_english(value, known[name], name, language)
    above, _, below = name.partition("-per-")
    composed = _composed(value, known[above], known[below], language) if above in known and below in known else None
    return composed or f"{compact(value, language) if scale else number(value, language)} {_english(name, value)}"


def _in_words(value: Decimal, identifier: str, language: str) -> str | None:
    """The measure in the language's words or signs; None where CLDR has neither."""
    written = pattern(language, "decimal", decimals(value))
    for length in _lengths(identifier, value, language):
        text = units.format_unit(
            value, identifier, length, format=written, locale=locale(language), numbering_system="default"
        )
        if identifier not in text:
            return native(text, language)
    return None


def _composed(value: Decimal, above: str, below: str, language: str) -> str | None:
    """So much of one unit in each of another; None where CLDR lacks the words, of which Babel shows identifiers."""
    written = pattern(language, "decimal", decimals(value))
    lengths: tuple[Literal["long", "short"], ...] = ("long", "short")
    for length in lengths:
        text = units.format_compound_unit(
            value,
            above,
            denominator_unit=below,
            length=length,
            format=written,
            locale=locale(language),
            numbering_system="default",
        )
        if text and above not in text and below not in text:
            return native(text, language)
    return None


def _in_english(value: Decimal, identifier: str, name: str, language: str) -> str:
    written = pattern(language, "decimal", decimals(value))
    english = units.format_unit(value, identifier, "long", format=written, locale="en")
    return f"{number(value, language)} {english.rpartition(' ')[2] if ' ' in english else name}"


def _english(name: str, value: Decimal) -> str:
    """The English words of a unit that CLDR does not know, in the plural that the value asks for."""
    head, per, rest = name.replace("-", " ").partition(" per ")
    if value == 1 or head.endswith("s") or head.rpartition(" ")[2] in INVARIABLE:
        return head + per + rest
    return IRREGULAR.get(head, f"{head}s") + per + rest


def _lengths(identifier: str, value: Decimal, language: str) -> list[Literal["long", "short"]]:
    """The lengths in which a unit is to be tried: first those with the plural form that the value asks for. CLDR leaves
    out of the long forms what the short ones say alike, and Babel then takes any form ("2 weeks" in Arabic)."""
    patterns = locale(language)._data["unit_patterns"].get(identifier, {})
    category = plural_category(value, language)
    return sorted(("long", "short"), key=lambda length: category not in patterns.get(length, {}))


def quantity(value: Decimal, unit_name: str | None, language: str, scale: int = 0) -> str:
    """A value in its unit: per cent, a currency (ISO 4217), a CLDR unit or none; compact where `scale` is not 0."""
    if unit_name == "percent":
        return percent(value, language)
    if unit_name and is_currency(unit_name):
        return compact(value, language, unit_name) if scale else money(value, unit_name, language)
    if unit_name:
        return unit(value, unit_name, language, scale)
    return compact(value, language) if scale else number(value, language)


@cache
def _unit_identifiers() -> dict[str, str]:
    """CLDR's unit names as news has them ("kilometer") to Babel's ("length-kilometer")."""
    patterns: dict[str, object] = Locale("en")._data["unit_patterns"]
    return {name.partition("-")[2]: name for name in patterns if "-" in name}
