"""Messages carry no digit, and filled they are the article's own words."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import messages
from generator.messages import HOLE, Style, fill, lift, original
from generator.model import (
    Analysis,
    Article,
    Entity,
    EntityKind,
    Explainer,
    Figure,
    Mention,
    MentionForm,
    Modifier,
    Number,
    NumberKind,
    Role,
    Sentence,
    Span,
    Time,
)

news = st.text(st.sampled_from("aB3٣८ {}.,:;/-–%€$\"'“”’\npm#@(é字½²"), max_size=60) | st.text(max_size=60)


def words(text: str) -> str:
    return HOLE.sub("", text)


@settings(deadline=None)
@given(news)
def test_no_message_holds_a_digit_and_each_fills_to_its_original(text: str) -> None:
    lifted, holes = lift(text)
    assert not any(c.isdecimal() for c in words(lifted))
    assert fill(lifted, holes) == text


@settings(deadline=None)
@given(news, st.lists(st.tuples(st.integers(0, 60), st.integers(1, 12)), max_size=5), st.integers(0, 9))
def test_figures_wherever_they_are_said_to_stand_break_no_law(
    text: str, places: list[tuple[int, int]], offset: int
) -> None:
    figures = [
        Figure(Span(a + offset, a + length + offset, text[a : a + length]), Decimal(7))
        for a, length in places
        if a + length <= len(text)
    ]
    lifted, holes = lift(text, figures, offset)
    assert not any(c.isdecimal() for c in words(lifted))
    assert fill(lifted, holes) == text
    assert len({hole.name for hole in holes}) == len(holes)


@pytest.mark.parametrize(
    ("text", "lifted"),
    [
        ("An F-16s pilot of MH17 had Covid-19", "An {x1}s pilot of {x2} had {x3}"),
        ("in the 1990s and mid-2022, since 9/11", "in the {x1}s and mid-{x2}, since {x3}"),
        ("the 25-year-old won 3–2 in the 94th minute", "the {x1}-year-old won {x2} in the {x3}th minute"),
        ("on 30 August 2022", "on {x1} August {x2}"),
        ("see https://example.org/a1?b=2.", "see {x1}."),
        ("The 5G A320neo", "The {x1} {x2}"),
        ("at 3 p.m. on Friday", "at {t1} on Friday"),
        ("He left at 3 p.m.", "He left at {t1}."),
        ("from 08:42 to 10:30", "from {t1} to {x1}"),
        ("£1,234 a week", "£{n1} a week"),
        ("a {brace} of 2", "a {{brace}} of {x1}"),
        ("٣٤ boats", "{x1} boats"),
    ],
)
def test_what_leaves_a_hole_and_what_stays_a_word(text: str, lifted: str) -> None:
    assert lift(text)[0] == lifted


def test_a_translator_may_move_holes_and_readers_see_their_own_format() -> None:
    text = "68 boats for €1.84bn at 3:30 pm in 2022"
    lifted, holes = lift(
        text, [Figure(Span(0, 2, "68"), Decimal(68)), Figure(Span(13, 20, "€1.84bn"), Decimal("1.84e9"), "EUR", 9)]
    )
    assert lifted == "{n1} boats for {n2} at {t1} in {x1}"
    assert fill("{x1}: {t1}, {n2}, {n1} Boote", holes, "de") == "2022: 15:30, 1,84 Milliarden\u00a0€, 68 Boote"


def test_what_fills_a_hole_can_be_told_from_the_words_around_it() -> None:
    lifted, holes = lift("about 7 of {them}")
    assert [(part.text, part.hole is not None) for part in messages.parts(lifted, holes)] == [
        ("about ", False),
        ("7", True),
        (" of {them}", False),
    ]


def test_a_hole_that_the_original_does_not_have_stays_visible() -> None:
    assert fill("{n9} boats", ()) == "{n9} boats"


@pytest.mark.parametrize(
    "text", ["A" * 300_000 + "1", "1" * 300_000, "1-" * 150_000, "a1" * 100_000, "A-" * 100_000 + "1"]
)
def test_long_words_take_no_long_time(text: str) -> None:
    lifted, holes = lift(text)
    assert fill(lifted, holes) == text


TEXT = """\
Ferry strike stops 12,000 trips

Ada Quill, the harbour chief, said last week that 68 boats were "lost".

