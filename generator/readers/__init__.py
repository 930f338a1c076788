"""Readers: one file a format, each from the file's bytes to an Article."""

from __future__ import annotations

import re
from pathlib import Path

from generator.model import Article, Span


def read(path: Path) -> Article:
    """Placeholder until the readers land: plain text only."""
    text = path.read_text(encoding="utf-8").strip()
    first = re.split(r"\n\s*\n", text)[0]
    return Article(slug=path.stem.lower(), text=text, title=Span(0, len(first), first))
