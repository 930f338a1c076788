"""Readers: from the file of a seed to an Article. One module a format; a new one goes into `READERS`.

A seed's words come from its file; what it is (title, day, author, …) from a sidecar `NAME.yml`, else from the file's
own front matter or page. Whatever is wrong with a seed is an error of that seed alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from generator.errors import ExplainerError, MetadataError, SeedError, SlugError
from generator.model import SOURCE_LANGUAGE, Article, Show
from generator.readers import bylines, html, markdown, metadata, text, titles
from generator.readers.drafts import Draft
from generator.readers.files import check_regular, check_text, load, shown
from generator.readers.slugs import slug

READERS: dict[str, Callable[[bytes, str], Draft]] = {
    ".html": html.read,
    ".md": markdown.read,
    ".txt": text.read,
}
"""Suffix -> what reads the file's bytes; given how messages call the file."""

IGNORED = re.compile(r"[.~#].*|.*(?:~|#|\.swp|\.bak|\.orig|\.tmp)|thumbs\.db|desktop\.ini|.*_files", re.IGNORECASE)
"""Hidden files, what editors and file managers leave behind, and the folders that browsers put beside a saved page."""


def read(path: Path, root: Path | None = None) -> Article:
    """The article of a seed; messages and `Article.path` name the file relative to `root`."""
    where = _name(path, root)
    check_regular(path, where)
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise SeedError(where, f"no reader for '{shown(path.suffix)}' files", f"known: {', '.join(sorted(READERS))}")
    address = slug(path.stem, where)
    draft = reader(load(path, where), where)
    check_text(draft.text, where)
    said = metadata.sidecar(path, lambda beside: _name(beside, root)).over(draft.metadata)
    language = said.language or SOURCE_LANGUAGE
    words, title, subtitle = titles.place(draft.text, said.title, language)
    return Article(
        slug=address,
        text=words,
        title=title,
        subtitle=subtitle,
        language=language,
        published=said.published,
        url=said.url,
        publisher=said.publisher,
        author=said.author or bylines.author(words, title),
        licence=said.licence,
        show=said.show or Show.EVIDENCE,
        path=where,
    )


def seeds(folder: Path) -> tuple[Path, ...]:
    """What stands in a folder as a seed, right or wrong, in the same order on every machine; sidecars are no seeds."""
    return tuple(p for p in _files(folder) if p.suffix.lower() not in metadata.SIDECARS)


def _files(folder: Path) -> list[Path]:
    try:
        found = [p for p in folder.iterdir() if not IGNORED.fullmatch(p.name)]
    except OSError as error:
        raise SeedError(shown(folder), "is no folder that can be read", "put the seeds into seeds/") from error
    return sorted(found, key=lambda p: (p.name.casefold(), p.name))


def read_all(folder: Path, root: Path | None = None) -> tuple[tuple[Article, ...], tuple[ExplainerError, ...]]:
    """The articles of a folder and what is wrong with the other seeds.

    Of two seeds that want one address the first in order gets it, so that a page once published stays where it is.
    """
    articles: dict[str, Article] = {}
    errors: list[ExplainerError] = [*_orphans(folder, root)]
    for path in seeds(folder):
        try:
            for file in (path, *metadata.beside(path)):
                _stay_inside(file, folder, _name(file, root))
            article = read(path, root)
            first = articles.setdefault(article.slug, article)
            if first is not article:
                raise SlugError(
                    article.path, f"wants the address “{article.slug}”, which {first.path} has", "rename one of the two"
                )
        except ExplainerError as error:
            errors.append(error)
    return tuple(articles.values()), tuple(errors)


def _name(path: Path, root: Path | None) -> str:
    """How messages call a file: relative to the project, and harmless to print."""
    if root is not None and path.is_relative_to(root):
        path = path.relative_to(root)
    return shown(path.as_posix(), 300)


def _stay_inside(path: Path, folder: Path, where: str) -> None:
    """A SeedError where a link leads out of the folder: what it shows could change or be private."""
    try:
        inside = path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):
        inside = False
    if not inside:
        raise SeedError(where, "is a link that leaves the folder", "put a copy of the file there")


def _orphans(folder: Path, root: Path | None) -> Iterator[MetadataError]:
    """Sidecars beside which no seed stands: their names are mistyped, or the seed is gone."""
    stems = {path.stem for path in seeds(folder)}
    for path in (p for p in _files(folder) if p.suffix.lower() in metadata.SIDECARS):
        if path.suffix not in metadata.SIDECARS:  # not read, and it may say that nothing is to be shown
            yield MetadataError(_name(path, root), f"'{path.suffix}' is no sidecar", f"name it {path.stem}.yml")
        elif path.stem not in stems:
            yield MetadataError(_name(path, root), "no seed of this name stands beside it", "rename or remove it")
