"""Quantities: the numbers that an article states, with modifier, unit, what is counted, and who says them.

Times, clock times and codes are masked first; then each sentence goes the way

    pieces -> numerals -> amounts (currency, unit) -> ranges -> modifiers -> ages -> counted

`speakers` tells who says them, and `same_quantity` which numbers are one. Words stand in `lexicons/`: add a unit, a
currency or a modifier there.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.extraction import lexicons
from generator.extraction.quantities import (
    ages,
    amounts,
    codes,
    counted,
    modifiers,
    pieces,
    ranges,
    same_quantity,
    speakers,
    units,
)
from generator.extraction.quantities.amount import Amount
from generator.extraction.quantities.counted import Phrase, earlier_nouns
from generator.extraction.text.tokens import TaggedText, Token
from generator.model import Claim, Entity, Number, NumberKind, Span, Time, TimeType

Counted = tuple[Amount, Phrase | None]

BEFORE_ONE = lexicons.words("quantity-words.txt", "before-one")
BEFORE_RANK = lexicons.words("quantity-words.txt", "before-rank")


def find(text: TaggedText, times: tuple[Time, ...]) -> tuple[Number, ...]:
    """The numbers in order. Who says them is not known yet: see `attribute`."""
    dates = [time.span for time in times if time.type is not TimeType.DURATION]
    masks = sorted([*dates, *codes.spans(text.article.text)])
    found: list[Number] = []
    for index in range(len(text.sentences)):
        tokens = text.of_sentence(index)
        if any(_may_be_number(token) for token in tokens):
            found.extend(_of_sentence(text, pieces.cut(tokens, units.codes()), masks))
    return tuple(replace(number, id=f"n{n}") for n, number in enumerate(earlier_nouns.filled(text, found), 1))


def attribute(
    text: TaggedText, numbers: tuple[Number, ...], claims: tuple[Claim, ...], entities: tuple[Entity, ...]
) -> tuple[Number, ...]:
    """The numbers with the claim that states each, its source, and the earlier number that it repeats."""
    return same_quantity.link(text, speakers.attributed(text, numbers, claims, entities))


# ----------------------------------------------------------------------------------------------------------------- find


def _may_be_number(token: Token) -> bool:
    return not token.text.isalpha() or token.lower in pieces.words() or token.lower == "handful"


def _of_sentence(text: TaggedText, tokens: Sequence[Token], masks: Sequence[Span]) -> Iterator[Number]:
    near = _overlapping(tokens, masks)
    masked = frozenset(i for i, token in enumerate(tokens) if _is_covered(token, near) or codes.is_code(tokens, i))
    found: list[Counted] = []
    for amount in ranges.joined(tokens, amounts.find(tokens, masked)):
        amount = modifiers.modified(tokens, amount)
        if codes.is_name(tokens, amount) or codes.is_list_mark(tokens, amount):
            continue
        amount = ages.aged(tokens, amount)
        phrase = counted.find(tokens, amount, found[-1] if found else None)
        if phrase and any(i in masked for i in range(phrase.first, phrase.last)):
            phrase = None
        if not _counts_nothing(tokens, amount, phrase):
            found.append((amount, phrase))
    for index, pair in enumerate(found):
        yield _number(text, tokens, *_completed(tokens, pair, found[index + 1] if index + 1 < len(found) else None))


def _overlapping(tokens: Sequence[Token], masks: Sequence[Span]) -> Sequence[Span]:
    """The masks that reach into a sentence; most sentences have none."""
    first = bisect_right(masks, tokens[0].start, key=lambda mask: mask.start)
    last = bisect_left(masks, tokens[-1].end, lo=first, key=lambda mask: mask.start)
    return [mask for mask in masks[max(0, first - 2) : last] if mask.end > tokens[0].start]


def _is_covered(token: Token, masks: Sequence[Span]) -> bool:
    if not masks:
        return False
    index = bisect_right(masks, token.start, key=lambda mask: mask.start)
    return any(m.start < token.end and token.start < m.end for m in masks[max(0, index - 2) : index + 1])


def _counts_nothing(tokens: Sequence[Token], amount: Amount, phrase: Phrase | None) -> bool:
    """ "one" as a pronoun; an ordinal without a noun."""
    if amount.kind is NumberKind.ORDINAL and phrase is None:
        ranks = amount.numeral.digits or bool(
            BEFORE_RANK.intersection(pieces.lower(tokens, amount.core - 1, amount.core))
        )
        return not ranks and pieces.lower(tokens, amount.last, amount.last + 1) != ["of"]
    if pieces.lower(tokens, amount.numeral.first, amount.numeral.last) != ["one"] or amount.unit:
        return False
    before = tokens[amount.core - 1].text.lower() if amount.core else ""
    return phrase is None or not phrase.beside or before in BEFORE_ONE


def _completed(tokens: Sequence[Token], this: Counted, following: Counted | None) -> Counted:
    """The first of "eight or nine euros" with the unit, or the noun, of the second."""
    amount, phrase = this
    if following is None or phrase is not None or amount.unit:
        return this
    after, noun = following
    if amount.kind is not NumberKind.COUNT and not amount.kind is after.kind is NumberKind.ORDINAL:
        return this
    joint = pieces.lower(tokens, amount.last, after.first)
    linked = joint in (["or"], ["to"]) or (joint == ["and"] and after.kind in (NumberKind.COUNT, NumberKind.ORDINAL))
    written_after = after.core == after.numeral.first  # "8 or 9 euros", not "8 or €9"
    if not (linked and written_after) or after.kind in (NumberKind.VAGUE, NumberKind.SCORE, NumberKind.AGE):
        return this
    shared = replace(noun, beside=False) if noun else None
    return replace(amount, unit=after.unit, money=after.money, kind=after.kind), shared


def _number(text: TaggedText, tokens: Sequence[Token], amount: Amount, phrase: Phrase | None) -> Number:
    """The number, its span reaching over the noun that follows."""

    def words(first: int, last: int) -> Span:
        return text.article.span(tokens[first].start, tokens[last - 1].end)

    last = phrase.last if phrase and phrase.beside and phrase.first >= amount.last else amount.last
    noun = words(phrase.first, phrase.last) if phrase else None
    if amount.kind is NumberKind.AGE and noun is None and (bearer := ages.bearer(tokens, amount)):
        noun = words(*bearer)
    return Number(
        id="",
        span=words(amount.first, last),
        value=amount.value,
        modifier=amount.modifier,
        kind=amount.kind,
        upper=amount.upper,
        unit=amount.unit,
        counted=noun,
        figures=tuple(replace(f, span=text.article.span(f.span.start, f.span.end)) for f in amount.figures),
    )
