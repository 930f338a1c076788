"""Numbers as a text in any language writes them, by value: "1,234.5", "1.234,5", "١٬٢٣٤٫٥", "12,3 Mio.", "3万5000".

Separators, words for powers of ten and for per cent come from CLDR; number words from text2num, or from
`lexicons/number_words.tsv` for languages that it does not read. What is ambiguous has several values.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any, NamedTuple

from text_to_num import find_numbers

from generator import formats
from generator.checks.lexicon import rows


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number of a text."""

    values: frozenset[Decimal]
    """What it may be; more than one where the writing is ambiguous."""
    start: int
    end: int
    spelled: bool = False
    """Written in words."""
    ordinal: bool = False
    """Written in words as "third"; or words that are a number only sometimes."""
    percent: bool = False
    negative: bool = False
    unit: str = ""
    """CLDR's name of the unit that follows: "duration-day"."""
    parts: tuple[Decimal, ...] = ()
    """The runs of digits of which it is made, each as a whole number."""


LONGEST_TEXT = 20_000
"""Characters of a text that are read."""

CLUSTER = re.compile(r"\d+(?:[.,'’٫٬،\u00a0\u202f\u2009 ]\d+)*")
MARKS = ".,٫٬،"
BLANKS = "\u00a0\u202f\u2009 "
MINUS = "-−‐–﹣－"
FRACTIONS = {"½": "0.5", "¼": "0.25", "¾": "0.75"}

TEXT2NUM = frozenset(("en", "de", "fr", "es", "pt", "it", "nl"))
WITHOUT_BLANKS = frozenset(("zh", "ja", "ko", "th", "lo", "km", "my", "yue"))
"""Languages that write words without blanks between, or particles right after a number."""

AGGLUTINATIVE = frozenset(
    ("kk", "ky", "tr", "az", "uz", "tk", "tt", "fi", "et", "hu", "mn", "ka", "ta", "te", "kn", "ml", "eu")
)


def numerals(text: str, language: str) -> tuple[Numeral, ...]:
    """The numbers of a text in order."""
    return _numerals(text[:LONGEST_TEXT], language)


@lru_cache(maxsize=4096)
def _numerals(text: str, language: str) -> tuple[Numeral, ...]:
    plain = text if text.isascii() else "".join(_ascii(c) for c in text)
    found = [_finished(n, plain, language) for n in _joined(list(_digits(plain, text, language)), plain, language)]
    taken = [(n.start, n.end) for n in found]
    for spelled in _spelled(plain, language):
        if not any(start < spelled.end and spelled.start < end for start, end in taken):
            found.append(_finished(spelled, plain, language, scaled=False))
    return tuple(sorted(found, key=lambda n: n.start))


def reads_words(language: str) -> bool:
    """Whether number words of the language are known."""
    base = formats.locale(language).language
    return base in TEXT2NUM or base in ("zh", "ja") or base in _words()


@cache
def _ascii(character: str) -> str:
    """The character, a digit of any script as 0 to 9."""
    return str(unicodedata.decimal(character)) if character.isdecimal() else character


# ------------------------------------------------------------------------------------------------------ digits by value


def _digits(plain: str, text: str, language: str) -> Iterator[Numeral]:
    for match in CLUSTER.finditer(plain):
        native = not text[match.start()].isascii()
        for start, end in _pieces(plain, match.start(), match.end(), language):
            raw = plain[start:end]
            values = frozenset(_values(raw, language, native))
            runs = list(re.finditer(r"\d+", raw))
            if values:
                yield Numeral(values, start, end, parts=tuple(Decimal(run.group()) for run in runs))
            else:  # a date, a version
                for run in runs:
                    yield Numeral(frozenset([Decimal(run.group())]), start + run.start(), start + run.end())
    if not plain.isascii():
        yield from _fractions(plain)


