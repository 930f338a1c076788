"""Statements: claims read for comparison: what each is about, whether it is negated, by which word it opens.

"But the mayor said no road was closed" is a statement of the mayor's camp, negated, opened by "But".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from generator.extraction.disputes import topics, wordlist
from generator.extraction.grammar.stems import generic
from generator.extraction.text.tokens import TaggedText, Token
from generator.model import Claim, Span

WINDOW = 120
"""Tokens of a sentence that are read around a claim; news has no longer ones, hostile text has."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim with what is needed to compare it."""

    claim: Claim
    position: int
    """Its place among the claims, in order of the text."""
    camp: str
    """Key of its source; two sources of one name share it."""
    sentence: int
    paragraph: int
    topics: frozenset[str]
    """Stems of its content."""
    around: frozenset[str]
    """Stems of its whole sentence, without those that name the source."""
    beside: frozenset[str]
    """The words of its sentence, without those that name the source."""
    negation: Span | None
    """The word that turns its main clause round."""
    only: bool
    """Whether it says that something is so of one thing alone."""
    cue: frozenset[str]
    """Lower-case words of the cue, and their lemmas."""
    names: frozenset[str]
    """Telling words that name its source."""
    opening: Span | None
    """The word of contrast by which its sentence or clause opens."""
    span: Span
    """The first part of its content."""
    withdrawn: bool = False
    """Whether it was said at first only: "denied the charges initially but changed his plea"."""

    @property
    def negated(self) -> bool:
        """Whether it says that something is not so."""
        return self.negation is not None


def statement(text: TaggedText, claim: Claim, camp: str, position: int) -> Statement:
    """A claim read for comparison; `position` is its place among all of them."""
    span = claim.content[0]
    index = text.sentence_at(span.start)
    tokens = content_tokens(text, claim)
    sentence = around_claim(text, claim)
    named = claim.source.span
    outside = [t for t in sentence if named is None or not named.start <= t.start < named.end]
    return Statement(
        claim=claim,
        position=position,
        camp=camp,
        sentence=index,
        paragraph=text.sentences[index].paragraph,
        topics=topics.stems(tokens),
        around=topics.stems(outside) | topics.stems(tokens),
        beside=frozenset(t.text for t in outside),
        negation=_negation(text, span),
        only=any(t.lower in wordlist.words("only") for t in tokens),
        cue=_cue_words(text, claim),
        names=_naming(named),
        opening=_opening(text, claim),
        span=span,
        withdrawn=any(t.lower in wordlist.words("withdrawn") for t in sentence),
    )


def _negation(text: TaggedText, span: Span) -> Span | None:
    """The first word of negation in a content's first sentence, before a clause that only tells of what place or
    thing it speaks: "states where it isn't allowed"; "right in not going" is no negation."""
    index = text.sentence_at(span.start)
    here = (t for t in text.within(span) if t.sentence == index)
    said = list(takewhile(lambda t: t.lower not in wordlist.words("relative"), here))
    for before, token in pairwise((None, *said)):
        aside = before is not None and before.tag == "PRP" and token is not None and token.lower == "not"
        if token and not aside and token.lower.replace("’", "'") in wordlist.words("negation"):
            return text.span(token, token)
    return None


def _naming(named: Span | None) -> frozenset[str]:
    words = (
        [w for w in re.findall(r"[\w-]+", re.split(r" (?:in|on|from|near) ", named.text)[0]) if len(w) > 3]
        if named
        else []
    )
    plain = (wordlist.words("title") | generic()) - wordlist.words("nameless_body")
    return frozenset(w for w in words if w.lower() not in plain)


def around_claim(text: TaggedText, claim: Claim) -> Sequence[Token]:
    """The tokens of the sentence in which a claim's content begins, at most a window before and after."""
    start = claim.content[0].start
    index = text.sentence_at(start)
    here = bisect_left(text.starts, start)
    return text.tokens[max(text.borders[index], here - WINDOW) : min(text.borders[index + 1], here + WINDOW)]


def _cue_words(text: TaggedText, claim: Claim) -> frozenset[str]:
    tokens = text.within(claim.cue) if claim.cue else ()
    return frozenset(t.lower for t in tokens) | frozenset(t.lemma.lower() for t in tokens)


def content_tokens(text: TaggedText, claim: Claim) -> list[Token]:
    """The tokens of what is claimed."""
    return [t for span in claim.content for t in text.within(span)]


def _opening(text: TaggedText, claim: Claim) -> Span | None:
    """The last word of contrast before the content and its source, within the sentence."""
    starts = [s.start for s in (claim.cue, claim.source.span, claim.content[0]) if s]
    limit = max(starts)
    found = [t for t in around_claim(text, claim) if t.start <= limit and t.lower in wordlist.words("contrast")]
    if not found or any(span.start <= found[-1].start < span.end for span in claim.content):
        return None
    return text.span(found[-1], found[-1])


def cue_signal(statement: Statement) -> tuple[Span, ...]:
    """The words that show how a statement is meant: its cue, or where that only tells that somebody speaks, its
    negation or its content."""
    cue = statement.claim.cue
    plain = cue is None or cue.text.lower().split()[0] in wordlist.words("saying")
    return (cue,) if cue and not plain else (statement.negation or statement.span,)
