"""Sources: the whole words by which the article names who speaks.

The patterns find the phrase that tells who it is; here it gets what hangs on it beside the cue: an age, an apposition,
a party in brackets, a relative clause, "himself". Coreference goes on reading the phrase alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.claims.attribution import Attribution
from generator.extraction.grammar import noun_phrases
from generator.extraction.grammar.lines import Line
from generator.extraction.grammar.noun_phrases import Range
from generator.model import Span

MOST_PARTS = 4
"""Things that may hang on one source."""


def whole(line: Line, one: Attribution, others: Sequence[Attribution]) -> Range | None:
    """The source of an attribution with all that hangs on it, up to its cue or to what somebody says."""
    if one.source is None or one.cue is None or line.tag(one.source[0]) in ("PNP", "DPS"):
        return one.source
    first, last = one.source
    if last <= one.cue[0]:
        return first, _until_cue(line, last, one.cue[0])
    if first >= one.cue[1]:
        return first, _after_cue(line, last, min(_taken(line, last, one, others), line.stop))
    return one.source


def _until_cue(line: Line, last: int, cue: int) -> int:
    """The end of a source whose cue follows: what stands between them belongs to it if it hangs on it."""
    end = cue
    while end > last and (line.tag(end - 1) == "AV0" or line.among(end - 1, "aux")):
        end -= 1
    if line.word(last) == "(":
        close = next((k for k in range(last, end) if line.word(k) == ")"), 0)
        last = close + 1 if close else last
    if last >= end:
        return last
    if line.word(last) in REFLEXIVE and last + 1 == end:
        return end
    if line.word(end - 1) != "," or line.word(last) != ",":
        return last
    return end - 1 if hangs(line, last + 1, end - 1) else last


REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})


def _after_cue(line: Line, last: int, limit: int) -> int:
    """The end of a source that stands after its cue."""
    for _ in range(MOST_PARTS):
        further = beyond(line, last, limit)
        if further == last:
            break
        last = further
    return last


def beyond(line: Line, last: int, limit: int) -> int:
    """The end of the next thing that hangs on a source which ends at `last`, before `limit`."""
    if line.word(last) == "(":
        close = next((k for k in range(last + 1, min(last + 12, limit)) if line.word(k) == ")"), 0)
        return close + 1 if close else last
    first = last + 1 if line.word(last) == "," else last
    end = next((k for k in range(first, limit) if _parts(line, k)), limit)
    if end <= first or (first > last and line.word(first - 1) != ","):
        return last
    if first == last and not (_relative(line, first) or _participle(line, first)):
        return last
    return end if hangs(line, first, end) else last


def _parts(line: Line, k: int) -> bool:
    return line.word(k) in (",", ";", "—", "–", ":") or line.mark(k) or line.quoted[k]


def hangs(line: Line, first: int, last: int) -> bool:
    """Whether the words between two commas say more of the phrase before: an age, an apposition, a relative clause."""
    if first >= last or line.mark(first) or noun_phrases.dated(line, first):
        return False
    if line.tag(first) == "CRD":
        return last - first == 1
    if _relative(line, first):
        return line.has_finite(first, last)
    if _participle(line, first):
        return not line.has_finite(first + 1, last)
    if line.tag(first) in ("AV0", "VVG", "PNP") or not noun_phrases.begins(line, first):
        return False
    relative = next((k for k in range(first, last) if _relative(line, k)), last)
    return not line.has_finite(first, relative)


def _relative(line: Line, i: int) -> bool:
    return line.word(i) in ("who", "whose", "which", "whom") or (line.word(i) == "that" and line.tag(i) == "CJT")


def _participle(line: Line, i: int) -> bool:
    """Whether "released on Monday" or "familiar with the talks" begins here."""
    if line.tag(i) in ("VVN", "VVD"):
        return line.tag(i + 1) in ("PRP", "PRF", "AVP", "NP0", "NN1", "TO0") or noun_phrases.dated(line, i + 1)
    return line.tag(i) == "AJ0" and line.word(i + 1) in ("with", "to", "of")


def _taken(line: Line, first: int, own: Attribution, seen: Sequence[Attribution]) -> int:
    """The first index from `first` on that a content or another cue takes."""
    taken = [line.stop]
    for one in seen:
        taken += [c[0] for c in one.content if isinstance(c, tuple) and c[0] >= first]
        taken += [_token_at(line, c) for c in one.content if isinstance(c, Span)]
        taken += [k for k in (one.at, _opening(line, one)) if k >= first and one is not own]
    return min(k for k in taken if k >= first)


def _opening(line: Line, one: Attribution) -> int:
    """Where the clause of an attribution begins: at "who", not at whom "who" stands for."""
    if one.source and one.left <= one.source[0] and any(_relative(line, one.source[1] + k) for k in (0, 1)):
        return one.source[1]
    return one.left


def _token_at(line: Line, quotation: Span) -> int:
    return next((i for i, t in enumerate(line.tokens) if t.start >= quotation.start), line.stop)
