"""Cues: the words by which news attributes ("said", "the claim that"). Add one to `lexicons/cues.tsv`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from generator.extraction.grammar import phrases
from generator.model import Stance

PREPOSITIONS = frozenset(["of", "for", "on", "about", "over", "against", "with", "in", "at", "by"])
"""Frames that are a preposition and what it governs."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What may follow a cue."""

    name: str
    """The words of `cues.tsv`: "that", "bare", "quote", "to", …; its header explains them."""
    particle: str
    """A word between cue and frame: "out" of "pointed out that"; or empty."""
    stance: Stance


@dataclass(frozen=True, slots=True)
class Cue:
    """One line of the lexicon."""

    lemma: str
    stance: Stance
    frames: tuple[Frame, ...]

    def frame(self, name: str, particle: str = "") -> Frame | None:
        """The frame of that name, if the cue takes it."""
        return next((f for f in self.frames if f.name == name and f.particle == particle), None)

    def particles(self, word: str) -> bool:
        """Whether the word is a particle of one of the frames."""
        return any(f.particle == word for f in self.frames)


@dataclass(frozen=True, slots=True)
class VerbForm:
    """A form of a cue that is a verb."""

    cue: Cue
    shape: str
    """One of "base", "third", "past" or "gerund"; participles count as past."""


@cache
def verbs() -> Mapping[str, VerbForm]:
    """Every form of every verb among the cues, in lower case."""
    return {form: VerbForm(cue, shape) for cue in _cues("verb") for form, shape in _forms(cue.lemma)}


@cache
def nouns() -> Mapping[str, Cue]:
    """The nouns in both numbers."""
    return {form: cue for cue in _cues("noun") for form in (cue.lemma, _third(cue.lemma))}


@cache
def adjectives() -> Mapping[str, Cue]:
    """The adjectives."""
    return {cue.lemma: cue for cue in _cues("adjective")}


@cache
def adverbs() -> Mapping[str, Cue]:
    """The adverbs."""
    return {cue.lemma: cue for cue in _cues("adverb")}


def _cues(kind: str) -> Iterator[Cue]:
    for row in phrases.lines("cues.tsv"):
        lemma, class_, stance, frames = row.split("\t")
        if class_ == kind:
            own = Stance(stance)
            yield Cue(lemma, own, tuple(_frame(f, own) for f in frames.split() if f != "-"))


def _frame(text: str, stance: Stance) -> Frame:
    name, _, own = text.partition(":")
    particle, _, name = name.rpartition("+")
    return Frame(name, particle, Stance(own) if own else stance)


@cache
def _irregular() -> Mapping[str, tuple[str, ...]]:
    rows = (row.split() for row in phrases.lines("irregular-verbs.txt"))
    return {row[0]: tuple(row[1:]) for row in rows}


def _forms(lemma: str) -> Iterator[tuple[str, str]]:
    """The verb's forms, later ones giving way to earlier ones that are spelt the same."""
    third, past, participle, gerund = _irregular().get(lemma) or _regular(lemma)
    if past.endswith("lled") and lemma.endswith("l"):
        yield lemma + "ed", "past"
        yield lemma + "ing", "gerund"
    yield participle, "past"
    yield past, "past"
    yield gerund, "gerund"
    yield third, "third"
    if lemma != past:
        yield lemma, "base"


def _regular(lemma: str) -> tuple[str, str, str, str]:
    stem = lemma[:-1] if lemma.endswith("e") else lemma
    past = lemma[:-1] + "ied" if _ends_in_y(lemma) else stem + "ed"
    return _third(lemma), past, past, stem + "ing"


def _third(lemma: str) -> str:
    if _ends_in_y(lemma):
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else "s")


def _ends_in_y(lemma: str) -> bool:
    return lemma.endswith("y") and lemma[-2] not in "aeiou"
