"""A plain regular expression each for numbers, times and claims: what ten minutes give, to see what more is worth."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from bench.peers.protocol import Claim, Found, Number, Time, answer

SCALES = {"thousand": 3, "k": 3, "million": 6, "m": 6, "billion": 9, "bn": 9, "trillion": 12}

WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]

NUMBER = re.compile(
    rf"\b(?:(?P<digits>\d+(?:,\d{{3}})*(?:\.\d+)?)\s?(?P<scale>{'|'.join(SCALES)})?|(?P<word>{'|'.join(WORDS)}))(?!\w)",
    re.IGNORECASE,
)

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"

TIME = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}}) )?(?:(?P<month>{MONTHS})(?: (?P<late_day>\d{{1,2}}))?,? )?(?P<year>(?:19|20)\d\d)\b"
    rf"|\b(?:\d{{1,2}} )?(?:{MONTHS})\b(?: \d{{1,2}}\b)?"
    r"|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:today|yesterday|tomorrow)\b"
    r"|\b(?:last|next|this) (?:week|month|year|summer|winter|spring|autumn)\b"
)

VERB = "said|says|told reporters|added|announced|claimed|warned|denied|reported"

QUOTED = re.compile(
    rf"[\"“](?P<content>[^\"“”]+)[\"”],? (?:(?:{VERB}) (?P<late>[^.,;\"“]+)|(?P<early>[\w ]{{1,60}}?) (?:{VERB})\b)"
)

SAID = re.compile(rf"(?:^|(?<=[.;] ))(?P<source>[^.;\"“”]{{1,90}}?) (?:{VERB}) (?:that )?(?P<content>[^.;]+)")

COMMA_SAID = re.compile(rf"(?:^|(?<=[.;] ))(?P<content>[^.;\"“”]+), (?P<source>[^.,;\"“”]{{1,60}}) (?:{VERB})(?=[.,;])")

ACCORDING = re.compile(r"(?:^|(?<=[.;] ))(?P<content>[^.;]+?),? according to (?P<source>[^.,;]+)")


def find(text: str) -> Found:
    """The numbers, times and claims of a paragraph."""
    return Found(list(numbers(text)), list(times(text)), list(claims(text)))


def numbers(text: str) -> Iterator[Number]:
    """Digits, with a scale after them, and the words up to twelve."""
    for one in NUMBER.finditer(text):
        yield Number(*one.span(), number_value(one))


def number_value(one: re.Match[str]) -> str:
    """The value of a match of NUMBER."""
    if one["word"]:
        return str(WORDS.index(one["word"].lower()))
    value = Decimal(one["digits"].replace(",", ""))
    return format(value.scaleb(SCALES[one["scale"].lower()]) if one["scale"] else value, "f")


def times(text: str) -> Iterator[Time]:
    """Years, months, days and the commonest words."""
    for one in TIME.finditer(text):
        yield Time(*one.span(), time_value(one))


def time_value(one: re.Match[str]) -> str | None:
    """The value of a match of TIME that holds a year."""
    if not one["year"] or not one["month"]:
        return one["year"]
    month = f"{one['year']}-{MONTHS.split('|').index(one['month']) + 1:02}"
    day = one["day"] or one["late_day"]
    return f"{month}-{int(day):02}" if day else month


def claims(text: str) -> Iterator[Claim]:
    """Said before, after and according to; a later pattern only where no earlier one has been."""
    taken: list[tuple[int, int]] = []
    for pattern in (QUOTED, COMMA_SAID, ACCORDING, SAID):
        for one in pattern.finditer(text):
            if all(one.end() <= start or end <= one.start() for start, end in taken):
                taken.append(one.span())
                yield Claim(source_place(one), one.span("content"))


def source_place(one: re.Match[str]) -> tuple[int, int]:
    """Where the source's words stand, whichever side they are on."""
    return next(one.span(n) for n in ("source", "late", "early") if n in one.re.groupindex and one[n])


if __name__ == "__main__":
    answer(find)
