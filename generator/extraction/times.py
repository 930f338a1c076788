"""Times: dates, periods, clock times, durations and recurring times, with an ISO 8601 value where it can be known.

`RULES` names each kind of expression: a pattern and a reader that turns a match into a period. To grow it, add a line.
Where rules meet, the one that starts first and reaches farthest wins. What needs a day of publication has no value without
one; with one, the past is preferred unless the clause speaks of what is to come.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from generator.extraction import calendar_words as cal
from generator.extraction import number_words
from generator.extraction.calendar_words import Period
from generator.extraction.tokens import TaggedText, Token
from generator.model import Span, Time, TimeType

Match = re.Match[str]

# ------------------------------------------------------------------------------------------------------------ the words

MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|january|february|april|june|july|august|september|october|november|december"
    r"|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|jan|feb|apr|aug|sept|oct|nov|dec)\b\.?)"
)
DAY_NAME = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|mon|tues|wednes|thurs|fri|satur|sun)day|(?:Mon|Tues?|Weds?|Thurs?|Thu|Fri|Sat|Sun)\b\.?)"
FULL_DAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|mon|tues|wednes|thurs|fri|satur|sun|MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)[dD][aA][yY])"
DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
YEAR = r"(?:1[5-9]\d\d|20\d\d)(?![\d,]*\d|%|-\d{3})"
PART = r"(?:morning|afternoon|evening|night|lunchtime|noon|midnight)"
CLOCK = r"(?:(?:[01]?\d|2[0-3])(?:[:.][0-5]\d(?::[0-5]\d)?)? ?(?:a\.?m\b\.?|p\.?m\b\.?|AM\b|PM\b|o[’']?clock\b)|(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?!\d|:\d)|(?:[01]\d|2[0-3])[0-5]\d(?= ?(?:GMT|UTC|hours|hrs|local time)))"
ZONE = r"(?: ?(?:GMT|BST|UTC|CET|CEST|EST|EDT|ET|PST|PDT|PT|IST|MSK|local time)\b)?"
SMALL = r"(?:\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|ninety|(?:twenty|thirty|forty|fifty)-[a-z]{3,5})"
SOME = rf"(?:{SMALL}|several|a few|few|a couple of|couple of|some|many)"
UNIT = r"(?:second|minute|hour|day|night|week|weekend|fortnight|month|quarter|year|decade|century|centurie)"
SEASON = r"(?:spring|summer|autumn|fall|winter)"
EDGE = r"(?:the )?(?:very )?(?:start|beginning|end|middle|turn|close|dawn|eve|early part|latter part|first half|second half|early days|final (?:days|weeks|months)|closing (?:days|weeks|months)|last (?:days|weeks|months)|first (?:days|weeks|months)|rest|remainder) of"
MOOD = r"(?:early|earlier|late|later|mid|mid-to-late)"
ORDINAL = r"(?:first|second|third|fourth|1st|2nd|3rd|4th|final)"

FUTURE = frozenset(
    "will 'll shall would to tomorrow next upcoming until by plans plan planned due expected scheduled expects set intends intend hopes going must should can could may might".split()
)
"""Words that point ahead of the day of publication."""
SURE_FUTURE = frozenset(
    "will 'll ’ll shall would due expected scheduled plans plan planned expects intends hopes going could may might must should until".split()
)


@dataclass(frozen=True, slots=True)
class Found:
    """What a reader makes of a match; `anchored` where the period needed the day of publication."""

    value: str | None
    type: TimeType = TimeType.DATE


@dataclass(frozen=True, slots=True)
class Place:
    """Where a match stands: what a reader may ask beyond its words."""

    text: TaggedText
    start: int
    end: int
    published: date | None

    def tokens(self) -> tuple[list[Token], list[Token]]:
        """Tokens of the sentence before and after the match."""
        first = bisect_left(self.text.starts, self.start)
        number = self.text.tokens[min(first, len(self.text.tokens) - 1)].sentence
        low, high = self.text.borders[number], self.text.borders[number + 1]
        last = bisect_left(self.text.starts, self.end)
        return list(self.text.tokens[max(low, first - 25) : first]), list(self.text.tokens[last : min(high, last + 25)])

    def ahead(self) -> bool:
        """Whether the clause speaks of what is to come: the verb nearest before the match, else the first after it."""
        before, after = self.tokens()
        for tokens in (list(reversed(before)), after):
            for token in tokens:
                if token.tag in ("VVD", "VBD", "VHD", "VDD"):
                    return False
                if token.lower in SURE_FUTURE:
                    return True
        return False


Reader = Callable[[Match, Place], Found | None]


# ---------------------------------------------------------------------------------------------------------- the readers


def _month_number(name: str) -> int:
    return cal.MONTHS[name.lower().rstrip(".")]


def _int(text: str) -> int:
    return int(re.sub(r"\D", "", text))


def _small(text: str) -> int | None:
    """The value of a small count; None for "several"."""
    text = text.lower()
    if text.isdecimal():
        return int(text)
    if text in ("a", "an"):
        return 1
    total = 0
    for part in text.split("-"):
        known = number_words.words().get(part)
        if known is None or known.kind not in ("unit", "ten"):
            return None
        total += known.value
    return total


def _full_date(m: Match, place: Place) -> Found | None:
    period = cal.day(_int(m["year"]), _month_number(m["month"]), _int(m["day"]))
    return Found(cal.iso(period)) if period else None


def _day_range_full(m: Match, place: Place) -> Found | None:
    """ "15 and 16 June 2024", "June 15-16, 2024"."""
    year = int(m["year"]) if m["year"] else None
    month, first, last = _month_number(m["month"]), _int(m["day"]), _int(m["last"])
    if year is None and place.published is None:
        return Found(None)
    if year is None:
        found = _near_day(month, first, place)
        year = found[0].year if found else None
    if year is None:
        return Found(None)
    low, high = cal.day(year, month, first), cal.day(year, month, last)
    return Found(cal.iso((low[0], high[1]))) if low and high and first < last else Found(None)


def _month_year(m: Match, place: Place) -> Found | None:
    return Found(cal.iso(cal.month(_int(m["year"]), _month_number(m["month"]))))


def _month_range(m: Match, place: Place) -> Found | None:
    """ "June to August 1992", "Nov 18 - Dec 19, 2015" is read elsewhere."""
    last_year = _int(m["year"])
    first, last = _month_number(m["month"]), _month_number(m["last"])
    low, high = cal.month(last_year - (first > last), first), cal.month(last_year, last)
    return Found(cal.iso((low[0], high[1]))) if low and high else None


def _day_month(m: Match, place: Place) -> Found | None:
    month, number = _month_number(m["month"]), _int(m["day"])
    if number > 31:
        return None
    if place.published is None:
        return Found(None)
    return Found(cal.iso(_near_day(month, number, place)))


def _near_day(month: int, number: int, place: Place) -> Period | None:
    """The nearest such day: the last one that is past, or the next where the clause looks ahead."""
    assert place.published
    return _nearest([cal.day(place.published.year + n, month, number) for n in (-1, 0, 1)], place)


def _nearest(periods: list[Period | None], place: Place) -> Period | None:
    assert place.published
    known = [p for p in periods if p]
    past = [p for p in known if p[0] <= place.published]
    coming = [p for p in known if p[1] >= place.published]
    if place.ahead() and coming:
        return coming[0]
    return past[-1] if past else None


def _bare_month(m: Match, place: Place) -> Found | None:
    """A month without a year. A month's name that is also a word or a name needs a word of time before it."""
    name = m["month"].rstrip(".").lower()
    before, after = place.tokens()
    lead = before[-1].lower if before else ""
    timely = lead in TIME_LEADS or bool(m["mood"])
    if (
        name
        in (
            "may",
            "march",
            "april",
            "june",
            "august",
            "mar",
            "dec",
            "jan",
            "jun",
            "sept",
            "sep",
            "oct",
            "nov",
            "feb",
            "apr",
            "jul",
            "aug",
        )
        and not timely
    ):
        return None
    if (
        name == "may"
        and after
        and after[0].tag in ("VVI", "VBI", "VHI", "XX0")
        and lead not in ("in", "last", "since", "until")
    ):
        return None
    if after and after[0].is_name and after[0].start == place.end + 1 and not timely:
        return None
    if place.published is None:
        return Found(None)
    number, here = cal.MONTHS[name], place.published.year
    relation = (m["which"] or "").lower()
    if relation == "last":
        past = [p for n in (-1, 0) if (p := cal.month(here + n, number)) and p[1] < place.published]
        return Found(cal.iso(past[-1] if past else None))
    if relation == "next":
        coming = [p for n in (0, 1) if (p := cal.month(here + n, number)) and p[0] > place.published]
        return Found(cal.iso(coming[0] if coming else None))
    if relation == "this":
        return Found(cal.iso(cal.month(here, number)))
    return Found(cal.iso(_nearest([cal.month(here + n, number) for n in (-1, 0, 1)], place)))


