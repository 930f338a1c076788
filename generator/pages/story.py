"""The story page: headline, what the reader should know about it, and the sections in the order of `SECTIONS`."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from generator import formats
from generator.catalogs import State
from generator.pages.contested import contested
from generator.pages.data import linked_data
from generator.pages.escape import Html, address, html, json_in_html
from generator.pages.glance import glance
from generator.pages.happened import happened
from generator.pages.markup import element, fill, link
from generator.pages.numbers import numbers
from generator.pages.page import Section, front_matter, heading, page
from generator.pages.sources import sources
from generator.pages.uncontested import uncontested
from generator.pages.unknown import unknown
from generator.pages.view import View
from generator.pages.who import who

SECTIONS: Mapping[str, Callable[[View], Section | None]] = {
    "glance": glance,
    "who": who,
    "events": happened,
    "numbers": numbers,
    "claims": contested,
    "statements": uncontested,
    "unknown": unknown,
    "sources": sources,
}
"""Anchor -> what makes the section; None where the story has nothing for it."""


def story(view: View) -> str:
    """The page of one story."""
    headline = view.headline()
    front = front_matter(
        "story",
        headline.text,
        view.text_of(summary).text if (summary := view.summary()) else "",
        headline_language=None if headline.language == view.language else headline.language,
        jsonld=json_in_html(linked_data(view)),
    )
    foreign = {} if headline.language == view.language else _language(headline.language)
    sections = (make(view) for make in SECTIONS.values())
    return page(front, heading(headline.text, "headline", 1, **foreign), _about(view), *sections)


def _language(language: str) -> dict[str, str]:
    return {"lang": language, "dir": formats.direction(language)}


def _about(view: View) -> Html:
    """Where the article comes from, how it was translated, and how to read the page."""
    return element(
        "aside",
        _published(view),
        *(element("p", notice) for notice in notices(view)),
        element("p", *_how(view)),
        class_="x-about",
    )


def _how(view: View) -> tuple[Html, ...]:
    t = view.words
    more = link("../method/", t.gettext("How it is made"))
    if not view.quotes:
        return html(t.gettext("The wording of the article may not be shown here.")), Html(" "), more
    # Translators: "boxed number" is a small link such as [7] behind a statement.
    words = t.gettext("A program made this page from one article. A boxed number leads to the sentence it rests on.")
    found = view.explainer.analysis
    if not (found.entities or found.claims or found.numbers or found.times):
        nothing = t.gettext("Nothing was found in this article. The program reads articles in English only.")
        return html(nothing), Html(" "), more
    return html(words), Html(" "), more


def _published(view: View) -> Html:
    """Publisher, author, day, address and licence, as far as they are known."""
    t, article = view.words, view.explainer.article
    target = address(article.url)
    day = article.published and element(
        "time", formats.date(article.published.isoformat(), view.language), datetime=article.published.isoformat()
    )
    known = {
        t.pgettext("source", "Publisher"): article.publisher and element("bdi", article.publisher),
        t.pgettext("source", "Author"): article.author and element("bdi", article.author),
        t.pgettext("source", "Published"): day,
        t.pgettext("source", "Article"): target
        and link(target, element("bdi", target, dir="ltr"), rel="noopener external"),
        t.pgettext("source", "Licence"): article.licence and element("bdi", article.licence),
    }
    rows = [element("div", element("dt", label), element("dd", value)) for label, value in known.items() if value]
    return element("dl", *rows, class_="x-meta") if rows else Html("")


def notices(view: View) -> list[Html]:
    """In which language the article is, and who translated how much of what the page shows."""
    if view.is_original:
        return []
    t, found = view.words, [view.text_of(s) for s in view.sentences]
    total = len(found)
    language = formats.language_name(view.explainer.article.language, view.language)
    # Translators: {language} is the language of the article, such as "English".
    said = [fill(t.gettext("The article is in this language: {language}."), language=language)]
    missing = sum(not text.is_translated for text in found)
    machine = sum(text.is_translated and text.state is State.MACHINE for text in found)
    holes = {"total": view.number(total)}
    if machine:
        words = t.ngettext(
            "{count} of {total} sentences was translated by a machine and not yet reviewed by a person.",
            "{count} of {total} sentences were translated by a machine and not yet reviewed by a person.",
            machine,
        )
        said.append(fill(words, count=view.number(machine), **holes))
    if missing:
        words = t.ngettext(
            "{count} of {total} sentences is not translated and is shown in the original language.",
            "{count} of {total} sentences are not translated and are shown in the original language.",
            missing,
        )
        said.append(fill(words, count=view.number(missing), **holes))
    if total and not machine and not missing:
        said.append(fill(t.gettext("All sentences are translated.")))
    return said
