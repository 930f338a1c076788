"""Kinds: what a name names, weighed from its own words and from what stands around it.

Each clue gives points to a kind; `CLUES` lists them. Points were set by hand: 4 and more decide alone, 1 needs company.
A name to which nothing gives a point keeps no kind, and an entity without a kind is left out: better none than a wrong
one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import pairwise

from generator.extraction.entities import gazetteer
from generator.extraction.entities.names import roles
from generator.extraction.entities.names.cutting import is_club
from generator.extraction.entities.names.name import Name
from generator.extraction.entities.names.word_classes import (
    is_acronym,
    is_agent_noun,
    is_capital,
    is_field_body,
    is_role_noun,
)
from generator.extraction.text.tokens import TaggedText, Token, common_tag
from generator.model import EntityKind, Span

PERSON, ORGANISATION, PLACE = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE


class Points(dict[EntityKind, float]):
    """Points by kind; a kind without any has none."""

    def __missing__(self, kind: EntityKind) -> float:
        return 0.0

    def add(self, other: Mapping[EntityKind, float], weight: float = 1.0) -> None:
        """Count the points of another clue too."""
        for kind, value in other.items():
            self[kind] += value * weight


Clue = Mapping[EntityKind, float]
NOTHING: Clue = {}

ENOUGH = 1.0
"""Points below which a name has no kind."""


ACRONYM = 0.8
"""Points to the organisation for capitals alone: as many things as bodies are called by their initials."""

UNKNOWN = 0.8
"""Points to the person for a single word that no dictionary knows: nearly a proof (measured: at 0.6 fewer are
found, at 1.0 every fifth is wrong)."""


TOWARDS = {
    "at": 1.5,
    "from": 0.8,
    "to": 0.5,
    "into": 1.0,
    "between": 1.0,
    "through": 1.3,
    "over": 0.3,
    "of": 0.2,
    "on": 0.5,
}


def around(text: TaggedText, name: Name) -> Points:
    """What stands around one mention says."""
    found = Points()
    for clue in CLUES:
        found.add(clue(text, name))
    return found


def decide(found: Points, words: Sequence[str]) -> EntityKind | None:
    """The kind with most points, None where none has enough. Ties go to the person, then to the organisation."""
    best = max((PERSON, ORGANISATION, PLACE), key=lambda kind: found[kind])
    return best if found[best] >= ENOUGH else None


# --------------------------------------------------------------------------------------------------- the name's words


@cache
def by_words(words: tuple[str, ...]) -> Points:
    """What a name's own words say."""
    found = Points()
    name = " ".join(words)
    if name in gazetteer.organisations():
        found[ORGANISATION] += 5
    if name in gazetteer.places() or _bare(name) in gazetteer.places():
        found[PLACE] += 4
    if len(words) > 1 and is_acronym(words[0]) and not words[1].isupper():
        found[ORGANISATION] += 2.5
    if "&" in words[1:-1] or words[-1].lower() == "plc":
        found[ORGANISATION] += 3
    if len(words) > 1 and gazetteer.plain(words[0]) in gazetteer.group("first-head"):
        found[ORGANISATION] += 2.5
    if not found:
        _by_heads(words, found)
    _by_given_name(words, found)
    if len(words) == 1:
        _by_shape(words[0], found)
    elif not found:
        _by_strangeness(words, found)
    return found


def _bare(name: str) -> str:
    return name.removesuffix(".")


def _by_heads(words: tuple[str, ...], found: Points) -> None:
    lowers = [w.lower() for w in words]
    joined = next((i for i, w in enumerate(lowers) if w in {"of", "for", "on"} and i), None)
    head = lowers[joined - 1] if joined else lowers[-1]
    if len(words) == 1 and not (head in gazetteer.words("organisation_heads") and common_tag(words[0])):
        return
    if is_field_body(lowers):
        found[ORGANISATION] += 3.5
        return
    weight = 1.5 if len(words) == 1 or (head in gazetteer.group("surname-head") and not joined) else 3.5
    organisation, place = head in gazetteer.words("organisation_heads"), head in gazetteer.words("place_heads")
    if head in gazetteer.group("ambiguous-head") and organisation and place:
        found[ORGANISATION] += 1.5 if len(words) > 1 else 0.4
        found[PLACE] += 1.5 if len(words) > 1 else 0.4
    elif organisation and not (place and joined):
        found[ORGANISATION] += weight
    elif place and len(words) > 1:
        found[PLACE] += weight
    if len(words) > 1 and lowers[0] in gazetteer.words("place_firsts") and not organisation:
        found[PLACE] += 2.5 if lowers[0] not in {"san", "santa", "st", "st.", "saint", "point", "el", "los"} else 1.2


