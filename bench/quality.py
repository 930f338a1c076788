"""How well things are found, side by side with peers, on the annotated articles of the tests.

    python -m bench.quality            the table, as Markdown
    python -m bench.quality --readme   and write it into README.md, between its marks

Every tool is judged by the tests' own judges. `ROWS` names the tasks shown; one that is not in it is shown by its name.
"""

from __future__ import annotations

import argparse
import dataclasses
import sys
import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import gold
import quality
from gold import Gold
from judges import Case, shared

from bench import ROOT
from bench.tools import PEERS, Peer, ask
from generator.extraction import analyse
from generator.model import Analysis

README = ROOT / "README.md"
BEGIN, END = "<!-- quality -->", "<!-- /quality -->"

NONE = "–"
"""In the cell of a task that a tool does not attempt."""

ROWS: Mapping[str, str] = {
    "claims": "claims: what is said",
    "claims with source": "… with who says it",
    "stance": "… stance, of those found",
    "explicit": "… said or implied, of those found",
    "implied claims": "… implied ones, found and marked",
    "denials and doubts": "… denials and doubts, found and marked",
    "disputes": "disputes",
    "disputed pairs": "… pairs of claims that pull apart",
    "has a dispute": "… articles with and without one told apart",
    "unknowns": "what is said not to be known",
    "numbers: value": "numbers: value",
    "numbers: value and modifier": "… value and modifier (about, more than, …)",
    "numbers: counted": "… what is counted, of right values",
    "numbers: who says them": "… who says it, of right values",
    "people": "people, mentions merged",
    "organisations": "organisations, mentions merged",
    "places": "places, mentions merged",
    "times": "times",
    "times: value": "… value, of those found (no year is guessed)",
    "must not": "rules about what must not be stated, kept",
    "grounding": "spans that are exactly the article's words",
}
"""Task of the scorer -> what a reader of the table is told; in the order of the table."""


@dataclass(frozen=True, slots=True)
class Column:
    """A tool and its figures."""

    name: str
    scores: Mapping[str, float]
    """Task -> F1, for the tasks that the tool attempts."""


def column(name: str, golds: Sequence[Gold], found: Iterable[Analysis], tasks: frozenset[str] | None = None) -> Column:
    """The figures of a tool from what it found; of all tasks where none are named."""
    cases = [Case(one, fair(one, analysis)) for one, analysis in zip(golds, found, strict=True)]
    scored = quality.scores(mark for _, mark in quality.judge(cases))
    return Column(name, {task: score.f1 for task, score in scored.items() if tasks is None or task in tasks})


def fair(one: Gold, found: Analysis) -> Analysis:
    """What was found, without the numbers inside times: tools differ in whether the 12 of 12 May is one."""
    times, numbers = [t.span for t in one.times], [n.span for n in one.numbers]
    kept = (
        n for n in found.numbers if any(shared(n.span, s) for s in numbers) or not any(shared(n.span, s) for s in times)
    )
    return dataclasses.replace(found, numbers=tuple(kept))


def columns(golds: Sequence[Gold]) -> tuple[list[Column], list[Peer]]:
    """Explainer's figures and those of the peers that are installed; and the peers that are not."""
    articles = [one.article for one in golds]
    answers = [(peer, ask(peer, articles)) for peer in PEERS]
    peers = [
        column(f"{peer.name} {answer.version or ''}".strip(), golds, answer.found, peer.tasks)
        for peer, answer in answers
        if answer
    ]
    ours = column("Explainer", golds, map(analyse, articles))
    return [ours, *peers], [peer for peer, answer in answers if not answer]


def table(tools: Sequence[Column]) -> Iterator[str]:
    """The Markdown table: a row a task, a column a tool, the best of several in bold."""
    names = [tool.name for tool in tools]
    yield f"| F1 | {' | '.join(names)} |"
    yield f"|---|{'--:|' * len(names)}"
    tasks = tools[0].scores
    for task in [*(t for t in ROWS if t in tasks), *(t for t in tasks if t not in ROWS)]:
        yield f"| {ROWS.get(task, task)} | {' | '.join(cells([tool.scores.get(task) for tool in tools]))} |"


def cells(figures: Sequence[float | None]) -> Iterator[str]:
    """The cells of a row; rounded down like the floors, so that 1.00 means all."""
    best = max((f for f in figures if f is not None), default=0.0)
    several = sum(f is not None for f in figures) > 1
    for figure in figures:
        if figure is None:
            yield NONE
        else:
            words = f"{int(figure * 100 + 1e-9) / 100:.2f}"
            yield f"**{words}**" if several and figure == best else words


def block(golds: Sequence[Gold]) -> str:
    """What stands between README's marks."""
    tools, missing = columns(golds)
    return "\n".join([before(golds), "", *table(tools), "", after(missing)])


def before(golds: Sequence[Gold]) -> str:
    """What a reader should know before believing the table."""
    words = sum(len(one.article.text.split()) for one in golds)
    claims, numbers = sum(len(one.claims) for one in golds), sum(len(one.numbers) for one in golds)
    return wrapped(
        f"Measured on the {len(golds)} annotated articles of `tests/articles/` ({words:,} words, {claims} claims, "
        f"{numbers} numbers), which are ours: invented news of many genres. It is a development corpus, whose articles "
        "were looked at while the rules were made, so expect less on news that nobody here has read. The peers were "
        "not tuned on it; the plain regex was written once. A test holds Explainer above floors that only rise. This "
        "section is written by `make bench`, not by hand."
    )


def after(missing: Sequence[Peer]) -> str:
    """How the table is to be read, and who is absent."""
    absent = ", ".join(peer.name for peer in missing)
    return wrapped(
        f"“{NONE}”: the tool does not attempt it. A tool that gives no modifier is taken to say “exactly”. Numbers "
        "inside times count for and against nobody, and a time has a value only where the words alone tell it. What "
        "the peers are and how to run this: `bench/README.md`."
        + (f" Not installed where this was measured, so left out: {absent}." if absent else "")
    )


def wrapped(text: str) -> str:
    """A paragraph in lines as long as README's."""
    return textwrap.fill(text, 120, break_long_words=False, break_on_hyphens=False)


def replaced(text: str, new: str) -> str:
    """README with a new block; ValueError where it has no marks."""
    head, begin, rest = text.partition(BEGIN)
    _, end, tail = rest.partition(END)
    if not (begin and end):
        raise ValueError(f"{README.name}: needs a line {BEGIN} and after it a line {END}")
    return f"{head}{BEGIN}\n{new}\n{END}{tail}"


def main() -> int:
    """Print the table; write it into README where asked."""
    parser = argparse.ArgumentParser(description="Compare what is found with what peers find.")
    parser.add_argument("--readme", action="store_true", help="write the table into README.md")
    options = parser.parse_args()
    made = block([gold.load(path) for path in gold.corpus()])
    print(made)
    if options.readme:
        README.write_text(replaced(README.read_text(encoding="utf-8"), made), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
