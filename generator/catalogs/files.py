"""Catalog files from disk: what could hang or come back garbled is refused, and so is never rewritten."""

from __future__ import annotations

import stat
from pathlib import Path

from generator.catalogs import po
from generator.errors import CatalogError

LARGEST = 50_000_000
"""Bytes. A book's translation has one; that much is read within 5 s."""


def load(path: Path, where: object) -> bytes:
    """The bytes of a PO file; FileNotFoundError where there is none, CatalogError where it is no file to be read."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise CatalogError(where, "is no regular file", "a catalog is one file on disk")
        if status.st_size > LARGEST:
            raise CatalogError(where, f"{status.st_size / 1e6:.0f} MB are too large", f"at most {LARGEST / 1e6:.0f} MB")
        content = path.read_bytes()
    except FileNotFoundError:
        raise
    except OSError as error:
        raise CatalogError(where, f"cannot be read: {error.strerror}") from error
    check_encoding(content, where)
    return content


def check_encoding(content: bytes, where: object) -> None:
    """A CatalogError where the bytes are surely in another encoding than the header says, or nobody says in which.

    gettext passes such bytes on as they are; we write files anew, and would write letters that nobody wrote.
    """
    named = po.encoding(content)
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        if named is None:
            line = content.count(b"\n", 0, error.start) + 1
            what = "bytes that are not UTF-8, and no header that names another encoding"
            raise CatalogError(f"{where}:{line}", what, "save it as UTF-8") from error
    else:
        if named not in (None, "utf-8", "ascii") and not content.isascii():
            hint = "write charset=UTF-8 in its header"
            raise CatalogError(f"{where}:1", f"the header names {named}, and the bytes are UTF-8", hint)
