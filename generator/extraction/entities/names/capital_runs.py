"""Runs of capitals: where a run begins, how far it goes over `joints`, and the noun behind it that belongs to it.

"Ministry of Food and Farms", "St Orla's Hospital", "Vera van der Olt", "Bakers' Federation", "Velm region". Joiners,
particles and heads that may follow are classes of `name_words.tsv`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extraction.entities import gazetteer
from generator.extraction.entities.names.joints import Run, is_called, step
from generator.extraction.entities.names.masked import Masked
from generator.extraction.entities.names.word_classes import (
    is_acronym,
    is_capital,
    is_common,
    is_function,
    listed_length,
)
from generator.extraction.text.tokens import TaggedText, Token

LONGEST = 12
"""Words of one name; longer runs of capitals are lists or shouting."""


def runs(text: TaggedText, index: int, masked: Masked) -> Iterator[tuple[int, int]]:
    """(first, last) token of each run of capitals, joined over particles and joiners."""
    start, end = text.borders[index], text.borders[index + 1]
    position = start
    while position < end:
        if not _opens(text, position, start, masked):
            position += 1
            continue
        last = _extend(text, position, end, masked)
        yield position, last
        position = last + 1


def _opens(text: TaggedText, position: int, start: int, masked: Masked) -> bool:
    token = text.tokens[position]
    if not is_capital(token) or masked.covers(token) or (token.text[:2] == "No" and token.text[2:].isdigit()):
        return False
    if is_acronym(token.text) and token.text in gazetteer.organisations():
        return True
    if token.text == "A" and position > start and is_called(text.tokens, position) and position + 1 < len(text.tokens):
        return is_capital(text.tokens[position + 1])  # "the newspaper A Orr"
    if token.lower in gazetteer.barred() and not listed_length(text, position) and not _given(text, position):
        return False
    if is_function(token):
        return (token.lower not in {"the", "a"} and bool(listed_length(text, position))) or _title_word(
            text, position, start
        )
    return True


def _given(text: TaggedText, position: int) -> bool:
    """Whether a word with which no name begins is a given name here: "Bill" in "coach Bill Orr"."""
    token, following = text.tokens[position], text.tokens[position + 1 : position + 2]
    if token.text not in gazetteer.given_names() or is_function(token) or token.lower in gazetteer.group("calendar"):
        return False
    return bool(following) and is_capital(following[0]) and not is_common(following[0].text)


def _title_word(text: TaggedText, position: int, start: int) -> bool:
    """Whether a function word in the middle of a sentence begins a name: "New Haven Line", "First Avenue"."""
    token = text.tokens[position]
    following = text.tokens[position + 1 : position + 2]
    adjectival = token.lower in gazetteer.group("opening-adjective")
    return adjectival and bool(following) and is_capital(following[0]) and not is_function(following[0])


def _extend(text: TaggedText, position: int, end: int, masked: Masked) -> int:
    last = position + max(1, listed_length(text, position)) - 1
    while last + 1 < end and last - position < LONGEST:
        further = step(Run(text, position, last, end, masked))
        if not further:
            break
        last += further
    return _with_trailing_head(text, position, last, end)


def _with_trailing_head(text: TaggedText, first: int, last: int, end: int) -> int:
    if last + 1 < end and text.tokens[last + 1].text == "party":
        return last + 1
    for length in (2, 1):
        parts = tuple(t.text for t in text.tokens[last + 1 : min(end, last + 1 + length)])
        trailing = parts == ("border", "crossing") or (length == 1 and set(parts) <= gazetteer.group("trailing-head"))
        if parts and trailing and text.tokens[last].text not in gazetteer.demonyms():
            return last + length
    return last + 1 if _is_the_place(text.tokens[max(0, first - 1) : last + 3], last - first + 2) else last


def _is_the_place(tokens: Sequence[Token], head: int) -> bool:
    """Whether "the" stands before a run and the noun of a place behind it: "the Orlan estate", "the Orr river"."""
    if len(tokens) <= head or tokens[0].lower != "the" or tokens[head - 1].text in gazetteer.demonyms():
        return False
    compound = len(tokens) > head + 1 and tokens[head + 1].tag in {"NN1", "NN2"}  # "the Orlan forest service"
    return tokens[head].text in gazetteer.group("trailing-head-after-the") and not compound
