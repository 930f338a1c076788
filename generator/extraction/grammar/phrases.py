"""Phrases: word patterns kept in data files, compiled to expressions that cannot backtrack far.

A line is a sequence of slots parted by blanks. A slot is words parted by `/`; `_` joins the words of one alternative;
`?` at the end makes the slot optional; `<name>` is a class defined by a line `<name> = words`; `~` stands for up to
three words of any kind.
"""

from __future__ import annotations

import re
from functools import cache

from generator.extraction import lexicons

ANY = r"(?:[^\s,;.:\"“”]+ ){0,3}"


@cache
def lines(name: str) -> tuple[str, ...]:
    """The lines of a lexicon that are neither empty nor comments."""
    return tuple(line.strip() for line in lexicons.lines(name))


@cache
def sections(name: str) -> dict[str, tuple[str, ...]]:
    """The lines of a lexicon under each `[heading]`."""
    found: dict[str, list[str]] = {}
    heading = ""
    for row in lines(name):
        if row.startswith("[") and row.endswith("]"):
            heading = row[1:-1]
        else:
            found.setdefault(heading, []).append(row)
    return {heading: tuple(rows) for heading, rows in found.items()}


def compiled(rows: tuple[str, ...], classes: dict[str, str] | None = None) -> re.Pattern[str]:
    """One expression that finds any of the phrases as whole words, in lower-case text with straight apostrophes."""
    known = dict(classes or {})
    phrases = []
    for row in rows:
        if row.startswith("<") and " = " in row:
            name, _, slot = row.partition(" = ")
            known[name] = "/".join(slot.split())
        else:
            phrases.append("".join(_slot(slot, known) for slot in row.split()))
    return re.compile(r"(?<![\w'-])(?:" + "|".join(p.removesuffix(" ") for p in phrases) + r")(?![\w-])")


def plain(text: str) -> str:
    """The text in lower case with straight apostrophes and blanks, offset for offset."""
    folded = "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
    return folded.translate({0x2019: "'", 0x2018: "'", 0xA0: " ", 0x0A: " "})


def _slot(slot: str, classes: dict[str, str]) -> str:
    if slot == "~":
        return ANY
    optional = slot.endswith("?")
    alternatives: list[str] = []
    for word in slot.removesuffix("?").split("/"):
        alternatives.extend(classes[word].split("/") if word in classes else [word])
    choice = "|".join(re.escape(word.replace("_", " ")) for word in sorted(alternatives, key=len, reverse=True))
    return f"(?:(?:{choice}) )" + "?" * optional if optional else f"(?:{choice}) "
