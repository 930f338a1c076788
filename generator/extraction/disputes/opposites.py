"""Opposites: two sources on one topic, of whom one says what the other negates.

"Most shops were open, the company said; the union said hardly any were." Words of negation are in `disputes.tsv`,
words of opposite poles in `fields.txt`.
"""

from __future__ import annotations

from generator.extraction.disputes import relations, statements
from generator.extraction.disputes.relations import NEAR
from generator.extraction.disputes.scenes import Scene
from generator.extraction.disputes.statements import Statement
from generator.model import Span, Stance


def opposite(scene: Scene, first: Statement, second: Statement) -> tuple[Span, ...]:
    """The same topic, said by one and negated by the other."""
    promised = Stance.PROMISES in (first.claim.stance, second.claim.stance)
    if promised or relations.same_words(first, second) or not relations.turned(first, second):
        return ()
    apart = abs(second.sentence - first.sentence)
    contrast = second.opening if apart <= NEAR else None
    loud = bool(scene.quarrel) and apart <= 2 * NEAR
    topic = relations.around_beyond_names(scene, first, second) if loud else relations.shared(scene, first, second)
    against = contrast is not None and loud and second.negated != first.negated and apart <= 1
    side_by_side = second.paragraph == first.paragraph and relations.answers_turn(scene, first, second)
    side_by_side = side_by_side and first.only == second.only
    need = 1.0 if contrast or loud or side_by_side else 2.0 if apart <= NEAR else 2.5
    if (topic < need and not against) or apart > 3 * NEAR:
        return ()
    return tuple(filter(None, [contrast])) or _shown(first, second)


def _shown(first: Statement, second: Statement) -> tuple[Span, ...]:
    """The word of negation of either, or the cue of the second."""
    negation = second.negation or first.negation
    return (negation,) if negation else statements.cue_signal(second)
