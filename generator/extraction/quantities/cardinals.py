"""Cardinals: digits, number words and their mixtures, read by value: "200,000", "forty-three", "1.3 million"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from generator.extraction.quantities.pieces import Word, glued, lower, word
from generator.extraction.text.tokens import Token

LONGEST = 25
"""Digits of a quantity. A longer run is a code, and Decimal keeps 28."""

DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
GROUPED = re.compile(r"\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?")
"""Thousands or lakhs parted by commas."""
DOTTED = re.compile(r"\d{1,3}(?:\.\d{3}){2,}")
SPACED_LETTERS = frozenset(["bn", "tn", "bln", "mn", "mln", "cr", "B", "M"])
"""Letters of a scale that need not touch their digits."""
NO_LIMIT = Decimal(10) ** 27
"""No quantity is greater."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as written, without currency, unit or modifier."""

    first: int
    """Index of its first piece."""
    last: int
    """Index after its last piece."""
    value: Decimal
    digits: bool = False
    """Whether it opens with digits that a reader's number format can replace; False for words and fractions."""
    scale: int = 0
    """Power of ten that it writes as a word or a letter after digits."""
    ordinal: bool = False
    fraction: bool = False


def digits_value(text: str) -> Decimal | None:
    """The value of a run of digits with points and commas; None for versions, codes and what is too long."""
    if len(text) > LONGEST:
        return None
    if GROUPED.fullmatch(text):
        text = text.replace(",", "")
    elif DOTTED.fullmatch(text):
        text = text.replace(".", "")
    elif text.count(",") == 1 and "." not in text:
        text = text.replace(",", ".")
    elif text.count(".") + text.count(",") > 1:
        return None
    return Decimal(text)


def digits_at(tokens: Sequence[Token], index: int) -> tuple[Decimal, int] | None:
    """(value, number of pieces) of the digits at a piece; tokenised text has "10, 000" in three."""
    text = tokens[index].text if index < len(tokens) else ""
    if not DIGITS.fullmatch(text):
        return None
    spaced = text.isdigit() and len(text) <= 3 and lower(tokens, index + 1, index + 3) == [",", "000"]
    value = digits_value(text + ",000" if spaced else text)
    return None if value is None else (value, 3 if spaced else 1)


@dataclass(slots=True)
class _Sum:
    """A cardinal while it is read: groups below a thousand, each times a scale that is smaller than the one before."""

    total: Decimal = Decimal(0)
    group: Decimal = Decimal(0)
    room: Decimal = NO_LIMIT
    """What may still be added to the group is less than this."""
    limit: Decimal = NO_LIMIT
    """The next scale is less than this."""
    power: int = 0
    """Power of ten of its hundreds and scales."""

    def add(self, word_: Word) -> bool:
        """Whether the word goes on with the number; it is added then."""
        value = Decimal(word_.value)
        if word_.kind in ("unit", "ten"):
            return self._add_small(value, ten=word_.kind == "ten")
        if self.group == 0:
            return False
        if word_.kind == "hundred" and self.group < 1000:
            self.group, self.room, self.power = self.group * 100, Decimal(100), self.power + 2
            return True
        if word_.kind in ("scale", "letter") and value < self.limit:
            self.total, self.group = self.total + self.group * value, Decimal(0)
            self.room = self.limit = value
            self.power += len(str(word_.value)) - 1
            return True
        return word_.kind in ("dozen", "vague") and word_.value == 12 and self._dozen()

    def digits(self, value: Decimal) -> None:
        """Digits are a group of their own."""
        self.group, self.room = value, Decimal(0)

    def _add_small(self, value: Decimal, ten: bool) -> bool:
        if not value < self.room:
            return False
        self.group += value
        self.room = Decimal(10) if ten else Decimal(0)
        return True

    def _dozen(self) -> bool:
        self.total, self.group = self.total + self.group * 12, Decimal(0)
        self.room = self.limit = Decimal(0)
        return True


def cardinal(tokens: Sequence[Token], index: int, end: int | None = None) -> Numeral | None:
    """The longest cardinal that starts at a piece and ends before another."""
    stop = len(tokens) if end is None else end
    number, position, last = _Sum(), index, index
    opens = digits_at(tokens, index) is not None
    while position < stop:
        if position > index and _is_joint(tokens, position):
            position += 1
            continue
        taken = _take(tokens, position, number, first=position == index, opens=opens)
        if not taken:
            break
        position = last = position + taken
    if last == index:
        return _with_article(tokens, index)
    value = number.total + number.group
    if value >= NO_LIMIT:
        return None
    if number.power and value == value.to_integral_value():
        value = value.quantize(Decimal(1))
    return _with_decimals(tokens, Numeral(index, last, value, opens, number.power if opens else 0))


def _take(tokens: Sequence[Token], position: int, number: _Sum, first: bool, opens: bool) -> int:
    """How many pieces go on with the number; 0 where it ends."""
    if found := digits_at(tokens, position):
        hundreds = word(tokens, position + found[1])
        goes_on = not number.group and found[0] < number.room and hundreds is not None and hundreds.kind == "hundred"
        if not first and not goes_on:
            return 0
        number.digits(found[0])
        return found[1]
    known = word(tokens, position)
    if known is None or (known.kind == "letter" and not (opens and _letter_scales(tokens, position))):
        return 0
    return int(number.add(known))


def _letter_scales(tokens: Sequence[Token], position: int) -> bool:
    return glued(tokens, position) or tokens[position].text in SPACED_LETTERS


def _is_joint(tokens: Sequence[Token], position: int) -> bool:
    """A glued hyphen, or "and" as in "two hundred and six"; not in "five and six"."""
    if tokens[position].text == "-":
        return glued(tokens, position) and glued(tokens, position + 1)
    if tokens[position].text.lower() != "and":
        return False
    before, after = word(tokens, position - 1), word(tokens, position + 1)
    if before is None or after is None:
        return False
    return before.kind in ("hundred", "scale") and after.kind in ("unit", "ten")


def _with_article(tokens: Sequence[Token], index: int) -> Numeral | None:
    """ "a hundred", "a million", "a dozen": the article stands for one."""
    known = word(tokens, index + 1)
    if (
        lower(tokens, index, index + 1) not in (["a"], ["an"])
        or known is None
        or known.kind not in ("hundred", "scale", "dozen")
    ):
        return None
    one = replace(tokens[index], text="one", lemma="one", tag="CRD")
    inner = cardinal([one, *tokens[index + 1 : index + 8]], 0)
    return None if inner is None else replace(inner, first=index, last=index + inner.last)


def _with_decimals(tokens: Sequence[Token], whole: Numeral) -> Numeral:
    """ "nine point nought four" -> 9.04."""
    if whole.digits or lower(tokens, whole.last, whole.last + 1) != ["point"]:
        return whole
    decimals, position = "", whole.last + 1
    while (known := word(tokens, position)) and known.kind in ("unit", "ten"):
        inner = cardinal(tokens, position) if known.kind == "ten" else None
        decimals += str(inner.value if inner else known.value)
        position = inner.last if inner else position + 1
    if not decimals or len(decimals) > LONGEST:
        return whole
    return replace(whole, last=position, value=whole.value + Decimal("0." + decimals))
