"""Affiliations: for whom a source speaks where its name alone does not tell.

"Coach" is the coach who is named in full elsewhere; "its director" speaks for who spoke before; "a spokesman" for the
body that was just spoken of.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from generator.extraction.disputes import voices, wordlist
from generator.extraction.disputes.sources import Sources
from generator.extraction.text.tokens import TaggedText
from generator.model import Claim, EntityKind, Span

RIVALS = 4
"""Sources with a word in common that are looked at; keeps hostile texts linear."""
ONE = re.compile(r"[Tt]he [a-z]+(?:ss|[^s])")
"""One person without a name: "the witness"."""
OWN = re.compile(r"(?:^|, )(its|their|his|her)\s", re.I)


def fuller(sources: Sources) -> Iterator[tuple[str, str]]:
    """Sources with the only source that has all their words among others: "Coach", "Lund coach Pep Brook"."""
    holders: dict[str, list[str]] = defaultdict(list)
    for key, words in sources.words.items():
        for word in words:
            holders[word].append(key)
    for key, words in sources.words.items():
        telling = words - wordlist.words("article")
        first = sorted(telling)[:1]
        others = [o for w in first for o in holders[w][:RIVALS] if o != key and telling < sources.words[o]]
        others = [o for o in others if not (sources.words[o] - telling) & wordlist.words("former")]
        if len(words) == 1:
            serving = wordlist.words("office")
            others = [o for o in others if not sources.words[o] & serving and _known_as(sources.names[o], *words)]
        if len(others) == 1 and not words & wordlist.words("pronoun"):
            yield key, others[0]


def _known_as(names: set[str], word: str) -> bool:
    """Whether a word is among the names of a source, whatever its case."""
    return any(name.lower() == word for name in names)


def owned(text: TaggedText, claims: tuple[Claim, ...], sources: Sources) -> Iterator[tuple[str, str]]:
    """Sources that are called "its director", "her lawyer" right after another source, with that other; of several
    people who spoke just before, "his" names nobody for sure."""
    recent: list[str] = []
    nearest, last = "", 0
    for key, span in _spoken(claims, sources):
        found = OWN.search(span.text)
        others = [k for k in dict.fromkeys(reversed(recent)) if k != key]
        here = text.sentence_at(span.start)
        if found and found.group(1).lower() in ("its", "their"):
            if nearest not in ("", key) and here - last <= 1 and sources.kinds.get(nearest) is not EntityKind.PERSON:
                yield key, nearest
        elif found and not sources.words[key] & wordlist.words("adverse"):
            people = [o for o in others if sources.kinds.get(o, EntityKind.PERSON) is EntityKind.PERSON]
            yield from ((key, one) for one in people if len(people) == 1)
        if not sources.words[key] & wordlist.words("paper"):
            recent = [*recent[-3:], key]
        nearest, last = key, here


def officers(text: TaggedText, claims: tuple[Claim, ...], sources: Sources) -> Iterator[tuple[str, str]]:
    """Sources that hold an office of nobody named, "a spokesman", "the firm's lawyer", with the body that they serve:
    the one that is called so, the one that the sentence names, or the last one that spoke."""
    bodies = _bodies(sources)
    so_called: dict[str, str] = {}
    spoke: list[tuple[str, int]] = []
    for key, span in _spoken(claims, sources):
        index = text.sentence_at(span.start)
        said = {w.lower() for w in voices.words(span.text)} | sources.words[key]
        plain = [so_called[w] for w in sorted(sources.owners[key]) if so_called.get(w, key) != key]
        holds = said & wordlist.words("officer") and not said & (wordlist.words("service") | wordlist.words("former"))
        if plain:
            yield key, plain[0]
        elif holds and all(map(str.islower, sources.owners[key])):
            near = [b for b, where in spoke if index - where <= 3 and b != key and _may_employ(sources.words[b], said)]
            if said <= wordlist.words("nameless"):
                near = _named(bodies, text.sentences[index].span) or near
            yield from ((key, body) for body in near[-1:])
        elif sources.kinds.get(key) is EntityKind.ORGANISATION and not said & wordlist.words("paper"):
            spoke = [*spoke[-3:], (key, index)]
        if not said & wordlist.words("office"):
            so_called |= dict.fromkeys(sources.words[key] & wordlist.words("title"), key)


def repliers(claims: tuple[Claim, ...], sources: Sources) -> Iterator[tuple[str, str]]:
    """Sources that reply and are called by no name, "the witness", with the one who spoke before the one replied to."""
    turns: list[str] = []
    for claim in sorted(claims, key=lambda c: c.content[0]):
        key = sources.keys.get(claim.id)
        if key is None or claim.source.span is None:
            continue
        replies = claim.cue is not None and claim.cue.text.lower() in wordlist.words("replied")
        nameless = ONE.fullmatch(claim.source.span.text)
        if nameless and replies and key not in turns and len(turns) > 1:
            yield key, turns[-2]
        if turns[-1:] != [key]:
            turns = [*turns[-3:], key]


def _spoken(claims: tuple[Claim, ...], sources: Sources) -> Iterator[tuple[str, Span]]:
    """The source of each claim, and the words that name it there."""
    return ((sources.keys[c.id], c.source.span) for c in claims if c.id in sources.keys and c.source.span)


def _may_employ(body: set[str], officer: set[str]) -> bool:
    """Whether a body has such an officer: a union has no executives."""
    return not (officer & wordlist.words("executive") and body & wordlist.words("union"))


def _bodies(sources: Sources) -> dict[str, str]:
    """The words by which a body is known -> the body."""
    bodies = (key for key, kind in sources.kinds.items() if kind is EntityKind.ORGANISATION)
    return {word: key for key in bodies for word in sources.names[key]}


def _named(bodies: Mapping[str, str], sentence: Span) -> list[str]:
    """The bodies that a sentence names: "Loft Ltd has no plans, a spokesman said"; one without a name is none of the
    sources: "The ministry disagreed, a spokesman said"."""
    said = voices.words(sentence.text[:400])
    other = not wordlist.words("nameless_body").isdisjoint(said)
    return [bodies[word] for word in said if word in bodies] or ([""] if other else [])
