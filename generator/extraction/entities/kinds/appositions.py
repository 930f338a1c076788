"""Evidence from roles and appositions: the noun that stands for a name before it, or beside it between commas.

"Defence Minister Vera Olt", "Vera Olt, the fund's head of research", "Arlen AG, the lighting group", "Olt, 47,". Nouns
are in `titles.txt`, `organisation_nouns.txt` and `place_nouns.txt`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.extraction.entities import gazetteer
from generator.extraction.entities.kinds import own_words
from generator.extraction.entities.kinds.points import NOTHING, ORGANISATION, PERSON, PLACE, Clue
from generator.extraction.entities.kinds.surroundings import beside, head_of, noun_points
from generator.extraction.entities.names.name import Name
from generator.extraction.entities.names.roles import leftmost
from generator.extraction.entities.names.word_classes import (
    is_agent_noun,
    is_capital,
    is_role_noun,
)
from generator.extraction.text.tokens import TaggedText, Token
from generator.model import Span


def role_before(text: TaggedText, name: Name) -> Clue:
    """ "Defence Minister Vera Olt", "the lender Orlan": the noun that ends the role."""
    if name.role is None:
        return NOTHING
    words = text.within(name.role)
    noun = words[-1] if words[-1].text != "." else words[-2]
    person = name.words[0] in gazetteer.given_names() and len(name.words) > 1
    if noun.lower in gazetteer.group("person-or-company"):
        return {PERSON: 1.5} if own_words.by_words(name.words)[PERSON] > 1 else {ORGANISATION: 3.0}
    if noun.lower in gazetteer.group("either"):
        return {PERSON: 1.0} if person else {ORGANISATION: 2.5 if len(name.words) == 1 else 1.0}
    return noun_points(noun, 3.5) or ({PERSON: 2.0} if is_agent_noun(noun.lower) else NOTHING)


def apposition_after(text: TaggedText, name: Name) -> Clue:
    """ "Arlen AG, the lighting group", "Mira Olt, Arlen's head of research"; an age is a person's."""
    _, after = beside(text, name)
    if len(after) < 2 or after[0].text != ",":
        return NOTHING
    if after[1].text.isdigit() and len(after[1].text) < 3 and len(after) > 2 and after[2].text in {",", "."}:
        return {PERSON: 4}
    if after[1].lower == "who":
        return {PERSON: 2}
    if after[1].lower == "of" and len(after) > 2 and is_capital(after[2]):  # "Vera Olt, of Hale Street,"
        return {PERSON: 1.0}
    if after[1].lower == "which":
        return {PERSON: -1.0, ORGANISATION: 0.8, PLACE: 0.5}
    if after[1].lower == "where":
        return {PLACE: 2.5, PERSON: -1}
    noun = head_of(after[1:])
    if noun and noun.lower in gazetteer.group("person-or-company") | gazetteer.group("either"):
        return _of_either(name)
    return noun_points(noun, 2.5) if noun else NOTHING


def _of_either(name: Name) -> Clue:
    """What a noun says that is a person's or a company's: "the owner, Orlan"."""
    known = name.words[0] in gazetteer.given_names() and len(name.words) > 1
    return {PERSON: 2.0} if known else {ORGANISATION: 1.5, PERSON: 0.5}


def trade_in_plural(text: TaggedText, name: Name) -> Clue:
    """ "consultants Harl Dunn", "the architects, Harl Dunn, said": one name for many is a firm's."""
    before, after = beside(text, name)
    commas = bool(before) and before[-1].text == ","
    noun = before[-1 - commas] if len(before) > commas else None
    if noun is None or noun.lower not in gazetteer.group("firm-plural"):
        return NOTHING
    next_name = len(after) > 1 and after[0].text == "," and is_capital(after[1])
    listed = bool(after) and (after[0].lower in {"and", "or"} or (next_name and not commas))
    return NOTHING if listed else {ORGANISATION: 3.0, PERSON: -1.0}


