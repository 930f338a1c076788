"""Bylines: who wrote an article, where a line at its top says so: "By Ada Quill and Bo Lind in Velmora".

Only a line that is nothing else counts, and only names of two words or more: "By our correspondent" names nobody.
"""

from __future__ import annotations

import re
from itertools import islice

from generator.model import Span
from generator.readers.paragraphs import paragraphs

TOP = 5
"""Paragraphs among which it is looked for: headline, subtitle and date may stand above it."""

LONGEST = 120
"""Characters of a line that is a byline, with place and post of the writer."""

OPENING = re.compile(r"[Bb][Yy]\s+")

END = re.compile(r"\s*(?:,|\||\u2022|\u2013|\u2014|\s-\s|\b(?:in|at|for|of)\b)")
"""What ends the names: a comma, a dash, or the words before a place or a paper."""

NAME = re.compile(r"(?:[^\W\d_a-z][\w.'’-]*\s+){1,4}[^\W\d_a-z][\w.'’-]*")
"""Two to five words, all with a capital."""

NOBODY = re.compile(
    r"\b(?:our|staff|special|senior|reporters?|correspondents?|writers?|editors?|desk|agencies|news|team|press|the|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|morning|night)\b",
    re.IGNORECASE,
)
"""Words of a line that names an office or a time, not a person."""


def author(text: str, title: Span) -> str | None:
    """The names in the byline; None where there is none."""
    for start, end in islice(paragraphs(text), TOP):
        line = text[start:end].strip()
        opening = OPENING.match(line)
        if opening is None or start == title.start or len(line) > LONGEST:
            continue
        names = END.split(line[opening.end() :], maxsplit=1)[0].strip()
        people = re.split(r"\s+(?:and|&)\s+", names)
        if all(NAME.fullmatch(name) and not NOBODY.search(name) for name in people):
            return names
    return None
