"""At a glance: who, what, when, where, why, how; each answer with its evidence, and said so where there is none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.model import QUESTIONS, Entity, EntityKind, Sentence, Span, Time
from generator.pages import words
from generator.pages.escape import Html, html
from generator.pages.markup import element, join, lines
from generator.pages.page import Section
from generator.pages.view import View

MOST_NAMES = {"who": 3}
MOST_SENTENCES = {"what": 2}
"""Answers shown to a question, one to the others: they are ranked, and later ones often tell of something else."""

KINDS = {
    "who": frozenset({EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.GROUP, EntityKind.PLACE}),
    "where": frozenset({EntityKind.PLACE}),
}
"""Questions that a name can answer."""

BELONGING = re.compile(r"\b(?:of|in|at|on|from|for|by|near|with|to|against)\b", re.IGNORECASE)
"""What a name stands behind that only tells whose or where the answer is: "Fishing crews in Skerry Sound"."""


def glance(view: View) -> Section:
    """The six questions and what the article answers."""
    rows = (element("div", element("dt", words.question(view.words, q)), *_answers(view, q)) for q in QUESTIONS)
    return Section("glance", view.words.gettext("At a glance"), element("dl", *rows, class_="x-glance"))


def _answers(view: View, question: str) -> list[Html]:
    spans = view.explainer.answers.get(question, ())
    if not spans:
        # Translators: stands where a question such as "Why?" would have its answer.
        return [element("dd", view.words.gettext("No answer was found in the article."), class_="x-silent")]
    return [element("dd", answer) for answer in _named(view, question, spans) or _told(view, question, spans)]


def _named(view: View, question: str, spans: Sequence[Span]) -> list[Html]:
    """Names or a date, each once with all its evidence; nothing where the best answer is neither."""
    groups: dict[Html, list[Span]] = {}
    for span in spans:
        name = _name(view, question, span)
        if name is None and not groups:
            return []
        if name is not None:
            groups.setdefault(name, []).append(span)
    shown = [*groups.items()][: MOST_NAMES.get(question, 1)]
    return [join([name, view.evidence(*own)]) for name, own in shown]


def _name(view: View, question: str, span: Span) -> Html | None:
    entity = _entity(view, span, KINDS[question]) if question in KINDS else None
    time = _time(view, span) if question == "when" else None
    return view.name(entity) if entity else view.date(time) if time else None


def _told(view: View, question: str, spans: Sequence[Span]) -> list[Html]:
    """The sentences that hold the answers, each once: never a fragment of a translation."""
    groups: dict[Sentence, list[Span]] = {}
    for span in (span for span in spans if not _name(view, question, span)):
        for sentence in view.sentences_of(span):
            groups.setdefault(sentence, []).append(span)
    visible = {sentence: own for sentence, own in groups.items() if view.may_show(sentence)}
    if not visible:
        return [html(view.words.gettext("The article says so, in words that may not be shown here."))]
    shown = [*visible.items()][: MOST_SENTENCES.get(question, 1)]
    return [
        lines(_speaker(view, sentence, own), join([view.passage([sentence], own), view.evidence(*own)]))
        for sentence, own in shown
    ]


def _speaker(view: View, sentence: Sentence, spans: Sequence[Span]) -> Html | None:
    """Who says what the sentence answers, where the sentence does not name them: "she claimed" tells nothing alone."""
    claims = (c for c in view.explainer.analysis.claims if any(_holds(part, spans[0]) for part in c.content))
    claim = next(claims, None)
    if claim is None or view.names_source(claim, sentence):
        return None
    return element("div", view.attribution(claim), class_="x-attribution")


def _holds(whole: Span, part: Span) -> bool:
    return whole.start <= part.start and part.end <= whole.end


def _entity(view: View, span: Span, kinds: frozenset[EntityKind]) -> Entity | None:
    """The entity that the answer names: the one whose mention covers most of it."""
    entities = [e for e in view.explainer.analysis.entities if e.kind in kinds]
    named = ((_shared(m.span, span), e, m.span) for e in entities for m in e.mentions)
    shared, entity, name = max(named, key=lambda found: found[0], default=(0, None, span))
    belongs = kinds is KINDS["who"] and BELONGING.search(span.text, 0, max(0, name.start - span.start))
    return entity if shared and not belongs else None


def _time(view: View, span: Span) -> Time | None:
    return next((t for t in view.explainer.analysis.times if t.span.overlaps(span)), None)


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))
