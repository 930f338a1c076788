"""Headlines in title case, where a capital proves nothing: only names that the sentences or the lists know stand
there.

Of "Olt Opens New Bridge" only "Olt" is a name, if the article names "Vera Olt".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.extraction.entities import gazetteer
from generator.extraction.entities.names.masked import Masked
from generator.extraction.entities.names.name import Name, words_of
from generator.extraction.entities.names.word_classes import is_capital, is_common, is_function, listed_length
from generator.extraction.text.tokens import TaggedText
from generator.model import Role


def is_headline(text: TaggedText, index: int) -> bool:
    """Whether a sentence has capitals all over: title case or all capitals."""
    words = [t for t in text.of_sentence(index) if t.text[:1].isalpha()]
    if len(words) < 3:
        return False
    ending = {t.text for t in text.of_sentence(index)[-2:]}
    if text.sentences[index].role is Role.BODY and ending & {".", "!", "?", "…"}:
        return False
    heavy = [t for t in words if len(t.text) > 3 or not is_function(t)]
    plain = sum(not t.text[:1].isupper() for t in heavy)
    return len(heavy) >= 3 and plain <= 0.25 * len(heavy) and sum(is_common(t.text) for t in heavy) >= 0.35 * len(heavy)


def inventory(names: Iterable[Name]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """First word in lower case -> the names known from sentences that begin with it, longest first."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for name in names:
        variants = [name.words] + ([name.words[-1:]] if len(name.words) > 1 and not is_common(name.words[-1]) else [])
        for words in variants:
            found.setdefault(words[0].casefold(), set()).add(tuple(w.casefold() for w in words))
    return {first: tuple(sorted(forms, key=lambda f: (-len(f), f))) for first, forms in found.items()}


def known(
    text: TaggedText, index: int, inventory: dict[str, tuple[tuple[str, ...], ...]], masked: Masked
) -> Iterator[Name]:
    """The names in a headline that the sentences or the lists know."""
    position, end = text.borders[index], text.borders[index + 1]
    while position < end:
        length = _match(text, position, end, inventory)
        token = text.tokens[position]
        if length and is_capital(token) and not masked.covers(token):
            last = position + length - 1
            yield Name(position, last, words_of(text, position, last), None, sure=False, headline=True)
        position += max(1, length)


def _match(text: TaggedText, position: int, end: int, inventory: dict[str, tuple[tuple[str, ...], ...]]) -> int:
    token = text.tokens[position]
    for form in inventory.get(token.text.casefold(), ()):
        part = text.tokens[position : min(end, position + len(form))]
        if tuple(t.text.casefold() for t in part) == form:
            return len(form)
    listed = listed_length(text, position)
    if listed:
        return listed
    known = token.text in gazetteer.places() or token.text in gazetteer.organisations()
    acronym = re.fullmatch(r"[A-Z]{2,6}", token.text) is not None and token.text in gazetteer.organisations()
    if known and (acronym or not is_common(token.text)) and not is_function(token):
        return 1
    if token.text in gazetteer.given_names() and not is_common(token.text) and position + 1 < end:
        following = text.tokens[position + 1]
        return 2 if is_capital(following) and not is_common(following.text) else 0
    return 0
