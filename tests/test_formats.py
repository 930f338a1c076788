"""Every language writes values its own way, and what it writes still says the same value."""

from __future__ import annotations

import contextlib
import datetime
from decimal import Decimal

import pytest
from babel.localedata import locale_identifiers
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import formats
from generator.errors import LanguageError

LANGUAGES = (
    "en",
    "de",
    "es",
    "fr",
    "ru",
    "uk",
    "kk",
    "ar",
    "ar-EG",
    "zh-Hans",
    "pt-BR",
    "fa",
    "hi",
    "bn",
    "my",
    "ne",
    "he",
)

values = st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**15), max_value=10**15)


@settings(deadline=None)
@given(values, st.sampled_from(LANGUAGES))
def test_a_shown_number_reads_back_to_the_same_value(value: Decimal, language: str) -> None:
    assert formats.parse_number(formats.number(value, language), language) == value


@settings(deadline=None)
@given(
    st.decimals(), st.sampled_from(LANGUAGES), st.sampled_from((None, "percent", "EUR", "kilometer", "no-such-unit"))
)
def test_any_value_in_any_unit_is_shown(value: Decimal, language: str, unit: str | None) -> None:
    assert formats.quantity(value, unit, language)
    assert formats.quantity(value, unit, language, scale=9)


@settings(deadline=None)
@given(st.integers(1, 9_999), st.sampled_from((3, 6, 9, 12)))
def test_a_compact_number_keeps_every_digit(digits: int, scale: int) -> None:
    shown = formats.compact(Decimal(digits).scaleb(scale - 2), "de")
    kept = "".join(c for c in shown if c.isdigit()).strip("0")
    assert kept == str(digits).strip("0")


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "1,234.50"),
        ("de", "1.234,50"),
        ("fr", "1\u202f234,50"),
        ("hi", "1,234.50"),
        ("fa", "۱٬۲۳۴٫۵۰"),
        ("ar", "1,234.50"),
        ("ar-EG", "١٬٢٣٤٫٥٠"),
    ],
)
def test_numbers_are_grouped_and_written_as_the_language_does(language: str, expected: str) -> None:
    assert formats.number(Decimal("1234.50"), language) == expected


def test_small_numbers_are_not_rounded_to_nothing() -> None:
    assert formats.number(Decimal("0.0004"), "de") == "0,0004"


def test_percent_and_money_have_as_many_decimals_as_their_value() -> None:
    assert formats.percent(Decimal("29.5"), "de") == "29,5\u00a0%"
    assert formats.money(Decimal(50), "EUR", "en") == "€50"
    assert formats.money(Decimal("12.50"), "EUR", "de") == "12,50\u00a0€"


def test_scales_are_words_where_the_language_has_them_and_signs_where_not() -> None:
    assert formats.compact(Decimal("1.84e9"), "de") == "1,84 Milliarden"
    assert formats.compact(Decimal("1.84e9"), "zh-Hans") == "18.4亿"
    assert formats.compact(Decimal("1.84e9"), "en", "USD") == "$1.84 billion"
    assert formats.compact(Decimal("1.84e9"), "de", "EUR") == "1,84 Milliarden\u00a0€"
    assert formats.compact(Decimal("1.84e9"), "es", "USD") == "1,84 mil millones\u00a0US$"
    assert formats.compact(Decimal("1.84e9"), "zh-Hans", "USD") == "US$18.4亿"


def test_the_letters_and_the_sign_of_a_currency_keep_their_order_among_arabic_letters() -> None:
    for text in (formats.compact(Decimal("3.1e9"), "ar", "GBP"), formats.money(Decimal("42.5"), "GBP", "ar")):
        assert "UK£\u200e" in text
    assert "\u200e" not in formats.money(Decimal("42.5"), "GBP", "de")


ENGLISH_UNITS = (
    ("50000000", "peso", 6),
    ("1", "crown", 0),
    ("7", "part-per-million", 0),
    ("4", "penny", 0),
    ("900", "brake-horsepower", 0),
    ("2", "sen", 0),
)


def test_units_are_words_then_signs_then_english() -> None:
    assert formats.unit(Decimal("40.5"), "kilometer", "ru") == "40,5 километра"
    assert formats.unit(Decimal("40.5"), "kilometer", "zh-Hans") == "40.5公里"
    assert formats.unit(Decimal(3), "no-such-unit", "kk") == "3 no such units"


def test_a_unit_in_another_is_composed_of_both_where_the_language_has_words_for_them() -> None:
    assert formats.unit(Decimal("11.4"), "gram-per-year", "en") == "11.4 grams per year"
    assert formats.unit(Decimal("11.4"), "gram-per-year", "de") == "11,4 Gramm pro Jahr"
    assert formats.unit(Decimal(1), "gram-per-year", "en") == "1 gram per year"
    assert "duration" not in formats.unit(Decimal(2), "gram-per-year", "zh-Hans")


def test_a_unit_that_cldr_does_not_know_takes_its_english_plural_and_its_scale() -> None:
    written = [formats.quantity(Decimal(n), unit, "en", scale) for n, unit, scale in ENGLISH_UNITS]
    assert written == ["50 million pesos", "1 crown", "7 parts per million", "4 pence", "900 brake horsepower", "2 sen"]


def test_a_unit_takes_the_plural_form_of_its_number() -> None:
    assert formats.unit(Decimal(2), "week", "ar") == "أسبوعان"
    assert formats.unit(Decimal(11), "week", "ar") == "11 أسبوعًا"
    assert formats.unit(Decimal(3), "week", "ru") == "3 недели"


