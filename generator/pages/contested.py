"""Contested claims: each dispute, its sides beside one another. No verdict on any of it."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model import Dispute
from generator.pages.claims import by_source
from generator.pages.escape import Html
from generator.pages.markup import element, fill, join, lines
from generator.pages.page import Section
from generator.pages.view import View


def contested(view: View) -> Section | None:
    """The disputes; where there are statements and none, it says so."""
    t, found = view.words, view.explainer.analysis
    if not found.claims:
        return None
    homes = _homes(found.disputes)
    disputes = (_dispute(view, dispute, number, homes) for number, dispute in enumerate(found.disputes, 1))
    none = element("p", t.gettext("No dispute between sources was found in the article."), class_="x-note")
    # Translators: heading above the disputes between sources.
    return Section("claims", t.gettext("Contested claims"), lines(*disputes) or none)


def _homes(disputes: tuple[Dispute, ...]) -> Mapping[str, str]:
    """Claim -> the first dispute that shows it; its anchor stands there."""
    homes: dict[str, str] = {}
    for dispute in disputes:
        for claim in (c for side in dispute.sides for c in side):
            homes.setdefault(claim, dispute.id)
    return homes


def _dispute(view: View, dispute: Dispute, number: int, homes: Mapping[str, str]) -> Html:
    # Translators: heading of a dispute between sources; {number} counts the disputes of the article.
    heading = fill(view.words.gettext("Dispute {number}"), number=view.number(number))
    anchors = {claim for claim, home in homes.items() if home == dispute.id}
    return element(
        "section",
        element("h3", heading, id=f"{dispute.id}-heading"),
        element("div", *(_side(view, side, anchors) for side in dispute.sides), class_="x-sides"),
        _signals(view, dispute),
        class_="x-dispute",
        id=dispute.id,
        aria_labelledby=f"{dispute.id}-heading",
    )


def _side(view: View, side: tuple[str, ...], anchors: set[str]) -> Html:
    claims = [view.claims[c] for c in side if c in view.claims]
    return element("div", *by_source(view, claims, anchors), class_="x-side")


def _signals(view: View, dispute: Dispute) -> Html:
    if not view.quotes:
        return Html("")
    said = {signal.text.casefold(): signal.text for signal in reversed(dispute.signals)}
    marks = [element("q", view.verbatim(words)) for words in reversed(said.values())]
    # Translators: {words} are words of the article, such as "however" or "doubt", in its own language.
    label = view.words.gettext("Words that show the dispute: {words}")
    return element("p", join([fill(label, words=join(marks)), view.evidence(*dispute.signals)]), class_="x-signals")
