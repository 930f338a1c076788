"""Masked: where no name is looked for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from generator.extraction.text.tokens import Token
from generator.model import Span


class Masked:
    """Spans in which no name is looked for: the time expressions."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self.spans = sorted(spans)
        self.starts = [s.start for s in self.spans]

    def covers(self, token: Token) -> bool:
        """Whether a token starts inside one of them."""
        index = bisect_right(self.starts, token.start) - 1
        return index >= 0 and token.start < self.spans[index].end
