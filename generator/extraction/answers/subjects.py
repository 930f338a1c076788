"""Subjects: the noun phrase before the main verb, or behind the "by" of a passive.

"Two climbers from Orrin were rescued by a helicopter": the subject is "Two climbers from Orrin", the agent "a
helicopter".
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from generator.extraction.answers import verbs, wordlist
from generator.extraction.answers.date_words import DAY, MONTH
from generator.extraction.text.tokens import Token

LONGEST_SUBJECT = 9
"""Words of a subject that still answers "who"."""
RELATIVE = frozenset(("PNQ", "DTQ", "CJT"))
NOMINAL = frozenset(("AT0", "DT0", "DPS", "CRD", "ORD", "AJ0", "AJC", "AJS", "PRF", "POS", "NN0"))


def subject(tokens: Sequence[Token]) -> Sequence[Token]:
    """The noun phrase before the main verb, without what is set between commas."""
    verb = verbs.verb(tokens)
    phrase = _without_opening(tokens[: verb or 0])
    for cut in CUTS:
        phrase = cut(phrase)
    return phrase if _names(phrase) else ()


def _names(phrase: Sequence[Token]) -> bool:
    """Whether a phrase is a short noun phrase rather than a preposition's: "at least 34 people", but not "in May"."""
    if not any(t.is_noun or t.tag in ("CRD", "PNI", "DT0", "NN0") for t in phrase) or len(phrase) > LONGEST_SUBJECT:
        return False
    counted = phrase[0].lower in wordlist.words("estimated") and "CRD" in {t.tag for t in phrase[1:4]}
    return phrase[0].tag not in ("PRP", "VVN", "VVD", "VVI") or counted


def _without_opening(tokens: Sequence[Token]) -> list[Token]:
    """A phrase without the date before it: "On Sunday a hacker"."""
    if not tokens or tokens[0].tag != "PRP":
        return list(tokens)
    first = next((i for i in range(1, len(tokens)) if not _dated(tokens[i])), len(tokens))
    return list(tokens[first:] if first > 1 else tokens)


def _dated(token: Token) -> bool:
    return token.tag in ("CRD", "ORD") or bool(DAY.search(token.lower) or MONTH.search(token.lower))


def _without_participle(phrase: list[Token]) -> list[Token]:
    """A phrase without the participle behind its noun: "a man calling himself Fox"."""
    qualified = (i for i in range(1, len(phrase)) if phrase[i - 1].is_noun and phrase[i].tag in ("VVG", "VVN", "VVD"))
    return phrase[: next((i for i in qualified if not _before_noun(phrase, i)), len(phrase))]


def _before_noun(phrase: Sequence[Token], i: int) -> bool:
    """Whether a participle may itself qualify the noun after it: "State owned firms"."""
    return i + 1 < len(phrase) and phrase[i + 1].is_noun


def _without_relative(phrase: list[Token]) -> list[Token]:
    """A phrase without the relative clause behind it: "A worm that lives in vents"."""
    return phrase[: next((i for i in range(1, len(phrase)) if _opens_relative(phrase, i)), len(phrase))]


def _without_adverbs(phrase: list[Token]) -> list[Token]:
    """A phrase without the adverbs around it: "Now the firm also"."""
    first, last = 0, len(phrase)
    while last and phrase[last - 1].tag in ("AV0", "XX0"):
        last -= 1
    while first < last and phrase[first].lower in wordlist.words("opening"):
        first += 1
    return phrase[first:last]


def _without_aside(phrase: list[Token]) -> list[Token]:
    """A phrase without what hangs loosely on it: "The firm, with debts"."""
    return phrase[: next((i for i, t in enumerate(phrase) if i and t.lower in wordlist.words("aside")), len(phrase))]


def _without_commas(phrase: list[Token]) -> list[Token]:
    """What stands behind the last comma, or before the first where that names nothing: "Bo Lund, 34,"."""
    stops = [i for i, t in enumerate(phrase) if t.text in ",;:—–"]
    if not stops:
        return phrase
    tail = phrase[stops[-1] + 1 :]
    return tail if any(t.is_noun for t in tail) else phrase[: stops[0]]


def _without_date(phrase: list[Token]) -> list[Token]:
    """A phrase without the date at its end: "A jury on Friday"."""
    last = len(phrase)
    while last and (DAY.search(phrase[last - 1].lower) or MONTH.search(phrase[last - 1].lower)):
        last -= 1
    if 0 < last < len(phrase) and phrase[last - 1].lower in ("on", "in", "late", "early"):
        last -= 1
    return phrase[:last] if last else phrase


def _without_joiners(phrase: list[Token]) -> list[Token]:
    """A phrase without the marks and relative words at its end."""
    last = len(phrase)
    while last and phrase[last - 1].text in "\"“”'’‘":
        last -= 1
    while last and (phrase[last - 1].tag in RELATIVE or phrase[last - 1].lower in ("that", "who", "which")):
        last -= 1
    return phrase[:last]


CUTS: tuple[Callable[[list[Token]], list[Token]], ...] = (
    _without_relative,
    _without_participle,
    _without_adverbs,
    _without_aside,
    _without_commas,
    _without_date,
    _without_joiners,
)
"""What makes the words before a verb its bare subject, in order."""


def _opens_relative(before: Sequence[Token], i: int) -> bool:
    word = before[i].lower
    return before[i - 1].is_noun and (word in ("who", "which") or (word == "that" and verbs.finite_next(before, i + 1)))


def agent(tokens: Sequence[Token]) -> Sequence[Token]:
    """Who did it in a passive: what follows "by"."""
    verb = verbs.verb(tokens)
    if verb is None or not passive(tokens, verb):
        return ()
    for index in range(verb, len(tokens) - 1):
        if tokens[index].lower == "by":
            return _noun_phrase(tokens, index + 1)
    return ()


def harmed(tokens: Sequence[Token]) -> Sequence[Token]:
    """Whom something kills or hurts: "at least 19 people" of "A blast killed at least 19 people"."""
    for index, token in enumerate(tokens[:-1]):
        if token.lemma.lower() in wordlist.words("harming") and token.tag in ("VVD", "VVZ", "VVG", "VVB"):
            first = index + 1
            while first < len(tokens) and tokens[first].lower in wordlist.words("estimated") | {"least"}:
                first += 1
            phrase = _noun_phrase(tokens, first)
            return tokens[index + 1 : first + len(phrase)] if phrase else ()
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
