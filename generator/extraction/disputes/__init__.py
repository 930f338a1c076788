"""Disputes: claims of different sources about one thing that pull apart. Add a reason to `REASONS`.

A reason looks at two claims of different camps, the earlier first, and gives the words that show that they differ, or
nothing. Claims joined by reasons form one dispute; its sides are drawn so that no source stands on both. Precision
comes first: two statements that merely follow each other, or that one source makes of itself, are no dispute.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from generator.extraction.disputes import camps, topics
from generator.extraction.grammar import phrases
from generator.extraction.text.tokens import TaggedText, Token
from generator.model import Claim, Dispute, Form, Number, NumberKind, Role, Span, Stance, Status

NEAR = 2
"""Sentences within which one claim can answer another without naming its topic."""


WINDOW = 120
"""Tokens of a sentence that are read around a claim; news has no longer ones, hostile text has."""
REACH = 40
"""Claims after a claim with which it is compared: about two pages, and what keeps the work linear."""
RECENT = 8
"""Earlier disputes that a new one may carry on; members with which a further claim is compared."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim with what is needed to compare it."""

    claim: Claim
    position: int
    """Its place among the claims, in order of the text."""
    camp: str
    """Key of its source; two sources of one name share it."""
    sentence: int
    paragraph: int
    topics: frozenset[str]
    """Stems of its content."""
    around: frozenset[str]
    """Stems of its whole sentence, without those that name the source."""
    negated: bool
    only: bool
    """Whether it says that something is so of one thing alone."""
    cue: frozenset[str]
    """Lower-case words of the cue, and their lemmas."""
    names: frozenset[str]
    """Telling words that name its source."""
    opening: Span | None
    """The word of contrast by which its sentence or clause opens."""
    span: Span
    """The first part of its content."""
    withdrawn: bool = False
    """Whether it was said at first only: "denied the charges initially but changed his plea"."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What two claims are compared against."""

    text: TaggedText
    statements: tuple[Statement, ...]
    weights: Mapping[str, float]
    """How much a shared stem says: less where many claims hold it."""
    quarrel: tuple[Span, ...]
    """Words of the headline, or of the article about both sides, that tell of a quarrel."""
    names: Mapping[str, frozenset[str]]
    """The telling words that name each camp."""
    numbers: Mapping[str, tuple[Number, ...]]
    """The numbers of each claim."""
    naming: frozenset[str] = frozenset()
    """Stems of all the words that name a source."""
    figures: bool = False
    """Whether the article says that figures differ."""


Edges = dict[tuple[str, str], tuple[Span, ...]]
"""Two claims that pull apart -> the words that show it."""
Group = tuple[tuple[tuple[str, ...], ...], tuple[Span, ...]]
"""The sides of a dispute, and its signals."""
Reason = Callable[[Scene, Statement, Statement], tuple[Span, ...]]


def find(text: TaggedText, claims: tuple[Claim, ...], numbers: tuple[Number, ...]) -> tuple[Dispute, ...]:
    """The disputes in the order of their first claims."""
    scene = _scene(text, claims, numbers)
    stated: Edges = {}
    counted: Edges = {}
    for first, second in _pairs(scene):
        signals = {name: found for name, reason in REASONS.items() if (found := reason(scene, first, second))}
        kind = counted if signals.keys() <= COUNTING else stated
        if signals:
            kind[first.claim.id, second.claim.id] = tuple(s for found in signals.values() for s in found)
    groups = sorted((*_groups(scene, stated), *_groups(scene, counted, growing=False)), key=_first_claim(scene))
    return tuple(Dispute(f"d{i}", sides, signals) for i, (sides, signals) in enumerate(groups, 1))


def _first_claim(scene: Scene) -> Callable[[Group], tuple[int, int]]:
    """The order of disputes: by the earliest claims of their sides."""
    place = {s.claim.id: s.position for s in scene.statements}
    return lambda group: (min(place[c] for side in group[0] for c in side), max(place[c] for s in group[0] for c in s))


def mark(claims: tuple[Claim, ...], disputes: tuple[Dispute, ...]) -> tuple[Claim, ...]:
    """The claims with their status: disputed, confirmed by another source, or single-source."""
    contested = {claim for dispute in disputes for side in dispute.sides for claim in side}
    confirmed = _confirmed([c for c in claims if c.id not in contested])
    return tuple(
        replace(claim, status=Status.DISPUTED)
        if claim.id in contested
        else replace(claim, status=Status.CONFIRMED if claim.id in confirmed else Status.SINGLE_SOURCE)
        for claim in claims
    )


# ------------------------------------------------------------------------------------------------ reasons


