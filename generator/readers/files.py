"""Files: bytes from disk and characters from bytes, or a SeedError that says what would work."""

from __future__ import annotations

import codecs
import re
import stat
from pathlib import Path

from generator.errors import SeedError

LARGEST_FILE = 5_000_000
"""Bytes. The heaviest saved news pages, scripts and all, have 3 MB; 5 MB are still parsed within 2 s."""

LONGEST_TEXT = 500_000
"""Characters of article text: some 80,000 words, a novel. What is longer is a dump, not an article."""

LONGEST_RUN = 20_000
"""Characters without a blank or line end between. Articles in scripts that write no blanks still have paragraphs."""

MOST_NUMBERS = 20_000
"""Words of a text that begin with a digit: a quarter of the longest article. What has more is a table."""

MAGIC = {
    b"%PDF-": "a PDF document",
    b"PK\x03\x04": "a ZIP archive or an office document",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"{\\rtf": "an RTF document",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"\x1f\x8b": "a gzip archive",
    b"bplist": "a web archive",
}

MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
"""Byte order mark -> encoding; UTF-32 first, for its mark starts with UTF-16's."""

SAVE = "save the file as UTF-8"

LINE_ENDS = {ord(c): "\n" for c in "\v\f\x85\u2028\u2029"}
"""One character each, so that offsets stay those of the file."""

CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
"""What no article holds, and XML forbids. Direction marks and the like stay: they are text."""


def shown(value: object, longest: int = 80) -> str:
    """A value for a message: nothing in it can move the cursor, reorder the line or fill the screen."""
    text = "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in str(value)[: longest + 1])
    return text if len(text) <= longest else text[:longest] + "…"


def load(path: Path, where: str) -> bytes:
    """The file's bytes; a file that is too large is not opened at all."""
    size = check_regular(path, where)
    try:
        if size <= LARGEST_FILE:
            with path.open("rb") as file:
                data = file.read(LARGEST_FILE + 1)
            size = len(data)
    except OSError as error:
        raise _unreadable(where, error) from error
    if size > LARGEST_FILE:
        hint = f"at most {LARGEST_FILE / 1e6:g} MB; one article a file"
        raise SeedError(where, f"{size / 1e6:.1f} MB are too large for an article", hint)
    return data


def check_regular(path: Path, where: str) -> int:
    """The size of a file; a SeedError where there is none, or where opening it could wait for ever."""
    try:
        status = path.stat()
    except (OSError, ValueError) as error:
        raise _unreadable(where, error) from error
    if stat.S_ISDIR(status.st_mode):
        raise SeedError(where, "is a folder", "a seed is one file; move the seeds out of it")
    if not stat.S_ISREG(status.st_mode):
        raise SeedError(where, "is no regular file", "a seed is one file on disk")
    return status.st_size


def _unreadable(where: str, error: Exception) -> SeedError:
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return SeedError(where, f"cannot be read: {shown(reason)}", "is the name right, and may you read it?")


def decode(data: bytes, where: str, declared: str | None = None) -> str:
    """The characters of the bytes: by byte order mark, as UTF-8, or in the encoding that a page declares.

    UTF-8 goes before what is declared: bytes that are valid UTF-8 hardly ever mean anything else, and saved pages often
    declare the encoding that they had before they were saved.
    """
    refuse_binary(data, where)
    for mark, encoding in MARKS.items():
        if data.startswith(mark):
            return _strictly(data, encoding, where).removeprefix("\ufeff")
    if (place := data.find(b"\0")) >= 0:
        raise SeedError(where, f"a zero byte at offset {place}: it is binary, or UTF-16 without a mark", SAVE)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _strictly(data, declared or "utf-8", where)


def check_length(text: str, where: str) -> None:
    """A SeedError where a text is too long to be an article."""
    if len(text) > LONGEST_TEXT:
        raise SeedError(
            where,
            f"{len(text):,} characters are too many for an article",
            f"at most {LONGEST_TEXT:,}; one article a file",
        )


def check_text(text: str, where: str) -> None:
    """A SeedError where a text is no article's: no words, too many, a word without end, or little but numbers."""
    if not text.strip():
        raise SeedError(where, "holds no words", "a seed holds the article's words")
    check_length(text, where)
    words = text.split()
    if (longest := max(map(len, words))) > LONGEST_RUN:
        raise SeedError(where, f"{longest:,} characters stand without a blank", "is it text, or data in letters?")
    if (numbers := sum(word[0].isdigit() for word in words)) > MOST_NUMBERS:
        raise SeedError(where, f"{numbers:,} numbers are too many for an article", "is it text, or a table?")


def refuse_binary(data: bytes, where: str) -> None:
    """A SeedError where the first bytes are those of a format that is not text, or of nothing."""
    if not data.strip():
        raise SeedError(where, "is empty", "a seed holds the article's words")
    for magic, kind in MAGIC.items():
        if data.startswith(magic):
            raise SeedError(where, f"is {kind}, not text", "save the article as .txt, .md or .html")


def _strictly(data: bytes, encoding: str, where: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeError as error:
        place = (
            f"the byte 0x{data[error.start]:02x} at offset {error.start}"
            if isinstance(error, UnicodeDecodeError)
            else "it"
        )
        raise SeedError(where, f"{place} is not {encoding.upper()}", SAVE) from error


def normalise(text: str, where: str) -> str:
    """The text with every kind of line end as LF; control characters are refused."""
    if found := CONTROL.search(text):
        place = f"at character {found.start()}, line {text.count(chr(10), 0, found.start()) + 1}"
        raise SeedError(where, f"control character U+{ord(found.group()):04X} {place}", "remove it")
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(LINE_ENDS)
