"""A number of a text."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple


class Numeral(NamedTuple):
    """A number of a text. A tuple, since there are as many as texts are checked."""

    values: frozenset[Decimal]
    """What it may be; more than one where the writing is ambiguous."""
    start: int
    end: int
    spelled: bool = False
    """Written in words."""
    ordinal: bool = False
    """Written in words as "third"."""
    certain: bool = True
    """Whether its words can mean nothing else."""
    percent: bool = False
    negative: bool = False
    unit: str = ""
    """CLDR's name of the unit that follows: "duration-day"."""
    parts: tuple[Decimal, ...] = ()
    """The runs of digits of which it is made, each as a whole number."""
