"""How a language writes numbers, money, units, dates, lists and names of places and languages: CLDR, by Babel.

Languages are BCP 47 tags (`de`, `pt-BR`, `zh-Hans`). This is the one door to Babel's locale data: what it lacks is
filled here. Two such gaps matter: Babel picks a numbering system's separators but not its digits, and long forms of
units and compact numbers are missing in over half of the locales.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from decimal import Decimal, localcontext
from fractions import Fraction
from functools import cache
from typing import Literal

from babel import Locale, UnknownLocaleError, dates, lists, numbers, units
from babel.core import get_global, parse_locale

from generator.errors import LanguageError

TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|\d{3}))?", re.ASCII)
"""Language, script, region: what CLDR names its locales by."""

ZEROS = {
    "adlm": "𞥐",
    "arab": "٠",
    "arabext": "۰",
    "beng": "০",
    "cakm": "𑄶",
    "deva": "०",
    "guru": "੦",
    "hmnp": "𞅀",
    "java": "꧀",
    "khmr": "០",
    "laoo": "໐",
    "latn": "0",
    "mtei": "꯰",
    "mymr": "၀",
    "nkoo": "߀",
    "olck": "᱐",
    "rohg": "𐴰",
    "telu": "౦",
    "thai": "๐",
    "tibt": "༠",
}
"""The digit nought of each numbering system that is some locale's default; its nine fellows follow it in Unicode."""

LONGEST_NUMBER = 24
"""Digits, and places before or after the point. What is longer is no quantity, and is more than the 28 digits of
precision with which Babel calculates."""


@cache
def locale(tag: str) -> Locale:
    """The CLDR locale of a BCP 47 tag."""
    try:
        if not TAG.fullmatch(tag):
            raise ValueError(tag)
        return _as_asked(tag, Locale.parse(tag, sep="-"))
    except (ValueError, UnknownLocaleError) as error:
        hint = "a BCP 47 tag such as de, kk, pt-BR or zh-Hans"
        raise LanguageError(tag[:40] or "(no language)", "a language that CLDR does not know", hint) from error


def _as_asked(tag: str, found: Locale) -> Locale:
    """The locale that Babel found, without a region that was not asked for: "he" for "iw", not "he-IL".

    ValueError where it is in another script or of another region, which Babel takes where CLDR lacks the one asked for:
    Cyrillic for "uk-Latn".
    """
    _, region, script, *_ = parse_locale(tag, sep="-")
    if region and found.territory != region:
        raise ValueError(tag)
    if script and script != (found.script or _likely_script(found)):
        raise ValueError(tag)
    return found if region else Locale(found.language, script=found.script)


def canonical(tag: str) -> str:
    """The tag as CLDR writes it: "pt-BR" for "PT-br"; LanguageError where CLDR does not know it."""
    known = str(locale(tag)).replace("_", "-")
    if tag.lower().startswith("und") or known == "no":  # and YAML, reading mkdocs.yml, takes "no" for false
        hint = "nb or nn" if known == "no" else "a BCP 47 tag such as de, kk, pt-BR or zh-Hans"
        raise LanguageError(tag, "not one written language", hint)
    return known


def direction(tag: str) -> Literal["ltr", "rtl"]:
    """Which way the language is written."""
    return "rtl" if locale(tag).text_direction == "rtl" else "ltr"


@cache
def script(tag: str) -> str:
    """The script in which the language is mostly written (ISO 15924); "" where CLDR does not say."""
    chosen = locale(tag)
    return chosen.script or _likely_script(chosen)


def _likely_script(chosen: Locale) -> str:
    likely = get_global("likely_subtags")
    for name in (str(chosen), f"{chosen.language}_{chosen.territory}", chosen.language):
        if name in likely:
            return str(likely[name]).split("_")[1]
    return ""


@cache
def language_name(tag: str, in_language: str) -> str:
    """What one language calls another: "Kasachisch" for kk in de, "简体中文" for zh-Hans in itself."""
    named, reader = locale(tag), locale(in_language)
    return reader.languages.get(str(named)) or named.get_display_name(reader) or tag


def reads(page: str, article: str) -> bool:
    """Whether readers of the page's language need no translation: "en" reads "en-GB"; "zh" does not read "zh-Hant"."""
    return page == article or (page == article.partition("-")[0] and script(page) == script(article))


def autonym(tag: str) -> str:
    """What a language calls itself."""
    return language_name(tag, tag)


@cache
def territory_name(code: str, language: str) -> str:
    """What the language calls a territory (ISO 3166-1 alpha-2); the code where CLDR does not know it."""
    return str(locale(language).territories.get(code.upper(), code))


# -------------------------------------------------------------------------------------------------------- numbers


def number(value: Decimal, language: str) -> str:
    """The value with the language's separators and digits, every digit of it kept, noughts at its end too."""
    if _is_too_long(value):
        return plain_digits(str(value), language)
    return _native(
        numbers.format_decimal(
            value,
            format=_pattern(language, "decimal", _decimals(value)),
            locale=locale(language),
            decimal_quantization=False,
            numbering_system="default",
        ),
        language,
    )


