"""Kinds: what a name names, weighed from its own words and from what stands around it.

Each clue gives points to a kind; `CLUES` lists them. Points were set by hand: 4 and more decides alone, 1 needs company.
A name to which nothing gives a point keeps no kind, and an entity without a kind is left out: better none than a wrong one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache

from generator.extraction import gazetteer
from generator.extraction.names import Name, is_capital
from generator.extraction.tokens import TaggedText, Token, common_tag
from generator.model import EntityKind

PERSON, ORGANISATION, PLACE = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE

Points = Counter[EntityKind]

ENOUGH = 1.0
"""Points below which a name has no kind."""

AMBIGUOUS_HEADS = {"city", "town", "county", "united", "palace", "villa", "athletic", "court", "hall", "station", "park", "forest", "market", "tower", "bridge", "federation", "union", "house"}  # fmt: skip
"""Heads of clubs and bodies as well as of places."""

NAMELIKE_HEADS = {"hill", "hills", "wood", "woods", "green", "grove", "rock", "wells", "banks", "field", "price", "post", "king", "heath", "marsh", "moor", "barn", "farm", "mill", "hall", "pond", "forest", "rivers", "brooks", "ring", "bay", "lane", "park", "bush", "moss", "stone", "ford", "guard", "young", "hunter", "watch", "press", "bank", "palmer", "page", "mobile", "cave", "lock", "common", "wells", "bridges", "bridge", "castle", "temple", "church", "house", "inter", "real", "heat"}  # fmt: skip
"""Heads that are surnames too: after a given name they prove little."""

UNKNOWN = 0.6
"""Points to the person for a single word that no dictionary knows: half a proof; what stands around must give the rest."""

PLACE_ENDINGS = ("stan", "grad", "shire", "ville", "burg", "burgh", "abad", "polis", "land", "sund", "fjord", "stadt", "hafen", "holm", "hagen", "haven", "mouth", "minster")  # fmt: skip
ADJECTIVE_ENDINGS = ("ian", "ean", "ese", "ic", "ist", "ists", "ians", "eans", "ing", "ed", "ally", "ite", "ites", "ism")
DIRECTIONS = {"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "centre", "center", "outskirts", "siege", "battle", "fall", "coast", "people", "mayor", "governor", "capital", "streets", "ruins", "inhabitants", "residents", "part", "parts"}  # fmt: skip
ORGANISATION_ENDINGS = ("news", "soft", "tech", "corp", "bank", "media", "tel", "net", "pedia", "air", "gas", "neft", "com", "works", "leaks", "book", "tube", "coin", "pharma", "labs")  # fmt: skip

INSIDE = {"in", "near", "across", "outside", "inside", "throughout", "around", "towards", "toward", "beyond", "via"}
TOWARDS = {
    "at": 0.6,
    "from": 0.8,
    "to": 0.5,
    "into": 1.0,
    "between": 0.4,
    "through": 0.8,
    "over": 0.3,
    "of": 0.2,
    "on": 0.3,
}
SPORT = frozenset(
    "goal goals match cup league season penalty coach referee striker goalkeeper midfielder win draw defeat fans stadium kick half-time club substitute tournament".split()
)
FAMILY = {"wife", "husband", "mother", "father", "son", "daughter", "brother", "sister", "widow", "girlfriend", "boyfriend", "lawyer", "lawyers", "parents", "family", "career", "death", "biography"}  # fmt: skip


def around(text: TaggedText, name: Name) -> Points:
    """What stands around one mention says."""
    found: Points = Counter()
    for clue in CLUES:
        found.update(clue(text, name))
    return found


def decide(found: Points, words: Sequence[str]) -> EntityKind | None:
    """The kind with most points, None where none has enough. Ties go to the person, then to the organisation."""
    best = max((PERSON, ORGANISATION, PLACE), key=lambda kind: found[kind])
    return best if found[best] >= ENOUGH else None


# --------------------------------------------------------------------------------------------------- the name's words


@cache
def by_words(words: tuple[str, ...]) -> Points:
    """What a name's own words say."""
    found: Points = Counter()
    name = " ".join(words).replace(" .", ".").replace(" '", "'").replace(" ’", "’")
    if name in gazetteer.organisations():
        found[ORGANISATION] += 5
    if name in gazetteer.places() or _bare(name) in gazetteer.places():
        found[PLACE] += 4
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
    weight = 1.5 if head in NAMELIKE_HEADS or len(words) == 1 else 3.5
    organisation, place = head in gazetteer.words("organisation_heads"), head in gazetteer.words("place_heads")
    if head in AMBIGUOUS_HEADS and organisation and place:
        found[ORGANISATION] += 1.5
        found[PLACE] += 1.5
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
        if len(words) > 1 and words[-1].lower() in NAMELIKE_HEADS:
            found[PERSON] += 1
    if len(words) > 1 and words[-1] in {"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV", "V", "VI", "VII", "VIII"}:
        found[PERSON] += 2
    if len(words) > 2 and any(len(w) == 1 and w.isupper() for w in words[:-1]):
        found[PERSON] += 2


