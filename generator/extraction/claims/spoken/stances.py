"""Stances of what is said: the frame's own, or that which the content itself takes.

"announced that he would resign" is a promise, "said they feared a flood" a fear, "“We were wrong,” he said" an
admission. What quotations begin with or hold stands in `spoken-stances.txt`.
"""

from __future__ import annotations

import re
from functools import cache

from generator.extraction.claims import cues
from generator.extraction.claims.attribution import Attribution
from generator.extraction.claims.contents import adjuncts
from generator.extraction.claims.contents.complements import Complement
from generator.extraction.grammar import phrases
from generator.extraction.grammar.closed_classes import words
from generator.extraction.grammar.lines import Line
from generator.extraction.grammar.noun_phrases import Range
from generator.model import Span, Stance

OPENING = 20
"""Words of a reported clause within which it tells its stance."""


def stance(line: Line, i: int, cue: cues.Cue, found: Complement) -> Stance:
    """The frame's stance, of the cue at `i`; "announced that he would" is a promise."""
    if found.frame.name in ("small", "as") and _called_false(line, found.first):
        return Stance.DENIES
    many = line.tag(i - 1) == "NN2" and line.word(found.first) == "it"
    own = line.tag(found.first) == "PNP" and line.word(found.first + 1) in ("would", "will", "'ll", "'d")
    if cue.lemma in ("announce", "assure", "reassure") and found.frame.name in ("that", "bare", "tell"):
        ahead = cue.lemma != "announce" and any(line.tag(k) == "VM0" for k in range(found.first, found.first + 8))
        if own or ahead:
            return Stance.PROMISES
    reported = found.frame.name in ("that", "bare", "tell") and found.quotation is None
    told = _reported_stance(line, found.first) if reported and cue.stance is Stance.SAYS else None
    if told and not (many and told is Stance.PROMISES):
        return told
    if found.quotation and cue.stance is Stance.SAYS:
        return _spoken_stance(found.quotation.text) or found.frame.stance
    return found.frame.stance


def hardly(line: Line, source: Range, cue: cues.Cue) -> bool:
    """Whether nobody or few are of an opinion: "Few farmers believe that C"."""
    few = line.among(source[0], "nobody") or line.word(source[0]) in ("no", "few") or line.word(source[0] - 1) == "not"
    return few and cue.lemma in words("opinion")


def posted_stance(line: Line, cue: cues.Cue, found: Attribution) -> Stance:
    """The stance of a cue behind its content: that of the content itself, else of its frame for quotations."""
    texts = [c.text for c in found.content if isinstance(c, Span)]
    said = [c for c in found.content if not isinstance(c, Span)]
    if cue.lemma in ("assure", "reassure"):
        return Stance.PROMISES
    quote = cue.frame("quote") or cue.frame("tell")
    if cue.stance is Stance.SAYS and (own := next(filter(None, map(_spoken_stance, texts)), None)):
        return own
    if cue.stance is Stance.SAYS and said and not texts:
        own = Stance.DENIES if brushed_off(line, said[0]) else _opened_stance(_opening(line, said[0]))
        return own or (quote.stance if quote else cue.stance)
    return quote.stance if quote else cue.stance


def _called_false(line: Line, first: int) -> bool:
    """Whether what others said is called false: "called the allegations a lie"."""
    return _openings("called denied").match(_opening(line, (first, line.stop))) is not None


def _opening(line: Line, content: Range) -> str:
    """The first words of a content, as phrases are looked up: without quotation marks."""
    first, last = content[0], min(content[0] + OPENING, content[1])
    if first >= last:
        return ""
    words = phrases.plain(line.span(first, last).text)
    return " ".join(words.translate(UNQUOTED).split())


def of_content(line: Line, content: Range | Span) -> Stance:
    """The stance of a content that a phrase such as "according to X" attributes."""
    if isinstance(content, Span):
        return _spoken_stance(content.text) or Stance.SAYS
    return _opened_stance(_opening(line, content)) or Stance.SAYS


def brushed_off(line: Line, content: Range) -> bool:
    """Whether a content is a denial and nothing else: "Not so, the army said"."""
    return content[0] < content[1] and _opening(line, content) in phrases.sections(LEXICON)["denies alone"]


def of_it(line: Line, first: int) -> Stance | None:
    """The stance of the words that follow, said of what was said before: "is untrue", "as a lie"."""
    return _opened_stance("it " + _opening(line, (first, line.stop))) or (
        Stance.DENIES if _openings("called denied").match("it " + _opening(line, (first, line.stop))) else None
    )


def _reported_stance(line: Line, first: int) -> Stance | None:
    """The stance that a reported clause itself takes."""
    return _feeling(line, first) or _opened_stance(_opening(line, (first, line.stop)))


def _feeling(line: Line, first: int) -> Stance | None:
    """The stance of "they feared", "she doubted" by which a content opens."""
    form = cues.verbs().get(line.word(adjuncts.adverbs(line, first + 1)))
    own = line.word(first) in ("he", "she", "they", "it")
    opines = form is not None and any(form.cue.frame(name) for name in ("that", "bare", "np"))
    if own and line.word(first + 1) in ("did", "does", "do") and line.among(first + 2, "negative"):
        return Stance.DOUBTS if line.word(first + 3) in ("believe", "think", "expect") else None
    if own and line.word(first + 1) in ("would", "will", "'ll", "'d") and line.among(first + 2, "given"):
        return Stance.PROMISES
    return form.cue.stance if own and form and opines and form.cue.stance in (Stance.FEARS, Stance.DOUBTS) else None


def _spoken_stance(text: str) -> Stance | None:
    """The stance that a quotation itself takes: "We promise", "It was our mistake", "That's false"."""
    low = phrases.plain(text)
    if low.strip(" .,!?") in phrases.sections(LEXICON)["denies alone"]:
        return Stance.DENIES
    if opened := _opened_stance(low, "spoken "):
        return opened
    for stance in (Stance.PROMISES, Stance.ADMITS):
        if any(row in low for row in phrases.sections(LEXICON)[stance.value]):
            return stance
    return None


def _opened_stance(low: str, kind: str = "") -> Stance | None:
    """The stance that the first words take of what others said: "the claims were untrue", "I doubt it"."""
    for filler in FILLERS:
        low = low.removeprefix(filler)
    for stance in (Stance.DENIES, Stance.DOUBTS):
        if any(_openings(section).match(low) for section in {stance.value, kind + stance.value}):
            return stance
    return None


LEXICON = "spoken-stances.txt"
UNQUOTED = str.maketrans("", "", '"“”')
FILLERS = ("no, ", "well, ", "look, ", "and ", "but ")
"""Words before a quotation's own."""


@cache
def _openings(section: str) -> re.Pattern[str]:
    parts = phrases.sections(LEXICON)
    classes = {name: "/".join(slot.split()) for name, _, slot in (row.partition(" = ") for row in parts["classes"])}
    return phrases.compiled(parts[section], classes)
