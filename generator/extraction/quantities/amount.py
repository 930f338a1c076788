"""An amount: a number as the text gives it, as the steps of a sentence hand it on."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator.extraction.quantities.cardinals import Numeral
from generator.model import Figure, Modifier, NumberKind


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as the text gives it, before the noun is known."""

    first: int
    """Index of its first piece, modifier included."""
    core: int
    """Index of its first piece without the modifier."""
    last: int
    """Index after its last piece: numeral, unit, and modifier behind it."""
    value: Decimal | None
    numeral: Numeral
    figures: tuple[Figure, ...] = ()
    """Their spans hold offsets only; the words are filled in from the article."""
    upper: Decimal | None = None
    unit: str | None = None
    money: bool = False
    modifier: Modifier = Modifier.EXACT
    kind: NumberKind = NumberKind.COUNT
    hyphened: bool = False
    """Whether its unit hangs on a hyphen ("25-yard"), so that it describes the noun that follows."""
