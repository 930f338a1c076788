"""Speakers: who says a number, where a claim states it and where only the words beside it tell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extraction import rules
from generator.model import Analysis, Article, Span

OPENING = "What happened\n\nMirva Solheim runs the port. Tarnwick AG owns it. "


def analysed(text: str) -> Analysis:
    text = OPENING + text
    return rules.analyse(Article("a", text, Span(0, 13, text[:13])))


def speaker(text: str, figure: str) -> str | None:
    """The name of whoever says the number that holds a figure."""
    found = analysed(text)
    number = next(n for n in found.numbers if figure in n.span.text)
    return next((e.name for e in found.entities if e.id == number.said_by), None)


@pytest.mark.parametrize(
    ("text", "figure", "name"),
    [
        ("Mirva Solheim puts the damage at 40 million euros.", "40", "Mirva Solheim"),
        ("Tarnwick AG has put the number of jobs at about 310.", "310", "Tarnwick AG"),
        ("Mirva Solheim, who knows it, estimated the crowd at 8,000.", "8,000", "Mirva Solheim"),
        (
            "Dunja Arv said the city would pay the bills, which Mirva Solheim puts at 85,000 euros.",
            "85",
            "Mirva Solheim",
        ),
        ("Tarnwick AG's figure was 640.", "640", "Tarnwick AG"),
        (
            "Mirva Solheim called the fund “pocket money”: spread over the port, it came to 90 crowns a head.",
            "90",
            "Mirva Solheim",
        ),
        ("Tarnwick AG lists 117 incidents.", "117", "Tarnwick AG"),
        (
            "The vote followed protests in which, according to Tarnwick AG, 212 people were detained.",
            "212",
            "Tarnwick AG",
        ),
        ("Mirva Solheim (retired), has put the damage at 90 euros.", "90", "Mirva Solheim"),
        ("Some 900 people lost their homes, by Tarnwick AG's count.", "900", "Tarnwick AG"),
        (
            "The cranes had stood still, Mirva Solheim told reporters, and by noon 70 per cent were back.",
            "70",
            "Mirva Solheim",
        ),
    ],
)
def test_the_words_beside_a_number_tell_who_says_it(text: str, figure: str, name: str) -> None:
    assert speaker(text, figure) == name


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Tarnwick AG has accused the city of “open theft” after seven of its cranes were sealed.", "seven"),
        ("Tarnwick AG has 310 workers.", "310"),
        ("Mirva Solheim declared three days of mourning.", "three"),
        ("Mirva Solheim put 40 boxes on the quay.", "40"),
        ("It was a good day, Mirva Solheim said. The port has 12 cranes.", "12"),
    ],
)
def test_what_the_article_tells_itself_nobody_says(text: str, figure: str) -> None:
    assert speaker(text, figure) is None


@given(
    st.lists(
        st.sampled_from(
            [
                "Mirva Solheim",
                "puts",
                "at",
                "40",
                "said",
                ",",
                "'s count",
                "which",
                "“",
                "”",
                "after",
                "Tarnwick AG",
                ".",
            ]
        ),
        max_size=25,
    )
)
def test_whoever_says_a_number_is_an_entity_of_the_article(words: list[str]) -> None:
    found = analysed(" ".join(words))
    known = {e.id for e in found.entities}
    assert all(n.said_by is None or n.said_by in known for n in found.numbers)
