"""What a number counts or measures: the noun phrase beside it, in the article's words.

For a count it is the noun that follows ("80 training sites", "two of its stone piers"); for money and shares the noun
after "of" or before it ("a fine of £20,000", "34 per cent of the ball"), the noun that the amount describes ("the £2.3m
scheme"), or the subject of the verb ("Operating profit was €213m"). None where none of these is sure.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.extraction import lexicons
from generator.extraction.grammar import clauses
from generator.extraction.quantities import units
from generator.extraction.quantities.amounts import Amount
from generator.extraction.quantities.numerals import numeral
from generator.extraction.quantities.pieces import lower, over_hyphen, words
from generator.extraction.text.tokens import Token
from generator.model import NumberKind

LONGEST = 7
"""Pieces of a counted noun phrase."""
LONGEST_SUBJECT = 14
FARTHEST = 12
"""Pieces over which a number shares the noun of another, or looks for its verb."""

DETERMINERS = frozenset(["AT0", "DPS", "DT0"])
ADJECTIVES = frozenset(["AJ0", "AJC", "AJS", "ORD"])
MAYBE_ADJECTIVES = frozenset(["VVN", "VVG", "VVD", "UNC", "DT0"])
"""Tags of words that describe a noun where one follows at once."""
COMPLEMENTS = frozenset(["of", "for"])
"""Prepositions whose bare noun belongs to what is counted: "men of military age", "applications for naturalization"."""
LINKS = frozenset(["to", "from", "against", "compared", "than"])
"""Words by which a number without a noun hangs on the one before it."""
RECIPROCAL = (["of", "each", "other"], ["of", "one", "another"])
HYPHENED = frozenset(["strong", "fold", "odd", "plus", "something"])
"""Words behind a number's hyphen that are not what it counts."""
PRONOUNS = lexicons.words("quantity-words.txt", "pronouns")
NOT_NOUNS = lexicons.words("quantity-words.txt", "not-counted")
PEOPLE_ADJECTIVES = lexicons.words("quantity-words.txt", "people-adjectives")
NOT_ADJECTIVES = lexicons.words("quantity-words.txt", "not-adjectives")
ADVERBS = lexicons.words("quantity-words.txt", "counted-adverbs")
EMPTY = lexicons.words("quantity-words.txt", "empty-nouns")
LINKING = lexicons.words("quantity-words.txt", "linking")


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


def find(tokens: Sequence[Token], amount: Amount, earlier: tuple[Amount, Phrase | None] | None) -> Phrase | None:
    """The phrase that the amount counts or measures; `earlier` is the number before it in its sentence."""
    if amount.kind is NumberKind.SCORE:
        return None
    if amount.kind in (NumberKind.COUNT, NumberKind.ORDINAL, NumberKind.VAGUE) and not amount.unit:
        beside = _following(tokens, amount.last) or _shared(tokens, amount, earlier)
        return beside or (None if amount.numeral.ordinal else _before_of(tokens, amount) or _subject(tokens, amount))
    if amount.hyphened:
        return noun_phrase(tokens, amount.last)
    if amount.kind is NumberKind.AGE:
        return None
    return _measured(tokens, amount) if amount.kind is NumberKind.MEASURE else _owned(tokens, amount, earlier)


def noun_phrase(tokens: Sequence[Token], index: int, complement: bool = False) -> Phrase | None:
    """The noun phrase without determiner that starts at a piece: adjectives, nouns, and a bare "of" or "for" phrase."""
    head = None
    position = index
    while position < min(len(tokens), index + LONGEST) and _may_belong(tokens[position]):
        token = tokens[position]
        if _is_noun(token):
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
    return tokens[position].tag == "POS" and any(map(_is_noun, tokens[position + 1 : position + 4]))


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


