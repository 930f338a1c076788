"""Clock times, durations and recurring times: what they mean, in ISO 8601 ("T07:30", "P11W")."""

from __future__ import annotations

import re

from generator.extraction.grammar import phrases
from generator.extraction.times.context import Found, Match, Place, count_of, unit_of
from generator.model import TimeType


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
    "day": "P{}D", "night": "P{}D", "month": "P{}M", "quarter": "P{}M", "year": "P{}Y", "decade": "P{}Y",
    "century": "P{}Y",
}  # fmt: skip
FACTORS = {"fortnight": 2, "quarter": 3, "decade": 10, "century": 100}


def length(count: int | None, unit: str) -> str | None:
    """ "P11W" of eleven weeks; None where the count is not told."""
    return LENGTHS[unit].format(count * FACTORS.get(unit, 1)) if count and unit in LENGTHS else None


AFTER_AGES = phrases.words("time-words.txt", "after-ages")
BEFORE_ONE = phrases.words("time-words.txt", "before-one")
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
