"""The words of the site's frame in each language, from `interface.po`; English where they are not translated."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from gettext import NullTranslations
from pathlib import Path

from generator import catalogs
from generator.errors import CatalogError
from generator.pages.frame import frame

Texts = Callable[[str], Mapping[str, str]]
"""Takes a BCP 47 tag; gives the words of `frame`."""


def texts_of(project: Path) -> Texts:
    """The words as this project's catalogs have them; one that cannot be read counts as none: `build` has told."""

    def texts(tag: str) -> Mapping[str, str]:
        path = project / "locales" / catalogs.folder(tag) / "LC_MESSAGES" / "interface.po"
        try:
            return frame(catalogs.interface(catalogs.read(path, tag)) if path.is_file() else NullTranslations())
        except CatalogError:
            return frame(NullTranslations())

    return texts
