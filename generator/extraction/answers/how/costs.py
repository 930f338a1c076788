"""Costs: what a manner loses by being doubtful, and how far from the main event each kind is looked for."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extraction.answers.passages import Candidate
from generator.model import Span

SURE, LIKELY, DOUBTFUL, FAINT, LAST = 0.0, 0.75, 1.5, 2.5, 6.0
"""What a manner loses that a reader would call one always, mostly, often, for want of a better one, of any at all."""
NEAR = 1.0
"""Distance up to which a doubtful word tells how the main event came about."""
TOLD = 4.0
"""Distance up to which its course is told."""
LONGEST_OPENING = 16
"""Tokens of a phrase before the main clause."""


def long_enough(cost: float, span: Span | None) -> Iterator[Candidate]:
    """A candidate of three words or more: fewer tell no course."""
    if span and len(span.text.split()) > 2:
        yield cost, span
