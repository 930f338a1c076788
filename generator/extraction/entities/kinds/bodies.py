"""Evidence for organisations: what companies and bodies have and do, their initials, newspapers, news agencies.

"Orlan's shares", "the Clear Rivers group", "Orlan, which sells shoes", "Orlan Works Council (OWC)", "told The Ledger";
wares, which are no body, lose ("the drug, called Orlanol").
"""

from __future__ import annotations

from itertools import pairwise

from generator.extraction.entities import gazetteer
from generator.extraction.entities.kinds.points import NOTHING, ORGANISATION, PERSON, PLACE, Clue
from generator.extraction.entities.kinds.surroundings import beside
from generator.extraction.entities.names.name import Name
from generator.extraction.entities.names.word_classes import (
    is_acronym,
    is_capital,
)
from generator.extraction.text.tokens import TaggedText


def body_after(text: TaggedText, name: Name) -> Clue:
    """ "the Clear Rivers group", "chief executive of Quorvel": what only a body is or has."""
    before, after = beside(text, name)
    if before and before[-1].lower == "the" and after and after[0].lower in gazetteer.group("body-after"):
        return {ORGANISATION: 3.0}
    if len(before) > 2 and before[-1].lower in {"of", "at"} and before[-2].lower in gazetteer.group("chief"):
        return {ORGANISATION: 2.0}
    return NOTHING


def of_company(text: TaggedText, name: Name) -> Clue:
    """ "Pellmore's shares", "Pellmore shares", "shares in Pellmore", "documents seen by Pellmore"."""
    before, after = beside(text, name)
    if after and after[0].text in {"'s", "’s"}:
        after = after[1:]
        chief = len(after) > 1 and after[0].lower == "chief" and after[1].lower in gazetteer.group("chief")
        if chief or (after and after[0].lower in gazetteer.group("company-has")):
            return {ORGANISATION: 2.5}
    elif after and after[0].lower in gazetteer.group("company-part"):
        return {ORGANISATION: 2.0}
    if len(before) > 1 and before[-1].lower in {"in", "of"} and before[-2].lower in gazetteer.group("share"):
        return {ORGANISATION: 3.0, PLACE: -1.5}
    if len(before) > 1 and before[-1].lower == "by" and before[-2].lower in gazetteer.group("seen-by"):
        return {ORGANISATION: 2.0}
    return NOTHING


def trades(text: TaggedText, name: Name) -> Clue:
    """ "Pellmore, which sells shoes", "Pellmore has 47 stores", "staff at Pellmore", "it went into administration"."""
    before, after = beside(text, name)
    words = [t.lower for t in after[:7]]
    outlets, insolvency = gazetteer.group("outlets"), gazetteer.group("insolvency")
    staff = len(before) > 1 and before[-1].lower == "at" and before[-2].lower in outlets
    closes = "its" in words[1:3] and bool(outlets & set(words[2:5]))
    fell = any(a in {"into", "for"} and b in insolvency for a, b in pairwise(words[1:4]))
    if fell or staff or closes:
        return {ORGANISATION: 2.5, PERSON: -1.0}
    founded = words[:3] == [",", "founded", "in"]
    has = words[:1] in (["has"], ["had"]) and bool(outlets & set(words[1:4]))
    sells = words[:2] == [",", "which"] and bool(gazetteer.group("trade-verb") & set(words[2:3]))
    return {ORGANISATION: 2.0} if has or sells or founded else NOTHING


def from_firm(text: TaggedText, name: Name) -> Clue:
    """ "administrators from Olt Brem", "analysts at Pellmore": where those who work in firms come from."""
    before, _ = beside(text, name)
    from_ = len(before) > 1 and before[-1].lower in {"from", "at"} and before[-2].lower in gazetteer.group("from-firm")
    return {ORGANISATION: 2.5, PERSON: -1.0} if from_ else NOTHING


def has_short_form(text: TaggedText, name: Name) -> Clue:
    """ "Pellmore Works Council (PWC)": bodies are given their initials."""
    _, after = beside(text, name)
    enclosed = len(after) > 2 and after[0].text == "(" and after[2].text == ")"
    return {ORGANISATION: 2.5} if enclosed and len(name.words) > 1 and is_acronym(after[1].text) else NOTHING


def bracketed(text: TaggedText, name: Name) -> Clue:
    """ "a remotely operated vehicle (ROV)": initials of common words are no body."""
    before, after = beside(text, name)
    if len(before) < 2 or before[-1].text != "(" or not (after and after[0].text == ")") or not name.text.isupper():
        return NOTHING
    full = is_capital(before[-2]) or any(is_capital(t) for t in before[-2 * len(name.text) : -1])
    return {ORGANISATION: 1.0 if full else -3.0}


def capital_article(text: TaggedText, name: Name) -> Clue:
    """ "told The Ledger": an article keeps its capital in the names of newspapers."""
    before, _ = beside(text, name)
    capital = len(before) > 1 and before[-1].text == "The" and before[-2].text[:1].isalpha()
    return {ORGANISATION: 2.5, PERSON: -1.5} if capital and not name.headline else NOTHING


def agency(text: TaggedText, name: Name) -> Clue:
    """ "KARST, May 3 (Pellwire) - ": whoever sends the news stands in brackets in its dateline."""
    before, after = beside(text, name)
    border = text.borders[text.tokens[name.first].sentence]
    if len(before) < 2 or before[-1].text != "(" or len(after) < 2 or after[0].text != ")":
        return NOTHING
    opens = name.first - border < 8 and text.tokens[border].text.isupper()
    return {ORGANISATION: 4.0} if opens and after[1].text in {"-", "–", "—"} else NOTHING


def product(text: TaggedText, name: Name) -> Clue:
    """ "the drug, called Quorvel", "Quorvel is made by": a ware, of which the schema has no kind."""
    before, after = beside(text, name)
    made = [t.lower for t in after[:2]] in [
        [be, verb] for be in ("is", "was") for verb in ("made", "sold", "developed")
    ]
    called = bool(before) and before[-1].lower in gazetteer.group("called")
    ware = called and any(t.lower in gazetteer.group("ware") for t in before[:-1])
    return {PERSON: -3.0, ORGANISATION: -1.0} if made or ware else NOTHING
