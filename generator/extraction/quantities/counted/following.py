"""What a count counts: the noun that follows it or its "of the", or the noun of the number before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.extraction import lexicons
from generator.extraction.grammar import clauses
from generator.extraction.quantities import units
from generator.extraction.quantities.amount import Amount
from generator.extraction.quantities.counted.phrases import FARTHEST, Phrase, ending, is_noun, noun_phrase, within
from generator.extraction.quantities.numerals import numeral
from generator.extraction.quantities.pieces import lower, over_hyphen
from generator.extraction.text.tokens import Token

LINKS = frozenset(["to", "from", "against", "compared", "than"])
"""Words by which a number without a noun hangs on the one before it."""
HYPHENED = frozenset(["strong", "fold", "odd", "plus", "something"])
"""Words behind a number's hyphen that are not what it counts."""
PRONOUNS = lexicons.words("quantity-words.txt", "pronouns")
PEOPLE_ADJECTIVES = lexicons.words("quantity-words.txt", "people-adjectives")


def following(tokens: Sequence[Token], index: int) -> Phrase | None:
    """The noun after a count, or after its "of the"."""
    if (joined := over_hyphen(tokens, index)) > index:
        return _hyphened(tokens, joined)
    if lower(tokens, index, index + 1) == ["of"]:
        partly = lower(tokens, index + 1, index + 2) in (["them"], ["those"]) and index + 2 < len(tokens)
        if partly and tokens[index + 2].tag == "NN2":  # "nine of them children"
            return noun_phrase(tokens, index + 2)
        if partly and tokens[index + 2].tag == "CRD":
            return None  # "fines, one of them 4.2 million crowns"
        return within(tokens, index + 1)
    if index < len(tokens) and tokens[index].tag in ("DPS", "AT0"):
        return within(tokens, index)  # "half its value"
    if unit := _measure(tokens, index):
        inner = noun_phrase(tokens, unit)  # "five 152 mm shells"
        return replace(inner, beside=False) if inner else None
    if len(tokens) > index + 3 and lower(tokens, index, index + 2) == ["times", "as"]:
        return noun_phrase(tokens, index + 3) if tokens[index + 2].text.lower() in ("much", "many") else None
    if multiplies(tokens, index):
        return None
    found = noun_phrase(tokens, index, complement=True)
    if found is None and index < len(tokens) and tokens[index].tag == "VVZ":
        return Phrase(index, index + 1, index)  # "two newborns" is no verb
    if found is None and PEOPLE_ADJECTIVES.intersection(lower(tokens, index, index + 1)):
        return Phrase(index, index + 1, index)
    return found


def multiplies(tokens: Sequence[Token], index: int) -> bool:
    """ "2.7 times that of water", "three times more methane", "4.1 times earnings": a factor, and no occasions."""
    if lower(tokens, index, index + 1) != ["times"] or index + 1 >= len(tokens):
        return False
    after = tokens[index + 1]
    return after.tag in ("AJC", "DPS", "NN1", "NN2") or after.text.lower() in ("more", "as", "that", "the")


def _measure(tokens: Sequence[Token], index: int) -> int | None:
    """Index after a measure that stands here and describes the noun behind it: "152 mm", "20-metre"."""
    if index + 1 >= len(tokens) or not tokens[index].text[0].isdigit() or tokens[index + 1].text[0].isdigit():
        return None
    number = numeral(tokens, index)
    unit = units.after(tokens, number.last) if number and number.digits else None
    return unit.last if unit and not unit.money and unit.id not in units.TIME_UNITS | units.SHARES else None


def _hyphened(tokens: Sequence[Token], index: int) -> Phrase | None:
    """The "nation" of "27-nation bloc"; the crowd of "a 5,000-strong crowd"."""
    if tokens[index].text.lower() in HYPHENED:
        return noun_phrase(tokens, index + 1)
    return Phrase(index, index + 1, index) if is_noun(tokens[index]) else noun_phrase(tokens, index)


def shared(tokens: Sequence[Token], amount: Amount, earlier: tuple[Amount, Phrase | None] | None) -> Phrase | None:
    """What the number before counts, where this one has no noun: "151 votes to 146", "forty men, five of them hurt"."""
    before, phrase = earlier or (None, None)
    of_them = lower(tokens, amount.last, amount.last + 2)
    if of_them in (["of", "whom"], ["of", "which"]) and lower(tokens, amount.first - 1, amount.first) == [","]:
        return ending(tokens, amount.first - 1)  # "the officers, three of whom"
    if before is None or phrase is None or before.unit or amount.core - before.last > FARTHEST:
        return None
    ends = (
        amount.last >= len(tokens)
        or not tokens[amount.last].text[0].isalpha()
        or tokens[amount.last].tag in ("PRP", "CJC")
    )
    between = tokens[before.last : amount.core]
    linked = ends and any(_links(between, i) for i in range(len(between)))
    if linked or (of_them[:1] == ["of"] and PRONOUNS.intersection(of_them[1:])):
        return Phrase(phrase.first, phrase.last, phrase.head, beside=False)
    return None


def _links(between: Sequence[Token], index: int) -> bool:
    """Whether a number hangs on the one before it here; by "to" and "from" only within one clause: not in "eleven
    members refused to raise the age to 67"."""
    word = between[index].text.lower()
    if word in ("to", "from"):
        return not any(t.tag == "TO0" or clauses.finite(t) for t in between)
    return word in LINKS
