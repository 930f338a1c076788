"""Seeds for `pybabel extract`: Babel's own tool finds the same messages in an article as `explainer build` does.

    [explainer: seeds/**.txt]

in a mapping file, then `pybabel extract -F babel.cfg -c "Note" -o story.pot .`. Contexts and comments go along.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, BinaryIO

from generator.explainer import explain_article
from generator.messages import story_messages
from generator.readers import read

Found = tuple[int, str | None, str | tuple[str, str], list[str]]
"""(line, function, text or context and text, comments), as Babel wants it."""


def extract(
    file: BinaryIO, keywords: Sequence[str], comment_tags: Sequence[str], options: Mapping[str, Any]
) -> Iterator[Found]:
    """The messages of one seed, in reading order; SeedError where the file is no seed.

    Babel passes the keywords and comment tags of programs, which an article does not have.
    """
    article = read(Path(os.fsdecode(file.name)))
    for message in story_messages(explain_article(article)):
        line = int(message.references[0].rpartition(":")[2]) if message.references else 1
        text = message.text if message.context is None else (message.context, message.text)
        yield line, None if message.context is None else "pgettext", text, list(message.comments)
