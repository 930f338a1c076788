"""A number in words."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple


class Spelled(NamedTuple):
    """A number in words."""

    values: frozenset[Decimal]
    start: int
    end: int
    ordinal: bool = False
    certain: bool = True
    """Whether the words can mean nothing but this number: "million" may be vague, "dizaine" may be about ten."""
