"""PO files -> entries: what GNU gettext reads, no more; what it refuses is a CatalogError with file and line."""

from __future__ import annotations

import re

from generator.catalogs.po.arguments import takes_more
from generator.catalogs.po.entry import Entry, Key
from generator.catalogs.po.notes import notes
from generator.catalogs.po.tokens import BLANKS, pieces, scan, unescape, unexpected
from generator.errors import CatalogError

PREVIOUS = re.compile("(?:(?:cs+)?is+(?:ps+)?)?")
"""The tokens of a previous text: c, i and p for msgctxt, msgid and msgid_plural, s for each string."""

CONFLICT = re.compile(r"(?:<{7}|>{7}|={7}|\|{7})(?: |$)")


def parse(text: str, where: object) -> tuple[tuple[Entry, ...], str]:
    """The entries in order of the file, and the comments after the last; CatalogError with file and line."""
    reader = _Reader(where)
    for number, line in enumerate(text.split("\n"), 1):
        reader.read(line, number)
    return reader.finish(number)


class _Reader:
    """Puts tokens together to entries. A message is open from its first keyword to the next comment or message."""

    def __init__(self, where: object) -> None:
        self.where = where
        self.entries: dict[Key, Entry] = {}
        self._clear()

    def _clear(self) -> None:
        self.head: list[str] = []
        self.previous: list[tuple[str, str]] = []
        self.body: list[str] = []
        self.texts: dict[str, list[str]] = {}
        self.forms: list[list[str]] = []
        self.target: list[str] | None = None
        self.awaits_index = False
        self.obsolete = False
        self.line = 0

    def error(self, number: int, what: str, hint: str = "") -> CatalogError:
        return CatalogError(f"{self.where}:{number}", what, hint)

    def read(self, line: str, number: int) -> None:
        if line.find("#", 1) < 0:
            self._read(line, number)
        else:
            for piece in pieces(line):
                self._read(piece, number)

    def _read(self, line: str, number: int) -> None:
        stripped = line.strip(BLANKS)
        if not stripped:
            return
        if stripped[0] != "#":
            if stripped[0] in "<>=|":
                self._check_conflict(stripped, number)
            self._tokens(stripped, number, obsolete=False)
            self.body.append(line)
        elif _is_obsolete(stripped):
            self._tokens(stripped[2:], number, obsolete=True)
            self.body.append(line)
        else:
            self._comment(line, stripped, number)

    def _check_conflict(self, line: str, number: int) -> None:
        if CONFLICT.match(line):
            hint = "settle the merge: keep one side and remove the marker lines"
            raise self.error(number, f"conflict marker {line[:7]!r}", hint)

    def _comment(self, line: str, stripped: str, number: int) -> None:
        if self.texts or self.forms:
            self._close(number)
        if stripped.startswith(("#|", "#~|")):
            mark, _, rest = stripped.partition("|")
            self.previous += [(mark, self._previous_kind(*token, number)) for token in scan(rest)]
        elif self.previous:
            raise self.error(number, "a comment after a previous text ('#|')", "put the previous text last")
        self.head.append(line)

    def _previous_kind(self, kind: str, value: str, number: int) -> str:
        """A letter for a token of a previous text, as `PREVIOUS` names it."""
        found = {"msgctxt": "c", "msgid": "i", "msgid_plural": "p"}.get(value) if kind == "keyword" else None
        if found is None and kind != "string":
            raise self.error(number, f"{value[:20]!r} where a keyword or a quoted text should stand")
        return found or "s"

    def _check_previous(self, number: int, obsolete: bool) -> None:
        """A previous text has the parts of a message in their order, and is obsolete where the message is."""
        if not PREVIOUS.fullmatch("".join(kind for _, kind in self.previous)):
            raise self.error(number, "the previous text ('#|') before this message is not one")
        if {mark for mark, _ in self.previous} - {"#~" if obsolete else "#"}:
            raise self.error(number, "a message is partly obsolete ('#~')", "begin all of its lines alike")

    def _tokens(self, line: str, number: int, obsolete: bool) -> None:
        for kind, value in scan(line):
            if kind == "keyword":
                self._keyword(value, number, obsolete)
            elif obsolete != self.obsolete:
                raise self.error(number, "a message is partly obsolete ('#~')", "begin all of its lines alike")
            elif kind == "string":
                self._string(value, number)
            elif kind == "index":
                self._index(int(value), number)
            else:
                raise self.error(number, unexpected(value))

    def _keyword(self, keyword: str, number: int, obsolete: bool) -> None:
        if keyword == "domain":
            raise self.error(number, "a 'domain' line, which files with one domain do not have", "split the file")
        self._end_of_strings(number)
        if self._begins(keyword) and self.texts:
            self._close(number)
        if not self.texts:
            self.line, self.obsolete = number, obsolete
        elif obsolete != self.obsolete:
            raise self.error(number, "a message is partly obsolete ('#~')", "begin all of its lines alike")
        if keyword == "msgstr":
            self._form(number)
            return
        if keyword == "msgid_plural" and ("msgid" not in self.texts or self.forms):
            raise self.error(number, "'msgid_plural' without 'msgid' before it")
        if keyword in self.texts:
            raise self.error(number, f"{keyword!r} a second time in one message")
        self.target = self.texts[keyword] = []

    def _begins(self, keyword: str) -> bool:
        """Whether the keyword opens a message: "msgid" does not where only a context stands before it."""
        return keyword == "msgctxt" or (keyword == "msgid" and self.texts.keys() != {"msgctxt"})

    def _form(self, number: int) -> None:
        if "msgid" not in self.texts:
            raise self.error(number, "'msgstr' without 'msgid' before it")
        if self.forms and "msgid_plural" not in self.texts:
            raise self.error(number, "'msgstr' a second time in one message")
        self.target = []
        self.forms.append(self.target)
        self.awaits_index = "msgid_plural" in self.texts

    def _index(self, index: int, number: int) -> None:
        if not self.awaits_index:
            raise self.error(number, "a plural form without 'msgid_plural'")
        if index != len(self.forms) - 1:
            raise self.error(number, f"plural form {index} where {len(self.forms) - 1} should stand")
        self.awaits_index = False

    def _string(self, value: str, number: int) -> None:
        if self.awaits_index:
            raise self.error(number, "'msgstr' of a plural without its index", "write msgstr[0], msgstr[1], …")
        if self.target is None:
            raise self.error(number, "a text without a keyword before it")
        text = value if "\\" not in value else unescape(value, f"{self.where}:{number}")
        if "\x04" in text:
            raise self.error(number, "U+0004, which parts contexts from texts in compiled catalogs")
        self.target.append(text)

    def _end_of_strings(self, number: int) -> None:
        if self.target is not None and not self.target:
            raise self.error(number, "a keyword without a text after it")
        self.target = None

    def _close(self, number: int) -> None:
        """End the open message and keep it."""
        self._end_of_strings(number)
        if not self.forms:
            raise self.error(self.line, "'msgid' without 'msgstr'")
        entry = self._entry()
        if self.previous:
            self._check_previous(entry.line, entry.obsolete)
        first = self.entries.setdefault(entry.key, entry)
        if first is not entry:
            raise self.error(entry.line, f"the same message as in line {first.line}", "keep one of the two")
        if not entry.is_fuzzy and not entry.obsolete and entry.text and entry.translations[0]:
            self._check(entry)
        self._clear()

    def _entry(self) -> Entry:
        texts = {name: "".join(found) for name, found in self.texts.items()}
        return Entry(
            text=texts["msgid"],
            context=texts.get("msgctxt"),
            plural=texts.get("msgid_plural"),
            translations=tuple("".join(form) for form in self.forms),
            obsolete=self.obsolete,
            line=self.line,
            head="\n".join(self.head),
            body="\n".join(self.body),
            **notes(self.head),
        )

    def _check(self, entry: Entry) -> None:
        """As msgfmt demands: a text and its translations begin, and end, with a line break together or not at all."""
        if takes_more(entry):
            raise self.error(entry.line, "the translation takes more arguments than the text, and is flagged c-format")
        for other in (entry.plural, *entry.translations):
            for index, verb in ((0, "begin"), (-1, "end")):
                if other is not None and (entry.text[index] == "\n") != (other[index:][:1] == "\n"):
                    raise self.error(entry.line, f"text and translation do not both {verb} with a line break")

    def finish(self, number: int) -> tuple[tuple[Entry, ...], str]:
        if self.texts or self.forms:
            self._close(self.line)
        if self.previous:
            raise self.error(number, "a previous text ('#|') with no message after it")
        return tuple(self.entries.values()), "\n".join(self.head)


def _is_obsolete(line: str) -> bool:
    return line.startswith("#~") and not line.startswith("#~|")