def _fractions(plain: str) -> Iterator[Numeral]:
    for position, character in enumerate(plain):
        if character in FRACTIONS:
            yield Numeral(frozenset([Decimal(FRACTIONS[character])]), position, position + 1)


def _pieces(plain: str, start: int, end: int, language: str) -> Iterator[tuple[int, int]]:
    """The cluster, cut at blanks that do not group digits by threes."""
    cluster = plain[start:end]
    runs = re.split(f"[{BLANKS}]", cluster)
    blanks = re.findall(f"[{BLANKS}]", cluster)
    position, first = start, start
    for index, run in enumerate(runs):
        position += len(run)
        following = runs[index + 1] if index < len(blanks) else ""
        joins = (
            index < len(blanks)
            and (blanks[index] != " " or _groups_by_blanks(language))
            and re.fullmatch(
                r"\d{1,3}", re.split(r"[.,'’٫٬،]", run)[0] if index == 0 or first == position - len(run) else run
            )
            and re.fullmatch(r"\d{1,3}", run)
            and re.match(r"\d{3}(?!\d)", following)
        )
        if not joins:
            yield first, position
            first = position + 1
        position += 1


@cache
def _groups_by_blanks(language: str) -> bool:
    return _marks(language, native=False)[1] in BLANKS or language == "kk"


@cache
def _marks(language: str, native: bool) -> tuple[str, str]:
    """Decimal mark and group mark."""
    symbols = formats.locale(language).number_symbols
    system = formats.locale(language).default_numbering_system
    names = ("arabext" if language.partition("-")[0] in ("fa", "ur", "ps") else "arab",) if native else ("latn",)
    chosen: Mapping[str, Any] = next(
        (symbols[n] for n in (*names, "latn", system) if n in symbols and symbols[n].get("decimal")), {}
    )
    return str(chosen.get("decimal") or "."), str(chosen.get("group") or ",")


def _values(raw: str, language: str, native: bool) -> Iterator[Decimal]:
    """The values that a run of digits with marks may have in a language."""
    plain = re.sub(rf"[{BLANKS}'’]", "", raw)
    marks = [c for c in plain if c in MARKS]
    runs = re.split(f"[{MARKS}]", plain)
    if not marks:
        yield Decimal(plain)
        return
    if len(set(marks)) > 1:
        if marks.count(marks[-1]) == 1:
            yield Decimal("".join(runs[:-1]) + "." + runs[-1])
        return
    if len(marks) > 1:
        if all(len(run) in (2, 3) for run in runs[1:-1]) and len(runs[-1]) == 3 and len(runs[0]) <= 3:
            yield Decimal("".join(runs))
        return
    decimal, _ = _marks(language, native and not plain.isascii())
    by_three = len(runs[1]) == 3 and len(runs[0]) <= 3 and not runs[0].startswith("0")
    mark = {"٫": decimal if decimal == "٫" else ".", "٬": ","}.get(marks[0], marks[0])
    if marks[0] == "٫":
        yield Decimal(".".join(runs))
    elif marks[0] == "٬":
        yield Decimal("".join(runs))
    elif marks[0] == "،" or (native and marks[0] in ",."):
        yield Decimal("".join(runs)) if by_three else Decimal(".".join(runs))
    elif mark == decimal or not by_three:
        yield Decimal(".".join(runs))
    else:
        yield Decimal("".join(runs))


# ------------------------------------------------------------------------------------- powers of ten, per cent, signs


def _joined(found: list[Numeral], plain: str, language: str) -> Iterator[Numeral]:
    """The numbers with the powers of ten that follow them; "3万5000" and "2 करोड़ 50 लाख" are one number each."""
    current: Numeral | None = None
    last = Decimal(0)
    for numeral in sorted(found, key=lambda n: n.start):
        scale, end = _scale(plain, numeral.end, language)
        scaled = replace(numeral, values=frozenset(v * scale for v in numeral.values), end=end)
        if current is not None and _continues(plain[current.end : numeral.start], last, scale, language):
            values = frozenset(a + b for a in current.values for b in scaled.values)
            current = replace(current, values=values, end=end)
        else:
            if current is not None:
                yield current
            current = scaled
        last = Decimal(scale)
    if current is not None:
        yield current


