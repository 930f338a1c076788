"""An attribution: a cue with its source and content as token ranges of one sentence; and what all patterns share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.extraction.claims.contents import adjuncts, ends
from generator.extraction.claims.contents.complements import Complement
from generator.extraction.grammar.lines import Line
from generator.extraction.grammar.noun_phrases import Range
from generator.model import Span, Stance

MOST_CUES = 40
"""Attributions looked for in one sentence; keeps a text without stops linear."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """A cue with its source and content, in token indexes of its line."""

    cue: Range | None
    source: Range | None
    content: tuple[Range | Span, ...]
    """Token ranges, or quotations that may run beyond the sentence."""
    stance: Stance
    left: int
    """Where its own words begin: a content before it ends here."""
    parts: bool = False
    """Whether it opens a part of the sentence of its own, so that a content before it ends."""
    posted: bool = False
    """Whether the content stands before the cue."""
    shares: bool = False
    """Whether its source is that of the attribution before it."""
    explicit: bool = True
    again: bool = False
    """Whether its content is that of the attribution before it: "…, a claim that the minister rejected"."""
    at: int = 0
    """Index of the word by which it was found."""
    frame: str = ""
    """The frame that found the content, where one did."""
    whole: Range | None = None
    """Its source with all that hangs on it."""


Pattern = Callable[[Line], Iterator[Attribution]]
"""Yields every attribution of one kind that it sees in a sentence."""


def some(line: Line, wanted: Callable[[int], bool]) -> list[int]:
    """Indexes of the first words outside quotations that are wanted."""
    return [i for i in range(len(line.tokens)) if wanted(i) and not line.quoted[i]][:MOST_CUES]


PHRASAL = frozenset(
    {
        "np",
        "wanted",
        "npat",
        "number",
        "shown",
        "speech",
        "quality",
        "for",
        "of",
        "with",
        "at",
        "against",
        "on",
        "about",
    }
)
"""Frames whose content is a noun phrase."""


def content_of(line: Line, found: Complement) -> tuple[Range | Span, ...]:
    """The content that a complement opens: its quotation, or the words up to the end of phrase or sentence."""
    if found.quotation is not None:
        return (found.quotation,)
    last = line.stop
    if found.frame.name in ("accuse", "np", "speech") and (quoted := ends.quoted_end(line, found.first)):
        last = quoted
    elif found.frame.name in PHRASAL:
        last = ends.phrase_end(line, found.first, last)
    elif found.frame.name == "small":
        last = ends.small_end(line, found.first, last)
    elif found.frame.name in ("to", "npto", "ask", "as", "accuse"):
        last = ends.joined(line, found.first, last)
    return ((found.first, last),)


def left_of(line: Line, first: int) -> int:
    """Where the clause begins that opens with the subject at `first`: with its comma and conjunction."""
    i = first
    while line.among(i - 1, "contrast") or (line.among(i - 1, "connective") and i > 0):
        i -= 1
    return i - 1 if line.word(i - 1) in (",", ";", "—", "–") else i


def parted(line: Line, left: int, first: int) -> bool:
    """Whether what begins at `left` is a part of its own: after a semicolon, or after a comma and a conjunction."""
    if line.word(left) == ";":
        return True
    return line.word(left) in (",", "—", "–") and (left + 1 < first or line.word(left) != ",")


def main_end(line: Line, at: int) -> int:
    """The end of a clause before a comma and a conjunction or relative."""
    for i in range(at, line.stop):
        if line.word(i) in (",", ";") and (
            line.among(i + 1, "contrast") or line.among(i + 1, "relative") or line.word(i) == ";"
        ):
            return i
    return line.stop


def continues(line: Line, i: int) -> bool:
    """Whether the content goes on after the cue: "…, he said, and will stay closed"."""
    return line.tag(i) == "CJC" and line.word(i) in ("and", "or", "but") and line.finite(adjuncts.adverbs(line, i + 1))


def nobody(line: Line, source: Range) -> bool:
    """Whether the subject is no one: "it" of "it seems", "there", "what"."""
    return line.word(source[0]) in NOBODY and source[1] - source[0] == 1


NOBODY = frozenset({"there", "what", "this", "that", "i", "we", "you"})
"""Subjects that are no source; first persons outside quotations are the author's own."""
