"""The contract: what `explainer inspect` prints is valid by `explainer.schema.json`, and every span quotes the text."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator, FormatChecker

from generator.cli import main

COUNCIL = """Council votes to close the old mill bridge

Engineers warn of cracks; traders fear an empty high street

The town council of Ostrel voted by 11 to 8 on Tuesday to close the mill bridge for at least 14 months. Mayor Ada
Quill said the crossing was “no longer safe”, and that about 6,500 drivers a day would have to use the ring road.

Bo Hart, who chairs the traders’ association, denied that the cracks were dangerous. “They have been there since
1984,” he said. According to Hart, takings could fall by more than 30% before Christmas.

The county has set aside €2.4m for repairs. It was not immediately clear who would pay for the buses. A spokeswoman
for the county declined to comment.
"""

PAGE = """<html lang="en"><head><title>Harbour cat wins prize</title>
<meta property="og:site_name" content="The Ostrel Bell">
<meta property="article:published_time" content="2021-05-04T08:00:00Z"></head><body><article>
<h1>Harbour cat wins prize</h1>
<p>A cat that has lived in the harbour of Ostrel for nine years won a prize on Monday, the animal shelter said.</p>
<p>“Nobody feeds her and everybody does,” said Ada Quill, who runs the shelter with two helpers and many tins.</p>
</article></body></html>"""

ODD = (
    "“" * 40
    + ' He said "that said “not” — 3 % of $4bn, or 2–1, may May 2nd\n\n选举 🚢 \u202edenied\u202c <b>{{ x }}</b>'
)

SEEDS = {
    "council.txt": COUNCIL,
    "note.md": f"---\ntitle: A note\npublished: 2020-02-29\nurl: https://example.org/n\nauthor: Bo\n---\n{COUNCIL}",
    "cat.html": PAGE,
    "one-line.txt": COUNCIL.replace("\n", " "),
    "odd.txt": ODD,
    "word.txt": "Ostrel",
}


@cache
def validator() -> Draft202012Validator:
    schema = json.loads(files("generator").joinpath("explainer.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=FormatChecker())


def inspect(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["inspect", *map(str, arguments)])


def quotations(value: Any) -> Iterator[dict[str, Any]]:
    """Every span anywhere in a JSON value."""
    if isinstance(value, dict):
        if {"start", "end", "text"} <= value.keys():
            yield value
        for member in value.values():
            yield from quotations(member)
    elif isinstance(value, list):
        for member in value:
            yield from quotations(member)


@pytest.fixture
def explainer(request: pytest.FixtureRequest, tmp_path: Path) -> dict[str, Any]:
    """What is printed of one seed."""
    path = tmp_path / request.param
    path.write_text(SEEDS[request.param], encoding="utf-8")
    result = inspect(path)
    assert result.exit_code == 0, result.output
    printed: dict[str, Any] = json.loads(result.stdout)
    return printed


every_seed = pytest.mark.parametrize("explainer", sorted(SEEDS), indirect=True)


@every_seed
def test_what_is_printed_keeps_the_contract(explainer: dict[str, Any]) -> None:
    assert [e.message for e in validator().iter_errors(explainer)] == []


@every_seed
def test_every_span_that_is_printed_quotes_the_article(explainer: dict[str, Any]) -> None:
    text = explainer["article"]["text"]
    found = list(quotations(explainer))
    assert found
    assert all(text[span["start"] : span["end"]] == span["text"] != "" for span in found)


@every_seed
def test_the_checksum_is_that_of_the_text(explainer: dict[str, Any]) -> None:
    article = explainer["article"]
    assert article["sha256"] == hashlib.sha256(article["text"].encode()).hexdigest()


@pytest.mark.parametrize("explainer", ["council.txt"], indirect=True)
def test_nothing_is_invented_where_a_text_says_nothing_of_itself(explainer: dict[str, Any]) -> None:
    article = explainer["article"]
    assert [article[key] for key in ("published", "url", "publisher", "author", "licence")] == [None] * 5
    assert article["text"] == COUNCIL


@pytest.mark.parametrize("explainer", ["note.md"], indirect=True)
def test_what_the_front_matter_says_is_printed(explainer: dict[str, Any]) -> None:
    article = explainer["article"]
    assert article["title"]["text"] == "A note"
    assert (article["published"], article["url"], article["author"]) == ("2020-02-29", "https://example.org/n", "Bo")


def test_a_bad_file_costs_only_itself(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "bad.pdf"
    good.write_text(COUNCIL, encoding="utf-8")
    bad.write_bytes(b"%PDF-1.7")
    result = inspect(bad, good)
    assert result.exit_code == 1
    assert json.loads(result.stdout)["slug"] == "good"
    assert "no reader for '.pdf' files (known: .html, .md, .txt)" in result.stderr


def test_the_day_of_publication_can_be_given(tmp_path: Path) -> None:
    path = tmp_path / "council.txt"
    path.write_text(COUNCIL, encoding="utf-8")
    assert json.loads(inspect("--published", "2019-06-05", path).stdout)["article"]["published"] == "2019-06-05"


def test_the_contract_refuses_what_breaks_it(tmp_path: Path) -> None:
    path = tmp_path / "council.txt"
    path.write_text(COUNCIL, encoding="utf-8")
    printed = json.loads(inspect(path).stdout)
    for key, value in (("schema", 2), ("slug", "../x"), ("claims", [{}]), ("article", None)):
        assert not validator().is_valid({**printed, key: value})
