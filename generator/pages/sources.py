"""Sources: the sentences that back the page, each with its anchor and its original wording; and data to download."""

from __future__ import annotations

from generator import formats
from generator.model import Sentence
from generator.pages.escape import Html, address
from generator.pages.markup import element, fill, lines, link
from generator.pages.page import Section
from generator.pages.view import View, ordinal


def sources(view: View) -> Section:
    """The article's sentences that may be shown, the link to the article, and the downloads."""
    t = view.words
    # Translators: heading above the sentences of the article that back the page's statements.
    return Section(
        "sources", t.gettext("Sources"), lines(_note(view), _sentences(view), _article(view), _downloads(view))
    )


def _note(view: View) -> Html:
    t = view.words
    note = (
        t.gettext("The numbers count the sentences of the article.")
        if view.quotes
        else t.gettext("The wording of the article may not be shown here.")
    )
    return element("p", note, class_="x-note")


def _sentences(view: View) -> Html:
    return (
        element("ol", *(_sentence(view, s) for s in view.sentences), class_="x-sources") if view.sentences else Html("")
    )


def _sentence(view: View, sentence: Sentence) -> Html:
    return element(
        "li",
        element("div", view.sentence(sentence), class_="x-words"),
        _original(view, sentence),
        id=sentence.id,
        value=str(ordinal(sentence)),
    )


def _original(view: View, sentence: Sentence) -> Html:
    """The article's own words, where the page shows a translation."""
    if not view.is_translation(view.text_of(sentence)):
        return Html("")
    language = view.explainer.article.language
    name = formats.language_name(language, view.language)
    # Translators: opens the sentence as the article has it; {language} is the article's language.
    label = fill(view.words.gettext("Original wording ({language})"), language=name)
    quoted = element("blockquote", sentence.span.text, lang=language, dir=formats.direction(language))
    return element("details", element("summary", label), quoted, class_="x-original")


def _article(view: View) -> Html:
    """The link to the article, where it has an address that can be followed."""
    target = address(view.explainer.article.url)
    if not target:
        return Html("")
    words = view.words.gettext("Read the article where it was published")
    return element("p", link(target, words, rel="noopener external", class_="x-external"))


def _downloads(view: View) -> Html:
    t, slug = view.words, view.explainer.article.slug
    files = {
        # Translators: names of files to download, likewise in the next two.
        f"{slug}.json": t.gettext("All facts (JSON)"),
        f"{slug}-numbers.csv": t.gettext("Numbers (CSV)"),
        f"{slug}-claims.csv": t.gettext("Statements (CSV)"),
    }
    links = (element("li", link(f"../data/{name}", words, download="")) for name, words in files.items())
    return lines(element("h3", t.gettext("Downloads")), element("ul", *links, class_="x-downloads"))
