"""Verb phrases: frames that are an infinitive or a gerund, with or without an object before them.

"vowed *to appeal*", "urged the mayor *to wait*", "sees inflation *falling*", "warned owners *against paying*".
"""

from __future__ import annotations

from generator.extraction.grammar import noun_phrases
from generator.extraction.grammar.lines import Line

INFINITIVES = frozenset({"VVI", "VBI", "VHI", "VDI", "VVB", "VHB", "VBB", "AV0", "NN1"})
"""What follows "to" in an infinitive, as the tagger sees it: an adverb, and nouns that are verbs too."""


def infinitive(line: Line, i: int) -> bool:
    """Whether "to" with an infinitive stands here, adverbs between them or not."""
    return line.word(i) == "to" and (line.tag(i + 1) in INFINITIVES or line.mark(i + 1))


def then_to(line: Line, at: int) -> int:
    """Index of "to" after a noun phrase and before an infinitive; 0 where there is none."""
    found = noun_phrases.rightward(line, at, noun_phrases.AFTER_NOUN)
    end = found[1] if found else at
    if line.word(end) == "(":
        end = next((k + 1 for k in range(end, min(end + 8, line.stop)) if line.word(k) == ")"), end)
    while line.tag(end) in ("XX0", "AV0"):
        end += 1
    return end if found and infinitive(line, end) else 0


def then_ing(line: Line, at: int) -> bool:
    """Whether an object and what it is doing follow: "sees inflation falling"."""
    found = noun_phrases.rightward(line, at, noun_phrases.AFTER_NOUN)
    return found is not None and line.tag(found[1]) == "VVG"


def against(line: Line, at: int) -> bool:
    """Whether "warned owners against paying" goes on here."""
    found = noun_phrases.rightward(line, at)
    return found is not None and line.word(found[1]) == "against" and line.tag(found[1] + 1) in ("VVG", "VBG", "VHG")
