"""Clauses: a sentence cut where one finite statement ends and the next begins.

Cutting is shy: where both sides do not have a verb of their own, or a side would lack its subject, nothing is cut.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.extraction.text.tokens import TaggedText, Token
from generator.model import Span

FINITE = frozenset({"VVD", "VVZ", "VVB", "VBD", "VBZ", "VBB", "VHD", "VHZ", "VHB", "VDD", "VDZ", "VDB", "VM0"})
"""BNC tags of finite verbs."""

COORDINATORS = frozenset({"and", "but", "or", "yet", "so", "nor"})
SUBORDINATORS = frozenset(
    {"although", "though", "while", "whereas", "because", "since", "unless", "if", "until", "once"}
)
OPENERS = frozenset(
    {*COORDINATORS, "however", "meanwhile", "while", "although", "though", "whereas", "because", "so", ","}
)
STOPS = frozenset(",;:—–-")
RELATIVE = frozenset({"who", "which", "that", "whom", "whose", "where", "when", "what", "how", "why", "whether"})

DATELINE = re.compile(
    r"[A-Z][A-Z .'’/-]{2,40}(?:,[^-–—\n]{0,40}|\([^)\n]{0,20}\) ?)? ?[-–—]{1,2} "
    r"|(?:[A-Z][\w.'’-]{0,20},? ){0,5}\([A-Z][\w .]{1,25}\) ?[-–—]{1,2} (?=[\"“A-Z\d])"
)
"""PORT ALDER, 3 May - ; (Harbour News) -- ; Port Alder (Harbour News) — """


def finite(token: Token) -> bool:
    """Whether a token is a verb that can head a clause."""
    return token.tag in FINITE


def split(text: TaggedText, tokens: Sequence[Token]) -> tuple[Span, ...]:
    """The clauses of a run of tokens, in order, without the words and marks that join them."""
    borders = [0, *_borders(tokens), len(tokens)]
    parts = (tokens[a:b] for a, b in pairwise(borders))
    return tuple(span for part in parts if (span := trimmed(text, part)))


def trimmed(text: TaggedText, tokens: Sequence[Token]) -> Span | None:
    """The tokens' span without joining words before and stops after."""
    first, last = 0, len(tokens)
    while first < last and (tokens[first].lower in OPENERS or not tokens[first].text[0].isalnum()):
        if tokens[first].text in "\"“‘'([£$€¥#+":
            break
        first += 1
    while last > first and tokens[last - 1].text in ",;:.—–-?!":
        last -= 1
    return text.span(tokens[first], tokens[last - 1]) if first < last else None


def quotation_at(text: TaggedText, offset: int) -> Span | None:
    """The quotation that holds an offset."""
    index = bisect_right(text.quotations, offset, key=lambda q: q.start) - 1
    return text.quotations[index] if index >= 0 and offset < text.quotations[index].end else None


def _borders(tokens: Sequence[Token]) -> Iterator[int]:
    """Indexes of the tokens at which a new clause begins."""
    depth, seen, related = 0, False, False
    ahead = _verbs_ahead(tokens)
    for index, token in enumerate(tokens):
        depth += (token.text in "([") - (token.text in ")]")
        if depth <= 0 and seen and ahead[index] and _opens(tokens, index):
            yield index
            seen = related = False
        if not seen and token.lower in ("who", "which") and index:
            related = True
        elif finite(token):
            seen, related = seen or not related, False


def _opens(tokens: Sequence[Token], index: int) -> bool:
    """Whether the token at an index may open a clause with a subject and a verb of its own."""
    word = tokens[index].lower
    if tokens[index].text == ";":
        return True
    if tokens[index].text == ":":
        return _subject_then_verb(tokens, index + 1)
    if word in COORDINATORS:
        return not _joins_subjects(tokens, index) and _subject_then_verb(tokens, index + 1)
    return word in SUBORDINATORS and tokens[index - 1].text == "," and _subject_then_verb(tokens, index + 1)


def _joins_subjects(tokens: Sequence[Token], index: int) -> bool:
    """Whether "and" stands between two subjects of one verb, or two ends of a range: "when Orran and Talvian troops
    met", "in which between 6,000 and 7,000 died"."""
    before = tokens[max(0, index - 6) : index]
    opener = next((i for i in range(len(before) - 1, -1, -1) if before[i].lower in UNFINISHED), None)
    return opener is not None and not any(finite(t) or t.text == "," for t in before[opener + 1 :])


UNFINISHED = frozenset(("when", "while", "because", "although", "between", "whether", "if"))
"""Words behind which a clause has no verb yet, or a range no end."""


def _subject_then_verb(tokens: Sequence[Token], index: int) -> bool:
    """Whether a noun or pronoun and then a finite verb follow, with nothing between that joins another clause."""
    subject = False
    if index < len(tokens) and tokens[index].tag in ("PRP", "AVQ", "CJS") and not _counts(tokens, index):
        return False
    for token in tokens[index : index + 18]:
        if finite(token):
            return subject
        if token.lower in RELATIVE or token.text in ";:.":
            return False
        subject = subject or token.is_noun or token.tag in ("PNP", "EX0", "PNI", "DT0", "CRD")
    return False


def _counts(tokens: Sequence[Token], index: int) -> bool:
    """Whether a preposition only rounds a number: "around 250 turned out"."""
    rounds = tokens[index].lower in ("around", "about", "over", "under", "between")
    return rounds and index + 1 < len(tokens) and tokens[index + 1].tag == "CRD"


def _verbs_ahead(tokens: Sequence[Token]) -> list[bool]:
    """For each token whether a finite verb stands at it or after it."""
    found, seen = [False] * len(tokens), False
    for index in range(len(tokens) - 1, -1, -1):
        seen = seen or finite(tokens[index])
        found[index] = seen
    return found