def _denial(scene: Scene, first: Statement, second: Statement) -> tuple[Span, ...]:
    """One denies or doubts what the other says: the same words, the same topic, or "that", "the claim" right after."""
    for one, other in ((second, first), (first, second)):
        if not _opposes(one) or _opposes(other) or other.claim.stance is Stance.FEARS:
            continue
        apart = one.sentence - other.sentence
        same_words = any(a.overlaps(b) for a in one.claim.content for b in other.claim.content)
        answers = _anaphoric(one) and 0 <= apart <= NEAR and _nearest(scene, one) is other
        answers = answers or (_points_back(one) and 0 <= apart <= 1 and _nearest(scene, one) is other)
        topic = _shared_beyond_names(scene, one, other)
        if _apart(scene, first, second):
            continue
        if one.claim.stance is Stance.DOUBTS and _conceded(scene, one):
            continue
        if same_words or answers or (topic >= 1 and abs(apart) <= 4) or (topic >= 2 and abs(apart) <= 8):
            return _cue_signal(one)
    return ()


def _points_back(statement: Statement) -> bool:
    """Whether a short denial ends in what was just spoken of: "denied ever having received it", "denied doing so"."""
    said = statement.span.text.lower().split()
    return (
        statement.claim.stance is Stance.DENIES and len(said) <= 6 and said[-1] in ("it", "them", "so", "that", "this")
    )


def _conceded(scene: Scene, doubt: Statement) -> bool:
    """Whether somebody else grants a doubt right after: "acknowledged the small sample"."""
    after = scene.statements[doubt.position + 1 : doubt.position + 5]
    near = (s for s in after if s.camp != doubt.camp and s.sentence - doubt.sentence <= NEAR + 1)
    return any(s.claim.stance is Stance.ADMITS for s in near)


def _void(scene: Scene, first: Statement, second: Statement) -> tuple[Span, ...]:
    """Right after one tells of something, the other says that it never happened, or that there is no proof of it."""
    if not 0 <= second.sentence - first.sentence <= 1 or second.paragraph != first.paragraph:
        return ()
    said = phrases.plain(second.claim.content[0].text)
    match = _phrases("void").search(said)
    if match is None or first.negated or _nearest(scene, second) is not first:
        return ()
    start = second.claim.content[0].start + match.start()
    return (scene.text.article.span(start, start + len(match.group())),)


def _belittled(scene: Scene, first: Statement, second: Statement) -> tuple[Span, ...]:
    """One gives a figure, and right after it the other says that fewer, only, not even so many were there."""
    if not 0 <= second.sentence - first.sentence <= 1 or second.paragraph != first.paragraph:
        return ()
    tokens = _content_tokens(scene.text, second.claim)[:4]
    less = next((t for t in tokens if t.lower in topics.words("less")), None)
    counted = [n for n in scene.numbers.get(first.claim.id, ()) if n.counted]
    bare = [n for n in scene.numbers.get(second.claim.id, ()) if not n.counted and n.value is not None]
    if less is None or not counted or not bare or less.start > bare[0].span.start + 12:
        return ()
    lower = bare[0].value or 0
    smaller = any(n.value is not None and n.unit == bare[0].unit and n.value > lower for n in counted)
    return (scene.text.span(less, less),) if smaller else ()


def _answered_denial(scene: Scene, first: Statement, second: Statement) -> tuple[Span, ...]:
    """A denial, and right after it a "but" with another source."""
    answers = 0 < second.sentence - first.sentence <= NEAR and second.opening is not None
    if answers and _opposes(first) and second.paragraph == first.paragraph and not _opposes(second):
        return (*_cue_signal(first), *filter(None, [second.opening]))
    return ()


def _opposite(scene: Scene, first: Statement, second: Statement) -> tuple[Span, ...]:
    """The same topic, said by one and negated by the other."""
    same_words = any(a.overlaps(b) for a in first.claim.content for b in second.claim.content)
    if same_words or not _turned(first, second):
        return ()
    apart = abs(second.sentence - first.sentence)
    contrast = second.opening if apart <= NEAR else None
    loud = bool(scene.quarrel) and apart <= 2 * NEAR
    topic = _around_beyond_names(scene, first, second) if loud else _shared(scene, first, second)
    against = contrast is not None and loud and second.negated != first.negated and apart <= 1
    need = 1.0 if contrast or loud else 2.0 if apart <= NEAR else 2.5
    if (topic < need and not against) or apart > 3 * NEAR:
        return ()
    return tuple(filter(None, [contrast])) or scene.quarrel[:1] or _negation_signal(scene, first, second)


def _reassurance(scene: Scene, first: Statement, second: Statement) -> tuple[Span, ...]:
    """A fear, and right after it another source's "however"; a warning or fear beside another's "no"."""
    fears, answers = (first, second) if _fears(first) else (second, first)
    if not _fears(fears) or _fears(answers):
        return ()
    apart = second.sentence - first.sentence
    strong = fears.claim.stance is Stance.FEARS and fears is first
    calm = answers.claim.stance is Stance.PROMISES or bool(answers.cue & topics.words("assure"))
    if strong and 0 <= apart <= 1 and second.paragraph == first.paragraph and (calm or _allays(scene, second)):
        return _cue_signal(first)
    if strong and 0 <= apart <= NEAR and second.opening and _around(scene, first, second) >= 1:
        return (*_cue_signal(first), second.opening)
    if answers.negated and not fears.negated and apart <= NEAR and _shared(scene, first, second) >= 1:
        return _cue_signal(fears)
    return ()


