"""Markup: elements whose children are escaped if they are `str`, and kept if they are `Html`; nothing else writes tags.

Blocks stand on lines of their own, without a blank line, and each line begins with a tag: so Python-Markdown hands
them on as they are. Words of ours with holes for markup are filled by `fill`, whatever a translator made of the holes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.pages.escape import Html, Untranslated, attribute, html

_BLOCK_NAMES = """
    aside blockquote caption dd desc details div dl dt figcaption figure g h2 h3 h4 li ol p rect section summary svg
    table tbody td text th thead tr ul
"""
BLOCKS = tuple(f"<{name}" for name in _BLOCK_NAMES.split())
"""How elements begin that stand on lines of their own."""

_HOLE = re.compile(r"\{(\w+)\}")

EMPTY = Html("")


def element(name: str, /, *children: str | None, **attributes: str | None) -> Html:
    """The element with its children; None and empty children are left out, as are attributes that are None.

    `class_` is written `class`, `aria_label` is written `aria-label`; an attribute that is "" stands alone (`open`).
    """
    parts = [html(child) for child in children if child]
    opened = "".join(_attribute(key, value) for key, value in attributes.items() if value is not None)
    inside = "\n".join(["", *parts, ""]) if any(part.startswith(BLOCKS) for part in parts) else "".join(parts)
    return Html(f"<{name}{opened}>{inside}</{name}>")


def _attribute(key: str, value: str) -> str:
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value == "" else f' {name}="{attribute(value)}"'


def join(parts: Iterable[str | None], between: str = " ") -> Html:
    """The parts that are not empty, with `between` between them."""
    return Html(html(between).join(html(part) for part in parts if part))


def lines(*parts: str | None) -> Html:
    """Blocks below one another."""
    return Html("\n".join(html(part) for part in parts if part))


def fill(words: str, /, **holes: str) -> Html:
    """Words with `{name}` holes filled; a hole that we do not know stays as text, one that is missing is no error."""
    parts = _HOLE.split(words)
    own = Untranslated if isinstance(words, Untranslated) else str
    return Html(
        "".join(html(own(part)) if i % 2 == 0 else html(holes.get(part, f"{{{part}}}")) for i, part in enumerate(parts))
    )


def link(target: str, /, *children: str, **attributes: str | None) -> Html:
    """A link to an address of ours: an anchor or a relative path."""
    return element("a", *children, href=target, **attributes)