def _by_given_name(words: tuple[str, ...], found: Points) -> None:
    first = words[0]
    if first in gazetteer.given_names() and " of " not in f" {' '.join(words)} ":
        found[PERSON] += 3 if len(words) > 1 else 1.6
        if len(words) > 1 and words[-1].lower() in gazetteer.group("surname-head"):
            found[PERSON] += 1
    if len(words) > 1 and words[-1] in {"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV", "V", "VI", "VII", "VIII"}:
        found[PERSON] += 2
    if len(words) > 2 and any(len(w.rstrip(".")) == 1 and w[0].isupper() for w in words[:-1]):
        found[PERSON] += 2


def _by_shape(word: str, found: Points) -> None:
    letters = [c for c in word if c.isalpha()]
    if 2 <= len(letters) <= 6 and all(c.isupper() for c in letters) and not found:
        found[ORGANISATION] += ACRONYM if not any(c.isdigit() for c in word) else 0.3
    elif (
        any(c.isupper() for c in word[1:])
        and any(c.islower() for c in word)
        and "-" not in word
        and not word.startswith(PERSONAL_PREFIXES)
    ):
        found[ORGANISATION] += 3 if word not in gazetteer.given_names() else 0
    if (
        word.lower().endswith(tuple(gazetteer.group("organisation-ending")))
        and len(word) > 6
        and common_tag(word) is None
    ):
        found[ORGANISATION] += 1.5
    lower = word.lower()
    if not found and common_tag(word) is not None:
        found[PLACE] -= 1.5
    if (
        not found
        and common_tag(word) is None
        and word.replace("'", "").isalpha()
        and not lower.endswith(tuple(gazetteer.group("adjective-ending")))
    ):
        found[PLACE if lower.endswith(tuple(gazetteer.group("place-ending"))) else PERSON] += UNKNOWN


PERSONAL_PREFIXES = (
    "Mc",
    "Mac",
    "O'",
    "O’",
    "D'",
    "D’",
    "L'",
    "L’",
    "al-",
    "De",
    "Di",
    "Du",
    "La",
    "Le",
    "Van",
    "Fitz",
)
"""After these a capital inside a word is a surname's: elsewhere it is a company's ("SkyBaltic")."""


def _by_strangeness(words: tuple[str, ...], found: Points) -> None:
    """Names of people are made of words that no dictionary knows; names of bodies of words that it does."""
    plain = [w for w in words if w[:1].isupper()]
    if words[-1] in gazetteer.organisations():
        found[ORGANISATION] += 3
        return
    if words[0] in gazetteer.demonyms() and len(words) == 2 and common_tag(words[1]) is None:
        found[PLACE] += 1.2
        return
    common = sum(common_tag(w) is not None for w in plain)
    if words[0].lower() in gazetteer.words("place_heads") and words[1] in gazetteer.group("particle"):
        found[PLACE] += 2.5
    elif set(words[1:-1]) & {"del", "des", "du", "delle", "dos", "das"} and words[0] not in gazetteer.given_names():
        found.add({PERSON: 0.4, ORGANISATION: 0.8})
    elif common_tag(words[-1]) == "NN2" and words[-1].lower() not in gazetteer.group("surname-head"):
        found.add({ORGANISATION: 1.0, PERSON: 0.4})
    elif len(words) <= 4 and common == 0:
        found[PERSON] += 1.2
    elif common == len(plain):
        found[ORGANISATION] += 1.0
    elif len(words) <= 3 and (common_tag(words[0]) is None or common_tag(words[-1]) is None):
        found[PERSON] += 0.8
    else:
        found[ORGANISATION] += 0.8


# --------------------------------------------------------------------------------------------------- what stands around


def _around(text: TaggedText, name: Name) -> tuple[Sequence[Token], Sequence[Token]]:
    """The tokens of the sentence before and after a name."""
    sentence = text.tokens[name.first].sentence
    start, end = text.borders[sentence], text.borders[sentence + 1]
    return text.tokens[max(start, name.first - 6) : name.first], text.tokens[name.last + 1 : min(end, name.last + 14)]


