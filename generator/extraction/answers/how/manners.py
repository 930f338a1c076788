"""Manners: what a word of manner opens, and what the actor did meanwhile."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.extraction.answers import main_event, passages, subjects, wordlist
from generator.extraction.answers.how.costs import DOUBTFUL, LIKELY, LONGEST_OPENING, NEAR, SURE, TOLD, long_enough
from generator.extraction.answers.passages import Candidate, Passage, gerund, stretch
from generator.extraction.grammar import clauses
from generator.extraction.grammar.stems import stems
from generator.extraction.text.tokens import Token

SUREST = frozenset(("by", "by means of", "with the help of", "using"))
BARE = frozenset(("with", "through"))
"""Openers behind which no clause stands."""
LATER = frozenset(("before", "after"))
PLACED = LATER | {"into", "in", "on", "at", "onto", "near", "outside", "during"}
"""Words with which the manner ends: what was done later, and where."""


def opened(passage: Passage) -> Iterator[Candidate]:
    """What a word of manner opens: "by means of", "using a ladder", "posing as a nurse"."""
    for opener, first, opened in passages.openers(passage, "how"):
        fitting = opened < len(passage.tokens) and _fits(passage, opener, first, opened)
        if not fitting or passage.quoted(first):
            continue
        topical = (
            passage.distance <= NEAR
            or passage.shared > (opener != "by")
            or (opener == "by" and passage.distance <= TOLD)
        )
        placed = opener in BARE or (opener == "by" and not gerund(passage.tokens, opened))
        span = stretch(passage, _from_thing(passage, first), opened, opener in BARE, PLACED if placed else LATER)
        if span and topical:
            yield (SURE if opener in SUREST and _governed(passage, first) else LIKELY), span


def _governed(passage: Passage, first: int) -> bool:
    """Whether what is done by some means is the main event, as the verb before tells; near the lead it is."""
    before = (t for t in passage.tokens[max(0, first - 12) : first] if t.is_verb)
    return passage.distance <= NEAR or bool(stems(before) & passage.event.topic)


def _from_thing(passage: Passage, first: int) -> int:
    """Index at which an instrument begins that is full of something: "a truck | packed with explosives"."""
    tokens, left = passage.tokens, first - 1
    if first < 2 or tokens[first].lower != "with" or tokens[left].tag != "VVN" or not tokens[left - 1].is_noun:
        return first
    while left and (tokens[left - 1].tag in subjects.NOMINAL - {"PRF", "POS"} or tokens[left - 1].is_noun):
        left -= 1
    return left


def _fits(passage: Passage, opener: str, first: int, opened: int) -> bool:
    """Whether the words around an opener make it one: "by climbing", not "by Monday"."""
    tokens = passage.tokens
    head, near = tokens[opened], {t.lower for t in tokens[opened : opened + 4]}
    if opener == "by":
        spoke = any(t.lemma.lower() in wordlist.words("reached") for t in tokens[max(0, first - 7) : first])
        return gerund(tokens, opened) or _scored(tokens, opened) or (not spoke and _sent(tokens, opened))
    if opener == "using":
        return not first or tokens[first - 1].lower != "of"
    if opener == "with":
        topical = passage.distance <= NEAR or passage.shared > 0
        return bool(near & wordlist.words("tool")) and head.tag != "PNP" and topical
    if opener in ("through", "via"):
        return not head.text[0].isupper() and bool(near & wordlist.words("channel"))
    if opener in ("in a", "in an"):
        said = any(main_event.says(t) for t in tokens[max(0, first - 6) : first])
        return not said and _in_manner(passage, opened)
    return True


def _sent(tokens: Sequence[Token], i: int) -> bool:
    """Whether a bare noun of a channel follows: "by text message", but not "by train drivers"."""
    border = min(i + 4, len(tokens))
    nouns = next((k for k in range(i, border) if not tokens[k].is_noun), border)
    bare = nouns > i and tokens[i].text.islower()
    return bare and tokens[nouns - 1].lower in wordlist.words("sent")


def _in_manner(passage: Passage, opened: int) -> bool:
    """Whether "in a" opens a manner or a study: "in a Nov. 5 letter", "in a trial of 4,800 children"."""
    words = passage.tokens[opened : opened + 7]
    for token, after in pairwise(words):
        if token.lower in wordlist.words("tested") and after.tag == "PRF":
            return passage.distance <= NEAR
        if token.lower in wordlist.words("manner") and token.is_noun:
            return passage.distance <= NEAR or passage.shared > 1
        if token.tag in ("PRP", "CJC", "PNQ", "DTQ", "PNP") or clauses.finite(token):
            return False
    return False


def _scored(tokens: Sequence[Token], i: int) -> bool:
    """Whether goals or votes are counted: "by three goals", but not "by 194 to 161", which `votes` finds."""
    return tokens[i].tag == "CRD" and bool({t.lower for t in tokens[i + 1 : i + 4]} & wordlist.words("score"))


def moving(passage: Passage) -> Iterator[Candidate]:
    """What the actor did meanwhile: ", heading in a corner", "Carrying banners, hundreds walked"."""
    tokens = passage.tokens
    if passage.distance > NEAR or passage.distance == passages.HEADLINE:
        return
    for i, token in enumerate(tokens[:-2]):
        opens = (i == 0 and _set_apart(tokens)) or (tokens[i - 1].text == "," and _main_before(passage, i))
        telling = token.tag == "VVG" and token.lemma.lower() in wordlist.words("course") | wordlist.words("moving")
        if opens and telling and not passage.quoted(i):
            yield from long_enough(DOUBTFUL, stretch(passage, i, i + 1))


def _set_apart(tokens: Sequence[Token]) -> bool:
    """Whether a comma parts what opens the sentence from its clause: "Carrying banners, they walked"."""
    comma = next((i for i, t in enumerate(tokens[:LONGEST_OPENING]) if t.text == ","), 0)
    return comma > 0 and not any(clauses.finite(t) for t in tokens[:comma])


def _main_before(passage: Passage, i: int) -> bool:
    """Whether the main verb of the sentence stands before an index, and nobody is said to say it."""
    said = any(main_event.says(t) for t in passage.tokens[i : i + 2])
    return passage.verb is not None and passage.verb < i and not said
