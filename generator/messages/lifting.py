"""Lift digits out of a text: figures that were found, times of day, and whatever else is written with digits."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from generator.messages.holes import LETTERS, Hole, Style, escape
from generator.model import Figure, Span

HALF_DAY = re.compile(r"(?<![\d.,:/])(\d{1,2})(?:[:.](\d\d))?\s?([aApP])(?:\.[mM](?=\.[\"”’)]*$)|\.[mM]\.|[mM])(?!\w)")
"""A time of day by the clock of twelve: "3pm", "10:30 p.m."; a full stop that ends the sentence stays outside."""

CLUSTER = re.compile(r"\d+(?:[.,:/–-]\d+)*")
"""Digits with single marks between them: "08:42", "2018/19", "1,234.5", "737-800"."""

BEFORE_CODE = re.compile(r"[^\W\d_]*[A-Z](?:[^\W\d_]|-(?=[^\W\d_]))*-?$")
"""Letters that make one code with the digits after them, a capital among them: "F-", "MH", "Covid-"."""

AFTER_CODE = re.compile(r"[A-Z]+(?![a-z])|(?!s\b)[a-z]{1,4}(?!\w)")
"""Letters after a code that belong to it: "neo" of "A320neo"; not the "s" of a plural."""

ADDRESS = re.compile(r"://|^www\.|@|\w\.\w+/")
"""A web or mail address."""

WORD = re.compile(r"\S+")

LONGEST_WORD = 2_000
"""Characters looked at as one word."""

LONGEST_PREFIX = 20
"""Letters before digits that can still be a code."""


def lift(text: str, figures: Sequence[Figure] = (), offset: int = 0) -> tuple[str, tuple[Hole, ...]]:
    """The text without its digits, and the holes that they leave. `offset` is where the text starts in the article."""
    found = sorted(_candidates(text, figures, offset), key=lambda hole: hole.span.start)
    counts: dict[str, int] = {}
    pieces: list[str] = []
    holes: list[Hole] = []
    end = 0
    for hole in found:
        letter = LETTERS[hole.style]
        counts[letter] = counts.get(letter, 0) + 1
        holes.append(replace(hole, name=f"{letter}{counts[letter]}"))
        pieces += [escape(text[end : hole.span.start - offset]), "{", holes[-1].name, "}"]
        end = hole.span.end - offset
    return "".join(pieces) + escape(text[end:]), tuple(holes)


def _candidates(text: str, figures: Sequence[Figure], offset: int) -> Iterator[Hole]:
    """Holes that do not overlap: figures first, times of day between them, and other digits between those."""
    taken = sorted(_figures(text, figures, offset), key=lambda hole: hole.span.start)
    yield from taken
    times = [hole for start, end in _gaps(text, taken, offset) for hole in _half_days(text, start, end, offset)]
    yield from times
    for start, end in _gaps(text, sorted((*taken, *times), key=lambda hole: hole.span.start), offset):
        yield from _words_with_digits(text, start, end, offset)


def _figures(text: str, figures: Sequence[Figure], offset: int) -> Iterator[Hole]:
    end = offset
    for figure in sorted(figures, key=lambda one: one.span.start):
        span = figure.span
        if end <= span.start and span.end <= offset + len(text) and any(c.isdecimal() for c in span.text):
            yield Hole("n", span, Style.NUMBER, figure.value, figure.unit, figure.scale)
            end = span.end


def _gaps(text: str, taken: Sequence[Hole], offset: int) -> Iterator[tuple[int, int]]:
    """Start and end in the text of what lies between the holes."""
    borders = [0, *(border - offset for hole in taken for border in (hole.span.start, hole.span.end)), len(text)]
    yield from ((start, end) for start, end in zip(borders[::2], borders[1::2], strict=True) if start < end)


def _half_days(text: str, start: int, end: int, offset: int) -> Iterator[Hole]:
    for match in HALF_DAY.finditer(text, start, end):
        hour, minute = int(match[1]), int(match[2] or 0)
        if 1 <= hour <= 12 and minute < 60:
            time = datetime.time(hour % 12 + (12 if match[3] in "pP" else 0), minute)
            yield Hole("t", _span(match.group(), match.start() + offset), Style.TIME, time)


def _words_with_digits(text: str, start: int, end: int, offset: int) -> Iterator[Hole]:
    for word in WORD.finditer(text, start, end):
        for first in range(word.start(), word.end(), LONGEST_WORD):
            piece = text[first : min(first + LONGEST_WORD, word.end())]
            if not any(c.isdecimal() for c in piece):
                continue
            if ADDRESS.search(piece):
                bare = piece.rstrip(".,;:!?)]}>”’\"'»").lstrip("([{<“‘\"'«")
                if any(c.isdecimal() for c in bare):
                    yield Hole("x", _span(bare, first + piece.index(bare) + offset), Style.VERBATIM)
                    continue
            yield from _clusters(piece, first + offset)


def _clusters(word: str, offset: int) -> Iterator[Hole]:
    """The runs of digits of one word, with the letters that make a code of them."""
    end = 0
    for match in CLUSTER.finditer(word):
        if match.start() < end:
            continue
        earliest = max(end, match.start() - LONGEST_PREFIX)
        before = BEFORE_CODE.search(word[earliest : match.start()])
        after = AFTER_CODE.match(word, match.end())
        if before or (after and after.group().isupper()):
            start = earliest + before.start() if before else match.start()
            end = after.end() if after else match.end()
            yield Hole("x", _span(word[start:end], start + offset), Style.VERBATIM)
        else:
            end = match.end()
            yield _digits(match.group(), match.start() + offset)


def _digits(text: str, start: int) -> Hole:
    """The hole of digits that no letter makes a code: a clock of 24 hours, a grouped number, a year, or anything else.

    "10:30" can be morning or evening, so it stays as it is written; "08:42" and "22:30" cannot. A grouped number is
    shown in the reader's format even where nothing else is known of it: "1,234" would be a fraction to a German.
    """
    span = _span(text, start)
    if (time := _whole_day(text)) is not None:
        return Hole("t", span, Style.TIME, time)
    if re.fullmatch(r"[1-9]\d{0,2}(?:,\d{3}){1,6}(?:\.\d{1,9})?", text, re.ASCII):
        return Hole("n", span, Style.NUMBER, Decimal(text.replace(",", "")))
    return Hole("x", span, Style.DIGITS if text.isdecimal() else Style.VERBATIM)


def _whole_day(text: str) -> datetime.time | None:
    match = re.fullmatch(r"(0\d|1[3-9]|2[0-3]):([0-5]\d)", text, re.ASCII)
    return datetime.time(int(match[1]), int(match[2])) if match else None


def _span(text: str, start: int) -> Span:
    return Span(start, start + len(text), text)
