"""Sides: claims that reasons join, parted in two so that no source stands on both.

A says, B denies, and C backs A: the sides are (A, C) and (B). What a source goes on to say of the matter joins its
side.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from itertools import pairwise

from generator.extraction.disputes import relations, topics, wordlist
from generator.extraction.disputes.relations import NEAR
from generator.extraction.disputes.scenes import Scene
from generator.extraction.disputes.statements import WINDOW, Statement
from generator.model import Form, Span

RECENT = 8
"""Earlier disputes that a new one may carry on; members with which a further claim is compared."""
Edges = dict[tuple[str, str], tuple[Span, ...]]
"""Two claims that pull apart -> the words that show it."""
Group = tuple[tuple[tuple[str, ...], ...], tuple[Span, ...]]
"""The sides of a dispute, and its signals."""
Sides = dict[str, bool]
"""Claim -> side."""


def groups(scene: Scene, edges: Mapping[tuple[str, str], tuple[Span, ...]], growing: bool = True) -> list[Group]:
    """Sides and signals of each dispute: what reasons join, parted in two."""
    by_id = {s.claim.id: s for s in scene.statements}
    near: dict[str, set[str]] = defaultdict(set)
    for one, other in edges:
        near[one].add(other)
        near[other].add(one)
    groups: list[Sides] = []
    placed: set[str] = set()
    beside = _neighbours(scene)
    for statement in scene.statements:
        if statement.claim.id in near and statement.claim.id not in placed:
            sides = _two_sides(statement.claim.id, near, by_id)
            if growing:
                _continue_sides(scene, sides, by_id, beside)
            placed |= sides.keys()
            _merge(groups, sides, by_id)
    found = []
    for sides in groups:
        order = sorted(sides, key=lambda c: by_id[c].position)
        parted = tuple(tuple(c for c in order if sides[c] is side) for side in (True, False))
        signals = {s for a in order for b in near[a] if b in sides for s in edges.get((a, b), ())}
        if all(parted) and signals:
            found.append((parted, tuple(sorted(signals))))
    return found


def _merge(groups: list[Sides], sides: Sides, by_id: Mapping[str, Statement]) -> None:
    """Add a group, or join it to an earlier one that shares a claim, or whose two camps it carries on soon after."""
    for earlier in groups[-RECENT:]:
        turned = _turned_round(earlier, sides, by_id)
        if turned is None:
            continue
        for claim, side in sides.items():
            earlier.setdefault(claim, side is not turned)
        return
    groups.append(sides)


def _turned_round(earlier: Sides, sides: Sides, by_id: Mapping[str, Statement]) -> bool | None:
    """Whether the second group is the first with its sides changed over; None where they are two disputes."""
    for claim in sides:
        if claim in earlier:
            return earlier[claim] is not sides[claim]
    names = {topics.stem(w.lower()) for c in (*earlier, *sides) for w in by_id[c].names}
    topic = any(topics.shared(by_id[a].topics, by_id[b].topics - names, {}) >= 1 for a in earlier for b in sides)
    gap = min(by_id[c].sentence for c in sides) - max(by_id[c].sentence for c in earlier)
    one = {side: {by_id[c].camp for c in earlier if earlier[c] is side} for side in (True, False)}
    two = {side: {by_id[c].camp for c in sides if sides[c] is side} for side in (True, False)}
    if gap <= 2 * NEAR:
        if one[True] & two[True] and one[False] & two[False]:
            return False
        if one[True] & two[False] and one[False] & two[True]:
            return True
    if gap <= NEAR and topic:
        if one[True] & two[True] or one[False] & two[False]:
            return False
        if one[True] & two[False] or one[False] & two[True]:
            return True
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


def _continue_sides(
    scene: Scene, sides: Sides, by_id: Mapping[str, Statement], beside: Mapping[str, list[Statement]]
) -> None:
    """Add what a side's source says just before or after on the topic, and whoever backs a side."""
    waiting = sorted(sides, key=lambda c: by_id[c].position)
    while waiting:
        one = by_id[waiting.pop(0)]
        for other in beside.get(one.claim.id, ()):
            if other.claim.id in sides:
                continue
            joins = _backs(scene, other, one)
            if other.camp == one.camp and other.sentence == one.sentence and relations.anaphoric(one):
                joins = True
            elif other.camp == one.camp and not other.opening:
                joins = _on_topic(scene, other, [by_id[c] for c in list(sides)[-RECENT:]])
            if joins:
                sides[other.claim.id] = sides[one.claim.id]
                waiting.append(other.claim.id)


def _neighbours(scene: Scene) -> Mapping[str, list[Statement]]:
    """For each claim those beside it: the next one within two sentences, the one before in the sentence before."""
    found: dict[str, list[Statement]] = defaultdict(list)
    for before, after in pairwise(scene.statements):
        if after.sentence - before.sentence <= NEAR:
            found[before.claim.id].append(after)
        if after.sentence - before.sentence <= 1 and before.camp == after.camp:
            found[after.claim.id].append(before)
    return found


def _on_topic(scene: Scene, statement: Statement, members: list[Statement]) -> bool:
    """Whether a claim goes on about a dispute: "We will…", "It is…" in quotes, or words of the dispute."""
    first = statement.span.text.split(maxsplit=1)[0].lower().replace("’", "'").split("'")[0]
    if statement.claim.form is Form.DIRECT and (first in wordlist.words("deictic") or statement.negated):
        return True
    return any(relations.shared(scene, statement, member) >= 0.5 for member in members)


def _backs(scene: Scene, statement: Statement, before: Statement) -> bool:
    """Whether the sentences from one claim to the next say that the second source backs the first."""
    if statement.camp == before.camp:
        return False
    for index in range(before.sentence + 1, statement.sentence + 1):
        for token in scene.text.of_sentence(index)[:WINDOW]:
            if token.is_verb and token.lemma in wordlist.words("support") and token.start < statement.span.start:
                return True
    return False
