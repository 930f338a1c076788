"""Holes on their way to an engine and back: "{n1} boats" goes as "[X0X] boats" or '<x id="0"/> boats'.

Engines translate words in braces: Apertium kept "{name}" in none of 19 sentences. "[X0X]" came back from Apertium in
200 of 200 sentences of invented news, into Spanish and into Catalan; figures that were sent as they are could be told
again by their value in 160 and 150 (bench/masking.py). Coming back a token may have blanks, other brackets, Cyrillic
letters or the digits of another script; it is read all the same. It must come back exactly once, or the answer is not
used.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.engines.adapter import Wire
from generator.messages import HOLE, escape

BRACKETS = re.compile(r"[\[［【〔(（]?[ \u00a0]?[XxХх][ \u00a0]?(\d{1,6})[ \u00a0]?[XxХх][ \u00a0]?[\]］】〕)）]?")
MARKUP = re.compile(
    r"<[ \u00a0]{0,3}x[ \u00a0]{1,3}id[ \u00a0]{0,3}=[ \u00a0]{0,3}[\"'“”«»„]?[ \u00a0]?(\d{1,6})[ \u00a0]?[\"'“”«»]?"
    r"[ \u00a0]{0,3}/?[ \u00a0]?>(?:[ \u00a0]?<[ \u00a0]?/[ \u00a0]?x[ \u00a0]?>)?",
    re.IGNORECASE,
)
PATTERNS = {Wire.BRACKETS: BRACKETS, Wire.MARKUP: MARKUP}
ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&#39;", "'"), ("&apos;", "'"), ("&amp;", "&"))
"""What a service writes for signs of markup; the ampersand last."""


@dataclass(frozen=True, slots=True)
class Masked:
    """A text as it goes on the wire."""

    text: str
    wire: Wire
    tokens: tuple[tuple[int, str], ...]
    """Number of each token, and the name of the hole that it stands for."""
    before: str = ""
    """Blanks at the edges, which services lose."""
    after: str = ""
    sealed: int | None = None
    """Number of a token at the end that only shows which text an answer belongs to."""


def mask(text: str, wire: Wire, first: int = 0, *, seal: bool = False) -> Masked:
    """The text with tokens for its holes, numbered from `first`, so that no two texts of a batch share one.

    `seal` puts a token to a text that has none.
    """
    bare = text.strip()
    start = text.index(bare) if bare else 0
    before, after = text[:start], text[start + len(bare) :]
    if wire is Wire.HOLES:
        return Masked(bare, wire, (), before, after)
    tokens: list[tuple[int, str]] = []
    pieces: list[str] = []
    end = 0
    for match in HOLE.finditer(bare):
        pieces.append(_sent(bare[end : match.start()], wire))
        end = match.end()
        if match[1]:
            tokens.append((first + len(tokens), match[1]))
            pieces.append(token(tokens[-1][0], wire))
        else:
            pieces.append(match.group()[0])
    pieces.append(_sent(bare[end:], wire))
    sealed = first if seal and not tokens else None
    if sealed is not None:
        pieces.append(token(sealed, wire))
    return Masked("".join(pieces), wire, tuple(tokens), before, after, sealed)


def token(number: int, wire: Wire) -> str:
    """What stands for a hole."""
    return f'<x id="{number}"/>' if wire is Wire.MARKUP else f"[X{number}X]"


def _sent(words: str, wire: Wire) -> str:
    if wire is not Wire.MARKUP:
        return words
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def restore(answer: str, masked: Masked) -> str | None:
    """The answer with its holes; None where a token is missing, stands twice, or belongs to another text."""
    answer = answer.strip()
    if masked.wire is Wire.HOLES:
        return masked.before + answer + masked.after
    names = dict(masked.tokens)
    wanted = [number for number, _ in masked.tokens] + ([] if masked.sealed is None else [masked.sealed])
    if sorted(numbers(answer, masked.wire)) != sorted(wanted):
        return None
    pieces: list[str] = []
    end = 0
    for match in PATTERNS[masked.wire].finditer(answer):
        pieces.append(escape(_received(answer[end : match.start()], masked.wire)))
        end = match.end()
        name = names.get(int(match[1]))
        pieces.append(_with_edges(match.group(), f"{{{name}}}") if name else "")
    pieces.append(escape(_received(answer[end:], masked.wire)))
    return masked.before + "".join(pieces).strip() + masked.after


def numbers(answer: str, wire: Wire) -> list[int]:
    """The numbers of the tokens in an answer."""
    return [int(match[1]) for match in PATTERNS[wire].finditer(answer)] if wire in PATTERNS else []


def _with_edges(token_found: str, hole: str) -> str:
    """The hole with the blanks that the token's pattern took along."""
    before = " " if token_found[:1] in " \u00a0" else ""
    return before + hole + (" " if token_found[-1:] in " \u00a0" else "")


def _received(words: str, wire: Wire) -> str:
    if wire is Wire.MARKUP:
        for entity, sign in ENTITIES:
            words = words.replace(entity, sign)
    return words


# ---------------------------------------------------------------------------------------------------------- long texts

SENTENCE_END = re.compile(r"(?<=[.!?…。！？।؟۔])[\"”»’)\]]{0,3}(?:[ \u00a0\n]+|(?<=[。！？]))")


def split(text: str, size: int) -> list[str] | None:
    """The text in pieces of at most `size` bytes, parted at ends of sentences; None where a sentence is longer.

    The blanks between stay with the piece before, so that the pieces joined are the text.
    """
    if len(text.encode()) <= size:
        return [text]
    pieces = [""]
    for sentence in _sentences(text):
        if len(sentence.strip().encode()) > size:
            return None
        if len((pieces[-1] + sentence).strip().encode()) > size:
            pieces.append("")
        pieces[-1] += sentence
    return [piece for piece in pieces if piece]


def _sentences(text: str) -> Sequence[str]:
    ends = [match.end() for match in SENTENCE_END.finditer(text)]
    borders = [0, *(end for end in ends if 0 < end < len(text)), len(text)]
    return [text[start:end] for start, end in pairwise(borders)]
