"""Catalogs brought to the messages of today, and filled by machines. Nothing that anybody wrote is lost.

A message whose text is new is untranslated, never a near match; one that is gone is kept as obsolete, and returns
translated when its text does.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from generator import formats
from generator.catalogs import po
from generator.catalogs.catalog import Catalog, flags_of, new_entry
from generator.catalogs.headers import HEADER, new_header, number_of_forms
from generator.catalogs.po import Entry, Key
from generator.catalogs.refusals import without_refusals
from generator.catalogs.states import is_machine_comment
from generator.messages import Message, values_in_comments


def update(catalog: Catalog, messages: Iterable[Message]) -> Catalog:
    """The catalog with the messages of today, in their order; the very same where nothing differs.

    An entry becomes fuzzy only where a figure in it now asks for another plural form in this language.
    """
    today = {message.key: message for message in messages}
    header = catalog.header or new_header(catalog.language)
    forms = number_of_forms(header, catalog.language)
    current = [_updated(catalog.by_key.get(key), message, catalog.language, forms) for key, message in today.items()]
    gone = [e for e in catalog.entries if e.key not in today and e.key != HEADER and _is_work(e)]
    return _with_entries(catalog, (header, *current, *(po.edited(entry, obsolete=True) for entry in gone)))


def _is_work(entry: Entry) -> bool:
    """Whether somebody would miss it."""
    return entry.obsolete or any(entry.translations) or bool(without_refusals(entry.comments))


def _updated(entry: Entry | None, message: Message, language: str, forms: int) -> Entry:
    if entry is None:
        return new_entry(message, forms)
    flags = tuple(dict.fromkeys((*entry.flags, *flags_of(message))))
    if entry.is_translated and not entry.is_fuzzy and _needs_other_plural(entry, message, language):
        flags = ("fuzzy", *flags)
    if entry.plural != message.plural or (message.plural and not any(entry.translations)):
        entry = _with_other_forms(entry, message, forms)
    return po.edited(
        entry,
        comments=without_refusals(entry.comments) if entry.is_translated else entry.comments,
        extracted=message.comments,
        references=message.references,
        flags=flags,
        obsolete=False,
    )


def _with_other_forms(entry: Entry, message: Message, forms: int) -> Entry:
    """The entry of a label with the forms that it has today: untranslated, what it was kept as a comment."""
    before = tuple(f"before: {' '.join(text.split())}" for text in entry.translations if text)
    return po.edited(
        entry,
        plural=message.plural,
        translations=("",) * (forms if message.plural else 1),
        comments=(*entry.comments, *before),
    )


def _needs_other_plural(entry: Entry, message: Message, language: str) -> bool:
    """Whether a figure is now of a plural category that the translator did not see."""
    before = values_in_comments(entry.extracted)
    for name, values in values_in_comments(message.comments).items():
        seen = {formats.plural_category(value, language) for value in before.get(name, ())}
        if seen and {formats.plural_category(value, language) for value in values} - seen:
            return True
    return False


# -------------------------------------------------------------------------------------------------------------- filling


def with_translation(catalog: Catalog, translations: Mapping[Key, tuple[str, str]]) -> Catalog:
    """The catalog with an engine's translations: by key, the text and the comment that marks it."""

    def filled(entry: Entry) -> Entry:
        text, comment = translations.get(entry.key, ("", ""))
        if not text or not _is_empty(entry):
            return entry
        others = (c for c in without_refusals(entry.comments) if not is_machine_comment(c))
        return po.edited(entry, translations=(text,), comments=(*others, comment))

    return _with_entries(catalog, map(filled, catalog.entries))


def with_refusals(catalog: Catalog, engine: str, notes: Mapping[Key, str]) -> Catalog:
    """The catalog with the comments that note what this engine said and nobody uses: by key, the comment."""

    def noted(entry: Entry) -> Entry:
        if entry.key not in notes or not _is_empty(entry):
            return entry
        return po.edited(entry, comments=(*without_refusals(entry.comments, engine), notes[entry.key]))

    return _with_entries(catalog, map(noted, catalog.entries))


def _is_empty(entry: Entry) -> bool:
    """Whether a machine may fill the entry."""
    return not (entry.key == HEADER or entry.obsolete or any(entry.translations))


def _with_entries(catalog: Catalog, entries: Iterable[Entry]) -> Catalog:
    """The catalog with these entries; the very same where nothing differs."""
    made = tuple(entries)
    return catalog if _same(made, catalog.entries) else replace(catalog, entries=made, source="")


def _same(entries: Sequence[Entry], others: Sequence[Entry]) -> bool:
    return len(entries) == len(others) and all(one == other for one, other in zip(entries, others, strict=True))
