"""Sentence openings: whether a sentence's first word, which has a capital anyway, is part of the name behind it.

"Despite Orlan Bank" is "Orlan Bank", "Brave Vera Olt" is "Vera Olt"; "General Vera Olt" and "Bank of Orlan" keep
theirs.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.entities import gazetteer
from generator.extraction.entities.names.word_classes import is_common, is_compound_adjective, is_head
from generator.extraction.text.tokens import TaggedText, Token, common_tag

OPENERS = set("\"“‘«'’:;•–—-*·(")


def opens_sentence(text: TaggedText, position: int) -> bool:
    """Whether a word opens a sentence, a quotation or an item of a list."""
    token = text.tokens[position]
    if position == text.borders[token.sentence]:
        return True
    return text.tokens[position - 1].text in OPENERS | {".", "?", "!", "…", "''", "``"}


def is_dateline(text: TaggedText, first: int, last: int) -> bool:
    """Whether capitals open a sentence as the place from which it is sent: "ORR (Agency) -", "ORR, May 3"."""
    opens = first == text.borders[text.tokens[first].sentence]
    after = text.tokens[last + 1 : last + 2]
    return opens and text.tokens[first].text.isupper() and bool(after) and after[0].text in {"(", ",", "—", "–"}


def only_opens(run: Sequence[Token], sure: bool) -> bool:
    """Whether the first word of a run is no part of its name."""
    first, rest = run[0], run[1:]
    if sure:
        return is_compound_adjective(first.text)
    described = len(rest) > 1 and _describes_person(first, rest)
    return is_compound_adjective(first.text) or _mere_opener(first, rest[0]) or described


def _describes_person(token: Token, following: Sequence[Token]) -> bool:
    """Whether an adjective stands before somebody's name: "Brave Vera Olt"."""
    tag = common_tag(token.text)
    if tag is None or tag[:2] != "AJ" or token.text in gazetteer.given_names() or token.text in gazetteer.demonyms():
        return False
    if token.lower in gazetteer.words("place_firsts"):
        return False
    unknown = not any(is_common(t.text) or is_head(t.lower) for t in following)
    return following[0].text in gazetteer.given_names() or (len(following) == 2 and unknown)


def _mere_opener(token: Token, following: Token) -> bool:
    """Whether a sentence's first word only stands before a name: "Asked", "Despite", not "Bank" or "General"."""
    lower = token.lower
    if token.text in gazetteer.given_names() or token.text in gazetteer.places() or token.text in gazetteer.demonyms():
        return False
    if lower in gazetteer.group("beside-name"):
        return True
    if lower in gazetteer.titles() or lower in gazetteer.words("role_modifiers"):
        return False
    if lower in gazetteer.words("place_firsts") or is_head(following.lower):
        return False
    tag = common_tag(token.text)
    return tag is not None and tag[:2] not in {"NN", "AJ"}
