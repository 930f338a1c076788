"""Sentences: the article's text cut into sentences with their paragraph and role. Borders by sentencex.

No sentence crosses the end of a paragraph. The title and the subtitle are paragraphs of their own, whatever
stops they hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import sentencex

from generator.extraction import lexicons
from generator.model import Article, Role, Sentence, Span
from generator.readers.paragraphs import paragraphs

LONGEST_LINE = 20_000
"""Characters handed to sentencex at once: its time is linear only up to some tens of thousands."""


def split(article: Article) -> tuple[Sentence, ...]:
    """The article's sentences in order; together they hold every character that is not white space."""
    found = [
        Sentence(f"s{number}", span, paragraph, _role(article, span))
        for number, (paragraph, span) in enumerate(_spans(article))
    ]
    first: dict[str, str] = {}
    return tuple(
        replace(sentence, repeats=earlier)
        if (earlier := first.setdefault(sentence.span.text, sentence.id)) != sentence.id
        else sentence
        for sentence in found
    )


def _spans(article: Article) -> Iterator[tuple[int, Span]]:
    """(paragraph index, span) of each sentence."""
    headlines = [s for s in (article.title, article.subtitle) if s is not None]
    for number, (start, end) in enumerate(paragraphs(article.text)):
        for head in headlines:
            if start <= head.start < end and not article.text[start : head.start].strip():
                yield number, head
                start = head.end
        for first, last in _rejoined(article.text, _borders(article.text, start, end, article.language)):
            for one, other in _parted(article.text, first, last):
                yield number, article.span(one, other)


AFTER_MAY = re.compile(r"(?<=\bMay\.) (?=[A-Z“]|\"\w)")
"""Where a sentence ends that sentencex takes for a month cut short: "on 12 May. A petition". May never is."""


BEFORE_A = re.compile(r"(?<=\.) (?=A (?:[a-z]|[A-Z]\w+ [a-z]))")
"""Where "A" opens a sentence, though sentencex takes it for an initial: "the U.S. A source said"."""


def _parted(text: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The borders of a sentence cut where it ends in the month of May, or in an abbreviation before "A"."""
    gaps = [*AFTER_MAY.finditer(text, first, last), *BEFORE_A.finditer(text, first, last)]
    for gap in sorted(gaps, key=re.Match.start):
        if gap.start() < first:
            continue
        if gap.re is AFTER_MAY or _ends(text[first : gap.start()]):
            yield first, gap.start()
            first = gap.end()
    yield first, last


def _ends(before: str) -> bool:
    """Whether the words before "A" end in an abbreviation that may end a sentence, outside quotation marks."""
    last = before[-12:].rpartition(" ")[2].lower()
    return last in lexicons.words("abbreviations.txt", "ending") and not any(before.count(mark) for mark in '"“”‘«')


def _borders(text: str, start: int, end: int, language: str) -> Iterator[tuple[int, int]]:
    """Offsets of the sentences between two offsets, without the blanks around them."""
    while start < end:
        piece = _evened(text[start : min(end, start + LONGEST_LINE)])
        offset = 0
        parts = sentencex.segment(language, piece)
        for part in parts:
            first = piece.index(part, offset)
            offset = first + len(part)
            stripped = part.strip()
            if stripped:
                first += part.index(stripped)
                yield start + first, start + first + len(stripped)
        start += len(piece)


def _evened(piece: str) -> str:
    """The text with marks that sentencex can pair, character for character: it knows no two single marks that stand for
    a double one, and no straight mark that closes what a curly one opens."""
    piece = piece.replace("’’", "””").replace("‘‘", "““")
    if '"' not in piece or not ("“" in piece or "”" in piece):
        return piece
    return OPENING_MARK.sub("“", piece).replace('"', "”")


OPENING_MARK = re.compile(r'(?<!\S)"')
"""A straight mark that opens a quotation."""


def _rejoined(text: str, borders: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The borders without those that only an abbreviation made: "of Ms. | Quill"."""
    held: tuple[int, int] | None = None
    for first, last in borders:
        if held and _abbreviated(text[held[0] : held[1]], text[first:last]):
            held = held[0], last
            continue
        if held:
            yield held
        held = first, last
    if held:
        yield held


def _abbreviated(before: str, after: str) -> bool:
    """Whether the first ends in an abbreviation after which no sentence ends, given what follows."""
    last, following = before[-12:].split()[-1].lower(), after[:12].split()[0].lower().strip(".,")
    if last in lexicons.words("abbreviations.txt", "time"):
        return following in lexicons.words("abbreviations.txt", "day")
    return last in lexicons.words("abbreviations.txt", "title")


def _role(article: Article, span: Span) -> Role:
    if span == article.title:
        return Role.TITLE
    if span == article.subtitle:
        return Role.SUBTITLE
    return Role.BODY
