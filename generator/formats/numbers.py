"""Plain numbers: written with all their digits, in compact words, as a share or a fraction; and read back."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Literal

from babel import numbers

from generator.formats.digits import native, plain_digits, to_ascii_digits
from generator.formats.languages import locale

LONGEST_NUMBER = 24
"""Digits, and places before or after the point. What is longer is no quantity, and is more than the 28 digits of
precision with which Babel calculates."""

LARGEST_DENOMINATOR = 12
CLOSE = Fraction(1, 10**9)
"""How near to a fraction a decimal is that was made of one."""


def number(value: Decimal, language: str) -> str:
    """The value with the language's separators and digits, every digit of it kept, noughts at its end too."""
    if is_too_long(value):
        return plain_digits(str(value), language)
    return native(
        numbers.format_decimal(
            value,
            format=pattern(language, "decimal", decimals(value)),
            locale=locale(language),
            decimal_quantization=False,
            numbering_system="default",
        ),
        language,
    )


def percent(value: Decimal, language: str) -> str:
    """`value` per cent: 29.5 is "29.5%" in English and "29,5 %" in German."""
    if is_too_long(value):
        return plain_digits(f"{value}%", language)
    text = numbers.format_percent(
        value.scaleb(-2),
        format=pattern(language, "percent", decimals(value)),
        locale=locale(language),
        decimal_quantization=False,
        numbering_system="default",
    )
    return native(text.replace("%", symbols(language).get("percentSign", "%")), language)


def parse_number(text: str, language: str) -> Decimal:
    """The value of a number written the language's way; ValueError where it is none."""
    marks = symbols(language)
    plain = text.strip().translate(to_ascii_digits(text))
    for mark in (marks.get("group", ","), "\u00a0", "\u202f", "\u200e", "\u200f", "\u061c"):
        plain = plain.replace(mark, "")
    plain = plain.replace(marks.get("decimal", "."), ".").replace("\u2212", "-")
    if not re.fullmatch(r"[-+]?[0-9]+(?:\.[0-9]+)?", plain):
        raise ValueError(f"{text!r} is not a number in {language}")
    return Decimal(plain)


def plural_category(value: Decimal, language: str) -> str:
    """Which plural form the value takes: zero, one, two, few, many or other."""
    return locale(language).plural_form(value)


def fraction(value: Decimal, language: str) -> str | None:
    """A third as "1/3"; None for what is no simple fraction between nought and one."""
    near = Fraction(value).limit_denominator(LARGEST_DENOMINATOR) if 0 < value < 1 else Fraction(0)
    if not near or abs(near - Fraction(value)) > CLOSE:
        return None
    return plain_digits(f"{near.numerator}/{near.denominator}", language)


@cache
def symbols(language: str) -> dict[str, str]:
    """The marks of the language's own numbering system: "decimal", "group", "percentSign" and others."""
    chosen = locale(language)
    return dict(chosen.number_symbols.get(chosen.default_numbering_system) or chosen.number_symbols["latn"])


@cache
def pattern(language: str, kind: Literal["decimal", "percent", "currency"], places: int) -> str:
    """The locale's pattern with exactly so many decimals."""
    chosen = locale(language)
    standard = {
        "decimal": chosen.decimal_formats.get(None),
        "percent": chosen.percent_formats.get(None),
        "currency": chosen.currency_formats.get("standard"),
    }
    written = str(getattr(standard[kind], "pattern", "#,##0"))
    return re.sub(r"0(?:\.[0#]+)?(?![0#,.])", "0." + "0" * places if places else "0", written)


def decimals(value: Decimal) -> int:
    """How many places the value has behind the point."""
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def is_too_long(value: Decimal) -> bool:
    """Whether it is no finite number of at most `LONGEST_NUMBER` places."""
    if not value.is_finite():
        return True
    return len(value.as_tuple().digits) > LONGEST_NUMBER or abs(value.adjusted()) > LONGEST_NUMBER
