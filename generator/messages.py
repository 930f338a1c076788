"""Explainer -> messages for translators: sentences, and short phrases with a context of their own. No digit goes along.

Whatever is written with digits is lifted out and leaves a hole: `{n1}` for a figure, `{t1}` for a time of day, `{x1}`
for any other run of digits (a year, an aircraft, a web address). A page fills the holes in the reader's own format, so
neither a translator nor an engine can change a number. Words stay words: months, "th", "-year-old", "ten thousand".

Braces of the article itself are doubled, as `python-brace-format` has it, which gettext, Weblate and Poedit can check.
A sentence that stands twice in a story with other figures is one message: its comment lists all of them.
"""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import TypeVar

from generator import formats
from generator.model import Entity, Explainer, Figure, Number, Role, Sentence, Span, Time

T = TypeVar("T")


class Style(StrEnum):
    """How a hole is filled."""

    NUMBER = "number"
    """Value, unit and scale in the reader's format."""
    TIME = "time"
    """A time of day, by the reader's clock."""
    DIGITS = "digits"
    """The same digits in the reader's script, never grouped: years."""
    VERBATIM = "verbatim"
    """As the article writes it: codes, scores, addresses."""


LETTERS = {Style.NUMBER: "n", Style.TIME: "t", Style.DIGITS: "x", Style.VERBATIM: "x"}
"""What a hole's name begins with."""


@dataclass(frozen=True, slots=True)
class Hole:
    """One place of a message that the page fills."""

    name: str
    """n1, n2, …; t1, …; x1, …: counted in order of the original."""
    span: Span
    """What the article writes there; offsets in the article for a sentence, in the phrase for a phrase."""
    style: Style
    value: Decimal | datetime.time | None = None
    """A Decimal for a number, a time of day for a time."""
    unit: str | None = None
    """"percent", an ISO 4217 code or a CLDR unit."""
    scale: int = 0
    """Not 0: shown compact ("1.84 billion")."""


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

    @property
    def key(self) -> tuple[str | None, str]:
        """Its identity in a catalog."""
        return self.context, self.text


# -------------------------------------------------------------------------------------------------- holes and filling

HOLE = re.compile(r"\{\{|\}\}|\{([a-z][a-z0-9_]*)\}")
"""A doubled brace, or a hole with its name."""


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a text as it is shown: words, or what fills a hole."""

    text: str
    hole: Hole | None = None


def hole_names(text: str) -> tuple[str, ...]:
    """The names of the holes in order, each as often as it occurs."""
    return tuple(match[1] for match in HOLE.finditer(text) if match[1])


def parts(text: str, holes: Sequence[Hole], language: str | None = None) -> tuple[Part, ...]:
    """The text with its holes filled, in pieces, so that a page can isolate what is filled in.

    `language` is the reader's; None fills in what the article writes. A hole that is not among `holes` stays as it is.
    """
    known = {hole.name: hole for hole in holes}
    found: list[Part] = []
    words = ""
    end = 0
    for match in HOLE.finditer(text):
        words += text[end : match.start()]
        end = match.end()
        hole = known.get(match[1])
        if hole is None:
            words += match.group() if match[1] else match.group()[0]
            continue
        found += [Part(words), Part(shown(hole, language), hole)]
        words = ""
    found.append(Part(words + text[end:]))
    return tuple(part for part in found if part.text)


def fill(text: str, holes: Sequence[Hole], language: str | None = None) -> str:
    """The text with its holes filled in the reader's format; with what the article writes where `language` is None."""
    return "".join(part.text for part in parts(text, holes, language))


def original(message: Message) -> str:
    """The article's own words."""
    return fill(message.text, message.holes)


def shown(hole: Hole, language: str | None) -> str:
    """What a reader of `language` sees in the hole."""
    if language is None or hole.style is Style.VERBATIM:
        return hole.span.text
    if isinstance(hole.value, datetime.time):
        return formats.clock_time(hole.value, language)
    if isinstance(hole.value, Decimal):
        return formats.quantity(hole.value, hole.unit, language, hole.scale)
    return formats.plain_digits(hole.span.text, language)


def escape(text: str) -> str:
    """The text with its braces doubled."""
    return text.replace("{", "{{").replace("}", "}}")


# -------------------------------------------------------------------------------------------------- lifting digits out

