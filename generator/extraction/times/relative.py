"""Times told by their distance from the day of publication: "on Monday", "last week", "a year ago", "in ten days"."""

from __future__ import annotations

from datetime import date, timedelta

from generator.extraction.times import calendar_words as cal
from generator.extraction.times.context import Found, Match, Place, count_of, spanning, unit_of
from generator.extraction.times.lengths import length
from generator.model import TimeType


def weekday(m: Match, place: Place) -> Found | None:
    """The most recent such day, the day of publication included; a coming one where the clause looks ahead."""
    here = place.published
    if here is None:
        return Found(None)
    wanted = cal.DAYS[m["name"].lower().rstrip(".")]
    back, ahead = (here.weekday() - wanted) % 7, (wanted - here.weekday()) % 7
    which = (m["which"] or "").lower()
    if "next" in which or "coming" in which:
        shift = ahead or 7
    elif which in ("last", "past"):
        shift = -(back or 7)
    elif which == "previous":
        return Found(None)
    elif which == "this":
        shift = wanted - here.weekday()
    else:
        shift = ahead if place.ahead() else -back
    return spanning(cal.shifted(here, "day", shift))


RELATIVE_DAYS = {"before yesterday": -2, "after tomorrow": 2, "yesterday": -1, "last night": -1, "tomorrow": 1}
"""Words -> days from publication, the longest first; every other expression is of the day itself."""


def relative_day(m: Match, place: Place) -> Found | None:
    """ "yesterday", "last night", "this morning"."""
    words = m.group().lower()
    shift = next((n for key, n in RELATIVE_DAYS.items() if key in words), 0)
    return spanning(cal.shifted(place.published, "day", shift)) if place.published else Found(None)


SATURDAY = 5


def relative_unit(m: Match, place: Place) -> Found | None:
    """ "last week", "next year", "this month". What was "previous" goes by the story, not by publication."""
    which, unit = m["which"].lower(), m["unit"].lower()
    if place.published is None or which in ("previous", "following", "same", "that") or unit == "day":
        return Found(None)
    shift = {"last": -1, "past": -1, "next": 1, "coming": 1}.get(which, 0)
    if unit != "weekend":
        return spanning(cal.shifted(place.published, unit, shift))
    if which in ("this", "the") and place.published.weekday() < SATURDAY and not place.ahead():
        shift = -1
    week = cal.shifted(place.published, "week", shift)
    return spanning((week[1] - timedelta(days=1), week[1]) if week else None)


def edge_of_unit(m: Match, place: Place) -> Found | None:
    """ "the end of the month"."""
    if place.published is None:
        return Found(None)
    shift = {"last": -1, "next": 1}.get((m["which"] or "").lower(), 0)
    return spanning(cal.shifted(place.published, unit_of(m["unit"]), shift))


def stretch(m: Match, place: Place) -> Found | None:
    """ "the past ten days", "the next three weeks": it ends or begins on the day of publication."""
    count, unit, here = count_of(m["count"]), unit_of(m["unit"]), place.published
    if here is None or count is None or m["which"].lower() in ("following", "previous"):
        return Found(None, TimeType.DURATION)
    coming = m["which"].lower() in ("next", "coming")
    other = cal.later(here, unit, count if coming else -count)
    if other is None:
        return Found(None, TimeType.DURATION)
    return Found(cal.iso((min(here, other), max(here, other))), TimeType.DURATION)


def ago(m: Match, place: Place) -> Found | None:
    """ "two weeks ago" is a day, "three months ago" a month, "a decade ago" a year; "a year earlier" is the story's."""
    count, unit, way = count_of(m["count"]), unit_of(m["unit"]), m["way"].lower()
    if place.published is None or count is None or way not in ("ago", "from now", "from today", "hence"):
        return Found(None)
    moved = cal.later(place.published, unit, -count if way == "ago" else count)
    return Found(_rounded(moved, unit)) if moved else Found(None)


def ahead_by(m: Match, place: Place) -> Found | None:
    """ "in two weeks" where the clause looks ahead; else a duration."""
    count, unit = count_of(m["count"]), unit_of(m["unit"])
    if unit in ("second", "quarter") and count == 1:
        return None  # "in a second kiln"
    if place.published is None or count is None or unit not in ("day", "week", "month", "year") or not place.ahead():
        return Found(length(count, unit), TimeType.DURATION)
    moved = cal.later(place.published, unit, count)
    return Found(_rounded(moved, unit)) if moved else None


def _rounded(moved: date, unit: str) -> str | None:
    """A day as exact as the unit is: days and weeks tell the day, months the month, years the year."""
    if unit in ("month", "quarter"):
        return cal.iso(cal.month(moved.year, moved.month))
    return cal.iso(cal.year(moved.year)) if unit in ("year", "decade", "century") else moved.isoformat()
