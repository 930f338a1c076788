"""What time expressions mean: one reader for each rule of `time_rules`, from a match to an ISO 8601 value.

A reader gives None where the words are no time after all, and a `Found` without value where they are one that cannot be
known: without a day of publication, or with a length that nobody says ("several years").
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from generator.extraction import calendar_words as cal
from generator.extraction import pieces
from generator.extraction.calendar_words import Period
from generator.extraction.tokens import TaggedText, Token
from generator.model import TimeType

Match = re.Match[str]

PAST_TAGS = frozenset(["VVD", "VBD", "VHD", "VDD", "VHZ", "VHB"])
COMING = frozenset("will 'll ’ll shall would may might could must should going upcoming".split())
"""Words that point ahead of the day of publication."""
COMING_BEFORE_TO = frozenset(
    """due expected scheduled set plan plans planned planning expect expects intend intends hope hopes hoping likely poised about
    want wants agree agrees promise promises vow vows is are""".split()
)
"""Words after which "to" does: "is due to reopen", "are to vote"."""
TIMELY = frozenset(
    """in since until till by from to of for last next this early late mid during before after through and between throughout
    around every each on past coming""".split()
)
"""Words before a month or a year that tell it from a name or a number."""
YEARLY = frozenset("in since until till by from during early late mid year before after through".split())
YEAR_NOUNS = frozenset(
    """sales levels elections results figures earnings profits models prices games olympics protests floods data estimates
    polls talks negotiations""".split()
)
"""Plurals that a year describes more often than a number counts."""
BUSINESS = re.compile(
    r"sales|profit|earning|revenue|growth|results|econom|gdp|loss|income|fiscal|financial|dividend|year", re.I
)


@dataclass(frozen=True, slots=True)
class Found:
    """What a reader makes of a match."""

    value: str | None
    type: TimeType = TimeType.DATE
    month_day: tuple[int, int] | None = None
    """Of a date without year: its month and day (0 where it is a whole month); a year after it may be its own too."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a match stands: what a reader may ask beyond its words."""

    text: TaggedText
    start: int
    end: int

    @property
    def published(self) -> date | None:
        """The article's day of publication."""
        return self.text.article.published

    def before(self) -> Sequence[Token]:
        """Up to 25 tokens of the sentence before the match."""
        first = bisect_left(self.text.starts, self.start)
        return self.text.tokens[max(self.text.borders[self._sentence(first)], first - 25) : first]

    def after(self) -> Sequence[Token]:
        """Up to 25 tokens of the sentence after the match."""
        first = bisect_left(self.text.starts, self.start)
        last = bisect_left(self.text.starts, self.end)
        return self.text.tokens[last : min(self.text.borders[self._sentence(first) + 1], last + 25)]

    def lead(self) -> str:
        """The word before the match."""
        before = self.before()
        return before[-1].lower if before else ""

    def follow(self) -> str:
        """The word after the match."""
        after = self.after()
        return after[0].lower if after else ""

    def ahead(self) -> bool:
        """Whether the clause speaks of what is to come, by the verb nearest before the match, else the first after it."""
        if self.lead() == "since":
            return False
        told = _points_ahead(self.before(), True)
        return bool(_points_ahead(self.after(), False) if told is None else told)

    def _sentence(self, token: int) -> int:
        return self.text.tokens[min(token, len(self.text.tokens) - 1)].sentence


Reader = Callable[[Match, Place], Found | None]


def _points_ahead(tokens: Sequence[Token], backwards: bool) -> bool | None:
    """True or False by the nearest verb that tells; None where there is none."""
    infinitive = False
    order = range(len(tokens) - 1, -1, -1) if backwards else range(len(tokens))
    for index in order:
        token = tokens[index]
        if token.tag in PAST_TAGS or (token.tag == "VVN" and not _has_auxiliary(tokens, index)):
            return False
        if token.lower in COMING:
            return True
        if token.tag == "TO0":
            if index and tokens[index - 1].lower in COMING_BEFORE_TO:
                return True
            infinitive = True
    return True if infinitive and backwards else None


def _has_auxiliary(tokens: Sequence[Token], index: int) -> bool:
    """Whether a form of "be" or "have" stands shortly before a participle; without one it is a past tense, tagged amiss."""
    return any(t.tag[:2] in ("VB", "VH") for t in tokens[max(0, index - 4) : index])


# ---------------------------------------------------------------------------------------------------------------- words


def _month(name: str) -> int:
    return cal.MONTHS[name.lower().rstrip(".")]


def _day_number(text: str) -> int:
    """3 of "3rd", "third" and "03"; 0 where it is no day."""
    if text[0].isdecimal():
        return int(re.sub(r"\D", "", text))
    known = [pieces.words().get(part) for part in re.split(r"[- ]", text.lower())]
    return sum(one.value for one in known if one)


