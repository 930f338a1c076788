"""Refused answers: what a machine said that no reader sees, kept as a comment of the message that it was for.

    # refused: apertium 2026-11-23 7f00aa12 numbers, length: "Más de 2.000 personas …"

So whoever opens the catalog sees what was tried and which checks it failed, and no run asks and pays for it again. The
eight digits hold the answer and what the glossary said: where either differs from what it was, the engine is asked
again. Whoever deletes the line has it asked again too.
"""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.catalogs.po import Entry

REFUSED = re.compile(
    r"refused: (?P<engine>\S+) (?P<day>\d{4}-\d{2}-\d{2}) (?P<digest>[0-9a-f]{8}) (?P<checks>[a-z, ]+): "
    r'"(?P<answer>[^"\\]*(?:\\.[^"\\]*)*)"(?P<clipped>…?)'
)

BEGINNING = "refused:"

LONGEST = 600
"""Characters of an answer that are kept."""

LONGEST_COMMENT = 13 * LONGEST
"""Characters of the comment of such an answer; one character may be written with twelve."""

PIECES = 90
"""Lines over which a tool with narrow pages may spread such a comment."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """An answer that is not used."""

    engine: str
    day: str
    """On which it came, as an ISO date."""
    checks: tuple[str, ...]
    """That it failed."""
    answer: str
    is_whole: bool
    """Whether all of the answer is here."""
    digest: str

    def holds(self, terms: Mapping[str, str]) -> bool:
        """Whether the answer is as it was noted, and the glossary says the same of its message."""
        return self.digest == _digest(self.answer, terms)


def refusal_comment(engine: str, day: str, checks: Iterable[str], answer: str, terms: Mapping[str, str]) -> str:
    """The comment that notes a refused answer; `terms` are those of the glossary that its message uses."""
    kept = answer[:LONGEST]
    digest = _digest(kept, terms)
    return f'refused: {engine} {day} {digest} {", ".join(checks)}: "{_escaped(kept)}"{"…" if kept != answer else ""}'


def refused_answers(entry: Entry) -> tuple[Refusal, ...]:
    """The refused answers to a message: one of each engine at most."""
    found = (_refusal(comment) for comment in entry.comments if comment.startswith(BEGINNING))
    return tuple(refusal for refusal in found if refusal is not None)


def is_refusal(comment: str, engine: str | None = None) -> bool:
    """Whether a comment notes a refused answer; of this engine, if one is named."""
    refusal = _refusal(comment) if comment.startswith(BEGINNING) else None
    return refusal is not None and engine in (None, refusal.engine)


def without_refusals(comments: Sequence[str], engine: str | None = None) -> tuple[str, ...]:
    """The comments without those that note refused answers; of this engine, if one is named."""
    return tuple(comment for comment in comments if not is_refusal(comment, engine))


def _refusal(comment: str) -> Refusal | None:
    match = REFUSED.fullmatch(comment)
    if match is None:
        return None
    try:
        answer = str(json.loads(f'"{match["answer"]}"', strict=False))
    except ValueError:  # an escape that is none: somebody has edited it
        return None
    checks = tuple(match["checks"].split(", "))
    return Refusal(match["engine"], match["day"], checks, answer, not match["clipped"], match["digest"])


def _digest(answer: str, terms: Mapping[str, str]) -> str:
    stated = json.dumps([answer, sorted(terms.items())])
    return f"{zlib.crc32(stated.encode()):08x}"


# ------------------------------------------------------------------------------------------------ wrapped and unwrapped

ESCAPED = re.compile(r'["\\]|(?<=[ -]) |(?<=-)-|^ | $')
"""What is written as JSON writes it: its own signs, and what would be lost where a tool wraps lines. What no printer
prints is too."""


def _escaped(answer: str) -> str:
    """The answer on one line, whatever is in it; a tool may wrap it at blanks and after hyphens."""
    plain = ESCAPED.sub(lambda match: _as_code(match.group()), answer)
    return "".join(c if c.isprintable() else json.dumps(c)[1:-1] for c in plain)


def _as_code(sign: str) -> str:
    return f"\\u{ord(sign):04x}" if sign in " -" else f"\\{sign}"


def mended(entry: Entry) -> Entry:
    """The entry with each refused answer on one line again: some tools wrap comments."""
    if not any(comment.lstrip().startswith(BEGINNING) for comment in entry.comments):
        return entry
    comments: list[str] = []
    position = 0
    while position < len(entry.comments):
        length, comment = _first(entry.comments[position : position + PIECES])
        comments.append(comment)
        position += length
    return entry if tuple(comments) == entry.comments else replace(entry, comments=tuple(comments))


def _first(lines: Sequence[str]) -> tuple[int, str]:
    """How many of the lines make the first comment, and the comment: a line, but for those of ours."""
    room = LONGEST_COMMENT if lines[0].lstrip().startswith(BEGINNING) else 0
    for length, line in enumerate(lines, 1):
        room -= len(line)
        if room < 0 or (length > 1 and line.lstrip().startswith(BEGINNING)):
            break
        if line.rstrip().endswith(('"', "…")) and is_refusal(whole := _joined(lines[:length])):
            return length, whole
    return 1, lines[0]


def _joined(lines: Sequence[str]) -> str:
    """The lines of a wrapped text, put together; a compound may be parted after its hyphen."""
    whole = ""
    for line in map(str.strip, lines):
        whole += line if not whole or whole.endswith("-") else f" {line}"
    return whole
