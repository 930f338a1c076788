"""Translation memory: what was already translated in another story, or in the same run, is not asked again.

Only the same text in the same context counts, and only where the figures ask for the same plural forms: "{n1} boats" of
a story with 2 boats is no translation of "{n1} boats" with 5 into Russian.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator import formats
from generator.catalogs import Catalog, State, machine_mark, state_of
from generator.catalogs.po import Entry, Key
from generator.messages import Message, values_in_comments

Forms = frozenset[tuple[str, str]]
"""Hole and plural category, for each figure."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """A translation of another story."""

    text: str
    comment: str
    """That marks it: the engine's comment as it stands there, or where a person's words come from."""


class Memory:
    """The translations of one language."""

    def __init__(self, language: str, stories: Mapping[str, Catalog]) -> None:
        self._language = language
        self._known: dict[Key, list[tuple[str, Entry]]] = {}
        for name, catalog in sorted(stories.items()):
            for entry in catalog.entries:
                if entry.text and entry.plural is None and state_of(entry) in (State.TRANSLATED, State.MACHINE):
                    self._known.setdefault(entry.key, []).append((name, entry))

    def find(self, message: Message) -> Remembered | None:
        """The translation of a message, a person's before a machine's; None where there is none."""
        found = self._known.get(message.key, ())
        wanted = forms(message.comments, self._language)
        fitting = [(name, entry) for name, entry in found if wanted <= forms(entry.extracted, self._language)]
        if not fitting:
            return None
        name, entry = min(fitting, key=lambda pair: state_of(pair[1]) is State.MACHINE)
        return Remembered(entry.translations[0], machine_mark(entry) or f"memory: as in {name}")


def forms(comments: Sequence[str], language: str) -> Forms:
    """The plural categories that figures named in a message's comments ask for."""
    named = values_in_comments(comments)
    return frozenset((name, formats.plural_category(v, language)) for name, values in named.items() for v in values)


def stories(made: Mapping[tuple[str, str], Catalog], language: str, without: str) -> dict[str, Catalog]:
    """The catalogs of a language by name, but for one: the interface's labels are no sentences of news."""
    return {name: catalog for (tag, name), catalog in made.items() if tag == language and name != without}