def _allays(scene: Scene, statement: Statement) -> bool:
    """Whether the words say that something feared is not to come: "no plans to close", "no danger"."""
    ahead = {t.lower for t in _content_tokens(scene.text, statement.claim)}
    return statement.negated and bool(ahead & topics.words("ahead"))


def _fears(statement: Statement) -> bool:
    return statement.claim.stance is Stance.FEARS or bool(statement.cue & topics.words("warn"))


def _insistence(scene: Scene, first: Statement, second: Statement) -> tuple[Span, ...]:
    """One insists right after another's reproach, or on the other's topic."""
    if not second.cue & topics.words("insist") or not 0 <= second.sentence - first.sentence <= NEAR:
        return ()
    topic = _shared(scene, first, second)
    turned = _turned(first, second)
    if second.sentence == first.sentence and second.opening and (turned or topic < 1):
        return (*_cue_signal(second), second.opening)
    starts = second.opening and second.opening.text[:1].isupper() and second.sentence - first.sentence == 1
    if second.opening and starts and _beside_nearest(scene, first, second):
        return (*_cue_signal(second), second.opening)
    beside = {t.text for t in _around_claim(scene.text, first.claim)}
    if topic >= 0.5 and scene.names.get(second.camp, frozenset()) & beside:
        return _cue_signal(second)
    against = turned or bool(first.cue & topics.words("accuse")) or (bool(scene.quarrel) and topic < 1)
    loud = bool(scene.quarrel) and second.paragraph == first.paragraph
    return _cue_signal(second) if against and (topic >= 0.5 or loud) else ()


def _answered_insistence(scene: Scene, first: Statement, second: Statement) -> tuple[Span, ...]:
    """One insists, and in the next sentence the other has something against it: "though", "however"."""
    next_one = second.sentence - first.sentence == 1 and second.paragraph == first.paragraph
    if not next_one or second.opening is None or not first.cue & topics.words("insist"):
        return ()
    return (*_cue_signal(first), second.opening) if _nearest(scene, second) is first else ()


def _retort(scene: Scene, first: Statement, second: Statement) -> tuple[Span, ...]:
    """One counters what another said just before: the figure, if one is named, or what shares its topic."""
    nearest = _nearest(scene, second)
    if not second.cue & topics.words("answer") or nearest is None or first.camp != nearest.camp:
        return ()
    if not 0 <= second.sentence - first.sentence <= NEAR + 1 or second.paragraph - first.paragraph > 1:
        return ()
    told = [s for s in scene.statements[max(0, second.position - 4) : second.position] if s.camp == nearest.camp]
    figure = any(t.lower in topics.words("amount") for t in _content_tokens(scene.text, second.claim)[:3])
    meant = [s for s in told if scene.numbers.get(s.claim.id)] if figure else []
    meant = meant or [s for s in told if _shared(scene, s, second) >= 1] or [nearest]
    return _cue_signal(second) if first in meant else ()


def _beside_nearest(scene: Scene, first: Statement, second: Statement) -> bool:
    """Whether the first is the last claim of another camp before the second, or stands in that one's sentence."""
    nearest = _nearest(scene, second)
    return nearest is not None and nearest.camp == first.camp and nearest.sentence == first.sentence


def _rebuke(scene: Scene, first: Statement, second: Statement) -> tuple[Span, ...]:
    """One calls what the other says, or the other, wrong, lying, nonsense."""
    tokens = _content_tokens(scene.text, second.claim)
    words = [t for t in tokens if t.lower in topics.words("refute")]
    if not words and second.cue & {"call", "dub", "describe", "label", "brand"}:
        praise = {t.lower for t in tokens} & topics.words("praise")
        words = [t for t in tokens[:4] if t.lower in topics.words("reproach") and not praise]
    if not words or not 0 <= second.sentence - first.sentence <= NEAR or second.paragraph - first.paragraph > 1:
        return ()
    opens = tokens[0].lower in ("that", "this", "it") and len(tokens) < 8
    points = (opens or any(t.lower in topics.words("anaphor") for t in tokens)) and _nearest(scene, second) is first
    names = scene.names.get(first.camp, frozenset()) & {t.text for t in tokens}
    if not (points or names) and _shared(scene, first, second) < 1:
        return ()
    return (scene.text.span(words[0], words[0]),)


