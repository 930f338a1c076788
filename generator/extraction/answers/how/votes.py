"""Votes: by how many something was decided."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extraction.answers import wordlist
from generator.extraction.answers.how.costs import SURE, TOLD
from generator.extraction.answers.passages import Candidate, Passage


def voted(passage: Passage) -> Iterator[Candidate]:
    """The count of a vote: "voted by 194 to 161"."""
    tokens = passage.tokens
    for i in range(1, len(tokens) - 3):
        counted = tokens[i].tag == "CRD" and tokens[i + 1].lower in ("to", "votes") and passage.distance <= TOLD
        if not counted or tokens[i - 1].lower not in ("by", "voted"):
            continue
        first = next((k for k in range(i - 1, max(-1, i - 6), -1) if tokens[k].lemma in wordlist.words("voting")), None)
        last = next((k for k in range(i + 2, min(i + 4, len(tokens))) if tokens[k].tag == "CRD"), None)
        if first is not None and last is not None:
            yield SURE, passage.text.span(tokens[first], tokens[last])


def passed(passage: Passage) -> Iterator[Candidate]:
    """The count of a vote after what was put to it: "passed the bill 27-22"."""
    tokens = passage.tokens
    for i in range(1, len(tokens) - 2):
        counted = tokens[i].tag == tokens[i + 2].tag == "CRD" and tokens[i + 1].text in "-–"
        if not counted or passage.distance > TOLD:
            continue
        before = range(i - 1, max(-1, i - 8), -1)
        first = next((k for k in before if tokens[k].lemma in wordlist.words("passing") and tokens[k].is_verb), None)
        if first is not None:
            yield SURE, passage.text.span(tokens[first], tokens[i + 2])
