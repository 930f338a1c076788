"""Check translations. A check yields what is wrong with one; add one to `CHECKS`, and examples to its tests.

A translation with an error is not published: the reader sees the original sentence. A warning is listed for people.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from itertools import islice

from generator import formats
from generator.checks.amounts import amounts
from generator.checks.notices import notice as notice
from generator.checks.notices import notices, talk
from generator.checks.order import order
from generator.checks.values import lost_numbers, numbers
from generator.checks.words import negation, stance, terms
from generator.messages import HOLE, Message, hole_names


class Severity(StrEnum):
    """What a problem costs."""

    ERROR = "error"
    """The translation is not published."""
    WARNING = "warning"
    """It is published, and a person should look."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with one translation."""

    check: str
    """Name of the check."""
    severity: Severity
    what: str
    """A sentence for people."""


Check = Callable[[Message, str, str], Iterator[str]]
"""(message, translation, language) -> a sentence for each thing that is wrong."""


NO_TERMS: Mapping[str, str] = {}


def problems(
    message: Message, translation: str, language: str, glossary: Mapping[str, str] = NO_TERMS
) -> Iterator[Problem]:
    """All that is wrong with a translation; an empty one has nothing but that against it.

    `glossary` has terms and names, and what they are called in the language.
    """
    if not translation.strip():
        yield Problem("empty", Severity.ERROR, "There is no text.")
        return
    for name, (severity, check) in CHECKS.items():
        for what in check(message, translation, language):
            yield Problem(name, severity, what)
    for what in terms(message, translation, language, glossary):
        yield Problem("glossary", Severity.WARNING, what)


def is_publishable(message: Message, translation: str, language: str) -> bool:
    """Whether no check finds an error."""
    return _is_publishable(message.text, message.context, translation, language)


@lru_cache(maxsize=8192)
def _is_publishable(text: str, context: str | None, translation: str, language: str) -> bool:
    """Remembered, since a page says one sentence in several places."""
    message = Message(text, context)
    errors = (check for severity, check in CHECKS.values() if severity is Severity.ERROR)
    return bool(translation.strip()) and not any(_finds(check, message, translation, language) for check in errors)


def _finds(check: Check, message: Message, translation: str, language: str) -> bool:
    return next(check(message, translation, language), None) is not None


def holes(message: Message, translation: str, language: str) -> Iterator[str]:
    """Holes are those of the original, each as often as there."""
    wanted, given = Counter(hole_names(message.text)), Counter(hole_names(translation))
    for name in sorted((wanted - given).keys()):
        yield f"{{{name}}} of the original is missing."
    for name in sorted((given - wanted).keys()):
        yield f"{{{name}}} stands once too often." if name in wanted else f"{{{name}}} is not in the original."


def braces(message: Message, translation: str, language: str) -> Iterator[str]:
    """Every brace belongs to a hole or is doubled."""
    rest = HOLE.sub("", translation)
    if "{" in rest or "}" in rest:
        yield "A single brace belongs to no hole; a brace that the article writes is doubled: {{ or }}."


def markup(message: Message, translation: str, language: str) -> Iterator[str]:
    """No tag, entity, link, address or template syntax that the original does not have."""
    for name, pattern in MARKUP.items():
        here, there = pattern.search(_words(translation)), pattern.search(_words(message.text))
        if here and not there:
            yield f"It holds {name} ({here.group()[:40]!r}), which the original does not."


def invisible(message: Message, translation: str, language: str) -> Iterator[str]:
    """No control, bidi-override or tag characters; line breaks only where the original has them."""
    allowed = set(message.text) | JOINERS
    for character in dict.fromkeys(translation):
        if character not in allowed and _is_hidden(character):
            name = unicodedata.name(character, "control character")
            yield f"It holds U+{ord(character):04X} ({name.lower()}), which no reader can see."


def script(message: Message, translation: str, language: str) -> Iterator[str]:
    """A sentence is mostly in the script of its language; names may stay in another."""
    expected = _scripts(language)
    letters = [c for c in _words(translation) if c.isalpha()]
    if message.context is not None or expected is None or len(letters) < FEWEST_LETTERS:
        return
    right = sum(_script(c) in expected for c in letters)
    if right * 2 < len(letters):
        yield f"Most of its letters are not those in which {formats.language_name(language, 'en')} is written."


def quotation_marks(message: Message, translation: str, language: str) -> Iterator[str]:
    """Marks that open also close, where they do in the original."""
    if not _is_balanced(message.text):
        return
    if not _is_balanced(translation):
        yield "Its quotation marks do not come in pairs."
    elif message.context is None and _quotes(message.text) and not _quotes(translation):
        yield "The original quotes somebody; the translation has no quotation marks."


def brackets(message: Message, translation: str, language: str) -> Iterator[str]:
    """Brackets come in pairs, where they do in the original."""
    if _brackets(message.text) == 0 and _brackets(translation) != 0:
        yield "Its brackets do not come in pairs."


def unchanged(message: Message, translation: str, language: str) -> Iterator[str]:
    """A sentence is not left as it was."""
    if message.context is None and translation == message.text and len(_words(message.text).split()) >= FEWEST_WORDS:
        yield "It is the original, word for word."


def end_punctuation(message: Message, translation: str, language: str) -> Iterator[str]:
    """A sentence ends as the original does: stop, question, exclamation, colon or nothing."""
    here, there = _ending(translation), _ending(message.text)
    if there == "a full stop" and formats.locale(language).language in ("th", "lo"):
        return  # written without
    if message.context is None and here != there:
        yield f"The original ends with {there or 'no mark'}, the translation with {here or 'no mark'}."