TIME_LEADS = frozenset(
    "in since until till by from to of for last next this early late mid during before after through and between throughout around every each on past coming".split()
)


def _numeric(m: Match, place: Place) -> Found | None:
    """ "2019-01-03", "23/Sep/2020", "10/27/2018"; day and month are told apart only where the numbers do it."""
    if m["iso"]:
        year, month, number = (int(part) for part in re.split(r"[-/.]", m["iso"]))
        period = cal.day(year, month, number)
        return Found(cal.iso(period)) if period else None
    first, second, year = int(m["a"]), int(m["b"]), int(m["y"])
    year += 2000 if year < 50 else 1900 if year < 100 else 0
    american, european = cal.day(year, first, second), cal.day(year, second, first)
    if american and european and american != european:
        return Found(None)
    return Found(cal.iso(american or european)) if american or european else None


def _weekday(m: Match, place: Place) -> Found | None:
    name = m["name"].lower().rstrip(".")
    if place.published is None:
        return Found(None)
    here, wanted = place.published, cal.DAYS[name]
    back = (here.weekday() - wanted) % 7
    which = (m["which"] or "").lower()
    if which in ("next", "this coming", "coming"):
        ahead = (wanted - here.weekday()) % 7 or 7
        return _clocked(m, here + timedelta(days=ahead))
    if which in ("last", "past", "previous"):
        return _clocked(m, here - timedelta(days=back or 7))
    if which == "this":
        return _clocked(m, cal.week(here)[0] + timedelta(days=wanted))
    if place.ahead() and back:
        return _clocked(m, here + timedelta(days=7 - back))
    return _clocked(m, here - timedelta(days=back))


