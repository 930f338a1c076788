"""Months and days of the week stay what they are. Their names come from CLDR."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator import formats
from generator.checks.conventions import AGGLUTINATIVE, WITHOUT_BLANKS, base_language
from generator.checks.words import in_place
from generator.messages import Message

ENGLISH = {
    "months": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
    "days": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}  # fmt: skip

ALSO_WORDS = frozenset(("March", "May", "August"))
"""Names that are words too: they count beside a day or a year, or after a preposition."""

DATED = re.compile(
    r"(?:\d\S{0,2}|\u00a4|\b(?:in|of|on|by|since|until|till|from|to|last|next|early|late|mid|this|and))[ -]$"
)

INFLECTED = AGGLUTINATIVE | {
    "ru",
    "uk",
    "be",
    "bg",
    "mk",
    "pl",
    "cs",
    "sk",
    "sl",
    "hr",
    "sr",
    "bs",
    "lt",
    "lv",
    "el",
    "hy",
}
"""Languages in which names of months and days have endings."""


def calendar(message: Message, translation: str, language: str) -> Iterator[str]:
    """No other month and no other day of the week in place of the original's."""
    for kind, names in ENGLISH.items():
        wanted = _english(message.text, kind) if any(map(message.text.__contains__, names)) else None
        if wanted:
            given = _named(translation, kind, language)
            lost, new = sorted((wanted - given) & _sure(language, kind)), sorted(given - wanted)
            if lost and new:
                yield f"It names {names[new[0]]} where the original names {names[lost[0]]}."


def _english(text: str, kind: str) -> frozenset[int]:
    plain = in_place(text)
    return frozenset(
        number
        for number, name in enumerate(ENGLISH[kind])
        if name in plain
        for match in re.finditer(rf"\b{name}s?\b", plain)
        if name not in ALSO_WORDS or _is_dated(plain, match.start(), match.end())
    )


def _is_dated(text: str, start: int, end: int) -> bool:
    return bool(DATED.search(text[max(0, start - 12) : start]) or re.match(r" [\d\u00a4]", text[end : end + 2]))


def _named(translation: str, kind: str, language: str) -> frozenset[int]:
    """The numbers of the months or days that a translation may name."""
    lower = _plain(in_place(translation))
    if base_language(language) in WITHOUT_BLANKS:
        return frozenset(number for name, number in _names(language, kind) if name in lower)
    known = dict(_names(language, kind))
    return frozenset(known[match[1]] for match in _pattern(language, kind).finditer(lower))


@cache
def _pattern(language: str, kind: str) -> re.Pattern[str]:
    """Names, the longest first; a letter may stand before (Arabic "and"), an ending behind."""
    names = sorted((name for name, _ in _names(language, kind)), key=len, reverse=True)
    most = 5 if base_language(language) in INFLECTED else 1
    return re.compile(rf"(?<!\w)\w?({'|'.join(map(re.escape, names)) or '(?!)'})\w{{0,{most}}}(?!\w)")


@cache
def _sure(language: str, kind: str) -> frozenset[int]:
    """The months or days that are found where they are named; "мае" is not, since "май" is too short for a stem."""
    short = {number for name, number in _names(language, kind) if len(name) == 3 and name[-1] in VOWELS}
    return frozenset(number for _, number in _names(language, kind)) - (
        short if base_language(language) in INFLECTED else set()
    )


@cache
def _names(language: str, kind: str) -> tuple[tuple[str, int], ...]:
    """Names without their endings and their numbers; what begins two names is left out."""
    found: dict[str, set[int]] = {}
    locale = formats.locale(language)
    base = base_language(language)
    for by_width in (locale.months if kind == "months" else locale.days).values():
        for width in ("wide", "abbreviated") if base == "zh" else ("wide",):
            for number, name in by_width[width].items():
                stem = _stem(_plain(name)) if base in INFLECTED else _plain(name)
                if len(stem) >= 2 and not any(c.isdecimal() for c in stem):
                    found.setdefault(stem, set()).add(number - 1 if kind == "months" else number)
    return tuple((stem, next(iter(numbers))) for stem, numbers in found.items() if len(numbers) == 1)


VOWELS = frozenset("aeiouyąęěíýáéиоуыэюяаеіїьйёαεηιουωάέήίόύώ")


def _stem(name: str) -> str:
    if len(name) < 4:
        return name
    return name[:-2] if len(name) > 6 else name[:-1] if name[-1] in VOWELS else name


def _plain(text: str) -> str:
    """In small letters, without the hamza that Arabic may leave out."""
    return text.casefold().translate({0x623: 0x627, 0x625: 0x627, 0x622: 0x627})
