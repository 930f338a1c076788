"""What people and scripts are told of the catalogs: how far each is translated, and what is wrong in it.

Both take a project's `Content` and give rows: plain dicts, printed as a table or as JSON.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from generator import checks
from generator.catalogs import Catalog, Refusal, State, counts, look_up, refused_answers, state_of
from generator.checks import Problem, Severity
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
    """What is wrong in one catalog, and what machines have said in vain."""
    terms = {**_names(catalog), **glossary}
    for message in messages:
        entry = catalog.by_key[message.key]
        line = entry.line
        if look_up(catalog, message).state is not State.UNTRANSLATED:
            for text in dict.fromkeys(entry.translations):
                original = _said_by(message, text, catalog.language)
                for problem in checks.problems(original, text, catalog.language, terms):
                    yield _row(line, original, text, problem.severity.value, problem)
        else:
            for refusal in refused_answers(entry):
                for problem in _reasons(message, refusal, catalog.language, glossary):
                    yield _row(line, message, refusal.answer, REFUSED, problem)


def _said_by(message: Message, form: str, language: str) -> Message:
    """What a translation is held against: the message, or for a label's form its plural where the form fits that."""
    if message.plural is None or checks.is_publishable(message, form, language):
        return message
    return replace(message, text=message.plural)


REFUSED = "refused"
"""The severity of what is wrong with an answer that no catalog holds: readers see the original."""


def _reasons(message: Message, refusal: Refusal, language: str, glossary: Mapping[str, str]) -> Iterator[Problem]:
    """Why an answer is not used: what the checks of today find, or those that it failed when it came."""
    said = f"{refusal.engine} said {refusal.answer[:LONGEST]!r} on {refusal.day}, which is not used"
    found = [problem for problem in checks.refusals(message, refusal.answer, language, glossary) if refusal.is_whole]
    for problem in found:
        yield replace(problem, what=f"{said}: {problem.what}")
    if not found:
        yield Problem(refusal.checks[0], Severity.ERROR, f"{said}: it failed {', '.join(refusal.checks)}.")


LONGEST = 200
"""Characters of an answer that a line shows."""


def _row(line: int, message: Message, translation: str, severity: str, problem: Problem) -> Row:
    return {
        "line": line,
        "message": message.text,
        "translation": translation,
        "check": problem.check,
        "severity": severity,
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
