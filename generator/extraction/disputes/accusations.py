"""Accusations: one source calls what another says wrong, or accuses the one who then speaks of the same thing.

"The minister called the report nonsense." Groups `refute`, `reproach` and `accuse` of `disputes.tsv`.
"""

from __future__ import annotations

from generator.extraction.disputes import relations, statements, wordlist
from generator.extraction.disputes.relations import NEAR
from generator.extraction.disputes.scenes import Scene
from generator.extraction.disputes.statements import Statement
from generator.model import Span


def rebuke(scene: Scene, first: Statement, second: Statement) -> tuple[Span, ...]:
    """One calls what the other says, or the other, wrong, lying, nonsense."""
    tokens = statements.content_tokens(scene.text, second.claim)
    words = [t for t in tokens if t.lower in wordlist.words("refute")]
    if not words and second.cue & wordlist.words("call"):
        praise = {t.lower for t in tokens} & wordlist.words("praise")
        words = [t for t in tokens[:4] if t.lower in wordlist.words("reproach") and not praise]
    if not words or not 0 <= second.sentence - first.sentence <= NEAR or second.paragraph - first.paragraph > 1:
        return ()
    opens = tokens[0].lower in wordlist.words("this") and len(tokens) < 8
    nouns = wordlist.words("anaphor") - wordlist.words("refute")
    points = (opens or any(t.lower in nouns for t in tokens)) and relations.nearest(scene, second) is first
    names = scene.names.get(first.camp, frozenset()) & {t.text for t in tokens}
    if not (points or names) and relations.shared(scene, first, second) < 1:
        return ()
    return (scene.text.span(words[0], words[0]),)


def reproach(scene: Scene, first: Statement, second: Statement) -> tuple[Span, ...]:
    """One accuses, and then the other, whom the words name, speaks of the same thing or says that it kept the rules."""
    accuses = first.cue & wordlist.words("accuse") and not second.cue & wordlist.words("accuse")
    apart = second.sentence - first.sentence
    if not accuses or apart > NEAR + 1 or not scene.names.get(second.camp, frozenset()) & first.beside:
        return ()
    answers = scene.quarrel or second.negated or relations.around(scene, first, second) >= 1
    return statements.cue_signal(first) if answers or (apart <= 1 and _kept(scene, second)) else ()


def _kept(scene: Scene, statement: Statement) -> bool:
    """Whether the words say that the rules were kept: "met all requirements", "acted in good faith"."""
    said = {t.lower for t in statements.content_tokens(scene.text, statement.claim)}
    return bool(said & wordlist.words("kept"))
