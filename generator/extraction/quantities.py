"""Quantities: the numbers that an article states, with modifier, unit, what is counted, and who says them.

Times, clock times and codes are masked first, then `amounts` reads each sentence, `counted` finds the noun, and
`same_quantity` says which numbers are one. Words stand in `lexicons/`: add a unit, a currency or a modifier there.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.extraction import amounts, counted, number_words, same_quantity, units
from generator.extraction.amounts import Amount
from generator.extraction.counted import Phrase
from generator.extraction.lexicon import rows
from generator.extraction.tokens import TaggedText, Token
from generator.model import Claim, Entity, Figure, Modifier, Number, NumberKind, Span, Stance, Time, TimeType

CODE = re.compile(
    r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|\b\d{1,3}(?:\.\d{1,3}){3}\b|[+]?\b\d{2,5}(?:[ -]\d{3,4}){2,4}\b|\d+:\d+(?::\d+)?"
)
"""Addresses of the net, telephone numbers, clock times and ratios: digits that count nothing."""

INDEXES = frozenset(
    "s&p fortune ftse nikkei dow stoxx cac dax nasdaq russell asx sp kospi nifty topix ibex smi g group".split()
)


def find(text: TaggedText, times: tuple[Time, ...]) -> tuple[Number, ...]:
    """The numbers in order. Who says them is not known yet: see `attribute`."""
    masks = _masks(text, times)
    found: list[Number] = []
    for index in range(len(text.sentences)):
        tokens = text.of_sentence(index)
        if any(_may_be_number(token) for token in tokens):
            found.extend(_of_sentence(text, number_words.pieces(tokens, units.codes()), masks))
    return tuple(replace(number, id=f"n{n}") for n, number in enumerate(found, 1))


def attribute(
    text: TaggedText, numbers: tuple[Number, ...], claims: tuple[Claim, ...], entities: tuple[Entity, ...]
) -> tuple[Number, ...]:
    """The numbers with the claim that states each, its source, and the earlier number that it repeats."""
    told = tuple(_attributed(number, claims) for number in numbers)
    return same_quantity.link(text, told)


# ----------------------------------------------------------------------------------------------------------------- find


def _may_be_number(token: Token) -> bool:
    text = token.text
    if not text.isalpha():
        return True
    lower = text.lower()
    return lower in number_words.words() or lower == "handful"


def _masks(text: TaggedText, times: tuple[Time, ...]) -> list[Span]:
    """What no number may touch: every time but durations, and codes; in order."""
    dates = [time.span for time in times if time.type is not TimeType.DURATION]
    return sorted([*dates, *(Span(m.start(), m.end(), m.group()) for m in CODE.finditer(text.article.text))])


def _of_sentence(text: TaggedText, tokens: Sequence[Token], masks: Sequence[Span]) -> Iterator[Number]:
    masked = frozenset(i for i, token in enumerate(tokens) if _covered(token, masks) or _in_code(tokens, i))
    earlier: list[tuple[Amount, Phrase | None]] = []
    for amount in amounts.find(tokens, masked):
        if _is_name(tokens, amount) or _is_list_mark(tokens, amount):
            continue
        amount = _aged(tokens, amount)
        phrase = counted.find(tokens, amount, earlier)
        if phrase and any(i in masked for i in range(phrase.first, phrase.last)):
            phrase = None
        if _counts_nothing(tokens, amount, phrase):
            continue
        earlier.append((amount, phrase))
    for position, (amount, phrase) in enumerate(earlier):
        yield _number(text, tokens, *_completed(tokens, amount, phrase, earlier[position + 1 : position + 2]))


def _completed(
    tokens: Sequence[Token], amount: Amount, phrase: Phrase | None, following: Sequence[tuple[Amount, Phrase | None]]
) -> tuple[Amount, Phrase | None]:
    """The first of "eight or nine euros" with the unit, or the noun, of the second."""
    if following and phrase is None and amount.unit is None and amount.kind is NumberKind.COUNT:
        after, noun = following[0]
        between = [t.text.lower() for t in tokens[amount.last : after.first]]
        if between in (["or"], ["and"], ["to"]) and after.kind in (
            NumberKind.COUNT,
            NumberKind.MEASURE,
            NumberKind.MONEY,
            NumberKind.PERCENTAGE,
        ):
            noun = replace(noun, beside=False) if noun else None
            return replace(amount, unit=after.unit, money=after.money, kind=after.kind), noun
    return amount, phrase


def _covered(token: Token, masks: Sequence[Span]) -> bool:
    index = bisect_right(masks, token.start, key=lambda m: m.start) - 1
    return any(
        masks[i].start < token.end and token.start < masks[i].end
        for i in range(max(0, index - 1), min(len(masks), index + 2))
    )


def _in_code(tokens: Sequence[Token], index: int) -> bool:
    """Digits and letters run together or over a slash or hyphen after a letter: "B4417", "F-16", "SCP-173", "24703 L-202"."""
    token = tokens[index]
    if not any(c.isdigit() for c in token.text):
        return False
    if not token.text[0].isdigit():
        return any(c.isalpha() for c in token.text)
    following = tokens[index + 1].text if index + 1 < len(tokens) and number_words.glued(tokens, index + 1) else ""
    if following in ("G", "D", "F", "H", "x", "X", "^") and number_words.glued(tokens, index + 1):
        return True
    if _slashed(tokens, index):
        return True
    tied = number_words.glued(tokens, index) and tokens[index - 1].text[-1] in "#@_\\"
    return tied or following == "s"


def _slashed(tokens: Sequence[Token], index: int) -> bool:
    """ "9/11", "24/7", "1/0": two numbers over a slash that make no fraction."""
    for first in (index, index - 2):
        part = tokens[max(0, first) : first + 3]
        if (
            first >= 0
            and len(part) == 3
            and part[1].text == "/"
            and part[2].text[0].isdigit()
            and part[0].text[0].isdigit()
        ):
            if part[0].end == part[1].start and part[1].end == part[2].start:
                found = number_words.numeral(tokens, first)
                return found is None or not found.fraction
    return False


def _labels() -> frozenset[str]:
    return frozenset(row[0] for row in rows("numbered.txt"))


def _is_name(tokens: Sequence[Token], amount: Amount) -> bool:
    """Whether the digits belong to a name: "Fortune 100", "iPhone 15", "section 230", "16-18 Canal Street"."""
    if amount.unit or amount.numeral.scale or amount.numeral.fraction or amount.modifier is not Modifier.EXACT:
        return False
    if amount.kind not in (NumberKind.COUNT, NumberKind.SCORE) or not amount.numeral.digits or amount.core == 0:
        return False
    before = tokens[amount.core - 1]
    label = before.text.lower()
    if label == "." and amount.core > 1 and number_words.glued(tokens, amount.core - 1):
        label = tokens[amount.core - 2].text.lower()
    after = tokens[amount.last] if amount.last < len(tokens) else None
    plural = after is not None and (after.tag in ("NN2", "CRD") or after.text.lower() == "people")
    if label in INDEXES or (label in _labels() and not plural):
        return True
    if (
        after is not None
        and after.text[0].isupper()
        and after.tag == "NP0"
        and before.tag in ("PRP", "PUN")
        and not plural
    ):
        return amount.kind is NumberKind.SCORE
    if after is not None and _is_address(tokens, amount.last):
        return True
    named = before.text[0].isupper() and before.text.isalnum() and not plural
    opens = amount.core == 1 and before.tag != "NP0"
    return named and not opens and before.tag[:2] in ("NP", "NN", "UN") and before.text.lower() not in amounts.CHANGES


STREETS = frozenset(
    "street avenue road lane drive boulevard square place court crescent terrace close st ave rd blvd way".split()
)


def _is_address(tokens: Sequence[Token], index: int) -> bool:
    """ "16-18 Canal Street"."""
    for token in tokens[index : index + 4]:
        if not token.text[0].isupper():
            return False
        if token.text.lower() in STREETS:
            return True
    return False


def _is_list_mark(tokens: Sequence[Token], amount: Amount) -> bool:
    """ "1) …", "2. …" at the start of a line."""
    if not amount.numeral.digits or amount.unit or amount.last >= len(tokens):
        return False
    mark = tokens[amount.last].text
    opened = any(t.text == "(" for t in tokens[max(0, amount.core - 8) : amount.core])
    return (mark == ")" and not opened) or (mark == "." and amount.core == 0)


def _counts_nothing(tokens: Sequence[Token], amount: Amount, phrase: Phrase | None) -> bool:
    """ "one" as a pronoun, an ordinal or a vague word without a noun."""
    text = tokens[amount.numeral.first].text.lower()
    if amount.kind is NumberKind.ORDINAL:
        return phrase is None and not (amount.last < len(tokens) and tokens[amount.last].text.lower() == "of")
    if amount.kind is NumberKind.VAGUE:
        return False
    if (
        amount.numeral.value == 1
        and text == "one"
        and amount.numeral.last == amount.numeral.first + 1
        and not amount.unit
    ):
        before = tokens[amount.core - 1].text.lower() if amount.core else ""
        return (
            phrase is None
            or not phrase.beside
            or before in ("this", "that", "no", "which", "every", "each", "the", "any")
        )
    return False


# ------------------------------------------------------------------------------------------------------------------ age


def _aged(tokens: Sequence[Token], amount: Amount) -> Amount:
    """The amount as an age: "83-year-old", "aged 5", ", 19,", "children under 12", "six weeks of age"."""
    after = [t.text.lower() for t in tokens[amount.last : amount.last + 2]]
    age = {"kind": NumberKind.AGE, "money": False}
    if amount.unit in ("year", "month", "week", "day"):
        if after[:1] == ["old"] or after == ["-", "old"]:
            last = amount.last + (1 if after[0] == "old" else 2)
            return replace(amount, last=last, **age)  # type: ignore[arg-type]
        if after == ["of", "age"]:
            return replace(amount, last=amount.last + 2, **age)  # type: ignore[arg-type]
        return amount
    if amount.unit or amount.kind is not NumberKind.COUNT or amount.value is None or not 0 < amount.value < 120:
        return amount
    before = [t.text.lower() for t in tokens[max(0, amount.first - 3) : amount.first]]
    whole = amount.value % 1 == 0 and amount.numeral.digits
    young = amount.modifier is not Modifier.EXACT and before[-1:] and before[-1] in PEOPLE
    said = before[-1:] == ["aged"] or before[-2:] == ["age", "of"] or before[-1:] == ["age"]
    if (said or young or (whole and _apposed(tokens, amount))) and not (
        said is False and young is False and amount.upper
    ):
        return replace(amount, unit="year", **age)  # type: ignore[arg-type]
    return amount


PEOPLE = frozenset(
    "children child people adults men women boys girls anyone those everyone pupils patients teenagers youngsters".split()
)


def _apposed(tokens: Sequence[Token], amount: Amount) -> bool:
    """ ", 19," after a name."""
    if amount.core < 2 or tokens[amount.core - 1].text != "," or tokens[amount.core - 2].tag != "NP0":
        return False
    return amount.last >= len(tokens) or tokens[amount.last].text in ",.;)"


# ----------------------------------------------------------------------------------------------------------- the number


def _number(text: TaggedText, tokens: Sequence[Token], amount: Amount, phrase: Phrase | None) -> Number:
    start, end = tokens[amount.first].start, tokens[amount.last - 1].end
    noun = text.article.span(tokens[phrase.first].start, tokens[phrase.last - 1].end) if phrase else None
    if phrase and phrase.beside and phrase.first >= amount.last:
        end = tokens[phrase.last - 1].end
    if amount.kind is NumberKind.AGE and noun is None:
        noun, end = _of_age(text, tokens, amount, end)
    figures = tuple(
        Figure(text.article.span(f.span.start, f.span.end), f.value, f.unit, f.scale) for f in amount.figures
    )
    return Number(
        id="",
        span=text.article.span(start, end),
        value=amount.value,
        modifier=amount.modifier,
        kind=amount.kind,
        upper=amount.upper,
        unit=amount.unit,
        counted=noun,
        figures=figures,
    )


def _of_age(text: TaggedText, tokens: Sequence[Token], amount: Amount, end: int) -> tuple[Span | None, int]:
    """Whose age it is: the name before the comma, the noun before "aged", or what follows "83-year-old"."""
    if amount.last < len(tokens) and (after := counted.noun_phrase(tokens, amount.last)) and amount.hyphened:
        return text.article.span(tokens[after.first].start, tokens[after.last - 1].end), tokens[after.last - 1].end
    last = amount.first
    while last > 0 and tokens[last - 1].text.lower() in (",", "aged", "at", "the", "age", "of", "who", "is", "was"):
        last -= 1
    first = last
    while first > 0 and tokens[first - 1].is_noun and last - first < 4:
        first -= 1
    return (text.article.span(tokens[first].start, tokens[last - 1].end) if first < last else None), end


# ------------------------------------------------------------------------------------------------------------- attribute


def _attributed(number: Number, claims: Sequence[Claim]) -> Number:
    """The number with the closest claim that states it. What somebody intends, the article tells; a doubt or a denial does
    not state the figure to which it refers back."""
    around = [(s.end - s.start, c) for c in claims for s in c.content if s.covers(number.span) and _states(c, number)]
    around = around or [
        (s.end - s.start, c) for c in claims for s in c.content if s.overlaps(number.span) and _states(c, number)
    ]
    if not around:
        return number
    claim = min(around, key=lambda pair: pair[0])[1]
    return replace(number, claim=claim.id, said_by=claim.source.entity)


def _states(claim: Claim, number: Number) -> bool:
    if claim.stance in (Stance.DOUBTS, Stance.DENIES):
        content = next(s for s in claim.content if s.overlaps(number.span))
        return (
            not content.text[: max(0, number.span.start - content.start)]
            .lower()
            .rstrip()
            .endswith(("the", "those", "these"))
        )
    return claim.stance is not Stance.INTENDS