def length(message: Message, translation: str, language: str) -> Iterator[str]:
    """Neither wildly longer nor wildly shorter than the original, measured in what the script needs."""
    here, there = _weight(translation), _weight(message.text)
    if here > 3 * there + 40:
        yield "It is more than three times as long as the original."
    elif there > 20 and here * 4 < there:
        yield "It is less than a quarter as long as the original."


def edges(message: Message, translation: str, language: str) -> Iterator[str]:
    """No blanks at its edges, where the original has none."""
    if translation != translation.strip() and message.text == message.text.strip():
        yield "It begins or ends with a blank."


CHECKS: dict[str, tuple[Severity, Check]] = {
    "notices": (Severity.ERROR, notices),
    "talk": (Severity.ERROR, talk),
    "holes": (Severity.ERROR, holes),
    "braces": (Severity.ERROR, braces),
    "numbers": (Severity.ERROR, numbers),
    "amounts": (Severity.ERROR, amounts),
    "order": (Severity.ERROR, order),
    "stance": (Severity.ERROR, stance),
    "markup": (Severity.ERROR, markup),
    "invisible": (Severity.ERROR, invisible),
    "script": (Severity.ERROR, script),
    "length": (Severity.ERROR, length),
    "negation": (Severity.WARNING, negation),
    "lost numbers": (Severity.WARNING, lost_numbers),
    "unchanged": (Severity.WARNING, unchanged),
    "quotation marks": (Severity.WARNING, quotation_marks),
    "brackets": (Severity.WARNING, brackets),
    "end punctuation": (Severity.WARNING, end_punctuation),
    "edges": (Severity.WARNING, edges),
}
"""What a translation must be, by name; whether it is published when it is not."""

NOT_BY_MACHINE = frozenset({"unchanged", "negation", "lost numbers", "quotation marks"})
"""Warnings that are reason enough not to use a machine's answer."""

FEWEST_WORDS = 3
"""Words of a sentence that cannot be the same in two languages; "Berlin." can."""

FEWEST_LETTERS = 12
"""Letters in which a script can be told; a short headline may be names alone."""

MARKUP = {
    "a tag": re.compile(r"</?[A-Za-z!?]"),
    "an entity": re.compile(r"&(?:#\w{1,8}|[A-Za-z]\w{1,30});"),
    "a link": re.compile(
        r"\]\(|\[[^\]\n]{0,200}\]:|\bwww\.|\b[A-Za-z][A-Za-z0-9+.-]{1,30}://|\b(?:javascript|data|mailto):", re.I
    ),
    "a template": re.compile(r"\{\{[^{}]*\}\}|\{[%#]|[%#]\}|\$\{|<%|%>"),
    "code": re.compile(r"`|~~~"),
}
"""What would be more than words to a browser or a page builder."""

JOINERS = {"\u200c", "\u200d", "\u200e", "\u200f", "\u061c", "\u00ad", "\u2068", "\u2069", "\u2066", "\u2067"}
"""Invisible characters that languages need: joiners, direction marks, isolates, soft hyphens."""

CLOSERS = {"“": "”“", "„": "“”", "«": "»", "»": "«", "「": "」", "『": "』", "‹": "›"}
"""Quotation marks that open, with those that may close them, over all languages."""

ENDINGS = {
    "a full stop": ".。．।۔።։။។᙮",
    "a question mark": "?？؟;",
    "an exclamation mark": "!！",
    "a colon": ":：",
    "an ellipsis": "…",
}
"""What ends a sentence, in any script."""


@lru_cache(maxsize=8192)
def _words(text: str) -> str:
    """The text without its holes."""
    return HOLE.sub(lambda match: " " if match[1] else match.group(), text)


def _is_hidden(character: str) -> bool:
    category = unicodedata.category(character)
    return category in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")


def _is_balanced(text: str) -> bool:
    if text.count('"') % 2:
        return False
    open_: list[str] = []
    for character in text:
        if open_ and character in CLOSERS[open_[-1]]:
            open_.pop()
        elif character in CLOSERS:
            open_.append(character)
    return not open_ and text.count("」") == text.count("「")


def _quotes(text: str) -> bool:
    return any(mark in text for mark in '"“”„«»「」『』')


def _brackets(text: str) -> int:
    return sum((c in "([（［") - (c in ")]）］") for c in text)


def _ending(text: str) -> str:
    last = text.rstrip(" \u00a0\n\"“”»«'’‘」』)]）\u200e\u200f")[-1:]
    return next((name for name, marks in ENDINGS.items() if last and last in marks), "")


def _weight(text: str) -> int:
    """Length in Latin letters: an ideograph or syllable sign says about as much as two and a half."""
    words = _words(text)
    if words.isascii():
        return len(words)
    return len(words) + sum(3 for c in words if unicodedata.east_asian_width(c) in "WF") // 2


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
    return SCRIPT_NAMES.get(formats.script(language))


@cache
def _script(character: str) -> str:
    return unicodedata.name(character, "").split(" ")[0].split("-")[0]


@cache
def some_letters(language: str, number: int) -> str:
    """The first letters of the language's script in Unicode; "" where it is Latin or not known."""
    names = _scripts(language)
    if names is None or names == ("LATIN",):
        return ""
    start = 0x4E00 if names == ("CJK",) else 0x370
    found = (chr(code) for code in range(start, 0xD7A4) if chr(code).isalpha() and _script(chr(code)) in names)
    return "".join(islice(found, number))
