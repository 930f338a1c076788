"""Messages <-> catalogs: a PO file for each story and language, and for each language one with the labels of the pages.

    po        the format of the files; no other module knows it
    files     their bytes from disk
    headers   what stands in their headers: fields, plural forms, encoding
    states    what has become of a message, as its entry tells
    refusals  answers of machines that no reader sees, noted as comments
    catalog   the value; from file and to file
    updating  catalogs brought to the messages of today, or filled by machines
    texts     what a catalog holds for a message, and what a reader sees of it
    labels    what the pages' own words are, and how they are said in a language

Files lie at `locales/<folder>/LC_MESSAGES/<slug>.po`, templates at `locales/<slug>.pot`.
"""

from generator.catalogs.catalog import (
    Catalog,
    counts,
    empty,
    is_template,
    language,
    parse,
    path_in,
    read,
    render,
    template,
)
from generator.catalogs.files import load
from generator.catalogs.headers import HEADER, folder, plural_forms
from generator.catalogs.labels import Interface, interface, interface_messages
from generator.catalogs.po import Entry
from generator.catalogs.refusals import Refusal, refusal_comment, refused_answers
from generator.catalogs.states import State, machine_comment, machine_mark, state_of
from generator.catalogs.texts import Text, Translation, look_up, translate
from generator.catalogs.updating import update, with_refusals, with_translation

__all__ = [
    "HEADER",
    "Catalog",
    "Entry",
    "Interface",
    "Refusal",
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
    "machine_mark",
    "parse",
    "path_in",
    "plural_forms",
    "read",
    "refusal_comment",
    "refused_answers",
    "render",
    "state_of",
    "template",
    "translate",
    "update",
    "with_refusals",
    "with_translation",
]
