"""Content clauses: where a clause that is said begins: after "that", after a colon, without either, or in quotes.

"said *the dam is safe*": a noun phrase and its finite verb before any border, relative clauses passed over.
"""

from __future__ import annotations

from generator.extraction.claims.contents import adjuncts
from generator.extraction.grammar import noun_phrases
from generator.extraction.grammar.lines import Line
from generator.model import Span

BE_HAVE_DO = frozenset({"VBZ", "VBD", "VHZ", "VHD", "VDZ", "VDD", "VM0"})
"""Tags of verbs before which "that" is what is spoken of: "says that's false"."""


def content_word(line: Line, i: int) -> bool:
    """Whether there is a word here that can open a content."""
    return i < line.stop and (line.mark(i) or line.tag(i)[:2] != "PU")


def quoted(line: Line, at: int) -> Span | None:
    """The quotation that opens here, after a colon or comma at most."""
    if line.word(at) in (",", ":") and line.mark(at + 1):
        at += 1
    return line.opening(at) if line.mark(at) else None


def pointing(line: Line, that: int) -> bool:
    """Whether "that" stands for what was said before: "denied that, insisting", "disputed that figure"."""
    if line.word(that + 1) == "," and line.tag(that + 2) == "VVG":
        return True
    end = next((i for i in range(that, line.stop) if line.tag(i) == "PUN"), line.stop)
    return line.tag(that) == "DT0" and line.tag(that + 1)[:2] == "NN" and not line.has_finite(that + 1, end)


def after_that(line: Line, at: int) -> int:
    """Index after "that" or after a colon, where a clause follows; 0 where none does."""
    if line.word(at) == "that" and pointing(line, at):
        return 0
    if line.word(at) == "," and line.word(at + 1) == "that":
        at += 1
    if line.word(at) == "that" and _stands_for(line, at):
        return at
    if line.word(at) == ":" and line.has_finite(at + 1, line.stop):
        return at + 1
    if line.word(at) != "that" or at + 2 >= len(line.tokens) or line.word(at + 1) in (",", "and", "but"):
        return at + 1 if line.word(at) == "that" and line.word(at + 1) == "," else 0
    return at + 1 if content_word(line, at + 1) and at + 1 < line.stop else 0


def _stands_for(line: Line, that: int) -> bool:
    """Whether "that" is or opens the subject: "says that's false", "said that claim is false"."""
    return line.tag(that + 1) in BE_HAVE_DO or (line.among(that + 1, "that-thing") and line.finite(that + 2))


def that_clause(line: Line, at: int) -> int:
    """Index after "that" with a clause that has its own subject: not "told the story of a trade that fed the town"."""
    start = after_that(line, at)
    return start if start and not line.finite(adjuncts.adverbs(line, start)) else 0


def bare_clause(line: Line, at: int) -> int:
    """Index where a clause without "that" opens: a noun phrase and its finite verb; 0 where none does."""
    tried = (at, adjuncts.adverbs(line, at), adjuncts.adjuncts(line, at))
    if line.word(at) == "to" and line.tag(at) == "PRP":
        return 0  # "confessed to the crime and the jury took an hour"
    late = noun_phrases.dated(line, at) or adjuncts.medium(line, at)
    for start in dict.fromkeys(reversed(tried) if late else tried):
        if clause(line, start):
            return start
    return 0


def pronoun_clause(line: Line, at: int) -> int:
    """Index after an addressee that is a pronoun, where a clause follows ("told her he would come"), else 0."""
    return at + 1 if line.tag(at) == "PNP" and line.has_finite(at + 1, at + 12) else 0


def clause(line: Line, at: int) -> bool:
    """Whether a clause opens here: no verb before its subject, a finite verb before any border."""
    i, headed, apposed = at, False, False
    if line.word(at) in ("him", "them", "us", "me"):
        return False
    if line.tag(at) == "PRP" and not line.among(at, "quantity"):
        i = adjuncts.prepositional(line, at)
    if line.among(at, "subordinator") and line.tag(at)[:2] in ("CJ", "AV"):
        return line.has_finite(at + 1, at + 30)
    while i < line.stop and i - at < 45:
        if line.finite(i) and (headed or line.tag(i) == "EX0"):
            return line.tag(i) != "VVN"
        tag = line.tag(i)
        if tag == "CJC" and line.finite(i + 1):
            return False
        if tag == "VVN" and line.tag(i - 1) == "CRD" and line.tag(i + 1) in ("PRP", "PUN", "AVP"):
            return not line.has_finite(i + 1, i + 12)
        if tag == "AJ0" and line.finite(i + 1) and (line.low[i].endswith("ing") or line.tag(i - 1) == "AT0"):
            headed = True
        if tag == "EX0" or noun_phrases.noun(line, i) or tag in ("DT0", "VVG") or (tag == "VVN" and headed):
            headed = headed or tag != "VVN"
        if line.word(i) == "," and apposed and line.finite(adjuncts.adverbs(line, i + 1)):
            i += 1
            continue
        if line.word(i) == "," and not _within_subject(line, i):
            return False
        apposed = apposed or (line.word(i) == "," and headed)
        if (line.word(i) == "," and line.among(i + 1, "relative")) or (headed and tag in ("PNQ", "DTQ")):
            i = _after_relative(line, i)
            continue
        if line.word(i) in (";", ":") or (
            tag in ("CJS", "CJT", "TO0") and not headed and not noun_phrases.compared(line, i)
        ):
            return False
        i += 1
    return False


def _after_relative(line: Line, comma: int) -> int:
    """The index after the verbs of a relative clause, which are not the clause's own."""
    i = comma + 1
    while i < line.stop and not line.finite(i):
        i += 1
    while i < line.stop and (line.finite(i) or line.tag(i) in ("XX0", "AV0", "VVN", "VVI", "VBN", "VBI")):
        i += 1
    return i


def _within_subject(line: Line, comma: int) -> bool:
    """Whether a comma opens what hangs on the subject or parts a list: the clause may still come."""
    return line.among(comma + 1, "relative") or line.tag(comma + 1)[:2] in (
        "AT",
        "NN",
        "NP",
        "AJ",
        "VV",
        "PR",
        "CR",
        "DP",
        "DT",
    )
