"""Implied claims: sentences that only their mood shows to be reported: "Nobody should pay." after "…, he said."

The claim beside them is the evidence: who speaks is who spoke just before, and the claim is marked as implied.
"""

from __future__ import annotations

from generator.extraction.grammar.lines import Line
from generator.extraction.grammar.noun_phrases import Range
from generator.model import Claim, Role, Stance

REPORTING = frozenset({Stance.SAYS, Stance.ADMITS, Stance.PROMISES, Stance.DEMANDS, Stance.INTENDS, Stance.FEARS})
"""Stances whose source may go on speaking in the next sentence."""


def modal(line: Line, before: Claim) -> Range | None:
    """The words that show the sentence to be reported, if it goes on with the claim before it."""
    if before.stance not in REPORTING or line.text.sentences[line.index].role is not Role.BODY:
        return None
    if line.tokens[-1].text == "?" or line.word(0) in ("if", "i", "we", "you", '"', "“"):
        return None
    first = next(
        (i for i in range(line.stop) if line.finite(i) and not line.quoted[i] and not _subordinate(line, i)), None
    )
    return None if first is None else _mood(line, first)


def _subordinate(line: Line, i: int) -> bool:
    """Whether the verb belongs to a relative clause or to a clause with a conjunction."""
    for k in range(i - 1, max(-1, i - 10), -1):
        if line.finite(k) or line.tag(k) == "PUN":
            return False
        if line.tag(k) in ("PNQ", "DTQ", "CJS", "AVQ") or (line.word(k) == "that" and line.tag(k) == "CJT"):
            return True
    return False


def _mood(line: Line, i: int) -> Range | None:
    word = line.word(i)
    if line.among(i + 1, "negative") and line.word(i + 3) in ("drawn", "reached", "contacted"):
        return None
    if line.among(i + 1, "negative") and any(line.among(k, "withheld") for k in (i + 2, i + 3, i + 4)):
        return None
    to = _beyond(line, i)
    planned = line.word(to) == "to" and line.tag(_beyond(line, to)) in ("VVI", "VBI", "VHI")
    if word in ("was", "were", "is", "are") and planned:
        return i, to + 1
    if word == "ought" and line.word(to) == "to":
        return i, to + 1
    if word == "would" and line.word(to) == "have":
        return i, i + 2 if line.word(i + 1) == "have" else i + 1
    return (i, i + 1) if word in ("should", "would") else None


def _beyond(line: Line, i: int) -> int:
    """Index of the next word that is no adverb or negation."""
    k = i + 1
    while line.tag(k) in ("AV0", "XX0"):
        k += 1
    return k