def test_years_are_not_grouped_but_are_in_the_readers_digits() -> None:
    assert formats.plain_digits("2022", "en") == "2022"
    assert formats.plain_digits("F-16", "fa") == "F-۱۶"


@pytest.mark.parametrize(
    ("iso", "expected"),
    [
        ("2022", "2022"),
        ("2022-09", "September 2022"),
        ("2022-09-21", "21. September 2022"),
        ("2022-09/2022-10", "September 2022 – Oktober 2022"),
        ("2022-09-21/2022-10-01", "21. September 2022 – 1. Oktober 2022"),
        ("2022-13", "2022-13"),
        ("P2W", "P2W"),
        ("", ""),
    ],
)
def test_dates_keep_their_precision(iso: str, expected: str) -> None:
    assert formats.date(iso, "de") == expected


@settings(deadline=None)
@given(st.text(max_size=30), st.sampled_from(LANGUAGES))
def test_no_text_in_place_of_a_date_or_a_number_breaks_anything(text: str, language: str) -> None:
    assert isinstance(formats.date(text, language), str)
    with contextlib.suppress(ValueError):
        formats.parse_number(text, language)


def test_a_minute_of_a_day_is_written_as_day_and_clock() -> None:
    assert formats.date("2026-03-10T14:00", "de") == "10. März 2026, 14:00"
    assert formats.date("2026-03-10T14:00", "en").startswith("March 10, 2026, 2:00")


@pytest.mark.parametrize("value", ["T02:04", "P3D", "2026-W10", "2026-02-30", "2026-03-10T99:00", "", "2025/"])
def test_what_is_no_date_is_given_back(value: str) -> None:
    assert formats.date(value, "en").rstrip("/") in (value, value.rstrip("/"))


@pytest.mark.parametrize(("value", "expected"), [("2026-03-10T14:00", True), ("2012/2022", True), ("T02:04", False)])
def test_a_mere_time_of_day_is_no_date(value: str, expected: bool) -> None:
    assert formats.is_date(value) is expected


def test_simple_fractions_are_written_as_such() -> None:
    assert formats.fraction(Decimal(1) / 3, "de") == "1/3"
    assert formats.fraction(Decimal("0.5"), "en") == "1/2"
    assert formats.fraction(Decimal("0.314159"), "en") is formats.fraction(Decimal(2), "en") is None


@pytest.mark.parametrize(
    ("page", "article", "expected"),
    [
        ("en", "en", True),
        ("en", "en-GB", True),
        ("zh", "zh-Hant", False),
        ("pt-BR", "pt-PT", False),
        ("de", "en", False),
    ],
)
def test_a_regions_form_of_a_language_needs_no_translation(page: str, article: str, expected: bool) -> None:
    assert formats.reads(page, article) is expected


def test_a_time_of_day_is_by_the_readers_clock() -> None:
    assert formats.clock_time(datetime.time(15, 30), "de") == "15:30"
    assert formats.clock_time(datetime.time(15, 30), "en").replace("\u202f", " ") == "3:30 PM"


def test_lists_are_joined_as_the_language_enumerates() -> None:
    assert formats.list_(["a", "b", "c"], "de") == "a, b und c"
    assert formats.list_([], "de") == ""


def test_names_of_languages_and_territories_are_the_readers() -> None:
    assert formats.language_name("kk", "de") == "Kasachisch"
    assert formats.autonym("uk") == "українська"
    assert formats.territory_name("KZ", "ru") == "Казахстан"
    assert formats.territory_name("XQ", "ru") == "XQ"


def test_direction_and_script_come_with_the_language() -> None:
    assert [formats.direction(tag) for tag in ("ar", "he", "fa", "kk", "zh-Hans")] == [
        "rtl",
        "rtl",
        "rtl",
        "ltr",
        "ltr",
    ]
    assert [formats.script(tag) for tag in ("kk", "zh", "zh-Hant", "sr", "sr-Latn")] == [
        "Cyrl",
        "Hans",
        "Hant",
        "Cyrl",
        "Latn",
    ]


@pytest.mark.parametrize("tag", ["", "xx", "english", "../de", "de_DE", "tlh-Klin", "a" * 10_000, "de-XQ-\n"])
def test_a_language_that_cldr_does_not_know_is_a_clear_error(tag: str) -> None:
    with pytest.raises(LanguageError, match="BCP 47"):
        formats.locale(tag)


@pytest.mark.parametrize("tag", ["uk-Latn", "kk-Latn", "en-Cyrl", "ku-Arab", "zh-Hant-CN", "de-ZZ"])
def test_no_language_is_taken_in_another_script_or_region(tag: str) -> None:
    with pytest.raises(LanguageError, match=tag):
        formats.canonical(tag)


@pytest.mark.parametrize(
    ("tag", "canonical"),
    [
        ("iw", "he"),
        ("in", "id"),
        ("uk-Cyrl", "uk"),
        ("PT-br", "pt-BR"),
        ("zh-TW", "zh-Hant-TW"),
        ("sr-Latn", "sr-Latn"),
    ],
)
def test_a_tag_is_written_as_cldr_does_and_gets_no_region_that_it_did_not_have(tag: str, canonical: str) -> None:
    assert formats.canonical(tag) == canonical


def test_each_locale_of_cldr_is_its_own_canonical_tag() -> None:
    known = (name.replace("_", "-") for name in locale_identifiers())
    tags = [tag for tag in known if formats.TAG.fullmatch(tag) and tag != "no"]
    assert [formats.canonical(tag) for tag in tags] == tags


def test_plural_categories_are_the_languages_own() -> None:
    assert [formats.plural_category(Decimal(n), "ru") for n in (61, 62, 68)] == ["one", "few", "many"]
