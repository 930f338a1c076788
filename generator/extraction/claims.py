"""Claims."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.extraction.tokens import TaggedText
from generator.model import Claim, Entity, Span


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim whose source is not yet known as an entity."""

    claim: Claim
    """Its source holds the words alone."""
    follows: int | None = None
    """Index of the earlier draft whose source this one shares, where it names none itself."""


def find(text: TaggedText, named: tuple[Entity, ...]) -> tuple[Draft, ...]:
    return ()


def sources(drafts: Sequence[Draft]) -> tuple[Span, ...]:
    return tuple(d.claim.source.span for d in drafts if d.claim.source.span)


def attribute(text: TaggedText, drafts: Sequence[Draft], who: Mapping[Span, str]) -> tuple[Claim, ...]:
    return ()
