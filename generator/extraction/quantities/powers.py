"""Powers of ten: "6.02 x 10^23", "2×10⁵", "10^9", "10e9", "1.5e-3"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from generator.extraction.quantities.cardinals import Numeral
from generator.extraction.quantities.pieces import glued, lower
from generator.extraction.text.tokens import Token

TIMES = frozenset("x×*·⋅")
MINUS = frozenset("-−–")
GREATEST = 24
"""The greatest power that is read."""
EXPONENT = re.compile(r"[eE]([+-]?\d{1,2})")


def scientific(tokens: Sequence[Token], found: Numeral) -> Numeral:
    """The numeral times the power of ten that stands behind it, if one does."""
    if not found.digits or found.scale or found.last >= len(tokens):
        return found
    if glued(tokens, found.last) and tokens[found.last].text[0] in "eE":
        letters = "".join(t.text for t in tokens[found.last : found.last + 3])
        for size, text in ((1, tokens[found.last].text), (3, letters)):
            if written := EXPONENT.fullmatch(text):
                return _times(found, found.last + size, int(written[1]))
    if tokens[found.last].text in TIMES and lower(tokens, found.last + 1, found.last + 2) == ["10"]:
        power = _power(tokens, found.last + 2)
        return _times(found, *power) if power else found
    power = _power(tokens, found.last) if tokens[found.last - 1].text == "10" else None
    return _times(found, *power, base=Decimal(1)) if power else found


def is_exponent(tokens: Sequence[Token], index: int) -> bool:
    """Whether a piece is the power of the digits before it: "e9"."""
    return (
        glued(tokens, index) and tokens[index - 1].text[-1].isdecimal() and bool(EXPONENT.fullmatch(tokens[index].text))
    )


def is_raised(tokens: Sequence[Token], index: int) -> bool:
    """Whether a piece, or what stands over it, belongs to a power of another number than ten: "9^9"."""
    base = tokens[index - 2].text if index > 1 and tokens[index - 1].text == "^" else ""
    over = base[-1:].isdecimal() and base != "10"
    under = index + 1 < len(tokens) and tokens[index + 1].text == "^" and tokens[index].text != "10"
    return over or under


def _power(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """(index after it, power) of "^23", "^-3", "⁵"."""
    if index >= len(tokens) or not glued(tokens, index):
        return None
    raised = unicodedata.normalize("NFKD", tokens[index].text)
    if not tokens[index].text.isascii() and raised.isdecimal():
        return index + 1, int(raised)
    if tokens[index].text != "^" or index + 1 >= len(tokens):
        return None
    sign = tokens[index + 1].text in MINUS and index + 2 < len(tokens)
    digits = tokens[index + 1 + sign].text
    return (index + 2 + sign, -int(digits) if sign else int(digits)) if digits.isdecimal() and len(digits) < 3 else None


def _times(found: Numeral, last: int, power: int, base: Decimal | None = None) -> Numeral:
    if abs(power) > GREATEST:
        return found
    value = (found.value if base is None else base).scaleb(power)
    whole = value == value.to_integral_value() and abs(value) < Decimal(10) ** 27
    return replace(found, last=last, value=value.quantize(Decimal(1)) if whole else value, digits=False)
