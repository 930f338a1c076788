"""Evidence for clubs in reports of matches: "Albion host Marlow", "Orrham coach Vera Olt", "Marlow City".

A report of a match has words of the class `sport` near the name.
"""

from __future__ import annotations

import re

from generator.extraction.entities import gazetteer
from generator.extraction.entities.kinds.points import NOTHING, ORGANISATION, PERSON, Clue
from generator.extraction.entities.kinds.surroundings import beside
from generator.extraction.entities.names.cutting import is_club
from generator.extraction.entities.names.name import Name
from generator.extraction.text.tokens import TaggedText

RESULT = re.compile(r"\d{1,3}[-–]\d{1,3}")
MATCHED = frozenset(
    (verb, word)
    for verb, words in {
        "go": ["to"],
        "travel": ["to"],
        "lost": ["to"],
        "loss": ["to"],
        "defeat": ["by", "to", "against"],
        "win": ["over", "against"],
        "victory": ["over", "against"],
        "draw": ["with"],
    }.items()
    for word in words
)
"""Words before the other club."""


def plays(text: TaggedText, name: Name) -> Clue:
    """ "Albion host Marlow", "beat Marlow", "leaders Marlow" in a report of a match: clubs."""
    before, after = beside(text, name)
    verb = bool(after) and after[0].lower in gazetteer.group("match-verb")
    played = bool(before) and before[-1].lower in gazetteer.group("match-verb") | {"leaders"}
    gone = len(before) > 1 and (before[-2].lower, before[-1].lower) in MATCHED
    sides = ([t.text for t in before[-1:]], [t.text for t in before[-3:]], [t.text for t in after[:3]])
    scored = any(RESULT.fullmatch("".join(side)) for side in sides)
    player = len(after) > 1 and after[0].text in {"'s", "’s"} and after[1].text in gazetteer.given_names()
    if not (verb or played or gone or scored or player) or name.words[0] in gazetteer.given_names():
        return NOTHING
    near = text.tokens[max(0, name.first - 60) : name.last + 60]
    return {ORGANISATION: 3.0} if sum(t.lower in gazetteer.group("sport") for t in near) > 1 else NOTHING


def led(text: TaggedText, name: Name) -> Clue:
    """ "Orrham coach Vera Olt": what has a coach or a captain is a club."""
    return {ORGANISATION: 2.5, PERSON: -1.0} if is_club(text, name.first, name.last) else NOTHING


def sport(text: TaggedText, name: Name) -> Clue:
    """ "Marlow City" in a report of a match is a club."""
    if name.words[-1].lower() not in gazetteer.group("ambiguous-head"):
        return NOTHING
    near = text.tokens[max(0, name.first - 60) : name.last + 60]
    return {ORGANISATION: 2.0 if sum(t.lower in gazetteer.group("sport") for t in near) > 1 else 0}
