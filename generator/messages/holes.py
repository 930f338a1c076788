"""Holes: the places of a message that a page fills in the reader's own format, so that nobody can change a figure."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from generator import formats
from generator.model import Span


class Style(StrEnum):
    """How a hole is filled."""

    NUMBER = "number"
    """Value, unit and scale in the reader's format."""
    TIME = "time"
    """A time of day, by the reader's clock."""
    DIGITS = "digits"
    """The same digits in the reader's script, never grouped: years."""
    VERBATIM = "verbatim"
    """As the article writes it: codes, scores, addresses."""


LETTERS = {Style.NUMBER: "n", Style.TIME: "t", Style.DIGITS: "x", Style.VERBATIM: "x"}
"""What a hole's name begins with."""


@dataclass(frozen=True, slots=True)
class Hole:
    """One place of a message that the page fills."""

    name: str
    """n1, n2, …; t1, …; x1, …: counted in order of the original."""
    span: Span
    """What the article writes there; offsets in the article for a sentence, in the phrase for a phrase."""
    style: Style
    value: Decimal | datetime.time | None = None
    """A Decimal for a number, a time of day for a time."""
    unit: str | None = None
    """"percent", an ISO 4217 code or a CLDR unit."""
    scale: int = 0
    """Not 0: shown compact ("1.84 billion")."""


HOLE = re.compile(r"\{\{|\}\}|\{([a-z][a-z0-9_]*)\}")
"""A doubled brace, or a hole with its name."""


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a text as it is shown: words, or what fills a hole."""

    text: str
    hole: Hole | None = None


def hole_names(text: str) -> tuple[str, ...]:
    """The names of the holes in order, each as often as it occurs."""
    return tuple(match[1] for match in HOLE.finditer(text) if match[1])


def parts(text: str, holes: Sequence[Hole], language: str | None = None) -> tuple[Part, ...]:
    """The text with its holes filled, in pieces, so that a page can isolate what is filled in.

    `language` is the reader's; None fills in what the article writes. A hole that is not among `holes` stays as it is.
    """
    known = {hole.name: hole for hole in holes}
    found: list[Part] = []
    words = ""
    end = 0
    for match in HOLE.finditer(text):
        words += text[end : match.start()]
        end = match.end()
        hole = known.get(match[1])
        if hole is None:
            words += match.group() if match[1] else match.group()[0]
            continue
        found += [Part(words), Part(shown(hole, language), hole)]
        words = ""
    found.append(Part(words + text[end:]))
    return tuple(part for part in found if part.text)


def fill(text: str, holes: Sequence[Hole], language: str | None = None) -> str:
    """The text with its holes filled in the reader's format; with what the article writes where `language` is None."""
    return "".join(part.text for part in parts(text, holes, language))


def shown(hole: Hole, language: str | None) -> str:
    """What a reader of `language` sees in the hole."""
    if language is None or hole.style is Style.VERBATIM:
        return hole.span.text
    if isinstance(hole.value, datetime.time):
        return formats.clock_time(hole.value, language)
    if isinstance(hole.value, Decimal):
        return formats.quantity(hole.value, hole.unit, language, hole.scale)
    return formats.plain_digits(hole.span.text, language)


def escape(text: str) -> str:
    """The text with its braces doubled."""
    return text.replace("{", "{{").replace("}", "}}")
