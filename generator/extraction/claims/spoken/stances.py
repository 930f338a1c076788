"""Stances of what is said: the frame's own, or that which the content itself takes.

"announced that he would resign" is a promise, "said they feared a flood" a fear, "“We were wrong,” he said" an
admission. What quotations begin with or hold stands in `spoken-stances.txt`.
"""

from __future__ import annotations

from generator.extraction.claims import cues
from generator.extraction.claims.attribution import Attribution
from generator.extraction.claims.contents import adjuncts
from generator.extraction.claims.contents.complements import Complement
from generator.extraction.grammar import phrases
from generator.extraction.grammar.lines import Line
from generator.model import Span, Stance


def stance(line: Line, cue: cues.Cue, found: Complement) -> Stance:
    """The frame's stance; "announced that he would" is a promise."""
    own = line.tag(found.first) == "PNP" and line.word(found.first + 1) in ("would", "will", "'ll", "'d")
    if cue.lemma in ("announce", "assure", "reassure") and found.frame.name in ("that", "bare", "tell"):
        ahead = cue.lemma != "announce" and any(line.tag(k) == "VM0" for k in range(found.first, found.first + 8))
        if own or ahead:
            return Stance.PROMISES
    if found.frame.name in ("that", "bare") and cue.stance is Stance.SAYS and (felt := _feeling(line, found.first)):
        return felt
    if found.quotation and cue.stance is Stance.SAYS:
        return _spoken_stance(found.quotation.text) or found.frame.stance
    return found.frame.stance


def posted_stance(cue: cues.Cue, found: Attribution) -> Stance:
    """The stance of a cue behind its content: that of the quotation, else of its frame for quotations."""
    texts = [c.text for c in found.content if isinstance(c, Span)]
    if cue.lemma in ("assure", "reassure"):
        return Stance.PROMISES
    quote = cue.frame("quote") or cue.frame("tell")
    if cue.stance is Stance.SAYS and (own := next(filter(None, map(_spoken_stance, texts)), None)):
        return own
    return quote.stance if quote else cue.stance


def _feeling(line: Line, first: int) -> Stance | None:
    """The stance of "they feared", "she doubted" by which a content opens."""
    form = cues.verbs().get(line.word(adjuncts.adverbs(line, first + 1)))
    own = line.word(first) in ("he", "she", "they", "it")
    if own and line.word(first + 1) in ("did", "does", "do") and line.among(first + 2, "negative"):
        return Stance.DOUBTS if line.word(first + 3) in ("believe", "think", "expect") else None
    if own and line.word(first + 1) in ("would", "will", "'ll", "'d") and line.among(first + 2, "given"):
        return Stance.PROMISES
    return form.cue.stance if own and form and form.cue.stance in (Stance.FEARS, Stance.DOUBTS) else None


def _spoken_stance(text: str) -> Stance | None:
    """The stance that a quotation itself takes: "We promise", "It was our mistake", "That's false"."""
    low = text.lower().replace("’", "'").removeprefix("no, ").removeprefix("well, ")
    if any(low.startswith(row) and not low[len(row) :][:1].isalpha() for row in _denying_starts()):
        return Stance.DENIES
    for stance in (Stance.PROMISES, Stance.ADMITS):
        if any(row in low for row in phrases.sections("spoken-stances.txt")[stance.value]):
            return stance
    return None


def _denying_starts() -> tuple[str, ...]:
    return phrases.sections("spoken-stances.txt")[Stance.DENIES.value]
