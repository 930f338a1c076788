"""Dates and times of day; dates are ISO 8601 values of the precision that is known."""

from __future__ import annotations

import datetime
import re

from babel import dates

from generator.formats.digits import native
from generator.formats.languages import locale


def clock_time(value: datetime.time, language: str) -> str:
    """A time of day in hours and minutes, in the language's own clock of 12 or 24 hours."""
    return native(dates.format_time(value, "short", locale=locale(language)), language)


def is_date(iso_value: str) -> bool:
    """Whether it is a year, a month, a day, a minute of a day, or two as an interval: what `date` can write."""
    return all(_parse_date(part.partition("T")[0]) for part in iso_value.split("/"))


def date(iso_value: str, language: str) -> str:
    """An ISO 8601 year, month, day or minute, or two as an interval "a/b"; what is none of these is given back."""
    first, _, last = iso_value.partition("/")
    parts = [_date(part, language) for part in (first, last) if part]
    if None in parts or not parts:
        return iso_value
    if len(parts) == 1:
        return str(parts[0])
    return _interval(first, last, language) or f"{parts[0]} – {parts[1]}"


DATE_FORMS = {4: "y", 7: "yMMMM"}
"""CLDR skeleton by the length of an ISO value: year, month."""

DAYS = "yMMMMd"
"""CLDR skeleton of an interval of days."""


def _date(iso_value: str, language: str) -> str | None:
    day, _, minute = iso_value.partition("T")
    parsed = _parse_date(day)
    if parsed is None:
        return None
    if minute:
        return _moment(iso_value, language)
    if len(iso_value) == 10:
        return _long(parsed, language)
    return native(dates.format_skeleton(DATE_FORMS[len(iso_value)], parsed, locale=locale(language)), language)


def _long(day: datetime.date, language: str) -> str:
    return native(dates.format_date(day, "long", locale=locale(language)), language)


def _moment(iso_value: str, language: str) -> str | None:
    """A day with the time of day, as CLDR joins them."""
    try:
        moment = datetime.datetime.fromisoformat(iso_value)
    except ValueError:
        return None
    day = _long(moment, language)
    pattern = str(dates.get_datetime_format("long", locale=locale(language))).replace("'", "")
    return pattern.replace("{0}", clock_time(moment.time(), language)).replace("{1}", day)


def _parse_date(iso_value: str) -> datetime.date | None:
    if not re.fullmatch(r"[0-9]{4}(?:-[0-9]{2}){0,2}", iso_value):
        return None
    try:
        return datetime.date.fromisoformat((iso_value + "-01-01")[:10])
    except ValueError:
        return None


def _interval(first: str, last: str, language: str) -> str | None:
    """Two days as CLDR joins them; None where it has no pattern for them.

    Days only: for months Babel 2.18 writes the first month twice in Persian and drops the year in Burmese.
    """
    start, end = _parse_date(first), _parse_date(last)
    if start is None or end is None or not len(first) == len(last) == 10 or start > end:
        return None
    if DAYS not in locale(language).interval_formats:
        return None
    return native(dates.format_interval(start, end, DAYS, locale=locale(language)), language)
