"""Answers: who did what, when, where, why and how, as the shortest words of the article that say it, best first.

The headline is the strongest witness of who and what, the first sentences of the rest. A question that nothing near
the main event answers stays empty. Each question is a module; what they share is the `main_event`, its `subjects` and
`verbs`, and the `passages` that may tell why and how.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.extraction.answers import how, main_event, passages, what, when, where, who, why
from generator.extraction.answers.main_event import LONGEST_READ, READ
from generator.extraction.grammar import preterites
from generator.extraction.text.tokens import TaggedText
from generator.model import QUESTIONS, Analysis, Span

__all__ = ["LONGEST_READ", "READ", "find"]

KEPT = 3
"""Answers kept of each question."""


def find(text: TaggedText, found: Analysis) -> Mapping[str, tuple[Span, ...]]:
    """Question -> answers."""
    text = preterites.restored(text)
    event = main_event.read(text)
    near = tuple(passages.read(text, event, found))
    ranked = {
        "who": who.ranked(text, event, found),
        "what": what.ranked(text, event, found),
        "when": when.ranked(text, event, found.times),
        "where": where.ranked(text, event, found.entities),
        "why": why.ranked(near),
        "how": how.ranked(near),
    }
    return {question: _kept(ranked[question]) for question in QUESTIONS}


def _kept(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The first few that are not said in the same words before."""
    kept: dict[str, Span] = {}
    for span in spans:
        kept.setdefault(span.text.casefold(), span)
        if len(kept) == KEPT:
            break
    return tuple(kept.values())
