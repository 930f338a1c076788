"""Verbs that attribute: "X said C", "C, X said", "C, said X", "X, adding that C".

Each verb of `cues.tsv`, and any verb beside a quotation (`utterances`), is tried with the cue behind its content
(`cue_last`) and before it (`cue_first`); without a subject it takes the one before (`shared_subjects`). What it means
to say is in `stances`.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.extraction.claims import cues, readings
from generator.extraction.claims.attribution import Attribution, nobody, some
from generator.extraction.claims.contents import complements
from generator.extraction.claims.passives import passive
from generator.extraction.claims.readings import Group
from generator.extraction.claims.spoken import cue_first, cue_last, negated, shared_subjects, utterances
from generator.extraction.claims.spoken.shared_subjects import WHILE
from generator.extraction.grammar import noun_phrases
from generator.extraction.grammar.lines import Line
from generator.extraction.grammar.noun_phrases import Range


def spoken(line: Line) -> Iterator[Attribution]:
    """Verbs: "X said C", "C, X said", "C, said X", "X is said to C"."""
    for i in some(line, lambda k: line.low[k] in cues.verbs() or utterances.utters(line, k)):
        form = readings.form(line, i)
        if form is None or not form.cue.frame("quote"):
            form = utterances.utterance(line, i) or form
        if form is None:
            continue
        group = readings.group(line, i)
        if _turned(line, group) or (form.cue.lemma == "point" and line.among(i - 1, "measure")):
            continue
        if form.shape == "base" and line.word(i + 1) == ":" and line.tag(i - 1) == "NN1":
            continue
        if (form.shape in ("base", "gerund") and group.infinitive) or _asked(line, group):
            yield from cue_first.caused(line, i, form.cue, group)
            continue
        if group.passive and form.shape == "past":
            yield from passive(line, i, form.cue, group)
        elif group.doubtful:
            continue
        elif group.negated:
            yield from negated.negated(line, i, form.cue, group)
        else:
            yield from _asserted(line, i, form, group)


def _turned(line: Line, group: Group) -> bool:
    """Whether "nor did he" or "never has she" opens the clause: then it is not said."""
    first = noun_phrases.border(line, max(0, group.before))
    negative = line.word(first) in ("nor", "neither", "never", "nowhere", "not")
    return (
        negative
        and any(line.finite(k) and line.among(k, "aux") for k in (first + 1, first + 2))
        and group.before > first
    )


def _asked(line: Line, group: Group) -> bool:
    """Whether the verb stands in a question or a condition."""
    first = noun_phrases.border(line, max(0, group.before))
    if line.among(first - 1, "conditional") or line.among(first, "conditional"):
        return True
    return (
        line.tokens[-1].text == "?"
        and line.tag(0)[:2] in ("VB", "VD", "VH", "VM", "DT", "AV", "PN")
        and not line.quoted[0]
        and not any(line.quoted)
    )


def _asserted(line: Line, i: int, form: cues.VerbForm, group: Group) -> Iterator[Attribution]:
    cue = form.cue
    if group.first == i and (found := cue_last.inverted(line, i, form)):
        yield found
        return
    source = (
        None
        if form.shape == "gerund" and line.word(group.before) in (",", "and")
        else readings.own_subject(line, group)
    )
    if form.shape == "gerund" and group.first == i and (paper := _paper(line, i, cue)):
        yield from cue_first.preposed(line, i, cue, group, paper)
        return
    if form.shape == "gerund" and group.first == i and line.word(group.before) not in (",", "—", "and", *WHILE):
        return
    if source is None:
        yield from shared_subjects.without_subject(line, i, form, group)
        return
    if nobody(line, source):
        return
    if posted := cue_last.posted(line, i, cue, group, source):
        yield posted
        return
    yield from cue_first.preposed(line, i, cue, group, source)


def _paper(line: Line, i: int, cue: cues.Cue) -> Range | None:
    """The document that says it: "an email warning that C"."""
    found = complements.complement(line, i, cue) if line.among(i - 1, "medium") else None
    first = noun_phrases.leftward(line, i - 1) if found and found.frame.name in ("that", "quote") else None
    return None if first is None else (first, i)
