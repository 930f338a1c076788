"""Amounts: numerals with sign, currency and unit, and `vague` ones. `ranges` and `modifiers` complete them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from generator.extraction import lexicons
from generator.extraction.quantities import units, vague
from generator.extraction.quantities.amount import Amount
from generator.extraction.quantities.cardinals import Numeral, digits_value
from generator.extraction.quantities.numerals import numeral
from generator.extraction.quantities.pieces import glued, lower, words
from generator.extraction.text.tokens import Token
from generator.model import Figure, NumberKind, Span

SIGNS = frozenset("-−–")
SIGN_WORDS = frozenset(["minus", "negative"])
LENGTHS = lexicons.words("quantity-words.txt", "lengths")
SCALE_LETTERS = frozenset("mkbKM")
"""Letters that are a scale or a unit ("35m of its devices", "37m tall")."""
NOT_FIGURES = frozenset(["percentage-point", "basis-point"])
"""Units whose words a translator writes."""
SUBUNITS = {"penny": ("GBP", Decimal(100))}
"""Parts of one country's currency -> (its code, how many make one). Cents and the like keep their own name."""
LARGE = 100_000
"""From here on, pounds are money: large round sums are seldom weights."""


def find(tokens: Sequence[Token], masked: frozenset[int]) -> list[Amount]:
    """The single amounts of one sentence in order; nothing that touches a masked piece."""
    found: list[Amount] = []
    index = 0
    while index < len(tokens):
        amount = None if index in masked else _at(tokens, index, found[-1] if found else None)
        if amount is None or any(i in masked for i in range(amount.core, amount.last)):
            index += 1
            continue
        found.append(amount)
        index = max(amount.last, index + 1)
    return found


OPENERS = frozenset(["a", "an", "several", "many"])
"""Words that are no number words and open an amount all the same: "a dozen", "several hundred"."""


def _may_open(text: str) -> bool:
    return not text.isalpha() or text in OPENERS or text in words()


def _at(tokens: Sequence[Token], index: int, earlier: Amount | None) -> Amount | None:
    if not _may_open(tokens[index].text.lower()):
        return None
    rate = earlier and earlier.last == index and tokens[index].text.lower() in ("a", "an")  # "64 cents a dozen"
    return None if rate else vague.amount(tokens, index) or _exact(tokens, index, earlier.last if earlier else 0)


def _exact(tokens: Sequence[Token], index: int, floor: int) -> Amount | None:
    """The amount whose numeral starts at a piece; its sign and currency stand before, but not before `floor`."""
    found = numeral(tokens, index)
    if found is None:
        return None
    first = _sign(tokens, index)
    currency = units.before(tokens, first)
    negative = first < index
    if currency is None and not negative and index > 1 and tokens[index - 1].text in SIGNS:
        currency = units.before(tokens, index - 1)  # "$-50.8bn"
        negative = currency is not None
    if currency and currency[0] < floor:
        currency = None
    core = _sign(tokens, currency[0]) if currency else first
    negative = negative or (currency is not None and core < currency[0])
    amount = Amount(core, core, found.last, -found.value if negative else found.value, found)
    return _money(tokens, amount, currency[1]) if currency else _measured(tokens, amount)


def _sign(tokens: Sequence[Token], index: int) -> int:
    """Index of the sign: a dash glued to the digits and to nothing before it, or a word; else the index itself."""
    if index == 0:
        return index
    if tokens[index - 1].text.lower() in SIGN_WORDS:
        return index - 1
    free = index == 1 or not glued(tokens, index - 1) or tokens[index - 2].text in '(“"'
    dash = tokens[index - 1].text in SIGNS and glued(tokens, index) and not tokens[index].text[0].isalpha()
    return index - 1 if free and dash else index


def _money(tokens: Sequence[Token], amount: Amount, code: str) -> Amount:
    doubled = units.after(tokens, amount.last)  # "$10 dollars"
    last = doubled.last if doubled and doubled.money and doubled.id == code else amount.last
    made = replace(amount, unit=code, money=True, kind=NumberKind.MONEY, last=last)
    return replace(made, figures=_figures(tokens, made, made.numeral.last, code))


