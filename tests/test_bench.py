"""The benchmarks measure what they say: README's block alone is written, offsets hold, stories repeat."""

from __future__ import annotations

import random
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench import quality, stories, tools
from bench.peers import protocol, regex
from generator.model import Article, Span

SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))

NEWS = """Ferry stopped

The ferry stopped on Monday, Ada Quill said. About 4,200 people wait.

It cost 1.5 million in May 2021."""

words = st.text(st.sampled_from("ab \n.|<!-"), max_size=40)


@given(words, words, words, words)
def test_only_what_stands_between_the_marks_is_replaced(head: str, old: str, new: str, tail: str) -> None:
    before, after = f"{head}{quality.BEGIN}", f"{quality.END}{tail}"
    if quality.BEGIN not in head and quality.END not in old:
        assert quality.replaced(f"{before}{old}{after}", new) == f"{before}\n{new}\n{after}"


def test_a_readme_without_marks_is_left_alone() -> None:
    with pytest.raises(ValueError, match="needs a line"):
        quality.replaced("# Readme\n", "table")


def test_readme_has_the_marks() -> None:
    assert quality.replaced(quality.README.read_text(encoding="utf-8"), "table")


def test_what_a_peer_finds_in_a_paragraph_stands_there_in_the_whole_text() -> None:
    article = Article("news", NEWS, Span(0, 13, NEWS[:13]))
    found = tools.analysis(article, protocol.search(NEWS, regex.find))
    assert [(n.span.text, n.value) for n in found.numbers if n.value != 2021] == [
        ("4,200", Decimal(4200)),
        ("1.5 million", Decimal(1_500_000)),
    ]
    assert [(t.span.text, t.value) for t in found.times] == [("Monday", None), ("May 2021", "2021-05")]
    assert [(c.content[0].text, c.source.span and c.source.span.text) for c in found.claims] == [
        ("The ferry stopped on Monday", "Ada Quill")
    ]


def test_the_best_of_several_is_bold_and_a_task_not_attempted_has_a_dash() -> None:
    assert list(quality.cells([0.9, 0.899, None])) == ["**0.90**", "0.89", "–"]
    assert list(quality.cells([0.9, None])) == ["0.90", "–"]


def test_stories_are_different_and_the_same_at_each_call() -> None:
    made = list(stories.variants(SEEDS, 4))
    assert made == list(stories.variants(SEEDS, 4))
    assert len(set(made)) == len({text for _, text in made}) == 4


@given(st.text("0123456789,", min_size=1), st.integers())
def test_another_figure_has_as_many_digits_and_keeps_its_zeros(figure: str, seed: int) -> None:
    other = stories.other_figure(figure, random.Random(seed))
    assert [c if c in "0," else "9" for c in other] == [c if c in "0," else "9" for c in figure]
