"""Cues without a subject of their own: "…, adding that C", "… and warned that C": the source stands before."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extraction.claims import cues, readings
from generator.extraction.claims.attribution import Attribution, content_of
from generator.extraction.claims.contents import complements
from generator.extraction.claims.readings import Group
from generator.extraction.claims.spoken import stances
from generator.extraction.claims.spoken.cue_first import SURE
from generator.extraction.grammar.closed_classes import words
from generator.extraction.grammar.lines import Line
from generator.model import Stance

WHILE = frozenset({"by", "after", "while", "when", "in", "before"})
"""Words before a gerund whose subject is that of the main clause: "left the panel after declaring that C"."""


def without_subject(line: Line, i: int, form: cues.VerbForm, group: Group) -> Iterator[Attribution]:
    """ "…, adding that C", "… and warned that C": the source is the subject that stands before."""
    joined = line.tag(group.before) == "CJC" or line.word(group.before) == ","
    during = form.shape == "gerund" and line.word(group.before) in WHILE
    if not (joined or during or (form.shape == "gerund" and group.before < 0)):
        return
    found = complements.complement(line, i, form.cue)
    if found is None or (form.shape == "base" and line.tag(i) != "VVB"):
        return
    if form.shape == "gerund" and (form.cue.lemma == "speak" or (found.frame.name == "np" and _suffers(line, group))):
        return
    apart = line.tag(group.before) == "CJC" and line.word(group.before - 1) == ","
    if form.cue.lemma == "point" and found.frame.name == "np" and not apart:
        return  # "said their count gave neither a majority and pointed to a tie"
    if form.shape == "gerund" and form.cue.lemma == "contradict":
        return  # "said she saw nothing, contradicting the police" is the article's own comparison
    if form.shape == "gerund" and found.frame.name == "speech" and found.frame.particle:
        return  # "brushing aside warnings" is what they do; whose warnings they are is said beside
    left = group.before
    if line.tag(left) == "CJC" and line.word(left - 1) == ",":
        left -= 1
    sure = (
        line.word(left) == ","
        or _resumed_past(line, form, group)
        or _resumed_present(line, i, form)
        or found.frame.name in SURE | {"bare"}
        or found.cue_end > i + 1
    )
    source = readings.shared_subject(line, group.before)
    spoken = form.cue.stance in (Stance.SAYS, Stance.DENIES, Stance.ADMITS) and group.first == i
    if source is None and spoken and form.shape == "gerund" and line.word(group.before) == ",":
        source = readings.antecedent(line, group.before + 1)
    yield Attribution(
        (group.first, max(found.cue_end, i + 1)),
        source,
        content_of(line, found),
        stances.stance(line, i, form.cue, found),
        max(left, 0),
        parts=sure and not _backshifted(line, group),
        shares=True,
        at=i,
        frame=found.frame.name,
    )


def _backshifted(line: Line, group: Group) -> bool:
    """Whether "had" goes on with what is said: "said he was angry and had asked for a meeting"."""
    if line.word(group.first) != "had" or line.tag(group.before) != "CJC":
        return False
    clause = [k for k in range(max(0, group.before - 12), group.before) if line.finite(k) and not line.quoted[k]]
    return len(clause) > 1 and line.among(clause[-2], "saying") and line.tag(clause[-1]) in ("VBD", "VHD")


def _suffers(line: Line, group: Group) -> bool:
    """Whether the verb before is passive: "The order was revised, favouring the lighter ship" is nobody's word."""
    main = next((k for k in range(group.before, -1, -1) if line.finite(k)), -1)
    return line.tag(main)[:2] == "VB" and line.tag(main + 1) == "VVN"


def _resumed_present(line: Line, i: int, form: cues.VerbForm) -> bool:
    """Whether a denial or promise in the present goes on with the main clause: "says it is late and denies C"."""
    if form.shape != "third" or form.cue.stance not in (Stance.DENIES, Stance.PROMISES, Stance.ADMITS):
        return False
    return any(
        line.tag(k) == "VVZ" and line.word(k) in cues.verbs() and line.finite(k) for k in range(max(0, i - 25), i)
    )


def _resumed_past(line: Line, form: cues.VerbForm, group: Group) -> bool:
    """Whether a plain past after reported "had" or "would" takes the main clause up: "said it had failed and vowed"."""
    if form.cue.lemma not in words("resuming") and form.cue.stance in (Stance.SAYS, Stance.FEARS, Stance.INTENDS):
        return False
    if form.shape != "past" or line.tag(group.before) != "CJC" or group.first < group.before:
        return False
    clause = range(max(0, group.before - 25), group.before)
    if line.among(group.first, "aux"):
        return False
    last = next((k for k in reversed(clause) if line.finite(k)), group.before)
    return line.tag(last) in PRESENT or any(line.word(k) in ("had", "would", "could") for k in clause)


PRESENT = frozenset({"VBZ", "VBB", "VVZ", "VHZ", "VDZ"})
"""Tags of verbs in the present: a past after one goes on with the cue, not with the content."""