def _role_before(text: TaggedText, name: Name) -> Clue:
    if name.role is None:
        return NOTHING
    words = text.within(name.role)
    noun = words[-1] if words[-1].text != "." else words[-2]
    person = name.words[0] in gazetteer.given_names() and len(name.words) > 1
    if noun.lower in gazetteer.group("person-or-company") and by_words(name.words)[PERSON] > 1:
        return {PERSON: 1.5}
    if noun.lower in gazetteer.group("either"):
        return {PERSON: 1.0} if person else {ORGANISATION: 2.0 if len(name.words) == 1 else 1.0}
    return _noun_points(noun, 3.5) or ({PERSON: 2.0} if is_agent_noun(noun.lower) else NOTHING)


def _noun_points(noun: Token, weight: float) -> Clue:
    """What a noun that stands for the name says of it."""
    lower = noun.lower
    if lower in gazetteer.words("organisation_nouns"):
        return {ORGANISATION: weight}
    if lower in gazetteer.words("place_nouns"):
        return {PLACE: weight}
    return {PERSON: weight} if lower in gazetteer.titles() else NOTHING


def _apposition_after(text: TaggedText, name: Name) -> Clue:
    """ "Arlen AG, the lighting group", "Mira Olt, Arlen's head of research"; an age is a person's."""
    _, after = _around(text, name)
    if len(after) < 2 or after[0].text != ",":
        return NOTHING
    if after[1].text.isdigit() and len(after[1].text) < 3 and len(after) > 2 and after[2].text in {",", "."}:
        return {PERSON: 4}
    if after[1].lower == "who":
        return {PERSON: 2}
    if after[1].lower == "which":
        return {PERSON: -2, ORGANISATION: 0.8, PLACE: 0.8}
    if after[1].lower == "where":
        return {PLACE: 2.5, PERSON: -1}
    noun = head_of(after[1:])
    return _noun_points(noun, 2.5) if noun else NOTHING


def head_of(tokens: Sequence[Token]) -> Token | None:
    """The noun that heads a noun phrase which begins here: the last noun before a preposition, comma or verb."""
    head = None
    for position, token in enumerate(tokens[:9]):
        if token.is_noun or token.tag[:2] == "OR":
            head = token
        elif token.text in {"'s", "’s"}:
            head = None
        elif not (token.tag[:2] in {"AT", "AJ", "DT", "DP", "CR", "VV"} and (position == 0 or token.tag[:2] != "VV")):
            break
    return head


def _apposition_before(text: TaggedText, name: Name) -> Clue:
    """ "Its director, Leila Olt,", "the regulator, the Office of Weights,"."""
    before, after = _around(text, name)
    if before and before[-1].lower in {"the", "a"}:
        before = before[:-1]
    if len(before) < 3 or before[-1].text != "," or not before[-2].is_noun:
        return NOTHING
    if any(t.lower in gazetteer.titles() and n.lower in {"of", "for"} for t, n in pairwise(before[:-2])):
        return {PERSON: 2.5}
    phrase = before[:-2]
    opened = any(t.tag[:2] in {"AT", "DP", "DT", "CR", "PN"} or t.text in {"'s", "’s"} for t in phrase[-4:])
    closes = bool(after) and (after[0].text in {",", ".", "("})
    if opened and closes and before[-2].lower in gazetteer.group("either"):
        known = name.words[0] in gazetteer.given_names()
        return {PERSON: 2.0} if known and len(name.words) > 1 else {ORGANISATION: 1.5, PERSON: 0.5}
    return _noun_points(before[-2], 2.5) if opened and closes else NOTHING


def apposed_role(text: TaggedText, name: Name) -> Span | None:
    """What a name is called after it or before it, between commas: "Arlen's head of research", "mayor"."""
    if name.headline:
        return None
    _, after = _around(text, name)
    if _apposition_before(text, name):
        comma = next(i for i in range(name.first - 1, -1, -1) if text.tokens[i].text == ",")
        return text.span(text.tokens[roles.leftmost(text, comma - 1)], text.tokens[comma - 1])
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


def _preposition(text: TaggedText, name: Name) -> Clue:
    before, _ = _around(text, name)
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
    towards = TOWARDS.get(word, 0.0) * (0.5 if article else 1)
    return {PLACE: towards, ORGANISATION: 0.4 if word == "at" else 0.0}


def _is_somebody(token: Token) -> bool:
    """Whether a word counts or calls people: "64", "year-old", "qualifier"."""
    if token.tag == "CRD" or token.lower.endswith("-old") or token.lower in gazetteer.titles():
        return True
    return token.tag == "NN1" and is_agent_noun(token.lower)


