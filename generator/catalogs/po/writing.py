"""Entries -> PO files: lines as they were read where nothing has changed, else as gettext would write them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from generator.catalogs.po.entry import Entry
from generator.catalogs.po.tokens import ESCAPES

WRITTEN = {value: "\\" + name for name, value in ESCAPES.items()}

WIDTH = 79
"""Columns at which gettext, Poedit and Weblate wrap."""


def render(entries: Iterable[Entry], tail: str = "") -> str:
    """The text of a file: entries as read where they are as read, with an empty line between two."""
    blocks = [text for entry in entries if (text := _entry(entry))]
    return "\n\n".join([*blocks, *([tail] if tail else [])]) + "\n"


def _entry(entry: Entry) -> str:
    head = entry.head or "\n".join(_head(entry))
    body = entry.body or "\n".join(("#~ " if entry.obsolete else "") + line for line in _body(entry))
    return f"{head}\n{body}" if head else body


def _head(entry: Entry) -> Iterator[str]:
    yield from (f"# {line}".rstrip() for line in entry.comments)
    yield from (f"#. {line}".rstrip() for line in entry.extracted)
    yield from _filled("#:", [_isolated(reference) for reference in entry.references])
    if entry.flags:
        yield "#, " + ", ".join(entry.flags)
    mark = "#~|" if entry.obsolete else "#|"
    yield from (mark + line.partition("|")[2] for line in entry.previous)


def _isolated(reference: str) -> str:
    path, _, line = reference.rpartition(":")
    return f"\u2068{path}\u2069:{line}" if " " in path else reference


def _filled(mark: str, words: Sequence[str]) -> Iterator[str]:
    line = mark
    for word in words:
        if line != mark and _columns(line) + 1 + _columns(word) > WIDTH:
            yield line
            line = mark
        line += " " + word
    if line != mark:
        yield line


def _body(entry: Entry) -> Iterator[str]:
    room = WIDTH - (3 if entry.obsolete else 0)
    if entry.context is not None:
        yield from _keyword_lines("msgctxt", entry.context, room)
    yield from _keyword_lines("msgid", entry.text, room)
    if entry.plural is None:
        yield from _keyword_lines("msgstr", entry.translations[0] if entry.translations else "", room)
        return
    yield from _keyword_lines("msgid_plural", entry.plural, room)
    for index, form in enumerate(entry.translations or ("",)):
        yield from _keyword_lines(f"msgstr[{index}]", form, room)


def _keyword_lines(keyword: str, text: str, room: int) -> list[str]:
    """A text on the keyword's line where it fits there, else on lines of its own, as gettext wraps it."""
    lines = [_escape(line) for line in re.findall(r"[^\n]*\n|[^\n]+", text)]
    if len(lines) <= 1 and _columns(f'{keyword} "{"".join(lines)}"') <= room:
        return [f'{keyword} "{"".join(lines)}"']
    return [f'{keyword} ""', *(f'"{piece}"' for line in lines for piece in _wrapped(line, room - 2))]


def _escape(text: str) -> str:
    return re.sub(r'[\n\t\r\b\f\v\a\\"]', lambda match: WRITTEN[match.group()], text)


def _wrapped(line: str, room: int) -> Iterator[str]:
    """Pieces of at most `room` columns where there are places to break."""
    piece, width = "", 0
    for word in _unbreakable(line):
        columns = _columns(word)
        if piece and width + columns > room:
            yield piece
            piece, width = "", 0
        piece += word
        width += columns
    if piece:
        yield piece


WORDS = re.compile(r"[^ ]* +|[^ ]+")
HYPHEN = re.compile(r"(?<=[^\W_][-–/.])(?=[^\W\d_])")
"""Where a compound may be parted, as gettext does: after its hyphen, slash or inner stop."""

NO_BREAK_BEFORE = "、。，．！？：；」』）】》〉”’…—％"
NO_BREAK_AFTER = "「『（【《〈“‘"


def _unbreakable(line: str) -> Iterator[str]:
    """What must stay on one line: words with the blanks after them, and single ideographs with their punctuation."""
    for word in WORDS.findall(line):
        for part in HYPHEN.split(word):
            if part.isascii():
                yield part
            else:
                yield from _ideographs(part)


def _ideographs(word: str) -> Iterator[str]:
    piece = ""
    for character in word:
        if piece and _may_break(piece[-1], character):
            yield piece
            piece = ""
        piece += character
    if piece:
        yield piece


def _may_break(before: str, after: str) -> bool:
    if after in NO_BREAK_BEFORE or before in NO_BREAK_AFTER or after == " ":
        return False
    return _is_wide(before) or _is_wide(after)


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF"


def _columns(text: str) -> int:
    """Width on a screen: ideographs take two columns, combining marks none."""
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.combining(c) else 2 if _is_wide(c) else 1 for c in text)
