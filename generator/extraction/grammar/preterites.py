"""Preterites and participles, which look alike: "Hundreds of people marched through the town", "A man wanted in Rome".

A whole sentence without a finite verb has its predicate somewhere: the first participle behind a noun phrase is it,
unless an agent follows ("a letter signed by three doctors").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.extraction.grammar import clauses
from generator.extraction.text.tokens import TaggedText, Token
from generator.model import Role

REDUCED = 16
"""Tokens of a participle's phrase between subject and verb."""
JOINING = frozenset(("after", "before", "as", "when", "while", "since", "until", "because", "if", "that"))
"""Words with which another clause may begin, whatever their tag."""
APPOSED = frozenset(("AT0", "PNQ", "DTQ", "CJT"))
"""Tags that open what hangs on the noun before it."""


def restored(text: TaggedText) -> TaggedText:
    """The text in which each whole sentence of the body has its finite verb."""
    tokens = list(text.tokens)
    for index, sentence in enumerate(text.sentences):
        own = text.of_sentence(index)
        if sentence.role is Role.BODY and (verb := _taken_for_participle(own)) is not None:
            tokens[text.borders[index] + verb] = replace(own[verb], tag="VVD")
    return replace(text, tokens=tuple(tokens))


def _taken_for_participle(tokens: Sequence[Token]) -> int | None:
    """Index of the sentence's verb where only a participle can be it: all finite verbs stand in other clauses."""
    first = next((i for i, t in enumerate(tokens) if t.tag == "VVN"), 0)
    if not first or tokens[-1].text not in '.”"' or not _behind_subject(tokens, first):
        return None
    joined = (i for i in range(first, len(tokens) - 1) if tokens[i].text == "," and tokens[i + 1].tag == "CJC")
    clause = tokens[: next(joined, len(tokens))]
    subordinate = sum(t.tag in ("CJS", "CJT", "PNQ", "DTQ", "AVQ") for t in clause)
    finite = sum(clauses.finite(t) for t in clause)
    return first if not finite or finite == subordinate else None


def _behind_subject(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a participle stands behind a noun phrase that it does not qualify."""
    before = tokens[verb - 1]
    closed = before.text == "," and sum(t.text == "," for t in tokens[:verb]) > 1
    comma = next((i for i in range(verb - 1, 0, -1) if tokens[i].text == ","), 0)
    apposed = comma and not closed and tokens[comma + 1].tag in APPOSED and comma > 3
    agent = verb + 1 < len(tokens) and tokens[verb + 1].lower == "by"
    return (closed or before.is_noun or before.tag in ("CRD", "NN0", "PNP")) and not apposed and not agent


def qualifies(tokens: Sequence[Token], index: int) -> bool:
    """Whether a past tense is a participle that qualifies the subject: "A man wanted in Rome has died"."""
    verb = tokens[index]
    if verb.tag != "VVD" or index + 1 == len(tokens) or tokens[index + 1].tag not in ("PRP", "PRF"):
        return False
    for token in tokens[index + 1 : index + REDUCED]:
        joins = token.tag in ("CJC", "CJS", "CJT", "PNQ", "DTQ", "AVQ", "PNP") or token.lower in JOINING
        if token.text in ",;:" or joins:
            return False
        if clauses.finite(token):
            return True
    return False
