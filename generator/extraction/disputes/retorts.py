"""Retorts: one source stands by what another has just questioned, or answers back.

"Villagers say the wells ran dry. The firm insists that they did not." Cues are the groups `insist` and `answer`.
"""

from __future__ import annotations

from generator.extraction.disputes import relations, statements, wordlist
from generator.extraction.disputes.relations import NEAR
from generator.extraction.disputes.scenes import Scene
from generator.extraction.disputes.statements import Statement
from generator.extraction.grammar import phrases
from generator.model import Span, Stance

SHORT = 12
"""Words of an answer that only brushes something aside; a longer one tells something of its own."""


def insistence(scene: Scene, first: Statement, second: Statement) -> tuple[Span, ...]:
    """One insists right after another's reproach, or on the other's topic."""
    if not second.cue & wordlist.words("insist") or not 0 <= second.sentence - first.sentence <= NEAR:
        return ()
    answers = relations.answers_turn(scene, first, second) and first.claim.stance is Stance.SAYS
    if answers and second.sentence - first.sentence <= 1 and second.paragraph == first.paragraph:
        return statements.cue_signal(second)
    topic = relations.shared(scene, first, second)
    turned = relations.turned(first, second)
    if second.sentence == first.sentence and second.opening and (turned or topic < 1):
        return (*statements.cue_signal(second), second.opening)
    starts = second.opening and second.opening.text[:1].isupper() and second.sentence - first.sentence == 1
    if second.opening and starts and relations.beside_nearest(scene, first, second):
        return (*statements.cue_signal(second), second.opening)
    beside = {t.text for t in statements.around_claim(scene.text, first.claim)}
    if topic >= 0.5 and scene.names.get(second.camp, frozenset()) & beside:
        return statements.cue_signal(second)
    against = turned or bool(first.cue & wordlist.words("accuse")) or (bool(scene.quarrel) and topic < 1)
    loud = bool(scene.quarrel) and second.paragraph == first.paragraph
    return statements.cue_signal(second) if against and (topic >= 0.5 or loud) else ()


def answered_insistence(scene: Scene, first: Statement, second: Statement) -> tuple[Span, ...]:
    """One insists, and in the next sentence the other has something against it: "though", "however"."""
    next_one = second.sentence - first.sentence == 1 and second.paragraph == first.paragraph
    if not next_one or second.opening is None or not first.cue & wordlist.words("insist"):
        return ()
    return (*statements.cue_signal(first), second.opening) if relations.nearest(scene, second) is first else ()


def retort(scene: Scene, first: Statement, second: Statement) -> tuple[Span, ...]:
    """One counters what another said just before: the figure, if one is named, or what shares its topic."""
    nearest = relations.nearest(scene, second)
    if not second.cue & wordlist.words("answer") or nearest is None or first.camp != nearest.camp:
        return ()
    if not 0 <= second.sentence - first.sentence <= NEAR + 1 or second.paragraph - first.paragraph > 1:
        return ()
    told = [s for s in scene.statements[max(0, second.position - 4) : second.position] if s.camp == nearest.camp]
    figure = any(t.lower in wordlist.words("amount") for t in statements.content_tokens(scene.text, second.claim)[:3])
    meant = [s for s in told if scene.numbers.get(s.claim.id)] if figure else []
    meant = meant or [s for s in told if relations.shared(scene, s, second) >= 1] or [nearest]
    return statements.cue_signal(second) if first in meant else ()


def dismissal(scene: Scene, first: Statement, second: Statement) -> tuple[Span, ...]:
    """One brushes aside what another said just before: "We do not recognise that description"."""
    near = 0 <= second.sentence - first.sentence <= NEAR and second.paragraph - first.paragraph <= 1
    if not near or len(second.span.text.split()) > SHORT or relations.nearest(scene, second) is not first:
        return ()
    said = second.claim.content[0]
    match = wordlist.pattern("dismissal").search(phrases.plain(said.text))
    return (scene.text.article.span(said.start + match.start(), said.start + match.end()),) if match else ()
