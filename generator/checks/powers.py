"""Powers of ten behind holes: a hole holds the whole figure, so that no "million" after it may be new."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.checks.conventions import BLANKS, scale, scales
from generator.messages import HOLE
from generator.model import SOURCE_LANGUAGE


def powers_of_holes(original: str, translation: str, language: str) -> Iterator[str]:
    """A hole holds the whole figure: no "million" after it that the original does not have there."""
    if not (_has_power(translation, language) or _has_power(original, SOURCE_LANGUAGE)):
        return
    here, there = _powers_after(translation, language), _powers_after(original, SOURCE_LANGUAGE)
    for name, power in here.items():
        if there.get(name, power if name not in there else 1) != power:
            yield f"{{{name}}} is followed by a power of ten that the original does not have there."


def _has_power(text: str, language: str) -> bool:
    """Whether some hole is followed by a power of ten; most texts have none."""
    return "}" in text and _power_after_hole(language).search(text.casefold()) is not None


@cache
def _power_after_hole(language: str) -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word, _ in scales(language) if not _may_be_a_unit(f"-{word}"))
    return re.compile(rf"\}}[{BLANKS}-]?(?:{words or '(?!)'})")


def _powers_after(text: str, language: str) -> dict[str, int]:
    """By name, the power of ten after each hole that is there once; 1 for none."""
    found: dict[str, int] = {}
    for match in HOLE.finditer(text):
        if match[1]:
            power, end = scale(text, match.end(), language)
            word = text[match.end() : end].strip()
            found[match[1]] = 1 if _may_be_a_unit(word) else power
    return found


def _may_be_a_unit(word: str) -> bool:
    """Whether a word for a power of ten is as short as one for a unit: "m", "t"."""
    return len(word) < 3 and word.isascii()
