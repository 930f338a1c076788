"""dateparser: times, by its `search_dates`. It gives words but not where they stand, so they are sought in order.

It always gives a whole date. A value counts only where it is the same on two far days: else it was filled in from the
day of reading.
"""

from __future__ import annotations

from collections.abc import Iterator

from dateparser.date import DateDataParser  # type: ignore[import-untyped]
from dateparser.search import search_dates  # type: ignore[import-untyped]

from bench.peers.protocol import FAR_DAYS, Found, Time, answer

SHAPES = {"year": "%Y", "month": "%Y-%m", "day": "%Y-%m-%d"}

PARSERS = [DateDataParser(languages=["en"], settings={"RELATIVE_BASE": day}) for day in FAR_DAYS]


def find(text: str) -> Found:
    """The times of a paragraph."""
    return Found(times=list(times(text)))


def times(text: str) -> Iterator[Time]:
    """Each with where it stands, after the one before."""
    after = 0
    for words, _ in search_dates(text, languages=["en"]) or ():
        start = text.find(words, after)
        if start >= 0:
            after = start + len(words)
            yield Time(start, after, value(words))


def value(words: str) -> str | None:
    """The date, month or year that the words say on whatever day they are read."""
    read = [parser.get_date_data(words) for parser in PARSERS]
    said = {one.date_obj.strftime(SHAPES[one.period]) for one in read if one.date_obj and one.period in SHAPES}
    return said.pop() if len(said) == 1 else None


if __name__ == "__main__":
    answer(find, "dateparser")
