"""Sides: claims that reasons join, parted in two so that no source stands on both.

A says, B denies, and C backs A: the sides are (A, C) and (B). What a source goes on to say of the matter joins its
side (`growth`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping

from generator.extraction.disputes import growth, relations
from generator.extraction.disputes.scenes import Scene
from generator.extraction.disputes.statements import Statement
from generator.model import Span

RECENT = 8
"""Earlier disputes that a new one may carry on."""
CLAUSE = 40
"""Characters from which on words are a clause rather than a cue or a figure."""
Edges = dict[tuple[str, str], tuple[Span, ...]]
"""Two claims that pull apart -> the words that show it."""
Group = tuple[tuple[tuple[str, ...], ...], tuple[Span, ...]]
"""The sides of a dispute, and its signals."""
Sides = dict[str, bool]
"""Claim -> side."""


def groups(scene: Scene, edges: Edges, paired: Collection[str], growing: bool = True) -> list[Group]:
    """Sides and signals of each dispute: what reasons join, parted in two; those that grow leave out third sources that
    are `paired` elsewhere."""
    by_id = {s.claim.id: s for s in scene.statements}
    near: dict[str, set[str]] = defaultdict(set)
    for one, other in edges:
        near[one].add(other)
        near[other].add(one)
    groups: list[Sides] = []
    placed: set[str] = set()
    for statement in scene.statements:
        if statement.claim.id in near and statement.claim.id not in placed:
            sides = _two_sides(statement.claim.id, near, by_id)
            if growing:
                core = sorted((by_id[c] for c in sides), key=lambda s: s.position)
                sides = growth.grown(scene, core, sides, placed, paired)
            placed |= sides.keys()
            _merge(groups, sides)
    found = []
    for sides in groups:
        order = sorted(sides, key=lambda c: by_id[c].position)
        parted = tuple(_telling([by_id[c] for c in order if sides[c] is side]) for side in (True, False))
        signals = {s for a in order for b in near[a] if b in sides for s in edges.get((a, b), ())}
        if all(parted) and signals:
            found.append((parted, _showing(signals)))
    return found


def _showing(signals: set[Span]) -> tuple[Span, ...]:
    """The words that show a dispute best: no whole clause, or one, where there are no shorter ones."""
    short = sorted(s for s in signals if s.end - s.start <= CLAUSE)
    return tuple(short or sorted(signals)[-1:])


def _telling(side: list[Statement]) -> tuple[str, ...]:
    """The claims of a side without those that say nothing of their own, where its source says more: "denied that"."""
    full = {s.camp for s in side if not relations.bare(s)}
    return tuple(s.claim.id for s in side if not (relations.bare(s) and s.camp in full))


def _merge(groups: list[Sides], sides: Sides) -> None:
    """Add a group, or join it to an earlier one that it carries on."""
    for earlier in groups[-RECENT:]:
        turned = _turned_round(earlier, sides)
        if turned is None:
            continue
        for claim, side in sides.items():
            earlier.setdefault(claim, side is not turned)
        return
    groups.append(sides)


def _turned_round(earlier: Sides, sides: Sides) -> bool | None:
    """Whether the second group is the first with its sides changed over; None where they share no claim."""
    for claim in sides:
        if claim in earlier:
            return earlier[claim] is not sides[claim]
    return None


def _two_sides(start: str, near: Mapping[str, set[str]], by_id: Mapping[str, Statement]) -> Sides:
    """Claim -> side, walking from claim to claim; a camp stays on the side on which it was first seen."""
    sides = {start: True}
    camps = {by_id[start].camp: True}
    waiting = [start]
    while waiting:
        one = waiting.pop(0)
        for other in sorted(near[one], key=lambda c: by_id[c].span):
            if other not in sides:
                side = camps.setdefault(by_id[other].camp, not sides[one])
                if side != sides[one]:
                    sides[other] = side
                    waiting.append(other)
    return sides
