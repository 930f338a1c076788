"""Attributions by layout alone: "X: C" in headlines and transcripts, "Brook was blunt: “C”", posts signed below."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.extraction.claims import cues, readings
from generator.extraction.claims.attribution import Attribution
from generator.extraction.grammar import noun_phrases
from generator.extraction.grammar.closed_classes import words
from generator.extraction.grammar.lines import Line
from generator.extraction.grammar.noun_phrases import Range
from generator.model import Role, Span, Stance


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


FARTHEST = 20
"""Words of a clause that introduces a quotation, at most."""


def introduced(line: Line) -> Iterator[Attribution]:
    """ "Brook was blunt: “C”": a clause about a person, a colon, and a quotation that is a sentence of its own."""
    colon = next((i for i in range(2, min(FARTHEST, line.stop)) if line.word(i) == ":"), 0)
    quotation = line.opening(colon + 1) if colon and line.mark(colon + 1) else None
    verbs = [i for i in range(colon) if line.finite(i)]
    verb = next((i for i in verbs[1:] if i + 1 == colon and line.low[i] in cues.verbs()), next(iter(verbs), 0))
    if quotation is None or not verb or line.quoted[verb] or not _sentence(line, colon + 1):
        return
    source = readings.own_subject(line, readings.group(line, verb))
    if source and (line.word(source[0]) in words("pronoun") or line.tag(source[1] - 1) == "NP0"):
        form = cues.verbs().get(line.low[verb])
        # What is quoted beside what is admitted is said.
        apart = form is not None and form.cue.stance is not Stance.SAYS
        left = colon if apart else source[0]
        yield Attribution(None, source, (quotation,), Stance.SAYS, left, parts=apart, at=colon)


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
