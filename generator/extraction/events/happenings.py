"""Happenings: whether a clause tells of something that happened, by its main verb. Other verbs stand in `events.tsv`.

A finite past, a perfect or a passive counts; a state, a saying, a plan, a denial does not.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from generator.extraction.grammar import clauses, phrases, preterites
from generator.extraction.text.tokens import Token

SHORTEST = 4
"""Words of a clause that a reader understands without its neighbours."""
LONGEST = 60
"""Words of a clause worth showing."""
PAST = frozenset(("VVD",))
PERFECT = frozenset(("VHD", "VHZ", "VHB"))
BE_PAST = frozenset(("VBD",))
BE_NOW = frozenset(("VBZ", "VBB"))
NEVER = frozenset(("never", "not", "n't", "n’t"))
"""What makes the verb beside it tell of what did not happen."""
NOTHING = frozenset(("no", "none", "nobody", "nothing", "neither", "nor"))
"""What makes a clause that opens with it, or its object, tell of what did not happen."""
BETWEEN = frozenset(("AV0", "XX0", "VBN", "VVG", "AVP"))


def happens(tokens: Sequence[Token]) -> bool:
    """Whether the clause's first finite verb, outside of relative clauses, tells of something that happened."""
    words = [t for t in tokens if t.text[0].isalnum()]
    if not SHORTEST <= len(words) <= LONGEST or not _complete(words):
        return False
    verb = main_verb(tokens)
    if (
        verb is None
        or _infinitive_ahead(tokens, verb)
        or _answers(tokens, verb)
        or not any(t.is_noun or t.tag in ("PNP", "CRD", "PNI", "DT0") for t in tokens[:verb])
    ):
        return False
    return _event_verb(tokens, verb)


def _infinitive_ahead(tokens: Sequence[Token], verb: int) -> bool:
    """Whether what looks like a past tense belongs to an infinitive: "people to keep windows shut"."""
    unmarked = tokens[verb].text == tokens[verb].lemma
    return unmarked and any(t.tag == "TO0" for t in tokens[:verb])


def _answers(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a clause only tells that somebody spoke or was asked: "gave a higher toll", "turned down a request"."""
    ahead = tokens[verb : verb + 9]
    gives = any(t.lemma in _verbs("giving") for t in ahead[:4])
    silent = any(t.lower == "unanswered" for t in ahead)
    return silent or _estimates(ahead) or (gives and any(t.lemma.lower() in _verbs("spoken") for t in ahead[1:]))


def _estimates(ahead: Sequence[Token]) -> bool:
    """Whether a clause only puts a figure at something: "put the cases at less than 40"; a clock time is no figure."""
    at = next((i for i, t in enumerate(ahead) if i and t.lower == "at"), None)
    if not ahead or ahead[0].lemma != "put" or at is None or at + 1 >= len(ahead):
        return False
    figure = ahead[at + 1]
    if any(t.lower.endswith(("am", "pm")) or t.lower in ("a.m", "p.m", "o'clock") for t in ahead[at + 1 : at + 4]):
        return False
    rough = figure.lower in ("less", "more", "about", "around", "nearly", "almost", "up", "some")
    return rough or (figure.tag == "CRD" and ":" not in figure.text)


def _complete(words: Sequence[Token]) -> bool:
    """Whether a clause can stand alone: no relative or "that" at its start, no open end."""
    if words[0].lower in NOTHING or words[0].lower in ("something", "anything", "everything"):
        return False
    return words[0].tag not in ("PNQ", "DTQ", "CJT", "AVQ", "CJS") and words[-1].tag not in ("PRP", "PRF", "AT0", "CJC")


def main_verb(tokens: Sequence[Token]) -> int | None:
    """Index of the first finite verb that is not inside a relative clause."""
    skipping = False
    for index, token in enumerate(tokens):
        if token.tag in ("PNQ", "DTQ", "AVQ") and index:
            skipping = True
        elif clauses.finite(token) and not preterites.qualifies(tokens, index):
            if not skipping:
                return index
            skipping = False
    return None


def _event_verb(tokens: Sequence[Token], index: int) -> bool:
    verb = tokens[index]
    after = index + 1
    while after < len(tokens) and tokens[after].tag in BETWEEN and tokens[after].tag != "VVG":
        if tokens[after].tag == "XX0":
            return False
        after += 1
    if any(t.lower in NEVER for t in tokens[max(0, index - 2) : after]):
        return False
    next_verb = tokens[after] if after < len(tokens) else None
    if any(t.lower in NOTHING for t in tokens[index + 1 : after + 2]):
        return False
    if verb.tag in PAST:
        return not _still(verb)
    if verb.tag in PERFECT | BE_PAST | BE_NOW and next_verb is not None and next_verb.tag in ("VVN", "VVD"):
        passive_now = verb.tag in BE_NOW
        return not passive_now and not _still(next_verb)
    return False


def _still(verb: Token) -> bool:
    """Whether a verb tells of a state or of saying."""
    return verb.lemma in _verbs("state") or verb.lemma in _verbs("saying")


@cache
def _verbs(group: str) -> frozenset[str]:
    rows = (row.partition("\t") for row in phrases.lines("events.tsv"))
    return frozenset(word for name, _, line in rows if name == group for word in line.split())
