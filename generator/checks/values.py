"""Numbers of a translation against those of its original, by value: nothing new, nothing lost, nothing swapped.

Figures are mostly holes, which nobody can change; this is for what stays in words or figures. What is in figures must
agree. Words may differ ("two weeks", "a fortnight", an Arabic dual) unless both sides name numbers that contradict.
"""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Callable, Container, Iterator, Set
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from itertools import islice

from generator.checks.conventions import scale
from generator.checks.lexicon import rows
from generator.checks.number_words import is_said_inside, reads_words
from generator.checks.numerals import LONGEST_TEXT, Numeral, numerals
from generator.checks.words import in_place
from generator.messages import HOLE, Message
from generator.model import SOURCE_LANGUAGE


@dataclass(frozen=True, slots=True)
class Matched:
    """Which numbers of a translation are which of its original."""

    pairs: tuple[tuple[Numeral, Numeral], ...]
    lost: tuple[Numeral, ...]
    """Of the original, found nowhere in the translation."""
    new: tuple[Numeral, ...]
    """Of the translation, found nowhere in the original."""


@lru_cache(maxsize=4096)
def matched(original: str, translation: str, language: str) -> Matched:
    """The numbers of both, put together by value; the surest first."""
    wanted, given = list(numerals(in_place(original), SOURCE_LANGUAGE)), list(numerals(in_place(translation), language))
    pairs = [*_paired(wanted, given, _values), *_paired(wanted, given, lambda one: _also(one, original))]
    _drop_pieces(wanted, given)
    _drop_pieces(given, wanted)
    _drop_months(given, original)
    return Matched(tuple(pairs), tuple(wanted), tuple(given))


def _paired(
    wanted: list[Numeral], given: list[Numeral], values: Callable[[Numeral], Set[Decimal]]
) -> list[tuple[Numeral, Numeral]]:
    """Takes out what belongs together. `values` are those by which a number of the original may be said."""
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
    free: dict[Decimal, list[int]] = {}
    for piece in reversed(pieces):
        free.setdefault(min(piece.values), []).append(piece.start)
    joined: set[int] = set()
    taken: set[int] = set()
    for number in whole if pieces else ():
        wanted = Counter(number.parts)
        if len(number.parts) > 1 and all(len(free.get(part, ())) >= times for part, times in wanted.items()):
            joined.add(number.start)
            taken.update(free[part].pop() for part in number.parts)
    whole[:] = [number for number in whole if number.start not in joined]
    pieces[:] = [piece for piece in pieces if piece.start not in taken]


def _drop_months(given: list[Numeral], original: str) -> None:
    """Takes out the numbers that months have, one for each month that the original names: 3月."""
    for word in WORD.findall(original.lower()) if given else ():
        if word in MONTHS:
            number = next((n for n in given if MONTHS.index(word) + 1 in n.values), None)
            if number is not None:
                given.remove(number)


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


def numbers(message: Message, translation: str, language: str) -> Iterator[str]:
    """Numbers are those of the original, in whatever digits, separators or words."""
    if len(translation) > LONGEST_TEXT:
        yield from _new_digits(message.text, translation)
        return
    found = matched(message.text, translation, language)
    backed = _backed(message.text) if found.new else frozenset()
    written = [n for n in found.new if not n.spelled and not _is_backed(n, translation, backed)]
    for number in written:
        yield f"It says {_raw(number, translation)!r}, which the original does not."
    for number in found.lost:
        if not number.spelled and 0 not in number.values and not _is_elsewhere(number, translation, language):
            yield f"{_raw(number, message.text)!r} of the original is missing, or has another value."
    if not written:
        yield from _contradictions(found, message.text, translation, backed)
    yield from _signs(found, translation)
    yield from _units(found, translation)
    yield from _powers_of_holes(message.text, translation, language)


def _new_digits(original: str, translation: str) -> Iterator[str]:
    """Digits that an original too long to be read by value does not have."""
    known = {str(int(c)) for c in in_place(original) if c.isdecimal()}
    found = {c for c in in_place(translation) if c.isdecimal() and str(int(c)) not in known}
    if found:
        yield f"The digits {''.join(sorted(found))!r} are not in the original."


def _contradictions(found: Matched, original: str, translation: str, backed: frozenset[Decimal]) -> Iterator[str]:
    """Words of one number where the original has words of another; "second" may be a time, so it takes an ordinal."""
    said = [n for n in found.lost if n.spelled and n.certain and min(n.values) >= 2]
    for number in (n for n in found.new if n.spelled and n.certain and not n.values & backed):
        fitting = next((n for n in said if n.ordinal == number.ordinal or _may_be_ordinal(number)), None)
        if fitting is not None:
            said.remove(fitting)
            yield f"It says {_raw(number, translation)!r} where the original says {_raw(fitting, original)!r}."


