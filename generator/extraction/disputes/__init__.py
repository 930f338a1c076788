"""Disputes: claims of different sources about one thing that pull apart.

Claims are read as `statements`, their sources gathered in `camps`; each pair of different camps is looked at by the
`reasons` (denials, opposites, fears, retorts, accusations, contrasts, figures); what they join is parted in `sides`,
which grow by what else the parties say there (`growth`). Precision comes first: two statements that merely follow each
other are no dispute, unless the article tells of one and they share its topic (`juxtaposition`).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from itertools import pairwise

from generator.extraction.disputes import corroboration, denials, juxtaposition, scenes, sides, statements
from generator.extraction.disputes.reasons import COUNTING, REASONS
from generator.extraction.disputes.relations import REACH
from generator.extraction.disputes.scenes import Scene
from generator.extraction.disputes.sides import Edges, Group
from generator.extraction.disputes.statements import Statement
from generator.extraction.text.tokens import TaggedText
from generator.model import Claim, Dispute, Entity, Number, Status


def find(
    text: TaggedText, claims: tuple[Claim, ...], numbers: tuple[Number, ...], people: tuple[Entity, ...] = ()
) -> tuple[Dispute, ...]:
    """The disputes in the order of their first claims."""
    scene = scenes.scene(text, claims, numbers, people)
    stated, counted = _reasoned(scene)
    stated |= _denied(scene, {claim for pair in stated for claim in pair})
    beside = _juxtaposed(scene, stated.keys() | counted.keys())
    stated, counted = stated | beside[0], counted | beside[1]
    paired = {claim for pair in (*stated, *counted) for claim in pair}
    groups = sorted(
        (*sides.groups(scene, stated, paired), *sides.groups(scene, counted, paired, growing=False)),
        key=_first_claim(scene),
    )
    return tuple(Dispute(f"d{i}", parted, signals) for i, (parted, signals) in enumerate(groups, 1))


def _reasoned(scene: Scene) -> tuple[Edges, Edges]:
    """The pairs of claims for which there is a reason, and those that differ in a figure alone."""
    stated: Edges = {}
    counted: Edges = {}
    for first, second in _pairs(scene):
        signals = {name: found for name, reason in REASONS.items() if (found := reason(scene, first, second))}
        kind = counted if signals.keys() <= COUNTING else stated
        if signals:
            kind[first.claim.id, second.claim.id] = tuple(s for found in signals.values() for s in found)
    return stated, counted


def _denied(scene: Scene, paired: set[str]) -> Edges:
    """The denials that no reason has paired, each with what it most likely denies: nobody denies what nobody said."""
    found: Edges = {}
    for denying in scene.statements:
        meant = denials.meant(scene, denying) if denying.claim.id not in paired else None
        if meant:
            first, second = sorted((meant, denying), key=lambda s: s.position)
            found[first.claim.id, second.claim.id] = statements.cue_signal(denying)
    return found


def _juxtaposed(scene: Scene, paired: Collection[tuple[str, str]]) -> tuple[Edges, Edges]:
    """The pairs side by side of which one is of a party to a dispute, beside those that have a reason of their own;
    those that differ in a figure alone are apart, unless their parties quarrel anyway."""
    camp = {s.claim.id: s.camp for s in scene.statements}
    quarrels = {frozenset((camp[one], camp[other])) for one, other in paired}
    parties = frozenset().union(*quarrels)
    stated: Edges = {}
    counted: Edges = {}
    for first, second in pairwise(scene.statements):
        pair, camps = (first.claim.id, second.claim.id), frozenset((first.camp, second.camp))
        if len(camps) == 2 and pair not in paired and camps & parties:
            rivals = juxtaposition.rivals(scene, first, second)
            signals = rivals or juxtaposition.side_by_side(scene, first, second)
            kind = counted if rivals and camps not in quarrels else stated
            kind |= {pair: signals} if signals else {}
    return stated, counted


def _first_claim(scene: Scene) -> Callable[[Group], tuple[int, int]]:
    """The order of disputes: by the earliest claims of their sides."""
    place = {s.claim.id: s.position for s in scene.statements}
    return lambda group: (min(place[c] for side in group[0] for c in side), max(place[c] for s in group[0] for c in s))


def _pairs(scene: Scene) -> Iterator[tuple[Statement, Statement]]:
    """Claims of different camps, the earlier first, at most a page apart."""
    for index, first in enumerate(scene.statements):
        for second in scene.statements[index + 1 : index + REACH]:
            if first.camp != second.camp:
                yield first, second


def mark(claims: tuple[Claim, ...], disputes: tuple[Dispute, ...]) -> tuple[Claim, ...]:
    """The claims with their status: disputed, confirmed by another source, or single-source."""
    contested = {claim for dispute in disputes for side in dispute.sides for claim in side}
    confirmed = corroboration.confirmed([c for c in claims if c.id not in contested])
    return tuple(
        replace(claim, status=Status.DISPUTED)
        if claim.id in contested
        else replace(claim, status=Status.CONFIRMED if claim.id in confirmed else Status.SINGLE_SOURCE)
        for claim in claims
    )
