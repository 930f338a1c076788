"""Juxtaposition: in an article that tells of a dispute, two sources side by side on one topic are one too.

"The firm said the pump was new. A driver said the pump had leaked since May." Nothing but their place sets them against
each other; so this counts only where other reasons have shown that sides quarrel.
"""

from __future__ import annotations

from generator.extraction.disputes import relations, statements, wordlist
from generator.extraction.disputes.relations import NEAR
from generator.extraction.disputes.scenes import Scene
from generator.extraction.disputes.statements import Statement
from generator.model import Form, NumberKind, Span, Stance

COMPARED = frozenset((NumberKind.COUNT, NumberKind.MEASURE, NumberKind.MONEY, NumberKind.PERCENTAGE))
"""Numbers of which two may be rival figures for one thing; ages, ranks and scores are not."""


def side_by_side(scene: Scene, first: Statement, second: Statement) -> tuple[Span, ...]:
    """Two claims of different sources, one right after the other: on one topic, with two figures, or as a reply."""
    far = second.sentence - first.sentence > NEAR or second.paragraph - first.paragraph > 1
    if far or Stance.PROMISES in (first.claim.stance, second.claim.stance):
        return ()
    on_topic = relations.shared_beyond_names(scene, first, second) >= 1
    rivals = (
        second.paragraph == first.paragraph and second.claim.form is not Form.DIRECT and _rivals(scene, first, second)
    )
    replies = bool(second.cue & wordlist.words("reply"))
    return statements.cue_signal(second) if on_topic or rivals or replies else ()


def _rivals(scene: Scene, first: Statement, second: Statement) -> bool:
    """Whether each gives a figure, of one kind and unit."""
    one, other = (
        {(n.kind, n.unit, n.value) for n in scene.numbers.get(s.claim.id, ()) if n.kind in COMPARED}
        for s in (first, second)
    )
    return any(a[:2] == b[:2] and a != b for a in one for b in other)
