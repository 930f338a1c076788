"""Surroundings: what the words around a name tell of its part, a place where something is, or whose something is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from generator.extraction.answers import actors, subjects, verbs, wordlist
from generator.extraction.answers.main_event import MainEvent
from generator.extraction.text.tokens import TaggedText, Token
from generator.model import Span

HERE = frozenset(("in", "at", "near", "outside", "inside"))
"""Prepositions that tell nothing but place."""


def is_governed(text: TaggedText, span: Span) -> bool:
    """Whether a preposition of place governs the name."""
    here = bisect_left(text.starts, span.start)
    before = text.tokens[max(text.borders[text.sentence_at(span.start)], here - 6) : here]
    for index in range(len(before) - 1, -1, -1):
        token = before[index]
        if token.lower in wordlist.words("place"):
            based = index > 0 and before[index - 1].lower in wordlist.words("base")
            return not based and token.lower not in ("from", "to")
        if token.tag not in subjects.NOMINAL and token.tag != "CJC" and not token.is_noun:
            return False
    return False


def is_at(text: TaggedText, span: Span) -> bool:
    """Whether "in", "at" or the like stands before the name: "at the Senate", but not "president of the Senate"."""
    here = bisect_left(text.starts, span.start)
    before = [t.lower for t in text.tokens[max(0, here - 2) : here] if t.lower != "the"]
    return bool(before) and before[-1] in HERE


def is_graded(text: TaggedText, span: Span) -> bool:
    """Whether a number follows: "Force 9", "Stage 2"."""
    return any(t.tag == "CRD" for t in following(text, span)[:1])


def is_body(text: TaggedText, span: Span) -> bool:
    """Whether the noun before a name makes it a body's: "the band Silver Lake", but not "the city Orrin"."""
    before = text.tokens[max(0, bisect_left(text.starts, span.start) - 1) : bisect_left(text.starts, span.start)]
    kinds = wordlist.words("kind") | wordlist.words("venue")
    return any(t.text.islower() and actors.noun_of_people(t) and t.lemma.lower() not in kinds for t in before)


def is_staff(text: TaggedText, span: Span) -> bool:
    """Whether a house of learning only tells whose people somebody is: "a team at the University of Orrin"."""
    if not {w.lower() for w in span.text.split()} & wordlist.words("learned"):
        return False
    here = bisect_left(text.starts, span.start)
    before = [t for t in text.tokens[max(0, here - 4) : here] if t.lower != "the"]
    return len(before) > 1 and actors.noun_of_people(before[-2])


def qualifies(text: TaggedText, span: Span) -> bool:
    """Whether the name only qualifies a noun: "a Paris court"; in "at the Paris Motor Show" it does not."""
    after = following(text, span)
    if not after or (after[0].text[:1].isupper() and is_at(text, span)):
        return False
    kind = after[0].lemma.lower() in wordlist.words("kind")
    return after[0].text in ("'s", "’s") or (after[0].tag in ("NN1", "NN2") and not kind)


def is_beside(text: TaggedText, event: MainEvent, span: Span) -> bool:
    """Whether a name stands in a relative clause of the subject, or in a clause after the main one."""
    index = text.sentence_at(span.start)
    tokens = text.of_sentence(index)
    verb = verbs.verb(tokens) if index == event.lead_index else None
    if verb is None:
        return False
    before = [t for t in tokens if t.start < span.start]
    if span.start < tokens[verb].start:
        return any(t.tag in ("PNQ", "DTQ", "CJT", "VVN", "VVD", "VVG") for t in before[2:])
    return any(t.lower in ("after", "before", "since", "while") for t in before[verb + 1 :])


def following(text: TaggedText, span: Span) -> Sequence[Token]:
    """The next tokens of the sentence."""
    here = bisect_left(text.starts, span.end)
    return text.tokens[here : min(here + 3, text.borders[text.sentence_at(span.start) + 1])]
