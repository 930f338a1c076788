"""When: dates by closeness to the lead and by precision.

"on 4 May" says more than "in May", that more than "this year"; "now" and "recently" tell no reader when. Deadlines and
the date of a dateline lose against the day of the event.
"""

from __future__ import annotations

import re
from bisect import bisect_left
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
NUMBER = re.compile(r"\d[,.]$")
"""What shows that a time begins within a number: "3,|100 years ago"."""
RESULT = re.compile(r"(?:in )?\d{1,2}:\d\d(?::\d\d)?(?:\.\d+)?")
DEADLINE = re.compile(r"\b(?:by|until|till)(?: the)? ?$")
BORDER = re.compile(r"\b(?:before|from|since|next)(?: the)? ?$")
ASIDE = 1.5
"""What a border of the event loses against its date."""
BEFORE = 2.75
"""What a date loses in a clause that tells what was before or after: "until talks became public in April"."""
FAR = 9.0
"""What a deadline or a bare year loses that neither headline nor lead tells: it dates something else."""
OWNED = 1.0
"""What the owner of an event loses: "Saturday's vote"."""
QUOTED = 1.0
"""What a date in a quotation loses: the speaker's, not the story's."""
BORDERS = frozenset(("before", "until", "since"))
SAID = frozenset(("said", "says", "reported", "announced", "told", "confirmed", "added"))
LEADS = frozenset(("on", "late", "early", "in", "a", "statement"))
"""Words between a verb of saying and its day."""
CLAUSE = 8
"""Tokens of a clause before its date."""
BEFORE_TIME = re.compile(
    r"(?:\b(?:early|late|shortly|just|at around|around|about|the (?:early|late) hours of) ?(?:on )?)$"
)


def ranked(text: TaggedText, event: MainEvent, times: tuple[Time, ...]) -> Iterator[Span]:
    """Dates by closeness to the lead and by precision; durations and habits tell no "when"."""
    last = text.sentences[-1].span.end if text.sentences else 0
    near = (t.span for t in times if t.span.start < last and t.type in (TimeType.DATE, TimeType.TIME))
    told = [span for span in near if _dates(text, span)]
    scored = sorted((_score(text, event, span), span) for span in told)
    for place, (score, span) in enumerate(scored):
        if score < NO_TIME and not (place and _of_report(text, span)):
            yield _widened(text, _unowned(text, span))


def _of_report(text: TaggedText, span: Span) -> bool:
    """Whether a time dates the report and not what it tells, a dateline's or that of "investigators said on Thursday";
    or dates what owns it: "Monday's closing price"."""
    if _dateline(text, span) or span.text.endswith(("'s", "’s")):
        return True
    here = bisect_left(text.starts, span.start)
    before = [t.lower for t in text.tokens[max(text.borders[text.sentence_at(span.start)], here - 3) : here]]
    while before and before[-1] in LEADS:
        before.pop()
    return bool(before) and before[-1] in SAID


def _dates(text: TaggedText, span: Span) -> bool:
    """Whether a time can tell when something happened: no "now", no name, no result, no owner but a day."""
    words = _unowned(text, span).text
    owner = words != span.text and not date_words.DAY.search(words.lower())
    known = words.lower() not in wordlist.words("unsaid") and date_words.vagueness(words) < TOO_VAGUE
    return known and not owner and not _no_date(text, span)


def _unowned(text: TaggedText, span: Span) -> Span:
    """A day without its "'s": "Saturday's vote"."""
    return text.article.span(span.start, span.end - 2) if span.text.endswith(("'s", "’s")) else span


def _score(text: TaggedText, event: MainEvent, span: Span) -> float:
    """What a time loses: by its distance from the main event, its vagueness, and what stands around it."""
    near = main_event.rank(event, text, span.start)
    owner = OWNED if span.text.endswith(("'s", "’s")) else 0.0
    quoted = QUOTED if text.quoted(span) else 0.0
    vague = date_words.vagueness(span.text)
    related = _in_relative(text, span)
    bare = vague >= date_words.BARE_YEAR and (near > 1 or related)
    far = FAR if bare or (near > 1 and _deadline(text, span)) else (ASIDE if related else 0.0)
    return near + vague + far + owner + quoted + _dateline(text, span) + _beside(text, span)


def _no_date(text: TaggedText, span: Span) -> bool:
    """Whether a time is part of a name ("Biology Today") or a result ("2:10:03", "in 1:52")."""
    said = text.article.text
    if NUMBER.search(said[max(0, span.start - 2) : span.start]):
        return True
    if said[span.end : span.end + 1] == ":" or RESULT.fullmatch(span.text):
        return True
    before = said[max(0, span.start - 20) : span.start].split()
    capital = before and before[-1][:1].isupper() and before[-1].isalpha() and not before[-1].isupper()
    return bool(capital) and span.text in ("Today", "Tomorrow", "Tonight", "Yesterday")


def _beside(text: TaggedText, span: Span) -> float:
    """What a date loses that is a deadline or a border, or that dates the clause after one."""
    if _deadline(text, span) or BORDER.search(_head(text, span)) or span.text.lower().startswith(("next ", "since ")):
        return ASIDE
    return BEFORE if _in_border_clause(text, span) else 0.0


def _in_border_clause(text: TaggedText, span: Span) -> bool:
    """Whether a time dates the clause after "before", "until" or "since": "until talks became public in April"."""
    here = bisect_left(text.starts, span.start)
    before = text.tokens[max(text.borders[text.sentence_at(span.start)], here - CLAUSE) : here]
    opener = next((i for i in range(len(before) - 1, -1, -1) if before[i].lower in BORDERS), len(before))
    after = before[opener + 1 :]
    return any(clauses.finite(t) for t in after) and not any(t.text in ",;" for t in after)


def _in_relative(text: TaggedText, span: Span) -> bool:
    """Whether a time stands in a relative clause: "an actress who in 2008 won a prize"."""
    here = bisect_left(text.starts, span.start)
    before = text.tokens[max(text.borders[text.sentence_at(span.start)], here - CLAUSE) : here]
    opener = next((i for i in range(len(before) - 1, 0, -1) if before[i].tag == "PNQ"), 0)
    return opener > 0 and not any(t.text in ",;" for t in before[opener + 1 :])


def _deadline(text: TaggedText, span: Span) -> bool:
    """Whether a time is only by when something is to be done."""
    return bool(DEADLINE.search(_head(text, span))) or span.text.lower().startswith(("by ", "until "))


def _head(text: TaggedText, span: Span) -> str:
    return text.article.text[max(0, span.start - 12) : span.start].lower()


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
