"""A page shows what the article says and who says it, in the reader's language, every statement linked to its words."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from gettext import NullTranslations
from typing import Any

import pytest
from harbour import SUBTITLE, TITLE, article, catalog, explainer, made
from hypothesis import given, settings
from lxml import html as parser
from mkdocs.utils import meta
from test_escape import PIECES, WORDS, rendered

from generator import catalogs
from generator.catalogs import Catalog, po
from generator.explainer import explain_article
from generator.model import (
    Analysis,
    Entity,
    EntityKind,
    Explainer,
    Mention,
    MentionForm,
    Modifier,
    Number,
    NumberKind,
    Show,
    Span,
    Stance,
    TimeType,
)
from generator.pages import SITE, STORY, Story, pages
from generator.pages.chart import comparable, fitted, width
from generator.pages.context import points_back
from generator.pages.escape import clean
from generator.pages.marks import highlighted
from generator.pages.story import SECTIONS
from generator.pages.view import View, view


@cache
def page(language: str = "en", show: Show = Show.EVIDENCE, without: tuple[str, ...] = (), machine: bool = False) -> Any:
    """The story page as a builder renders it, in a make-believe translation."""
    one = explainer(show)
    found = None if language == "en" else catalog(one, language, without, machine)
    return body(made(one, language, found)["harbour/index.md"])


def body(source: str) -> Any:
    """A page without its front matter, rendered."""
    return rendered(meta.get_data(source)[0], "configured")


def front(source: str) -> Mapping[str, Any]:
    """The front matter of a page."""
    found: dict[str, Any] = meta.get_data(source)[1]
    return found


def view_of(language: str) -> View:
    """The story as readers of a language see it, its interface untranslated."""
    one = explainer()
    return view(Story(one, catalog(one, language)), language, NullTranslations())


def section(whole: Any, anchor: str) -> Any:
    """What stands between a heading and the next."""
    (head,) = whole.xpath(f'//h2[@id="{anchor}"]')
    parts = []
    for after in head.itersiblings():
        if after.tag == "h2":
            break
        parts.append(after)
    return parser.fromstring("<div>" + "".join(parser.tostring(p, encoding="unicode") for p in parts) + "</div>")


def text(found: Any) -> str:
    """The words of an element, blanks collapsed."""
    return " ".join(found.text_content().split())


def texts(found: Any, path: str) -> list[str]:
    """The words of each element that an XPath finds."""
    return [text(e) for e in found.xpath(path)]


# ------------------------------------------------------------------------------------------------------- whole pages


def test_a_language_has_its_pages_and_each_story_its_files() -> None:
    assert set(made(explainer())) == {*SITE, *(path.format(slug="harbour") for path in STORY)}


@pytest.mark.parametrize("language", ["en", "de", "ar"])
def test_every_link_within_the_page_leads_to_something_and_no_anchor_stands_twice(language: str) -> None:
    found = page(language)
    ids = found.xpath("//@id")

    assert len(ids) == len(set(ids))
    assert {href[1:] for href in found.xpath("//a/@href") if href.startswith("#")} <= set(ids)


def test_anchors_are_the_same_in_all_languages() -> None:
    ids = {language: page(language).xpath("//@id") for language in ("en", "de", "ar", "zh-Hans")}

    assert all(found == ids["en"] for found in ids.values())
    assert page().xpath("//h2/@id") == list(SECTIONS)


@pytest.mark.parametrize("show", Show)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_pages_have_no_style_no_script_and_no_handler(language: str, show: Show) -> None:
    found = page(language, show)

    assert not found.xpath("//script | //style | //iframe | //img")
    assert not [name for e in found.iter() for name in e.attrib if name == "style" or name.startswith("on")]


def test_the_same_stories_make_the_same_bytes() -> None:
    assert made(explainer(), "de", catalog(explainer(), "de")) == made(explainer(), "de", catalog(explainer(), "de"))


# ------------------------------------------------------------------------------------------------------- at a glance


def test_a_question_without_an_answer_says_that_none_was_found() -> None:
    rows = section(page(), "glance").xpath(".//dl/div")

    answered = {text(row[0]): texts(row, "./dd") for row in rows}
    assert answered["Who?"] == ["Ilsa Brandt 3"]
    assert answered["When?"] == ["May 3, 2024 5"]
    assert answered["What?"] == ["The blast destroyed 12 cranes. 6"]
    assert answered["Why?"] == answered["How?"] == answered["Where?"] == ["No answer was found in the article."]


def test_an_answer_is_marked_in_the_articles_words_and_never_a_fragment_in_translation() -> None:
    assert texts(section(page(), "glance"), ".//mark") == ["destroyed 12 cranes"]
    translated = section(page("de"), "glance")
    assert not translated.xpath(".//mark")
    assert "[Ťĥè ƀĺàśť ďèśťŕòýèď 12 ćŕàńèś.] 6" in texts(translated, ".//dd")


def answered(question: str, *answers: str, show: Show = Show.EVIDENCE) -> list[str]:
    """What a glance shows where the article answers a question by these words."""
    one = explainer(show)
    found = {question: tuple(span(one, words) for words in answers)}
    (row,) = (
        row
        for row in section(body(made(replace(one, answers=found))["harbour/index.md"]), "glance").xpath(".//dl/div")
        if text(row[0]) == f"{question.title()}?"
    )
    return texts(row, "./dd")


def span(one: Explainer, words: str) -> Span:
    """Where some words stand in the whole article."""
    start = article().text.index(words)
    return one.article.span(start, start + len(words))


def test_an_answer_stands_once_with_all_its_evidence() -> None:
    assert answered("who", "Ilsa", "Brandt", "Odo Kern") == ["Ilsa Brandt 3", "Odo Kern 4"]
    assert answered("what", "The blast", "destroyed 12 cranes") == ["The blast destroyed 12 cranes. 6"]


def test_a_name_that_only_tells_whose_or_where_is_not_who() -> None:
    one = explainer()
    end = span(one, "live near the port").end
    mention = Mention(one.article.span(end - len("port"), end), MentionForm.NAME)
    port = Entity("e9", EntityKind.PLACE, "Port", ("port",), (), (mention,))
    known = replace(one, analysis=replace(one.analysis, entities=(*one.analysis.entities, port)))

    def who(words: str) -> list[str]:
        told = replace(known, answers={"who": (span(one, words),)})
        (row, *_) = section(body(made(told)["harbour/index.md"]), "glance").xpath(".//dl/div")
        return texts(row, "./dd")

    assert who("the port.")[0].startswith("Port ")
    assert who("people live near the port")[0].startswith("Tens of thousands of people live near the port.")


def test_later_dates_and_places_are_no_answers_beside_the_best_one() -> None:
    assert answered("when", "3 May 2024", "Tuesday") == ["May 3, 2024 5"]
    assert answered("when", "Tuesday", "3 May 2024") == ["Nobody has said what caused the blast on Tuesday. 8"]


def test_where_no_wording_may_be_shown_the_headline_may_still_answer() -> None:
    assert answered("what", "destroyed 12 cranes", "closes after blast", show=Show.NONE) == [TITLE]
    assert answered("how", "destroyed 12 cranes", show=Show.NONE) == [
        "The article says so, in words that may not be shown here."
    ]


def test_a_known_day_is_written_the_readers_way() -> None:
    assert "3. Mai 2024 5" in texts(section(page("de"), "glance"), ".//dd")
    assert section(page("de"), "glance").xpath(".//time/@datetime") == ["2024-05-03"]


# --------------------------------------------------------------------------------------------------- who and what


def test_an_answer_that_somebody_claims_names_them_where_its_sentence_does_not() -> None:
    one = explainer()
    claim, named = one.analysis.claims[2], "Brandt promised to reopen the port on 3 May 2024."
    inside = replace(whole := span(one, named), end=whole.start + 6, text="Brandt")
    for source, shown in ((inside, ""), (None, "Ilsa Brandt Promise ")):
        said = replace(claim, source=replace(claim.source, span=source))
        found = replace(one.analysis, claims=(said,), disputes=(), events=())
        told = replace(one, analysis=found, answers={"how": (claim.content[0],)})
        (how,) = section(body(made(told)["harbour/index.md"]), "glance").xpath(".//dt[text()='How?']/../dd")
        assert text(how).startswith(f"{shown}{named}")


def test_people_have_role_names_and_what_they_say() -> None:
    (brandt,) = section(page(), "who").xpath('.//li[@id="e1"]')

    assert text(brandt).startswith("Ilsa Brandt 3 Mayor What this source says: 2 statements")
    assert texts(brandt, ".//*[contains(@class, 'x-stance')]") == ["Statement", "Promise"]


def test_who_writes_an_article_is_not_in_the_news() -> None:
    one = replace(explainer(), article=replace(explainer().article, author="Odo Kern"))
    kern = one.analysis.entities[1]
    twice = replace(kern, mentions=(*kern.mentions, Mention(span(one, "Kern doubts"), MentionForm.NAME)))
    found = replace(one.analysis, entities=(one.analysis.entities[0], twice))

    for told, listed in ((one, False), (replace(one, analysis=found), True)):
        assert bool(section(body(made(told)["harbour/index.md"]), "who").xpath('.//li[@id="e2"]')) is listed


def test_spellings_that_differ_in_capitals_alone_are_one() -> None:
    one = explainer()
    brandt = replace(one.analysis.entities[0], aliases=("the mayor", "The mayor", "Brandt"))
    told = replace(one, analysis=replace(one.analysis, entities=(brandt, *one.analysis.entities[1:])))
    names = section(body(made(told)["harbour/index.md"]), "who").xpath('.//li[@id="e1"]//*[@class="x-names"]')

    assert [text(n) for n in names] == ["In the article: the mayor · Brandt"]


def test_on_a_translated_page_the_articles_own_spelling_of_a_name_is_given_in_its_language() -> None:
    (kern,) = section(page("ar"), "who").xpath('.//li[@id="e2"]')
    (own,) = kern.xpath(".//*[@class='x-names']/bdi")

    assert dict(own.attrib) == {"lang": "en", "dir": "ltr"}
    assert text(own) == "Odo Kern"


def test_dated_events_come_first_and_the_others_below_a_heading_that_says_so() -> None:
    events = section(page(), "events")
    first, second = events.xpath(".//ol/li")

    assert text(first).startswith("May 3, 2024 Ilsa Brandt Promise")
    assert texts(events, "./ol[1]/following-sibling::h3") == ["Without a date, in the order of the article"]
    assert texts(second, "./*[@class='x-when']") == ["Tuesday"]
    assert not events.xpath("./h3/preceding-sibling::ol[@class='x-events x-undated']")
    assert not second.xpath(".//*[@class='x-attribution']")


# --------------------------------------------------------------------------------------------------------- numbers


def test_numbers_stand_with_modifier_counted_noun_and_source_and_repeats_only_once() -> None:
    rows = [texts(row, "./th | ./td") for row in section(page(), "numbers").xpath(".//tbody/tr")]

    assert rows == [
        ["more than 40", "people", "Ilsa Brandt Statement 3"],
        ["40", "people", "Odo Kern Doubt 4"],
        ["12", "cranes", "the article 6"],
        ["Tens of thousands of", "people", "the article 11"],
    ]


def test_numbers_are_written_the_readers_way_and_vague_ones_are_no_figure_in_translation() -> None:
    big = number(Decimal("1234567.5"))
    one = replace(explainer(), analysis=replace(explainer().analysis, numbers=(big,)))

    assert "1.234.567,5" in made(one, "de")["harbour/index.md"]
    assert texts(section(page("de"), "numbers"), ".//tbody//th")[-1] == "no exact figure"


def number(
    value: Decimal | None,
    kind: NumberKind = NumberKind.COUNT,
    unit: str | None = None,
    counted: str = "people",
    upper: Decimal | None = None,
) -> Number:
    """A number at the head of the article."""
    noun = Span(5, 5 + len(counted), counted) if counted else None
    return Number("n1", Span(0, 4, TITLE[:4]), value, Modifier.EXACT, kind, upper, unit, noun)


def test_a_figure_that_no_noun_explains_is_shown_in_its_sentence() -> None:
    one = explainer()
    bare = replace(one.analysis.numbers[0], counted=None)
    told = body(made(replace(one, analysis=replace(one.analysis, numbers=(bare,))))["harbour/index.md"])
    (row,) = section(told, "numbers").xpath(".//tbody/tr")

    assert texts(row, "./td")[0] == "Mayor Ilsa Brandt said more than 40 people are missing."
    assert "40" in text(row.xpath("./td[1]//mark")[0])


def test_a_score_is_exact_in_every_language() -> None:
    score = replace(number(None, NumberKind.SCORE, counted=""), span=Span(0, 4, "5-4 "))
    shown = {language: view_of(language).figure(score) for language in ("en", "ru", "ar")}

    assert {text(parser.fromstring(figure)) for figure in shown.values()} == {"5-4"}


def test_nearly_so_many_is_not_any_lower_number() -> None:
    for words, shown in {"Nearly 40": "nearly 40", "Just under 40": "nearly 40", "Below 40": "less than 40"}.items():
        told = explain_article(article(body=f"{words} people live near the port."))
        (row,) = section(body(made(told)["harbour/index.md"]), "numbers").xpath(".//tbody/tr")
        assert text(row.xpath("./th")[0]) == shown


def test_figures_are_compared_only_with_others_of_their_kind_unit_noun_and_size() -> None:
    def group(*numbers: Number) -> list[list[Decimal | None]]:
        return [[n.value for n in one] for one in comparable(numbers, lambda *_: True)]

    def count(value: int | None, counted: str = "people", upper: Decimal | None = None) -> Number:
        return number(None if value is None else Decimal(value), counted=counted, upper=upper)

    def money(value: int, counted: str = "grant") -> Number:
        return number(Decimal(value), NumberKind.MONEY, "EUR", counted)

    assert group(count(300), count(200)) == [[300, 200]]
    assert group(count(300), count(200, "soldiers")) == [[300, 200]]
    assert group(count(300, "boxes of tea"), count(200, "box")) == []
    assert group(count(300, "crates of tea"), count(200, "crate")) == [[300, 200]]
    assert group(count(300), count(200, "cranes")) == []
    assert group(count(300, ""), count(200, "")) == []
    assert group(count(300), count(200, upper=Decimal(250))) == []
    assert group(count(300), money(200)) == group(money(300), money(200, "debt")) == []
    assert group(count(300), count(1)) == []
    assert group(count(300), count(None)) == []
    assert group(count(0), count(-2)) == []
    assert group(money(3), money(4), count(1), count(2)) == [[4, 3], [2, 1]]


def test_shares_are_no_bars() -> None:
    shares = [number(Decimal(n), NumberKind.PERCENTAGE, "percent") for n in (30, 20)]

    assert not [*comparable(shares, lambda *_: True)]


def test_figures_are_compared_only_where_the_article_puts_them_together() -> None:
    one, other, third = (number(Decimal(n)) for n in (30, 20, 25))

    assert not [*comparable([one, other], lambda *_: False)]
    assert [*comparable([one, other, third], lambda *two: third not in two)] == [[one, other]]


def test_a_figure_far_off_is_no_bar() -> None:
    near, far = (len(charted("en", place).xpath("//svg//rect")) for place in (1, 2))

    assert (near, far) == (3, 0)


@cache
def charted(language: str, place: int = 1) -> Any:
    """The story page, its cranes turned into people and told of in the sentence of another number."""
    one = explainer()
    people, span = one.analysis.numbers[0].counted, one.analysis.numbers[place].span
    found = [n if n.id != "n3" else replace(n, counted=people, span=span) for n in one.analysis.numbers]
    told = replace(one, analysis=replace(one.analysis, numbers=tuple(found)))
    return body(made(told, language, None if language == "en" else catalog(told, language))["harbour/index.md"])


def test_the_chart_says_in_words_what_it_draws_and_grows_from_where_lines_start() -> None:
    for language, starts in {"en": {"0"}, "ar": {"0", "224"}}.items():
        (svg,) = charted(language).xpath("//svg")
        named = [svg.xpath(f'.//*[@id="{one}"]')[0] for one in svg.get("aria-labelledby").split()]
        assert svg.get("role") == "img"
        assert [e.tag for e in named] == ["title", "desc"]
        assert "12" in text(named[1])
        bars = svg.xpath(".//rect")
        assert {bar.get("x") for bar in bars} == starts
        assert all(int(bar.get("x")) + int(bar.get("width")) <= 320 for bar in bars)


def test_who_says_a_figure_stands_at_its_bar() -> None:
    (svg,) = charted("en").xpath("//svg")

    assert texts(svg, ".//*[@class='x-bar-by']") == ["Ilsa Brandt · Statement", "Odo Kern · Doubt", "the article"]
    assert "more than 40 people (Ilsa Brandt · Statement)" in text(svg.xpath(".//desc")[0])


@given(words=WORDS)
def test_labels_of_bars_fit(words: str) -> None:
    assert width(fitted(words, 20)) <= 21


# ---------------------------------------------------------------------------------------------------------- claims


def test_the_sides_of_a_dispute_stand_beside_one_another_with_source_stance_and_words() -> None:
    (dispute,) = section(page(), "claims").xpath('.//section[@id="d1"]')

    assert texts(dispute, ".//*[@class='x-side']") == [
        "Ilsa Brandt Statement Mayor Ilsa Brandt said more than 40 people are missing. 3",
        "Odo Kern Doubt Fire chief Odo Kern doubts that 40 people are missing. 4",
    ]
    assert "doubts" in text(dispute.xpath(".//*[@class='x-signals']")[0])


def test_a_word_that_shows_a_dispute_twice_is_named_once() -> None:
    one = explainer()
    signals = (span(one, "doubts"), replace(span(one, "doubts"), text="Doubts"), span(one, "missing"))
    told = replace(one, analysis=replace(one.analysis, disputes=(replace(one.analysis.disputes[0], signals=signals),)))
    shown = body(made(told)["harbour/index.md"]).xpath('//section[@id="d1"]/p//q')

    assert [text(q).casefold() for q in shown] == ["doubts", "missing"]


def test_an_implied_claim_is_presumed_never_said() -> None:
    for language in ("en", "de"):
        (implied,) = page(language).xpath('//div[contains(@class, "x-claim")][span/@id="c4"]')
        assert implied.xpath(".//*[@class='x-presumed']")
        assert not implied.xpath(".//*[contains(@class, 'x-stance')]")
        assert "Presumed: the article implies" in text(implied)


def test_that_a_source_is_presumed_is_explained_once_below_its_name() -> None:
    one = explainer()
    more = replace(one.analysis.claims[3], id="c8", content=one.analysis.claims[2].content)
    both = replace(one, analysis=replace(one.analysis, claims=(*one.analysis.claims, more)))
    group = body(made(both)["harbour/index.md"]).xpath('//div[@class="x-group"][.//span/@id="c8"]')[0]

    assert len(group.xpath(".//*[@class='x-presumed']")) == 2
    assert text(group).count("Presumed: the article implies") == 1


def test_who_says_it_stands_with_every_statement() -> None:
    for claim in page().xpath('//div[contains(@class, "x-claim")]'):
        named = claim.xpath(".//*[@class='x-by']") or claim.xpath("ancestor::*[@class='x-group']/h4")
        assert text(named[0]) in ("Ilsa Brandt", "Odo Kern")


def test_what_a_source_says_in_one_sentence_stands_once_with_all_its_stances() -> None:
    one = explainer()
    denial = replace(one.analysis.claims[0], id="c9", stance=Stance.DENIES)
    both = replace(one, analysis=replace(one.analysis, claims=(*one.analysis.claims, denial)))
    (brandt,) = section(body(made(both)["harbour/index.md"]), "who").xpath('.//li[@id="e1"]')

    assert texts(brandt, ".//details//li")[0].startswith("Statement Denial Mayor Ilsa Brandt said")
    assert len(texts(brandt, ".//details//li")) == 2


def test_where_all_would_be_marked_nothing_is_but_a_whole_sentence_beside_a_part_is() -> None:
    one = explainer()
    part, rest = (
        span(one, "40 people are missing. Fire"),
        span(one, "Brandt promised to reopen the port on 3 May 2024."),
    )
    quoted = replace(one.analysis.claims[0], content=(replace(part, end=part.end - 6, text=part.text[:-6]), rest))
    told = replace(one, analysis=replace(one.analysis, claims=(quoted,), disputes=()))

    assert not section(page(), "events").xpath(".//mark[text()='The blast destroyed 12 cranes']")
    assert texts(section(body(made(told)["harbour/index.md"]), "statements"), ".//mark")[-1] == rest.text


def test_a_mark_begins_and_ends_with_words() -> None:
    whole = Span(0, 37, "late, he said, and bad (at two); true")

    def marked(*places: tuple[int, int]) -> str:
        return highlighted(whole, [Span(a, b, whole.text[a:b]) for a, b in places])

    assert marked((0, 6), (13, 22)) == "<mark>late</mark>, he said, <mark>and bad</mark> (at two); true"
    assert marked((24, 31)) == "late, he said, and bad (<mark>at two</mark>); true"
    assert marked((23, 37)) == "late, he said, and bad <mark>(at two); true</mark>"
    assert marked((4, 6)) == whole.text


def test_where_there_is_no_dispute_the_page_says_so() -> None:
    one = explainer()
    calm = replace(one, analysis=replace(one.analysis, disputes=()))

    assert "No dispute between sources was found" in made(calm)["harbour/index.md"]


def test_what_is_in_no_dispute_is_not_said_to_be_contested() -> None:
    contested, others = section(page(), "claims"), section(page(), "statements")

    assert {text(h) for h in contested.xpath(".//h3")} == {"Dispute 1"}
    assert texts(others, "./h3") == ["Statements with one source"]
    assert not {text(c) for c in contested.xpath(".//*[@class='x-words']")} & {
        text(c) for c in others.xpath(".//*[@class='x-words']")
    }


# ----------------------------------------------------------------------------------- what is not known, and sources


def test_gaps_are_the_articles_own_and_those_about_the_article() -> None:
    gaps = texts(section(page(), "unknown"), ".//li")

    assert gaps == [
        "Nobody has said what caused the blast on Tuesday. 8",
        "The day of publication is not known, so these have no date: Tuesday",
        "Not known about the article: day of publication, publisher, author, web address, and licence.",
    ]


@pytest.mark.parametrize(
    ("sentence", "points"),
    [
        ("She declined to comment.", True),
        ("It did not say how many were hurt.", True),
        ("Neither figure could be checked.", True),
        ("It is not clear who will pay.", False),
        ("It’s not yet known who will pay.", False),
        ("The cause is being investigated.", False),
        ("", False),
    ],
)
def test_a_sentence_that_points_back_is_told_from_one_that_stands_alone(sentence: str, points: bool) -> None:
    assert points_back(sentence) is points


def test_a_time_in_a_sentence_that_is_not_shown_leaves_no_gap_in_the_list_of_undated_ones() -> None:
    one = explainer()
    hidden = replace(one.analysis.times[-1], span=span(one, "fine"), value=None, type=TimeType.DATE)
    told = replace(one, analysis=replace(one.analysis, times=(*one.analysis.times, hidden)))
    (undated,) = (g for g in texts(section(body(made(told)["harbour/index.md"]), "unknown"), ".//li") if "no date" in g)

    assert undated.endswith("no date: Tuesday")


def test_a_gap_that_points_back_is_shown_after_the_sentence_it_points_to() -> None:
    before, gap = "The letter is short.", "It did not say who wrote it."
    told = explain_article(article(body=f"Fog lay over the port. {before} {gap}"))
    found = body(made(told)["harbour/index.md"])

    (shown,) = (line for line in texts(section(found, "unknown"), ".//li") if gap in line)
    assert shown.startswith(f"{before} {gap}")
    assert before in texts(section(found, "sources"), ".//li")


def test_what_is_known_about_the_article_is_shown_and_not_missed() -> None:
    known: dict[str, Any] = {
        "published": date(2024, 4, 30),
        "publisher": "The Velmora Gull",
        "author": "N. Quill",
        "licence": "CC0",
    }
    found = body(made(explainer(url="https://gull.example/a", **known))["harbour/index.md"])

    assert texts(found, "//dl[@class='x-meta']/div") == [
        "Publisher The Velmora Gull",
        "Author N. Quill",
        "Published April 30, 2024",
        "Article https://gull.example/a",
        "Licence CC0",
    ]
    assert "Not known about the article" not in text(found)


def test_an_address_that_is_no_web_address_is_never_a_link() -> None:
    source = made(explainer(url="javascript:alert(1)"))["harbour/index.md"]

    assert "javascript" not in source


def test_sources_are_the_evidence_once_each_with_the_original_one_step_away_on_translated_pages() -> None:
    english, german = (section(page(language), "sources").xpath(".//ol/li") for language in ("en", "de"))

    assert [li.get("id") for li in english] == [li.get("id") for li in german]
    assert "The weather was fine." not in [text(li) for li in english]
    assert len({text(li) for li in english}) == len(english)
    assert not [li for li in english if li.xpath(".//details")]
    for own, translated in zip(english, german, strict=True):
        (quoted,) = translated.xpath(".//details/blockquote")
        assert dict(quoted.attrib) == {"lang": "en", "dir": "ltr"}
        assert text(quoted) == text(own)


def test_the_whole_article_is_there_only_where_it_may_be_shown() -> None:
    assert "The weather was fine." in text(page(show=Show.FULL))
    assert "The weather was fine." not in text(page(show=Show.EVIDENCE))


def test_without_wording_the_page_gives_names_figures_and_stances_only() -> None:
    found = page(show=Show.NONE)

    assert not found.xpath("//ol[@class='x-sources']")
    assert "are missing" not in text(found)
    assert "Odo Kern Doubt" in text(found)
    assert "boxed number" not in text(found)
    assert "more than 40" in text(found)
    assert "in words that may not be shown here" in text(section(found, "glance"))


# ----------------------------------------------------------------------------------------------------- translation


def test_an_article_in_a_regions_own_english_is_no_translation_on_english_pages() -> None:
    found = body(made(explainer(language="en-GB"))["harbour/index.md"])

    assert "translated" not in text(found.xpath("//aside")[0])
    assert found.xpath("//mark")
    assert not found.xpath("//*[@class='x-original']")


def test_what_is_not_translated_is_shown_in_its_own_language_with_a_notice() -> None:
    found = page("ar", without=("The blast", "Tens of"))
    untranslated = [s for s in found.xpath("//span[@lang]") if text(s) == "The blast destroyed 12 cranes."]

    assert untranslated
    assert all(dict(s.attrib) == {"lang": "en", "dir": "ltr"} for s in untranslated)
    assert "2 of 8 sentences are not translated" in text(found.xpath("//aside")[0]).translate(DIGITS)


DIGITS = {ord("٠") + n: str(n) for n in range(10)}


def test_everything_in_latin_letters_on_a_translated_page_says_what_language_it_is() -> None:
    """Here the article is translated into Arabic letters, the interface is not: the article's own words are sought."""
    found = page("ar")
    article = set(re.findall(r"[A-Z][a-z]+", " ".join(e for e in (TITLE, SUBTITLE))))

    for e in found.iter():
        if e.text and article & set(re.findall(r"[A-Z][a-z]+", e.text)) - {"Fire"}:
            assert [a for a in (e, *e.iterancestors()) if a.get("lang") == "en"], e.text


