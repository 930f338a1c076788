"""Attributions without a verb of their own: "according to X", "in X's view", "reportedly", "X: C" in headlines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.extraction.claims import cues, readings, sources
from generator.extraction.claims.attribution import Attribution, continues, main_end, some
from generator.extraction.claims.contents import adjuncts, complements, content_clauses, preceding
from generator.extraction.claims.named import possessor
from generator.extraction.grammar import noun_phrases
from generator.extraction.grammar.closed_classes import words
from generator.extraction.grammar.lines import Line
from generator.extraction.grammar.noun_phrases import Range
from generator.model import Role, Span, Stance


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


def headed(line: Line) -> Iterator[Attribution]:
    """Headlines: "X: C"."""
    if line.text.sentences[line.index].role is Role.BODY:
        return
    colon = next((i for i in range(1, min(6, line.stop)) if line.word(i) == ":"), 0)
    if not colon or (not line.has_finite(colon + 1, line.stop) and not line.mark(colon + 1)):
        return
    source = line.span(0, colon)
    speaks = line.among(colon - 1, "headline-source") or _person(line, source)
    if speaks and all(noun_phrases.noun(line, i) or line.name(i) for i in range(colon)):
        content: Range | Span = (line.opening(colon + 1) if line.mark(colon + 1) else None) or (colon + 1, line.stop)
        yield Attribution((colon, colon + 1), (0, colon), (content,), Stance.SAYS, 0, at=0)


def transcribed(line: Line) -> Iterator[Attribution]:
    """ "BROOK: “C”", "BROOK on tax: “C”" where a paragraph begins; a label before plain words may be a heading."""
    sentences = line.text.sentences
    opens = line.index > 0 and sentences[line.index - 1].paragraph != sentences[line.index].paragraph
    colon = next((i for i in range(1, min(12, line.stop)) if line.word(i) == ":"), 0) if opens else 0
    name = next((i for i in range(colon) if not line.tokens[i].text.isupper() or len(line.tokens[i].text) < 2), colon)
    if name and sentences[line.index].role is Role.BODY and line.mark(colon + 1):
        content = line.opening(colon + 1) or (colon + 1, line.stop)
        yield Attribution((colon, colon + 1), (0, name), (content,), Stance.SAYS, 0, at=0)


def introduced(line: Line) -> Iterator[Attribution]:
    """ "Brook was blunt: “C”": a clause about a person, a colon, and a quotation that is a sentence of its own."""
    colon = next((i for i in range(2, min(14, line.stop)) if line.word(i) == ":"), 0)
    quotation = line.opening(colon + 1) if colon and line.mark(colon + 1) else None
    verb = next((i for i in range(colon) if line.finite(i)), 0)
    if quotation is None or not verb or line.quoted[verb] or not _sentence(line, colon + 1):
        return
    source = readings.own_subject(line, readings.group(line, verb))
    if source and (line.word(source[0]) in words("pronoun") or line.tag(source[1] - 1) == "NP0"):
        yield Attribution(None, source, (quotation,), Stance.SAYS, source[0], at=colon)


def _sentence(line: Line, mark: int) -> bool:
    """Whether a quotation that opens here holds a verb and goes on to the end of the sentence."""
    quoted = range(mark + 1, line.stop)
    return all(line.quoted[k] or line.mark(k) for k in quoted) and any(line.finite(k) for k in quoted)


def signed(line: Line) -> Iterator[Attribution]:
    """A post that is quoted whole, and signed: "C" and below it "— Ada Brook (@adabrook) May 3"."""
    bracket = next((i for i in range(2, min(10, line.stop)) if line.word(i) == "("), 0)
    if line.word(0) not in ("—", "–", "-") or not bracket or line.word(bracket + 1) != "@":
        return
    if posted := _posted(line):
        yield Attribution(None, (1, bracket), (posted,), Stance.SAYS, 0, at=0)


def _posted(line: Line) -> Span | None:
    """The sentences of the paragraph before the signature, without a link at their end."""
    sentences = line.text.sentences
    last = line.index - 1
    while last > 0 and " " not in sentences[last].span.text:
        last -= 1
    first = last
    while first > 0 and sentences[first - 1].paragraph == sentences[last].paragraph:
        first -= 1
    if last < 0 or sentences[last].role is not Role.BODY:
        return None
    return line.text.article.span(sentences[first].span.start, sentences[last].span.end)


def _person(line: Line, source: Span) -> bool:
    """Whether the article uses the words before the colon again, and not within a longer name: then they name somebody,
    not a topic."""
    again = re.escape(source.text) + r"\b(?! [A-Z])"
    named = all(t.text[:1].isupper() for t in line.tokens if t.end <= source.end)
    return line.name(0) and named and re.search(again, line.text.article.text[source.end :]) is not None