def _reproach(scene: Scene, first: Statement, second: Statement) -> tuple[Span, ...]:
    """One accuses, and the other, whom the words name or the quarrel is with, speaks of the same thing."""
    for one, other in ((first, second), (second, first)):
        if not one.cue & topics.words("accuse") or other.cue & topics.words("accuse"):
            continue
        if abs(one.sentence - other.sentence) > NEAR + 1:
            continue
        sentence = {t.text for t in _around_claim(scene.text, one.claim)}
        named = bool(scene.names.get(other.camp, frozenset()) & sentence)
        topic = _around(scene, one, other)
        if named and one is first and second.sentence - first.sentence <= 1 and _kept(scene, other):
            return _cue_signal(one)
        close = topic >= 0.5 and abs(one.sentence - other.sentence) <= NEAR
        if (scene.quarrel and (named or close)) or (named and (topic >= 1 or other.negated)):
            return _cue_signal(one)
    return ()


def _kept(scene: Scene, statement: Statement) -> bool:
    """Whether the words say that the rules were kept: "met all requirements", "acted in good faith"."""
    said = {t.lower for t in _content_tokens(scene.text, statement.claim)}
    return bool(said & topics.words("kept"))


def _headline(scene: Scene, first: Statement, second: Statement) -> tuple[Span, ...]:
    """Two sources of one headline: "union says nobody came; company says most did"."""
    both = first.sentence == second.sentence and scene.text.sentences[first.sentence].role is not Role.BODY
    one = any(a.overlaps(b) for a in first.claim.content for b in second.claim.content)
    return _cue_signal(second) if both and not one and first.claim.explicit and second.claim.explicit else ()


def _figures(scene: Scene, first: Statement, second: Statement) -> tuple[Span, ...]:
    """Different figures for one thing, where a word of contrast, a quarrel or "the real number" sets them apart."""
    contrast = second.opening if second.sentence - first.sentence <= NEAR else None
    if (
        contrast is None
        and second.cue & {"put", "count", "speak"}
        and 0 <= second.sentence - first.sentence <= NEAR + 1
    ):
        contrast = second.claim.cue
    real = [t for t in _content_tokens(scene.text, second.claim) if t.lower in topics.words("real")]
    numbers = scene.numbers.get(first.claim.id, ()), scene.numbers.get(second.claim.id, ())
    if (
        real
        and numbers[1]
        and (numbers[0] or _right_after(scene, first, second))
        and topics.shared(first.topics, second.topics, scene.weights) >= 0.5
    ):
        return (scene.text.span(real[0], real[0]),)
    apart = second.sentence - first.sentence
    beside = scene.text.sentences[second.sentence].span
    different = _phrases("different").search(phrases.plain(beside.text)) if 0 < apart <= NEAR else None
    alike = any(a.kind is b.kind and a.unit == b.unit and a.value != b.value for a in numbers[0] for b in numbers[1])
    if different and alike and _nearest(scene, second) is first:
        return (scene.text.article.span(beside.start + different.start(), beside.start + different.end()),)
    if not (contrast or scene.quarrel or scene.figures) or not 0 <= apart <= 3 * NEAR:
        return ()
    if _shared(scene, first, second) < 0.5 and not (contrast and apart <= NEAR):
        return ()
    if _lowered(scene, second) and contrast and numbers[0] and _nearest(scene, second) is first:
        return _cue_signal(second)
    for one in numbers[0]:
        for other in numbers[1]:
            if _same_thing(scene, one, other, second) and one.value != other.value:
                return (one.span, other.span)
    return ()


def _right_after(scene: Scene, first: Statement, second: Statement) -> bool:
    return second.sentence - first.sentence == 1 and _nearest(scene, second) is first


def _lowered(scene: Scene, statement: Statement) -> bool:
    """Whether a figure is put lower or higher without being given: "put turnout far lower"."""
    last = _content_tokens(scene.text, statement.claim)[-1]
    return "put" in statement.cue and last.lower in ("lower", "higher")


def _same_thing(scene: Scene, one: Number, other: Number, told: Statement) -> bool:
    """Whether two numbers count one thing: the same noun, or those to whom the same happens."""
    if one.kind is not other.kind or one.unit != other.unit or None in (one.value, other.value):
        return False
    if one.kind is NumberKind.MEASURE and "put" in told.cue:
        return one.unit is not None
    if one.kind not in (NumberKind.COUNT, NumberKind.PERCENTAGE, NumberKind.MONEY):
        return False
    if other.counted is None and one.counted and one.kind is NumberKind.COUNT:
        said = {t.lower for t in _content_tokens(scene.text, told.claim)[:3]} & topics.words("amount")
        if _bare(scene, other) or ("put" in told.cue and (said or topics.stem(_head(one.counted)) in told.topics)):
            return True
    heads = [topics.stem(_head(n.counted)) if n.counted else "" for n in (one, other)]
    if heads[0] and heads[0] == heads[1]:
        return True
    lots = [_lots(scene, n) for n in (one, other)]
    return one.kind is not NumberKind.MONEY and bool(lots[0] & lots[1])


def _bare(scene: Scene, number: Number) -> bool:
    """Whether a claim gives nothing but a number: "spoke of about 1,400"."""
    around = scene.text.article.text[max(0, number.span.start - 12) : number.span.start].lower()
    return around.endswith(("spoke of ", "speaks of ", "put it at ", "puts it at ", "counted "))


