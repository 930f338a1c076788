"""Main verbs: the finite verb of a clause, or what stands for it in a headline.

"Ferry owner to close route": headlines leave out auxiliaries and articles, and a verb may look like a noun ("Council
backs plan").
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.answers import wordlist
from generator.extraction.grammar import clauses, preterites
from generator.extraction.text.tokens import Token, may_be_verb


def verb(tokens: Sequence[Token]) -> int | None:
    """Index of the main verb: the first finite one outside of relative clauses, or what stands for it in a headline."""
    limit = next((i for i, t in enumerate(tokens) if i > 1 and t.lower in wordlist.words("headline")), len(tokens))
    skipping = False
    for index, token in enumerate(tokens):
        relative = token.lower == "that" and token.tag == "CJT" and tokens[index - 1].is_noun
        if index and (token.tag in ("PNQ", "DTQ") or (relative and finite_next(tokens, index + 1))):
            skipping = True
        elif clauses.finite(token) and index and not _hour(tokens, index):
            if not skipping and not preterites.qualifies(tokens, index):
                whole = tokens[-1].text in ".?!"
                return index if index < limit else _headline_verb(tokens[:limit]) or (index if whole else None)
            skipping = False
    return _headline_verb(tokens[:limit])


def _hour(tokens: Sequence[Token], index: int) -> bool:
    """Whether "am" belongs to a clock time."""
    return tokens[index].lower == "am" and tokens[index - 1].lower != "i"


def lexical(tokens: Sequence[Token], verb: int) -> int:
    """Index of the full verb behind its auxiliaries: "pay" of "will pay"."""
    auxiliary = verb
    if (
        tokens[verb + 1 : verb + 2]
        and tokens[verb + 1].tag == "TO0"
        and tokens[verb].lemma in wordlist.words("planning")
    ):
        return min(verb + 2, len(tokens) - 1)
    while auxiliary + 1 < len(tokens) and (
        tokens[auxiliary].tag[:2] in ("VB", "VH", "VM") or tokens[auxiliary].tag == "AV0"
    ):
        auxiliary += 1
    return auxiliary if tokens[auxiliary].is_verb else verb


def finite_next(tokens: Sequence[Token], index: int) -> bool:
    """Whether a finite verb stands at an index."""
    return index < len(tokens) and clauses.finite(tokens[index])


def _headline_verb(tokens: Sequence[Token]) -> int | None:
    """Index of a verb without its auxiliary ("road to close", "two held") or of one that looks like a noun."""
    for index in range(1, len(tokens)):
        before, token = tokens[index - 1], tokens[index]
        if not (before.is_noun or before.tag in ("CRD", "NN0", "UNC") or (index == 1 and before.tag == "AJ0")):
            continue
        if token.tag in ("TO0", "VVN", "VVI") or _agrees(before, token, tokens[index + 1 : index + 2]):
            return index
    return None


def _agrees(before: Token, token: Token, after: Sequence[Token]) -> bool:
    """Whether a word that may be a verb fits the number of the noun before it, and has an object."""
    named = before.tag in ("NP0", "UNC", "AJ0")
    third = token.text.endswith("s")
    object_follows = bool(after) and (after[0].tag != "VVN" or not after[0].text.endswith(("ed", "n")))
    return (
        (named or third != (before.tag == "NN2"))
        and object_follows
        and token.text.islower()
        and may_be_verb(token.text)
    )
