"""Labels: the program's own words in the language of a page; what is not translated yet is told from what is."""

from __future__ import annotations

from collections.abc import Callable
from gettext import NullTranslations

from generator.pages.escape import Untranslated


class Labels(NullTranslations):
    """The words of an interface; those that it lacks come as `Untranslated`."""

    def __init__(self, interface: NullTranslations) -> None:
        super().__init__()
        self._interface = interface
        self._is_translated: Callable[[str, str | None], bool] = getattr(interface, "is_translated", _all_are)

    def gettext(self, message: str) -> str:
        return self._told(self._interface.gettext(message), message)

    def pgettext(self, context: str, message: str) -> str:
        return self._told(self._interface.pgettext(context, message), message, context)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self._told(self._interface.ngettext(msgid1, msgid2, n), msgid1)

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:
        return self._told(self._interface.npgettext(context, msgid1, msgid2, n), msgid1, context)

    def _told(self, words: str, message: str, context: str | None = None) -> str:
        return words if self._is_translated(message, context) else Untranslated(words)


def _all_are(_message: str, _context: str | None) -> bool:
    """What is taken of translations that do not know what they lack."""
    return True