def _is_noun(token: Token) -> bool:
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
    return token.tag in MAYBE_ADJECTIVES and (_is_noun(following) or following.tag[:2] == "AJ")


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
    if (joined := over_hyphen(tokens, index)) > index:
        return _hyphened(tokens, joined)
    if lower(tokens, index, index + 1) == ["of"]:
        partly = lower(tokens, index + 1, index + 2) in (["them"], ["those"]) and index + 2 < len(tokens)
        if partly and tokens[index + 2].tag == "NN2":  # "nine of them children"
            return noun_phrase(tokens, index + 2)
        if partly and tokens[index + 2].tag == "CRD":
            return None  # "fines, one of them 4.2 million crowns"
        return _within(tokens, index + 1)
    if index < len(tokens) and tokens[index].tag in ("DPS", "AT0"):
        return _within(tokens, index)  # "half its value"
    if unit := _measure(tokens, index):
        inner = noun_phrase(tokens, unit)  # "five 152 mm shells"
        return replace(inner, beside=False) if inner else None
    if len(tokens) > index + 3 and lower(tokens, index, index + 2) == ["times", "as"]:
        return noun_phrase(tokens, index + 3) if tokens[index + 2].text.lower() in ("much", "many") else None
    if _multiplies(tokens, index):
        return None
    found = noun_phrase(tokens, index, complement=True)
    if found is None and index < len(tokens) and tokens[index].tag == "VVZ":
        return Phrase(index, index + 1, index)  # "two newborns" is no verb
    if found is None and PEOPLE_ADJECTIVES.intersection(lower(tokens, index, index + 1)):
        return Phrase(index, index + 1, index)
    return found


def _multiplies(tokens: Sequence[Token], index: int) -> bool:
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


def _within(tokens: Sequence[Token], index: int) -> Phrase | None:
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
        if not (_is_noun(tokens[position]) or tokens[position].tag == "AJ0"):
            return None
    return None


def _hyphened(tokens: Sequence[Token], index: int) -> Phrase | None:
    """The "nation" of "27-nation bloc"; the crowd of "a 5,000-strong crowd"."""
    if tokens[index].text.lower() in HYPHENED:
        return noun_phrase(tokens, index + 1)
    return Phrase(index, index + 1, index) if _is_noun(tokens[index]) else noun_phrase(tokens, index)


def _shared(tokens: Sequence[Token], amount: Amount, earlier: tuple[Amount, Phrase | None] | None) -> Phrase | None:
    """What the number before counts, where this one has no noun: "151 votes to 146", "forty men, five of them hurt"."""
    before, phrase = earlier or (None, None)
    of_them = lower(tokens, amount.last, amount.last + 2)
    if of_them in (["of", "whom"], ["of", "which"]) and lower(tokens, amount.first - 1, amount.first) == [","]:
        return _ending(tokens, amount.first - 1)  # "the officers, three of whom"
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


def _measured(tokens: Sequence[Token], amount: Amount) -> Phrase | None:
    """What has the measure: "127 gigatonnes of ice", "lorries over 7.5 tonnes"."""
    if lower(tokens, amount.last, amount.last + 3) in RECIPROCAL:
        return None  # "within 90 metres of each other"
    if amount.last < len(tokens) and tokens[amount.last].text.lower() == "of":
        return _within(tokens, amount.last + 1)
    return None


def _owned(tokens: Sequence[Token], amount: Amount, earlier: tuple[Amount, Phrase | None] | None) -> Phrase | None:
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
    return _before_of(tokens, amount) or _subject(tokens, amount)


def _owned_after(tokens: Sequence[Token], amount: Amount) -> Phrase | None:
    """ "34 per cent of the ball", "£3,000 in sales"."""
    after = lower(tokens, amount.last, amount.last + 1)
    if after != ["of"] and not (after == ["in"] and amount.money):
        return None
    inner = _within(tokens, amount.last + 1)
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


def _before_of(tokens: Sequence[Token], amount: Amount) -> Phrase | None:
    """ "a fine of up to £20,000", "profit of between €790m and €820m", "support at 6%", "cut the deficit from 4%"."""
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
    if last - first > 1 and tokens[first - 1].text == "-":
        first += 1  # "two-storey house"
    if first >= last or not _is_noun(tokens[last - 1]) or tokens[last - 1].text.lower() in EMPTY:
        return None
    return Phrase(first, last, last - 1, beside=False)


def _subject(tokens: Sequence[Token], amount: Amount) -> Phrase | None:
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
    part = tokens[first:index]
    border = next((i for i, t in enumerate(part) if i and t.tag in ("PRP", "PRF")), len(part))
    return _ending(tokens, first + border)
