"""Topics: what a stretch of text is about, as stems of the words that carry meaning; and how much two stretches share.

Words of one field (`fields.txt`) count a half where their stems differ; a field's two poles pull apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from generator.extraction.disputes import wordlist
from generator.extraction.grammar import phrases
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
def _generic() -> frozenset[str]:
    return wordlist.words("generic") | {stem(w) for w in wordlist.words("generic")}


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
