"""Amounts: numerals with their currency, sign, unit and modifier, ranges joined. What is counted is `counted`'s matter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from generator.extraction import number_words, units
from generator.extraction.lexicon import cells, rows
from generator.extraction.number_words import Numeral, glued
from generator.extraction.tokens import Token
from generator.model import Figure, Modifier, NumberKind, Span

BORDERS = frozenset(',;:.()[]"“”?!')
DASHES = frozenset("-–—‑~")
CHANGES = frozenset(
    """rise fall grow drop climb jump decline increase decrease cut raise slip surge shrink tumble plunge advance ease slide soar
    dip edge move reduce lower lift boost narrow widen double slump swell expand trim gain lose add strengthen weaken creep
    inch improve worsen plummet rocket""".split()
)
"""Verbs after which "from 4 to 3" is a change between two figures, not a range."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as the text gives it, before the noun is known."""

    first: int
    """Index of its first piece, modifier included."""
    core: int
    """Index of its first piece without the modifier."""
    last: int
    """Index after its last piece: numeral, unit, and modifier behind it."""
    value: Decimal | None
    numeral: Numeral
    figures: tuple[Figure, ...] = ()
    upper: Decimal | None = None
    unit: str | None = None
    money: bool = False
    modifier: Modifier = Modifier.EXACT
    kind: NumberKind = NumberKind.COUNT
    hyphened: bool = False
    """Whether its unit hangs on a hyphen ("25-yard"), so that it describes the noun that follows."""


def find(tokens: Sequence[Token], masked: frozenset[int]) -> list[Amount]:
    """The amounts of one sentence in order; nothing that touches a masked piece."""
    found: list[Amount] = []
    index = 0
    while index < len(tokens):
        if index in masked:
            index += 1
            continue
        amount = _vague(tokens, index) or _amount(tokens, index, found)
        if amount and found and found[-1].last == amount.core and tokens[index].text.lower() in ("a", "an"):
            amount = None  # "64 cents a dozen"
        if amount is None or any(i in masked for i in range(amount.core, amount.last)):
            index += 1
            continue
        found.append(amount)
        index = max(amount.last, index + 1)
    return [_modified(tokens, one) for one in _joined(tokens, found)]


# ----------------------------------------------------------------------------------------------------- a single amount


def _amount(tokens: Sequence[Token], index: int, earlier: Sequence[Amount]) -> Amount | None:
    numeral = number_words.numeral(tokens, index)
    if numeral is None:
        return None
    first, negative = _sign(tokens, index)
    currency = units.before(tokens, first)
    if currency is None and first == index and index > 1 and tokens[index - 1].text in number_words.SIGNS:
        currency = units.before(tokens, index - 1)  # "$-50.8bn"
        negative = currency is not None
    floor = earlier[-1].last if earlier else 0
    if currency and currency[0] < floor:
        currency = None
    value = -numeral.value if negative else numeral.value
    core = currency[0] if currency else first if negative and not currency else index
    amount = Amount(core, core, numeral.last, value, numeral)
    if currency:
        return _money(tokens, amount, currency[1])
    return _measured(tokens, amount, index)


def _sign(tokens: Sequence[Token], index: int) -> tuple[int, bool]:
    """(index of the sign, whether it is one): a dash glued to the digits and to nothing before it, or a word."""
    if index == 0:
        return index, False
    sign = tokens[index - 1]
    if sign.text.lower() in ("minus", "negative"):
        return index - 1, True
    free = index == 1 or tokens[index - 2].end < sign.start or tokens[index - 2].text in '(“"'
    if sign.text in number_words.SIGNS and glued(tokens, index) and free and tokens[index].text[0].isdigit():
        return index - 1, True
    return index, False


def _money(tokens: Sequence[Token], amount: Amount, code: str) -> Amount:
    last = amount.last
    doubled = units.after(tokens, last, million=True)
    if doubled and doubled.money and doubled.id == code:  # "$10 dollars"
        last = doubled.last
    made = replace(amount, unit=code, money=True, kind=NumberKind.MONEY, last=last)
    return replace(made, figures=_figures(tokens, made, made.numeral.last, code))


