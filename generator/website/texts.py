"""The few words of the site's own frame: palette, missing page, root page. Translated in `interface.po` like all others."""

from __future__ import annotations

from collections.abc import Callable, Mapping

TEXTS: Mapping[str, str] = {
    "SITE_NAME": "Explainer",
    "TEXT_LIGHT": "Switch to light colours",
    "TEXT_DARK": "Switch to dark colours",
    "TEXT_AUTO": "Use the colours of this device",
    "TEXT_NOT_FOUND": "Page not found",
    "TEXT_NOT_FOUND_HELP": "There is no page at this address. Start from the home page, or search.",
    "TEXT_HOME": "Home",
}
"""Name in mkdocs.yml (after `EXPLAINER_`) -> English, the key of the translation."""

Translate = Callable[[str, str], str]
"""Takes a BCP 47 tag and English words; gives the words in that language, or as they are."""


def untranslated(_tag: str, words: str) -> str:
    """The translation that leaves everything in English."""
    return words
