"""Numbers: each figure in the reader's format, what it counts, and who says it. The same figure is one row."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Number, NumberKind
from generator.pages.chart import chart
from generator.pages.escape import Html, html
from generator.pages.markup import element, join, lines
from generator.pages.page import Section
from generator.pages.view import View

HIDDEN = frozenset({NumberKind.ORDINAL})
"""Kinds that are no amounts: their sentence shows them well enough."""


def numbers(view: View) -> Section | None:
    """The figures as a chart, where some can be compared, and as a table."""
    t, groups = view.words, same(told(view))
    if not groups:
        return None
    heads = (
        # Translators: heads of a table's columns: the figure; what it counts; who says it.
        t.pgettext("column", "Figure"),
        t.pgettext("column", "Of what"),
        t.pgettext("column", "Who says so"),
    )
    table = element(
        "table",
        element("caption", t.gettext("Figures in the article; different figures are kept apart.")),
        element("thead", element("tr", *(element("th", head, scope="col") for head in heads))),
        element("tbody", *(_row(view, group) for group in groups)),
        class_="x-numbers",
    )
    body = lines(chart(view, [group[0] for group in groups]), element("div", table, class_="x-scroll", tabindex="0"))
    return Section("numbers", t.gettext("Numbers"), body)


def told(view: View) -> list[Number]:
    """The numbers to show: amounts, without those of sentences that only repeat an earlier one."""
    found = view.explainer.analysis.numbers
    return [n for n in found if n.kind not in HIDDEN and not view.is_repeat(n.span)]


def same(found: Sequence[Number]) -> list[list[Number]]:
    """The numbers that state the same quantity of the same thing together, in order of the first."""
    groups: dict[str, list[Number]] = {}
    home: dict[str, str] = {}
    for number in found:
        home[number.id] = home.get(number.same_as or "", number.id)
        groups.setdefault(home[number.id], []).append(number)
    return list(groups.values())


def _row(view: View, group: list[Number]) -> Html:
    counted = (view.counted(n) for n in group)
    return element(
        "tr",
        element("th", join(dict.fromkeys(view.figure(n) for n in group), " / "), scope="row"),
        element("td", next((words for words in counted if words), None) or _told(view, group[0])),
        element("td", *dict.fromkeys(_said(view, n) for n in group)),
        id=group[0].id,
    )


def _told(view: View, number: Number) -> Html:
    """The sentence with the figure, where no noun says what it counts: a bare "70" would tell nothing."""
    if not view.quotes:
        return Html("")
    return element("span", view.passage(view.sentences_of(number.span), [number.span]), class_="x-told")


def _said(view: View, number: Number) -> Html:
    """Who gives the figure, with the sentence in which they do."""
    claim = view.claims.get(number.claim or "")
    entity = view.entities.get(number.said_by or "")
    # Translators: in the column "Who says so": no source is named, the article says it itself.
    article = html(view.words.gettext("the article"))
    source = view.attribution(claim) if claim else view.name(entity) if entity else article
    return element("div", join([source, view.evidence(number.span)]))
