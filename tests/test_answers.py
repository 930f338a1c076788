"""Who, what, when, where, why, how: the article's own words, or nothing where it does not say."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stories import NAMES, story, tagged, words

from generator.explainer import explain
from generator.extraction import answers
from generator.model import QUESTIONS, Analysis, Time

FIRST = {
    ("ferry-aground", "who"): "Ferry",
    ("ferry-aground", "what"): "runs aground off Marrow Point",
    ("ferry-aground", "when"): "late on Friday",
    ("ferry-aground", "where"): "Marrow Point",
    ("ferry-aground", "why"): "after its radar failed",
    ("court-fraud", "what"): "jailed for stealing £2m from pensioners",
    ("court-fraud", "when"): "Monday",
    ("court-fraud", "how"): "by forging signatures over six years",
    ("cup-final", "who"): "Harbour City",
    ("cup-final", "when"): "Saturday",
    ("border-clash", "where"): "the border village of Pell",
    ("border-clash", "when"): "Wednesday night",
    ("hospital-delay", "why"): "because of faulty wiring",
    ("hospital-delay", "where"): "Wendham",
    ("rail-merger", "who"): "Regulator",
    ("rail-merger", "how"): "by issuing new shares",
    ("teachers-strike", "why"): "because the government's pay offer is too low",
    ("bakery-chain", "who"): "Crumb & Co",
    ("vaccine-trial", "what"): "halves cases in trial",
    ("heatwave", "where"): "southern Calvera",
}

UNSAID = [("border-clash", "how"), ("bakery-chain", "how"), ("cup-final", "where"), ("museum-opening", "why")]


@pytest.mark.parametrize(("name", "question"), FIRST)
def test_the_first_answer_is_what_a_reader_would_say(name: str, question: str) -> None:
    assert explain(*story(name)).answers[question][0].text == FIRST[name, question]


@pytest.mark.parametrize(("name", "question"), UNSAID)
def test_what_the_article_does_not_say_has_no_answer(name: str, question: str) -> None:
    assert explain(*story(name)).answers[question] == ()


@pytest.mark.parametrize("name", NAMES)
def test_answers_are_few_and_the_articles_own_words(name: str) -> None:
    article, found = story(name)
    given_ = explain(article, found).answers
    assert tuple(given_) == QUESTIONS
    for spans in given_.values():
        assert len(spans) <= answers.KEPT
        assert all(article.text[s.start : s.end] == s.text for s in spans)


@pytest.mark.parametrize(
    ("title", "who", "what"),
    [
        ("Marlroom lifts forecast as lamp sales jump 12%", "Marlroom", "lifts forecast as lamp sales jump 12%"),
        ("Road plans approved after long wait", "Bo", "approved after long wait"),
        ("Rovers snatch cup in stoppage time", "Rovers", "snatch cup in stoppage time"),
        ("Weather: Storm hits north coast, police say", "Storm", "hits north coast"),
        ("Two held over theft of statue", "Two", "held over theft of statue"),
    ],
)
def test_a_headline_is_parted_into_who_and_what(title: str, who: str, what: str) -> None:
    text = tagged("Bo came.", title)
    found = answers.find(text, Analysis(text.sentences))
    assert (found["who"][0].text, found["what"][0].text) == (who, what)


def test_now_and_already_tell_no_when() -> None:
    text = tagged("The bridge is now open. It has already been painted.")
    times = tuple(Time(words(text, part), None) for part in ("now", "already"))
    assert answers.find(text, Analysis(text.sentences, times=times))["when"] == ()


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="ab A.,;:–—“”\n'of in by after 19", min_size=1, max_size=200))
def test_no_text_breaks_it(body: str) -> None:
    text = tagged(body)
    for spans in answers.find(text, Analysis(text.sentences)).values():
        assert all(text.article.text[s.start : s.end] == s.text for s in spans)
