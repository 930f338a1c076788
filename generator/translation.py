"""Fill catalogs by machine: what a memory knows, then what an engine says. Each answer is checked, and written at once.

A run that is killed loses the answers in flight and nothing else: the next one asks only for what is still empty. The
files are read again before each write, so what a person has saved meanwhile stays.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from urllib.parse import quote

from generator import catalogs, checks, engines, glossary
from generator import project as projects
from generator.catalogs import Catalog, State, look_up, machine_comment, with_translation
from generator.checks import Problem
from generator.engines import masking
from generator.engines.batches import Answer, Asker
from generator.engines.patience import Patience
from generator.errors import CatalogError, EngineStopped, LanguageError
from generator.memory import Memory, Remembered, forms, stories
from generator.messages import HOLE, Message
from generator.model import SOURCE_LANGUAGE
from generator.project import Content, Project

SECRETS = ("DEEPL_API_KEY", "LIBRE_API_KEY", "MICROSOFT_API_KEY", "BAIDU_APPID", "BAIDU_APPKEY", "MYMEMORY_EMAIL")
"""Variables whose values no answer may hold: some services repeat what they were sent."""

TRIES = 9
"""Times that a catalog is read again because somebody has just written it."""

Kept = tuple[str, str]
"""A translation and the comment that marks it."""


@dataclass(frozen=True, slots=True)
class Job:
    """One text to translate, and the catalogs that lack it."""

    message: Message
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """An answer that is not used, and why."""

    message: Message
    answer: str
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Failed:
    """A text that got no answer, and why."""

    message: Message
    why: str


@dataclass
class Run:
    """How a run went in one language; it grows as answers come."""

    language: str
    remembered: int = 0
    """Messages filled from the memory."""
    asked: int = 0
    """Texts that the engine was asked for."""
    kept: int = 0
    """Answers that are now in catalogs."""
    refused: list[Refused] = field(default_factory=list)
    failed: list[Failed] = field(default_factory=list)
    left: int = 0
    """Texts that were not asked, since the engine stopped."""
    stopped: EngineStopped | None = None
    problems: list[CatalogError] = field(default_factory=list)
    """Catalogs that could not be written to."""

    @property
    def is_fine(self) -> bool:
        return not (self.refused or self.failed or self.stopped or self.problems)

    def summary(self) -> Iterator[str]:
        """Lines for people."""
        yield (
            f"{self.language}: {self.remembered} from memory, {self.asked} asked, {self.kept} kept, "
            f"{len(self.refused)} refused, {len(self.failed)} failed"
            + (f", {self.left} not asked" if self.left else "")
        )
        for check, times in Counter(r.problems[0].check for r in self.refused).most_common():
            yield f"  refused by {check}: {times}"
        for why, times in Counter(failed.why for failed in self.failed).most_common():
            yield f"  failed: {why}: {times}"
        for refused in self.refused:
            says = " ".join(problem.what for problem in refused.problems)
            yield f"  {_short(refused.message.text)} -> {_short(refused.answer)}: {says}"
        for problem in (*self.problems, *([self.stopped] if self.stopped else [])):
            yield f"  {problem}"


def _short(text: str, most: int = 80) -> str:
    return repr(text if len(text) <= most else text[: most - 1] + "…")


# --------------------------------------------------------------------------------------------------- what is to be done


def lacking(catalog: Catalog, messages: Sequence[Message]) -> list[Message]:
    """The untranslated messages that an engine may be asked for: all but plural labels, which are left to people."""
    return [m for m in messages if m.plural is None and look_up(catalog, m).state is State.UNTRANSLATED]


def jobs(content: Content, language: str) -> list[Job]:
    """What the catalogs of a language lack; a text that several stories share is one job."""
    found: dict[tuple[object, ...], tuple[Message, list[str]]] = {}
    for (tag, name), catalog in sorted(content.catalogs.items()):
        if tag == language:
            for message in lacking(catalog, content.messages[name]):
                shape = (message.key, name == projects.INTERFACE, forms(message.comments, language))
                found.setdefault(shape, (message, []))[1].append(name)
    return [Job(message, tuple(names)) for message, names in found.values()]


def remembered(content: Content, language: str, work: Sequence[Job]) -> list[tuple[Job, Remembered]]:
    """The jobs that the memory does, with what it remembers; a text without words is its own translation."""
    memory = Memory(language, stories(content.catalogs, language, without=projects.INTERFACE))
    found = []
    for job in work:
        known = None if projects.INTERFACE in job.names else memory.find(job.message)
        if not has_words(job.message):
            known = Remembered(job.message.text, "memory: has no words")
        if known is not None and checks.is_publishable(job.message, known.text, language):
            found.append((job, known))
    return found


@dataclass(frozen=True, slots=True)
class Outline:
    """What a run would do in one language."""

    language: str
    messages: int
    """Texts that would be sent."""
    characters: int
    """Of these texts, as sent."""
    remembered: int
    """Messages that the memory fills."""
    cost: str
    """By the price in the configuration; empty where none is given."""

    def __str__(self) -> str:
        rest = f", {self.remembered} from memory" + (f", {self.cost}" if self.cost else "")
        return f"{self.language}: {self.messages} messages, {self.characters} characters{rest}"


def outline(content: Content, language: str, engine: str) -> Outline:
    """What a run would send, and what that would cost; nothing is sent, no key is needed."""
    work = jobs(content, language)
    known = {id(job) for job, _ in remembered(content, language, work)}
    asked = [job for job in work if id(job) not in known]
    on_wire = getattr(engines.ENGINES[engine], "wire", engines.Wire.HOLES)
    characters = sum(len(masking.mask(job.message.text, on_wire).text) for job in asked)
    return Outline(language, len(asked), characters, len(work) - len(asked), cost(engine, characters))


def cost(engine: str, characters: int) -> str:
    """What so many characters cost by EXPLAINER_<ENGINE>_PRICE, "20 EUR" for a million of them; "" without a price."""
    stated = os.environ.get(f"EXPLAINER_{engine.upper().replace('-', '_')}_PRICE", "").strip()
    amount, _, currency = stated.partition(" ")
    try:
        price = Decimal(amount)
    except InvalidOperation:
        return ""
    return f"{price * characters / 1_000_000:.2f} {currency.strip()}".strip() if price.is_finite() else ""


def check_languages(engine: str, source: str, languages: Sequence[str]) -> dict[str, LanguageError]:
    """By language, why the engine cannot translate it; asked before any text is sent."""
    made = engines.engine(engine)
    wrong = {}
    for language in languages:
        try:
            if isinstance(made, engines.Adapter):
                Patience(engine).ask(lambda tag=language: made.check(source, tag))  # type: ignore[misc]
        except LanguageError as error:
            wrong[language] = error
    return wrong


# ---------------------------------------------------------------------------------------------------------- the run


def run(
    project: Project,
    content: Content,
    language: str,
    engine: str,
    day: date,
    advance: Callable[[int], None] = lambda _: None,
    at_once: int | None = None,
) -> Run:
    """Fill the catalogs of one language, and tell how it went. `advance` is told of each text that is done."""
    done = Run(language)
    desk = _Desk(project, content, language, done)
    work = jobs(content, language)
    known = remembered(content, language, work)
    desk.keep([(job, (found.text, found.comment)) for job, found in known])
    done.remembered = sum(len(job.names) for job, _ in known)
    advance(len(known))
    finished = {id(job) for job, _ in known}
    ask = [job for job in work if id(job) not in finished]
    if not ask:
        return done
    terms = glossary.read(project.locales, language)
    asker = Asker(engines.ENGINES[engine], engine, (SOURCE_LANGUAGE, language), terms, at_once)
    with closing(asker.answers([job.message.text for job in ask])) as coming:
        for answers in coming:
            judged = [_judged(ask[answer.index], answer, engine, day, done) for answer in answers]
            kept = [pair for pair in judged if pair is not None]
            desk.keep(kept)
            done.asked += len(answers)
            done.kept += len(kept)
            advance(len(answers))
    done.left, done.stopped = len(ask) - done.asked, asker.stopped
    return done


def _judged(job: Job, answer: Answer, engine: str, day: date, done: Run) -> tuple[Job, Kept] | None:
    """The translation to keep of an answer; None where it fails, which is noted."""
    if _holds_a_secret(answer.text or answer.raw):
        done.failed.append(Failed(job.message, "the answer repeats a key"))
    elif answer.raw:
        what = "The tokens of the holes did not all come back, each once."
        done.refused.append(Refused(job.message, answer.raw, (Problem("holes", checks.Severity.ERROR, what),)))
    elif answer.text is None:
        if engine != "none":
            done.failed.append(Failed(job.message, answer.failure))
    elif wrong := refusals(job.message, answer.text, done.language, engine):
        done.refused.append(Refused(job.message, answer.text, wrong))
    else:
        return job, (answer.text, machine_comment(engine, day.isoformat(), answer.text))
    return None


def refusals(message: Message, answer: str, language: str, engine: str) -> tuple[Problem, ...]:
    """Why an engine's answer is not used. Some things that a person may do are no warning to a machine but an end."""
    found = tuple(checks.problems(message, answer, language))
    is_service = isinstance(engines.ENGINES[engine], type)
    strict = checks.NOT_BY_MACHINE if is_service else frozenset()
    return tuple(p for p in found if p.severity is checks.Severity.ERROR or p.check in strict)


