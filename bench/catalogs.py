"""What a big catalog costs: ours beside Babel, polib and GNU gettext, with the same file and in the same run.

    python -m bench.catalogs [--messages 100000]

The catalog is half translated; the messages of today lack a tenth of its texts and bring as many new ones. Near matches
are off everywhere: we never make any. GNU gettext's programs read and write in one, so their first rows are one figure.
Add a tool: a function that gives its seconds by step, and a line in `TOOLS`.

We write no .mo file: pages take their texts from the PO file itself. Our last row is that: each message looked up, its
translation checked, its figures filled in. Prints CPU seconds and, in brackets, the ratio to ours; quote the ratios.
"""

from __future__ import annotations

import argparse
import gc
import io
import os
import shutil
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

import polib
from babel.messages import mofile, pofile

from bench import CACHE
from generator import catalogs
from generator.messages import Hole, Message, Style
from generator.model import Span

WORK = CACHE / "catalogs"

LANGUAGE = "de"

T = TypeVar("T")

STEPS = ("read", "update", "write", "compile")
IN_ONE = "read, update, write"

Seconds = dict[str, float]
"""Step -> CPU seconds; a step that a tool does not do alone is missing."""


@dataclass(frozen=True, slots=True)
class Case:
    """What every tool is given."""

    messages: tuple[Message, ...]
    """Of today."""
    catalog: Path
    template: Path


def main() -> None:
    """Let every tool work and print the table."""
    parser = argparse.ArgumentParser(description="Measure what a big catalog costs beside what it costs others.")
    parser.add_argument("--messages", type=int, default=100_000)
    options = parser.parse_args()
    ours(case(100))  # lexicons and locales are loaded once
    made = case(options.messages)
    runs = {name: run(made) for name, run in TOOLS.items()}
    print("\n".join(table({name: seconds for name, seconds in runs.items() if seconds})))


