"""Metadata: what front matter or a sidecar says about a seed, read from YAML and checked. Add a key to `CHECKS`.

YAML is only composed, never constructed: every value is text until its own check makes something of it. So `title: No`
is no boolean, `licence: 4.0` keeps its zero, no tag can build an object, and an alias costs nothing.
"""

from __future__ import annotations

import difflib
import os
import re
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml

from generator.errors import MetadataError
from generator.model import Show
from generator.readers.drafts import Metadata
from generator.readers.files import decode, load, normalise, shown

LARGEST = 8_000
"""Characters of YAML; eight values fit, and comments."""

MOST_BRACKETS = 100
"""YAML's time grows with the square of what is nested (measured: 9,000 brackets take 5 s), and no value is nested."""

LONGEST_VALUE = 500
"""Characters; the longest headline that we have seen has under 200."""

SIDECARS = (".yml", ".yaml")

EARLIEST = 1600
"""Year; newspapers begin in 1605, and systems write 0001-01-01 for what they do not know."""

FENCE = re.compile(r"---[ \t]*(?:\n|\Z)")
FENCE_END = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)


def split(text: str, where: str) -> tuple[Metadata, str]:
    """The front matter between two lines of `---` at the very top, and what stands below it."""
    opening = FENCE.match(text)
    if opening is None:
        return Metadata(), text
    closing = FENCE_END.search(text, opening.end())
    if closing is None:
        raise MetadataError(where, "front matter is opened by --- and never closed", "add a line --- below it")
    return parse(text[opening.end() : closing.start()], where, first_line=2), text[closing.end() :]


def sidecar(path: Path, name: Callable[[Path], str]) -> Metadata:
    """What the .yml file beside a seed says; nothing where there is none. `name` gives a path as messages show it."""
    found = beside(path)
    if len(found) > 1:
        raise MetadataError(name(found[0]), f"{name(found[1])} stands beside it", "keep one of the two")
    return parse(_text(found[0], name(found[0])), name(found[0])) if found else Metadata()


def beside(path: Path) -> list[Path]:
    """The sidecars of a seed."""
    # os.path: to it a name that is too long for the file system is one that is not there; Path.exists raises
    return [p for suffix in SIDECARS if os.path.lexists(p := path.with_suffix(suffix))]


def _text(path: Path, where: str) -> str:
    data = load(path, where)
    return normalise(decode(data, where), where) if data.strip() else ""


def parse(text: str, where: str, first_line: int = 1) -> Metadata:
    """The metadata that a YAML mapping holds."""
    values = {key: check(value, at) for key, value, at, check in _items(text, where, first_line)}
    return Metadata(**values)


def _items(text: str, where: str, first_line: int) -> Iterator[tuple[str, str, str, Callable[[str, str], Any]]]:
    """(key, value, place, check) of each key that has a value."""
    seen: set[str] = set()
    for key, value in _compose(text, where, first_line):
        at = f"{where}, line {key.start_mark.line + first_line}"
        name = key.value if isinstance(key, yaml.ScalarNode) else "?"
        if name not in CHECKS:
            raise MetadataError(at, f"unknown key “{shown(name, 40)}”", _known(name))
        if name in seen:
            raise MetadataError(at, f"“{name}” stands here a second time", "keep one")
        seen.add(name)
        if (
            not isinstance(value, yaml.ScalarNode)
            or not value.tag.startswith("tag:yaml.org,2002:")
            or "python" in value.tag
        ):
            raise MetadataError(at, f"“{name}” must be one line of text", f"{name}: words")
        if value.value.strip() and not value.tag.endswith(":null"):
            yield name, _clean(value.value, name, at), at, CHECKS[name]


