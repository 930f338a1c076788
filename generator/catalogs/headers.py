"""The header of a catalog: its fields, its rule of plurals, the encoding that it names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from babel.messages.plurals import PLURALS, get_plural
from babel.plural import to_gettext

from generator import formats
from generator.catalogs import po
from generator.catalogs.po import Entry, Key

HEADER: Key = (None, "")

FORMS = re.compile(r"nplurals\s*=\s*([1-9]\d?)\s*;", re.ASCII)

CHARSET = re.compile(r"(?m)^(Content-Type:.*charset=)(\S+)")


@cache
def new_header(language: str) -> Entry:
    """The header of a language's catalogs as they begin."""
    name = formats.language_name(language, "en")
    stated = {"Language-Team": name, "Language": folder(language)}
    return Entry("", translations=(fields("explainer", stated, language),), comments=(f"{name} translation.",))


def folder(language: str) -> str:
    """The name of a language's folder in locales/, and in headers: gettext writes zh_Hans for zh-Hans."""
    return language.replace("-", "_")


def fields(project: str, more: dict[str, str], language: str | None = None) -> str:
    """Header fields. The date is none of today: the same messages make the same file."""
    found = {
        "Project-Id-Version": project,
        "PO-Revision-Date": "1970-01-01 00:00+0000",
        "Last-Translator": "nobody yet",
        "Language-Team": "none",
        **more,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }
    if language is not None:
        found["Plural-Forms"] = plural_forms(language) + ";"
    return "".join(f"{name}: {value}\n" for name, value in found.items())


# -------------------------------------------------------------------------------------------------------------- plurals


def plural_forms(language: str) -> str:
    """The Plural-Forms header of a language: gettext's customary one, or CLDR's for whole numbers."""
    chosen = formats.locale(language)
    if {str(chosen), chosen.language, f"{chosen.language}_{chosen.territory}"} & PLURALS.keys():
        return str(get_plural(chosen)).removesuffix(";")
    return to_gettext(chosen.plural_form).removesuffix(";")


def plural_rule(header: Entry | None, language: str) -> str:
    """The rule of plurals that a header states, else the language's own."""
    stated = header.translations[0] if header else ""
    line = next((line for line in stated.splitlines() if line.lower().startswith("plural-forms:")), "")
    return line.partition(":")[2].strip() or plural_forms(language)


def number_of_forms(header: Entry | None, language: str) -> int:
    """How many plural forms a catalog with this header has; as many as the language has where the header says none."""
    stated = FORMS.search(plural_rule(header, language)) or FORMS.search(plural_forms(language))
    return int(stated[1]) if stated else 1


# ------------------------------------------------------------------------------------------------------------- encoding


def is_utf8(entries: Sequence[Entry]) -> bool:
    """Whether the header, if there is one, names an encoding in which the file can be written as it was read."""
    header = next((entry for entry in entries if entry.key == HEADER), None)
    match = CHARSET.search(header.translations[0]) if header else None
    return match is None or match[2].lower() in ("utf-8", "utf8", "us-ascii", "ascii")


def with_utf8(header: Entry) -> Entry:
    """The header naming UTF-8."""
    stated = header.translations[0]
    if not CHARSET.search(stated):
        return po.edited(header, translations=(stated + "Content-Type: text/plain; charset=UTF-8\n",))
    return po.edited(header, translations=(CHARSET.sub(r"\1UTF-8", stated),))
