"""Times: what is one, how exact it is, and what it means with and without a day of publication."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.extraction import times
from generator.extraction.text import sentences, tokens
from generator.extraction.times import calendar_words as cal
from generator.model import Article, Span, Time, TimeType

TITLE = "A title"
THURSDAY = date(2024, 3, 14)


def tagged(body: str, published: date | None = None) -> tokens.TaggedText:
    text = f"{TITLE}\n\n{body}"
    article = Article("x", text, Span(0, len(TITLE), TITLE), published=published)
    return tokens.tag(article, sentences.split(article))


def found(body: str, published: date | None = None) -> tuple[Time, ...]:
    return times.find(tagged(body, published))


def only(body: str, published: date | None = None) -> Time:
    result = found(body, published)
    assert len(result) == 1, [t.span.text for t in result]
    return result[0]


def test_thousands_of_years_are_read_whole() -> None:
    assert only("It was planted 3,100 years ago.").span.text == "3,100 years ago"
    assert only("It grew between 2,900 and 3,100 years ago.").span.text == "between 2,900 and 3,100 years ago"


KNOWN = {
    "It opens on Monday 3 June 2024.": ("Monday 3 June 2024", "2024-06-03"),
    "It opened on June 3rd, 2024.": ("June 3rd, 2024", "2024-06-03"),
    "It opened on 2024-06-03.": ("2024-06-03", "2024-06-03"),
    "It opened on 27/10/2018.": ("27/10/2018", "2018-10-27"),
    "It opened on the fourth of July 1995.": ("the fourth of July 1995", "1995-07-04"),
    "It opened in April 2024.": ("April 2024", "2024-04"),
    "It opened at the end of July 2020.": ("the end of July 2020", "2020-07"),
    "It opened in 1998.": ("1998", "1998"),
    "It opened in the final months of 2023.": ("the final months of 2023", "2023"),
    "It opened in early 2019.": ("early 2019", "2019"),
    "It opened in mid-1972.": ("mid-1972", "1972"),
    "It was built in the 1960s.": ("the 1960s", "1960/1969"),
    "It was built in the nineties.": ("the nineties", "1990/1999"),
    "It was built in the 19th century.": ("the 19th century", "1801/1900"),
    "It ran between 2007 and 2009.": ("between 2007 and 2009", "2007/2009"),
    "It ran in 2013–14.": ("2013–14", "2013/2014"),
    "It ran from 2 July to 10 July 2015.": ("2 July to 10 July 2015", "2015-07-02/2015-07-10"),
    "It ran Nov 18-Dec 19, 2015.": ("Nov 18-Dec 19, 2015", "2015-11-18/2015-12-19"),
    "It ran on 15 and 16 June 2024.": ("15 and 16 June 2024", "2024-06-15/2024-06-16"),
    "It grew in the third quarter of 2019.": ("the third quarter of 2019", "2019-07-01/2019-09-30"),
    "It grew in the three months to 30 September 2023.": (
        "the three months to 30 September 2023",
        "2023-07-01/2023-09-30",
    ),
    "It was shut on Christmas Eve, 2019.": ("Christmas Eve, 2019", "2019-12-24"),
    "It was shut in the summer of 2012.": ("the summer of 2012", "2012"),
}


@pytest.mark.parametrize("body", KNOWN)
def test_what_names_its_year_is_known_without_a_day_of_publication(body: str) -> None:
    one = only(body)
    assert (one.span.text, one.value, one.type) == (*KNOWN[body], TimeType.DATE)


RELATIVE = {
    "It closed on Tuesday.": "2024-03-12",
    "It closed on Thursday.": "2024-03-14",
    "It closed last Thursday.": "2024-03-07",
    "It will close on Tuesday.": "2024-03-19",
    "It will close next Thursday.": "2024-03-21",
    "It closed early on Sunday.": "2024-03-10",
    "It closed on Sunday evening.": "2024-03-10",
    "It closed yesterday.": "2024-03-13",
    "It closed last night.": "2024-03-13",
    "It closes tomorrow.": "2024-03-15",
    "It closed this morning.": "2024-03-14",
    "Last week it closed.": "2024-03-04/2024-03-10",
    "It closed last month.": "2024-02",
    "It closes next year.": "2025",
    "It closed earlier this year.": "2024",
    "It closed last quarter.": "2023-10-01/2023-12-31",
    "It closed at the weekend.": "2024-03-09/2024-03-10",
    "It closed on 19 August.": "2023-08-19",
    "It is due to reopen on 19 August.": "2024-08-19",
    "It closed on 2 February.": "2024-02-02",
    "It closed in May.": "2023-05",
    "It would rise in April.": "2024-04",
    "It has been shut since January.": "2024-01",
    "It closed two weeks ago.": "2024-02-29",
    "It closed three months ago.": "2023-12",
    "It closed a decade ago.": "2014",
    "It will close in two weeks.": "2024-03-28",
    "It closed on the 18th.": "2024-02-18",
    "Sales fell in the third quarter.": "2023-07-01/2023-09-30",
    "It has moved in the past ten days.": "2024-03-04/2024-03-14",
}


@pytest.mark.parametrize("body", RELATIVE)
def test_what_is_relative_is_resolved_from_the_day_of_publication(body: str) -> None:
    assert only(body, THURSDAY).value == RELATIVE[body]


@pytest.mark.parametrize("body", RELATIVE)
def test_without_a_day_of_publication_nothing_relative_has_a_date(body: str) -> None:
    value = only(body).value
    assert value is None or value.startswith("P")


GUESSES = [
    "It closed a year earlier.",  # earlier than what the story tells
    "They led in the fourth quarter.",  # of a match, perhaps
    "It closed on 3/4/2024.",  # March or April
    "It closed last summer.",  # north or south
    "It closed the following day.",
]


@pytest.mark.parametrize("body", GUESSES)
def test_what_could_mean_two_days_has_no_value(body: str) -> None:
    assert only(body, THURSDAY).value is None


TYPES = {
    "It began at 08:42.": ("08:42", "T08:42", TimeType.TIME),
    "It began at 7.30pm.": ("7.30pm", "T19:30", TimeType.TIME),
    "It is open between 7.30am and 6pm.": ("between 7.30am and 6pm", None, TimeType.TIME),
    "It began at midnight.": ("midnight", "T00:00", TimeType.TIME),
    "It lasted eleven weeks.": ("eleven weeks", "P11W", TimeType.DURATION),
    "It lasted for an hour.": ("an hour", "PT1H", TimeType.DURATION),
    "It lasted several years.": ("several years", None, TimeType.DURATION),
    "It runs every 45 minutes.": ("every 45 minutes", "PT45M", TimeType.SET),
    "It runs every Sunday.": ("every Sunday", None, TimeType.SET),
    "It runs on weekdays.": ("weekdays", None, TimeType.SET),
    "It is cleaned daily.": ("daily", "P1D", TimeType.SET),
}


@pytest.mark.parametrize("body", TYPES)
def test_clock_times_durations_and_sets_are_told_apart(body: str) -> None:
    one = only(body)
    assert (one.span.text, one.value, one.type) == TYPES[body]


def test_a_clock_time_and_its_day_are_one() -> None:
    one = only("It opens Wednesday at 3.30pm.", THURSDAY)
    assert (one.span.text, one.value) == ("Wednesday at 3.30pm", "2024-03-13T15:30")


NO_TIMES = [
    "It may fall, and they may march.",
    "Theresa May spoke to April Jones and August Wilson.",
    "The second man sat in the sun.",
    "It killed 2000 people and cost $2015.",
    "It was flight 1998.5 on 9/11 of a 24/7 service.",
    "The 83-year-old mayor is 19 years old.",
    "A six-hour outage hit it.",
    "They read the daily summary.",
    "A fall in prices came.",
    "A second kiln works in a second kiln.",
    "Three quarters of the voters came.",
    "It costs £3 a week.",
]


@pytest.mark.parametrize("body", NO_TIMES)
def test_words_that_look_like_times_are_none(body: str) -> None:
    assert [t.span.text for t in found(body)] == []


@pytest.mark.parametrize(
    ("body", "span"),
    [
        ("It was shut between March and August.", "between March and August"),
        ("It was shut between 26 October and 6 November.", "between 26 October and 6 November"),
        ("It was signed in April of last year.", "April of last year"),
    ],
)
def test_what_lies_between_two_dates_and_a_month_of_a_year_are_one(body: str, span: str) -> None:
    assert only(body).span.text == span


def test_a_month_of_last_year_is_that_month() -> None:
    assert only("It was signed in April of last year.", THURSDAY).value == "2023-04"


def test_two_years_joined_by_and_are_two() -> None:
    assert [t.value for t in found("It was hit in 2003 and 2011.")] == ["2003", "2011"]


@pytest.mark.parametrize(
    ("body", "value", "kind"),
    [
        ("It woke the town at six in the morning.", "T06:00", TimeType.TIME),
        ("It began at half past six in the evening.", "T18:30", TimeType.TIME),
        ("It began at a quarter to one in the afternoon.", "T12:45", TimeType.TIME),
        ("It began at nine o'clock.", None, TimeType.TIME),
        ("She won in 2:04:41.", "PT2H4M41S", TimeType.DURATION),
        ("She won in a time of 2:04.", None, TimeType.DURATION),
        ("It began at 14:05:30.", "T14:05", TimeType.TIME),
    ],
)
def test_spoken_clock_times_are_told_and_runs_are_lengths(body: str, value: str | None, kind: TimeType) -> None:
    assert (only(body).value, only(body).type) == (value, kind)


def test_one_of_two_in_the_evening_is_no_clock_time() -> None:
    assert found("There were two shows, one in the evening.") == ()


def test_a_year_before_a_clock_time_is_no_day_of_it() -> None:
    assert [t.span.text for t in found("It opens for the first time since 2009, at 11am.")] == ["2009", "11am"]


DATES = st.dates(date(1500, 1, 1), date(2099, 12, 31))


@given(DATES, st.sampled_from(["{d} {m} {y}", "{m} {d}, {y}", "{y}-{n:02}-{d:02}", "the {d} of {m} {y}"]))
@settings(max_examples=100, deadline=None)
def test_a_written_day_is_that_day(day: date, form: str) -> None:
    name = next(month for month, number in cal.MONTHS.items() if number == day.month).capitalize()
    written = form.format(d=day.day, m=name, n=day.month, y=day.year)
    assert only(f"It came on {written}.").value == day.isoformat()


@given(st.dates(), st.sampled_from(sorted(RELATIVE)))
@settings(max_examples=150, deadline=None)
def test_no_day_of_publication_is_too_early_or_too_late(published: date, body: str) -> None:
    for one in found(body, published):
        assert one.value is None or re.fullmatch(r"[-\dTPHMSDWY:/]+", one.value)


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
@settings(max_examples=60, deadline=None)
def test_the_past_is_never_after_the_day_of_publication(published: date) -> None:
    for body in ("It closed on Tuesday.", "It closed in May.", "It closed on 19 August.", "It closed last week."):
        value = only(body, published).value
        assert value is not None and value[:10] <= published.isoformat()


WORDS = [
    *("May", "5", "10 June", "2024", "1998", "third quarter", "Monday", "7pm", "two weeks", "year"),
    *("the", "early", "of", "last", "in", "every", "ago", "to", "and", "at", "-", "/", ",", ".", "%"),
]


@given(st.one_of(st.text(max_size=40), st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join)), st.booleans())
@settings(max_examples=200, deadline=None)
def test_any_text_is_read_and_no_time_overlaps_another(body: str, dated: bool) -> None:
    body = body.encode("utf-8", "ignore").decode("utf-8")
    text = tagged(body, THURSDAY if dated else None)
    last = 0
    for one in times.find(text):
        assert text.article.text[one.span.start : one.span.end] == one.span.text
        assert one.span.start >= last
        last = one.span.end


DATELINE = "PORT ALDER, {} - The harbour was closed on Tuesday, the council said.\n\nIt had flooded last week."


def test_the_whole_date_of_a_dateline_is_a_day_to_count_from() -> None:
    values = [t.value for t in found(DATELINE.format("6 May 2026"))]
    assert values == ["2026-05-06", "2026-05-05", "2026-04-27/2026-05-03"]
    assert [t.value for t in found(DATELINE.format("May 6, 2026"))] == values


def test_a_dateline_without_year_dates_nothing() -> None:
    assert {t.value for t in found(DATELINE.format("6 May"))} == {None}


def test_the_day_of_publication_counts_for_more_than_a_dateline() -> None:
    assert found(DATELINE.format("6 May 2026"), date(2026, 5, 14))[1].value == "2026-05-12"
