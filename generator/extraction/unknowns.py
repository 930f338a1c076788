"""Unknowns: where the article says that something is not known, not said or not settled. Add phrases to `unknowns.txt`.

An unknown is a clause of the article's own voice, or of somebody who says "we do not know how…". What has since become
known ("until then unknown"), conditions and mere negations ("no trains were cancelled") are none.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from generator.extraction.grammar import clauses, phrases
from generator.extraction.text.tokens import TaggedText
from generator.model import Role, Sentence, Span, Unknown

QUESTION = re.compile(r"\b(?:how|what|who|whom|whose|whether|why|where|when|which|if)\b[^.;\"”]{3,160}")
OBJECT = re.compile(
    r"(?:\b(?:on|about|of|for|over|into)\b )?(?:the|a|an|its|his|her|their|any|further)? ?[^.;,\"”]{3,120}"
)
SUBJECT = re.compile(r"\b(?:the|its|his|her|their|no) [^.;,\"”]{2,80}$")

ASKED = re.compile(
    r"(?:when )?asked [^.;:\"“”]{2,120}, (?:he|she|they|it|the \w+|an? \w+) (?:declined|refused|demurred)\b"
)
"""Asked to share the footage, he declined."""


def find(text: TaggedText) -> tuple[Unknown, ...]:
    """The unknowns in order; headlines and repeated sentences give none."""
    found: dict[Span, Unknown] = {}
    for index, sentence in enumerate(text.sentences):
        if sentence.role is not Role.BODY or sentence.repeats:
            continue
        parts: dict[int, tuple[Span, ...]] = {}
        for start, end in _cues(text, sentence):
            span = _clause(text, index, start, end, parts)
            found.setdefault(span, Unknown(span, _about(span, start, end)))
    return tuple(found[span] for span in sorted(found))


def _cues(text: TaggedText, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Offsets of the phrases that count."""
    folded = phrases.plain(sentence.span.text)
    outside, spoken, never = _patterns()
    barred = [m.span() for m in never.finditer(folded)]
    offset = sentence.span.start
    for found in filter(None, (_ending(folded), ASKED.match(folded))):
        yield found.start() + offset, found.end() + offset
    for pattern, quotable in ((outside, False), (spoken, True)):
        for match in pattern.finditer(folded):
            cue = text.article.span(match.start() + offset, match.end() + offset)
            if any(a < match.end() and match.start() < b for a, b in barred) or _conditional(folded, match.start()):
                continue
            if quotable or not text.quoted(cue):
                yield cue.start, cue.end


def _ending(folded: str) -> re.Match[str] | None:
    """The words that leave a question open which is the sentence's subject: "Whether she will play is open."."""
    if not folded.startswith(("whether ", "who ", "why ", "how ", "what ", "when ", "where ")):
        return None
    tail = len(folded.rstrip(' ."”'))
    return next((m for m in _endings().finditer(folded, max(0, tail - 60)) if m.end() == tail), None)


@cache
def _endings() -> re.Pattern[str]:
    parts = phrases.sections("unknowns.txt")
    classes = {name: "/".join(slot.split()) for name, _, slot in (row.partition(" = ") for row in parts["classes"])}
    return phrases.compiled(parts["endings"], classes)


def _conditional(folded: str, start: int) -> bool:
    """Whether the words right before a cue make it a condition or a thing of the past."""
    return bool(
        re.search(r"\b(?:if|unless|in case|until|even though)(?: [\w'-]+){1,4} $", folded[max(0, start - 60) : start])
    )


def _clause(text: TaggedText, index: int, start: int, end: int, parts: dict[int, tuple[Span, ...]]) -> Span:
    """The clause around a cue; the whole sentence where no clause holds it. `parts` remembers what was cut."""
    quotation = clauses.quotation_at(text, start)
    held = text.of_sentence(index)
    if quotation and end <= quotation.end:
        held = [t for t in text.within(quotation) if held[0].start <= t.start <= held[-1].start]
    cut = parts.setdefault(held[0].start, ()) or clauses.split(text, held)
    parts[held[0].start] = cut
    place = bisect_right(cut, end - 1, key=lambda span: span.start) - 1
    within = place >= 0 and end <= cut[place].end and (place == 0 or cut[place - 1].end <= start)
    span = cut[place] if within else clauses.trimmed(text, held) or text.sentences[index].span
    return text.article.span(min(start, span.start), span.end)  # "nor" belongs to the cue


def _about(span: Span, start: int, end: int) -> str | None:
    """The words of the clause that tell what is unknown."""
    head, tail = span.text[: start - span.start], span.text[end - span.start :]
    if head[:1].isupper() and QUESTION.match(head.lower()) and tail.strip()[:1] in ("", ","):
        return head.strip()
    tail = re.split(r",? (?:but|and) (?=said|told|added|promised|insisted|called)", tail)[0]
    cue = span.text[start - span.start : end - span.start]
    last = cue.split()[-1].lower()
    if QUESTION.match(last + tail):
        return (cue.split()[-1] + tail).rstrip(" ,.") or None
    if (question := QUESTION.search(tail)) and "," not in tail[: question.start()]:
        return question.group().rstrip()
    if (rest := OBJECT.match(tail.strip())) and not re.match(
        r"(?:at|by|to|in|after|immediately|yet|while|until|when|because|before|as|on \w+day)\b", rest.group()
    ):
        return re.sub(r"^(?:on|about|of|for|over|into) ", "", rest.group()).strip() or None
    subject = SUBJECT.search(head.strip().lower())
    return head.strip()[subject.start() :] if subject and not tail.strip().startswith("to ") else None


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    parts = phrases.sections("unknowns.txt")
    classes = {name: "/".join(slot.split()) for name, _, slot in (row.partition(" = ") for row in parts["classes"])}
    return (
        phrases.compiled(parts["phrases"], classes),
        phrases.compiled(parts["spoken"], classes),
        phrases.compiled(parts["not"], classes),
    )
