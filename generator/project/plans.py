"""The files that a project's content makes, compared with the disk or written to it.

`plan` computes and writes nothing. So `build` is plan and write, `build --check` is plan and compare, and what is up to
date is never touched.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator import catalogs
from generator.catalogs import Catalog
from generator.errors import CatalogError
from generator.locks import alone
from generator.pages import Story, is_generated, pages
from generator.project import disk
from generator.project.content import INTERFACE, Content, Progress, silently
from generator.project.folder import Project


@dataclass(frozen=True, slots=True)
class Plan:
    """What docs/ and locales/ should hold."""

    files: Mapping[Path, str]
    """Every file that should be, with its content."""
    stale: tuple[Path, ...]
    """Files that we once made and that nothing makes any more; never a translator's."""
    found: Mapping[Path, bytes]
    """Catalog -> digest of its file as it was when the plan was made."""

    def differences(self) -> tuple[Path, ...]:
        """The files that are missing, differ or should not be, in order."""
        return tuple(sorted({*(p for p, text in self.files.items() if disk.text(p) != text), *self.stale}))

    def is_newer(self, path: Path) -> bool:
        """Whether somebody has saved a catalog since the plan was made."""
        return path in self.found and disk.digest(disk.content(path)) != self.found[path]


def plan(project: Project, content: Content, only: Collection[str] = (), progress: Progress = silently) -> Plan:
    """What docs/ and locales/ should hold. `only` names languages: the others' files are then left as they are."""
    wanted = [tag for tag in content.languages if not only or tag in only]
    files = {project.template(name): catalogs.template(found, name) for name, found in content.messages.items()}
    for (language, name), catalog in content.catalogs.items():
        if language in wanted:
            files[project.catalog(language, name)] = catalogs.render(catalog)
    for language in progress(wanted, "Writing languages"):
        files |= {project.docs / language / name: text for name, text in _pages(language, content).items()}
    return Plan(files, tuple(_stale(project, wanted, content.languages, files)), content.found)


def _pages(language: str, content: Content) -> Mapping[str, str]:
    def catalog(name: str) -> Catalog:
        return content.catalogs.get((language, name)) or catalogs.empty(language)

    def translations(name: str) -> Mapping[str, Catalog]:
        return {tag: content.catalogs[tag, name] for tag in content.languages if (tag, name) in content.catalogs}

    slugs = {explainer.article.slug: explainer for explainer in content.explainers}
    stories = [Story(explainer, catalog(slug), translations(slug)) for slug, explainer in slugs.items()]
    return pages(stories, language, catalogs.interface(catalog(INTERFACE)), content.languages)


def _stale(
    project: Project, wanted: Sequence[str], languages: Sequence[str], files: Mapping[Path, str]
) -> Iterator[Path]:
    """Generated files that are no longer made: templates, and pages of the wanted and of the vanished languages."""
    for template in disk.files(project.locales, "*.pot"):
        if template not in files and catalogs.is_template(disk.text(template) or "", template.stem):
            yield template
    for folder in (project.locales, project.docs):
        yield from disk.unfinished(folder)
    for folder in sorted(project.docs.iterdir()) if project.docs.is_dir() else ():
        if folder.is_dir() and (folder.name in wanted or folder.name not in languages):
            yield from (p for p in disk.files(folder, "**/*") if p not in files and is_generated(p, disk.text(p) or ""))


def write(project: Project, made: Plan) -> tuple[Path, ...]:
    """Bring the disk to what the plan says; gives back the files that changed. What is up to date is not touched.

    CatalogError, after all else is written, where somebody has saved a catalog meanwhile: it is left as it is.
    """
    with alone(project.root):
        changed = made.differences()
        newer = [project.relative(path) for path in changed if not _settle(made, path)]
    if newer:
        what, hint = "was saved while the pages were made, and is left as it is", "run `explainer build` again"
        raise CatalogError(", ".join(map(str, newer)), what, hint)
    return changed


def _settle(made: Plan, path: Path) -> bool:
    """Write or remove one file; False where a translator was quicker."""
    if path not in made.files:
        disk.remove(path)
        return True
    return disk.write(path, made.files[path], unless=lambda: made.is_newer(path))


def write_catalog(project: Project, name: str, catalog: Catalog, unless: Callable[[], bool] = lambda: False) -> bool:
    """Write one catalog at once, whole or not at all; False, and nothing is written, if `unless` says so."""
    with alone(project.root):
        return disk.write(project.catalog(catalog.language, name), catalogs.render(catalog), unless)


def sweep(project: Project) -> None:
    """Remove what killed runs left of catalogs. Nobody else is writing one meanwhile: whoever writes is alone here."""
    with alone(project.root):
        for path in disk.unfinished(project.locales):
            path.unlink(missing_ok=True)
