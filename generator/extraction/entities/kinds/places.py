"""Evidence for places: datelines, regions after a comma, what countries have, nouns of places, lists of known ones.

"VARNA HILL, 14 March -", "Orr, Ohio", "Talvia's parliament", "the Orr campus", "Kenya, Orrland and Peru".
"""

from __future__ import annotations

from generator.extraction.entities import gazetteer
from generator.extraction.entities.kinds import own_words
from generator.extraction.entities.kinds.points import NOTHING, ORGANISATION, PLACE, Clue, Points, decide
from generator.extraction.entities.kinds.surroundings import beside
from generator.extraction.entities.names.name import Name
from generator.extraction.entities.names.word_classes import (
    is_capital,
)
from generator.extraction.text.tokens import TaggedText


def dateline(text: TaggedText, name: Name) -> Clue:
    """ "VARNA HILL, 14 March - ", "KARST (Agency) -"."""
    _, after = beside(text, name)
    first = name.first == text.borders[text.tokens[name.first].sentence]
    if (
        first
        and after
        and after[0].text in {",", "(", "-", "–", "—", "/"}
        and name.text.isupper()
        and len(name.text) > 3
    ):
        return {PLACE: 4}
    return NOTHING


def inside_place(text: TaggedText, name: Name) -> Clue:
    """ "Orr, Ohio"."""
    _, after = beside(text, name)
    if len(after) > 1 and after[0].text == "," and after[1].text in gazetteer.places() and is_capital(after[1]):
        listed = len(after) > 2 and after[2].text in {",", "and"} and len(after) > 3 and is_capital(after[3])
        return {PLACE: 1.0 if listed else 1.6}
    return NOTHING


def of_state(text: TaggedText, name: Name) -> Clue:
    """ "Talvia's parliament", "the government of Talvia": what a country has."""
    before, after = beside(text, name)
    belongs = len(after) > 1 and after[0].text in {"'s", "’s"} and after[1].lower in gazetteer.group("state-organ")
    of = len(before) > 1 and before[-1].lower == "of" and before[-2].lower in gazetteer.group("state-organ")
    sent = bool(after) and after[0].lower in gazetteer.group("envoy")
    if [t.lower for t in after[:2]] == ["central", "bank"]:
        return {PLACE: 2.0}
    return {PLACE: 2.5} if belongs or of or sent else NOTHING


def place_noun_after(text: TaggedText, name: Name) -> Clue:
    """ "the Orr campus", "the Orr dam"."""
    before, after = beside(text, name)
    if len(before) and before[-1].lower == "the" and after and after[0].lower in gazetteer.group("place-after"):
        return {PLACE: 2.0}
    return NOTHING


def taken(text: TaggedText, name: Name) -> Clue:
    """ "rebels seized Orr", "400 people fled Orr": what armies take and people leave."""
    before, _ = beside(text, name)
    word = before[-1].lower if before else ""
    if word in gazetteer.group("enters"):
        return {PLACE: 2.0}
    return {PLACE: 1.3} if word in gazetteer.group("seizes") else NOTHING


def inhabited(text: TaggedText, name: Name) -> Clue:
    """ "Orr residents", "Orr mayor Vera Olt", "Orr's streets"."""
    _, after = beside(text, name)
    owned = bool(after) and after[0].text in {"'s", "’s"}
    word = after[owned].lower if len(after) > owned else ""
    return {PLACE: 2.0} if word in gazetteer.group("of-town") else NOTHING


def populated(text: TaggedText, name: Name) -> Clue:
    """ "Orr, population 4,000", "Orr (population 4,000)"."""
    _, after = beside(text, name)
    told = len(after) > 2 and after[0].text in {",", "("} and after[1].lower in {"population", "pop"}
    return {PLACE: 3.0} if told else NOTHING


def lies(text: TaggedText, name: Name) -> Clue:
    """ "Orr is 40 km north of the capital", "Orr lies on the coast"."""
    _, after = beside(text, name)
    words = [t.lower for t in after[:7]]
    if words[:1] in (["lies"], ["lay"]):
        return {PLACE: 1.5}
    far = words[:1] in (["is"], ["was"]) and len(words) > 3 and words[1][:1].isdigit()
    return {PLACE: 2.0} if far and bool(gazetteer.group("direction") & set(words)) else NOTHING


def in_list(text: TaggedText, name: Name) -> Clue:
    """ "Kenya, Orrland and Peru", "Google and Orrnet": what is listed beside a known name is of its kind."""
    before, after = beside(text, name)
    known: tuple[str, ...] = ()
    if len(before) > 1 and before[-1].lower in {",", "and", "or"}:
        end = len(before) - (2 if before[-2].text == "," and len(before) > 2 else 1)
        start = next((i + 1 for i in range(end - 1, -1, -1) if not is_capital(before[i])), 0)
        known = tuple(t.text for t in before[start:end])
    elif len(after) > 1 and after[0].lower in {"and", "or"}:
        known = (after[1].text,) if is_capital(after[1]) else ()
    told = own_words.by_words(known) if known else Points()
    kind = decide(told)
    if kind not in {ORGANISATION, PLACE} or told[kind] < SURE:
        return NOTHING
    return {kind: 1.2}


SURE = 3.5
"""Points of a name's own words from which it tells of what is listed beside it."""
