"""What stands before a number: the noun before its "of", "at" or "from", or the subject of its linking verb."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction import lexicons
from generator.extraction.quantities.amount import Amount
from generator.extraction.quantities.counted.phrases import DETERMINERS, FARTHEST, Phrase, ending
from generator.extraction.text.tokens import Token

LONGEST_SUBJECT = 14
LINKING = lexicons.words("quantity-words.txt", "linking")


def before_of(tokens: Sequence[Token], amount: Amount) -> Phrase | None:
    """ "a fine of up to £20,000", "profit of between €790m and €820m", "support at 6%", "cut the deficit from 4%"."""
    index = amount.first - 1
    if index < 1 or tokens[index].text.lower() not in ("of", "at", "from"):
        return None
    return _owner_before(tokens, ending(tokens, index))


def _owner_before(tokens: Sequence[Token], phrase: Phrase | None) -> Phrase | None:
    """The phrase that this one completes: "support" of "support for the party"."""
    if phrase is None:
        return None
    index = phrase.first - 1
    if index > 0 and tokens[index].tag in DETERMINERS:
        index -= 1
    if index > 0 and tokens[index].text.lower() in ("of", "for", "in", "by"):
        return ending(tokens, index) or phrase
    return phrase


def subject(tokens: Sequence[Token], amount: Amount) -> Phrase | None:
    """The noun phrase before the linking verb nearest before the amount, within its clause."""
    for index in range(amount.first - 1, max(-1, amount.first - FARTHEST), -1):
        token = tokens[index]
        if token.text in ';:()"“”' or token.tag in ("CJS", "CJT", "PNQ"):
            return None
        if token.is_verb and token.lemma.lower() in LINKING:
            return _before_verb(tokens, index)
    return None


def _in_subject(token: Token) -> bool:
    return (token.text[0].isalnum() or token.text == "-" or token.tag == "POS") and not token.is_verb


def _before_verb(tokens: Sequence[Token], index: int) -> Phrase | None:
    """The head of the subject: over auxiliaries and adverbs, then over "in Norvia", "for the party"."""
    while index > 0 and (tokens[index - 1].is_verb or tokens[index - 1].tag in ("VM0", "AV0", "XX0")):
        index -= 1
    first = index
    while first > 0 and index - first < LONGEST_SUBJECT and _in_subject(tokens[first - 1]):
        if tokens[first - 1].tag in ("CJS", "CJT", "CJC", "PNQ", "PNP"):
            break
        first -= 1
    if any(t.tag == "PNQ" for t in tokens[max(0, first - 3) : first]):
        return None  # "those who had three doses were 53 per cent less likely"
    part = tokens[first:index]
    border = next((i for i, t in enumerate(part) if i and t.tag in ("PRP", "PRF")), len(part))
    return ending(tokens, first + border)
