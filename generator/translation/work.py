"""What a run has to do: the texts that catalogs lack, and who is to fill each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator import checks
from generator import project as projects
from generator.catalogs import Catalog, Refusal, State, look_up, machine_comment, refused_answers
from generator.memory import Memory, Remembered, forms, stories
from generator.messages import HOLE, Message
from generator.project import Content


@dataclass(frozen=True, slots=True)
class Kept:
    """A translation for catalogs."""

    text: str
    comment: str
    """That marks whose it is."""


@dataclass(frozen=True, slots=True)
class Job:
    """One text to translate, and the catalogs that lack it."""

    message: Message
    names: tuple[str, ...]
    refusals: tuple[Refusal, ...] = ()
    """What engines have said of it before."""


@dataclass(frozen=True, slots=True)
class Work:
    """The jobs of a language, by who does them."""

    remembered: tuple[tuple[Job, Kept], ...] = ()
    """The memory, from another story."""
    accepted: tuple[tuple[Job, Kept], ...] = ()
    """An answer that was refused once, and passes the checks of today."""
    refused: tuple[Job, ...] = ()
    """Nobody: the engine's answer was refused, and nothing has changed since."""
    asked: tuple[Job, ...] = ()
    """The engine."""


Glossary = Mapping[str, str]
"""Term -> what it is called."""


def work(content: Content, language: str, engine: str, glossary: Glossary, again: bool = False) -> Work:
    """What a run has to do in a language; with `again` the engine is asked for what it was refused before, too."""
    found = jobs(content, language)
    known = list(_remembered(content, language, found))
    finished = {id(job) for job, _ in known}
    rest = [job for job in found if id(job) not in finished]
    before = {} if again else {id(job): said for job in rest if (said := _refused(job, engine, glossary)) is not None}
    passing = {
        id(job): kept for job in rest if id(job) in before and (kept := _kept(job, before[id(job)], language, glossary))
    }
    return Work(
        tuple(known),
        tuple((job, passing[id(job)]) for job in rest if id(job) in passing),
        tuple(job for job in rest if id(job) in before and id(job) not in passing),
        tuple(job for job in rest if id(job) not in before),
    )


def jobs(content: Content, language: str) -> list[Job]:
    """What the catalogs of a language lack; a text that several stories share is one job."""
    found: dict[tuple[object, ...], Job] = {}
    for (tag, name), catalog in sorted(content.catalogs.items()):
        if tag == language:
            for message in lacking(catalog, content.messages[name]):
                shape = (message.key, name == projects.INTERFACE, forms(message.comments, language))
                one = found.get(shape) or Job(message, ())
                said = refused_answers(catalog.by_key[message.key])
                found[shape] = replace(one, names=(*one.names, name), refusals=(*one.refusals, *said))
    return list(found.values())


def lacking(catalog: Catalog, messages: Sequence[Message]) -> list[Message]:
    """The untranslated messages that an engine may be asked for: all but plural labels, which are left to people."""
    return [m for m in messages if m.plural is None and look_up(catalog, m).state is State.UNTRANSLATED]


def _remembered(content: Content, language: str, found: Sequence[Job]) -> Iterator[tuple[Job, Kept]]:
    """The jobs that the memory does, with what it remembers; a text without words is its own translation."""
    memory = Memory(language, stories(content.catalogs, language, without=projects.INTERFACE))
    for job in found:
        known: Remembered | None = None
        if not has_words(job.message):
            known = Remembered(job.message.text, "memory: has no words")
        elif projects.INTERFACE not in job.names:
            known = memory.find(job.message)
        if known is not None and checks.is_publishable(job.message, known.text, language):
            yield job, Kept(known.text, known.comment)


def _refused(job: Job, engine: str, glossary: Glossary) -> Refusal | None:
    """What the engine said of a text before, if it would now be asked the same."""
    said = (refusal for refusal in job.refusals if refusal.engine == engine)
    return next((one for one in said if one.holds(checks.used_terms(job.message, glossary))), None)


def _kept(job: Job, said: Refusal, language: str, glossary: Glossary) -> Kept | None:
    """The answer that was refused once, where the checks of today find nothing against it."""
    if (
        not said.is_whole
        or "holes" in said.checks
        or any(checks.refusals(job.message, said.answer, language, glossary))
    ):
        return None
    return Kept(said.answer, machine_comment(said.engine, said.day, said.answer))


def has_words(message: Message) -> bool:
    """Whether there is a letter to translate outside of the holes."""
    return any(c.isalpha() for c in HOLE.sub("", message.text))
