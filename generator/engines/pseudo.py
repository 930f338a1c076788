"""The engine that only looks like one: every letter accented or in the target's script, the text in square brackets.

It is offline and always answers the same: a test double, and a way to see on a page what is not yet translatable.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from generator import checks
from generator.messages import HOLE

ACCENTED = str.maketrans(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
    "ÀƁĆĎÈḞĜĤÌĴĶĹṀŃÒṔǪŔŚŤÙṼŴẊÝŹàƀćďèḟĝĥìĵķĺṁńòṕǫŕśťùṽŵẋýź",
)


def translate(texts: Sequence[str], source: str, target: str) -> list[str | None]:
    """Each text in brackets, with other letters; holes stay."""
    return [f"[{_disguised(text, target)}]" for text in texts]


def _disguised(text: str, target: str) -> str:
    table = _letters(target)
    pieces: list[str] = []
    end = 0
    for hole in HOLE.finditer(text):
        pieces += [text[end : hole.start()].translate(table), hole.group()]
        end = hole.end()
    return "".join(pieces) + text[end:].translate(table)


@cache
def _letters(target: str) -> dict[int, str]:
    """From Latin letters to those that pass for the target's: accented ones, or the first of its own script."""
    alphabet = checks.some_letters(target, 26)
    if not alphabet:
        return {code: chr(other) for code, other in ACCENTED.items()}
    return {ord(first) + index: alphabet[index % len(alphabet)] for first in "Aa" for index in range(26)}