def _clocked(m: Match, day: date) -> Found:
    return Found(day.isoformat())


def _relative_day(m: Match, place: Place) -> Found | None:
    words = m.group().lower().replace("’", "'")
    shift = next(n for key, n in RELATIVE_DAYS.items() if key in words)
    if place.published is None:
        return Found(None)
    return Found(cal.iso(cal.shifted(place.published, "day", shift)))


RELATIVE_DAYS = {
    "before yesterday": -2, "after tomorrow": 2, "yesterday": -1, "last night": -1, "overnight": 0, "tomorrow": 1,
    "today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0,
}  # fmt: skip


def _relative_unit(m: Match, place: Place) -> Found | None:
    """ "last week", "next year", "this month", "the past quarter"."""
    if place.published is None:
        return Found(None)
    which, unit = m["which"].lower(), m["unit"].lower()
    shift = -1 if which in ("last", "previous") else 1 if which in ("next", "following", "coming") else 0
    if unit == "weekend":
        monday = cal.week(place.published)[0] + timedelta(days=5 + 7 * shift)
        if which == "this" and place.published.weekday() < 4 and not place.ahead():
            monday -= timedelta(days=7)
        return Found(cal.iso((monday, monday + timedelta(days=1))))
    if which == "past":
        return Found(cal.iso(_span_back(place.published, unit, 1)))
    return Found(cal.iso(cal.shifted(place.published, unit, shift)))


def _span_back(here: date, unit: str, count: int) -> Period | None:
    """From `count` units before a day to that day."""
    start = _exactly(here, unit, -count)
    return (start, here) if start else None


def _exactly(here: date, unit: str, count: int) -> date | None:
    """The day `count` units away, the day of the month kept."""
    days = {"day": 1, "night": 1, "week": 7, "fortnight": 14}.get(unit)
    try:
        if days:
            return here + timedelta(days=days * count)
        months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}.get(unit)
        whole = cal.month(here.year, here.month + months * count) if months else None
        return whole[0].replace(day=min(here.day, whole[1].day)) if whole else None
    except (OverflowError, ValueError):
        return None


def _past_units(m: Match, place: Place) -> Found | None:
    """ "the past ten days", "the next three weeks": a stretch that begins or ends on the day of publication."""
    count = _small(m["count"].strip()) if m["count"] else None
    unit = _singular(m["unit"])
    if place.published is None or count is None or unit in ("second", "minute", "hour"):
        return Found(None, TimeType.DURATION)
    if m["which"].lower() in ("next", "coming", "following"):
        end = _exactly(place.published, unit, count)
        return Found(cal.iso((place.published, end)) if end else None, TimeType.DURATION)
    return Found(cal.iso(_span_back(place.published, unit, count)), TimeType.DURATION)


def _singular(unit: str) -> str:
    unit = unit.lower().rstrip("s")
    return {"centurie": "century"}.get(unit, unit)


