"""How a translation looks beside its original: marks, ends, edges, length; whether it is one at all."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Set

from generator.checks.conventions import base_language
from generator.checks.words import bare
from generator.messages import Message


def quotation_marks(message: Message, translation: str, language: str) -> Iterator[str]:
    """Marks that open also close, where they do in the original."""
    if not _is_balanced(message.text):
        return
    if not _is_balanced(translation):
        yield "Its quotation marks do not come in pairs."
    elif message.context is None and _quotes(message.text) and not _quotes(translation, DASHES):
        yield "The original quotes somebody; the translation has no quotation marks."


def brackets(message: Message, translation: str, language: str) -> Iterator[str]:
    """Brackets come in pairs, where they do in the original."""
    if _brackets(translation) != 0 and _brackets(message.text) == 0:
        yield "Its brackets do not come in pairs."


def unchanged(message: Message, translation: str, language: str) -> Iterator[str]:
    """A sentence is not left as it was."""
    if message.context is not None:
        return
    there = _said(message.text)
    small = {word for word in there if word.islower() and len(word) > 3}
    if not _may_be_unchanged(translation, small if len(small) >= FEWEST_SMALL_WORDS else set(there)):
        return
    here = _said(translation)
    if here == there and len(there) >= FEWEST_WORDS:
        yield "It is the original, word for word."
    elif len(small) >= FEWEST_SMALL_WORDS and len(small.intersection(here)) * 4 >= len(small) * 3:
        yield "Most of its words are those of the original."


def _may_be_unchanged(translation: str, words: Set[str]) -> bool:
    """Whether three in four words of the original stand somewhere in a translation: a quick look first."""
    lower = translation.lower()
    return len([word for word in words if word.lower() in lower]) * 4 >= len(words) * 3


def end_punctuation(message: Message, translation: str, language: str) -> Iterator[str]:
    """A sentence ends as the original does: stop, question, exclamation, colon or nothing."""
    base = base_language(language)
    here, there = _ending(translation), _ending(message.text)
    if there == "a full stop" and here == "" and base in ("th", "lo", "km", "my"):
        return  # written without
    if there == "a question mark" and ("\u055e" in translation if base == "hy" else translation.endswith(ASKING)):
        return
    if there == "a full stop" and here == "a question mark" and translation[-1] == ";" and base != "el":
        here = "a semicolon"
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


FEWEST_SMALL_WORDS = 5
"""Words in small letters in which an original can be told that was left as it was but for its names."""

FEWEST_WORDS = 3
"""Words of a sentence that cannot be the same in two languages; "Berlin." can."""

CLOSERS = {"“": "”“", "„": "“”", "«": "»", "»": "«", "「": "」", "『": "』", "‹": "›"}
"""Quotation marks that open, with those that may close them, over all languages."""

ASKING = ("か。", "か", "吗。", "呢。", "까.", "ไหม", "หรือไม่", "หรือ")
"""Ends of questions that need no mark; Armenian sets its mark within a word."""

ENDINGS = {
    "a full stop": ".。．।۔።։။។᙮",
    "a question mark": "?？؟;",
    "an exclamation mark": "!！",
    "a colon": ":：",
    "an ellipsis": "…",
}
"""What ends a sentence, in any script."""


def _said(text: str) -> tuple[str, ...]:
    """The words; in small letters where the text has none, or only those."""
    words = WORD.findall(bare(text))
    return tuple(word.lower() for word in words) if text.isupper() else tuple(words)


WORD = re.compile(r"[^\W\d_]+")
QUOTE = re.compile('["“”„«»「」『』‹›]')
MIDDLE = re.compile(r'(?<=[^\W\d_])"(?=[^\W\d_])')
"""A straight mark within a word is none of quotation: Hebrew abbreviations."""


def _is_balanced(text: str) -> bool:
    if QUOTE.search(text) is None:
        return True
    if MIDDLE.sub("", text).count('"') % 2:
        return False
    open_: list[str] = []
    for character in text:
        if open_ and character in CLOSERS[open_[-1]]:
            open_.pop()
        elif character in CLOSERS:
            open_.append(character)
    return not open_ and text.count("」") == text.count("「")


def _quotes(text: str, others: str = "") -> bool:
    return any(mark in text for mark in '"“”„«»「」『』' + others)


DASHES = "—–"
"""What opens direct speech in Spanish, French, Polish and Russian."""


BRACKET = re.compile(r"[][()（）［］]")


def _brackets(text: str) -> int:
    """How many more open than close."""
    if BRACKET.search(text) is None:
        return 0
    return sum(map(text.count, "([（［")) - sum(map(text.count, ")]）］"))


def _ending(text: str) -> str:
    last = text.rstrip(" \u00a0\n\"“”»«'’‘」』)]）\u200e\u200f")[-1:]
    return next((name for name, marks in ENDINGS.items() if last and last in marks), "")


def _weight(text: str) -> int:
    """Length in Latin letters: an ideograph or syllable sign says about as much as two and a half."""
    words = bare(text)
    if WIDE.search(words) is None:
        return len(words)
    return len(words) + sum(3 for c in words if unicodedata.east_asian_width(c) in "WF") // 2


WIDE = re.compile("[\u1100-\U0003ffff]")
"""Where the signs that are wide begin."""
