"""The frozen values that flow one way: Article -> Analysis -> Explainer. No work is done here.

Offsets count Unicode code points in `Article.text`, end exclusive. A `Span` carries its words, so it can be checked:
`article.text[span.start:span.end] == span.text`, always.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

SOURCE_LANGUAGE = "en"
"""The language of articles that name no other, and of the pages' own labels; it needs no catalog."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Words of the article and where they stand."""

    start: int
    """Offset of the first character."""
    end: int
    """Offset after the last character; greater than `start`."""
    text: str
    """`article.text[start:end]`."""

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether `other` lies within this span."""
        return self.start <= other.start and other.end <= self.end


# ---------------------------------------------------------------------------------------------------- the article


class Show(StrEnum):
    """How much of the source's wording may be shown on the site."""

    FULL = "full"
    EVIDENCE = "evidence"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Article:
    """One seed as read. Metadata is what the seed, its sidecar or its page says; None where none says it."""

    slug: str
    """Its address on the site: lower-case ASCII letters, digits and hyphens."""
    text: str
    """The words exactly as read, line ends normalised to LF. Paragraphs are parted by blank lines."""
    title: Span
    """The headline, or the first sentence where the text has none."""
    subtitle: Span | None = None
    """The line below the headline."""
    language: str = SOURCE_LANGUAGE
    """BCP 47."""
    published: date | None = None
    """Day of publication; never guessed."""
    url: str | None = None
    publisher: str | None = None
    author: str | None = None
    licence: str | None = None
    show: Show = Show.EVIDENCE
    path: str = ""
    """The seed's file relative to the project, for messages to people; not part of what is published."""

    def span(self, start: int, end: int) -> Span:
        """The span of these offsets, with its words."""
        return Span(start, end, self.text[start:end])


class Role(StrEnum):
    """What a sentence is in its article."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; sentences do not overlap and stand in order."""

    id: str
    """s0, s1, …"""
    span: Span
    paragraph: int
    """Index of the sentence's paragraph, from 0."""
    role: Role = Role.BODY
    repeats: str | None = None
    """Id of the earlier sentence that this one repeats word for word."""


# ----------------------------------------------------------------------------------------------- what is found in it


class EntityKind(StrEnum):
    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    GROUP = "group"


class MentionForm(StrEnum):
    NAME = "name"
    DESCRIPTION = "description"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where the article refers to an entity."""

    span: Span
    form: MentionForm


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something that the article names or describes, its mentions merged."""

    id: str
    """e1, e2, … in order of first mention."""
    kind: EntityKind
    name: str
    """The fullest form that the article uses."""
    aliases: tuple[str, ...]
    """Every name form used, the fullest first."""
    roles: tuple[Span, ...]
    """What the article calls it: "Defense Minister"."""
    mentions: tuple[Mention, ...]
    """In order of the text; at least one."""
    territory: str | None = None
    """ISO 3166-1 alpha-2, where the entity is a country."""
    salience: float = 0.0
    """0 to 1; how central it is to the article."""


