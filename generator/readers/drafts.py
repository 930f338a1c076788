"""Drafts: what one format's reader gives back, before title, slug and sidecar make an Article of it."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from datetime import date

from generator.model import Show


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a seed, its page or its sidecar says about itself; None where it says nothing."""

    title: str | None = None
    published: date | None = None
    url: str | None = None
    publisher: str | None = None
    author: str | None = None
    licence: str | None = None
    language: str | None = None
    """BCP 47, known to CLDR."""
    show: Show | None = None

    def over(self, other: Metadata) -> Metadata:
        """This metadata, completed by `other` where it says nothing."""
        said = {f.name: value for f in fields(self) if (value := getattr(self, f.name)) is not None}
        return replace(other, **said)


@dataclass(frozen=True, slots=True)
class Draft:
    """The words of a seed and what it says about itself."""

    text: str
    """Paragraphs as read, line ends LF."""
    metadata: Metadata = field(default_factory=Metadata)
