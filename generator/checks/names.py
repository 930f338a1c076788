"""People keep their names. Where a language keeps how names are written, one stands there but for its ending; where it
is carried over into another script or spelling, something stands there that sounds like it.

The message says whom it names. Only what can be told is told: short names, and scripts that write no sounds, are not.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from functools import cache, lru_cache
from itertools import groupby, repeat

from generator import formats
from generator.checks.conventions import WITHOUT_BLANKS, base_language
from generator.checks.lexicon import rows
from generator.checks.numerals import LONGEST_TEXT
from generator.checks.words import bare
from generator.messages import Message

RESPELLING = frozenset(("lv", "lt", "az", "sr", "bs", "sq", "eo", "uz", "tk"))
"""Languages in Latin letters that write foreign names as they sound."""

RULERS = re.compile(r"\b(?:[Kk]ing|[Qq]ueen|[Pp]ope|[Ss]aint|St|[Pp]rince|[Pp]rincess|[Ee]mperor|[Tt]sar)\b")
"""Whose names are translated: Elizabeth is Isabel in Spanish."""

WORD = re.compile(
    r"[^\W\d_]+(?:[\u0300-\u036f\u0590-\u05c7\u064b-\u0652\u0900-\u0903\u093a-\u094f\u0981-\u09cd]+[^\W\d_]*)*"
)
"""A word, its vowel signs in it."""


def lost_names(message: Message, translation: str, language: str) -> Iterator[str]:
    """Who is named in the original is named in the translation, where the language keeps how names are written."""
    if not _is_checked(message, translation) or not _keeps_spelling(language) or RULERS.search(message.text):
        return
    for name in message.names[:MOST_NAMES]:
        if _is_lost(name, translation):
            yield f"{name!r} of the original is not named."


def names(message: Message, translation: str, language: str, glossary: Mapping[str, str]) -> Iterator[str]:
    """A name that is not written so, nor as the glossary says; in another script, one that nothing sounds like."""
    if not _is_checked(message, translation):
        return
    named = message.names[:MOST_NAMES]
    if _keeps_spelling(language):
        given = {*_words(translation)}
        for word in (_surname(name) for name in named if not _is_lost(name, translation)):
            if word and not _stands(word, given) and not _is_agreed(word, given, glossary):
                yield f"{word!r} of the original is written otherwise."
    elif base_language(language) not in WITHOUT_BLANKS and formats.script(language) in SCRIPTS:
        for name in named:
            telling = [word for word in _words(name) if len(_sounds(word)) >= FEWEST]
            if telling and all(_is_lost(word, translation) for word in telling):
                yield f"{name!r} of the original seems not to be named."


MOST_NAMES = 20
"""Of one message that are looked for; each is held against each word."""

LONGEST_NAME = 40
"""Letters of a word that can be a name."""


def _is_checked(message: Message, translation: str) -> bool:
    return bool(message.names) and len(translation) <= LONGEST_TEXT


SCRIPTS = frozenset(("Cyrl", "Grek", "Hebr", "Arab", "Deva", "Beng", "Geor", "Armn", "Kore", "Latn"))
"""In which `lexicons/sounds.tsv` has letters."""


def _keeps_spelling(language: str) -> bool:
    return formats.script(language) == "Latn" and base_language(language) not in RESPELLING


def _surname(name: str) -> str:
    """The last word of a name; "" where it is an initial or a number."""
    words = _words(name)
    return words[-1] if words and len(words[-1]) > 2 else ""


def _is_lost(name: str, translation: str) -> bool:
    """Whether the name is surely gone: nothing stands for its last word, or for any where that is too short to tell."""
    surname, given = _surname(name), _words(translation)
    asked = (surname,) if len(_sounds(surname)) >= FEWEST else _words(name)
    telling = any(len(_sounds(word)) >= FEWEST for word in asked)
    return telling and not any(_stands(word, given) or _sounds_like_one(word, given) for word in asked)


FEWEST = 3
"""Consonants by which a name can be told again."""


def _stands(word: str, given: Collection[str]) -> bool:
    """Whether the word is there, but for its accents and an ending of three letters."""
    stem = _folded(word)[: max(3, len(word) - 3)]
    return any(_folded(other).startswith(stem) for other in given)


def _sounds_like_one(word: str, given: Collection[str]) -> bool:
    return len(_sounds(word)) >= FEWEST and any(_sounds_like(word, other) for other in given)


def _is_agreed(word: str, given: Collection[str], glossary: Mapping[str, str]) -> bool:
    """Whether the name stands there as the glossary writes it; the original may write it with a slip of one letter."""
    agreed = (said for term, said in glossary.items() if any(_is_nearly(word, other) for other in _words(term)))
    return any(_stands(surname, given) for surname in map(_surname, agreed) if surname)


def _is_nearly(word: str, other: str) -> bool:
    return word == other or (len(word) > 4 and _distance(_folded(word), _folded(other), 0) < 2)


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, ...]:
    """The words that may be names: with a capital, where the script has any (Georgian writes with none)."""
    found = (word for word in dict.fromkeys(WORD.findall(bare(text))) if len(word) <= LONGEST_NAME)
    return tuple(word for word in found if not word[0].islower() or word[0] >= "\u10d0")


@lru_cache(maxsize=8192)
def _folded(word: str) -> str:
    """In small letters, without accents."""
    return "".join(c for c in unicodedata.normalize("NFD", word.casefold()) if not unicodedata.combining(c))


def _sounds_like(word: str, other: str) -> bool:
    here, there = _sounds(word), _sounds(other)
    most = len(here) // 4 if other < "\u0250" else max(1, len(here) // 3)  # another script hides more
    return any(_distance(here, there[start:], most) <= most for start in (0, 1) if len(there) > start)


@lru_cache(maxsize=8192)
def _sounds(word: str) -> str:
    """The consonants of a word by kind, a run of one kind once."""
    letters = unicodedata.normalize("NFKD", word) if word > "\u1100" else SILENT.sub("", word.casefold())
    kinds = "".join(map(_kinds().get, letters, repeat("")))
    one = kinds.replace(_kinds()["t"] + _kinds()["s"], _kinds()["s"])  # tch, dg, dž, tz, дж are one sound
    return "".join(kind for kind, _ in groupby(one))


SILENT = re.compile(r"^w(?=r)|^k(?=n)|g(?=ht|h$)")


@cache
def _kinds() -> dict[str, str]:
    """Letter -> a sign for its kind."""
    return {letter: str(sign) for sign, (_, *scripts) in enumerate(rows("sounds.tsv")) for letter in "".join(scripts)}


def _distance(one: str, other: str, most: int) -> int:
    """How many letters to change; the rest of the longer word, an ending, counts for nothing up to two letters."""
    row = list(range(len(other) + 1))
    for index, letter in enumerate(one, 1):
        before, row = row, [index]
        for place, there in enumerate(other):
            row.append(min(before[place + 1] + 1, row[place] + 1, before[place] + (letter != there)))
    return min(row[max(0, len(one) - most) : len(one) + 3] or row)
