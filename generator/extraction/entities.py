"""Entities."""

from __future__ import annotations

from generator.extraction.tokens import TaggedText
from generator.model import Entity, Time


def find(text: TaggedText, times: tuple[Time, ...]) -> tuple[Entity, ...]:
    return ()
