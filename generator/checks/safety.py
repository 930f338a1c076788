"""A translation is words and holes: nothing that a browser, a page builder or a formatter would read as more."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import cache

from generator.checks.words import bare
from generator.messages import HOLE, Message, hole_names


def holes(message: Message, translation: str, language: str) -> Iterator[str]:
    """Holes are those of the original, each as often as there."""
    here, there = sorted(hole_names(translation)), sorted(hole_names(message.text))
    if here == there:
        return
    wanted, given = Counter(there), Counter(here)
    for name in sorted((wanted - given).keys()):
        yield f"{{{name}}} of the original is missing."
    for name in sorted((given - wanted).keys()):
        yield f"{{{name}}} stands once too often." if name in wanted else f"{{{name}}} is not in the original."


def braces(message: Message, translation: str, language: str) -> Iterator[str]:
    """Every brace belongs to a hole or is doubled."""
    if "{" not in translation and "}" not in translation:
        return
    rest = HOLE.sub("", translation)
    if "{" in rest or "}" in rest:
        yield "A single brace belongs to no hole; a brace that the article writes is doubled: {{ or }}."


def markup(message: Message, translation: str, language: str) -> Iterator[str]:
    """No tag, entity, link, address or template syntax that the original does not have."""
    here, there = bare(translation), bare(message.text)
    if SIGN.search(here) is None:
        return
    for name, pattern in MARKUP.items():
        found = pattern.search(here)
        if found and not pattern.search(there):
            yield f"It holds {name} ({found.group()[:40]!r}), which the original does not."


SIGN = re.compile(r"[<>&\]{}$%`~*_#:]|www", re.IGNORECASE)
"""What all markup has: one look tells most texts, which have none."""

MARKUP = {
    "a tag": re.compile(r"</?[A-Za-z!?]"),
    "an entity": re.compile(r"&(?:#\w{1,8}|[A-Za-z]\w{1,30});"),
    "a link": re.compile(
        r"\]\(|\[[^\]\n]{0,200}\]:|\bwww\.|\b[A-Za-z][A-Za-z0-9+.-]{1,30}://|\b(?:javascript|data|mailto):", re.I
    ),
    "a template": re.compile(r"\{\{[^{}]*\}\}|\{[%#]|[%#]\}|\$\{|<%|%>|%\(\w{1,40}\)[a-z]"),
    "code": re.compile(r"`|~~~"),
    "emphasis": re.compile(r"\*\*|__"),
    "a heading": re.compile(r"\A\s{0,3}#{1,6}\s"),
    "a token": re.compile(r"\[[XxХх]\d{1,6}[XxХх]\]"),
}
"""What would be more than words, by what it is; a token is what stood for a hole on the way to an engine."""


def invisible(message: Message, translation: str, language: str) -> Iterator[str]:
    """No control, bidi-override or tag characters; line breaks only where the original has them."""
    if translation.isprintable() and "\ufffd" not in translation:
        return
    for character in dict.fromkeys(translation):
        if _is_hidden(character) and character not in JOINERS and character not in message.text:
            name = unicodedata.name(character, "control character")
            yield f"It holds U+{ord(character):04X} ({name.lower()}), which no reader can see."
    if not _closes_isolates(translation) and _closes_isolates(message.text):
        yield "It turns the direction of the text and does not turn it back."


JOINERS = {"\u200c", "\u200d", "\u200e", "\u200f", "\u061c", "\u00ad", "\u2068", "\u2069", "\u2066", "\u2067"}
"""Invisible characters that languages need: joiners, direction marks, isolates, soft hyphens."""


@cache
def _is_hidden(character: str) -> bool:
    category = unicodedata.category(character)
    return category in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp") or character == "\ufffd"


ISOLATE = re.compile("[\u2066-\u2069]")


def _closes_isolates(text: str) -> bool:
    if ISOLATE.search(text) is None:
        return True
    depth = 0
    for character in text:
        if character in "\u2066\u2067\u2068":
            depth += 1
        elif character == "\u2069":
            depth -= 1
        if depth < 0:
            return False
    return depth == 0
