"""Which numbers of a translation are which of its original, by value."""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Callable, Container, Set
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import islice

from generator.checks.calendar import ENGLISH
from generator.checks.numeral import Numeral
from generator.checks.numerals import numerals
from generator.checks.words import in_place
from generator.model import SOURCE_LANGUAGE


@dataclass(frozen=True, slots=True)
class Matched:
    """Which numbers of a translation are which of its original."""

    pairs: tuple[tuple[Numeral, Numeral], ...]
    lost: tuple[Numeral, ...]
    """Of the original, found nowhere in the translation."""
    new: tuple[Numeral, ...]
    """Of the translation, found nowhere in the original."""


NOTHING = Matched((), (), ())


@lru_cache(maxsize=4096)
def matched(original: str, translation: str, language: str) -> Matched:
    """The numbers of both, put together by value; the surest first."""
    wanted, given = list(numerals(in_place(original), SOURCE_LANGUAGE)), list(numerals(in_place(translation), language))
    if not wanted and not given:
        return NOTHING
    pairs = [*_paired(wanted, given, _values), *_paired(wanted, given, lambda one: _also(one, original))]
    _drop_pieces(wanted, given)
    _drop_pieces(given, wanted)
    _drop_months(given, original)
    return Matched(tuple(pairs), tuple(wanted), tuple(given))


def _paired(
    wanted: list[Numeral], given: list[Numeral], values: Callable[[Numeral], Set[Decimal]]
) -> list[tuple[Numeral, Numeral]]:
    """Takes out what belongs together. `values` are those by which a number of the original may be said."""
    if not wanted or not given:
        return []
    fitting: dict[Decimal, deque[Numeral]] = {}
    for one in wanted:
        for value in values(one):
            fitting.setdefault(value, deque()).append(one)
    pairs: dict[int, tuple[Numeral, Numeral]] = {}  # by start in the original
    for here in given:
        found = [one for value in here.values for one in _first(fitting.get(value), pairs)]
        if found:
            best = min(found, key=lambda one: _unlikeness(one, here))
            pairs[best.start] = best, here
    ours, theirs = set(pairs), {here.start for _, here in pairs.values()}
    wanted[:] = [one for one in wanted if one.start not in ours]
    given[:] = [here for here in given if here.start not in theirs]
    return list(pairs.values())


LOOKED_AT = 9
"""Equal numbers of an original among which the likeliest is chosen."""


def _first(numbers: deque[Numeral] | None, taken: Container[int]) -> list[Numeral]:
    """The first numbers that are not taken yet; those at the front that are taken fall off."""
    while numbers and numbers[0].start in taken:
        numbers.popleft()
    return [one for one in islice(numbers or (), LOOKED_AT) if one.start not in taken]


def _values(one: Numeral) -> Set[Decimal]:
    return one.values


def _unlikeness(one: Numeral, other: Numeral) -> tuple[bool, bool, bool]:
    return one.percent != other.percent, one.negative != other.negative, one.spelled != other.spelled


def _drop_pieces(whole: list[Numeral], pieces: list[Numeral]) -> None:
    """Takes out what one side writes in one and the other in pieces: 10.30 for 10:30."""
    if not pieces or not whole:
        return
    free: dict[Decimal, list[int]] = {}
    for piece in reversed(pieces):
        free.setdefault(min(piece.values), []).append(piece.start)
    joined: set[int] = set()
    taken: set[int] = set()
    for number in whole:
        wanted = Counter(number.parts)
        if len(number.parts) > 1 and all(len(free.get(part, ())) >= times for part, times in wanted.items()):
            joined.add(number.start)
            taken.update(free[part].pop() for part in number.parts)
    whole[:] = [number for number in whole if number.start not in joined]
    pieces[:] = [piece for piece in pieces if piece.start not in taken]


def _drop_months(given: list[Numeral], original: str) -> None:
    """Takes out the numbers that months have, one for each month that the original names: 3月."""
    for month in MONTH.findall(original.lower()) if given else ():
        number = next((n for n in given if MONTHS.index(month) + 1 in n.values), None)
        if number is not None:
            given.remove(number)


MONTHS = tuple(name.lower() for name in ENGLISH["months"])
MONTH = re.compile(rf"(?<![a-z])(?<![a-z]-)({'|'.join(MONTHS)})(?!-?[a-z])")


def _also(one: Numeral, original: str) -> set[Decimal]:
    """Other values by which the same may be said: 15 for 3 p.m., 2023 for 23 of "2022–23", 90 for 1990s."""
    value = min(one.values, default=Decimal(0))
    found = set(one.values)
    if original[: one.start].lower().endswith("half past "):  # "halb vier", "пол-четвёртого"
        found.add(value + 1)
    if value <= 12 and re.match(r"(?::\d\d)?\s?p\.?m", original[one.end : one.end + 9].lower()):
        found.add(value % 12 + 12)
    if value < 100 and original[: one.start].endswith(("–", "-", "/", "’", "'")):
        found |= {1900 + value, 2000 + value}
    if 1900 <= value < 2100:
        found.add(value % 100)
    if one.unit == "duration-week":
        found |= {value * 7, value * 7 + 1}
    return found
