"""Purposes and merits: what somebody is punished for, what a vote is held "to scrap", whom a thing "could help"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extraction.answers import wordlist
from generator.extraction.answers.passages import Candidate, Passage, stretch
from generator.extraction.answers.why.costs import FAINT, LIKELY, NEAR


def repaid(passage: Passage) -> Iterator[Candidate]:
    """What somebody is punished, sued or honoured for: "jailed for six years for a fraud"."""
    tokens = passage.tokens
    for i, token in enumerate(tokens[:-1]):
        if token.lower != "for" or (passage.distance > NEAR and passage.shared < 2) or passage.quoted(i):
            continue
        before, head = tokens[max(0, i - 9) : i], tokens[i + 1]
        repaid = any(t.lemma.lower() in wordlist.words("repaid") and t.is_verb for t in before)
        repaid = repaid and before[-1].tag != "AJ0"
        timed = head.tag in ("CRD", "ORD") or any(
            t.lower.rstrip("s") in wordlist.words("spans") for t in tokens[i + 1 : i + 5]
        )
        if repaid and not timed and head.tag != "PNP" and (span := stretch(passage, i, i + 1)):
            yield LIKELY, span


def purposes(passage: Passage) -> Iterator[Candidate]:
    """What the main clause is done for: "voted on Tuesday to scrap the plan", but not "a plan to scrap it"."""
    tokens = passage.tokens
    verb = passage.verb
    if verb is None or passage.distance > NEAR:
        return
    for i in range(verb + 2, len(tokens) - 1):
        before = tokens[i - 1]
        if tokens[i].tag != "TO0" or tokens[i + 1].tag != "VVI" or passage.quoted(i):
            continue
        if tokens[i + 1].lemma in wordlist.words("winning") | wordlist.words("attaining"):
            continue
        free = before.is_noun and before.lemma.lower() not in wordlist.words("governing") | wordlist.words("spans")
        asked = any(t.lemma.lower() in wordlist.words("asking") for t in tokens[max(0, i - 8) : i])
        if free and not asked and (span := stretch(passage, i, i + 1)):
            yield FAINT, span


def benefits(passage: Passage) -> Iterator[Candidate]:
    """What the thing announced is good for: "could help thousands of patients"."""
    tokens = passage.tokens
    for i, token in enumerate(tokens[:-2]):
        good = tokens[i + 1].lower in wordlist.words("good") and tokens[i + 1].tag == "VVI"
        if token.tag != "VM0" or not good or passage.distance > NEAR or passage.quoted(i):
            continue
        if span := stretch(passage, i, i + 2):
            yield FAINT + LIKELY, span
