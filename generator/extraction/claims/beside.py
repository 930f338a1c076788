"""Attributions without a verb of their own: "according to X", "in X's view", "reportedly"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.extraction.claims import cues, readings, sources
from generator.extraction.claims.attribution import Attribution, Pattern, continues, main_end, some
from generator.extraction.claims.contents import adjuncts, complements, content_clauses, preceding
from generator.extraction.claims.named import possessor
from generator.extraction.claims.spoken import stances
from generator.extraction.grammar import noun_phrases
from generator.extraction.grammar.lines import Line
from generator.extraction.grammar.noun_phrases import Range
from generator.model import Span, Stance


def _stanced(pattern: Pattern) -> Pattern:
    """The pattern with the stance that a content takes itself: "according to X, the claim is false"."""

    def stanced(line: Line) -> Iterator[Attribution]:
        for one in pattern(line):
            yield replace(one, stance=stances.of_content(line, one.content[0]))

    return stanced


@_stanced
def according(line: Line) -> Iterator[Attribution]:
    """ "According to X, C", "C, according to X", "C1, according to X, C2"."""
    for i in some(line, lambda k: line.low[k] == "according" and line.word(k + 1) == "to"):
        phrase = noun_phrases.inverted(line, i + 2)
        if phrase is None or line.among(phrase[1] - 1, "not-a-source"):
            continue
        source = _speaker(line, phrase)
        first = noun_phrases.opened(line, 0)
        joined = line.word(i - 1) == "," and line.tag(i - 2) == "CJC"
        if (
            i == first
            or joined
            or line.word(i - 1) in (";", ":")
            or (line.among(i - 1, "contrast") and line.word(i - 1) != ",")
        ):
            end = phrase[1] if line.word(phrase[1]) == "," else sources.beyond(line, phrase[1], line.stop)
            start = end + (line.word(end) == ",")
            if line.word(start) in ("though", "however") and line.word(start + 1) == ",":
                start += 2
            if line.opening(start) and line.mark(start):
                content: Range | Span = line.opening(start) or (start, line.stop)
            else:
                content = (start, line.stop)
            if start < line.stop:
                yield Attribution((i, i + 2), source, (content,), Stance.SAYS, max(0, i - 1), parts=i != first, at=i)
        elif not _told_already(line, i):
            yield from _according_after(line, i, source, phrase[1])


@_stanced
def reported(line: Line) -> Iterator[Attribution]:
    """ "As reported by X, C"."""
    first = noun_phrases.opened(line, 0)
    if line.word(first) != "as" or line.word(first + 1) not in cues.verbs() or line.word(first + 2) != "by":
        return
    source = noun_phrases.inverted(line, first + 3)
    if source and line.word(source[1]) == "," and line.has_finite(source[1], line.stop):
        yield Attribution((first, first + 3), source, ((source[1] + 1, line.stop),), Stance.SAYS, first, at=first + 1)


def _told_already(line: Line, i: int) -> bool:
    """Whether the words before already say who says it."""
    return any(
        readings.form(line, k)
        and not line.quoted[k]
        and line.tag(k)[:2] == "VV"
        and line.among(k, "saying")
        and not (_subordinate(line, k) or readings.group(line, k).passive)
        for k in range(i)
    )


def _subordinate(line: Line, verb: int) -> bool:
    """Whether the verb's clause tells when or why: "weeks before the minister told MPs"."""
    first = max(0, noun_phrases.border(line, verb) - 1)
    return any(line.word(k) in ("before", "after", "when", "while", "because", "since") for k in range(first, verb))


