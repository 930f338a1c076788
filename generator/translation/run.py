"""A run in one language, and how it went."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date

from generator import checks, engines, glossary
from generator import project as projects
from generator.catalogs import machine_comment, refusal_comment
from generator.engines.batches import Answer, Asker
from generator.engines.patience import Patience
from generator.errors import CatalogError, EngineStopped, LanguageError
from generator.model import SOURCE_LANGUAGE
from generator.project import Content, Project
from generator.translation.desk import Desk
from generator.translation.verdicts import Failed, Refused, Used, verdict
from generator.translation.work import Glossary, Job, Kept, work

SHOWN = 3
"""Examples of answers that one check refuses; `explainer check` lists all."""

MOST = 9
"""Kinds of failures, and of files, that a summary names."""


@dataclass
class Run:
    """How a run went in one language; it grows as answers come."""

    language: str
    remembered: int = 0
    """Messages filled from the memory."""
    accepted: int = 0
    """Texts whose answer was refused once and is now used."""
    asked: int = 0
    """Texts that the engine was asked for."""
    kept: int = 0
    """Answers that are now in catalogs."""
    refused: list[Refused] = field(default_factory=list)
    failed: list[Failed] = field(default_factory=list)
    refused_before: int = 0
    """Texts that were not asked, since the engine's answer was refused in an earlier run."""
    left: int = 0
    """Texts that were not asked, since the engine stopped."""
    stopped: EngineStopped | None = None
    problems: list[CatalogError] = field(default_factory=list)
    """Catalogs that could not be written to."""

    @property
    def is_fine(self) -> bool:
        return not (self.refused or self.failed or self.stopped or self.problems)

    def summary(self) -> Iterator[str]:
        """Lines for people; of what was refused a few examples, however many there are."""
        counted = {"from memory": self.remembered, "asked": self.asked, "kept": self.kept}
        counted |= {"refused": len(self.refused), "failed": len(self.failed)}
        counted |= {"accepted after all": self.accepted, "refused before": self.refused_before, "not asked": self.left}
        always = ("from memory", "asked", "kept", "refused", "failed")
        said = ", ".join(f"{number} {what}" for what, number in counted.items() if number or what in always)
        yield f"{self.language}: {said}"
        yield from self._refusals()
        for why, times in Counter(failed.why for failed in self.failed).most_common(MOST):
            yield f"  failed: {why}: {times}"
        yield from (f"  {problem}" for problem in list(dict.fromkeys(map(str, self.problems)))[:MOST])
        if self.stopped:
            yield f"  {self.stopped}"

    def _refusals(self) -> Iterator[str]:
        by_check: dict[str, list[Refused]] = {}
        for refused in self.refused:
            by_check.setdefault(refused.problems[0].check, []).append(refused)
        for check, found in sorted(by_check.items(), key=lambda item: -len(item[1])):
            yield f"  refused by {check}: {len(found)}"
            for refused in found[:SHOWN]:
                says = " ".join(problem.what for problem in refused.problems)
                yield f"    {_short(refused.message.text)} -> {_short(refused.answer)}: {says}"
        hidden = sum(len(found[SHOWN:]) for found in by_check.values())
        if hidden or self.refused_before:
            yield "  all that is refused, each with its reason: explainer check"
        if self.refused_before:
            yield "  ask for it again: explainer translate --again"


def _short(text: str, most: int = 80) -> str:
    return repr(text if len(text) <= most else text[: most - 1] + "…")


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


def run(
    project: Project,
    content: Content,
    language: str,
    engine: str,
    day: date,
    advance: Callable[[int], None] = lambda _: None,
    at_once: int | None = None,
    again: bool = False,
) -> Run:
    """Fill the catalogs of one language, and tell how it went. `advance` is told of each text that is done."""
    projects.sweep(project)
    question = _Question(engine, day.isoformat(), glossary.read(project.locales, language), at_once)
    todo = work(content, language, engine, question.terms, again)
    desk = Desk(project, content, language)
    desk.write([*todo.remembered, *todo.accepted])
    done = Run(language, sum(len(job.names) for job, _ in todo.remembered), len(todo.accepted))
    done.refused_before = len(todo.refused)
    advance(len(todo.remembered) + len(todo.accepted) + len(todo.refused))
    if todo.asked:
        _ask(todo.asked, question, desk, done, advance)
    done.problems = desk.problems
    return done


@dataclass(frozen=True, slots=True)
class _Question:
    """Who is asked for each text, and how."""

    engine: str
    day: str
    terms: Glossary
    at_once: int | None

    def note(self, refused: Refused) -> str:
        """The comment that keeps a refused answer from being asked for again."""
        used = checks.used_terms(refused.message, self.terms)
        return refusal_comment(self.engine, self.day, refused.checks, refused.answer, used)


def _ask(asked: Sequence[Job], question: _Question, desk: Desk, done: Run, advance: Callable[[int], None]) -> None:
    """Ask the engine for each text, and write what comes as it comes."""
    engine = question.engine
    asker = Asker(engines.ENGINES[engine], engine, (SOURCE_LANGUAGE, done.language), question.terms, question.at_once)
    with closing(asker.answers([job.message.text for job in asked])) as coming:
        for answers in coming:
            kept, refused = _judged(asked, answers, question, done)
            desk.write(kept, [(job, question.note(one)) for job, one in refused if one.is_lasting], engine)
            done.asked += len(answers)
            done.kept += len(kept)
            advance(len(answers))
    done.left, done.stopped = len(asked) - done.asked, asker.stopped


def _judged(
    asked: Sequence[Job], answers: Sequence[Answer], question: _Question, done: Run
) -> tuple[list[tuple[Job, Kept]], list[tuple[Job, Refused]]]:
    """The translations to keep, and the answers that are refused; the run takes down the latter, and what failed."""
    kept, refused = [], []
    for job, answer in ((asked[answer.index], answer) for answer in answers):
        said = verdict(job.message, answer, done.language, question.engine, question.terms)
        if isinstance(said, Used):
            kept.append((job, Kept(said.text, machine_comment(question.engine, question.day, said.text))))
        elif isinstance(said, Refused):
            refused.append((job, said))
        elif question.engine != "none":
            done.failed.append(said)
    done.refused += [one for _, one in refused]
    return kept, refused
