"""Clock times, durations and recurring times: what they mean, in ISO 8601 ("T07:30", "P11W")."""

from __future__ import annotations

import re

from generator.extraction import lexicons
from generator.extraction.times.context import Found, Match, Place, count_of, unit_of
from generator.model import TimeType

RUN = re.compile(r"(?P<hours>\d{1,2}):(?P<minutes>\d\d)(?::(?P<seconds>\d\d))?")
MOMENTS = frozenset(["at", "by", "around", "about", "until", "since", "from", "before", "after"])
"""Words before a time of day, however exact."""


def _run(m: re.Match[str]) -> str | None:
    """ "2:04:41" -> PT2H4M41S; of two parts nobody knows whether they are hours or minutes."""
    return f"PT{int(m['hours'])}H{int(m['minutes'])}M{int(m['seconds'])}S" if m["seconds"] else None


def spoken_clock(m: Match, place: Place) -> Found | None:
    """ "half past six in the evening" -> T18:30; "six o'clock" could be either."""
    hour, part = count_of(m["hour"].lower()) or 0, (m["part"] or "").lower()
    past = (m["minutes"] or "").lower().removeprefix("a ")
    told = m["exact"] or past == "half past" or (part and past)
    if not told and not ((part or past) and place.lead() in MOMENTS):
        return None  # "two shows, one in the evening"
    shift = {"": 0, "half past": 30, "quarter past": 15, "quarter to": -15}[past]
    if not part:
        return Found(None, TimeType.TIME)
    late = part in ("afternoon", "evening") or (part == "night" and 6 <= hour < 12)
    minutes = (hour % 12 + 12 * late) * 60 + shift
    return Found(f"T{minutes // 60 % 24:02}:{minutes % 60:02}", TimeType.TIME)


def clock(m: Match, place: Place) -> Found | None:
    """ "7.30am" -> T07:30."""
    text = m.group().lower()
    run = RUN.fullmatch(text)
    if run and (place.lead() in ("in", "of") or (run["seconds"] and place.lead() not in MOMENTS)):
        return Found(_run(run), TimeType.DURATION)
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
    "day": "P{}D", "night": "P{}D", "month": "P{}M", "quarter": "P{}M", "year": "P{}Y", "decade": "P{}Y",
    "century": "P{}Y",
}  # fmt: skip
FACTORS = {"fortnight": 2, "quarter": 3, "decade": 10, "century": 100}


def length(count: int | None, unit: str) -> str | None:
    """ "P11W" of eleven weeks; None where the count is not told."""
    return LENGTHS[unit].format(count * FACTORS.get(unit, 1)) if count and unit in LENGTHS else None


AFTER_AGES = lexicons.words("time-words.txt", "after-ages")
BEFORE_ONE = lexicons.words("time-words.txt", "before-one")
"""Words before "a week" that make it a length, not a rate."""


def duration(m: Match, place: Place) -> Found | None:
    """A length of time: no age, no rate, no "ten minutes later"."""
    before, after, lead = place.before(), place.after(), place.lead()
    if unit_of(m["unit"]) in ("quarter", "second") and count_of(m["count"]) in (None, 1, 3):
        return None  # "three quarters", "a second"
    if place.follow() in AFTER_AGES or [t.lower for t in after[:2]] == ["of", "age"] or lead == "every":
        return None
    if m["count"].lower() in ("a", "an") and lead not in BEFORE_ONE:
        return None
    if before and before[-1].text in "$£€.,-" and before[-1].end == place.start:
        return None
    return Found(length(count_of(m["count"]), unit_of(m["unit"])), TimeType.DURATION)


def recurring(m: Match, place: Place) -> Found | None:
    """ "every 45 minutes" -> PT45M."""
    count = 2 if m["other"] else count_of(m["count"] or "a")
    return Found(length(count, unit_of(m["unit"])), TimeType.SET)


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