def _ago(m: Match, place: Place) -> Found | None:
    """ "two weeks ago" is a day, "three months ago" a month, "a decade ago" a year."""
    count, unit = _small(m["count"]), _singular(m["unit"])
    back = m["way"].lower() == "ago"
    if m["way"].lower() not in ("ago", "from now", "from today", "hence"):
        return Found(None)
    if place.published is None or count is None:
        return Found(None)
    count = -count if back else count
    if unit in ("second", "minute", "hour"):
        return Found(place.published.isoformat() if count and abs(count) < 6 and unit != "hour" else None)
    moved = _exactly(place.published, unit, count)
    if moved is None:
        return Found(None)
    if unit in ("month", "quarter"):
        return Found(cal.iso(cal.month(moved.year, moved.month)))
    if unit in ("year", "decade", "century"):
        return Found(cal.iso(cal.year(moved.year)))
    return Found(moved.isoformat())


def _in_units(m: Match, place: Place) -> Found | None:
    """ "in two weeks" ahead of the day of publication."""
    count, unit = _small(m["count"]), _singular(m["unit"])
    if place.published is None or count is None or unit not in ("day", "week", "month", "year") or not place.ahead():
        return Found(_length(m), TimeType.DURATION)
    moved = _exactly(place.published, unit, count)
    if moved is None:
        return None
    whole = (
        cal.month(moved.year, moved.month)
        if unit == "month"
        else cal.year(moved.year)
        if unit == "year"
        else (moved, moved)
    )
    return Found(cal.iso(whole))


def _year(m: Match, place: Place) -> Found | None:
    """A bare year, where it is not a number of things."""
    number = int(m["year"])
    before, after = place.tokens()
    lead = before[-1] if before else None
    follow = after[0] if after else None
    if lead is not None and (lead.text in "$£€¥#" or (lead.end == place.start and lead.text[-1] not in "(“\"'‘[—–-/")):
        return None
    if (
        follow is not None
        and follow.start == place.end
        and follow.text not in ".,;:)?!”\"'’]—–-/"
        and follow.tag != "POS"
        and follow.text.lower() not in ("'s", "’s")
    ):
        return None
    if lead is not None and lead.text.isupper() and len(lead.text) == 1 and lead.text != "I":
        return None
    timely = lead is not None and lead.lower in YEAR_LEADS
    plural = follow is not None and (
        follow.tag == "NN2" or follow.lower in ("people", "percent", "per", "km", "m", "miles")
    )
    article = lead is not None and (lead.tag in ("AT0", "DPS", "POS") or lead.is_name)
    if (
        lead is not None
        and lead.lower
        in ("than", "about", "nearly", "almost", "over", "least", "some", "roughly", "approximately", "to")
        and plural
    ):
        return None
    if plural and not timely and not article:
        return None
    if follow is not None and follow.tag == "CRD" and follow.lower in ("hundred", "thousand", "million", "billion"):
        return None
    if not 1500 <= number <= 2100:
        return None
    return Found(f"{number}")


YEAR_LEADS = frozenset("in since until till by from during early late mid year before after through".split())


def _year_range(m: Match, place: Place) -> Found | None:
    """ "2010-2012", "2013–14", "between 2007 and 2009"."""
    first, last = int(m["first"]), m["last"]
    end = int(last) if len(last) == 4 else int(m["first"][:2] + last)
    if not first < end <= first + 200:
        return None
    return Found(cal.iso(cal.years(first, end)))


def _decade(m: Match, place: Place) -> Found | None:
    """ "the 1960s" -> 1960/1969; "the nineties" and "the 90s" of the last century."""
    text = m["decade"]
    if text.isdecimal() and len(text) == 4:
        first = int(text)
        return Found(cal.iso(cal.years(first, first + (99 if first % 100 == 0 and first < 2000 else 9))))
    if text.isdecimal():
        return Found(cal.iso(cal.years(1900 + int(text), 1909 + int(text)))) if int(text) >= 20 else None
    first = {
        "twent": 1920,
        "thirt": 1930,
        "fort": 1940,
        "fift": 1950,
        "sixt": 1960,
        "sevent": 1970,
        "eight": 1980,
        "ninet": 1990,
    }[text[:-3].lower()]
    return Found(cal.iso(cal.years(first, first + 9)))


def _century(m: Match, place: Place) -> Found | None:
    text = m["number"].lower()
    known = number_words.words().get(text)
    number = (
        _int(text)
        if text[0].isdigit()
        else known.value
        if known
        else 20 + number_words.words()[text.split("-")[1]].value
    )
    return Found(cal.iso(cal.years(number * 100 - 99, number * 100))) if number else None