def _lots(scene: Scene, number: Number) -> frozenset[str]:
    """What happens to those who are counted, by the words right around the number: "killed", "arrested"."""
    start = number.span.start
    ahead = scene.text.article.text[max(0, start - 40) : number.span.end + 50].lower()
    part = ahead.split(". ")[0] if ". " in ahead[50:] else ahead
    return frozenset(kind for kind, beginnings in _happenings() if any(re.search(r"\b" + b, part) for b in beginnings))


@cache
def _happenings() -> tuple[tuple[str, tuple[str, ...]], ...]:
    rows = (row.partition("\t") for row in phrases.lines("happenings.tsv"))
    return tuple((kind, tuple(re.escape(b.strip()) for b in words.split(","))) for kind, _, words in rows)


def _apart(scene: Scene, one: Statement, other: Statement) -> bool:
    """Whether one of two claims belongs to a pair that is split by itself: analysts who differ."""
    for s in (one, other):
        for near in scene.statements[max(0, s.position - 1) : s.position + 2]:
            if near is not one and near is not other and _split(scene, *sorted((near, s), key=lambda x: x.position)):
                return True
    return False


def _contradicted(scene: Scene, first: Statement, second: Statement) -> tuple[Span, ...]:
    """Words beside the second claim tell that its source contradicts somebody: "the ministry contradicted her: …"."""
    near = 0 <= second.sentence - first.sentence <= NEAR + 1
    if not near or _opposes(second) or _nearest(scene, second) is not first:
        return ()
    index = second.sentence
    told = {s.sentence for s in scene.statements[max(0, second.position - 3) : second.position]}
    before = scene.text.of_sentence(index - 1)[:WINDOW] if index and index - 1 not in told else ()
    here = [t for t in _around_claim(scene.text, second.claim) if t.start < second.span.start]
    tokens = [*before, *here]
    for part in (before, here):
        words = scene.text.span(part[0], part[-1]) if part else None
        match = _phrases("differing").search(phrases.plain(words.text)) if words else None
        if match and words:
            return (scene.text.article.span(words.start + match.start(), words.start + match.end()),)
    for token, after in pairwise(tokens):
        pointed = after.lower in ("him", "her", "them", "this", "that") or after.lower in topics.words("anaphor")
        opposes = token.is_verb and token.lemma in topics.words("contradict") and pointed
        if opposes or after.lower in ("differently", "otherwise"):
            sign = token if opposes else after
            return (scene.text.span(sign, sign),)
    return ()


def _split(scene: Scene, first: Statement, second: Statement) -> tuple[Span, ...]:
    """Two sources of the sentence after "Analysts were split.", or one after it and the other behind a "but"."""
    index = first.sentence
    together = first.sentence == second.sentence
    answers = second.opening is not None and second.sentence - first.sentence == 1
    if not (together or answers) or not index or second.position != first.position + 1:
        return ()
    tokens = scene.text.of_sentence(index - 1)
    if len(tokens) > 9 or scene.text.sentences[index - 1].role is not Role.BODY:
        return ()
    for before, word, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if word.lower in topics.words("split") and before.tag[:2] in ("VB", "NN"):
            return (scene.text.span(word, word),) if after.lower in (".", "over", "on", "about") else ()
    return ()


def _trial(scene: Scene, first: Statement, second: Statement) -> tuple[Span, ...]:
    """One denies a crime of which the prosecution tells."""
    for one, other in ((first, second), (second, first)):
        if abs(one.sentence - other.sentence) > 2 * NEAR or not one.cue & {"deny", "denied", "denies"} or one.withdrawn:
            continue
        said = {t.lower for t in _content_tokens(scene.text, one.claim)}
        around = {t.lower for t in _around_claim(scene.text, other.claim)}
        if said & topics.words("crime") and (around & topics.words("prosecution") or other.camp == camps.COURT):
            return _cue_signal(one)
    return ()


REASONS: dict[str, Reason] = {
    "denial": _denial,
    "void": _void,
    "belittled": _belittled,
    "answered denial": _answered_denial,
    "opposite": _opposite,
    "reassurance": _reassurance,
    "insistence": _insistence,
    "answered insistence": _answered_insistence,
    "retort": _retort,
    "rebuke": _rebuke,
    "reproach": _reproach,
    "headline": _headline,
    "contradicted": _contradicted,
    "split": _split,
    "trial": _trial,
    "figures": _figures,
}
"""Why two claims of different camps are a dispute; each gives its signals."""

COUNTING = frozenset({"figures", "belittled"})
"""Reasons of disputes about a figure, which stay apart from what else the same sources dispute."""


# ------------------------------------------------------------------------------------------------ comparing


def _pairs(scene: Scene) -> Iterator[tuple[Statement, Statement]]:
    """Claims of different camps, the earlier first, at most a page apart."""
    for index, first in enumerate(scene.statements):
        for second in scene.statements[index + 1 : index + REACH]:
            if first.camp != second.camp:
                yield first, second


