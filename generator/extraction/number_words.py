"""Numerals: digits, number words and their mixtures, read by value: "200,000", "forty-three", "1.3 million", "two thirds".

A numeral is a run of pieces; a piece is a token, or a part of one where a hyphen or a currency code hides a number
("six-hour", "RM23.50"). The words stand in `lexicons/number_words.tsv`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from generator.extraction.lexicon import rows
from generator.extraction.tokens import Token

LONGEST = 40
"""Digits of a quantity; a longer run is a code, and Decimal rounds products to 28 digits anyway."""

DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
GROUPED = re.compile(r"\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?")
DOTTED = re.compile(r"\d{1,3}(?:\.\d{3}){2,}")
GLUED = re.compile(r"([A-Za-z]{1,4})(\d+(?:[.,]\d+)*)")
SIGNS = "-−–"
SLASHES = "/⁄"


@dataclass(frozen=True, slots=True)
class Word:
    """One line of the lexicon."""

    kind: str
    value: int


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as written, without currency, unit or modifier."""

    first: int
    """Index of its first piece."""
    last: int
    """Index after its last piece."""
    value: Decimal
    digits: bool = False
    """Whether its first piece is digits; False for words and for fractions, whose digits no reader's format replaces."""
    scale: int = 0
    """Power of ten that it writes as a word or a letter after digits."""
    ordinal: bool = False
    fraction: bool = False


@cache
def words() -> Mapping[str, Word]:
    """Number word -> what it is."""
    return {word: Word(kind, int(value)) for word, kind, value in rows("number_words.tsv")}


def word(token: Token) -> Word | None:
    """What the piece is as a number word; letters that stand for a scale count only where they are glued to digits."""
    return words().get(token.text.lower())


# -------------------------------------------------------------------------------------------------------- the pieces


def pieces(tokens: Sequence[Token], codes: frozenset[str]) -> list[Token]:
    """The tokens, cut where a number hides: "six-hour" -> six - hour; "RM23" "." "50" -> RM 23.50; "3–2", "5k"."""
    found: list[Token] = []
    for token in tokens:
        before = found[-1] if found else None
        if token.text.isalpha():
            found.append(token)
        elif "-" in token.text and (_opens_with_number(token.text) or _continues_number(before, found)):
            found.extend(_hyphened(token))
        elif (code := GLUED.fullmatch(token.text)) and (
            code[1] in codes or (before is not None and before.text == "$")
        ):
            found.extend(_cut(token, [code[1], code[2]]))
        elif token.text.isdigit() and _is_tail(found, token):
            whole = found[-2].text + "." + token.text
            found[-2:] = [replace(found[-2], text=whole, end=token.end)]
        else:
            found.append(token)
    return found


def _opens_with_number(text: str) -> bool:
    known = words().get(text.split("-", 1)[0].lower())
    return known is not None and known.kind not in ("letter", "vague")


def _continues_number(before: Token | None, found: Sequence[Token]) -> bool:
    """Whether the word stands after "83-" or "18 " ("year-old")."""
    if before is None:
        return False
    number = found[-2] if before.text == "-" and len(found) > 1 else before
    return number.text[-1:].isdigit() or word(number) is not None


def _hyphened(token: Token) -> list[Token]:
    parts = [part for piece in token.text.split("-") for part in (piece, "-")][:-1]
    return _cut(token, [part for part in parts if part])


def _cut(token: Token, parts: Sequence[str]) -> list[Token]:
    cut, start = [], token.start
    for part in parts:
        start = token.start + token.text.index(part, start - token.start)
        tag = (
            "PUN"
            if part == "-"
            else "CRD"
            if part[0].isdigit() or part.lower() in words()
            else "AJ0"
            if part == "old"
            else "NN1"
        )
        cut.append(Token(start, start + len(part), part, tag, part.lower(), token.sentence))
        start += len(part)
    return cut


def _is_tail(found: Sequence[Token], token: Token) -> bool:
    """Whether the digits are the decimals of a number that was cut from a code: RM 23 . 50."""
    return (
        len(found) > 2
        and found[-1].text == "."
        and found[-2].text.isdigit()
        and found[-3].text.isalpha()
        and found[-3].end == found[-2].start
        and found[-2].end == found[-1].start
        and found[-1].end == token.start
    )


# ------------------------------------------------------------------------------------------------------- the numerals


def glued(tokens: Sequence[Token], index: int) -> bool:
    """Whether nothing stands between a piece and the one before it."""
    return 0 < index < len(tokens) and tokens[index - 1].end == tokens[index].start


def digits_value(text: str) -> Decimal | None:
    """The value of a run of digits with points and commas; None for versions, codes and what is too long."""
    if len(text) > LONGEST:
        return None
    if GROUPED.fullmatch(text):
        text = text.replace(",", "")
    elif DOTTED.fullmatch(text):
        text = text.replace(".", "")
    elif text.count(",") == 1 and "." not in text:
        text = text.replace(",", ".")
    elif text.count(".") + text.count(",") > 1:
        return None
    return Decimal(text)


