"""The languages page: for each story and language, how much of it is translated, and by whom."""

from __future__ import annotations

from decimal import Decimal

from generator import catalogs, formats
from generator.catalogs import State
from generator.pages.escape import Html
from generator.pages.markup import element, lines
from generator.pages.page import front_matter, heading, page
from generator.pages.view import Site, Story, View

COLUMNS = (State.TRANSLATED, State.MACHINE, State.NEEDS_REVIEW, State.UNTRANSLATED)
"""States in the order of the table; outdated texts belong to no page."""


def languages_page(site: Site) -> str:
    """A table for each story."""
    t = site.words
    title = t.gettext("Languages and translations")
    description = t.gettext("How much of each story is translated, and in which state it is.")
    tables = (_table(site, story, view) for story, view in zip(site.stories, site.views, strict=True))
    body = lines(element("p", description, class_="x-lead"), *tables)
    return page(
        front_matter("languages", title, description, search={"exclude": True}), heading(title, "headline", 1), body
    )


def _table(site: Site, story: Story, view: View) -> Html:
    t, headline = site.words, view.headline()
    heads = (
        t.pgettext("column", "Language"),
        # Translators: column heads: how many texts people translated, a machine did, need a look, are missing.
        t.pgettext("state", "Translated"),
        t.pgettext("state", "By machine"),
        t.pgettext("state", "Needs review"),
        t.pgettext("state", "Not translated"),
    )
    rows = (_row(site, story, language) for language in site.languages)
    table = element(
        "table",
        element("caption", view.foreign(headline.text, headline.language)),
        element("thead", element("tr", *(element("th", head, scope="col") for head in heads))),
        element("tbody", *rows),
        class_="x-states",
    )
    return element("div", table, class_="x-scroll", tabindex="0")


def _row(site: Site, story: Story, language: str) -> Html:
    name = element("th", formats.language_name(language, site.language), scope="row")
    if formats.reads(language, story.explainer.article.language):
        # Translators: in the table of languages: the article itself is in this language.
        return element("tr", name, element("td", site.words.gettext("language of the article"), colspan="4"))
    if language not in story.catalogs:
        return Html("")
    found = catalogs.counts(story.catalogs[language])
    total = sum(found[state] for state in COLUMNS)
    return element("tr", name, *(_cell(site, found[state], total) for state in COLUMNS))


def _cell(site: Site, count: int, total: int) -> Html:
    """The count and its share; no share of nothing."""
    number = element("bdi", formats.number(Decimal(count), site.language))
    if not count:
        return element("td", number, class_="x-none")
    share = formats.percent(Decimal(100 * count // total), site.language)
    return element("td", number, " ", element("bdi", share, class_="x-share"))
