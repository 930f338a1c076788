"""Evidence from prepositions before a name: "in Orr", "north of Orr", "between Orr and Karst".

Prepositions of place are the class `inside` of `name_words.tsv`; weaker ones have their points in `TOWARDS`.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.entities import gazetteer
from generator.extraction.entities.kinds.points import NOTHING, ORGANISATION, PERSON, PLACE, Clue
from generator.extraction.entities.kinds.surroundings import beside
from generator.extraction.entities.names.name import Name
from generator.extraction.entities.names.word_classes import (
    is_agent_noun,
    is_capital,
)
from generator.extraction.text.tokens import TaggedText, Token

TOWARDS = {
    "at": 1.5,
    "from": 0.8,
    "to": 0.5,
    "into": 1.0,
    "between": 1.0,
    "through": 1.3,
    "off": 1.2,
    "over": 0.3,
    "of": 0.2,
    "on": 0.5,
}


def preposition(text: TaggedText, name: Name) -> Clue:
    """ "in Orr", "survivors from Orr", "director at Orlan", "nearby Orr"."""
    before, _ = beside(text, name)
    if not before:
        return NOTHING
    article = before[-1].lower == "the"
    word = before[-1 - article].lower if len(before) > article else ""
    if word in gazetteer.group("inside"):
        return {PLACE: 1.2 if article else 2.2}
    if word in {"rival", "rivals"} and len(name.words) == 1:
        return {ORGANISATION: 2.0}
    if word == "of" and len(before) > 2 and before[-2].text == "," and before[-3].text.isdigit():
        return {PLACE: 2.5}
    if word in gazetteer.group("near-adjective"):
        return {PLACE: 3.0, PERSON: -1.0}
    source = before[-2 - article] if len(before) > 1 + article else None
    if word == "at" and source is not None and source.lower in gazetteer.titles():
        return {ORGANISATION: 2.0}
    if word == "from" and source is not None and _is_somebody(source):
        return {PLACE: 1.5}
    if word in {"to", "for"} and source is not None and source.lower in gazetteer.group("goes-to"):
        return {PLACE: 2.0}
    if word == "to" and source is not None and source.lower in {"according", "said", "told"}:
        return NOTHING
    towards = TOWARDS.get(word, 0.0) * (0.5 if article else 1)
    return {PLACE: towards, ORGANISATION: 0.4 if word == "at" else 0.0}


def _is_somebody(token: Token) -> bool:
    """Whether a word counts or calls people: "64", "year-old", "qualifier"."""
    noun = token.lemma.lower() if token.tag == "NN2" else ""
    if noun in gazetteer.words("persons") or noun in gazetteer.titles():
        return True
    if token.tag == "CRD" or token.lower.endswith("-old") or token.lower in gazetteer.titles():
        return True
    return token.tag == "NN1" and is_agent_noun(token.lower)


def place_noun_of(text: TaggedText, name: Name) -> Clue:
    """ "the city of Orr", "the village of Lower Dene"."""
    before, _ = beside(text, name)
    return {PLACE: 3} if len(before) > 1 and _of_places(before[-2:]) else NOTHING


def _of_places(tokens: Sequence[Token]) -> bool:
    """Whether two tokens are "city of", "villages of"."""
    noun = tokens[0]
    known = gazetteer.words("place_nouns")
    return tokens[1].text == "of" and (noun.lower in known or (noun.tag == "NN2" and noun.lemma.lower() in known))


def direction_of(text: TaggedText, name: Name) -> Clue:
    """ "north of Orr", "the siege of Orr"."""
    before, _ = beside(text, name)
    if len(before) > 1 and before[-1].text == "of" and before[-2].lower in gazetteer.group("place-of"):
        return {PLACE: 1.5}
    return NOTHING


def coordinated(text: TaggedText, name: Name) -> Clue:
    """ "between Lower Tern and Askham", "in Lyon and Graz": the second shares the preposition of the first."""
    before, _ = beside(text, name)
    if len(before) < 3 or before[-1].text not in {"and", "or", ",", "to"}:
        return NOTHING
    at = len(before) - 2
    while at >= 0 and is_capital(before[at]):
        at -= 1
    word = before[at].lower if at >= 0 and at < len(before) - 2 else ""
    if at > 0 and _of_places(before[at - 1 : at + 1]):
        return {PLACE: 3.0}
    return {PLACE: 2.0 if word in gazetteer.group("inside") or word == "between" else TOWARDS.get(word, 0)}
