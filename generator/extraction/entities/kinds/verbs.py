"""Evidence from verbs and articles: who acts and speaks is somebody; a person has no article.

"Olt said she had", "Orlan said in a statement", "Orlan jumped 4 %", "the Olt".
"""

from __future__ import annotations

from generator.extraction.entities import gazetteer
from generator.extraction.entities.kinds.points import NOTHING, ORGANISATION, PERSON, PLACE, Clue, Points
from generator.extraction.entities.kinds.surroundings import beside, has_article
from generator.extraction.entities.names.name import Name
from generator.extraction.text.tokens import TaggedText


def acts(text: TaggedText, name: Name) -> Clue:
    """Before a verb, after "by" and "with" stands rather a person; before a noun rather not."""
    before, after = beside(text, name)
    found = Points()
    article = has_article(before, {"the", "a", "an"})
    if after and after[0].tag[:2] in {"VV", "VM"} and not article and after[0].tag != "VVG":
        found[PERSON] += 0.5
    elif after and (after[0].tag[:2] in {"VB", "VH"} or after[0].text in {"'s", "’s"}) and not article:
        found[PERSON] += 0.3
    elif (
        after
        and len(name.words) == 1
        and after[0].tag in {"NN1", "NN2", "NN0", "AJ0"}
        and not after[0].text[:1].isupper()
    ):
        found[PERSON] -= 0.7
    if before and before[-1].lower in gazetteer.group("before-somebody"):
        found[PERSON] += 0.4
    return found


def article(text: TaggedText, name: Name) -> Clue:
    """A person has no article."""
    before, after = beside(text, name)
    if not has_article(before, {"the"}) or (after and after[0].is_noun and len(name.words) == 1):
        return NOTHING
    return {PERSON: -1.5, ORGANISATION: 0.7, PLACE: 0.3}


def verb(text: TaggedText, name: Name) -> Clue:
    """ "Olt said", "Olt's mother"."""
    _, after = beside(text, name)
    if after and after[0].lower in gazetteer.words("metonym_verbs"):
        return {PERSON: 0.8, ORGANISATION: 0.6}
    if len(after) > 1 and after[0].text in {"'s", "’s"} and after[1].lower in gazetteer.group("belonging"):
        return {PERSON: 1.5}
    return NOTHING


def suffers(text: TaggedText, name: Name) -> Clue:
    """ "a jury convicted Olt", "the body of Olt", "Olt pleaded": what is done to people, and what only people do."""
    before, after = beside(text, name)
    words = [t.lower for t in before[-2:]]
    done = bool(words) and words[-1] in gazetteer.group("done-to-people")
    of = len(words) > 1 and words[-1] == "of" and words[-2] in gazetteer.group("of-people")
    does = bool(after) and after[0].lower in gazetteer.group("people-verb")
    return {PERSON: 1.2} if done or of or does else NOTHING


def on_market(text: TaggedText, name: Name) -> Clue:
    """ "Pellmore jumped 4 %", "Pellmore closed at 388p"."""
    _, after = beside(text, name)
    if not after or after[0].lower not in gazetteer.group("market-verb"):
        return NOTHING
    return (
        {ORGANISATION: 2.5}
        if any(t.text == "%" or t.lower in gazetteer.group("market-unit") for t in after[1:7])
        else NOTHING
    )


def says_of_itself(text: TaggedText, name: Name) -> Clue:
    """ "Pellmore said in a statement", "Pellmore confirmed that it had offered", "Olt said she had"."""
    _, after = beside(text, name)
    if not after or after[0].lower not in gazetteer.words("metonym_verbs"):
        return NOTHING
    rest = [t.lower for t in after[1:9]]
    place = next((i for i, w in enumerate(rest) if w in {"it", "he", "she"}), None)
    if place is not None and rest[place] != "it":
        return {PERSON: 1.5} if all(w != "," for w in rest[:place]) else NOTHING
    if rest[:3] in (["in", "a", "statement"], ["in", "a", "filing"], ["in", "its", "annual"]):
        return {ORGANISATION: 1.7}
    if place is None or len(rest) < place + 3 or rest[place + 1] not in {"had", "has", "would", "will"}:
        return NOTHING
    return {ORGANISATION: 1.7, PLACE: 1.7} if rest[place + 2] not in gazetteer.group("expletive") else NOTHING
