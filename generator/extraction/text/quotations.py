"""Quotations: what stands between quotation marks, straight or curly, over sentences and paragraphs, balanced or not.

A quotation opened in one paragraph goes on in the next where that paragraph opens with a mark too (the convention of
English newspapers); else it ends with its paragraph. Apostrophes are no quotation marks.
"""

from __future__ import annotations

import re

from generator.model import Span

MARK = re.compile(r"""["“”„«»]|``|‘‘|’’|''|(?<![\w’'])[‘'](?=\w)|(?<=[\w.,!?…])[’'](?![\w’'])|\n\s*\n""")
OPENING = "“„«‘"
PAIRS = {"“": '”"', "„": '“”"', "«": "»", "‘": "’", "'": "'’", '"': '"”'}
DOUBLED = {"``": "“", "‘‘": "“", "’’": '”"', "''": '"”'}
"""Two single marks that stand for a double one, as wire services send them: what they may open or close."""
LONGEST = 5_000
"""Characters of one paragraph; what is longer is an unbalanced mark, not a quotation."""


def find(text: str) -> tuple[Span, ...]:
    """The quotations in order, without their marks; nested ones belong to the outer one."""
    found: list[Span] = []
    opened: tuple[str, int] | None = None
    for mark in MARK.finditer(text):
        character = DOUBLED.get(mark.group(), mark.group())  # characters, where two marks stand for one of several
        if character[0] == "\n":
            if opened and not _goes_on(text, mark.end(), opened[0]):
                _add(found, text, opened[1], mark.start())
                opened = None
            continue
        if opened is None:
            if character[0] in PAIRS and _may_open(text, mark.end()):
                opened = (character[0], mark.end())
        elif any(c in PAIRS[opened[0]] for c in character) and not _opens_again(text, mark.start(), character):
            _add(found, text, opened[1], mark.start())
            opened = None
    if opened:
        _add(found, text, opened[1], len(text))
    return tuple(found)


def _goes_on(text: str, offset: int, mark: str) -> bool:
    return text[offset : offset + 1] == mark


def _may_open(text: str, offset: int) -> bool:
    return offset < len(text) and not text[offset].isspace()


def _opens_again(text: str, offset: int, character: str) -> bool:
    """A straight mark at the start of a paragraph repeats the opening one."""
    return character in "\"'" and text[max(0, offset - 2) : offset] == "\n\n"


def _add(found: list[Span], text: str, start: int, end: int) -> None:
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end and max(map(len, text[start:end].split("\n\n"))) <= LONGEST:
        found.append(Span(start, end, text[start:end]))
