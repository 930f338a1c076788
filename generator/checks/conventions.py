"""How a language writes its numbers: marks, words for powers of ten and for per cent, names of units.

All from CLDR; `lexicons/numerals.tsv` has what stands beside it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from generator import formats
from generator.checks.lexicon import rows

BLANKS = "\u00a0\u202f\u2009 "

WITHOUT_BLANKS = frozenset(("zh", "ja", "ko", "th", "lo", "km", "my", "yue"))
"""Languages that write words without blanks between, or particles right after a number."""

AGGLUTINATIVE = frozenset(
    ("kk", "ky", "tr", "az", "uz", "tk", "tt", "fi", "et", "hu", "mn", "ka", "ta", "te", "kn", "ml", "eu")
)


@cache
def base_language(language: str) -> str:
    """The language without script and region: "zh" of "zh-Hant"."""
    return formats.locale(language).language


@cache
def groups_by_blanks(language: str) -> bool:
    """Whether blanks may group digits, as the SI has it: wherever the comma does not."""
    return marks(language, native=False)[1] != ","


@cache
def marks(language: str, native: bool) -> tuple[str, str]:
    """Decimal mark and group mark."""
    symbols = formats.locale(language).number_symbols
    system = formats.locale(language).default_numbering_system
    names = ("arabext" if language.partition("-")[0] in ("fa", "ur", "ps") else "arab",) if native else ("latn",)
    chosen: Mapping[str, Any] = next(
        (symbols[n] for n in (*names, "latn", system) if n in symbols and symbols[n].get("decimal")), {}
    )
    return str(chosen.get("decimal") or "."), str(chosen.get("group") or ",")


def scale(plain: str, position: int, language: str) -> tuple[int, int]:
    """The power of ten that follows, and where it ends."""
    start = position
    if plain[start : start + 1] in (*BLANKS, "-") and plain[start : start + 1]:
        start += 1
    rest = plain[start : start + 30].casefold()
    if _opening(_scale_words, language).match(rest):
        for word, value in scales(language):
            if rest.startswith(word) and ends_word(rest, word, language):
                return value, start + len(word)
    return 1, position


@cache
def _opening(words: Callable[[str], tuple[str, ...]], language: str) -> re.Pattern[str]:
    """One pattern for all words, since most texts begin with none of them."""
    return re.compile("|".join(map(re.escape, words(language))) or r"(?!)")


@cache
def _scale_words(language: str) -> tuple[str, ...]:
    return tuple(word for word, _ in scales(language))


def ends_word(rest: str, word: str, language: str) -> bool:
    """Whether the word with which a text begins ends there, but for an ending of its inflection."""
    base = base_language(language)
    following = rest[len(word) :]
    if base in WITHOUT_BLANKS or not following[:1].isalpha():
        return True
    tail = len(re.match(r"\w*", following)[0])  # type: ignore[index]
    if base in AGGLUTINATIVE:
        return len(word) >= 2 and tail <= 7
    return len(word) >= 5 and tail <= 3


@cache
def scales(language: str) -> tuple[tuple[str, int], ...]:
    """Words for powers of ten, the longest first."""
    found: dict[str, int] = {}
    for by_plural in formats.locale(language).compact_decimal_formats.values():
        for patterns in by_plural.values():
            for power, pattern in patterns.items():
                shown = str(getattr(pattern, "pattern", pattern))
                word = re.sub(r"[0#.,'\u00a0\u200f\u200e]", "", shown).strip().casefold()
                zeros = shown.count("0")
                if word and zeros and (len(word) > 1 or not word.isascii()):
                    found.setdefault(word, int(power) // 10 ** (zeros - 1))
    for _, _, value, words in _beside("scale", base_language(language)):
        found |= dict.fromkeys(words.casefold().split("|"), int(value))
    return tuple(sorted(found.items(), key=lambda pair: -len(pair[0])))


@cache
def _beside(kind: str, language: str) -> tuple[tuple[str, ...], ...]:
    return tuple(row for row in rows("numerals.tsv") if row[0] == kind and row[1] in ("*", language))


@cache
def listed(kind: str) -> tuple[str, ...]:
    """The words of a kind in all languages: percent, before, minus, plural."""
    return tuple(word for row in _beside(kind, "*") for word in row[3].split("|"))


@cache
def percent_words(language: str) -> tuple[str, ...]:
    """What stands after a number that is one of per cent."""
    patterns: Any = formats.locale(language)._data["unit_patterns"].get("concentr-percent", {})
    forms = (str(p) for by_length in patterns.values() if isinstance(by_length, Mapping) for p in by_length.values())
    words = {re.sub(r"\{0\}", "", form).strip().casefold() for form in forms}
    return tuple(sorted({*words, *listed("percent")} - {""}, key=len, reverse=True))


# --------------------------------------------------------------------------------------------------------------- units

UNITS = tuple(
    [f"duration-{unit}" for unit in ("year", "month", "week", "day", "hour", "minute", "second")]
    + [f"length-{unit}" for unit in ("kilometer", "meter", "centimeter", "mile", "foot")]
    + [f"mass-{unit}" for unit in ("kilogram", "gram", "tonne", "ton")]
)


def unit(after: str, language: str) -> str:
    """CLDR's name of the unit with which a text begins; "" for none."""
    if _opening(_unit_words, language).match(after):
        for word, name in _units(language):
            if after.startswith(word) and ends_word(after, word, language):
                return name
    return ""


@cache
def _unit_words(language: str) -> tuple[str, ...]:
    return tuple(word for word, _ in _units(language))


@cache
def _units(language: str) -> tuple[tuple[str, str], ...]:
    found: dict[str, str] = {}
    data: Any = formats.locale(language)._data["unit_patterns"]
    for name in UNITS:
        long = data.get(name, {}).get("long", {})
        for form in long.values() if isinstance(long, Mapping) else ():
            word = re.sub(r"\{0\}", "", str(form)).strip().casefold()
            if word and "{0}" in str(form) and str(form) != "{0}":
                found.setdefault(word, name.replace("mass-tonne", "mass-ton"))
    for _, _, other, words in _beside("unit", base_language(language)):
        found |= dict.fromkeys(words.split("|"), other)
    return tuple(sorted(found.items(), key=lambda pair: -len(pair[0])))
