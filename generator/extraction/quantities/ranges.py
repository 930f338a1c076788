"""Ranges and scores: two amounts that are one number: "between 25 and 30", "5-10 W", "3–2", "5 dollars 20"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from generator.extraction import lexicons
from generator.extraction.quantities import units
from generator.extraction.quantities.amount import Amount
from generator.extraction.quantities.pieces import lower, word
from generator.extraction.text.tokens import Token
from generator.model import NumberKind, Span

DASHES = frozenset("-–—‑~")
BORDERS = frozenset(',;:.()[]"“”?!')
CHANGES = lexicons.words("quantity-words.txt", "changes")
HIGHEST_SCORE = 300
NEAR = 6
"""Pieces before a change's figures in which its verb is looked for."""
FAR = 15
"""The same where a comma parts them: "rose last year for the first time, from 4 to 5"."""


def joined(tokens: Sequence[Token], amounts: Sequence[Amount]) -> list[Amount]:
    """The amounts, two that are one number as one."""
    found: list[Amount] = []
    for amount in amounts:
        if found and (one := _join(tokens, found[-1], amount)):
            found[-1] = one
        else:
            found.append(amount)
    return found


def _join(tokens: Sequence[Token], low: Amount, high: Amount) -> Amount | None:
    if low.upper is not None or low.value is None or high.value is None or high.core - low.last > 3:
        return None
    words = lower(tokens, low.last, high.core)
    between = " ".join(words[1:-1] if len(words) == 3 and words[0] == words[2] == "-" else words)  # "five-to-six"
    if between in ("", "and") and (whole := _with_cents(tokens, low, high, between)):
        return whole
    if between in DASHES and _is_score(tokens, low, high):
        return replace(low, last=high.last, value=None, kind=NumberKind.SCORE, figures=low.figures + high.figures)
    if not between:
        return _dashed(tokens, low, high)
    lead = "".join(lower(tokens, low.core - 1, low.core))
    if between in DASHES | {"through"} or (between == "and" and lead == "between"):
        return _range(tokens, low, high, lead)
    if between == "to" and (_is_forecast(tokens, low) or not _is_change(tokens, low.core - (lead == "from"))):
        return _range(tokens, low, high, lead)
    return None


def _with_cents(tokens: Sequence[Token], low: Amount, high: Amount, between: str) -> Amount | None:
    """ "thirteen dollars and forty-five cents", "15 dollars 50"."""
    assert low.value is not None and high.value is not None
    named = tokens[low.last - 1].text
    cents = high.unit in units.PARTS or (not between and high.unit is None and 10 <= high.value < 100)
    if not (low.money and cents and named.islower() and named.isalpha()):
        return None
    return replace(low, last=high.last, value=low.value + high.value / 100, figures=())


def _dashed(tokens: Sequence[Token], low: Amount, high: Amount) -> Amount | None:
    """ "75 -300mm": right after a number, a dash with a blank before it is no sign."""
    assert high.value is not None
    if high.value >= 0 or tokens[high.core].text not in DASHES or low.unit:
        return None
    figures = tuple(replace(f, span=Span(f.span.start + 1, f.span.end, ""), value=-f.value) for f in high.figures)
    return _range(tokens, low, replace(high, value=-high.value, figures=figures), "")


def _range(tokens: Sequence[Token], low: Amount, high: Amount, lead: str) -> Amount | None:
    """One amount from low to high; None where their units differ or low is the greater."""
    if NumberKind.ORDINAL in (low.kind, high.kind) or (low.unit and low.unit != (high.unit or low.unit * low.money)):
        return None
    value = _with_scale(tokens, low, high)
    if high.value is None or value > high.value:
        return None
    core = low.core - (lead in ("between", "from"))
    money = low.money or high.money
    return replace(
        high,
        first=core,
        core=core,
        value=value,
        upper=high.value,
        figures=low.figures + high.figures,
        unit=high.unit or low.unit,
        money=money,
        kind=NumberKind.MONEY if money else high.kind,
    )


def _with_scale(tokens: Sequence[Token], low: Amount, high: Amount) -> Decimal:
    """The low value; it shares the scale that the high one writes ("1 to 2 thousand"). Its figure reads as itself."""
    assert low.value is not None and high.value is not None
    if low.numeral.scale or low.numeral.digits != high.numeral.digits:
        return low.value
    known = word(tokens, high.numeral.last - 1)
    written = known.value if known and known.kind == "scale" else 1
    scale = Decimal(10) ** high.numeral.scale if high.numeral.digits else Decimal(written)
    return low.value * scale if low.value < scale and low.value * scale < high.value else low.value


def _is_change(tokens: Sequence[Token], index: int) -> bool:
    """Whether a verb of change governs the figures: it stands shortly before them, or farther before a comma."""
    apart = index > 0 and tokens[index - 1].text == "," and tokens[index].text.lower() == "from"
    index, near = (index - 1, FAR) if apart else (index, NEAR)
    for token in reversed(tokens[max(0, index - near) : index]):
        if token.text in BORDERS:
            return False
        if token.lemma.lower() in CHANGES or token.text.lower() in ("down", "up"):
            return True
    return False


def _is_forecast(tokens: Sequence[Token], low: Amount) -> bool:
    """ "expects sales to grow by 1% to 2%": behind "by" and a verb that is no past both ends are a change's size."""
    index = low.first - 1
    verb = tokens[index - 1] if index > 0 and tokens[index].text.lower() == "by" else None
    return verb is not None and verb.text.lower() == verb.lemma.lower() and verb.lemma.lower() in CHANGES


def _is_score(tokens: Sequence[Token], low: Amount, high: Amount) -> bool:
    """ "3–2", "6-4": two small whole numbers without unit, and no plural after them that they would count."""
    if not (_is_plain(low) and _is_plain(high)):
        return False
    assert low.value is not None and high.value is not None
    after = tokens[high.last] if high.last < len(tokens) else None
    if after is not None and (after.tag in ("NN2", "AJ0") or after.text.lower() in ("people", "percent")):
        return low.value >= high.value
    return True


def _is_plain(amount: Amount) -> bool:
    found, value = amount.numeral, amount.value
    whole = value is not None and 0 <= value < HIGHEST_SCORE and value % 1 == 0
    return whole and amount.unit is None and found.digits and not found.scale and not found.ordinal
