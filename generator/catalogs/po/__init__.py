"""PO files as values, and back: the only package that knows the format. It reads what GNU gettext reads, no more.

    entry      the value
    decoding   which encoding a file is in
    tokens     the lines of a file, parted
    notes      the comments before a message
    reading    tokens -> entries
    arguments  what programs put into a text: translations take no more of it
    writing    entries -> a file's text

Written by hand because translators' files are at stake. Of gettext's own 292 test files polib refuses 11 good ones and
accepts 5 bad ones, without a line for most, and wraps every text anew; Babel raises on 50 good ones and loses headers,
previous texts and more. Each entry keeps its lines as they stood in the file: what is unchanged is written as the last
tool wrote it.
"""

from generator.catalogs.po.decoding import decode, encoding
from generator.catalogs.po.entry import Entry, Key, edited
from generator.catalogs.po.reading import parse
from generator.catalogs.po.writing import render

__all__ = ["Entry", "Key", "decode", "edited", "encoding", "parse", "render"]
