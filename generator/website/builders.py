"""docs/<language>/ -> HTML, one run of a site builder per language, all from one mkdocs.yml.

A builder is a command line and the environment that mkdocs.yml reads; add one to `BUILDERS`. Neither is trusted:
Zensical ends with status 0 where it built nothing, so the pages are counted afterwards.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from generator.errors import SiteError
from generator.website.languages import Language
from generator.website.texts import Texts

BUILDERS: Mapping[str, Sequence[str]] = {
    "mkdocs": (sys.executable, "-m", "mkdocs", "build", "--strict", "--config-file", "mkdocs.yml"),
    "zensical": (sys.executable, "-m", "zensical", "build", "--strict", "--clean", "--config-file", "mkdocs.yml"),
}

ONE_AT_A_TIME = frozenset({"zensical"})
"""Builders that keep a cache in the project, which two at once would spoil. They use all processors by themselves."""

COLOURS = re.compile(r"\x1b\[[0-9;]*m")

SHOWN_LINES = 20
"""Lines of a failed builder's output that are shown."""


@dataclass(frozen=True, slots=True)
class Job:
    """One language to build."""

    project: Path
    language: Language
    languages: tuple[Language, ...]
    """All languages of the site, in the order in which they are offered."""
    address: str
    """The address of the whole site, with a slash at its end."""
    target: Path
    """Where the pages go; inside the project, or Zensical refuses it."""

    @property
    def docs(self) -> Path:
        return self.project / "docs" / self.language.tag


def build_languages(jobs: Iterable[Job], builder: str, processes: int, texts: Texts) -> int:
    """Build each language and give back how many pages they have together."""
    with ThreadPoolExecutor(1 if builder in ONE_AT_A_TIME else max(1, processes)) as pool:
        return sum(pool.map(lambda job: build_language(job, builder, texts), list(jobs)))


def build_language(job: Job, builder: str, texts: Texts) -> int:
    """Build one language and give back its number of pages; SiteError where they are not those of its docs."""
    job.target.mkdir(parents=True)  # Zensical wants the folder to be there
    # As bytes: in a locale of another encoding Python would refuse the names of languages.
    given = {name.encode(): words.encode() for name, words in settings(job, texts).items()}
    environment = {**os.environb, **given}
    ran = subprocess.run(  # noqa: S603  (a fixed command line)
        BUILDERS[builder], cwd=job.project, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    if ran.returncode:
        output = complaints(ran.stdout.decode("utf-8", "replace"))
        raise SiteError(f"docs/{job.language.tag}", f"{builder} failed with status {ran.returncode}\n{output}")
    return count(job, builder)


def complaints(output: str) -> str:
    """What a builder said for people: no colours, no traceback but its last line, no reports of what went well."""
    plain, _, traceback = COLOURS.sub("", output).partition("Traceback (most recent call last):\n")
    lines = [line for line in plain.splitlines() if line.strip() and not line.startswith(("INFO", "Build "))]
    return "\n".join([*lines, *traceback.strip().splitlines()[-1:]][-SHOWN_LINES:])


def settings(job: Job, texts: Texts) -> dict[str, str]:
    """The environment that mkdocs.yml reads."""
    own = job.language
    return {
        **{f"EXPLAINER_{name}": words for name, words in texts(own.tag).items()},
        "EXPLAINER_LANGUAGE": own.tag,
        "EXPLAINER_DIRECTION": own.direction,
        "EXPLAINER_LANGUAGES": "|".join(f"{one.tag};{one.direction};{one.name}" for one in job.languages),
        "EXPLAINER_LANGUAGE_URL": f"{job.address}{own.tag}/",
        "EXPLAINER_DOCS_DIR": job.docs.relative_to(job.project).as_posix(),
        "EXPLAINER_SITE_DIR": job.target.relative_to(job.project).as_posix(),
        "EXPLAINER_THEME_LANGUAGE": own.theme,
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONHASHSEED": "0",
        "PYTHONUTF8": "1",
        "SOURCE_DATE_EPOCH": "0",
    }


def count(job: Job, builder: str) -> int:
    """The number of pages built; SiteError where they are others than the docs given."""
    wanted = {page_path(path.relative_to(job.docs)) for path in job.docs.rglob("*.md")}
    built = {path.relative_to(job.target) for path in job.target.rglob("*.html")} - {Path("404.html")}
    if wanted != built:
        missing, surplus = sorted(map(str, wanted - built)), sorted(map(str, built - wanted))
        what = f"{builder} built other pages than it was given: {len(missing)} missing, {len(surplus)} too many"
        raise SiteError(f"docs/{job.language.tag}", what, ", ".join([*missing, *surplus][:5]))
    return len(built)


def page_path(source: Path) -> Path:
    """Where the page of a Markdown file is built: `a/b.md` at `a/b/index.html`."""
    return source.with_suffix(".html") if source.stem == "index" else source.with_suffix("") / "index.html"