def _place_noun_of(text: TaggedText, name: Name) -> Clue:
    """ "the city of Orr", "the village of Lower Dene"."""
    before, _ = _around(text, name)
    if len(before) > 1 and before[-1].text == "of" and before[-2].lower in gazetteer.words("place_nouns"):
        return {PLACE: 3}
    return NOTHING


def _direction_of(text: TaggedText, name: Name) -> Clue:
    """ "north of Orr", "the siege of Orr"."""
    before, _ = _around(text, name)
    if len(before) > 1 and before[-1].text == "of" and before[-2].lower in gazetteer.group("place-of"):
        return {PLACE: 1.5}
    return NOTHING


def _acts(text: TaggedText, name: Name) -> Clue:
    """Before a verb, after "by" and "with" stands rather a person; before a noun rather not."""
    before, after = _around(text, name)
    found = Points()
    article = _has_article(before, {"the", "a", "an"})
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
    if before and before[-1].lower in {"by", "with", "when", "that", "while", "because", "after", "before", "as"}:
        found[PERSON] += 0.4
    return found


def _has_article(before: Sequence[Token], articles: set[str]) -> bool:
    """Whether an article stands before the name, or before an adjective before it."""
    described = len(before) > 1 and before[-1].tag[:2] == "AJ" and not before[-1].text[:1].isupper()
    return bool(before) and before[-2 if described else -1].lower in articles


def _article(text: TaggedText, name: Name) -> Clue:
    """A person has no article."""
    before, after = _around(text, name)
    if not _has_article(before, {"the"}) or (after and after[0].is_noun and len(name.words) == 1):
        return NOTHING
    return {PERSON: -1.5, ORGANISATION: 0.7, PLACE: 0.3}


def _verb(text: TaggedText, name: Name) -> Clue:
    _, after = _around(text, name)
    if after and after[0].lower in gazetteer.words("metonym_verbs"):
        return {PERSON: 0.8, ORGANISATION: 0.6}
    if len(after) > 1 and after[0].text in {"'s", "’s"} and after[1].lower in gazetteer.group("belonging"):
        return {PERSON: 1.5}
    return NOTHING


def _of_state(text: TaggedText, name: Name) -> Clue:
    """ "Talvia's parliament", "the government of Talvia": what a country has."""
    before, after = _around(text, name)
    belongs = len(after) > 1 and after[0].text in {"'s", "’s"} and after[1].lower in gazetteer.group("state-organ")
    of = len(before) > 1 and before[-1].lower == "of" and before[-2].lower in gazetteer.group("state-organ")
    sent = bool(after) and after[0].lower in {"ambassador", "ambassadors", "embassy", "diplomat", "diplomats"}
    return {PLACE: 2.5} if belongs or of or sent else NOTHING


def _body_after(text: TaggedText, name: Name) -> Clue:
    """ "the Clear Rivers group", "chief executive of Quorvel": what only a body is or has."""
    before, after = _around(text, name)
    if before and before[-1].lower == "the" and after and after[0].lower in gazetteer.group("body-after"):
        return {ORGANISATION: 3.0}
    if len(before) > 2 and before[-1].lower in {"of", "at"} and before[-2].lower in gazetteer.group("chief"):
        return {ORGANISATION: 2.0}
    return NOTHING


def _product(text: TaggedText, name: Name) -> Clue:
    """ "the drug, called Quorvel", "Quorvel is made by": a ware, of which the schema has no kind."""
    before, after = _around(text, name)
    made = [t.lower for t in after[:2]] in [
        [be, verb] for be in ("is", "was") for verb in ("made", "sold", "developed")
    ]
    called = bool(before) and before[-1].lower in {"called", "named", "dubbed", "as"}
    ware = called and any(t.lower in gazetteer.group("ware") for t in before[:-1])
    return {PERSON: -3.0, ORGANISATION: -1.0} if made or ware else NOTHING


def _of_company(text: TaggedText, name: Name) -> Clue:
    """ "Pellmore's shares", "Pellmore shares", "shares in Pellmore", "documents seen by Pellmore"."""
    before, after = _around(text, name)
    if after and after[0].text in {"'s", "’s"}:
        after = after[1:]
        chief = len(after) > 1 and after[0].lower == "chief" and after[1].lower in gazetteer.group("chief")
        if chief or (after and after[0].lower in gazetteer.group("company-has")):
            return {ORGANISATION: 2.5}
    elif after and after[0].lower in gazetteer.group("company-part"):
        return {ORGANISATION: 2.0}
    if len(before) > 1 and before[-1].lower in {"in", "of"} and before[-2].lower in {"shares", "stake", "shareholders"}:
        return {ORGANISATION: 3.0, PLACE: -1.5}
    if len(before) > 1 and before[-1].lower == "by" and before[-2].lower in gazetteer.group("seen-by"):
        return {ORGANISATION: 2.0}
    return NOTHING


