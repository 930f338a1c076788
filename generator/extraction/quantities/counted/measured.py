"""What has a measure, a price or a share: the noun after its "of" or "in", or the one that it describes."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.quantities.amount import Amount
from generator.extraction.quantities.counted.phrases import EMPTY, Phrase, noun_phrase, within
from generator.extraction.quantities.counted.preceding import before_of, subject
from generator.extraction.quantities.pieces import lower
from generator.extraction.text.tokens import Token

RECIPROCAL = (["of", "each", "other"], ["of", "one", "another"])


def measured(tokens: Sequence[Token], amount: Amount) -> Phrase | None:
    """What has the measure: "127 gigatonnes of ice", "lorries over 7.5 tonnes"."""
    if lower(tokens, amount.last, amount.last + 3) in RECIPROCAL:
        return None  # "within 90 metres of each other"
    if amount.last < len(tokens) and tokens[amount.last].text.lower() == "of":
        return within(tokens, amount.last + 1)
    return None


def owned(tokens: Sequence[Token], amount: Amount, earlier: tuple[Amount, Phrase | None] | None) -> Phrase | None:
    """What has the price or the share; the end of a change has what its beginning has ("from 4% to 3% of output")."""
    before, phrase = earlier or (None, None)
    linked = (
        before
        and before.unit == amount.unit
        and lower(tokens, before.last, amount.first) in (["to"], ["from"], ["and"], ["or"])
    )
    if phrase and linked:
        return Phrase(phrase.first, phrase.last, phrase.head, beside=False)
    if inner := _owned_after(tokens, amount):
        return inner
    if _describes(tokens, amount):
        return noun_phrase(tokens, amount.last)
    return before_of(tokens, amount) or subject(tokens, amount)


def _owned_after(tokens: Sequence[Token], amount: Amount) -> Phrase | None:
    """ "34 per cent of the ball", "£3,000 in sales"."""
    after = lower(tokens, amount.last, amount.last + 1)
    if after != ["of"] and not (after == ["in"] and amount.money):
        return None
    inner = within(tokens, amount.last + 1)
    if inner is None or tokens[inner.head].text[0].isupper():
        return None
    if tokens[inner.head].text.lower() in EMPTY:  # "$57.40 in early trading"
        return None
    return inner if after == ["of"] or tokens[inner.first].tag[:2] == "NN" else None


def _describes(tokens: Sequence[Token], amount: Amount) -> bool:
    """Whether the amount stands before its noun like an adjective: "the £2.3m scheme", "a 12% stake"."""
    phrase = noun_phrase(tokens, amount.last)
    if phrase is None:
        return False
    return tokens[phrase.head].tag in ("NN1", "NN0", "NN2") and not tokens[phrase.head].text[0].isupper()