def test_machine_translation_carries_a_notice_and_reviewed_translation_does_not() -> None:
    assert "8 of 8 sentences were translated by a machine" in text(page("de", machine=True).xpath("//aside")[0])
    reviewed = text(page("de").xpath("//aside")[0])
    assert "machine" not in reviewed
    assert "All sentences are translated." in reviewed


def test_an_untranslated_headline_has_its_language_in_the_heading_and_in_front_matter() -> None:
    one = explainer()
    source = made(one, "ar", catalog(one, "ar", without=[TITLE]))["harbour/index.md"]

    (head,) = body(source).xpath("//h1")
    assert dict(head.attrib) == {"id": "headline", "lang": "en", "dir": "ltr"}
    assert front(source)["headline_language"] == "en"
    assert "headline_language" not in front(made(one, "ar", catalog(one, "ar"))["harbour/index.md"])


def test_the_languages_page_counts_what_is_in_each_state() -> None:
    one = explainer()
    done, by_machine = catalog(one, "de"), catalog(one, "fr", machine=True)
    story = Story(one, catalogs.empty("en"), {"de": done, "fr": by_machine})
    found = body(pages([story], "en", NullTranslations(), ("en", "de", "fr"))["languages.md"])

    rows = [texts(row, "./th | ./td") for row in found.xpath("//tbody/tr")]
    total = str(sum(catalogs.counts(done).values()))
    assert rows == [
        ["English", "language of the article"],
        ["German", f"{total} 100%", "0", "0", "0"],
        ["French", "0", f"{total} 100%", "0", "0"],
    ]


