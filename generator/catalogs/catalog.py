"""A catalog: the translations of one story, or of the interface, into one language; from its file and to its file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from generator import formats
from generator.catalogs import po, refusals
from generator.catalogs.files import load
from generator.catalogs.headers import HEADER, fields, folder, is_utf8, new_header, with_utf8
from generator.catalogs.po import Entry, Key
from generator.catalogs.states import State, mended, state_of
from generator.messages import HOLE, Message


@dataclass(frozen=True)
class Catalog:
    """The translations of one story, or of the interface, into one language."""

    language: str
    """BCP 47."""
    entries: tuple[Entry, ...] = ()
    """In order of the file; the header, if there is one, among them."""
    tail: str = ""
    """Comments after the last entry."""
    source: str = ""
    """The file as read; empty for what has changed since."""

    @cached_property
    def by_key(self) -> dict[Key, Entry]:
        """Its entries by context and text, obsolete ones too."""
        return {entry.key: entry for entry in self.entries}

    @property
    def header(self) -> Entry | None:
        """The entry with the file's header fields."""
        return self.by_key.get(HEADER)


def counts(catalog: Catalog) -> dict[State, int]:
    """How many messages are in each state."""
    found = dict.fromkeys(State, 0)
    for entry in catalog.entries:
        if entry.key != HEADER:
            found[state_of(entry)] += 1
    return found


# ------------------------------------------------------------------------------------------------------ where files lie


def path_in(locales: Path, language: str, name: str) -> Path:
    """Where the catalog of a story, or of the interface, lies in locales/."""
    return locales / folder(language) / "LC_MESSAGES" / f"{name}.po"


def language(folder_name: str) -> str:
    """The BCP 47 tag of a folder in locales/; LanguageError where it is none that CLDR knows."""
    tag = folder_name.replace("_", "-")
    formats.locale(tag)
    return tag


# ----------------------------------------------------------------------------------------------------- reading, writing


def read(path: Path, language: str, where: object = None) -> Catalog:
    """The catalog of a file; an empty one where there is no file. Messages call it `where`, else by its path."""
    try:
        content = load(path, where or path)
    except FileNotFoundError:
        return empty(language)
    return parse(content, language, where or path)


def parse(content: bytes, language: str, where: object = "catalog") -> Catalog:
    """The catalog of a file's content; CatalogError with file and line where gettext would refuse it too."""
    text = po.decode(content, where)
    entries, tail = po.parse(text, where)
    whole = tuple(refusals.mended(mended(entry)) for entry in entries)
    return Catalog(language, whole, tail, text if is_utf8(entries) else "")


def empty(language: str) -> Catalog:
    """A catalog without a message."""
    return Catalog(language)


def render(catalog: Catalog) -> str:
    """The text of the catalog's file, to be written as UTF-8: the very text that was read where nothing has changed."""
    if catalog.source:
        return catalog.source
    header = catalog.header or new_header(catalog.language)
    rest = [entry for entry in catalog.entries if entry.key != HEADER]
    return po.render([with_utf8(header), *rest], catalog.tail)


def template(messages: Sequence[Message], name: str) -> str:
    """The text of the .pot template of these messages, for tools that start a new language from it."""
    header = Entry("", translations=(fields(name, {}),), comments=(_template_note(name),))
    return po.render([header, *(new_entry(message) for message in messages)])


def is_template(text: str, name: str) -> bool:
    """Whether a .pot file is one that `template` makes, so that it may go when no story makes it any more."""
    return text.startswith(f"# {_template_note(name)}\n")


def _template_note(name: str) -> str:
    return f"Texts of {name}, to be translated."


def new_entry(message: Message, forms: int = 2) -> Entry:
    """The entry of a message that nobody has translated."""
    return Entry(
        message.text,
        message.context,
        message.plural,
        ("",) * (forms if message.plural else 1),
        extracted=message.comments,
        references=message.references,
        flags=flags_of(message),
    )


def flags_of(message: Message) -> tuple[str, ...]:
    """What lets msgfmt, Weblate and Poedit check the holes too."""
    texts = (message.text, message.plural or "")
    return ("python-brace-format",) if any(HOLE.search(text) for text in texts) else ()
