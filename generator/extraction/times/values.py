"""What time expressions mean: one reader for each rule of `time_rules`, from a match to an ISO 8601 value.

A reader gives None where the words are no time after all, and a `Found` without value where they are one that cannot be
known: without a day of publication, or with a length that nobody says ("several years").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from generator.extraction import lexicons
from generator.extraction.quantities import pieces
from generator.extraction.times import calendar_words as cal
from generator.extraction.times.calendar_words import Period
from generator.extraction.times.context import Found, Match, Place, count_of, day_number, month_number, unit_of
from generator.extraction.times.lengths import length
from generator.model import TimeType

BEFORE_MONTH = lexicons.words("time-words.txt", "before-month")
"""Words before a month or a year that tell it from a name or a number."""
BEFORE_YEAR = lexicons.words("time-words.txt", "before-year")
YEAR_NOUNS = lexicons.words("time-words.txt", "year-nouns")
"""Plurals that a year describes more often than a number counts."""
BUSINESS = re.compile("|".join(sorted(lexicons.words("time-words.txt", "business"))), re.IGNORECASE)


def _of(period: Period | None) -> Found:
    return Found(cal.iso(period))


def _nearest(periods: Sequence[Period | None], place: Place) -> Period | None:
    """The last period that has begun, or the next one where the clause looks ahead."""
    assert place.published
    known = [p for p in periods if p]
    past = [p for p in known if p[0] <= place.published]
    coming = [p for p in known if p[1] >= place.published]
    if coming and place.ahead():
        return coming[0]
    return past[-1] if past else None


def _near_day(month: int, number: int, place: Place) -> Period | None:
    assert place.published
    return _nearest([cal.day(place.published.year + n, month, number) for n in (-1, 0, 1)], place)


def _near_month(month: int, place: Place) -> Period | None:
    assert place.published
    return _nearest([cal.month(place.published.year + n, month) for n in (-1, 0, 1)], place)


def _moved(here: date, unit: str, count: int) -> date | None:
    """The day `count` units away, the day of the month kept where there is one."""
    days = {"day": 1, "night": 1, "week": 7, "fortnight": 14}.get(unit)
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}.get(unit)
    try:
        if days:
            return here + timedelta(days=days * count)
    except OverflowError:
        return None
    whole = cal.month(here.year, here.month + months * count) if months and abs(count) < 10_000 else None
    return whole[0].replace(day=min(here.day, whole[1].day)) if whole else None


# ---------------------------------------------------------------------------------------------------- days and months


def numeric(m: Match, place: Place) -> Found | None:
    """ "2019-01-03", "27/10/2018": where day and month could be either, no value."""
    if m["iso"]:
        year, month, number = (int(part) for part in re.split(r"[-/.]", m["iso"]))
        period = cal.day(year, month, number)
        return _of(period) if period else None
    first, second, year = int(m["a"]), int(m["b"]), int(m["y"])
    year += 2000 if year < 50 else 1900 if year < 100 else 0
    known = {p for p in (cal.day(year, first, second), cal.day(year, second, first)) if p}
    if not known:
        return None
    return _of(known.pop()) if len(known) == 1 else Found(None)


def full_date(m: Match, place: Place) -> Found | None:
    """A day with its year."""
    period = cal.day(int(m["year"]), month_number(m["month"]), day_number(m["day"]))
    return _of(period) if period else None


def day_month(m: Match, place: Place) -> Found | None:
    """A day without year. Digits that belong to a sum of money before it are no day."""
    before = place.before()
    number = day_number(m["day"])
    if not 1 <= number <= 31 or (before and before[-1].text in "$£€¥"):
        return None
    value = cal.iso(_near_day(month_number(m["month"]), number, place)) if place.published else None
    return Found(value, month_day=(month_number(m["month"]), number))


def days(m: Match, place: Place) -> Found | None:
    """ "15 and 16 June 2024", "June 15-16"."""
    month, first, last = month_number(m["month"]), day_number(m["day"]), day_number(m["last"])
    if m["year"]:
        year = int(m["year"])
    elif place.published and (near := _near_day(month, first, place)):
        year = near[0].year
    else:
        return Found(None)
    low, high = cal.day(year, month, first), cal.day(year, month, last)
    return _of((low[0], high[1])) if low and high and first < last else Found(None)


def month_year(m: Match, place: Place) -> Found | None:
    """A month with its year; its early or late part is known as the month."""
    return _of(cal.month(int(m["year"]), month_number(m["month"])))


def months(m: Match, place: Place) -> Found | None:
    """ "June to August 1992": the year is that of the last month."""
    year, first, last = int(m["year"]), month_number(m["month"]), month_number(m["last"])
    low, high = cal.month(year - (first > last), first), cal.month(year, last)
    return _of((low[0], high[1])) if low and high else None


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
        return _of(next(p for n in (0, -1) if (p := cal.month(here.year + n, number)) and p[1] < here))
    if which == "next":
        return _of(next(p for n in (0, 1) if (p := cal.month(here.year + n, number)) and p[0] > here))
    period = cal.month(here.year, number) if which == "this" else _near_month(number, place)
    return Found(cal.iso(period), month_day=(number, 0))


SURELY_BEFORE = BEFORE_YEAR - {"by", "from"}
"""Words before a month that tell it from a name even where a name follows: "in May Norland said"."""
DOUBTFUL = lexicons.words("time-words.txt", "doubtful-months")
"""Months that are also verbs, people or pieces of other words."""


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
    return _of(_nearest([cal.day(p[0].year, p[0].month, number) for p in around], place))


def holiday(m: Match, place: Place) -> Found | None:
    """A holiday; one whose day moves from year to year has no value."""
    fixed = cal.HOLIDAYS.get(m["name"].lower().replace("’", "'"))
    if fixed is None:
        return Found(m["year"])
    if m["year"]:
        return _of(cal.day(int(m["year"]), *fixed))
    return _of(_near_day(*fixed, place)) if place.published else Found(None)


# ------------------------------------------------------------------------------------------- relative to publication


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
    return _of(cal.shifted(here, "day", shift))


def relative_day(m: Match, place: Place) -> Found | None:
    """ "yesterday", "last night", "this morning"."""
    words = m.group().lower()
    shift = next((n for key, n in RELATIVE_DAYS.items() if key in words), 0)
    return _of(cal.shifted(place.published, "day", shift)) if place.published else Found(None)


RELATIVE_DAYS = {"before yesterday": -2, "after tomorrow": 2, "yesterday": -1, "last night": -1, "tomorrow": 1}
"""Words -> days from publication, the longest first; every other expression is of the day itself."""


def relative_unit(m: Match, place: Place) -> Found | None:
    """ "last week", "next year", "this month". What was "previous" goes by the story, not by publication."""
    which, unit = m["which"].lower(), m["unit"].lower()
    if place.published is None or which in ("previous", "following", "same", "that") or unit == "day":
        return Found(None)
    shift = {"last": -1, "past": -1, "next": 1, "coming": 1}.get(which, 0)
    if unit != "weekend":
        return _of(cal.shifted(place.published, unit, shift))
    if which in ("this", "the") and place.published.weekday() < SATURDAY and not place.ahead():
        shift = -1
    week = cal.shifted(place.published, "week", shift)
    return _of((week[1] - timedelta(days=1), week[1]) if week else None)


SATURDAY = 5


def edge_of_unit(m: Match, place: Place) -> Found | None:
    """ "the end of the month"."""
    if place.published is None:
        return Found(None)
    shift = {"last": -1, "next": 1}.get((m["which"] or "").lower(), 0)
    return _of(cal.shifted(place.published, unit_of(m["unit"]), shift))


def stretch(m: Match, place: Place) -> Found | None:
    """ "the past ten days", "the next three weeks": it ends or begins on the day of publication."""
    count, unit, here = count_of(m["count"]), unit_of(m["unit"]), place.published
    if here is None or count is None or m["which"].lower() in ("following", "previous"):
        return Found(None, TimeType.DURATION)
    coming = m["which"].lower() in ("next", "coming")
    other = _moved(here, unit, count if coming else -count)
    if other is None:
        return Found(None, TimeType.DURATION)
    return Found(cal.iso((min(here, other), max(here, other))), TimeType.DURATION)


def ago(m: Match, place: Place) -> Found | None:
    """ "two weeks ago" is a day, "three months ago" a month, "a decade ago" a year; "a year earlier" is the story's."""
    count, unit, way = count_of(m["count"]), unit_of(m["unit"]), m["way"].lower()
    if place.published is None or count is None or way not in ("ago", "from now", "from today", "hence"):
        return Found(None)
    moved = _moved(place.published, unit, -count if way == "ago" else count)
    return Found(_rounded(moved, unit)) if moved else Found(None)


