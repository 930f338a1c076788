"""docs/ -> site/: one site per language, and the page, the 404, the robots.txt and the sitemap that they share.

`builders` runs MkDocs or Zensical, `root` writes what lies beside the languages, `server` is for looking at it while working.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.errors import SiteError
from generator.website.address import site_address
from generator.website.builders import BUILDERS, Job, build_languages
from generator.website.finish import finish
from generator.website.languages import SOURCE, language
from generator.website.root import write_root
from generator.website.server import serve
from generator.website.texts import Translate, untranslated

__all__ = ["BUILDERS", "SiteReport", "build_site", "serve"]


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
    translate: Translate = untranslated,
) -> SiteReport:
    """Build these languages and the root of the site; SiteError, and the old site still in place, where that fails.

    Other languages that docs/ holds keep what site/ has of them, and are offered.
    """
    project = project.resolve()
    tags = site_tags(project, languages)
    known = tuple(language(tag, project) for tag in tags)
    address = site_address(project)
    cache = project / ".cache"
    cache.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="site-", dir=cache) as folder:
        new = Path(folder) / "site"
        wanted = [Job(project, one, known, address, new / one.tag) for one in known if one.tag in languages]
        pages = build_languages(wanted, builder, jobs or os.cpu_count() or 1, translate)
        for job in wanted:
            finish(job)
        for one in known:
            if one.tag not in languages and (project / "site" / one.tag).is_dir():
                shutil.copytree(project / "site" / one.tag, new / one.tag)
        write_root(new, known, address, translate)
        _swap(new, project / "site", Path(folder) / "old")
    return SiteReport(project / "site", tuple(job.language.tag for job in wanted), pages)


def site_tags(project: Path, languages: Sequence[str]) -> tuple[str, ...]:
    """All languages of docs/, the source language first; SiteError where one that is asked for has no pages."""
    docs = project / "docs"
    found = {path.parent.name for path in docs.glob("*/index.md")}
    for tag in languages:
        if tag not in found:
            raise SiteError(f"docs/{tag}", "no index.md here", "run `explainer build`, which writes the pages first")
    if not found:
        raise SiteError(docs, "no pages here", "run `explainer build`, which writes them first")
    return tuple(sorted(found, key=lambda tag: (tag != SOURCE, tag)))


def _swap(new: Path, site: Path, old: Path) -> None:
    """Put the new site in the old one's place; a page that is gone from docs/ is gone from the site."""
    if site.exists():
        site.rename(old)
    new.rename(site)
