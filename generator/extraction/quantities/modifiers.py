"""Modifiers: the words beside a number that say how exact it is: "more than", "an estimated", "or so".

They stand in `lexicons/modifiers.tsv`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from generator.extraction import lexicons
from generator.extraction.lexicons import cells, rows
from generator.extraction.quantities.amount import Amount
from generator.extraction.quantities.pieces import glued, lower, over_hyphen
from generator.extraction.text.tokens import Token
from generator.model import Modifier, NumberKind

PREPOSITIONS = frozenset(["over", "below", "under", "beneath", "above"])
TIMES = frozenset(["second", "minute", "hour", "day", "week", "month", "year", "decade", "century"])
LENGTHS = frozenset(["meter", "kilometer", "mile", "foot", "yard", "inch", "centimeter"])
AREAS = frozenset(["hectare", "acre", "square-kilometer", "square-mile", "square-meter"])
SPREADING = lexicons.words("quantity-words.txt", "spreading")
FINITE = frozenset(["VBD", "VBZ", "VBB", "VHD", "VHZ", "VHB", "VVD", "VM0"])
LASTING = lexicons.words("quantity-words.txt", "lasting")
RACES = lexicons.words("quantity-words.txt", "races")
DEEP = lexicons.words("quantity-words.txt", "deep")
LONGEST = 5
"""Words of a modifier."""


@cache
def _table(where: str) -> Mapping[tuple[str, ...], Modifier]:
    """Words -> what they say of the number that they stand before or after."""
    chosen = (row for row in rows("modifiers.tsv") if row[1] == where)
    return {tuple(form.split()): Modifier(row[0]) for row in chosen for form in cells(row, 2)}


def modified(tokens: Sequence[Token], amount: Amount) -> Amount:
    """The amount with its modifier; what stands before it weighs more than what stands behind."""
    if amount.kind in (NumberKind.VAGUE, NumberKind.ORDINAL):
        return amount
    first, modifier = _before(tokens, amount.core)
    if modifier in (Modifier.MORE_THAN, Modifier.LESS_THAN) and _is_preposition(tokens, amount, first):
        return amount
    if modifier is Modifier.EXACT and (after := _after(tokens, amount.last)):
        return replace(amount, first=min(first, amount.first), last=after[0], modifier=after[1])
    return replace(amount, first=min(first, amount.first), modifier=modifier)


def _is_preposition(tokens: Sequence[Token], amount: Amount, first: int) -> bool:
    """Whether "over", "below" and the like say when or where and not how much: "$7bn over ten years", "the race over
    3,000 metres", "below 100 metres of rock"."""
    if amount.core - first != 1 or tokens[first].text.lower() not in PREPOSITIONS:
        return False
    lead = tokens[first - 1] if first else None
    if amount.unit in TIMES:
        return tokens[first].text.lower() == "over" and not _is_long(tokens, amount, lead)
    if amount.unit in AREAS:
        return lead is not None and lead.text.lower() in SPREADING
    if amount.unit not in LENGTHS:
        return False
    if tokens[first].text.lower() == "over":
        return lead is not None and (lead.lemma.lower() in RACES or lead.text.lower() in RACES)
    buried = lower(tokens, amount.last, amount.last + 1) == ["of"]
    return buried or (lead is not None and lead.lemma.lower() in DEEP)


def _is_long(tokens: Sequence[Token], amount: Amount, lead: Token | None) -> bool:
    """Whether "over ten years" is a length and not a span in which something happens."""
    if lower(tokens, amount.last, amount.last + 1)[:1] in (["ago"], ["old"], ["later"], ["earlier"], ["late"]):
        return True
    if lead is None or not lead.text[0].isalnum():
        return any(t.tag in FINITE for t in tokens[amount.last : amount.last + 2])
    return lead.tag in ("PRP", "PRF", "CJS") or lead.lemma.lower() in LASTING or lead.tag[:2] in ("VB", "VH")


def _before(tokens: Sequence[Token], end: int) -> tuple[int, Modifier]:
    """(index of its first word, modifier) of the longest phrase that ends where the number begins."""
    for size in range(min(LONGEST, end), 0, -1):
        found = _table("before").get(tuple(lower(tokens, end - size, end)))
        if found is Modifier.EXACT:
            return _chained(tokens, end - size)
        if found:
            return end - size, found
    if end >= 2 and tokens[end - 1].text.lower() == "than" and tokens[end - 2].tag == "AJC":
        return end - 2, Modifier.MORE_THAN
    return end, Modifier.EXACT


def _chained(tokens: Sequence[Token], start: int) -> tuple[int, Modifier]:
    """A word that changes nothing, with the modifier before it: "about another"."""
    found = _table("before").get(tuple(lower(tokens, start - 1, start)))
    return (start - 1, found) if found and found is not Modifier.EXACT else (start, Modifier.EXACT)


def _after(tokens: Sequence[Token], start: int) -> tuple[int, Modifier] | None:
    """(index after it, modifier) of the longest phrase that begins where the number ends."""
    if lower(tokens, over_hyphen(tokens, start), over_hyphen(tokens, start) + 1) in (["plus"], ["odd"]):
        start = over_hyphen(tokens, start)
    for size in range(LONGEST, 0, -1):
        key = tuple(lower(tokens, start, start + size))
        found = _table("after").get(key) if len(key) == size else None
        if found and (key != ("+",) or glued(tokens, start)):
            return start + size, found
    return None
