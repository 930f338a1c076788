"""Numbers as a text in any language writes them, by value: "1,234.5", "1.234,5", "١٬٢٣٤٫٥", "12,3 Mio.", "3万5000".

What is ambiguous has several values.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from functools import cache, lru_cache
from operator import attrgetter
from typing import NamedTuple

from generator.checks.conventions import (
    BLANKS,
    base_language,
    groups_by_blanks,
    listed,
    marks,
    percent_words,
    scale,
    unit,
)
from generator.checks.number_words import spelled


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


START = attrgetter("start")

LONGEST_TEXT = 20_000
"""Characters of a text that are read."""

CLUSTER = re.compile(r"\d+(?:[.,'’٫٬،\u00a0\u202f\u2009 ]\d+)*")
SLASHED = re.compile(r"(?<![\d/.,])(\d+)/(\d+)(?![\d/.,])")
"""Persian writes a slash for the decimal mark where a keyboard has no other."""

DIGIT = re.compile(r"\d")
MARKS = ".,٫٬،"
MINUS = "-−‐–﹣－"
FRACTIONS = {"½": "0.5", "¼": "0.25", "¾": "0.75"}
FRACTION = re.compile("[½¼¾]")

BUDDHIST_ERA = 543
"""Years by which Thai years are ahead."""


def numerals(text: str, language: str) -> tuple[Numeral, ...]:
    """The numbers of a text in order."""
    return _numerals(text[:LONGEST_TEXT], language)


@lru_cache(maxsize=4096)
def _numerals(text: str, language: str) -> tuple[Numeral, ...]:
    plain, found = text, []
    if DIGIT.search(text):
        plain = text if text.isascii() else "".join(map(_ascii, text))
        found = list(_joined(list(_digits(plain, text, language)), plain, language))
    elif not text.isascii() and FRACTION.search(text):
        found = list(_joined(list(_fractions(text)), text, language))
    taken = {position for numeral in found for position in range(numeral.start, numeral.end)}
    for said in spelled(plain, language):
        places = range(said.start, said.end)
        if taken.isdisjoint(places):
            taken.update(places)
            found.append(Numeral(said.values, said.start, said.end, True, said.ordinal, said.certain))
    found.sort(key=START)
    return tuple([_finished(numeral, plain, language) for numeral in found])


@cache
def _ascii(character: str) -> str:
    """The character, a digit of any script as 0 to 9."""
    return str(unicodedata.decimal(character)) if character.isdecimal() else character


# ------------------------------------------------------------------------------------------------------ digits by value


def _digits(plain: str, text: str, language: str) -> Iterator[Numeral]:
    slashed = _slashed(plain, text, language)
    yield from slashed
    taken = {position for numeral in slashed for position in range(numeral.start, numeral.end)}
    for match in CLUSTER.finditer(plain):
        if match.start() in taken:
            continue
        native = not text[match.start()].isascii()
        for start, end in _pieces(plain, match.start(), match.end(), language):
            raw = plain[start:end]
            values = frozenset(_values(raw, language, native))
            runs = list(re.finditer(r"\d+", raw))
            if values:
                yield Numeral(values, start, end, parts=tuple(Decimal(run.group()) for run in runs))
            else:  # a date, a version
                for run in runs:
                    yield Numeral(frozenset([Decimal(run.group())]), start + run.start(), start + run.end())
    if FRACTION.search(plain):
        yield from _fractions(plain)


def _slashed(plain: str, text: str, language: str) -> list[Numeral]:
    if base_language(language) != "fa" or "/" not in plain:
        return []
    return [
        Numeral(
            frozenset([Decimal(f"{match[1]}.{match[2]}")]),
            match.start(),
            match.end(),
            parts=(Decimal(match[1]), Decimal(match[2])),
        )
        for match in SLASHED.finditer(plain)
        if not text[match.start()].isascii()
    ]


def _fractions(plain: str) -> Iterator[Numeral]:
    for position, character in enumerate(plain):
        if character in FRACTIONS:
            yield Numeral(frozenset([Decimal(FRACTIONS[character])]), position, position + 1)


def _pieces(plain: str, start: int, end: int, language: str) -> Iterator[tuple[int, int]]:
    """The cluster, cut at blanks that do not group digits by threes."""
    cluster = plain[start:end]
    runs = re.split(f"[{BLANKS}]", cluster)
    blanks = re.findall(f"[{BLANKS}]", cluster)
    position, first = start, start
    for index, run in enumerate(runs):
        position += len(run)
        following = runs[index + 1] if index < len(blanks) else ""
        joins = (
            index < len(blanks)
            and (blanks[index] != " " or groups_by_blanks(language))
            and re.fullmatch(
                r"\d{1,3}", re.split(r"[.,'’٫٬،]", run)[0] if index == 0 or first == position - len(run) else run
            )
            and re.fullmatch(r"\d{1,3}", run)
            and re.match(r"\d{3}(?!\d)", following)
        )
        if not joins:
            yield first, position
            first = position + 1
        position += 1


def _values(raw: str, language: str, native: bool) -> Iterator[Decimal]:
    """The values that a run of digits with marks may have in a language."""
    plain = re.sub(rf"[{BLANKS}'’]", "", raw)
    found = [c for c in plain if c in MARKS]
    runs = re.split(f"[{MARKS}]", plain)
    if not found:
        yield Decimal(plain)
        if base_language(language) == "th" and len(plain) == 4 and 2400 <= int(plain) < 2700:
            yield Decimal(plain) - BUDDHIST_ERA
        return
    if len(set(found)) > 1:
        if found.count(found[-1]) == 1:
            yield Decimal("".join(runs[:-1]) + "." + runs[-1])
        return
    if len(found) > 1:
        if all(len(run) in (2, 3) for run in runs[1:-1]) and len(runs[-1]) == 3 and len(runs[0]) <= 3:
            yield Decimal("".join(runs))
        return
    decimal, _ = marks(language, native and not plain.isascii())
    by_three = len(runs[1]) == 3 and len(runs[0]) <= 3 and not runs[0].startswith("0")
    mark = {"٫": decimal if decimal == "٫" else ".", "٬": ","}.get(found[0], found[0])
    if found[0] == "٫":
        yield Decimal(".".join(runs))
    elif found[0] == "٬":
        yield Decimal("".join(runs))
    elif found[0] == "،" or (native and found[0] in ",."):
        yield Decimal("".join(runs)) if by_three else Decimal(".".join(runs))
    elif mark == decimal or not by_three:
        yield Decimal(".".join(runs))
    else:
        yield Decimal("".join(runs))


# ------------------------------------------------------------------------------------- powers of ten, per cent, signs


def _joined(found: list[Numeral], plain: str, language: str) -> Iterator[Numeral]:
    """The numbers with the powers of ten that follow them; "3万5000" and "2 करोड़ 50 लाख" are one number each."""
    current: Numeral | None = None
    last = Decimal(0)
    for numeral in sorted(found, key=lambda n: n.start):
        power, end = scale(plain, numeral.end, language)
        scaled = numeral._replace(values=frozenset(v * power for v in numeral.values), end=end)
        if _may_be_metres(numeral, plain, end):
            scaled = scaled._replace(values=scaled.values | numeral.values)
        if current is not None and _continues(plain[current.end : numeral.start], last, power, language):
            values = frozenset(a + b for a in current.values for b in scaled.values)
            current = current._replace(values=values, end=end)
        else:
            if current is not None:
                yield current
            current = scaled
        last = Decimal(power)
    if current is not None:
        yield current


def _may_be_metres(numeral: Numeral, plain: str, end: int) -> bool:
    """Whether "1,250 m" may be a length; "$1.5 m" and "1.5m" are amounts."""
    before = plain[numeral.start - 1 : numeral.start]
    return plain[numeral.end : end].casefold() in (" m", "\u00a0m") and unicodedata.category(before or " ") != "Sc"


def _continues(between: str, last: Decimal, power: int, language: str) -> bool:
    if last <= power or last == 1:
        return False
    if base_language(language) in ("zh", "ja", "ko"):
        return between.strip() == "" and (power > 1 or between == "")
    return power > 1 and between == " "


def _finished(numeral: Numeral, plain: str, language: str) -> Numeral:
    """The number with its sign, its per cent and its unit."""
    after = plain[numeral.end : numeral.end + 40].casefold().lstrip(BLANKS + "\u200f\u200e-")
    before = plain[max(0, numeral.start - 16) : numeral.start].casefold().rstrip(BLANKS + "\u200f\u200e")
    return Numeral(
        *numeral[:6],
        _is_percent(before, after, language),
        before.endswith(listed("minus")) or _is_below(after) or _has_sign(plain, numeral.start),
        unit(after, language),
        numeral.parts,
    )


def _is_percent(before: str, after: str, language: str) -> bool:
    if after.startswith(percent_words(language)) or before.endswith(("百分之", "％％％")):
        return True
    return before.endswith(listed("before")) and any(_opens(before, word) for word in listed("before"))


def _is_below(after: str) -> bool:
    """Degrees below zero."""
    return "below" in after and BELOW.match(after) is not None


BELOW = re.compile(r"below zero|degrees below|(?:°\s?[cf]?|degrees?) below")


def _opens(before: str, word: str) -> bool:
    """Whether a sign of per cent stands before the number, and not after another."""
    return before.endswith(word) and not before.removesuffix(word).rstrip(BLANKS)[-1:].isdigit()


def _has_sign(plain: str, start: int) -> bool:
    if start == 0 or plain[start - 1] not in MINUS:
        return False
    before = plain[start - 2] if start > 1 else " "
    return before in ' \u00a0(\u200e\u200f\u202f["“„«' or unicodedata.category(before) == "Sc"
