"""Units and money beside a number: which unit the pieces after it (or the currency sign before it) name.

A unit is a line of `lexicons/units.tsv`, a currency one of `lexicons/currencies.tsv`. Words match in any case and in
the plural, symbols as they are written; a symbol that is also a word or a scale ("m", "in") must touch its digits.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from generator.extraction import lexicons
from generator.extraction.lexicons import cells, rows
from generator.extraction.quantities.pieces import glued, lower
from generator.extraction.text.tokens import WORD, Token

Key = tuple[str, ...]

TIME_UNITS = frozenset(
    ["second", "minute", "hour", "day", "night", "week", "fortnight", "month", "year", "decade", "century"]
)
SHARES = frozenset(["percent", "percentage-point", "basis-point", "permille"])
PARTS = frozenset(["cent", "penny", "sen", "kopeck", "satoshi"])
"""Parts of a currency that several countries share."""
PER_WORDS = frozenset(["per", "a", "an", "/"])
TOUCHING = frozenset(["p", "Fr", "kr", "Sh", "Rs"])
"""Signs of money that are words or letters too: behind a number they must touch it."""
BETWEEN = lexicons.words("quantity-words.txt", "between")
SPACED = lexicons.words("quantity-words.txt", "spaced")
SPACED_ENDS = lexicons.words("quantity-words.txt", "spaced-ends")
LONGEST = 4
"""Pieces of a unit's name."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit found beside a number."""

    id: str
    last: int
    """Index after its last piece."""
    money: bool = False
    symbol: bool = False
    """Whether it is a sign, a code or glued letters, which a reader's own format can replace."""


@dataclass(frozen=True, slots=True)
class Table:
    """Forms of units, cut as the text is."""

    words: Mapping[Key, str]
    symbols: Mapping[Key, str]
    glued: Mapping[Key, str]


def _key(form: str) -> Key:
    return tuple(match.group() for match in WORD.finditer(form.replace("-", " - ")))


@cache
def measures() -> Table:
    """The units of measure."""
    return _table("units.tsv")


@cache
def currencies() -> Table:
    """The currencies; their symbols stand before or after the digits."""
    return _table("currencies.tsv")


@cache
def codes() -> frozenset[str]:
    """Letters that stand glued before the digits of a sum: "RM23", "USD5"."""
    return frozenset(key[0] for key in currencies().symbols if len(key) == 1 and key[0].isalpha() and len(key[0]) > 1)


def _table(name: str) -> Table:
    words: dict[Key, str] = {}
    symbols: dict[Key, str] = {}
    touching: dict[Key, str] = {}
    for row in rows(name):
        for form in cells(row, 1):
            words.setdefault(_key(form.lower()), row[0])
            words.setdefault(_key(form.lower() + "s"), row[0])
            if " " in form:
                head, _, rest = form.lower().partition(" ")
                words.setdefault(_key(f"{head}s {rest}"), row[0])
        symbols.update({_key(form): row[0] for form in cells(row, 2)})
        touching.update({_key(form): row[0] for form in cells(row, 3)})
    return Table(words, symbols, touching)


def before(tokens: Sequence[Token], index: int) -> tuple[int, str] | None:
    """(index of the first piece, code) of the currency sign that stands right before a number."""
    if index == 0 or tokens[index].start - tokens[index - 1].end > 1:
        return None
    for size in (3, 2, 1):
        first = index - size
        key = tuple(t.text for t in tokens[max(0, first) : index])
        if first >= 0 and key in currencies().symbols and all(glued(tokens, i) for i in range(first + 1, index)):
            letter = len(key) == 1 and len(key[0]) == 1 and key[0].isalpha()
            return None if letter else (first, currencies().symbols[key])
    return None


