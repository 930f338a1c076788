"""A sentence is written in the script of its language."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import islice

from generator import formats
from generator.checks.conventions import base_language
from generator.checks.words import bare
from generator.messages import Message


def script(message: Message, translation: str, language: str) -> Iterator[str]:
    """A sentence is mostly in the script of its language; names may stay in another."""
    expected = _scripts(language)
    if message.context is not None or expected is None or (translation.isascii() and expected == ("LATIN",)):
        return
    if expected == ("LATIN",) and NOT_LATIN.search(translation) is None:
        return
    words = bare(translation)
    if _is_mostly(words, expected):
        return
    own = _without_names(words, message)
    letters = [c for c in own if c.isalpha()]
    if len(letters) < FEWEST_LETTERS and sum(map(_width, letters)) < FEWEST_LETTERS:
        return
    if not _is_mostly(own, expected):
        yield f"Most of its letters are not those in which {formats.language_name(language, 'en')} is written."


def _is_mostly(text: str, scripts: tuple[str, ...]) -> bool:
    """Whether at least half of the letters are in one of the scripts."""
    found = Counter(map(SCRIPTS.__getitem__, text))
    del found[""]
    return sum(found[name] for name in scripts) * 2 >= found.total()


def _without_names(translation: str, message: Message) -> str:
    """The translation without the words in Latin letters that it has from the original."""
    known = set(NAME.findall(bare(message.text)))
    return NAME.sub(lambda match: "" if match.group() in known else match.group(), translation)


NOT_LATIN = re.compile(r"[^\x00-\xa9\xab-\xb4\xb6-\xb9\xbb-\u024f\u1e00-\u1eff\u2010-\u205f\u20a0-\u20bf]")
"""What a text in Latin letters mostly has none of: one look tells."""

NAME = re.compile(r"[A-Za-z]+")
"""Words that a translation may leave as they are, where the original has them too."""

FEWEST_LETTERS = 12
"""Letters in which a script can be told; a short headline may be names alone."""

SCRIPT_NAMES = {
    "Latn": ("LATIN",),
    "Cyrl": ("CYRILLIC",),
    "Arab": ("ARABIC",),
    "Hans": ("CJK",),
    "Hant": ("CJK",),
    "Jpan": ("CJK", "HIRAGANA", "KATAKANA"),
    "Kore": ("HANGUL", "CJK"),
    "Grek": ("GREEK",),
    "Hebr": ("HEBREW",),
    "Deva": ("DEVANAGARI",),
    "Beng": ("BENGALI",),
    "Thai": ("THAI",),
    "Armn": ("ARMENIAN",),
    "Geor": ("GEORGIAN",),
    "Ethi": ("ETHIOPIC",),
    "Taml": ("TAMIL",),
    "Telu": ("TELUGU",),
    "Knda": ("KANNADA",),
    "Mlym": ("MALAYALAM",),
    "Gujr": ("GUJARATI",),
    "Guru": ("GURMUKHI",),
    "Sinh": ("SINHALA",),
    "Khmr": ("KHMER",),
    "Laoo": ("LAO",),
    "Mymr": ("MYANMAR",),
}
"""ISO 15924 script to the first word of its letters' names in Unicode."""


@cache
def _scripts(language: str) -> tuple[str, ...] | None:
    """The scripts of a language; None where they are not known."""
    if base_language(language) == "sr" and formats.locale(language).script is None:
        return ("CYRILLIC", "LATIN")  # written in both
    return SCRIPT_NAMES.get(formats.script(language))


def _width(letter: str) -> int:
    """Latin letters that say as much."""
    return 3 if unicodedata.east_asian_width(letter) == "W" else 1


class _Scripts(dict[str, str]):
    """Letter -> the first word of its name in Unicode; "" for what is no letter. Filled as letters come."""

    def __missing__(self, character: str) -> str:
        found = unicodedata.name(character, "?").split(" ")[0].split("-")[0] if character.isalpha() else ""
        self[character] = found
        return found


SCRIPTS = _Scripts()


@cache
def some_letters(language: str, number: int) -> str:
    """The first letters of the language's script in Unicode; "" where it is Latin or not known."""
    names = _scripts(language)
    if names is None or names == ("LATIN",):
        return ""
    start = 0x4E00 if names == ("CJK",) else 0x370
    found = (chr(code) for code in range(start, 0xD7A4) if SCRIPTS[chr(code)] in names)
    return "".join(islice(found, number))
