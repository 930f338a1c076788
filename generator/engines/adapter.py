"""What engines have in common: how much they take at once, and how holes are put on the wire.

An engine is a callable: texts, source language, target language -> an answer or None for each text. A plain function
will do; one that asks a service is an `Adapter`. One instance is for one thread: neither deep-translator nor a
connection can be shared (one deep-translator instance in 8 threads mixed up 69 of 400 texts).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, Protocol


class Wire(StrEnum):
    """How a hole looks on its way to an engine."""

    HOLES = "holes"
    """As in the message, "{n1}", braces doubled: for engines of our own."""
    BRACKETS = "brackets"
    """"[X0X]", for engines that take plain text."""
    MARKUP = "markup"
    """'<x id="0"/>', for engines that keep XML apart from text."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What an engine takes."""

    texts: int = 1
    """In one request."""
    size: int = 5_000
    """Bytes of UTF-8 in one request; a longer text is parted at the ends of its sentences."""
    at_once: int = 1
    """Requests at a time, each from a thread with an instance of its own."""


class Engine(Protocol):
    """Translates texts from one language (BCP 47) into another."""

    def __call__(self, texts: Sequence[str], source: str, target: str, /) -> list[str | None]:
        """One answer for each text, in order; None where there is none."""


class Adapter:
    """An engine that asks a service."""

    name: ClassVar[str]
    limits: ClassVar[Limits] = Limits()
    wire: ClassVar[Wire] = Wire.BRACKETS
    takes_glossary: ClassVar[bool] = False
    glossary: Mapping[str, str] = {}
    """Terms and their translations, for a service that takes them with the text."""

    def check(self, source: str, target: str) -> None:
        """LanguageError where the service does not translate this pair, before any text is sent; EngineStopped without
        a key."""
        raise NotImplementedError

    def __call__(self, texts: Sequence[str], source: str, target: str, /) -> list[str | None]:
        raise NotImplementedError


def limits(engine: Engine) -> Limits:
    """What an engine takes; a plain function takes all at once."""
    return engine.limits if isinstance(engine, Adapter) else Limits(texts=100_000, size=1_000_000_000)


def wire(engine: Engine) -> Wire:
    """How an engine wants its holes."""
    return engine.wire if isinstance(engine, Adapter) else Wire.HOLES
