"""Machines that translate. An engine is a callable; add its factory to `ENGINES`, in a file of its own beside this.

`fill_catalog` asks one for what a catalog lacks, and for nothing else. An answer passes the checks or is not used.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from generator import checks
from generator.catalogs import Catalog, State, look_up, machine_comment, with_translation
from generator.checks import Problem
from generator.engines import none, pseudo
from generator.errors import EngineError
from generator.messages import Message


class Engine(Protocol):
    """Translates texts from one language (BCP 47) into another."""

    def __call__(self, texts: Sequence[str], source: str, target: str, /) -> list[str | None]:
        """One answer for each text, in order; None where there is none. Holes, "{n1}", are kept as they are."""


ENGINES: dict[str, Callable[[], Engine]] = {
    "none": lambda: none.translate,
    "pseudo": lambda: pseudo.translate,
}
"""Engine by name."""


def engine(name: str) -> Engine:
    """The engine of this name; EngineError where there is none."""
    if name not in ENGINES:
        raise EngineError(f"engine {name!r}", "is not known", f"known: {', '.join(sorted(ENGINES))}")
    return ENGINES[name]()


@dataclass(frozen=True, slots=True)
class Refused:
    """An answer that is not used, and why."""

    message: Message
    answer: str
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Filled:
    """A catalog after an engine was asked."""

    catalog: Catalog
    asked: int
    """Messages that were empty."""
    kept: int
    """Answers that are now in the catalog."""
    refused: tuple[Refused, ...] = ()


def lacking(catalog: Catalog, messages: Sequence[Message]) -> list[Message]:
    """What an engine would be asked: the untranslated messages, but for plural labels, which are left to people."""
    return [m for m in messages if m.plural is None and look_up(catalog, m).state is State.UNTRANSLATED]


def fill_catalog(catalog: Catalog, messages: Sequence[Message], name: str, source: str, day: date) -> Filled:
    """The catalog with the engine's translations of what it lacked, marked with the engine's name and the day.

    `catalog` holds the messages already (see `catalogs.update`).
    """
    empty = lacking(catalog, messages)
    answers = engine(name)([message.text for message in empty], source, catalog.language)
    if len(answers) != len(empty):
        raise EngineError(f"engine {name!r}", f"gave {len(answers)} answers to {len(empty)} texts")
    kept: dict[tuple[str | None, str], tuple[str, str]] = {}
    refused: list[Refused] = []
    for message, answer in zip(empty, answers, strict=True):
        if answer is None:
            continue
        wrong = tuple(checks.problems(message, answer, catalog.language))
        if any(problem.severity is checks.Severity.ERROR for problem in wrong):
            refused.append(Refused(message, answer, wrong))
        else:
            kept[message.key] = (answer, machine_comment(name, day.isoformat(), answer))
    return Filled(with_translation(catalog, kept), len(empty), len(kept), tuple(refused))