def apposition_before(text: TaggedText, name: Name) -> Clue:
    """ "Its director, Leila Olt,", "the regulator, the Office of Weights,"."""
    before, after = beside(text, name)
    if before and before[-1].lower in {"the", "a"}:
        before = before[:-1]
    if len(before) > 2 and before[-2].text == ")":  # "its director (sales), Vera Olt"
        opened = next((i for i in range(len(before) - 3, 0, -1) if before[i].text == "("), 0)
        before = [*before[:opened], before[-1]] if opened else before
    if len(before) > 1 and before[-1].text == "," and before[-2].lower in {"one", "another", "someone"} and after:
        return {PERSON: 1.5} if after[0].text in {",", "."} else NOTHING
    if len(before) < 3 or before[-1].text != "," or not before[-2].is_noun:
        return NOTHING
    if any(t.lower in gazetteer.titles() and n.lower in {"of", "for"} for t, n in pairwise(before[:-2])):
        return {PERSON: 2.5}
    phrase = before[:-2]
    opened = any(t.tag[:2] in {"AT", "DP", "DT", "CR", "PN"} or t.text in {"'s", "’s"} for t in phrase[-4:])
    closes = bool(after) and (after[0].text in {",", ".", "("})
    if opened and closes and before[-2].lower in gazetteer.group("either"):
        return _of_either(name)
    return noun_points(before[-2], 2.5) if opened and closes else NOTHING


def predicate(text: TaggedText, name: Name) -> Clue:
    """ "Orr is a town of 4,000 people", "Orlan is a maker of shoes"."""
    _, after = beside(text, name)
    if len(after) < 3 or after[0].lower not in {"is", "was"} or after[1].lower not in {"a", "an", "the", "one"}:
        return NOTHING
    noun = head_of(after[1:])
    return noun_points(noun, 2.0) if noun else NOTHING


def apposed_role(text: TaggedText, name: Name) -> Span | None:
    """What a name is called after it or before it, between commas: "Arlen's head of research", "mayor"."""
    if name.headline:
        return None
    _, after = beside(text, name)
    if apposition_before(text, name):
        comma = next(i for i in range(name.first - 1, -1, -1) if text.tokens[i].text == ",")
        return text.span(text.tokens[_role_opens(text, comma - 1)], text.tokens[comma - 1])
    aged = len(after) > 3 and after[1].text.isdigit() and after[2].text == ","
    after = after[2:] if aged else after
    if len(after) < 2 or after[0].text != ",":
        return None
    described = after[1].tag[:2] in {"AT", "DT"}
    phrase = after[2:] if described else after[1:]
    head = head_of(phrase)
    if head is None or not (is_role_noun(head) or (aged and described and head.tag == "NN1")):
        return None
    if aged and phrase[0].is_verb:
        return None
    last = _end_of_role(phrase, head)
    return text.span(phrase[0], last) if last else None


def _role_opens(text: TaggedText, last: int) -> int:
    """The first token of a role with what it is of: "chief of staff", "head of the research unit"."""
    start = leftmost(text, last)
    before = start - 1 - (text.tokens[start - 1].lower == "the")
    joined = before > 0 and text.tokens[before].lower in {"of", "for"}
    titled = joined and text.tokens[before - 1].lower in gazetteer.titles()
    return leftmost(text, before - 1) if titled else start


def _end_of_role(phrase: Sequence[Token], head: Token) -> Token | None:
    """The last token of a role with what it is of; None where the phrase does not end there."""
    position = next(i for i, t in enumerate(phrase) if t is head)
    while position + 2 < len(phrase) and phrase[position + 1].lower in {"of", "at", "for"}:
        step = position + 2
        while step < len(phrase) and (phrase[step].is_noun or phrase[step].tag[:2] in {"AT", "AJ"}):
            step += 1
        if step == position + 2:
            return None
        position = step - 1
    following = phrase[position + 1 : position + 2]
    closed = (
        not following or following[0].text in {",", ".", ";", ")", "—", "–"} or following[0].lower in {"who", "which"}
    )
    return phrase[position] if closed else None
