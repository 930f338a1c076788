"""Utterances: any verb beside a quotation, where only one of saying can stand: "“It is over,” she sobbed"."""

from __future__ import annotations

from generator.extraction.claims import cues, readings
from generator.extraction.grammar.lines import Line
from generator.model import Stance

UTTERED = (cues.Frame("quote", "", Stance.SAYS), cues.Frame("npquote", "", Stance.SAYS))
"""The frames of any verb beside a quotation."""


def utterance(line: Line, i: int) -> cues.VerbForm | None:
    """Any verb as a cue of saying, if it stands beside a quotation as only one of saying can."""
    return cues.VerbForm(cues.Cue(line.low[i], Stance.SAYS, UTTERED), "past") if utters(line, i) else None


def utters(line: Line, i: int) -> bool:
    """Whether any verb stands where only one of saying can: "“It is over,” she sobbed"."""
    if line.tag(i) != "VVD" or not any(line.quoted[max(0, i - 12) : i]) or not _pauses(line, i + 1):
        if line.tag(i) == "VVD" and _colon(line, i + 1):
            return True
        subject_after = line.tag(i) == "VVD" and line.tag(i + 1) in ("NP0", "PNP", "AT0", "DPS") and line.mark(i - 1)
        return subject_after and _uttered(line, i)
    group = readings.group(line, i)
    source = readings.own_subject(line, group) if not group.passive else None
    return source is not None and source[1] - source[0] <= 6 and _uttered(line, source[0])


def _colon(line: Line, i: int) -> bool:
    """Whether a colon and a quotation come, at most an object between: "shook his head: “No.”"."""
    for k in range(i, i + 4):
        if line.word(k) == ":":
            quotation = line.opening(k + 1) if line.mark(k + 1) else None
            return quotation is not None and quotation.text.endswith((".", "!", "?", "…"))
        if line.finite(k) or line.tag(k)[:2] == "PU":
            return False
    return False


def _pauses(line: Line, i: int) -> bool:
    last = line.tag(i) == "AVP" and (i + 1 >= line.stop or line.tag(i + 1) == "PUN")
    return last or i >= line.stop or line.tag(i) in ("PUN", "PRP", "AV0", "CJS")


def _uttered(line: Line, i: int) -> bool:
    """Whether a quotation that ends in a comma or stop within its marks stands right before."""
    quotation = line.closing(i)
    if quotation is not None and line.tag(i + 1) in ("AT0", "DPS") and not quotation.text.endswith(","):
        return False
    return quotation is not None and quotation.text.endswith((",", "!", "?", "…")) and len(quotation.text) > 4
