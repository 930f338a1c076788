"""Unknowns."""

from __future__ import annotations

from generator.extraction.tokens import TaggedText
from generator.model import Unknown


def find(text: TaggedText) -> tuple[Unknown, ...]:
    return ()