def _measured(tokens: Sequence[Token], amount: Amount, index: int) -> Amount:
    numeral = amount.numeral
    scaled = numeral.scale and tokens[numeral.last - 1].text in ("m", "k", "b", "K", "M")
    if scaled and not _scale_letter_is_scale(tokens, numeral):
        numeral = replace(
            numeral,
            last=numeral.last - 1,
            scale=0,
            value=number_words.digits_value(tokens[index].text) or numeral.value,
        )
        sign = -1 if amount.value is not None and amount.value < 0 else 1
        amount = replace(amount, numeral=numeral, last=numeral.last, value=sign * numeral.value)
    unit = None if numeral.ordinal else units.after(tokens, amount.last, million=False)
    if unit and unit.id == "pound" and _is_sum(amount):
        unit = replace(unit, id="GBP", money=True)
    if unit is None:
        kind = NumberKind.ORDINAL if numeral.ordinal else NumberKind.COUNT
        return replace(amount, kind=kind, figures=_figures(tokens, amount, _figure_end(tokens, numeral), None))
    hyphened = tokens[amount.last].text in "-‑"
    kind = NumberKind.MONEY if unit.money else NumberKind.PERCENTAGE if unit.id in units.SHARES else NumberKind.MEASURE
    made = replace(amount, unit=unit.id, money=unit.money, kind=kind, last=unit.last, hyphened=hyphened)
    written = (
        (unit.symbol or unit.id == "percent") and not hyphened and unit.id not in ("percentage-point", "basis-point")
    )
    if written and (unit.money or unit.id == "percent" or glued(tokens, numeral.last)):
        return replace(made, figures=_figures(tokens, made, unit.last, unit.id))
    return replace(made, figures=_figures(tokens, made, numeral.last, None))


def _is_sum(amount: Amount) -> bool:
    """Whether pounds are money here: large round sums are seldom weights."""
    return amount.value is not None and abs(amount.value) >= 100_000


LENGTHS = frozenset(
    "long high tall deep wide away above below from race sprint final hurdles freestyle relay x by of".split()
)


def _scale_letter_is_scale(tokens: Sequence[Token], numeral: Numeral) -> bool:
    """Whether the letter after the digits is a scale without a currency: "35m of its devices", "10k people", not "37m tall"."""
    letter = tokens[numeral.last - 1].text
    following = tokens[numeral.last] if numeral.last < len(tokens) else None
    if letter in ("k", "b", "M"):
        return True
    if following is None:
        return letter == "K" and "." not in tokens[numeral.first].text
    text = following.text.lower()
    if letter == "K":
        return following.is_noun
    if text == "of":
        return numeral.last + 1 < len(tokens) and tokens[numeral.last + 1].tag in ("DPS", "AT0", "DT0")
    if text in LENGTHS or not text[0].isalpha():
        return False
    nouns = [t for t in tokens[numeral.last : numeral.last + 3] if t.tag == "NN2" or t.text.lower() == "people"]
    return bool(nouns) and following.tag[:2] in ("NN", "AJ", "NP")


def _figure_end(tokens: Sequence[Token], numeral: Numeral) -> int:
    """An ordinal's figure is its digits alone."""
    return numeral.first + 1 if numeral.ordinal else numeral.last


def _figures(tokens: Sequence[Token], amount: Amount, end: int, unit: str | None) -> tuple[Figure, ...]:
    """The digits of a single amount with its sign, scale and symbols; none where it is written in words."""
    numeral, value = amount.numeral, amount.value
    if not numeral.digits or value is None:
        return ()
    start = tokens[amount.core].start
    if tokens[amount.core].text.isalpha() and tokens[amount.core].text.lower() in ("minus", "negative"):
        start, value = tokens[numeral.first].start, numeral.value
    return (Figure(_span(tokens, start, tokens[end - 1].end), value, unit, numeral.scale),)


def _span(tokens: Sequence[Token], start: int, end: int) -> Span:
    """Offsets only; the words are filled in from the article when the number is made."""
    return Span(start, end, "")


