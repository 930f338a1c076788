"""Words of a date: how much a time expression says, by the words that it holds.

"on 4 May" names a day, "in May" a month, "this year" little, "recently" nothing.
"""

from __future__ import annotations

import re

SPAN_OF_TIME = re.compile(r"\b(?:months|years|weeks|days|hours|minutes?|quarter)\b(?! ago)")
BARE_YEAR = 2.5
"""What a year loses that stands alone."""
CENTURY = re.compile(r"\bcentur(?:y|ies)\b|\b\d{3}0s\b")
DAY = re.compile(
    r"day\b|\b\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9}\b|\b[a-z]{3,9}\.? \d{1,2}\b|\btonight\b|\d{4}-\d\d-\d\d|morrow"
)
MONTH = re.compile(r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b")
CLOCK = re.compile(r"\d{1,2}[:.]\d\d|\b[ap]\.?m\b")
PART = re.compile(r"\b(?:week|weekend|night|morning|evening|afternoon|month|ago)\b")
YEAR = re.compile(r"(?:in |since )?\d{4}")


def vagueness(words: str) -> float:
    """What a time expression loses against a day: years and spans answer "when" badly, "now" not at all."""
    folded = words.lower()
    if CENTURY.search(folded):
        return 4.5
    if SPAN_OF_TIME.search(folded):
        return 2.0
    if DAY.search(folded):
        return 0.0
    if MONTH.search(folded) or CLOCK.search(folded):
        return 0.5
    if PART.search(folded):
        return 1.0
    return BARE_YEAR if YEAR.fullmatch(folded) else 4.0