def _on_market(text: TaggedText, name: Name) -> Clue:
    """ "Pellmore jumped 4 %", "Pellmore closed at 388p"."""
    _, after = _around(text, name)
    if not after or after[0].lower not in gazetteer.group("market-verb"):
        return NOTHING
    return {ORGANISATION: 2.5} if any(t.text == "%" or t.lower in MARKET_UNITS for t in after[1:7]) else NOTHING


MARKET_UNITS = {"percent", "cent", "pence", "points"}


def _says_of_itself(text: TaggedText, name: Name) -> Clue:
    """ "Pellmore said in a statement", "Pellmore confirmed that it had offered", "Olt said she had"."""
    _, after = _around(text, name)
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


def _agency(text: TaggedText, name: Name) -> Clue:
    """ "KARST, May 3 (Pellwire) - ": whoever sends the news stands in brackets in its dateline."""
    before, after = _around(text, name)
    border = text.borders[text.tokens[name.first].sentence]
    if len(before) < 2 or before[-1].text != "(" or len(after) < 2 or after[0].text != ")":
        return NOTHING
    opens = name.first - border < 8 and text.tokens[border].text.isupper()
    return {ORGANISATION: 4.0} if opens and after[1].text in {"-", "–", "—"} else NOTHING


def _plays(text: TaggedText, name: Name) -> Clue:
    """ "Albion host Marlow", "beat Marlow", "leaders Marlow" in a report of a match: clubs."""
    before, after = _around(text, name)
    verb = bool(after) and after[0].lower in gazetteer.group("match-verb")
    played = bool(before) and before[-1].lower in gazetteer.group("match-verb") | {"leaders"}
    gone = len(before) > 1 and (before[-2].lower, before[-1].lower) in {("go", "to"), ("lost", "to"), ("travel", "to")}
    if not (verb or played or gone) or name.words[0] in gazetteer.given_names():
        return NOTHING
    near = text.tokens[max(0, name.first - 60) : name.last + 60]
    return {ORGANISATION: 3.0} if sum(t.lower in gazetteer.group("sport") for t in near) > 1 else NOTHING


def _led(text: TaggedText, name: Name) -> Clue:
    """ "Orrham coach Vera Olt": what has a coach or a captain is a club."""
    return {ORGANISATION: 2.5, PERSON: -1.0} if is_club(text, name.first, name.last) else NOTHING


def _trades(text: TaggedText, name: Name) -> Clue:
    """ "Pellmore, which sells shoes", "Pellmore has 47 stores", "staff at Pellmore", "it went into administration"."""
    before, after = _around(text, name)
    words = [t.lower for t in after[:7]]
    outlets, insolvency = gazetteer.group("outlets"), gazetteer.group("insolvency")
    staff = len(before) > 1 and before[-1].lower == "at" and before[-2].lower in outlets
    closes = "its" in words[1:3] and bool(outlets & set(words[2:5]))
    fell = any(a in {"into", "for"} and b in insolvency for a, b in pairwise(words[1:4]))
    if fell or staff or closes:
        return {ORGANISATION: 2.5, PERSON: -1.0}
    founded = words[:3] == [",", "founded", "in"]
    has = words[:1] in (["has"], ["had"]) and bool(outlets & set(words[1:4]))
    sells = words[:2] == [",", "which"] and bool(gazetteer.group("trade-verb") & set(words[2:3]))
    return {ORGANISATION: 2.0} if has or sells or founded else NOTHING


def _from_firm(text: TaggedText, name: Name) -> Clue:
    """ "administrators from Olt Brem", "analysts at Pellmore": where those who work in firms come from."""
    before, _ = _around(text, name)
    from_ = len(before) > 1 and before[-1].lower in {"from", "at"} and before[-2].lower in gazetteer.group("from-firm")
    return {ORGANISATION: 2.5, PERSON: -1.0} if from_ else NOTHING


def _dateline(text: TaggedText, name: Name) -> Clue:
    """ "VARNA HILL, 14 March - ", "KARST (Agency) -"."""
    _, after = _around(text, name)
    first = name.first == text.borders[text.tokens[name.first].sentence]
    if first and after and after[0].text in {",", "(", "-", "–", "—"} and name.text.isupper() and len(name.text) > 3:
        return {PLACE: 4}
    return NOTHING


