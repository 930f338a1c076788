"""docs/ -> site/: one site per language, and the page, the 404, the robots.txt and the sitemap that they share.

`builders` runs MkDocs or Zensical, `finish` completes what they made, `root` writes what lies beside the languages, and
`server` is for looking at it while working.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Sequence, Set
from dataclasses import dataclass
from pathlib import Path

from generator.errors import SiteError
from generator.locks import alone
from generator.model import SOURCE_LANGUAGE
from generator.website.address import site_address
from generator.website.builders import BUILDERS, Job, build_languages
from generator.website.finish import finish
from generator.website.languages import language
from generator.website.root import write_root
from generator.website.server import serve
from generator.website.texts import texts_of

__all__ = ["BUILDERS", "SiteReport", "build_site", "serve"]


WORK = ".work-"
"""Where a build works, inside site/: Zensical refuses a place outside the project, and empties .cache/."""


@dataclass(frozen=True, slots=True)
class SiteReport:
    """What was built."""

    site: Path
    languages: tuple[str, ...]
    """The languages that were built, in order."""
    pages: int
    """Pages of those languages together."""


def build_site(
    project: Path,
    languages: Sequence[str],
    builder: str = "mkdocs",
    jobs: int | None = None,
) -> SiteReport:
    """Build these languages and the root of the site; SiteError, and the old site still in place, where that fails.

    Other languages that docs/ holds keep what site/ has of them, and are offered if it has them.
    """
    project = project.resolve()
    site = project / "site"
    tags = site_tags(project, languages)
    known = tuple(language(tag, project) for tag in tags if tag in languages or (site / tag / "index.html").is_file())
    address, texts = site_address(project), texts_of(project)
    site.mkdir(exist_ok=True)
    with alone(site), tempfile.TemporaryDirectory(prefix=WORK, dir=site) as folder:
        new = Path(folder) / "new"
        wanted = [Job(project, one, known, address, new / one.tag) for one in known if one.tag in languages]
        pages = build_languages(wanted, builder, jobs or os.cpu_count() or 1, texts)
        for job in wanted:
            finish(job)
            replace(job.target, site / job.language.tag, Path(folder) / "old")
        root = write_root(site, known, address, texts)
        prune(site, {*root, Path(folder).name, *(one.tag for one in known)})
    return SiteReport(site, tuple(job.language.tag for job in wanted), pages)


def site_tags(project: Path, languages: Sequence[str]) -> tuple[str, ...]:
    """All languages of docs/, the source language first; SiteError where one that is asked for has no pages."""
    docs = project / "docs"
    found = {path.parent.name for path in docs.glob("*/index.md")}
    for tag in languages:
        if tag not in found:
            raise SiteError(f"docs/{tag}", "no index.md here", "run `explainer build`, which writes the pages first")
    if not found:
        raise SiteError(docs, "no pages here", "run `explainer build`, which writes them first")
    return tuple(sorted(found, key=lambda tag: (tag != SOURCE_LANGUAGE, tag)))


def replace(new: Path, place: Path, attic: Path) -> None:
    """Put a folder in the place of another, which goes to the attic: what docs/ lost, the site loses."""
    if place.exists():
        attic.mkdir(exist_ok=True)
        place.rename(attic / place.name)
    new.rename(place)


def prune(site: Path, wanted: Set[str]) -> None:
    """Remove what no build makes any more: languages that docs/ no longer holds, and what a killed build left."""
    for path in site.iterdir():
        if path.name not in wanted:
            shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