def after(tokens: Sequence[Token], index: int) -> Unit | None:
    """The unit that the pieces from an index name, over a hyphen ("25-yard") or in brackets ("20 [kg]")."""
    if index >= len(tokens) or tokens[index].text == '"' or tokens[index].text[0].isdigit():
        return None
    if tokens[index].text in ("-", "‑") and glued(tokens, index):
        return _rated(tokens, _match(tokens, index + 1, touches=False))
    if tokens[index].text == "[" and index + 2 < len(tokens) and tokens[index + 2].text == "]":
        found = _match(tokens, index + 1, touches=False)
        return Unit(found.id, found.last + 1, found.money, found.symbol) if found else None
    if tokens[index].text.lower() in BETWEEN:
        found = _match(tokens, index + 1, touches=False)
        return found if found and found.id in TIME_UNITS else None
    return _rated(tokens, _match(tokens, index, glued(tokens, index)))


def _match(tokens: Sequence[Token], index: int, touches: bool) -> Unit | None:
    for size in range(_reach(tokens, index), 0, -1):
        part = tokens[index : index + size]
        found = None if _prefixes(tokens, index, index + size) else _in_table(tokens, part, index, touches, money=True)
        if found := found or _in_table(tokens, part, index, touches, money=False):
            return _raised(tokens, found)
    return None


def _reach(tokens: Sequence[Token], index: int) -> int:
    """How many pieces from an index may be words of one unit: no more than a blank stands between two."""
    part = tokens[index : index + LONGEST]
    apart = (size for size, (a, b) in enumerate(pairwise(part), 1) if b.start - a.end > 1)
    return next(apart, len(part))


POWERS = {"2": "square", "²": "square", "3": "cubic", "³": "cubic"}


def _raised(tokens: Sequence[Token], unit: Unit) -> Unit:
    """The unit with the power that is written behind it: "m^2"."""
    last = unit.last
    if unit.money or not unit.symbol or not glued(tokens, last) or last + 1 >= len(tokens):
        return unit
    power = POWERS.get(tokens[last + 1].text) if tokens[last].text == "^" and glued(tokens, last + 1) else None
    over, per, below = unit.id.rpartition("-per-")
    return Unit(f"{over}{per}{power}-{below}", last + 2, False, True) if power else unit


def _in_table(tokens: Sequence[Token], part: Sequence[Token], index: int, touches: bool, money: bool) -> Unit | None:
    table = currencies() if money else measures()
    last = index + len(part)
    exact = tuple(t.text for t in part)
    if exact in table.symbols and (touches or not money or exact[0] not in TOUCHING):
        return Unit(table.symbols[exact], last, money, True)
    if exact in table.glued and (touches or (exact[0] in SPACED and _ends(tokens, last))):
        return Unit(table.glued[exact], last, money, True)
    words = tuple(lower(part, 0, len(part)))
    return Unit(table.words[words], last, money) if words in table.words else None


def _prefixes(tokens: Sequence[Token], index: int, last: int) -> bool:
    """Whether a currency sign belongs to the digits that follow it: the second one of "3 USD50", "1 $10"."""
    return last < len(tokens) and tokens[last].text[0].isdigit() and glued(tokens, last) and not glued(tokens, index)


def _ends(tokens: Sequence[Token], last: int) -> bool:
    """Whether nothing follows that would make a spaced letter a word or a name."""
    if last >= len(tokens) or tokens[last].text.lower() in SPACED_ENDS:
        return True
    return tokens[last].text in "/^" and glued(tokens, last) and glued(tokens, last + 1)


def _rated(tokens: Sequence[Token], unit: Unit | None) -> Unit | None:
    """The unit, over another where it is a rate: "miles an hour" -> mile-per-hour. Sums and shares keep their own."""
    if unit and unit.id == "degree":
        scale = [name for name in ("celsius", "fahrenheit") if name in lower(tokens, unit.last, unit.last + 3)]
        return Unit(scale[0], unit.last, unit.money) if scale else unit
    if unit is None or unit.money or unit.id in SHARES | TIME_UNITS or unit.last + 1 >= len(tokens):
        return unit
    over = tokens[unit.last].text.lower()
    below = _match(tokens, unit.last + 1, touches=over == "/") if over in PER_WORDS else None
    if below is None or below.money or below.id in SHARES:
        return unit
    return Unit(f"{unit.id}-per-{below.id}", below.last, False, unit.symbol and below.symbol)
