"""Disputes."""

from __future__ import annotations

from generator.extraction.tokens import TaggedText
from generator.model import Claim, Dispute, Number


def find(text: TaggedText, claims: tuple[Claim, ...], numbers: tuple[Number, ...]) -> tuple[Dispute, ...]:
    return ()


def mark(claims: tuple[Claim, ...], disputes: tuple[Dispute, ...]) -> tuple[Claim, ...]:
    return claims
