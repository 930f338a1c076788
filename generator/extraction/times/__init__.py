"""Times: dates, periods, clock times, durations and recurring times, with an ISO 8601 value where it can be known.

`rules` holds their forms; `dates`, `years`, `relative` and `lengths` what they mean; `calendar_words` the calendar.
Where rules meet, the one that starts first and reaches farthest wins. What needs a day of publication has no value
without one; with one, the past is preferred unless the clause speaks of what is to come. Where the seed does not say
that day, the whole date of a dateline is it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.extraction.grammar import clauses
from generator.extraction.text.tokens import TaggedText
from generator.extraction.times import calendar_words as cal
from generator.extraction.times.context import Found, Place
from generator.extraction.times.rules import ANY_MONTH, COMPILED, TRIGGER, WITHOUT_MONTH
from generator.model import Span, Time, TimeType

RANGE = re.compile(r" ?[-–—] ?| to | until | till | through ")
BETWEEN = "between "
YEARS = frozenset(["last year", "this year", "next year", "that year", "the same year", "the following year"])
BESIDE = frozenset([" ", ", ", " on ", " at ", " at around ", " at about ", " around ", ", at "])
"""What may stand between a day and the clock time on it."""
HEADS = 4
"""Sentences that headline, subtitle and lead may be: a dateline opens one of them."""


@dataclass(frozen=True, slots=True)
class Match:
    """An expression found, before its neighbours are looked at."""

    span: Span
    found: Found


def find(text: TaggedText) -> tuple[Time, ...]:
    """The time expressions in order; none overlaps another."""
    times: list[Time] = []
    published = text.article.published or _day_of_dateline(text)
    for sentence in text.sentences:
        if TRIGGER.search(sentence.span.text):
            times.extend(_merged(text, _of_sentence(text, sentence.span, published)))
    return tuple(times)


def _day_of_dateline(text: TaggedText) -> date | None:
    """The day on which a report was sent, where its dateline tells it whole: "PORT ALDER, 3 May 2024 - "."""
    for sentence in text.sentences[:HEADS]:
        if head := clauses.DATELINE.match(sentence.span.text):
            end = sentence.span.start + head.end()
            found = [m.found.value for m in _of_sentence(text, sentence.span, None) if m.span.end <= end]
            whole = [value for value in found if value and len(value) == len("2024-05-03")]
            return date.fromisoformat(whole[0]) if len(whole) == 1 else None
    return None


def _of_sentence(text: TaggedText, span: Span, published: date | None) -> list[Match]:
    """The winning matches of one sentence in order."""
    candidates: list[tuple[int, int, int, Found]] = []
    rules = COMPILED if ANY_MONTH.search(span.text) else WITHOUT_MONTH
    for rank, (pattern, reader) in enumerate(rules.values()):
        for match in pattern.finditer(span.text):
            start, end = span.start + match.start(), span.start + match.end()
            if found := reader(match, Place(text, start, end, published)):
                candidates.append((start, -end, rank, found))
    winners: list[Match] = []
    last = span.start
    for start, negative_end, _, found in sorted(candidates, key=lambda c: c[:3]):
        if start >= last:
            winners.append(Match(text.article.span(start, -negative_end), found))
            last = -negative_end
    return winners


def _merged(text: TaggedText, matches: Sequence[Match]) -> Iterator[Time]:
    """The times, with a clock time and its day as one, and the two ends of a range as one."""
    index = 0
    while index < len(matches):
        joined = _joined(text, matches[index], matches[index + 1]) if index + 1 < len(matches) else None
        one = joined or matches[index]
        yield Time(one.span, one.found.value, one.found.type)
        index += 2 if joined else 1


def _joined(text: TaggedText, first: Match, second: Match) -> Match | None:
    between = text.article.text[first.span.end : second.span.start]
    lead = text.article.text[max(0, first.span.start - len(BETWEEN)) : first.span.start]
    kinds = {first.found.type, second.found.type}
    span = text.article.span(first.span.start, second.span.end)
    if kinds == {TimeType.DATE, TimeType.TIME} and between in BESIDE:
        day, clock = (first, second) if first.found.type is TimeType.DATE else (second, first)
        if day.found.value and len(day.found.value) < len("2024-03-14"):
            return None  # "since 2009, from 11am"
        return Match(span, Found(_moment(day.found.value, clock.found.value), TimeType.TIME))
    if kinds != {TimeType.DATE}:
        return None
    if between == " of " and second.span.text.lower() in YEARS and first.found.month_day:
        return Match(span, Found(_month_of(first.found.month_day[0], second.found.value)))
    if RANGE.fullmatch(between) or (between == " and " and lead.lower() == BETWEEN):
        value = _interval(_begin(first, second), second.found.value)
        if value is None and between == " and " and not (first.found.value or second.found.value):
            return Match(text.article.span(first.span.start - len(BETWEEN), second.span.end), Found(None))
        return Match(span, Found(value)) if value else None
    return None


def _month_of(month: int, year: str | None) -> str | None:
    """A month of a year that is told by its distance: "April of last year"."""
    return f"{year}-{month:02}" if year and len(year) == 4 else None


def _moment(day: str | None, clock: str | None) -> str | None:
    """A day with its clock time: "2024-03-14T22:45"."""
    return day + clock if day and clock and len(day) == 10 else day


def _begin(first: Match, last: Match) -> str | None:
    """The first date of a range; without a year of its own it has that of the last: "Nov 18 - Dec 19, 2015"."""
    if first.found.month_day is None or last.found.month_day is not None or not last.found.value:
        return first.found.value
    month, day = first.found.month_day
    year = int(last.found.value[:4])
    begin = cal.day(year, month, day) if day else cal.month(year, month)
    if begin and (value := cal.iso(begin)) and value < last.found.value:
        return value
    return cal.iso(cal.day(year - 1, month, day) if day else cal.month(year - 1, month))


def _interval(first: str | None, last: str | None) -> str | None:
    """From one date to a later one; None where either is unknown or an interval itself."""
    if not first or not last or "/" in first + last or len(first) != len(last) or not first < last:
        return None
    return f"{first}/{last}"
