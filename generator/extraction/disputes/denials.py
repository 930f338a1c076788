"""Denials: one source denies or doubts what another says.

"The owner dumped oil, divers say. The owner denied it." The cues are the group `deny` of `disputes.tsv`; what was
never so ("no record of", "never happened") is its group `void`.
"""

from __future__ import annotations

from generator.extraction.disputes import camps, contrasts, relations, statements, wordlist
from generator.extraction.disputes.relations import NEAR
from generator.extraction.disputes.scenes import Scene
from generator.extraction.disputes.statements import Statement
from generator.extraction.grammar import phrases
from generator.model import Span, Stance


def denial(scene: Scene, first: Statement, second: Statement) -> tuple[Span, ...]:
    """One denies or doubts what the other says: the same words, the same topic, or "that", "the claim" right after."""
    for one, other in ((second, first), (first, second)):
        if not relations.opposes(one) or relations.opposes(other) or other.claim.stance is Stance.FEARS:
            continue
        apart = one.sentence - other.sentence
        same_words = any(a.overlaps(b) for a in one.claim.content for b in other.claim.content)
        answers = relations.anaphoric(one) and 0 <= apart <= NEAR and relations.nearest(scene, one) is other
        answers = answers or (_points_back(one) and 0 <= apart <= 1 and relations.nearest(scene, one) is other)
        topic = relations.shared_beyond_names(scene, one, other)
        if contrasts.apart(scene, first, second):
            continue
        if one.claim.stance is Stance.DOUBTS and _conceded(scene, one):
            continue
        if same_words or answers or (topic >= 1 and abs(apart) <= 4) or (topic >= 2 and abs(apart) <= 8):
            return statements.cue_signal(one)
    return ()


def _points_back(statement: Statement) -> bool:
    """Whether a short denial ends in what was just spoken of: "denied ever having received it", "denied doing so"."""
    said = statement.span.text.lower().split()
    return statement.claim.stance is Stance.DENIES and len(said) <= 6 and said[-1] in wordlist.words("pointing")


def _conceded(scene: Scene, doubt: Statement) -> bool:
    """Whether somebody else grants a doubt right after: "acknowledged the small sample"."""
    after = scene.statements[doubt.position + 1 : doubt.position + 5]
    near = (s for s in after if s.camp != doubt.camp and s.sentence - doubt.sentence <= NEAR + 1)
    return any(s.claim.stance is Stance.ADMITS for s in near)


def void(scene: Scene, first: Statement, second: Statement) -> tuple[Span, ...]:
    """Right after one tells of something, the other says that it never happened, or that there is no proof of it."""
    if not 0 <= second.sentence - first.sentence <= 1 or second.paragraph != first.paragraph:
        return ()
    said = phrases.plain(second.claim.content[0].text)
    match = wordlist.pattern("void").search(said)
    if match is None or first.negated or relations.nearest(scene, second) is not first:
        return ()
    start = second.claim.content[0].start + match.start()
    return (scene.text.article.span(start, start + len(match.group())),)


def bare_denial(scene: Scene, first: Statement, second: Statement) -> tuple[Span, ...]:
    """One denies in its own words what another said just before: "… was faulty. The maker denies being to blame"."""
    near = 0 <= second.sentence - first.sentence <= NEAR and second.paragraph - first.paragraph <= 1
    if not near or second.claim.stance is not Stance.DENIES or second.withdrawn or relations.opposes(first):
        return ()
    said = first.claim.stance is Stance.SAYS and _gainsays(second)
    beside = {t.text for t in statements.around_claim(scene.text, second.claim)}
    if (
        not said
        or scene.names.get(first.camp, frozenset()) & beside
        or relations.nearest(scene, second) is not first
        or _meant_elsewhere(scene, second)
    ):
        return ()
    return statements.cue_signal(second)


def _gainsays(statement: Statement) -> bool:
    """Whether a claim denies something said and not only turns down a thing: "rejected claims", no "rejected plans"."""
    told = set(phrases.plain(statement.claim.content[0].text).lower().split()[:3])
    return bool(statement.cue & wordlist.words("gainsay") or told & wordlist.words("anaphor"))


def _meant_elsewhere(scene: Scene, denying: Statement) -> bool:
    """Whether what a claim denies is said in so many words somewhere near it."""
    around = scene.statements[max(0, denying.position - 8) : denying.position + 5]
    others = (s for s in around if s.camp != denying.camp)
    return any(denial(scene, *sorted((s, denying), key=lambda x: x.position)) for s in others)


def answered_denial(scene: Scene, first: Statement, second: Statement) -> tuple[Span, ...]:
    """A denial, and right after it a "but" with another source."""
    answers = 0 < second.sentence - first.sentence <= NEAR and second.opening is not None
    if answers and relations.opposes(first) and second.paragraph == first.paragraph and not relations.opposes(second):
        return (*statements.cue_signal(first), *filter(None, [second.opening]))
    return ()


def trial(scene: Scene, first: Statement, second: Statement) -> tuple[Span, ...]:
    """One denies a crime of which the prosecution tells."""
    for one, other in ((first, second), (second, first)):
        if abs(one.sentence - other.sentence) > 2 * NEAR or not one.cue & wordlist.words("plead") or one.withdrawn:
            continue
        said = {t.lower for t in statements.content_tokens(scene.text, one.claim)}
        around = {t.lower for t in statements.around_claim(scene.text, other.claim)}
        if said & wordlist.words("crime") and (around & wordlist.words("prosecution") or other.camp == camps.COURT):
            return statements.cue_signal(one)
    return ()
