"""Answers that are none: notices of quota and limits, pages about errors, talk about translating.

The words stand in `lexicons/notices.tsv`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.checks.lexicon import rows
from generator.checks.phrases import Phrases
from generator.messages import Message

PAGE = re.compile(
    r"<!doctype html|<html[\s>]|<head>|<body[\s>]|\A\s{0,9}\{{1,2}\s{0,9}\"[a-z_]{1,30}\"\s?:", re.IGNORECASE
)
"""A web page, or JSON."""

TALK_WITHIN = 60
"""Characters at the beginning and the end in which an engine speaks for itself."""


def notice(answer: str, text: str) -> str | None:
    """What kind of notice an answer is: quota, fault or refusal; None for a translation.

    An original that says the same may be translated so.
    """
    original, given = text.casefold(), answer.casefold()
    for words in _phrases(is_talk=False).within(given):
        if words not in original:
            return _kinds()[words]
    return "fault" if PAGE.search(answer) and not PAGE.search(text) else None


@cache
def _kinds() -> dict[str, str]:
    """What a notice, or an engine that talks, says -> its kind."""
    return {words.strip(): kind for kind, words in rows("notices.tsv")}


@cache
def _phrases(is_talk: bool) -> Phrases:
    return Phrases(words for words, kind in _kinds().items() if (kind == "talk") is is_talk)


def notices(message: Message, translation: str, language: str) -> Iterator[str]:
    """No notice of a service: quota, limits, an error."""
    if notice(translation, message.text) is not None:
        yield "It is a notice of a translation service, not a translation."


def talk(message: Message, translation: str, language: str) -> Iterator[str]:
    """No words about translating, where the original has none."""
    original = message.text.casefold()
    if "translat" in original:
        return
    given = translation.casefold()
    edges = given if len(given) <= 2 * TALK_WITHIN else f"{given[:TALK_WITHIN]}\n{given[-TALK_WITHIN:]}"
    for words in _phrases(is_talk=True).within(edges):
        if words not in original:
            yield f"It speaks about translating ({words!r}), which the original does not."
            return
