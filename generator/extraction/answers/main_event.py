"""The main event: the clauses that tell it, and how far from it a word stands.

The headline and the first sentence of the body tell it; of "Harbour: two held, police say" only "two held" counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.extraction.answers import wordlist
from generator.extraction.grammar import clauses
from generator.extraction.text.tokens import TaggedText, Token
from generator.model import Role

READ = 24
"""Sentences read at all."""
LONGEST_READ = 20_000
"""Characters read at all."""
KICKER = re.compile(r"^[^:–—|]{2,40}[:|]\s+(?=\S)|^[A-Z][\w ]{2,25} [–—-] (?=[A-Z])")


def main_clauses(text: TaggedText) -> Iterator[Sequence[Token]]:
    """Tokens of the headline without its kicker, and of the first body sentences that are no repeats."""
    for index, sentence in enumerate(text.sentences[:READ]):
        tokens = text.of_sentence(index)
        if sentence.repeats or not tokens:
            continue
        if sentence.role is Role.TITLE and (kicker := KICKER.match(sentence.span.text)):
            tokens = [t for t in tokens if t.start >= sentence.span.start + kicker.end()]
        if sentence.role is not Role.BODY:
            tokens = _unattributed(tokens)
        elif head := clauses.DATELINE.match(sentence.span.text):
            tokens = [t for t in tokens if t.start >= sentence.span.start + head.end()]
        if tokens:
            yield tokens
        if sentence.role is Role.BODY:
            return


def _unattributed(tokens: Sequence[Token]) -> Sequence[Token]:
    """A headline without the ", police say" at its end."""
    comma = next((i for i in range(len(tokens) - 1, 0, -1) if tokens[i].text in ",–—-"), 0)
    tail = tokens[comma + 1 :]
    return tokens[:comma] if comma > 2 and 1 < len(tail) <= 5 and (says(tail[-1]) or says(tail[0])) else tokens


def says(token: Token) -> bool:
    """Whether a verb attributes: "say", "report"."""
    return token.is_verb and token.lemma in wordlist.words("say")


def rank(text: TaggedText, offset: int) -> float:
    """How far an offset is from the main event: 0 for the lead, 1 for a headline."""
    index = text.sentence_at(offset)
    body = [i for i, s in enumerate(text.sentences) if s.role is Role.BODY and not s.repeats]
    if index not in body:
        return 1.0
    return min(float(body.index(index)), 8.0)
