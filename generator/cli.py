"""The command line: prints, shows progress, returns a status. 0 fine, 1 something is wrong with the content, 2 wrong usage."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import click

from generator.errors import ExplainerError


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Turn news articles into structured explainers in many languages."""


@main.command()
@click.option("--published", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="Day of publication, YYYY-MM-DD.")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
def inspect(published: datetime | None, files: tuple[Path, ...]) -> None:
    """Print what is found in FILE…, one JSON object a line."""
    from generator.explainer import explain, to_json
    from generator.extraction import analyse
    from generator.readers import read

    failed = False
    for path in files:
        try:
            article = read(path)
            if published:
                article = replace(article, published=published.date())
            click.echo(json.dumps(to_json(explain(article, analyse(article))), ensure_ascii=False))
        except ExplainerError as error:
            click.echo(str(error), err=True)
            failed = True
    sys.exit(int(failed))
