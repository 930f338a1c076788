"""Terms and names are said as the glossary says; people of an article keep their names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache

from generator.checks.conventions import WITHOUT_BLANKS, base_language
from generator.messages import Message


def terms(message: Message, translation: str, language: str, glossary: Mapping[str, str]) -> Iterator[str]:
    """Each term of the glossary that the original uses is said as the glossary says; endings may differ."""
    if message.context is not None or not glossary:
        return
    given = _folded(translation)
    for term, said in used_terms(message, glossary).items():
        if not _has(given, _folded(said), language):
            yield f"{term!r} is {said!r} in the glossary; the translation says it otherwise."


def used_terms(message: Message, glossary: Mapping[str, str]) -> dict[str, str]:
    """The terms of the glossary that a message uses."""
    return {term: said for term, said in glossary.items() if _uses(message.text, term)}


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
    if base_language(language) in WITHOUT_BLANKS:
        return said in given
    return all(word[: max(3, len(word) - 3)] in given for word in said.split())


@lru_cache(maxsize=4096)
def _folded(text: str) -> str:
    """In small letters without accents, which endings may bring or take ("Hafen", "Häfen"); apostrophes alike."""
    plain = unicodedata.normalize("NFD", text.casefold()).replace("’", "'")
    return unicodedata.normalize("NFC", ACCENT.sub("", plain))


ACCENT = re.compile("[\u0300-\u036f]")
