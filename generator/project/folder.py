"""A project's folder: where its parts lie, and in which languages it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from generator import catalogs
from generator.errors import ExplainerError, LanguageError, ProjectError
from generator.formats import canonical
from generator.model import SOURCE_LANGUAGE

IGNORED = re.compile(r"[._]")
"""How folders of locales/ begin that are no language's: hidden ones, and what programs keep."""


@dataclass(frozen=True, slots=True)
class Project:
    """The folder of a project and where its parts lie."""

    root: Path

    @property
    def seeds(self) -> Path:
        return self.root / "seeds"

    @property
    def docs(self) -> Path:
        return self.root / "docs"

    @property
    def locales(self) -> Path:
        return self.root / "locales"

    @property
    def site(self) -> Path:
        return self.root / "site"

    def catalog(self, language: str, name: str) -> Path:
        """The PO file of a story, or of the interface, in a language."""
        return catalogs.path_in(self.locales, language, name)

    def template(self, name: str) -> Path:
        """The POT file of a story or of the interface."""
        return self.locales / f"{name}.pot"

    def relative(self, path: Path) -> Path:
        """A path as people are told of it."""
        return path.relative_to(self.root)


def open_project(root: Path) -> Project:
    """The project in a folder; ProjectError where the folder is none."""
    for needed in ("seeds", "mkdocs.yml"):
        if not (root / needed).exists():
            raise ProjectError(root, f"no {needed} here", "run it in a project's folder or name one with --project DIR")
    return Project(root)


def site_languages(project: Project) -> tuple[tuple[str, ...], tuple[ExplainerError, ...]]:
    """The source language and every folder of locales/ that is named by one; and errors for the other folders."""
    found, problems = [], []
    folders = sorted(p for p in project.locales.iterdir() if p.is_dir()) if project.locales.is_dir() else []
    for folder in (one for one in folders if not IGNORED.match(one.name)):
        try:
            found.append(_language_of(folder.name))
        except LanguageError as error:
            problems.append(LanguageError(f"locales/{folder.name}", error.what, error.hint))
    return (SOURCE_LANGUAGE, *(tag for tag in found if tag != SOURCE_LANGUAGE)), tuple(problems)


def _language_of(folder_name: str) -> str:
    """The language of a folder. One language has one folder, whatever else CLDR would understand ("DE", "zh-Hans")."""
    language = canonical(catalogs.language(folder_name))
    if folder_name != catalogs.folder(language):
        wanted = catalogs.folder(language)
        raise LanguageError(folder_name, "not the name of a language's folder", f"rename it: {wanted}")
    return language
