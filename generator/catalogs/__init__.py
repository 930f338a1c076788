"""Messages <-> catalogs: a PO file for each story and language, and for each language one with the labels of the pages.

    catalog   the value; from file and to file, brought to today's messages, looked up for readers
    labels    what the pages' own words are, and how they are said in a language
    po        the format of the files; no other module knows it
    files     their bytes from disk

Files lie at `locales/<folder>/LC_MESSAGES/<slug>.po`, templates at `locales/<slug>.pot`.
"""

from generator.catalogs.catalog import (
    Catalog,
    State,
    Text,
    Translation,
    counts,
    empty,
    folder,
    is_template,
    language,
    look_up,
    machine_comment,
    parse,
    path_in,
    plural_forms,
    read,
    render,
    state_of,
    template,
    translate,
    update,
    with_translation,
)
from generator.catalogs.files import load
from generator.catalogs.labels import Interface, interface, interface_messages
from generator.catalogs.po import Entry

__all__ = [
    "Catalog",
    "Entry",
    "Interface",
    "State",
    "Text",
    "Translation",
    "counts",
    "empty",
    "folder",
    "interface",
    "interface_messages",
    "is_template",
    "language",
    "load",
    "look_up",
    "machine_comment",
    "parse",
    "path_in",
    "plural_forms",
    "read",
    "render",
    "state_of",
    "template",
    "translate",
    "update",
    "with_translation",
]
