"""Which of several periods is meant: the last one that has begun, or the next where the clause looks ahead."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.times import calendar_words as cal
from generator.extraction.times.calendar_words import Period
from generator.extraction.times.context import Place


def nearest(periods: Sequence[Period | None], place: Place) -> Period | None:
    """The last period that has begun, or the next one where the clause looks ahead."""
    assert place.published
    known = [p for p in periods if p]
    past = [p for p in known if p[0] <= place.published]
    coming = [p for p in known if p[1] >= place.published]
    if coming and place.ahead():
        return coming[0]
    return past[-1] if past else None


def near_day(month: int, number: int, place: Place) -> Period | None:
    assert place.published
    return nearest([cal.day(place.published.year + n, month, number) for n in (-1, 0, 1)], place)


def near_month(month: int, place: Place) -> Period | None:
    assert place.published
    return nearest([cal.month(place.published.year + n, month) for n in (-1, 0, 1)], place)