def numeral(tokens: Sequence[Token], index: int) -> Numeral | None:
    """The longest numeral that starts at a piece."""
    found = _cardinal(tokens, index)
    if found is None:
        return _fraction_alone(tokens, index) or _ordinal(tokens, index)
    ands = [i for i in range(found.first, found.last) if tokens[i].text.lower() == "and"]
    if ands and (whole := _cardinal(tokens[: ands[-1]], index)) and _fraction(tokens, found):
        return _mixed(tokens, whole)
    return _fraction(tokens, found) or _ordinal_after(tokens, found) or _mixed(tokens, found)


def _cardinal(tokens: Sequence[Token], index: int) -> Numeral | None:
    """Digits or number words: groups below a hundred, hundreds and scales, each smaller than the one before."""
    total = group = Decimal(0)
    limit = room = Decimal(10) ** 30
    position, scale, digits = index, 0, False
    last = index
    while position < len(tokens):
        token = tokens[position]
        if position > index and token.text == "-" and glued(tokens, position) and glued(tokens, position + 1):
            position += 1
            continue
        if position > index and token.text.lower() == "and":
            if not _and_joins(tokens, position, group, total):
                break
            position += 1
            continue
        value = _digits_at(tokens, position)
        known = word(token)
        if value is not None:
            if position > index and not (_is_word(tokens, position + 1, "hundred") and value < room and not group):
                break
            group, digits, room = value, digits or position == index, Decimal(0)
            position = last = position + _digit_pieces(tokens, position)
            continue
        if known is None or (
            known.kind == "letter" and not (digits and position == last and _letter_scale(tokens, position))
        ):
            break
        if known.kind in ("unit", "ten"):
            if not (Decimal(known.value) < room) or (known.kind == "unit" and known.value > 9 and room == 10):
                break
            group += known.value
            room = Decimal(10) if known.kind == "ten" else Decimal(0)
        elif known.kind == "hundred":
            if position == index or group == 0 or group >= 1000:
                break
            group, room = group * 100, Decimal(100)
            scale += 2 if digits and not total else 0
        elif known.kind in ("scale", "letter"):
            if position == index or group == 0 or known.value >= limit:
                break
            total, group, limit, room = (
                total + group * known.value,
                Decimal(0),
                Decimal(known.value),
                Decimal(known.value),
            )
            scale += len(str(known.value)) - 1
        elif known.kind == "dozen" or token.text.lower() == "dozens":
            if position == index or group == 0:
                break
            total, group, room, limit = total + group * 12, Decimal(0), Decimal(0), Decimal(0)
            position = last = position + 1
            break
        else:
            break
        position = last = position + 1
    if last == index:
        return _with_article(tokens, index)
    value = total + group
    if scale and value == value.to_integral_value():
        value = value.quantize(Decimal(1))
    result = Numeral(index, last, value, digits, scale if digits else 0)
    return _decimal_words(tokens, result)


def _and_joins(tokens: Sequence[Token], position: int, group: Decimal, total: Decimal) -> bool:
    """ "two hundred and six", "3 hundred and one"; not "five and six"."""
    following = word(tokens[position + 1]) if position + 1 < len(tokens) else None
    before = word(tokens[position - 1])
    return (
        following is not None
        and following.kind in ("unit", "ten")
        and before is not None
        and before.kind in ("hundred", "scale")
    )


def _is_word(tokens: Sequence[Token], position: int, kind: str) -> bool:
    known = word(tokens[position]) if position < len(tokens) else None
    return known is not None and known.kind == kind


def _digits_at(tokens: Sequence[Token], position: int) -> Decimal | None:
    token = tokens[position]
    if DIGITS.fullmatch(token.text) is None:
        return None
    if _digit_pieces(tokens, position) == 3:
        return digits_value(token.text + ",000")
    return digits_value(token.text)


def _digit_pieces(tokens: Sequence[Token], position: int) -> int:
    """1, or 3 for "10, 000", as tokenised text has it."""
    following = tokens[position + 1 : position + 3]
    spaced = [t.text for t in following] == [",", "000"] and len(tokens[position].text) <= 3
    return 3 if spaced and tokens[position].text.isdigit() else 1


def _letter_scale(tokens: Sequence[Token], position: int) -> bool:
    """Letters scale the digits that they follow at once; "m", "b" and "k" must touch them."""
    text = tokens[position].text
    return glued(tokens, position) or text in ("bn", "tn", "bln", "mn", "mln", "cr", "B", "M")


