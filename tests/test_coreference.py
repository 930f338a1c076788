"""Coreference: whom the words that name a source stand for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extraction import entities
from generator.extraction.entities import coreference
from generator.extraction.text import sentences, tokens
from generator.model import Article, Entity, EntityKind, MentionForm, Span


class Story:
    """A text whose sources are marked with braces: "{The minister} said"."""

    def __init__(self, marked: str, title: str = "what happened\n\n") -> None:
        text, sources = title, []
        for part in marked.replace("{", "\0{").replace("}", "\0").split("\0"):
            if part.startswith("{"):
                sources.append(Span(len(text), len(text) + len(part) - 1, part[1:]))
            text += part.removeprefix("{")
        end = text.index("\n") if "\n" in text else len(text)
        article = Article("a", text, Span(0, end, text[:end]))
        tagged = tokens.tag(article, sentences.split(article))
        self.text = text
        self.sources = sources
        self.entities, self.who = coreference.resolve(tagged, entities.find(tagged, ()), sources)
        self.by_id = {e.id: e for e in self.entities}

    def speaker(self, index: int = -1) -> Entity:
        return self.by_id[self.who[self.sources[index]]]


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("{Defence Minister Olga Trandic} said so.", "Olga Trandic"),
        ("{Iona Brack, Felmar's head of research,} said so.", "Iona Brack"),
        ("{Its director, Leila Osman,} said so.", "Leila Osman"),
        ("{A second broker, Tarn Hollow,} said so.", "Tarn Hollow"),
        ("It was made by Felmar Labs, {a Norwegian company}, which said so.", "Felmar Labs"),
        ("{The regulator, the Office of Weights (OOW),} said so.", "Office of Weights"),
        ("{Kenya} reported it.", "Kenya"),
        ("Olga Trandic, 41, of Nairobi, left and said so, said {Nairobi}.", "Nairobi"),
        ("Olga Trandic, 41, of {Nairobi}, left and said so.", "Olga Trandic"),
        ("It left, said {the railway company}, Orrana Norte (ON).", "Orrana Norte"),
        ("Minister Olga Trandic came. “No,” {she} said.", "Olga Trandic"),
        ("Minister Olga Trandic met coach Karl Brem. {He} said no.", "Karl Brem"),
        ("According to {Minister Olga Trandic}, it rained. According to {her}, it stopped.", "Olga Trandic"),
        ("President Olga Trandic met Karl Brem. {The President} said no.", "Olga Trandic"),
        (
            "It hurt the mayor, Olga Trandic, and Karl Brem. Minister Karl Brem left. {The mayor} said so.",
            "Olga Trandic",
        ),
        ("{Olga Trandic} told jurors it rained. Karl Brem had a cord, {she} claimed, and burned it.", "Olga Trandic"),
        ("{Olga Trandic} told jurors it rained. When Karl Brem left, {he} claimed that it snowed.", "Karl Brem"),
        ("Pellmore AG fell. {The company} said nothing.", "Pellmore AG"),
        ("Pellmore AG fell. According to {its website}, it rained.", "Pellmore AG"),
        ("{The army} left. Pellmore AG fell. {It} accused Pellmore AG.", "The army"),
        ("{The army} left. Pellmore AG fell. {It} warned Pellmore AG users.", "Pellmore AG"),
        ("Pellmore AG fell. {The opposition Centre Party} said no.", "The opposition Centre Party"),
        ("Pellmore AG fell. {The group behind the theft}, which calls itself Brun Olt, said so.", "Brun Olt"),
        ("{The two referees, Lena and Karl Brem}, said so.", "The two referees, Lena and Karl Brem"),
        ("{Pellmore AG} fell. {It} said nothing.", "Pellmore AG"),
        ("Striker Karl Brem, 19, fell. {Brem} said so. “I felt it,” said {the teenager}.", "Karl Brem"),
        ("{Minister Olga Trandic} came. By {Trandic's account}, it rained.", "Olga Trandic"),
        ("{The International Committee of the Red Cross} left.", "International Committee of the Red Cross"),
        ("{One of the actors, Olga Trandic}, said no.", "Olga Trandic"),
        ("Portugal's Karl Brem fell. {Brem} said so. “I felt it,” said {the Swede}.", "Karl Brem"),
        ("{The National Museum of Orland} left. {The museum} said no.", "National Museum of Orland"),
        ("The World Health Organization (WHO) came. {The WHO} said no.", "World Health Organization"),
        ("They blamed the owner, Piedras del Orr. {Piedras del Orr} denied it. “No,” {it} said.", "Piedras del Orr"),
        ("{Tarnwick Watch}, the monitoring group, came. {The group} said no.", "Tarnwick Watch"),
    ],
)
def test_a_source_is_who_its_words_stand_for(marked: str, name: str) -> None:
    assert Story(marked).speaker().name == name


def test_nobody_inside_a_quotation_is_an_antecedent() -> None:
    story = Story("{Karl Brem} spoke. “Minister Ivan Trandic was late.” {He} laughed.")
    assert story.speaker().name == "Karl Brem"


def test_a_pronoun_fits_in_gender() -> None:
    story = Story("{Mrs Brem} met {Mr Trandic}. {She} said yes. {He} said no.")
    assert [story.speaker(2).name, story.speaker(3).name] == ["Brem", "Trandic"]
    assert all(e.roles == () for e in story.entities), "a form of address is no role"


@pytest.mark.parametrize("words", ["two Bakers Party lawmakers", "experts from London", "residents"])
def test_those_who_are_described_and_not_named_are_a_group(words: str) -> None:
    speaker = Story(f"It rained. {{{words}}} said so.").speaker()
    assert (speaker.kind, speaker.name) == (EntityKind.GROUP, words)


@pytest.mark.parametrize(
    "subject", ["Administrators from Quorvel Dunn", "Two lawyers", "The firefighters", "Farmers' groups", "Survivors"]
)
def test_they_are_those_with_whom_the_sentence_before_opens(subject: str) -> None:
    speaker = Story(f"Pellmore AG fell. {subject} were called on Monday. {{They}} said no.").speaker()
    assert (speaker.kind, speaker.name) == (EntityKind.GROUP, subject)


def test_they_are_not_things_with_which_the_sentence_before_opens() -> None:
    assert Story("{Pellmore AG} fell. The bridges were closed. {They} said no.").speaker().name == "Pellmore AG"


@pytest.mark.parametrize("words", ["the army", "the finance ministry", "his ministry", "The rebels' military command"])
def test_a_body_that_is_described_is_an_organisation(words: str) -> None:
    assert Story(f"It rained. {{{words}}} said so.").speaker().kind is EntityKind.ORGANISATION


def test_a_spokesman_is_not_whom_he_speaks_for() -> None:
    story = Story("Minister Olga Trandic left. {Trandic's spokesman} said so.")
    assert story.speaker().kind is EntityKind.GROUP
    assert story.speaker().name == "Trandic's spokesman"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("experts from London", "Experts from the British Ministry of Fisheries"),
        ("officials in Orsett", "officials in the capital Orsett"),
        ("the northern rebels", "rebels"),
        ("experts from London", "the daily summary"),
    ],
)
def test_a_group_that_is_described_again_is_the_same(first: str, second: str) -> None:
    story = Story(f"{{{first}}} said so. It rained. {{{second}}} said it again.")
    assert story.speaker(0).id == story.speaker(1).id


@pytest.mark.parametrize("words", ["The poll", "The memo", "The survey", "Text messages from Brem's phone"])
def test_a_document_is_nobody_who_spoke_before(words: str) -> None:
    story = Story(f"{{Mayor Karl Brem}} said so. {{{words}}} found it.")
    assert story.speaker(0).id != story.speaker(1).id


def test_a_report_that_was_met_before_is_meant_again() -> None:
    story = Story("{A report} found it. {Mayor Karl Brem} said no. {The report} said more.")
    assert story.speaker(2).id == story.speaker(0).id


@pytest.mark.parametrize("words", ["31%", "One of 20"])
def test_a_number_is_nobody(words: str) -> None:
    assert Story(f"It rained. {{{words}}} said so.").who == {}


@pytest.mark.parametrize(
    ("headline", "body", "name"),
    [
        ("Governor", "Gov. Olga Trandic came. {She} said so.", "Olga Trandic"),
        ("Mayor", "{Mayor Olga Trandic} said so.", "Olga Trandic"),
        ("Company", "{Pellmore AG} fell. {The company} said so.", "Pellmore AG"),
    ],
)
def test_a_word_in_the_headline_means_the_only_one_whom_the_body_calls_so(headline: str, body: str, name: str) -> None:
    story = Story(f"{{{headline}}} vows to go\n\n{body}", title="")
    assert {story.speaker(0).name, story.speaker(1).name} == {name}


def test_two_who_speak_as_one_are_not_the_second_alone() -> None:
    assert Story("{Kenya and Peru} said so.").who == {}


def test_a_council_is_not_its_leader() -> None:
    story = Story("{Vessa Lond, leader of the council,} said no. {The council} said yes.")
    assert story.speaker(0).id != story.speaker(1).id


def test_a_union_of_drivers_is_not_the_company_named_before() -> None:
    story = Story("{Torm Rail} said it rained. {The drivers' union} said it snowed.")
    assert story.speaker().name == "The drivers' union"


def test_groups_of_two_countries_are_two() -> None:
    story = Story("{Russian officials} said so. {Kazakh officials} said no.")
    assert story.speaker(0).id != story.speaker(1).id


def test_a_name_of_unknown_kind_has_no_entity() -> None:
    story = Story("The old Quorvex stood there. {Quorvex Quorvel of the the} left. {Quorvex} won.")
    assert set(story.who.values()) <= set(story.by_id)


def test_descriptions_and_pronouns_become_mentions_of_their_form() -> None:
    story = Story("Pellmore AG fell. {The company} said nothing. {It} left.")
    forms = [m.form for m in story.speaker().mentions]
    assert forms == [MentionForm.NAME, MentionForm.DESCRIPTION, MentionForm.PRONOUN]


PARTS = st.sampled_from(
    [
        "{Minister Olga Trandic} said no.",
        "{She} said yes.",
        "{It} said so.",
        "{the company} left.",
        "{Pellmore AG} left.",
        "{experts from London} came.",
        "{they} came.",
        "{the report} said.",
        "“{he} said.”",
        "{one of them} left.",
        "{Kenya} spoke.",
        "{, .} x",
        "{his ministry} said.",
        "{the minister} said.",
    ]
)


@given(st.lists(PARTS, max_size=12))
def test_whatever_speaks_every_source_is_nobody_or_an_entity_that_is_there(parts: list[str]) -> None:
    story = Story(" ".join(parts))
    assert [e.id for e in story.entities] == [f"e{i}" for i in range(1, len(story.entities) + 1)]
    assert set(story.who.values()) <= set(story.by_id)
    for entity in story.entities:
        spans = [m.span for m in entity.mentions]
        assert spans and spans == sorted(set(spans))
        assert all(story.text[s.start : s.end] == s.text for s in spans)
