"""Preceding contents: the clause before a cue that stands behind it: "*The dam is safe*, the owner said"."""

from __future__ import annotations

from generator.extraction.claims.cues import adjectives, verbs
from generator.extraction.grammar import clauses, noun_phrases
from generator.extraction.grammar.lines import Line
from generator.extraction.grammar.noun_phrases import Range


def before(line: Line, last: int) -> Range:
    """The clause that ends before index `last`: from the sentence's start or a semicolon, without "However,"."""
    first = last
    while first > 0 and line.word(first - 1) != ";" and not _introduces(line, first - 1):
        first -= 1
    return noun_phrases.opened(line, first or _datelined(line)), last


def _introduces(line: Line, i: int) -> bool:
    """Whether a colon ends a clause about saying or thinking: "The ministry contradicted her: …"."""
    if line.word(i) != ":":
        return False
    thinks = line.word(i - 1) in adjectives() and line.has_finite(max(0, i - 12), i)
    return thinks or any(
        line.low[k] in verbs() and line.finite(k) and not line.quoted[k] for k in range(max(0, i - 12), i)
    )


def _datelined(line: Line) -> int:
    """The index after the place and date before a report: "LUND, 3 May - "."""
    sentence = line.text.sentences[line.index].span
    head = clauses.DATELINE.match(sentence.text)
    end = sentence.start + head.end() if head else 0
    return next((i for i, t in enumerate(line.tokens) if t.start >= end), 0) if head else 0
