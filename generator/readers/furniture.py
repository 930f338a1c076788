"""Furniture: what stands on a page among the article's paragraphs and is no part of it.

Only lines that say themselves what they are: pointers to other articles, invitations, credits of the desk. Taking too
little costs a stray line; taking too much would lose what somebody said. To read another
language's pages, add its words to `POINTER`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set

POINTER = re.compile(
    r"(?:related|read more|read also|also read|see also|more on this|don[’']t miss|must read|recommended|watch|listen"
    r"|leggi anche|lesen sie auch|mehr zum thema|lire aussi|à lire aussi|lea también|leia também|читайте также)"
    r"(?: (?:stor(?:y|ies)|articles?|links?|coverage|content|topics?|now|here|next))?\s*(?::(?:.*[^.\s])?)?",
    re.IGNORECASE | re.DOTALL,
)
"""The whole of a line that points elsewhere: "Related: …", "READ MORE". What ends with a full stop is a sentence."""

CLOSING = re.compile(
    r"\W+|_+|comments?|share(?: this.*)?|(?:tags?|topics?):.*"
    r"|(?:follow|like|join) (?:us|\w+) (?:on|at) .*|follow .* https?://.*"
    r"|sign up (?:for|to|here|now) .*|subscribe (?:to|for|here|now|today).*|e?mail .*@.*"
    r"|updated (?:at|on) .*|originally published .*"
    r"|(?:copyright |© ?)(?:© ?|\(c\) ?)?\d{4}.*|all rights reserved.*"
    r"|(?:additional )?reporting by .*|editing by .*|.{1,80} contributed to this (?:report|article|story)\.?",
    re.IGNORECASE | re.DOTALL,
)
"""The whole of a line that may follow an article's last."""

LONGEST = 300
"""Characters; a longer paragraph is somebody's words, whatever it opens with."""

BULLET = "- "
"""How trafilatura marks an item of a list; it is none of the page's words."""


def without(lines: Iterable[str], links: Set[str]) -> list[str]:
    """The lines without pointers, the lists under them, and what follows the last line of the article.

    `links` are the lines of the page that are nothing but a link: under a pointer and at the end they lead elsewhere.
    """
    kept = list(_unpointed(lines, links))
    while len(kept) > 1 and (kept[-1] in links or _closes(kept[-1])):
        kept.pop()
    return kept


def _unpointed(lines: Iterable[str], links: Set[str]) -> Iterator[str]:
    listing = False
    for line in lines:
        words = line.removeprefix(BULLET)
        pointer = len(words) <= LONGEST and POINTER.fullmatch(words) is not None
        listing = pointer or (listing and (words is not line or words in links))
        if not listing:
            yield words


def _closes(line: str) -> bool:
    return len(line) <= LONGEST and CLOSING.fullmatch(line) is not None
