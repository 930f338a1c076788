"""The words of a message, without its holes."""

from __future__ import annotations

from functools import lru_cache

from generator.messages import HOLE


def bare(text: str) -> str:
    """The text, a blank for each hole."""
    return _bare(text) if "{" in text else text


def unbraced(text: str) -> str:
    """The text, a blank for each hole and each doubled brace."""
    return HOLE.sub(" ", text) if "{" in text or "}" in text else text


def in_place(text: str) -> str:
    """The text, each word where it was: holes are made signs that stand for nothing, so two holes are apart."""
    return _in_place(text) if "{" in text else text


@lru_cache(maxsize=8192)
def _bare(text: str) -> str:
    return HOLE.sub(lambda match: " " if match[1] else match.group(), text)


@lru_cache(maxsize=8192)
def _in_place(text: str) -> str:
    return HOLE.sub(lambda match: "\u00a4" * len(match.group()) if match[1] else match.group(), text)
