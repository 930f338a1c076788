"""Surroundings: the tokens beside a name, the noun that heads a phrase there, and what such a noun says."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.entities import gazetteer
from generator.extraction.entities.kinds.points import NOTHING, ORGANISATION, PERSON, PLACE, Clue
from generator.extraction.entities.names.name import Name
from generator.extraction.text.tokens import TaggedText, Token


def beside(text: TaggedText, name: Name) -> tuple[Sequence[Token], Sequence[Token]]:
    """The tokens of the sentence before and after a name."""
    sentence = text.tokens[name.first].sentence
    start, end = text.borders[sentence], text.borders[sentence + 1]
    return text.tokens[max(start, name.first - 6) : name.first], text.tokens[name.last + 1 : min(end, name.last + 14)]


def head_of(tokens: Sequence[Token]) -> Token | None:
    """The noun that heads a noun phrase which begins here: the last noun before a preposition, comma or verb."""
    head = None
    for position, token in enumerate(tokens[:9]):
        if token.is_noun or token.tag[:2] == "OR":
            head = token
        elif token.text in {"'s", "’s"}:
            head = None
        elif token.tag[:2] == "VV":
            if position or token.tag == "VVZ" or token.lower in gazetteer.words("metonym_verbs"):
                break
        elif token.tag[:2] not in {"AT", "AJ", "DT", "DP", "CR"}:
            break
    return head


def noun_points(noun: Token, weight: float) -> Clue:
    """What a noun that stands for the name says of it."""
    lower = noun.lower
    if lower in gazetteer.words("organisation_nouns"):
        return {ORGANISATION: weight}
    if lower in gazetteer.words("place_nouns"):
        return {PLACE: weight}
    return {PERSON: weight} if lower in gazetteer.titles() else NOTHING


def has_article(before: Sequence[Token], articles: set[str]) -> bool:
    """Whether an article stands before the name, or before an adjective before it."""
    described = len(before) > 1 and before[-1].tag[:2] == "AJ" and not before[-1].text[:1].isupper()
    return bool(before) and before[-2 if described else -1].lower in articles
