"""Numbers in words: "twenty-five", "двадцать пять", "二十五", "สามคน".

text2num reads its languages. CLDR spells out numbers in others (`lexicons/number_words_cldr.tsv`);
`number_words.tsv` has their inflections. Ideographs and Thai, which write no blanks, are read by their own rules.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any, NamedTuple

from text_to_num import find_numbers

from generator.checks.conventions import base_language, ends_word, listed, scales
from generator.checks.ideographs import ideographs
from generator.checks.lexicon import rows


class Spelled(NamedTuple):
    """A number in words."""

    values: frozenset[Decimal]
    start: int
    end: int
    ordinal: bool = False
    certain: bool = True
    """Whether the words can mean nothing but this number: "million" may be vague, "dizaine" may be about ten."""


TEXT2NUM = frozenset(("en", "de", "fr", "es", "pt", "it", "nl"))


def spelled(plain: str, language: str) -> Iterator[Spelled]:
    """The numbers that a text says in words; some may overlap, the better ones come first."""
    base = base_language(language)
    if base in ("zh", "ja"):
        yield from (Spelled(frozenset([Decimal(value)]), start, end) for value, start, end in ideographs(plain))
    elif base == "th":
        yield from _thai(plain)
    elif base in TEXT2NUM:
        yield from _halves(plain, base)
        yield from _by_text2num(plain, base)
        if base in _words():
            yield from (number._replace(certain=False) for number in _by_lexicon(plain, language))
    elif base in _words():
        yield from _by_lexicon(plain, language)


def reads_words(language: str) -> bool:
    """Whether number words of the language are known."""
    base = base_language(language)
    return base in TEXT2NUM or base in ("zh", "ja", "th") or base in _words()


def is_said_inside(value: Decimal, text: str, language: str) -> bool:
    """Whether a word begins or ends as the number does: "fünfjährig", "п’ятирічний", "በሦስት"."""
    base = base_language(language)
    tokens = [match.group().casefold() for match in OTHER_WORD.finditer(text)]
    if base in TEXT2NUM and any(_opens_with(token, int(value), base) for token in tokens if value == int(value)):
        return True
    forms = _forms().get((base, value), ())
    return any(token.startswith(_stem(form)) or (len(form) > 2 and form in token) for form in forms for token in tokens)


def _stem(form: str) -> str:
    return form if len(form) < 4 else form[:-1] if len(form) < 6 else form[:-2]


def _opens_with(token: str, value: int, base: str) -> bool:
    """Whether a compound begins with the number; no number word is longer than thirty letters."""
    ends = range(3, min(len(token) - 1, 30))
    return len(token) > 5 and any(_value_alone(token[:end], base) == value for end in ends)


# ------------------------------------------------------------------------------------------------------------- text2num


class _Token(NamedTuple):
    """What text2num reads. A tuple, since every word of every translation becomes one."""

    word: str
    start: int
    end: int

    def text(self) -> str:
        return self.word

    def nt_separated(self, _: Any) -> bool:
        return False

    def not_a_number_part(self) -> bool:
        return False


WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|[^\w\s]")
OTHER_WORD = re.compile(r"[^\s\d.,;:!?…()\[\]\"“”«»،؛؟।—–/\u00a4-]+|[.,;:!?…()\[\]\"“”«»،؛؟।—–/\u00a4-]")
"""As WORD, for scripts whose vowel signs are no letters to Python."""


def _tokens(plain: str, pattern: re.Pattern[str]) -> list[_Token]:
    return [_Token(match.group(), match.start(), match.end()) for match in pattern.finditer(plain)]


@lru_cache(maxsize=65_536)
def _value_alone(word: str, base: str) -> int:
    """What text2num makes of one word; 0 where it is no number. A sentence without any needs no second look."""
    found = list(find_numbers([_Token(word, 0, len(word))], base, 0))
    return int(found[0].value) if found and found[0].value < 10**15 else 0


@cache
def _teller(base: str) -> Callable[[str], bool]:
    """Tells whether a word is a number of two or more; remembers, since most texts have none."""
    return lru_cache(maxsize=65_536)(lambda word: _value_alone(word, base) >= 2)


def _by_text2num(plain: str, base: str) -> Iterator[Spelled]:
    if not any(map(_teller(base), WORD.findall(plain))):
        return
    tokens = _tokens(plain, WORD)
    for found in find_numbers(tokens, base, 0):
        alone = found.end - found.start == 1 and tokens[found.start].word.casefold() in listed("plural")
        if 2 <= found.value < 10**15 and not alone:
            start, end = tokens[found.start].start, tokens[found.end - 1].end
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
        whole = int(match[1]) if match[1].isdecimal() else _value_alone(match[1].lower(), "en")
        if whole:
            scale = SCALES.get((match[2] or "").lower(), 1)
            values = (Decimal(whole) + Decimal("0.5")) * scale, Decimal(whole) * scale, Decimal(whole)
            yield Spelled(frozenset(values), match.start(), match.end(), certain=whole > 2)


# -------------------------------------------------------------------------------------------------------------- lexicon


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
def _words() -> Mapping[str, _Words]:
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


@cache
def _lexicon_teller(language: str) -> Callable[[str], bool]:
    return lru_cache(maxsize=65_536)(lambda word: bool(_word_value(word.casefold(), language)))


def _by_lexicon(plain: str, language: str) -> Iterator[Spelled]:
    if not any(map(_lexicon_teller(language), OTHER_WORD.findall(plain))):
        return
    count: _Count | None = None
    for token in _tokens(plain, OTHER_WORD):
        value = _word_value(token.word.casefold(), language)
        if value is None or value == 0:
            if token.word == "-" or (count is not None and token.word.casefold() in CONNECTIVES):
                continue
            if count is not None:
                yield from count.number()
            count = None
        elif count is not None and count.takes(value):
            count.add(value, token)
        else:
            if count is not None:
                yield from count.number()
            count = _Count(token, language)
            count.add(value, token)
    if count is not None:
        yield from count.number()


CONNECTIVES = frozenset(("i", "og", "och", "și", "şi", "és", "și"))
"""Words for "and" within a number."""


class _Count:
    """A number that is being read, word by word."""

    def __init__(self, first: _Token, language: str) -> None:
        self._start, self._end = first.start, first.end
        self._total = self._current = Decimal(0)
        self._is_certain = False
        self._word, self._language = first.word.casefold(), language

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

    def add(self, value: Decimal, token: _Token) -> None:
        self._is_certain = self._is_certain or value < 1000
        self._end = token.end
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
            ordinal = self._word in _words()[base_language(self._language)].ordinals
            yield Spelled(frozenset([value]), self._start, self._end, ordinal, self._is_certain)


PREFIXES = {
    "ar": ("وال", "بال", "لل", "ال", "و", "ف", "ب", "ل"),
    "he": ("ו", "ה", "ב", "ל", "ש", "כ", "מ"),
    "am": ("በ", "የ", "ለ", "ከ"),
}
"""What is written in one word with what follows: "and", "the", "in"."""


@lru_cache(maxsize=65_536)
def _word_value(word: str, language: str) -> Decimal | None:
    base = base_language(language)
    known = _words()[base]
    for candidate in _bare(word, base):
        if candidate in known.exact:
            return known.exact[candidate]
        for stem, value in known.stems:
            if candidate.startswith(stem):
                return value
        for scale, power in scales(language) if base not in TEXT2NUM else ():
            if candidate.startswith(scale) and len(scale) > 2 and ends_word(candidate, scale, language):
                return Decimal(power)
    return None


def _bare(word: str, base: str) -> Iterator[str]:
    """The word, then what stands behind its prefix."""
    yield word
    if len(word) > 3:
        yield from (word.removeprefix(prefix) for prefix in PREFIXES.get(base, ()) if word.startswith(prefix))


# ----------------------------------------------------------------------------------------------------------------- Thai

THAI = {"หนึ่ง": 1, "สอง": 2, "สาม": 3, "สี่": 4, "ห้า": 5, "หก": 6, "เจ็ด": 7, "แปด": 8, "เก้า": 9, "สิบ": 10}
THAI_COUNTED = re.compile(
    rf"({'|'.join(THAI)}|ยี่สิบ)"
    r"\s?(?:คน|ราย|นาย|ลำ|แห่ง|ครั้ง|วัน|ปี|เดือน|สัปดาห์|ชั่วโมง|นาที|ตัว|หลัง|คัน|ฝ่าย|ประเทศ|บริษัท|จังหวัด|หมู่บ้าน|ฉบับ|ชิ้น|ข้อ|เท่า)"
)
"""A numeral before a word that counts; alone it may be a part of another word ("สามารถ", can)."""


def _thai(plain: str) -> Iterator[Spelled]:
    for match in THAI_COUNTED.finditer(plain):
        value = THAI.get(match[1], 20)
        tens = re.search(r"(?:(สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|ยี่)?สิบ)$", plain[: match.start()][-12:])
        if tens:
            value += 10 * (2 if tens[1] == "ยี่" else THAI.get(tens[1] or "หนึ่ง", 1))
        if value >= 2:
            yield Spelled(frozenset([Decimal(value)]), match.start(), match.end(1))
