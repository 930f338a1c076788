"""Sentences: borders that abbreviations do not make, and no word lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extraction.text import sentences
from generator.model import Article, Span


def cut(body: str) -> list[str]:
    text = f"Title\n\n{body}"
    return [s.span.text for s in sentences.split(Article("x", text, Span(0, 5, "Title")))[1:]]


@pytest.mark.parametrize(
    "sentence",
    [
        "Mr. Field spoke of Ms. Quill.",
        "The vote is at 5 p.m. Tuesday.",
        "Sen. Bo Hart met Gov. Lee on Jan. 5 in St. Paul.",
        "The case of Roe vs. Poe is closed.",
    ],
)
def test_an_abbreviation_ends_no_sentence(sentence: str) -> None:
    assert cut(f"{sentence} They left.") == [sentence, "They left."]


@pytest.mark.parametrize("after", ["Nobody came.", "“Nobody came,” she said.", '"Nobody came," she said.'])
def test_the_month_of_may_is_no_abbreviation(after: str) -> None:
    for before in ("A decision is due in May.", "It opens on 12 May."):
        assert cut(f"{before} {after}") == [before, after]


@pytest.mark.parametrize("end", ["She left the U.S.", "He works for Orr Inc.", "They live in Mill Ave."])
def test_an_abbreviation_ends_a_sentence_before_an_article(end: str) -> None:
    for after in ("A source knew.", "A Lund source knew."):
        assert cut(f"{end} {after}") == [end, after]
    assert cut("“It is the U.S. A nice land,” he said.") == ["“It is the U.S. A nice land,” he said."]


def test_a_time_of_day_can_end_a_sentence() -> None:
    assert cut("It closes at 5 p.m. Nobody left.") == ["It closes at 5 p.m.", "Nobody left."]


@given(st.text(alphabet="aB .\n?“”\"'MsDr5", max_size=200))
def test_sentences_hold_every_character_in_order(body: str) -> None:
    assert "".join("".join(cut(body)).split()) == "".join(body.split())