def _according_after(line: Line, i: int, source: Range, after: int) -> Iterator[Attribution]:
    comma = line.word(i - 1) == ","
    quotation = line.closing(i)
    if quotation is not None:
        yield Attribution((i, i + 2), source, (quotation,), Stance.SAYS, i - 1, posted=True, at=i)
        return
    start, last = preceding.before(line, i - 1 if comma else i)
    start = _relative_alone(line, start, last) or start
    content: tuple[Range | Span, ...] = ((start, last),)
    if line.word(after) == "," and (not line.has_finite(start, last) or continues(line, after + 1)):
        content += ((after + 1, line.stop),)
    if last > start and (line.has_verb(start, last) or len(content) > 1):
        yield Attribution((i, i + 2), source, content, Stance.SAYS, start, posted=True, at=i)


def _relative_alone(line: Line, start: int, last: int) -> int:
    """Where a last relative clause opens after what somebody else wants: "urged the town to fix its pipes, which leak,
    according to an audit"; 0 where none does."""
    comma = next((k for k in range(last - 1, start, -1) if line.word(k) == ","), 0)
    if not comma or not line.among(comma + 1, "relative") or not line.finite(adjuncts.adverbs(line, comma + 2)):
        return 0
    forms = ((k, readings.form(line, k)) for k in range(start, comma))
    wants = any(form and form.cue.stance is Stance.DEMANDS and not line.quoted[k] for k, form in forms)
    return comma + 1 if wants else 0


def _speaker(line: Line, phrase: Range) -> Range:
    """The person whose account it is: "Smith" of "Smith's account"."""
    if line.among(phrase[1] - 1, "document"):
        if line.tag(phrase[0]) == "DPS":
            return phrase[0], phrase[0] + 1
        for i in range(phrase[1] - 1, phrase[0], -1):
            if line.tag(i) == "POS":
                return phrase[0], i
    return phrase


@_stanced
def viewed(line: Line) -> Iterator[Attribution]:
    """ "In X's view, C"."""
    for i in some(line, lambda k: line.among(k, "aspect") and line.word(k + 1) == ","):
        source = possessor(line, i)
        if source and line.word(source[0] - 1) in ("in", "by", "on") and i + 2 < line.stop:
            quotation = content_clauses.quoted(line, i + 1)
            yield Attribution(
                (source[0] - 1, i + 1), source, (quotation or (i + 2, line.stop),), Stance.SAYS, source[0] - 1, at=i
            )
    for i in some(line, lambda k: line.among(k, "aspect") and line.word(k + 1) != ","):
        yield from _viewed_unparted(line, i)


def _viewed_unparted(line: Line, i: int) -> Iterator[Attribution]:
    """ "In his view C" without a comma, and "C, by X's count" at the end."""
    source = possessor(line, i)
    if source is None or line.word(source[0] - 1) not in ("in", "by", "on"):
        return
    first = source[0] - 1
    if first == noun_phrases.opened(line, 0) and content_clauses.clause(line, i + 1):
        yield Attribution((first, i + 1), source, ((i + 1, line.stop),), Stance.SAYS, first, at=i)
    elif i + 1 == line.stop and line.word(first - 1) == ",":
        start, last = preceding.before(line, first - 1)
        if line.has_finite(start, last):
            yield Attribution((first, i + 1), source, ((start, last),), Stance.SAYS, start, posted=True, at=i)


def reputed(line: Line) -> Iterator[Attribution]:
    """Adverbs: "reportedly", "allegedly": the clause is somebody's claim, the article does not say whose."""
    for i in some(line, lambda k: line.low[k] in cues.adverbs() and not _said_so(line, k)):
        start = noun_phrases.opened(line, preceding.before(line, i)[0])
        cue = cues.adverbs()[line.low[i]]
        yield Attribution(
            (i, i + 1), None, ((start, main_end(line, i)),), cue.stance, start, explicit=False, posted=True, at=i
        )


def _said_so(line: Line, i: int) -> bool:
    """Whether a cue with its content follows, whose own subject speaks: "an aide reportedly told them that"."""
    form = readings.form(line, i + 1)
    own = form is not None and not readings.group(line, i + 1).passive and line.tag(i + 1) != "VVG"
    return own and form is not None and complements.complement(line, i + 1, form.cue) is not None
