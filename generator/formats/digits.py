"""Digits of each script: Babel picks a numbering system's separators, but not its digits."""

from __future__ import annotations

from functools import cache

from generator.formats.languages import locale

ZEROS = {
    "adlm": "𞥐",
    "arab": "٠",
    "arabext": "۰",
    "beng": "০",
    "cakm": "𑄶",
    "deva": "०",
    "guru": "੦",
    "hmnp": "𞅀",
    "java": "꧀",
    "khmr": "០",
    "laoo": "໐",
    "latn": "0",
    "mtei": "꯰",
    "mymr": "၀",
    "nkoo": "߀",
    "olck": "᱐",
    "rohg": "𐴰",
    "telu": "౦",
    "thai": "๐",
    "tibt": "༠",
}
"""The digit nought of each numbering system that is some locale's default; its nine fellows follow it in Unicode."""


def plain_digits(text: str, language: str) -> str:
    """The text with the language's own digits and nothing else changed: years and codes, which are not grouped."""
    return native(text.translate(to_ascii_digits(text)), language)


@cache
def _native_digits(language: str) -> dict[int, str] | None:
    """From ASCII digits to the language's own; None where these are ASCII."""
    zero = ZEROS.get(locale(language).default_numbering_system, "0")
    return None if zero == "0" else {ord("0") + n: chr(ord(zero) + n) for n in range(10)}


def native(text: str, language: str) -> str:
    """The text with its ASCII digits as the language has them."""
    table = _native_digits(language)
    return text.translate(table) if table else text


def to_ascii_digits(text: str) -> dict[int, str]:
    """A table for `str.translate`: from the digits that occur in the text to ASCII."""
    return {ord(c): str(int(c)) for c in set(text) if c.isdecimal()}
