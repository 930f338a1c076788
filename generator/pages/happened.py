"""What happened: the events in order; first those whose date is known, then the undated in the order of the article."""

from __future__ import annotations

from generator.model import Event, Time
from generator.pages.escape import Html
from generator.pages.markup import element, join
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
    body = element("ol", *(_event(view, events) for events in ordered), class_="x-events")
    return Section("events", view.words.gettext("What happened"), body)


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
    told = view.passage(view.sentences_of(*spans), spans)
    return element(
        "li",
        element("div", _when(view, events[0]), class_="x-when"),
        element("div", view.attribution(claim), class_="x-attribution") if claim else None,
        element("div", join([told, view.evidence(*spans)]), class_="x-words"),
    )


def _when(view: View, event: Event) -> Html:
    """The date; else the article's own words for it, and that they are no date."""
    time = _time(view, event)
    # Translators: stands where an event would have its date; the article gives none, or not enough to know the day.
    undated = element("span", view.words.pgettext("event", "undated"), class_="x-undated")
    if time is None:
        return undated
    return view.date(time) or join([view.time(time), undated], " · ")
