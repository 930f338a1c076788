"""Ends: where a content stops: before the next verb of its source, before ", saying", before "it was not clear".

"denied the charges *but changed his plea*": the content is "the charges".
"""

from __future__ import annotations

from generator.extraction.claims.contents import adjuncts, content_clauses
from generator.extraction.claims.cues import verbs
from generator.extraction.grammar import noun_phrases
from generator.extraction.grammar.lines import Line

TENSED = frozenset({"VVD", "VVZ", "VBD", "VBZ", "VHD", "VHZ", "VM0"})
"""Tags of finite verbs that are no infinitives."""


def phrase_end(line: Line, first: int, last: int) -> int:
    """The end of a noun phrase content: before ", saying", "but changed", without a date that belongs to the cue."""
    last = joined(line, first, last)
    for i in range(first + 1, last):
        if not line.quoted[i] and (
            (line.word(i) == "," and _leaves(line, i)) or _circumstance(line, i, last) or adjuncts.medium(line, i)
        ):
            last = i
            break
    k = last
    while k - 2 > first and (noun_phrases.dated(line, k - 1) or line.word(k - 1) in ("morning", "evening")):
        k -= 1
    if k < last and line.word(k - 1) == "on":
        return k - 1
    return k if k < last and line.tag(k - 1) not in ("PRP", "PRF") else last


def small_end(line: Line, first: int, last: int) -> int:
    """The end of what something is called: before ", as it was sold", the comma inside the quotation or after it.

    A colon after a quotation ends it too: "called it “a gift”: it came to 9 crowns".
    """
    last = joined(line, first, last)
    for i in range(first + 1, last):
        if line.word(i) == ":" and line.mark(i - 1) and line.has_finite(i + 1, line.stop):
            return i
        paused = line.word(i) == "," or (line.mark(i) and line.word(i - 1) == ",")
        if (
            paused
            and i + 1 < line.stop
            and not line.quoted[i + 1]
            and line.among(i + 1, "contrast")
            and line.has_finite(i + 1, line.stop)
        ):
            return i
    return last


def quoted_end(line: Line, first: int) -> int:
    """The end of what somebody is accused of where it is a quotation: “overreach” after the planes were grounded."""
    if not line.mark(first):
        return 0
    close = next((i for i in range(first + 1, line.stop) if line.mark(i)), 0)
    return close + 1 if close and line.word(close + 1) in ("after", "when", "as", "while", "before", "over") else 0


def _circumstance(line: Line, i: int, last: int) -> bool:
    """Whether "after a thug was freed" begins here."""
    return line.word(i) in ("after", "when", "while") and line.has_finite(i + 1, last)


def joined(line: Line, first: int, last: int) -> int:
    """The index before "and" or "but" with the next verb of the same subject, where no verb stood before."""
    for i in range(first, last - 1):
        if line.quoted[i]:
            continue
        if line.finite(i) or line.tag(i) in ("PNQ", "DTQ"):
            return last
        if line.tag(i) == "CJC" and _goes_on(line, adjuncts.adverbs(line, i + 1)):
            return i
        if line.word(i) == "and" and line.tag(i + 1) in ("AT0", "DPS", "PNP") and content_clauses.clause(line, i + 1):
            return i
    return last


def joined_clause(line: Line, first: int, last: int) -> int:
    """The index before "but" with the next cue of the same subject: "… that it had come but insisted it was late"."""
    for i in range(first, last - 1):
        if line.tag(i) == "CJC" and not line.quoted[i] and line.word(i + 1) in verbs() and line.tag(i + 1) in TENSED:
            return i
    return last


def _goes_on(line: Line, verb: int) -> bool:
    """Whether the next verb of the source stands here: "and accused", after "has denied" too."""
    form = verbs().get(line.word(verb))
    cue = form and (line.tag(verb) == "VVN" or (line.tag(verb) == "AJ0" and form.cue.frame("accuse")))
    return line.tag(verb) in TENSED or (bool(cue) and noun_phrases.begins(line, verb + 1))


def _leaves(line: Line, comma: int) -> bool:
    contrast = line.among(comma + 1, "contrast") and line.has_finite(comma + 1, line.stop)
    return contrast or line.tag(comma + 1) in ("VVG", "PNQ", "DTQ", "AVQ")


def unclear(line: Line, i: int) -> bool:
    """Whether "it was not clear" stands here, by which the article says what nobody has said."""
    if line.word(i) != "it" or line.tag(i + 1)[:2] != "VB" or line.tag(i - 1) != "CJC":
        return False
    return line.among(adjuncts.adverbs(line, i + 2), "clear" if line.among(i + 2, "negative") else "unclear")
