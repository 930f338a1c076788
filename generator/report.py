"""What people and scripts are told of the catalogs: how far each is translated, and what is wrong in it.

Both take a project's `Content` and give rows: plain dicts, printed as a table or as JSON.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator import checks
from generator.catalogs import Catalog, State, counts, look_up, state_of
from generator.messages import Message
from generator.project import Content, Project

CURRENT = tuple(state for state in State if state is not State.OUTDATED)
"""States of messages that the story still has."""

Row = dict[str, Any]


def status(content: Content) -> list[Row]:
    """A row for each catalog: language, name, how many messages are in each state, and percent translated."""
    return [_status(language, name, catalog) for (language, name), catalog in sorted(content.catalogs.items())]


def _status(language: str, name: str, catalog: Catalog) -> Row:
    found = counts(catalog)
    total = sum(found.get(state, 0) for state in CURRENT)
    shown = found.get(State.TRANSLATED, 0) + found.get(State.MACHINE, 0)
    states = {state.value: found.get(state, 0) for state in State}
    return {
        "language": language,
        "catalog": name,
        "messages": total,
        **states,
        "percent": _percent(shown, total),
    }


def _percent(part: int, whole: int) -> int:
    """Rounded down, so that 100 means all."""
    return part * 100 // whole if whole else 100


def table(rows: Sequence[Row]) -> str:
    """The rows as a table for a terminal."""
    if not rows:
        return "No languages yet: explainer build --language de"
    head = list(rows[0])
    lines = [head, *([str(row[column]) for column in head] for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    words = 2  # language and catalog stand at the left, numbers at the right
    return "\n".join(
        "  ".join(
            cell.ljust(width) if column < words else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )


Glossaries = Mapping[str, Mapping[str, str]]
"""Language -> term -> what it is called."""


def problems(project: Project, content: Content, glossaries: Glossaries | None = None) -> list[Row]:
    """A row for each problem of each translation, in order of language, catalog and line."""
    return [
        {"file": str(project.relative(project.catalog(language, name))), "language": language, "catalog": name, **row}
        for (language, name), catalog in sorted(content.catalogs.items())
        for row in _problems(catalog, content.messages[name], (glossaries or {}).get(language, {}))
    ]


def _problems(catalog: Catalog, messages: Sequence[Message], glossary: Mapping[str, str]) -> Iterator[Row]:
    """What is wrong in one catalog."""
    terms = {**_names(catalog), **glossary}
    for line, message, text in _translations(catalog, messages):
        for problem in checks.problems(message, text, catalog.language, terms):
            yield {
                "line": line,
                "message": message.text,
                "translation": text,
                "check": problem.check,
                "severity": problem.severity.value,
                "says": problem.what,
            }


NAMES = ("person", "organisation", "group")
"""Contexts of what keeps its identity under another name; places are inflected and turned into adjectives too often."""


def _names(catalog: Catalog) -> dict[str, str]:
    """The names of a story as people have translated them in it."""
    return {
        entry.text: entry.translations[0]
        for entry in catalog.entries
        if entry.context in NAMES and state_of(entry) is State.TRANSLATED
    }


def _translations(catalog: Catalog, messages: Sequence[Message]) -> Iterator[tuple[int, Message, str]]:
    """(line, message, text) of what is translated."""
    for message in messages:
        text = look_up(catalog, message).text
        if text:
            yield catalog.by_key[message.key].line, message, text
