"""Sources: who speaks in an article, with all that it calls them: names, roles, whom they serve."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.extraction.disputes import court, voices, wordlist
from generator.extraction.text.tokens import TaggedText
from generator.model import Claim, Entity, EntityKind, Stance


@dataclass(frozen=True, slots=True)
class Sources:
    """The sources of an article's claims, each by its key."""

    keys: Mapping[str, str]
    """Claim id -> key of its source: an entity, or the words for it."""
    kinds: Mapping[str, EntityKind]
    names: Mapping[str, set[str]]
    """The words by which each is known."""
    owners: Mapping[str, set[str]]
    """The words for those for whom each speaks."""
    words: Mapping[str, set[str]]
    """All words that name each, in lower case."""
    countries: Mapping[str, set[str]]
    """What the country may be called of which each is."""


def read(text: TaggedText, claims: tuple[Claim, ...], people: Sequence[Entity]) -> Sources:
    """The sources of claims; claims whose source nobody knows have none."""
    keys = {claim.id: key for claim in claims if (key := _key(claim))}
    spoken = set(keys.values())
    names, owners, words, countries = (defaultdict[str, set[str]](set) for _ in range(4))
    for key, called in _called(claims, keys, [e for e in people if e.id in spoken]):
        names[key] |= {key} | voices.known(called) | voices.parties(called)
        owners[key] |= voices.owners(called)
        words[key] |= {w.lower() for w in voices.words(voices.RELATIVE.split(called)[0])}
        countries[key] |= voices.countries(called)
    for key, role in _roles(text, [e for e in people if e.id in spoken]):
        names[key] |= voices.parties(role)
        owners[key] |= voices.owners(role)
    kinds = {e.id: e.kind for e in people if e.id in spoken}
    return Sources(keys, kinds, names, owners, words, countries)


def _key(claim: Claim) -> str | None:
    named = claim.source.span
    opening = named.text.lower().split()[:2] if named else []
    if claim.stance is not Stance.DENIES and _of_every_side(opening):
        return None
    if claim.source.entity:
        return claim.source.entity
    cue = claim.cue.text.lower().split() if claim.cue else []
    if named is None and claim.explicit and not wordlist.words("heard").isdisjoint(cue):
        return court.PROSECUTION
    said = re.findall(r"[\w-]+", named.text.lower()) if named else []
    return " ".join(said) if not "".join(said).isdigit() and not set(said) <= wordlist.words("pronoun") else None


def _of_every_side(opening: list[str]) -> bool:
    """Whether a source is the two sides together, who agree on what they say."""
    return opening == ["the", "two"] or not wordlist.words("sides").isdisjoint(opening[:1])


def _called(claims: tuple[Claim, ...], keys: Mapping[str, str], people: Sequence[Entity]) -> Iterator[tuple[str, str]]:
    """All that each source is called, where it speaks and elsewhere."""
    for claim in claims:
        if claim.id in keys and claim.source.span:
            yield keys[claim.id], claim.source.span.text
    for entity in people:
        for name in entity.aliases:
            yield entity.id, name


def _roles(text: TaggedText, people: Sequence[Entity]) -> Iterator[tuple[str, str]]:
    """What each source is, with the word before that says whose it is, or that it is so no longer: "former chief"."""
    for entity in people:
        for role in entity.roles:
            before = text.article.text[max(0, role.start - 20) : role.start].split()[-1:]
            kept = [w for w in before if w.endswith(("'s", "’s")) or w.lower() in wordlist.words("former")]
            yield entity.id, " ".join((*kept, role.text, entity.name))
