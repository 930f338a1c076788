"""Days and months: what they mean in ISO 8601, with their year, without it, and as the ends of a stretch.

A reader of `rules` takes a match to a value. It gives None where the words are no time after all, and a `Found` without
value where they are one that cannot be known, as without a day of publication.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from generator.extraction import lexicons
from generator.extraction.times import calendar_words as cal
from generator.extraction.times.context import (
    BEFORE_MONTH,
    BEFORE_YEAR,
    Found,
    Match,
    Place,
    count_of,
    day_number,
    month_number,
    spanning,
    unit_of,
)
from generator.extraction.times.nearest import near_day, near_month, nearest


def numeric(m: Match, place: Place) -> Found | None:
    """ "2019-01-03", "27/10/2018": where day and month could be either, no value."""
    if m["iso"]:
        year, month, number = (int(part) for part in re.split(r"[-/.]", m["iso"]))
        period = cal.day(year, month, number)
        return spanning(period) if period else None
    first, second, year = int(m["a"]), int(m["b"]), int(m["y"])
    year += 2000 if year < 50 else 1900 if year < 100 else 0
    known = {p for p in (cal.day(year, first, second), cal.day(year, second, first)) if p}
    if not known:
        return None
    return spanning(known.pop()) if len(known) == 1 else Found(None)


def full_date(m: Match, place: Place) -> Found | None:
    """A day with its year."""
    period = cal.day(int(m["year"]), month_number(m["month"]), day_number(m["day"]))
    return spanning(period) if period else None


def day_month(m: Match, place: Place) -> Found | None:
    """A day without year. Digits that belong to a sum of money before it are no day."""
    before = place.before()
    number = day_number(m["day"])
    if not 1 <= number <= 31 or (before and before[-1].text in "$£€¥"):
        return None
    value = cal.iso(near_day(month_number(m["month"]), number, place)) if place.published else None
    return Found(value, month_day=(month_number(m["month"]), number))


def days(m: Match, place: Place) -> Found | None:
    """ "15 and 16 June 2024", "June 15-16"."""
    month, first, last = month_number(m["month"]), day_number(m["day"]), day_number(m["last"])
    if m["year"]:
        year = int(m["year"])
    elif place.published and (near := near_day(month, first, place)):
        year = near[0].year
    else:
        return Found(None)
    low, high = cal.day(year, month, first), cal.day(year, month, last)
    return spanning((low[0], high[1])) if low and high and first < last else Found(None)


def month_year(m: Match, place: Place) -> Found | None:
    """A month with its year; its early or late part is known as the month."""
    return spanning(cal.month(int(m["year"]), month_number(m["month"])))


def months(m: Match, place: Place) -> Found | None:
    """ "June to August 1992": the year is that of the last month."""
    year, first, last = int(m["year"]), month_number(m["month"]), month_number(m["last"])
    low, high = cal.month(year - (first > last), first), cal.month(year, last)
    return spanning((low[0], high[1])) if low and high else None


SURELY_BEFORE = BEFORE_YEAR - {"by", "from"}
"""Words before a month that tell it from a name even where a name follows: "in May Norland said"."""
DOUBTFUL = lexicons.words("time-words.txt", "doubtful-months")
"""Months that are also verbs, people or pieces of other words."""


def bare_month(m: Match, place: Place) -> Found | None:
    """A month without a year. A name that is also a word or a person's needs a word of time before it."""
    name = m["month"].rstrip(".").lower()
    after = place.after()
    named = bool(after) and after[0].is_name and after[0].start == place.end + 1
    timely = bool(m["mood"] or m["which"]) or place.lead() in (SURELY_BEFORE if named else BEFORE_MONTH)
    if not timely and (named or name in DOUBTFUL):
        return None
    modal = bool(after) and after[0].tag in ("VVI", "VBI", "VHI", "XX0") and place.lead() != "in"
    if name == "may" and modal and not m["which"]:
        return None
    number, here = cal.MONTHS[name], place.published
    if here is None:
        return Found(None, month_day=(number, 0))
    which = (m["which"] or "").lower()
    if which == "last":
        return spanning(next(p for n in (0, -1) if (p := cal.month(here.year + n, number)) and p[1] < here))
    if which == "next":
        return spanning(next(p for n in (0, 1) if (p := cal.month(here.year + n, number)) and p[0] > here))
    period = cal.month(here.year, number) if which == "this" else near_month(number, place)
    return Found(cal.iso(period), month_day=(number, 0))


def day_of_month(m: Match, place: Place) -> Found | None:
    """ "on the 18th": of which month, only the day of publication tells."""
    after = place.after()
    number = day_number(m["day"])
    if not 1 <= number <= 31 or (
        after and (after[0].is_noun or after[0].tag in ("AJ0", "AJS", "CRD") or after[0].text == "-")
    ):
        return None
    here = place.published
    if here is None:
        return Found(None)
    around = [whole for n in (-1, 0, 1) if (whole := cal.month(here.year, here.month + n))]
    return spanning(nearest([cal.day(p[0].year, p[0].month, number) for p in around], place))


def holiday(m: Match, place: Place) -> Found | None:
    """A holiday; one whose day moves from year to year has no value."""
    fixed = cal.HOLIDAYS.get(m["name"].lower().replace("’", "'"))
    if fixed is None:
        return Found(m["year"])
    if m["year"]:
        return spanning(cal.day(int(m["year"]), *fixed))
    return spanning(near_day(*fixed, place)) if place.published else Found(None)


def span_to(m: Match, place: Place) -> Found | None:
    """ "the three months to 30 September": its end is named, its length told."""
    month, count, unit = month_number(m["month"]), count_of(m["count"] or "a"), unit_of(m["unit"])
    if m["year"]:
        end = cal.day(int(m["year"]), month, int(m["day"])) if m["day"] else cal.month(int(m["year"]), month)
    elif place.published:
        end = near_day(month, int(m["day"]), place) if m["day"] else near_month(month, place)
    else:
        end = None
    start = cal.later(end[1] + timedelta(days=1), unit, -count) if end and count and end[1] < date.max else None
    return spanning((start, end[1])) if start and end else Found(None)
