"""What the site needs to know of a language: its own name, its direction, and what the theme calls it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from generator import formats
from generator.errors import LanguageError

THEME_NAMES = {"zh-Hans": "zh", "no": "nb", "sr-Latn": "sh", "ckb": "ku-IQ", "fil": "tl"}
"""BCP 47 -> Material's name, where cutting the tag from the right does not find it."""


@dataclass(frozen=True, slots=True)
class Language:
    """A language as the site shows it."""

    tag: str
    """BCP 47; also its folder in docs/ and site/."""
    name: str
    """Its name in itself: "Русский"."""
    direction: str
    """"ltr" or "rtl"."""
    theme: str
    """Material's name of it; "en" where Material has none and the project's theme neither."""


def language(tag: str, project: Path) -> Language:
    """The language of a tag; LanguageError where CLDR does not know it."""
    if tag == "no":  # which YAML, reading mkdocs.yml, takes for false
        raise LanguageError(tag, "not one written language", "nb or nn")
    name = formats.autonym(tag)
    return Language(tag, name[:1].upper() + name[1:], formats.direction(tag), theme_name(tag, project))


def theme_name(tag: str, project: Path) -> str:
    """What the theme calls a language: the longest beginning of the tag for which it has words."""
    known = _known(project / "generator" / "theme" / "partials" / "languages")
    parts = THEME_NAMES.get(tag, tag).split("-")
    return next((name for n in range(len(parts), 0, -1) if (name := "-".join(parts[:n])) in known), "en")


@cache
def _known(ours: Path) -> frozenset[str]:
    spec = find_spec("material")
    folders = [
        ours,
        *(Path(p) / "templates" / "partials" / "languages" for p in (spec and spec.submodule_search_locations) or ()),
    ]
    return frozenset(path.stem for folder in folders if folder.is_dir() for path in folder.glob("*.html"))
