"""Evidence from pronouns that go back to the name: "Orlan will close its plant", "Olt sold his house".

In the clause of which the name is the subject, and at the start of the sentence after one that the name opens: "Orlan
left. It had come in May."
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile, zip_longest

from generator.extraction.entities import gazetteer
from generator.extraction.entities.kinds.points import NOTHING, ORGANISATION, PERSON, PLACE, Clue
from generator.extraction.entities.kinds.surroundings import beside
from generator.extraction.entities.names.name import Name
from generator.extraction.entities.names.word_classes import is_calendar
from generator.extraction.text.tokens import TaggedText, Token

ENDS_CLAUSE = set(',;:.()“”"‘—–')


def own(text: TaggedText, name: Name) -> Clue:
    """ "Orlan has apologised to its customers", "Olt sold his house"."""
    _, after = beside(text, name)
    if not after or after[0].tag[:2] not in {"VV", "VM", "VB", "VH", "VD"} or after[0].tag == "VVG":
        return NOTHING
    clause = list(takewhile(lambda t: t.text not in ENDS_CLAUSE, after[:10]))
    speaks = clause[0].lower in gazetteer.words("metonym_verbs")
    for token, following in zip_longest(clause[1:], clause[2:]):
        if token.lower in {"its", "itself"}:
            return {ORGANISATION: 1.2 if speaks else 1.7, PLACE: 0.7, PERSON: -0.8}
        if token.lower in {"his", "himself", "herself"} or _is_possessive(token, following):
            return {PERSON: 1.5}
        named = token.tag == "NP0" and not is_calendar(token)
        if named or token.tag[:2] == "PN" or token.lower in {"who", "which"}:
            return NOTHING
    return NOTHING


def _is_possessive(token: Token, following: Token | None) -> bool:
    return token.lower == "her" and following is not None and following.tag[:2] in {"NN", "AJ", "OR"}


def next_sentence(text: TaggedText, name: Name) -> Clue:
    """ "Olt left the hall. He had come alone.": whom the next sentence goes on with."""
    sentence = text.tokens[name.first].sentence
    if name.first != text.borders[sentence] or sentence + 2 >= len(text.borders):
        return NOTHING
    _, after = beside(text, name)
    if not after or not after[0].is_verb:
        return NOTHING
    opening = text.of_sentence(sentence + 1)[:3]
    if len(opening) < 3 or text.article.text[text.tokens[name.last].end : opening[0].start].count("\n"):
        return NOTHING
    if opening[0].text in {"He", "She"}:
        return {PERSON: 1.0}
    return {ORGANISATION: 1.1, PLACE: 0.5, PERSON: -0.5} if _goes_on(opening) else NOTHING


def _goes_on(opening: Sequence[Token]) -> bool:
    """Whether "it" opens as a body would: "It manages", not "It is", "It will be"."""
    return (
        opening[0].text == "It"
        and opening[1].tag in {"VVZ", "VVD", "VHZ", "VHD"}
        and (opening[1].lower not in gazetteer.group("expletive-verb"))
    )
