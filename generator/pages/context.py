"""Context: a sentence that points back ("She declined to comment.") says nothing without the one before it.

The words are English, as the articles are that the rules can read; an article in another language gets no context.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.model import Role, Sentence

POINTING = frozenset(
    ["he", "she", "they", "it", "her", "his", "their", "its", "neither", "both", "this", "these", "those"]
)
"""First words that point to the sentence before."""

EMPTY = frozenset(["is", "was", "isn't", "wasn't", "remains", "remained"])
"""Verbs after which "it" points to nothing: "It is not clear whether …"."""


def leaning(sentences: Sequence[Sentence]) -> dict[str, Sentence]:
    """Sentence id -> the sentence before, for the sentences that point back to it."""
    body = [s for s in sentences if s.role is Role.BODY]
    return {after.id: before for before, after in pairwise(body) if points_back(after.span.text)}


def points_back(text: str) -> bool:
    """Whether a sentence is about what the one before it names."""
    first, second, *_ = [*text.casefold().replace("’", "'").split(maxsplit=2), "", ""]
    return first in POINTING and not (first == "it" and second in EMPTY)
