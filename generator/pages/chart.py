"""A bar chart of figures that can be compared, as inline SVG. Its text alternative: its own words, and the table below.

Figures can be compared where they are amounts of the same: one kind, one unit, one noun that is counted (nouns for
people are one), and the largest at most `RANGE` times the smallest; and where the article itself puts them together,
in neighbouring sentences or in a dispute. Far apart they tell of different things: a village's people, and its dead.
Shares are of different wholes, so they are no bars, nor are ranges. Who says a figure stands at its bar. Marks carry
classes, no styles: pages forbid these. Lengths are user units of a drawing as wide as a phone.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import islice, takewhile

from generator import formats, messages
from generator.extraction.lexicons import rows
from generator.model import Number, NumberKind
from generator.pages.escape import Html
from generator.pages.markup import element, join, lines
from generator.pages.view import View

KINDS = frozenset({NumberKind.COUNT, NumberKind.MONEY, NumberKind.MEASURE})
RANGE = 20
"""A bar of a twentieth of the width can still be seen; what is smaller is left to the table."""
MOST_BARS = 6
MOST_CHARTS = 2
WIDTH = 320
ROW = 60
BAR = 12
LONGEST_LABEL = 44
LONGEST_SPEAKER = 52
"""Columns of text that fit the width; an East Asian character takes two."""


def chart(view: View, numbers: Sequence[Number]) -> Html:
    """A figure for each group of comparable numbers, each wording once; empty where there is none."""
    distinct = {(n.kind, _plain(view, n)): n for n in reversed(numbers) if n.value is not None}
    groups = islice(comparable([*reversed(distinct.values())], _are_together(view)), MOST_CHARTS)
    return lines(*(_figure(view, group, n) for n, group in enumerate(groups, 1)))


def comparable(numbers: Sequence[Number], are_together: Callable[[Number, Number], bool]) -> Iterator[list[Number]]:
    """Groups of two or more, each in falling order; only positive values can be bars."""
    groups: dict[object, list[Number]] = {}
    for number in numbers:
        head = _head(number)
        if head and number.value is not None and number.value > 0 and number.kind in KINDS and number.upper is None:
            groups.setdefault((number.kind, number.unit, head), []).append(number)
    for group in (cluster for alike in groups.values() for cluster in _clusters(alike, are_together)):
        ordered = sorted(group, key=lambda n: n.value or 0, reverse=True)
        near = [n for n in ordered if (n.value or 0) * RANGE >= (ordered[0].value or 0)][:MOST_BARS]
        if len(near) > 1 and len({n.value for n in near}) > 1:
            yield near


def _clusters(numbers: Sequence[Number], are_together: Callable[[Number, Number], bool]) -> list[list[Number]]:
    """The numbers in groups of which each is together with one before it."""
    clusters: list[list[Number]] = []
    for number in numbers:
        home = next((cluster for cluster in clusters if any(are_together(one, number) for one in cluster)), None)
        if home is None:
            clusters.append([number])
        else:
            home.append(number)
    return clusters


def _are_together(view: View) -> Callable[[Number, Number], bool]:
    """Whether two numbers stand in neighbouring sentences, or are what one dispute is about."""
    starts = [s.span.start for s in view.explainer.analysis.sentences]
    disputes = view.explainer.analysis.disputes

    def told(one: Number, other: Number) -> bool:
        places = [bisect_right(starts, number.span.start) for number in (one, other)]
        return abs(places[0] - places[1]) <= 1 or any(
            all(any(signal.overlaps(number.span) for signal in dispute.signals) for number in (one, other))
            for dispute in disputes
        )

    return told


def _head(number: Number) -> str:
    """The noun that is counted, in the singular: the last word before "of", "for" or "in"; all people are one."""
    words = number.counted.text.casefold().split() if number.counted else []
    head = next(iter([*takewhile(lambda word: word not in ("of", "for", "in", "who", "from"), words)][-1:]), "")
    return "person" if _singular(head) in _persons() else _singular(head)


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


@cache
def _persons() -> frozenset[str]:
    return frozenset(_singular(row[0]) for row in rows("persons.txt"))


def _figure(view: View, group: list[Number], number: int) -> Html:
    t, name = view.words, f"chart-{number}"
    title = t.gettext("Figures compared")
    drawn = str(title)  # in a drawing no element names a language
    words = [
        *(f"{_plain(view, n)} ({_speaker(view, n)})" for n in group),
        str(t.gettext("The table says the same in words.")),
    ]
    largest = group[0].value or Decimal(1)
    svg = element(
        "svg",
        element("title", drawn, id=f"{name}-title"),
        element("desc", join(words, ". "), id=f"{name}-text"),
        *(_row(view, n, largest, i) for i, n in enumerate(group)),
        viewBox=f"0 0 {WIDTH} {ROW * len(group)}",
        role="img",
        aria_labelledby=f"{name}-title {name}-text",
    )
    return element("figure", element("figcaption", title), svg, class_="x-chart")


def _row(view: View, number: Number, largest: Decimal, index: int) -> Html:
    """Figure, counted noun and who says it above a bar; all start where the page's language starts its lines."""
    length = max(2, int((number.value or 0) / largest * WIDTH))
    direction, top = formats.direction(view.language), index * ROW
    leftwards = direction == "rtl"
    start = {"x": str(WIDTH if leftwards else 0), "direction": direction}
    bar = {"x": str(WIDTH - length if leftwards else 0), "y": str(top + 38), "width": str(length), "height": str(BAR)}
    return element(
        "g",
        element("text", join(_words(view, number)), class_="x-bar-label", y=str(top + 14), **start),
        element("text", fitted(_speaker(view, number), LONGEST_SPEAKER), class_="x-bar-by", y=str(top + 31), **start),
        element("rect", class_="x-bar", rx="2", **bar),
    )


def _words(view: View, number: Number) -> Iterator[Html]:
    """The figure, and what it counts as far as it fits."""
    figure = view.figure_text(number)
    yield element("tspan", figure, class_="x-figure")
    message = messages.counted_message(number)
    if message:
        text = view.translate(message)
        counted = fitted(text.text, LONGEST_LABEL - width(figure) - 1)
        yield view.foreign(counted, text.language, "tspan")


def _speaker(view: View, number: Number) -> str:
    """Who says it and how, as plain text."""
    claim = view.claims.get(number.claim or "")
    entity = view.entities.get(number.said_by or "")
    if claim is None:
        return view.name_text(entity) if entity else str(view.words.gettext("the article"))
    return f"{view.source_text(claim)} · {view.label_text(claim)}"


def _plain(view: View, number: Number) -> str:
    message = messages.counted_message(number)
    counted = view.translate(message).text if message else ""
    return f"{view.figure_text(number)} {counted}".strip()


def width(text: str) -> int:
    """Columns that the text takes."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def fitted(text: str, columns: int) -> str:
    """The text, cut where it is wider."""
    if width(text) <= columns:
        return text
    end = next(i for i in range(len(text)) if width(text[: i + 1]) >= columns) if columns > 0 else 0
    return text[:end].rstrip() + "…"
