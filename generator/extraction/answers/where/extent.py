"""Extent: how much of a place is told, the noun phrase before it, its kind behind it, and the place around it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from generator.extraction.answers import subjects, wordlist
from generator.extraction.answers.where.surroundings import HERE, following
from generator.extraction.text.tokens import TaggedText, Token
from generator.model import Span

LONGEST = 12
"""Tokens that a place may take up with the noun phrase before it."""


def within(text: TaggedText, span: Span, places: tuple[Span, ...]) -> Span:
    """A place with the one around it: "Orrin, Calvera"; a list is none."""
    after = following(text, span)
    if len(after) < 2 or after[0].text != ",":
        return span
    around = next((p for p in places if p.start == after[1].start), None)
    listed = around is not None and any(t.tag == "CJC" for t in following(text, around)[:2])
    return span if around is None or listed else text.article.span(span.start, around.end)


def widened(text: TaggedText, span: Span) -> Span:
    """A place with the noun phrase that it ends: "the northern city of X", "a zoo in X", but not "residents of X"."""
    here, border = bisect_left(text.starts, span.start), text.borders[text.sentence_at(span.start)]
    tokens = text.tokens[max(border, here - LONGEST) : here]
    left = _phrase(tokens, len(tokens))
    if left > 1 and tokens[left - 1].lower in HERE and _venue(tokens[left - 2]):
        outer = _phrase(tokens, left - 1)
        if outer and tokens[outer - 1].lower in HERE:
            left = outer
    if left == len(tokens) - 1 and tokens[left].tag == "AT0":
        left += 1
    start = tokens[left].start if left < len(tokens) else span.start
    return text.article.span(start, _kind_end(text, span))


def _phrase(tokens: Sequence[Token], end: int) -> int:
    """Index at which the noun phrase begins that goes up to `end`, with the "city of" before it."""
    left = end
    while left > 0:
        before = tokens[left - 1]
        if before.tag == "PRF" and (left < 2 or tokens[left - 2].lemma not in wordlist.words("kind")):
            break
        if not (before.tag in subjects.NOMINAL or before.is_noun):
            break
        left -= 1
        if before.tag in ("AT0", "DPS"):
            break
    while left < end and tokens[left].tag in ("PRF", "POS", "CRD"):
        left += 1
    return left


def _venue(token: Token) -> bool:
    return token.is_noun and token.lemma.lower() in wordlist.words("venue") | wordlist.words("kind")


def _kind_end(text: TaggedText, span: Span) -> int:
    """Where a place ends with the nouns of its kind: "Orrin province"."""
    end = span.end
    for token in following(text, span):
        if not (token.is_noun and token.lemma in wordlist.words("kind")):
            break
        end = token.end
    return end
