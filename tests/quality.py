"""The quality of what is found in the annotated articles, task by task, and the floors under it.

    python tests/quality.py              the table
    python tests/quality.py --errors 5   and five examples of each kind of error
    python tests/quality.py --raise      lift the floors to today's figures; none is lowered
    python tests/quality.py --lower      put the floors at today's figures, lower ones too; accept a changed corpus

What is judged stands in `judges.py`, what the articles say in `articles/*.yml`, read by `gold.py`.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import math
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import gold
from judges import JUDGES, Case, Mark

from generator.extraction import analyse

FLOORS = Path(__file__).with_name("floors.json")


@dataclasses.dataclass(frozen=True, slots=True)
class Score:
    """A task's figures. Where everything wanted is also given, all three are the share that is right."""

    precision: float
    recall: float
    wanted: int

    @property
    def f1(self) -> float:
        """The harmonic mean."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def judge(cases: Iterable[Case]) -> list[tuple[str, Mark]]:
    """All marks, each with its article."""
    return [(case.gold.article.slug, mark) for case in cases for judged in JUDGES for mark in judged(case)]


def scores(marks: Iterable[Mark]) -> dict[str, Score]:
    """Each task's score, in the order of the judges."""
    tasks: defaultdict[str, list[Mark]] = defaultdict(list)
    for mark in marks:
        tasks[mark.task].append(mark)
    return {task: Score(*_shares(group)) for task, group in tasks.items()}


def _shares(marks: Sequence[Mark]) -> tuple[float, float, int]:
    given, wanted = ([m.right for m in marks if getattr(m, side)] for side in ("given", "wanted"))
    return sum(given) / max(1, len(given)), sum(wanted) / max(1, len(wanted)), len(wanted)


def figures(scored: Mapping[str, Score]) -> dict[str, float]:
    """What floors are compared with: F1, rounded down to three places."""
    return {task: math.floor(score.f1 * 1000 + 1e-9) / 1000 for task, score in scored.items()}


def measure() -> list[tuple[str, Mark]]:
    """All marks of all annotated articles."""
    return judge(Case(one, analyse(one.article)) for one in map(gold.load, gold.corpus()))


def floors() -> dict[str, Any]:
    """The floors as they are kept, and the digest of the corpus that they were measured on."""
    kept: dict[str, Any] = json.loads(FLOORS.read_text(encoding="utf-8"))
    return kept


def raised(kept: Mapping[str, float], today: Mapping[str, float]) -> dict[str, float]:
    """Floors lifted to today's figures where these are higher."""
    return {task: max(figure, kept.get(task, 0.0)) for task, figure in today.items()}


def below(kept: Mapping[str, float], today: Mapping[str, float]) -> list[str]:
    """What fell, in words."""
    return [f"{t}: {today.get(t, 0.0):.3f} is below {f:.3f}" for t, f in kept.items() if today.get(t, 0.0) < f]


def _table(scored: Mapping[str, Score], floors: Mapping[str, float]) -> Iterator[str]:
    yield f"{'':28}{'precision':>10}{'recall':>8}{'F1':>8}{'of':>6}{'floor':>8}"
    for task, score in scored.items():
        floor = floors.get(task, 0.0)
        yield f"{task:28}{score.precision:10.3f}{score.recall:8.3f}{score.f1:8.3f}{score.wanted:6}{floor:8.3f}"


def _errors(marks: Iterable[tuple[str, Mark]], most: int) -> Iterator[str]:
    """Kinds of errors, counted, each with examples."""
    kinds: defaultdict[str, list[str]] = defaultdict(list)
    for slug, mark in marks:
        if not mark.right and mark.about:
            kind = "wrong" if mark.given and mark.wanted else "missed" if mark.wanted else "made up"
            kinds[f"{mark.task}, {kind}"].append(f"{slug}: {mark.about}")
    for name, errors in kinds.items():
        yield f"\n{name}: {len(errors)}"
        yield from (f"    {error}" for error in errors[:most])


def main() -> int:
    """Print the table; change the floors where asked."""
    parser = argparse.ArgumentParser(description="Measure the quality of what is found in the annotated articles.")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="show N examples of each kind of error")
    change = parser.add_mutually_exclusive_group()
    change.add_argument("--raise", action="store_true", dest="lift", help="raise the floors to today's figures")
    change.add_argument("--lower", action="store_true", help="put the floors at today's figures and this corpus")
    options = parser.parse_args()
    marks = measure()
    scored = scores(mark for _, mark in marks)
    today = figures(scored)
    kept = floors()
    print("\n".join([*_table(scored, kept["floors"]), *(_errors(marks, options.errors) if options.errors else ())]))
    if options.lift and kept["corpus"] != gold.digest():
        print("the corpus has changed: look at the table, then accept it with --lower", file=sys.stderr)
        return 1
    if options.lift or options.lower:
        new = today if options.lower else raised(kept["floors"], today)
        FLOORS.write_text(json.dumps({"corpus": gold.digest(), "floors": new}, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
