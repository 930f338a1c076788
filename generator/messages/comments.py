"""What translators are told: what fills each hole, with the value by which plural forms are chosen; who speaks; names.

Tools wrap and reorder comments, so these can be read back by how they begin.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from generator import formats
from generator.messages.holes import Hole
from generator.messages.places import by_sentence
from generator.model import Explainer, Role

VALUE_COMMENT = re.compile(r"\{[a-z]\d+\} = ")
COUNTED_COMMENT = "Counted: "
LABEL = re.compile(rf"{VALUE_COMMENT.pattern}|[A-Z][a-z ]+(?:: |$)")
"""How our comments begin."""
VALUE = re.compile(r"\(value (-?\d+(?:\.\d+)?)[ )]")


def value_comments(holes: Sequence[Hole]) -> tuple[str, ...]:
    return tuple(value_comment([hole]) for hole in holes)


def value_comment(alike: Sequence[Hole]) -> str:
    """ "{n1} = 200,000 (value 200000)": what the article writes, and the value by which plural forms are chosen."""
    return f"{{{alike[0].name}}} = " + "; ".join(dict.fromkeys(map(_value, alike)))


def _value(hole: Hole) -> str:
    text = one_line(hole.span.text)
    if not isinstance(hole.value, Decimal):
        return text
    unit = f" {hole.unit}" if hole.unit else ""
    return f"{text} (value {plain(hole.value)}{unit})"


def plain(value: Decimal) -> str:
    return format(value, "f") if value.is_finite() and abs(value.adjusted()) <= formats.LONGEST_NUMBER else "0"


def values_in_comments(comments: Sequence[str]) -> dict[str, tuple[Decimal, ...]]:
    """The values that `Message.comments` state, by what they fill or count: what a translator saw."""
    found: dict[str, tuple[Decimal, ...]] = {}
    for comment in _unwrapped(comments):
        if VALUE_COMMENT.match(comment) or comment.startswith(COUNTED_COMMENT):
            name = comment.partition(" ")[0]
            found[name] = (*found.get(name, ()), *map(Decimal, VALUE.findall(comment)))
    return found


def _unwrapped(comments: Sequence[str]) -> list[str]:
    """Comments of a line each, as they were before a tool wrapped them: a line without a label goes on."""
    lines: list[str] = []
    for comment in comments:
        if lines and not LABEL.match(comment):
            lines[-1] += f" {comment.strip()}"
        else:
            lines.append(comment)
    return lines


def notes(explainer: Explainer) -> dict[str, list[str]]:
    """By sentence: whether it is a headline, who speaks in it, whom it names."""
    found = explainer.analysis
    names = {entity.id: entity.name for entity in found.entities}
    notes: dict[str, list[str]] = {}
    for sentence in found.sentences:
        if sentence.role is not Role.BODY:
            notes.setdefault(sentence.id, []).append(
                "Headline" if sentence.role is Role.TITLE else "Line below the headline"
            )
    spoken = [(span, names[c.source.entity]) for c in found.claims if c.source.entity in names for span in c.content]
    named = [(m.span, entity.name) for entity in found.entities for m in entity.mentions if m.form.value == "name"]
    for label, places in (("Said by", spoken), ("Names", named)):
        for sentence_id, what in by_sentence(found.sentences, places).items():
            notes.setdefault(sentence_id, []).append(f"{label}: " + "; ".join(dict.fromkeys(map(one_line, what))))
    return notes


def one_line(text: str) -> str:
    return " ".join(text.split())
