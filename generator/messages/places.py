"""Where in a story and in its seed's file a span stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import TypeVar

from generator.model import Explainer, Sentence, Span

T = TypeVar("T")


def by_sentence(sentences: Sequence[Sentence], places: Sequence[tuple[Span, T]]) -> dict[str, list[T]]:
    """What starts in each sentence, in order of the text."""
    starts = [sentence.span.start for sentence in sentences]
    found: dict[str, list[T]] = {}
    for span, what in sorted(places, key=lambda place: place[0].start):
        index = bisect_right(starts, span.start) - 1
        if index >= 0 and span.start < sentences[index].span.end:
            found.setdefault(sentences[index].id, []).append(what)
    return found


class Lines:
    """Where in the seed's file a span stands."""

    def __init__(self, explainer: Explainer) -> None:
        self._path = explainer.article.path
        self._breaks = [match.start() for match in re.finditer("\n", explainer.article.text)]

    def reference(self, span: Span) -> tuple[str, ...]:
        """`path:line`; nothing where the article is from no file."""
        return (f"{self._path}:{bisect_right(self._breaks, span.start) + 1}",) if self._path else ()
