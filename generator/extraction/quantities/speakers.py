"""Speakers: who says a number: the claim that states it, or whoever says, puts or counts it in its sentence.

"Orlan said 40 people came" is a claim. "Orlan puts it at 40", "by Orlan's count", "Orlan's figure was 40", and what
goes on behind an inserted ", Orlan said," need be none: there the words beside the number tell. The verbs are groups of
`lexicons/quantity-words.txt`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator.extraction import lexicons
from generator.extraction.text.tokens import TaggedText, Token
from generator.model import Claim, Entity, Form, Number, Span, Stance

DEFINITE = ("the", "those", "these")
NARRATED = re.compile(r"[”’\"'] (?:after|as|amid|following|when|while) [^“‘\"]*$")
""" "… accused it of “overreach” after seven planes": behind the quotation the article tells what happened."""
FAR = 40
"""Tokens before a number in which who says it is looked for."""
PUTS = lexicons.words("quantity-words.txt", "puts")
UNFINISHED = frozenset(["which", "whom", "where", "that", "when", "and", "but"])
"""Words after which what stands behind an inserted source goes on: "protests in which, according to Orlan, 40 fell"."""
LISTS = frozenset(["counts", "lists", "tallies"])
"""Verbs that state a figure where it follows at once: "Orlan lists 117 cases"."""
STATES = lexicons.words("quantity-words.txt", "states")
COUNTS = lexicons.words("quantity-words.txt", "counts")


@dataclass(frozen=True, slots=True)
class Said:
    """What is known of who says what: the claims, and whom each mention means by where it ends."""

    text: TaggedText
    claims: Sequence[Claim]
    mentions: Mapping[int, str]
    cues: frozenset[int]
    """Where the cues of claims begin."""
    peopled: frozenset[int]
    """The sentences that mention somebody."""
    told_in: Mapping[int, Sequence[Claim]]
    """Sentence -> the claims whose cue stands in it."""


def attributed(
    text: TaggedText, numbers: Sequence[Number], claims: Sequence[Claim], entities: Sequence[Entity]
) -> tuple[Number, ...]:
    """The numbers with the claim that states each and its source, or with whoever the words beside it name."""
    mentions = {m.span.end: e.id for e in entities for m in e.mentions}
    told_in: defaultdict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.cue:
            told_in[text.sentence_at(claim.cue.start)].append(claim)
    peopled = frozenset(text.sentence_at(end - 1) for end in mentions)
    said = Said(text, claims, mentions, frozenset(c.cue.start for c in claims if c.cue), peopled, told_in)
    return tuple(_attributed(said, number) for number in numbers)


def _attributed(said: Said, number: Number) -> Number:
    """The number with the closest claim that states it; or else with the wish in which it stands, and nobody who
    says it: what somebody wants is told by the article, and stays a wish."""
    inside = [(s, c) for c in said.claims for s in c.content if s.overlaps(number.span)]
    told = [pair for pair in inside if _states(*pair, number)]
    peopled = _sentence(said, number) in said.peopled
    putter = _put_by(said, number) if peopled else None
    if told and (putter is None or not _is_relative(said, number)):
        claim = _closest(number, told)
        return replace(number, claim=claim.id, said_by=claim.source.entity or putter)
    if told:
        return replace(number, said_by=putter)
    planned = [pair for pair in inside if pair[1].stance is Stance.INTENDS]
    if planned:
        return replace(number, claim=_closest(number, planned).id)
    if inside or not peopled:
        return number
    return replace(
        number, said_by=putter or _counted_by(said, number) or _goes_on(said, number) or _explains(said, number)
    )


def _sentence(said: Said, number: Number) -> int:
    """The sentence in which a number stands."""
    index = bisect_left(said.text.starts, number.span.start)
    return said.text.tokens[min(index, len(said.text.tokens) - 1)].sentence


# --------------------------------------------------------------------------------------------------------- by a claim


def _closest(number: Number, told: Sequence[tuple[Span, Claim]]) -> Claim:
    """The claim with the narrowest content around the number."""
    around = [pair for pair in told if pair[0].covers(number.span)] or told
    return min(around, key=lambda pair: pair[0].end - pair[0].start)[1]


def _states(content: Span, claim: Claim, number: Number) -> bool:
    """Whether the claim states the number: what somebody wants, the article tells; a doubt or a denial does not state
    a figure to which it refers back ("that the 200 are ready"); nor does it what stands behind its quotation."""
    if claim.stance is Stance.DENIES and claim.form is not Form.DIRECT:
        return False
    before = content.text[: max(0, number.span.start - content.start)]
    if claim.form is Form.MIXED and NARRATED.search(before[-FAR * 4 :]):
        return False
    if claim.stance in (Stance.DOUBTS, Stance.DENIES):
        return not before.lower().rstrip().endswith(DEFINITE)
    return claim.stance is not Stance.INTENDS or not _reported(claim)


def _reported(claim: Claim) -> bool:
    """Whether an intention is the article's reading of somebody: "wants to draft 300,000"; a plan, an aim and what was
    wanted at a meeting are told by whose they are."""
    return claim.cue is None or claim.cue.text.lower().split()[-1] in ("wants", "want")


# ---------------------------------------------------------------------------------------------------- by words beside


def _before(said: Said, number: Number) -> tuple[Sequence[Token], int]:
    """All tokens, and the index of the number's first one."""
    return said.text.tokens, bisect_left(said.text.starts, number.span.start)