# -------------------------------------------------------------------------------------------------------- home and data


def test_the_home_page_lists_dated_stories_newest_first_each_with_one_sentence() -> None:
    def story(slug: str, day: date | None) -> Story:
        one = explainer(published=day)
        return Story(replace(one, article=replace(one.article, slug=slug)), catalogs.empty("en"))

    stories = [story("a", None), story("b", date(2024, 1, 1)), story("c", date(2024, 2, 1))]
    found = body(pages(stories, "en", NullTranslations(), ("en",))["index.md"])

    assert found.xpath("//li/h2/a/@href") == ["c/", "b/", "a/"]
    assert texts(found, "//li[@class='x-story'][1]") == [f"{TITLE} February 1, 2024 The blast destroyed 12 cranes."]


def test_a_site_without_stories_says_so() -> None:
    assert "There are no explainers yet." in pages([], "en", NullTranslations(), ("en",))["index.md"]


def test_linked_data_tells_what_the_page_is_based_on_and_gives_no_verdict() -> None:
    value = json.loads(front(made(explainer())["harbour/index.md"])["jsonld"])

    assert value["@type"] == "Article"
    assert value["isBasedOn"] == {"@type": "NewsArticle", "headline": TITLE, "inLanguage": "en"}
    assert {"@type": "Person", "name": "Odo Kern"} in value["about"]
    assert "ClaimReview" not in json.dumps(value)


