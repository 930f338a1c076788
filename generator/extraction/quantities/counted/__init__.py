"""What a number counts or measures: the noun phrase beside it, in the article's words.

For a count it is the noun that follows ("80 training sites", "two of its stone piers": `following`). For money and
shares it is the noun after "of" or the one that the amount describes ("34 per cent of the ball", "the £2.3m scheme":
`measured`), else the noun before it or the subject of its verb ("a fine of £20,000", "Operating profit was €213m":
`preceding`). None where none of these is sure; `earlier_nouns` then lends a count the noun of the one before.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.quantities.amount import Amount
from generator.extraction.quantities.counted.following import following, multiplies, shared
from generator.extraction.quantities.counted.measured import measured, owned
from generator.extraction.quantities.counted.phrases import Phrase, noun_phrase
from generator.extraction.quantities.counted.preceding import before_of, subject
from generator.extraction.text.tokens import Token
from generator.model import NumberKind

__all__ = ["Phrase", "find"]


def find(tokens: Sequence[Token], amount: Amount, earlier: tuple[Amount, Phrase | None] | None) -> Phrase | None:
    """The phrase that the amount counts or measures; `earlier` is the number before it in its sentence."""
    if amount.kind is NumberKind.SCORE:
        return None
    if amount.kind in (NumberKind.COUNT, NumberKind.ORDINAL, NumberKind.VAGUE) and not amount.unit:
        beside = following(tokens, amount.last)
        if beside is None and multiplies(tokens, amount.last):
            return None
        beside = beside or shared(tokens, amount, earlier)
        return beside or (None if amount.numeral.ordinal else before_of(tokens, amount) or subject(tokens, amount))
    if amount.hyphened:
        return noun_phrase(tokens, amount.last)
    if amount.kind is NumberKind.AGE:
        return None
    return measured(tokens, amount) if amount.kind is NumberKind.MEASURE else owned(tokens, amount, earlier)
