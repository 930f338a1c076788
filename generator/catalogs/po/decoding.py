"""The encoding of a PO file, which its own header names."""

from __future__ import annotations

import codecs
import re

from generator.errors import CatalogError

CHARSET = re.compile(rb"^[ \t]*(?:msgstr[ \t]*)?\"[^\n]*?charset=([^\s\\\"]+)", re.MULTILINE)


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