def _vague(tokens: Sequence[Token], index: int) -> Amount | None:
    """ "tens of thousands", "dozens", "several hundred", "a few thousand", "a handful of"."""
    text = tokens[index].text.lower()
    known = number_words.word(tokens[index])
    last = index
    if known and known.kind == "vague" and not (index and tokens[index - 1].text[-1:].isdigit()):
        last = index + 1
        while last + 1 < len(tokens) and tokens[last].text.lower() in ("of", "upon"):
            inner = number_words.word(tokens[last + 1])
            if inner is None or inner.kind not in ("vague", "scale"):
                break
            last += 2
        if text in ("scores", "tens") and (last >= len(tokens) or tokens[last].text.lower() != "of"):
            return None
    else:
        lead = (
            1
            if text in ("several", "many")
            else 2
            if _texts(tokens, index, 2) in (["a", "few"], ["a", "couple"])
            else 0
        )
        lead += lead == 2 and _texts(tokens, index, 3)[2:] == ["of"]
        inner = number_words.word(tokens[index + lead]) if lead and index + lead < len(tokens) else None
        if inner and inner.kind in ("hundred", "scale", "dozen"):
            last = index + lead + 1
        elif _texts(tokens, index, 3) == ["a", "handful", "of"]:
            last = index + 2
    if last == index:
        return None
    numeral = Numeral(index, last, Decimal(0))
    unit = units.after(tokens, last + (last < len(tokens) and tokens[last].text.lower() == "of"), million=False)
    made = Amount(index, index, last, None, numeral, modifier=Modifier.VAGUE, kind=NumberKind.VAGUE)
    return replace(made, unit=unit.id, money=unit.money, last=unit.last) if unit else made


def _texts(tokens: Sequence[Token], index: int, size: int) -> list[str]:
    return [t.text.lower() for t in tokens[index : index + size]]


# -------------------------------------------------------------------------------------------------------------- ranges


def _joined(tokens: Sequence[Token], amounts: Sequence[Amount]) -> list[Amount]:
    """The amounts with ranges and scores as one: "between 25 and 30", "5-10 W", "3–2"; dollars with their cents."""
    found: list[Amount] = []
    for amount in amounts:
        if found and (one := _join(tokens, found[-1], amount)):
            found[-1] = one
        else:
            found.append(amount)
    return found


def _join(tokens: Sequence[Token], low: Amount, high: Amount) -> Amount | None:
    between = [t.text.lower() for t in tokens[low.last : high.core]]
    if low.upper is not None or NumberKind.VAGUE in (low.kind, high.kind) or low.value is None or high.value is None:
        return None
    cents = high.unit in units.PARTS or (not between and high.unit is None and 10 <= high.value < 100)
    if between in ([], ["and"]) and low.money and cents and _in_words(tokens, low):
        return replace(low, last=high.last, value=low.value + high.value / 100, figures=())
    dash = len(between) == 1 and between[0] in DASHES
    if len(between) != 1 or not (dash or between[0] in ("to", "and", "through")):
        return _negative_range(tokens, low, high)
    if dash and _is_score(tokens, low, high):
        return replace(low, last=high.last, value=None, kind=NumberKind.SCORE, figures=low.figures + high.figures)
    lead = tokens[low.core - 1].text.lower() if low.core else ""
    if between[0] == "and" and lead != "between":
        return None
    if between[0] == "to" and _is_change(tokens, low.core - (lead == "from")):
        return None
    return _range(tokens, low, high, lead)


def _in_words(tokens: Sequence[Token], amount: Amount) -> bool:
    """Whether the currency is written as a word: "15 dollars"."""
    return tokens[amount.last - 1].text.islower() and tokens[amount.last - 1].text.isalpha()


def _negative_range(tokens: Sequence[Token], low: Amount, high: Amount) -> Amount | None:
    """ "75 -300mm": a dash with a blank before it is no sign right after a number."""
    if (
        low.last == high.core
        and high.value is not None
        and high.value < 0
        and tokens[high.core].text in DASHES
        and not low.unit
    ):
        figures = tuple(
            replace(f, span=_span(tokens, f.span.start + 1, f.span.end), value=-f.value) for f in high.figures
        )
        return _range(tokens, low, replace(high, value=-high.value, figures=figures), "")
    return None


