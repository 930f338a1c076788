"""Vague amounts keep their power of ten: tens of thousands are not thousands. See `lexicons/vague.tsv`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from generator.checks.conventions import base_language
from generator.checks.lexicon import rows
from generator.checks.words import in_place
from generator.messages import Message
from generator.model import SOURCE_LANGUAGE


def amounts(message: Message, translation: str, language: str) -> Iterator[str]:
    """Tens of thousands are not thousands: amounts without a number keep their power of ten."""
    wanted = _powers(message.text, SOURCE_LANGUAGE)
    given = _powers(translation, language) if wanted else set()
    for power in sorted(wanted - given):
        others = sorted(given - wanted)
        if others:
            yield f"It speaks of {POWERS[others[0]]} where the original speaks of {POWERS[power]}."


POWERS = {
    1: "tens", 2: "hundreds", 3: "thousands", 4: "tens of thousands", 5: "hundreds of thousands",
    6: "millions", 7: "tens of millions", 8: "hundreds of millions", 9: "billions",
}  # fmt: skip


def _powers(text: str, language: str) -> set[int]:
    """The powers of ten of the vague amounts of a text."""
    lower = in_place(text).casefold()
    found = set()
    for words, power in _vague(base_language(language)):
        position = lower.find(words)
        while position >= 0:
            end = position + len(words)
            if not _is_counted(lower, position) and (words[-1] > "\u3000" or not lower[end : end + 1].isalpha()):
                found.add(power)
            lower = lower[:position] + "\u00a4" * len(words) + lower[end:]
            position = lower.find(words, end)
    return found


def _is_counted(text: str, position: int) -> bool:
    """Whether a number, or a part of a word, stands before: "5 millions of"."""
    before = text[:position].rstrip()[-1:]
    return (
        before.isdigit()
        or before == "\u00a4"
        or (position > 0 and text[position - 1].isalpha() and text[position] < "\u3000")
    )


@cache
def _vague(language: str) -> tuple[tuple[str, int], ...]:
    listed = (
        (words, int(power)) for tag, power, row in rows("vague.tsv") if tag == language for words in row.split("|")
    )
    return tuple(sorted(listed, key=lambda pair: -len(pair[0])))