def _by_shape(word: str, found: Points) -> None:
    letters = [c for c in word if c.isalpha()]
    if 2 <= len(letters) <= 6 and all(c.isupper() for c in letters) and not found:
        found[ORGANISATION] += 1.6 if not any(c.isdigit() for c in word) else 0.5
    elif (
        any(c.isupper() for c in word[1:])
        and "-" not in word
        and not word.startswith(("Mc", "Mac", "O'", "O’", "D'", "De"))
    ):
        found[ORGANISATION] += 1
    if word.lower().endswith(ORGANISATION_ENDINGS) and len(word) > 6 and common_tag(word) is None:
        found[ORGANISATION] += 1.5
    lower = word.lower()
    if not found and common_tag(word) is None and word.replace("'", "").isalpha() and not lower.endswith(ADJECTIVE_ENDINGS):
        found[PLACE if lower.endswith(PLACE_ENDINGS) else PERSON] += UNKNOWN


def _by_strangeness(words: tuple[str, ...], found: Points) -> None:
    """Names of people are made of words that no dictionary knows; names of bodies of words that it does."""
    plain = [w for w in words if w[:1].isupper()]
    if words[0] in gazetteer.demonyms() and len(words) == 2 and common_tag(words[1]) is None:
        found[PLACE] += 1.2
        return
    common = sum(common_tag(w) is not None for w in plain)
    if len(words) <= 4 and common == 0:
        found[PERSON] += 1.2
    elif common == len(plain):
        found[ORGANISATION] += 1.0
    elif len(words) <= 3 and common_tag(words[0]) is None:
        found[PERSON] += 0.8
    else:
        found[ORGANISATION] += 0.8


# --------------------------------------------------------------------------------------------------- what stands around


def _around(text: TaggedText, name: Name) -> tuple[Sequence[Token], Sequence[Token]]:
    """The tokens of the sentence before and after a name."""
    sentence = text.tokens[name.first].sentence
    start, end = text.borders[sentence], text.borders[sentence + 1]
    return text.tokens[max(start, name.first - 6) : name.first], text.tokens[name.last + 1 : min(end, name.last + 14)]


def _role_before(text: TaggedText, name: Name) -> Points:
    if name.role is None:
        return Counter()
    words = text.within(name.role)
    return _noun_points(words[-1] if words[-1].text != "." else words[-2], 3.5)


def _noun_points(noun: Token, weight: float) -> Points:
    """What a noun that stands for the name says of it."""
    lower = noun.lower
    if lower in gazetteer.words("organisation_nouns"):
        return Counter({ORGANISATION: weight})
    if lower in gazetteer.words("place_nouns"):
        return Counter({PLACE: weight})
    return Counter({PERSON: weight}) if lower in gazetteer.titles() else Counter()


def _apposition_after(text: TaggedText, name: Name) -> Points:
    """ "Arlen AG, the lighting group", "Mira Olt, Arlen's head of research"; an age is a person's."""
    _, after = _around(text, name)
    if len(after) < 2 or after[0].text != ",":
        return Counter()
    if after[1].text.isdigit() and len(after[1].text) < 3 and len(after) > 2 and after[2].text in {",", "."}:
        return Counter({PERSON: 4})
    if after[1].lower == "who":
        return Counter({PERSON: 2})
    noun = head_of(after[1:])
    return _noun_points(noun, 2.5) if noun else Counter()


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


def _apposition_before(text: TaggedText, name: Name) -> Points:
    """ "Its director, Leila Olt,", "the regulator, the Office of Weights,"."""
    before, after = _around(text, name)
    if before and before[-1].lower in {"the", "a"}:
        before = before[:-1]
    if len(before) < 3 or before[-1].text != "," or not before[-2].is_noun:
        return Counter()
    phrase = before[:-2]
    opened = any(t.tag[:2] in {"AT", "DP", "DT", "CR", "PN"} or t.text in {"'s", "’s"} for t in phrase[-4:])
    closes = bool(after) and (after[0].text in {",", ".", "("})
    return _noun_points(before[-2], 2.5) if opened and closes else Counter()