HALF_DAY = re.compile(r"(?<![\d.,:/])(\d{1,2})(?:[:.](\d\d))?\s?([aApP])(?:\.[mM](?=\.[\"”’)]*$)|\.[mM]\.|[mM])(?!\w)")
"""A time of day by the clock of twelve: "3pm", "10:30 p.m."; a full stop that ends the sentence stays outside."""

CLUSTER = re.compile(r"\d+(?:[.,:/–-]\d+)*")
"""Digits with single marks between them: "08:42", "2018/19", "1,234.5", "737-800"."""

BEFORE_CODE = re.compile(r"[^\W\d_]*[A-Z](?:[^\W\d_]|-(?=[^\W\d_]))*-?$")
"""Letters that make one code with the digits after them, a capital among them: "F-", "MH", "Covid-"."""

AFTER_CODE = re.compile(r"[A-Z]+(?![a-z])|(?!s\b)[a-z]{1,4}(?!\w)")
"""Letters after a code that belong to it: "neo" of "A320neo"; not the "s" of a plural."""

ADDRESS = re.compile(r"://|^www\.|@|\w\.\w+/")
"""A web or mail address."""

WORD = re.compile(r"\S+")

LONGEST_WORD = 2_000
"""Characters looked at as one word."""

LONGEST_PREFIX = 20
"""Letters before digits that can still be a code."""


def lift(text: str, figures: Sequence[Figure] = (), offset: int = 0) -> tuple[str, tuple[Hole, ...]]:
    """The text without its digits, and the holes that they leave. `offset` is where the text starts in the article."""
    found = sorted(_candidates(text, figures, offset), key=lambda hole: hole.span.start)
    counts: dict[str, int] = {}
    pieces: list[str] = []
    holes: list[Hole] = []
    end = 0
    for hole in found:
        letter = LETTERS[hole.style]
        counts[letter] = counts.get(letter, 0) + 1
        holes.append(replace(hole, name=f"{letter}{counts[letter]}"))
        pieces += [escape(text[end : hole.span.start - offset]), "{", holes[-1].name, "}"]
        end = hole.span.end - offset
    return "".join(pieces) + escape(text[end:]), tuple(holes)


def _candidates(text: str, figures: Sequence[Figure], offset: int) -> Iterator[Hole]:
    """Holes that do not overlap: figures first, times of day between them, and other digits between those."""
    taken = sorted(_figures(text, figures, offset), key=lambda hole: hole.span.start)
    yield from taken
    times = [hole for start, end in _gaps(text, taken, offset) for hole in _half_days(text, start, end, offset)]
    yield from times
    for start, end in _gaps(text, sorted((*taken, *times), key=lambda hole: hole.span.start), offset):
        yield from _words_with_digits(text, start, end, offset)


def _figures(text: str, figures: Sequence[Figure], offset: int) -> Iterator[Hole]:
    end = offset
    for figure in sorted(figures, key=lambda one: one.span.start):
        span = figure.span
        if end <= span.start and span.end <= offset + len(text) and any(c.isdecimal() for c in span.text):
            yield Hole("n", span, Style.NUMBER, figure.value, figure.unit, figure.scale)
            end = span.end


def _gaps(text: str, taken: Sequence[Hole], offset: int) -> Iterator[tuple[int, int]]:
    """Start and end in the text of what lies between the holes."""
    borders = [0, *(border - offset for hole in taken for border in (hole.span.start, hole.span.end)), len(text)]
    yield from ((start, end) for start, end in zip(borders[::2], borders[1::2], strict=True) if start < end)


def _half_days(text: str, start: int, end: int, offset: int) -> Iterator[Hole]:
    for match in HALF_DAY.finditer(text, start, end):
        hour, minute = int(match[1]), int(match[2] or 0)
        if 1 <= hour <= 12 and minute < 60:
            time = datetime.time(hour % 12 + (12 if match[3] in "pP" else 0), minute)
            yield Hole("t", _span(match.group(), match.start() + offset), Style.TIME, time)


def _words_with_digits(text: str, start: int, end: int, offset: int) -> Iterator[Hole]:
    for word in WORD.finditer(text, start, end):
        for first in range(word.start(), word.end(), LONGEST_WORD):
            piece = text[first : min(first + LONGEST_WORD, word.end())]
            if not any(c.isdecimal() for c in piece):
                continue
            if ADDRESS.search(piece):
                bare = piece.rstrip(".,;:!?)]}>”’\"'»").lstrip("([{<“‘\"'«")
                if any(c.isdecimal() for c in bare):
                    yield Hole("x", _span(bare, first + piece.index(bare) + offset), Style.VERBATIM)
                    continue
            yield from _clusters(piece, first + offset)


