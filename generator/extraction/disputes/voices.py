"""Voices: what the words that name a source say of it: by what it is known, and for whom it speaks.

"Maren's lawyer" is known as a lawyer and speaks for Maren; "NPA president Ada Brook" is known as Brook and speaks for
the NPA; "a police inspector" is of the police, as every constable is. The words are those of `camps.tsv`.
"""

from __future__ import annotations

import re

from generator.extraction.disputes import wordlist
from generator.extraction.grammar import phrases

OWNER = re.compile(r"(?<![\w-])([\w-]+)(?:[’']s|s[’'])\s")
FOR = re.compile(r"\b(?:for|of|at) (?:the |a |an )?([\w-]+(?: [\w-]+){0,4})")
CUT = re.compile(r"\s(?:for|of|at|from|in|on|who|with|which|that)\s|,|\(")
RELATIVE = re.compile(r"\s(?:who|whose|which|that)\s")
PARTIES = ("police", "family", "study")
"""Groups of words whose sources are one party within an article."""
DEMONYM = ("ian", "ean", "an", "ese", "ish", "n", "i")
"""Endings of adjectives of countries."""


def words(name: str) -> list[str]:
    """The words of a name."""
    return re.findall(r"[\w-]+", name)


def owners(name: str) -> set[str]:
    """The words for those for whom a source speaks: the end of "of the union", "Loft's", what is before an office."""
    low = [w.lower() for w in words(name)]
    if wordlist.words("former") & set(low[:3]):
        return set()
    name = name.split(" from ")[0]
    pairs = [w.partition("=") for w in wordlist.words("body")] if set(low) & wordlist.words("speaker") else []
    serving = {body for adjective, _, body in pairs if adjective in low}
    return serving | _possessors(name) | _before_office(CUT.split(name)[0])


def _possessors(name: str) -> set[str]:
    """The ends of "of the union", and "Loft's"."""
    of = {CUT.split(m.group(1))[0].split()[-1] for m in FOR.finditer(name)}
    return of | {m.group(1) + ("s" if m.group().rstrip()[-1] in "’'" else "") for m in OWNER.finditer(name)}


def _before_office(name: str) -> set[str]:
    """The word before an office: "Loft spokesman Bo Venn", "union president Ada Brook"."""
    said = words(OWNER.sub("", name))
    first = next((i for i, word in enumerate(said) if word.lower() in wordlist.words("office")), 0)
    before = {said[first - 1]} | {w for w in said[:first] if w[:1].isupper()} if first else set()
    return before - wordlist.words("article")


def known(name: str) -> set[str]:
    """The words by which a source is known: its capitalised words and its head noun."""
    own = CUT.split(OWNER.sub("", name))[0]
    found = words(own)
    plain = wordlist.words("title") | wordlist.words("article")
    if not found:
        return set()
    capital = {w for w in found if w[:1].isupper() and w.lower() not in plain} if found[-1][:1].isupper() else set()
    head = set(found[-1:]) - wordlist.words("title") - wordlist.words("pronoun")
    return capital | head


def countries(name: str) -> set[str]:
    """What the country of a source of a state may be called: "Sarmian army" and "Sarmia's army" are of Sarmia."""
    said = [w for w in words(name) if w.lower() not in wordlist.words("article")]
    if not wordlist.words("state") & {w.lower() for w in said}:
        return set()
    called = {w for w in _possessors(name) if w[:1].isupper()}
    if said[0][:1].isupper() and said[0].lower() not in wordlist.words("title") | wordlist.words("state"):
        bases = {said[0].removesuffix(e) for e in DEMONYM if said[0].endswith(e) and len(said[0]) - len(e) > 3}
        called |= {base + ending for base in bases for ending in ("", "a", "e")} | {said[0], f"{said[0]}stan"}
    return called


def parties(name: str) -> set[str]:
    """The parties to which the words count a source, whatever its name, unless it is a union of such people."""
    said = {w.lower() for w in words(CUT.split(name)[0])}
    if said & wordlist.words("union"):
        return set()
    alone = not {w.lower() for w in words(name)} - wordlist.words("article") - wordlist.words("scholars")
    leads = alone or wordlist.pattern("leading").search(phrases.plain(name))
    return ({"=study"} if leads else set()) | {f"={party}" for party in PARTIES if said & wordlist.words(party)}