def _quarter(m: Match, place: Place) -> Found | None:
    number = {
        "first": 1,
        "1st": 1,
        "second": 2,
        "2nd": 2,
        "third": 3,
        "3rd": 3,
        "fourth": 4,
        "4th": 4,
        "final": 4,
        "last": 4,
    }.get((m["which"] or "").lower(), 0) or int(m["q"] or 0)
    if m["year"]:
        return Found(cal.iso(cal.quarter(_int(m["year"]), number)))
    if place.published is None:
        return Found(None)
    if m["rel"]:
        here = place.published.year + {"last": -1, "next": 1}.get(m["rel"].lower().split()[-1], 0)
        return Found(cal.iso(cal.quarter(here, number)))
    return Found(
        cal.iso(
            _nearest(
                [
                    q
                    for n in (-1, 0, 1)
                    if (q := cal.quarter(place.published.year + n, number))
                    and (q[1] < place.published or place.ahead())
                ],
                place,
            )
        )
    )


def _season(m: Match, place: Place) -> Found | None:
    """A season is known as its year only: where it lies in it depends on the hemisphere."""
    if m["year"]:
        return Found(m["year"])
    before, _ = place.tokens()
    lead = before[-1].lower if before else ""
    if not m["which"] and lead not in (
        "in",
        "this",
        "last",
        "next",
        "during",
        "since",
        "before",
        "after",
        "until",
        "by",
        "of",
    ):
        return None
    if m["season"] in ("fall", "spring") and not m["which"]:
        return None
    if place.published is None or not m["which"]:
        return Found(None)
    which = m["which"].lower()
    return Found(f"{place.published.year}") if which == "this" else Found(None)


def _edge_of_year(m: Match, place: Place) -> Found | None:
    return Found(m["year"])


def _edge_of_relative(m: Match, place: Place) -> Found | None:
    """ "early next year", "the end of the month"."""
    if place.published is None:
        return Found(None)
    which = (m["which"] or "this").lower()
    shift = {"last": -1, "next": 1}.get(which, 0)
    return Found(cal.iso(cal.shifted(place.published, m["unit"].lower(), shift)))


def _holiday(m: Match, place: Place) -> Found | None:
    name = m["name"].lower().replace("’", "'")
    month, number = cal.HOLIDAYS[name]
    if m["year"]:
        return Found(cal.iso(cal.day(int(m["year"]), month, number)))
    return Found(cal.iso(_near_day(month, number, place)) if place.published else None)


def _span_to(m: Match, place: Place) -> Found | None:
    """ "the three months to 30 September", "the year to March": its end is named, its length told."""
    if m["year"]:
        end = (
            cal.day(int(m["year"]), _month_number(m["month"]), _int(m["day"]))
            if m["day"]
            else cal.month(int(m["year"]), _month_number(m["month"]))
        )
    elif place.published:
        month = _month_number(m["month"])
        end = (
            _near_day(month, _int(m["day"]), place)
            if m["day"]
            else _nearest([cal.month(place.published.year + n, month) for n in (-1, 0, 1)], place)
        )
    else:
        return Found(None)
    count = _small(m["count"] or "a")
    if end is None or count is None:
        return Found(None)
    start = _exactly(end[1] + timedelta(days=1), _singular(m["unit"]), -count)
    return Found(cal.iso((start, end[1])) if start else None)


def _clock(m: Match, place: Place) -> Found | None:
    return Found(_clock_value(m.group()), TimeType.TIME)


def _clock_value(text: str) -> str | None:
    """ "7.30am" -> T07:30; None for a range of clock times."""
    digits = re.match(r"(\d{1,2})(?:[:.]?(\d\d))?(?::\d\d)?\s*([aApP])?", text)
    if digits is None:
        return {"noon": "T12:00", "midday": "T12:00", "midnight": "T00:00"}.get(text.lower())
    hour, minute = int(digits[1]), int(digits[2] or 0)
    half = (digits[3] or "").lower()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"T{hour:02}:{minute:02}" if hour < 24 else None


def _clock_range(m: Match, place: Place) -> Found | None:
    return Found(None, TimeType.TIME)


UNITS_ISO = {
    "second": "PT{}S",
    "minute": "PT{}M",
    "hour": "PT{}H",
    "day": "P{}D",
    "night": "P{}D",
    "week": "P{}W",
    "fortnight": "P{}W",
    "month": "P{}M",
    "quarter": "P{}M",
    "year": "P{}Y",
    "decade": "P{}Y",
    "century": "P{}Y",
    "weekend": "",
}
FACTORS = {"fortnight": 2, "quarter": 3, "decade": 10, "century": 100}


