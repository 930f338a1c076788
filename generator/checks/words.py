"""Words that must not turn: who denies does not confirm, "not" stays, terms and names are said as the glossary says.

Small lexicons, so only what can be told is told. A language without one is not checked.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from generator import formats
from generator.checks.lexicon import rows
from generator.messages import HOLE, Message

OTHER = {"denies": "confirms", "confirms": "denies"}


def stance(message: Message, translation: str, language: str) -> Iterator[str]:
    """What denies does not become what confirms, nor the other way round."""
    base = formats.locale(language).language
    here, there = _stances(message.text, "en"), _stances(translation, base)
    if (
        len(here) != 1
        or not there
        or _negates(translation, base, ("plain",))
        or _negates(message.text, "en", ("plain",))
    ):
        return
    if there == {OTHER[next(iter(here))]}:
        yield f"The original {next(iter(here))}; the translation {next(iter(there))}."


@lru_cache(maxsize=2048)
def _stances(text: str, language: str) -> frozenset[str]:
    lower = HOLE.sub(" ", text).casefold() + " "
    return frozenset(kind for kind, pattern in _stance_words(language) if pattern.search(lower))


@cache
def _stance_words(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    found = []
    for tag, kind, words in rows("stances.tsv"):
        if tag == language:
            listed = "|".join(map(re.escape, words.split("|")))
            if language in ("zh", "ja", "ko"):
                pattern = listed
            elif language == "en":
                pattern = rf"\b(?:{listed})\b"
            else:
                pattern = rf"(?<!\w)(?:ال|و|وال|ו|ש|ה)?(?:{listed})"
            found.append((kind, re.compile(pattern)))
    return tuple(found)


# ------------------------------------------------------------------------------------------------------------- negation

HARMLESS = re.compile(
    r"\b(?:not only|not just|not merely|not least|whether or not|or not|if not|why not|no matter|not even|nothing but|"
    r"not until|not before|none other|nothing less|not long|not far|not unlike|not without|could not but|never before|"
    r"nothing short|not to mention)\b"
)
"""English that says no without meaning it, or that others say otherwise."""


def negation(message: Message, translation: str, language: str) -> Iterator[str]:
    """A sentence that says no still does, and one that does not still does not."""
    base = formats.locale(language).language
    if message.context is not None or not _negations(base, "plain"):
        return
    lower = message.text.casefold().replace("’", "'")
    says_no = _negates(lower, "en", ("plain",)) or "n't" in lower
    if says_no:
        if not HARMLESS.search(lower) and not _negates(translation, base, ("plain", "also")):
            yield "The original says no (not, never, nobody); the translation seems not to."
    elif _negates(translation, base, ("plain",)) and not _negates(lower, "en", ("plain", "also")):
        yield "The translation says no (not, never, nobody); the original seems not to."


@lru_cache(maxsize=4096)
def _negates(text: str, language: str, kinds: tuple[str, ...]) -> bool:
    lower = HOLE.sub(" ", text).casefold()
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


# ------------------------------------------------------------------------------------------------------ terms and names


def terms(message: Message, translation: str, language: str, glossary: Mapping[str, str]) -> Iterator[str]:
    """Each term of the glossary that the original uses is said as the glossary says; endings may differ."""
    if message.context is not None or not glossary:
        return
    given = _folded(translation)
    for term, said in glossary.items():
        if _uses(message.text, term) and not _has(given, _folded(said), language):
            yield f"{term!r} is {said!r} in the glossary; the translation says it otherwise."


def _uses(text: str, term: str) -> bool:
    where = text.find(term)
    while where >= 0:
        before, after = text[where - 1 : where], text[where + len(term) : where + len(term) + 1]
        if not (where and before.isalnum()) and not after.isalnum():
            return True
        where = text.find(term, where + 1)
    return False


def _has(given: str, said: str, language: str) -> bool:
    """Whether the words stand there, in any order, each but for its ending."""
    if formats.locale(language).language in ("zh", "ja", "th", "lo", "km", "my"):
        return said in given
    return all(word[: max(3, len(word) - 3)] in given for word in said.split())


@lru_cache(maxsize=4096)
def _folded(text: str) -> str:
    """In small letters, accents kept, apostrophes and points of the dead letters alike."""
    return unicodedata.normalize("NFC", text).casefold().replace("’", "'")
