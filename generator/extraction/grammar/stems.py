"""Stems: the words of a stretch of text that carry meaning, without their endings, to see whether two are on one topic.

Words that are in every text show nothing and count for nothing: `generic_words.txt`.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from generator.extraction import lexicons
from generator.extraction.text.tokens import Token

CONTENT_TAGS = frozenset(("NN", "NP", "VV", "AJ", "CR"))
ENDINGS = ("ations", "ation", "ments", "ment", "ings", "ing", "ies", "ers", "er", "ed", "es", "s", "ly", "e")


def stems(tokens: Iterable[Token]) -> frozenset[str]:
    """Stems of the words that carry meaning."""
    return frozenset(
        word
        for t in tokens
        if t.tag[:2] in CONTENT_TAGS and len(t.text) > 2 and (word := stem(t.lemma.lower())) not in _generic()
    )


def stem(word: str) -> str:
    """A word without its commonest endings; good enough to see that two words are one."""
    word = word.removesuffix("'s")
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def generic() -> frozenset[str]:
    """The words that are in every text."""
    return lexicons.words("generic_words.txt")


@cache
def _generic() -> frozenset[str]:
    return generic() | {stem(word) for word in generic()}