def _preposition(text: TaggedText, name: Name) -> Points:
    before, _ = _around(text, name)
    if not before:
        return Counter()
    article = before[-1].lower == "the"
    word = before[-1 - article].lower if len(before) > article else ""
    if word in INSIDE:
        return Counter({PLACE: 1.2 if article else 2.2})
    return Counter({PLACE: TOWARDS.get(word, 0) * (0.5 if article else 1)}) + (
        Counter({ORGANISATION: 0.4}) if word == "at" else Counter()
    )


def _place_noun_of(text: TaggedText, name: Name) -> Points:
    """ "the city of Orr", "the village of Lower Dene"."""
    before, _ = _around(text, name)
    if len(before) > 1 and before[-1].text == "of" and before[-2].lower in gazetteer.words("place_nouns"):
        return Counter({PLACE: 3})
    return Counter()


def _direction_of(text: TaggedText, name: Name) -> Points:
    """ "north of Orr", "the siege of Orr"."""
    before, _ = _around(text, name)
    if len(before) > 1 and before[-1].text == "of" and before[-2].lower in DIRECTIONS:
        return Counter({PLACE: 1.5})
    return Counter()


def _acts(text: TaggedText, name: Name) -> Points:
    """What stands before a verb or after "by" and "with" is rather a person; what stands before a noun is rather not."""
    before, after = _around(text, name)
    found: Points = Counter()
    article = bool(before) and before[-1].lower in {"the", "a", "an"}
    if after and after[0].tag[:2] in {"VV", "VM"} and not article and after[0].tag != "VVG":
        found[PERSON] += 0.5
    elif after and (after[0].tag[:2] in {"VB", "VH"} or after[0].text in {"'s", "’s"}) and not article:
        found[PERSON] += 0.3
    elif after and len(name.words) == 1 and after[0].tag in {"NN1", "NN2", "NN0", "AJ0"} and not after[0].text[:1].isupper():
        found[PERSON] -= 0.7
    if before and before[-1].lower in {"by", "with", "when", "that", "while", "because", "after", "before", "as"}:
        found[PERSON] += 0.4
    return found


def _article(text: TaggedText, name: Name) -> Points:
    """A person has no article."""
    before, after = _around(text, name)
    if not before or before[-1].lower != "the" or (after and after[0].is_noun and len(name.words) == 1):
        return Counter()
    return Counter({PERSON: -1.5, ORGANISATION: 0.7, PLACE: 0.3})


def _verb(text: TaggedText, name: Name) -> Points:
    _, after = _around(text, name)
    if after and after[0].lower in gazetteer.words("metonym_verbs"):
        return Counter({PERSON: 0.8, ORGANISATION: 0.6})
    if len(after) > 1 and after[0].text in {"'s", "’s"} and after[1].lower in FAMILY:
        return Counter({PERSON: 1.5})
    return Counter()


def _dateline(text: TaggedText, name: Name) -> Points:
    """ "VARNA HILL, 14 March - ", "KARST (Agency) -"."""
    _, after = _around(text, name)
    first = name.first == text.borders[text.tokens[name.first].sentence]
    if first and after and after[0].text in {",", "(", "-", "–", "—"} and name.text.isupper() and len(name.text) > 3:
        return Counter({PLACE: 4})
    return Counter()


def _inside_place(text: TaggedText, name: Name) -> Points:
    """ "Orr, Ohio"."""
    _, after = _around(text, name)
    if len(after) > 1 and after[0].text == "," and after[1].text in gazetteer.places() and is_capital(after[1]):
        listed = len(after) > 2 and after[2].text in {",", "and"} and len(after) > 3 and is_capital(after[3])
        return Counter({PLACE: 1.0 if listed else 1.6})
    return Counter()


def _coordinated(text: TaggedText, name: Name) -> Points:
    """ "between Lower Tern and Askham", "in Lyon and Graz": the second shares the preposition of the first."""
    before, _ = _around(text, name)
    if len(before) < 3 or before[-1].text not in {"and", "or", ",", "to"}:
        return Counter()
    at = len(before) - 2
    while at >= 0 and is_capital(before[at]):
        at -= 1
    word = before[at].lower if at >= 0 and at < len(before) - 2 else ""
    return Counter({PLACE: 2.0 if word in INSIDE else TOWARDS.get(word, 0)})


def _sport(text: TaggedText, name: Name) -> Points:
    """ "Marlow City" in a report of a match is a club."""
    if name.words[-1].lower() not in AMBIGUOUS_HEADS:
        return Counter()
    near = text.tokens[max(0, name.first - 60) : name.last + 60]
    return Counter({ORGANISATION: 2.0 if sum(t.lower in SPORT for t in near) > 1 else 0})


CLUES: tuple[Callable[[TaggedText, Name], Points], ...] = (
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
)
"""What stands around a name. A clue takes the text and a name and gives points; add one here."""