def _compose(text: str, where: str, first_line: int) -> list[tuple[yaml.Node, yaml.Node]]:
    if len(text) > LARGEST:
        raise MetadataError(where, "the metadata is too long", f"at most {LARGEST:,} characters")
    if text.count("[") + text.count("{") > MOST_BRACKETS:
        raise MetadataError(where, "the metadata holds lists in lists", "write lines such as title: Words")
    try:
        root = yaml.compose(text, yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = f", line {error.problem_mark.line + first_line}" if error.problem_mark else ""
        hint = "put a value that holds a colon, a quote or a bracket between quotation marks"
        raise MetadataError(f"{where}{line}", f"is not YAML: {shown(error.problem)}", hint) from error
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise MetadataError(where, "is not YAML", "write lines such as title: Words") from error
    if root is None:
        return []
    if not isinstance(root, yaml.MappingNode):
        raise MetadataError(where, "the metadata must be lines of “key: value”", f"known keys: {', '.join(CHECKS)}")
    return list(root.value)


def _known(name: str) -> str:
    close = difflib.get_close_matches(name.lower()[:40], [*CHECKS, *SYNONYMS], n=1, cutoff=0.7)
    meant = f"did you mean “{SYNONYMS.get(close[0], close[0])}”? " if close else ""
    return f"{meant}known keys: {', '.join(CHECKS)}"


SYNONYMS = {
    "license": "licence",
    "date": "published",
    "link": "url",
    "source": "publisher",
    "headline": "title",
    "lang": "language",
}
"""What people write -> the key that they mean."""


def _clean(value: str, name: str, at: str) -> str:
    """The value on one line."""
    line = " ".join(value.split())
    if len(line) > LONGEST_VALUE:
        raise MetadataError(at, f"“{name}” has {len(line):,} characters", f"at most {LONGEST_VALUE}")
    if not is_text(line):
        raise MetadataError(at, f"“{name}” holds a character that cannot be shown", "remove it")
    return line


def is_text(value: str) -> bool:
    """Whether every character can be written: no control characters, no halves of a surrogate pair."""
    return not any(c < " " or c == "\x7f" or "\ud800" <= c <= "\udfff" for c in value)


def _words(value: str, at: str) -> str:
    return value


def _day(value: str, at: str) -> date:
    day = iso_day(value)
    if day is None:
        raise MetadataError(at, f"“{shown(value)}” is no date", "published: 2024-03-14")
    return day


def iso_day(value: str) -> date | None:
    """The day of an ISO 8601 date or date and time, as it is written there, whatever the time zone."""
    try:
        day = date.fromisoformat(value) if len(value) <= 10 else datetime.fromisoformat(value).date()
    except ValueError:
        return None
    return day if day.year >= EARLIEST else None


def _url(value: str, at: str) -> str:
    if not is_url(value):
        raise MetadataError(at, f"“{shown(value)}” is no web address", "url: https://…")
    return value


def is_url(value: str) -> bool:
    """Whether it is an absolute http or https address without a password."""
    try:
        parts = urlsplit(value)
        return (
            parts.scheme in ("http", "https") and bool(parts.hostname) and "@" not in parts.netloc and not _odd(value)
        )
    except ValueError:
        return False


def _odd(url: str) -> bool:
    """Whether it holds what no address may hold unescaped."""
    return any(c.isspace() or not c.isprintable() or c in '<>"\\^`{|}' for c in url)


def _language(value: str, at: str) -> str:
    tag = language_tag(value)
    if tag is None:
        raise MetadataError(
            at, f"“{shown(value)}” is no language that CLDR knows", "language: en, or another BCP 47 tag"
        )
    return tag


def language_tag(value: str) -> str | None:
    """The BCP 47 tag in its usual spelling; None where CLDR does not know the language."""
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(value.replace("_", "-"), sep="-")
    except (UnknownLocaleError, ValueError, TypeError):
        return None
    parts = value.replace("_", "-").split("-")
    return "-".join([locale.language, *(_cased(p) for p in parts[1:])])


def _cased(part: str) -> str:
    return part.title() if len(part) == 4 else part.upper() if len(part) < 4 else part.lower()


def _show(value: str, at: str) -> Show:
    if value not in tuple(Show):
        raise MetadataError(at, f"“{shown(value)}” is no way to show a source", f"show: {', '.join(Show)}")
    return Show(value)


CHECKS: dict[str, Callable[[str, str], Any]] = {
    "title": _words,
    "published": _day,
    "url": _url,
    "publisher": _words,
    "author": _words,
    "licence": _words,
    "language": _language,
    "show": _show,
}
"""Key -> what makes its value of one line of text, or refuses it; given the place for its message."""
