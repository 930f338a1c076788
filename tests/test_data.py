"""Published data is the explainer, holds no more of the article than may be shown, and opens in a spreadsheet."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from harbour import BODY, SUBTITLE, TITLE, article, explainer, made
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Analysis, Explainer, Sentence, Show, Source, Span, Unknown
from generator.pages import is_generated
from generator.pages.data import MARK
from generator.pages.shown import evidence, shown

HIDDEN = "The weather was fine."
"""The sentence of the article that backs nothing."""


def data(show: Show = Show.EVIDENCE) -> dict[str, Any]:
    """The JSON file of the story."""
    value: dict[str, Any] = json.loads(made(explainer(show))["data/harbour.json"])
    return value


def rows(name: str, show: Show = Show.EVIDENCE) -> list[dict[str, str]]:
    """A CSV file of the story, by column."""
    text = made(explainer(show))[f"data/harbour-{name}.csv"].removeprefix(MARK)
    return list(csv.DictReader(io.StringIO(text, newline="")))


def spans(value: Any) -> Iterator[dict[str, Any]]:
    """All spans in a JSON value."""
    if isinstance(value, dict):
        if {"start", "end", "text"} <= value.keys():
            yield value
        for one in value.values():
            yield from spans(one)
    elif isinstance(value, list):
        for one in value:
            yield from spans(one)


@pytest.mark.parametrize("show", Show)
def test_every_span_is_the_published_text_at_its_offsets(show: Show) -> None:
    value = data(show)
    found = list(spans(value))

    assert len(found) > 20
    assert all(value["article"]["text"][s["start"] : s["end"]] == s["text"] for s in found)


@pytest.mark.parametrize("show", Show)
def test_the_digest_is_that_of_the_whole_article(show: Show) -> None:
    assert data(show)["article"]["sha256"] == hashlib.sha256(article().text.encode()).hexdigest()


def test_with_full_wording_nothing_is_blanked() -> None:
    assert data(Show.FULL)["article"]["text"] == article().text


def test_with_evidence_only_what_backs_nothing_is_blank() -> None:
    text = data()["article"]["text"]

    assert HIDDEN not in text
    assert len(text) == len(article().text)
    visible = article().text.replace(HIDDEN, "").replace(SUBTITLE, "")
    assert text.replace(" ", "") == visible.replace(" ", "")


def test_without_wording_only_the_headline_and_single_facts_are_legible() -> None:
    text = data(Show.NONE)["article"]["text"]

    assert text.startswith(TITLE)
    assert all(fact in text for fact in ("Mayor", "more than 40 people", "12 cranes", "3 May 2024"))
    assert not [
        word for word in ("said", "doubts", "promised", "destroyed", "should", "Nobody", "weather") if word in text
    ]


@pytest.mark.parametrize("show", [Show.EVIDENCE, Show.NONE])
def test_no_file_holds_what_may_not_be_shown(show: Show) -> None:
    secrets = [HIDDEN.removesuffix(".")]
    if show is Show.NONE:
        secrets += ["are missing", "have left the pier", "what caused", "destroyed"]
    files = made(explainer(show))

    assert not [(path, secret) for path, text in files.items() for secret in secrets if secret in text]


@given(st.lists(st.tuples(st.integers(0, len(BODY) - 1), st.integers(1, 60)), max_size=4))
def test_blanking_keeps_evidence_sentences_whole_and_every_other_character_blank(places: list[tuple[int, int]]) -> None:
    one = replace(article(), show=Show.EVIDENCE)
    sentences = explainer().analysis.sentences
    found = tuple(Unknown(one.span(s, min(s + n, len(one.text)))) for s, n in places)
    whole = Explainer(one, Analysis(sentences, unknowns=found))

    visible = shown(whole)
    legible = {i for s in evidence(whole) for i in range(s.span.start, s.span.end)} | set(range(len(TITLE)))

    assert len(visible.article.text) == len(one.text)
    for index, (before, after) in enumerate(zip(one.text, visible.article.text, strict=True)):
        assert after == before if index in legible or before == "\n" else after == " "
    assert all(u.span.text == visible.article.text[u.span.start : u.span.end] for u in visible.analysis.unknowns)


def test_numbers_have_one_row_each_with_their_evidence() -> None:
    first, second, *_, last = rows("numbers")

    assert (first["modifier"], first["value"], first["counted"], first["said_by"]) == (
        "more-than",
        "40",
        "people",
        "Ilsa Brandt",
    )
    assert (second["modifier"], second["value"], second["said_by"], second["claim"]) == (
        "exact",
        "40",
        "Odo Kern",
        "c2",
    )
    assert (last["value"], last["modifier"]) == ("", "vague")
    assert article().text[int(first["start"]) : int(first["end"])] == first["words"]


def test_a_figure_of_somebody_without_a_name_keeps_the_words_for_who_says_it() -> None:
    one, found = explainer(), explainer().analysis
    words = one.article.span(len(TITLE) + 2, len(TITLE) + 12)
    claim, number = replace(found.claims[0], source=Source(None, words)), replace(found.numbers[0], said_by=None)
    told = replace(one, analysis=replace(found, claims=(claim,), numbers=(number,)))
    (row,) = csv.DictReader(io.StringIO(made(told)["data/harbour-numbers.csv"].removeprefix(MARK), newline=""))

    assert row["said_by"] == words.text


def test_claims_have_their_source_stance_and_words_and_presumed_ones_say_so() -> None:
    said, doubted, promised, implied = rows("claims")

    assert (said["source"], said["stance"], said["explicit"]) == ("Ilsa Brandt", "says", "yes")
    assert (doubted["stance"], doubted["status"]) == ("doubts", "disputed")
    assert promised["content"] == "to reopen the port on 3 May 2024"
    assert implied["explicit"] == "presumed"


def test_without_wording_claims_keep_who_and_how_but_not_what() -> None:
    assert {row["content"] + row["cue"] + row["hedges"] for row in rows("claims", Show.NONE)} == {""}
    assert [row["stance"] for row in rows("claims", Show.NONE)] == ["says", "doubts", "promises", "says"]


def test_csv_files_are_rfc_4180_with_a_mark_for_spreadsheets() -> None:
    for name, text in made(explainer()).items():
        if name.endswith(".csv"):
            assert text.startswith(MARK)
            assert text.count("\n") == text.count("\r\n") and text.endswith("\r\n")


def test_no_value_of_the_article_is_a_formula() -> None:
    one = explainer()
    boss, *others = one.analysis.entities
    sheet = '=HYPERLINK("http://a.example","x")'
    hostile = replace(one, analysis=replace(one.analysis, entities=(replace(boss, name=sheet), *others)))

    text = made(hostile)["data/harbour-claims.csv"].removeprefix(MARK)
    fields = [field for row in csv.reader(io.StringIO(text, newline="")) for field in row]
    assert "'" + sheet in fields
    assert not [field for field in fields if field[:1] in ("=", "+", "-", "@")]


def test_generated_files_are_known_again_and_others_are_not() -> None:
    files = made(explainer())

    assert all(is_generated(Path(path), text) for path, text in files.items())
    assert not is_generated(Path("about.md"), "# About us\n\nWe make explainers.\n")
    assert not is_generated(Path("about.md"), "---\ntitle: [\n---\n")
    assert not is_generated(Path("data/mine.csv"), "a,b\r\n1,2\r\n")
    assert not is_generated(Path("data/mine.json"), "[1]")
    assert not is_generated(Path("data/mine.json"), "{")


def test_sentences_that_repeat_bring_the_first_one_along() -> None:
    one = article()
    first = Sentence("s0", one.span(0, 5), 0)
    again = Sentence("s1", one.span(10, 15), 0, repeats="s0")
    whole = Explainer(one, Analysis((first, again), unknowns=(Unknown(Span(10, 12, one.text[10:12])),)))

    assert evidence(whole) == (first, again)
