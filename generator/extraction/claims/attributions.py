"""Attributions of one sentence. Add a pattern to `PATTERNS`.

A pattern yields every attribution of its kind that it sees; `chosen` then drops those that lie inside another's content
and ends each content where the next attribution begins.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.extraction.claims import cues, sources
from generator.extraction.claims.again import taken_up
from generator.extraction.claims.attribution import MOST_CUES, Attribution, Pattern
from generator.extraction.claims.beside import according, reported, reputed, viewed
from generator.extraction.claims.contents import adjuncts, ends
from generator.extraction.claims.layouts import headed, introduced, signed, transcribed
from generator.extraction.claims.named import felt, made_clear, named
from generator.extraction.claims.spoken import spoken
from generator.extraction.grammar.lines import Line
from generator.extraction.grammar.noun_phrases import Range
from generator.model import Span, Stance


def find(line: Line) -> tuple[Attribution, ...]:
    """The attributions of a sentence in order, none inside another's content."""
    seen = [_anew(line, found) for pattern in PATTERNS for found in pattern(line)]
    kept = chosen(line, sorted(seen, key=lambda a: (a.at, -a.posted, -a.again))[:MOST_CUES])
    return tuple(replace(one, whole=sources.whole(line, one, kept)) for one in kept)


def _anew(line: Line, one: Attribution) -> Attribution:
    """The attribution, apart where a wish or fear is said second: "said it was late and that he hoped to C"."""
    if one.source is None or one.posted or one.stance not in (Stance.INTENDS, Stance.FEARS, Stance.DEMANDS):
        return one
    first = one.source[0] - 2
    apart = line.low[first : one.source[0]] == ("and", "that") and line.tag(one.source[0]) == "PNP"
    return replace(one, left=first, parts=True) if apart and first > 0 else one


PATTERNS: tuple[Pattern, ...] = (
    spoken,
    according,
    reported,
    viewed,
    named,
    taken_up,
    made_clear,
    felt,
    reputed,
    headed,
    transcribed,
    signed,
    introduced,
)
"""What is looked for in each sentence."""


def chosen(line: Line, seen: Sequence[Attribution]) -> list[Attribution]:
    """Those that are not inside another's content, each content ended where another attribution begins."""
    kept: list[Attribution] = []
    repeated = {a.cue for a in seen if a.again}
    seen = [a for a in seen if a.again or a.cue not in repeated]
    posted = [a for a in seen if a.posted and a.explicit]
    for one in seen:
        if one.posted and one.explicit:
            rivals = [a for a in kept if a.posted and _inside(line, one, a)]
            if not rivals and not _twice(one, kept):
                kept.append(_ended(line, one, seen))
        elif any(_inside(line, one, other) for other in (*posted, *kept)) or _twice(one, kept):
            continue
        else:
            kept.append(_ended(line, one, seen))
    kept.sort(key=lambda a: a.at)
    return _with_sources(kept)


def _inside(line: Line, one: Attribution, other: Attribution) -> bool:
    """Whether the word by which one was found lies in the other's content."""
    if _nested(one, other):
        return False
    if one is other or (one.at == other.at and one.posted == other.posted):
        return one is not other
    return any(first <= one.at < last for first, last in _ranges(other)) or _quoted_in(line, one, other)


def _nested(one: Attribution, other: Attribution) -> bool:
    """Whether somebody rejects what another says, and both are named: "rejected suggestions by pilots that C"."""
    owned = one.source is not None and one.cue is not None and one.source[0] >= one.cue[1] and not one.posted
    return owned and other.stance in (Stance.DENIES, Stance.DOUBTS) and other.frame in ("np", "speech")


def _twice(one: Attribution, kept: Sequence[Attribution]) -> bool:
    """Whether the same content or cue was found in another reading."""
    if any(one.cue == other.cue for other in kept):
        return True
    return any(_begins_alike(one, other) for other in kept if one.content and other.content and not one.again)


