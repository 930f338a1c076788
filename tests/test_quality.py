"""The gate: what is found in the annotated articles gets no worse, and the measure itself can be trusted."""

from __future__ import annotations

import dataclasses
import json
import sys
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from pathlib import Path

import gold
import pytest
import quality
from gold import Gold
from hypothesis import given, settings
from hypothesis import strategies as st
from judges import RULES, Case, Mark

from generator.model import (
    Analysis,
    Claim,
    Dispute,
    Entity,
    EntityKind,
    Form,
    Mention,
    MentionForm,
    Modifier,
    Number,
    NumberKind,
    Source,
    Span,
    Stance,
    Time,
    Unknown,
)

ARTICLES = tuple(gold.corpus())

every_article = pytest.mark.parametrize("path", ARTICLES, ids=lambda p: p.stem)


@cache
def marks() -> tuple[tuple[str, Mark], ...]:
    return tuple(quality.measure())


@cache
def loaded(path: Path) -> Gold:
    return gold.load(path)


def scored(one: Gold, found: Analysis) -> dict[str, float]:
    return quality.figures(quality.scores(mark for _, mark in quality.judge([Case(one, found)])))


# ------------------------------------------------------------------------------------------------------------ the gate


def test_no_figure_is_below_its_floor() -> None:
    today = quality.figures(quality.scores(mark for _, mark in marks()))
    assert not quality.below(quality.floors()["floors"], today), "see python tests/quality.py --errors 9"


def test_the_floors_were_measured_on_these_articles() -> None:
    assert quality.floors()["corpus"] == gold.digest(), "the corpus has changed: python tests/quality.py --lower"


def test_every_task_has_a_floor() -> None:
    assert {mark.task for _, mark in marks()} == quality.floors()["floors"].keys()


def test_every_span_quotes_its_article() -> None:
    assert not [mark.about for _, mark in marks() if mark.task == "grounding" and not mark.right]
    assert quality.floors()["floors"]["grounding"] == 1


# --------------------------------------------------------------------------------------------------------- the measure


def perfect(one: Gold) -> Analysis:
    """The analysis that finds what the gold says."""
    text = one.article.text

    def span(words: str) -> Span:
        start = (gold.places(text, words) or [text.index(words)])[0]
        return one.article.span(start, start + len(words))

    def entity(kind: str, name: str, forms: tuple[str, ...]) -> Entity:
        form = MentionForm.DESCRIPTION if kind == "group" else MentionForm.NAME
        mentions = tuple(Mention(span(f), form) for f in forms if f in text)
        return Entity(name, EntityKind(kind), name, forms, (), mentions)

    named = [entity(kind, name, forms) for kind, listed in one.names.items() for name, forms in listed.items()]
    known = {e.id for e in named}
    others = dict.fromkeys(c.entity for c in one.claims if c.entity and c.entity not in known)
    return Analysis(
        sentences=(),
        entities=(*named, *(entity("group", name, (name,)) for name in others)),
        times=tuple(Time(t.span, t.value) for t in one.times),
        numbers=tuple(
            Number(
                id=f"n{i}",
                span=n.span,
                value=n.value,
                upper=n.upper,
                modifier=Modifier(n.modifier),
                kind=NumberKind(n.kind),
                counted=span(n.counted) if n.counted else None,
                said_by=n.said_by,
            )
            for i, n in enumerate(one.numbers)
        ),
        claims=tuple(
            Claim(c.id, Source(c.entity, c.source), None, c.content, Form.DIRECT, Stance(c.stances[0]), (), c.explicit)
            for c in one.claims
        ),
        disputes=tuple(Dispute(f"d{i}", d.sides, ()) for i, d in enumerate(one.disputes)),
        unknowns=tuple(Unknown(u.span) for u in one.unknowns),
    )


@every_article
def test_who_finds_what_the_gold_says_is_always_right(path: Path) -> None:
    assert set(scored(loaded(path), perfect(loaded(path))).values()) == {1.0}


@settings(max_examples=20, deadline=None)
@given(st.data())
def test_the_order_in_which_things_are_found_does_not_matter(data: st.DataObject) -> None:
    one = loaded(data.draw(st.sampled_from(ARTICLES)))
    found = perfect(one)
    mixed = dataclasses.replace(
        found,
        claims=tuple(data.draw(st.permutations(found.claims))),
        numbers=tuple(data.draw(st.permutations(found.numbers))),
        entities=tuple(data.draw(st.permutations(found.entities))),
    )
    assert scored(one, mixed) == scored(one, found)


@every_article
def test_who_finds_nothing_scores_nothing(path: Path) -> None:
    kept = {"must not", "has a dispute"}
    assert not any(figure for task, figure in scored(loaded(path), Analysis(())).items() if task not in kept)


