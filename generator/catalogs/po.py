"""PO files as values, and back: the only module that knows the format. It reads what GNU gettext reads, no more.

Written by hand because translators' files are at stake. Of gettext's own 292 test files polib refuses 11 good ones and
accepts 5 bad ones, without a line for most, and wraps every text anew; Babel raises on 50 good ones and loses headers,
previous texts and more. Each entry keeps its lines as they stood in the file: what is unchanged is written as the last
tool wrote it.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from generator.errors import CatalogError

Key = tuple[str | None, str]
"""Context and text: what makes a message itself."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One message of a file with its translations and all that is noted of it."""

    text: str
    """msgid; empty for the header."""
    context: str | None = None
    plural: str | None = None
    """msgid_plural."""
    translations: tuple[str, ...] = ()
    """msgstr, or each msgstr[n]; empty strings where nothing is translated."""
    comments: tuple[str, ...] = ()
    """The translator's ("# "), without the mark."""
    extracted: tuple[str, ...] = ()
    """The program's ("#.")."""
    references: tuple[str, ...] = ()
    """`file:line` ("#:")."""
    flags: tuple[str, ...] = ()
    """fuzzy, python-brace-format, …"""
    previous: tuple[str, ...] = ()
    """Lines that hold the text as it was when a tool made the entry fuzzy ("#|"), as they stand."""
    obsolete: bool = False
    """No longer in the story; kept for the day it returns ("#~")."""
    line: int = field(default=0, compare=False)
    """Where the file states it; 0 for what is from no file."""
    head: str = field(default="", compare=False, repr=False)
    """The lines of comments as read; empty: to be written anew."""
    body: str = field(default="", compare=False, repr=False)
    """The lines of texts as read; empty: to be written anew."""

    @property
    def key(self) -> Key:
        return self.context, self.text

    @property
    def is_translated(self) -> bool:
        """Whether it has a translation for each of its forms."""
        return bool(self.translations) and all(self.translations)

    @property
    def is_fuzzy(self) -> bool:
        return "fuzzy" in self.flags


HEAD_FIELDS = ("comments", "extracted", "references", "flags", "previous")


def edited(entry: Entry, **changes: Any) -> Entry:
    """The entry with other fields; the very same where nothing differs. Only the lines that differ are written anew."""
    changed = {name for name, value in changes.items() if getattr(entry, name) != value}
    if not changed:
        return entry
    head = "" if changed & {*HEAD_FIELDS, "obsolete"} else entry.head
    body = "" if changed - {*HEAD_FIELDS} else entry.body
    return replace(entry, **changes, head=head, body=body)


# ------------------------------------------------------------------------------------------------------------- reading

CHARSET = re.compile(rb"^[ \t]*(?:msgstr[ \t]*)?\"[^\n]*?charset=([^\s\\\"]+)", re.MULTILINE)

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
WRITTEN = {value: "\\" + name for name, value in ESCAPES.items()}

CONFLICT = re.compile(r"(?:<{7}|>{7}|={7}|\|{7})(?: |$)")


def decode(content: bytes, where: object) -> str:
    """The text of a file in the encoding that its header names; line ends as LF.

    Without a usable name it is read as UTF-8 or, where it is none, byte by byte as Latin-1, as gettext passes bytes on.
    """
    if content.startswith(codecs.BOM_UTF8):
        raise CatalogError(f"{where}:1", "starts with a byte order mark", "save it as UTF-8 without BOM")
    named = encoding(content)
    try:
        text = content.decode(named or "utf-8")
    except UnicodeDecodeError as error:
        if named is None:
            text = content.decode("latin-1")
        else:
            line = content.count(b"\n", 0, error.start) + 1
            raise CatalogError(
                f"{where}:{line}", f"bytes that are not {named}", "save it in the encoding that its header names"
            ) from error
    text = text.replace("\r\n", "\n")
    return text if "\n" in text else text.replace("\r", "\n")  # gettext would take all for one comment


def encoding(content: bytes) -> str | None:
    """Python's name of the encoding that the header names; None where it names none that can be used."""
    named = CHARSET.search(content)
    return _codec(named[1].decode("ascii", "replace")) if named else None


def _codec(name: str) -> str | None:
    """Python's name of an encoding, if it is one of text that holds ASCII as it is."""
    try:
        codec = codecs.lookup(name)
        return codec.name if b"msgid".decode(codec.name) == "msgid" else None
    except (LookupError, UnicodeError, ValueError, TypeError):
        return None