def _opposes(statement: Statement) -> bool:
    opposed = statement.claim.stance in (Stance.DENIES, Stance.DOUBTS) or bool(statement.cue & topics.words("deny"))
    return opposed and not statement.withdrawn


def _nearest(scene: Scene, statement: Statement) -> Statement | None:
    """The last claim of another camp before a statement; the same sentence's own first."""
    before = scene.statements[max(0, statement.position - REACH) : statement.position]
    return next((s for s in reversed(before) if s.camp != statement.camp), None)


def _anaphoric(statement: Statement) -> bool:
    """Whether the content only points at what was said before."""
    said = {w for span in statement.claim.content for w in re.findall(r"[\w'-]+", span.text.lower())}
    pointing = said <= topics.words("pointer") | {"a", "word", "of", "all", "any", "so"} and bool(
        said & topics.words("pointer")
    )
    return pointing or (len(said) <= 6 and bool(said & topics.words("anaphor")))


def _shared(scene: Scene, first: Statement, second: Statement) -> float:
    """How much topic two contents share."""
    return topics.shared(first.topics, second.topics, scene.weights)


def _shared_beyond_names(scene: Scene, first: Statement, second: Statement) -> float:
    """How much topic two contents share besides the names of who says them."""
    names = {topics.stem(w.lower()) for s in (first, second) for w in scene.names.get(s.camp, ())}
    return topics.shared(first.topics - names, second.topics - names, scene.weights)


def _around(scene: Scene, first: Statement, second: Statement) -> float:
    """How much topic two sentences share."""
    return topics.shared(first.around, second.around, scene.weights)


def _around_beyond_names(scene: Scene, first: Statement, second: Statement) -> float:
    """How much topic two sentences share besides the names of sources."""
    return topics.shared(first.around - scene.naming, second.around - scene.naming, scene.weights)


def _turned(first: Statement, second: Statement) -> bool:
    """Whether one says the contrary: opposite words ("no soldiers", "civilians" agree), or "not" or "only" of one."""
    if topics.clash(first.topics, second.topics):
        return first.negated == second.negated
    return first.negated != second.negated or first.only != second.only


def _cue_signal(statement: Statement) -> tuple[Span, ...]:
    return (statement.claim.cue,) if statement.claim.cue else (statement.span,)


def _negation_signal(scene: Scene, first: Statement, second: Statement) -> tuple[Span, ...]:
    for statement in (second, first):
        for token in _content_tokens(scene.text, statement.claim):
            if token.lower in topics.words("negation"):
                return (scene.text.span(token, token),)
    return _cue_signal(second)


def _confirmed(claims: list[Claim]) -> set[str]:
    """Ids of claims that two different sources state in nearly the same words."""
    found: set[str] = set()
    bags = [(c, frozenset(re.findall(r"\w+", " ".join(s.text for s in c.content).lower()))) for c in claims]
    plain = [
        (c, bag) for c, bag in bags if c.source.entity and c.stance in (Stance.SAYS, Stance.ADMITS) and len(bag) > 3
    ]
    by_word: dict[str, list[int]] = defaultdict(list)
    for index, (claim, bag) in enumerate(plain):
        seen = Counter(other for word in bag for other in by_word[word][-20:])
        for other, shared in seen.items():
            twin, words = plain[other]
            if twin.source.entity != claim.source.entity and shared >= 0.75 * len(bag | words):
                found |= {claim.id, twin.id}
        for word in bag:
            by_word[word].append(index)
    return found


# ------------------------------------------------------------------------------------------------ sides


Sides = dict[str, bool]
"""Claim -> side."""


def _groups(scene: Scene, edges: Mapping[tuple[str, str], tuple[Span, ...]], growing: bool = True) -> list[Group]:
    """Sides and signals of each dispute: what reasons join, parted in two."""
    by_id = {s.claim.id: s for s in scene.statements}
    near: dict[str, set[str]] = defaultdict(set)
    for one, other in edges:
        near[one].add(other)
        near[other].add(one)
    groups: list[Sides] = []
    placed: set[str] = set()
    beside = _neighbours(scene)
    for statement in scene.statements:
        if statement.claim.id in near and statement.claim.id not in placed:
            sides = _two_sides(statement.claim.id, near, by_id)
            if growing:
                _continue_sides(scene, sides, by_id, beside)
            placed |= sides.keys()
            _merge(groups, sides, by_id)
    found = []
    for sides in groups:
        order = sorted(sides, key=lambda c: by_id[c].position)
        parted = tuple(tuple(c for c in order if sides[c] is side) for side in (True, False))
        signals = {s for a in order for b in near[a] if b in sides for s in edges.get((a, b), ())}
        if all(parted) and signals:
            found.append((parted, tuple(sorted(signals))))
    return found


