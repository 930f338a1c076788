"""Vague amounts: "dozens", "tens of thousands", "several hundred", "a handful of"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from generator.extraction.quantities import units
from generator.extraction.quantities.amount import Amount
from generator.extraction.quantities.cardinals import Numeral
from generator.extraction.quantities.pieces import lower, word
from generator.extraction.text.tokens import Token
from generator.model import Modifier, NumberKind


def amount(tokens: Sequence[Token], index: int) -> Amount | None:
    """The vague amount that starts at a piece."""
    last = _many(tokens, index) or _several(tokens, index)
    if last is None:
        return None
    of = lower(tokens, last, last + 1) == ["of"]
    unit = units.after(tokens, last + of)
    made = Amount(
        index, index, last, None, Numeral(index, last, Decimal(0)), modifier=Modifier.VAGUE, kind=NumberKind.VAGUE
    )
    return replace(made, unit=unit.id, money=unit.money, last=unit.last) if unit else made


def _many(tokens: Sequence[Token], index: int) -> int | None:
    """Index after "dozens", "tens of thousands"; None after digits ("3 dozens") and for bare "tens"."""
    known = word(tokens, index)
    if known is None or known.kind != "vague" or (index and tokens[index - 1].text[-1:].isdigit()):
        return None
    last = index + 1
    while (
        lower(tokens, last, last + 1) == ["of"]
        and (inner := word(tokens, last + 1))
        and inner.kind in ("vague", "scale")
    ):
        last += 2
    bare = tokens[index].text.lower() in ("scores", "tens") and lower(tokens, last, last + 1) != ["of"]
    return None if bare else last


def _several(tokens: Sequence[Token], index: int) -> int | None:
    """Index after "several hundred", "a few thousand", "a handful"."""
    opening = lower(tokens, index, index + 3)
    if opening == ["a", "handful", "of"]:
        return index + 2
    lead = 1 if opening[:1] in (["several"], ["many"]) else 2 if opening[:2] in (["a", "few"], ["a", "couple"]) else 0
    lead += lead == 2 and opening[2:] == ["of"]
    known = word(tokens, index + lead) if lead else None
    return index + lead + 1 if known and known.kind in ("hundred", "scale", "dozen") else None
