"""Evidence for companies: what they have and do, who works for them, what is done to them.

"Orlan's shares", "Orlan, which sells shoes", "drivers at Orlan", "the ferry, run by Orlan", "Orlan posted a loss",
"Orlan drivers", "Orlan were". The words are classes of `name_words.tsv`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.extraction.entities import gazetteer
from generator.extraction.entities.kinds.points import NOTHING, ORGANISATION, PERSON, PLACE, Clue
from generator.extraction.entities.kinds.surroundings import beside
from generator.extraction.entities.names.name import Name
from generator.extraction.text.tokens import TaggedText, Token

SILENCE = {"answer", "comment", "reply", "respond", "return"}


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
    founded = words[:3] in ([",", "founded", "in"], [",", "based", "in"])
    if before and before[-1].lower.endswith("-based") and len(name.words) == 1:
        return {ORGANISATION: 2.0, PERSON: -0.5}
    has = words[:1] in (["has"], ["had"]) and bool(outlets & set(words[1:4]))
    silent = words[:4] == [",", "which", "did", "not"] and bool(SILENCE & set(words[4:5]))
    sells = silent or (words[:2] == [",", "which"] and bool(gazetteer.group("trade-verb") & set(words[2:3])))
    return {ORGANISATION: 2.0} if has or sells or founded else NOTHING


def from_firm(text: TaggedText, name: Name) -> Clue:
    """ "administrators from Olt Brem", "analysts at Pellmore": where those who work in firms come from."""
    before, _ = beside(text, name)
    from_ = len(before) > 1 and before[-1].lower in {"from", "at"} and before[-2].lower in gazetteer.group("from-firm")
    return {ORGANISATION: 2.5, PERSON: -1.0} if from_ else NOTHING


def works_for(text: TaggedText, name: Name) -> Clue:
    """ "she worked for Pellmore", "customers of Pellmore", "a contract with Pellmore", "Olt, who runs Pellmore"."""
    before, _ = beside(text, name)
    words = [t.lower for t in before]
    if len(words) < 2 or words[-1] in {"the", "a"}:
        return NOTHING
    if words[-1] in {"for", "of", "with", "at", "by"} and words[-2] in gazetteer.group(f"company-{words[-1]}"):
        return {ORGANISATION: 2.0, PERSON: -0.8}
    leads = words[-2] in {"who", "and", "that", "which"} and words[-1] in gazetteer.group("leads")
    joined = words[-1] in gazetteer.group("joins") and before[-2].tag[:2] != "TO"
    return {ORGANISATION: 1.5, PERSON: -0.5} if leads or joined else NOTHING


def done_to(text: TaggedText, name: Name) -> Clue:
    """ "fined Pellmore", "values Pellmore at", "the takeover of Pellmore"."""
    before, after = beside(text, name)
    word = before[-1].lower if before else ""
    valued = word in {"values", "valued", "valuing"} and bool(after) and after[0].lower == "at"
    acquired = word in gazetteer.group("acquires")
    return {ORGANISATION: 2.0, PERSON: -0.8} if valued or acquired else NOTHING


def does_business(text: TaggedText, name: Name) -> Clue:
    """ "Pellmore posted a loss", "Pellmore employs 40 people", "it was founded in 1961", "it will cut 40 jobs"."""
    _, after = beside(text, name)
    words = [t.lower for t in after[:9]]
    if not words or (not after[0].is_verb and after[0].tag[:2] not in {"VM", "AV"}):
        return NOTHING
    if words[0] in gazetteer.group("business-verb"):
        return {ORGANISATION: 2.0, PERSON: -0.8}
    if words[0] in {"is", "was"} and words[1:2] and words[1] in gazetteer.group("company-undergoes"):
        return {ORGANISATION: 2.0, PERSON: -0.8}
    if words[:2] == ["went", "bankrupt"]:
        return {ORGANISATION: 1.5}
    clause = _until_clause_ends(after[:9])
    results = bool({"posted", "reported", "posts", "reports"} & set(clause[:2])) and bool(
        gazetteer.group("results") & set(clause)
    )
    opens = words[0] in gazetteer.group("opens") and bool(gazetteer.group("works") & set(clause))
    seats = words[0] in {"won", "lost", "holds"} and "seats" in clause[:4]
    talks = words[:3] == ["is", "in", "talks"] or "merge" in clause[:6]
    invests = words[0] in gazetteer.group("invests") and "billion" in clause[:5]
    cuts = bool(gazetteer.group("cuts") & set(clause)) and "jobs" in clause
    return {ORGANISATION: 2.0, PERSON: -0.8} if results or cuts or invests or opens or seats or talks else NOTHING


def _until_clause_ends(tokens: Sequence[Token]) -> list[str]:
    words = [t.lower for t in tokens]
    end = next((i for i, t in enumerate(tokens) if t.text in {",", ";", ".", ":", "(", "“", '"'}), len(tokens))
    return words[:end]


def before_wares(text: TaggedText, name: Name) -> Clue:
    """ "Pellmore users", "the Pellmore jet", "two Pellmore drivers": what belongs to a company, or works for it."""
    _, after = beside(text, name)
    word = after[0].lower if after else ""
    if word in gazetteer.group("company-ware"):
        return {ORGANISATION: 2.0, PERSON: -0.8}
    if word in gazetteer.group("company-fleet"):  # or they are of that model
        return {ORGANISATION: 0.9, PERSON: -0.8}
    return {ORGANISATION: 1.2, PERSON: -0.8} if word in gazetteer.group("company-staff") else NOTHING


def in_plural(text: TaggedText, name: Name) -> Clue:
    """ "Pellmore were unable", "Pellmore have been told": a name that is many."""
    before, after = beside(text, name)
    if not after or after[0].lower not in {"were", "have", "are"} or name.words[-1].endswith("s"):
        return NOTHING
    asked = len(after) > 1 and after[1].tag[:2] in {"PN", "NP"}
    opens = name.first == text.borders[text.tokens[name.first].sentence]
    led = bool(before) and (before[-1].lower in gazetteer.group("before-clause") or before[-1].text in {'"', "“", "‘"})
    return {ORGANISATION: 1.8, PERSON: -1.0} if (opens or led) and not asked else NOTHING
