"""Ages: which amounts are one, and whose: "83-year-old", "aged 5", ", 19,", "children under 12", "six weeks of age"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.extraction import lexicons
from generator.extraction.quantities.amount import Amount
from generator.extraction.quantities.pieces import lower, words
from generator.extraction.text.tokens import Token
from generator.model import Modifier, NumberKind

AGELESS = lexicons.words("quantity-words.txt", "ageless")
OLDEST = 120
ROW = 8
"""Pieces after "aged" in which ages are listed."""
ROW_MARKS = frozenset([",", "and", "or"])
NAMELIKE = frozenset(["NN1", "UNC", "AJ0", "NP0"])
"""Tags of a name, known or not."""
TURNS = frozenset(["is", "was", "turned", "turns"])
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
    named = before[-1:] in (["aged"], ["age"]) or before == ["age", "of"] or _in_row(tokens, amount)
    young = amount.modifier is not Modifier.EXACT and bool(before) and before[-1] in AGELESS and _ends(tokens, amount)
    told = _told(tokens, amount) or _apposed(tokens, amount)
    if before == ["age", "of"] and amount.modifier is Modifier.EXACT:
        amount = _bounded(tokens, amount)
    return replace(amount, unit="year", kind=NumberKind.AGE) if named or young or told else amount


def _bounded(tokens: Sequence[Token], amount: Amount) -> Amount:
    """The age with its bound: "under the age of 18"."""
    words_ = lower(tokens, amount.first - 4, amount.first - 2)
    bound = BOUNDS.get(words_[0]) if len(words_) == 2 and words_[1] == "the" else None
    return replace(amount, first=amount.first - 4, modifier=bound) if bound else amount


BOUNDS = {
    "under": Modifier.LESS_THAN,
    "below": Modifier.LESS_THAN,
    "over": Modifier.MORE_THAN,
    "above": Modifier.MORE_THAN,
}


def _ends(tokens: Sequence[Token], amount: Amount) -> bool:
    """Whether no noun follows that the amount would count."""
    return amount.last >= len(tokens) or tokens[amount.last].tag[:2] not in ("NN", "AJ", "CR")


def _in_row(tokens: Sequence[Token], amount: Amount) -> bool:
    """The second and third of "aged two, five and nine"."""
    if not _ends(tokens, amount):
        return False
    first = amount.first
    while first > max(0, amount.first - ROW) and (tokens[first - 1].text in ROW_MARKS or _is_figure(tokens[first - 1])):
        first -= 1
    return 0 < first < amount.first and tokens[first - 1].text.lower() in ("aged", "ages")


def _is_figure(token: Token) -> bool:
    return token.text.isdigit() or token.text.lower() in words()


def _told(tokens: Sequence[Token], amount: Amount) -> bool:
    """ "who is 82", "She turned 40."."""
    before, after = lower(tokens, amount.first - 2, amount.first), lower(tokens, amount.last, amount.last + 1)
    whole = amount.value is not None and amount.value % 1 == 0 and amount.upper is None
    stops = not after or after[0] in (",", ".", ";", ")", "and")
    return whole and stops and len(before) == 2 and before[0] in ("who", "he", "she") and before[1] in TURNS


def _old(tokens: Sequence[Token], last: int) -> int | None:
    """Index after "old", "-old" or "of age"."""
    after = lower(tokens, last, last + 2)
    if after[:1] in (["old"], ["-olds"]):
        return last + 1
    return last + 2 if after in (["-", "old"], ["-", "olds"], ["of", "age"]) else None


def _apposed(tokens: Sequence[Token], amount: Amount) -> bool:
    """ ", 19," after a name."""
    if amount.core < 2 or tokens[amount.core - 1].text != ",":
        return False
    bearer = tokens[amount.core - 2]
    apart = bearer.text[0].isupper() and bearer.tag in NAMELIKE and lower(tokens, amount.last, amount.last + 1) == [","]
    if bearer.tag != "NP0" and not apart:
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
