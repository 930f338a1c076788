"""Figures that differ: two sources count one thing and come to different numbers.

"Organisers spoke of 4,000 marchers, but police counted 900." Figures are of one thing if they count the same noun, or
those to whom the same happens (`happenings.tsv`: "killed", "arrested").
"""

from __future__ import annotations

import re
from functools import cache

from generator.extraction.disputes import relations, statements, topics, wordlist
from generator.extraction.disputes.relations import NEAR
from generator.extraction.disputes.scenes import Scene
from generator.extraction.disputes.statements import Statement
from generator.extraction.grammar import phrases
from generator.extraction.quantities import same_quantity
from generator.model import Number, NumberKind, Span

CLAUSE_END = re.compile(r"\. | and (?!\S+ing)|;|\n")


def differing(scene: Scene, first: Statement, second: Statement) -> tuple[Span, ...]:
    """Different figures for one thing, where a word of contrast, a quarrel or "the real number" sets them apart."""
    contrast = second.opening if second.sentence - first.sentence <= NEAR else None
    if contrast is None and 0 <= second.sentence - first.sentence <= NEAR + 1:
        told = [s for s, near in ((second, True), (first, _right_after(scene, first, second))) if near]
        contrast = next((s.claim.cue for s in told if s.cue & wordlist.words("estimate")), None)
    answered = _means_it(second) and _right_after(scene, first, second)
    contrast = contrast or (second.claim.cue if answered else None)
    real = [t for t in statements.content_tokens(scene.text, second.claim) if t.lower in wordlist.words("real")]
    numbers = scene.numbers.get(first.claim.id, ()), scene.numbers.get(second.claim.id, ())
    if (
        real
        and not relations.opposes(first)
        and numbers[1]
        and (numbers[0] or _right_after(scene, first, second))
        and (_right_after(scene, first, second) or topics.shared(first.topics, second.topics, scene.weights) >= 0.5)
    ):
        return (scene.text.span(real[0], real[0]),)
    apart = second.sentence - first.sentence
    beside = scene.text.sentences[second.sentence].span
    different = wordlist.pattern("different").search(phrases.plain(beside.text)) if 0 < apart <= NEAR else None
    alike = any(a.kind is b.kind and a.unit == b.unit and a.value != b.value for a in numbers[0] for b in numbers[1])
    if different and alike and relations.nearest(scene, second) is first:
        return (scene.text.article.span(beside.start + different.start(), beside.start + different.end()),)
    if not (contrast or scene.quarrel or scene.figures) or not 0 <= apart <= 3 * NEAR:
        return ()
    shared = relations.shared(scene, first, second) >= 0.5 or any(
        _fates(scene, a) & _fates(scene, b) for a in numbers[0] for b in numbers[1]
    )
    if not shared and not (contrast and apart <= NEAR):
        return ()
    if _lowered(scene, second) and contrast and numbers[0] and relations.nearest(scene, second) is first:
        return statements.cue_signal(second)
    for one in numbers[0]:
        for other in numbers[1]:
            same = _same_thing(scene, one, other, second) or (
                answered and (one.kind, one.unit) == (other.kind, other.unit)
            )
            if same and one.value != other.value:
                return (one.span, other.span)
    return ()


def belittled(scene: Scene, first: Statement, second: Statement) -> tuple[Span, ...]:
    """One gives a figure, and right after it the other says that fewer, only, not even so many were there."""
    if not 0 <= second.sentence - first.sentence <= 1 or second.paragraph != first.paragraph:
        return ()
    tokens = statements.content_tokens(scene.text, second.claim)[:4]
    less = next((t for t in tokens if t.lower in wordlist.words("less")), None)
    counted = [n for n in scene.numbers.get(first.claim.id, ()) if n.counted]
    bare = [n for n in scene.numbers.get(second.claim.id, ()) if not n.counted and n.value is not None]
    if less is None or not counted or not bare or less.start > bare[0].span.start + 12:
        return ()
    lower = bare[0].value or 0
    smaller = any(n.value is not None and n.unit == bare[0].unit and n.value > lower for n in counted)
    return (scene.text.span(less, less),) if smaller else ()


