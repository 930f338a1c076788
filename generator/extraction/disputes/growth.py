"""Growth: what else belongs to a dispute besides the claims that a reason sets against each other.

What either party says in the paragraphs of the quarrel or right beside it, what the headline and the lead tell of it
beforehand, and whoever backs a side.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.extraction.disputes import relations, wordlist
from generator.extraction.disputes.relations import NEAR
from generator.extraction.disputes.scenes import Scene
from generator.extraction.disputes.statements import WINDOW, Statement
from generator.model import Stance

LEAD = 6
"""Claims at the beginning of an article that headline and lead may hold."""
AROUND = 12
"""Claims before and after a quarrel that are looked at; keeps hostile texts linear."""


def grown(scene: Scene, sides: Mapping[str, bool], taken: set[str]) -> dict[str, bool]:
    """The claims of a dispute, each with its side, and those that join them; who is in another one stays there."""
    around = _around(scene, sides)
    core = [s for s in around if s.claim.id in sides]
    parties = {s.camp: sides[s.claim.id] for s in core}
    grown = dict(sides)
    for told in (*scene.statements[:LEAD], *around):
        if told.claim.id in grown or told.claim.id in taken or told.claim.stance is Stance.PROMISES:
            continue
        if told.camp in parties:
            joined = (s for s in around if s.claim.id in grown)
            near = any(_beside(told, one) for one in core) or any(
                abs(told.sentence - one.sentence) <= 1 for one in joined
            )
            if near or _beforehand(scene, told, core):
                grown[told.claim.id] = parties[told.camp]
        elif backed := next((one for one in core if _backs(scene, told, one)), None):
            grown[told.claim.id] = grown[backed.claim.id]
    return grown


def _around(scene: Scene, sides: Mapping[str, bool]) -> tuple[Statement, ...]:
    places = [s.position for s in scene.statements if s.claim.id in sides]
    return scene.statements[max(0, min(places) - AROUND) : max(places) + AROUND]


def _beside(told: Statement, one: Statement) -> bool:
    """Whether two claims stand in one paragraph or within two sentences."""
    return told.paragraph == one.paragraph or abs(told.sentence - one.sentence) <= NEAR


def _beforehand(scene: Scene, told: Statement, core: list[Statement]) -> bool:
    """Whether headline or lead tell of what the parties quarrel about."""
    first = min(one.sentence for one in core)
    return (
        told.paragraph <= 1
        and told.sentence < first
        and any(relations.shared_beyond_names(scene, told, one) >= 0.5 for one in core)
    )


def _backs(scene: Scene, told: Statement, before: Statement) -> bool:
    """Whether the sentences from the claim before it to a claim say that its source backs the other."""
    if told.position != before.position + 1 or told.sentence - before.sentence > NEAR:
        return False
    tokens = (t for i in range(before.sentence + 1, told.sentence + 1) for t in scene.text.of_sentence(i)[:WINDOW])
    return any(t.is_verb and t.lemma in wordlist.words("support") and t.start < told.span.start for t in tokens)
