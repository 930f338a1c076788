"""Years and their parts: "in 2019", "2013–14", "the 1960s", "the 19th century", "the third quarter", "this spring"."""

from __future__ import annotations

import re

from generator.extraction import lexicons
from generator.extraction.quantities import pieces
from generator.extraction.times import calendar_words as cal
from generator.extraction.times.context import BEFORE_MONTH, BEFORE_YEAR, Found, Match, Place, day_number, spanning
from generator.extraction.times.nearest import nearest

YEAR_NOUNS = lexicons.words("time-words.txt", "year-nouns")
"""Plurals that a year describes more often than a number counts."""
BUSINESS = re.compile("|".join(sorted(lexicons.words("time-words.txt", "business"))), re.IGNORECASE)
OPENERS = "(“\"'‘[—–-/"
CLOSERS = ".,;:)?!”\"’']—–-/"


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


def years(m: Match, place: Place) -> Found | None:
    """ "2010-2012", "2013–14", "between 2007 and 2009"."""
    first, last = int(m["first"]), m["last"]
    end = int(last) if len(last) == 4 else int(m["first"][:2] + last)
    return spanning(cal.years(first, end)) if first < end <= first + 200 else None


def part_of_year(m: Match, place: Place) -> Found | None:
    """ "early 2019", "the final months of 2023": known as the year."""
    return Found(m["year"])


def decade(m: Match, place: Place) -> Found | None:
    """ "the 1960s" -> 1960/1969; "the nineties" are those of the last century."""
    text = (m["decade"] or m["named"]).lower()
    if text.isdecimal() and len(text) == 4:
        first = int(text)
        return spanning(cal.years(first, first + (99 if first % 100 == 0 and first < 2000 else 9)))
    first = int(text) if text.isdecimal() else pieces.words()[text[:-3] + "y"].value
    return spanning(cal.years(1900 + first, 1909 + first)) if first >= 20 else None


def century(m: Match, place: Place) -> Found | None:
    """ "the 19th century" -> 1801/1900."""
    number = day_number(m["number"])
    return spanning(cal.years(number * 100 - 99, number * 100)) if 0 < number <= 30 else None


QUARTERS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "final": 4}


def quarter(m: Match, place: Place) -> Found | None:
    """A quarter of a year; without its year it may be one of a match, and is dated in business news alone."""
    number = int(m["q"]) if m["q"] else QUARTERS[m["which"].lower()]
    if m["year"]:
        return spanning(cal.quarter(int(m["year"]), number))
    here = place.published
    sentence = place.text.sentences[place.text.sentence_at(place.start)].span.text
    if here is None or not (m["q"] or m["rel"] or "-" in m.group() or BUSINESS.search(sentence)):
        return Found(None)
    if m["rel"]:
        return spanning(cal.quarter(here.year + {"last": -1, "next": 1}.get(m["rel"].lower(), 0), number))
    near = [cal.quarter(here.year + n, number) for n in (-1, 0, 1)]
    ended = [q for q in near if q and (q[1] < here or place.ahead())]
    return spanning(nearest(ended, place))


def season(m: Match, place: Place) -> Found | None:
    """A season is known by its year alone: when it is depends on the hemisphere."""
    if m["year"]:
        return Found(m["year"])
    doubtful = m["season"].lower() in ("fall", "spring") and not m.group().lower().startswith("the ")
    told = place.lead() in BEFORE_MONTH - {"and", "to", "of"} and not doubtful and place.follow() not in ("of", "in")
    if not m["which"] and not told:
        return None
    return Found(None)