def _clusters(word: str, offset: int) -> Iterator[Hole]:
    """The runs of digits of one word, with the letters that make a code of them."""
    end = 0
    for match in CLUSTER.finditer(word):
        if match.start() < end:
            continue
        earliest = max(end, match.start() - LONGEST_PREFIX)
        before = BEFORE_CODE.search(word[earliest : match.start()])
        after = AFTER_CODE.match(word, match.end())
        if before or (after and after.group().isupper()):
            start = earliest + before.start() if before else match.start()
            end = after.end() if after else match.end()
            yield Hole("x", _span(word[start:end], start + offset), Style.VERBATIM)
        else:
            end = match.end()
            yield _digits(match.group(), match.start() + offset)


def _digits(text: str, start: int) -> Hole:
    """The hole of digits that no letter makes a code: a clock of 24 hours, a grouped number, a year, or anything else.

    "10:30" can be morning or evening, so it stays as it is written; "08:42" and "22:30" cannot. A grouped number is
    shown in the reader's format even where nothing else is known of it: "1,234" would be a fraction to a German.
    """
    span = _span(text, start)
    if (time := _whole_day(text)) is not None:
        return Hole("t", span, Style.TIME, time)
    if re.fullmatch(r"[1-9]\d{0,2}(?:,\d{3}){1,6}(?:\.\d{1,9})?", text, re.ASCII):
        return Hole("n", span, Style.NUMBER, Decimal(text.replace(",", "")))
    return Hole("x", span, Style.DIGITS if text.isdecimal() else Style.VERBATIM)


def _whole_day(text: str) -> datetime.time | None:
    match = re.fullmatch(r"(0\d|1[3-9]|2[0-3]):([0-5]\d)", text, re.ASCII)
    return datetime.time(int(match[1]), int(match[2])) if match else None


def _span(text: str, start: int) -> Span:
    return Span(start, start + len(text), text)


# ----------------------------------------------------------------------------------------------- messages of a story


def sentence_message(explainer: Explainer, sentence: Sentence) -> Message:
    """The message of one sentence."""
    return _story(_Identity(explainer)).sentences[sentence.id]


def name_message(entity: Entity) -> Message | None:
    """The message of a name; None for a country, which CLDR names."""
    if entity.territory is not None or not entity.name.strip():
        return None
    return phrase_message(entity.name, entity.kind.value)


def role_message(role: Span) -> Message:
    """The message of what somebody is called: "Defense Minister"."""
    return phrase_message(role.text, "role")


def counted_message(number: Number) -> Message | None:
    """The message of the noun phrase that a number counts, if there is one."""
    if number.counted is None:
        return None
    message = phrase_message(number.counted.text, "counted")
    value = "" if number.value is None else f" (value {_plain(number.value)})"
    comment = f"{COUNTED_COMMENT}{_one_line(number.span.text)}{value}"
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
    return Message(text, context, holes, _values(holes))


def story_messages(explainer: Explainer) -> tuple[Message, ...]:
    """All messages of a story: its sentences in reading order, then names, roles, counted things, times and sources."""
    return _story(_Identity(explainer)).all


@dataclass(frozen=True, slots=True)
class _Story:
    sentences: dict[str, Message]
    all: tuple[Message, ...]


class _Identity:
    """An explainer as a key of the cache: the same object, since comparing two costs more than building messages."""

    def __init__(self, explainer: Explainer) -> None:
        self.explainer = explainer

    def __hash__(self) -> int:
        return id(self.explainer)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Identity) and other.explainer is self.explainer


@lru_cache(maxsize=4)
def _story(identity: _Identity) -> _Story:
    explainer = identity.explainer
    sentences = _sentence_messages(explainer)
    return _Story(sentences, _merged((*sentences.values(), *_phrases(explainer))))


def _merged(messages: Sequence[Message]) -> tuple[Message, ...]:
    """Each identity once, where it first stood, with everybody's comments and references."""
    found: dict[tuple[str | None, str], list[Message]] = {}
    for message in messages:
        found.setdefault(message.key, []).append(message)
    return tuple(same[0] if len(same) == 1 else _merge(same) for same in found.values())


