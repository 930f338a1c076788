"""The words that show disputes: the groups of `disputes.tsv`. A new word is a new entry there.

`words("contrast")` holds "but", "however", "on_the_other_hand"; `pattern("even")` finds "blame each other" in a
sentence.
"""

from __future__ import annotations

import re
from functools import cache

from generator.extraction.grammar import phrases


@cache
def words(group: str) -> frozenset[str]:
    """The words of a group of `disputes.tsv`."""
    rows = (row.partition("\t") for row in phrases.lines("disputes.tsv"))
    return frozenset(word for name, _, line in rows if name == group for word in line.split())


@cache
def pattern(group: str) -> re.Pattern[str]:
    """An expression that finds the phrases of a group."""
    return phrases.compiled(tuple(sorted(words(group))))
