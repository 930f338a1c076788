"""Quotations: straight and curly, over paragraphs, balanced or not; apostrophes are none."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extraction.text import quotations

QUOTED = {
    'She said "yes" and "no".': ["yes", "no"],
    "“It held,” he said. “We slept.”": ["It held,", "We slept."],
    "‘It’s over,’ said Omar. ‘We can’t stay.’": ["It’s over,", "We can’t stay."],
    "'It is over,' said Omar.": ["It is over,"],
    "“She told me ‘go’ and I went,” he said.": ["She told me ‘go’ and I went,"],
    "The boys' bikes and the girl's hat.": [],
    "The ’90s and rock ’n’ roll.": [],
    "He is 5'11\" tall.": [],
    "The dogs' owner said 'no'.": ["no"],
    "«Oui», he said.": ["Oui"],
    # two single marks for a double one, and marks of different kinds about one quotation
    "“It held,’’ she said. “We slept.”": ["It held,", "We slept."],
    "``It held,'' she said. ''We slept.''": ["It held,", "We slept."],
    'It has "a role.’’ It has no other.': ["a role."],
    # the convention of English newspapers: each paragraph opens anew, only the last one closes
    "“First.\n\n“Second.” He left.": ["First.\n\n“Second."],
    '"First.\n\n"Second." He left.': ['First.\n\n"Second.'],
    "'First.\n\n'Second.' He left.": ["First.\n\n'Second."],
    # a mark that nobody closes ends with its paragraph
    "“Never closed.\n\nNext paragraph.": ["Never closed."],
    'He said: "unclosed': ["unclosed"],
}


@pytest.mark.parametrize("text", QUOTED)
def test_quotations_are_found_without_their_marks(text: str) -> None:
    assert [q.text for q in quotations.find(text)] == QUOTED[text]


@given(st.text(alphabet="ab \n.,'\"“”‘’«»5", max_size=120))
def test_quotations_stand_in_order_apart_and_quote_the_text(text: str) -> None:
    found = quotations.find(text)
    assert all(text[q.start : q.end] == q.text and q.text.strip() for q in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_a_long_speech_is_a_quotation_as_long_as_its_paragraphs_are_not() -> None:
    paragraph = '"' + "We built the harbour wall. " * 60
    assert len(quotations.find("\n\n".join([paragraph] * 5) + '"')) == 1
    assert quotations.find('"' + "We built the harbour wall. " * 300) == ()
