"""A project's folder: what its sources make, as a plan of files; the plan compared with the disk, or written to it.

`plan` reads and computes, and writes nothing. So `build` is plan and write, `build --check` is plan and compare, and
what is up to date is never touched.
"""

from __future__ import annotations

import contextlib
import os
import re
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from generator import catalogs, readers
from generator.catalogs import Catalog
from generator.errors import CatalogError, ExplainerError, LanguageError, ProjectError
from generator.explainer import explain
from generator.extraction import analyse
from generator.formats import canonical
from generator.locks import alone
from generator.messages import Message, story_messages
from generator.model import Article, Explainer
from generator.pages import Story, is_generated, pages

SOURCE_LANGUAGE = "en"
"""The language in which the interface is written; it needs no catalog."""

INTERFACE = "interface"
"""Name of the catalog that holds the site's own headings and labels."""

IGNORED = re.compile(r"[._]")
"""How folders of locales/ begin that are no language's: hidden ones, and what programs keep."""

PARALLEL_FROM = 8
"""Seeds below which starting worker processes costs more than it saves (each loads the tagger anew)."""

Progress = Callable[[Sequence[str], str], Iterator[str]]
"""Takes the names of the things to do and a label; gives them back one by one, showing how far it is."""


def silently(names: Sequence[str], _label: str) -> Iterator[str]:
    """The progress that shows nothing."""
    yield from names


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


@dataclass(frozen=True, slots=True)
class Plan:
    """What the sources make."""

    languages: tuple[str, ...]
    """The languages of the site, the source language first."""
    explainers: tuple[Explainer, ...]
    files: Mapping[Path, str]
    """Every file of docs/ and locales/ that should be, with its content."""
    stale: tuple[Path, ...]
    """Files that we once made and that no source makes any more; never a translator's."""
    problems: tuple[ExplainerError, ...]
    """What was skipped, and why."""
    messages: Mapping[str, tuple[Message, ...]] = field(default_factory=dict)
    """Name of a story, or of the interface -> what is translated of it."""
    catalogs: Mapping[tuple[str, str], Catalog] = field(default_factory=dict)
    """(language, name) -> catalog, for all languages but the source."""
    paths: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """(language, name) -> the catalog's file, relative to the project."""
    before: Mapping[Path, bytes | None] = field(default_factory=dict)
    """Catalog -> what it held when the plan was made; None where there was none."""

    def differences(self) -> tuple[Path, ...]:
        """The files that are missing, differ or should not be, in order."""
        return tuple(sorted({*(p for p, text in self.files.items() if _read(p) != text), *self.stale}))

    def is_newer(self, path: Path) -> bool:
        """Whether somebody has saved a catalog since the plan was made."""
        return path in self.before and _bytes(path) != self.before[path]


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


def explain_all(articles: Sequence[Article], jobs: int = 1, progress: Progress = silently) -> tuple[Explainer, ...]:
    """The explainers of the articles, in order."""
    by_slug = {article.slug: article for article in articles}
    if jobs == 1 or len(articles) < PARALLEL_FROM:
        return tuple(explain_one(by_slug[slug]) for slug in progress(list(by_slug), "Reading articles"))
    with ProcessPoolExecutor(jobs) as pool:
        made = pool.map(explain_one, articles, chunksize=4)
        return tuple(next(made) for _ in progress(list(by_slug), "Reading articles"))


def explain_one(article: Article) -> Explainer:
    """The explainer of one article."""
    return explain(article, analyse(article))


def plan(project: Project, only: Sequence[str] = (), jobs: int = 1, progress: Progress = silently) -> Plan:
    """What docs/ and locales/ should hold. `only` names languages: the others' files are then left as they are."""
    articles, unread = readers.read_all(project.seeds, project.root)
    explainers = explain_all(articles, jobs, progress)
    known, unknown = site_languages(project)
    languages = (*known, *(tag for tag in only if tag not in known))
    wanted = [tag for tag in languages if not only or tag in only]

    texts = {INTERFACE: catalogs.interface_messages(), **{e.article.slug: story_messages(e) for e in explainers}}
    files = {project.template(name): catalogs.template(found, name) for name, found in texts.items()}
    read: dict[tuple[str, str], Catalog] = {}
    before: dict[Path, bytes | None] = {}
    problems: list[ExplainerError] = [*unread, *unknown]
    # All languages are read before any page is made: each page of languages tells how far every one of them is.
    for language in (tag for tag in languages if tag != SOURCE_LANGUAGE):
        for name, found in texts.items():
            path = project.catalog(language, name)
            before[path] = _bytes(path)
            try:
                read[language, name] = _catalog(project, language, name, found)
                if language in wanted:
                    files[path] = catalogs.render(read[language, name])
            except CatalogError as error:
                problems.append(error)
                read[language, name] = catalogs.empty(language)
    for language in progress(wanted, "Writing languages"):
        made = _pages(language, languages, explainers, read)
        files |= {project.docs / language / name: text for name, text in made.items()}
    stale = tuple(_stale(project, wanted, languages, files))
    paths = {(tag, name): str(project.catalog(tag, name).relative_to(project.root)) for tag, name in read}
    return Plan(languages, explainers, files, stale, tuple(problems), texts, read, paths, before)