def _may_be_ordinal(number: Numeral) -> bool:
    """Lexicons do not always tell ordinals; "il Novecento" is the twentieth century all the same."""
    return not number.ordinal and max(number.values) <= 100


def _powers_of_holes(original: str, translation: str, language: str) -> Iterator[str]:
    """A hole holds the whole figure: no "million" after it that the original does not have there."""
    if "{" not in translation:
        return
    here, there = _powers_after(translation, language), _powers_after(original, SOURCE_LANGUAGE)
    for name, power in here.items():
        if there.get(name, power if name not in there else 1) != power:
            yield f"{{{name}}} is followed by a power of ten that the original does not have there."


def _powers_after(text: str, language: str) -> dict[str, int]:
    """By name, the power of ten after each hole that is there once; 1 for none."""
    found: dict[str, int] = {}
    for match in HOLE.finditer(text):
        if match[1]:
            power, end = scale(text, match.end(), language)
            word = text[match.end() : end].strip()
            found[match[1]] = 1 if len(word) < 3 and word.isascii() else power
    return found


def _signs(found: Matched, translation: str) -> Iterator[str]:
    for one, other in found.pairs:
        if one.spelled and other.spelled:
            continue
        if one.percent != other.percent:
            what = "is not per cent" if one.percent else "is per cent"
            yield f"{_raw(other, translation)!r} {what}, unlike in the original."
        if one.negative != other.negative:
            yield f"{_raw(other, translation)!r} has another sign than in the original."


def _units(found: Matched, translation: str) -> Iterator[str]:
    """A number of weeks is one of weeks, and another number is not."""
    bare = {other.unit for one, other in found.pairs if other.unit and not one.unit}
    for one, other in found.pairs:
        differs = one.unit and other.unit and one.unit != other.unit and not _same_length(one, other)
        if differs or (one.unit and not other.unit and one.unit in bare):
            yield f"{_raw(other, translation)!r} counts something else than in the original."


def _same_length(one: Numeral, other: Numeral) -> bool:
    return {one.unit, other.unit} in ({"mass-ton", "mass-tonne"}, {"duration-week", "duration-day"})


def lost_numbers(message: Message, translation: str, language: str) -> Iterator[str]:
    """A number in words is not left out; from three on, since many languages say "two" by a form of the noun."""
    if message.context is not None or not reads_words(language):
        return
    for number in matched(message.text, translation, language).lost:
        is_certain = number.spelled and number.certain and not number.ordinal and min(number.values) > 2
        if is_certain and not _is_elsewhere(number, translation, language):
            yield f"{_raw(number, message.text)!r} of the original is not to be found."


def _is_elsewhere(number: Numeral, translation: str, language: str) -> bool:
    """Whether the number may stand in a way that is not read: as a Roman numeral, in a compound, in unknown words."""
    if number.values & _romans(translation):
        return True
    if number.spelled and any(is_said_inside(value, translation, language) for value in number.values):
        return True
    small = not number.percent and max(number.values, default=Decimal(0)) <= 20
    return small and not reads_words(language)


def _is_backed(number: Numeral, translation: str, backed: frozenset[Decimal]) -> bool:
    """Whether the original says the number in another way; or it is the minutes of a full hour."""
    return bool(number.values & backed) or _raw(number, translation).strip() in FULL_HOUR


FULL_HOUR = frozenset(("00", "٠٠", "۰۰", "००"))


ROMAN = re.compile(r"(?<![^\W_])([IVXLC]{1,7})(?:e|er|ème|th|-[а-яё]{1,3})?(?![^\W_])")
ROMANS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip


@lru_cache(maxsize=2048)
def _romans(text: str) -> frozenset[Decimal]:
    return frozenset(Decimal(_roman(match[1])) for match in ROMAN.finditer(text))


def _roman(letters: str) -> int:
    values = [ROMANS[letter] for letter in letters]
    return sum(-v if any(w > v for w in values[i + 1 : i + 2]) else v for i, v in enumerate(values))


@cache
def _sayings() -> dict[str, frozenset[Decimal]]:
    return {word: frozenset(map(Decimal, values.split())) for word, values in rows("number_sayings.tsv")}


@lru_cache(maxsize=2048)
def _backed(original: str) -> frozenset[Decimal]:
    """Values that the original says in another way: months, Roman numerals, "half", "dozen", "fortnight", "twice"."""
    found = set(_romans(original))
    for word in WORD.findall(original.lower()):
        for part in (word, *word.split("-")):
            found |= _sayings().get(part, frozenset())
    if "half" in original.lower():
        found |= {value / 2 for n in numerals(original, SOURCE_LANGUAGE) for value in n.values}
        found |= {value + Decimal("0.5") for n in numerals(original, SOURCE_LANGUAGE) for value in n.values}
    return frozenset(found)


def _raw(number: Numeral, text: str) -> str:
    return in_place(text)[number.start : number.end]
