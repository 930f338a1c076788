"""What every peer says and how: values that become JSON, and the loop from stdin to stdout.

Offsets count code points from the start of the paragraph, end exclusive; `answer` moves them to the whole text.
"""

from __future__ import annotations

import dataclasses
import json
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import version
from typing import TypeVar

FAR_DAYS = (datetime(1987, 3, 5), datetime(2012, 11, 24))
"""Days of reading that differ in all parts. What a peer reads alike on both is said by the words, the rest guessed."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number, or the range from `value` to `upper`; both decimal digits."""

    start: int
    end: int
    value: str
    upper: str | None = None
    modifier: str = "exact"


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression; `value` is an ISO date, month or year, None where the words alone do not tell it."""

    start: int
    end: int
    value: str | None = None


One = TypeVar("One", Number, Time)


@dataclass(frozen=True, slots=True)
class Claim:
    """What somebody says: where the source's words and the content's stand."""

    source: tuple[int, int] | None
    content: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Found:
    """What a peer finds in a paragraph; what it does not look for stays empty."""

    numbers: Sequence[Number] = ()
    times: Sequence[Time] = ()
    claims: Sequence[Claim] = ()


def answer(find: Callable[[str], Found], distribution: str | None = None) -> None:
    """Read a list of texts from stdin and print what is found in each, the peer's version, and the CPU seconds."""
    texts: list[str] = json.load(sys.stdin)
    find("Warm-up: 3 of 4 said on Monday.")  # grammars and models are loaded once
    began = time.process_time()
    found = [search(text, find) for text in texts]
    seconds = time.process_time() - began
    json.dump({"version": distribution and version(distribution), "seconds": seconds, "found": found}, sys.stdout)


def search(text: str, find: Callable[[str], Found]) -> dict[str, list[object]]:
    """What is found in a text, paragraph by paragraph, as JSON has it."""
    every = [(start, find(words)) for start, words in paragraphs(text)]
    return {
        "numbers": [dataclasses.asdict(moved(one, start)) for start, found in every for one in found.numbers],
        "times": [dataclasses.asdict(moved(one, start)) for start, found in every for one in found.times],
        "claims": [
            {"source": shifted(one.source, start), "content": shifted(one.content, start)}
            for start, found in every
            for one in found.claims
        ],
    }


def paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Each paragraph and where it starts. Peers do better on short texts."""
    start = 0
    for words in text.split("\n\n"):
        yield start, words
        start += len(words) + 2


def moved(one: One, by: int) -> One:
    """The same further on."""
    return dataclasses.replace(one, start=one.start + by, end=one.end + by)


def shifted(place: tuple[int, int] | None, by: int) -> tuple[int, int] | None:
    """The same place further on."""
    return None if place is None else (place[0] + by, place[1] + by)
