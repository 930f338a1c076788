"""What a site costs, beside what MkDocs with mkdocs-static-i18n costs for the same Markdown pages.

    python -m bench.site [--stories 100] [--languages en,de,ru] [--builders mkdocs,zensical]

Explainer goes from articles to a site, and again with nothing changed and with one article changed. The peer is given
the pages that Explainer wrote and builds them with an automatic navigation and stock Material. Prints CPU seconds of
all processes, pages, and ratios; quote the ratios, for the seconds are of this machine and minute.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from bench import CACHE, ROOT
from bench.stories import variants
from generator import catalogs

WORK = CACHE / "site"
PEER = "mkdocs-static-i18n"

STEPS = ("cold", "of it, Markdown to site", "nothing changed", "one article changed")

Seconds = dict[str, float]
"""Step -> CPU seconds."""


@dataclass(frozen=True, slots=True)
class Run:
    """A tool's build."""

    name: str
    seconds: Seconds
    pages: int


def main() -> None:
    """Build with everybody and print the table."""
    parser = argparse.ArgumentParser(description="Measure what a site costs beside what a peer's costs.")
    parser.add_argument("--stories", type=int, default=100)
    parser.add_argument("--languages", default="en,de,ru", help="tags parted by commas; folders of locales/ but for en")
    parser.add_argument("--builders", default="mkdocs,zensical", help="names parted by commas")
    options = parser.parse_args()
    languages = options.languages.split(",")
    shutil.rmtree(WORK, ignore_errors=True)

    pages = make_project(WORK / "pages", options.stories, languages)
    to_markdown = cpu(explainer("--no-site"), pages)
    builders = options.builders.split(",")
    runs = [ours(make_project(WORK / name, options.stories, languages), name, to_markdown) for name in builders]
    peer = theirs(WORK / "peer", pages, languages)
    print("\n".join(table(peer, runs)))


def make_project(folder: Path, stories: int, languages: Sequence[str]) -> Path:
    """A project of generated seeds with the interface's translations; the stories themselves are not translated."""
    (folder / "seeds").mkdir(parents=True)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "generator" / "theme", folder / "generator" / "theme")
    for slug, text in variants(sorted((ROOT / "seeds").glob("*.txt")), stories):
        (folder / "seeds" / f"{slug}.txt").write_text(text, encoding="utf-8")
    for tag in languages:
        interface = Path("locales", catalogs.folder(tag), "LC_MESSAGES", "interface.po")
        if (ROOT / interface).exists():
            (folder / interface).parent.mkdir(parents=True)
            shutil.copy(ROOT / interface, folder / interface)
    return folder


def explainer(*options: str) -> list[str]:
    """The command that builds."""
    return [sys.executable, "-m", "generator", "build", *options]


def ours(project: Path, builder: str, to_markdown: float) -> Run:
    """Explainer's three builds, and what of the first goes beyond the pages' Markdown."""
    command = explainer("--builder", builder)
    cold = cpu(command, project)
    seconds = {STEPS[0]: cold, STEPS[1]: cold - to_markdown, STEPS[2]: cpu(command, project)}
    change(next(iter(sorted((project / "seeds").iterdir()))), "\n\nTwo more bridges were closed, the council said.\n")
    seconds[STEPS[3]] = cpu(command, project)
    return Run(f"Explainer, {builder}", seconds, count(project / "site"))


def theirs(folder: Path, project: Path, languages: Sequence[str]) -> Run:
    """The peer's three builds of the pages that Explainer wrote."""
    shutil.copytree(project / "docs", folder / "docs")
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(configuration(languages)), encoding="utf-8")
    command = [str(CACHE / "bin" / "mkdocs"), "build", "--quiet"]
    cold = cpu(command, folder)
    seconds = {STEPS[0]: cold, STEPS[1]: cold, STEPS[2]: cpu(command, folder)}
    for tag in languages:
        change(next(iter(sorted((folder / "docs" / tag).glob("*/index.md")))), "\nTwo more bridges were closed.\n")
    seconds[STEPS[3]] = cpu(command, folder)
    return Run(PEER, seconds, count(folder / "site"))


def configuration(languages: Sequence[str]) -> dict[str, object]:
    """The peer's mkdocs.yml as its documentation has it: one folder a language, no nav, Material's search."""
    offered = [{"locale": tag, "name": tag, "build": True, "default": tag == languages[0]} for tag in languages]
    return {
        "site_name": "Bench",
        "site_url": "https://explainer.example/",
        "theme": {"name": "material", "font": False},
        "markdown_extensions": [{"toc": {"toc_depth": "2-3"}}, "attr_list"],
        "plugins": ["search", {"i18n": {"docs_structure": "folder", "languages": offered}}],
    }


def change(path: Path, words: str) -> None:
    """Put words at the end of a file."""
    with path.open("a", encoding="utf-8") as file:
        file.write(words)


def count(site: Path) -> int:
    """Pages of a site; neither its 404s nor the page that offers the languages."""
    every = {path.relative_to(site) for path in site.rglob("*.html") if path.name != "404.html"}
    is_offer = (site / "en" / "index.html").exists()
    return len(every - {Path("index.html")}) if is_offer else len(every)


def cpu(command: Sequence[str], folder: Path) -> float:
    """CPU seconds of a command and all that it starts; its output, and CalledProcessError, where it fails."""
    environment = {
        **os.environ,
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONPATH": str(ROOT),
        "XDG_CACHE_HOME": str(WORK / "cache" / folder.name),  # what another run kept must not help
    }
    log = WORK / "last.log"
    with log.open("wb") as output:
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=output, stderr=subprocess.STDOUT)
        _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.stderr.write(log.read_text(encoding="utf-8", errors="replace")[-2000:])
        raise subprocess.CalledProcessError(process.returncode, command)
    return used.ru_utime + used.ru_stime


def table(peer: Run, runs: Sequence[Run]) -> list[str]:
    """CPU seconds, and in brackets the ratio to the peer's."""
    every = (peer, *runs)
    return [
        row("CPU seconds (ratio)", [run.name for run in every]),
        "|---|" + "--:|" * len(every),
        *(
            row(step, [f"{r.seconds[step]:.1f} ({r.seconds[step] / peer.seconds[step]:.2f})" for r in every])
            for step in STEPS
        ),
        row("pages", [str(run.pages) for run in every]),
    ]


def row(name: str, cells: Sequence[str]) -> str:
    """A row of a Markdown table."""
    return f"| {name} | {' | '.join(cells)} |"


if __name__ == "__main__":
    main()
