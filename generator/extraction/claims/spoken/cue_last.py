"""The cue behind its content: "C, X said" and, the other way round, "C, said X"."""

from __future__ import annotations

from dataclasses import replace

from generator.extraction.claims import cues, readings
from generator.extraction.claims.attribution import Attribution
from generator.extraction.claims.contents import adjuncts, complements, content_clauses, objects
from generator.extraction.claims.readings import Group
from generator.extraction.claims.spoken import said_before, stances
from generator.extraction.grammar import noun_phrases
from generator.extraction.grammar.closed_classes import words
from generator.extraction.grammar.lines import Line
from generator.extraction.grammar.noun_phrases import Range
from generator.model import Stance


def posted(line: Line, i: int, cue: cues.Cue, group: Group, source: Range) -> Attribution | None:
    """ "C, X said"."""
    if not (cue.frame("quote", line.word(i + 1)) or cue.frame("quote") or cue.frame("tell") or cue.frame("bare")):
        return None
    if cue.lemma == "tell" and line.word(i + 1) == "of":
        return None
    start = noun_phrases.opened(line, source[0]) if line.closing(source[0]) else source[0]
    quotation = line.closing(start)
    if quotation is None and (line.word(source[0] - 1) != "," or line.tag(source[0]) == "VVG"):
        return _as_put(line, i, cue, group, source)
    after, cue_end = _cue_end(line, i, cue)
    apart = quotation is not None and quotation.end <= line.tokens[0].start and quotation.text[-1:] != ","
    dated = quotation is None and _dated_pause(line, i + 1)
    quoted_on = line.opening(after + 1) if quotation is None and line.word(after) == ":" else None
    if (
        (quotation is None or apart)
        and not (dated or (quoted_on and _asks(line)))
        and not _leaves(line, after)
        and line.word(i + 1) not in ("—", "–", "-")
        and (
            content_clauses.after_that(line, after)
            or content_clauses.bare_clause(line, i + 1)
            or complements.complement(line, i, cue)
        )
    ):
        return None
    if quotation is not None and content_clauses.after_that(line, after):
        return None
    found = said_before.said_before(line, source[0], after, quotation)
    return (
        replace(
            found,
            cue=(group.first, cue_end),
            source=_voice(line, cue, source),
            stance=stances.posted_stance(line, cue, found),
            at=i,
        )
        if found
        else None
    )


def _asks(line: Line) -> bool:
    """Whether the sentence opens with a clause that is its subject: "Whether it helps is uncertain, he said: “…”"."""
    return line.word(0) in ("whether", "what", "how", "who", "why")


def _as_put(line: Line, i: int, cue: cues.Cue, group: Group, source: Range) -> Attribution | None:
    """ "C, as X points out"."""
    after = i + 1 + (line.word(i + 1) == "out")
    apart = line.word(source[0] - 1) == "as" and line.word(source[0] - 2) == ","
    told = any(readings.form(line, k) and line.finite(k) for k in range(source[0] - 1))
    if (
        told
        or not apart
        or not (line.word(after) == "," or after >= line.stop)
        or not (cue.frame("that", line.word(after - 1)) or cue.frame("that"))
    ):
        return None
    found = said_before.said_before(line, source[0] - 1, after, None)
    return replace(found, cue=(group.first, after), source=source, stance=cue.stance, at=i) if found else None


def _leaves(line: Line, comma: int) -> bool:
    """Whether ", adding that D" follows the cue, by which the source says another thing."""
    return line.word(comma) == "," and line.tag(comma + 1) == "VVG" and line.word(comma + 1) in cues.verbs()


def _dated_pause(line: Line, at: int) -> bool:
    """Whether only the day follows, and a comma: "C, X said on Monday, three days after Y left"."""
    day = at + 1 if line.word(at) == "on" else at
    return noun_phrases.dated(line, day) and line.word(day + 1) == "," and line.word(day + 2) != "that"


def _voice(line: Line, cue: cues.Cue, source: Range) -> Range | None:
    """The source, unless it is a court that only heard or was told."""
    return None if cue.lemma in ("hear", "tell") and line.among(source[1] - 1, "hearer") else source


def _cue_end(line: Line, i: int, cue: cues.Cue) -> tuple[int, int]:
    """(index after the adjuncts, index after the cue with its addressee or "on its website")."""
    end = i + 1
    if cue.frame("tell") and (addressee := noun_phrases.rightward(line, end, noun_phrases.OF_PEOPLE)):
        end = addressee[1]
    after = adjuncts.adjuncts(line, end)
    if cue.lemma in words("posting") and after > end and line.word(end) == "on":
        end = after
    return after, end


def inverted(line: Line, i: int, form: cues.VerbForm) -> Attribution | None:
    """ "C, said X": the cue stands first, its source after it."""
    cue = form.cue
    if (
        cue.frame("quote") is None
        or (cue.frame("tell") and not cue.frame("that"))
        or form.shape not in ("past", "third", "base")
        or (form.shape == "base" and line.tag(i) != "VVB")
    ):
        return None
    quotation = line.closing(i)
    if quotation is None and (line.word(i - 1) != "," or _clause_follows(line, i + 1)):
        return None
    if quotation is None and (_resumed_subject(line, i) or _own_deed(line, i, cue)):
        return None
    source = noun_phrases.inverted(line, i + 1)
    taken = complements.complement(line, i, cue) if quotation is None else None
    thing = line.word(i + 1) in ("it", "you") and i + 2 < line.stop and line.tag(i + 2) != "PUN"
    if thing or line.word(i + 1) in words("object") - {"it", "you"} or (taken and taken.frame.name in TAKING):
        return None
    if source is None or (line.finite(source[1]) and line.tag(source[1]) != "VVN"):
        return None
    found = said_before.said_before(line, i, source[1], quotation)
    return (
        replace(found, cue=(i, i + 1), source=source, stance=stances.posted_stance(line, cue, found), at=i)
        if found
        else None
    )


def _own_deed(line: Line, i: int, cue: cues.Cue) -> bool:
    """Whether the verb says of its own subject what it did or did not: "Lind, 67, denies robbing Quill, 61, of it"."""
    if cue.stance is Stance.DENIES and objects.about_speech(line, i + 1):
        return True  # "Lind, whose house was searched, denies the claims"
    return cue.stance is not Stance.SAYS and (line.tag(i + 1) == "VVG" or line.word(i + 1).endswith("ing"))


def _resumed_subject(line: Line, i: int) -> bool:
    """Whether the sentence's subject stands before a relative clause that ends here: "Brack, who left, disputes C"."""
    head = noun_phrases.interposed(line, i - 1)
    first = noun_phrases.opened(line, 0)
    if head is None or head[0] != first or line.word(head[1]) != ",":
        return False
    return line.has_finite(head[1], i - 1) and any(line.among(k, "relative") for k in range(head[1], head[1] + 4))


TAKING = frozenset({"ask", "tell", "that", "npto", "accuse", "as", "small", "askfor"})
"""Frames whose object is no inverted subject: "…, fearing a backlash, urged the mayor to wait"."""


def _clause_follows(line: Line, i: int) -> bool:
    """Whether a finite verb comes before any comma or relative."""
    for k in range(i, line.stop):
        if line.tag(k) in noun_phrases.BORDERS:
            return False
        if line.finite(k):
            return True
    return False
