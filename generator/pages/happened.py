"""What happened: first the events whose date is known, by date; then the others, in the order of the article."""

from __future__ import annotations

from generator.model import Event, Time
from generator.pages.escape import Html
from generator.pages.markup import element, join, lines
from generator.pages.page import Section
from generator.pages.view import View


def happened(view: View) -> Section | None:
    """The events that the article tells."""
    groups: dict[object, list[Event]] = {}
    for event in (e for e in view.explainer.analysis.events if not view.is_repeat(e.span)):
        groups.setdefault((_date(view, event), event.claim, view.sentences_of(event.span)), []).append(event)
    if not groups or not view.quotes:
        return None
    ordered = sorted(groups.values(), key=lambda events: _order(view, events[0]))
    undated = [events for events in ordered if _date(view, events[0]) is None]
    dated = ordered[: len(ordered) - len(undated)]
    # Translators: heading above events of which the article gives no date, or not enough to know the day.
    heading = view.words.pgettext("event", "Without a date, in the order of the article")
    body = lines(
        _listed(view, dated, "x-events"),
        element("h3", heading) if undated else None,
        _listed(view, undated, "x-events x-undated"),
    )
    return Section("events", view.words.gettext("What happened"), body)


def _listed(view: View, groups: list[list[Event]], kind: str) -> Html:
    return element("ol", *(_event(view, events) for events in groups), class_=kind) if groups else Html("")


def _time(view: View, event: Event) -> Time | None:
    return None if event.time is None else view.explainer.analysis.times[event.time]


def _date(view: View, event: Event) -> str | None:
    time = _time(view, event)
    return time.value if time and view.date(time) else None


def _order(view: View, event: Event) -> tuple[bool, str, int]:
    """ISO dates sort as text, a month before its days."""
    date = _date(view, event)
    return date is None, date or "", event.span.start


def _event(view: View, events: list[Event]) -> Html:
    """One sentence with the events that it tells."""
    spans = [event.span for event in events]
    claim = view.claims.get(events[0].claim or "")
    sentences = view.sentences_of(*spans)
    told = view.passage(sentences if claim else view.in_context(sentences), spans)
    return element(
        "li",
        _when(view, events[0]),
        element("div", view.attribution(claim), class_="x-attribution") if claim else None,
        element("div", join([told, view.evidence(*spans)]), class_="x-words"),
    )


def _when(view: View, event: Event) -> Html | None:
    """The date; else the article's own words for it, if it has any."""
    time = _time(view, event)
    if time is None:
        return None
    return element("div", view.date(time) or view.time(time), class_="x-when")
