"""Labels: the program's own words in the language of a page; what is not translated yet is told from what is."""

from __future__ import annotations

from gettext import NullTranslations
from typing import Protocol, runtime_checkable

from generator.pages.escape import Untranslated


@runtime_checkable
class Knowing(Protocol):
    """Translations that know what they lack."""

    def is_translated(self, message: str, context: str | None = None) -> bool: ...


class Labels(NullTranslations):
    """The words of an interface; those that it lacks come as `Untranslated`."""

    def __init__(self, interface: NullTranslations) -> None:
        super().__init__()
        self._interface = interface

    def gettext(self, message: str) -> str:
        return self._told(self._interface.gettext(message), message)

    def pgettext(self, context: str, message: str) -> str:
        return self._told(self._interface.pgettext(context, message), message, context)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self._told(self._interface.ngettext(msgid1, msgid2, n), msgid1)

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:
        return self._told(self._interface.npgettext(context, msgid1, msgid2, n), msgid1, context)

    def _told(self, words: str, message: str, context: str | None = None) -> str:
        known = not isinstance(self._interface, Knowing) or self._interface.is_translated(message, context)
        return words if known else Untranslated(words)
