"""The labels of the pages: found in the program by Babel, translated by people in `interface.po`, looked up by gettext.

A label is written where it is used: `t.gettext("Sources")`, `t.pgettext("claim", "denies")`, or with a number
`t.ngettext("{n} claim", "{n} claims", count)`. A comment that begins with "Translators:" goes along.
"""

from __future__ import annotations

import gettext
from collections.abc import Callable, Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from babel.messages.extract import extract

from generator import checks
from generator.catalogs.catalog import Catalog
from generator.catalogs.headers import HEADER, plural_forms, plural_rule
from generator.catalogs.po import Entry
from generator.catalogs.states import PUBLISHED, state_of
from generator.errors import CatalogError
from generator.messages import Message

KEYWORDS: dict[str, Any] = {
    "_": None,
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
"""Names of functions whose arguments are labels, and which argument is what."""

EXTRACTORS = {".py": "python", ".html": "jinja2.ext:babel_extract"}
"""Where labels are found, by suffix."""

TRIED = 1_001
"""Numbers with which a rule of plurals is tried; msgfmt takes as many."""

FOLDERS = ("pages", "theme")
"""Of the package, in the order in which translators meet the labels."""


@cache
def interface_messages() -> tuple[Message, ...]:
    """All labels of the pages, each once, in order of the files.

    References name the file without a line, so that an edit above a label does not change all catalogs.
    """
    found: dict[tuple[str | None, str], Message] = {}
    for message in _extracted():
        first = found.get(message.key)
        found[message.key] = message if first is None else _joined(first, message)
    return tuple(found.values())


def _extracted() -> Iterator[Message]:
    for folder in FOLDERS:
        for path, file in _files(files("generator") / folder, f"generator/{folder}"):
            method = EXTRACTORS[path[path.rindex(".") :]]
            with file.open("rb") as source:
                for _, text, comments, context in extract(method, source, KEYWORDS, ("Translators:",)):
                    singular, plural = (text, None) if isinstance(text, str) else (text[0], text[1])
                    notes = tuple(comment.removeprefix("Translators:").strip() for comment in comments)
                    yield Message(singular, context, (), notes, (path,), plural)


def _files(folder: Traversable, path: str) -> Iterator[tuple[str, Traversable]]:
    if not folder.is_dir():
        return
    for one in sorted(folder.iterdir(), key=lambda item: item.name):
        if one.is_dir():
            yield from _files(one, f"{path}/{one.name}")
        elif any(one.name.endswith(suffix) for suffix in EXTRACTORS):
            yield f"{path}/{one.name}", one


def _joined(first: Message, second: Message) -> Message:
    """One label that stands in two places."""
    return Message(
        first.text,
        first.context,
        (),
        tuple(dict.fromkeys((*first.comments, *second.comments))),
        tuple(dict.fromkeys((*first.references, *second.references))),
        first.plural or second.plural,
    )


class Interface(gettext.NullTranslations):
    """The labels in one language; what is not translated, or fails a check, is in the language of the program.

    Made in memory: no compiled file to keep in step, and no number of messages that takes minutes.
    """

    def __init__(self, catalog: Catalog, where: object = None) -> None:
        super().__init__()
        self._form = _plural_function(catalog, where)
        self._labels: dict[tuple[str | None, str], tuple[str, ...]] = {
            entry.key: entry.translations for entry in catalog.entries if _is_shown(entry, catalog.language)
        }

    def gettext(self, message: str) -> str:
        return self._labels.get((None, message), (message,))[0]

    def pgettext(self, context: str, message: str) -> str:
        return self._labels.get((context, message), (message,))[0]

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self._plural(None, msgid1, msgid2, n)

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:
        return self._plural(context, msgid1, msgid2, n)

    def is_translated(self, message: str, context: str | None = None) -> bool:
        """Whether the label is in the language of the catalog."""
        return (context, message) in self._labels

    def _plural(self, context: str | None, singular: str, plural: str, n: int) -> str:
        forms = self._labels.get((context, singular), ())
        index = self._form(n) if forms else 0
        if index < len(forms):
            return forms[index]
        return singular if n == 1 else plural


def interface(catalog: Catalog, where: object = None) -> Interface:
    """The labels of a catalog, ready to be looked up; CatalogError, naming `where`, if its rule of plurals is none."""
    return Interface(catalog, where)


def _is_shown(entry: Entry, language: str) -> bool:
    if entry.key == HEADER or state_of(entry) not in PUBLISHED:
        return False
    return all(_keeps_holes(entry, form, index, language) for index, form in enumerate(entry.translations))


def _keeps_holes(entry: Entry, form: str, index: int, language: str) -> bool:
    """Whether a form passes the checks against the singular or the plural; "one claim" may do without its number."""
    texts = [text for text in (entry.plural, entry.text) if text is not None]
    return any(checks.is_publishable(Message(text, entry.context), form, language) for text in texts)


def _plural_function(catalog: Catalog, where: object = None) -> Callable[[int], int]:
    """Which form a number takes: by the file's header, else by CLDR; CatalogError where the header has no rule."""
    header = catalog.header
    rule = plural_rule(header, catalog.language)
    try:
        return _checked_rule(rule)
    except (ValueError, RecursionError, ArithmeticError) as error:
        hint = f"for this language: {plural_forms(catalog.language)}"
        place = f"{where}:{header.line}" if where and header else f"{catalog.language}: Plural-Forms"
        raise CatalogError(place, f"Plural-Forms is not a rule: {rule[:60]!r}", hint) from error


def _checked_rule(rule: str) -> Callable[[int], int]:
    """The function of a rule, tried as msgfmt tries it: for each of the first numbers it gives one of the forms."""
    forms = int(rule.partition("nplurals=")[2].partition(";")[0])
    form = gettext.c2py(rule.partition("plural=")[2].partition(";")[0])
    if not all(0 <= form(n) < forms for n in range(TRIED)):
        raise ValueError(rule)
    return form
