"""A sentence that says no still does. A language without words in `lexicons/negations.tsv` is not checked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from generator.checks.conventions import base_language
from generator.checks.lexicon import rows
from generator.messages import HOLE, Message

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
    if message.context is not None or not _negations(base, "plain"):
        return
    lower = message.text.casefold().replace("’", "'")
    says_no = negates(lower, "en", ("plain",)) or "n't" in lower or NO.search(lower) is not None
    if says_no:
        if not HARMLESS.search(lower) and not negates(translation, base, ("plain", "also")):
            yield "The original says no (not, never, nobody); the translation seems not to."
    elif negates(translation, base, ("plain",)) and not negates(lower, "en", ("plain", "also")):
        yield "The translation says no (not, never, nobody); the original seems not to."


@lru_cache(maxsize=4096)
def negates(text: str, language: str, kinds: tuple[str, ...]) -> bool:
    """Whether a text has a word of the kinds: plain, also."""
    lower = HOLE.sub(" ", text).casefold()
    for phrase, _ in _negations(language, "harmless"):
        lower = lower.replace(phrase, " ")
    words = set(re.findall(r"[^\s.,;:!?…()\[\]\"“”«»„،؛؟।。，、—–]+", lower))
    if language == "fr":  # n'est, rien qu'aucun
        words |= {part for word in words for part in re.split("['’]", word)}
    for kind in kinds:
        for word, mode in _negations(language, kind):
            if mode == "word" and word in words:
                return True
            if mode == "stem" and any(w.startswith(word) for w in words):
                return True
            if mode == "inside" and word in lower:
                return True
    return False


@cache
def _negations(language: str, kind: str) -> tuple[tuple[str, str], ...]:
    listed = [
        word for tag, k, words in rows("negations.tsv") if (tag, k) == (language, kind) for word in words.split("|")
    ]
    return tuple(
        (word.strip("*~"), "inside" if word.startswith("~") else "stem" if word.endswith("*") else "word")
        for word in listed
    )