def case(number: int) -> Case:
    """A catalog that is half translated, and a template whose messages are for the greater part the same."""
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir(parents=True)
    before = [message(i) for i in range(number)]
    said = {one.key: (german(one.text), "machine: bench 2026-11-23") for one in before[::2]}
    catalog = catalogs.with_translation(catalogs.update(catalogs.empty(LANGUAGE), before), said)
    today = tuple(message(i) for i in range(number // 10, number + number // 10))
    made = Case(today, WORK / "de.po", WORK / "messages.pot")
    made.catalog.write_text(catalogs.render(catalog), encoding="utf-8")
    made.template.write_text(catalogs.template(today, "messages"), encoding="utf-8")
    return made


def message(number: int) -> Message:
    """A sentence with a figure; each number gives another."""
    written = str(number % 900 + 2)
    hole = Hole("n1", Span(0, len(written), written), Style.NUMBER, Decimal(written))
    text = f'{words(number)} At least {{n1}} boats sank in the harbour on Tuesday, "all of them", the mayor said.'
    return Message(text, None, (hole,), (f"n1 = {written}",), (f"seeds/storm-{number // 50}.txt:{number % 50 + 1}",))


def words(number: int) -> str:
    """A name for a number."""
    return "".join(chr(97 + int(digit)) for digit in str(number)).capitalize() + "."


def german(text: str) -> str:
    """A translation that passes every check."""
    return text[: text.index(".") + 1] + " Mindestens {n1} Boote sanken am Dienstag im Hafen, „alle“, sagte er."


# ------------------------------------------------------------------------------------------------------------ the tools


class Watch:
    """CPU seconds by step. The garbage of a step is its own."""

    def __init__(self) -> None:
        self.seconds: Seconds = {}

    def time(self, step: str, work: Callable[[], T]) -> T:
        """What `work` gives back; its seconds are noted."""
        gc.collect()
        began = cpu()
        made = work()
        self.seconds[step] = cpu() - began
        return made


def cpu() -> float:
    """CPU seconds of this process and of those that it has waited for."""
    return sum(os.times()[:4])


def ours(made: Case) -> Seconds:
    """Explainer."""
    watch = Watch()
    read = watch.time("read", lambda: catalogs.read(made.catalog, LANGUAGE))
    updated = watch.time("update", lambda: catalogs.update(read, made.messages))
    watch.time("write", lambda: (WORK / "ours.po").write_text(catalogs.render(updated), encoding="utf-8"))
    shown = watch.time("compile", lambda: [catalogs.translate(m, updated, LANGUAGE, "en") for m in made.messages])
    assert [text.is_translated for text in shown] == [catalogs.look_up(updated, m).text != "" for m in made.messages]
    return watch.seconds


def babel(made: Case) -> Seconds:
    """Babel, by its library."""
    watch = Watch()
    read = watch.time("read", lambda: pofile.read_po(io.BytesIO(made.catalog.read_bytes()), LANGUAGE))
    template = pofile.read_po(io.BytesIO(made.template.read_bytes()))
    watch.time("update", lambda: read.update(template, no_fuzzy_matching=True))
    with (WORK / "babel.po").open("wb") as file:
        watch.time("write", lambda: pofile.write_po(file, read))
    with (WORK / "babel.mo").open("wb") as file:
        watch.time("compile", lambda: mofile.write_mo(file, read))
    return watch.seconds


def with_polib(made: Case) -> Seconds:
    """polib. Its `merge` is quadratic: beyond a few thousand messages it is not asked for one."""
    watch = Watch()
    read = watch.time("read", lambda: polib.pofile(str(made.catalog)))
    if len(made.messages) <= MOST_OF_POLIB:
        template = polib.pofile(str(made.template))
        watch.time("update", lambda: read.merge(template))
    watch.time("write", lambda: read.save(str(WORK / "polib.po")))
    watch.time("compile", lambda: read.save_as_mofile(str(WORK / "polib.mo")))
    return watch.seconds


MOST_OF_POLIB = 5_000
"""Messages up to which polib's `merge` is asked for."""


def gnu(made: Case) -> Seconds:
    """GNU gettext, by its programs; nothing where they are not installed."""
    if not (shutil.which("msgmerge") and shutil.which("msgfmt")):
        return {}
    watch = Watch()
    output = WORK / "gnu.po"
    merge = ["msgmerge", "--quiet", "--no-fuzzy-matching", "-o", str(output), str(made.catalog), str(made.template)]
    watch.time(IN_ONE, lambda: subprocess.run(merge, check=True))
    watch.time("compile", lambda: subprocess.run(["msgfmt", "-o", WORK / "gnu.mo", output], check=True))
    return watch.seconds


TOOLS: dict[str, Callable[[Case], Seconds]] = {
    "Explainer": ours,
    "Babel": babel,
    "polib": with_polib,
    "GNU gettext": gnu,
}


# ------------------------------------------------------------------------------------------------------------ the table


def table(runs: dict[str, Seconds]) -> list[str]:
    """Seconds by step and tool, with ratios to the first tool; a dash for what a tool has not done alone."""
    whole = {name: {**seconds, **_in_one(seconds)} for name, seconds in runs.items()}
    first = next(iter(whole.values()))
    steps = (*STEPS[:3], IN_ONE, STEPS[3])
    return [
        _row("CPU seconds (ratio)", list(whole)),
        "|---|" + "--:|" * len(whole),
        *(_row(step, [_cell(seconds.get(step), first[step]) for seconds in whole.values()]) for step in steps),
    ]


def _in_one(seconds: Seconds) -> Seconds:
    return {IN_ONE: sum(seconds[step] for step in STEPS[:3])} if all(step in seconds for step in STEPS[:3]) else {}


def _cell(seconds: float | None, ours: float) -> str:
    return "–" if seconds is None else f"{seconds:.2f} ({seconds / ours:.2f})"


def _row(name: str, cells: Sequence[str]) -> str:
    return f"| {name} | {' | '.join(cells)} |"


if __name__ == "__main__":
    main()