def _begins_alike(one: Attribution, other: Attribution) -> bool:
    """Whether two contents are one; the other's may have been cut already."""
    first, second = one.content[0], other.content[0]
    same = isinstance(first, tuple) and isinstance(second, tuple) and first[0] == second[0] and first[1] >= second[1]
    return one.content == other.content or (same and len(one.content) == len(other.content) == 1)


def _ranges(one: Attribution) -> Iterator[Range]:
    for content in one.content:
        if isinstance(content, tuple):
            yield content


def _quoted_in(line: Line, one: Attribution, other: Attribution) -> bool:
    start = line.tokens[one.at].start
    return any(isinstance(c, Span) and c.start <= start < c.end for c in other.content)


def _ended(line: Line, one: Attribution, seen: Sequence[Attribution]) -> Attribution:
    """The attribution with its contents cut where others begin that stand beside it."""
    cuts_at = _own_end(line, one)
    loose = one.frame not in ("that", "bare", "tell", "wh")
    cuts = [a.left for a in seen if (a.parts or (a.shares and loose)) and a.left > one.at and a is not one]
    cuts += [a.left for a in seen if a.posted and a.explicit and a.left > one.at]
    cuts += cuts_at
    return replace(one, content=tuple(c if isinstance(c, Span) else _cut(line, c, one, cuts) for c in one.content))


def _own_end(line: Line, one: Attribution) -> list[int]:
    """Where the sentence goes on about the source: "…, but declined to say", "who said C, left".

    A record of what was said is no part of it: "said C, according to the minutes"; nor is when it was said.
    """
    if one.frame in ("that", "bare") and (added := _added(line, one.at)):
        return [added]
    relative = one.source is not None and one.cue is not None and _relative_between(line, one.source[1], one.cue[0])
    for i in range(one.at + 1, line.stop):
        if not line.quoted[i] and (_withholds(line, i) or ((relative or one.shares) and _resumes(line, i))):
            return [i]
        if _switches(line, one.at, i) or _points(line, one.at, i) or (_compared(line, i) and not line.quoted[i]):
            return [i]
    return []


def _points(line: Line, cue: int, comma: int) -> bool:
    """Whether a source in the present goes on to another cue: "says that's false, and points to a bug"."""
    verb = comma + 2
    joined = line.word(comma) == "," and line.word(comma + 1) in ("and", "but") and not line.quoted[comma]
    return joined and line.tag(cue) == line.tag(verb) == "VVZ" and line.word(verb) in cues.verbs()


def _compared(line: Line, comma: int) -> bool:
    """Whether ", according to the minutes" or ", contradicting her" begins here, which the source does not say."""
    return line.low[comma : comma + 3] == (",", "according", "to") or line.low[comma : comma + 2] == COMPARED


COMPARED = (",", "contradicting")


def _added(line: Line, cue: int) -> int:
    """Where a sentence adds when it was said: "Bank says money is safe after data leaks"; 0 where it does not.

    What is so now is not so "after" something that happened once, so these words belong to the cue.
    """
    after = next((i for i in range(cue + 2, line.stop - 1) if line.word(i) == "after" and not line.quoted[i]), 0)
    said = [k for k in range(cue + 1, after) if line.finite(k) and not line.quoted[k]]
    if not said or any(line.tag(k) not in NOW for k in said):
        return 0
    while line.among(after - 1, "time-noun") or line.tag(after - 1) in ("AT0", "CRD", "PUN"):
        after -= 1  # "…, two days after"
    return after


NOW = frozenset({"VBZ", "VBB", "VVZ", "VVB", "VDZ", "VDB"})
"""Tags of verbs in the present, "has" aside: what has happened may have happened after something."""


def _switches(line: Line, cue: int, comma: int) -> bool:
    """Whether a plain past takes the main clause up after "would": "vowed that it would end, but stopped short"."""
    verb = adjuncts.adverbs(line, comma + 2)
    if line.word(comma) != "," or line.word(comma + 1) not in ("but", "and") or line.tag(verb) != "VVD":
        return False
    said = [k for k in range(cue + 1, comma) if line.finite(k) and not line.quoted[k]]
    return bool(said) and line.word(said[-1]) in ("would", "will", "could", "'ll") and line.tag(cue) == "VVD"


