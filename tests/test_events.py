"""What happened is told in whole clauses with their date; plans, states and sayings are no events."""

from __future__ import annotations

import pytest
from stories import NAMES, story, tagged, words

from generator.extraction import events
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
    ],
)
def test_plans_states_and_negations_are_no_events(sentence: str) -> None:
    assert told(sentence) == []


def test_two_clauses_are_two_events() -> None:
    assert told("The roof of the hall collapsed, and rescuers pulled out nine people.") == [
        "The roof of the hall collapsed",
        "rescuers pulled out nine people",
    ]


def test_a_dateline_is_no_part_of_the_event() -> None:
    assert told("PORT ALDER, 3 May - The harbour wall collapsed in a storm.") == [
        "The harbour wall collapsed in a storm"
    ]


def test_the_date_after_the_verb_dates_the_event() -> None:
    text = tagged("The mill, built in 1871, burned down on Sunday.")
    times = tuple(Time(words(text, part), None) for part in ("1871", "Sunday"))
    assert [e.time for e in events.find(text, (), times, ())] == [1]


@pytest.mark.parametrize("name", NAMES)
def test_events_are_whole_ordered_and_hang_on_what_is_there(name: str) -> None:
    article, found = story(name)
    claims = {c.id: c for c in found.claims}
    assert [e.span for e in found.events] == sorted({e.span for e in found.events})
    for event in found.events:
        assert article.text[event.span.start : event.span.end] == event.span.text
        assert event.claim is None or any(part.covers(event.span) for part in claims[event.claim].content)
        assert not event.span.text.endswith((" and", " of", " the", ","))