def _inside_place(text: TaggedText, name: Name) -> Clue:
    """ "Orr, Ohio"."""
    _, after = _around(text, name)
    if len(after) > 1 and after[0].text == "," and after[1].text in gazetteer.places() and is_capital(after[1]):
        listed = len(after) > 2 and after[2].text in {",", "and"} and len(after) > 3 and is_capital(after[3])
        return {PLACE: 1.0 if listed else 1.6}
    return NOTHING


def _coordinated(text: TaggedText, name: Name) -> Clue:
    """ "between Lower Tern and Askham", "in Lyon and Graz": the second shares the preposition of the first."""
    before, _ = _around(text, name)
    if len(before) < 3 or before[-1].text not in {"and", "or", ",", "to"}:
        return NOTHING
    at = len(before) - 2
    while at >= 0 and is_capital(before[at]):
        at -= 1
    word = before[at].lower if at >= 0 and at < len(before) - 2 else ""
    return {PLACE: 2.0 if word in gazetteer.group("inside") or word == "between" else TOWARDS.get(word, 0)}


def _bracketed(text: TaggedText, name: Name) -> Clue:
    """ "a remotely operated vehicle (ROV)": initials of common words are no body."""
    before, after = _around(text, name)
    if len(before) < 2 or before[-1].text != "(" or not (after and after[0].text == ")") or not name.text.isupper():
        return NOTHING
    full = is_capital(before[-2]) or any(is_capital(t) for t in before[-2 * len(name.text) : -1])
    return {ORGANISATION: 1.0 if full else -3.0}


def _has_short_form(text: TaggedText, name: Name) -> Clue:
    """ "Pellmore Works Council (PWC)": bodies are given their initials."""
    _, after = _around(text, name)
    enclosed = len(after) > 2 and after[0].text == "(" and after[2].text == ")"
    return {ORGANISATION: 2.5} if enclosed and len(name.words) > 1 and is_acronym(after[1].text) else NOTHING


def _capital_article(text: TaggedText, name: Name) -> Clue:
    """ "told The Ledger": an article keeps its capital in the names of newspapers."""
    before, _ = _around(text, name)
    capital = len(before) > 1 and before[-1].text == "The" and before[-2].text[:1].isalpha()
    return {ORGANISATION: 2.5, PERSON: -1.5} if capital and not name.headline else NOTHING


def _place_noun_after(text: TaggedText, name: Name) -> Clue:
    """ "the Orr campus", "the Orr dam"."""
    before, after = _around(text, name)
    if len(before) and before[-1].lower == "the" and after and after[0].lower in gazetteer.group("place-after"):
        return {PLACE: 2.0}
    return NOTHING


def _in_list(text: TaggedText, name: Name) -> Clue:
    """ "Kenya, Orrland and Peru", "Google and Orrnet": what is listed beside a known name is of its kind."""
    before, after = _around(text, name)
    known = None
    if len(before) > 1 and before[-1].lower in {",", "and", "or"}:
        known = before[-2]
        if known.text == "," and len(before) > 2:
            known = before[-3]
    elif len(after) > 1 and after[0].lower in {"and", "or"}:
        known = after[1]
    if known is None or not is_capital(known):
        return NOTHING
    told = by_words((known.text,))
    return {kind: 0.8 for kind in (ORGANISATION, PLACE) if told[kind] >= 4}


def _sport(text: TaggedText, name: Name) -> Clue:
    """ "Marlow City" in a report of a match is a club."""
    if name.words[-1].lower() not in gazetteer.group("ambiguous-head"):
        return NOTHING
    near = text.tokens[max(0, name.first - 60) : name.last + 60]
    return {ORGANISATION: 2.0 if sum(t.lower in gazetteer.group("sport") for t in near) > 1 else 0}


CLUES: tuple[Callable[[TaggedText, Name], Clue], ...] = (
    _role_before,
    _apposition_after,
    _apposition_before,
    _preposition,
    _place_noun_of,
    _direction_of,
    _acts,
    _article,
    _verb,
    _dateline,
    _inside_place,
    _coordinated,
    _sport,
    _bracketed,
    _in_list,
    _of_state,
    _of_company,
    _body_after,
    _product,
    _on_market,
    _says_of_itself,
    _agency,
    _plays,
    _led,
    _trades,
    _from_firm,
    _has_short_form,
    _capital_article,
    _place_noun_after,
)
"""What stands around a name. A clue takes the text and a name and gives points; add one here."""
