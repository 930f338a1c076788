"""Who denies does not confirm. The words stand in `lexicons/stances.tsv`; a language without any is not checked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.checks.conventions import WITHOUT_BLANKS, base_language
from generator.checks.lexicon import rows
from generator.checks.negation import negates
from generator.checks.words import unbraced
from generator.messages import Message

OTHER = {"denies": "confirms", "confirms": "denies"}


def stance(message: Message, translation: str, language: str) -> Iterator[str]:
    """What denies does not become what confirms, nor the other way round."""
    base = base_language(language)
    here = _stances(message.text, "en")
    if len(here) != 1 or not _stance_words(base):
        return
    there = _stances(translation, base)
    if there != {OTHER[next(iter(here))]}:
        return
    if not negates(translation, base, ("plain",)) and not negates(message.text, "en", ("plain",)):
        yield f"The original {next(iter(here))}; the translation {next(iter(there))}."


def _stances(text: str, language: str) -> frozenset[str]:
    lower = unbraced(text).casefold() + " "
    return frozenset(kind for kind, pattern in _stance_words(language) if pattern.search(lower))


@cache
def _stance_words(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    found = []
    for tag, kind, words in rows("stances.tsv"):
        if tag == language:
            listed = "|".join(map(re.escape, words.split("|")))
            if language in WITHOUT_BLANKS:
                pattern = listed
            elif language == "en":
                pattern = rf"\b(?:{listed})\b"
            else:
                pattern = rf"(?<!\w)(?:ال|و|وال|ו|ש|ה)?(?:{listed})"
            found.append((kind, re.compile(pattern)))
    return tuple(found)
