"""Inverted names, as reading lists and indexes write them: "Olt, Vera. A History", "Brem, Karl and Stell, Ada."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extraction.entities import gazetteer
from generator.extraction.entities.names.name import Name
from generator.extraction.entities.names.word_classes import is_capital
from generator.extraction.text.tokens import TaggedText, Token

LONGEST = 3
"""Given names of one person."""


def inverted(text: TaggedText, index: int) -> Iterator[Name]:
    """The names of a sentence that opens with a surname, a comma and given names that a full stop ends."""
    position, end = text.borders[index], text.borders[index + 1]
    while (last := _ends(text.tokens, position, end)) is not None:
        words = (*(t.text for t in text.tokens[position + 2 : last + 1]), text.tokens[position].text)
        yield Name(position, last, words)
        if last + 1 >= end or text.tokens[last + 1].lower not in {"and", "&"}:
            return
        position = last + 2


def _ends(tokens: Sequence[Token], first: int, end: int) -> int | None:
    """The last token of "Olt, Vera", followed by a full stop, an "and" or a date in brackets; None where it is none."""
    opened = first + 2 < end and is_capital(tokens[first]) and tokens[first + 1].text == ","
    if not opened or tokens[first + 2].text not in gazetteer.given_names():
        return None
    last = first + 2
    while last + 1 < end and last - first - 2 < LONGEST and is_capital(tokens[last + 1]):
        last += 1
    closed = last + 1 >= end or tokens[last + 1].text in {".", "("} or tokens[last + 1].lower in {"and", "&"}
    return last if closed else None
