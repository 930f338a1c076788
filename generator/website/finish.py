"""What a builder leaves to be done: a sitemap with the other languages, and nothing in it that tells the day."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path
from urllib.parse import quote

from generator.website.builders import Job
from generator.website.languages import Language

LEFTOVERS = ("sitemap.xml.gz", "**/*.js.map", "**/*.css.map")
"""Files of builders that hold the time of the build, or that no page asks for."""


def finish(job: Job) -> None:
    """Write the language's sitemap and remove what must not be published."""
    for pattern in LEFTOVERS:
        for path in job.target.glob(pattern):
            path.unlink()
    escape_paths(job.target / "search.json")
    (job.target / "sitemap.xml").write_text(sitemap([job.target], job.languages, job.address), encoding="utf-8")


def escape_paths(index: Path) -> None:
    """Make text of the titles in Zensical's index of words, where there is one.

    It reads an entry's `path` as markup, as it does the rest, but fills it from front matter, which is text; one "<" in
    a title then ends the search of a whole language.
    """
    if not index.exists():
        return
    read = json.loads(index.read_text(encoding="utf-8"))
    for item in read["items"]:
        item["path"] = [escape(part, quote=False) for part in item["path"]]
    index.write_text(json.dumps(read, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def sitemap(folders: Iterable[Path], languages: tuple[Language, ...], address: str) -> str:
    """The sitemap of these languages' folders, each page with its alternates (the same list on each of them)."""
    entries = [entry for folder in folders for entry in _entries(folder, languages, address)]
    return "\n".join(
        [
            '<?xml version="1.0" encoding="UTF-8"?>',
            '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
            *entries,
            "</urlset>\n",
        ]
    )


def _entries(folder: Path, languages: tuple[Language, ...], address: str) -> Iterator[str]:
    for page in sorted(path.parent.relative_to(folder) for path in folder.rglob("index.html")):
        path = "" if page == Path() else quote(page.as_posix()) + "/"
        links = "".join(
            f'<xhtml:link rel="alternate" hreflang="{tag}" href="{escape(url)}"/>'
            for tag, url in alternates(path, languages, address)
        )
        yield f"<url><loc>{escape(f'{address}{folder.name}/{path}')}</loc>{links}</url>"


def alternates(path: str, languages: tuple[Language, ...], address: str) -> Iterator[tuple[str, str]]:
    """(hreflang, address) of a page in each language; x-default is the source language's, for home pages the root."""
    for one in languages:
        yield one.tag, f"{address}{one.tag}/{path}"
    yield "x-default", f"{address}{languages[0].tag}/{path}" if path else address
