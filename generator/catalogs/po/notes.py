"""The comments before a message: the translator's, the program's, references, flags, previous texts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from generator.catalogs.po.entry import HEAD_FIELDS
from generator.catalogs.po.tokens import BLANKS

ISOLATED = re.compile("\u2068[^\u2069]*\u2069\\S*|\\S+")
"""A reference; gettext puts a path with blanks between invisible isolates."""


def notes(head: Sequence[str]) -> dict[str, Any]:
    """The comment lines of an entry, by the field that they fill."""
    found: dict[str, list[str]] = {name: [] for name in HEAD_FIELDS}
    for line in head:
        line = line.strip(BLANKS)
        mark, rest = line[:2], line[2:]
        if mark == "#,":
            found["flags"] += [flag.strip() for flag in rest.split(",") if flag.strip()]
        elif mark == "#:":
            found["references"] += _references(rest)
        elif mark == "#.":
            found["extracted"].append(rest.removeprefix(" "))
        elif mark in ("#|", "#~"):
            found["previous"].append(line)
        else:
            found["comments"].append(line[1:].removeprefix(" "))
    return {name: tuple(values) for name, values in found.items()}


def _references(text: str) -> list[str]:
    return [match.group().replace("\u2068", "").replace("\u2069", "") for match in ISOLATED.finditer(text)]
