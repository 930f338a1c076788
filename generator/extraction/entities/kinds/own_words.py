"""Evidence from a name's own words: heads, given names, initials, endings, and whether a dictionary knows them.

"Orlan Water Board" ends in the head of a body, "Lake Orr" begins as places do, "Vera Olt" opens with a given name,
"KRT" is initials, "SkyOrlan" is spelt as a company. Heads are files (`organisation_heads.txt`, `place_heads.txt`),
endings classes of `name_words.tsv`.
"""

from __future__ import annotations

from functools import cache

from generator.extraction.entities import gazetteer
from generator.extraction.entities.kinds.points import ORGANISATION, PERSON, PLACE, Points
from generator.extraction.entities.names.word_classes import (
    is_acronym,
    is_field_body,
)
from generator.extraction.text.tokens import common_tag

ACRONYM = 0.8
"""Points to the organisation for capitals alone: as many things as bodies are called by their initials."""
UNKNOWN = 0.8
"""Points to the person for a single word that no dictionary knows: nearly a proof (measured: at 0.6 fewer are
found, at 1.0 every fifth is wrong)."""


@cache
def by_words(words: tuple[str, ...]) -> Points:
    """What a name's own words say."""
    found = Points()
    name = " ".join(words)
    if name in gazetteer.organisations():
        found[ORGANISATION] += 5
    if name in gazetteer.places() or _bare(name) in gazetteer.places():
        found[PLACE] += 4
    elif name.isupper() and len(name) > 4 and name.title() in gazetteer.places():
        found[PLACE] += 2.5
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
    joined = next((i for i, w in enumerate(lowers) if w in gazetteer.group("after-head") and i), None)
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
        found[PLACE] += 2.5 if lowers[0] not in gazetteer.group("saintly-first") else 1.2


def _by_given_name(words: tuple[str, ...], found: Points) -> None:
    first = words[0]
    if first == "Al" and len(words) > 2:  # "Al Orra Police" is nobody called Al
        return
    if first in gazetteer.given_names() and " of " not in f" {' '.join(words)} ":
        found[PERSON] += 3 if len(words) > 1 else 1.6
        if len(words) > 1 and words[-1].lower() in gazetteer.group("surname-head"):
            found[PERSON] += 1
    if len(words) > 1 and words[-1] in gazetteer.group("generation"):
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
        and not any(c.isdigit() for c in word)
        and not word.startswith(tuple(gazetteer.group("surname-prefix")))
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
    elif set(words[1:-1]) & gazetteer.group("of-the") and words[0] not in gazetteer.given_names():
        found.add({PERSON: 0.4, ORGANISATION: 0.8})
    elif (
        common_tag(words[-1]) == "NN2"
        and words[-1].endswith("s")
        and words[-1].lower() not in gazetteer.group("surname-head")
    ):
        found.add({ORGANISATION: 1.0, PERSON: 0.4})
    elif len(words) <= 4 and common == 0:
        found[PERSON] += 1.2
    elif common == len(plain):
        found[ORGANISATION] += 1.0
    elif len(words) <= 3 and (common_tag(words[0]) is None or common_tag(words[-1]) is None):
        found[PERSON] += 0.8
    else:
        found[ORGANISATION] += 0.8
