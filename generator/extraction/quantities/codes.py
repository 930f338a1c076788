"""Codes: digits that count nothing, being part of a name, an address or a list: "B4417", "iPhone 15", "9/11", "1)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from generator.extraction import lexicons
from generator.extraction.lexicons import rows
from generator.extraction.quantities import powers
from generator.extraction.quantities.amount import Amount
from generator.extraction.quantities.cardinals import DIGITS
from generator.extraction.quantities.numerals import numeral
from generator.extraction.quantities.pieces import glued, lower
from generator.extraction.quantities.ranges import CHANGES
from generator.extraction.text.tokens import Token
from generator.model import Modifier, NumberKind, Span

CODE = re.compile(
    r"(?<![\w.])(?:https?://|www\.)\S+"
    r"|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,63}"  # an address of electronic mail
    r"|\b\d{1,3}(?:\.\d{1,3}){3}\b"  # of a machine
    r"|[+]?\b\d{2,5}(?:[ -]\d{3,4}){2,4}\b|\b0\d{2,5}(?:[ -]\d{2,8}){1,4}\b"  # a telephone number
    r"|\b\d{1,4}:\d{1,4}(?::\d{1,4})?\b"  # a clock time, a ratio
)
GENERATIONS = frozenset(["G", "D", "F", "H", "x", "X"])
"""Letters glued after digits that make a name of them: "5G", "3D", "747F"."""
INDEXES = lexicons.words("quantity-words.txt", "indexes")
REFERENCES = lexicons.words("quantity-words.txt", "references")
DIALS = lexicons.words("quantity-words.txt", "dials")
CALLS = lexicons.words("quantity-words.txt", "calls")
STREETS = lexicons.words("quantity-words.txt", "streets")


def spans(text: str) -> list[Span]:
    """Addresses of the net, telephone numbers, clock times and ratios in order."""
    return [Span(m.start(), m.end(), m.group()) for m in CODE.finditer(text)]


def is_code(tokens: Sequence[Token], index: int) -> bool:
    """Whether a piece runs digits and letters together, or hangs on a sign: "B4417", "F-16", "#7", "90s", "9/11"."""
    text = tokens[index].text
    if text[0] == "0" and len(text) > 1 and text.isdigit():
        return tokens[index - 1].text != ","  # "10, 000"
    if not text[0].isdigit():
        return (
            not powers.is_exponent(tokens, index)
            and not text.isalpha()
            and any(c.isdecimal() for c in text)
            and any(c.isalpha() for c in text)
        )
    if powers.is_raised(tokens, index):
        return True
    if index and glued(tokens, index) and tokens[index - 1].text[-1] in "#@_\\":
        return True
    if index > 1 and tokens[index - 1].text == "." and glued(tokens, index) and glued(tokens, index - 1):
        return any(c.isalnum() for c in tokens[index - 2].text)  # "magnitude-6.2"
    following = tokens[index + 1].text if index + 1 < len(tokens) and glued(tokens, index + 1) else ""
    return (
        following == "s"
        or following in GENERATIONS
        or (following[:1] in ("x", "X") and following[1:].isdigit())
        or _is_slashed(tokens, index)
        or _is_designation(tokens[index : index + 4])
        or _is_slashed(tokens, index - 2)
    )


def _is_slashed(tokens: Sequence[Token], first: int) -> bool:
    """ "9/11", "24/7", "1/0": two numbers over a slash that make no fraction."""
    part = tokens[first : first + 3] if first >= 0 else []
    if len(part) < 3 or part[1].text != "/" or not glued(tokens, first + 1) or not glued(tokens, first + 2):
        return False
    if not (DIGITS.fullmatch(part[0].text) and DIGITS.fullmatch(part[2].text)):
        return False
    found = numeral(tokens, first)
    return found is None or not found.fraction


@cache
def _labels() -> frozenset[str]:
    return frozenset(row[0] for row in rows("numbered.txt"))


def is_name(tokens: Sequence[Token], amount: Amount) -> bool:
    """Whether the digits belong to a name: "Fortune 100", "iPhone 15", "section 230", "16-18 Canal Street"."""
    plain = not (amount.unit or amount.numeral.scale or amount.numeral.ordinal) and amount.modifier is Modifier.EXACT
    if not plain or not amount.numeral.digits or amount.kind not in (NumberKind.COUNT, NumberKind.SCORE):
        return False
    if _is_dialled(tokens, amount) or _is_address(tokens, amount.last) or _is_given(tokens, amount.core):
        return True
    return amount.core > 0 and _is_named(tokens, amount.core, _counts_people_or_plural(tokens, amount.last))


def _counts_people_or_plural(tokens: Sequence[Token], index: int) -> bool:
    return index < len(tokens) and (tokens[index].tag in ("NN2", "CRD") or tokens[index].text.lower() == "people")


def _is_named(tokens: Sequence[Token], core: int, plural: bool) -> bool:
    """Whether the word before is a label ("section") or a capitalised word that the number goes on."""
    before = tokens[core - 1]
    label = tokens[core - 2] if before.text == "." and core > 1 and glued(tokens, core - 1) else before
    if label.text.lower() in INDEXES or (label.text.lower() in _labels() and not plural):
        return True
    opens_sentence = core == 1 and before.tag != "NP0"
    if core > 1 and before.tag == "NP0" and before.text[0].isupper() and tokens[core - 2].tag == "CRD":
        return True  # "two Orlan 340 jets"
    named = before.text[0].isupper() and before.text.isalnum() and before.tag[:2] in ("NP", "NN", "UN")
    return named and not plural and not opens_sentence and before.text.lower() not in CHANGES


def _is_given(tokens: Sequence[Token], core: int) -> bool:
    """ "the reference number is 4471", "helpline: 4471"."""
    before = lower(tokens, core - 3, core)
    if not before or before[-1] not in ("is", "was", ":", "on"):
        return False
    return (before[-3] if before[-2:-1] == ["number"] and len(before) > 2 else "".join(before[-2:-1])) in REFERENCES


def _is_dialled(tokens: Sequence[Token], amount: Amount) -> bool:
    """ "she called 999", "a 999 call": the number of an emergency service."""
    if len(tokens[amount.numeral.first].text) != 3:
        return False
    before, after = lower(tokens, amount.core - 1, amount.core), lower(tokens, amount.last, amount.last + 1)
    if DIALS.intersection(before):
        return not (amount.last < len(tokens) and tokens[amount.last].is_noun)
    return bool(CALLS.intersection(after)) and before in (["a"], ["the"], ["her"], ["his"], ["their"])


def _is_address(tokens: Sequence[Token], index: int) -> bool:
    """ "16-18 Canal Street"."""
    for token in tokens[index : index + 4]:
        if not token.text[0].isupper():
            return False
        if token.text.lower() in STREETS:
            return True
    return False


def is_list_mark(tokens: Sequence[Token], amount: Amount) -> bool:
    """ "1) …", "2. …" at the start of a line."""
    if not amount.numeral.digits or amount.unit or amount.last >= len(tokens):
        return False
    mark = tokens[amount.last].text
    opened = any(token.text == "(" for token in tokens[max(0, amount.core - 8) : amount.core])
    return (mark == ")" and not opened) or (mark == "." and amount.core == 0)


def _is_designation(pieces: Sequence[Token]) -> bool:
    """Whether a letter, a stroke and a name are glued to digits: "88P/Orr"."""
    run = len(pieces) == 4 and all(glued(pieces, i) for i in range(1, 4))
    return run and len(pieces[1].text) == 1 and pieces[2].text == "/" and pieces[3].text[:1].isupper()
