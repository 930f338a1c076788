"""What a catalog holds for a message, and what a reader sees of it."""

from __future__ import annotations

from dataclasses import dataclass

from generator import checks, formats
from generator.catalogs.catalog import Catalog
from generator.catalogs.states import PUBLISHED, State, engine_of, state_of
from generator.messages import Message, Part, original, parts


@dataclass(frozen=True, slots=True)
class Translation:
    """What a catalog holds for a message."""

    text: str
    """With its holes; empty where it is untranslated."""
    state: State
    engine: str | None = None
    """Who made it, if its state is MACHINE: "apertium 2026-11-23"."""


@dataclass(frozen=True, slots=True)
class Text:
    """A message as a reader of one language sees it."""

    text: str
    """Holes filled in the format of `language`."""
    language: str
    """The language that `text` is in: the reader's, or the article's own where there is no translation to show."""
    state: State
    """Of the message in the reader's language."""
    is_translated: bool
    """Whether `text` is in the reader's language."""
    parts: tuple[Part, ...] = ()
    """`text` in pieces, so that what fills a hole can be isolated from the direction of the words around it."""
    engine: str | None = None
    """The engine that made it, where nobody has reviewed it."""


def look_up(catalog: Catalog, message: Message) -> Translation:
    """What the catalog holds for a message."""
    entry = catalog.by_key.get(message.key)
    if entry is None or entry.obsolete:
        return Translation("", State.UNTRANSLATED)
    state = state_of(entry)
    text = entry.translations[0] if state is not State.UNTRANSLATED else ""
    return Translation(text, state, engine_of(entry) if state is State.MACHINE else None)


def translate(message: Message, catalog: Catalog, language: str, source_language: str) -> Text:
    """The message as a reader of `language` sees it.

    That is its translation, figures in the reader's format, where there is one that no check finds an error in; else
    the article's own words in the article's own language.
    """
    if formats.reads(language, source_language):
        return _as_written(message, language, State.TRANSLATED, is_translated=True)
    found = look_up(catalog, message)
    if found.state in PUBLISHED and checks.is_publishable(message, found.text, language):
        pieces = parts(found.text, message.holes, language)
        return Text("".join(p.text for p in pieces), language, found.state, True, pieces, found.engine)
    return _as_written(message, source_language, found.state, is_translated=False)


def _as_written(message: Message, language: str, state: State, *, is_translated: bool) -> Text:
    return Text(original(message), language, state, is_translated, parts(message.text, message.holes))
