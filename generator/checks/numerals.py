"""The numbers of a text in any language: figures and words, with power of ten, per cent, sign and unit."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from operator import attrgetter

from generator.checks.conventions import BLANKS, base_language, listed, percent_words, scale, unit
from generator.checks.figures import figures, with_ascii_digits
from generator.checks.number_words import spelled
from generator.checks.numeral import Numeral

START = attrgetter("start")

LONGEST_TEXT = 20_000
"""Characters of a text that are read."""

MINUS = "-−‐–﹣－"


def numerals(text: str, language: str) -> tuple[Numeral, ...]:
    """The numbers of a text in order."""
    return _numerals(text[:LONGEST_TEXT], language)


@lru_cache(maxsize=4096)
def _numerals(text: str, language: str) -> tuple[Numeral, ...]:
    plain = with_ascii_digits(text)
    found = list(_joined(figures(text, plain, language), plain, language))
    taken = {position for numeral in found for position in range(numeral.start, numeral.end)}
    for said in spelled(plain, language):
        places = range(said.start, said.end)
        if taken.isdisjoint(places):
            taken.update(places)
            found.append(Numeral(said.values, said.start, said.end, True, said.ordinal, said.certain))
    found.sort(key=START)
    return tuple([_finished(numeral, plain, language) for numeral in found])


def _joined(found: list[Numeral], plain: str, language: str) -> Iterator[Numeral]:
    """The numbers with the powers of ten that follow them; "3万5000" and "2 करोड़ 50 लाख" are one number each."""
    current: Numeral | None = None
    last = Decimal(0)
    for numeral in sorted(found, key=lambda n: n.start):
        power, end = scale(plain, numeral.end, language)
        scaled = numeral._replace(values=frozenset(v * power for v in numeral.values), end=end)
        if _may_be_metres(numeral, plain, end):
            scaled = scaled._replace(values=scaled.values | numeral.values)
        if current is not None and _continues(plain[current.end : numeral.start], last, power, language):
            values = frozenset(a + b for a in current.values for b in scaled.values)
            current = current._replace(values=values, end=end)
        else:
            if current is not None:
                yield current
            current = scaled
        last = Decimal(power)
    if current is not None:
        yield current


def _may_be_metres(numeral: Numeral, plain: str, end: int) -> bool:
    """Whether "1,250 m" may be a length; "$1.5 m" and "1.5m" are amounts."""
    before = plain[numeral.start - 1 : numeral.start]
    return plain[numeral.end : end].casefold() in (" m", "\u00a0m") and unicodedata.category(before or " ") != "Sc"


def _continues(between: str, last: Decimal, power: int, language: str) -> bool:
    if last <= power or last == 1:
        return False
    if base_language(language) in ("zh", "ja", "ko"):
        return between.strip() == "" and (power > 1 or between == "")
    return power > 1 and between == " "


def _finished(numeral: Numeral, plain: str, language: str) -> Numeral:
    """The number with its sign, its per cent and its unit."""
    after = plain[numeral.end : numeral.end + 40].casefold().lstrip(BLANKS + "\u200f\u200e-")
    before = plain[max(0, numeral.start - 16) : numeral.start].casefold().rstrip(BLANKS + "\u200f\u200e")
    return Numeral(
        *numeral[:6],
        _is_percent(before, after, language),
        before.endswith(listed("minus")) or _is_below(after) or _has_sign(plain, numeral.start),
        unit(after, language),
        numeral.parts,
    )


def _is_percent(before: str, after: str, language: str) -> bool:
    if after.startswith(percent_words(language)) or before.endswith(("百分之", "％％％")):
        return True
    return before.endswith(listed("before")) and any(_opens(before, word) for word in listed("before"))


def _is_below(after: str) -> bool:
    """Degrees below zero."""
    return "below" in after and BELOW.match(after) is not None


BELOW = re.compile(r"below zero|degrees below|(?:°\s?[cf]?|degrees?) below")


def _opens(before: str, word: str) -> bool:
    """Whether a sign of per cent stands before the number, and not after another."""
    return before.endswith(word) and not before.removesuffix(word).rstrip(BLANKS)[-1:].isdigit()


def _has_sign(plain: str, start: int) -> bool:
    if start == 0 or plain[start - 1] not in MINUS:
        return False
    before = plain[start - 2] if start > 1 else " "
    return before in ' \u00a0(\u200e\u200f\u202f["“„«' or unicodedata.category(before) == "Sc"
