"""One small explainer made by hand, with something of everything; and its pages in any language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from gettext import NullTranslations
from typing import Any

from generator import catalogs, messages
from generator.catalogs import Catalog, po
from generator.engines import pseudo
from generator.extraction.text import sentences
from generator.model import (
    Analysis,
    Article,
    Claim,
    Dispute,
    Entity,
    EntityKind,
    Event,
    Explainer,
    Figure,
    Form,
    Mention,
    MentionForm,
    Modifier,
    Number,
    NumberKind,
    Show,
    Source,
    Span,
    Stance,
    Status,
    Time,
    Unknown,
)
from generator.pages import Story, pages

TITLE = "Port of Velmora closes after blast"
SUBTITLE = "Fire crews doubt the number of the missing."
BODY = (
    "Mayor Ilsa Brandt said more than 40 people are missing. Fire chief Odo Kern doubts that 40 people are missing."
    " Brandt promised to reopen the port on 3 May 2024.\n\n"
    "The blast destroyed 12 cranes. Dockers should have left the pier before noon. Nobody has said what caused the"
    " blast on Tuesday. The weather was fine.\n\n"
    "The blast destroyed 12 cranes. Tens of thousands of people live near the port."
)


def article(title: str = TITLE, subtitle: str = SUBTITLE, body: str = BODY, **metadata: Any) -> Article:
    """The article, or one of other words."""
    text = f"{title}\n\n{subtitle}\n\n{body}"
    start = len(title) + 2
    spans = Span(0, len(title), title), Span(start, start + len(subtitle), subtitle)
    return Article("harbour", text, *spans, **metadata)


def explainer(show: Show = Show.EVIDENCE, **metadata: Any) -> Explainer:
    """People, statements, a dispute, numbers, times, events and an unknown of the article, marked by hand."""
    one = article(show=show, **metadata)

    def at(words: str, after: str = "") -> Span:
        start = one.text.index(words, one.text.index(after))
        return one.span(start, start + len(words))

    def entity(id_: str, kind: EntityKind, *names: str, role: str | None = None) -> Entity:
        mentions = tuple(Mention(at(name), MentionForm.NAME) for name in names)
        return Entity(id_, kind, names[0], names, (at(role),) if role else (), mentions)

    def claim(id_: str, source: str | None, cue: str, content: str, stance: Stance, **more: Any) -> Claim:
        return Claim(id_, Source(source), at(cue), (at(content, cue),), Form.INDIRECT, stance, **more)

    def number(id_: str, span: str, value: str | None, counted: str, modifier: Modifier, **more: Any) -> Number:
        whole = at(span, more.pop("after", ""))
        figures = (Figure(at(value, span), Decimal(value)),) if value else ()
        noun = one.span(whole.start + span.index(counted), whole.start + span.index(counted) + len(counted))
        kind = NumberKind.COUNT if value else NumberKind.VAGUE
        return Number(id_, whole, Decimal(value) if value else None, modifier, kind, None, None, noun, figures, **more)

    disputed = {"status": Status.DISPUTED}
    found = Analysis(
        sentences=sentences.split(one),
        entities=(
            entity("e1", EntityKind.PERSON, "Ilsa Brandt", "Brandt", role="Mayor"),
            entity("e2", EntityKind.PERSON, "Odo Kern", role="Fire chief"),
            entity("e3", EntityKind.PLACE, "Port of Velmora"),
        ),
        times=(Time(at("3 May 2024"), "2024-05-03"), Time(at("Tuesday"), None)),
        events=(
            Event("v1", at("The blast destroyed 12 cranes"), time=1),
            Event("v2", at("reopen the port"), time=0, claim="c3"),
        ),
        numbers=(
            number("n1", "more than 40 people", "40", "people", Modifier.MORE_THAN, said_by="e1", claim="c1"),
            number("n2", "40 people", "40", "people", Modifier.EXACT, after="doubts", said_by="e2", claim="c2"),
            number("n3", "12 cranes", "12", "cranes", Modifier.EXACT),
            number("n4", "12 cranes", "12", "cranes", Modifier.EXACT, after="The weather"),
            number("n5", "Tens of thousands of people", None, "people", Modifier.VAGUE),
        ),
        claims=(
            claim("c1", "e1", "said", "more than 40 people are missing", Stance.SAYS, **disputed),
            claim("c2", "e2", "doubts", "40 people are missing", Stance.DOUBTS, **disputed),
            claim("c3", "e1", "promised", "to reopen the port on 3 May 2024", Stance.PROMISES),
            claim("c4", "e2", "should", "have left the pier before noon", Stance.SAYS, explicit=False),
        ),
        disputes=(Dispute("d1", (("c1",), ("c2",)), (at("doubts"),)),),
        unknowns=(Unknown(at("Nobody has said what caused the blast")),),
    )
    answers = {"who": (at("Ilsa Brandt"),), "what": (at("destroyed 12 cranes"),), "when": (at("3 May 2024"),)}
    return Explainer(one, found, answers)


def catalog(one: Explainer, language: str, without: Iterable[str] = (), machine: bool = False) -> Catalog:
    """A catalog with a make-believe translation of every message but those that begin with some words."""
    whole = catalogs.update(catalogs.empty(language), messages.story_messages(one))
    wanted = [e for e in whole.entries[1:] if not e.text.startswith(tuple(without))]
    translated = {e.key: str(pseudo.translate([e.text], "en", language)[0]) for e in wanted}

    def filled(entry: po.Entry) -> po.Entry:
        text = translated.get(entry.key)
        comments = (catalogs.machine_comment("pseudo", date(2026, 1, 2).isoformat(), text or ""),) if machine else ()
        return po.edited(entry, translations=(text,), comments=comments) if text else entry

    return replace(whole, entries=tuple(map(filled, whole.entries)))


def made(one: Explainer, language: str = "en", translations: Catalog | None = None) -> Mapping[str, str]:
    """The files of the story and its language."""
    found = translations or catalogs.empty(language)
    return pages([Story(one, found, {language: found})], language, NullTranslations(), ("en", language))
