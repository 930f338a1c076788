"""Denials: one source denies or doubts what another says.

"The owner dumped oil, divers say. The owner denied it." The cues are the group `deny` of `disputes.tsv`; what was
never so ("no record of", "never happened") is its group `void`.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.extraction.disputes import contrasts, court, relations, statements, wordlist
from generator.extraction.disputes.relations import NEAR
from generator.extraction.disputes.scenes import Scene
from generator.extraction.disputes.statements import Statement
from generator.extraction.grammar import phrases
from generator.model import Span, Stance

AROUND = 6
"""Claims before and after a denial among which what it denies is looked for."""


def denial(scene: Scene, first: Statement, second: Statement) -> tuple[Span, ...]:
    """One denies or doubts what the other says: the same words, the same topic, or "that", "the claim" right after."""
    for one, other in ((second, first), (first, second)):
        if not relations.opposes(one) or relations.opposes(other) or other.claim.stance is Stance.FEARS:
            continue
        apart = one.sentence - other.sentence
        same_words = relations.same_words(one, other)
        if not same_words and any(relations.same_words(one, s) for s in _before_and_after(scene, one)):
            continue
        answers = relations.anaphoric(one) and 0 <= apart <= NEAR + 1 and other in _answered(scene, one)
        answers = answers and not (one.claim.stance is Stance.DENIES and other.claim.stance is Stance.PROMISES)
        answers = answers or (_points_back(one) and 0 <= apart <= 1 and relations.nearest(scene, one) is other)
        topic = relations.shared_beyond_names(scene, one, other)
        if contrasts.apart(scene, first, second):
            continue
        if one.claim.id in scene.granted:
            continue
        if same_words or answers or (topic >= 1 and abs(apart) <= 4) or (topic >= 2 and abs(apart) <= 8):
            return statements.cue_signal(one)
    return ()


def _answered(scene: Scene, denying: Statement) -> list[Statement]:
    """The last claim of another camp before a denial; of its claims also the last that tells why, if "the account" or
    "the explanation" is denied."""
    last = relations.nearest(scene, denying)
    if last is None:
        return []
    near = [last] if denying.sentence - last.sentence <= NEAR else []
    if wordlist.words("account").isdisjoint(denying.span.text.lower().split()):
        return near
    told = scene.statements[max(0, denying.position - AROUND) : denying.position]
    return [*near, *[s for s in told if s.camp == last.camp and s.cue & wordlist.words("explain")][-1:]]


def _before_and_after(scene: Scene, statement: Statement) -> Iterator[Statement]:
    """The claims of others right before and after one."""
    around = scene.statements[max(0, statement.position - 2) : statement.position + 3]
    return (s for s in around if s.camp != statement.camp)


def _points_back(statement: Statement) -> bool:
    """Whether a short denial ends in what was just spoken of: "denied ever having received it", "denied doing so"."""
    said = statement.span.text.lower().split()
    return statement.claim.stance is Stance.DENIES and len(said) <= 6 and said[-1] in wordlist.words("pointing")


def void(scene: Scene, first: Statement, second: Statement) -> tuple[Span, ...]:
    """Right after one tells of something, the other says that it never happened, or that there is no proof of it."""
    if not 0 <= second.sentence - first.sentence <= 1 or second.paragraph - first.paragraph > 1:
        return ()
    said = phrases.plain(second.claim.content[0].text)
    match = wordlist.pattern("void").search(said)
    if match is None or first.negated or relations.nearest(scene, second) is not first:
        return ()
    start = second.claim.content[0].start + match.start()
    return (scene.text.article.span(start, start + len(match.group())),)


def answered_denial(scene: Scene, first: Statement, second: Statement) -> tuple[Span, ...]:
    """A denial, and right after it a "but" with another source."""
    answers = 0 < second.sentence - first.sentence <= NEAR and second.opening is not None
    if answers and relations.opposes(first) and second.paragraph == first.paragraph and not relations.opposes(second):
        return (*statements.cue_signal(first), *filter(None, [second.opening]))
    return ()


def trial(scene: Scene, first: Statement, second: Statement) -> tuple[Span, ...]:
    """The prosecution tells of a crime, and the defence has something against it, one right after the other."""
    if {first.camp, second.camp} != {court.PROSECUTION, court.DEFENCE} or first.withdrawn or second.withdrawn:
        return ()
    near = second.sentence - first.sentence <= 2 * NEAR and relations.answers_turn(scene, first, second)
    return statements.cue_signal(second) if near else ()


def meant(scene: Scene, denying: Statement) -> Statement | None:
    """What a denial in its own words answers: "… was faulty. The maker denies being to blame": what one whom the
    sentence names said just before, what is told in the sentence itself, the last thing said before, or the next."""
    if denying.claim.stance is not Stance.DENIES or denying.withdrawn or not _gainsays(denying):
        return None
    around = scene.statements[max(0, denying.position - AROUND) : denying.position + AROUND]
    said = [s for s in around if s.camp != denying.camp and s.claim.stance is Stance.SAYS and not relations.opposes(s)]
    before = [s for s in said if s.position < denying.position and denying.paragraph - s.paragraph <= 1]
    after = [s for s in said if s.position > denying.position and s.paragraph == denying.paragraph]
    named = [s for s in before if scene.names.get(s.camp, frozenset()) & denying.beside]
    same = [s for s in said if s.sentence == denying.sentence]
    return next(iter((*same[-1:], *named[-1:], *before[-1:], *after)), None)


def _gainsays(statement: Statement) -> bool:
    """Whether a claim denies something said and not only turns down a thing: "rejected claims", no "rejected plans"."""
    told = phrases.plain(statement.claim.content[0].text).lower().split()[:3]
    points = told[0] in wordlist.words("pointer") or not wordlist.words("anaphor").isdisjoint(told)
    return points or bool(statement.cue & wordlist.words("gainsay"))
