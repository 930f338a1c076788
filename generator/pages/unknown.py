"""What is not known: what the article itself says is not known, and what is not known about the article."""

from __future__ import annotations

from generator.model import Article, TimeType
from generator.pages.escape import Html, html
from generator.pages.markup import element, fill, join
from generator.pages.page import Section
from generator.pages.view import View


def unknown(view: View) -> Section | None:
    """The gaps, each with the words that name it."""
    gaps = [*_named(view), *_undated(view), *_metadata(view)]
    if not gaps:
        return None
    body = element("ul", *(element("li", gap) for gap in gaps), class_="x-unknown")
    return Section("unknown", view.words.gettext("What is not known"), body)


def _named(view: View) -> list[Html]:
    """The article's own unknowns, each sentence once."""
    if not view.quotes:
        return []
    spans: dict[object, list[Html]] = {}
    found = view.explainer.analysis.unknowns
    marked = [u.span for u in found]
    for one in found:
        sentences = view.sentences_of(one.span)
        spans[sentences] = [view.passage(view.in_context(sentences), marked), view.evidence(one.span)]
    return [join(parts) for parts in spans.values()]


def _undated(view: View) -> list[Html]:
    """That relative times have no date; those in sentences that are not shown are blank, and are left out."""
    found = (t for t in view.explainer.analysis.times if t.value is None and t.type is TimeType.DATE)
    times = [t for t in found if t.span.text.strip()]
    if not times or view.explainer.article.published:
        return []
    words = dict.fromkeys(view.time(t) for t in times)
    t = view.words
    # Translators: {words} are time expressions of the article, such as "on Tuesday".
    gap = t.gettext("The day of publication is not known, so these have no date: {words}")
    return [fill(gap, words=join(words, " · "))]


def _metadata(view: View) -> list[Html]:
    missing = missing_metadata(view)
    if not missing:
        return []
    # Translators: {list} enumerates what is missing, such as "author and licence".
    return [fill(view.words.gettext("Not known about the article: {list}."), list=view.listed(missing))]


def missing_metadata(view: View) -> list[Html]:
    """What the seed does not say of its article."""
    t, article = view.words, view.explainer.article
    labels = {
        # Translators: in the enumeration of what is not known about the article.
        "published": t.pgettext("missing", "day of publication"),
        "publisher": t.pgettext("missing", "publisher"),
        "author": t.pgettext("missing", "author"),
        "url": t.pgettext("missing", "web address"),
        "licence": t.pgettext("missing", "licence"),
    }
    return [html(label) for name, label in labels.items() if _value(article, name) is None]


def _value(article: Article, name: str) -> object:
    return getattr(article, name)
