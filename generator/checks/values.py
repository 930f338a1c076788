"""Numbers of a translation against those of its original, by value: nothing new, nothing lost, nothing swapped.

Figures are mostly holes, which nobody can change; this is for what stays in words or figures. What is in figures must
agree. Words may differ ("two weeks", "a fortnight", an Arabic dual) unless both sides name numbers that contradict.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.checks.matching import NOTHING, Matched, matched
from generator.checks.number_words import is_said_inside, reads_words
from generator.checks.numeral import Numeral
from generator.checks.numerals import LONGEST_TEXT
from generator.checks.powers import powers_of_holes
from generator.checks.sayings import backed, romans
from generator.checks.words import in_place
from generator.messages import Message


def numbers(message: Message, translation: str, language: str) -> Iterator[str]:
    """Numbers are those of the original, in whatever digits, separators or words."""
    if len(translation) > LONGEST_TEXT:
        yield from _new_digits(message.text, translation)
        return
    found = matched(message.text, translation, language)
    if found is not NOTHING:
        yield from _values(found, message.text, translation, language)
        yield from _signs(found, translation)
        yield from _units(found, translation)
    yield from powers_of_holes(message.text, translation, language)


def _values(found: Matched, original: str, translation: str, language: str) -> Iterator[str]:
    """No number is new, and none that the original has in figures is missing."""
    others = backed(original) if found.new else frozenset()
    written = [n for n in found.new if not n.spelled and not _is_backed(n, translation, others)]
    for number in written:
        yield f"It says {_raw(number, translation)!r}, which the original does not."
    for number in found.lost:
        if not number.spelled and 0 not in number.values and not _is_elsewhere(number, translation, language):
            yield f"{_raw(number, original)!r} of the original is missing, or has another value."
    if not written:
        yield from _contradictions(found, original, translation, others)


def _new_digits(original: str, translation: str) -> Iterator[str]:
    """Digits that an original too long to be read by value does not have."""
    known = {str(int(c)) for c in in_place(original) if c.isdecimal()}
    found = {c for c in in_place(translation) if c.isdecimal() and str(int(c)) not in known}
    if found:
        yield f"The digits {''.join(sorted(found))!r} are not in the original."


def _contradictions(found: Matched, original: str, translation: str, others: frozenset[Decimal]) -> Iterator[str]:
    """Words of one number where the original has words of another; "second" may be a time, so it takes an ordinal."""
    said = [n for n in found.lost if n.spelled and n.certain and min(n.values) >= 2]
    for number in (n for n in found.new if n.spelled and n.certain and not n.values & others):
        fitting = next((n for n in said if n.ordinal == number.ordinal or _may_be_ordinal(number)), None)
        if fitting is not None:
            said.remove(fitting)
            yield f"It says {_raw(number, translation)!r} where the original says {_raw(fitting, original)!r}."


def _may_be_ordinal(number: Numeral) -> bool:
    """Lexicons do not always tell ordinals; "il Novecento" is the twentieth century all the same."""
    return not number.ordinal and max(number.values) <= 100


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
    if number.values & romans(translation):
        return True
    if number.spelled and any(is_said_inside(value, translation, language) for value in number.values):
        return True
    small = not number.percent and max(number.values, default=Decimal(0)) <= 20
    return small and not reads_words(language)


def _is_backed(number: Numeral, translation: str, others: frozenset[Decimal]) -> bool:
    """Whether the original says the number in another way; or it is the minutes of a full hour."""
    return bool(number.values & others) or _raw(number, translation).strip() in FULL_HOUR


FULL_HOUR = frozenset(("00", "٠٠", "۰۰", "००"))


def _raw(number: Numeral, text: str) -> str:
    return in_place(text)[number.start : number.end]
