"""Camps: which sources speak for one party: a spokesman and his minister, "rebels" and "the rebels' command".

A source belongs to whom its name says that it belongs (`voices`), or who speaks beside it (`affiliations`); a common
trade, department or home does not make a camp: finance ministers of two countries may quarrel.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from generator.extraction.disputes import affiliations, court, sources, wordlist
from generator.extraction.disputes.sources import Sources
from generator.extraction.text.tokens import TaggedText
from generator.model import Claim, Entity

NAMESAKES = 40
"""Earlier sources with a word in common that are looked at; keeps hostile texts linear."""


def of_claims(text: TaggedText, claims: tuple[Claim, ...], people: Sequence[Entity] = ()) -> dict[str, str]:
    """Claim id -> key of its camp; claims whose source nobody knows have none."""
    known = sources.read(text, claims, people)
    served = _served(text, claims, known)
    eldest: dict[str, str] = {}
    by_word: dict[str, list[str]] = defaultdict(list)
    place: dict[str, int] = {}
    for key in dict.fromkeys(known.keys.values()):
        place[key] = len(place)
        words = {w.lower() for w in served[key] | known.names[key]} | known.words[key] & wordlist.words("title")
        earlier = sorted({o for word in words for o in by_word[word][:NAMESAKES]}, key=place.__getitem__)
        eldest[key] = next((eldest[o] for o in earlier if _together(key, o, served, known)), key)
        for word in words:
            by_word[word].append(key)
    in_court = court.parties(text, claims, known.keys)
    return {claim: in_court.get(key, eldest[key]) for claim, key in known.keys.items()}


def _served(text: TaggedText, claims: tuple[Claim, ...], known: Sources) -> Mapping[str, set[str]]:
    """The words for those for whom each source speaks, whether its name or its place tells."""
    served = defaultdict(set, {key: set(words) for key, words in known.owners.items()})
    for find in (affiliations.owned, affiliations.officers):
        for key, owner in find(text, claims, known):
            served[key] |= known.names[owner]
    for key, owner in (*affiliations.fuller(known), *affiliations.repliers(claims, known)):
        served[key] |= known.names[owner]
    for key, names in known.countries.items():
        served[key] |= names
    return served


def _together(one: str, other: str, served: Mapping[str, set[str]], known: Sources) -> bool:
    """Whether one source speaks for the other, or both are of one party."""
    names = known.names[one], known.names[other]
    speaks = (served[one] & names[1] | served[other] & names[0]) - wordlist.words("title")
    both = any(w[0] == "=" or (w.islower() and w.endswith("s")) for w in names[0] & names[1])
    words = known.words[one], known.words[other]
    state = known.countries.get(one, set()) & known.countries.get(other, set())
    return bool(speaks or state) or both or _department(*words) or _department(*reversed(words))


def _department(minister: set[str], ministry: set[str]) -> bool:
    """Whether one is the minister and the other the ministry of the same thing, and of no other country."""
    of = ministry - {"ministry", "the"}
    return "minister" in minister and "ministry" in ministry and bool(of) and of <= minister