def _length(m: Match) -> str | None:
    """The length of a duration in ISO 8601: "P11W"."""
    count, unit = _small(m["count"]), _singular(m["unit"])
    pattern = UNITS_ISO.get(unit)
    return pattern.format(count * FACTORS.get(unit, 1)) if count and pattern else None


def _duration(m: Match, place: Place) -> Found | None:
    before, after = place.tokens()
    follow = after[0].lower if after else ""
    if follow in ("old", "ago", "earlier", "later", "-", "hence") or (
        follow == "of" and len(after) > 1 and after[1].lower == "age"
    ):
        return None
    lead = before[-1].lower if before else ""
    if m["count"].lower() in ("a", "an") and lead not in (
        "for",
        "in",
        "within",
        "after",
        "over",
        "than",
        "about",
        "nearly",
        "almost",
        "lasted",
        "take",
        "takes",
        "took",
    ):
        return None
    if m["count"].isdecimal() and before and before[-1].text in "$£€.,-" and before[-1].end == place.start:
        return None
    if lead == "every" or m["unit"].lower() in ("second",):
        return None
    return Found(_length(m), TimeType.DURATION)


def _set(m: Match, place: Place) -> Found | None:
    unit = m["unit"].lower() if m["unit"] else ""
    count = _small(m["count"]) if m["count"] else 1
    pattern = UNITS_ISO.get(_singular(unit)) if unit else None
    return Found(pattern.format(count * FACTORS.get(_singular(unit), 1)) if pattern and count else None, TimeType.SET)


def _plain_set(m: Match, place: Place) -> Found | None:
    word = m.group().lower()
    return Found(
        {"daily": "P1D", "weekly": "P1W", "monthly": "P1M", "annually": "P1Y", "yearly": "P1Y", "hourly": "PT1H"}.get(
            word
        ),
        TimeType.SET,
    )


# ------------------------------------------------------------------------------------------------------------ the rules

_DAYPART = rf"(?:,? (?:in the )?{PART})?"
_NAME = rf"(?:{DAY_NAME},? )?"
_AT = rf"(?:,? (?:at |at around |around |shortly before |shortly after )?{CLOCK}{ZONE})?"
_APOSTROPHE = r"(?:[’']s?)?"
_WEEKDAY = rf"(?:(?P<which>last|next|this coming|this|past|previous|coming) )?(?:(?:early |late |later )(?:on )?)?"