def test_linked_data_is_about_what_has_a_name() -> None:
    one = explainer()
    described = Mention(span(one, "Mayor"), MentionForm.DESCRIPTION)
    team = replace(one.analysis.entities[0], name="a team", aliases=("a team",), mentions=(described,))
    told = replace(one, analysis=replace(one.analysis, entities=(team, *one.analysis.entities[1:])))
    value = front(made(told)["harbour/index.md"])["jsonld"]

    assert "a team" not in value
    assert "Odo Kern" in value


# ------------------------------------------------------------------------------------------- a language half done


def half_done(translated: str = "") -> Mapping[str, str]:
    """The pages in Russian, of whose interface nothing is translated, or one label."""
    one = explainer()
    entries, _ = po.parse(f'msgid "Numbers"\nmsgstr "{translated}"\n', "ru")
    interface = catalogs.interface(replace(catalogs.empty("ru"), entries=entries))
    return pages([Story(one, catalogs.empty("ru"))], "ru", interface, ("en", "ru"))


def test_words_of_the_interface_that_are_not_translated_name_their_language() -> None:
    for source in half_done().values():
        if not source.startswith("---"):
            continue
        for words in body(source).xpath("//text()[normalize-space()]"):
            parent = words.getparent() if words.is_text else words.getparent().getparent()
            in_drawing = parent.xpath("ancestor-or-self::svg")
            said = parent.xpath("string(ancestor-or-self::*[@lang][1]/@lang)") or "ru"
            assert said == "en" or in_drawing or not re.search("[a-z]{4}", words), (words, said)


