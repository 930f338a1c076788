"""Messages of short phrases: names, roles, what numbers count, times, sources. Each has its kind as its context."""

from __future__ import annotations

from dataclasses import replace

from generator.messages.comments import COUNTED_COMMENT, one_line, plain, value_comments
from generator.messages.lifting import lift
from generator.messages.message import Message
from generator.model import Entity, EntityKind, Number, Span, Time


def name_message(entity: Entity) -> Message | None:
    """The message of a name; None for a country, which CLDR names."""
    if entity.territory is not None or not entity.name.strip():
        return None
    message = phrase_message(entity.name, entity.kind.value)
    return replace(message, names=(entity.name,)) if entity.kind is EntityKind.PERSON else message


def role_message(role: Span) -> Message:
    """The message of what somebody is called: "Defense Minister"."""
    return phrase_message(role.text, "role")


def counted_message(number: Number) -> Message | None:
    """The message of the noun phrase that a number counts, if there is one."""
    if number.counted is None:
        return None
    message = phrase_message(number.counted.text, "counted")
    value = "" if number.value is None else f" (value {plain(number.value)})"
    comment = f"{COUNTED_COMMENT}{one_line(number.span.text)}{value}"
    return replace(message, comments=(*message.comments, comment))


def time_message(time: Time) -> Message | None:
    """The message of a time expression whose date is not known ("last week"); None where CLDR can write the date."""
    return phrase_message(time.span.text, "time") if time.value is None else None


def source_message(source: Span) -> Message:
    """The message of words that name a source which is no entity: "official reports"."""
    return phrase_message(source.text, "source")


def phrase_message(phrase: str, context: str) -> Message:
    """The message of a short phrase in a context."""
    text, holes = lift(phrase)
    return Message(text, context, holes, value_comments(holes))