RULES: dict[str, tuple[str, Reader]] = {
    "numeric": (r"(?<![\w.,/$-])(?:(?P<iso>(?:1[5-9]|20)\d\d[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01]))|(?P<a>\d{1,2})[/.](?P<b>\d{1,2})[/.](?P<y>(?:19|20)\d\d|\d\d))(?![\w/]|[.,-]\d)", _numeric),
    "day month year": (rf"{_NAME}(?:the )?\b(?P<day>{DAY})(?: day)?(?: of)?[ /-]?(?:the )?(?P<month>{MONTH})(?:[ ,/-]{{1,2}}| in | of )(?P<year>{YEAR}){_DAYPART}", _full_date),
    "month day year": (rf"{_NAME}\b(?P<month>{MONTH})[ /]?(?:the )?(?P<day>{DAY})(?! ?[-–]\d)(?: ?, ?| of | )(?P<year>{YEAR}){_DAYPART}", _full_date),
    "days month": (rf"(?:between )?(?:the )?\b(?P<day>{DAY})(?: ?[-–—] ?| and | to )(?P<last>{DAY})(?: of)? (?P<month>{MONTH})(?:,? (?P<year>{YEAR}))?", _day_range_full),
    "month days": (rf"\b(?P<month>{MONTH}) (?P<day>{DAY})(?: ?[-–—] ?| and | to )(?P<last>{DAY})(?:,? (?P<year>{YEAR}))?", _day_range_full),
    "month range": (rf"\b(?:from |between )?(?P<month>{MONTH})(?: ?[-–—] ?| to | and | through )(?P<last>{MONTH})(?: of| in)?,? (?P<year>{YEAR})", _month_range),
    "month year": (rf"(?:{EDGE} |{MOOD}[ -])?\b(?P<month>{MONTH})(?:,? | of | in )(?P<year>{YEAR}){_APOSTROPHE}", _month_year),
    "span to": (rf"(?:the )?(?:(?:last|first) )?(?:(?P<count>{SMALL}) )?(?P<unit>weeks?|months?|years?|quarter) (?:to|ended|ending|through|until)(?: on)? (?:the end of )?(?:(?P<day>{DAY}) )?(?P<month>{MONTH})(?:,? (?P<year>{YEAR}))?", _span_to),
    "day month": (rf"{_NAME}(?:the )?\b(?P<day>{DAY})(?: day)?(?: of)? (?P<month>{MONTH})(?![\w]){_DAYPART}", _day_month),
    "month day": (rf"{_NAME}\b(?P<month>{MONTH})[ /](?:the )?(?P<day>{DAY})(?![\d:%]|[.,]\d){_DAYPART}", _day_month),
    "bare month": (rf"(?:(?P<mood>{EDGE} |{MOOD}[ -]))?(?:(?P<which>last|next|this) )?\b(?P<month>{MONTH})(?![\w-]){_APOSTROPHE}", _bare_month),
    "weekday": (rf"(?:(?P<edge>early|late|later) (?:on )?)?(?:(?P<which>last|next|this coming|this|past|previous|coming) )?\b(?P<name>{FULL_DAY})(?![\w-]){_APOSTROPHE}{_DAYPART}", _weekday),
    "relative day": (r"\b(?:the day (?:before yesterday|after tomorrow)|(?:early |late |later |earlier )?(?:yesterday|tomorrow|today)(?:[’']s)?(?: (?:morning|afternoon|evening|night))?|last night|tonight|overnight|(?:early |late |later |earlier )?this (?:morning|afternoon|evening))\b", _relative_day),
    "relative unit": (rf"\b(?:(?:earlier|later|early|late|sometime|the end of|at the end of|the start of|the beginning of|the middle of|the rest of|the remainder of) )?(?P<which>last|next|this|previous|following|coming|past) (?:(?:calendar|financial|fiscal|academic) )?(?P<unit>week|weekend|month|quarter|year|decade|century)(?![\w-]){_APOSTROPHE}", _relative_unit),
    "edge of unit": (r"\b(?:the )?(?:end|start|beginning|middle|rest|remainder|course) of (?:the|(?P<which>this|next|last)) (?P<unit>week|month|quarter|year|decade)(?![\w-])", _edge_of_relative),
    "past units": (rf"\b(?:(?:in|over|for|during|within) )?(?:the )?(?P<which>past|last|next|coming|following|previous)(?P<count> {SOME})? (?:working |consecutive |full )?(?P<unit>{UNIT}s)\b", _past_units),
    "ago": (rf"\b(?:(?:about|around|nearly|almost|over|more than|less than|just|some) )?(?P<count>{SOME}) (?:full |short |whole )?(?P<unit>{UNIT}s?) (?P<way>ago|earlier|later|before|previously|from now|from today|hence|on)\b(?! than)", lambda m, p: None if m["way"] in ("on", "before") else _ago(m, p)),
    "in units": (rf"\bin (?P<count>{SOME}) (?P<unit>{UNIT}s?)(?![\w’'-])(?! old)", _in_units),
    "year range": (rf"(?<![\w.,/$£€-])(?:between |from )?(?P<first>{YEAR})(?: ?[-–—/~] ?| and | to | through | until )(?P<last>(?:1[5-9]|20)\d\d|\d\d)(?![\w%]|[.,]\d|-\d)", _year_range),
    "edge of year": (rf"\b(?:{EDGE} |{MOOD}[ -])(?P<year>{YEAR})(?!\w)", _edge_of_year),
    "year": (rf"(?<![\w.,/$£€#-])(?:(?:calendar|financial|fiscal|academic) (?:year )?)?(?P<year>{YEAR})(?![\w%/]|[.,-]\d){_APOSTROPHE}", _year),
    "decade": (rf"\b(?:the )?(?:{MOOD}[ -])?(?P<decade>(?:1[5-9]|20)\d0(?= ?[’']?s\b)|(?<=[’'])[2-9]0(?=s\b)|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies) ?[’']?s?\b", _decade),
    "century": (r"\b(?:the )?(?:(?:early|late|mid|mid-)[ -]?)?(?P<number>\d{1,2}(?:st|nd|rd|th)|(?:fif|six|seven|eigh|nine)teenth|twentieth|twenty-first)[ -]{1,2}(?:century|centuries)\b", _century),
    "quarter": (rf"\b(?:the )?(?:(?:fiscal|financial) )?(?:(?P<which>{ORDINAL})[ -]quarter|[Qq](?P<q>[1-4]))(?:(?: of|,|-)? ?(?:(?:fiscal |the )?(?P<year>{YEAR})|(?P<rel>last|this|next) year|the year))?\b", _quarter),
    "season": (rf"\b(?:(?:early|late|mid)[ -])?(?:(?:the )?(?P<which>last|next|this) |the )?(?P<season>{SEASON})(?: of)?(?: (?P<year>{YEAR}))?(?![\w-])", _season),
    "holiday": (r"\b(?P<name>Christmas(?: Day| Eve)?|Boxing Day|New Year[’']s (?:Day|Eve)|Valentine[’']s Day|Halloween)(?:,? (?P<year>(?:19|20)\d\d))?\b", _holiday),
    "clock range": (rf"\b(?:between |from )?{CLOCK}{ZONE}(?: ?[-–—] ?| and | to | until ){CLOCK}{ZONE}", _clock_range),
    "clock": (rf"(?<![\w.,:])(?:{CLOCK}{ZONE}|noon\b|midday\b|midnight\b)", _clock),
    "set": (rf"\b(?:every|each) (?:other )?(?:(?P<count>{SMALL}) )?(?P<unit>{UNIT})s?(?![\w-])", _set),
    "named set": (rf"\b(?:every|each) (?:{FULL_DAY}|{PART}|weekday|{SEASON})\b|\b(?:weekdays|weekends)\b|\b{FULL_DAY}s\b", lambda m, p: Found(None, TimeType.SET)),
    "adverb set": (r"\b(?:annually|monthly|weekly|daily|hourly|yearly)\b", _plain_set),
    "duration": (rf"\b(?<!-)(?:(?:about|around|nearly|almost|more than|less than|at least|up to|over) )?(?P<count>{SOME}) (?:(?:working|consecutive|full|straight|whole|more|additional|long|school|business) )?(?P<unit>{UNIT}s?)(?![\w’'-])", _duration),
}  # fmt: skip
"""Name of the rule -> (pattern, reader). A reader gives None where the words are no time after all."""


