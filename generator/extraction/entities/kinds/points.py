"""Points: what a clue gives to each kind, and the kind that has most of them.

Points were set by hand: 4 and more decide alone, 1 needs company.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.model import EntityKind

PERSON = EntityKind.PERSON
ORGANISATION = EntityKind.ORGANISATION
PLACE = EntityKind.PLACE


class Points(dict[EntityKind, float]):
    """Points by kind; a kind without any has none."""

    def __missing__(self, kind: EntityKind) -> float:
        return 0.0

    def add(self, other: Mapping[EntityKind, float], weight: float = 1.0) -> None:
        """Count the points of another clue too."""
        for kind, value in other.items():
            self[kind] += value * weight


Clue = Mapping[EntityKind, float]
NOTHING: Clue = {}
ENOUGH = 1.0
"""Points below which a name has no kind."""


def decide(found: Points) -> EntityKind | None:
    """The kind with most points, None where none has enough. Ties go to the person, then to the organisation."""
    best = max((PERSON, ORGANISATION, PLACE), key=lambda kind: found[kind])
    return best if found[best] >= ENOUGH else None