def rivals(scene: Scene, one: Number, other: Number) -> bool:
    """Whether two figures differ and may be of one thing, as far as the words beside them tell."""
    heads = {topics.stem(_head(n.counted)) if n.counted else "" for n in (one, other)}
    fates = _fates(scene, one), _fates(scene, other)
    alike = len(heads) == 1 or heads <= _people() | {""} or bool(fates[0] & fates[1])
    return (
        (one.kind, one.unit) == (other.kind, other.unit) and one.value != other.value and alike and not _parted(*fates)
    )


def _right_after(scene: Scene, first: Statement, second: Statement) -> bool:
    return second.sentence - first.sentence == 1 and relations.nearest(scene, second) is first


def _means_it(statement: Statement) -> bool:
    """Whether a claim gives its figure to what was just spoken of: "estimated it at 40 million"."""
    return statement.span.text.lower().startswith(("it at ", "them at ", "it to be ", "this at "))


def _lowered(scene: Scene, statement: Statement) -> bool:
    """Whether a figure is put lower or higher without being given: "put turnout far lower"."""
    last = statements.content_tokens(scene.text, statement.claim)[-1]
    return "put" in statement.cue and last.lower in wordlist.words("lowered")


def _same_thing(scene: Scene, one: Number, other: Number, told: Statement) -> bool:
    """Whether two numbers count one thing: the same noun, or those to whom the same happens."""
    if one.kind is not other.kind or one.unit != other.unit or None in (one.value, other.value):
        return False
    if one.kind is NumberKind.MEASURE and "put" in told.cue:
        return one.unit is not None
    if one.kind not in (NumberKind.COUNT, NumberKind.PERCENTAGE, NumberKind.MONEY):
        return False
    fates = _fates(scene, one), _fates(scene, other)
    if one.kind is NumberKind.COUNT and (_parted(*fates) or (_own(scene, one) and _own(scene, other))):
        return False
    if other.counted is None and one.counted and one.kind is NumberKind.COUNT:
        said = {t.lower for t in statements.content_tokens(scene.text, told.claim)[:3]} & wordlist.words("amount")
        if _bare(scene, other) or ("put" in told.cue and (said or topics.stem(_head(one.counted)) in told.topics)):
            return True
    heads = [topics.stem(_head(n.counted)) if n.counted else "" for n in (one, other)]
    if heads[0] and heads[0] == heads[1]:
        return True
    if all(heads) and not any(head in _people() for head in heads):
        return False
    return one.kind is not NumberKind.MONEY and bool(_lots(scene, one) & _lots(scene, other))


def _parted(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether different fates befall those counted."""
    return bool(one and other) and one.isdisjoint(other)


def _fates(scene: Scene, number: Number) -> frozenset[str]:
    """What befalls those counted, of the things of which one person mostly meets only one."""
    return _lots(scene, number) & wordlist.words("fate")


def _own(scene: Scene, number: Number) -> bool:
    """Whether a source counts its own: "its own losses at nine dead", "five of its soldiers"."""
    beside = scene.text.article.text[max(0, number.span.start - 40) : number.span.end + 12].lower().split()
    return not wordlist.words("own").isdisjoint(beside)


@cache
def _people() -> frozenset[str]:
    return frozenset(topics.stem(word) for word in wordlist.words("people"))


def _bare(scene: Scene, number: Number) -> bool:
    """Whether a claim gives nothing but a number: "spoke of about 1,400"."""
    around = scene.text.article.text[max(0, number.span.start - 12) : number.span.start].lower()
    return around.endswith(tuple(f"{phrase} ".replace("_", " ") for phrase in wordlist.words("estimating")))


def _head(span: Span) -> str:
    """The last word of a noun phrase, before "of", "in" and the like."""
    return (re.split(r" (?:of|in|on|from|with|for|at)\b", span.text.lower())[0].split() or [""])[-1]


def _lots(scene: Scene, number: Number) -> frozenset[str]:
    """What happens to those who are counted, by the words right around the number: "killed", "arrested"; nothing
    where they are only a part: "two were among the dead"."""
    start = number.span.start
    before = scene.text.article.text[max(0, start - 40) : start].lower()
    after = scene.text.article.text[start : number.span.end + 50].lower()
    part = (CLAUSE_END.split(before)[-1] + CLAUSE_END.split(after)[0]).replace('"', "").replace("“", "")
    if " among " in part:
        return frozenset()
    return frozenset(kind for kind, told in same_quantity.happenings().items() if told.search(part))
