"""What people are told in a terminal, on stderr: errors, how a run went, how far it is."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager

import click

from generator.errors import ExplainerError


def say(error: ExplainerError) -> None:
    """Tell a person what went wrong. Nothing that a name or a file brought along can move the cursor."""
    lines = "".join(c if c.isprintable() or c == "\n" else c.encode("unicode_escape").decode() for c in str(error))
    click.secho(lines, fg="red", err=True)


def tell(line: str) -> None:
    """Tell a person how a run went."""
    click.echo(line, err=True)


def counted(number: int, one: str, many: str = "") -> str:
    """The number with the noun that it counts."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def progress(names: Sequence[str], label: str) -> Iterator[str]:
    """The names one by one, with a progress bar where a person watches."""
    if not sys.stderr.isatty() or len(names) < 2:
        yield from names
        return
    bar: Iterable[str]
    with click.progressbar(names, label=label, file=sys.stderr, show_pos=True) as bar:
        yield from bar


@contextmanager
def bar(length: int, label: str) -> Iterator[Callable[[int], None]]:
    """A progress bar with an estimate of the time that is left, where a person watches; gives what moves it on."""
    if not sys.stderr.isatty() or not length:
        yield lambda _: None
        return
    with click.progressbar(length=length, label=label, file=sys.stderr, show_pos=True, show_eta=True) as shown:
        yield lambda steps: shown.update(steps)
