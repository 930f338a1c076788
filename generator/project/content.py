"""What a project says and in which languages: its stories, their messages, and the catalogs brought to them.

This is all that `status`, `check` and `translate` need; pages are made from it (`plans`).
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import parent_process
from pathlib import Path

from generator import catalogs, readers
from generator.catalogs import Catalog
from generator.errors import CatalogError, ExplainerError
from generator.explainer import explain_article
from generator.messages import Message, story_messages
from generator.model import SOURCE_LANGUAGE, Article, Explainer
from generator.project import disk
from generator.project.folder import Project, site_languages

INTERFACE = "interface"
"""Name of the catalog that holds the site's own headings and labels."""

PARALLEL_FROM = 8
"""Seeds below which starting worker processes costs more than it saves (each loads the tagger anew)."""

Progress = Callable[[Sequence[str], str], Iterator[str]]
"""Takes the names of the things to do and a label; gives them back one by one, showing how far it is."""


def silently(names: Sequence[str], _label: str) -> Iterator[str]:
    """The progress that shows nothing."""
    yield from names


@dataclass(frozen=True, slots=True)
class Content:
    """Stories and catalogs, read and brought together."""

    languages: tuple[str, ...]
    """The languages of the site, the source language first."""
    explainers: tuple[Explainer, ...]
    messages: Mapping[str, tuple[Message, ...]]
    """Name of a story, or of the interface -> what is translated of it."""
    catalogs: Mapping[tuple[str, str], Catalog]
    """(language, name) -> catalog with the messages of today, for all languages but the source.

    One whose file cannot be used is missing: nothing is told of it, and it is never written.
    """
    found: Mapping[Path, bytes]
    """Catalog -> digest of its file as it was read."""
    problems: tuple[ExplainerError, ...]
    """What was skipped, and why."""


def read(project: Project, new: Sequence[str] = (), jobs: int = 1, progress: Progress = silently) -> Content:
    """The content of a project; in its own languages and in `new` ones, which begin with empty catalogs."""
    articles, unread = readers.read_all(project.seeds, project.root)
    explainers = explain_all(articles, jobs, progress)
    known, unknown = site_languages(project)
    languages = tuple(dict.fromkeys((*known, *new)))
    messages = {INTERFACE: catalogs.interface_messages(), **{e.article.slug: story_messages(e) for e in explainers}}
    made: dict[tuple[str, str], Catalog] = {}
    found: dict[Path, bytes] = {}
    problems: list[ExplainerError] = [*unread, *unknown]
    for language, name in ((tag, name) for tag in languages if tag != SOURCE_LANGUAGE for name in messages):
        try:
            path = project.catalog(language, name)
            made[language, name], found[path] = _catalog(project, path, language, name, messages[name])
        except CatalogError as error:
            problems.append(error)
    return Content(languages, explainers, messages, made, found, tuple(problems))


def _catalog(
    project: Project, path: Path, language: str, name: str, messages: Sequence[Message]
) -> tuple[Catalog, bytes]:
    """The catalog of a file with the messages of today, and the file's digest."""
    where = project.relative(path)
    try:
        content = catalogs.load(path, where)
        before = catalogs.parse(content, language, where)
    except FileNotFoundError:
        content, before = None, catalogs.empty(language)
    catalog = catalogs.update(before, messages)
    if name == INTERFACE:
        catalogs.interface(catalog, where)
    return catalog, disk.digest(content)


# ------------------------------------------------------------------------------------------------------------- analysis


def explain_all(articles: Sequence[Article], jobs: int = 1, progress: Progress = silently) -> tuple[Explainer, ...]:
    """The explainers of the articles, in order; made by so many processes at once."""
    by_slug = {article.slug: article for article in articles}
    label = "Reading articles"
    if jobs == 1 or len(articles) < PARALLEL_FROM:
        return tuple(explain_article(by_slug[slug]) for slug in progress(list(by_slug), label))
    with ProcessPoolExecutor(jobs, initializer=end_with_parent) as pool:
        made = pool.map(explain_article, articles, chunksize=4)
        return tuple(next(made) for _ in progress(list(by_slug), label))


def end_with_parent() -> None:
    """Let this process end when the one that started it does, however that ends: else it would wait for ever."""
    threading.Thread(target=_wait_for_parent, daemon=True).start()


def _wait_for_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
