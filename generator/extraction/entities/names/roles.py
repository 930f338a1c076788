"""Roles before names: "Defence Minister", "campaigner", "the charity"; where they end, and where they begin.

A title is a word of `titles.txt`, an occupation a noun that ends as those who do something; "Shopkeeper Vera Olt".
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.entities import gazetteer
from generator.extraction.entities.names.word_classes import (
    is_agent_noun,
    is_capital,
    is_common,
    is_function,
    is_head,
    is_role_noun,
)
from generator.extraction.text.tokens import TaggedText, Token, common_tag

PLAIN = {"mr", "mrs", "ms", "miss"}
AFTER_PLAIN = {"justice", "speaker", "president", "secretary", "mayor"}
"""Titles that go with "Mr"; any other word behind it is a name: "Mr Prince Olt"."""


def after_role(tokens: Sequence[Token], first: int, last: int) -> int:
    """Index of the first token after the role that opens a run; `first` where there is none."""
    cut = first
    if tokens[first].lower in gazetteer.group("street-first") and last > first:
        return first
    for index in range(first, last + 1):
        lower = tokens[index].lower
        if lower not in gazetteer.titles() or (tokens[index].text in gazetteer.given_names() and index < last):
            continue
        if index == last and lower in gazetteer.group("newspaper") and _is_newspaper(tokens, first, index):
            continue
        if index == cut > first and tokens[index - 1].lower in PLAIN and lower not in AFTER_PLAIN:
            break
        titled = index == last or _may_be_titled(tokens, index + 1, last)
        if titled and all(_in_role(t) for t in tokens[first:index]):
            cut = index + 1
        if index < last and tokens[index + 1].text == ".":
            cut = max(cut, index + 2) if cut > index else cut
    opening = cut == first and last > first and tokens[first].lower in gazetteer.group("opening-noun")
    if opening or (cut == first and _opens_with_occupation(tokens[first : last + 1])):
        return first + 1
    if cut > first and _is_body_of(tokens, first, cut, last):
        return first
    if cut == first and tokens[first].text in gazetteer.demonyms() and first <= last:
        rest = tokens[first + 1 : last + 1]
        known = bool(rest) and rest[0].text in gazetteer.given_names()
        articled = len(rest) > 1 and first > 0 and tokens[first - 1].lower == "the"  # "the Swede Bo Rask"
        strange = articled and not any(is_common(t.text) for t in rest)
        if not rest or ((known or strange) and not is_head(rest[-1].lower)):
            return first + 1
    return cut


def _is_newspaper(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a run is a newspaper's name: "Orrham Courier", "the Vale Courier"."""
    named = first < last and not is_common(tokens[last - 1].text)
    return named or (first > 0 and tokens[first - 1].lower == "the")


def _is_body_of(tokens: Sequence[Token], first: int, cut: int, last: int) -> bool:
    """Whether what looks like a role belongs to a body's name: "the charity Patient Voice"."""
    body = first > 0 and tokens[first - 1].lower in gazetteer.group("body-after")
    return body and cut == last and is_common(tokens[last].text) and is_common(tokens[first].text)


def _opens_with_occupation(run: Sequence[Token]) -> bool:
    """Whether a common noun with a sentence's capital says what somebody is: "Shopkeeper Vera Olt"."""
    if len(run) < 3 or is_head(run[0].lower) or run[0].text in gazetteer.given_names() or not is_capital(run[1]):
        return False
    tag = common_tag(run[0].text)
    if tag != "NN1" or is_head(run[-1].lower):
        return False
    agent = is_agent_noun(run[0].lower) and len(run) < 5
    return run[1].text in gazetteer.given_names() or agent


def _may_be_titled(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether what follows a title can be a person's name: not "Assembly" after "General"."""
    words = [t for t in tokens[first : last + 1] if t.text != "."]
    if not words:
        return False
    if words[0].text in gazetteer.given_names():
        return True
    lowers = [t.lower for t in words]
    if len(words) > 1 and all(is_common(t.text) for t in words):
        return False
    if "of" in lowers or "and" in lowers:
        return False
    return not is_head(lowers[-1]) or lowers[-1] in gazetteer.titles()


def _in_role(token: Token) -> bool:
    listed = token.text in gazetteer.places() or token.lower in gazetteer.words("role_modifiers")
    return listed or token.text not in gazetteer.given_names()


def role_start(text: TaggedText, named: int, first: int) -> int:
    """Index where the role before a name starts; `named` where there is none."""
    tokens = text.tokens
    if first < named:
        return leftmost(text, first)
    before = named - 1
    border = text.borders[tokens[named].sentence]
    if before >= border and is_role_noun(tokens[before]) and not tokens[before].text[:1].isupper():
        if _is_match(tokens[before - 1 : named + 1]):
            return named
        return leftmost(text, before)
    return named


def _is_match(tokens: Sequence[Token]) -> bool:
    """Whether a word between two names is what one club does to another: "Albion host Marlow"."""
    if len(tokens) < 3 or not is_capital(tokens[0]) or tokens[2].text in gazetteer.given_names():
        return False
    return tokens[1].lower in gazetteer.group("match-verb")


def leftmost(text: TaggedText, position: int) -> int:
    """The first token of the noun phrase that ends here, without its article."""
    tokens = text.tokens
    border = max(text.borders[tokens[position].sentence], position - 5)
    while position > border and _in_phrase(tokens[position - 1]):
        position -= 1
    return position


def _in_phrase(token: Token) -> bool:
    if is_function(token) and token.lower not in gazetteer.group("role-adjective"):
        return False
    return token.tag[:2] in {"NN", "NP", "AJ", "OR"} and token.text[:1].isalpha()
