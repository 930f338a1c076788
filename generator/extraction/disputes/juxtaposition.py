"""Juxtaposition: in an article that tells of a dispute, two sources side by side on one topic are one too.

"The firm said the pump was new. A driver said the pump had leaked since May." Nothing but their place sets them against
each other; so this counts only where other reasons have shown that sides quarrel.
"""

from __future__ import annotations

from generator.extraction.disputes import figures, relations, statements, wordlist
from generator.extraction.disputes.relations import NEAR
from generator.extraction.disputes.scenes import Scene
from generator.extraction.disputes.statements import Statement
from generator.model import Form, NumberKind, Span, Stance

COMPARED = frozenset((NumberKind.COUNT, NumberKind.MEASURE, NumberKind.MONEY, NumberKind.PERCENTAGE))
"""Numbers of which two may be rival figures for one thing; ages, ranks and scores are not."""


def side_by_side(scene: Scene, first: Statement, second: Statement) -> tuple[Span, ...]:
    """Two claims of different sources, one right after the other: on one topic, or as a reply. Who puts a figure to
    something says no more than that."""
    if not _near(first, second) or second.cue & wordlist.words("estimate"):
        return ()
    replies = bool(second.cue & wordlist.words("reply"))
    on_topic = relations.shared_beyond_names(scene, first, second) >= 1
    return statements.cue_signal(second) if on_topic or replies else ()


def rivals(scene: Scene, first: Statement, second: Statement) -> tuple[Span, ...]:
    """The first two figures of one kind and unit that differ, of two claims side by side in one paragraph."""
    if not _near(first, second) or second.paragraph != first.paragraph or second.claim.form is Form.DIRECT:
        return ()
    one, other = ([n for n in scene.numbers.get(s.claim.id, ()) if n.kind in COMPARED] for s in (first, second))
    found = ((a.span, b.span) for a in one for b in other if figures.rivals(scene, a, b))
    return next(found, ())


def _near(first: Statement, second: Statement) -> bool:
    far = second.sentence - first.sentence > NEAR or second.paragraph - first.paragraph > 1
    return not far and Stance.PROMISES not in (first.claim.stance, second.claim.stance)
