"""Quantities."""

from __future__ import annotations

from generator.extraction.tokens import TaggedText
from generator.model import Claim, Entity, Number, Time


def find(text: TaggedText, times: tuple[Time, ...]) -> tuple[Number, ...]:
    return ()


def attribute(
    text: TaggedText, numbers: tuple[Number, ...], claims: tuple[Claim, ...], entities: tuple[Entity, ...]
) -> tuple[Number, ...]:
    return numbers