def _merge(groups: list[Sides], sides: Sides, by_id: Mapping[str, Statement]) -> None:
    """Add a group, or join it to an earlier one that shares a claim, or whose two camps it carries on soon after."""
    for earlier in groups[-RECENT:]:
        turned = _turned_round(earlier, sides, by_id)
        if turned is None:
            continue
        for claim, side in sides.items():
            earlier.setdefault(claim, side is not turned)
        return
    groups.append(sides)


def _turned_round(earlier: Sides, sides: Sides, by_id: Mapping[str, Statement]) -> bool | None:
    """Whether the second group is the first with its sides changed over; None where they are two disputes."""
    for claim in sides:
        if claim in earlier:
            return earlier[claim] is not sides[claim]
    names = {topics.stem(w.lower()) for c in (*earlier, *sides) for w in by_id[c].names}
    topic = any(topics.shared(by_id[a].topics, by_id[b].topics - names, {}) >= 1 for a in earlier for b in sides)
    gap = min(by_id[c].sentence for c in sides) - max(by_id[c].sentence for c in earlier)
    one = {side: {by_id[c].camp for c in earlier if earlier[c] is side} for side in (True, False)}
    two = {side: {by_id[c].camp for c in sides if sides[c] is side} for side in (True, False)}
    if gap <= 2 * NEAR:
        if one[True] & two[True] and one[False] & two[False]:
            return False
        if one[True] & two[False] and one[False] & two[True]:
            return True
    if gap <= NEAR and topic:
        if one[True] & two[True] or one[False] & two[False]:
            return False
        if one[True] & two[False] or one[False] & two[True]:
            return True
    return None


def _two_sides(start: str, near: Mapping[str, set[str]], by_id: Mapping[str, Statement]) -> Sides:
    """Claim -> side, walking from claim to claim; a camp stays on the side on which it was first seen."""
    sides = {start: True}
    camps = {by_id[start].camp: True}
    waiting = [start]
    while waiting:
        one = waiting.pop(0)
        for other in sorted(near[one], key=lambda c: by_id[c].span):
            if other not in sides:
                side = camps.setdefault(by_id[other].camp, not sides[one])
                if side != sides[one]:
                    sides[other] = side
                    waiting.append(other)
    return sides


def _continue_sides(
    scene: Scene, sides: Sides, by_id: Mapping[str, Statement], beside: Mapping[str, list[Statement]]
) -> None:
    """Add what a side's source says just before or after on the topic, and whoever backs a side."""
    waiting = sorted(sides, key=lambda c: by_id[c].position)
    while waiting:
        one = by_id[waiting.pop(0)]
        for other in beside.get(one.claim.id, ()):
            if other.claim.id in sides:
                continue
            joins = _backs(scene, other, one)
            if other.camp == one.camp and other.sentence == one.sentence and _anaphoric(one):
                joins = True
            elif other.camp == one.camp and not other.opening:
                joins = _on_topic(scene, other, [by_id[c] for c in list(sides)[-RECENT:]])
            if joins:
                sides[other.claim.id] = sides[one.claim.id]
                waiting.append(other.claim.id)


def _neighbours(scene: Scene) -> Mapping[str, list[Statement]]:
    """For each claim those beside it: the next one within two sentences, the one before in the sentence before."""
    found: dict[str, list[Statement]] = defaultdict(list)
    for before, after in pairwise(scene.statements):
        if after.sentence - before.sentence <= NEAR:
            found[before.claim.id].append(after)
        if after.sentence - before.sentence <= 1 and before.camp == after.camp:
            found[after.claim.id].append(before)
    return found


def _on_topic(scene: Scene, statement: Statement, members: list[Statement]) -> bool:
    """Whether a claim goes on about a dispute: "We will…", "It is…" in quotes, or words of the dispute."""
    first = statement.span.text.split(maxsplit=1)[0].lower().replace("’", "'").split("'")[0]
    if statement.claim.form is Form.DIRECT and (first in topics.words("deictic") or statement.negated):
        return True
    return any(_shared(scene, statement, member) >= 0.5 for member in members)


def _backs(scene: Scene, statement: Statement, before: Statement) -> bool:
    """Whether the sentences from one claim to the next say that the second source backs the first."""
    if statement.camp == before.camp:
        return False
    for index in range(before.sentence + 1, statement.sentence + 1):
        for token in scene.text.of_sentence(index)[:WINDOW]:
            if token.is_verb and token.lemma in topics.words("support") and token.start < statement.span.start:
                return True
    return False


# ------------------------------------------------------------------------------------------------ reading


