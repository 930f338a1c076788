"""quantulum3: numbers with units. Its parser as installed, without the optional classifier.

It gives no modifier, so every number counts as exact; an uncertainty is a range.
"""

from decimal import Decimal

from quantulum3 import parser  # type: ignore[import-not-found]

from bench.peers.protocol import Found, Number, answer


def find(text: str) -> Found:
    """The quantities of a paragraph."""
    return Found(numbers=[number(q.span[0], q.span[1], q.value, q.uncertainty) for q in parser.parse(text)])


def number(start: int, end: int, value: float, uncertainty: float | None) -> Number:
    """One number; an uncertainty spreads it to both sides."""
    if not uncertainty:
        return Number(start, end, digits(value))
    return Number(start, end, digits(value - uncertainty), digits(value + uncertainty))


def digits(value: float) -> str:
    """A float as the shortest decimal that is it."""
    return format(Decimal(repr(float(value))), "f")


if __name__ == "__main__":
    answer(find, "quantulum3")
