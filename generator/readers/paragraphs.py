"""Paragraphs: where they stand. Blank lines part them, and so do line ends, unless an editor wrapped the lines.

People's files come in two kinds. In one a line end is a paragraph's end; in the other an editor broke the lines at some
width, and a line end means nothing. The width and the words tell them apart; the text itself is never changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

LINE = re.compile(r"[^\n]+")

WIDEST_WRAP = 120
"""Characters. Mail and editors wrap at 65 to 80, programmers at up to 120."""

RAGGED = 3
"""Characters by which wrapped lines fall short where punctuation could not be parted."""

LONG_LINE = 40
"""Characters; shorter lines that go on in lower case may be a list of words, and no editor wraps at less."""

STOPS = ".!?…:;。！？"
CLOSERS = "\"'”’»)]"


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of every paragraph in order, without the blanks around it."""
    lines = list(_lines(text))
    wrapped, width = _wrapping(text, lines)
    start, before = -1, (0, 0)
    for first, last, parted in lines:
        if start >= 0 and (parted or not _goes_on(text[slice(*before)], text[first:last], wrapped, width)):
            yield start, before[1]
            start = -1
        start, before = (first if start < 0 else start), (first, last)
    if start >= 0:
        yield start, before[1]


def _lines(text: str) -> Iterator[tuple[int, int, bool]]:
    """(start, end, whether blank lines stand before) of every line that is not blank."""
    before = 0
    for line in LINE.finditer(text):
        if words := line.group().strip():
            start = line.start() + line.group().index(words[0])
            yield start, start + len(words), text.count("\n", before, start) > 1
            before = start + len(words)


def _wrapping(text: str, lines: list[tuple[int, int, bool]]) -> tuple[bool, int]:
    """Whether an editor wrapped the lines, and at what width: none is wide, and many go on in lower case."""
    width = max((end - start for start, end, _ in lines), default=0)
    breaks = [start for start, _, parted in lines[1:] if not parted]
    going_on = sum(text[start].islower() for start in breaks)
    return LONG_LINE <= width <= WIDEST_WRAP and going_on * 3 >= len(breaks) > 0, width


def _goes_on(before: str, line: str, wrapped: bool, width: int) -> bool:
    """Whether a line continues the one before it."""
    if line[0].islower() and len(before) >= LONG_LINE and not ends_sentence(before):
        return True
    return wrapped and len(before) + 1 + len(line.split(None, 1)[0]) > width - RAGGED


def ends_sentence(text: str) -> bool:
    """Whether words end with a stop, closing quotation marks and brackets apart."""
    return text.rstrip().rstrip(CLOSERS)[-1:] in tuple(STOPS)
