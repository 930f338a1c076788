"""The word lists of the rules, as files that anybody can extend; each says at its top what it holds and its licence.

Lines that begin with `#` and a blank are comments. A `.tsv` has cells parted by tabs.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent


@cache
def lines(name: str) -> tuple[str, ...]:
    """The lines of a file that are neither blank nor comments."""
    found = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return tuple(line for line in found if line.strip() and not f"{line} ".startswith("# "))


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The cells of each line; empty cells at the end of a line may be left out."""
    return tuple(tuple(line.split("\t")) for line in lines(name))


@cache
def words(name: str, group: str = "") -> frozenset[str]:
    """The words of a file, or of its lines that open with `group:`; `_` joins the words of one entry."""
    found = [line.strip() for line in lines(name)]
    listed = [line.partition(":")[2] for line in found if line.startswith(group + ":")] if group else found
    return frozenset(word.replace("_", " ") for line in listed for word in line.split())


def cells(row: tuple[str, ...], index: int) -> tuple[str, ...]:
    """The entries of one cell, which commas part."""
    return tuple(part.strip() for part in row[index].split(", ") if part.strip()) if index < len(row) else ()
