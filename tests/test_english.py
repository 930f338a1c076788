"""Of an article that is not in English nothing is said, since the rules would misread it."""

from __future__ import annotations

import pytest
from harbour import made

from generator.explainer import explain_article
from generator.extraction.english import is_english
from generator.model import Article, Span

GERMAN = (
    "Der Hafen von Velmora wurde am Dienstag gesperrt, sagte die Polizei. Mindestens 12 Menschen wurden verletzt, als"
    " auf der Mole ein Lager in Brand geriet. Die Feuerwehr rückte mit 1.200 Kräften an. Was den Brand auslöste, weiß"
    " bisher niemand."
)
ENGLISH = (
    "The port of Velmora was closed on Tuesday, the police said. At least 12 people were hurt when a store on the pier"
    " caught fire. Firefighters came in great numbers. What caused the blaze nobody knows so far."
)


def article(body: str, language: str = "en", title: str = "Velmora") -> Article:
    return Article("velmora", f"{title}\n\n{body}", Span(0, len(title), title), language=language)


@pytest.mark.parametrize("stated", ["en", "de"])
def test_the_words_tell_the_language_whatever_is_stated(stated: str) -> None:
    assert not is_english(article(GERMAN, stated))
    assert is_english(article(ENGLISH, stated))


def test_of_a_few_words_the_stated_language_tells() -> None:
    assert is_english(article("Mole gesperrt."))
    assert is_english(article("Pier closed.", "en-GB"))
    assert not is_english(article("Mole gesperrt.", "de"))


def test_nothing_is_found_in_another_language_and_the_page_says_why() -> None:
    told = explain_article(article(GERMAN))
    found = told.analysis

    assert len(found.sentences) == 5
    assert not (found.numbers or found.claims or found.entities or found.times or found.unknowns or told.answers)
    assert "The program reads articles in English only." in made(told)["velmora/index.md"]


def test_an_english_page_says_nothing_of_the_kind() -> None:
    assert "in English only" not in made(explain_article(article(ENGLISH)))["velmora/index.md"]
