"""How: the means, instrument, manner or course of the main event, the surest and nearest first.

"by climbing over the fence", "used a ram to open the door", "in a letter to the mayor", "by 194 votes to 161". Add a
finder to `FINDERS`; the words are the sections from `how` on in `answers.txt`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extraction.answers import passages
from generator.extraction.answers.how import courses, manners, means, votes
from generator.extraction.answers.passages import Finder, Passage
from generator.model import Span

FINDERS: tuple[Finder, ...] = (
    manners.opened,
    manners.moving,
    votes.voted,
    votes.passed,
    means.used,
    means.paid,
    means.under,
    means.methods,
    courses.circumstances,
    courses.courses,
    courses.told_next,
)


def ranked(near: Sequence[Passage]) -> Iterator[Span]:
    """The manners, the surest and nearest first; what a quotation tells is none."""
    return passages.ranked(near, FINDERS)