def _continues(between: str, last: Decimal, scale: int, language: str) -> bool:
    if last <= scale or last == 1:
        return False
    if _base(language) in ("zh", "ja", "ko"):
        return between.strip() == "" and (scale > 1 or between == "")
    return scale > 1 and between == " "


def _scale(plain: str, position: int, language: str) -> tuple[int, int]:
    """The power of ten that follows, and where it ends."""
    start = position
    if plain[start : start + 1] in (*BLANKS, "-") and plain[start : start + 1]:
        start += 1
    rest = plain[start : start + 30].casefold()
    for word, value in _scales(language):
        if rest.startswith(word) and _ends_word(rest, word, language):
            return value, start + len(word)
    return 1, position


def _ends_word(rest: str, word: str, language: str) -> bool:
    base = _base(language)
    following = rest[len(word) :]
    if base in WITHOUT_BLANKS or not following[:1].isalpha():
        return True
    tail = len(re.match(r"\w*", following)[0])  # type: ignore[index]
    if base in AGGLUTINATIVE:
        return len(word) >= 2 and tail <= 7
    return len(word) >= 5 and tail <= 3


@cache
def _scales(language: str) -> tuple[tuple[str, int], ...]:
    """Words for powers of ten, the longest first."""
    found: dict[str, int] = {}
    for by_plural in formats.locale(language).compact_decimal_formats.values():
        for patterns in by_plural.values():
            for power, pattern in patterns.items():
                shown = str(getattr(pattern, "pattern", pattern))
                word = re.sub(r"[0#.,'\u00a0\u200f\u200e]", "", shown).strip().casefold()
                zeros = shown.count("0")
                if word and zeros and (len(word) > 1 or not word.isascii()):
                    found.setdefault(word, int(power) // 10 ** (zeros - 1))
    for _, _, value, words in _beside("scale", _base(language)):
        found |= dict.fromkeys(words.casefold().split("|"), int(value))
    return tuple(sorted(found.items(), key=lambda pair: -len(pair[0])))


@cache
def _beside(kind: str, language: str) -> tuple[tuple[str, ...], ...]:
    return tuple(row for row in rows("numerals.tsv") if row[0] == kind and row[1] in ("*", language))


@cache
def _listed(kind: str) -> tuple[str, ...]:
    return tuple(word for row in _beside(kind, "*") for word in row[3].split("|"))


@cache
def _percent_words(language: str) -> tuple[str, ...]:
    patterns: Any = formats.locale(language)._data["unit_patterns"].get("concentr-percent", {})
    forms = (str(p) for by_length in patterns.values() if isinstance(by_length, Mapping) for p in by_length.values())
    words = {re.sub(r"\{0\}", "", form).strip().casefold() for form in forms}
    return tuple(sorted({*words, *_listed("percent")} - {""}, key=len, reverse=True))


def _finished(numeral: Numeral, plain: str, language: str, *, scaled: bool = True) -> Numeral:
    """The number with its sign, its per cent and its unit."""
    after = plain[numeral.end : numeral.end + 40].casefold().lstrip(BLANKS + "\u200f\u200e-")
    before = plain[max(0, numeral.start - 16) : numeral.start].casefold().rstrip(BLANKS + "\u200f\u200e")
    percent = any(after.startswith(w) for w in _percent_words(language)) or before.endswith(("百分之", "％％％"))
    percent = percent or any(_opens(before, word) for word in _listed("before"))
    negative = any(before.endswith(word) for word in _listed("minus")) or after.startswith(
        ("below zero", "degrees below")
    )
    return replace(
        numeral,
        percent=percent,
        negative=negative or _has_sign(plain, numeral.start) or bool(re.match(r"(?:°\s?[cf]?|degrees?) below", after)),
        unit=_unit(after, language),
    )


def _opens(before: str, word: str) -> bool:
    """Whether a sign of per cent stands before the number, and not after another."""
    return before.endswith(word) and not before.removesuffix(word).rstrip(BLANKS)[-1:].isdigit()


def _has_sign(plain: str, start: int) -> bool:
    if start == 0 or plain[start - 1] not in MINUS:
        return False
    before = plain[start - 2] if start > 1 else " "
    return before in ' \u00a0(\u200e\u200f\u202f["“„«' or unicodedata.category(before) == "Sc"


# --------------------------------------------------------------------------------------------------------------- units

UNITS = tuple(
    [f"duration-{unit}" for unit in ("year", "month", "week", "day", "hour", "minute", "second")]
    + [f"length-{unit}" for unit in ("kilometer", "meter", "centimeter", "mile", "foot")]
    + [f"mass-{unit}" for unit in ("kilogram", "gram", "tonne", "ton")]
)


def _unit(after: str, language: str) -> str:
    for word, unit in _units(language):
        if after.startswith(word) and _ends_word(after, word, language):
            return unit
    return ""


@cache
def _units(language: str) -> tuple[tuple[str, str], ...]:
    found: dict[str, str] = {}
    data: Any = formats.locale(language)._data["unit_patterns"]
    for unit in UNITS:
        long = data.get(unit, {}).get("long", {})
        for form in long.values() if isinstance(long, Mapping) else ():
            word = re.sub(r"\{0\}", "", str(form)).strip().casefold()
            if word and "{0}" in str(form) and str(form) != "{0}":
                found.setdefault(word, unit.replace("mass-tonne", "mass-ton"))
    for _, _, name, words in _beside("unit", _base(language)):
        found |= dict.fromkeys(words.split("|"), name)
    return tuple(sorted(found.items(), key=lambda pair: -len(pair[0])))


# -------------------------------------------------------------------------------------------------------- number words


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
OTHER_WORD = re.compile(r"[^\s\d.,;:!?…()\[\]\"“”«»،؛؟।—–/\u00a4]+|[.,;:!?…()\[\]\"“”«»،؛؟।—–/\u00a4]")
"""As WORD, for scripts whose vowel signs are no letters to Python."""


def _spelled(plain: str, language: str) -> Iterator[Numeral]:
    base = _base(language)
    pattern = WORD if base in TEXT2NUM else OTHER_WORD
    tokens = [_Token(match.group(), match.start(), match.end()) for match in pattern.finditer(plain)]
    if base in TEXT2NUM:
        yield from _by_text2num(tokens, base)
    elif base in ("zh", "ja"):
        yield from _ideographs(plain)
    elif base in _words():
        yield from _by_lexicon(tokens, language)


def _by_text2num(tokens: Sequence[_Token], base: str) -> Iterator[Numeral]:
    for found in find_numbers(tokens, base, 0):
        alone = found.end - found.start == 1 and tokens[found.start].word.casefold() in _listed("plural")
        if 2 <= found.value < 10**15 and not alone:
            value = Decimal(int(found.value))
            start, end = tokens[found.start].start, tokens[found.end - 1].end
            yield Numeral(frozenset([value]), start, end, True, bool(found.is_ordinal))


@cache
def _words() -> Mapping[str, tuple[Mapping[str, int], tuple[tuple[str, int], ...]]]:
    """By language: words, and stems with the longest first."""
    exact: dict[str, dict[str, int]] = {}
    stems: dict[str, dict[str, int]] = {}
    for language, value, forms in rows("number_words.tsv"):
        for form in forms.split():
            table = stems if form.endswith("*") else exact
            table.setdefault(language, {})[form.rstrip("*")] = int(value)
    return {
        language: (exact[language], tuple(sorted(stems.get(language, {}).items(), key=lambda pair: -len(pair[0]))))
        for language in exact
    }


def _by_lexicon(tokens: Sequence[_Token], language: str) -> Iterator[Numeral]:
    total = current = 0
    start = end = -1
    seen = has_small = False
    for token in (*tokens, _Token("", len(tokens) and tokens[-1].end, 0)):
        value = _word_value(token.word.casefold(), language)
        fits = value is not None and (not seen or _adds(value, current, total))
        if seen and not fits:
            number = total + current
            if number >= 2 and has_small:
                yield Numeral(frozenset([Decimal(number)]), start, end, True)
            total = current = 0
            seen = False
        if value is None:
            continue
        if not seen:
            start, seen, has_small = token.start, True, False
        has_small = has_small or value < 1000
        if value >= 1000:
            total, current = total + max(1, current) * value, 0
        elif value == 100:
            current = max(1, current) * 100 if current < 10 else current + 100
        else:
            current += value
        end = token.end


def _adds(value: int, current: int, total: int) -> bool:
    """Whether a number word goes on with the number before it, and does not begin another."""
    if value >= 1000:
        return total == 0 or value < total
    if value >= 100:
        return current < 100
    tail = current % 100
    return tail == 0 or (tail >= 20 and tail % 10 == 0 and value < 10) or (tail < 10 and 20 <= value < 100)


def _word_value(word: str, language: str) -> int | None:
    if not word:
        return None
    base = _base(language)
    exact, stems = _words()[base]
    for candidate in (word, word.removeprefix("و"), word.removeprefix("ו")) if base in ("ar", "he") else (word,):
        if candidate in exact:
            return exact[candidate]
        for stem, value in stems:
            if candidate.startswith(stem):
                return value
        for scale, value in _scales(language):
            if candidate.startswith(scale) and len(scale) > 2 and _ends_word(candidate, scale, language):
                return value
    return None


IDEOGRAPHS = dict(zip("〇零一二两兩三四五六七八九", (0, 0, 1, 2, 2, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
POWERS = {"十": 10, "百": 100, "千": 1000}
MYRIADS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12}
IDEOGRAPHIC = re.compile(r"[〇零一二两兩三四五六七八九十百千万萬亿億兆]+")
NOT_NUMBERS = re.compile(
    r"星期.|周[一二三四五六日]|礼拜.|第[一二三四五六七八九十]|百分之|一些|统一|一致|万一|千万别|十分|一般|一起|一直|进一步"
)
MEASURES = (
    "个個名人位年月日天周週岁歳次家架艘辆台座项種种国城倍度米公里小时時分点時間件本匹头頭枚元円块ヶヵカか所つ口户戸条"
)


def _ideographs(plain: str) -> Iterator[Numeral]:
    hidden = NOT_NUMBERS.sub(
        lambda match: "％" * len(match.group()) if "分之" in match.group() else "·" * len(match.group()), plain
    )
    for match in IDEOGRAPHIC.finditer(hidden):
        run = match.group()
        measured = hidden[match.end() : match.end() + 1] in MEASURES and hidden[match.end() : match.end() + 1]
        after_percent = hidden[: match.start()].endswith("％％％")
        value = _ideographic(run)
        certain = after_percent or measured or (len(run) > 1 and any(c in POWERS or c in MYRIADS for c in run[1:]))
        if value >= 2 and certain and run[0] not in MYRIADS:
            yield Numeral(frozenset([Decimal(value)]), match.start(), match.end(), True)


def _ideographic(run: str) -> int:
    total = section = digit = 0
    if not any(c in POWERS or c in MYRIADS for c in run):
        return int("".join(str(IDEOGRAPHS[c]) for c in run)[:40])
    for character in run:
        if character in IDEOGRAPHS:
            digit = IDEOGRAPHS[character]
        elif character in POWERS:
            section, digit = section + max(1, digit) * POWERS[character], 0
        else:
            total, section, digit = (total + section + digit or 1) * MYRIADS[character], 0, 0
    return total + section + digit


def _base(language: str) -> str:
    return formats.locale(language).language
