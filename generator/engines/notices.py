"""Answers that are no translations: notices of quota and limits, and pages about errors, that services send as text.

The same words are a check (`generator.checks`), for the day when a catalog holds one.
"""

from __future__ import annotations

from generator import checks
from generator.engines import http
from generator.errors import EngineBusy, EngineError, EngineStopped


def checked(answer: object, text: str, engine: str) -> str | None:
    """The answer, if it is a text; an error where it is a notice and the original does not say the same."""
    if answer is None:
        return None
    if not isinstance(answer, str):
        raise EngineError(engine, "answered something that is not a text")
    kind = checks.notice(answer, text)
    if kind == "quota":
        raise EngineStopped(engine, http.QUOTA)
    if kind == "refusal":
        raise EngineError(engine, "answered with a notice that it cannot translate this")
    if kind == "fault":
        raise EngineBusy(engine, "answered with a page about an error")
    return answer