def _withholds(line: Line, i: int) -> bool:
    """Whether "and declined" or ", but refused" begins here."""
    if line.word(i) == ",":
        after = i + 1 + (line.tag(i + 1) == "CJC")
        if after > i + 1 and _contradicts(line, after):
            return True
        if (line.tag(after) == "PNP" and _unsaid(line, after + 1)) or (
            line.word(after) == "then" and line.tag(after + 1) in ends.TENSED
        ):
            return True
        return (
            line.among(after, "withholding") or _unsaid(line, after) or _comments(line, i) or ends.unclear(line, after)
        )
    return line.tag(i) == "CJC" and (line.among(i + 1, "withholding") or _unsaid(line, i + 1))


def _contradicts(line: Line, first: int) -> bool:
    """Whether "but Moss disagreed" or "but a spokesman would not say" goes on here, which the source does not say."""
    verb = next((k for k in range(first, min(first + 10, line.stop)) if line.finite(k)), 0)
    if not verb or line.mark(verb) or any(line.quoted[first:verb]):
        return False
    disagrees = line.word(verb) in ("disagreed", "disagrees", "disagree") and verb + 1 >= line.stop
    return disagrees or line.among(verb, "withholding") or (_unsaid(line, verb) and line.tag(verb) == "VM0")


def _comments(line: Line, comma: int) -> bool:
    """Whether ", a claim that …" begins here, by which the article comments on what is said."""
    if line.word(comma + 1) == "something" and line.has_finite(comma + 2, comma + 10):
        return True
    return line.tag(comma + 1) == "AT0" and any(
        line.word(k) in cues.nouns()
        and (line.word(k + 1) in ("that", "which") or line.tag(k + 1) in ("PNP", "AT0", "NP0", "DPS"))
        and line.has_finite(k + 1, k + 10)
        for k in (comma + 2, comma + 3)
    )


def _unsaid(line: Line, i: int) -> bool:
    """Whether "has not said" or "did not elaborate" stands here."""
    negated = line.finite(i) and line.among(i + 1, "negative")
    return negated and any(line.among(k, "withheld") for k in (i + 2, i + 3))


def _resumes(line: Line, i: int) -> bool:
    """Whether the main verb comes after a comma or dash that closes a relative clause."""
    after = i + 1 + (line.tag(i + 1) == "CJC")
    verb = adjuncts.adverbs(line, after)
    tensed = line.tag(verb) in ends.TENSED or (line.tag(verb) in PLURAL and line.tag(after)[:1] == "V")
    last = line.tag(verb) == "VVN" and verb + 1 == line.stop
    return line.word(i) in (",", "—", "–") and (tensed or last)


PLURAL = frozenset({"VVB", "VBB", "VHB", "VDB"})
"""Tags of verbs in the present whose subject is more than one."""


def _relative_between(line: Line, first: int, last: int) -> bool:
    return any(line.word(i) in ("who", "which") for i in range(first, last)) and last - first <= 3


def _cut(line: Line, content: Range, one: Attribution, cuts: Sequence[int]) -> Range:
    first, last = content
    if first > one.at:
        last = min([last, *(c for c in cuts if c > first)])
        semicolon = next((i for i in range(first, last) if line.word(i) == ";" and not line.quoted[i]), last)
        last = semicolon
    while last > first + 1 and line.word(last - 1) in (",", ";", "—", "–", "and", "but"):
        last -= 1
    return first, last


def _with_sources(kept: Sequence[Attribution]) -> list[Attribution]:
    """Shared sources and contents filled in from the attribution before."""
    filled: list[Attribution] = []
    for one in kept:
        before = filled[-1] if filled else None
        if one.shares:
            source = before.source if before and before.source else one.source
            one = replace(one, source=source)
            if source is None:
                continue
        if one.again and before:
            one = replace(one, content=before.content)
        if all(isinstance(c, Span) or c[0] < c[1] for c in one.content) and one.content:
            filled.append(one)
    return filled
