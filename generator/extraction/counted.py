"""What a number counts or measures: the noun phrase beside it, in the article's words.

For a count it is the noun that follows ("80 training sites", "two of its stone piers"); for money and shares the noun after
"of" or before it ("a fine of £20,000", "34 per cent of the ball"), the noun that the amount describes ("the £2.3m scheme"),
or the subject of the verb ("Operating profit was €213m"). None where none of these is sure.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.extraction import number_words
from generator.extraction.amounts import Amount
from generator.extraction.tokens import Token
from generator.model import NumberKind

LONGEST = 7
"""Pieces of a counted noun phrase."""

DETERMINERS = frozenset("AT0 DPS DT0".split())
ADJECTIVES = frozenset("AJ0 AJC AJS ORD VVN VVG VVD UNC".split())
COMPLEMENTS = frozenset(["of", "for"])
"""Prepositions whose bare noun belongs to the counted thing: "men of military age", "applications for naturalization"."""
PRONOUNS = frozenset("them these those us whom you which".split())
NOT_NOUNS = frozenset(
    "percent per cent am pm ago later earlier old so far each apiece today yesterday tomorrow".split()
)
STOPS = frozenset("including according compared during following".split())


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


def find(tokens: Sequence[Token], amount: Amount, earlier: Sequence[tuple[Amount, Phrase | None]]) -> Phrase | None:
    """The phrase that the amount counts or measures."""
    if amount.kind is NumberKind.SCORE:
        return None
    if amount.kind in (NumberKind.COUNT, NumberKind.ORDINAL, NumberKind.VAGUE) and not amount.unit:
        return _following(tokens, amount.last) or _shared(tokens, amount, earlier) or _of_subject(tokens, amount)
    if amount.hyphened:
        return noun_phrase(tokens, amount.last)
    if amount.kind is NumberKind.AGE:
        return None
    if amount.kind is NumberKind.MEASURE:
        return _measured(tokens, amount)
    return _owned(tokens, amount, earlier)


def noun_phrase(tokens: Sequence[Token], index: int, complement: bool = False) -> Phrase | None:
    """The noun phrase without determiner that starts at a piece: adjectives, nouns, and a bare "of" or "for" phrase."""
    head = None
    position = index
    while position < min(len(tokens), index + LONGEST):
        token = tokens[position]
        if token.text.lower() in NOT_NOUNS or (not token.text[0].isalpha() and token.text not in "-&’'\""):
            break
        if _is_noun(token):
            if head is not None and not _compounds(tokens[head], token):
                break
            head = position
        elif token.text in ("-", "&") and position > index:
            pass
        elif (
            token.tag == "POS" and head is not None and position + 1 < len(tokens) and _opens_noun(tokens, position + 1)
        ):
            head = None
        elif head is not None or not (_is_adjective(tokens, position, index) or _and_between(tokens, position, index)):
            break
        position += 1
    if head is None:
        return None
    last = head + 1
    if complement:
        last = _complement(tokens, last)
    return Phrase(index, last, head)


def _is_noun(token: Token) -> bool:
    return (token.is_noun or token.tag == "NP0") and token.text[0].isalpha()


def _compounds(head: Token, token: Token) -> bool:
    """Whether two nouns make one phrase: after a plural only another plural ("arms dealers")."""
    if head.tag == "NN2" and head.text.endswith("s"):
        return token.tag == "NN2"
    return not (head.text[0].islower() and token.text[0].isupper() and token.tag == "NP0")


def _opens_noun(tokens: Sequence[Token], index: int) -> bool:
    return any(_is_noun(t) for t in tokens[index : index + 3])


def _is_adjective(tokens: Sequence[Token], position: int, index: int) -> bool:
    token = tokens[position]
    if token.text.lower() in STOPS:
        return False
    if token.tag in ("AJ0", "AJC", "AJS", "ORD"):
        return True
    if token.tag in ("AV0", "AVP") and position == index:
        return position + 1 < len(tokens) and tokens[position + 1].tag in ("AJ0", "VVN", "NN2") and token.text.lower() in (
            "more", "other", "mostly", "newly", "recently", "very", "further", "most", "heavily", "highly",
        )  # fmt: skip
    following = tokens[position + 1] if position + 1 < len(tokens) else None
    return (
        token.tag in ADJECTIVES | {"DT0"}
        and following is not None
        and (_is_noun(following) or following.tag[:2] == "AJ")
    )


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


def _following(tokens: Sequence[Token], index: int) -> Phrase | None:
    """The noun after a count, or after its "of the"."""
    if index >= len(tokens):
        return None
    if tokens[index].text == "-" and number_words.glued(tokens, index):
        index += 1
    of = tokens[index].text.lower() == "of" if index < len(tokens) else False
    if not of:
        return noun_phrase(tokens, index, complement=True)
    return _within(tokens, index + 1)


def _within(tokens: Sequence[Token], index: int) -> Phrase | None:
    """The noun of a whole: "of its three stone piers", "of the provider's 52 regions"; past determiners, owners and numbers."""
    position = index
    while position < min(len(tokens), index + LONGEST):
        token = tokens[position]
        if token.tag in DETERMINERS or token.text.lower() in ("all", "those", "these"):
            position += 1
        elif token.text.lower() in ("most", "least"):
            return noun_phrase(tokens, position + 1)
        elif number := number_words.numeral(tokens, position):
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
        if not (_is_noun(tokens[position]) or tokens[position].tag == "AJ0"):
            return None
    return None


def _shared(tokens: Sequence[Token], amount: Amount, earlier: Sequence[tuple[Amount, Phrase | None]]) -> Phrase | None:
    """What the number before counts, where this one has no noun: "151 votes to 146", "forty were hurt, five of them badly"."""
    if not earlier:
        return None
    before, phrase = earlier[-1]
    of_them = [t.text.lower() for t in tokens[amount.last : amount.last + 2]]
    linked = {t.text.lower() for t in tokens[before.last : amount.core]} & {
        "to",
        "from",
        "against",
        "or",
        "compared",
        "and",
        "than",
    }
    if phrase is None or before.unit or amount.core - before.last > 12:
        return None
    if of_them[:1] == ["of"] and of_them[1:] and of_them[1] in PRONOUNS:
        return Phrase(phrase.first, phrase.last, phrase.head, beside=False)
    ends = (
        amount.last >= len(tokens)
        or not tokens[amount.last].text[0].isalpha()
        or tokens[amount.last].tag in ("PRP", "CJC")
    )
    return Phrase(phrase.first, phrase.last, phrase.head, beside=False) if linked and ends else None


def _of_subject(tokens: Sequence[Token], amount: Amount) -> Phrase | None:
    """What a bare share counts: "orders were nearly a fifth below last year's level"."""
    return _subject(tokens, amount) if amount.numeral.fraction else None


def _measured(tokens: Sequence[Token], amount: Amount) -> Phrase | None:
    """What has the measure: "127 gigatonnes of ice", "lorries over 7.5 tonnes"."""
    if amount.last < len(tokens) and tokens[amount.last].text.lower() == "of":
        return _within(tokens, amount.last + 1)
    return None


def _owned(tokens: Sequence[Token], amount: Amount, earlier: Sequence[tuple[Amount, Phrase | None]]) -> Phrase | None:
    """What has the price or the share; the end of a change has what its beginning has ("from 4% to 3% of output")."""
    before, phrase = earlier[-1] if earlier else (None, None)
    if (
        before
        and phrase
        and before.unit == amount.unit
        and _texts(tokens, before.last, amount.first) in (["to"], ["and"], ["or"])
    ):
        return Phrase(phrase.first, phrase.last, phrase.head, beside=False)
    after = tokens[amount.last] if amount.last < len(tokens) else None
    if after is not None and after.text.lower() in ("of", "in") and (after.text.lower() == "of" or amount.money):
        inner = _within(tokens, amount.last + 1)
        if (
            inner
            and not tokens[inner.head].text[0].isupper()
            and (after.text.lower() == "of" or tokens[inner.first].tag[:2] == "NN")
        ):
            return inner
    if after is not None and _describes(tokens, amount):
        return noun_phrase(tokens, amount.last)
    return _before_of(tokens, amount) or _subject(tokens, amount)


def _texts(tokens: Sequence[Token], first: int, last: int) -> list[str]:
    return [t.text.lower() for t in tokens[first:last]]


def _describes(tokens: Sequence[Token], amount: Amount) -> bool:
    """Whether the amount stands before its noun like an adjective: "the £2.3m scheme", "a 12% stake"."""
    phrase = noun_phrase(tokens, amount.last)
    if phrase is None:
        return False
    return tokens[phrase.head].tag in ("NN1", "NN0", "NN2") and not tokens[phrase.head].text[0].isupper()


def _before_of(tokens: Sequence[Token], amount: Amount) -> Phrase | None:
    """ "a fine of up to £20,000", "operating profit of between €790m and €820m", "support at 6%", "cut the deficit from 4%"."""
    index = amount.first - 1
    if index < 1 or tokens[index].text.lower() not in ("of", "at", "from"):
        return None
    return _owner_before(tokens, _ending(tokens, index))


def _owner_before(tokens: Sequence[Token], phrase: Phrase | None) -> Phrase | None:
    """The phrase that this one completes: "support" of "support for the party"."""
    if phrase is None:
        return None
    index = phrase.first - 1
    if index > 0 and tokens[index].tag in DETERMINERS:
        index -= 1
    if index > 0 and tokens[index].text.lower() in ("of", "for", "in", "by"):
        return _ending(tokens, index) or phrase
    return phrase


def _ending(tokens: Sequence[Token], last: int) -> Phrase | None:
    """The noun phrase that ends before an index."""
    first = last
    while (
        first > 0
        and last - first < LONGEST
        and (_is_noun(tokens[first - 1]) or tokens[first - 1].tag in ("AJ0", "AJC"))
    ):
        first -= 1
    while first < last and not _is_noun(tokens[first]) and tokens[first].tag not in ("AJ0",):
        first += 1
    return Phrase(first, last, last - 1, beside=False) if first < last and _is_noun(tokens[last - 1]) else None


LINKING = frozenset("be rise fall grow drop climb jump decline increase decrease slip surge shrink tumble plunge close stand total "
                    "reach hit peak cost amount average gain lose double soar slump dip ease".split())  # fmt: skip
"""Verbs whose subject has the amount."""


def _subject(tokens: Sequence[Token], amount: Amount) -> Phrase | None:
    """The noun phrase before the linking verb nearest before the amount, within its clause."""
    for index in range(amount.first - 1, max(-1, amount.first - 12), -1):
        token = tokens[index]
        if token.text in ';:()"“”' or token.tag in ("CJS", "CJT", "PNQ"):
            return None
        if token.is_verb and token.lemma.lower() in LINKING:
            return _before_verb(tokens, index)
    return None


def _before_verb(tokens: Sequence[Token], index: int) -> Phrase | None:
    """The head of the subject: over auxiliaries and adverbs, then over "in Brightloom", "for the party"."""
    while index > 0 and (tokens[index - 1].is_verb or tokens[index - 1].tag in ("VM0", "AV0", "XX0")):
        index -= 1
    first = index
    while first > 0 and index - first < 10 and tokens[first - 1].text[0].isalpha() and not tokens[first - 1].is_verb:
        if tokens[first - 1].tag in ("CJS", "CJT", "CJC", "PNQ", "PNP"):
            break
        first -= 1
    part = tokens[first:index]
    border = next((i for i, t in enumerate(part) if i and t.tag in ("PRP", "PRF", "POS")), len(part))
    return _ending(tokens, first + border)
