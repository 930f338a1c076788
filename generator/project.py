"""A project's folder: what its sources make, as a plan of files; the plan compared with the disk, or written to it.

`plan` reads and computes, and writes nothing. So `build` is plan and write, `build --check` is plan and compare, and
what is up to date is never touched.
"""

from __future__ import annotations

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
from generator.formats import locale
from generator.messages import Message, story_messages
from generator.model import Article, Explainer
from generator.pages import Story, is_generated, pages

SOURCE_LANGUAGE = "en"
"""The language in which the interface is written; it needs no catalog."""

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
        return self.locales / catalogs.folder(language) / "LC_MESSAGES" / f"{name}.po"

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

    def differences(self) -> tuple[Path, ...]:
        """The files that are missing, differ or should not be, in order."""
        return tuple(sorted({*(p for p, text in self.files.items() if _read(p) != text), *self.stale}))


def open_project(root: Path) -> Project:
    """The project in a folder; ProjectError where the folder is none."""
    for needed in ("seeds", "mkdocs.yml"):
        if not (root / needed).exists():
            raise ProjectError(root, f"no {needed} here", "run it in a project's folder or name one with --project DIR")
    return Project(root)


def site_languages(project: Project) -> tuple[tuple[str, ...], tuple[ExplainerError, ...]]:
    """The source language and every folder of locales/ whose name CLDR knows; and errors for those that it does not."""
    found, problems = [], []
    folders = sorted(p for p in project.locales.iterdir() if p.is_dir()) if project.locales.is_dir() else []
    for folder in folders:
        try:
            language = catalogs.language(folder.name)
            locale(language)
        except LanguageError as error:
            problems.append(LanguageError(f"locales/{folder.name}", error.what, error.hint))
        else:
            found.append(language)
    return (SOURCE_LANGUAGE, *(tag for tag in found if tag != SOURCE_LANGUAGE)), tuple(problems)


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
    problems: list[ExplainerError] = [*unread, *unknown]
    # All languages are read before any page is made: each page of languages tells how far every one of them is.
    for language in (tag for tag in languages if tag != SOURCE_LANGUAGE):
        for name, found in texts.items():
            path = project.catalog(language, name)
            try:
                read[language, name] = catalogs.update(_catalog(path, language), found)
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
    return Plan(languages, explainers, files, stale, tuple(problems), texts, read, paths)


def write(made: Plan) -> tuple[Path, ...]:
    """Bring the disk to what the plan says; gives back the files that changed. What is up to date is not touched."""
    changed = made.differences()
    for path in changed:
        if path in made.files:
            _write(path, made.files[path])
        else:
            path.unlink()
            _remove_empty(path.parent)
    return changed


def write_catalog(project: Project, name: str, catalog: Catalog) -> None:
    """Write one catalog at once, whole or not at all."""
    _write(project.catalog(catalog.language, name), catalogs.render(catalog))


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


def _catalog(path: Path, language: str) -> Catalog:
    return catalogs.read(path, language) if path.exists() else catalogs.empty(language)


def _stale(
    project: Project, wanted: Sequence[str], languages: Sequence[str], files: Mapping[Path, str]
) -> Iterator[Path]:
    """Generated files that are no longer made: templates, and pages of the wanted and of the vanished languages."""
    for template in _files(project.locales, "*.pot"):
        if template not in files:
            yield template
    for folder in sorted(project.docs.iterdir()) if project.docs.is_dir() else ():
        if folder.is_dir() and (folder.name in wanted or folder.name not in languages):
            yield from (p for p in _files(folder, "**/*") if p not in files and is_generated(p, _read(p) or ""))


def _files(folder: Path, pattern: str) -> Iterable[Path]:
    return sorted(p for p in folder.glob(pattern) if p.is_file()) if folder.is_dir() else ()


def _read(path: Path) -> str | None:
    """A file's text, None where there is none or it is not text."""
    try:
        return path.read_bytes().decode("utf-8")  # not read_text: it would turn the CRLF of CSV files into LF
    except (FileNotFoundError, NotADirectoryError, UnicodeDecodeError):
        return None


def _write(path: Path, text: str) -> None:
    """Write a file whole or not at all: a reader never sees half of it, and a crash leaves the old one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", newline="\n", dir=path.parent, prefix=".", suffix=".tmp", delete=False
    ) as file:
        file.write(text)
    temporary = Path(file.name)
    temporary.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
    temporary.replace(path)


def _remove_empty(folder: Path) -> None:
    while not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