def percent(value: Decimal, language: str) -> str:
    """`value` per cent: 29.5 is "29.5%" in English and "29,5 %" in German."""
    if _is_too_long(value):
        return plain_digits(f"{value}%", language)
    text = numbers.format_percent(
        value.scaleb(-2),
        format=_pattern(language, "percent", _decimals(value)),
        locale=locale(language),
        decimal_quantization=False,
        numbering_system="default",
    )
    return _native(text.replace("%", _symbols(language).get("percentSign", "%")), language)


def money(value: Decimal, currency: str, language: str) -> str:
    """An amount of money (ISO 4217) with as many decimals as it has: "€50", "€12.50"."""
    if _is_too_long(value):
        return plain_digits(f"{value} {currency}", language)
    text = numbers.format_currency(
        value,
        currency,
        format=_pattern(language, "currency", _decimals(value)),
        locale=locale(language),
        currency_digits=False,
        decimal_quantization=False,
        numbering_system="default",
    )
    return _native(_held_together(text, currency, language), language)


def compact(value: Decimal, language: str, currency: str | None = None) -> str:
    """A large number with its scale as a word, or as letters where CLDR has no word: "1,84 Milliarden".

    No digit of the value is rounded away. With a currency too: "1,84 Milliarden €"; CLDR itself has only abbreviations
    for that, such as "1840 MUS$" in Spanish.
    """
    if _is_too_long(value):
        return money(value, currency, language) if currency else number(value, language)
    chosen = locale(language)
    decimals = len(value.as_tuple().digits)
    length: Literal["long", "short"] = "long" if "long" in chosen.compact_decimal_formats else "short"
    with localcontext(prec=4 * LONGEST_NUMBER):
        text = numbers.format_compact_decimal(
            value, format_type=length, locale=chosen, fraction_digits=decimals, numbering_system="default"
        )
    return _native(_with_currency(text, currency, language) if currency else text, language)


def _with_currency(text: str, currency: str, language: str) -> str:
    """A formatted number with the sign of the currency, before or behind it as the language has it."""
    around = numbers.format_currency(
        Decimal(1), currency, _pattern(language, "currency", 0), locale(language), currency_digits=False
    )
    return _held_together(around.replace("1", text, 1), currency, language)


def _held_together(text: str, currency: str, language: str) -> str:
    """The text with signs such as "US$" in order: among letters from right to left the "$" would precede the "US"."""
    sign = str(numbers.get_currency_symbol(currency, locale(language)))
    return text.replace(sign, sign + "\u200e") if direction(language) == "rtl" and sign[:1].isascii() else text


def unit(value: Decimal, name: str, language: str) -> str:
    """A measure in a CLDR unit ("kilometer", "kilometer-per-hour"): in words, else in signs, else in English words."""
    identifier = _unit_identifiers().get(name)
    if identifier is None or _is_too_long(value):
        return f"{number(value, language)} {name.replace('-', ' ')}"
    pattern = _pattern(language, "decimal", _decimals(value))
    for length in _lengths(identifier, value, language):
        text = units.format_unit(
            value, identifier, length, format=pattern, locale=locale(language), numbering_system="default"
        )
        if identifier not in text:
            return _native(text, language)
    english = units.format_unit(value, identifier, "long", format=pattern, locale="en")
    return f"{number(value, language)} {english.rpartition(' ')[2] if ' ' in english else name}"


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
        return unit(value, unit_name, language)
    return compact(value, language) if scale else number(value, language)


def is_currency(unit_name: str) -> bool:
    """Whether a unit has the form of an ISO 4217 code."""
    return len(unit_name) == 3 and unit_name.isascii() and unit_name.isupper()


def plain_digits(text: str, language: str) -> str:
    """The text with the language's own digits and nothing else changed: years and codes, which are not grouped."""
    return _native(text.translate(_to_ascii_digits(text)), language)


def parse_number(text: str, language: str) -> Decimal:
    """The value of a number written the language's way; ValueError where it is none."""
    symbols = _symbols(language)
    plain = text.strip().translate(_to_ascii_digits(text))
    for mark in (symbols.get("group", ","), "\u00a0", "\u202f", "\u200e", "\u200f", "\u061c"):
        plain = plain.replace(mark, "")
    plain = plain.replace(symbols.get("decimal", "."), ".").replace("\u2212", "-")
    if not re.fullmatch(r"[-+]?[0-9]+(?:\.[0-9]+)?", plain):
        raise ValueError(f"{text!r} is not a number in {language}")
    return Decimal(plain)


def plural_category(value: Decimal, language: str) -> str:
    """Which plural form the value takes: zero, one, two, few, many or other."""
    return locale(language).plural_form(value)


# -------------------------------------------------------------------------------------------------- dates and lists


def clock_time(value: datetime.time, language: str) -> str:
    """A time of day in hours and minutes, in the language's own clock of 12 or 24 hours."""
    return _native(dates.format_time(value, "short", locale=locale(language)), language)


