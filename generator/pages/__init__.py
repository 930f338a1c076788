"""Explainers and their translations -> what docs/<language>/ holds: Markdown pages and data files.

`SITE` are the pages that a language has once, `STORY` the files that each story has. A new page is a function of a
`Site` or of a `View` and its line here; a new section of the story page is a line of `story.SECTIONS`.

    escape    the door for words of articles and catalogs: data, never markup
    markup    elements that escape what is not yet escaped
    shown     what of an article's wording may be shown; the rest is blank
    view      a story as readers of one language see it
    labels    the program's own words, the untranslated ones told apart
    words     labels of stances, kinds, modifiers and questions
    figures   the value of a number as the reader's language writes it
    marks     the words of a sentence that back a statement
    context   sentences that say nothing without the one before
    page      front matter, headings, sections
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from gettext import NullTranslations
from pathlib import PurePath

import yaml

from generator import formats
from generator.model import SOURCE_LANGUAGE
from generator.pages import data
from generator.pages.home import home
from generator.pages.labels import Labels
from generator.pages.languages import languages_page
from generator.pages.method import method
from generator.pages.story import story
from generator.pages.view import Site, Story, View, view

__all__ = ["RESERVED", "SITE", "STORY", "Story", "is_generated", "pages"]

SITE: Mapping[str, Callable[[Site], str]] = {
    "index.md": home,
    "languages.md": languages_page,
    "method.md": method,
}
"""Path -> what makes the page."""

STORY: Mapping[str, Callable[[View], str]] = {
    "{slug}/index.md": story,  # a folder of its own: relative links then mean the same to both builders
    "data/{slug}.json": data.explainer_json,
    "data/{slug}-numbers.csv": data.numbers_csv,
    "data/{slug}-claims.csv": data.claims_csv,
}
"""Path -> what makes the file."""

RESERVED = frozenset({*(name.removesuffix(".md") for name in SITE), "404", "assets", "data", "search", "sitemap"})
"""Slugs that no story can have: these addresses are taken."""

KINDS = frozenset({"home", "languages", "method", "story"})


def pages(
    stories: Sequence[Story], language: str, interface: NullTranslations, languages: Sequence[str]
) -> dict[str, str]:
    """Path in docs/<language>/ -> content, of every file that these stories make in this language."""
    words = interface if formats.reads(language, SOURCE_LANGUAGE) else Labels(interface)
    views = tuple(view(one, language, words) for one in stories)
    site = Site(tuple(stories), views, language, words, tuple(languages))
    made = {path: make(site) for path, make in SITE.items()}
    for one in views:
        slug = one.explainer.article.slug
        made |= {path.format(slug=slug): make(one) for path, make in STORY.items()}
    return made


def is_generated(path: PurePath, text: str) -> bool:
    """Whether a file of docs/ is one of those that `pages` makes, so that it may go when no story makes it any more."""
    if path.suffix == ".md":
        return _front_matter(text).get("kind") in KINDS
    if path.parent.name != "data":
        return False
    if path.suffix == ".csv":
        head = text.removeprefix(data.MARK).splitlines()[:1]
        return head in ([",".join(data.NUMBER_COLUMNS)], [",".join(data.CLAIM_COLUMNS)])
    return path.suffix == ".json" and _slug(text) == path.stem


def _front_matter(text: str) -> Mapping[str, object]:
    front, border, _ = text.removeprefix("---\n").partition("\n---\n")
    try:
        found = yaml.safe_load(front) if border and text.startswith("---\n") else None
    except yaml.YAMLError:
        return {}
    return found if isinstance(found, dict) else {}


def _slug(text: str) -> object:
    try:
        value = json.loads(text)
    except ValueError:
        return None
    return value.get("slug") if isinstance(value, dict) and "schema" in value else None
