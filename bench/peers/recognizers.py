"""Recognizers-Text: numbers, ordinals, percentages, money, measures, ages and ranges; dates and times.

Where several of its models find the same words, the longest find counts. A time's value is its TIMEX, where that is
complete and the same on two far days: else it was filled in from the day of reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from recognizers_date_time import recognize_datetime  # type: ignore[import-not-found]
from recognizers_number import (  # type: ignore[import-not-found]
    Culture,
    recognize_number,
    recognize_ordinal,
    recognize_percentage,
)
from recognizers_number_with_unit import (  # type: ignore[import-not-found]
    recognize_age,
    recognize_currency,
    recognize_dimension,
    recognize_temperature,
)

from bench.peers.protocol import FAR_DAYS, Found, Number, Time, answer

MODELS = (
    recognize_currency,
    recognize_dimension,
    recognize_temperature,
    recognize_age,
    recognize_percentage,
    recognize_ordinal,
    recognize_number,
)
"""Of finds of one length the first counts."""

PLAIN = re.compile(r"-?\d+(?:\.\d+)?")

COMPLETE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


def find(text: str) -> Found:
    """The numbers and times of a paragraph."""
    every = [number for model in MODELS for number in numbers(model(text, Culture.English))]
    return Found(list(longest(every)), list(times(text)))


def numbers(results: Iterable[Any]) -> Iterator[Number]:
    """What a model found, where it has a value."""
    for one in results:
        value = PLAIN.match(str((one.resolution or {}).get("value")))
        if value:
            yield Number(one.start, one.end + 1, value[0])


def longest(found: Iterable[Number]) -> Iterator[Number]:
    """The longest of those that overlap."""
    kept: list[Number] = []
    for one in sorted(found, key=lambda n: n.start - n.end):
        if all(one.end <= other.start or other.end <= one.start for other in kept):
            kept.append(one)
            yield one


def times(text: str) -> Iterator[Time]:
    """The times, each with the value that does not depend on the day of reading."""
    one_day, another = (recognize_datetime(text, Culture.English, reference=day) for day in FAR_DAYS)
    other = {(two.start, two.end): timex(two) for two in another}
    for one in one_day:
        value = timex(one)
        yield Time(one.start, one.end + 1, value if value == other.get((one.start, one.end)) else None)


def timex(result: Any) -> str | None:
    """The TIMEX of a time, where all its parts are known."""
    values = (result.resolution or {}).get("values", [])
    said = str(values[0].get("timex")) if values else ""
    return said if COMPLETE.fullmatch(said) else None


if __name__ == "__main__":
    answer(find, "recognizers-text")
