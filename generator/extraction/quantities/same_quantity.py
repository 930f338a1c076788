"""Which numbers state the same quantity of the same thing. Precision first: two different 200,000s are two numbers.

Equal values are one quantity where they count the same noun, or people under another name to whom the same happens
("17 civilians died", "killing at least 17 people"), or where the later one refers back ("the 200,000 soldiers"). The
words for people and for what happens to them stand in `lexicons/persons.txt` and `lexicons/happenings.tsv`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from generator.extraction.entities import gazetteer
from generator.extraction.lexicons import cells, rows
from generator.extraction.text.tokens import TaggedText
from generator.model import Modifier, Number, NumberKind, Role

SMALL = 12
"""Up to here, equal counts are often chance: they need more than the same noun."""

NEAR = 9
"""Tokens on either side in which what happens is looked for."""

OPPOSED = frozenset([Modifier.LESS_THAN, Modifier.AT_MOST])
TELLING_DIGITS = 3
"""Significant digits from which an equal sum of money is no chance."""
HEADLINE_DIGITS = 2
"""The same where the first stands in the headline."""


@dataclass(frozen=True, slots=True)
class Context:
    """What is known of a number beside its value."""

    head: str
    """Lemma of the counted noun, "" where there is none."""
    person: bool
    definite: bool
    """Whether it refers back: "the 200,000 soldiers"."""
    happenings: frozenset[str]
    sentence: int


def link(text: TaggedText, numbers: tuple[Number, ...]) -> tuple[Number, ...]:
    """The numbers with `same_as` filled in: the first number that states the same quantity."""
    first: dict[object, list[tuple[Number, Context]]] = {}
    linked: list[Number] = []
    repeats = any(sentence.repeats is not None for sentence in text.sentences)
    for number in numbers:
        if number.value is None or number.kind in (NumberKind.ORDINAL, NumberKind.SCORE, NumberKind.VAGUE):
            linked.append(number)
            continue
        if number.kind is NumberKind.COUNT and number.counted is None and not repeats:
            linked.append(number)  # what counts nothing is the same as nothing
            continue
        context = _context(text, number)
        known = first.setdefault((number.value, number.upper, number.unit), [])
        same = next((one for one in known[-MANY:] if _same(text, one, (number, context))), None)
        if same is None:
            known.append((number, context))
        linked.append(replace(number, same_as=same[0].id) if same else number)
    return tuple(linked)


MANY = 50
"""Earlier numbers of equal value that are looked at."""


def _same(text: TaggedText, earlier: tuple[Number, Context], later: tuple[Number, Context]) -> bool:
    (one, before), (other, now) = earlier, later
    if _repeats(text, before.sentence, now.sentence):
        return one.span.text == other.span.text
    if {one.modifier, other.modifier} & OPPOSED and one.modifier is not other.modifier:
        return False
    if before.happenings and now.happenings and not before.happenings & now.happenings:
        return False
    alike = before.head == now.head != ""
    if one.kind is NumberKind.COUNT and other.kind is NumberKind.COUNT:
        return _same_count(one, before, now, alike)
    if one.kind is NumberKind.MONEY and other.kind is NumberKind.MONEY:
        titled = text.sentences[before.sentence].role is Role.TITLE
        return alike or ("" in (before.head, now.head) and _telling(one, HEADLINE_DIGITS if titled else TELLING_DIGITS))
    return alike and one.kind is other.kind is not NumberKind.MEASURE and before.sentence != now.sentence


def _same_count(one: Number, before: Context, now: Context, alike: bool) -> bool:
    people = before.person and now.person
    if now.definite and (alike or people):
        return True
    happens = bool(before.happenings & now.happenings)
    if people and not alike:
        return happens
    assert one.value is not None
    return alike and (happens or abs(one.value) > SMALL)


def _telling(number: Number, least: int) -> bool:
    assert number.value is not None
    return len(number.value.as_tuple().digits) - _zeros(number.value.as_tuple().digits) >= least


def _zeros(digits: tuple[int, ...]) -> int:
    return len(digits) - len("".join(map(str, digits)).rstrip("0"))


def _repeats(text: TaggedText, earlier: int, later: int) -> bool:
    """Whether one sentence repeats the other word for word."""
    first, second = text.sentences[earlier], text.sentences[later]
    return second.repeats is not None and second.repeats in (first.id, first.repeats)


def _context(text: TaggedText, number: Number) -> Context:
    index = bisect_left(text.starts, number.span.start)
    sentence = text.tokens[min(index, len(text.tokens) - 1)].sentence
    before = text.tokens[max(text.borders[sentence], index - 1) : index]
    opens = text.tokens[index].lower if index < len(text.tokens) else ""
    definite = opens in DEFINITE or bool(before and before[-1].lower in DEFINITE)
    head = _head(text, number)
    return Context(head, _is_person(head), definite, _happenings(text, number, sentence, index), sentence)


DEFINITE = frozenset(["the", "those", "these"])


def _head(text: TaggedText, number: Number) -> str:
    """The lemma of the last noun before any "of" or "for"."""
    if number.counted is None:
        return ""
    head = ""
    for token in text.within(number.counted):
        if token.lower in ("of", "for", "in"):
            break
        if token.is_noun:
            head = _singular(token.lemma.lower() or token.lower)
    return head


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


@cache
def _persons() -> frozenset[str]:
    return frozenset(_singular(row[0]) for row in rows("persons.txt")) | gazetteer.titles()


def _is_person(head: str) -> bool:
    return head in _persons()


@cache
def happenings() -> Mapping[str, re.Pattern[str]]:
    """What happens to those who are counted -> the words that tell it."""
    return {
        row[0]: re.compile(r"\b(?:" + "|".join(map(re.escape, cells(row, 1))) + ")", re.IGNORECASE)
        for row in rows("happenings.tsv")
    }


def _happenings(text: TaggedText, number: Number, sentence: int, index: int) -> frozenset[str]:
    """The kinds of happening that are named near the number in its sentence."""
    low = max(text.borders[sentence], index - NEAR)
    end = bisect_left(text.starts, number.span.end)
    high = min(text.borders[sentence + 1], end + NEAR)
    if low >= high:
        return frozenset()
    near = text.article.text[text.tokens[low].start : text.tokens[high - 1].end]
    return frozenset(kind for kind, pattern in happenings().items() if pattern.search(near))
