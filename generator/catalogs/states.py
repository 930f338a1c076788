"""States: what has become of a message in a language, as its entry in the file tells."""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum

from generator.catalogs.po import Entry


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


PUBLISHED = (State.MACHINE, State.TRANSLATED)
"""States of what readers see. As for msgfmt, what needs review is not among them."""


def state_of(entry: Entry) -> State:
    """The state of an entry. A machine's text that somebody has since changed is no longer a machine's."""
    if entry.obsolete:
        return State.OUTDATED
    if not entry.is_translated:
        return State.UNTRANSLATED
    if entry.is_fuzzy:
        return State.NEEDS_REVIEW
    return State.MACHINE if machine_mark(entry) else State.TRANSLATED


# ---------------------------------------------------------------------------------------------------- a machine's words

MACHINE = re.compile(r"machine: (?P<engine>\S.*?\d{4}-\d{2}-\d{2})(?: (?P<digest>[0-9a-f]{8}))?")
"""The comment of an engine's translation: name, date, and a digest of what it wrote."""

PIECES = 4
"""Lines over which a tool with narrow pages may spread that comment: a word on each."""


def machine_comment(engine: str, day: str, translation: str) -> str:
    """The comment that marks an engine's translation; `day` is an ISO date."""
    return f"machine: {engine} {day} {_digest(translation)}"


def is_machine_comment(comment: str) -> bool:
    """Whether a comment is one that `machine_comment` makes."""
    return bool(MACHINE.fullmatch(comment))


def machine_mark(entry: Entry) -> str | None:
    """The comment that marks an entry as a machine's; None where it has none, or where somebody changed the words."""
    for comment in entry.comments:
        match = MACHINE.fullmatch(comment)
        if match and match["digest"] in (None, _digest(entry.translations[0])):
            return comment
    return None


def engine_of(entry: Entry) -> str | None:
    """Who made a machine's translation, and when: "apertium 2026-11-23"."""
    match = MACHINE.fullmatch(machine_mark(entry) or "")
    return match["engine"] if match else None


def _digest(text: str) -> str:
    return f"{zlib.crc32(text.encode('utf-8', 'surrogatepass')):08x}"


def mended(entry: Entry) -> Entry:
    """The entry with its machine's comment on one line again: tools that wrap comments, or indent them, part it."""
    for first, comment in enumerate(entry.comments):
        if comment.lstrip().startswith("machine:"):
            return _joined_at(entry, first)
    return entry


def _joined_at(entry: Entry, first: int) -> Entry:
    """The entry with as many of its comments joined as make one of a machine's."""
    before, rest = entry.comments[:first], entry.comments[first:]
    for length in range(min(PIECES, len(rest)), 0, -1):
        whole = _one_line(rest[:length])
        if is_machine_comment(whole):
            comments = (*before, whole, *rest[length:])
            return entry if comments == entry.comments else replace(entry, comments=comments)
    return entry


def _one_line(lines: Sequence[str]) -> str:
    """The lines of a wrapped text, put together; a compound may be parted after its hyphen."""
    return " ".join(line.strip() for line in lines).replace("- ", "-")
