"""Numerals: cardinals with their fractions, and ordinals: "two thirds", "2½", "half a million", "94th"."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from generator.extraction import lexicons
from generator.extraction.quantities import powers, units
from generator.extraction.quantities.cardinals import Numeral, cardinal, digits_at
from generator.extraction.quantities.pieces import glued, lower, over_hyphen, word, words
from generator.extraction.text.tokens import Token

AFTER_FRACTION = lexicons.words("quantity-words.txt", "after-fraction")
BEFORE_HALF = lexicons.words("quantity-words.txt", "before-half")
WHOLES = lexicons.words("quantity-words.txt", "wholes")
HALF = Decimal("0.5")
TURNS = lexicons.words("quantity-words.txt", "turns")
OUT_OF = frozenset(map(Decimal, (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 200, 500, 1000, 10_000, 100_000)))
"""Numbers of which "one in ..." is a share."""
RARE = 1000
"""From here on, "one in" any number is a share, however the two are written."""
BUSINESS = lexicons.words("time-words.txt", "business")
BEFORE_QUARTERS = lexicons.words("quantity-words.txt", "before-quarters")
NEAR = 20
"""Pieces on both sides of quarters in which business is looked for."""
DENOMINATORS = frozenset(map(Decimal, (2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 100)))
"""What stands under the slash of a fraction; "9/11" and "24/7" are none."""


def numeral(tokens: Sequence[Token], index: int) -> Numeral | None:
    """The longest numeral that starts at a piece."""
    found = cardinal(tokens, index)
    if found is None:
        return _fraction_alone(tokens, index) or _ordinal(tokens, index)
    found = powers.scientific(tokens, found)
    share = _one_in(tokens, found) or _fraction(tokens, found)
    joints = [i for i in range(found.first, found.last) if tokens[i].text.lower() == "and"]
    if share and joints and (whole := cardinal(tokens, index, joints[-1])):
        return _mixed(tokens, whole)  # "six million and two thirds"
    return share or _ordinal_after(tokens, found) or _mixed(tokens, found)


# ----------------------------------------------------------------------------------------------------------- fractions


def _vulgar(text: str) -> Decimal | None:
    """ "½" -> 0.5; None for superscripts and other characters."""
    if len(text) != 1 or text.isascii():
        return None
    top, _, below = unicodedata.normalize("NFKD", text).partition("⁄")
    return Decimal(int(top)) / Decimal(int(below)) if top.isdigit() and below.isdigit() and int(below) else None


def _denominator(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """(index after it, value) of "half", "quarters", "fifth", "twenty-fifths"."""
    text = "".join(lower(tokens, index, index + 1))
    known = words().get(text) or (words().get(text[:-1]) if text.endswith("s") else None)
    if known and known.kind == "ten":
        rest = _denominator_unit(tokens, over_hyphen(tokens, index + 1))
        return (rest[0], known.value + rest[1]) if rest else None
    if known is None or known.kind not in ("half", "ordinal") or (known.kind == "ordinal" and known.value < 3):
        return None
    return index + 1, known.value


def _denominator_unit(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    text = "".join(lower(tokens, index, index + 1))
    known = words().get(text.removesuffix("s"))
    return (index + 1, known.value) if known and known.kind == "ordinal" and known.value < 10 else None


def _fraction_alone(tokens: Sequence[Token], index: int) -> Numeral | None:
    """ "a fifth", "half of", "half a million", "½"."""
    text = tokens[index].text.lower()
    if (value := _vulgar(text)) is not None:
        return Numeral(index, index + 1, value, fraction=True)
    if text == "half" or lower(tokens, index, index + 2) == ["a", "half"]:
        return _half(tokens, index)
    if text not in ("a", "an"):
        return None
    part = _denominator(tokens, index + 1)
    if part is None or not _share_follows(tokens, part[0]):
        return None
    return _scaled(tokens, Numeral(index, part[0], Decimal(1) / part[1], fraction=True))


def _half(tokens: Sequence[Token], index: int) -> Numeral | None:
    """Half of what follows: a scale, "of", a determiner, or a unit ("half an hour")."""
    if index and tokens[index - 1].text.lower() in BEFORE_HALF:
        return None
    position = index + (tokens[index].text.lower() == "a") + 1
    article = lower(tokens, position, position + 1) in (["a"], ["an"])
    known = word(tokens, position + article)
    if known and known.kind in ("scale", "dozen", "hundred"):
        return Numeral(index, position + article + 1, Decimal(known.value) / 2)
    if article and position + 1 < len(tokens):
        return Numeral(index, position + 1, HALF, fraction=True)
    if position < len(tokens) and tokens[position].text.lower() in WHOLES:
        return Numeral(index, position, HALF, fraction=True)
    return None


def _share_follows(tokens: Sequence[Token], position: int) -> bool:
    """Whether what follows "a fifth" makes it a share: not "a fifth man"."""
    if position >= len(tokens) or not tokens[position].text[0].isalnum():
        return True
    known = word(tokens, position)
    if tokens[position].text.lower() in AFTER_FRACTION or (known is not None and known.kind == "scale"):
        return True
    return tokens[position].tag in ("CJS", "CJC", "CJT", "PRP", "PRF", "XX0", "PNP", "DT0")


def _scaled(tokens: Sequence[Token], share: Numeral) -> Numeral:
    """ "a quarter million", "two thirds of a million"."""
    skip = 2 if lower(tokens, share.last, share.last + 2) == ["of", "a"] else 0
    known = word(tokens, share.last + skip)
    if known is None or known.kind != "scale":
        return share
    return replace(share, last=share.last + skip + 1, value=share.value * known.value, fraction=False)


def _fraction(tokens: Sequence[Token], top: Numeral) -> Numeral | None:
    """ "two-thirds", "3/4", "2½", "twenty-three fifths": the cardinal is the numerator, or the whole before it."""
    position = top.last
    if position >= len(tokens):
        return None
    if top.digits and not top.scale and (part := _vulgar(tokens[position].text)):
        return replace(top, last=position + 1, value=top.value + part, digits=False, fraction=True)
    if top.digits and tokens[position].text in ("/", "⁄") and glued(tokens, position) and glued(tokens, position + 1):
        return _slashed(tokens, top)
    below = _denominator(tokens, over_hyphen(tokens, position))
    if below is None:
        return None
    plural = tokens[below[0] - 1].text.lower().endswith("s") and top.value > 1
    single = (
        top.value == 1
        and not top.digits
        and (over_hyphen(tokens, position) > position or _share_follows(tokens, below[0]))
    )
    if not (plural or single) or _are_of_a_year(tokens, top, below[0]):
        return None
    return _scaled(tokens, replace(top, last=below[0], value=top.value / below[1], digits=False, fraction=True))


def _are_of_a_year(tokens: Sequence[Token], top: Numeral, last: int) -> bool:
    """ "three quarters in a row", "sales fell for three quarters": quarters of a year; a share is one of something."""
    after = lower(tokens, last, last + 3)
    if tokens[last - 1].text.lower() != "quarters" or after[:1] == ["of"]:
        return False
    if after == ["in", "a", "row"] or after[:1] in (["running"], ["straight"]):
        return True
    near = tokens[max(0, top.first - NEAR) : last + NEAR]
    lead = "".join(lower(tokens, top.first - 1, top.first))
    return lead in BEFORE_QUARTERS and any(t.text.lower().startswith(tuple(BUSINESS)) for t in near)


def _one_in(tokens: Sequence[Token], top: Numeral) -> Numeral | None:
    """ "one in five", "nine out of ten": a share, unless the second number is of days."""
    words_ = lower(tokens, top.last, top.last + 2)
    if words_ != ["out", "of"] and words_[:1] != ["in"]:
        return None
    below = cardinal(tokens, top.last + (2 if words_[0] == "out" else 1))
    if below is None or not 0 < top.value < below.value:
        return None
    rare = top.value == 1 and below.value >= RARE  # "1 in a million", "one in 250,000"
    if not rare and (below.value not in OUT_OF or top.digits != below.digits):
        return None
    unit = units.after(tokens, below.last)
    if unit and not unit.money:
        return None  # "won one in 2,000 metres"
    if TURNS.intersection(lower(tokens, below.last, below.last + 1)):
        return None
    return replace(top, last=below.last, value=top.value / below.value, digits=False, fraction=True)


def _slashed(tokens: Sequence[Token], top: Numeral) -> Numeral | None:
    below = digits_at(tokens, top.last + 1)
    if below is None or below[0] not in DENOMINATORS or not 0 < top.value < below[0]:
        return None
    return replace(top, last=top.last + 2, value=top.value / below[0], digits=False, fraction=True)


def _mixed(tokens: Sequence[Token], whole: Numeral) -> Numeral:
    """ "two and a half" -> 2.5, "one and a half million" -> 1500000."""
    if lower(tokens, whole.last, whole.last + 1) != ["and"] or whole.last + 2 >= len(tokens):
        return whole
    part = _part_after(tokens, whole.last + 1)
    if part is None or part.value >= 1:
        return whole
    known = word(tokens, part.last)
    scale = known.value if known and known.kind == "scale" and not whole.scale else 1
    return replace(whole, last=part.last + (scale > 1), value=(whole.value + part.value) * scale, digits=False)


def _part_after(tokens: Sequence[Token], index: int) -> Numeral | None:
    """The fraction after "and"."""
    if lower(tokens, index, index + 2) == ["a", "half"]:
        return Numeral(index, index + 2, HALF, fraction=True)
    top = cardinal(tokens, index)
    return _fraction(tokens, top) if top and not top.digits else _fraction_alone(tokens, index)


# ------------------------------------------------------------------------------------------------------------ ordinals


def _ordinal(tokens: Sequence[Token], index: int) -> Numeral | None:
    """ "third"; the first and the second of a row are too common as mere words to be figures."""
    known = word(tokens, index)
    if known is None or known.kind != "ordinal" or not 2 < known.value <= 100:
        return None
    return Numeral(index, index + 1, Decimal(known.value), ordinal=True)


def _ordinal_after(tokens: Sequence[Token], found: Numeral) -> Numeral | None:
    """ "94th", "twenty-first"."""
    position = found.last
    if found.digits and glued(tokens, position) and tokens[position].text.lower() in ("st", "nd", "rd", "th"):
        return replace(found, last=position + 1, ordinal=True)
    position = over_hyphen(tokens, position)
    known = word(tokens, position) if not found.digits else None
    if known and known.kind == "ordinal" and found.value >= 20 and found.value % 10 == 0 and known.value < 10:
        return replace(found, last=position + 1, value=found.value + known.value, ordinal=True)
    return None