def _merge(same: Sequence[Message]) -> Message:
    holes = [[message.holes[index] for message in same] for index in range(len(same[0].holes))]
    values = tuple(_value_comment(alike) for alike in holes)
    others = dict.fromkeys(c for message in same for c in message.comments if not VALUE_COMMENT.match(c))
    references = dict.fromkeys(r for message in same for r in message.references)
    return replace(same[0], comments=(*values, *others), references=tuple(references))


def _sentence_messages(explainer: Explainer) -> dict[str, Message]:
    sentences = explainer.analysis.sentences
    figures = _by_sentence(sentences, [(f.span, f) for n in explainer.analysis.numbers for f in n.figures])
    notes = _notes(explainer)
    lines = _Lines(explainer)
    found = {}
    for sentence in sentences:
        text, holes = lift(sentence.span.text, figures.get(sentence.id, ()), sentence.span.start)
        comments = (*_values(holes), *notes.get(sentence.id, ()))
        found[sentence.id] = Message(text, None, holes, comments, lines.reference(sentence.span))
    return found


def _phrases(explainer: Explainer) -> Iterator[Message]:
    found = explainer.analysis
    lines = _Lines(explainer)

    def at(message: Message | None, span: Span) -> Iterator[Message]:
        if message is not None:
            yield replace(message, references=lines.reference(span))

    for entity in found.entities:
        yield from at(name_message(entity), entity.mentions[0].span)
        for role in entity.roles:
            yield from at(role_message(role), role)
    for number in found.numbers:
        yield from at(counted_message(number), number.span)
    for time in found.times:
        yield from at(time_message(time), time.span)
    for claim in found.claims:
        if claim.source.entity is None and claim.source.span is not None:
            yield from at(source_message(claim.source.span), claim.source.span)


# -------------------------------------------------------------------------------------------- what translators are told

VALUE_COMMENT = re.compile(r"\{[a-z]\d+\} = ")
COUNTED_COMMENT = "Counted: "
LABEL = re.compile(rf"{VALUE_COMMENT.pattern}|[A-Z][a-z ]+(?:: |$)")
"""How our comments begin."""
VALUE = re.compile(r"\(value (-?\d+(?:\.\d+)?)[ )]")


def _values(holes: Sequence[Hole]) -> tuple[str, ...]:
    return tuple(_value_comment([hole]) for hole in holes)


def _value_comment(alike: Sequence[Hole]) -> str:
    """ "{n1} = 200,000 (value 200000)": what the article writes, and the value by which plural forms are chosen."""
    return f"{{{alike[0].name}}} = " + "; ".join(dict.fromkeys(map(_value, alike)))


def _value(hole: Hole) -> str:
    text = _one_line(hole.span.text)
    if not isinstance(hole.value, Decimal):
        return text
    unit = f" {hole.unit}" if hole.unit else ""
    return f"{text} (value {_plain(hole.value)}{unit})"


def _plain(value: Decimal) -> str:
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


def _notes(explainer: Explainer) -> dict[str, list[str]]:
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
        for sentence_id, what in _by_sentence(found.sentences, places).items():
            notes.setdefault(sentence_id, []).append(f"{label}: " + "; ".join(dict.fromkeys(map(_one_line, what))))
    return notes


def _by_sentence(sentences: Sequence[Sentence], places: Sequence[tuple[Span, T]]) -> dict[str, list[T]]:
    """What starts in each sentence, in order of the text."""
    starts = [sentence.span.start for sentence in sentences]
    found: dict[str, list[T]] = {}
    for span, what in sorted(places, key=lambda place: place[0].start):
        index = bisect_right(starts, span.start) - 1
        if index >= 0 and span.start < sentences[index].span.end:
            found.setdefault(sentences[index].id, []).append(what)
    return found


def _one_line(text: str) -> str:
    return " ".join(text.split())


class _Lines:
    """Where in the seed's file a span stands."""

    def __init__(self, explainer: Explainer) -> None:
        self._path = explainer.article.path
        self._breaks = [match.start() for match in re.finditer("\n", explainer.article.text)]

    def reference(self, span: Span) -> tuple[str, ...]:
        """`path:line`; nothing where the article is from no file."""
        return (f"{self._path}:{bisect_right(self._breaks, span.start) + 1}",) if self._path else ()
