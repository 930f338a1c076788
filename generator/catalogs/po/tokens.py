"""The lines of a PO file, parted into tokens: keywords, texts, indices of plural forms, and what gettext refuses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.errors import CatalogError

TOKEN = re.compile(
    r"""[ \t\f\v\r]*(?:
      "(?P<string>[^"\\]*(?:\\.[^"\\]*)*)"
    | (?P<keyword>msgctxt|msgid_plural|msgid|msgstr|domain)\b
    | \[[ \t]*(?P<index>\d{1,4})[ \t]*\]
    | (?P<other>\S+)
    )""",
    re.VERBOSE | re.ASCII,  # gettext knows no other blanks and digits
)

ESCAPE = re.compile(r"\\(?:([0-7]{1,3})|x([0-9A-Fa-f]{1,8})|(.))", re.DOTALL)
ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v", "a": "\a", "\\": "\\", '"': '"'}

BLANKS = " \t\f\v\r"
"""What may stand around keywords and texts."""

OPENING = re.compile(r"[ \t\f\v\r]*(?:#~(?!\|)|(?!#))")
"""What stands before texts: nothing or the mark of the obsolete. Nothing fits before a comment."""


def pieces(line: str) -> Iterator[str]:
    """The line, parted where a comment begins after texts: `msgstr "a" # note`."""
    start = 0
    while line.find("#", start + 1) > 0:
        texts = OPENING.match(line, start)
        if texts is None:
            break
        others = (match.start("other") for match in TOKEN.finditer(line, texts.end()) if match["other"])
        cut = next((other for other in others if line[other] == "#"), len(line))
        yield line[start:cut]
        start = cut
    yield line[start:]


def scan(line: str) -> list[tuple[str, str]]:
    """(kind, value) of each token of a line."""
    return [(str(match.lastgroup), match[str(match.lastgroup)]) for match in TOKEN.finditer(line)]


def unexpected(token: str) -> str:
    """What is wrong with a token that is none."""
    if token.startswith('"'):
        return "a text without its closing quotation mark"
    return f"{token[:20]!r} where a keyword or a quoted text should stand"


def unescape(text: str, where: str) -> str:
    """The text between quotation marks as it is meant; CatalogError, naming `where`, for an escape that is none."""

    def plain(match: re.Match[str]) -> str:
        octal, hexadecimal, name = match.groups()
        if octal or hexadecimal:
            return chr(int(octal, 8) if octal else int(hexadecimal, 16) & 0xFF)
        if name not in ESCAPES:
            raise CatalogError(where, f"unknown escape '\\{name}'", "write a backslash as \\\\")
        return ESCAPES[name]

    return ESCAPE.sub(plain, text)
