"""Numbers of a translation against those of its original, by value: nothing new, nothing lost, nothing swapped.

Figures are mostly holes, which nobody can change; this is for what stays in words or figures. What is in figures must
agree. Words may differ ("two weeks", "a fortnight", an Arabic dual) unless both sides name numbers that contradict.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from itertools import pairwise

from generator import formats
from generator.checks.lexicon import rows
from generator.checks.numerals import LONGEST_TEXT, Numeral, numerals, reads_words
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
    wanted, given = list(numerals(_words(original), SOURCE_LANGUAGE)), list(numerals(_words(translation), language))
    pairs: list[tuple[Numeral, Numeral]] = []
    for exact in (True, False):
        for here in list(given):
            fitting = [n for n in wanted if _equals(n, here, original, exact=exact)]
            if fitting:
                best = min(
                    fitting,
                    key=lambda n: (n.percent != here.percent, n.negative != here.negative, n.spelled != here.spelled),
                )
                pairs.append((best, here))
                wanted.remove(best)
                given.remove(here)
    return Matched(tuple(pairs), tuple(wanted), tuple(given))


def _equals(one: Numeral, other: Numeral, original: str, *, exact: bool) -> bool:
    if one.values & other.values:
        return True
    if exact:
        return False
    return bool(_also(one, original) & (other.values | {v % 100 for v in other.values if 1900 <= v < 2100}))


def _also(one: Numeral, original: str) -> set[Decimal]:
    """Other values by which the same may be said: 15 for 3 p.m., 2023 for 23 of "2022–23", 90 for 1990s."""
    value = next(iter(one.values), Decimal(0))
    after = original[one.end : one.end + 6].lower()
    found = set(one.values)
    if value <= 12 and re.match(r"(?::\d\d)?\s?p\.?m", original[one.end : one.end + 9].lower()):
        found.add(value % 12 + 12)
    if value < 100 and original[: one.start].endswith(("–", "-", "/", "’", "'")):
        found |= {1900 + value, 2000 + value}
    if 1900 <= value < 2100 and (after.startswith("s") or value == int(value)):
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
    backed = _backed(message.text)
    written = [n for n in found.new if not n.spelled and not _is_backed(n, backed, found.lost)]
    for number in written:
        yield f"It says {_raw(number, translation)!r}, which the original does not."
    for number in found.lost:
        if not number.spelled and not _is_nothing(number) and not _is_elsewhere(number, translation, language):
            yield f"{_raw(number, message.text)!r} of the original is missing, or has another value."
    if not written:
        yield from _contradictions(found, message.text, translation, backed)
    yield from _signs(found, translation)
    yield from _units(found, translation)


def _new_digits(original: str, translation: str) -> Iterator[str]:
    """Digits that an original too long to be read by value does not have."""
    known = {str(int(c)) for c in _words(original) if c.isdecimal()}
    found = {c for c in _words(translation) if c.isdecimal() and str(int(c)) not in known}
    if found:
        yield f"The digits {''.join(sorted(found))!r} are not in the original."


def _contradictions(found: Matched, original: str, translation: str, backed: frozenset[Decimal]) -> Iterator[str]:
    said = [n for n in found.lost if n.spelled and not n.ordinal and min(n.values) >= 2]
    for number in (n for n in found.new if n.spelled and not n.ordinal and not n.values & backed):
        if said:
            yield f"It says {_raw(number, translation)!r} where the original says {_raw(said.pop(0), original)!r}."


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
    found = matched(message.text, translation, language)
    for number in found.lost:
        is_certain = number.spelled and not number.ordinal and min(number.values) > 2
        if is_certain and not _is_elsewhere(number, translation, language):
            yield f"{_raw(number, message.text)!r} of the original is not to be found."


def _is_nothing(number: Numeral) -> bool:
    """Minutes of a full hour, which most languages leave out."""
    return number.values == {Decimal(0)}


def _is_elsewhere(number: Numeral, translation: str, language: str) -> bool:
    """Whether the number may stand in a way that is not read: as a Roman numeral, or in words that are not known."""
    if number.values & _romans(translation):
        return True
    small = not number.percent and max(number.values, default=Decimal(0)) <= 20
    return small and not reads_words(language)


def _is_backed(number: Numeral, backed: frozenset[Decimal], lost: Sequence[Numeral]) -> bool:
    """Whether the original says the number in another way; or says it in pieces, as 10:30 for 10.30."""
    if number.values & backed or _is_nothing(number):
        return True
    known = {value for one in lost for value in (*one.values, *one.parts)}
    return len(number.parts) > 1 and all(part in known for part in number.parts)


ROMAN = re.compile(r"(?<![^\W_])([IVXLC]{1,7})(?:e|er|ème|th|-[а-яё]{1,3})?(?![^\W_])")
ROMANS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
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
    for word in re.findall(r"[a-z]+(?:-[a-z]+)*", original.lower()):
        for part in (word, *word.split("-")):
            found |= _sayings().get(part, frozenset())
            if part in MONTHS:
                found.add(Decimal(MONTHS.index(part) + 1))
    if "half" in original.lower():
        found |= {value / 2 for n in numerals(original, SOURCE_LANGUAGE) for value in n.values}
        found |= {value + Decimal("0.5") for n in numerals(original, SOURCE_LANGUAGE) for value in n.values}
    return frozenset(found)


def _raw(number: Numeral, text: str) -> str:
    return _words(text)[number.start : number.end]


@lru_cache(maxsize=8192)
def _words(text: str) -> str:
    """The text, holes made a letter that stands for nothing, so that "{n1}" is no number and two holes are apart."""
    return HOLE.sub(lambda match: "\u00a4" * len(match.group()) if match[1] else match.group(), text)


# -------------------------------------------------------------------------------------------------------- vague amounts


def amounts(message: Message, translation: str, language: str) -> Iterator[str]:
    """Tens of thousands are not thousands: amounts without a number keep their power of ten."""
    wanted, given = _powers(message.text, SOURCE_LANGUAGE), _powers(translation, language)
    for power in sorted(wanted - given):
        others = sorted(given - wanted)
        if others:
            yield f"It speaks of {POWERS[others[0]]} where the original speaks of {POWERS[power]}."


POWERS = {
    1: "tens", 2: "hundreds", 3: "thousands", 4: "tens of thousands", 5: "hundreds of thousands",
    6: "millions", 7: "tens of millions", 8: "hundreds of millions", 9: "billions",
}  # fmt: skip


def _powers(text: str, language: str) -> set[int]:
    """The powers of ten of the vague amounts of a text."""
    lower = _words(text).casefold()
    found = set()
    for words, power in _vague(formats.locale(language).language):
        position = lower.find(words)
        while position >= 0:
            end = position + len(words)
            if not _is_counted(lower, position) and (words[-1] > "\u3000" or not lower[end : end + 1].isalpha()):
                found.add(power)
            lower = lower[:position] + "\u00a4" * len(words) + lower[end:]
            position = lower.find(words, end)
    return found


def _is_counted(text: str, position: int) -> bool:
    """Whether a number, or a part of a word, stands before: "5 millions of"."""
    before = text[:position].rstrip()[-1:]
    return (
        before.isdigit()
        or before == "\u00a4"
        or (position > 0 and text[position - 1].isalpha() and text[position] < "\u3000")
    )


@cache
def _vague(language: str) -> tuple[tuple[str, int], ...]:
    listed = (
        (words, int(power)) for tag, power, row in rows("vague.tsv") if tag == language for words in row.split("|")
    )
    return tuple(sorted(listed, key=lambda pair: -len(pair[0])))


# ---------------------------------------------------------------------------------------------------------------- order

TOGETHER = re.compile(
    r"\b(?:and|or|but|while|nor|versus|vs\.?|against) "
    r"(?:about |some |at least |more than |another |over |nearly |the other )?[$€£¥]?$"
    r"|^[^,]{0,25}\b(?:to|until|through) [$€£¥]?$|^\s?[–-]\s?$"
)
"""Words between two numbers that every language leaves in order; they stand right before the second."""

TURNED = re.compile(r"\b(?:of|among|within|per|than|after|before|since|ago|out|every|each)\b")
"""Words between two numbers around which some languages turn."""

PARTITIVE = {
    "zh": ("中有", "中的", "当中", "之中", "中，", "里"),
    "ja": ("のうち", "中"),
    "ko": ("중",),
    "hi": ("में से",),
    "bn": ("মধ্যে",),
    "tr": ("den", "dan", "inden", "ından", "içinden"),
    "kk": ("ішінен", "ішінде", "дың", "дің", "ның", "нің", "тың", "тің"),
}
"""What stands after the whole, where the whole comes first: "45人のうち12人" is 12 of 45."""

ORDERED = 80
"""Characters between two numbers that can belong together."""


def order(message: Message, translation: str, language: str) -> Iterator[str]:
    """Two figures do not change places: "from {n1} to {n2}", "{n1} dead and {n2} hurt", "{n1} of {n2}"."""
    places = _places(message, translation, language)
    for (start, end, here), (start2, _, there) in pairwise(places):
        between = message.text[end:start2]
        if len(between) > ORDERED or here is None or there is None or re.search(r"[.;:?!]\s", between):
            continue
        if there < here and TOGETHER.search(between) and not TURNED.search(between):
            yield f"{message.text[start:end]!r} and the number after it have changed places."
        elif here < there and re.search(r"^\s(?:out )?of (?:the |all |its )?$", between):
            base = formats.locale(language).language
            following = translation[here : here + 30].partition(" ")[2] if base == "tr" else translation[here:there]
            if any(marker in following for marker in PARTITIVE.get(base, ())):
                yield f"{message.text[start:end]!r} and the number that it is a part of have changed places."


def _places(message: Message, translation: str, language: str) -> list[tuple[int, int, int | None]]:
    """(start, end, start in the translation) of each hole and number in order of the original."""
    found: list[tuple[int, int, int | None]] = []
    names = [match[1] for match in HOLE.finditer(message.text) if match[1]]
    for match in HOLE.finditer(message.text):
        if match[1] and names.count(match[1]) == 1 and translation.count(match.group()) == 1:
            found.append((match.start(), match.end(), translation.index(match.group())))
        elif match[1]:
            found.append((match.start(), match.end(), None))
    pairs = matched(message.text, translation, language).pairs
    twice = [value for one, _ in pairs for value in one.values]
    for one, other in pairs:
        unique = all(twice.count(value) == 1 for value in one.values) and not (one.ordinal or other.ordinal)
        found.append((one.start, one.end, other.start if unique else None))
    return sorted(found)