def _holds_a_secret(answer: str) -> bool:
    values = [value for name in SECRETS if len(value := os.environ.get(name, "").strip()) > 5]
    return any(value in answer or quote(value, safe="") in answer for value in values)


class _Desk:
    """Writes translations into the catalogs of a language, over whatever people have written meanwhile."""

    def __init__(self, project: Project, content: Content, language: str, done: Run) -> None:
        self._project = project
        self._content = content
        self._language = language
        self._done = done
        self._written: dict[str, tuple[tuple[int, ...], Catalog]] = {}

    def keep(self, found: Sequence[tuple[Job, Kept]]) -> None:
        """Put translations into every catalog that lacks them; each file is written once, whole or not at all."""
        by_name: dict[str, dict[tuple[str | None, str], Kept]] = {}
        for job, kept in found:
            for name in job.names:
                by_name.setdefault(name, {})[job.message.key] = kept
        for name, translations in by_name.items():
            try:
                self._write(name, translations)
            except CatalogError as error:
                self._done.problems.append(error)

    def _write(self, name: str, translations: Mapping[tuple[str | None, str], Kept]) -> None:
        for _ in range(TRIES):
            seen = self._signature(name)
            catalog = with_translation(self._current(name, seen), dict(translations))
            if projects.write_catalog(self._project, name, catalog, lambda seen=seen: self._signature(name) != seen):  # type: ignore[misc]
                self._written[name] = (self._signature(name), catalog)
                return
        path = self._project.catalog(self._language, name)
        raise CatalogError(path, "is being written by something else all the time", "close it there and run it again")

    def _signature(self, name: str) -> tuple[int, ...]:
        """What tells that a file is still the same; empty where there is none."""
        try:
            stat = self._project.catalog(self._language, name).stat()
        except FileNotFoundError:
            return ()
        return (stat.st_mtime_ns, stat.st_size, stat.st_ino)

    def _current(self, name: str, seen: tuple[int, ...]) -> Catalog:
        """The file's catalog, brought to today's messages; the one that was written last where nobody else wrote."""
        path = self._project.catalog(self._language, name)
        signature, catalog = self._written.get(name, (None, None))
        if catalog is not None and signature == seen:
            return catalog
        return catalogs.update(catalogs.read(path, self._language), self._content.messages[name])


def has_words(message: Message) -> bool:
    """Whether there is a letter to translate outside of the holes."""
    return any(c.isalpha() for c in HOLE.sub("", message.text))