def ahead_by(m: Match, place: Place) -> Found | None:
    """ "in two weeks" where the clause looks ahead; else a duration."""
    count, unit = count_of(m["count"]), unit_of(m["unit"])
    if unit in ("second", "quarter") and count == 1:
        return None  # "in a second kiln"
    if place.published is None or count is None or unit not in ("day", "week", "month", "year") or not place.ahead():
        return Found(length(count, unit), TimeType.DURATION)
    moved = _moved(place.published, unit, count)
    return Found(_rounded(moved, unit)) if moved else None


def _rounded(moved: date, unit: str) -> str | None:
    """A day as exact as the unit is: days and weeks tell the day, months the month, years the year."""
    if unit in ("month", "quarter"):
        return cal.iso(cal.month(moved.year, moved.month))
    return cal.iso(cal.year(moved.year)) if unit in ("year", "decade", "century") else moved.isoformat()


# -------------------------------------------------------------------------------------------------- years and seasons


def year(m: Match, place: Place) -> Found | None:
    """A bare year, where it is not a number of things."""
    before, after = place.before(), place.after()
    lead, follow = (before[-1] if before else None), (after[0] if after else None)
    if lead and (lead.text in "$£€¥#" or (lead.end == place.start and lead.text not in OPENERS)):
        return None
    if follow and follow.start == place.end and follow.text not in CLOSERS and follow.text.lower() not in ("'s", "’s"):
        return None
    if follow and follow.lower in ("hundred", "thousand", "million", "billion", "percent", "per", "km", "m", "miles"):
        return None
    counted = (
        follow is not None and (follow.tag == "NN2" or follow.lower == "people") and follow.lower not in YEAR_NOUNS
    )
    named = lead is not None and (lead.tag in ("AT0", "DPS", "POS") or lead.is_name)
    timely = lead is not None and lead.lower in BEFORE_YEAR
    if counted and not (timely or named):
        return None
    return Found(m["year"])


