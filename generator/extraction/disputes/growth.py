"""Growth: what else belongs to a dispute besides the claims that a reason sets against each other.

What either party says in the paragraphs of the quarrel or right beside it, what headline and lead tell of it
beforehand, and the third source that chimes in or backs a side.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from generator.extraction.disputes import relations, wordlist
from generator.extraction.disputes.relations import NEAR
from generator.extraction.disputes.scenes import Scene
from generator.extraction.disputes.statements import WINDOW, Statement
from generator.model import Stance

LEAD = 6
"""Claims at the beginning of an article that headline and lead may hold."""
AROUND = 12
"""Claims before and after a quarrel that are looked at; keeps hostile texts linear."""


def grown(
    scene: Scene, core: list[Statement], sides: Mapping[str, bool], taken: Collection[str], paired: Collection[str]
) -> dict[str, bool]:
    """The claims of a dispute, in order, each with its side, and those that join them. Who is `taken` by another
    dispute stays there; so does a third source that is `paired` with somebody by a reason of its own."""
    parties = {s.camp: sides[s.claim.id] for s in core}
    places = {s.position: s for s in core}
    paragraphs = {s.paragraph for s in core}
    near = {s.sentence + step for s in core for step in range(-NEAR, NEAR + 1)}
    grown = dict(sides)
    around = scene.statements[max(0, core[0].position - AROUND) : core[-1].position + AROUND]
    for told in (*scene.statements[:LEAD], *around):
        settled = told.claim.id in grown or told.claim.id in taken or told.claim.stance is Stance.PROMISES
        if settled or _aside(scene, told, core) or (_loose(told, core) and not _on_topic(scene, told, core, 1.0)):
            continue
        if told.camp in parties:
            if told.paragraph in paragraphs or told.sentence in near or _beforehand(scene, told, core):
                grown[told.claim.id] = parties[told.camp]
                near |= {told.sentence - 1, told.sentence, told.sentence + 1}
        elif told.claim.id not in paired:
            beside = [places[p] for p in (told.position - 1, told.position + 1) if p in places]
            for one in [one for one in beside if _chimes_in(told, one) or _backs(scene, told, one)][:1]:
                grown[told.claim.id] = sides[one.claim.id]
    return grown


def _aside(scene: Scene, told: Statement, core: list[Statement]) -> bool:
    """Whether a figure is given amid the quarrel: another matter, "he added that 40 people were in hospital"."""
    return core[0].position < told.position < core[-1].position and bool(scene.numbers.get(told.claim.id))


def _beforehand(scene: Scene, told: Statement, core: list[Statement]) -> bool:
    """Whether headline or lead tell of what the parties quarrel about."""
    return told.paragraph <= 1 and told.sentence < core[0].sentence and _on_topic(scene, told, core)


def _loose(told: Statement, core: list[Statement]) -> bool:
    """Whether it only follows that a party says something, or it is said in an earlier paragraph."""
    return not told.claim.explicit or 1 < told.paragraph < core[0].paragraph


def _on_topic(scene: Scene, told: Statement, core: list[Statement], need: float = 0.5) -> bool:
    """Whether something of the quarrel shares as much topic as is needed with what is told."""
    return any(relations.shared_beyond_names(scene, told, one) >= need for one in core[:AROUND])


def _chimes_in(told: Statement, one: Statement) -> bool:
    """Whether a third source, right beside one, speaks in its paragraph and says nothing against it."""
    if told.position < one.position and relations.opposes(one):
        return False
    return told.paragraph == one.paragraph and told.opening is None and not relations.opposes(told)


def _backs(scene: Scene, told: Statement, before: Statement) -> bool:
    """Whether the sentences from the claim before it to a claim say that its source backs the other."""
    if not 0 <= told.sentence - before.sentence <= NEAR:
        return False
    tokens = (t for i in range(before.sentence + 1, told.sentence + 1) for t in scene.text.of_sentence(i)[:WINDOW])
    return any(t.is_verb and t.lemma in wordlist.words("support") and t.start < told.span.start for t in tokens)
