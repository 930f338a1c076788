"""Gold: what people say that an article says, in `tests/articles/NAME.yml` beside `NAME.txt`.

Every string of a gold file quotes its article. Where it stands more than once, `text@2` names the second place; else
the first is meant, or for a source the one nearest to what it says. A string that the article lacks is an error. A new
article is two files and `python tests/quality.py --lower`.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from generator.model import Article, Span
from generator.readers import text as plain
from generator.readers import titles

FOLDER = Path(__file__).with_name("articles")

KINDS = {"people": "person", "organisations": "organisation", "places": "place"}
"""Key of a gold file -> kind of entity."""

PLACED = re.compile(r"(.+)@(\d+)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim that a careful reader finds."""

    id: str
    source: Span | None
    entity: str | None
    """The name or the fullest description of who says it."""
    content: tuple[Span, ...]
    stances: tuple[str, ...]
    """The best first; more than one where careful readers differ."""
    explicit: bool
    optional: bool
    """Neither missed nor wrong: careful readers differ."""


@dataclass(frozen=True, slots=True)
class Dispute:
    """Sides by the ids of their claims."""

    sides: tuple[tuple[str, ...], ...]
    optional: bool

    def pairs(self) -> frozenset[frozenset[str]]:
        """Each claim with each claim of another side."""
        return frozenset(
            frozenset((a, b))
            for i, one in enumerate(self.sides)
            for two in self.sides[i + 1 :]
            for a in one
            for b in two
        )


@dataclass(frozen=True, slots=True)
class Number:
    """A quantity; `value` None for a vague amount."""

    span: Span
    value: Decimal | None
    upper: Decimal | None
    modifier: str
    counted: str | None
    kind: str
    said_by: str | None
    optional: bool


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression."""

    span: Span
    value: str | None
    optional: bool


@dataclass(frozen=True, slots=True)
class Unknown:
    """A clause that says that something is not known."""

    span: Span
    optional: bool


@dataclass(frozen=True, slots=True)
class Rule:
    """Something that a careless reader could state wrongly."""

    kind: str
    spans: tuple[Span, ...]
    """Where it stands, for rules about words."""
    names: tuple[str, ...]
    values: tuple[str, ...]

    def __str__(self) -> str:
        return " ".join([self.kind, *(repr(s.text) for s in self.spans), *self.names, *self.values])


@dataclass(frozen=True, slots=True)
class Gold:
    """An article and what it says."""

    article: Article
    claims: tuple[Claim, ...]
    disputes: tuple[Dispute, ...]
    unknowns: tuple[Unknown, ...]
    numbers: tuple[Number, ...]
    names: Mapping[str, Mapping[str, tuple[str, ...]]]
    """Kind -> fullest name -> every form of it."""
    free: tuple[str, ...]
    """Names and descriptions that may be listed or not, under whatever kind."""
    times: tuple[Time, ...]
    rules: tuple[Rule, ...]

    def forms(self, name: str) -> tuple[str, ...]:
        """Every form of a name, whatever its kind; of a description the description."""
        return next((forms[name] for forms in self.names.values() if name in forms), (name,))


def corpus() -> Iterator[Path]:
    """The gold files in order."""
    return iter(sorted(FOLDER.glob("*.yml")))


def digest() -> str:
    """Changes when a gold file or its article does."""
    both = (file.read_bytes() for path in corpus() for file in (path.with_suffix(".txt"), path))
    return hashlib.sha256(b"\0".join(hashlib.sha256(data).digest() for data in both)).hexdigest()


def article(path: Path) -> Article:
    """The article of a text file, as the readers make it. The gold beside it is no sidecar."""
    words, title, subtitle = titles.place(plain.read(path.read_bytes(), path.name).text, None, "en")
    return Article(path.stem, words, title, subtitle)


def load(path: Path) -> Gold:
    """The gold of a file, its strings found in the article."""
    one = article(path.with_suffix(".txt"))
    said = yaml.safe_load(path.read_text(encoding="utf-8"))
    return Gold(
        article=one,
        claims=tuple(_claim(one, c) for c in said["claims"]),
        disputes=tuple(Dispute(tuple(map(tuple, d["sides"])), d.get("optional", False)) for d in said["disputes"]),
        unknowns=tuple(_unknown(one, u) for u in said["unknowns"]),
        numbers=tuple(_number(one, n) for n in said["numbers"]),
        names={kind: {name: _forms(name, f) for name, f in said[key].items()} for key, kind in KINDS.items()},
        free=(*said["optional_entities"], *said["groups"]),
        times=tuple(Time(_place(one, t["text"]), t["value"], t.get("optional", False)) for t in said["times"]),
        rules=tuple(_rule(one, r) for r in said["must_not"]),
    )


def places(text: str, words: str) -> list[int]:
    """Where the words start, as whole words."""
    before = r"(?<!\w)" if words[0].isalnum() else ""
    after = r"(?!\w)" if words[-1].isalnum() else ""
    return [m.start() for m in re.finditer(before + re.escape(words) + after, text)]


def _place(one: Article, words: str, near: Sequence[Span] = ()) -> Span:
    """The span of a string of the gold."""
    placed = PLACED.fullmatch(words)
    words, number = (placed[1], int(placed[2])) if placed else (words, 1)
    starts = places(one.text, words) or [i for i in [one.text.find(words)] if i >= 0]
    if len(starts) < number:
        raise ValueError(f"{one.slug}: the article does not hold {words!r} {number} times")
    found = [one.span(start, start + len(words)) for start in starts]
    return min(found, key=lambda s: _distance(s, near)) if near and not placed else found[number - 1]


def _distance(span: Span, others: Sequence[Span]) -> int:
    """Characters between a span and the nearest other one; within one counts as far, for who speaks stands outside."""
    if any(o.covers(span) for o in others):
        return len(others[0].text) + len(span.text)
    return min(max(o.start - span.end, span.start - o.end) for o in others)


def _claim(one: Article, said: Mapping[str, Any]) -> Claim:
    content = tuple(_place(one, words) for words in said["content"])
    return Claim(
        id=said["id"],
        source=None if said["source"] is None else _place(one, said["source"], content),
        entity=said["entity"],
        content=content,
        stances=tuple(dict.fromkeys((said["stance"], *said.get("stances", ())))),
        explicit=said["explicit"],
        optional=said.get("optional", False),
    )


def _unknown(one: Article, said: str | Mapping[str, Any]) -> Unknown:
    """A clause as a string; as a mapping where it is optional."""
    if isinstance(said, str):
        return Unknown(_place(one, said), False)
    return Unknown(_place(one, said["text"]), said["optional"])


def _number(one: Article, said: Mapping[str, Any]) -> Number:
    def decimal(key: str) -> Decimal | None:
        return None if said[key] is None else Decimal(said[key])

    return Number(
        span=_place(one, said["text"]),
        value=decimal("value"),
        upper=decimal("upper"),
        modifier=said["modifier"],
        counted=said["counted"],
        kind=said["kind"],
        said_by=said["said_by"],
        optional=said.get("optional", False),
    )


def _forms(name: str, forms: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((name, *forms)))


def _rule(one: Article, said: Mapping[str, Any]) -> Rule:
    quoted = [said[key] for key in ("span", "content") if key in said] + said.get("spans", [])
    return Rule(
        kind=said["rule"],
        spans=tuple(_place(one, words) for words in quoted),
        names=tuple(map(str, said.get("names", ()))),
        values=tuple(map(str, said.get("values", ()))),
    )