def _measured(tokens: Sequence[Token], amount: Amount) -> Amount:
    amount = _without_letter(tokens, amount)
    found = amount.numeral
    of_a = found.fraction and lower(tokens, amount.last, amount.last + 2) in (["of", "a"], ["of", "an"])
    unit = None if found.ordinal else units.after(tokens, amount.last + 2 * of_a)  # "a quarter of a mile"
    if unit is None:
        kind = NumberKind.ORDINAL if found.ordinal else NumberKind.COUNT
        end = found.first + 1 if found.ordinal else found.last  # an ordinal's figure is its digits alone
        return replace(amount, kind=kind, figures=_figures(tokens, amount, end, None))
    if unit.id == "pound" and amount.value is not None and abs(amount.value) >= LARGE:
        unit = replace(unit, id="GBP", money=True)
    if unit.id in SUBUNITS and amount.value is not None:
        return _part_of_currency(tokens, amount, unit)
    hyphened = tokens[amount.last].text in "-‑"
    kind = NumberKind.MONEY if unit.money else NumberKind.PERCENTAGE if unit.id in units.SHARES else NumberKind.MEASURE
    made = replace(amount, unit=unit.id, money=unit.money, kind=kind, last=unit.last, hyphened=hyphened)
    replaced = _is_figure(tokens, unit, found) and not hyphened
    return replace(
        made, figures=_figures(tokens, made, unit.last if replaced else found.last, unit.id if replaced else None)
    )


def _part_of_currency(tokens: Sequence[Token], amount: Amount, unit: units.Unit) -> Amount:
    """ "50p" is £0.50; the digits of "50 pence" are shown as they are."""
    code, parts = SUBUNITS[unit.id]
    assert amount.value is not None
    made = replace(amount, unit=code, money=True, kind=NumberKind.MONEY, last=unit.last)
    if unit.symbol:
        made = replace(made, value=amount.value / parts)
        return replace(made, figures=_figures(tokens, made, unit.last, code))
    return replace(made, value=amount.value / parts, figures=_figures(tokens, amount, amount.numeral.last, None))


def _is_figure(tokens: Sequence[Token], unit: units.Unit, found: Numeral) -> bool:
    """Whether a reader's own number format writes the unit too: signs, codes, "per cent" and glued symbols."""
    if unit.id == "percent":
        return True
    return unit.symbol and unit.id not in NOT_FIGURES and (unit.money or glued(tokens, found.last))


def _without_letter(tokens: Sequence[Token], amount: Amount) -> Amount:
    """The amount with the letter after its digits as a unit, where it is no scale: "37m tall"."""
    found = amount.numeral
    letter = tokens[found.last - 1].text
    if not found.scale or letter not in SCALE_LETTERS or _scales(tokens, found, letter):
        return amount
    value = digits_value(tokens[found.first].text) or found.value
    plain = replace(found, last=found.last - 1, scale=0, value=value)
    negative = amount.value is not None and amount.value < 0
    return replace(amount, numeral=plain, last=plain.last, value=-value if negative else value)


def _scales(tokens: Sequence[Token], found: Numeral, letter: str) -> bool:
    """Whether a letter is a scale where no currency says so: before a plural, or before "of its"."""
    if letter in "kbM":
        return True
    following = tokens[found.last] if found.last < len(tokens) else None
    if letter == "K":
        return following.is_noun if following else "." not in tokens[found.first].text
    if following is None or not following.text[0].isalpha():
        return False
    if following.text.lower() == "of":
        return found.last + 1 < len(tokens) and tokens[found.last + 1].tag in ("DPS", "AT0", "DT0")
    plural = any(t.tag == "NN2" or t.text.lower() == "people" for t in tokens[found.last : found.last + 3])
    return plural and following.tag[:2] in ("NN", "AJ", "NP") and following.text.lower() not in LENGTHS


def _figures(tokens: Sequence[Token], amount: Amount, end: int, unit: str | None) -> tuple[Figure, ...]:
    """The digits of a single amount with its sign, scale and symbols; none where it is written in words."""
    found, value = amount.numeral, amount.value
    if not found.digits or value is None:
        return ()
    start = tokens[amount.core].start
    if amount.money and not (unit and unit.isupper()):
        # no format knows a currency without a code: its sign stays with the words
        start, value, unit, end = tokens[found.first].start, found.value, None, found.last
    if tokens[amount.core].text.lower() in SIGN_WORDS:
        start, value = tokens[found.first].start, found.value
    return (Figure(Span(start, tokens[end - 1].end, ""), value, unit, found.scale),)
