"""Which numbers state the same quantity of the same thing. Precision first: two different 200,000s are two."""

from __future__ import annotations

from generator.extraction.tokens import TaggedText
from generator.model import Number


def link(text: TaggedText, numbers: tuple[Number, ...]) -> tuple[Number, ...]:
    return numbers
