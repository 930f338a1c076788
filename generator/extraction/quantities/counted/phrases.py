"""Noun phrases as numbers see them: adjectives, nouns and a bare "of" or "for" phrase, without determiner."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.extraction import lexicons
from generator.extraction.quantities.numerals import numeral
from generator.extraction.quantities.pieces import words
from generator.extraction.text.tokens import Token

LONGEST = 7
"""Pieces of a counted noun phrase."""
FARTHEST = 12
"""Pieces over which a number shares the noun of another, or looks for its verb."""
DETERMINERS = frozenset(["AT0", "DPS", "DT0"])
ADJECTIVES = frozenset(["AJ0", "AJC", "AJS", "ORD"])
MAYBE_ADJECTIVES = frozenset(["VVN", "VVG", "VVD", "UNC", "DT0"])
"""Tags of words that describe a noun where one follows at once."""
COMPLEMENTS = frozenset(["of", "for"])
"""Prepositions whose bare noun belongs to what is counted: "men of military age", "applications for naturalization"."""
NOT_NOUNS = lexicons.words("quantity-words.txt", "not-counted")
NOT_ADJECTIVES = lexicons.words("quantity-words.txt", "not-adjectives")
ADVERBS = lexicons.words("quantity-words.txt", "counted-adverbs")
EMPTY = lexicons.words("quantity-words.txt", "empty-nouns")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase as a range of pieces."""

    first: int
    last: int
    """Index after its last piece."""
    head: int
    """Index of its head noun."""
    beside: bool = True
    """Whether it follows the number, so that the number's span reaches over it."""


def noun_phrase(tokens: Sequence[Token], index: int, complement: bool = False) -> Phrase | None:
    """The noun phrase without determiner that starts at a piece: adjectives, nouns, and a bare "of" or "for" phrase."""
    head = None
    position = index
    while position < min(len(tokens), index + LONGEST) and _may_belong(tokens[position]):
        token = tokens[position]
        if is_noun(token):
            if head is not None and not _compounds(tokens[head], token):
                break
            head = position
        elif (head is not None and _owns(tokens, position)) or _joins_modifiers(tokens, position):
            head = None
        elif not _goes_on(tokens, position) and (head is not None or not _describes_noun(tokens, position, index)):
            break
        position += 1
    if head is None:
        return None
    return Phrase(index, _complement(tokens, head + 1) if complement else head + 1, head)


def _may_belong(token: Token) -> bool:
    return token.text.lower() not in NOT_NOUNS and (
        token.text[0].isalpha() or token.text in "-&’'\"" or token.tag == "POS" or token.text.isdigit()
    )


def _goes_on(tokens: Sequence[Token], position: int) -> bool:
    """Whether a piece only joins what stands around it."""
    return tokens[position].text in "-&" or _is_model(tokens, position)


def _owns(tokens: Sequence[Token], position: int) -> bool:
    """Whether a possessive stands here, with what is owned behind it."""
    return tokens[position].tag == "POS" and any(map(is_noun, tokens[position + 1 : position + 4]))


def _joins_modifiers(tokens: Sequence[Token], position: int) -> bool:
    """ "apple and pear trees": two nouns that describe a plural."""
    around = [t.tag for t in tokens[max(0, position - 1) : position + 3]]
    return tokens[position].text.lower() in ("and", "or") and around == ["NN1", "CJC", "NN1", "NN2"]


def _is_model(tokens: Sequence[Token], position: int) -> bool:
    """ "Orlan 340 jets": digits that belong to a name before a plural."""
    around = tokens[max(0, position - 1) : position + 2]
    return tokens[position].text.isdigit() and [t.tag for t in around] == ["NP0", "CRD", "NN2"]


def _describes_noun(tokens: Sequence[Token], position: int, index: int) -> bool:
    return _is_adjective(tokens, position, index) or _and_between(tokens, position, index)


def is_noun(token: Token) -> bool:
    mistaken = token.tag == "CRD" and token.text[0].isupper() and token.lower not in words()  # a name behind a number
    return (token.is_noun or token.tag == "NP0" or mistaken) and token.text[0].isalpha()


def _compounds(head: Token, token: Token) -> bool:
    """Whether two nouns make one phrase: after a plural only another plural ("arms dealers")."""
    if head.tag == "NN2" and head.text.endswith("s"):
        return token.tag == "NN2"
    return not (head.text[0].islower() and token.text[0].isupper() and token.tag == "NP0")


def _is_adjective(tokens: Sequence[Token], position: int, index: int) -> bool:
    token = tokens[position]
    following = tokens[position + 1] if position + 1 < len(tokens) else None
    if token.text.lower() in NOT_ADJECTIVES:
        return False
    if token.tag in ADJECTIVES:
        return True
    if following is None:
        return False
    if token.tag in ("AV0", "AVP"):
        return position == index and token.text.lower() in ADVERBS and following.tag in ("AJ0", "VVN", "NN2")
    return token.tag in MAYBE_ADJECTIVES and (is_noun(following) or following.tag[:2] == "AJ")


def _and_between(tokens: Sequence[Token], position: int, index: int) -> bool:
    """ "sick and injured people"."""
    if tokens[position].text.lower() not in ("and", "or") or position == index or position + 1 >= len(tokens):
        return False
    return tokens[position - 1].tag in ("AJ0", "VVN") and tokens[position + 1].tag in ("AJ0", "VVN")


def _complement(tokens: Sequence[Token], last: int) -> int:
    if last + 1 >= len(tokens) or tokens[last].text.lower() not in COMPLEMENTS:
        return last
    bare = tokens[last + 1]
    if bare.tag in DETERMINERS or bare.text[0].isupper() or not bare.text[0].isalpha() or bare.tag == "CRD":
        return last
    inner = noun_phrase(tokens, last + 1)
    return inner.last if inner and inner.last - last <= 4 else last


def within(tokens: Sequence[Token], index: int) -> Phrase | None:
    """The noun of a whole, past determiners, owners and numbers: "of its three piers", "of the firm's 52 regions"."""
    position = index
    while position < min(len(tokens), index + LONGEST):
        token = tokens[position]
        if token.tag in DETERMINERS or token.text.lower() in ("all", "those", "these", "last", "first", "next", "past"):
            position += 1
        elif token.text.lower() in ("most", "least"):
            return noun_phrase(tokens, position + 1)
        elif number := numeral(tokens, position):
            position = number.last
        elif owner := _owner(tokens, position):
            position = owner
        else:
            break
    return noun_phrase(tokens, position, complement=position == index)


def _owner(tokens: Sequence[Token], index: int) -> int | None:
    """Index after a possessive ("the provider 's") that opens here."""
    for position in range(index, min(len(tokens), index + 4)):
        if tokens[position].tag == "POS":
            return position + 1 if position > index else None
        if not (is_noun(tokens[position]) or tokens[position].tag == "AJ0"):
            return None
    return None


def ending(tokens: Sequence[Token], last: int) -> Phrase | None:
    """The noun phrase that ends before an index."""
    first = last
    while (
        first > 0 and last - first < LONGEST and (is_noun(tokens[first - 1]) or tokens[first - 1].tag in ("AJ0", "AJC"))
    ):
        first -= 1
    while first < last and not is_noun(tokens[first]) and tokens[first].tag not in ("AJ0",):
        first += 1
    if last - first > 1 and tokens[first - 1].text == "-":
        first += 1  # "two-storey house"
    if first >= last or not is_noun(tokens[last - 1]) or tokens[last - 1].text.lower() in EMPTY:
        return None
    return Phrase(first, last, last - 1, beside=False)
