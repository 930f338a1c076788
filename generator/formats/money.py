"""Money and compact numbers: a value with the sign of its currency (ISO 4217), and with its scale in words."""

from __future__ import annotations

from decimal import Decimal, localcontext
from typing import Literal

from babel import numbers

from generator.formats.digits import native, plain_digits
from generator.formats.languages import direction, locale
from generator.formats.numbers import LONGEST_NUMBER, decimals, is_too_long, number, pattern


def money(value: Decimal, currency: str, language: str) -> str:
    """An amount of money (ISO 4217) with as many decimals as it has: "€50", "€12.50"."""
    if is_too_long(value):
        return plain_digits(f"{value} {currency}", language)
    text = numbers.format_currency(
        value,
        currency,
        format=pattern(language, "currency", decimals(value)),
        locale=locale(language),
        currency_digits=False,
        decimal_quantization=False,
        numbering_system="default",
    )
    return native(_held_together(text, currency, language), language)


def compact(value: Decimal, language: str, currency: str | None = None) -> str:
    """A large number with its scale as a word, or as letters where CLDR has no word: "1,84 Milliarden".

    No digit of the value is rounded away. With a currency too: "1,84 Milliarden €"; CLDR itself has only abbreviations
    for that, such as "1840 MUS$" in Spanish.
    """
    if is_too_long(value):
        return money(value, currency, language) if currency else number(value, language)
    chosen = locale(language)
    digits = len(value.as_tuple().digits)
    length: Literal["long", "short"] = "long" if "long" in chosen.compact_decimal_formats else "short"
    with localcontext(prec=4 * LONGEST_NUMBER):
        text = numbers.format_compact_decimal(
            value, format_type=length, locale=chosen, fraction_digits=digits, numbering_system="default"
        )
    return native(_with_currency(text, currency, language) if currency else text, language)


def _with_currency(text: str, currency: str, language: str) -> str:
    """A formatted number with the sign of the currency, before or behind it as the language has it."""
    around = numbers.format_currency(
        Decimal(1), currency, pattern(language, "currency", 0), locale(language), currency_digits=False
    )
    return _held_together(around.replace("1", text, 1), currency, language)


def _held_together(text: str, currency: str, language: str) -> str:
    """The text with signs such as "US$" in order: among letters from right to left the "$" would precede the "US"."""
    sign = str(numbers.get_currency_symbol(currency, locale(language)))
    return text.replace(sign, sign + "\u200e") if direction(language) == "rtl" and sign[:1].isascii() else text


def is_currency(unit_name: str) -> bool:
    """Whether a unit has the form of an ISO 4217 code."""
    return len(unit_name) == 3 and unit_name.isascii() and unit_name.isupper()
