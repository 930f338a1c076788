"""Numbers within longer words: "fünfjährig", "п’ятирічний", "በሦስት"."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache

from generator.checks.conventions import base_language
from generator.checks.lexicon import rows
from generator.checks.number_words import text2num
from generator.checks.number_words.tokens import OTHER_WORD


def is_said_inside(value: Decimal, text: str, language: str) -> bool:
    """Whether a word begins or ends as the number does: "fünfjährig", "п’ятирічний", "በሦስት"."""
    base = base_language(language)
    tokens = [match.group().casefold() for match in OTHER_WORD.finditer(text)]
    if base in text2num.LANGUAGES and any(
        _opens_with(token, int(value), base) for token in tokens if value == int(value)
    ):
        return True
    forms = _forms().get((base, value), ())
    return any(token.startswith(_stem(form)) or (len(form) > 2 and form in token) for form in forms for token in tokens)


def _stem(form: str) -> str:
    return form if len(form) < 4 else form[:-1] if len(form) < 6 else form[:-2]


def _opens_with(token: str, value: int, base: str) -> bool:
    """Whether a compound begins with the number; no number word is longer than thirty letters."""
    ends = range(3, min(len(token) - 1, 30))
    return len(token) > 5 and any(text2num.value_alone(token[:end], base) == value for end in ends)


@cache
def _forms() -> Mapping[tuple[str, Decimal], tuple[str, ...]]:
    """By language and value: all words and stems, also those that mostly say something else."""
    found: dict[tuple[str, Decimal], dict[str, None]] = {}
    for language, _, value, forms in rows("number_words_cldr.tsv"):
        found.setdefault((language, Decimal(value)), {}).update(dict.fromkeys(forms.split()))
    for language, value, forms in rows("number_words.tsv"):
        if value != "x10":
            words = (form.rstrip("*") for form in forms.casefold().split())
            found.setdefault((language, Decimal(value)), {}).update(dict.fromkeys(words))
    return {key: tuple(forms) for key, forms in found.items()}
