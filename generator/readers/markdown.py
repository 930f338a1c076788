"""Markdown: the words without the markup, one paragraph for each block; front matter says what the article is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.errors import SeedError
from generator.readers import markup, metadata
from generator.readers.drafts import Draft, Metadata
from generator.readers.files import check_length, decode, normalise

EXTENSIONS = ("tables", "fenced_code", "sane_lists")

MOST_MARKS = {"[": 2_000, "<": 4_000, "\n": 20_000}
"""Markdown's time grows with the square of these (measured: 1 s at these counts, 18 s at four times as many). An
article with a link in every sentence has some hundred."""

PIECE = 5_000
"""Characters converted at once, about: its time also grows with the square of blocks and of marks of any kind."""

DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]{1,200}\]:[ \t]*\S[^\n]{0,1000}$", re.MULTILINE)
"""What a link written as [words][name] refers to, wherever in the file it stands."""


def read(data: bytes, where: str) -> Draft:
    """The words of a .md file; a heading at its top is the title where front matter gives none."""
    said, body = metadata.split(normalise(decode(data, where), where), where)
    blocks = list(_blocks(body, where))
    heading = blocks[0][1] if blocks and blocks[0][0] in markup.HEADINGS else None
    return Draft(markup.plain("\n\n".join(words for _, words in blocks)), said.over(Metadata(title=heading)))


def _blocks(body: str, where: str) -> Iterator[tuple[str, str]]:
    """(tag, words) of every block."""
    import markdown  # type: ignore[import-untyped]

    check_length(body, where)
    for mark, most in MOST_MARKS.items():
        if body.count(mark) > most:
            raise SeedError(where, f"more than {most:,} {mark!r} in one article", "save it as .txt if they are meant")
    definitions = "\n".join(DEFINITION.findall(body))
    for piece in _pieces(body):
        try:
            converted = markdown.markdown(f"{piece}\n\n{definitions}", extensions=EXTENSIONS)
        except RecursionError as error:
            hint = "quotations and lists of at most some twenty levels"
            raise SeedError(where, "Markdown is nested too deeply", hint) from error
        yield from markup.blocks(markup.tree(f"<body>{converted}</body>"))


def _pieces(body: str) -> Iterator[str]:
    """The text cut between paragraphs, else between lines, else between words, so that no piece is much too long."""
    start = 0
    while len(body) - start > PIECE:
        ends = (body.rfind(mark, start + 1, start + PIECE) for mark in ("\n\n", "\n", " "))
        end = next((end for end in ends if end > start), start + PIECE)
        yield body[start:end]
        start = end
    yield body[start:]
