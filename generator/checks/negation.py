"""A sentence that says no still does. A language without words in `lexicons/negations.tsv` is not checked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.checks.conventions import base_language
from generator.checks.lexicon import rows
from generator.checks.words import unbraced
from generator.messages import Message

HARMLESS = re.compile(
    r"\b(?:not only|not just|not merely|not least|whether or not|or not|if not|why not|no matter|not even|nothing but|"
    r"not until|not before|none other|nothing less|not long|not far|not unlike|not without|could not but|never before|"
    r"nothing short|not to mention)\b"
)
"""English that says no without meaning it, or that others say otherwise."""


NO = re.compile(
    r"\b(?:there (?:is|are|was|were|has been|have been|will be)|has|have|had) no\b"
    r"(?! (?:doubt|choice|less|fewer|question))"
    r"|\bno (?:one|longer)\b"
)
"""English "no" that every language says with a negation."""


def negation(message: Message, translation: str, language: str) -> Iterator[str]:
    """A sentence that says no still does, and one that does not still does not."""
    base = base_language(language)
    if message.context is not None or not _listed(base, "plain"):
        return
    lower = message.text.casefold().replace("’", "'")
    says_no = negates(lower, "en", ("plain",)) or "n't" in lower or ("no" in lower and NO.search(lower) is not None)
    if says_no:
        if not HARMLESS.search(lower) and not negates(translation, base, ("plain", "also")):
            yield "The original says no (not, never, nobody); the translation seems not to."
    elif negates(translation, base, ("plain",)) and not negates(lower, "en", ("plain", "also")):
        yield "The translation says no (not, never, nobody); the original seems not to."


def negates(text: str, language: str, kinds: tuple[str, ...]) -> bool:
    """Whether a text has a word of the kinds: plain, also."""
    lower = unbraced(text).casefold()
    if not any(map(lower.__contains__, _openings(language, kinds))):
        return False
    for phrase in _listed(language, "harmless"):
        lower = lower.replace(phrase, " ")
    apart = f" {BETWEEN.sub(' ', lower)} "
    if language == "fr":  # n'est, rien qu'aucun
        apart += apart.replace("'", " ").replace("’", " ")
    return any(
        any(map(apart.__contains__, _needles(language, kind))) or any(map(lower.__contains__, _inside(language, kind)))
        for kind in kinds
    )


BETWEEN = re.compile(r"[\s.,;:!?…()\[\]\"“”«»„،؛؟।。，、—–]+")


@cache
def _needles(language: str, kind: str) -> tuple[str, ...]:
    """Words and stems as they stand among words with blanks between."""
    words = [word for word in _listed(language, kind) if not word.startswith("~")]
    return tuple(f" {word[:-1]}" if word.endswith("*") else f" {word} " for word in words)


@cache
def _openings(language: str, kinds: tuple[str, ...]) -> tuple[str, ...]:
    """The first words of what `negates` looks for: most texts have none of them."""
    words = (word for kind in kinds for word in _listed(language, kind))
    return tuple(dict.fromkeys(word.strip("~*").split()[0] for word in words))


@cache
def _inside(language: str, kind: str) -> tuple[str, ...]:
    return tuple(word[1:] for word in _listed(language, kind) if word.startswith("~"))


@cache
def _listed(language: str, kind: str) -> tuple[str, ...]:
    return tuple(
        word for tag, k, words in rows("negations.tsv") if (tag, k) == (language, kind) for word in words.split("|")
    )
