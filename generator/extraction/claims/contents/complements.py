"""Complements: what follows a cue, by the frames that `cues.tsv` gives it.

"said *that the dam is safe*", "told reporters *it is safe*", "urged the mayor *to wait*", "accused him *of lying*".
Each frame is tried in the order of how surely it is recognised; a new one is a name in `cues.tsv` and a line in
`_tried`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.extraction.claims.contents import adjuncts, content_clauses, objects, verb_phrases
from generator.extraction.claims.contents.content_clauses import content_word
from generator.extraction.claims.cues import PREPOSITIONS, Cue, Frame
from generator.extraction.grammar import noun_phrases
from generator.extraction.grammar.lines import Line
from generator.model import Span


@dataclass(frozen=True, slots=True)
class Complement:
    """What follows a cue."""

    frame: Frame
    first: int
    """Index of the first token of the content."""
    quotation: Span | None = None
    """The quotation that is the content."""
    cue_end: int = 0
    """Index after the last token of the cue."""


def complement(line: Line, verb: int, cue: Cue) -> Complement | None:
    """What the cue's frames find after the verb; None where nothing fits."""
    after = verb + 1
    for length in (4, 3, 2, 1, 0):
        particle = "_".join(line.low[after : after + length])
        if length and not cue.particles(particle):
            continue
        found = _first(_tried(line, after + length, cue, particle))
        if found:
            return found
    return None


def _first(found: Iterator[Complement]) -> Complement | None:
    return next(found, None)


def _tried(line: Line, at: int, cue: Cue, particle: str) -> Iterator[Complement]:
    """The frames in order of how surely they are recognised."""

    def frame(name: str) -> Frame | None:
        return cue.frame(name, particle)

    if told := frame("tell"):
        yield from _told(line, at, told)
    if (asked := frame("ask")) and (found := _asked(line, at, asked)):
        yield found
    beyond = adjuncts.adjuncts(line, at)
    quote, that, bare = frame("quote"), frame("that"), frame("bare")
    introduced = that or bare or particle or line.word(beyond) in (",", ":")
    if quote and introduced and (quotation := content_clauses.quoted(line, beyond)):
        yield Complement(quote, beyond, quotation, at)
    if that and (start := content_clauses.after_that(line, beyond)):
        yield Complement(that, start, None, at)
    here = adjuncts.adverbs(line, at)
    to_at = beyond if line.word(beyond) == "to" else here
    if (to := frame("to")) and verb_phrases.infinitive(line, to_at):
        yield Complement(to, to_at, None, at)
    if (wh := frame("wh")) and line.among(here, "wh"):
        yield Complement(wh, here, None, at)
    if (ing := frame("ing")) and line.tag(here) in ("VVG", "VBG", "VHG", "VDG"):
        yield Complement(ing, here, None, at)
    if (as_ := frame("as")) and objects.called_as(line, here):
        yield Complement(as_, here, None, at)
    if (small := frame("small")) and objects.small(line, here):
        yield Complement(small, here, None, at)
    if (accuse := frame("accuse")) and (start := objects.accused(line, here)):
        yield Complement(accuse, start, None, at)
    if (askfor := frame("askfor")) and (start := objects.asked_for(line, here)):
        yield Complement(askfor, start, None, at)
    if (number := frame("number")) and objects.numbered(line, here):
        yield Complement(number, here, None, at)
    if (figure := frame("figure")) and objects.numbered(line, here) and not line.has_finite(here, line.stop):
        yield Complement(figure, here, None, at)
    if (sum_ := frame("sum")) and objects.sum_of(line, here):
        yield Complement(sum_, here, None, at)
    if (quality := frame("quality")) and objects.quality(line, here):
        yield Complement(quality, here, None, at)
    if (threatened := frame("threatened")) and objects.holds(line, here, "threatened"):
        yield Complement(threatened, here, None, at)
    if (nping := frame("nping")) and verb_phrases.then_ing(line, here):
        yield Complement(nping, here, None, at)
    if (npat := frame("npat")) and objects.reckoned(line, here):
        yield Complement(npat, here, None, at)
    if (npquote := frame("npquote")) and (quotation := objects.after_object(line, here)):
        yield Complement(npquote, here, quotation, at)
    if (npto := frame("npto")) and (start := verb_phrases.then_to(line, here)):
        yield Complement(npto, here, None, at)
    for preposition in (f for f in cue.frames if f.particle == particle and f.name in PREPOSITIONS):
        if line.word(here) == preposition.name and content_word(line, here + 1):
            yield Complement(preposition, here + 1, None, here + 1)
    doing = cue.lemma == "find" and line.tag(here) == "VVG"
    if bare and not doing and (start := content_clauses.bare_clause(line, at)):
        yield Complement(bare, start, None, at)
    if (np := frame("np")) and objects.direct_object(line, here) and not objects.withheld(line, here, cue):
        yield Complement(np, here, None, at)
    if (speech := frame("speech") or np) and (start := objects.dismissed_as(line, here)):
        yield Complement(speech, start, None, at)
    if (speech := frame("speech")) and objects.about_speech(line, here):
        yield Complement(speech, here, None, at)


def _told(line: Line, at: int, frame: Frame) -> Iterator[Complement]:
    """ "told NP (that) C", "told NP: C"; where C stands before ("…," he told NP) nothing is found."""
    addressee = noun_phrases.rightward(line, at, noun_phrases.OF_PEOPLE)
    if addressee is None or line.among(addressee[1] - 1, "tale") or line.among(at + 1, "tale"):
        return
    end = addressee[1]
    beyond = adjuncts.adjuncts(line, end)
    if quotation := content_clauses.quoted(line, beyond):
        yield Complement(frame, beyond, quotation, end)
    elif (start := content_clauses.that_clause(line, beyond)) or (start := content_clauses.bare_clause(line, end)):
        yield Complement(frame, start, None, end)
    elif start := content_clauses.pronoun_clause(line, at):
        yield Complement(frame, start, None, at + 1)


def _asked(line: Line, at: int, frame: Frame) -> Complement | None:
    """ "urged NP to C": the content keeps who is to act."""
    start = verb_phrases.then_to(line, at) or verb_phrases.against(line, at)
    return Complement(frame, at, None, at) if start else None


def noun_phrase(line: Line, at: int, cue: Cue, name: str) -> Complement | None:
    """What polls show or unions want: "a tight race", "a shorter week"; only some sources' verbs take it."""
    frame, here = cue.frame(name), adjuncts.adverbs(line, at)
    return Complement(frame, here, None, at) if frame and objects.direct_object(line, here) else None
