"""Check translations. A check yields what is wrong with one; add one to `CHECKS`, or to `AGREED` where it asks the
glossary, and examples to its tests.

A translation with an error is not published: the reader sees the original sentence. A warning is listed for people.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from generator.checks.amounts import amounts
from generator.checks.calendar import calendar
from generator.checks.names import lost_names, names
from generator.checks.negation import negation
from generator.checks.notices import notice as notice
from generator.checks.notices import notices, talk
from generator.checks.order import order
from generator.checks.safety import braces, holes, invisible, markup
from generator.checks.scripts import script
from generator.checks.scripts import some_letters as some_letters
from generator.checks.shape import brackets, edges, end_punctuation, length, quotation_marks, unchanged
from generator.checks.stance import stance
from generator.checks.terms import terms
from generator.checks.terms import used_terms as used_terms
from generator.checks.values import lost_numbers, numbers
from generator.messages import Message


class Severity(StrEnum):
    """What a problem costs."""

    ERROR = "error"
    """The translation is not published."""
    WARNING = "warning"
    """It is published, and a person should look."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with one translation."""

    check: str
    """Name of the check."""
    severity: Severity
    what: str
    """A sentence for people."""


Check = Callable[[Message, str, str], Iterator[str]]
"""(message, translation, language) -> a sentence for each thing that is wrong."""


NO_TERMS: Mapping[str, str] = {}


def problems(
    message: Message, translation: str, language: str, glossary: Mapping[str, str] = NO_TERMS
) -> Iterator[Problem]:
    """All that is wrong with a translation; an empty one has nothing but that against it.

    `glossary` has terms and names, and what they are called in the language.
    """
    if not translation.strip():
        yield Problem("empty", Severity.ERROR, "There is no text.")
        return
    for name, (severity, check) in CHECKS.items():
        for what in check(message, translation, language):
            yield Problem(name, severity, what)
    for name, agreed in AGREED.items():
        for what in agreed(message, translation, language, glossary):
            yield Problem(name, Severity.WARNING, what)


def refusals(message: Message, answer: str, language: str, glossary: Mapping[str, str] = NO_TERMS) -> Iterator[Problem]:
    """Why a machine's answer is not used. Some things that a person may do are no warning to a machine but an end."""
    for problem in problems(message, answer, language, glossary):
        if problem.severity is Severity.ERROR or problem.check in NOT_BY_MACHINE:
            yield problem


def is_publishable(message: Message, translation: str, language: str) -> bool:
    """Whether no check finds an error."""
    return _is_publishable(message.text, message.context, translation, language)


@lru_cache(maxsize=8192)
def _is_publishable(text: str, context: str | None, translation: str, language: str) -> bool:
    """Remembered, since a page says one sentence in several places."""
    message = Message(text, context)
    errors = (check for severity, check in CHECKS.values() if severity is Severity.ERROR)
    return bool(translation.strip()) and not any(_finds(check, message, translation, language) for check in errors)


def _finds(check: Check, message: Message, translation: str, language: str) -> bool:
    return next(check(message, translation, language), None) is not None


CHECKS: dict[str, tuple[Severity, Check]] = {
    "notices": (Severity.ERROR, notices),
    "talk": (Severity.ERROR, talk),
    "holes": (Severity.ERROR, holes),
    "braces": (Severity.ERROR, braces),
    "numbers": (Severity.ERROR, numbers),
    "amounts": (Severity.ERROR, amounts),
    "order": (Severity.ERROR, order),
    "calendar": (Severity.ERROR, calendar),
    "stance": (Severity.ERROR, stance),
    "markup": (Severity.ERROR, markup),
    "invisible": (Severity.ERROR, invisible),
    "script": (Severity.ERROR, script),
    "length": (Severity.ERROR, length),
    "negation": (Severity.WARNING, negation),
    "lost numbers": (Severity.WARNING, lost_numbers),
    "lost names": (Severity.WARNING, lost_names),
    "unchanged": (Severity.WARNING, unchanged),
    "quotation marks": (Severity.WARNING, quotation_marks),
    "brackets": (Severity.WARNING, brackets),
    "end punctuation": (Severity.WARNING, end_punctuation),
    "edges": (Severity.WARNING, edges),
}
"""What a translation must be, by name; whether it is published when it is not."""

AGREED: dict[str, Callable[[Message, str, str, Mapping[str, str]], Iterator[str]]] = {"glossary": terms, "names": names}
"""Warnings that ask the glossary."""

NOT_BY_MACHINE = frozenset(
    {"unchanged", "negation", "lost numbers", "lost names", "quotation marks", "end punctuation", "glossary"}
)
"""Warnings that are reason enough not to use a machine's answer."""
