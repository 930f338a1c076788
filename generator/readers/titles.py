"""Titles: which words are the headline, and which the line below it.

What the metadata calls the title is looked for at the top of the text and put there where it is missing, so that it can
be quoted like everything else. Without metadata the title is the first paragraph if it looks like a headline, else it
is the first sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

import sentencex

from generator.model import Span
from generator.readers.paragraphs import CLOSERS, ends_sentence, paragraphs

LONGEST_HEADLINE = 200
"""Characters; headlines of papers that spell them out reach 150."""

LONGEST_SUBTITLE = 350
LONGEST_TITLE = 500
"""Characters after which a first sentence is cut at a word: no sentence of prose is longer."""

TOP = 4
"""Paragraphs among which the title is looked for: section, date and byline may stand above it."""

ASIDE = re.compile(
    r"(?:by|By|BY)\s+[A-Z]|[-•*–—·>#]|\d+ min|\d{1,2}[:.]\d\d\b"
    r"|(?i:published|updated|last updated|posted|photo|image|picture|credit|source|share|listen|read more)\b"
)
"""How a byline, a date line, a credit or a list item opens: none of them is a subtitle."""

DAY = re.compile(
    r"(\w+,?\s+)?(\d{1,2}\.?\s+\w+,?\s+\d{4}|\w+\s+\d{1,2},?\s+\d{4}|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4})\b.{0,30}"
)
"""A line that is a date, perhaps with its time of day."""

LONGEST_DAY = 80
FEWEST_WORDS = 4
"""A shorter line below the headline is a section or a place ("Interview", "Reuters, London")."""


def place(text: str, title: str | None, language: str) -> tuple[str, Span, Span | None]:
    """The text, with the title put above it where it lacks it; the title; the subtitle. The text must hold words."""
    top = list(islice(paragraphs(text), TOP + 1))
    if title is None:
        first = _first(text, *top[0], language)
        return text, first, _subtitle(text, first, top, 0)
    found = next((n for n, (start, end) in enumerate(top) if same(text[start:end], title)), None)
    if found is None:
        text, found = f"{title}\n\n{text}", 0
        top = list(islice(paragraphs(text), TOP + 1))
    headline = _span(text, *top[found])
    return text, headline, _subtitle(text, headline, top, found)


def same(one: str, other: str) -> bool:
    """Whether two headlines have the same words, however they are set in capitals, blanks and quotation marks."""
    return words_of(one) == words_of(other)


def words_of(text: str) -> list[str]:
    """The words of a line, for comparing."""
    return re.findall(r"\w+", text.casefold())


def _span(text: str, start: int, end: int) -> Span:
    return Span(start, end, text[start:end])


def _first(text: str, start: int, end: int, language: str) -> Span:
    """The headline, or the first sentence of the first paragraph."""
    if end - start <= LONGEST_HEADLINE and not _stops(text[start:end]):
        return _span(text, start, end)
    piece = text[start : min(end, start + 4 * LONGEST_TITLE)]
    sentence = next((s.strip() for s in sentencex.segment(language, piece) if s.strip()), piece)
    if len(sentence) > LONGEST_TITLE:
        sentence = sentence[: _word_end(sentence, LONGEST_TITLE)].strip()
    start += piece.index(sentence)
    return _span(text, start, start + len(sentence))


def _word_end(text: str, longest: int) -> int:
    cut = max(text.rfind(" ", 0, longest), text.rfind("\n", 0, longest))
    return cut if cut > 0 else longest


def _stops(text: str) -> bool:
    """Whether it ends as a sentence ends, or promises more to come."""
    return text.rstrip().rstrip(CLOSERS)[-1:] in tuple(".,:;…。")


def _subtitle(text: str, title: Span, top: list[tuple[int, int]], found: int) -> Span | None:
    """The paragraph below a headline where it reads like a subtitle, or where the body repeats it or the headline."""
    if (title.start, title.end) != top[found]:
        return None
    for start, end in _below(text, top[found + 1 :]):
        line = text[start:end]
        if end - start > LONGEST_SUBTITLE or len(line.split()) < FEWEST_WORDS or not text[end:].strip():
            return None
        if not ends_sentence(line) or line in text[end:] or _again(text, title, end):
            return _span(text, start, end)
    return None


def _below(text: str, places: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The paragraphs below the headline that are no byline, date, credit or list item; one of these is passed over."""
    for start, end in places[:2]:
        if not (ASIDE.match(text, start, end) or _is_day(text[start:end])):
            yield start, end
            return


def _is_day(line: str) -> bool:
    return len(line) <= LONGEST_DAY and DAY.fullmatch(line) is not None


def _again(text: str, title: Span, after: int) -> bool:
    """Whether a later paragraph is the headline once more."""
    return f"\n{title.text}\n" in text[after:]
