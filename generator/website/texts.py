"""The words of the site's frame in each language, from `interface.po`; English where they are not translated, or not
as words that a builder can be given."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from gettext import NullTranslations
from pathlib import Path

import yaml

from generator import catalogs
from generator.errors import CatalogError
from generator.pages.frame import frame

Texts = Callable[[str], Mapping[str, str]]
"""Takes a BCP 47 tag; gives the words of `frame`."""


def texts_of(project: Path) -> Texts:
    """The words as this project's catalogs have them; one that cannot be read counts as none: `build` has told."""

    source = frame(NullTranslations())

    def texts(tag: str) -> Mapping[str, str]:
        path = catalogs.path_in(project / "locales", tag, "interface")
        try:
            made = frame(catalogs.interface(catalogs.read(path, tag)) if path.is_file() else NullTranslations())
        except CatalogError:
            return source
        return {name: words if is_plain(words) else source[name] for name, words in made.items()}

    return texts


LONGEST = 1_000
"""Characters of one label; an environment has room for some hundred times as many in all."""


def is_plain(words: str) -> bool:
    """Whether an environment can hold the words, and mkdocs.yml takes them for words: not "No", "null", "1.5", "="."""
    resolver = yaml.resolver.Resolver()
    tag = resolver.resolve(yaml.ScalarNode, words, (True, False))  # type: ignore[no-untyped-call]
    return tag == "tag:yaml.org,2002:str" and "\0" not in words and 0 < len(words) <= LONGEST
