"""Retagging: what the tagger cuts or tags wrongly in news and its surroundings put right.

Add a function to `CORRECTIONS`. Each takes and gives a sentence's tokens; only the rules for claims see them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import takewhile

from generator.extraction.grammar import clauses
from generator.extraction.grammar.closed_classes import words
from generator.extraction.text.tokens import Token

Correction = Callable[[list[Token]], list[Token]]


def corrected(tokens: list[Token]) -> list[Token]:
    """The tokens after all corrections."""
    for correction in CORRECTIONS:
        tokens = correction(tokens)
    return tokens


# ------------------------------------------------------------------------------------------ cut too finely


def _joined(tokens: list[Token]) -> list[Token]:
    """Initials and months with their stop, strokes and ages: "A.", "Sept. 6", "Lund/Moss", "44-year-old"."""
    found: list[Token] = []
    for i, token in enumerate(tokens):
        last = found[-1] if found else None
        if last and token.start == last.end and _joins(last, token, tokens[i + 1] if i + 1 < len(tokens) else None):
            tag = "NP0" if last.tag != "CRD" else token.tag if token.lower == "year-old" else last.tag
            found[-1] = replace(last, end=token.end, text=last.text + token.text, tag=tag)
        else:
            found.append(token)
    return found


def _joins(last: Token, token: Token, after: Token | None) -> bool:
    """Whether a token belongs to the word before it."""
    if token.text == "-":
        return last.tag == "CRD" and after is not None and after.lower == "year-old" and after.start == token.end
    if token.lower == "year-old":
        return last.text.endswith("-")
    if token.text == "/":
        return last.is_name and after is not None and after.text[:1].isupper() and after.start == token.end
    if last.text.endswith("/"):
        return len(last.text) > 1
    if token.text != "." or after is None:
        return False
    initial = len(last.text) == 1 and last.text.isupper() and after.text[:1].isupper()
    return initial or (last.text in ABBREVIATED_MONTHS and after.text[:1].isdigit())


ABBREVIATED_MONTHS = frozenset({"Jan", "Feb", "Mar", "Apr", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec"})


# ------------------------------------------------------------------------------------------ tagged wrongly


def _verbs(tokens: list[Token]) -> list[Token]:
    """Finite verbs that are tagged as infinitives though nothing governs one: "they remain unsure"."""
    return [
        replace(token, tag="VVB")
        if token.tag == "VVI" and i and tokens[i - 1].tag in ("PNP", "NN2", "NN0") and not _governed(tokens, i)
        else token
        for i, token in enumerate(tokens)
    ]


def _governed(tokens: list[Token], i: int) -> bool:
    """Whether a verb that takes an infinitive stands before the subject: "let them remain", "will they remain"."""
    return tokens[i - 1].lower in words("object") - {"you", "it"} or any(
        t.tag in ("TO0", "VM0", "VDD", "VDZ", "VDB") or t.lower in words("bare-infinitive")
        for t in tokens[max(0, i - 6) : i]
    )


def _plurals(tokens: list[Token]) -> list[Token]:
    """Plural nouns that are tagged as verbs: "some retirees", "denied claims that", "in talks"."""
    tokens = list(tokens)
    for i in range(1, len(tokens)):
        before, token = tokens[i - 1], tokens[i]
        if token.lower == "of" and before.lower == "because":
            tokens[i - 1] = replace(before, tag="PRP")
        if token.tag != "VVZ" or not token.text.islower():
            continue
        counted = before.tag in ("AT0", "DT0", "DPS") and before.lower not in ("this", "that", "all", "both")
        if before.tag == "PRP" or counted:
            tokens[i] = replace(token, tag="NN2")
        elif before.tag == "VVN" and i + 1 < len(tokens) and tokens[i + 1].lower == "that":
            tokens[i - 1], tokens[i] = replace(before, tag="VVD"), replace(token, tag="NN2")
    return tokens


def _coordinated(tokens: list[Token]) -> list[Token]:
    """A verb after a comma and "and" that is tagged as a noun: "says it is late, and points to the clock"."""
    tokens = list(tokens)
    for i in range(2, len(tokens) - 1):
        joined = tokens[i - 1].lower in ("and", "but") and tokens[i - 2].text == ","
        if joined and tokens[i].tag == "NN2" and tokens[i].lower == "points" and tokens[i + 1].lower in ("to", "out"):
            tokens[i] = replace(tokens[i], tag="VVZ")
    return tokens


def _openings(tokens: list[Token]) -> list[Token]:
    """A name that opens the sentence, and its verb: "Chirper pledged to", "Chirper disputes those figures"."""
    if len(tokens) < 3 or not tokens[0].text[:1].isupper():
        return tokens
    either = tokens[1].tag == "NN2" and tokens[1].lower in words("noun-or-verb")
    if either and tokens[2].tag in ("AT0", "DT0", "DPS") and tokens[0].tag in ("NP0", "CRD"):
        return [replace(tokens[0], tag="NP0"), replace(tokens[1], tag="VVZ"), *tokens[2:]]
    if tokens[0].tag in ("AJ0", "AJC", "AJS", "UNC", "CRD") and tokens[1].tag == "VVD" and _says(tokens[1]):
        return [replace(tokens[0], tag="NP0"), *tokens[1:]]
    if tokens[0].tag not in ("VVB", "VVI"):
        return tokens
    if tokens[1].tag not in ("VVD", "VVN", "VVZ", "VBZ", "VBD", "VHZ", "VHD"):
        return tokens
    verb = replace(tokens[1], tag="VVD") if tokens[1].tag == "VVN" else tokens[1]
    return [replace(tokens[0], tag="NP0"), verb, *tokens[2:]]


def _says(token: Token) -> bool:
    return token.lower in words("saying")


VERBS = frozenset({"VVD", "VVN", "VBD", "VBZ", "VVZ"})


def _phrases(tokens: list[Token]) -> list[Token]:
    """The words of "according to shop stewards" and "a few said" as what they are there."""
    tokens = list(tokens)
    for i in range(1, len(tokens)):
        before, token = tokens[i - 1], tokens[i]
        if before.lower == "to" and token.tag in ("VVI", "VVB") and i > 1 and tokens[i - 2].lower == "according":
            tokens[i] = replace(token, tag="NN1")
        elif before.lower == "the" and token.tag in ("AV0", "AJS") and token.lower.endswith("est"):
            tokens[i] = replace(token, tag="NN1") if i + 1 < len(tokens) and tokens[i + 1].tag in VERBS else token
        elif before.lower == "a" and token.lower == "few" and token.tag == "AV0":
            tokens[i] = replace(token, tag="DT0")
    return tokens


def _roles(tokens: list[Token]) -> list[Token]:
    """What only looks like a verb as noun or name: "Lund coach Pep Brook", "MAYOR Brook"."""
    befores, afters = [*tokens[:1], *tokens[:-1]], [*tokens[1:], *tokens[-1:]]
    return [_role(*near) for near in zip(befores, tokens, afters, strict=True)]


def _role(before: Token, token: Token, after: Token) -> Token:
    if token.tag not in ("VVB", "VVI", "VVZ") or before is token:
        return token
    named = after.text[:1].isupper() and after.tag in ("NP0", "VVB", "UNC", "NN1")
    if named and token.lower in words("role"):
        return replace(token, tag="NN1")
    capital = token.text[:1].isupper() and token.text[1:].islower()
    return replace(token, tag="NP0") if capital and named and after.text[1:].islower() else token


def _numerals(tokens: list[Token]) -> list[Token]:
    """Figures that are tagged as nouns, and the halves of the day after one: "85,000", "2.40am"."""
    befores = [*tokens[:1], *tokens[:-1]]
    return [_numeral(before, token) for before, token in zip(befores, tokens, strict=True)]


def _numeral(before: Token, token: Token) -> Token:
    if token.tag[:2] in ("NN", "AJ", "UN") and token.text.replace(",", "").isdecimal():
        return replace(token, tag="CRD")
    return replace(token, tag="AV0") if token.text in ("am", "pm") and before.tag == "CRD" else token


def _pasts(tokens: list[Token]) -> list[Token]:
    """Past tenses that are tagged otherwise: "said its sensors never *recorded* more", "a man who left *said*"."""
    return [replace(t, tag="VVD") if _past(tokens, i) else t for i, t in enumerate(tokens)]


def _past(tokens: list[Token], i: int) -> bool:
    if tokens[i].tag == "AJ0":
        return tokens[i].lower == "said" and i > 0 and tokens[i - 1].tag not in ("AT0", "DT0", "DPS")
    return tokens[i].tag == "VVN" and _reported(tokens, i) and not _finite_after(tokens, i)


def _reported(tokens: list[Token], i: int) -> bool:
    """Whether only a subject and adverbs stand between a verb of saying and the word at `i`."""
    k = i - 1
    while k > 0 and tokens[k].tag in ("AV0", "PUQ"):
        k -= 1
    if tokens[k].tag not in NOUNS:
        return False
    while k > 0 and i - k < REPORTED and tokens[k].tag in WITHIN_SUBJECT:
        k -= 1
    k -= tokens[k].lower == "that" and tokens[k].tag == "CJT"
    inverted = k > 0 and "PUQ" in (tokens[k - 1].tag, tokens[k - 2].tag)
    return k >= 0 and not inverted and tokens[k].lower in words("saying") and tokens[k].tag in ("VVD", "VVZ", "VVB")


NOUNS = frozenset({"NN0", "NN1", "NN2", "NP0", "PNP", "PNI"})
REPORTED = 12
"""Words that such a subject may have."""
WITHIN_SUBJECT = frozenset({"AT0", "DT0", "DPS", "AJ0", "AJS", "AJC", "CRD", "ORD", "PRF", "POS", "AV0", "PUQ"}) | NOUNS


def _finite_after(tokens: list[Token], i: int) -> bool:
    """Whether a finite verb follows in the same clause, so that the word before it was a participle."""
    clause = takewhile(lambda t: t.tag not in CLAUSE_ENDS, tokens[i + 1 :])
    return any(clauses.finite(token) for token in clause)


CLAUSE_ENDS = frozenset({"PUN", "CJC", "CJS", "CJT", "PNQ", "DTQ", "AVQ"})

CORRECTIONS: tuple[Correction, ...] = (
    _joined,
    _numerals,
    _plurals,
    _coordinated,
    _phrases,
    _openings,
    _roles,
    _verbs,
    _pasts,
)
