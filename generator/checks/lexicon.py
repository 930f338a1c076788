"""The word lists of checks: files of tab-separated rows in `lexicons/`, `#` begins a comment."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a list, cells as they stand."""
    text = (files("generator") / "checks" / "lexicons" / name).read_text(encoding="utf-8")
    return tuple(tuple(line.split("\t")) for line in text.splitlines() if line and not line.startswith("#"))
