"""The command line: its commands and their options. They print and return a status; no work is done here.

Exit status: 0 fine, 1 something is wrong with the content, 2 wrong usage. What machines read goes to stdout alone; what
people read about a run goes to stderr. Heavy modules are imported where they are used, so that `--help` is quick.
"""

from __future__ import annotations

import functools
import json
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from inspect import cleandoc
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.console import bar, counted, progress, say, tell
from generator.errors import EngineError, ExplainerError, LanguageError, ProjectError

if TYPE_CHECKING:
    from generator.project import Content, Project

WRONG_USAGE = (LanguageError, ProjectError)
"""Errors that only a wrong option or a wrong folder can cause, where a command raises them itself."""


class Commands(click.Group):
    """Commands in the order of the work, not of the alphabet."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="explainer")
def main() -> None:
    """Turn news articles into structured explainers in many languages.

    \b
    Articles lie in seeds/, translations in locales/, pages in docs/, the site in site/.
    Example: explainer build && explainer serve
    """


def command(example: str) -> Callable[[Callable[..., int]], click.Command]:
    """Make a function a command: with --project, an example in its help, and its errors said to people."""

    def wrap(function: Callable[..., int]) -> click.Command:
        @functools.wraps(function)
        def run(**options: Any) -> None:
            try:
                sys.exit(function(**options))
            except WRONG_USAGE as error:
                say(error)
                sys.exit(2)
            except ExplainerError as error:
                say(error)
                sys.exit(1)
            except BrokenPipeError:
                raise  # whoever read our output has seen enough; click ends quietly
            except OSError as error:  # no right to write, no space left: the disk's fault, and the person's to mend
                place = error.filename2 or error.filename or "the output"
                say(ExplainerError(place, error.strerror or str(error)))
                sys.exit(1)

        run.__doc__ = f"{cleandoc(function.__doc__ or '')}\n\n\b\nExample: {example}"
        made = main.command(name=function.__name__.rstrip("_"))(run)
        folder = click.Path(path_type=Path, file_okay=False, exists=True)
        made.params.append(
            click.Option(
                ["--project", "root"], type=folder, default=Path(), metavar="DIR", help="The project's folder."
            )
        )
        return made

    return wrap


languages_option = click.option(
    "--language", "languages", multiple=True, metavar="L", help="Only this language; repeat."
)
jobs_option = click.option(
    "--jobs", type=click.IntRange(1), default=os.cpu_count() or 1, metavar="N", help="Processes at once."
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON on stdout.")


@command("explainer inspect --published 2026-05-04 seeds/my-article.txt")
@click.option("--published", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="Day of publication, YYYY-MM-DD.")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE…")
def inspect(root: Path, published: datetime | None, files: tuple[Path, ...]) -> int:
    """Print what is found in FILE…, one JSON object a line.

    Reads nothing but the files (and their sidecars), writes nothing.
    """
    from generator.explainer import explain_article, to_json
    from generator.readers import read

    failed = 0
    for path in files:
        try:
            article = read(path)
        except ExplainerError as error:
            say(error)
            failed = 1
            continue
        if published:
            article = replace(article, published=published.date())
        click.echo(json.dumps(to_json(explain_article(article)), ensure_ascii=False))
    return failed


@command("explainer build --language de --language uk")
@languages_option
@click.option("--builder", type=click.Choice(["mkdocs", "zensical"]), default="mkdocs", show_default=True)
@jobs_option
@click.option("--no-site", is_flag=True, help="Write docs/ and locales/, and stop there.")
@click.option("--check", is_flag=True, help="Write nothing; exit 1 where docs/ or locales/ are out of date.")
def build(root: Path, languages: tuple[str, ...], builder: str, jobs: int, no_site: bool, check: bool) -> int:
    """Make docs/ and locales/ from seeds/, and the site from them.

    A language that has no catalogs yet gets them: `explainer build --language it` is how a language begins.
    """
    from generator import project as projects
    from generator.formats import canonical
    from generator.model import SOURCE_LANGUAGE

    tags = [canonical(tag) for tag in languages]
    project, content = read(root, tags, jobs)
    made = projects.plan(project, content, tags, progress)
    if check:
        differing = made.differences()
        for path in differing:
            tell(f"{project.relative(path)}: not what the sources make; run `explainer build`")
        tell(f"{counted(len(differing), 'file')} differing" if differing else "docs/ and locales/ are up to date")
        return int(bool(differing or content.problems))
    begun = [tag for tag in tags if tag != SOURCE_LANGUAGE and not project.catalog(tag, projects.INTERFACE).exists()]
    changed = projects.write(project, made)
    gone = sum(path not in made.files for path in changed)
    removed = f", {gone} removed" if gone else ""
    tell(f"{len(changed) - gone} of {counted(len(made.files), 'file')} written{removed}")
    tell(f"{counted(len(content.explainers), 'story', 'stories')} in {counted(len(content.languages), 'language')}")
    for tag in begun:
        first = project.relative(project.catalog(tag, projects.INTERFACE))
        tell(f"{tag} begins: translate {first} first; see TRANSLATING.md")
    if not no_site:
        site(project, tags or content.languages, builder, jobs)
    return int(bool(content.problems))


@command("explainer translate --engine pseudo --language eo --dry-run")
@click.option(
    "--engine", required=True, metavar="NAME", help="Which engine translates; see TRANSLATING.md for their names."
)
@languages_option
@click.option("--dry-run", is_flag=True, help="Say what would be sent where, and send nothing.")
@click.option("--again", is_flag=True, help="Ask again for texts whose answer was refused before.")
@click.option(
    "--at-once", type=click.IntRange(1, 64), metavar="N", help="Requests at once; as many as the engine likes."
)
@jobs_option
def translate(
    root: Path, engine: str, languages: tuple[str, ...], dry_run: bool, again: bool, at_once: int | None, jobs: int
) -> int:
    """Fill what is untranslated: from other stories, then by machine.

    Each answer passes the checks before it is kept, is written at once, and is marked as the machine's until a person
    has looked at it. A run that was stopped goes on where it was. What was refused is asked for again
    only where the text, the engine or the glossary has changed; `explainer check` lists it.
    """
    from generator import engines, translation
    from generator.formats import canonical
    from generator.model import SOURCE_LANGUAGE

    try:
        engines.factory(engine)
    except EngineError as unknown_engine:
        say(unknown_engine)
        return 2
    asked = [canonical(tag) for tag in languages]
    project, content = read(root, asked, jobs)
    tags = [tag for tag in dict.fromkeys(asked or content.languages) if tag != SOURCE_LANGUAGE]
    if dry_run:
        for tag in tags:
            tell(str(translation.outline(project, content, tag, engine, again)))
        return int(bool(content.problems))
    unknown = translation.check_languages(engine, SOURCE_LANGUAGE, tags)
    for error in unknown.values():
        say(error)
    if unknown and languages:
        return 2
    known = [tag for tag in tags if tag not in unknown]
    is_filled = fill(project, content, known, engine, at_once, again)
    return int(bool(content.problems or unknown) or not is_filled)


@command("explainer status")
@json_option
@jobs_option
def status(root: Path, as_json: bool, jobs: int) -> int:
    """Show how far each story is translated into each language."""
    from generator import report

    _, content = read(root, jobs=jobs)
    rows = report.status(content)
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
    else:
        click.echo(report.table(rows))
    return int(bool(content.problems))


@command("explainer check --json")
@json_option
@jobs_option
def check(root: Path, as_json: bool, jobs: int) -> int:
    """List what is wrong with translations.

    Errors are not published: the page shows the original sentence. Warnings are published. Refused answers of machines
    are listed too.
    """
    from generator import glossary, report

    project, content = read(root, jobs=jobs)
    found = report.problems(project, content, {tag: glossary.read(project.locales, tag) for tag in content.languages})
    if as_json:
        click.echo(json.dumps(found, ensure_ascii=False, indent=1))
    else:
        for row in found:
            click.echo(f"{row['file']}:{row['line']}: {row['severity']}: {row['says']} [{row['check']}]")
        tell(f"{counted(len(found), 'problem')} found" if found else "Nothing found")
    return int(bool(content.problems) or any(row["severity"] == "error" for row in found))


@command("explainer serve --port 8001")
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@click.option("--builder", type=click.Choice(["mkdocs", "zensical"]), default="mkdocs", show_default=True)
def serve(root: Path, host: str, port: int, builder: str) -> int:
    """Build, serve on this machine, and build again on every change.

    What is watched: seeds, translations, templates.
    """
    from generator import project as projects
    from generator import website

    def rebuild() -> None:
        project, content = read(root)
        projects.write(project, projects.plan(project, content, progress=progress))
        built = website.build_site(project.root, content.languages, builder)
        tell(f"{counted(built.pages, 'page')}, {counted(len(built.languages), 'language')}")

    website.serve(projects.open_project(root.resolve()).root, rebuild, host, port)
    return 0


def read(root: Path, new: Sequence[str] = (), jobs: int = 1) -> tuple[Project, Content]:
    """The project in a folder with its content, `new` languages too; what was skipped is told."""
    from generator import project as projects
    from generator.extraction.english import is_english

    project = projects.open_project(root.resolve())
    content = projects.read(project, new, jobs, progress)
    for problem in content.problems:
        say(problem)
    for article in (explainer.article for explainer in content.explainers if not explainer.answers):
        if not is_english(article):
            tell(f"{article.path or article.slug}: is not in English, so nothing is found in it")
    return project, content


def fill(
    project: Project, content: Content, languages: Sequence[str], engine: str, at_once: int | None, again: bool
) -> bool:
    """Translate into one language after the other and say how it went; whether all went well."""
    from generator import translation

    is_fine = True
    for tag in languages:
        with bar(len(translation.jobs(content, tag)), tag) as advance:
            done = translation.run(project, content, tag, engine, today(), advance, at_once, again)
        for line in done.summary():
            tell(line)
        is_fine = is_fine and done.is_fine
        if done.stopped:
            break
    return is_fine


def site(project: Project, languages: Sequence[str], builder: str, jobs: int) -> None:
    """Build the site and say where it is and how to look at it."""
    from generator import website

    built = website.build_site(project.root, languages, builder, jobs)
    tell(f"Site: {project.site} ({counted(built.pages, 'page')}, {counted(len(built.languages), 'language')})")
    tell("Look at it: explainer serve (or: make serve), then http://127.0.0.1:8000/")


def today() -> date:
    """The day, in UTC."""
    return datetime.now(UTC).date()