def test_what_is_translated_of_a_half_done_interface_does_not() -> None:
    (heading,) = body(half_done("Числа")["harbour/index.md"]).xpath('//h2[@id="numbers"]')
    (other,) = body(half_done("Числа")["harbour/index.md"]).xpath('//h2[@id="who"]')

    assert (text(heading), heading.get("lang")) == ("Числа", None)
    assert (text(other), other.get("lang"), other.get("dir")) == ("Who is who", "en", "ltr")


def test_no_element_stands_in_a_drawing_but_its_own() -> None:
    one = explainer()
    told = replace(one.analysis.numbers[2], counted=one.analysis.numbers[0].counted, span=one.analysis.numbers[1].span)
    found = replace(one.analysis, numbers=(*one.analysis.numbers[:2], told))
    source = pages(
        [Story(replace(one, analysis=found), catalogs.empty("ru"))],
        "ru", catalogs.interface(catalogs.empty("ru")), ("en", "ru"),
    )["harbour/index.md"]  # fmt: skip

    assert {e.tag for e in body(source).xpath("//svg//*")} == {"title", "desc", "g", "text", "tspan", "rect"}


# ----------------------------------------------------------------------------------------------------- hostile words

TAGS = frozenset(
    """
    a aside bdi blockquote body caption dd desc details div dl dt figcaption figure g h1 h2 h3 h4 li mark ol p q rect
    section span strong summary svg table tbody td text th thead time title tr tspan ul
    """.split()  # noqa: SIM905
)
ATTRIBUTES = frozenset(
    """
    aria-label aria-labelledby class colspan datetime dir direction download height href id lang rel role rx scope
    tabindex value viewbox viewBox width x y
    """.split()  # noqa: SIM905
)


