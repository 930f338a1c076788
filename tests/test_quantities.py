"""Numbers: value, unit, modifier, what is counted, figures; who says them; which are one; and what is no number."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from babel import Locale
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.extraction import quantities, rules, times
from generator.extraction.lexicons import rows
from generator.extraction.quantities.cardinals import digits_value
from generator.extraction.text import sentences, tokens
from generator.model import Article, Claim, Form, Modifier, Number, NumberKind, Source, Span, Stance

TITLE = "A title"


def tagged(body: str) -> tokens.TaggedText:
    text = f"{TITLE}\n\n{body}"
    article = Article("x", text, Span(0, len(TITLE), TITLE))
    return tokens.tag(article, sentences.split(article))


def numbers(body: str) -> tuple[Number, ...]:
    text = tagged(body)
    return quantities.find(text, times.find(text))


def value(number: Number) -> str | None:
    return None if number.value is None else format(number.value.normalize(), "f")


def read(body: str) -> list[tuple[str | None, str | None]]:
    """(value, unit) of each number."""
    return [(value(n), n.unit) for n in numbers(body)]


def only(body: str) -> Number:
    found = numbers(body)
    assert len(found) == 1, [n.span.text for n in found]
    return found[0]


VALUES = {
    # digits and words
    "It has 200,000 books.": "200000",
    "It has 12,34,567 books.": "1234567",
    "Forty-three people came.": "43",
    "It holds one hundred and sixteen seats.": "116",
    "It has 1.3 million members.": "1300000",
    "It has 35m of its meters in use.": "35000000",
    "It lent 35 lakh books.": "3500000",
    "It sold three dozen lamps.": "36",
    "It took half a million books.": "500000",
    "It took a hundred books.": "100",
    "It took two and a half million books.": "2500000",
    "It has ٣٤٥ books.": "345",
    "It has 200 books.": "200",
    # shares
    "A quarter of the village left.": "0.25",
    "Nearly three-quarters of the village left.": "0.75",
    "Half of the village left.": "0.5",
    "It needs 3/4 of the sugar.": "0.75",
    "It needs 2½ spoons.": "2.5",
    "One in five of the lamps failed.": "0.2",
    "Orders were a fifth below the plan.": "0.2",
    "One in a million of the lamps failed.": "0.000001",
    "1 in 250,000 of the lamps failed.": "0.000004",
    "A tenth of the lamps failed.": "0.1",
    "Sales rose by three quarters.": "0.75",
    "Sales fell for three quarters.": "3",
    "It rained for three quarters in a row.": "3",
    # ordinals
    "It was her 22nd goal.": "22",
    "They won it for the third time.": "3",
}


@pytest.mark.parametrize("body", VALUES)
def test_reads_the_value(body: str) -> None:
    assert value(only(body)) == VALUES[body]


PREPOSITIONS = {
    "It adds $7bn to the debt over ten years.": [("7000000000", Modifier.EXACT), ("10", Modifier.EXACT)],
    "Rain fell over three days.": [("3", Modifier.EXACT)],
    "It took over three days.": [("3", Modifier.MORE_THAN)],
    "She lived there for over three years.": [("3", Modifier.MORE_THAN)],
    "Over three years have passed.": [("3", Modifier.MORE_THAN)],
    "She won the race over 3,000 metres.": [("3000", Modifier.EXACT)],
    "The tower rises over 300 metres.": [("300", Modifier.MORE_THAN)],
    "The wreck lies below 100 metres of water.": [("100", Modifier.EXACT)],
    "The river fell below 2 metres.": [("2", Modifier.LESS_THAN)],
}


@pytest.mark.parametrize(
    ("body", "ages"),
    [
        ("Her children, aged four and six, sang.", ["4", "6"]),
        ("The others were aged two, five and nine.", ["2", "5", "9"]),
        ("Ruth Anso, who is 82, left.", ["82"]),
        ("Qel, 39, left.", ["39"]),
        ("A class of five-year-olds sang.", ["5"]),
        ("Residents over 75 may ring.", ["75"]),
    ],
)
def test_ages_are_told_in_rows_clauses_and_groups(body: str, ages: list[str]) -> None:
    assert [(value(n), n.kind, n.unit) for n in numbers(body)] == [(age, NumberKind.AGE, "year") for age in ages]


def test_what_follows_ages_is_counted() -> None:
    kinds = [n.kind for n in numbers("Of boys aged 5, 12 pupils sang, and residents over 75 kilograms did not.")]
    assert kinds == [NumberKind.AGE, NumberKind.COUNT, NumberKind.MEASURE]


@pytest.mark.parametrize("body", PREPOSITIONS)
def test_where_and_when_are_no_modifiers(body: str) -> None:
    assert [(value(n), n.modifier) for n in numbers(body)] == PREPOSITIONS[body]


@pytest.mark.parametrize(
    "body",
    [
        "Call 01632 960417 or ring 101.",
        "The reference number is 4471.",
        "The helpline: 4471.",
        "She is president of Local 318.",
        "It happened at six in the morning.",
        "She ran home in 2:04:41.",
    ],
)
def test_codes_and_clocks_count_nothing(body: str) -> None:
    assert numbers(body) == ()


UNITS = {
    "The bill was $4.6bn.": ("4600000000", "USD"),
    "The bill was € 1.84bn.": ("1840000000", "EUR"),
    "The bill was US$5.": ("5", "USD"),
    "The bill was A$5.": ("5", "AUD"),
    "The bill was RM23.50.": ("23.5", "MYR"),
    "The bill was USD 22.5 million.": ("22500000", "USD"),
    "The bill was 20 Swiss francs.": ("20", "CHF"),
    "The bill was 500 rupees.": ("500", "rupee"),
    "The bill was 50p.": ("0.5", "GBP"),
    "The bill was 412 pence.": ("4.12", "GBP"),
    "The bill was 30 cents.": ("30", "cent"),
    "The loss was $-50.8bn.": ("-50800000000", "USD"),
    "It rose by 12%.": ("12", "percent"),
    "It rose by 12 per cent.": ("12", "percent"),
    "It rose by 2.5 percentage points.": ("2.5", "percentage-point"),
    "It rose by half a percentage point.": ("0.5", "percentage-point"),
    "It drove at 50mph.": ("50", "mile-per-hour"),
    "It drove at 80 kilometres an hour.": ("80", "kilometer-per-hour"),
    "It drove at 80 km/h.": ("80", "kilometer-per-hour"),
    "It weighs 7.5 tonnes.": ("7.5", "tonne"),
    "It is 37m tall.": ("37", "meter"),
    "It is -5 °C.": ("-5", "celsius"),
    "It is −5.5 degrees Celsius.": ("-5.5", "celsius"),
    "It lasted ten working days.": ("10", "day"),
    "It made 40 megawatt hours.": ("40", "megawatt-hour"),
    "A 25-yard drive won it.": ("25", "yard"),
    "It took a quarter of a mile.": ("0.25", "mile"),
}


@pytest.mark.parametrize("body", UNITS)
def test_reads_the_unit(body: str) -> None:
    assert read(body) == [UNITS[body]]


MODIFIERS = {
    "more than 200 books": Modifier.MORE_THAN,
    "well over 200 books": Modifier.MORE_THAN,
    "200-plus books": Modifier.MORE_THAN,
    "larger than 200 acres": Modifier.MORE_THAN,
    "fewer than 200 books": Modifier.LESS_THAN,
    "nearly 200 books": Modifier.LESS_THAN,
    "just under 200 books": Modifier.LESS_THAN,
    "at least 200 books": Modifier.AT_LEAST,
    "no fewer than 200 books": Modifier.AT_LEAST,
    "200 or more books": Modifier.AT_LEAST,
    "up to 200 books": Modifier.AT_MOST,
    "no more than 200 books": Modifier.AT_MOST,
    "about 200 books": Modifier.ABOUT,
    "some 200 books": Modifier.ABOUT,
    "an estimated 200 books": Modifier.ABOUT,
    "200 or so books": Modifier.ABOUT,
    "perhaps 200 books": Modifier.ABOUT,
    "no better than 200 books": Modifier.AT_MOST,
    "~200 books": Modifier.ABOUT,
    "just 200 books": Modifier.EXACT,
    "only about 200 books": Modifier.ABOUT,
    "200 books": Modifier.EXACT,
    "dozens of books": Modifier.VAGUE,
}


@pytest.mark.parametrize("words", MODIFIERS)
def test_reads_the_modifier_before_and_after(words: str) -> None:
    assert only(f"The museum bought {words}.").modifier is MODIFIERS[words]


def test_the_span_reaches_from_the_modifier_over_the_noun() -> None:
    assert only("They sent no fewer than 60 servicemen there.").span.text == "no fewer than 60 servicemen"


COUNTED = {
    "They use 80 training sites in it.": "training sites",
    "It got 68 applications for naturalization so far.": "applications for naturalization",
    "Tens of thousands of men of military age fled.": "men of military age",
    "Two of its wooden benches broke.": "benches",
    "It hit 38 of the firm's branches.": "branches",
    "The 27-nation bloc met.": "nation",
    "A 5,000-strong crowd came.": "crowd",
    "Revenue rose 12 per cent.": "Revenue",
    "Operating profit was €213m.": "Operating profit",
    "She paid a fine of up to £20,000.": "fine",
    "They had just 34 per cent of the ball.": "ball",
    "The £2.3m scheme starts.": "scheme",
    "The yield on Norland's long bond fell six basis points.": "yield",
    "The club's share of the market had grown by 17 per cent.": "share",
    "A crowd of 28,417 came.": "crowd",
    "Some 38 injured were there.": "injured",
    "Two newborns were hurt.": "newborns",
    "It has five first-team players.": "players",
    "Some 86 plum and pear trees stood there.": "plum trees",
    "It grounded two Orlan 340 turboprops.": "Orlan turboprops",
    "It has 2.7 million Zockety users on its list.": "Zockety users",
    "The brigade has two former colleagues there.": "colleagues",
    "It gives off three times as much methane as thought.": "methane",
    "They backed the officers, three of whom are ill.": "officers",
    "The shares rose to $57.40 in early trading.": "shares",
}


@pytest.mark.parametrize("body", COUNTED)
def test_names_what_is_counted(body: str) -> None:
    counted = only(body).counted
    assert counted is not None and counted.text.split()[-1] == COUNTED[body].split()[-1]
    assert COUNTED[body].split()[0] in counted.text


def test_a_number_without_a_noun_shares_that_of_the_one_before() -> None:
    counted = [n.counted.text for n in numbers("It passed by 151 votes to 146.") if n.counted]
    assert counted == ["votes", "votes"]


def test_some_of_them_are_counted_by_what_they_are() -> None:
    found = [n.counted.text for n in numbers("It has 35 patients, nine of them children, in it.") if n.counted]
    assert found == ["patients", "children"]


@pytest.mark.parametrize(
    ("body", "modifier"),
    [("It has a lease over 300 hectares.", Modifier.EXACT), ("It burnt over 300 hectares.", Modifier.MORE_THAN)],
)
def test_a_lease_over_land_is_no_more_than_that(body: str, modifier: Modifier) -> None:
    assert only(body).modifier is modifier


@pytest.mark.parametrize(
    "body",
    [
        "Nine of the members refused to back a plan that raises the limit to 67.",
        "She checked all 19 of the ferries. One was licensed to carry 400.",
        "Two cases led to fines. Two led to fines, one of them 4.2 million crowns.",
        "The ships came within 90 metres of each other.",
        "She can govern with a majority of three.",
        "He was paid 310p in cash for it.",
        "The air holds 2.7 times that of the sea.",
        "The ratio in the air is 2.7 times that of the sea.",
        "It trades at 3.1 times earnings.",
        "Children who were given doses were 53% less likely to fall ill.",
    ],
)
def test_nothing_is_counted_where_no_noun_is_said_of_the_number(body: str) -> None:
    assert numbers(body)[-1].counted is None


def test_occasions_are_counted_and_factors_are_not() -> None:
    counted = [
        n.counted.text if n.counted else None for n in numbers("They met four times. It has four times more oil.")
    ]
    assert counted == ["times", None]


def test_what_grows_by_one_figure_to_another_grows_by_a_range() -> None:
    (growth,) = numbers("The firm expects sales to grow by 1% to 2%.")
    assert (growth.value, growth.upper) == (Decimal(1), Decimal(2))
    assert len(numbers("Sales grew by a fifth from 10% to 12%.")) == 3


def test_what_a_measure_describes_is_counted_too() -> None:
    found = [(str(n.value), n.counted.text if n.counted else None) for n in numbers("They fired five 152 mm rounds.")]
    assert found == [("5", "rounds"), ("152", None)]


@pytest.mark.parametrize(
    ("body", "counted"),
    [
        ("At least 46 patients fell ill. The group said 13 of them died.", ["patients", "patients"]),
        ("She got 4,218 votes. Her rival polled 3,811, or a little less.", ["votes", "votes"]),
        ("The group says 1,900 people moved. Just 640 are affected.", ["people", "people"]),
        ("It has 46 trees. It rained. They gave 22.", ["trees"]),
        ("It has 46 trees. It is number 7.", ["trees"]),
    ],
)
def test_a_bare_number_counts_what_the_one_before_it_counts_in_the_next_sentence_at_most(
    body: str, counted: list[str]
) -> None:
    assert [n.counted.text for n in numbers(body) if n.counted] == counted


def test_the_first_of_two_shares_the_unit_of_the_second() -> None:
    assert read("It costs eight or nine euros.") == [("8", "EUR"), ("9", "EUR")]


RANGES = {
    "It saw between 25 and 30 vehicles.": ("25", "30", None),
    "It needs a 5-10W lamp.": ("5", "10", "watt"),
    "It needs from 3 to 7 % more.": ("3", "7", "percent"),
    "It has 1 to 2 thousand members.": ("1000", "2000", None),
    "It expects between €790m and €820m.": ("790000000", "820000000", "EUR"),
    "It spans five-to-six weeks.": ("5", "6", "week"),
}


@pytest.mark.parametrize(
    ("body", "value", "unit"),
    [
        ("The flat has 90 m² of floor.", "90", "square-meter"),
        ("It is 20 J/m^2 there.", "20", "joule-per-square-meter"),
        ("It falls at 9.8 m/s^2 there.", "9.8", "meter-per-square-second"),
        ("The lake has 3 km^2 in all.", "3", "square-kilometer"),
        ("The river brings 30 m³/s now.", "30", "cubic-meter-per-second"),
        ("The dose was 2 mSv/h there.", "2", "millisievert-per-hour"),
        ("It weighs 3.5*10^-3 kg there.", "0.0035", "kilogram"),
        ("It makes 10e9 GW now.", "10000000000", "gigawatt"),
        ("It is 1.5e-3 m wide.", "0.0015", "meter"),
        ("Some 6 x 10^5 bees came.", "600000", None),
        ("Some 10^9 bees came.", "1000000000", None),
    ],
)
def test_reads_powers(body: str, value: str, unit: str | None) -> None:
    number = only(body)
    assert (str(number.value), number.unit) == (value, unit)


def test_a_power_of_another_number_is_none() -> None:
    assert not numbers("It is 9^9 there.")


def test_thousands_behind_a_code_belong_to_the_sum() -> None:
    assert [n.value for n in numbers("He sends Dh1,500 or Dh1,500,000 home.")] == [1500, 1500000]


def test_an_age_has_its_bound() -> None:
    number = only("They were girls under the age of 18.")
    assert (number.kind, number.modifier) == (NumberKind.AGE, Modifier.LESS_THAN)


@pytest.mark.parametrize("body", ["She called 999 at noon.", "A 112 call came.", "They dialled 911."])
def test_the_number_of_an_emergency_service_counts_nothing(body: str) -> None:
    assert not numbers(body)


def test_calls_are_counted_all_the_same() -> None:
    assert only("It took 999 calls there.").value == 999


@pytest.mark.parametrize("body", RANGES)
def test_reads_ranges(body: str) -> None:
    number = only(body)
    assert number.upper is not None
    assert (value(number), format(number.upper.normalize(), "f"), number.unit) == RANGES[body]


def test_a_change_is_two_numbers_and_no_range() -> None:
    assert read("It cut the deficit from 4.8% to 3.1%.") == [("4.8", "percent"), ("3.1", "percent")]


def test_a_score_is_no_range_and_has_no_value() -> None:
    number = only("It was a 3–2 win.")
    assert (number.kind, number.value, [f.span.text for f in number.figures]) == (NumberKind.SCORE, None, ["3", "2"])


AGES = {
    "The substitute Ann Doe, 19, scored.": ("19", "Ann Doe"),
    "The 83-year-old mayor came.": ("83", "mayor"),
    "Children under 12 enter free.": ("12", "Children"),
    "A boy aged 5 came.": ("5", "boy"),
}


@pytest.mark.parametrize("body", AGES)
def test_reads_ages_and_whose_they_are(body: str) -> None:
    number = only(body)
    assert (number.kind, number.unit) == (NumberKind.AGE, "year")
    assert number.counted is not None
    assert (value(number), number.counted.text) == AGES[body]


@pytest.mark.parametrize(
    "body",
    [
        "The B4417 and the A61 were closed.",
        "An F-16 and a Boeing 737 flew over it.",
        "It beat COVID-19 and the G7.",
        "She sold her iPhone 15.",
        "See section 230 and page 12.",
        "It began at 08:42 and ended at 7.30am.",
        "It began on 3 June 2024, in 1998 and in the 1960s.",
        "Call 01632 960417 or 020 7946 0958.",
        "See https://example.org/a/200?b=3 or write to a7@example.org.",
        "It is a 24/7 service since 9/11.",
        "The shop at 16-18 Canal Street closed.",
        "The Fortune 500 and the FTSE 100 fell.",
        "It works over 5G and in 3D.",
        "They saw the comet 88P/Orr.",
        "Nobody saw this one, and no one heard that one.",
        "1) It came.",
    ],
)
def test_names_codes_dates_and_addresses_are_no_numbers(body: str) -> None:
    assert [n.span.text for n in numbers(body)] == []


def test_vague_amounts_have_no_value() -> None:
    number = only("It knocked thousands of websites offline.")
    assert (number.value, number.kind, number.counted and number.counted.text) == (None, NumberKind.VAGUE, "websites")


# ------------------------------------------------------------------------------------------------------------- figures

FIGURES = {
    "It has 200,000 books.": ("200,000", "200000", None, 0),
    "It paid €1.84bn.": ("€1.84bn", "1840000000", "EUR", 9),
    "It has 1.3 million members.": ("1.3 million", "1300000", None, 6),
    "It rose by 12%.": ("12%", "12", "percent", 0),
    "It rose by 12 per cent.": ("12 per cent", "12", "percent", 0),
    "It was her 22nd goal.": ("22", "22", None, 0),
    "It rose by 40cm.": ("40cm", "40", "centimeter", 0),
    "A 25-yard drive won it.": ("25", "25", None, 0),
    "It paid 500 rupees.": ("500", "500", None, 0),
    "It paid 50p.": ("50p", "0.5", "GBP", 0),
    "It paid 50 pence.": ("50", "50", None, 0),
}


@pytest.mark.parametrize("body", FIGURES)
def test_a_figure_is_what_a_readers_own_format_can_replace(body: str) -> None:
    (figure,) = only(body).figures
    found = (figure.span.text, format(figure.value.normalize(), "f"), figure.unit, figure.scale)
    assert found == FIGURES[body]


@pytest.mark.parametrize("body", ["Forty-three people came.", "It needs 3/4 of it.", "Dozens of people came."])
def test_words_and_fractions_have_no_figure(body: str) -> None:
    assert only(body).figures == ()


AMOUNTS = st.builds(
    "{}{}{}{}".format,
    st.sampled_from(["", "$", "€", "about ", "more than £", "-", "US$"]),
    st.one_of(
        st.integers(0, 10**9).map(str),
        st.integers(1000, 10**12).map(lambda n: f"{n:,}"),
        st.decimals(0, 10**6, places=2).map(str),
    ),
    st.sampled_from(["", "bn", " million", "%", " per cent", "km", "th", "m", " thousand"]),
    st.sampled_from([" people", " soldiers came", ".", ", he said", " in all"]),
)


@given(st.lists(AMOUNTS, min_size=1, max_size=4))
@settings(max_examples=150, deadline=None)
def test_the_digits_of_a_figure_read_back_to_its_value(amounts: list[str]) -> None:
    for number in numbers("It saw " + " and it saw ".join(amounts) + "."):
        for figure in number.figures:
            digits = re.search(r"\d[\d.,]*\d|\d", figure.span.text)
            assert digits is not None
            read_back = digits_value(digits.group())
            assert read_back is not None
            pence = 100 if figure.span.text.endswith("p") else 1
            assert abs(figure.value) == read_back * Decimal(10) ** figure.scale / pence
            assert number.span.covers(figure.span)


@given(
    st.text(st.sampled_from("0123456789.,-–/%$€£m½²kp ()'\"") | st.characters(exclude_categories=["Cs"]), max_size=60)
)
@settings(max_examples=200, deadline=None)
def test_any_text_is_read_without_an_error_and_every_span_is_the_text(body: str) -> None:
    text = tagged(body)
    for number in quantities.find(text, times.find(text)):
        counted = [number.counted] if number.counted else []
        for span in [number.span, *counted, *(figure.span for figure in number.figures)]:
            assert text.article.text[span.start : span.end] == span.text


def test_a_run_of_five_thousand_digits_is_no_quantity() -> None:
    assert numbers("It was " + "9" * 5000 + " long.") == ()


PIECES = ["9", "1,", "1-", "1.", "two hundred and ", "5 km per ", "$ ", "tens of thousands of "]


@pytest.mark.parametrize("piece", PIECES)
def claim(text: tokens.TaggedText, content: str, source: str, stance: Stance = Stance.SAYS) -> Claim:
    start = text.article.text.index(content)
    span = text.article.span(start, start + len(content))
    return Claim("c1", Source(source, None), None, (span,), Form.INDIRECT, stance)


def attributed(body: str, content: str, stance: Stance = Stance.SAYS) -> Number:
    text = tagged(body)
    found = quantities.find(text, times.find(text))
    return quantities.attribute(text, found, (claim(text, content, "e1", stance),), ())[-1]


def test_whoever_claims_it_says_the_number() -> None:
    number = attributed("The mayor said 40 boats sank.", "40 boats sank")
    assert (number.said_by, number.claim) == ("e1", "c1")


def test_what_the_article_says_itself_nobody_else_says() -> None:
    assert attributed("The mayor said it sank. It held 40 crates.", "it sank").said_by is None


def test_an_intention_is_the_articles_own_account() -> None:
    assert attributed("The mayor wants to buy 40 boats.", "buy 40 boats", Stance.INTENDS).said_by is None


def test_a_plan_is_told_by_those_whose_it_is() -> None:
    body = "The Brook Group said prices fell. The Brook Group intends to buy 40 boats."
    found = rules.analyse(tagged(body).article)
    assert {e.name for e in found.entities for n in found.numbers if e.id == n.said_by} == {"Brook Group"}


def test_who_denies_a_figure_does_not_state_it() -> None:
    assert attributed("Rovers deny a 40 crown bid.", "a 40 crown bid", Stance.DENIES).said_by is None


def test_a_doubt_does_not_state_the_figure_to_which_it_refers_back() -> None:
    assert attributed("She doubts that the 40 boats float.", "the 40 boats float", Stance.DOUBTS).said_by is None


def same(body: str) -> list[str | None]:
    text = tagged(body)
    return [n.same_as for n in quantities.attribute(text, quantities.find(text, times.find(text)), (), ())]


SAME = [
    "The ferry sank and 17 passengers died. The wreck killed at least 17 people.",
    "It recruited 9,000 soldiers. More than 9,000 people have been conscripted. It arms the 9,000 soldiers.",
    "Around 300 reservists are wanted. Around 300 reservists are wanted.",
    "It lost £4.53m. The £4.53m loss surprised.",
    "Nine members voted against it. The nine rebels must go.",
]
DIFFERENT = [
    "It recruited 9,000 soldiers. Norland counted 9,000 arrivals at its border.",
    "The storm killed 40 people. It injured 40 people.",
    "It fined two shops. Later it fined two shops.",
    "At least 17 people died. In May 31 people died.",
    "It rose 12%. Shares fell 12%.",
    "He served 30 years. She served 30 years.",
    "It forecast about €760m and then no more than €760m.",
]


@pytest.mark.parametrize("body", SAME)
def test_one_quantity_under_several_names_is_one(body: str) -> None:
    first, *later = same(body)
    assert first is None and set(later) == {"n1"}


def test_a_sum_of_the_headline_is_that_of_the_text() -> None:
    title = "Harbour to be sold for £3.1bn"
    one = Article("x", f"{title}\n\nThe owner agreed to sell it for £3.1bn.", Span(0, len(title), title))
    text = tokens.tag(one, sentences.split(one))
    assert [n.same_as for n in quantities.attribute(text, quantities.find(text, ()), (), ())] == [None, "n1"]


def test_a_change_after_a_comma_is_no_range() -> None:
    body = "The number of boats rose again for the first time in the harbour, from 402 to 418."
    assert [(value(n), n.upper) for n in numbers(body)] == [("402", None), ("418", None)]


@pytest.mark.parametrize("body", DIFFERENT)
def test_equal_values_of_different_things_are_kept_apart(body: str) -> None:
    assert set(same(body)) == {None}


# ------------------------------------------------------------------------------------------------------------- lexicons


def test_units_are_those_of_cldr_where_it_has_them() -> None:
    known = {str(name).split("-", 1)[1] for name in Locale("en").unit_display_names}
    ours = {row[0] for row in rows("units.tsv")}
    wrong = {"metre", "kilometre", "litre", "metric-ton", "feet", "celcius"} & ours
    assert not wrong
    assert len(ours & known) > 90


def test_currencies_are_codes_of_iso_4217_or_names() -> None:
    codes = set(Locale("en").currencies)
    assert all(row[0] in codes or row[0].islower() or row[0] == "BTC" for row in rows("currencies.tsv"))
