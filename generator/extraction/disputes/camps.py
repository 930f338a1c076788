"""Camps: which sources speak for one party: a spokesman and his minister, "rebels" and "the rebels' command".

A source belongs to whom its name says that it belongs ("Maren's lawyer", "a spokesman for the union"); a common trade,
department or home does not make a camp: finance ministers of two countries may quarrel.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from generator.extraction.disputes import wordlist
from generator.model import Claim

OWNER = re.compile(r"([\w-]+)(?:[’']s|s[’'])\s")
FOR = re.compile(r"\b(?:for|of|at) (?:the |a |an )?([\w-]+(?: [\w-]+){0,4})")
COURT = "the court"
"""The camp of what a court heard, whoever said it there: the prosecution's case."""
CUT = re.compile(r"\s(?:for|of|at|from|in|on|who|with)\s|,|\(")


def of_claims(claims: tuple[Claim, ...]) -> dict[str, str]:
    """Claim id -> key of its camp; claims whose source nobody knows have none."""
    keys = {claim.id: key for claim in claims if (key := _key(claim))}
    owners: dict[str, set[str]] = defaultdict(set)
    names: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        if claim.id in keys and claim.source.span:
            owners[keys[claim.id]] |= _owners(claim.source.span.text)
            names[keys[claim.id]] |= _names(claim.source.span.text)
    whole: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        if claim.id in keys and claim.source.span:
            whole[keys[claim.id]] |= set(re.findall(r"[\w-]+", claim.source.span.text.lower()))
    for one, fuller in _fuller(whole):
        owners[one] |= names[fuller]
    for key, owner in _owned(claims, keys):
        owners[key] |= names[owner]
    order = tuple(dict.fromkeys(keys.values()))
    place = {key: index for index, key in enumerate(order)}
    eldest: dict[str, str] = {}
    by_word: dict[str, list[str]] = defaultdict(list)
    for key in order:
        words = {word.lower() for word in owners[key] | names[key]} - {"the"}
        earlier = {other for word in words for other in by_word[word][:NAMESAKES]}
        eldest[key] = next(
            (eldest[o] for o in sorted(earlier, key=place.__getitem__) if _together(key, o, owners, names)), key
        )
        for word in words:
            by_word[word].append(key)
    return {claim: eldest[key] for claim, key in keys.items()}


def _fuller(whole: Mapping[str, set[str]]) -> Iterator[tuple[str, str]]:
    """Sources with the only source that has all their words among others: "Coach", "Lund coach Pep Brook"."""
    holders: dict[str, list[str]] = defaultdict(list)
    for key, words in whole.items():
        for word in words:
            holders[word].append(key)
    for key, words in whole.items():
        telling = words - {"the", "a", "an"}
        holding = [o for w in sorted(telling)[:1] for o in holders[w][:RIVALS] if o != key and telling < whole[o]]
        if len(telling) > 1 and len(holding) == 1:
            yield key, holding[0]
    for key, words in whole.items():
        others = [o for w in words if len(words) == 1 for o in holders[w][:3] if o != key]
        if len(others) == 1 and not words & wordlist.words("pronoun"):
            yield key, others[0]


NAMESAKES = 40
"""Earlier sources with a word in common that are looked at; keeps hostile texts linear."""
RIVALS = 4
"""Sources with a word in common that are looked at; keeps hostile texts linear."""
OWN = re.compile(r"(?:^|, )(its|their|his|her)\s", re.I)


def _owned(claims: tuple[Claim, ...], keys: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Sources that are called "its director", "her lawyer" right after another source, with that other; of several
    people who spoke just before, "his" names nobody for sure."""
    recent: list[str] = []
    for claim in claims:
        key = keys.get(claim.id)
        if key and claim.source.span:
            found = OWN.search(claim.source.span.text)
            others = [k for k in dict.fromkeys(reversed(recent)) if k != key]
            if found and others and (found.group(1).lower() in ("its", "their") or len(others) == 1):
                yield key, others[0]
            if not set(re.findall(r"[\w-]+", claim.source.span.text.lower())) & wordlist.words("paper"):
                recent = [*recent[-3:], key]


def _key(claim: Claim) -> str | None:
    first = claim.source.span.text.split(maxsplit=1)[0].lower() if claim.source.span else ""
    if first in wordlist.words("sides"):
        return None
    if claim.source.entity:
        return claim.source.entity
    cue = claim.cue.text.lower().split() if claim.cue else []
    if claim.source.span is None and claim.explicit and not wordlist.words("heard").isdisjoint(cue):
        return COURT
    said = re.findall(r"[\w-]+", claim.source.span.text.lower()) if claim.source.span else []
    return " ".join(said) if said and not set(said) <= wordlist.words("pronoun") else None


def _together(one: str, other: str, owners: Mapping[str, set[str]], names: Mapping[str, set[str]]) -> bool:
    plural = {w for w in names[one] & names[other] if w.islower() and w.endswith("s")}
    return bool(
        owners[one] & names[other] or owners[other] & names[one] or plural or _department(names[one], names[other])
    )


def _department(one: set[str], other: set[str]) -> bool:
    """Whether one is the minister and the other the ministry of the same thing, and neither of another country."""
    low = [{w.lower() for w in words} for words in (one, other)]
    return any("minister" in a and "ministry" in b and a & b - {"the"} for a, b in (low, low[::-1]))


def _owners(name: str) -> set[str]:
    """Last words of those for whom a source speaks."""
    name = name.split(" from ")[0]
    of = [m.group(1) for m in FOR.finditer(name)]
    held = {m.group(1) + ("s" if m.group().rstrip()[-1] in "’'" else "") for m in OWNER.finditer(name)}
    low = set(name.lower().split(",")[0].split())
    pairs = [w.partition("=") for w in wordlist.words("body")] if low & wordlist.words("speaker") else []
    held |= {body for adjective, _, body in pairs if adjective in low}
    return (held | {CUT.split(part)[0].split()[-1] for part in of}) - wordlist.words("title")


def _names(name: str) -> set[str]:
    """The words by which a source is known: its capitalised words and its head noun."""
    own = CUT.split(OWNER.sub("", name))[0]
    found = re.findall(r"[\w-]+", own)
    capital = {w for w in found if w[:1].isupper() and w.lower() not in wordlist.words("title") | {"the", "a", "an"}}
    head = set(found[-1:]) - wordlist.words("title") - wordlist.words("pronoun")
    return capital | head