def parse(text: str, where: object) -> tuple[tuple[Entry, ...], str]:
    """The entries in order of the file, and the comments after the last; CatalogError with file and line."""
    reader = _Reader(where)
    for number, line in enumerate(text.split("\n"), 1):
        reader.read(line, number)
    return reader.finish()


class _Reader:
    """Puts tokens together to entries. A message is open from its first keyword to the next comment or message."""

    def __init__(self, where: object) -> None:
        self.where = where
        self.entries: dict[Key, Entry] = {}
        self.head: list[str] = []
        self._clear()

    def _clear(self) -> None:
        self.body: list[str] = []
        self.texts: dict[str, list[str]] = {}
        self.forms: list[list[str]] = []
        self.target: list[str] | None = None
        self.awaits_index = False
        self.obsolete = False
        self.line = 0

    def error(self, number: int, what: str, hint: str = "") -> CatalogError:
        return CatalogError(f"{self.where}:{number}", what, hint)

    def read(self, line: str, number: int) -> None:
        stripped = line.strip(" \t\f\v\r")
        if not stripped:
            return
        if stripped[0] != "#":
            if CONFLICT.match(stripped):
                hint = "settle the merge: keep one side and remove the marker lines"
                raise self.error(number, f"conflict marker {stripped[:7]!r}", hint)
            self._tokens(stripped, number, obsolete=False)
            self.body.append(line)
        elif stripped.startswith("#~") and not stripped.startswith("#~|"):
            if stripped[2:].strip():
                self._tokens(stripped[2:], number, obsolete=True)
            self.body.append(line)
        else:
            if self.texts or self.forms:
                self._close(number)
            if stripped.startswith(("#|", "#~|")):
                self._check_previous(stripped.partition("|")[2], number)
            self.head.append(line)

    def _check_previous(self, rest: str, number: int) -> None:
        for kind, value in _scan(rest):
            if kind == "other":
                raise self.error(number, f"{value[:20]!r} where a keyword or a quoted text should stand")

    def _tokens(self, line: str, number: int, obsolete: bool) -> None:
        for kind, value in _scan(line):
            if kind == "keyword":
                self._keyword(value, number, obsolete)
            elif obsolete != self.obsolete:
                raise self.error(number, "a message is partly obsolete ('#~')", "begin all of its lines alike")
            elif kind == "string":
                self._string(value, number)
            elif kind == "index":
                self._index(int(value), number)
            else:
                raise self.error(number, _unexpected(value))

    def _keyword(self, keyword: str, number: int, obsolete: bool) -> None:
        if keyword == "domain":
            raise self.error(number, "a 'domain' line, which files with one domain do not have", "split the file")
        self._end_of_strings(number)
        if self._begins(keyword) and self.texts:
            self._close(number)
        if not self.texts:
            self.line, self.obsolete = number, obsolete
        elif obsolete != self.obsolete:
            raise self.error(number, "a message is partly obsolete ('#~')", "begin all of its lines alike")
        if keyword == "msgstr":
            self._form(number)
            return
        if keyword == "msgid_plural" and ("msgid" not in self.texts or self.forms):
            raise self.error(number, "'msgid_plural' without 'msgid' before it")
        if keyword in self.texts:
            raise self.error(number, f"{keyword!r} a second time in one message")
        self.target = self.texts[keyword] = []

    def _begins(self, keyword: str) -> bool:
        """Whether the keyword opens a message: "msgid" does not where only a context stands before it."""
        return keyword == "msgctxt" or (keyword == "msgid" and self.texts.keys() != {"msgctxt"})

    def _form(self, number: int) -> None:
        if "msgid" not in self.texts:
            raise self.error(number, "'msgstr' without 'msgid' before it")
        if self.forms and "msgid_plural" not in self.texts:
            raise self.error(number, "'msgstr' a second time in one message")
        self.target = []
        self.forms.append(self.target)
        self.awaits_index = "msgid_plural" in self.texts

    def _index(self, index: int, number: int) -> None:
        if not self.awaits_index:
            raise self.error(number, "a plural form without 'msgid_plural'")
        if index != len(self.forms) - 1:
            raise self.error(number, f"plural form {index} where {len(self.forms) - 1} should stand")
        self.awaits_index = False

    def _string(self, value: str, number: int) -> None:
        if self.awaits_index:
            raise self.error(number, "'msgstr' of a plural without its index", "write msgstr[0], msgstr[1], …")
        if self.target is None:
            raise self.error(number, "a text without a keyword before it")
        self.target.append(value if "\\" not in value else _unescape(value, f"{self.where}:{number}"))

    def _end_of_strings(self, number: int) -> None:
        if self.target is not None and not self.target:
            raise self.error(number, "a keyword without a text after it")
        self.target = None

    def _close(self, number: int) -> None:
        """End the open message and keep it."""
        self._end_of_strings(number)
        if not self.forms:
            raise self.error(self.line, "'msgid' without 'msgstr'")
        entry = self._entry()
        first = self.entries.setdefault(entry.key, entry)
        if first is not entry:
            raise self.error(entry.line, f"the same message as in line {first.line}", "keep one of the two")
        self._check_line_ends(entry)
        self.head = []
        self._clear()

    def _entry(self) -> Entry:
        texts = {name: "".join(pieces) for name, pieces in self.texts.items()}
        notes = _notes(self.head)
        return Entry(
            text=texts["msgid"],
            context=texts.get("msgctxt"),
            plural=texts.get("msgid_plural"),
            translations=tuple("".join(form) for form in self.forms),
            obsolete=self.obsolete,
            line=self.line,
            head="\n".join(self.head),
            body="\n".join(self.body),
            **notes,
        )

    def _check_line_ends(self, entry: Entry) -> None:
        """As msgfmt demands: a text and its translations begin, and end, with a line break together or not at all."""
        if not entry.text or entry.obsolete or entry.is_fuzzy or not entry.translations[0]:
            return
        for other in (entry.plural, *entry.translations):
            for index, verb in ((0, "begin"), (-1, "end")):
                if other is not None and (entry.text[index] == "\n") != (other[index:][:1] == "\n"):
                    raise self.error(entry.line, f"text and translation do not both {verb} with a line break")

    def finish(self) -> tuple[tuple[Entry, ...], str]:
        if self.texts or self.forms:
            self._close(self.line)
        return tuple(self.entries.values()), "\n".join(self.head)