def _border(said: Said, index: int) -> int:
    """The first token of the sentence, or the last that is still near."""
    tokens = said.text.tokens
    return max(said.text.borders[tokens[min(index, len(tokens) - 1)].sentence], index - FAR)


def _put_by(said: Said, number: Number) -> str | None:
    """ "Orlan puts the damage at 40 million", "Orlan says the longest is 14 mm": the subject of the verb before it."""
    tokens, index = _before(said, number)
    border = _border(said, index)
    at = index > border and tokens[index - 1].lower in {"at", "to"}
    for position in range(index - 1, border, -1):
        token = tokens[position]
        if token.text in ';:“”"':
            return None
        if token.lower in LISTS and position + 1 == index:
            return _subject(said, position, border)
        if at and token.lower in PUTS and index - position < 8:
            return _subject(said, position, border)
        if token.lower in STATES and token.start not in said.cues and _opens_statement(token, tokens[position + 1]):
            return _subject(said, position, border)
    return None


def _opens_statement(verb: Token, token: Token) -> bool:
    """Whether what follows a verb of saying is a statement: not "said on", "declared three days of mourning"."""
    if token.tag == "CRD" and verb.lower in {"declared", "announced"}:
        return False
    return token.tag[:2] not in {"PR", "AV", "VV"} and token.text not in {",", "."}


def _is_relative(said: Said, number: Number) -> bool:
    """Whether a relative clause puts the figure: "the bills, which Orlan puts at 40 million"."""
    tokens, index = _before(said, number)
    near = tokens[max(_border(said, index), index - 8) : index]
    return any(t.lower == "which" for t in near) and any(t.lower in PUTS for t in near)


def _subject(said: Said, verb: int, border: int) -> str | None:
    """The entity whose mention ends before a verb, over auxiliaries, adverbs and what stands between commas."""
    tokens, index = said.text.tokens, verb - 1
    while index > border and (tokens[index].tag[:2] in {"VH", "VM", "AV"}):
        index -= 1
    if index > border + 3 and tokens[index].text == "," and tokens[index - 1].text == ")":
        index = next((i for i in range(index - 2, border, -1) if tokens[i].text == "("), index)  # "Vera Olt (retired),"
    if index >= border and tokens[index].text in {",", "("} and index - 1 >= border:
        apposed = said.mentions.get(tokens[index - 1].end)
        if apposed is not None:
            return apposed
        index -= 1
        while index > border and tokens[index].text != ",":
            index -= 1
        index -= 1
    return said.mentions.get(tokens[index].end) if index >= border else None


def _counted_by(said: Said, number: Number) -> str | None:
    """ "Orlan's figure was 40", "40 dead by Orlan's count"."""
    tokens, index = _before(said, number)
    sentence = tokens[min(index, len(tokens) - 1)].sentence
    end = min(said.text.borders[sentence + 1], index + FAR)
    for position in range(_border(said, index), end - 2):
        owner = said.mentions.get(tokens[position].end)
        if owner is None or tokens[position + 1].text not in {"'s", "’s", "'", "’"}:
            continue
        if tokens[position + 2].lower not in COUNTS:
            continue
        stated = position < index and tokens[min(position + 3, end - 1)].lower in {"is", "was", "of", "puts", "gives"}
        if stated or (position > index and _led_by(tokens, position, "by")):
            return owner
    return None


def _led_by(tokens: Sequence[Token], position: int, word: str) -> bool:
    """Whether a word stands before the noun phrase that ends here."""
    return any(t.lower == word for t in tokens[max(0, position - 5) : position])


def _goes_on(said: Said, number: Number) -> str | None:
    """ "Trains had run, Orlan said, and by noon 40 were back": what stands behind an inserted source."""
    tokens, index = _before(said, number)
    border = _border(said, index)
    starts, ends = tokens[border].start, number.span.start
    for claim in reversed(said.told_in.get(_sentence(said, number), ())):
        if claim.cue is None or not starts < claim.cue.start < ends or claim.form is Form.DIRECT:
            continue
        if claim.content[-1].end > claim.cue.start or claim.content[0].start < starts:
            continue
        spoken = max(claim.cue.end, claim.source.span.end if claim.source.span else 0)
        after = said.text.within(Span(spoken, ends, ""))
        comma = next((i for i, t in enumerate(after[:4]) if t.text == ","), None)
        if comma is not None and comma + 1 >= len(after) and claim.content[-1].text.split()[-1].lower() in UNFINISHED:
            return claim.source.entity
        if comma is None or comma + 1 >= len(after) or after[comma + 1].tag == "VVG":
            return None
        return None if any(t.text in ';“”"' for t in after) else claim.source.entity
    return None


def _explains(said: Said, number: Number) -> str | None:
    """ "Orlan called it “a joke”: it came to 9 crowns a head": what stands behind the colon of a short claim."""
    whole = said.text.article.text
    for claim in said.told_in.get(_sentence(said, number), ()):
        end = claim.content[-1].end
        if claim.form is Form.MIXED and end < number.span.start and whole[end : end + 1] == ":":
            return claim.source.entity
    return None
