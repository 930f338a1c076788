"""Numbers that are said in another way than in figures or number words: Roman numerals, months, "half", "dozen"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache, lru_cache

from generator.checks.lexicon import rows
from generator.checks.numerals import numerals
from generator.model import SOURCE_LANGUAGE

ROMAN = re.compile(r"(?<![^\W_])([IVXLC]{1,7})(?:e|er|ème|th|-[а-яё]{1,3})?(?![^\W_])")
ROMANS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")


@lru_cache(maxsize=2048)
def romans(text: str) -> frozenset[Decimal]:
    return frozenset(Decimal(_roman(match[1])) for match in ROMAN.finditer(text))


def _roman(letters: str) -> int:
    values = [ROMANS[letter] for letter in letters]
    return sum(-v if any(w > v for w in values[i + 1 : i + 2]) else v for i, v in enumerate(values))


@cache
def _sayings() -> dict[str, frozenset[Decimal]]:
    return {word: frozenset(map(Decimal, values.split())) for word, values in rows("number_sayings.tsv")}


@lru_cache(maxsize=2048)
def backed(original: str) -> frozenset[Decimal]:
    """Values that the original says in another way: months, Roman numerals, "half", "dozen", "fortnight", "twice"."""
    found = set(romans(original))
    for word in WORD.findall(original.lower()):
        for part in (word, *word.split("-")):
            found |= _sayings().get(part, frozenset())
    if "half" in original.lower():
        found |= {value / 2 for n in numerals(original, SOURCE_LANGUAGE) for value in n.values}
        found |= {value + Decimal("0.5") for n in numerals(original, SOURCE_LANGUAGE) for value in n.values}
    return frozenset(found)
