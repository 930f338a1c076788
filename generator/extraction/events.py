"""Events."""

from __future__ import annotations

from generator.extraction.tokens import TaggedText
from generator.model import Claim, Entity, Event, Time


def find(
    text: TaggedText, entities: tuple[Entity, ...], times: tuple[Time, ...], claims: tuple[Claim, ...]
) -> tuple[Event, ...]:
    return ()
