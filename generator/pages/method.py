"""The method page: how an explainer is made and what it does not do, in plain sentences for readers."""

from __future__ import annotations

from gettext import NullTranslations

from generator.pages.markup import element
from generator.pages.page import Section, front_matter, heading, page
from generator.pages.view import Site


def method(site: Site) -> str:
    """The page; the same for all stories."""
    t = site.words
    title = t.gettext("How it is made")
    description = t.gettext("How an explainer is made, and what it does not do.")
    return page(front_matter("method", title, description), heading(title, "headline", 1), *_sections(t))


def _sections(t: NullTranslations) -> tuple[Section, ...]:
    return (
        _section(
            "made",
            t.gettext("How it works"),
            t.gettext(
                "A program reads one news article and finds sentences, names, numbers, times and statements by rules."
            ),
            t.gettext("Every fact on a page is a piece of the article's text. What is not in the text is dropped."),
            t.gettext("In the language of the article, the words that back a statement are marked."),
            t.gettext("The program works without a network, and the same article always gives the same page."),
        ),
        _section(
            "says",
            t.gettext("Who says what"),
            t.gettext(
                "A statement always stands with its source. A doubt, a denial or a plan is never shown as a fact."
            ),
            t.gettext("“Presumed” means that the article implies a source without naming it outright."),
            t.gettext(
                "Where sources differ, both sides stand side by side. The page gives no verdict on who is right."
            ),
            t.gettext("Figures share a row only where the article gives the same amount of the same thing."),
        ),
        _section(
            "not",
            t.gettext("What is not done"),
            t.gettext("Nothing is guessed: no date, no author and no publisher that is not given."),
            t.gettext("Nobody checks here whether the article itself is right. One article is one view of the news."),
            t.gettext(
                "Rules make mistakes: they can miss a statement or name a wrong source. Compare the linked sentence."
            ),
        ),
        _section(
            "translation",
            t.gettext("Translation"),
            t.gettext(
                "Sentences are translated whole. The program fills in the numbers, so no translation can change one."
            ),
            t.gettext(
                "A translation that fails a check is not shown: the original sentence stands there, marked as such."
            ),
            t.gettext("Each page says how many of its sentences a machine translated and no person has reviewed."),
        ),
        _section(
            "shown",
            t.gettext("How much of the article is shown"),
            t.gettext(
                "Usually only sentences that back a statement are shown; in the data, all other text is blanked out."
            ),
            t.gettext(
                "Where no wording may be shown, a page gives only names, roles, figures, dates and who says something."
            ),
        ),
    )


def _section(anchor: str, title: str, *paragraphs: str) -> Section:
    return Section(anchor, title, element("div", *(element("p", words) for words in paragraphs), class_="x-method"))
