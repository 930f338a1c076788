"""When: dates by closeness to the lead and by precision.

"on 4 May" says more than "in May", that more than "this year"; "now" and "recently" tell no reader when. Deadlines and
the date of a dateline lose against the day of the event.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.extraction.answers import date_words, main_event, wordlist
from generator.extraction.answers.main_event import MainEvent
from generator.extraction.grammar import clauses
from generator.extraction.text.tokens import TaggedText
from generator.model import Span, Time, TimeType

TOO_VAGUE = 4.0
"""Vagueness from which a time tells no reader when: "now", "recently"."""
NO_TIME = 11.0
"""Score from which a time is too far from the main event and too vague at once."""
RESULT = re.compile(r"(?:in )?\d{1,2}:\d\d(?::\d\d)?(?:\.\d+)?")
DEADLINE = re.compile(r"\b(?:by|until|till|before|from|since|next)(?: the)? ?$")
BEFORE_TIME = re.compile(
    r"(?:\b(?:early|late|shortly|just|at around|around|about|the (?:early|late) hours of) ?(?:on )?)$"
)


def ranked(text: TaggedText, event: MainEvent, times: tuple[Time, ...]) -> Iterator[Span]:
    """Dates by closeness to the lead and by precision; durations and habits tell no "when"."""
    borders = [s.span for s in text.sentences]
    limit = borders[-1].end if borders else 0
    near = [t for t in times if t.span.start < limit and t.type in (TimeType.DATE, TimeType.TIME)]
    scored = [
        (main_event.rank(event, text, t.span.start) + date_words.vagueness(t.span.text) + _aside(text, t.span), t.span)
        for t in near
    ]
    for score, span in sorted(scored):
        told = span.text.lower() not in wordlist.words("unsaid") and not span.text.endswith(("'s", "’s"))
        if told and date_words.vagueness(span.text) < TOO_VAGUE and score < NO_TIME and not _no_date(text, span):
            yield _widened(text, span)


def _no_date(text: TaggedText, span: Span) -> bool:
    """Whether a time is part of a name ("Biology Today") or a result ("2:10:03", "in 1:52")."""
    said = text.article.text
    if said[span.end : span.end + 1] == ":" or RESULT.fullmatch(span.text):
        return True
    before = said[max(0, span.start - 20) : span.start].split()
    capital = before and before[-1][:1].isupper() and before[-1].isalpha() and not before[-1].isupper()
    return bool(capital) and span.text in ("Today", "Tomorrow", "Tonight", "Yesterday")


def _aside(text: TaggedText, span: Span) -> float:
    """What a date loses that dates the report, that is a deadline, or that was long before or after."""
    lost = _dateline(text, span)
    head = text.article.text[max(0, span.start - 12) : span.start].lower()
    later = DEADLINE.search(head) or span.text.lower().startswith(("next ", "by ", "until ", "since "))
    return lost + (1.5 if later else 0.0)


def _dateline(text: TaggedText, span: Span) -> float:
    """What a date loses that stands before the report: it dates the report."""
    sentence = text.sentences[text.sentence_at(span.start)].span
    head = clauses.DATELINE.match(sentence.text)
    return 0.75 if head and span.start < sentence.start + head.end() else 0.0


def _widened(text: TaggedText, span: Span) -> Span:
    """A time with "early on" or "late on" before it."""
    head = text.article.text[max(0, span.start - 30) : span.start]
    match = BEFORE_TIME.search(head.rstrip(" "))
    if not match:
        return span
    return text.article.span(span.start - (len(head) - match.start()), span.end)
