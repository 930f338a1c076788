"""The catalogs of a language, written over whatever people have written meanwhile.

A file is read again before it is written where somebody else has touched it, so what a person has saved stays.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from generator import catalogs
from generator import project as projects
from generator.catalogs import Catalog, with_refusals, with_translation
from generator.catalogs.po import Key
from generator.errors import CatalogError
from generator.project import Content, Project
from generator.translation.work import Job, Kept

T = TypeVar("T")

TRIES = 9
"""Times that a catalog is read again because somebody has just written it."""

Edit = Callable[[Catalog], Catalog]


class Desk:
    """Writes into the catalogs of one language; each file whole or not at all."""

    def __init__(self, project: Project, content: Content, language: str) -> None:
        self._project = project
        self._content = content
        self._language = language
        self._written: dict[str, tuple[tuple[int, ...], Catalog]] = {}
        self.problems: list[CatalogError] = []
        """Catalogs that could not be written."""

    def write(self, kept: Sequence[tuple[Job, Kept]], notes: Sequence[tuple[Job, str]] = (), engine: str = "") -> None:
        """Put translations, and notes of what the engine said in vain, into every catalog that lacks them."""
        texts = _by_name([(job, (one.text, one.comment)) for job, one in kept])
        comments = _by_name(notes)
        for name in {**texts, **comments}:

            def edit(catalog: Catalog, name: str = name) -> Catalog:
                filled = with_translation(catalog, texts.get(name, {}))
                return with_refusals(filled, engine, comments.get(name, {}))

            try:
                self._write(name, edit)
            except CatalogError as error:
                self.problems.append(error)

    def _write(self, name: str, edit: Edit) -> None:
        for _ in range(TRIES):
            seen = self._signature(name)
            catalog = edit(self._current(name, seen))
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


def _by_name(found: Sequence[tuple[Job, T]]) -> dict[str, dict[Key, T]]:
    """What is found, by catalog and message."""
    by_name: dict[str, dict[Key, T]] = {}
    for job, one in found:
        for name in job.names:
            by_name.setdefault(name, {})[job.message.key] = one
    return by_name
