"""An entry of a PO file: one message with all that is noted of it, and its lines as they stood there."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

Key = tuple[str | None, str]
"""Context and text: what makes a message itself."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One message of a file with its translations and all that is noted of it."""

    text: str
    """msgid; empty for the header."""
    context: str | None = None
    plural: str | None = None
    """msgid_plural."""
    translations: tuple[str, ...] = ()
    """msgstr, or each msgstr[n]; empty strings where nothing is translated."""
    comments: tuple[str, ...] = ()
    """The translator's ("# "), without the mark."""
    extracted: tuple[str, ...] = ()
    """The program's ("#.")."""
    references: tuple[str, ...] = ()
    """`file:line` ("#:")."""
    flags: tuple[str, ...] = ()
    """fuzzy, python-brace-format, …"""
    previous: tuple[str, ...] = ()
    """Lines that hold the text as it was when a tool made the entry fuzzy ("#|"), as they stand."""
    obsolete: bool = False
    """No longer in the story; kept for the day it returns ("#~")."""
    line: int = field(default=0, compare=False)
    """Where the file states it; 0 for what is from no file."""
    head: str = field(default="", compare=False, repr=False)
    """The lines of comments as read; empty: to be written anew."""
    body: str = field(default="", compare=False, repr=False)
    """The lines of texts as read; empty: to be written anew."""

    @property
    def key(self) -> Key:
        return self.context, self.text

    @property
    def is_translated(self) -> bool:
        """Whether it has a translation for each of its forms."""
        return bool(self.translations) and all(self.translations)

    @property
    def is_fuzzy(self) -> bool:
        return "fuzzy" in self.flags


HEAD_FIELDS = ("comments", "extracted", "references", "flags", "previous")


def edited(entry: Entry, **changes: Any) -> Entry:
    """The entry with other fields; the very same where nothing differs. Only the lines that differ are written anew."""
    changed = {name for name, value in changes.items() if getattr(entry, name) != value}
    if not changed:
        return entry
    head = "" if changed & {*HEAD_FIELDS, "obsolete"} else entry.head
    body = "" if changed - {*HEAD_FIELDS} else entry.body
    return replace(entry, **changes, head=head, body=body)