def _with_article(tokens: Sequence[Token], index: int) -> Numeral | None:
    """ "a hundred", "a million", "a dozen": the article stands for one; and "half a million", "half million"."""
    text = tokens[index].text.lower()
    if text in ("a", "an") and index + 1 < len(tokens):
        known = word(tokens[index + 1])
        if known and known.kind in ("hundred", "scale", "dozen"):
            one = Token(tokens[index].start, tokens[index].end, "one", "CRD", "one", tokens[index].sentence)
            inner = _cardinal([one, *tokens[index + 1 : index + 8]], 0)
            return None if inner is None else replace(inner, first=index, last=index + inner.last)
    return None


def _decimal_words(tokens: Sequence[Token], before: Numeral) -> Numeral:
    """ "nine point nought four" -> 9.04."""
    position = before.last
    if position + 1 >= len(tokens) or tokens[position].text.lower() != "point" or before.digits:
        return before
    decimals = ""
    position += 1
    while position < len(tokens) and ((known := word(tokens[position])) and known.kind in ("unit", "ten")):
        inner = _cardinal(tokens, position) if known.kind == "ten" else None
        decimals += str(inner.value if inner else known.value)
        position = inner.last if inner else position + 1
    if not decimals or len(decimals) > LONGEST:
        return before
    return replace(before, last=position, value=before.value + Decimal("0." + decimals))


# ------------------------------------------------------------------------------------------------ fractions, ordinals


def _vulgar(character: str) -> Decimal | None:
    """ "½" -> 0.5; None for superscripts and other numeric characters."""
    parts = unicodedata.normalize("NFKD", character).split("⁄")
    if len(parts) != 2 or not all(part.isdigit() for part in parts) or not int(parts[1]):
        return None
    return Decimal(int(parts[0])) / Decimal(int(parts[1]))


def _denominator(token: Token) -> int | None:
    """2 of "half", 4 of "quarters", 5 of "fifths"; None for what is no denominator."""
    text = token.text.lower()
    known = words().get(text) or (words().get(text[:-1]) if text.endswith("s") else None)
    if known is None or known.kind not in ("half", "ordinal"):
        return None
    return known.value if known.kind == "half" or known.value > 2 else None


FOLLOWS_FRACTION = frozenset(
    "of below above less more higher lower fewer larger smaller from since to on in at by and or but".split()
)
"""Words after which "a fifth" is a share, not the fifth of a row."""


ROW_WORDS = frozenset("first second other last final latter each".split())
"""Words before "half" that make it a part in a row of two."""


def _fraction_alone(tokens: Sequence[Token], index: int) -> Numeral | None:
    """ "a fifth", "half of", "half a million", "½"."""
    token = tokens[index]
    if len(token.text) == 1 and not token.text.isascii() and (value := _vulgar(token.text)) is not None:
        return Numeral(index, index + 1, value, fraction=True)
    text = token.text.lower()
    following = tokens[index + 1].text.lower() if index + 1 < len(tokens) else ""
    if text == "half" and index and tokens[index - 1].text.lower() in ROW_WORDS:
        return None
    if text == "half" or (text == "a" and following == "half"):
        return _half(tokens, index + (text == "a"), index)
    if text in ("a", "an", "one") and index + 1 < len(tokens):
        position = index + 2 if following == "-" and glued(tokens, index + 1) else index + 1
        part = _denominator(tokens[position]) if position < len(tokens) else None
        if part is None and (compound := _compound_denominator(tokens, position)):
            return Numeral(index, compound[0], Decimal(1) / compound[1], fraction=True)
        if part and (
            _share_follows(tokens, position + 1) or position == index + 2 or text == "one" and following.endswith("s")
        ):
            return _scaled(tokens, Numeral(index, position + 1, Decimal(1) / part, fraction=True))
    return None


