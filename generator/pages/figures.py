"""Figures: the value of a number as plain text, in the reader's format."""

from __future__ import annotations

from decimal import Decimal
from gettext import NullTranslations

from generator import formats
from generator.model import Number

FRACTION = 2
"""The count whose plural form gettext takes for a fraction: it knows whole numbers only."""

ENOUGH_DECIMALS = 2
"""Of an amount in words, "a third of a mile": what the article writes in digits keeps all of them."""


def value(t: NullTranslations, number: Number, language: str) -> str:
    """The bare value or range of a number that has one."""
    assert number.value is not None
    first = _quantity(t, number, number.value, language)
    if number.upper is None:
        return first
    # Translators: a range between two figures, such as "10 km to 12 km".
    between = t.pgettext("figure", "{first} to {last}")
    return between.replace("{first}", first).replace("{last}", _quantity(t, number, number.upper, language))


def _quantity(t: NullTranslations, number: Number, value: Decimal, language: str) -> str:
    if number.unit == "percentage-point":
        whole = int(value) if value == value.to_integral_value() else FRACTION
        points = t.ngettext("{number} percentage point", "{number} percentage points", whole)
        return points.replace("{number}", formats.number(value, language))
    written = None if number.unit or number.figures else formats.fraction(value, language)
    if written:
        return written
    if not number.figures:
        value = round(value, ENOUGH_DECIMALS) if -int(value.as_tuple().exponent) > ENOUGH_DECIMALS else value
    scale = max((f.scale for f in number.figures), default=0)
    return formats.quantity(value, number.unit, language, scale)


def amount(number: Number) -> str:
    """The words of a number without those of what it counts: "Tens of thousands of"."""
    counted = number.counted
    inside = counted is not None and number.span.start < counted.start < number.span.end
    return number.span.text[: counted.start - number.span.start] if counted and inside else number.span.text
