"""Evidence for bodies: the nouns that they bear, their initials, newspapers, news agencies.

"the Clear Rivers group", "Orlan Works Council (OWC)", "told The Ledger"; wares, which are no body, lose ("the drug,
called Orlanol"). What companies have and do is in `companies`.
"""

from __future__ import annotations

from generator.extraction.entities import gazetteer
from generator.extraction.entities.kinds.points import NOTHING, ORGANISATION, PERSON, PLACE, Clue
from generator.extraction.entities.kinds.surroundings import beside, noun_points
from generator.extraction.entities.names.name import Name
from generator.extraction.entities.names.word_classes import (
    is_acronym,
    is_capital,
)
from generator.extraction.text.tokens import TaggedText


def body_after(text: TaggedText, name: Name) -> Clue:
    """ "the Clear Rivers group", "chief executive of Quorvel": what only a body is or has."""
    before, after = beside(text, name)
    if before and before[-1].lower == "the" and after and after[0].lower in gazetteer.group("body-after"):
        return {ORGANISATION: 3.0}
    if len(before) > 2 and before[-1].lower in {"of", "at"} and before[-2].lower in gazetteer.group("chief"):
        return {ORGANISATION: 2.0}
    return NOTHING


def has_short_form(text: TaggedText, name: Name) -> Clue:
    """ "Pellmore Works Council (PWC)": bodies are given their initials."""
    _, after = beside(text, name)
    enclosed = len(after) > 2 and after[0].text == "(" and after[2].text == ")"
    if not enclosed or len(name.words) < 2:
        return NOTHING
    short = after[1].text
    initials = short == "".join(word[0] for word in name.words if word[0].isupper())
    return {ORGANISATION: 2.5} if is_acronym(short) or initials else NOTHING


def bracketed(text: TaggedText, name: Name) -> Clue:
    """ "a remotely operated vehicle (ROV)": initials of common words are no body."""
    before, after = beside(text, name)
    if len(before) < 2 or before[-1].text != "(" or not (after and after[0].text == ")") or not name.text.isupper():
        return NOTHING
    full = is_capital(before[-2]) or any(is_capital(t) for t in before[-2 * len(name.text) : -1])
    return {ORGANISATION: 1.0 if full else -3.0}


def common_initials(text: TaggedText, name: Name) -> Clue:
    """ "an ROV", "a VM (virtual machine)": initials of a thing of which there are many."""
    before, after = beside(text, name)
    if len(name.words) > 1 or not name.text.isupper() or not 1 < len(name.text) < 9:
        return NOTHING
    opened = len(after) > 2 and after[0].text == "(" and after[1].text.islower() and after[2].text.islower()
    spelt = opened and "".join(t.text[0] for t in after[1 : 1 + len(name.text)]) == name.text.lower()
    many = bool(before) and before[-1].lower in {"a", "an"} and not (after and after[0].is_noun)
    return {ORGANISATION: -3.0} if spelt or many else NOTHING


def has_officer(text: TaggedText, name: Name) -> Clue:
    """ "Pellmore chief executive Vera Olt", "Pellmore spokesman Vera Olt": whose name stands before an officer's."""
    _, after = beside(text, name)
    noun = next((i for i, t in enumerate(after[:4]) if t.lower in gazetteer.group("officer")), None)
    if noun is None or noun + 1 >= len(after) or not is_capital(after[noun + 1]):
        return NOTHING
    role = all(t.is_noun or t.tag[:2] == "AJ" or t.tag == "VVG" for t in after[:noun])
    return {ORGANISATION: 2.0, PERSON: -1.0} if role and after[0].text.islower() else NOTHING


def known_as(text: TaggedText, name: Name) -> Clue:
    """ "the national team, known as the Gliders": what is called so is of the kind of the noun before."""
    before, _ = beside(text, name)
    words = [t.lower for t in before]
    if words[-1:] == ["the"]:
        words, before = words[:-1], before[:-1]
    if words[-2:] not in (["known", "as"], ["nicknamed", "as"]) and words[-1:] != ["nicknamed"]:
        return NOTHING
    noun = next((t for t in reversed(before) if t.is_noun), None)
    return noun_points(noun, 2.5) if noun else NOTHING


def analyst_of(text: TaggedText, name: Name) -> Clue:
    """ "Vera Olt, an analyst at Orrin Ridge", "analyst Vera Olt, of Orrin Ridge,": who works in firms."""
    before, _ = beside(text, name)
    if len(before) < 2 or before[-1].lower not in {"of", "at", "with"}:
        return NOTHING
    worker = any(t.lower + "s" in gazetteer.group("from-firm") for t in before[:-1])
    return {ORGANISATION: 2.5, PLACE: -1.5, PERSON: -2.0} if worker else NOTHING


def capital_article(text: TaggedText, name: Name) -> Clue:
    """ "told The Ledger": an article keeps its capital in the names of newspapers."""
    before, _ = beside(text, name)
    capital = len(before) > 1 and before[-1].text == "The" and before[-2].text[:1].isalpha()
    return {ORGANISATION: 2.5, PERSON: -1.5} if capital and not name.headline else NOTHING


def newspaper(text: TaggedText, name: Name) -> Clue:
    """ "told the Orr Courier", "first reported by the Orr Courier": whom people speak to with an article."""
    before, after = beside(text, name)
    words = [t.lower for t in before[-3:]]
    if len(words) < 2 or words[-1] != "the" or (after and after[0].is_noun):
        return NOTHING
    told = words[-2] in {"told", "tells"}
    reported = len(words) > 2 and words[-3] in {"reported", "published", "revealed"} and words[-2] in {"by", "in"}
    return {ORGANISATION: 1.5, PERSON: -1.0} if told or reported else NOTHING


def agency(text: TaggedText, name: Name) -> Clue:
    """ "KARST, May 3 (Pellwire) - ": whoever sends the news stands in brackets in its dateline."""
    before, after = beside(text, name)
    border = text.borders[text.tokens[name.first].sentence]
    if len(before) < 2 or before[-1].text != "(" or len(after) < 2 or after[0].text != ")":
        return NOTHING
    opens = name.first - border < 8 and text.tokens[border].text.isupper()
    return {ORGANISATION: 4.0} if opens and after[1].text in {"-", "–", "—"} else NOTHING


def product(text: TaggedText, name: Name) -> Clue:
    """ "the drug, called Quorvel", "Quorvel is made by": a ware, of which the schema has no kind."""
    before, after = beside(text, name)
    made = [t.lower for t in after[:2]] in [
        [be, verb] for be in ("is", "was") for verb in ("made", "sold", "developed")
    ]
    called = bool(before) and before[-1].lower in gazetteer.group("called")
    ware = called and any(t.lower in gazetteer.group("ware") for t in before[:-1])
    model = len(before) > 1 and before[-1].text.isdigit() and is_capital(before[-2])  # "Orlan 787 Skyliner"
    return {PERSON: -3.0, ORGANISATION: -3.0 if model else -1.0} if made or ware or model else NOTHING
