"""Earlier nouns: what a number counts whose noun stands at the number before it: "13 of them", "police say 8,000".

Only within a sentence and the one after it, and only where nothing follows that the number could count itself.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.extraction import lexicons
from generator.extraction.text.tokens import TaggedText, Token
from generator.model import Number, NumberKind, Span

NEAR = 1
"""Sentences back in which the noun may stand."""
ROOM = lexicons.words("quantity-words.txt", "room")
SUMS = lexicons.words("quantity-words.txt", "sums")
LARGE = 10
"""Smaller bare numbers are scores, hours and house numbers."""


def filled(text: TaggedText, numbers: Sequence[Number]) -> Iterator[Number]:
    """The numbers, those without a noun with that of the count before them."""
    latest: Span | None = None
    sentence = -1
    for number in numbers:
        index = bisect_left(text.starts, number.span.start)
        here = text.tokens[min(index, len(text.tokens) - 1)].sentence
        if latest is not None and number.kind is NumberKind.COUNT and number.counted is None:
            if here - sentence <= NEAR and _refers_back(text, number):
                number, sentence = replace(number, counted=latest), here
        elif number.kind is NumberKind.COUNT and number.counted is not None:
            latest, sentence = (number.counted, here) if _is_plural(text, number.counted) else (None, here)
        yield number


def _is_plural(text: TaggedText, noun: Span) -> bool:
    return any(t.tag == "NN2" or t.lower == "people" for t in text.within(noun))


def _refers_back(text: TaggedText, number: Number) -> bool:
    """Whether nothing but a pronoun or the end of the clause follows: "13 of them", "at 1,800.", "just 640 are"."""
    first, end = bisect_left(text.starts, number.span.start), bisect_left(text.starts, number.span.end)
    after = text.tokens[end : end + 2]
    if len(after) > 1 and after[0].lower == "of" and after[1].lower in {"them", "whom", "those", "these"}:
        return True
    if number.value is None or number.value < LARGE or _is_of_another(text.tokens[max(0, first - 2) : first]):
        return False
    return not after or after[0].text in {",", ".", ";"} or after[0].tag[:2] == "VB"


def _is_of_another(before: Sequence[Token]) -> bool:
    """Whether the words before a number say that it is room or the new height of something: "licensed to carry 400",
    "raise the retirement age to 67", but not "put their number to 67"."""
    words = [t.lower for t in before]
    if words[-1:] == ["to"] and len(before) > 1:
        return before[0].tag == "NN1" and words[0] not in SUMS
    return bool(ROOM.intersection(words[-1:]))