def _scan(line: str) -> Iterator[tuple[str, str]]:
    """(kind, value) of each token of a line."""
    for match in TOKEN.finditer(line):
        assert match.lastgroup
        yield match.lastgroup, match[match.lastgroup]


def _unexpected(token: str) -> str:
    if token.startswith('"'):
        return "a text without its closing quotation mark"
    return f"{token[:20]!r} where a keyword or a quoted text should stand"


def _unescape(text: str, where: str) -> str:
    def plain(match: re.Match[str]) -> str:
        octal, hexadecimal, name = match.groups()
        if octal or hexadecimal:
            return chr(int(octal, 8) if octal else int(hexadecimal, 16) & 0xFF)
        if name not in ESCAPES:
            raise CatalogError(where, f"unknown escape '\\{name}'", "write a backslash as \\\\")
        return ESCAPES[name]

    return ESCAPE.sub(plain, text)


def _notes(head: Sequence[str]) -> dict[str, Any]:
    """The comment lines of an entry, by the field that they fill."""
    notes: dict[str, list[str]] = {name: [] for name in HEAD_FIELDS}
    for line in head:
        line = line.strip(" \t\f\v\r")
        mark, rest = line[:2], line[2:]
        if mark == "#,":
            notes["flags"] += [flag.strip() for flag in rest.split(",") if flag.strip()]
        elif mark == "#:":
            notes["references"] += _references(rest)
        elif mark == "#.":
            notes["extracted"].append(rest.removeprefix(" "))
        elif mark in ("#|", "#~"):
            notes["previous"].append(line)
        else:
            notes["comments"].append(line[1:].removeprefix(" "))
    return {name: tuple(values) for name, values in notes.items()}


ISOLATED = re.compile("\u2068[^\u2069]*\u2069\\S*|\\S+")
"""A reference; gettext puts a path with blanks between invisible isolates."""


def _references(text: str) -> list[str]:
    return [match.group().replace("\u2068", "").replace("\u2069", "") for match in ISOLATED.finditer(text)]


# ------------------------------------------------------------------------------------------------------------- writing

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
