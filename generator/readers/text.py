"""Plain text: the words exactly as they stand in the file; offsets count in it, whatever the line ends were."""

from __future__ import annotations

from generator.readers.drafts import Draft
from generator.readers.files import decode, normalise


def read(data: bytes, where: str) -> Draft:
    """The text of a .txt file; it says nothing about itself."""
    return Draft(normalise(decode(data, where), where))