def write(project: Project, made: Plan) -> tuple[Path, ...]:
    """Bring the disk to what the plan says; gives back the files that changed. What is up to date is not touched.

    CatalogError, after all else is written, where somebody has saved a catalog meanwhile: it is left as it is.
    """
    with alone(project.root):
        changed = made.differences()
        newer = [path.relative_to(project.root) for path in changed if not _settle(made, path)]
    if newer:
        what, hint = "was saved while the pages were made, and is left as it is", "run `explainer build` again"
        raise CatalogError(", ".join(map(str, newer)), what, hint)
    return changed


def _settle(made: Plan, path: Path) -> bool:
    """Write or remove one file; False where a translator was quicker."""
    if path not in made.files:
        path.unlink(missing_ok=True)
        _remove_empty(path.parent)
        return True
    return _write(path, made.files[path], unless=lambda: made.is_newer(path))


def write_catalog(project: Project, name: str, catalog: Catalog, unless: Callable[[], bool] = lambda: False) -> bool:
    """Write one catalog at once, whole or not at all; False, and nothing is written, if `unless` says so."""
    with alone(project.root):
        return _write(project.catalog(catalog.language, name), catalogs.render(catalog), unless)


def _pages(
    language: str,
    languages: Sequence[str],
    explainers: Sequence[Explainer],
    read: Mapping[tuple[str, str], Catalog],
) -> Mapping[str, str]:
    def catalog(name: str) -> Catalog:
        return read.get((language, name)) or catalogs.empty(language)

    def story(explainer: Explainer) -> Story:
        slug = explainer.article.slug
        others = {tag: read[tag, slug] for tag in languages if (tag, slug) in read}
        return Story(explainer, catalog(slug), others)

    stories = [story(explainer) for explainer in explainers]
    return pages(stories, language, catalogs.interface(catalog(INTERFACE)), languages)


def _catalog(project: Project, language: str, name: str, messages: Sequence[Message]) -> Catalog:
    """The catalog of a file with the messages of today; CatalogError where the file cannot be used."""
    path = project.catalog(language, name)
    where = path.relative_to(project.root)
    catalog = catalogs.update(catalogs.read(path, language, where), messages)
    if name == INTERFACE:
        catalogs.interface(catalog, where)
    return catalog


def _stale(
    project: Project, wanted: Sequence[str], languages: Sequence[str], files: Mapping[Path, str]
) -> Iterator[Path]:
    """Generated files that are no longer made: templates, and pages of the wanted and of the vanished languages."""
    for template in _files(project.locales, "*.pot"):
        if template not in files and catalogs.is_template(_read(template) or "", template.stem):
            yield template
    for folder in (project.locales, project.docs):
        yield from _files(folder, f"**/.*{UNFINISHED}")
    for folder in sorted(project.docs.iterdir()) if project.docs.is_dir() else ():
        if folder.is_dir() and (folder.name in wanted or folder.name not in languages):
            yield from (p for p in _files(folder, "**/*") if p not in files and is_generated(p, _read(p) or ""))


def _files(folder: Path, pattern: str) -> Iterable[Path]:
    return sorted(p for p in folder.glob(pattern) if p.is_file()) if folder.is_dir() else ()


def _bytes(path: Path) -> bytes | None:
    """A file's bytes, None where there is none."""
    try:
        return path.read_bytes() if path.is_file() else None
    except (FileNotFoundError, NotADirectoryError):
        return None


def _read(path: Path) -> str | None:
    """A file's text, None where there is none or it is not text."""
    content = _bytes(path)
    try:
        return None if content is None else content.decode("utf-8")  # not read_text: CSV files keep their CRLF
    except UnicodeDecodeError:
        return None


UNFINISHED = ".explainer.tmp"
"""How the names of files end that are being written; what a killed build left of them goes with the next."""


def _write(path: Path, text: str, unless: Callable[[], bool] = lambda: False) -> bool:
    """Write a file whole or not at all: a reader never sees half of it, and a crash leaves the old one.

    False, and nothing is written, if `unless` says so at the last moment. A link stays one.
    """
    path = path.resolve()
    path.parent.mkdir(parents=True, exist_ok=True)
    number, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=UNFINISHED)
    try:
        with os.fdopen(number, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        Path(name).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
        if unless():
            return False
        Path(name).replace(path)
    finally:
        Path(name).unlink(missing_ok=True)
    return True


def _remove_empty(folder: Path) -> None:
    """Remove a folder and those above it, as far as they are empty."""
    with contextlib.suppress(OSError):
        while True:
            folder.rmdir()
            folder = folder.parent
