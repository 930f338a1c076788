"""Closed classes: words of which English has few, by what they do: auxiliaries, negatives, relatives, days.

Each is a line of `claim-words.txt`; `words("relative")` holds "who", "which", "where".
"""

from __future__ import annotations

from generator.extraction import lexicons


def words(group: str) -> frozenset[str]:
    """The words of a class of `claim-words.txt`."""
    return lexicons.words("claim-words.txt", group)
