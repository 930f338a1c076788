"""The calendar of English: names of months, days and holidays, and the arithmetic of days, weeks, months and years.

A period is (first day, last day). `iso` writes it as short as it is exact: a day, a month, a year, else "first/last".
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

Period = tuple[date, date]

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
DAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tues tue",
            "wednesday wed weds",
            "thursday thurs thur thu",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}
HOLIDAYS = {
    "christmas day": (12, 25), "christmas eve": (12, 24), "christmas": (12, 25), "boxing day": (12, 26),
    "new year's day": (1, 1), "new year's eve": (12, 31), "valentine's day": (2, 14), "halloween": (10, 31),
}  # fmt: skip
"""Holidays whose day is the same every year."""
EARLIEST, LATEST = 1, 9999


def day(year: int, month: int, number: int) -> Period | None:
    """One day; None where the calendar has no such day."""
    if not (EARLIEST <= year <= LATEST and 1 <= month <= 12 and 1 <= number <= monthrange(year, month)[1]):
        return None
    found = date(year, month, number)
    return found, found


def month(year: int, number: int) -> Period | None:
    """A whole month; numbers beyond 1 to 12 run into the years beside."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    if not EARLIEST <= year <= LATEST:
        return None
    return date(year, number, 1), date(year, number, monthrange(year, number)[1])


def year(number: int) -> Period | None:
    """A whole year."""
    return (date(number, 1, 1), date(number, 12, 31)) if EARLIEST <= number <= LATEST else None


def years(first: int, last: int) -> Period | None:
    """Whole years."""
    if not EARLIEST <= first <= last <= LATEST:
        return None
    return date(first, 1, 1), date(last, 12, 31)


def quarter(of_year: int, number: int) -> Period | None:
    """A quarter; numbers beyond 1 to 4 run into the years beside."""
    first, last = month(of_year, 3 * number - 2), month(of_year, 3 * number)
    return (first[0], last[1]) if first and last else None


def week(of: date) -> Period:
    """Monday to Sunday around a day; the calendar's first and last weeks overflow."""
    monday = of - timedelta(days=of.weekday())
    return monday, monday + timedelta(days=6)


def shifted(start: date, unit: str, count: int) -> Period | None:
    """The day, week, month, quarter or year that lies `count` units after a day; years and months as wholes."""
    try:
        if unit == "day":
            moved = start + timedelta(days=count)
            return moved, moved
        if unit in ("week", "fortnight"):
            return week(start + timedelta(weeks=count * (2 if unit == "fortnight" else 1)))
        if unit == "month":
            return month(start.year, start.month + count)
        if unit == "quarter":
            return quarter(start.year, (start.month - 1) // 3 + 1 + count)
        if unit == "decade":
            return years((start.year // 10 + count) * 10, (start.year // 10 + count) * 10 + 9)
        return year(start.year + count)
    except (OverflowError, ValueError):
        return None


def later(here: date, unit: str, count: int) -> date | None:
    """The day `count` units away, the day of the month kept where there is one."""
    days = {"day": 1, "night": 1, "week": 7, "fortnight": 14}.get(unit)
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}.get(unit)
    try:
        if days:
            return here + timedelta(days=days * count)
    except OverflowError:
        return None
    whole = month(here.year, here.month + months * count) if months and abs(count) < 10_000 else None
    return whole[0].replace(day=min(here.day, whole[1].day)) if whole else None


def iso(period: Period | None) -> str | None:
    """ISO 8601: "2024-03-14", "2024-03", "2024", "1960/1969", "2024-03-04/2024-03-10"."""
    if period is None:
        return None
    first, last = period
    if first == last:
        return first.isoformat()
    if first.day == 1 and last.month == 12 and last.day == 31 and first.month == 1:
        return f"{first.year:04}" if first.year == last.year else f"{first.year:04}/{last.year:04}"
    if first.day == 1 and last == date(first.year, first.month, monthrange(first.year, first.month)[1]):
        return f"{first.year:04}-{first.month:02}"
    return f"{first.isoformat()}/{last.isoformat()}"
