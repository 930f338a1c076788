"""Explainer -> messages for translators: sentences, and short phrases with a context of their own. No digit goes along.

Whatever is written with digits is lifted out and leaves a hole: `{n1}` for a figure, `{t1}` for a time of day, `{x1}`
for any other run of digits (a year, an aircraft, a web address). A page fills the holes in the reader's own format, so
neither a translator nor an engine can change a number. Words stay words: months, "th", "-year-old", "ten thousand".

Braces of the article itself are doubled, as `python-brace-format` has it, which gettext, Weblate and Poedit can check.
A sentence that stands twice in a story with other figures is one message: its comment lists all of them.

`holes` and `message` are the values, `lifting` makes holes, `phrases` and `stories` make messages of an explainer, and
`comments` says what translators are told of them.
"""

from generator.messages.comments import values_in_comments
from generator.messages.holes import HOLE, LETTERS, Hole, Part, Style, escape, fill, hole_names, parts
from generator.messages.lifting import lift
from generator.messages.message import Message, original
from generator.messages.phrases import (
    counted_message,
    name_message,
    phrase_message,
    role_message,
    source_message,
    time_message,
)
from generator.messages.stories import sentence_message, story_messages

__all__ = [
    "HOLE",
    "LETTERS",
    "Hole",
    "Message",
    "Part",
    "Style",
    "counted_message",
    "escape",
    "fill",
    "hole_names",
    "lift",
    "name_message",
    "original",
    "parts",
    "phrase_message",
    "role_message",
    "sentence_message",
    "source_message",
    "story_messages",
    "time_message",
    "values_in_comments",
]
