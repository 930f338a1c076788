"""Grounding: whatever the words and whoever analysed them, nothing is stated that the article does not say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from generator.explainer import explain
from generator.extraction import analyse
from generator.extraction.grounding import grounded
from generator.model import (
    Analysis,
    Article,
    Claim,
    Dispute,
    Entity,
    EntityKind,
    Event,
    Explainer,
    Figure,
    Form,
    Mention,
    MentionForm,
    Modifier,
    Number,
    NumberKind,
    Source,
    Span,
    Stance,
    Status,
    Time,
    Unknown,
)
from generator.readers.titles import place

WORDS = """Ada Quill President Ms. Mr. Dr. harbour Ostrel Norway Kazakh the The of in on and but not said says denied
according to told reporters warned doubts “ ” " ' ‘ ’ « ( ) [ , . ; : ? ! … – — - 's n't U.S. Monday June 2019 may May
3 30% 1.5 1,200 $4bn €3m 5km 2–1 19 tens thousands half two twelve more than about at least people tonnes boats
it was unclear unknown could be verified should would have declined comment did name He she they \u200b \u202e ¿Qué
Žižka 选举 مرحبا १२ 🚢 é \x7f"""

texts = st.lists(st.sampled_from([*WORDS.split(), "\n", "\n\n", " ", "\t"]), min_size=1, max_size=80).map(" ".join)


def article_of(text: str) -> Article:
    words, title, subtitle = place(text, None, "en")
    return Article("any", words, title, subtitle)


def spans(explainer: Explainer) -> Iterator[Span]:
    """Every span that an explainer states."""
    article, found = explainer.article, explainer.analysis
    yield article.title
    yield from filter(None, [article.subtitle])
    yield from (s.span for s in found.sentences)
    yield from stated(found)
    yield from (span for answers in explainer.answers.values() for span in answers)


def stated(found: Analysis) -> Iterator[Span]:
    """Every span of what was found."""
    for entity in found.entities:
        yield from entity.roles
        yield from (m.span for m in entity.mentions)
    for number in found.numbers:
        yield from filter(None, [number.span, number.counted])
        yield from (f.span for f in number.figures)
    for claim in found.claims:
        yield from filter(None, [claim.source.span, claim.cue, *claim.content, *claim.hedges])
    yield from (s for dispute in found.disputes for s in dispute.signals)
    yield from (one.span for group in (found.times, found.events, found.unknowns) for one in group)


def check(article: Article, found: Analysis) -> None:
    """What must hold of everything that leaves the extraction."""
    for span in stated(found):
        assert article.text[span.start : span.end] == span.text != ""
    for group in (found.entities, found.numbers, found.claims, found.disputes, found.events):
        assert len({one.id for one in group}) == len(group)
    entities, claims = {e.id for e in found.entities}, {c.id for c in found.claims}
    numbers = {n.id for n in found.numbers}
    for claim in found.claims:
        assert claim.content
        assert claim.source.entity in {None, *entities}
    for number in found.numbers:
        assert number.said_by in {None, *entities}
        assert number.claim in {None, *claims}
        assert number.same_as in {None, *numbers}
    for event in found.events:
        assert {*event.who, *event.where} <= entities
        assert event.claim in {None, *claims}
        assert event.time is None or 0 <= event.time < len(found.times)
    contested = {claim for dispute in found.disputes for side in dispute.sides for claim in side}
    assert contested <= claims
    assert {c.id for c in found.claims if c.status is Status.DISPUTED} <= contested
    for dispute in found.disputes:
        assert len(dispute.sides) > 1
        assert all(dispute.sides)
        assert dispute.signals
    for entity in found.entities:
        assert entity.mentions
        assert all(" ".join(name.split()) in " ".join(article.text.split()) for name in (entity.name, *entity.aliases))


# ------------------------------------------------------------------------------------------------ any words at all


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(texts)
@example("“" * 300)
@example('He said "' + "said that " * 200)
@example("A" * 3_000)
@example("(" * 500 + "9" * 500)
@example("Ada said: “No.\n\n“Never,” Ada said.\n\n“Yes")
@example("१२ in")
@example("७ in a")
def test_any_words_are_analysed_and_every_span_quotes_them(text: str) -> None:
    if not text.strip():
        return
    article = article_of(text)
    found = analyse(article)
    check(article, found)
    for span in spans(explain(article, found)):
        assert article.text[span.start : span.end] == span.text


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(texts)
@example("Ada\n\n3\n\nsaid\n\n…")
def test_sentences_hold_every_word_once_and_in_order(text: str) -> None:
    if not text.strip():
        return
    article = article_of(text)
    found = analyse(article).sentences
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
    assert "".join("".join(s.span.text.split()) for s in found) == "".join(article.text.split())
    assert [s.id for s in found] == [f"s{n}" for n in range(len(found))]


@settings(max_examples=25, deadline=None)
@given(texts)
def test_the_same_words_give_the_same_facts(text: str) -> None:
    if text.strip():
        assert analyse(article_of(text)) == analyse(article_of(text))


# -------------------------------------------------------------------------------------------- what is made up is gone

TEXT = "Ferry stops\n\nAda Quill said two boats sank on Monday. Bo Hart denied it. It is unclear why."


@cache
def _article() -> Article:
    return article_of(TEXT)


def quote(words: str, true: bool = True) -> Span:
    """These words of the text, or words in their place that it does not say."""
    start = TEXT.index(words)
    return Span(start, start + len(words), words if true else words.swapcase())


def person(name_id: str, name: str, aliases: tuple[str, ...], span: Span) -> Entity:
    return Entity(name_id, EntityKind.PERSON, name, aliases, (), (Mention(span, MentionForm.NAME),))


def analysis(truth: tuple[bool, ...]) -> Analysis:
    """An analysis whose parts are true or made up; each refers to others."""
    ada, bo, two, sank, denied, monday, event, unclear, signal, counted, figure, name = truth
    return Analysis(
        sentences=(),
        entities=(
            person("e1", "Ada Quill" if name else "Ada Crown", ("Ada Quill", "Ada C."), quote("Ada Quill", ada)),
            person("e2", "Bo Hart", ("Bo Hart",), quote("Bo Hart", bo)),
        ),
        times=(Time(quote("Monday", monday), None),),
        events=(Event("v1", quote("two boats sank", event), 0, ("e1", "e2"), ("e2",), "c1"),),
        numbers=(
            Number(
                "n1", quote("two boats", two), None, Modifier.EXACT, NumberKind.COUNT, said_by="e1", claim="c1",
                counted=quote("boats", counted), figures=(Figure(quote("two", figure), Decimal(2)),),
            ),
            Number("n2", quote("two"), None, Modifier.EXACT, NumberKind.COUNT, said_by="e2", claim="c2", same_as="n1"),
        ),
        claims=(
            Claim("c1", Source("e1", quote("Ada Quill")), quote("said"), (quote("two boats sank on Monday", sank),),
                  Form.INDIRECT, Stance.SAYS, status=Status.DISPUTED),
            Claim("c2", Source("e2", None), quote("denied", denied), (quote("it"),), Form.INDIRECT, Stance.DENIES,
                  status=Status.DISPUTED),
        ),
        disputes=(Dispute("d1", (("c1",), ("c2",)), (quote("denied", signal),)),),
        unknowns=(Unknown(quote("unclear", unclear)),),
    )  # fmt: skip


ALL_TRUE = (True,) * 12


def test_what_the_article_says_is_kept_whole() -> None:
    found = analysis(ALL_TRUE)
    kept = grounded(_article(), found)
    assert replace(kept, entities=()) == replace(found, entities=())
    assert [e.name for e in kept.entities] == ["Ada Quill", "Bo Hart"]
    assert kept.entities[0].aliases == ("Ada Quill",)


@given(st.tuples(*[st.booleans()] * 12))
def test_what_is_made_up_goes_and_nothing_refers_to_it(truth: tuple[bool, ...]) -> None:
    check(_article(), grounded(_article(), analysis(truth)))


@pytest.mark.parametrize(
    "span",
    [
        Span(-3, 5, "Ferry"),
        Span(0, 5, "ferry"),
        Span(5, 5, ""),
        Span(5, 0, ""),
        Span(900, 905, "Ferry"),
        Span(-5, -1, "why"),
    ],
)
def test_a_span_with_false_offsets_is_dropped(span: Span) -> None:
    assert grounded(_article(), Analysis((), unknowns=(Unknown(span),))).unknowns == ()


def test_an_index_of_no_time_is_dropped() -> None:
    for index in (-1, 1):
        found = Analysis((), events=(Event("v1", quote("sank"), index),), times=(Time(quote("Monday"), None),))
        assert grounded(_article(), found).events[0].time is None