def hostile(words: str) -> Explainer:
    """The explainer with every name, and every sentence but for its length, replaced by such words."""
    one = explainer(Show.FULL, publisher=words, author=words, licence=words, url=words)
    filler = re.sub(r"\n", " ", clean(words)) or "x"

    def spoiled(value: Any) -> Any:
        if isinstance(value, Span):
            return Span(value.start, value.end, (filler * len(value.text))[: max(1, len(value.text))])
        if isinstance(value, tuple):
            return tuple(spoiled(v) for v in value)
        if hasattr(value, "__dataclass_fields__"):
            return replace(value, **{name: spoiled(getattr(value, name)) for name in value.__dataclass_fields__})
        return value

    found: Analysis = spoiled(one.analysis)
    entities = tuple(replace(e, name=words or "x", aliases=(words or "x", "y")) for e in found.entities)
    article = replace(one.article, title=spoiled(one.article.title))
    return replace(one, article=article, analysis=replace(found, entities=entities))


@settings(max_examples=25, deadline=None)
@given(words=WORDS)
def test_no_words_of_an_article_become_markup_on_any_page(words: str) -> None:
    for language in ("en", "ar"):
        check(made(hostile(words), language))


def test_no_known_payload_becomes_markup_on_any_page() -> None:
    check(made(hostile("".join(PIECES))))
    check(made(hostile("".join(reversed(PIECES))), "ar"))


def check(files: Mapping[str, str]) -> None:
    """Every element, attribute and address is one that we write."""
    for name, source in files.items():
        if not name.endswith(".md"):
            continue
        found = body(source)
        assert {e.tag for e in found.iter()} <= TAGS
        assert {a for e in found.iter() for a in e.attrib} <= ATTRIBUTES
        assert all(re.match(r"#|\.\./|https?://|[a-z0-9-]+/$", href) for href in found.xpath("//@href"))
        assert {"title", "kind"} <= set(front(source))


@given(words=WORDS)
@settings(max_examples=25, deadline=None)
def test_no_words_of_an_interface_catalog_become_markup(words: str) -> None:
    class Interface(NullTranslations):
        def gettext(self, message: str) -> str:
            return words

        def pgettext(self, context: str, message: str) -> str:
            return words + "x"

        def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
            return words

    one = explainer()
    found: Catalog = catalogs.empty("de")
    made_ = pages([Story(one, found, {"de": found})], "de", Interface(), ("en", "de"))
    check(made_)
