"""Relations of two statements: how near, how much topic they share, whether one points at or turns round the other.

"He denied it" points back at the last statement of another camp; "The dam is safe" is turned round by "The dam is not
safe".
"""

from __future__ import annotations

import re

from generator.extraction.disputes import topics, wordlist
from generator.extraction.disputes.scenes import Scene
from generator.extraction.disputes.statements import Statement
from generator.model import Stance

NEAR = 2
"""Sentences within which one claim can answer another without naming its topic."""
REACH = 40
"""Claims after a claim with which it is compared: about two pages, and what keeps the work linear."""


def opposes(statement: Statement) -> bool:
    """Whether a statement denies or doubts, and stays with it; who "dismissed a rash as normal" gainsays nobody."""
    opposed = statement.claim.stance in (Stance.DENIES, Stance.DOUBTS) or bool(statement.cue & wordlist.words("deny"))
    *_, before, last = ("", *statement.span.text.lower().split())
    judged = before == "as" and last in wordlist.words("unremarkable")
    return opposed and not statement.withdrawn and not judged


def nearest(scene: Scene, statement: Statement) -> Statement | None:
    """The last claim of another camp before a statement; of a camp that its sentence names, if such a one is near."""
    before = scene.statements[max(0, statement.position - REACH) : statement.position]
    others = [s for s in before if s.camp != statement.camp]
    near = (s for s in others if statement.sentence - s.sentence <= NEAR + 1)
    named = [s for s in near if scene.names.get(s.camp, frozenset()) & statement.beside]
    return next(iter((*named[-1:], *others[-1:])), None)


def answers_turn(scene: Scene, first: Statement, second: Statement) -> bool:
    """Whether the second comes right after what the source of the first said, of which the first is a part."""
    between = scene.statements[first.position + 1 : second.position]
    return len(between) <= 3 and all(s.camp == first.camp for s in between)


def beside_nearest(scene: Scene, first: Statement, second: Statement) -> bool:
    """Whether the first is the last claim of another camp before the second, or stands in that one's sentence."""
    last = nearest(scene, second)
    return last is not None and last.camp == first.camp and last.sentence == first.sentence


def anaphoric(statement: Statement) -> bool:
    """Whether the content only points at what was said before: "that", "the claim"."""
    said = _said(statement)
    return bare(statement) or (len(said) <= 6 and bool(said & wordlist.words("anaphor")))


def bare(statement: Statement) -> bool:
    """Whether the content says nothing of its own: "that", "a word of it"."""
    said = _said(statement)
    pointers = wordlist.words("pointer")
    return said <= pointers | wordlist.words("filler") and not said.isdisjoint(pointers)


def _said(statement: Statement) -> set[str]:
    return {w for span in statement.claim.content for w in re.findall(r"[\w'-]+", span.text.lower())}


def same_words(one: Statement, other: Statement) -> bool:
    """Whether the same words are what both claim: "said it was late, which the firm denied"."""
    return any(a.overlaps(b) for a in one.claim.content for b in other.claim.content)


def shared(scene: Scene, first: Statement, second: Statement) -> float:
    """How much topic two contents share."""
    return topics.shared(first.topics, second.topics, scene.weights)


def shared_beyond_names(scene: Scene, first: Statement, second: Statement) -> float:
    """How much topic two contents share besides the names of who says them."""
    names = {topics.stem(w.lower()) for s in (first, second) for w in scene.names.get(s.camp, ())}
    return topics.shared(first.topics - names, second.topics - names, scene.weights)


def around(scene: Scene, first: Statement, second: Statement) -> float:
    """How much topic two sentences share."""
    return topics.shared(first.around, second.around, scene.weights)


def around_beyond_names(scene: Scene, first: Statement, second: Statement) -> float:
    """How much topic two sentences share besides the names of sources."""
    return topics.shared(first.around - scene.naming, second.around - scene.naming, scene.weights)


def turned(first: Statement, second: Statement) -> bool:
    """Whether one says the contrary: opposite words ("no soldiers", "civilians" agree), or "not" or "only" of one."""
    if topics.clash(first.topics, second.topics):
        return first.negated == second.negated
    return first.negated != second.negated or first.only != second.only
