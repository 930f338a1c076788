"""The words that show disputes and who sides with whom: the groups of `disputes.tsv` and `camps.tsv`.

`words("contrast")` holds "but", "however", "on_the_other_hand"; `pattern("even")` finds "blame each other" in a
sentence.
"""

from __future__ import annotations

import re
from functools import cache

from generator.extraction.grammar import phrases

FILES = ("disputes.tsv", "camps.tsv")


@cache
def words(group: str) -> frozenset[str]:
    """The words of a group. A new word is a new entry there."""
    rows = (row.partition("\t") for file in FILES for row in phrases.lines(file))
    return frozenset(word for name, _, line in rows if name == group for word in line.split())


@cache
def pattern(group: str) -> re.Pattern[str]:
    """An expression that finds the phrases of a group."""
    return phrases.compiled(tuple(sorted(words(group))))
