"""Name: one place in the text where a name stands; and its words as written."""

from __future__ import annotations

from dataclasses import dataclass

from generator.extraction.text.tokens import TaggedText
from generator.model import Span


@dataclass(frozen=True, slots=True)
class Name:
    """One place where a name stands."""

    first: int
    """Index of its first token in the text."""
    last: int
    """Index of its last token."""
    words: tuple[str, ...]
    role: Span | None = None
    """The title or role before it: "Defense Minister"."""
    sure: bool = True
    """False where only the start of a sentence gives the capital."""
    headline: bool = False
    """Whether it stands in a headline in title case, so that its surroundings prove nothing."""

    @property
    def text(self) -> str:
        return " ".join(self.words)


def words_of(text: TaggedText, first: int, last: int) -> tuple[str, ...]:
    """The words of a name as written, parted at blanks: "U.S", "St", "Brannoc's"."""
    return tuple(text.span(text.tokens[first], text.tokens[last]).text.split())
