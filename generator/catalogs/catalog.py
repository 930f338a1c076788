"""A catalog: what is translated into one language, in which state, and what a reader of it sees.

The file is the only memory. `update` brings a catalog to the messages of today and loses nothing: a message whose text
is new is untranslated, never a near match; one that is gone is kept as obsolete, and returns translated when its text
does.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache, cached_property
from pathlib import Path

from babel.messages.plurals import PLURALS, get_plural
from babel.plural import to_gettext

from generator import checks, formats
from generator.catalogs import po
from generator.catalogs.files import load
from generator.catalogs.po import Entry, Key
from generator.messages import HOLE, Message, Part, original, parts, values_in_comments


class State(StrEnum):
    """What has become of a message in a language."""

    UNTRANSLATED = "untranslated"
    MACHINE = "machine"
    """Translated by an engine, read by nobody yet. A comment "# machine: NAME DATE" says so."""
    NEEDS_REVIEW = "needs review"
    """Marked fuzzy, by a person or because a figure now asks for another plural form. Not published."""
    TRANSLATED = "translated"
    """By a person, or read by one."""
    OUTDATED = "outdated"
    """No longer in the story, kept."""


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


HEADER: Key = (None, "")


# ------------------------------------------------------------------------------------------------------ where files lie


def folder(language: str) -> str:
    """The name of a language's folder in locales/: gettext writes zh_Hans for zh-Hans."""
    return language.replace("-", "_")


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
    return Catalog(language, entries, tail, text if _is_utf8(entries) else "")


def empty(language: str) -> Catalog:
    """A catalog without a message."""
    return Catalog(language)


def render(catalog: Catalog) -> str:
    """The text of the catalog's file, to be written as UTF-8: the very text that was read where nothing has changed."""
    if catalog.source:
        return catalog.source
    header = catalog.by_key.get(HEADER) or _new_header(catalog.language)
    rest = [entry for entry in catalog.entries if entry.key != HEADER]
    return po.render([_with_utf8(header), *rest], catalog.tail)


def template(messages: Sequence[Message], name: str) -> str:
    """The text of the .pot template of these messages, for tools that start a new language from it."""
    header = Entry("", translations=(_fields(name, {}),), comments=(_template_note(name),))
    return po.render([header, *(_new(message) for message in messages)])


def is_template(text: str, name: str) -> bool:
    """Whether a .pot file is one that `template` makes, so that it may go when no story makes it any more."""
    return text.startswith(f"# {_template_note(name)}\n")


def _template_note(name: str) -> str:
    return f"Texts of {name}, to be translated."


# ------------------------------------------------------------------------------------------------------------- updating


def update(catalog: Catalog, messages: Iterable[Message]) -> Catalog:
    """The catalog with the messages of today, in their order; the very same where nothing differs.

    An entry becomes fuzzy only where a figure in it now asks for another plural form in this language.
    """
    today = {message.key: message for message in messages}
    header = catalog.by_key.get(HEADER) or _new_header(catalog.language)
    current = [_updated(catalog.by_key.get(key), message, catalog.language) for key, message in today.items()]
    gone = [e for e in catalog.entries if e.key not in today and e.key != HEADER and _is_work(e)]
    entries = (header, *current, *(po.edited(entry, obsolete=True) for entry in gone))
    return catalog if _same(entries, catalog.entries) else replace(catalog, entries=entries, source="")


def _same(entries: Sequence[Entry], others: Sequence[Entry]) -> bool:
    return len(entries) == len(others) and all(one == other for one, other in zip(entries, others, strict=True))


def _is_work(entry: Entry) -> bool:
    """Whether somebody would miss it."""
    return entry.obsolete or any(entry.translations) or bool(entry.comments)


def _updated(entry: Entry | None, message: Message, language: str) -> Entry:
    if entry is None:
        return _new(message, number_of_forms(language))
    flags = tuple(dict.fromkeys((*entry.flags, *_flags(message))))
    if entry.is_translated and not entry.is_fuzzy and _needs_other_plural(entry, message, language):
        flags = ("fuzzy", *flags)
    if entry.plural != message.plural:
        entry = _with_other_forms(entry, message, number_of_forms(language))
    return po.edited(
        entry,
        extracted=message.comments,
        references=message.references,
        flags=flags,
        obsolete=False,
    )


def _with_other_forms(entry: Entry, message: Message, forms: int) -> Entry:
    """The entry of a label whose plural has changed: untranslated, what it was kept as a comment."""
    before = tuple(f"before: {' '.join(text.split())}" for text in entry.translations if text)
    return po.edited(
        entry,
        plural=message.plural,
        translations=("",) * (forms if message.plural else 1),
        comments=(*entry.comments, *before),
    )


def _new(message: Message, forms: int = 2) -> Entry:
    return Entry(
        message.text,
        message.context,
        message.plural,
        ("",) * (forms if message.plural else 1),
        extracted=message.comments,
        references=message.references,
        flags=_flags(message),
    )


def _flags(message: Message) -> tuple[str, ...]:
    """What lets msgfmt, Weblate and Poedit check the holes too."""
    texts = (message.text, message.plural or "")
    return ("python-brace-format",) if any(HOLE.search(text) for text in texts) else ()


