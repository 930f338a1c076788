"""The words of the answers: the sections of `answers.txt`. A new word is a new entry there.

`words("place")` holds "in", "near", "outside"; `openers("why sure")` finds "because of", then "because".
"""

from __future__ import annotations

import re
from functools import cache

from generator.extraction.grammar import phrases


@cache
def words(section: str) -> frozenset[str]:
    """The words of a section."""
    return frozenset(word for row in phrases.sections("answers.txt")[section] for word in row.split())


@cache
def openers(question: str) -> tuple[re.Pattern[str], ...]:
    """Expressions that find the words by which an answer to a question opens, the surest first."""
    return tuple(phrases.compiled((row,)) for row in phrases.sections("answers.txt")[question])
