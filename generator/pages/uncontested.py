"""Other statements: what no dispute was found about, by source; first what only one source says."""

from __future__ import annotations

from generator.model import Claim, Status
from generator.pages.claims import by_source
from generator.pages.escape import Html
from generator.pages.markup import element, lines
from generator.pages.page import Section
from generator.pages.view import View


def uncontested(view: View) -> Section | None:
    """The statements that are on no side of a dispute."""
    t, found = view.words, view.explainer.analysis
    disputed = {claim for dispute in found.disputes for side in dispute.sides for claim in side}
    others = [c for c in found.claims if c.id not in disputed]
    if not others:
        return None
    body = lines(
        _listed(view, t.gettext("Statements with one source"), [c for c in others if c.status is not Status.CONFIRMED]),
        _listed(
            view, t.gettext("Statements with several sources"), [c for c in others if c.status is Status.CONFIRMED]
        ),
    )
    # Translators: heading above the statements about which no dispute between sources was found.
    return Section("statements", t.gettext("Other statements"), body)


def _listed(view: View, heading: str, claims: list[Claim]) -> Html:
    """The claims by source, below a heading."""
    return lines(element("h3", heading), *by_source(view, claims, {c.id for c in claims})) if claims else Html("")
