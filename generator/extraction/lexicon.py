"""Tables of words: the tab-separated files in `lexicons/`, read once. Lines that open with "# " are comments."""

from __future__ import annotations

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).with_name("lexicons")


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The cells of each line; empty cells at the end of a line may be left out."""
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if line.strip() and not line.startswith("# "))


def cells(row: tuple[str, ...], index: int) -> tuple[str, ...]:
    """The entries of one cell, which commas part."""
    return tuple(part.strip() for part in row[index].split(", ") if part.strip()) if index < len(row) else ()
