"""What an article says is not known is found with its words; plain negations and settled matters are not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.extraction import unknowns
from generator.extraction.text import sentences, tokens
from generator.model import Article, Span, Unknown


def found(body: str) -> tuple[Unknown, ...]:
    title = "Ferry runs aground off Marrow Point"
    article = Article("test", f"{title}\n\n{body}", Span(0, len(title), title))
    return unknowns.find(tokens.tag(article, sentences.split(article)))


UNKNOWN = {
    "The cause of the fire is not yet known.": "The cause of the fire",
    "It was not immediately clear how many people were on board.": "how many people were on board",
    "The company declined to comment on the talks.": "the talks",
    "Mr Orlo did not respond to a request for comment.": None,
    "The airline didn’t say when flights would resume.": "when flights would resume",
    "Her age and hometown were not released.": None,
    "The claims could not be independently verified.": "The claims",
    "Nobody knows how long the repairs will take.": "how long the repairs will take",
    "The ministry has yet to publish the report.": "the report",
    "The suspect has not been identified.": "The suspect",
    "The number of dead is therefore unknown.": "The number of dead",
    "Neither figure could be checked independently.": None,
    "The ministry did not wish to comment.": None,
    "No successor has been named.": None,
    "It’s not yet known whether the second man was held.": "whether the second man was held",
    "The cause of the accident is being established.": "The cause of the accident",
    "The clubs refuse to comment on single players.": "single players",
    "How much money will be made available remains open.": None,
    "The results are not yet available.": "The results",
    "No motive has been established.": None,
    "The minister announced the deal without giving details.": None,
    "It remains to be seen whether the truce will hold.": "whether the truce will hold",
    "It remains unclear who ordered the raid.": "who ordered the raid",
    "The bank refused to say what the fine would cost it.": "what the fine would cost it",
    "The cause of the crash is still being investigated.": None,
    "The firm was bought for an undisclosed sum.": None,
    "No group has claimed responsibility for the blast.": None,
    "“We do not know how the virus got in,” said Dr Mira Tolle.": "how the virus got in",
    "A spokesman could not be reached.": None,
    "There was no immediate comment from the army.": None,
    "The price was not disclosed.": "The price",
}

KNOWN = [
    "No operations were cancelled, a spokeswoman said.",
    "Until then the artist had been previously unknown.",
    "“I will not help you,” he said.",
    "If it is not known by Monday, the prize goes back.",
    "The shop remains open until May.",
    "The club did not make a single change.",
    "The patient did not respond to treatment.",
    "She did not say no.",
    "Two people, who asked not to be named, were paid.",
    "The team did not give up.",
    "He has not been charged.",
    "The road will not be closed.",
    "The verdict is no longer unknown.",
    "The council has not decided against the plan, it has approved it.",
]


@pytest.mark.parametrize("sentence", UNKNOWN)
def test_an_unknown_is_found_once_with_its_clause(sentence: str) -> None:
    assert len(found(sentence)) == 1


@pytest.mark.parametrize(("sentence", "about"), [(s, a) for s, a in UNKNOWN.items() if a])
def test_the_words_that_tell_what_is_unknown_are_given(sentence: str, about: str) -> None:
    assert found(sentence)[0].about == about


@pytest.mark.parametrize("sentence", KNOWN)
def test_what_is_known_is_no_unknown(sentence: str) -> None:
    assert found(sentence) == ()


def test_two_unknowns_of_one_sentence_are_two() -> None:
    body = "The bank has not said how much it lost, and it did not answer questions about its customers."
    assert [u.span.text for u in found(body)] == [
        "The bank has not said how much it lost",
        "it did not answer questions about its customers",
    ]


def test_what_a_headline_leaves_open_is_not_repeated() -> None:
    title = "Cause of fire not known"
    article = Article("t", f"{title}\n\n{title}", Span(0, len(title), title))
    assert unknowns.find(tokens.tag(article, sentences.split(article))) == ()


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(["not", "was", "known", "has", "yet", "to", "say", "”", "“", "\n\n", ".", "İ", "if"])))
def test_every_span_is_the_articles_own_text(words: list[str]) -> None:
    text = "Title\n\n" + " ".join(words)
    article = Article("t", text, Span(0, 5, "Title"))
    for unknown in unknowns.find(tokens.tag(article, sentences.split(article))):
        assert text[unknown.span.start : unknown.span.end] == unknown.span.text
        assert unknown.about is None or unknown.about in unknown.span.text


def test_a_question_that_is_left_open_at_the_end_of_its_sentence_is_unknown() -> None:
    assert len(found("Whether Orlo will play in Marrow, where she won in May, is open.")) == 1
    assert not found("The museum that Orlo built is open.")
