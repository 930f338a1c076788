"""At a glance: who, what, when, where, why, how; each answer with its evidence, and said so where there is none."""

from __future__ import annotations

from generator.model import QUESTIONS, Entity, EntityKind, Span, Time
from generator.pages import words
from generator.pages.escape import Html, html
from generator.pages.markup import element, join
from generator.pages.page import Section
from generator.pages.view import View

MOST_ANSWERS = 3
"""Answers shown to a question: they are ranked, and a glance is short."""

KINDS = {
    "who": frozenset({EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.GROUP, EntityKind.PLACE}),
    "where": frozenset({EntityKind.PLACE}),
}
"""Questions that a name can answer."""


def glance(view: View) -> Section:
    """The six questions and what the article answers."""
    rows = (element("div", element("dt", words.question(view.words, q)), *_answers(view, q)) for q in QUESTIONS)
    return Section("glance", view.words.gettext("At a glance"), element("dl", *rows, class_="x-glance"))


def _answers(view: View, question: str) -> list[Html]:
    spans = view.explainer.answers.get(question, ())[:MOST_ANSWERS]
    found = list(dict.fromkeys(_answer(view, question, span) for span in spans))
    if not found:
        return [element("dd", view.words.gettext("The article does not say."), class_="x-silent")]
    return [element("dd", answer) for answer in found]


def _answer(view: View, question: str, span: Span) -> Html:
    """A name or a date where the answer is one; else the sentence that holds it, never a fragment of a translation."""
    entity = _entity(view, span, KINDS[question]) if question in KINDS else None
    time = _time(view, span) if question == "when" else None
    known = view.name(entity) if entity else view.date(time) if time else None
    if known:
        return join([known, view.evidence(span)])
    if not view.quotes:
        return html(view.words.gettext("The article says so, in words that may not be shown here."))
    sentences = (view.sentence(sentence, [span]) for sentence in view.sentences_of(span))
    return join([*sentences, view.evidence(span)])


def _entity(view: View, span: Span, kinds: frozenset[EntityKind]) -> Entity | None:
    """The entity that the answer names: the one whose mention covers most of it."""
    entities = [e for e in view.explainer.analysis.entities if e.kind in kinds]
    named = ((_shared(m.span, span), e) for e in entities for m in e.mentions)
    shared, entity = max(named, key=lambda pair: pair[0], default=(0, None))
    return entity if shared else None


def _time(view: View, span: Span) -> Time | None:
    return next((t for t in view.explainer.analysis.times if t.span.overlaps(span)), None)


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))
