"""Dating: which time of a clause dates what happened in it."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.events.happenings import main_verb
from generator.extraction.events.regions import inside
from generator.extraction.grammar import clauses
from generator.extraction.text.tokens import TaggedText, Token
from generator.model import Span, Time, TimeType

FARTHEST = 200
"""Tokens of a clause among which its date is looked for: a promise may be as long as its sentence."""
BOUNDS = frozenset(("since", "from", "until", "till", "by", "before", "after", "to", "for"))
"""Words before a time that is a border of what happened, or of something else, and not its date."""
ROUGHLY = frozenset(("nearly", "about", "around", "almost", "roughly", "well"))
NEARLY = frozenset(("just", "shortly", "soon", "minutes", "immediately"))
RELATIVES = frozenset(("who", "whom", "whose", "which", "where"))


def time_of(text: TaggedText, times: tuple[Time, ...], span: Span) -> int | None:
    """Index of the time that dates the clause: after its verb rather than before. Durations and habits date nothing,
    nor do borders ("since 2019") and what is told of somebody on the way ("whose trial begins on 9 January")."""
    tokens = text.within(span)[:FARTHEST]
    verb = main_verb(tokens)
    offset = tokens[verb].start if verb is not None else span.start
    dates = [i for i in inside(times, span) if times[i].type in (TimeType.DATE, TimeType.TIME)]
    owners = [i for i in dates if times[i].span.text.endswith(("'s", "’s"))]
    near = [i for i in dates if i not in owners and not _beside(tokens, times[i], verb)]
    return min(
        near,
        key=lambda i: (
            _bracketed(text, times[i].span),
            _apposed(text, times[i].span, offset),
            abs(times[i].span.start - offset),
        ),
        default=None,
    )


def _bracketed(text: TaggedText, time: Span) -> bool:
    """Whether a time stands in brackets: another clock's."""
    return text.article.text[max(0, time.start - 1) : time.start] == "("


def _beside(tokens: Sequence[Token], time: Time, verb: int | None) -> bool:
    """Whether a time is a border or dates something else than the clause; "from May to July" is a date."""
    before = [t for t in tokens if t.start < time.span.start]
    while before and before[-1].lower in ROUGHLY:
        before.pop()
    if before and before[-1].lower in BOUNDS and not _just(before):
        return not (before[-1].lower == "from" and "/" in (time.value or ""))
    if time.span.text.endswith(" earlier"):
        return True
    bordered = _bordered(before) or _in_border_clause(before, verb)
    return bordered or _starts_change(tokens, before) or _in_relative(before, verb)


def _just(before: Sequence[Token]) -> bool:
    """Whether a border is as good as the time itself: "just after", "shortly before"."""
    return len(before) > 1 and before[-2].lower in NEARLY and before[-1].lower in ("before", "after")


def _bordered(before: Sequence[Token]) -> bool:
    """Whether a time tells when a border was: "the highest since independence in 1991"."""
    tail = [t.lower for t in before[-5:-1]]
    return bool(before) and before[-1].lower in ("in", "on") and any(w in ("since", "until") for w in tail)


def _in_border_clause(before: Sequence[Token], verb: int | None) -> bool:
    """Whether a time lies in a clause that tells what was before or after: "since the drug was approved in 2021"."""
    start = next((i for i in range(len(before) - 1, 0, -1) if before[i].lower in ("since", "before", "until")), 0)
    clause = before[start + 1 :]
    return verb is not None and start > verb and any(clauses.finite(t) for t in clause) and not _parted(clause)


def _parted(clause: Sequence[Token]) -> bool:
    return any(t.text in ",;" for t in clause)


def _starts_change(tokens: Sequence[Token], before: Sequence[Token]) -> bool:
    """Whether a time goes with the first of two figures: "from 95% in 2019 to 83%"."""
    phrase = [t.lower for t in before[-6:]]
    after = [t.lower for t in tokens[len(before) : len(before) + 6]]
    return "from" in phrase and "to" in after and "to" not in phrase[phrase.index("from") :]


def _in_relative(before: Sequence[Token], verb: int | None) -> bool:
    """Whether a time lies in a relative clause, or in a participle's between commas: ", founded in 2011"."""
    starts = [i for i, t in enumerate(before) if i and (t.lower in RELATIVES or _that(before, i))]
    if starts and (verb is None or starts[-1] > verb or len(before) <= verb):
        return not any(t.text == "," for t in before[starts[-1] :])
    commas = [i for i, t in enumerate(before) if t.text == ","]
    phrase = before[commas[-1] + 1 :] if commas else []
    if not phrase or phrase[0].tag not in ("VVN", "VVD") or (verb == commas[-1] + 1 and len(commas) > 1):
        return False
    return before[commas[-1] - 1].is_noun and not any(t.tag == "CJC" for t in phrase)


def _that(before: Sequence[Token], i: int) -> bool:
    """Whether "that" opens a relative clause: "the year that ended in August"."""
    verb = i + 1 < len(before) and before[i + 1].is_verb
    return verb and before[i].lower == "that" and before[i - 1].is_noun


def _apposed(text: TaggedText, time: Span, verb: int) -> bool:
    """Whether a time stands between the subject and its verb: "Calder, founded in 2011, suffered"."""
    return time.start < verb and text.article.text[time.end : verb].lstrip()[:1] in (",", ")")