def _needs_other_plural(entry: Entry, message: Message, language: str) -> bool:
    """Whether a figure is now of a plural category that the translator did not see."""
    before = values_in_comments(entry.extracted)
    for name, values in values_in_comments(message.comments).items():
        seen = {formats.plural_category(value, language) for value in before.get(name, ())}
        if seen and {formats.plural_category(value, language) for value in values} - seen:
            return True
    return False


# --------------------------------------------------------------------------------------------------------------- states

MACHINE = re.compile(r"machine: (?P<engine>\S.*?\d{4}-\d{2}-\d{2})(?: (?P<digest>[0-9a-f]{8}))?$")
"""The comment of an engine's translation: name, date, and a digest of what it wrote."""


def machine_comment(engine: str, day: str, translation: str) -> str:
    """The comment that marks an engine's translation; `day` is an ISO date."""
    return f"machine: {engine} {day} {_digest(translation)}"


def _digest(text: str) -> str:
    return f"{zlib.crc32(text.encode('utf-8', 'surrogatepass')):08x}"


def state_of(entry: Entry) -> State:
    """The state of an entry. A machine's text that somebody has since changed is no longer a machine's."""
    if entry.obsolete:
        return State.OUTDATED
    if not entry.is_translated:
        return State.UNTRANSLATED
    if entry.is_fuzzy:
        return State.NEEDS_REVIEW
    return State.MACHINE if _engine(entry) else State.TRANSLATED


def _engine(entry: Entry) -> str | None:
    for comment in entry.comments:
        match = MACHINE.match(comment)
        if match and match["digest"] in (None, _digest(entry.translations[0])):
            return match["engine"]
    return None


def counts(catalog: Catalog) -> dict[State, int]:
    """How many messages are in each state."""
    found = dict.fromkeys(State, 0)
    for entry in catalog.entries:
        if entry.key != HEADER:
            found[state_of(entry)] += 1
    return found


def with_translation(catalog: Catalog, translations: dict[Key, tuple[str, str]]) -> Catalog:
    """The catalog with an engine's translations: by key, the text and the comment that marks it."""
    entries = tuple(_translated(entry, *translations.get(entry.key, ("", ""))) for entry in catalog.entries)
    return catalog if _same(entries, catalog.entries) else replace(catalog, entries=entries, source="")


def _translated(entry: Entry, text: str, comment: str) -> Entry:
    if not text or entry.key == HEADER or entry.obsolete or any(entry.translations):
        return entry
    comments = (*(c for c in entry.comments if not MACHINE.match(c)), comment)
    return po.edited(entry, translations=(text,), comments=comments)


# --------------------------------------------------------------------------------------------------- what a reader sees


def look_up(catalog: Catalog, message: Message) -> Translation:
    """What the catalog holds for a message."""
    entry = catalog.by_key.get(message.key)
    if entry is None or entry.obsolete:
        return Translation("", State.UNTRANSLATED)
    state = state_of(entry)
    text = entry.translations[0] if state is not State.UNTRANSLATED else ""
    return Translation(text, state, _engine(entry) if state is State.MACHINE else None)


PUBLISHED = (State.MACHINE, State.TRANSLATED)
"""States of what readers see. As for msgfmt, what needs review is not among them."""


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


# -------------------------------------------------------------------------------------------------------------- headers


def plural_forms(language: str) -> str:
    """The Plural-Forms header of a language: gettext's customary one, or CLDR's for whole numbers."""
    chosen = formats.locale(language)
    if {str(chosen), chosen.language, f"{chosen.language}_{chosen.territory}"} & PLURALS.keys():
        return str(get_plural(chosen)).removesuffix(";")
    return to_gettext(chosen.plural_form).removesuffix(";")


def number_of_forms(language: str) -> int:
    """How many plural forms the language has in catalogs."""
    return int(plural_forms(language).partition("nplurals=")[2].partition(";")[0])


@cache
def _new_header(language: str) -> Entry:
    name = formats.language_name(language, "en")
    return Entry(
        "",
        translations=(_fields("explainer", {"Language-Team": name, "Language": folder(language)}, language),),
        comments=(f"{name} translation.",),
    )


def _fields(project: str, more: dict[str, str], language: str | None = None) -> str:
    """Header fields. The date is none of today: the same messages make the same file."""
    fields = {
        "Project-Id-Version": project,
        "PO-Revision-Date": "1970-01-01 00:00+0000",
        "Last-Translator": "nobody yet",
        "Language-Team": "none",
        **more,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }
    if language is not None:
        fields["Plural-Forms"] = plural_forms(language) + ";"
    return "".join(f"{name}: {value}\n" for name, value in fields.items())


CHARSET = re.compile(r"(?m)^(Content-Type:.*charset=)(\S+)")


def _is_utf8(entries: Sequence[Entry]) -> bool:
    header = next((entry for entry in entries if entry.key == HEADER), None)
    match = CHARSET.search(header.translations[0]) if header else None
    return match is None or match[2].lower() in ("utf-8", "utf8", "us-ascii", "ascii")


def _with_utf8(header: Entry) -> Entry:
    fields = header.translations[0]
    if not CHARSET.search(fields):
        return po.edited(header, translations=(fields + "Content-Type: text/plain; charset=UTF-8\n",))
    return po.edited(header, translations=(CHARSET.sub(r"\1UTF-8", fields),))