def _count(text: str | None) -> int | None:
    """The value of a small count; None for "several"."""
    text = (text or "").strip().lower()
    if text.isdecimal():
        return int(text)
    if text in ("a", "an", "one"):
        return 1
    known = [pieces.words().get(part) for part in text.split("-")]
    if not all(one and one.kind in ("unit", "ten") for one in known):
        return None
    return sum(one.value for one in known if one)


def _unit(text: str) -> str:
    """The unit of time in the singular."""
    text = text.lower()
    return "century" if text == "centuries" else text.rstrip("s")


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
    period = cal.day(int(m["year"]), _month(m["month"]), _day_number(m["day"]))
    return _of(period) if period else None


def day_month(m: Match, place: Place) -> Found | None:
    """A day without year. Digits that belong to a sum of money before it are no day."""
    before = place.before()
    number = _day_number(m["day"])
    if not 1 <= number <= 31 or (before and before[-1].text in "$£€¥"):
        return None
    value = cal.iso(_near_day(_month(m["month"]), number, place)) if place.published else None
    return Found(value, month_day=(_month(m["month"]), number))


def days(m: Match, place: Place) -> Found | None:
    """ "15 and 16 June 2024", "June 15-16"."""
    month, first, last = _month(m["month"]), _day_number(m["day"]), _day_number(m["last"])
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
    return _of(cal.month(int(m["year"]), _month(m["month"])))


def months(m: Match, place: Place) -> Found | None:
    """ "June to August 1992": the year is that of the last month."""
    year, first, last = int(m["year"]), _month(m["month"]), _month(m["last"])
    low, high = cal.month(year - (first > last), first), cal.month(year, last)
    return _of((low[0], high[1])) if low and high else None


def bare_month(m: Match, place: Place) -> Found | None:
    """A month without a year. A name that is also a word or a person's needs a word of time before it."""
    name = m["month"].rstrip(".").lower()
    timely = place.lead() in TIMELY or bool(m["mood"] or m["which"])
    after = place.after()
    if not timely and (name in DOUBTFUL or (after and after[0].is_name and after[0].start == place.end + 1)):
        return None
    if (
        name == "may"
        and not m["which"]
        and after
        and after[0].tag in ("VVI", "VBI", "VHI", "XX0")
        and place.lead() != "in"
    ):
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


DOUBTFUL = frozenset("may march april june august jan feb mar apr jun jul aug sep sept oct nov dec".split())
"""Months that are also verbs, people or pieces of other words."""


def day_of_month(m: Match, place: Place) -> Found | None:
    """ "on the 18th": of which month, only the day of publication tells."""
    after = place.after()
    number = _day_number(m["day"])
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
    """ "last week", "next year", "this month". What was "previous" or "following" goes by the story, not by publication."""
    which, unit = m["which"].lower(), m["unit"].lower()
    if place.published is None or which in ("previous", "following", "same", "that") or unit == "day":
        return Found(None)
    shift = {"last": -1, "past": -1, "next": 1, "coming": 1}.get(which, 0)
    if unit != "weekend":
        return _of(cal.shifted(place.published, unit, shift))
    saturday = cal.week(place.published)[0] + timedelta(days=5)
    if which in ("this", "the") and place.published < saturday and not place.ahead():
        shift = -1
    elif which == "last" and place.published.weekday() == 6:
        shift = -1
    return _of((saturday + timedelta(days=7 * shift), saturday + timedelta(days=7 * shift + 1)))


def edge_of_unit(m: Match, place: Place) -> Found | None:
    """ "the end of the month"."""
    if place.published is None:
        return Found(None)
    shift = {"last": -1, "next": 1}.get((m["which"] or "").lower(), 0)
    return _of(cal.shifted(place.published, _unit(m["unit"]), shift))


def stretch(m: Match, place: Place) -> Found | None:
    """ "the past ten days", "the next three weeks": it ends or begins on the day of publication."""
    count, unit, here = _count(m["count"]), _unit(m["unit"]), place.published
    if here is None or count is None or m["which"].lower() in ("following", "previous"):
        return Found(None, TimeType.DURATION)
    coming = m["which"].lower() in ("next", "coming")
    other = _moved(here, unit, count if coming else -count)
    if other is None:
        return Found(None, TimeType.DURATION)
    return Found(cal.iso((min(here, other), max(here, other))), TimeType.DURATION)


def ago(m: Match, place: Place) -> Found | None:
    """ "two weeks ago" is a day, "three months ago" a month, "a decade ago" a year; "a year earlier" goes by the story."""
    count, unit, way = _count(m["count"]), _unit(m["unit"]), m["way"].lower()
    if place.published is None or count is None or way not in ("ago", "from now", "from today", "hence"):
        return Found(None)
    moved = _moved(place.published, unit, -count if way == "ago" else count)
    return Found(_rounded(moved, unit)) if moved else Found(None)


