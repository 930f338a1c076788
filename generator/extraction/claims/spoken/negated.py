"""Negated cues: "did not believe that C" is a doubt; other negated cues assert nothing."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extraction.claims import cues, readings
from generator.extraction.claims.attribution import Attribution, content_of, left_of, parted
from generator.extraction.claims.contents import complements
from generator.extraction.claims.contents.complements import Complement
from generator.extraction.claims.readings import Group
from generator.extraction.grammar import noun_phrases
from generator.extraction.grammar.closed_classes import words
from generator.extraction.grammar.lines import Line
from generator.model import Stance


def negated(line: Line, i: int, cue: cues.Cue, group: Group) -> Iterator[Attribution]:
    """ "did not believe that C" is a doubt; other negated cues assert nothing."""
    if cue.lemma not in words("opinion"):
        return
    source = readings.own_subject(line, group)
    found = complements.complement(line, i, cue) if source else None
    if source and found is None and cue.lemma == "believe" and noun_phrases.begins(line, i + 1):
        found = Complement(cue.frames[0], i + 1, None, i + 1)
        found = None if line.has_finite(i + 1, i + 6) else found
    if source and found and found.frame.name in ("that", "bare"):
        content = content_of(line, found)
        colon = next((k for k in range(i, line.stop) if line.word(k) == ":"), 0)
        if colon and isinstance(content[0], tuple) and content[0][0] < colon:
            content = ((content[0][0], colon),)
        left = left_of(line, source[0])
        yield Attribution(
            (group.first, i + 1),
            source,
            content,
            Stance.DOUBTS,
            left,
            parts=parted(line, left, source[0]),
            at=i,
        )
