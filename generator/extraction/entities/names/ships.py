"""Ships and storms: names behind "MV", "Storm" and the like, which are neither people nor bodies nor places."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from generator.extraction.entities import gazetteer
from generator.extraction.entities.names.capital_runs import LONGEST
from generator.extraction.entities.names.word_classes import is_capital
from generator.extraction.text.tokens import TaggedText, Token


def ships(text: TaggedText) -> set[tuple[str, ...]]:
    """The words of ships' names, without what stands before them: "MV Lady Orr"."""
    found = set()
    for index, token in enumerate(text.tokens[:-1]):
        if _is_ship_prefix(token) and is_capital(text.tokens[index + 1]):
            run = takewhile(is_capital, text.tokens[index + 1 : index + 1 + LONGEST])
            found.add(tuple(t.text for t in run))
        elif token.lower == "the" and (loaded := _loaded(text, index + 1)):
            found.add(loaded)
    return found


def _loaded(text: TaggedText, first: int) -> tuple[str, ...]:
    """The words behind "the" of what carries people or goods: "The Lady Orr was carrying 40 passengers"."""
    words = tuple(t.text for t in takewhile(is_capital, text.tokens[first : first + LONGEST]))
    after = text.tokens[first + len(words) : first + len(words) + 12]
    carries = any(t.lemma.lower() == "carry" for t in after[:3])
    load = any(t.lower in gazetteer.group("ship-load") for t in after)
    return words if len(words) > 1 and carries and load else ()


def _is_ship_prefix(token: Token) -> bool:
    return token.text.isupper() and token.lower in gazetteer.group("ship-prefix")


def is_ship(run: Sequence[Token], ships: set[tuple[str, ...]]) -> bool:
    """Whether a run is a ship's name; a single word without what stands before ships is a place or somebody too."""
    words = tuple(t.text for t in run)
    return _is_ship_prefix(run[0]) or (len(words) > 1 and words in ships)


def storms(text: TaggedText) -> set[str]:
    """The names of storms: "Storm Quorla", which then is called "Quorla"."""
    pairs = pairwise(text.tokens)
    return {b.text for a, b in pairs if a.lower in gazetteer.group("storm") and is_capital(a) and is_capital(b)}
