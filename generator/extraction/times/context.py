"""What a time expression can ask of its surroundings, and how its words are read: months, days, counts and units."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from generator.extraction import lexicons
from generator.extraction.quantities import pieces
from generator.extraction.text.tokens import TaggedText, Token
from generator.extraction.times import calendar_words as cal
from generator.extraction.times.calendar_words import Period
from generator.model import TimeType

Match = re.Match[str]
PAST_TAGS = frozenset(["VVD", "VBD", "VHD", "VDD", "VHZ", "VHB"])
COMING = lexicons.words("time-words.txt", "coming")
"""Words that point ahead of the day of publication."""
BEFORE_MONTH = lexicons.words("time-words.txt", "before-month")
"""Words before a month that tell it from a name."""
BEFORE_YEAR = lexicons.words("time-words.txt", "before-year")
"""Words before a year that tell it from a number of things."""
COMING_BEFORE_TO = lexicons.words("time-words.txt", "coming-before-to")
"""Words after which "to" does: "is due to reopen", "are to vote"."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a reader makes of a match."""

    value: str | None
    type: TimeType = TimeType.DATE
    month_day: tuple[int, int] | None = None
    """Of a date without year: its month and day (0 where it is a whole month); a year after it may be its own too."""


def spanning(period: Period | None) -> Found:
    """A date of a whole period; one without value where there is none."""
    return Found(cal.iso(period))


@dataclass(frozen=True, slots=True)
class Place:
    """Where a match stands: what a reader may ask beyond its words."""

    text: TaggedText
    start: int
    end: int
    published: date | None
    """The day from which times are told by their distance."""

    def before(self) -> Sequence[Token]:
        """Up to 25 tokens of the sentence before the match."""
        first = bisect_left(self.text.starts, self.start)
        return self.text.tokens[max(self.text.borders[self._sentence(first)], first - 25) : first]

    def after(self) -> Sequence[Token]:
        """Up to 25 tokens of the sentence after the match."""
        first = bisect_left(self.text.starts, self.start)
        last = bisect_left(self.text.starts, self.end)
        return self.text.tokens[last : min(self.text.borders[self._sentence(first) + 1], last + 25)]

    def lead(self) -> str:
        """The word before the match."""
        before = self.before()
        return before[-1].lower if before else ""

    def follow(self) -> str:
        """The word after the match."""
        after = self.after()
        return after[0].lower if after else ""

    def ahead(self) -> bool:
        """Whether the clause speaks of what is to come, by the verb nearest before the match, else after it."""
        if self.lead() == "since":
            return False
        told = _points_ahead(self.before(), True)
        return bool(_points_ahead(self.after(), False) if told is None else told)

    def _sentence(self, token: int) -> int:
        return self.text.tokens[min(token, len(self.text.tokens) - 1)].sentence


Reader = Callable[[Match, Place], Found | None]


def _points_ahead(tokens: Sequence[Token], backwards: bool) -> bool | None:
    """True or False by the nearest verb that tells; None where there is none."""
    infinitive = False
    order = range(len(tokens) - 1, -1, -1) if backwards else range(len(tokens))
    for index in order:
        token = tokens[index]
        if token.tag in PAST_TAGS or (token.tag == "VVN" and not _has_auxiliary(tokens, index)):
            return False
        if token.lower in COMING:
            return True
        if token.tag == "TO0":
            if index and tokens[index - 1].lower in COMING_BEFORE_TO:
                return True
            infinitive = True
    return True if infinitive and backwards else None


def _has_auxiliary(tokens: Sequence[Token], index: int) -> bool:
    """Whether "be" or "have" stands shortly before a participle; without one it is a past tense, tagged amiss."""
    return any(t.tag[:2] in ("VB", "VH") for t in tokens[max(0, index - 4) : index])


def month_number(name: str) -> int:
    return cal.MONTHS[name.lower().rstrip(".")]


def day_number(text: str) -> int:
    """3 of "3rd", "third" and "03"; 0 where it is no day."""
    if text[0].isdecimal():
        return int(re.sub(r"\D", "", text))
    known = [pieces.words().get(part) for part in re.split(r"[- ]", text.lower())]
    return sum(one.value for one in known if one)


def count_of(text: str | None) -> int | None:
    """The value of a small count; None for "several"."""
    text = (text or "").strip().lower()
    if text.isdecimal():
        return int(text)
    if text in ("a", "an", "one"):
        return 1
    known = [pieces.words().get(part) for part in text.split("-")]
    if not all(one and one.kind in ("unit", "ten") for one in known):
        return None
    return sum(one.value for one in known if one)


def unit_of(text: str) -> str:
    """The unit of time in the singular."""
    text = text.lower()
    return "century" if text == "centuries" else text.rstrip("s")
