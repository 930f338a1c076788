"""Markdown: the words without the markup, one paragraph for each block; front matter says what the article is."""

from __future__ import annotations

from typing import Any

from generator.errors import SeedError
from generator.readers import markup, metadata
from generator.readers.drafts import Draft, Metadata
from generator.readers.files import check_length, decode

EXTENSIONS = ("tables", "fenced_code", "sane_lists")

MOST_MARKS = {"[": 2_000, "<": 4_000}
"""Markdown's time grows with the square of these (measured: 1 s at these counts, 18 s at four times as many). An
article with a link in every sentence has some hundred."""


def read(data: bytes, where: str) -> Draft:
    """The words of a .md file; a heading at its top is the title where front matter gives none."""
    said, body = metadata.split(decode(data, where), where)
    blocks = list(markup.blocks(_tree(body, where)))
    heading = blocks[0][1] if blocks and blocks[0][0] in markup.HEADINGS else None
    return Draft(markup.plain("\n\n".join(words for _, words in blocks)), said.over(Metadata(title=heading)))


def _tree(body: str, where: str) -> Any:
    import markdown  # type: ignore[import-untyped]

    check_length(body, where)
    for mark, most in MOST_MARKS.items():
        if body.count(mark) > most:
            raise SeedError(where, f"more than {most:,} “{mark}” in one article", "save it as .txt if they are meant")
    try:
        return markup.tree(f"<body>{markdown.markdown(body, extensions=EXTENSIONS)}</body>")
    except RecursionError as error:
        raise SeedError(
            where, "Markdown is nested too deeply", "quotations and lists of at most some twenty levels"
        ) from error
