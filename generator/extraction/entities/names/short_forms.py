"""Short forms: capitals in brackets, and the full form before them whose initials they are.

"Fédération des quais (FDQ)": the name in front begins where the letters begin, whatever its small words.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.entities import gazetteer
from generator.extraction.entities.names.name import Name, words_of
from generator.extraction.entities.names.word_classes import is_acronym, is_capital
from generator.extraction.text.tokens import TaggedText


def is_bracketed(text: TaggedText, first: int, last: int) -> bool:
    """Whether capitals stand alone in brackets, as the short form of the name before them: "(ONER)"."""
    around = text.tokens[max(0, first - 1) : last + 2]
    enclosed = len(around) == 3 and (around[0].text, around[2].text) == ("(", ")")
    word = text.tokens[first].text
    return enclosed and (is_acronym(word) or (len(word) == 2 and word.isalpha() and word.isupper()))


def with_full_forms(text: TaggedText, found: Sequence[Name]) -> list[Name]:
    """The names, grown to what the capitals in brackets after them stand for: "Fédération des quais (FDQ)"."""
    grown: list[Name] = []
    for name in found:
        start = _start_of_full_form(text, name) if is_bracketed(text, name.first, name.last) else None
        if start is not None and not (grown and grown[-1].first <= start and grown[-1].last == name.first - 2):
            while grown and grown[-1].first >= start:
                grown.pop()
            if not grown or grown[-1].last < start:
                grown.append(Name(start, name.first - 2, words_of(text, start, name.first - 2)))
        grown.append(name)
    return grown


def _start_of_full_form(text: TaggedText, short: Name) -> int | None:
    """Where a name begins, capital first, whose words before the bracket begin with its letters in turn."""
    letters = gazetteer.plain(short.text)
    border = max(text.borders[text.tokens[short.first].sentence], short.first - 2 * len(letters) - 1)
    left = len(letters)
    for index in range(short.first - 2, border - 1, -1):
        token = text.tokens[index]
        if not token.text[:1].isalpha():
            return None
        if left and gazetteer.plain(token.text[:1]) == letters[left - 1]:
            left -= 1
        elif len(token.text) > 3 and token.lower not in gazetteer.group("particle"):
            return None
        if not left:
            return index if is_capital(token) else None
    return None
