"""Openers: what a word of reason opens, "because of", "over", "alarmed that"; and whether it is one where it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from generator.extraction.answers import main_event, passages, wordlist
from generator.extraction.answers.passages import Candidate, Passage, stretch
from generator.extraction.answers.why.costs import DOUBTFUL, FAINT, LIKELY, NEAR, SURE
from generator.extraction.grammar import clauses
from generator.extraction.grammar.stems import stems
from generator.extraction.text.tokens import Token
from generator.model import Span

AFTER = frozenset(("after", "following"))
BACK = 24
"""Tokens before "over" that may tell of a quarrel."""
TOPICAL = 3.0
"""Distance from which a sentence must share words with headline and lead."""
VERBLESS = frozenset(
    ("because of", "due to", "owing to", "thanks to", "amid", "over", "following", "in the wake of", "as a result of")
)
"""Openers behind which no clause stands."""


def opened(passage: Passage) -> Iterator[Candidate]:
    """What a word of reason opens: "because of cracks", "alarmed that the dam leaks"."""
    for section, cost, farthest in (
        ("why sure", SURE, passages.FAR),
        ("why likely", LIKELY, 3.0),
        ("why doubtful", DOUBTFUL, NEAR),
        ("why faint", FAINT, NEAR),
    ):
        for opener, first, opened in passages.openers(passage, section):
            fitting = opened < len(passage.tokens) and _fits(passage, opener, first, opened)
            near = passage.distance <= farthest and (passage.distance <= TOPICAL or passage.shared > 1)
            if fitting and near and not passage.spoken(first):
                verbless = opener in VERBLESS or opener.startswith("on ")
                span = stretch(passage, first, opened, verbless)
                if span and not (opener in AFTER and _told_again(passage, span)):
                    beside = (passage.distance > NEAR and not passage.shared) or _background(passage, first)
                    yield cost + (LIKELY if passage.quoted(first) or beside else 0.0), span


def _background(passage: Passage, first: int) -> bool:
    """Whether the clause that is explained lies before the main event: "had stopped the man because he looked lost"."""
    verb, tokens = passage.verb, passage.tokens
    return verb is not None and verb < first and tokens[verb].tag == "VHD" and passage.distance > 0


def _fits(passage: Passage, opener: str, first: int, opened: int) -> bool:
    """Whether the words around a doubtful opener make it one."""
    test = TESTS.get(opener) or next((test for part, test in FAMILIES.items() if part in opener), None)
    return test is None or test(passage, first, opened)


def _is_clause(passage: Passage, first: int, opened: int) -> bool:
    return passage.tokens[opened].lower != "of"


def _is_due(passage: Passage, first: int, opened: int) -> bool:
    head = passage.tokens[opened]
    return not head.text[0].isupper() and head.tag not in ("CRD", "VVI")


def _is_quarrelled_over(passage: Passage, first: int, opened: int) -> bool:
    near, before = passage.distance <= NEAR, passage.tokens[max(0, first - BACK) : first]
    quarrel = _quarrel(before, near) or (near and passage.event.tells_of("over"))
    mastered = bool(before) and before[-1].lemma.lower() in wordlist.words("mastery")
    return quarrel and not mastered and not _wait(passage.tokens[opened : opened + 4])


def _is_amid(passage: Passage, first: int, opened: int) -> bool:
    head = passage.tokens[opened]
    return head.tag not in ("CRD", "ORD", "AT0") and not head.is_name


def _is_cause_before(passage: Passage, first: int, opened: int) -> bool:
    after = passage.tokens[opened : opened + 8]
    if _since(passage.tokens[max(0, first - 4) : first]) or _wait(after):
        return False
    return after[0].tag == "VVG" or any(t.is_noun for t in after)


def _is_said(passage: Passage, first: int, opened: int) -> bool:
    return first > 0 and passage.tokens[first - 1].text == "," and not _attributes(passage)


def _is_cause_as(passage: Passage, first: int, opened: int) -> bool:
    return not passages.compared(passage.tokens, first) and _cause_as(passage.tokens[opened : opened + 10])


def _is_on_topic(passage: Passage, first: int, opened: int) -> bool:
    return first > 0 and bool(stems(passage.tokens[max(0, first - 4) : first]) & passage.event.topic)


def _is_somebodys_wish(passage: Passage, first: int, opened: int) -> bool:
    return first > 0 and passage.tokens[first - 1].tag == "PNP"


def _is_meant(passage: Passage, first: int, opened: int) -> bool:
    return passage.tokens[opened].lower != "be"


def _is_not_of_which(passage: Passage, first: int, opened: int) -> bool:
    return not any(t.tag == "PNQ" for t in passage.tokens[max(0, first - 4) : first])


Test = Callable[[Passage, int, int], bool]
"""Of a passage, the index at which an opener begins, and that behind it."""
TESTS: Mapping[str, Test] = {
    "because": _is_clause,
    "due to": _is_due,
    "over": _is_quarrelled_over,
    "amid": _is_amid,
    "after": _is_cause_before,
    "following": _is_cause_before,
    "saying": _is_said,
    "as": _is_cause_as,
}
"""Doubtful openers -> what makes a reason of what stands behind them."""
FAMILIES: Mapping[str, Test] = {
    " by": _is_on_topic,
    "want": _is_somebodys_wish,
    "meant": _is_meant,
    "no longer": _is_not_of_which,
}
"""Words within doubtful openers -> the same."""


def _since(before: Sequence[Token]) -> bool:
    """Whether "after" counts time: "two years after", but not "banned for two years after"."""
    counted = bool(before) and before[-1].lemma.lower() in wordlist.words("counted")
    return counted and not any(t.lower == "for" for t in before)


def _wait(after: Sequence[Token]) -> bool:
    """Whether only time passed: "after three days", "after a long wait"."""
    if after[0].tag == "VVG":
        return False
    return any(t.tag in ("CRD", "ORD") or t.text[0].isdigit() for t in after[:2]) or any(
        t.lemma.lower() in wordlist.words("spans") or re.match(r"\w+-(?:year|month|week|day|hour)", t.lower)
        for t in after[:4]
    )


def _told_again(passage: Passage, span: Span) -> bool:
    """Whether "after" tells the headline again instead of its cause: "faces prison after pleading guilty"."""
    verb = next((t for t in passage.text.within(span) if t.tag[:2] == "VV"), None)
    return passage.distance != passages.HEADLINE and verb is not None and bool(stems([verb]) & passage.event.acts)


def _quarrel(before: Sequence[Token], near: bool) -> bool:
    """Whether "over" tells why: "a row over", "jailed over"; later only in "had been in a row over"."""
    known = any(t.lemma.lower() in wordlist.words("over") for t in before[-8 if near else -12 :])
    if near:
        return known or any(t.tag == "VVN" for t in before[-1:])
    return known and (any(t.tag == "VBN" for t in before) or any(t.tag == "VHD" for t in before[-6:]))


def _attributes(passage: Passage) -> bool:
    """Whether the main verb of a sentence is one of saying."""
    return passage.verb is None or main_event.says(passage.tokens[passage.verb])


def _cause_as(after: Sequence[Token]) -> bool:
    """Whether "as" opens a cause: "as sales fall", "as it seeks new markets", but not "as he walked home"."""
    verb = next((i for i, t in enumerate(after) if clauses.finite(t)), 0)
    if (
        not verb
        or any(t.text in ",;." for t in after[:verb])
        or after[verb].lemma in wordlist.words("winning") | wordlist.words("say")
    ):
        return False
    if after[0].tag == "PNP":
        return after[0].lower in ("it", "they") and after[verb].lemma in wordlist.words("seeking")
    meanwhile = after[verb].tag in ("VBD", "VBZ") and any(t.tag == "VVG" for t in after[verb + 1 : verb + 3])
    return (
        not meanwhile
        and any(t.is_noun for t in after[:verb])
        and after[0].lower not in ("part", "well", "many", "much", "one")
    )
