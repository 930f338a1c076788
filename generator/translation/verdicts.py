"""Whether an engine's answer is used, and why not."""

from __future__ import annotations

import os
from dataclasses import dataclass
from urllib.parse import quote

from generator import checks, engines
from generator.checks import Problem, Severity
from generator.engines.batches import Answer
from generator.messages import Message
from generator.translation.work import Glossary

SECRETS = ("DEEPL_API_KEY", "LIBRE_API_KEY", "MICROSOFT_API_KEY", "BAIDU_APPID", "BAIDU_APPKEY", "MYMEMORY_EMAIL")
"""Variables whose values no answer may hold: some services repeat what they were sent."""

PASSING = frozenset(("notices", "empty"))
"""Checks that an answer fails for the service's sake, not for its own: tomorrow there is another."""


@dataclass(frozen=True, slots=True)
class Used:
    """An answer that is used."""

    text: str


@dataclass(frozen=True, slots=True)
class Refused:
    """An answer that is not used, and why."""

    message: Message
    answer: str
    problems: tuple[Problem, ...]

    @property
    def checks(self) -> tuple[str, ...]:
        """Names of the checks that it fails, each once."""
        return tuple(dict.fromkeys(problem.check for problem in self.problems))

    @property
    def is_lasting(self) -> bool:
        """Whether the same question would get the same answer."""
        return PASSING.isdisjoint(self.checks)


@dataclass(frozen=True, slots=True)
class Failed:
    """A text that got no answer, and why."""

    message: Message
    why: str


Verdict = Used | Refused | Failed


def verdict(message: Message, answer: Answer, language: str, engine: str, glossary: Glossary) -> Verdict:
    """What becomes of an answer."""
    if _holds_a_secret(answer.text or answer.raw):
        return Failed(message, "the answer repeats a key")
    if answer.raw:
        return Refused(message, answer.raw, (Problem("holes", Severity.ERROR, LOST_TOKENS),))
    if answer.text is None:
        return Failed(message, answer.failure)
    wrong = _wrong(message, answer.text, language, engine, glossary)
    return Refused(message, answer.text, wrong) if wrong else Used(answer.text)


LOST_TOKENS = "The tokens of the holes did not all come back, each once."


def _wrong(message: Message, answer: str, language: str, engine: str, glossary: Glossary) -> tuple[Problem, ...]:
    """Why an answer is not used; an engine of our own may do what a person may."""
    found = tuple(checks.refusals(message, answer, language, glossary))
    is_service = isinstance(engines.ENGINES[engine], type)
    return found if is_service else tuple(p for p in found if p.severity is Severity.ERROR)


def _holds_a_secret(answer: str) -> bool:
    values = [value for name in SECRETS if len(value := os.environ.get(name, "").strip()) > 5]
    return any(value in answer or quote(value, safe="") in answer for value in values)
