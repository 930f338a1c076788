"""Holes survive the way to an engine and back, however the engine writes their tokens; each comes back exactly once."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.engines import Wire, batches, masking
from generator.engines.adapter import Limits
from generator.messages import Message, escape, hole_names

WORDS = st.text(st.characters(categories=["L", "P", "Sm", "Zs"], exclude_characters="{}"), max_size=12).map(
    lambda words: words.replace("X", "Y").replace("x", "y").replace("Х", "Y").replace("х", "y")
)
TEXTS = st.lists(st.tuples(WORDS, st.sampled_from(("n", "x", "t"))), max_size=5).map(
    lambda pieces: "".join(f"{words}{{{letter}{i}}}" for i, (words, letter) in enumerate(pieces, 1)) + "."
)


@settings(deadline=None, max_examples=50)
@given(TEXTS, st.sampled_from(Wire), st.integers(0, 999), st.booleans())
def test_a_text_comes_back_as_it_was(text: str, wire: Wire, first: int, seal: bool) -> None:
    masked = masking.mask(text, wire, first, seal=seal)
    assert masking.restore(masked.text, masked) == text


@settings(deadline=None, max_examples=50)
@given(TEXTS, st.sampled_from((Wire.BRACKETS, Wire.MARKUP)))
def test_a_lost_or_doubled_token_is_never_restored(text: str, wire: Wire) -> None:
    masked = masking.mask(text, wire)
    for number, _ in masked.tokens:
        token = masking.token(number, wire)
        assert masking.restore(masked.text.replace(token, "", 1), masked) is None
        assert masking.restore(masked.text + token, masked) is None


@settings(deadline=None)
@given(st.text(max_size=60))
def test_no_answer_breaks_the_restoring(answer: str) -> None:
    masked = masking.mask("The {n1} boats and {n2} men.", Wire.BRACKETS)
    restored = masking.restore(answer, masked)
    assert restored is None or sorted(hole_names(restored)) == ["n1", "n2"]


BRACKETS = [
    "Die [X0X] Boote.",
    "Die [ X0X ] Boote.",
    "Die [X 0 X] Boote.",
    "Die [x0x] Boote.",
    "Die 【X0X】 Boote.",
    "Die ［X0X］ Boote.",
    "Die [Х0Х] Boote.",
    "Die [X٠X] Boote.",
    "Die [X०X] Boote.",
    "Die X0X Boote.",
    "Die (X0X) Boote.",
]
MARKUP = [
    'Die <x id="0"/> Boote.',
    'Die <x id="0"></x> Boote.',
    'Die <X ID="0" /> Boote.',
    "Die <x id='0'> Boote.",
    "Die <x id=0/> Boote.",
    "Die <x id = „0“/> Boote.",
    "Die < x id=«0» / > Boote.",
]


@pytest.mark.parametrize(
    ("wire", "answer"), [(Wire.BRACKETS, one) for one in BRACKETS] + [(Wire.MARKUP, one) for one in MARKUP]
)
def test_tokens_are_read_however_they_come_back(wire: Wire, answer: str) -> None:
    masked = masking.mask("The {n1} boats.", wire)
    assert masking.restore(answer, masked) == "Die {n1} Boote."


def test_signs_of_markup_and_braces_are_the_articles_own() -> None:
    text = escape("a < b & {c} > d")
    masked = masking.mask(text, Wire.MARKUP)
    assert masked.text == "a &lt; b &amp; {c} &gt; d"
    assert masking.restore(masked.text, masked) == text
    assert masking.restore("<b>fett</b>", masked) == "<b>fett</b>"  # for the checks to find


def test_blanks_at_the_edges_are_kept() -> None:
    masked = masking.mask(" {n1} boats ", Wire.BRACKETS)
    assert masking.restore("[X0X] Boote", masked) == " {n1} Boote "


@settings(deadline=None, max_examples=30)
@given(st.lists(TEXTS, min_size=1, max_size=12), st.integers(1, 7), st.sampled_from((Wire.BRACKETS, Wire.MARKUP)))
def test_no_two_texts_of_a_batch_share_a_token(texts: list[str], size: int, wire: Wire) -> None:
    found = list(batches.batches(texts, Limits(texts=size, size=400), wire))
    assert sorted(index for batch in found for index, _ in batch) == list(range(len(texts)))
    for batch in found:
        assert len(batch) <= size
        used = [number for _, masked in batch for number in masking.numbers(masked.text, wire)]
        assert len(used) == len(set(used))


@given(st.lists(st.sampled_from(["One boat left. ", "“Two”, he said. ", "三艘船离开了。", "Why? "]), max_size=30))
def test_pieces_of_a_long_text_are_the_text(sentences: list[str]) -> None:
    text = "".join(sentences)
    pieces = masking.split(text, 60)
    assert pieces is not None
    assert "".join(pieces) == text
    assert all(len(piece.strip().encode()) <= 60 for piece in pieces)


def test_every_message_can_be_masked() -> None:
    assert masking.mask(Message("").text, Wire.MARKUP).text == ""
