"""Number words by lists: CLDR's (`lexicons/number_words_cldr.tsv`) and ours of inflections (`number_words.tsv`)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache

from generator.checks.conventions import base_language, ends_word, scales
from generator.checks.lexicon import rows
from generator.checks.number_words.spelled import Spelled
from generator.checks.number_words.tokens import OTHER_WORD

READ_OTHERWISE = frozenset(("en", "de", "fr", "es", "pt", "it", "nl"))
"""Languages whose powers of ten text2num reads."""


@dataclass(frozen=True, slots=True)
class _Words:
    """The number words of a language."""

    exact: Mapping[str, Decimal]
    stems: tuple[tuple[str, Decimal], ...]
    """The longest first."""
    ordinals: frozenset[str]


TENFOLD = Decimal(-10)
"""Stands for a word that makes tens of the units before it: "dua puluh"."""


@cache
def words() -> Mapping[str, _Words]:
    exact: dict[str, dict[str, Decimal]] = {}
    stems: dict[str, dict[str, Decimal]] = {}
    ordinals: dict[str, set[str]] = {}
    for language, kind, value, forms in rows("number_words_cldr.tsv"):
        for form in forms.split():
            exact.setdefault(language, {}).setdefault(form, Decimal(value))
            if kind == "ordinal":
                ordinals.setdefault(language, set()).add(form)
    for language, value, forms in rows("number_words.tsv"):
        for form in forms.casefold().split():
            table = stems if form.endswith("*") else exact
            table.setdefault(language, {})[form.rstrip("*")] = TENFOLD if value == "x10" else Decimal(value)
    return {
        language: _Words(
            exact.get(language, {}),
            tuple(sorted(stems.get(language, {}).items(), key=lambda pair: -len(pair[0]))),
            frozenset(ordinals.get(language, ())),
        )
        for language in {*exact, *stems}
    }


@cache
def teller(language: str) -> Callable[[str], bool]:
    """Tells whether a word is in the lists; remembers, since most words are not."""
    return lru_cache(maxsize=65_536)(lambda word: bool(word_value(word.casefold(), language)))


def numbers(plain: str, language: str) -> Iterator[Spelled]:
    """The numbers of a text, read word by word."""
    if not any(map(teller(language), OTHER_WORD.findall(plain))):
        return
    count: _Count | None = None
    for match in OTHER_WORD.finditer(plain):
        word = match.group().casefold()
        value = _known_value(word, language)
        if count is not None and value and count.takes(value):
            count.add(value, match.end())
        elif value:
            if count is not None:
                yield from count.number()
            count = _Count(word, match.start(), language)
            count.add(value, match.end())
        elif word != "-" and not (count is not None and word in CONNECTIVES):
            if count is not None:
                yield from count.number()
            count = None
    if count is not None:
        yield from count.number()


CONNECTIVES = frozenset(("i", "og", "och", "și", "şi", "és", "și"))
"""Words for "and" within a number."""


class _Count:
    """A number that is being read, word by word."""

    def __init__(self, word: str, start: int, language: str) -> None:
        self._start = self._end = start
        self._total = self._current = Decimal(0)
        self._is_certain = False
        self._word, self._language = word, language

    def takes(self, value: Decimal) -> bool:
        """Whether a word goes on with this number, and does not begin another."""
        tail = self._current % 100
        if value == TENFOLD:
            return 2 <= tail < 10
        if value >= 1000:
            return self._total == 0 or value < self._total
        if value >= 100:
            return self._current < 100
        tens_then_units = tail >= 20 and tail % 10 == 0 and value < 10
        units_then_tens = 0 < tail < 10 and (value == 10 or 20 <= value < 100)
        return tail == 0 or tens_then_units or units_then_tens or (tail == 10 and value < 10)

    def add(self, value: Decimal, end: int) -> None:
        self._is_certain = self._is_certain or value < 1000
        self._end = end
        if value == TENFOLD:
            self._current += self._current % 100 * 9
        elif value >= 1000:
            self._total, self._current = self._total + max(Decimal(1), self._current) * value, Decimal(0)
        elif value == 100:
            self._current = max(Decimal(1), self._current) * 100 if self._current < 10 else self._current + 100
        else:
            self._current += value

    def number(self) -> Iterator[Spelled]:
        value = self._total + self._current
        if value >= 2:
            ordinal = self._word in words()[base_language(self._language)].ordinals
            yield Spelled(frozenset([value]), self._start, self._end, ordinal, self._is_certain)


PREFIXES = {
    "ar": ("وال", "بال", "لل", "ال", "و", "ف", "ب", "ل"),
    "he": ("ו", "ה", "ב", "ל", "ש", "כ", "מ"),
    "am": ("በ", "የ", "ለ", "ከ"),
}
"""What is written in one word with what follows: "and", "the", "in"."""


@lru_cache(maxsize=8192)
def _known_value(word: str, language: str) -> Decimal | None:
    return word_value(word, language)


def word_value(word: str, language: str) -> Decimal | None:
    """The value of a word in small letters; None where it is no number."""
    base = base_language(language)
    known = words()[base]
    for candidate in _bare(word, base):
        if candidate in known.exact:
            return known.exact[candidate]
        for stem, value in known.stems if candidate.startswith(_stems(base)) else ():
            if candidate.startswith(stem):
                return value
        for scale, power in _powers(language) if candidate.startswith(_power_words(language)) else ():
            if candidate.startswith(scale) and ends_word(candidate, scale, language):
                return Decimal(power)
    return None


@cache
def _stems(base: str) -> tuple[str, ...]:
    return tuple(stem for stem, _ in words()[base].stems)


@cache
def _powers(language: str) -> tuple[tuple[str, int], ...]:
    """Words for powers of ten that may have an ending."""
    if base_language(language) in READ_OTHERWISE:
        return ()
    return tuple((scale, power) for scale, power in scales(language) if len(scale) > 2)


@cache
def _power_words(language: str) -> tuple[str, ...]:
    return tuple(scale for scale, _ in _powers(language))


def _bare(word: str, base: str) -> Iterator[str]:
    """The word, then what stands behind its prefix."""
    yield word
    if len(word) > 3:
        yield from (word.removeprefix(prefix) for prefix in PREFIXES.get(base, ()) if word.startswith(prefix))
