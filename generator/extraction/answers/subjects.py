"""Subjects: the noun phrase before the main verb, or behind the "by" of a passive.

"Two climbers from Orrin were rescued by a helicopter": the subject is "Two climbers from Orrin", the agent "a
helicopter".
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.answers import verbs, wordlist
from generator.extraction.answers.date_words import DAY, MONTH
from generator.extraction.text.tokens import Token

LONGEST_SUBJECT = 9
"""Words of a subject that still answers "who"."""
NOMINAL = frozenset(("AT0", "DT0", "DPS", "CRD", "ORD", "AJ0", "AJC", "AJS", "PRF", "POS", "NN0"))


def subject(tokens: Sequence[Token]) -> Sequence[Token]:
    """The noun phrase before the main verb, without what is set between commas."""
    verb = verbs.verb(tokens)
    if verb is None:
        return ()
    before = list(tokens[:verb])
    if relative := next((i for i, t in enumerate(before) if i and _opens_relative(before, i)), 0):
        before = before[:relative]
    while before and before[-1].tag in ("AV0", "XX0"):
        before.pop()
    cut = next((i for i, t in enumerate(before) if i and t.lower in wordlist.words("aside")), len(before))
    before = before[:cut]
    stops = [i for i, t in enumerate(before) if t.text in ",;:—–"]
    if stops:
        tail = before[stops[-1] + 1 :]
        before = tail if any(t.is_noun for t in tail) else before[: stops[0]]
    before = _undated(before)
    while before and before[-1].text in "\"“”'’":
        before.pop()
    while before and (before[-1].tag in ("PNQ", "DTQ", "CJT") or before[-1].lower in ("that", "who", "which")):
        before.pop()
    noun = any(t.is_noun or t.tag in ("CRD", "PNI", "DT0", "NN0") for t in before)
    counted = (
        len(before) > 1 and before[0].lower in wordlist.words("estimated") and "CRD" in {t.tag for t in before[1:4]}
    )
    return before if noun and len(before) <= LONGEST_SUBJECT and (before[0].tag != "PRP" or counted) else ()


def _opens_relative(before: Sequence[Token], i: int) -> bool:
    word = before[i].lower
    return before[i - 1].is_noun and (word in ("who", "which") or (word == "that" and verbs.finite_next(before, i + 1)))


def _undated(before: list[Token]) -> list[Token]:
    """A subject without the date at its end: "A jury on Friday"."""
    last = len(before)
    while last and (DAY.search(before[last - 1].lower) or MONTH.search(before[last - 1].lower)):
        last -= 1
    if 0 < last < len(before) and before[last - 1].lower in ("on", "in", "late", "early"):
        last -= 1
    return before[:last] if last else before


def agent(tokens: Sequence[Token]) -> Sequence[Token]:
    """Who did it in a passive: what follows "by"."""
    verb = verbs.verb(tokens)
    if verb is None or not passive(tokens, verb):
        return ()
    for index in range(verb, len(tokens) - 1):
        if tokens[index].lower == "by":
            return _noun_phrase(tokens, index + 1)
    return ()


def passive(tokens: Sequence[Token], verb: int) -> bool:
    """Whether the main verb, or the participle after it, is passive: "were rescued"; headlines leave out "were"."""
    if tokens[verb].tag == "VVN":
        alone = verb + 1 == len(tokens) or tokens[verb + 1].lower == "by"
        return alone or tokens[verb].lower not in wordlist.words("invariant")
    after = [t for t in tokens[verb + 1 : verb + 4] if t.tag not in ("AV0", "XX0")]
    return tokens[verb].tag[:2] == "VB" and bool(after) and after[0].tag in ("VVN", "VVD")


def invariant(tokens: Sequence[Token]) -> bool:
    """Whether past and participle of the main verb are spelt as its present: "hit", "cut"."""
    verb = verbs.verb(tokens)
    return verb is not None and tokens[verb].lower in wordlist.words("invariant")


def _noun_phrase(tokens: Sequence[Token], first: int) -> Sequence[Token]:
    """The noun phrase that begins at an index, with its "of" and "'s"."""
    last = first
    while (
        last < len(tokens) and (tokens[last].is_noun or tokens[last].tag in NOMINAL) and last - first < LONGEST_SUBJECT
    ):
        last += 1
    while last > first and not (tokens[last - 1].is_noun or tokens[last - 1].tag in ("CRD", "PNP", "NN0")):
        last -= 1
    return tokens[first:last]
