"""Lines: one sentence as the rules for claims see it: words by index, safe to look up beyond either end."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.extraction.grammar import retagging
from generator.extraction.grammar.closed_classes import words
from generator.extraction.text.tokens import TaggedText, Token
from generator.model import Role, Span

FINITE = frozenset(["VVD", "VVZ", "VVB", "VM0", "VBD", "VBZ", "VBB", "VHD", "VHZ", "VHB", "VDD", "VDZ", "VDB"])
"""Tags of finite verbs."""

CLOSERS = ".!?…\"“”’'»"


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence. Indexes count its tokens."""

    text: TaggedText
    index: int
    """Of the sentence."""
    tokens: Sequence[Token]
    low: tuple[str, ...]
    """The words in lower case, with straight apostrophes."""
    quoted: tuple[bool, ...]
    """Whether each token lies inside a quotation."""
    stop: int
    """Index after the last word: final stops and quotation marks are left out."""

    @property
    def headline(self) -> bool:
        """Whether it is a headline or subtitle, not of the body."""
        return self.text.sentences[self.index].role is not Role.BODY

    def tag(self, i: int) -> str:
        return self.tokens[i].tag if 0 <= i < len(self.tokens) else ""

    def word(self, i: int) -> str:
        return self.low[i] if 0 <= i < len(self.low) else ""

    def among(self, i: int, group: str) -> bool:
        """Whether the word belongs to a closed class."""
        return self.word(i) in words(group)

    def finite(self, i: int) -> bool:
        return self.tag(i) in FINITE

    def mark(self, i: int) -> bool:
        """Whether the token is a quotation mark."""
        return self.word(i) in {'"', "“", "”", "„", "«", "»"} or (self.tag(i) == "PUQ")

    def name(self, i: int) -> bool:
        """Whether the token is capitalised and no function word."""
        return self.tag(i)[:2] in ("NP", "NN", "UN", "AJ") and self.tokens[i].text[:1].isupper()

    def has_finite(self, first: int, last: int) -> bool:
        """Whether a finite verb that is not quoted stands in this range."""
        return any(self.finite(i) and not self.quoted[i] for i in range(max(0, first), min(last, len(self.tokens))))

    def has_verb(self, first: int, last: int) -> bool:
        """Whether any verb that is not quoted stands in this range beyond its first word, participles included."""
        return any(
            self.tag(i)[:1] == "V" and not self.quoted[i] for i in range(max(0, first + 1), min(last, len(self.tokens)))
        )

    def span(self, first: int, last: int) -> Span:
        """The words from index `first` up to, not including, `last`."""
        return self.text.span(self.tokens[first], self.tokens[last - 1])

    def opening(self, i: int) -> Span | None:
        """The quotation that opens at this token or at the mark that it is."""
        if not 0 <= i < len(self.tokens):
            return None
        quotations = self.text.quotations
        near = self.tokens[i].end if self.mark(i) else self.tokens[i].start
        k = bisect_left(quotations, near, key=lambda q: q.start)
        return quotations[k] if k < len(quotations) and quotations[k].start - near <= 1 else None

    def closing(self, i: int) -> Span | None:
        """The quotation that ended just before this token; only marks, commas and blanks lie between."""
        offset = self.tokens[i].start if i < len(self.tokens) else self.tokens[-1].end
        quotations = self.text.quotations
        k = bisect_right(quotations, offset, key=lambda q: q.end) - 1
        if k < 0 or offset - quotations[k].end > 6:
            return None
        between = self.text.article.text[quotations[k].end : offset]
        return quotations[k] if not between.strip(" ,\n\"“”’'«»") and "\n\n" not in between else None


PRONOUN_LIKE = frozenset({"WHO"})
"""Names that the tagger takes for pronouns."""


def lines(text: TaggedText) -> Iterator[Line]:
    """Every sentence of the text."""
    quotations = text.quotations
    at = 0
    for index in range(len(text.sentences)):
        tokens = [replace(t, tag="NP0") if t.text in PRONOUN_LIKE else t for t in text.of_sentence(index)]
        tokens = retagging.corrected(tokens)
        quoted = []
        for token in tokens:
            while at < len(quotations) and quotations[at].end <= token.start:
                at += 1
            quoted.append(at < len(quotations) and quotations[at].start <= token.start)
        low = tuple(t.text if t.text in PRONOUN_LIKE else t.text.lower().replace("’", "'") for t in tokens)
        yield Line(text, index, tokens, low, tuple(quoted), _stop(tokens))


def _stop(tokens: Sequence[Token]) -> int:
    last = len(tokens)
    while last and tokens[last - 1].text in CLOSERS:
        last -= 1
    return last
