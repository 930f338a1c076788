"""Marks: the words of a sentence that back what a page says, in `<mark>`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model import Span
from generator.pages.escape import Html, html
from generator.pages.markup import element

PARTING = " \n\t,;:"


def highlighted(whole: Span, marked: Iterable[Span]) -> Html:
    """The words of a span with parts of it marked; what overlaps is marked once."""
    parts, end = [], whole.start
    for first, last in _within(whole, marked):
        parts.append(html(_slice(whole, end, first)))
        parts.append(element("mark", _slice(whole, first, last)))
        end = last
    return Html("".join([*parts, html(_slice(whole, end, whole.end))]))


def is_all(whole: Span, marked: Iterable[Span]) -> bool:
    """Whether marks leave no letter and no digit of the span."""
    rest, end = "", whole.start
    for first, last in _within(whole, marked):
        rest, end = rest + _slice(whole, end, first), last
    return not any(character.isalnum() for character in rest + _slice(whole, end, whole.end))


def _within(whole: Span, marked: Iterable[Span]) -> Iterator[tuple[int, int]]:
    """Where marks lie in the span, in order and apart."""
    end = whole.start
    for span in sorted(marked):
        first, last = _trimmed(whole, max(span.start, end), min(span.end, whole.end))
        if first < last:
            yield first, last
            end = last


def _trimmed(whole: Span, first: int, last: int) -> tuple[int, int]:
    """The mark without the punctuation that parts it from its neighbours, and without half a pair of brackets."""
    words = _slice(whole, first, last)
    last -= len(words) - len(words.rstrip(PARTING))
    if words.rstrip(PARTING).endswith(")") and "(" not in words:
        last -= 1
    return first + len(words) - len(words.lstrip(PARTING)), last


def _slice(whole: Span, start: int, end: int) -> str:
    return whole.text[start - whole.start : end - whole.start]
