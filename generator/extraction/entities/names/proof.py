"""Proof: which names stay whose capital is only that of a sentence's first word.

"Quorvel fell." stays, as no dictionary knows the word; "Prices fell." does not.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.extraction.entities import gazetteer
from generator.extraction.entities.names.name import Name
from generator.extraction.entities.names.word_classes import is_common
from generator.extraction.text.tokens import TaggedText, common_tag


def proven(text: TaggedText, found: Iterable[Name]) -> list[Name]:
    """The names without those whose capital is only a sentence's, and which nothing else proves."""
    every = list(found)
    proof = {word for n in every if n.sure for word in n.words if word[:1].isupper()}
    small = {t.text for t in text.tokens if t.text.islower()}
    return [n for n in every if n.sure or _stands_alone(n, proof, small)]


def _stands_alone(name: Name, proof: set[str], small: set[str]) -> bool:
    """Whether a sentence's first word is a name; it is none where the text has it in small letters too."""
    if len(name.words) == 1 and name.text not in proof and name.text.lower() in small | gazetteer.group("direction"):
        return False
    if name.text in gazetteer.places() or name.text in gazetteer.organisations() or name.text in proof:
        return True
    if name.text in gazetteer.given_names() and not is_common(name.text):
        return True
    word = name.words[0]
    if len(name.words) > 1:
        return True
    if word.endswith("s") and _is_compound(word.lower()):
        return False
    return not (is_common(word) or is_common(word.removesuffix("s"))) and (word.isalpha() or "-" in word or "'" in word)


def _is_compound(word: str) -> bool:
    """Whether a plural is made of two words that a dictionary knows: "marshlands"."""
    return any(is_common(word[:i]) and common_tag(word[i:]) == "NN2" for i in range(3, len(word) - 3))


def without_adjectives(text: TaggedText, found: Iterable[Name]) -> list[Name]:
    """The names without adjectives of origin of others before a noun: "Orran" of "Orran waters" beside "Orra"."""
    every = list(found)
    known = {n.words[-1] for n in every}
    return [n for n in every if not _is_adjective(text, n, known)]


def _is_adjective(text: TaggedText, name: Name, known: set[str]) -> bool:
    word, after = name.text, text.tokens[name.last + 1 : name.last + 2]
    if len(name.words) > 1 or name.role is not None or not after or not (after[0].is_noun and after[0].text.islower()):
        return False
    return any(word.endswith(ending) and word.removesuffix(ending) in known for ending in ORIGINS)


ORIGINS = ("n", "an", "ian", "ese", "ish")
"""Endings that make an adjective of origin of a place's name."""
