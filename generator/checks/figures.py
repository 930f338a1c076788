"""Numbers in figures, by value: "1,234.5", "1.234,5", "١٬٢٣٤٫٥", "½". What is ambiguous has several values."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from generator.checks.conventions import BLANKS, base_language, groups_by_blanks, marks
from generator.checks.numeral import Numeral

DIGIT = re.compile(r"\d")
CLUSTER = re.compile(r"\d+(?:[.,'’٫٬،\u00a0\u202f\u2009 ]\d+)*")
SLASHED = re.compile(r"(?<![\d/.,])(\d+)/(\d+)(?![\d/.,])")
"""Persian writes a slash for the decimal mark where a keyboard has no other."""

MARKS = ".,٫٬،"
FRACTIONS = {"½": "0.5", "¼": "0.25", "¾": "0.75"}
FRACTION = re.compile("[½¼¾]")

BUDDHIST_ERA = 543
"""Years by which Thai years are ahead."""


def figures(text: str, plain: str, language: str) -> list[Numeral]:
    """The numbers in figures; `plain` is the text with the digits of all scripts as 0 to 9."""
    if DIGIT.search(plain):
        return list(_digits(plain, text, language))
    return list(_fractions(text)) if FRACTION.search(text) else []


def with_ascii_digits(text: str) -> str:
    """The text, the digits of all scripts as 0 to 9."""
    if text.isascii() or DIGIT.search(text) is None:
        return text
    return "".join(map(_ascii, text))


@cache
def _ascii(character: str) -> str:
    """The character, a digit of any script as 0 to 9."""
    return str(unicodedata.decimal(character)) if character.isdecimal() else character


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
