"""A page: front matter, one Markdown headline, and sections, each a Markdown heading above blocks of raw HTML.

Headings are Markdown, because tables of contents and search read them; their ids are the same in all languages, so
that a reader who switches the language stays where she is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import yaml

from generator.model import SOURCE_LANGUAGE
from generator.pages.escape import Html, Untranslated, attribute, markdown, title

LONGEST_DESCRIPTION = 300
"""Characters; search engines cut a description near 160, previews near 300."""


NAMELESS = "…"
"""Stands for a headline that holds nothing to be seen, so that every page has a title."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page with a heading of its own."""

    id: str
    """Its anchor."""
    heading: str
    """Plain text."""
    body: Html
    """Lines of raw HTML blocks, without a blank one."""


def heading(text: str, anchor: str, level: int = 2, /, **attributes: str) -> str:
    """A Markdown heading with its anchor."""
    if isinstance(text, Untranslated):
        attributes = {"lang": SOURCE_LANGUAGE, "dir": "ltr"} | attributes
    more = "".join(f' {name}="{attribute(value)}"' for name, value in attributes.items())
    return f"{'#' * level} {markdown(text) or NAMELESS} {{ #{anchor}{more} }}"


def front_matter(kind: str, headline: str, description: str, **more: Any) -> str:
    """What the templates are told; the text in it is plain, and they escape it."""
    values = {"title": title(headline) or NAMELESS, "description": shortened(title(description)), "kind": kind, **more}
    known = {key: value for key, value in values.items() if value not in (None, "")}
    return yaml.safe_dump(known, allow_unicode=True, sort_keys=False, width=float("inf"))


def page(front: str, headline: str, *parts: Section | Html | None) -> str:
    """The page as a Markdown file."""
    blocks = [f"---\n{front}---", headline]
    for part in parts:
        if isinstance(part, Section):
            blocks += [heading(part.heading, part.id), part.body]
        elif part:
            blocks.append(part)
    return "\n\n".join(block for block in blocks if block) + "\n"


def shortened(text: str) -> str:
    """The text, cut between words where it is too long for a description."""
    if len(text) <= LONGEST_DESCRIPTION:
        return text
    return text[:LONGEST_DESCRIPTION].rpartition(" ")[0].rstrip(" ,;:.") + "…"
