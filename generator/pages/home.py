"""The home page: the explainers, newest first, each with its headline, its day where known, and one sentence."""

from __future__ import annotations

from gettext import NullTranslations

from generator import formats
from generator.pages.escape import Html
from generator.pages.markup import element, fill, lines, link
from generator.pages.page import front_matter, heading, page
from generator.pages.view import Site, View


def home(site: Site) -> str:
    """The list of explainers."""
    t = site.words
    # Translators: the site's headline and its one-line description.
    title = t.gettext("News, explained")
    description = t.gettext("What an article says and who says it: every statement leads to the words that back it.")
    entries = [_entry(view) for view in sorted(site.views, key=_order)]
    none = element("p", t.gettext("There are no explainers yet."), class_="x-silent")
    listed = element("ul", *entries, class_="x-stories") if entries else none
    body = lines(element("p", description, class_="x-lead"), listed, _more(t))
    return page(front_matter("home", title, description), heading(title, "headline", 1), body)


def _order(view: View) -> tuple[bool, int, str]:
    """Dated ones first, newest first; then by address, which never changes."""
    day = view.explainer.article.published
    return day is None, -day.toordinal() if day else 0, view.explainer.article.slug


def _entry(view: View) -> Html:
    article, headline, summary = view.explainer.article, view.headline(), view.summary()
    name = link(f"{article.slug}/", view.foreign(headline.text, headline.language))
    return element(
        "li",
        element("h2", name),
        _day(view),
        element("p", view.sentence(summary)) if summary else None,
        class_="x-story",
    )


def _day(view: View) -> Html:
    day = view.explainer.article.published
    if day is None:
        return Html("")
    return element(
        "p", element("time", formats.date(day.isoformat(), view.language), datetime=day.isoformat()), class_="x-day"
    )


def _more(t: NullTranslations) -> Html:
    links = {"method/": t.gettext("How it is made"), "languages/": t.gettext("Languages and translations")}
    return element(
        "ul", *(element("li", link(target, fill(words))) for target, words in links.items()), class_="x-more"
    )