TRIGGER = re.compile(
    r"\d|day|night|week|month|year|quarter|decade|centur|hour|minute|morning|afternoon|evening|noon|spring|summer|autumn|fall|winter"
    r"|january|february|march|april|may\b|june|july|august|september|october|november|december|\b(?:jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)\b"
    r"|today|tomorrow|christmas|halloween|ies\b|daily|weekly|monthly|annual",
    re.IGNORECASE,
)
"""A sentence without any of these holds no time: it is not searched further."""


# ----------------------------------------------------------------------------------------------------------------- find


def find(text: TaggedText) -> tuple[Time, ...]:
    """The time expressions in order; none overlaps another."""
    found: list[Time] = []
    for sentence in text.sentences:
        if TRIGGER.search(sentence.span.text):
            found.extend(_merged(text, list(_of_sentence(text, sentence.span))))
    return tuple(found)


_COMPILED: dict[str, re.Pattern[str]] = {name: re.compile(pattern) for name, (pattern, _) in RULES.items()}


def _of_sentence(text: TaggedText, span: Span) -> Iterator[tuple[Span, Found]]:
    """The winning matches of one sentence in order."""
    candidates: list[tuple[int, int, int, Found]] = []
    for rank, name in enumerate(RULES):
        for match in _COMPILED[name].finditer(span.text):
            start, end = span.start + match.start(), span.start + match.end()
            found = RULES[name][1](match, Place(text, start, end, text.article.published))
            if found is not None:
                candidates.append((start, -end, rank, found))
    last = span.start
    for start, end, _, found in sorted(candidates, key=lambda c: c[:3]):
        if start >= last:
            yield text.article.span(start, -end), found
            last = -end


def _merged(text: TaggedText, found: list[tuple[Span, Found]]) -> Iterator[Time]:
    """The times, a clock time and its day joined: "10.45pm last night", "Wednesday at 3.30pm"."""
    index = 0
    while index < len(found):
        span, one = found[index]
        if index + 1 < len(found):
            other_span, other = found[index + 1]
            between = text.article.text[span.end : other_span.start]
            kinds = {one.type, other.type}
            if kinds == {TimeType.DATE, TimeType.TIME} and between in (
                " ",
                ", ",
                " on ",
                " at ",
                " at around ",
                " around ",
                ", at ",
            ):
                day, clock = (one, other) if one.type is TimeType.DATE else (other, one)
                yield Time(
                    text.article.span(span.start, other_span.end), _moment(day.value, clock.value), TimeType.TIME
                )
                index += 2
                continue
        yield Time(span, one.value, one.type)
        index += 1


def _moment(day: str | None, clock: str | None) -> str | None:
    if day is None or clock is None or len(day) != 10:
        return day
    return day + clock
