"""What happened is told in whole clauses with their date; plans, states and sayings are no events."""

from __future__ import annotations

import pytest
from stories import NAMES, article, story, tagged, words

from generator.extraction import events, rules, times
from generator.model import Time


def told(body: str) -> list[str]:
    text = tagged(body)
    return [e.span.text for e in events.find(text, (), (), ())]


@pytest.mark.parametrize(
    "sentence",
    [
        "Two trains collided near the station.",
        "The bridge was rebuilt in 1968.",
        "Firefighters have put out the blaze.",
        "The mayor opened a new school in May.",
        "Hundreds of people marched through the town.",
        "The firm has agreed to buy its rival.",
        "Crews put out the blaze at 3am.",
        "The festival, now in its tenth year, screened 90 films from Spain.",
    ],
)
def test_what_happened_is_an_event(sentence: str) -> None:
    assert told(sentence) == [sentence.rstrip(".")]


@pytest.mark.parametrize(
    "sentence",
    [
        "The museum will open on Friday.",
        "The town is small and quiet.",
        "No trains were cancelled.",
        "The road has not been repaired.",
        "The firm employs 900 people.",
        "Dogs must be kept on a lead.",
        "The concert never took place.",
        "The bridge has never been repaired by the town.",
        "A letter signed by three doctors from the town.",
        "The union gave a higher toll for the blast.",
        "The firm turned down a request for an interview.",
        "A letter to the mayor went unanswered on Monday.",
        "People in the town to keep windows shut.",
        "The guards had carried no such weapons.",
        "The union of the guards disagreed with that.",
        "The ministry put the cases at less than half of that.",
        "The union put the number of guards at 40.",
        "A message left for the mayor was not returned.",
    ],
)
def test_plans_states_and_negations_are_no_events(sentence: str) -> None:
    assert told(sentence) == []


def test_two_clauses_are_two_events() -> None:
    assert told("The roof of the hall collapsed, and rescuers pulled out nine people.") == [
        "The roof of the hall collapsed",
        "rescuers pulled out nine people",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Nine soldiers were killed when Talvian and Orran troops exchanged fire near the pass.",
        "The truce ended a war in which between 6,000 and 7,000 people died.",
    ],
)
def test_two_subjects_of_one_verb_are_not_parted(sentence: str) -> None:
    assert told(sentence) == [sentence.rstrip(".")]


def test_a_dateline_is_no_part_of_the_event() -> None:
    assert told("PORT ALDER, 3 May - The harbour wall collapsed in a storm.") == [
        "The harbour wall collapsed in a storm"
    ]


def test_so_far_is_not_cut_in_two() -> None:
    assert told("So far $9.4 million has arrived in the town.") == ["$9.4 million has arrived in the town"]


def test_the_date_after_the_verb_dates_the_event() -> None:
    text = tagged("The mill, built in 1871, burned down on Sunday.")
    dates = tuple(Time(words(text, part), None) for part in ("1871", "Sunday"))
    assert [e.time for e in events.find(text, (), dates, ())] == [1]


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("Rents have fallen by a third since 2000.", None),
        ("Rents rose sharply until 2000.", None),
        ("By 2000 the mill had closed its gates.", None),
        ("The share fell from 95% in 2019 to 83% in 2023.", "2023"),
        ("Ann Doe, whose own trial began in 2019, has left the town.", None),
        ("Ann Doe, whose own trial began in 2019, left the town in 2021.", "2021"),
        ("The court freed a man who was arrested in 2019.", None),
        ("The man who was shot in 2019 died in 2021.", "2021"),
        ("The mill, built in 1871, burned down.", None),
        ("The mill, built in May, burned down in 2021.", "2021"),
        ("The festival ran from 2019 to 2021.", "from 2019 to 2021"),
        ("The town opened a school in 2019.", "2019"),
        ("Six people fell ill since the drug was sold in 2019.", None),
        ("Turnout was put at 64%, the highest since independence in 1991.", None),
        ("The company lost £9m in the year that ended in 2019.", None),
        ("The shop made a profit of £9m, after £4m a year earlier.", None),
    ],
)
def test_borders_and_dates_of_others_do_not_date_an_event(sentence: str, date: str | None) -> None:
    text = tagged(sentence)
    known = times.find(text)
    (event,) = events.find(text, (), known, ())
    assert (None if event.time is None else known[event.time].span.text) == date


def test_what_a_quotation_tells_is_not_told_by_the_article() -> None:
    speech = 'She spoke.\n\n"The firm closed 12 lines in 2019.\n\n"The firm sold the buses." The crowd left the hall.'
    assert told(speech) == ["The crowd left the hall"]
    assert told('On Monday "the council sold the old harbour" for nothing at all.') == []


@pytest.mark.parametrize("name", NAMES)
def test_events_are_whole_ordered_and_hang_on_what_is_there(name: str) -> None:
    article, found = story(name)
    claims = {c.id: c for c in found.claims}
    assert [e.span for e in found.events] == sorted({e.span for e in found.events})
    for event in found.events:
        assert article.text[event.span.start : event.span.end] == event.span.text
        assert event.claim is None or any(part.covers(event.span) for part in claims[event.claim].content)
        assert not event.span.text.endswith((" and", " of", " the", ","))


@pytest.mark.parametrize(
    ("sentence", "time"),
    [
        ("Officers broke down a door just after 4 a.m. on Friday.", "4 a.m. on Friday"),
        ("The roof fell in shortly before 6 a.m. (0400 GMT) in a storm.", "6 a.m."),
        ("She flew in for talks that went on until nearly midnight.", None),
    ],
)
def test_a_clock_time_dates_an_event_where_it_is_its_own(sentence: str, time: str | None) -> None:
    text = tagged(sentence)
    known = times.find(text)
    (event,) = events.find(text, (), known, ())
    assert (None if event.time is None else known[event.time].span.text) == time


def test_a_relative_clause_does_not_part_a_subject_from_its_verb() -> None:
    sentence = "A driver who found a purse and a bag of coins was honoured by the town"
    assert told(f"{sentence}.") == [sentence]


def test_a_rounded_number_may_open_the_next_clause() -> None:
    assert told("More than 300 people signed a petition, and around 250 turned out at a vigil.") == [
        "More than 300 people signed a petition",
        "around 250 turned out at a vigil",
    ]


def test_what_was_done_while_saying_something_is_an_event() -> None:
    one = article("Villagers blocked the road on Monday, saying that guards had beaten them.", "Row in village")
    spans = [event.span.text for event in rules.analyse(one).events]
    assert "Villagers blocked the road on Monday" in spans
