"""Which of many phrases a text holds, found without looking for each: most texts hold none."""

from __future__ import annotations

from collections.abc import Iterable

SIGNS = ":!(：！（，"
"""A phrase with one of them cannot stand where the sign does not."""


class Phrases:
    """Phrases in small letters, each under what tells that it may be there: a sign, or a word with blanks around."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_sign: dict[str, list[str]] = {}
        self._by_word: dict[str, list[str]] = {}
        self._others: list[str] = []
        self._rank = {phrase: rank for rank, phrase in enumerate(phrases)}
        for phrase in self._rank:
            sign = next((c for c in SIGNS if c in phrase), None)
            inner = phrase.split(" ")[1:-1]
            if sign:
                self._by_sign.setdefault(sign, []).append(phrase)
            elif inner and all(inner):
                self._by_word.setdefault(max(inner, key=len), []).append(phrase)
            else:
                self._others.append(phrase)

    def within(self, text: str) -> list[str]:
        """The phrases that stand in a text in small letters, in the order of the list."""
        maybe = list(filter(text.__contains__, self._others))
        for sign, phrases in self._by_sign.items():
            if sign in text:
                maybe += filter(text.__contains__, phrases)
        for word in self._by_word.keys() & text.split(" "):
            maybe += filter(text.__contains__, self._by_word[word])
        return sorted(maybe, key=self._rank.__getitem__)
