"""Units and money beside a number: which unit the pieces after it (or the currency sign before it) name.

A unit is a line of `lexicons/units.tsv`, a currency one of `lexicons/currencies.tsv`. Words match in any case and in the
plural; symbols as they are written; a symbol that is also a word or a scale ("m", "in", "t") only where it touches the digits.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from generator.extraction.lexicon import cells, rows
from generator.extraction.number_words import glued
from generator.extraction.tokens import WORD, Token

Key = tuple[str, ...]

TIME_UNITS = frozenset("second minute hour day night week fortnight month year decade century".split())
SHARES = frozenset(["percent", "percentage-point", "basis-point", "permille"])
BETWEEN = frozenset(
    "working more full further consecutive straight additional extra whole long school calendar business trading".split()
)
"""Adjectives that may stand between a number and its unit of time: "ten working days"."""
SPACED = frozenset("L W V N J K g m l t in".split())
"""Letters that name a unit after a blank too, where nothing follows that would make them something else."""
PARTS = frozenset(["cent", "penny", "sen", "kopeck", "satoshi"])
PER_WORDS = frozenset(["per", "a", "an", "/"])


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
    table = currencies().symbols
    for size in (3, 2, 1):
        first = index - size
        key = tuple(t.text for t in tokens[max(0, first) : index])
        if (
            first >= 0
            and key in table
            and _touch(tokens, first, index)
            and tokens[index].start - tokens[index - 1].end <= 1
        ):
            word = key[0].isalpha() and len(key) == 1
            if not word or len(key[0]) > 1:
                return first, table[key]
    return None


def _touch(tokens: Sequence[Token], first: int, last: int) -> bool:
    return all(glued(tokens, i) for i in range(first + 1, last))


def after(tokens: Sequence[Token], index: int, million: bool) -> Unit | None:
    """The unit that the pieces from an index name; `million` where a bare "m" is a scale here."""
    if index >= len(tokens):
        return None
    start = index
    hyphen = tokens[index].text in ("-", "‑") and glued(tokens, index) and index + 1 < len(tokens)
    bracket = tokens[index].text == "[" and index + 2 < len(tokens) and tokens[index + 2].text == "]"
    if hyphen or bracket:
        index += 1
    adjective = tokens[index].text.lower() in BETWEEN and not hyphen
    touches = glued(tokens, index) and not hyphen
    if adjective:
        found = _match(tokens, index + 1, touches=False)
        found = found if found and found.id in TIME_UNITS else None
    else:
        found = _match(tokens, index, touches)
    if found is None or (found.id == "meter" and million) or tokens[start].text == '"':
        return None
    if bracket:
        return Unit(found.id, found.last + 1, found.money, found.symbol)
    return found if found.money or found.id in SHARES else _per(tokens, found)


def _match(tokens: Sequence[Token], index: int, touches: bool) -> Unit | None:
    for size in (4, 3, 2, 1):
        part = tokens[index : index + size]
        if len(part) < size or not _close(part):
            continue
        exact = tuple(t.text for t in part)
        lower = tuple(t.text.lower() for t in part)
        for table, money in ((currencies(), True), (measures(), False)):
            if money and index + size < len(tokens) and _prefixes(tokens, index, index + size):
                continue
            if exact in table.symbols and not (money and exact[0] in ("p", "Fr", "kr", "Sh", "Rs") and not touches):
                return Unit(table.symbols[exact], index + size, money, True)
            if exact in table.glued and (touches or (exact[0] in SPACED and _ends(tokens, index + size))):
                return Unit(table.glued[exact], index + size, money, True)
            if lower in table.words and not (money and lower == ("real",)):
                return Unit(table.words[lower], index + size, money, False)
    return None


def _prefixes(tokens: Sequence[Token], index: int, last: int) -> bool:
    """Whether a currency sign belongs to the digits that follow it: the second one of "3 USD50", "1 $10"."""
    return tokens[last].text[0].isdigit() and glued(tokens, last) and not glued(tokens, index)


def _ends(tokens: Sequence[Token], last: int) -> bool:
    """Whether nothing follows that would make a spaced letter a word or a name."""
    return last >= len(tokens) or tokens[last].text.lower() in (
        "of",
        "long",
        "wide",
        "high",
        "tall",
        "deep",
        ",",
        ".",
        ";",
        ")",
    )


def _close(part: Sequence[Token]) -> bool:
    return all(b.start - a.end <= 1 for a, b in pairwise(part))


def _per(tokens: Sequence[Token], unit: Unit) -> Unit:
    """Speeds and rates: "miles an hour" -> mile-per-hour; only over a unit of time, length, area or volume."""
    if unit.last + 1 >= len(tokens) or tokens[unit.last].text.lower() not in PER_WORDS or unit.id in TIME_UNITS:
        return unit
    slash = tokens[unit.last].text == "/"
    below = _match(tokens, unit.last + 1, touches=slash)
    if below is None or below.money or below.id in SHARES:
        return unit
    return Unit(f"{unit.id}-per-{below.id}", below.last, False, unit.symbol and below.symbol)
