"""Numbers in words: "twenty-five", "двадцать пять", "二十五", "สามคน".

    spelled     the value
    tokens      the words of a text
    text2num    languages that text2num reads
    lexicon     languages of word lists: CLDR spells numbers out, and `number_words.tsv` has their inflections
    ideographs  Chinese and Japanese, which write no blanks
    thai        likewise
    inside      numbers within longer words: "fünfjährig"

To add a language, add its words to `lexicons/number_words.tsv`.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.checks.conventions import base_language
from generator.checks.number_words import lexicon, text2num, thai
from generator.checks.number_words.ideographs import ideographs
from generator.checks.number_words.inside import is_said_inside
from generator.checks.number_words.spelled import Spelled

__all__ = ["Spelled", "is_said_inside", "reads_words", "spelled"]


def spelled(plain: str, language: str) -> Iterator[Spelled]:
    """The numbers that a text says in words; some may overlap, the better ones come first."""
    base = base_language(language)
    if base in ("zh", "ja"):
        yield from (Spelled(frozenset([Decimal(value)]), start, end) for value, start, end in ideographs(plain))
    elif base == "th":
        yield from thai.numbers(plain)
    elif base in text2num.LANGUAGES:
        yield from text2num.numbers(plain, base)
    elif base in lexicon.words():
        yield from lexicon.numbers(plain, language)


def reads_words(language: str) -> bool:
    """Whether number words of the language are known."""
    base = base_language(language)
    return base in text2num.LANGUAGES or base in ("zh", "ja", "th") or base in lexicon.words()
