"""The tools that are compared: who they are, what they attempt, and how each is asked.

Add a peer: a module in `peers/`, its requirement in `requirements.txt`, a line in `PEERS`.
"""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from bench import CACHE, ROOT
from generator.model import Analysis, Article, Claim, Form, Modifier, Number, NumberKind, Source, Stance, Time

PYTHON = CACHE / "bin" / "python"
"""The interpreter that has the peers."""

NUMBERS = frozenset({"numbers: value", "numbers: value and modifier"})
TIMES = frozenset({"times", "times: value"})
CLAIMS = frozenset({"claims", "claims with source"})


@dataclass(frozen=True, slots=True)
class Peer:
    """A tool that somebody could use instead for a part of the work."""

    name: str
    module: str
    """Its module in `peers/`."""
    tasks: frozenset[str]
    """The tasks of the scorer that it attempts."""


PEERS = (
    Peer("quantulum3", "quantulum", NUMBERS),
    Peer("Recognizers-Text", "recognizers", NUMBERS | TIMES),
    Peer("dateparser", "dates", TIMES),
    Peer("plain regex", "regex", NUMBERS | TIMES | CLAIMS),
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a peer found in each article."""

    version: str | None
    """None where it is no package."""
    seconds: float
    """CPU seconds for all articles, its start not counted."""
    found: tuple[Analysis, ...]


def ask(peer: Peer, articles: Sequence[Article]) -> Answer | None:
    """What a peer finds; None where it is not installed. One that fails is an error: its column must not just go."""
    if not PYTHON.exists():
        return None
    ran = subprocess.run(
        [PYTHON, "-W", "ignore", "-m", f"bench.peers.{peer.module}"],
        input=json.dumps([article.text for article in articles]),
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    if ran.returncode and re.search(r"^(?:ModuleNotFound|Import)Error", ran.stderr, re.MULTILINE):
        return None
    if ran.returncode:
        raise RuntimeError(f"{peer.name} failed:\n{ran.stderr}")
    said = json.loads(ran.stdout)
    found = tuple(analysis(article, one) for article, one in zip(articles, said["found"], strict=True))
    return Answer(said["version"], said["seconds"], found)


def analysis(article: Article, said: dict[str, Any]) -> Analysis:
    """A peer's finds as the values that the scorer judges."""
    return Analysis(
        sentences=(),
        numbers=tuple(_number(article, f"n{i}", one) for i, one in enumerate(said["numbers"])),
        times=tuple(Time(article.span(one["start"], one["end"]), one["value"]) for one in said["times"]),
        claims=tuple(_claim(article, f"c{i}", one) for i, one in enumerate(said["claims"])),
    )


def _number(article: Article, id_: str, said: dict[str, Any]) -> Number:
    return Number(
        id=id_,
        span=article.span(said["start"], said["end"]),
        value=Decimal(said["value"]),
        upper=said["upper"] and Decimal(said["upper"]),
        modifier=Modifier(said["modifier"]),
        kind=NumberKind.COUNT,
    )


def _claim(article: Article, id_: str, said: dict[str, Any]) -> Claim:
    source = said["source"] and article.span(*said["source"])
    return Claim(
        id_, Source(None, source), None, (article.span(*said["content"]),), form=Form.INDIRECT, stance=Stance.SAYS
    )
