"""Number words of the languages that text2num reads, beside them its lexicon's: "dizaine", "anderthalb"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any

from text_to_num import find_numbers

from generator.checks.conventions import listed
from generator.checks.number_words import lexicon
from generator.checks.number_words.spelled import Spelled
from generator.checks.number_words.tokens import WORD

LANGUAGES = frozenset(("en", "de", "fr", "es", "pt", "it", "nl"))


class _Token(str):
    """A word as text2num reads it. A text of its own, since every word of many translations becomes one."""

    __slots__ = ()

    def text(self) -> str:
        return str(self)  # the reader takes no subclass

    def nt_separated(self, _: Any) -> bool:
        return False

    def not_a_number_part(self) -> bool:
        return False


def numbers(plain: str, base: str) -> Iterator[Spelled]:
    """The numbers of a text. One look at its words tells most texts, which have none."""
    yield from _halves(plain, base)
    words = WORD.findall(plain)
    if not any(map(_teller(base), words)):
        return
    yield from _found(plain, words, base)
    if base in lexicon.words() and any(map(lexicon.teller(base), words)):
        yield from (number._replace(certain=False) for number in lexicon.numbers(plain, base))


@cache
def _teller(base: str) -> Callable[[str], bool]:
    """Tells whether a word says a number of any kind; remembers, since most words do not."""
    has_lexicon = base in lexicon.words()

    def tells(word: str) -> bool:
        return _value(word, base) >= 2 or (has_lexicon and bool(lexicon.word_value(word.casefold(), base)))

    return lru_cache(maxsize=65_536)(tells)


@lru_cache(maxsize=65_536)
def value_alone(word: str, base: str) -> int:
    """What text2num makes of one word; 0 where it is no number."""
    return _value(word, base)


def _value(word: str, base: str) -> int:
    found = list(find_numbers([_Token(word)], base, 0))
    return int(found[0].value) if found and found[0].value < 10**15 else 0


def _found(plain: str, words: list[str], base: str) -> Iterator[Spelled]:
    """The numbers of two and more that text2num finds."""
    if base in lexicon.words() and not any(value_alone(word, base) >= 2 for word in words):
        return
    places: list[tuple[int, int]] = []
    for found in find_numbers(list(map(_Token, words)), base, 0):
        alone = found.end - found.start == 1 and words[found.start].casefold() in listed("plural")
        if 2 <= found.value < 10**15 and not alone:
            places = places or [match.span() for match in WORD.finditer(plain)]
            start, end = places[found.start][0], places[found.end - 1][1]
            yield Spelled(frozenset([Decimal(int(found.value))]), start, end, bool(found.is_ordinal))


HALF = re.compile(
    r"\b([a-z]{1,10}|\d{1,6}) and a half(?: (hundred|thousand|million|billion|trillion))?\b", re.IGNORECASE
)
SCALES = {"hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}


def _halves(plain: str, base: str) -> Iterator[Spelled]:
    """English "two and a half million": also 2 million, since other languages put the half behind."""
    if base != "en" or "and a half" not in plain:
        return
    for match in HALF.finditer(plain):
        whole = int(match[1]) if match[1].isdecimal() else value_alone(match[1].lower(), "en")
        if whole:
            scale = SCALES.get((match[2] or "").lower(), 1)
            values = (Decimal(whole) + Decimal("0.5")) * scale, Decimal(whole) * scale, Decimal(whole)
            yield Spelled(frozenset(values), match.start(), match.end(), certain=whole > 2)