def fraction(value: Decimal, language: str) -> str | None:
    """A third as "1/3"; None for what is no simple fraction between nought and one."""
    near = Fraction(value).limit_denominator(LARGEST_DENOMINATOR) if 0 < value < 1 else Fraction(0)
    if not near or abs(near - Fraction(value)) > CLOSE:
        return None
    return plain_digits(f"{near.numerator}/{near.denominator}", language)


LARGEST_DENOMINATOR = 12
CLOSE = Fraction(1, 10**9)


def is_date(iso_value: str) -> bool:
    """Whether it is a year, a month, a day, a minute of a day, or two as an interval: what `date` can write."""
    return all(_parse_date(part.partition("T")[0]) for part in iso_value.split("/"))


def date(iso_value: str, language: str) -> str:
    """An ISO 8601 year, month, day or minute, or two as an interval "a/b"; what is none of these is given back."""
    first, _, last = iso_value.partition("/")
    parts = [_date(part, language) for part in (first, last) if part]
    if None in parts or not parts:
        return iso_value
    if len(parts) == 1:
        return str(parts[0])
    return _interval(first, last, language) or f"{parts[0]} – {parts[1]}"


DATE_FORMS = {4: "y", 7: "yMMMM"}
"""CLDR skeleton by the length of an ISO value: year, month."""

DAYS = "yMMMMd"
"""CLDR skeleton of an interval of days."""


def _date(iso_value: str, language: str) -> str | None:
    day, _, minute = iso_value.partition("T")
    parsed = _parse_date(day)
    if parsed is None:
        return None
    if minute:
        return _moment(iso_value, language)
    if len(iso_value) == 10:
        return _native(dates.format_date(parsed, "long", locale=locale(language)), language)
    return _native(dates.format_skeleton(DATE_FORMS[len(iso_value)], parsed, locale=locale(language)), language)


def _moment(iso_value: str, language: str) -> str | None:
    """A day with the time of day, as CLDR joins them."""
    try:
        moment = datetime.datetime.fromisoformat(iso_value)
    except ValueError:
        return None
    day = _native(dates.format_date(moment, "long", locale=locale(language)), language)
    pattern = str(dates.get_datetime_format("long", locale=locale(language))).replace("'", "")
    return pattern.replace("{0}", clock_time(moment.time(), language)).replace("{1}", day)


def _parse_date(iso_value: str) -> datetime.date | None:
    if not re.fullmatch(r"[0-9]{4}(?:-[0-9]{2}){0,2}", iso_value):
        return None
    try:
        return datetime.date.fromisoformat((iso_value + "-01-01")[:10])
    except ValueError:
        return None


def _interval(first: str, last: str, language: str) -> str | None:
    """Two days as CLDR joins them; None where it has no pattern for them.

    Days only: for months Babel 2.18 writes the first month twice in Persian and drops the year in Burmese.
    """
    start, end = _parse_date(first), _parse_date(last)
    if start is None or end is None or not len(first) == len(last) == 10 or start > end:
        return None
    if DAYS not in locale(language).interval_formats:
        return None
    return _native(dates.format_interval(start, end, DAYS, locale=locale(language)), language)


def list_(items: Sequence[str], language: str) -> str:
    """The items joined as the language enumerates: "a, b und c"."""
    return lists.format_list(list(items), locale=locale(language)) if items else ""


# ------------------------------------------------------------------------------------------------- what Babel lacks


@cache
def _native_digits(language: str) -> dict[int, str] | None:
    """From ASCII digits to the language's own; None where these are ASCII."""
    zero = ZEROS.get(locale(language).default_numbering_system, "0")
    return None if zero == "0" else {ord("0") + n: chr(ord(zero) + n) for n in range(10)}


def _native(text: str, language: str) -> str:
    table = _native_digits(language)
    return text.translate(table) if table else text


def _to_ascii_digits(text: str) -> dict[int, str]:
    return {ord(c): str(int(c)) for c in set(text) if c.isdecimal()}


@cache
def _symbols(language: str) -> dict[str, str]:
    chosen = locale(language)
    return dict(chosen.number_symbols.get(chosen.default_numbering_system) or chosen.number_symbols["latn"])


@cache
def _pattern(language: str, kind: Literal["decimal", "percent", "currency"], decimals: int) -> str:
    """The locale's pattern with exactly so many decimals."""
    chosen = locale(language)
    formats = {
        "decimal": chosen.decimal_formats.get(None),
        "percent": chosen.percent_formats.get(None),
        "currency": chosen.currency_formats.get("standard"),
    }
    pattern = str(getattr(formats[kind], "pattern", "#,##0"))
    return re.sub(r"0(?:\.[0#]+)?(?![0#,.])", "0." + "0" * decimals if decimals else "0", pattern)


@cache
def _unit_identifiers() -> dict[str, str]:
    """CLDR's unit names as news has them ("kilometer") to Babel's ("length-kilometer")."""
    patterns: dict[str, object] = Locale("en")._data["unit_patterns"]
    return {name.partition("-")[2]: name for name in patterns if "-" in name}


def _decimals(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _is_too_long(value: Decimal) -> bool:
    if not value.is_finite():
        return True
    return len(value.as_tuple().digits) > LONGEST_NUMBER or abs(value.adjusted()) > LONGEST_NUMBER