def _range(tokens: Sequence[Token], low: Amount, high: Amount, lead: str) -> Amount | None:
    if NumberKind.ORDINAL in (low.kind, high.kind) or low.value is None or high.value is None:
        return None
    if low.unit and high.unit and low.unit != high.unit or low.unit and not high.unit and not low.money:
        return None
    value = low.value
    shared = Decimal(10) ** high.numeral.scale
    if high.numeral.scale and not low.numeral.scale and value * shared < high.value:
        value *= shared  # the low figure's digits still read as themselves
    elif not high.numeral.digits and not low.numeral.digits and (scale := _word_scale(tokens, high)) > value:
        value *= scale
    if value > high.value:
        return None
    unit = high.unit or low.unit
    core = low.core - (lead in ("between", "from"))
    money = low.money or high.money
    kind = NumberKind.MONEY if money else high.kind
    return replace(
        high,
        first=core,
        core=core,
        value=value,
        upper=high.value,
        figures=low.figures + high.figures,
        unit=unit,
        money=money,
        kind=kind,
    )


def _word_scale(tokens: Sequence[Token], amount: Amount) -> Decimal:
    known = number_words.word(tokens[amount.numeral.last - 1])
    return Decimal(known.value if known and known.kind == "scale" else 1)


def _is_change(tokens: Sequence[Token], index: int) -> bool:
    """Whether a verb of change governs the figures: it stands shortly before them."""
    for token in reversed(tokens[max(0, index - 6) : index]):
        if token.text in BORDERS:
            return False
        if token.lemma.lower() in CHANGES or token.text.lower() in ("down", "up"):
            return True
    return False


def _is_score(tokens: Sequence[Token], low: Amount, high: Amount) -> bool:
    """ "3–2", "6-4": two small whole numbers without unit, and no plural after them that they would count."""
    plain = all(
        a.unit is None and a.numeral.digits and not a.numeral.scale and a.value is not None for a in (low, high)
    )
    if not plain or low.value is None or high.value is None:
        return False
    after = tokens[high.last] if high.last < len(tokens) else None
    if after is not None and (after.tag in ("NN2", "AJ0") or after.text.lower() in ("people", "percent")):
        return low.value >= high.value
    return 0 <= low.value < 300 and 0 <= high.value < 300 and low.value % 1 == 0 and high.value % 1 == 0


# ----------------------------------------------------------------------------------------------------------- modifiers


@cache
def modifiers() -> Mapping[tuple[str, tuple[str, ...]], Modifier]:
    """("before" or "after", words) -> what they say of the number."""
    return {(row[1], tuple(form.split())): Modifier(row[0]) for row in rows("modifiers.tsv") for form in cells(row, 2)}


LONGEST_MODIFIER = 5
DETERMINERS = frozenset("a an the another its their his her our these those all".split())


def _modified(tokens: Sequence[Token], amount: Amount) -> Amount:
    if amount.kind is NumberKind.VAGUE or amount.kind is NumberKind.ORDINAL:
        return amount
    before = _modifier_before(tokens, amount)
    after = _modifier_after(tokens, amount)
    if before and before[1] is not Modifier.EXACT:
        return replace(amount, first=before[0], modifier=before[1])
    first = before[0] if before else amount.first
    return replace(amount, first=first, last=after[0], modifier=after[1]) if after else replace(amount, first=first)


def _modifier_before(tokens: Sequence[Token], amount: Amount) -> tuple[int, Modifier] | None:
    """The longest phrase that ends where the number begins; one determiner may stand between ("under the £5 limit")."""
    end = amount.core
    for size in range(LONGEST_MODIFIER, 0, -1):
        key = tuple(t.text.lower() for t in tokens[max(0, end - size) : end])
        if len(key) == size and (found := modifiers().get(("before", key))):
            return _modifier_chain(tokens, end - size, found)
    if end >= 2 and tokens[end - 1].text.lower() == "than" and tokens[end - 2].tag == "AJC":
        return end - 2, Modifier.MORE_THAN
    return None


def _modifier_chain(tokens: Sequence[Token], start: int, found: Modifier) -> tuple[int, Modifier]:
    """ "by just over", "only about": an exact word before another modifier joins the span."""
    if found is Modifier.EXACT and start:
        key = (tokens[start - 1].text.lower(),)
        other = modifiers().get(("before", key))
        if other and other is not Modifier.EXACT:
            return start - 1, other
    return start, found


def _modifier_after(tokens: Sequence[Token], amount: Amount) -> tuple[int, Modifier] | None:
    for size in range(4, 0, -1):
        key = tuple(t.text.lower() for t in tokens[amount.last : amount.last + size])
        found = modifiers().get(("after", key)) if len(key) == size else None
        if found and not (key == ("+",) and not glued(tokens, amount.last)):
            return amount.last + size, found
    return None
