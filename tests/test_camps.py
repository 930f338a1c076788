"""Sources that speak for one party are of one camp; nobody else is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stories import article, claim, tagged

from generator.extraction import rules
from generator.extraction.disputes import camps, voices, wordlist
from generator.extraction.text import tokens
from generator.model import Source


def parties(body: str) -> list[set[str]]:
    """The ids of the claims of each camp."""
    found = rules.analyse(article(body))
    text = tokens.tag(article(body), found.sentences)
    camp = camps.of_claims(text, found.claims, found.entities)
    return [{claim for claim, one in camp.items() if one == key} for key in dict.fromkeys(camp.values())]


@pytest.mark.parametrize(
    "body",
    [
        "The Hill Farmers Alliance (HFA) said it rained. HFA president Ada Brook said it snowed.",
        "Torm Ltd said the pump was new. Chief executive Bo Orde said nobody had complained.",
        "Torm Ltd said the pump was new. Its director, Bo Orde, said nobody had complained.",
        "The health ministry said it had no doses. Health Minister Ada Brook said a ship was on its way.",
        "Police said the man ran. Detective Sergeant Bo Orde said he had a knife.",
        "His family said he was asleep. His daughter, Ada Brook, said he never owned a knife.",
        "Sarmia said the guns were gone. The Sarmian army said its men were home.",
        "The government of Sarmia said the boat fled. Sarmia's coast guard said it fired twice.",
        "A study says salt is good for teeth. Bo Orde, who led the study, said he was surprised.",
        "The council said the trees were sick. A council spokeswoman said they would be felled.",
        "Prosecutors told the jury that he lied. Ada Brook KC, prosecuting, said he burned the letter.",
    ],
)
def test_who_speaks_for_a_party_is_of_its_camp(body: str) -> None:
    assert parties(body) == [{"c1", "c2"}]


@pytest.mark.parametrize(
    "body",
    [
        "Torm Ltd said the pump was new. Former Torm manager Bo Orde said it was old.",
        "The farmers' union said it rained. Chief executive Bo Orde said it was dry.",
        "The minister said it rained. The shadow minister, Bo Orde, said it was dry.",
        "Finance minister Ada Brook of Sarmia said it rained. Finance minister Bo Orde of Tarvia said it was dry.",
        "Ada Brook said it rained. Her opponent, Bo Orde, said it was dry.",
        "The council said it rained. The opposition's spokesman, Bo Orde, said it was dry.",
        "Police said the man ran. The Police Federation said officers were tired.",
        "Torm Ltd said the pump was new. The ministry disagreed: it was old, a spokesman said.",
        "Prosecutors told the jury that he lied. For the defence, Bo Orde said his client had slept.",
    ],
)
def test_who_does_not_is_of_another(body: str) -> None:
    assert {"c1"} in parties(body)


@given(st.text(alphabet="ABCabc’'s, -of forthe", max_size=60) | st.text(max_size=60))
def test_whatever_a_source_is_called_its_words_are_its_own(name: str) -> None:
    said = set(voices.words(name)) | {pair.partition("=")[2] for pair in wordlist.words("body")}
    assert voices.known(name) <= said
    assert {w.removesuffix("s") for w in voices.owners(name)} <= {w.removesuffix("s") for w in said}
    assert all(p[0] == "=" for p in voices.parties(name))


def test_who_replies_without_a_name_is_who_spoke_before_the_one_replied_to() -> None:
    body = "A baker, Bo Orde, said it rained. Ada Brook said it had snowed. “I know it rained,” the witness replied."
    assert parties(body) == [{"c1", "c3"}, {"c2"}]


def test_a_numeral_is_of_no_camp() -> None:
    text = tagged("Two of 30 found the water was warm.")
    told = (claim(text, "c1", "30", "found", "the water was warm"),)
    assert camps.of_claims(text, (replace(told[0], source=Source(None, told[0].source.span)),)) == {}


def test_the_two_governments_are_of_no_camp() -> None:
    assert parties("The two governments said it rained.") == []
