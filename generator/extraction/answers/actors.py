"""Actors: whether the words of a noun phrase can answer "who".

A person, an organisation or a group acts; a ferry, a cat or a storm does so in a way; a deal, a strike or an illness
does not. Nouns stand in `persons.txt`, `titles.txt`, `organisation_nouns.txt` and in the section `creature` of
`answers.txt`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from enum import IntEnum
from functools import cache

from generator.extraction import lexicons
from generator.extraction.answers import wordlist
from generator.extraction.text.tokens import LONGEST_WORD, Token, common_tag
from generator.model import Entity, EntityKind

NOUNS = ("persons.txt", "titles.txt", "organisation_nouns.txt")
ENDINGS = ("ist", "ists", "ian", "ians", "man", "men", "woman", "women", "people")
"""Endings of nouns for people; `-er` is none: a paper, a number."""
SHORTEST_PART = 5
"""Letters of each part of a compound: "school-teacher" in one word."""
POINTING = frozenset(("PNP", "PNI", "PNX", "PNQ", "DTQ", "AVQ", "EX0", "DPS"))
"""Tags of words that name nobody: "it", "how", "there"."""
HANGING = frozenset(("PRP", "PRF", "TO0", "CJS"))
"""Tags of words with which something begins that hangs on a noun: "of London", "to close"."""
MENTIONS = 12
"""Mentions of an entity that are looked at: headline and lead hold the first ones."""


class Actor(IntEnum):
    """What a noun phrase names, the fittest first; a name that nobody knows may be a creature's or a firm's."""

    SOMEBODY = 0
    CREATURE = 1
    THING = 2
    NOBODY = 3


def judged(tokens: Sequence[Token], entities: tuple[Entity, ...]) -> Actor:
    """What a noun phrase names, by its head."""
    tokens = _counted_among(tokens)
    end = _head(tokens)
    if end is None or tokens[0].tag in POINTING - {"DPS"}:
        return Actor.NOBODY
    head = tokens[end]
    if noun_of_people(head) or _counted(tokens[: end + 1]):
        return Actor.SOMEBODY
    if {head.lower, head.lemma.lower()} & wordlist.words("creature"):
        return Actor.CREATURE
    if _named(head, entities):
        return Actor.SOMEBODY
    unknown = head.text[:1].isupper() and common_tag(head.text) is None
    return Actor.CREATURE if head.is_name or unknown else Actor.THING


def _counted_among(tokens: Sequence[Token]) -> Sequence[Token]:
    """Of whom a share is told: "drivers" of "No more than 18% of drivers"."""
    of = next((i for i, t in enumerate(tokens) if t.tag == "PRF"), 0)
    share = of and (tokens[of - 1].text == "%" or tokens[of - 1].lower in wordlist.words("share"))
    return tokens[of + 1 :] if share and of + 1 < len(tokens) else tokens


def possessor(tokens: Sequence[Token], entities: tuple[Entity, ...]) -> Sequence[Token]:
    """Whose the thing is, where somebody's: "Man" of "Man's feather bedding"."""
    mark = next((i for i, t in enumerate(tokens) if t.tag == "POS" or t.text in ("'s", "’s")), 0)
    owner = tokens[:mark]
    return owner if owner and judged(owner, entities) is Actor.SOMEBODY else ()


def named(tokens: Sequence[Token], entities: tuple[Entity, ...]) -> bool:
    """Whether a noun phrase holds a name of a person or an organisation."""
    return any(_named(t, entities) for t in tokens)


def _head(tokens: Sequence[Token]) -> int | None:
    """Index of the head: the last noun before what hangs on it."""
    stop = next((i for i, t in enumerate(tokens) if i and (t.tag in HANGING or t.text in ",—–(")), len(tokens))
    nouns = [i for i in range(stop) if tokens[i].is_noun or tokens[i].tag in ("CRD", "UNC", "DT0", "PNI", "NN0")]
    if nouns and nouns[-1] + 1 < stop and tokens[stop - 1].text[:1].isupper():
        return stop - 1
    return nouns[-1] if nouns else (0 if tokens and tokens[0].text[:1].isupper() else None)


def _named(token: Token, entities: tuple[Entity, ...]) -> bool:
    """Whether a token is part of the name of a person, an organisation or a country."""
    acting = (e for e in entities if _acting(e))
    return any(m.span.start <= token.start < m.span.end for e in acting for m in e.mentions[:MENTIONS])


def _acting(entity: Entity) -> bool:
    """Whether an entity has a name and acts: a country does, a town is where something happens."""
    placed = entity.kind is EntityKind.PLACE and not entity.territory
    return entity.name[:1].isupper() and entity.kind is not EntityKind.GROUP and not placed


def _counted(tokens: Sequence[Token]) -> bool:
    """Whether a number stands for people: "Two held", "Dozens missing"."""
    return tokens[-1].tag == "CRD" and not re.search(r"\d", tokens[-1].text) and len(tokens) <= 3


def noun_of_people(token: Token) -> bool:
    """Whether a noun names people or bodies that act."""
    word = token.lower
    compound = {word[i:] for i in range(SHORTEST_PART, min(len(word), LONGEST_WORD) - SHORTEST_PART + 1)}
    forms = {word, token.lemma.lower(), word.rpartition("-")[2], *compound}
    return bool(forms & _people()) or word.endswith(ENDINGS)


@cache
def _people() -> frozenset[str]:
    """The nouns of all lists, in the singular as well as in the plural."""
    rows = (row for name in NOUNS for row in lexicons.lines(name))
    nouns = {part.strip() for row in rows for part in re.split(r"[,;]", row)}
    return frozenset(_plurals(nouns | wordlist.words("people"))) - wordlist.words("thing")


def _plurals(nouns: Iterable[str]) -> Iterable[str]:
    for noun in nouns:
        if noun:
            yield from (noun, noun + "s", noun + "es", noun[:-1] + "ies" if noun.endswith("y") else noun)
