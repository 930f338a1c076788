"""Ages: which amounts are one, and whose: "83-year-old", "aged 5", ", 19,", "children under 12", "six weeks of age"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.extraction.grammar import phrases
from generator.extraction.quantities.amounts import Amount
from generator.extraction.quantities.pieces import lower
from generator.extraction.text.tokens import Token
from generator.model import Modifier, NumberKind

AGELESS = phrases.words("quantity-words.txt", "ageless")
OLDEST = 120
LONGEST = 4
"""Nouns that say whose an age is."""
LIFETIMES = frozenset(["year", "month", "week", "day"])
BETWEEN = frozenset([",", "aged", "at", "the", "age", "of", "who", "is", "was"])
"""What stands between a person and the age."""


def aged(tokens: Sequence[Token], amount: Amount) -> Amount:
    """The amount as an age, where it is one."""
    if amount.unit in LIFETIMES:
        last = _old(tokens, amount.last)
        return replace(amount, last=last, kind=NumberKind.AGE) if last else amount
    if amount.unit or amount.kind is not NumberKind.COUNT or amount.value is None or not 0 < amount.value < OLDEST:
        return amount
    before = lower(tokens, amount.first - 2, amount.first)
    named = before[-1:] in (["aged"], ["age"]) or before == ["age", "of"]
    young = amount.modifier is not Modifier.EXACT and bool(before) and before[-1] in AGELESS
    return replace(amount, unit="year", kind=NumberKind.AGE) if named or young or _apposed(tokens, amount) else amount


def _old(tokens: Sequence[Token], last: int) -> int | None:
    """Index after "old", "-old" or "of age"."""
    after = lower(tokens, last, last + 2)
    if after[:1] == ["old"]:
        return last + 1
    return last + 2 if after in (["-", "old"], ["of", "age"]) else None


def _apposed(tokens: Sequence[Token], amount: Amount) -> bool:
    """ ", 19," after a name."""
    if amount.core < 2 or tokens[amount.core - 1].text != "," or tokens[amount.core - 2].tag != "NP0":
        return False
    whole = amount.value is not None and amount.value % 1 == 0 and amount.numeral.digits and amount.upper is None
    return whole and (amount.last >= len(tokens) or tokens[amount.last].text in ",.;)")


def bearer(tokens: Sequence[Token], amount: Amount) -> tuple[int, int] | None:
    """(first, after last) of the nouns before the age that say whose it is: "Ann Doe, 19", "children under 12"."""
    last = amount.first
    while last > 0 and tokens[last - 1].text.lower() in BETWEEN:
        last -= 1
    first = last
    named = last > 0 and tokens[last - 1].is_name
    while first > 0 and last - first < LONGEST and (tokens[first - 1].is_name if named else tokens[first - 1].is_noun):
        first -= 1
    return (first, last) if first < last else None
