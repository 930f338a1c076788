"""Fears met by assurances: one source fears or warns, another says that it will not be so.

"Parents fear that the school will close. The council said it had no plans to close it." Cues of warnings and
assurances are the groups `warn` and `assure` of `disputes.tsv`.
"""

from __future__ import annotations

from generator.extraction.disputes import relations, statements, wordlist
from generator.extraction.disputes.relations import NEAR
from generator.extraction.disputes.scenes import Scene
from generator.extraction.disputes.statements import Statement
from generator.model import Span, Stance


def reassurance(scene: Scene, first: Statement, second: Statement) -> tuple[Span, ...]:
    """A fear, and right after it another source's "however"; a warning or fear beside another's "no"."""
    fears, answers = (first, second) if _fears(first) else (second, first)
    if not _fears(fears) or _fears(answers):
        return ()
    apart = second.sentence - first.sentence
    strong = fears.claim.stance is Stance.FEARS and fears is first
    calm = answers.claim.stance is Stance.PROMISES or bool(answers.cue & wordlist.words("assure"))
    if strong and 0 <= apart <= 1 and second.paragraph == first.paragraph and (calm or _allays(scene, second)):
        return statements.cue_signal(first)
    if strong and 0 <= apart <= NEAR and second.opening and relations.around(scene, first, second) >= 1:
        return (*statements.cue_signal(first), second.opening)
    if answers.negated and not fears.negated and apart <= NEAR and relations.shared(scene, first, second) >= 1:
        return statements.cue_signal(fears)
    return ()


def confidence(scene: Scene, first: Statement, second: Statement) -> tuple[Span, ...]:
    """A doubt or fear, and right after it another source who is certain: "entirely confident that they would"."""
    certain = [t for t in statements.content_tokens(scene.text, second.claim) if t.lower in wordlist.words("certain")]
    unsure = first.claim.stance in (Stance.DOUBTS, Stance.FEARS)
    if not certain or not unsure or second.negated or not 0 <= second.sentence - first.sentence <= 1:
        return ()
    return (scene.text.span(certain[0], certain[0]),) if relations.nearest(scene, second) is first else ()


def _allays(scene: Scene, statement: Statement) -> bool:
    """Whether the words say that something feared is not to come: "no plans to close", "no danger"."""
    ahead = {t.lower for t in statements.content_tokens(scene.text, statement.claim)}
    return statement.negated and bool(ahead & wordlist.words("ahead"))


def _fears(statement: Statement) -> bool:
    return statement.claim.stance is Stance.FEARS or bool(statement.cue & wordlist.words("warn"))
