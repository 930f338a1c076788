"""Topics: how much two stretches of text share of what they are about, as stems of the words that carry meaning.

Words of one field (`fields.txt`) count a half where their stems differ; a field's two poles pull apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from generator.extraction.grammar import phrases
from generator.extraction.grammar.stems import stem, stems

__all__ = ["clash", "shared", "stem", "stems"]


def shared(one: frozenset[str], other: frozenset[str], weights: Mapping[str, float]) -> float:
    """How much two sets of stems share: the weight of common stems, and a half for each common field."""
    both = one & other
    common = {f for w in one - both for f, _ in _places(w)} & {f for w in other - both for f, _ in _places(w)}
    return sum(weights.get(w, 1.0) for w in both) + 0.5 * len(common)


def clash(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sets hold words of opposite poles of one field."""
    poles = {(field, -pole) for w in one for field, pole in _places(w) if pole}
    return any(place in poles for w in other for place in _places(w))


@cache
def _table() -> Mapping[str, frozenset[tuple[int, int]]]:
    """Stem -> (field, pole); a pole is 1 or -1, and 0 where the field has none."""
    table: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for number, row in enumerate(phrases.lines("fields.txt")):
        left, bar, right = row.partition("|")
        for side, pole in ((left, 1 if bar else 0), (right, -1)):
            for word in side.split():
                table[stem(word)].add((number, pole))
    return {key: frozenset(places) for key, places in table.items()}


def _places(word: str) -> frozenset[tuple[int, int]]:
    return _table().get(word, frozenset())