class TimeType(StrEnum):
    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    SET = "set"


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression (TimeML's TIMEX3)."""

    span: Span
    value: str | None
    """ISO 8601 date, month, year or interval "a/b"; "T08:42" of a clock time, "P11W" of a duration; None where it
    cannot be known without a publication date."""
    type: TimeType = TimeType.DATE


class Modifier(StrEnum):
    EXACT = "exact"
    ABOUT = "about"
    MORE_THAN = "more-than"
    LESS_THAN = "less-than"
    AT_LEAST = "at-least"
    AT_MOST = "at-most"
    VAGUE = "vague"


class NumberKind(StrEnum):
    COUNT = "count"
    MEASURE = "measure"
    MONEY = "money"
    PERCENTAGE = "percentage"
    AGE = "age"
    ORDINAL = "ordinal"
    SCORE = "score"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class Figure:
    """Digits of the text that a reader's own number format can replace: "200,000", "€1.84bn", "12%", "94" of "94th"."""

    span: Span
    """What is replaced: the numeral with glued or following scale, currency or percent sign; never a word of the
    sentence that a translator needs."""
    value: Decimal
    """Scale multiplied in: 1840000000 for "€1.84bn"."""
    unit: str | None = None
    """ISO 4217 code or "percent" where the span holds the sign or word; a CLDR unit where it is glued ("40cm")."""
    scale: int = 0
    """Power of ten that the span wrote as a word or letter: 9 for "bn", else 0. It is shown in the same compact way."""


@dataclass(frozen=True, slots=True)
class Number:
    """A quantity that the article states."""

    id: str
    """n1, n2, …"""
    span: Span
    """Modifier, number and the thing counted."""
    value: Decimal | None
    """None for a vague amount ("tens of thousands")."""
    modifier: Modifier
    kind: NumberKind
    upper: Decimal | None = None
    """The upper end of a range."""
    unit: str | None = None
    """CLDR unit identifier, ISO 4217 currency code, "percent" or "percentage-point"; None for counts."""
    counted: Span | None = None
    """The noun phrase that is counted or measured."""
    figures: tuple[Figure, ...] = ()
    """Its digits: none where it is written in words, two for a range."""
    said_by: str | None = None
    """Entity id of whoever says it; None where the article says it in its own voice."""
    claim: str | None = None
    """Id of the claim that states it."""
    same_as: str | None = None
    """Id of an earlier number that states the same quantity of the same thing."""


class Stance(StrEnum):
    SAYS = "says"
    DENIES = "denies"
    DOUBTS = "doubts"
    ADMITS = "admits"
    PROMISES = "promises"
    DEMANDS = "demands"
    FEARS = "fears"
    INTENDS = "intends"


class Form(StrEnum):
    """How a claim is quoted."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Status(StrEnum):
    SINGLE_SOURCE = "single-source"
    CONFIRMED = "confirmed"
    DISPUTED = "disputed"


@dataclass(frozen=True, slots=True)
class Source:
    """Who makes a claim. Both None: the article names nobody ("is said to")."""

    entity: str | None = None
    span: Span | None = None
    """The words that name the source beside this claim; None where it is only understood from what stands before."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What somebody says, with who, how and how surely (an attribution: source, cue, content)."""

    id: str
    """c1, c2, …"""
    source: Source
    cue: Span | None
    """The words that attribute: "said", "according to"."""
    content: tuple[Span, ...]
    """What is said; several spans where the cue stands in the middle."""
    form: Form
    stance: Stance
    hedges: tuple[Span, ...] = ()
    explicit: bool = True
    """False where the attribution is only implied; shown as presumed, never as said."""
    status: Status = Status.SINGLE_SOURCE


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, told by one clause."""

    id: str
    """v1, v2, …"""
    span: Span
    time: int | None = None
    """Index into the times."""
    who: tuple[str, ...] = ()
    """Entity ids."""
    where: tuple[str, ...] = ()
    """Entity ids of places."""
    claim: str | None = None
    """The claim inside which it is told, if the article does not say it in its own voice."""


@dataclass(frozen=True, slots=True)
class Dispute:
    """Claims of different sources about one thing that pull apart."""

    id: str
    """d1, d2, …"""
    sides: tuple[tuple[str, ...], ...]
    """Two or more sides, each one or more claim ids."""
    signals: tuple[Span, ...]
    """The words that show that the sides differ."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """What the article says is not known or not said."""

    span: Span
    about: str | None = None


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that an analyser found in one article."""

    sentences: tuple[Sentence, ...]
    entities: tuple[Entity, ...] = ()
    times: tuple[Time, ...] = ()
    events: tuple[Event, ...] = ()
    numbers: tuple[Number, ...] = ()
    claims: tuple[Claim, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    unknowns: tuple[Unknown, ...] = ()


QUESTIONS = ("who", "what", "when", "where", "why", "how")
"""The questions of a news story, in the order in which they are shown."""


@dataclass(frozen=True, slots=True)
class Explainer:
    """What is published of one article."""

    article: Article
    analysis: Analysis
    answers: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)
    """Question -> spans, best first; empty where the article does not say."""