Ferry strike stops 12,000 trips. Norland counted 61 boats. Norland counted 68 boats.
"""


def span(text: str, after: int = 0) -> Span:
    start = TEXT.index(text, after)
    return Span(start, start + len(text), text)


def number(id_: str, words_: str, digits: str, after: int = 0) -> Number:
    whole = span(words_, after)
    figure = Figure(span(digits, whole.start), Decimal(digits.replace(",", "")))
    counted = span(words_.removeprefix(digits).strip(), whole.start)
    return Number(id_, whole, figure.value, Modifier.EXACT, NumberKind.COUNT, counted=counted, figures=(figure,))


def story() -> Explainer:
    title = span("Ferry strike stops 12,000 trips")
    second = TEXT.index("Ferry", 10)
    texts = [title, span("Ada"), span("Ferry strike stops 12,000 trips.", 40)]
    texts[1] = Span(
        texts[1].start, TEXT.index("\n", texts[1].start), TEXT[texts[1].start : TEXT.index("\n", texts[1].start)]
    )
    texts += [span("Norland counted 61 boats."), span("Norland counted 68 boats.")]
    return Explainer(
        Article("ferry", TEXT, title, path="seeds/ferry.txt"),
        Analysis(
            sentences=tuple(
                Sentence(f"s{n}", one, n, Role.TITLE if n == 0 else Role.BODY) for n, one in enumerate(texts)
            ),
            entities=(
                Entity(
                    "e1",
                    EntityKind.PERSON,
                    "Ada Quill",
                    ("Ada Quill",),
                    (span("harbour chief"),),
                    (Mention(span("Ada Quill"), MentionForm.NAME),),
                ),
                Entity("e2", EntityKind.PLACE, "Norland", (), (), (Mention(span("Norland"), MentionForm.NAME),), "NO"),
            ),
            times=(Time(span("last week"), None),),
            numbers=(
                number("n1", "12,000 trips", "12,000"),
                number("n2", "68 boats", "68"),
                number("n3", "12,000 trips", "12,000", second),
                number("n4", "61 boats", "61"),
                number("n5", "68 boats", "68", TEXT.index("61")),
            ),
        ),
    )


def test_a_story_gives_each_text_once_in_reading_order() -> None:
    found = [message.key for message in messages.story_messages(story())]
    assert found == [
        (None, "Ferry strike stops {n1} trips"),
        (None, 'Ada Quill, the harbour chief, said last week that {n1} boats were "lost".'),
        (None, "Ferry strike stops {n1} trips."),
        (None, "Norland counted {n1} boats."),
        ("person", "Ada Quill"),
        ("role", "harbour chief"),
        ("counted", "trips"),
        ("counted", "boats"),
        ("time", "last week"),
    ]


def test_each_sentence_fills_to_its_own_words_even_where_two_share_a_message() -> None:
    explainer = story()
    for sentence in explainer.analysis.sentences:
        assert original(messages.sentence_message(explainer, sentence)) == sentence.span.text


def test_the_translator_is_told_values_names_and_places() -> None:
    found = {message.text: message for message in messages.story_messages(story())}
    said = found['Ada Quill, the harbour chief, said last week that {n1} boats were "lost".']
    assert said.comments == ("{n1} = 68 (value 68)", "Names: Ada Quill")
    assert said.references == ("seeds/ferry.txt:3",)
    assert found["Ferry strike stops {n1} trips"].comments == ("{n1} = 12,000 (value 12000)", "Headline")


def test_a_text_that_stands_twice_with_other_figures_lists_all_of_them() -> None:
    shared = next(m for m in messages.story_messages(story()) if m.text == "Norland counted {n1} boats.")
    assert shared.comments[0] == "{n1} = 61 (value 61); 68 (value 68)"
    assert messages.values_in_comments(shared.comments) == {"{n1}": (Decimal(61), Decimal(68))}
    assert shared.references == ("seeds/ferry.txt:5",)


def test_a_counted_thing_tells_how_many_there_are_since_its_form_depends_on_it() -> None:
    boats = next(m for m in messages.story_messages(story()) if m.text == "boats")
    assert boats.comments == ("Counted: 68 boats (value 68)", "Counted: 61 boats (value 61)")
    assert messages.values_in_comments(boats.comments) == {"Counted:": (Decimal(68), Decimal(61))}


def test_countries_are_left_to_cldr() -> None:
    norland = story().analysis.entities[1]
    assert messages.name_message(norland) is None


def test_styles_name_their_holes() -> None:
    assert set(messages.LETTERS) == set(Style)
