"""Coreference: which entity the words that name a source stand for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.extraction.tokens import TaggedText
from generator.model import Entity, Span


def resolve(
    text: TaggedText, named: tuple[Entity, ...], sources: Sequence[Span]
) -> tuple[tuple[Entity, ...], Mapping[Span, str]]:
    return named, {}
