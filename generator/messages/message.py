"""A message: what is translated, and what its translator is told."""

from __future__ import annotations

from dataclasses import dataclass

from generator.messages.holes import Hole, fill


@dataclass(frozen=True, slots=True)
class Message:
    """What is translated. Context and text are its identity."""

    text: str
    """With holes, and braces doubled. Outside of its holes it has no decimal digit of any script."""
    context: str | None = None
    """What a phrase is, since the phrase alone does not tell: "person", "role", "counted"; None for sentences."""
    holes: tuple[Hole, ...] = ()
    comments: tuple[str, ...] = ()
    """For the translator: what fills each hole, who speaks, which names occur."""
    references: tuple[str, ...] = ()
    """`seeds/file:line`."""
    plural: str | None = None
    """The plural form of a label of the interface."""
    names: tuple[str, ...] = ()
    """Whom it names, as it writes the names: people alone."""

    @property
    def key(self) -> tuple[str | None, str]:
        """Its identity in a catalog."""
        return self.context, self.text


def original(message: Message) -> str:
    """The article's own words."""
    return fill(message.text, message.holes)
