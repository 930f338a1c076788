"""Adjuncts: what stands between a cue and its content and belongs to neither: adverbs, dates, places, parentheses.

"said *on Tuesday* that", "said *in a statement*: “…”", "said*, however,* that".
"""

from __future__ import annotations

from generator.extraction.grammar import noun_phrases
from generator.extraction.grammar.lines import Line


def adverbs(line: Line, at: int) -> int:
    """The index after adverbs."""
    while line.tag(at) in ("AV0", "XX0") and not line.mark(at) and not line.among(at, "approximator"):
        at += 1
    return at


def adjuncts(line: Line, at: int) -> int:
    """The index after "on Tuesday", "in a statement", ", however,"; `at` where what follows is the content."""
    i = at
    while i < line.stop + 1 and i - at < 40:
        further = _adjunct(line, i)
        if further == i:
            break
        i = further
    return i


def _adjunct(line: Line, i: int) -> int:
    if (line.tag(i) == "AV0" and not line.mark(i)) or noun_phrases.dated(line, i):
        return i + 1
    if line.tag(i) in ("ORD", "DT0", "AT0") and line.among(i + 1, "time-noun"):
        return i + 2
    if line.tag(i) in ("PRP", "PRF") or line.word(i) in ("on", "in", "at", "after", "before", "during", "following"):
        return prepositional(line, i)
    if line.tag(i) == "VVN" and line.among(i - 1, "medium") and line.tag(i + 1) == "PRP":
        return prepositional(line, i + 1)
    if line.word(i) == ",":
        return _parenthesis(line, i)
    return i


def prepositional(line: Line, i: int) -> int:
    """The index after a preposition and what it governs; `i` where it governs nothing."""
    if noun_phrases.dated(line, i + 1):
        return i + 2
    found = noun_phrases.rightward(line, i + 1)
    if found is None and i + 2 < line.stop and line.tokens[i + 1].text[:1].isupper():
        return i + 2
    return found[1] if found else i


def medium(line: Line, i: int) -> bool:
    """Whether "in the release" stands here: where something is said, not of what."""
    found = noun_phrases.rightward(line, i + 1) if line.word(i) in ("in", "on") else None
    return found is not None and any(line.among(k, "medium") for k in range(*found))


def _parenthesis(line: Line, comma: int) -> int:
    """The index after ", however," or ", in a statement,": no verb, then a comma, then what opens a content."""
    for i in range(comma + 1, min(comma + 14, line.stop)):
        if line.word(i) == "," and i > comma + 1:
            follows = line.word(i + 1) == "that" or line.mark(i + 1)
            return i + 1 if follows or i - comma == 2 else comma
        if line.finite(i) or line.mark(i):
            break
    return comma