def _compound_denominator(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """(index after it, value) of "twenty-fifth", "twenty firsts"."""
    ten = word(tokens[index]) if index < len(tokens) else None
    position = index + 1
    if position + 1 < len(tokens) and tokens[position].text == "-" and glued(tokens, position):
        position += 1
    if ten is None or ten.kind != "ten" or position >= len(tokens):
        return None
    text = tokens[position].text.lower()
    known = words().get(text) or (words().get(text[:-1]) if text.endswith("s") else None)
    return (position + 1, ten.value + known.value) if known and known.kind == "ordinal" and known.value < 10 else None


def _half(tokens: Sequence[Token], position: int, first: int) -> Numeral | None:
    """Half of something that follows: a scale, "of", a determiner, or a unit ("half an hour")."""
    after = [t.text.lower() for t in tokens[position + 1 : position + 3]]
    if not after:
        return None
    skip = after[0] in ("a", "an") and len(after) > 1
    known = words().get(after[1] if skip else after[0])
    if known and known.kind in ("scale", "dozen", "hundred"):
        last = position + 3 if skip else position + 2
        return Numeral(first, last, Decimal(known.value) / 2)
    if skip:
        return Numeral(first, position + 2, Decimal("0.5"), fraction=True)
    if after[0] in ("of", "the", "its", "their", "his", "her", "our", "all", "that", "these", "those"):
        return Numeral(first, position + 1, Decimal("0.5"), fraction=True)
    return None


def _share_follows(tokens: Sequence[Token], position: int) -> bool:
    if position >= len(tokens) or not tokens[position].text[0].isalpha():
        return position >= len(tokens) or tokens[position].text in ".,;)”\"'’"
    known = word(tokens[position])
    return tokens[position].text.lower() in FOLLOWS_FRACTION or (known is not None and known.kind == "scale")


def _scaled(tokens: Sequence[Token], share: Numeral) -> Numeral:
    """ "a quarter million", "two thirds of a million"."""
    after = [t.text.lower() for t in tokens[share.last : share.last + 3]]
    for skip, lead in ((2, ["of", "a"]), (0, [])):
        known = words().get(after[skip]) if len(after) > skip and after[:skip] == lead else None
        if known and known.kind == "scale":
            return replace(share, last=share.last + skip + 1, value=share.value * known.value, fraction=False)
    return share


def _fraction(tokens: Sequence[Token], top: Numeral) -> Numeral | None:
    """ "two-thirds", "3/4", "2½", "twenty-three fifths": the numeral before is its numerator."""
    position = top.last
    if position >= len(tokens):
        return None
    if top.digits and not top.scale and len(tokens[position].text) == 1 and (share := _vulgar(tokens[position].text)):
        return replace(top, last=position + 1, value=top.value + share, digits=False, fraction=True)
    if top.digits and tokens[position].text in SLASHES and glued(tokens, position) and glued(tokens, position + 1):
        return _slashed(tokens, top)
    if tokens[position].text == "-" and glued(tokens, position) and glued(tokens, position + 1):
        position += 1
    if top.value > 1 and not top.digits and (compound := _compound_denominator(tokens, position)):
        if tokens[compound[0] - 1].text.lower().endswith("s"):
            return replace(top, last=compound[0], value=top.value / compound[1], fraction=True)
    if position < len(tokens) and (part := _denominator(tokens[position])):
        plural = tokens[position].text.lower().endswith("s")
        if (plural and top.value > 1) or (
            top.value == 1 and (position > top.last or _share_follows(tokens, position + 1))
        ):
            return _scaled(tokens, replace(top, last=position + 1, value=top.value / part, digits=False, fraction=True))
    return None


def _slashed(tokens: Sequence[Token], top: Numeral) -> Numeral | None:
    below = _digits_at(tokens, top.last + 1)
    if below is None or below not in (2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 100) or not 0 < top.value < below:
        return None
    return replace(top, last=top.last + 2, value=top.value / below, digits=False, fraction=True)


def _mixed(tokens: Sequence[Token], whole: Numeral) -> Numeral:
    """ "two and a half" -> 2.5; "six million and two thirds"."""
    if whole.last + 2 < len(tokens) and tokens[whole.last].text.lower() == "and":
        part = _fraction_alone(tokens, whole.last + 1)
        if [t.text.lower() for t in tokens[whole.last + 1 : whole.last + 3]] == ["a", "half"]:
            part = Numeral(whole.last + 1, whole.last + 3, Decimal("0.5"), fraction=True)
        if part is None and (top := _cardinal(tokens, whole.last + 1)) and not top.digits:
            part = _fraction(tokens, top)
        if part and part.value < 1:
            known = word(tokens[part.last]) if part.last < len(tokens) else None
            scale = known.value if known and known.kind == "scale" and not whole.scale else 1
            return replace(whole, last=part.last + (scale > 1), value=(whole.value + part.value) * scale, digits=False)
    return whole


def _ordinal(tokens: Sequence[Token], index: int) -> Numeral | None:
    """ "third"; the first and the second of a row are too common as mere words to be figures."""
    known = word(tokens[index])
    if known and known.kind == "ordinal" and 2 < known.value <= 100:
        return Numeral(index, index + 1, Decimal(known.value), ordinal=True)
    return None


def _ordinal_after(tokens: Sequence[Token], found: Numeral) -> Numeral | None:
    """ "94th", "twenty-first"."""
    position = found.last
    if found.digits and glued(tokens, position) and tokens[position].text.lower() in ("st", "nd", "rd", "th"):
        return replace(found, last=position + 1, ordinal=True)
    if position < len(tokens) and tokens[position].text == "-" and glued(tokens, position):
        position += 1
    known = word(tokens[position]) if position < len(tokens) and not found.digits else None
    if known and known.kind == "ordinal" and found.value >= 20 and found.value % 10 == 0 and known.value < 10:
        return replace(found, last=position + 1, value=found.value + known.value, ordinal=True)
    return None
