"""Pieces: tokens, cut where a hyphen or a currency code hides a number ("six-hour", "RM23.50"); and number words.

The words stand in `lexicons/number_words.tsv`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from generator.extraction.lexicons import rows
from generator.extraction.text.tokens import Token

CODED = re.compile(r"([A-Za-z]{1,4})(\d+(?:[.,]\d+)*)")
"""Letters glued before digits."""


@dataclass(frozen=True, slots=True)
class Word:
    """One line of the lexicon."""

    kind: str
    """unit (0 to 19), ten, hundred, scale, letter, dozen, half, ordinal or vague."""
    value: int


@cache
def words() -> Mapping[str, Word]:
    """Number word -> what it is."""
    return {word: Word(kind, int(value)) for word, kind, value in rows("number_words.tsv")}


def word(tokens: Sequence[Token], index: int) -> Word | None:
    """What a piece is as a number word; None beyond the last piece."""
    return words().get(tokens[index].text.lower()) if 0 <= index < len(tokens) else None


def glued(tokens: Sequence[Token], index: int) -> bool:
    """Whether nothing stands between a piece and the one before it."""
    return 0 < index < len(tokens) and tokens[index - 1].end == tokens[index].start


def lower(tokens: Sequence[Token], first: int, last: int) -> list[str]:
    """The words of some pieces in lower case."""
    return [token.text.lower() for token in tokens[max(0, first) : max(0, last)]]


def over_hyphen(tokens: Sequence[Token], index: int) -> int:
    """The index itself, or the next one where a glued hyphen stands there."""
    hyphen = index < len(tokens) and tokens[index].text == "-" and glued(tokens, index) and glued(tokens, index + 1)
    return index + 1 if hyphen else index


def cut(tokens: Sequence[Token], codes: frozenset[str]) -> list[Token]:
    """The pieces of a sentence; `codes` are the letters that may stand glued before the digits of a sum."""
    found: list[Token] = []
    for token in tokens:
        before = found[-1].text if found else ""
        if token.text.isalpha():
            found.append(token)
        elif (
            "-" in token.text
            and not _is_rank(token.text)
            and (_opens_with_number(token.text) or _continues_number(found))
        ):
            found.extend(_parts(token, _hyphened(token.text)))
        elif (code := CODED.fullmatch(token.text)) and (code[1] in codes or before == "$"):
            found.extend(_parts(token, [code[1], code[2]]))
        elif token.text[0].isdigit() and _is_tail(found, token):
            joined = found[-2].text + found[-1].text + token.text
            found[-2:] = [replace(found[-2], text=joined, end=token.end)]
        else:
            found.append(token)
    return found


def _opens_with_number(text: str) -> bool:
    known = words().get(text.split("-", 1)[0].lower())
    return known is not None and known.kind not in ("letter", "vague")


def _is_rank(text: str) -> bool:
    """Whether a compound only says which it is: "first-team players", "second-hand cars"."""
    return text.lower().startswith(("first-", "second-"))


def _continues_number(found: Sequence[Token]) -> bool:
    """Whether a number stands right before, as before "year-old" in "83-year-old"."""
    if not found:
        return False
    index = len(found) - (2 if found[-1].text == "-" and len(found) > 1 else 1)
    return found[index].text[-1:].isdigit() or word(found, index) is not None


def _hyphened(text: str) -> list[str]:
    return [part for whole in text.split("-") for part in (whole, "-")][:-1]


def _parts(token: Token, parts: Sequence[str]) -> list[Token]:
    found, start = [], token.start
    for part in parts:
        if part:
            found.append(Token(start, start + len(part), part, _tag(part), part.lower(), token.sentence))
        start += len(part)
    return found


def _tag(part: str) -> str:
    if part == "-":
        return "PUN"
    if part[0].isdigit() or part.lower() in words():
        return "CRD"
    return "AJ0" if part == "old" else "NN1"


def _is_tail(found: Sequence[Token], token: Token) -> bool:
    """Whether the digits go on with a number that was cut from a code: RM 23 . 50, RM 1 , 500."""
    if len(found) < 3 or not found[-2].text.replace(",", "").isdigit() or not found[-3].text.isalpha():
        return False
    groups = token.text.split(",")
    if not all(part.isdigit() for part in groups):
        return False
    if found[-1].text != "." and not (found[-1].text == "," and all(len(part) == 3 for part in groups)):
        return False
    return found[-3].end == found[-2].start and found[-2].end == found[-1].start and found[-1].end == token.start
