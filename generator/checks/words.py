"""The words of a message, without its holes."""

from __future__ import annotations

from functools import lru_cache

from generator.messages import HOLE


@lru_cache(maxsize=8192)
def bare(text: str) -> str:
    """The text, a blank for each hole."""
    if "{" not in text:
        return text
    return HOLE.sub(lambda match: " " if match[1] else match.group(), text)


def unbraced(text: str) -> str:
    """The text, a blank for each hole and each doubled brace."""
    return HOLE.sub(" ", text) if "{" in text or "}" in text else text


@lru_cache(maxsize=8192)
def in_place(text: str) -> str:
    """The text, each word where it was: holes are made signs that stand for nothing, so two holes are apart."""
    if "{" not in text:
        return text
    return HOLE.sub(lambda match: "\u00a4" * len(match.group()) if match[1] else match.group(), text)
