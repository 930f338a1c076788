"""Why: the reason, cause or purpose of the main event, the surest and nearest first.

"because of cracks in the dam", "jailed for a fraud", "to save the hall", "heavy rain" of "heavy rain caused the
flood". Add a finder to `FINDERS`; the words are the sections from `why` on in `answers.txt`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extraction.answers import passages
from generator.extraction.answers.passages import Finder, Passage
from generator.extraction.answers.why import causes, openers, purposes
from generator.model import Span

FINDERS: tuple[Finder, ...] = (
    openers.opened,
    purposes.repaid,
    purposes.purposes,
    causes.causes,
    causes.blamed,
    causes.fears,
    purposes.benefits,
)


def ranked(near: Sequence[Passage]) -> Iterator[Span]:
    """The reasons, the surest and nearest first."""
    return passages.ranked(near, FINDERS)