def _scene(text: TaggedText, claims: tuple[Claim, ...], numbers: tuple[Number, ...]) -> Scene:
    camp = camps.of_claims(claims)
    known = sorted((c for c in claims if c.id in camp), key=lambda c: (c.content[0], c.id))
    statements = tuple(_statement(text, claim, camp[claim.id], i) for i, claim in enumerate(known))
    spread = Counter(stem for s in statements for stem in s.topics)
    common = max(4, len(statements) // 4)
    weights = {stem: 1.0 if n <= common and not stem[0].isdigit() else 0.5 for stem, n in spread.items()}
    by_claim: dict[str, list[Number]] = defaultdict(list)
    for number in numbers:
        if number.claim:
            by_claim[number.claim].append(number)
    names: dict[str, frozenset[str]] = {}
    for statement in statements:
        names[statement.camp] = names.get(statement.camp, frozenset()) | statement.names
    quarrel = _quarrel(text) or _two_voices(text, statements)
    figures = any(_phrases("figures").search(phrases.plain(s.span.text)) for s in text.sentences[:400])
    naming = frozenset(topics.stem(w.lower()) for held in names.values() for w in held)
    return Scene(text, statements, weights, quarrel, names, {c: tuple(n) for c, n in by_claim.items()}, naming, figures)


def _two_voices(text: TaggedText, statements: Sequence[Statement]) -> tuple[Span, ...]:
    """The cue of the second source of a headline that gives two."""
    for one, other in pairwise(statements[:6]):
        headline = text.sentences[one.sentence].role is not Role.BODY
        if headline and one.sentence == other.sentence and one.camp != other.camp:
            return _cue_signal(other)
    return ()


def _statement(text: TaggedText, claim: Claim, camp: str, position: int) -> Statement:
    span = claim.content[0]
    index = text.sentence_at(span.start)
    tokens = _content_tokens(text, claim)
    sentence = _around_claim(text, claim)
    named = claim.source.span
    outside = [t for t in sentence if named is None or not named.start <= t.start < named.end]
    return Statement(
        claim=claim,
        position=position,
        camp=camp,
        sentence=index,
        paragraph=text.sentences[index].paragraph,
        topics=topics.stems(tokens),
        around=topics.stems(outside) | topics.stems(tokens),
        negated=any(t.lower.replace("’", "'") in topics.words("negation") for t in _said_first(text, span)),
        only=any(t.lower in topics.words("only") for t in tokens),
        cue=_cue_words(text, claim),
        names=_naming(named),
        opening=_opening(text, claim),
        span=span,
        withdrawn=any(t.lower in topics.words("withdrawn") for t in sentence),
    )


def _said_first(text: TaggedText, span: Span) -> Sequence[Token]:
    """The tokens of a content's first sentence: what goes on behind it may turn round."""
    index = text.sentence_at(span.start)
    return [t for t in text.within(span) if t.sentence == index]


def _naming(named: Span | None) -> frozenset[str]:
    words = [w for w in re.findall(r"[\w-]+", named.text) if len(w) > 3] if named else []
    return frozenset(w for w in words if w.lower() not in topics.words("title") | topics.words("generic"))


def _around_claim(text: TaggedText, claim: Claim) -> Sequence[Token]:
    """The tokens of the sentence in which a claim's content begins, at most a window before and after."""
    start = claim.content[0].start
    index = text.sentence_at(start)
    here = bisect_left(text.starts, start)
    return text.tokens[max(text.borders[index], here - WINDOW) : min(text.borders[index + 1], here + WINDOW)]


def _cue_words(text: TaggedText, claim: Claim) -> frozenset[str]:
    tokens = text.within(claim.cue) if claim.cue else ()
    return frozenset(t.lower for t in tokens) | frozenset(t.lemma.lower() for t in tokens)


def _content_tokens(text: TaggedText, claim: Claim) -> list[Token]:
    return [t for span in claim.content for t in text.within(span)]


def _opening(text: TaggedText, claim: Claim) -> Span | None:
    """The last word of contrast before the content and its source, within the sentence."""
    starts = [s.start for s in (claim.cue, claim.source.span, claim.content[0]) if s]
    limit = max(starts)
    found = [t for t in _around_claim(text, claim) if t.start <= limit and t.lower in topics.words("contrast")]
    if not found or any(span.start <= found[-1].start < span.end for span in claim.content):
        return None
    return text.span(found[-1], found[-1])


def _quarrel(text: TaggedText) -> tuple[Span, ...]:
    """The words of headline, lead or article that say that there is a quarrel."""
    found = []
    for index, sentence in enumerate(text.sentences):
        group = "quarrel" if sentence.role is not Role.BODY else "even"
        folded = phrases.plain(sentence.span.text)
        for match in _phrases(group).finditer(folded):
            if _addressed(folded[: match.start()]):
                continue
            start = sentence.span.start + match.start()
            found.append(text.article.span(start, start + len(match.group())))
        if index > 400:
            break
    return tuple(found)


def _addressed(before: str) -> bool:
    """Whether what follows only names whom somebody addresses: "asked both sides to explain", "called on each side"."""
    last = before.split()[-2:]
    return not topics.words("address").isdisjoint((*last[-1:], "_".join(last)))


def _head(span: Span) -> str:
    """The last word of a noun phrase, before "of", "in" and the like."""
    return (re.split(r" (?:of|in|on|from|with|for|at)\b", span.text.lower())[0].split() or [""])[-1]


@cache
def _phrases(group: str) -> re.Pattern[str]:
    return phrases.compiled(tuple(topics.words(group)))
