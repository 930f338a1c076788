"""Glossaries: how terms and names are said in a language, `locales/<folder>/glossary.po`.

A PO file like the others, so Poedit, Weblate and a text editor write it: msgid is the term, msgstr what it is called.
It goes to engines that take one, and all translations are checked against it.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from generator import catalogs
from generator.catalogs import HEADER, State, state_of


def read(locales: Path, language: str) -> Mapping[str, str]:
    """Term -> what it is called; empty where there is no glossary. CatalogError where the file is no PO file."""
    catalog = catalogs.read(locales / catalogs.folder(language) / "glossary.po", language)
    return {
        entry.text: entry.translations[0]
        for entry in catalog.entries
        if entry.key != HEADER and state_of(entry) in (State.TRANSLATED, State.MACHINE)
    }