OPENERS = "(“\"'‘[—–-/"
CLOSERS = ".,;:)?!”\"’']—–-/"


def years(m: Match, place: Place) -> Found | None:
    """ "2010-2012", "2013–14", "between 2007 and 2009"."""
    first, last = int(m["first"]), m["last"]
    end = int(last) if len(last) == 4 else int(m["first"][:2] + last)
    return _of(cal.years(first, end)) if first < end <= first + 200 else None


def part_of_year(m: Match, place: Place) -> Found | None:
    """ "early 2019", "the final months of 2023": known as the year."""
    return Found(m["year"])


def decade(m: Match, place: Place) -> Found | None:
    """ "the 1960s" -> 1960/1969; "the nineties" are those of the last century."""
    text = (m["decade"] or m["named"]).lower()
    if text.isdecimal() and len(text) == 4:
        first = int(text)
        return _of(cal.years(first, first + (99 if first % 100 == 0 and first < 2000 else 9)))
    first = int(text) if text.isdecimal() else pieces.words()[text[:-3] + "y"].value
    return _of(cal.years(1900 + first, 1909 + first)) if first >= 20 else None


def century(m: Match, place: Place) -> Found | None:
    """ "the 19th century" -> 1801/1900."""
    number = day_number(m["number"])
    return _of(cal.years(number * 100 - 99, number * 100)) if 0 < number <= 30 else None


def quarter(m: Match, place: Place) -> Found | None:
    """A quarter of a year; without its year it may be one of a match, and is dated in business news alone."""
    number = int(m["q"]) if m["q"] else QUARTERS[m["which"].lower()]
    if m["year"]:
        return _of(cal.quarter(int(m["year"]), number))
    here = place.published
    sentence = place.text.sentences[place.text.sentence_at(place.start)].span.text
    if here is None or not (m["q"] or m["rel"] or "-" in m.group() or BUSINESS.search(sentence)):
        return Found(None)
    if m["rel"]:
        return _of(cal.quarter(here.year + {"last": -1, "next": 1}.get(m["rel"].lower(), 0), number))
    near = [cal.quarter(here.year + n, number) for n in (-1, 0, 1)]
    ended = [q for q in near if q and (q[1] < here or place.ahead())]
    return _of(_nearest(ended, place))


QUARTERS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "final": 4}


def season(m: Match, place: Place) -> Found | None:
    """A season is known by its year alone: when it is depends on the hemisphere."""
    if m["year"]:
        return Found(m["year"])
    doubtful = m["season"].lower() in ("fall", "spring") and not m.group().lower().startswith("the ")
    told = place.lead() in BEFORE_MONTH - {"and", "to", "of"} and not doubtful and place.follow() not in ("of", "in")
    if not m["which"] and not told:
        return None
    return Found(None)


def span_to(m: Match, place: Place) -> Found | None:
    """ "the three months to 30 September": its end is named, its length told."""
    month, count, unit = month_number(m["month"]), count_of(m["count"] or "a"), unit_of(m["unit"])
    if m["year"]:
        end = cal.day(int(m["year"]), month, int(m["day"])) if m["day"] else cal.month(int(m["year"]), month)
    elif place.published:
        end = _near_day(month, int(m["day"]), place) if m["day"] else _near_month(month, place)
    else:
        end = None
    start = _moved(end[1] + timedelta(days=1), unit, -count) if end and count and end[1] < date.max else None
    return _of((start, end[1])) if start and end else Found(None)