def without_source(found: Analysis) -> Analysis:
    return dataclasses.replace(
        found, claims=tuple(dataclasses.replace(c, source=Source(None, c.content[0])) for c in found.claims)
    )


def as_groups(found: Analysis) -> Analysis:
    changed = (dataclasses.replace(e, kind=EntityKind.GROUP) for e in found.entities)
    return dataclasses.replace(found, entities=tuple(changed))


def off_by_one(found: Analysis) -> Analysis:
    changed = (dataclasses.replace(n, value=(n.value or Decimal(0)) + 1000) for n in found.numbers)
    return dataclasses.replace(found, numbers=tuple(changed))


def demanded(found: Analysis) -> Analysis:
    changed = (dataclasses.replace(c, stance=Stance.DEMANDS) for c in found.claims)
    return dataclasses.replace(found, claims=tuple(changed))


def misquoted(found: Analysis) -> Analysis:
    changed = (dataclasses.replace(u, span=dataclasses.replace(u.span, text="never said")) for u in found.unknowns)
    return dataclasses.replace(found, unknowns=tuple(changed))


@pytest.mark.parametrize(
    ("fault", "tasks"),
    [
        (without_source, {"claims with source"}),
        (as_groups, {"people", "organisations", "places"}),
        (off_by_one, {"numbers: value", "numbers: value and modifier"}),
        (demanded, {"stance", "denials and doubts"}),
        (misquoted, {"grounding"}),
        (lambda found: dataclasses.replace(found, disputes=()), {"disputes", "disputed pairs", "has a dispute"}),
        (lambda found: dataclasses.replace(found, claims=()), {"claims", "implied claims"}),
        (lambda found: dataclasses.replace(found, times=()), {"times"}),
    ],
    ids=["source", "kind", "value", "stance", "quote", "dispute", "claim", "time"],
)
def test_a_fault_lowers_its_tasks(fault: Callable[[Analysis], Analysis], tasks: set[str]) -> None:
    cases = [Case(loaded(path), fault(perfect(loaded(path)))) for path in ARTICLES]
    figures = quality.figures(quality.scores(mark for _, mark in quality.judge(cases)))
    assert not [task for task in tasks if figures[task] == 1]


def test_every_rule_of_an_article_is_known() -> None:
    used = {rule.kind for path in ARTICLES for rule in loaded(path).rules}
    assert used <= RULES.keys()


def test_a_string_that_the_article_lacks_is_an_error() -> None:
    one = loaded(ARTICLES[0]).article
    with pytest.raises(ValueError, match="does not hold 'nobody wrote this'"):
        gold._place(one, "nobody wrote this")


# ---------------------------------------------------------------------------------------------------------- the floors


some_figures = st.dictionaries(st.sampled_from(["claims", "people", "times"]), st.floats(0, 1), min_size=3)


@given(some_figures, some_figures)
def test_floors_only_rise(kept: dict[str, float], today: dict[str, float]) -> None:
    lifted = quality.raised(kept, today)
    assert all(lifted[task] >= max(kept[task], today[task]) for task in kept)


def test_a_figure_that_falls_is_named() -> None:
    assert quality.below({"claims": 0.9, "people": 0.8}, {"claims": 0.899, "people": 0.8}) == [
        "claims: 0.899 is below 0.900"
    ]


def test_a_task_that_is_no_longer_measured_has_fallen() -> None:
    assert quality.below({"claims": 0.9}, {})


def run(monkeypatch: pytest.MonkeyPatch, kept: Path, *options: str) -> int:
    monkeypatch.setattr(quality, "FLOORS", kept)
    monkeypatch.setattr(quality, "measure", lambda: [("one", Mark("claims", True)), ("one", Mark("claims", False))])
    monkeypatch.setattr(sys, "argv", ["quality.py", *options])
    return quality.main()


@pytest.mark.parametrize(
    ("option", "floor", "status", "new"),
    [("--raise", 0.9, 0, 0.9), ("--raise", 0.1, 0, 0.5), ("--lower", 0.9, 0, 0.5)],
)
def test_only_lowering_lowers_a_floor(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, option: str, floor: float, status: int, new: float
) -> None:
    kept = tmp_path / "floors.json"
    kept.write_text(json.dumps({"corpus": gold.digest(), "floors": {"claims": floor}}))
    assert run(monkeypatch, kept, option) == status
    assert json.loads(kept.read_text())["floors"] == {"claims": new}


def test_raising_refuses_a_changed_corpus(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    kept = tmp_path / "floors.json"
    before = json.dumps({"corpus": "other articles", "floors": {"claims": 0.1}})
    kept.write_text(before)
    assert run(monkeypatch, kept, "--raise") == 1
    assert kept.read_text() == before
