"""Negated cues: "did not believe that C" is a doubt, "did not accept the figures" a denial.

"Did not dispute that C" grants it; other negated cues assert nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.extraction.claims import cues, readings
from generator.extraction.claims.attribution import Attribution, content_of, left_of, parted
from generator.extraction.claims.contents import complements, ends, objects
from generator.extraction.claims.contents.complements import Complement
from generator.extraction.claims.cues import Frame
from generator.extraction.claims.readings import Group
from generator.extraction.grammar import noun_phrases
from generator.extraction.grammar.closed_classes import words
from generator.extraction.grammar.lines import Line
from generator.model import Stance

UNACCEPTED = frozenset({"accept", "recognise", "recognize", "buy"})
"""Verbs by whose negation what others say is denied: "does not accept the figures"."""


UNDENIED = frozenset({"deny", "dispute", "contest"})
"""Verbs by whose negation something is granted: "did not dispute that the letter had come"."""


def _granted(line: Line, i: int, cue: cues.Cue, group: Group) -> Iterator[Attribution]:
    source = readings.own_subject(line, group)
    found = complements.complement(line, i, cue) if source else None
    if source and found and found.frame.name in ("that", "bare"):
        first, last = found.first, ends.joined_clause(line, found.first, line.stop)
        left = left_of(line, source[0])
        part = parted(line, left, source[0])
        yield Attribution((group.first, i + 1), source, ((first, last),), Stance.ADMITS, left, parts=part, at=i)


def negated(line: Line, i: int, cue: cues.Cue, group: Group) -> Iterator[Attribution]:
    """ "did not believe that C" is a doubt, "did not dispute that C" grants it; others assert nothing."""
    if cue.lemma in UNDENIED and "neither" not in line.low[:i] and "nor" not in line.low[:i]:
        yield from _granted(line, i, cue, group)
    if cue.lemma not in words("opinion") | UNACCEPTED:
        return
    source = readings.own_subject(line, group)
    found = complements.complement(line, i, cue) if source else None
    if source and found is None and cue.lemma == "believe" and noun_phrases.begins(line, i + 1):
        found = Complement(cue.frames[0], i + 1, None, i + 1)
        found = None if line.has_finite(i + 1, i + 6) else found
    if source and cue.lemma in UNACCEPTED and objects.about_speech(line, i + 1) and line.word(i + 1) != "that":
        found = Complement(Frame("speech", "", Stance.DENIES), i + 1, None, i + 1)
    if source and cue.lemma == "agree" and line.word(i + 1) == "with" and i + 2 < line.stop:
        found = Complement(Frame("with", "", Stance.DENIES), i + 2, None, i + 2)
    if source and found and found.frame.name in ("that", "bare", "speech", "with"):
        content = content_of(line, found)
        colon = next((k for k in range(i, line.stop) if line.word(k) == ":"), 0)
        if colon and isinstance(content[0], tuple) and content[0][0] < colon:
            content = ((content[0][0], colon),)
        left = left_of(line, source[0])
        yield Attribution(
            (group.first, max(i + 1, found.cue_end)),
            source,
            content,
            Stance.DENIES if found.frame.name in ("speech", "with") else Stance.DOUBTS,
            left,
            parts=parted(line, left, source[0]),
            at=i,
            frame=found.frame.name,
        )