def ahead_by(m: Match, place: Place) -> Found | None:
    """ "in two weeks" where the clause looks ahead; else a duration."""
    count, unit = _count(m["count"]), _unit(m["unit"])
    if place.published is None or count is None or unit not in ("day", "week", "month", "year") or not place.ahead():
        return Found(_length(count, unit), TimeType.DURATION)
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
    timely = lead is not None and lead.lower in YEARLY
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
    number = _day_number(m["number"])
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
    if not m["which"] and (
        m["season"].lower() in ("fall", "spring") or place.lead() not in TIMELY - {"and", "to", "of"}
    ):
        return None
    return Found(None)


def span_to(m: Match, place: Place) -> Found | None:
    """ "the three months to 30 September": its end is named, its length told."""
    month, count, unit = _month(m["month"]), _count(m["count"] or "a"), _unit(m["unit"])
    if m["year"]:
        end = cal.day(int(m["year"]), month, int(m["day"])) if m["day"] else cal.month(int(m["year"]), month)
    elif place.published:
        end = _near_day(month, int(m["day"]), place) if m["day"] else _near_month(month, place)
    else:
        end = None
    start = _moved(end[1] + timedelta(days=1), unit, -count) if end and count and end[1] < date.max else None
    return _of((start, end[1])) if start and end else Found(None)


# ------------------------------------------------------------------------------------- clock times, durations and sets


def clock(m: Match, place: Place) -> Found | None:
    """ "7.30am" -> T07:30."""
    text = m.group().lower()
    named = {"noon": "T12:00", "midday": "T12:00", "midnight": "T00:00"}.get(text)
    digits = re.match(r"(\d{1,2})[:.]?(\d\d)?(?::\d\d)?\s*([ap])?", text)
    if named or digits is None:
        return Found(named, TimeType.TIME)
    hour, minute = int(digits[1]), int(digits[2] or 0)
    if digits[3]:
        hour = hour % 12 + (12 if digits[3] == "p" else 0)
    return Found(f"T{hour:02}:{minute:02}" if hour < 24 else None, TimeType.TIME)


def clock_range(m: Match, place: Place) -> Found | None:
    """ "between 7.30am and 6pm"."""
    return Found(None, TimeType.TIME)


LENGTHS = {"second": "PT{}S", "minute": "PT{}M", "hour": "PT{}H", "week": "P{}W", "fortnight": "P{}W"} | {
    "day": "P{}D", "night": "P{}D", "month": "P{}M", "quarter": "P{}M", "year": "P{}Y", "decade": "P{}Y", "century": "P{}Y",
}  # fmt: skip
FACTORS = {"fortnight": 2, "quarter": 3, "decade": 10, "century": 100}


def _length(count: int | None, unit: str) -> str | None:
    """ "P11W" of eleven weeks; None where the count is not told."""
    return LENGTHS[unit].format(count * FACTORS.get(unit, 1)) if count and unit in LENGTHS else None


AFTER_AGES = frozenset("old ago earlier later - hence".split())
BEFORE_ONE = frozenset("for in within after over than about nearly almost lasted take takes took every".split())
"""Words before "a week" that make it a length, not a rate."""


def duration(m: Match, place: Place) -> Found | None:
    """A length of time: no age, no rate, no "ten minutes later"."""
    before, after, lead = place.before(), place.after(), place.lead()
    if place.follow() in AFTER_AGES or [t.lower for t in after[:2]] == ["of", "age"] or lead == "every":
        return None
    if m["count"].lower() in ("a", "an") and lead not in BEFORE_ONE:
        return None
    if before and before[-1].text in "$£€.,-" and before[-1].end == place.start:
        return None
    return Found(_length(_count(m["count"]), _unit(m["unit"])), TimeType.DURATION)


def recurring(m: Match, place: Place) -> Found | None:
    """ "every 45 minutes" -> PT45M."""
    count = 2 if m["other"] else _count(m["count"] or "a")
    return Found(_length(count, _unit(m["unit"])), TimeType.SET)


def named_set(m: Match, place: Place) -> Found | None:
    """ "every Sunday", "weekdays"."""
    return Found(None, TimeType.SET)


def adverb_set(m: Match, place: Place) -> Found | None:
    """ "weekly"; before a noun it is an adjective, and no time is told."""
    after = place.after()
    if after and (after[0].is_noun or after[0].tag in ("AJ0", "CRD")) and after[0].start == place.end + 1:
        return None
    return Found(ADVERBS[m.group().lower()], TimeType.SET)


ADVERBS = {"hourly": "PT1H", "daily": "P1D", "weekly": "P1W", "monthly": "P1M", "annually": "P1Y", "yearly": "P1Y"}
