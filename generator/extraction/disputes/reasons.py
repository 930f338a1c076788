"""Reasons: why two statements of different camps are a dispute. Add one to `REASONS`, with the words it grows by.

A reason takes the scene and two statements, the earlier first, and gives the words that show that they differ, or
nothing.
"""

from __future__ import annotations

from collections.abc import Callable

from generator.extraction.disputes import (
    accusations,
    contrasts,
    denials,
    fears,
    figures,
    opposites,
    retorts,
)
from generator.extraction.disputes.scenes import Scene
from generator.extraction.disputes.statements import Statement
from generator.model import Span

Reason = Callable[[Scene, Statement, Statement], tuple[Span, ...]]
REASONS: dict[str, Reason] = {
    "denial": denials.denial,
    "void": denials.void,
    "dismissal": retorts.dismissal,
    "belittled": figures.belittled,
    "answered denial": denials.answered_denial,
    "opposite": opposites.opposite,
    "reassurance": fears.reassurance,
    "confidence": fears.confidence,
    "insistence": retorts.insistence,
    "answered insistence": retorts.answered_insistence,
    "retort": retorts.retort,
    "rebuke": accusations.rebuke,
    "reproach": accusations.reproach,
    "headline": contrasts.headline,
    "contradicted": contrasts.contradicted,
    "split": contrasts.split,
    "trial": denials.trial,
    "figures": figures.differing,
}
"""Why two claims of different camps are a dispute; each gives its signals."""
COUNTING = frozenset({"figures", "belittled"})
"""Reasons of disputes about a figure, which stay apart from what else the same sources dispute."""
