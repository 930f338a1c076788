"""Files of a project as they are on disk; written whole or not at all, one writer at a time."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

UNFINISHED = ".explainer.tmp"
"""How the names of files end that are being written; what a killed one left of them goes with the next."""


def files(folder: Path, pattern: str) -> Iterable[Path]:
    """The files of a folder that fit a pattern, in order; none where there is no folder."""
    return sorted(p for p in folder.glob(pattern) if p.is_file()) if folder.is_dir() else ()


def unfinished(folder: Path) -> Iterable[Path]:
    """What killed writers left in a folder and below."""
    return files(folder, f"**/.*{UNFINISHED}")


def content(path: Path) -> bytes | None:
    """A file's bytes, None where there is none."""
    try:
        return path.read_bytes() if path.is_file() else None
    except (FileNotFoundError, NotADirectoryError):
        return None


def text(path: Path) -> str | None:
    """A file's text, None where there is none or it is not text."""
    found = content(path)
    try:
        return None if found is None else found.decode("utf-8")  # not read_text: CSV files keep their CRLF
    except UnicodeDecodeError:
        return None


def digest(found: bytes | None) -> bytes:
    """What tells contents apart; empty where there is no file."""
    return b"" if found is None else hashlib.blake2b(found, digest_size=16).digest()


def write(path: Path, text: str, unless: Callable[[], bool] = lambda: False) -> bool:
    """Write a file whole or not at all: a reader never sees half of it, and a crash leaves the old one.

    False, and nothing is written, if `unless` says so at the last moment. A link stays one.
    """
    path = path.resolve()
    path.parent.mkdir(parents=True, exist_ok=True)
    number, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=UNFINISHED)
    try:
        with os.fdopen(number, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        Path(name).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
        if unless():
            return False
        Path(name).replace(path)
    finally:
        Path(name).unlink(missing_ok=True)
    return True


def remove(path: Path) -> None:
    """Remove a file, and the folders above it as far as they are empty."""
    path.unlink(missing_ok=True)
    with contextlib.suppress(OSError):
        while True:
            path = path.parent
            path.rmdir()
