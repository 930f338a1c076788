"""Times."""

from __future__ import annotations

from generator.extraction.tokens import TaggedText
from generator.model import Time


def find(text: TaggedText) -> tuple[Time, ...]:
    return ()
