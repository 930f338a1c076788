"""A project is rebuilt: only what changed is written, no translator's work is lost, and bad input costs only itself."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import polib
import pytest
from click.testing import CliRunner
from projects import build, catalog, project, run

from generator.cli import main
from generator.model import Article, Span
from generator.project import content

HARBOUR = """Harbour bridge to close for repairs

The bridge will close on Monday, the town council said. Engineer Ada Quill doubts that the work will end in May.

About 4,200 drivers use it every day. The council did not say what the work will cost.
"""

MUSEUM = """Museum reopens after flood

The museum reopened on Friday after 14 months, director Lev Tarn said. "We lost nothing," he added.
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return project(tmp_path, "harbour", HARBOUR)


def contents(root: Path) -> Mapping[str, tuple[bytes, int]]:
    """Every file of docs/ and locales/ with its bytes and the time at which it was written."""
    return {
        str(path.relative_to(root)): (path.read_bytes(), path.stat().st_mtime_ns)
        for folder in ("docs", "locales")
        for path in sorted((root / folder).rglob("*"))
        if path.is_file()
    }


def translate(root: Path, original: str, translation: str, name: str = "harbour") -> None:
    file = polib.pofile(str(catalog(root, name)))
    entry = next(e for e in file if e.msgid == original)
    entry.msgstr = translation
    file.save()


def written(before: Mapping[str, tuple[bytes, int]], after: Mapping[str, tuple[bytes, int]]) -> set[str]:
    return {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}


# ------------------------------------------------------------------------------------------ rebuilding


def test_building_twice_writes_nothing(root: Path) -> None:
    before = contents(root)
    assert build(root).exit_code == 0
    assert contents(root) == before


def test_a_new_seed_writes_its_own_files_and_the_lists_only(root: Path) -> None:
    before = contents(root)
    (root / "seeds" / "museum.txt").write_text(MUSEUM, encoding="utf-8")
    assert build(root).exit_code == 0
    changed = written(before, contents(root))
    assert changed
    assert all("museum" in path or path.endswith(("index.md", "languages.md")) for path in changed)


def test_an_edited_sentence_is_untranslated_and_its_neighbours_stay_translated(root: Path) -> None:
    translate(root, "The council did not say what the work will cost.", "Zu den Kosten sagte die Stadt nichts.")
    translate(root, "About {n1} drivers use it every day.", "Etwa {n1} Fahrer nutzen sie täglich.")
    seed = root / "seeds" / "harbour.txt"
    seed.write_text(HARBOUR.replace("use it every day", "use it each day"), encoding="utf-8")
    assert build(root).exit_code == 0
    entries = {e.msgid: e for e in polib.pofile(str(catalog(root, "harbour")))}
    assert entries["About {n1} drivers use it each day."].msgstr == ""
    assert not entries["About {n1} drivers use it each day."].fuzzy
    assert entries["The council did not say what the work will cost."].msgstr == "Zu den Kosten sagte die Stadt nichts."
    assert entries["About {n1} drivers use it every day."].obsolete
    assert entries["About {n1} drivers use it every day."].msgstr == "Etwa {n1} Fahrer nutzen sie täglich."


def test_a_sentence_that_returns_is_translated_again(root: Path) -> None:
    translate(root, "About {n1} drivers use it every day.", "Etwa {n1} Fahrer nutzen sie täglich.")
    seed = root / "seeds" / "harbour.txt"
    seed.write_text(HARBOUR.replace("use it every day", "use it each day"), encoding="utf-8")
    build(root)
    seed.write_text(HARBOUR, encoding="utf-8")
    build(root)
    assert "Etwa 4.200 Fahrer nutzen sie täglich." in (root / "docs/de/harbour/index.md").read_text(
        encoding="utf-8"
    ).replace("<bdi>", "").replace("</bdi>", "")


def test_a_changed_figure_keeps_its_translation(root: Path) -> None:
    translate(root, "About {n1} drivers use it every day.", "Etwa {n1} Fahrer nutzen sie täglich.")
    seed = root / "seeds" / "harbour.txt"
    seed.write_text(HARBOUR.replace("4,200", "5,300"), encoding="utf-8")
    assert build(root).exit_code == 0
    entry = next(e for e in polib.pofile(str(catalog(root, "harbour"))) if e.msgid.startswith("About"))
    assert entry.msgstr == "Etwa {n1} Fahrer nutzen sie täglich."
    assert not entry.fuzzy


def test_a_removed_seed_takes_its_pages_along_and_leaves_the_translators_file(root: Path) -> None:
    (root / "seeds" / "museum.txt").write_text(MUSEUM, encoding="utf-8")
    build(root)
    translate(root, "Museum reopens after flood", "Museum öffnet nach Flut wieder", "museum")
    kept = catalog(root, "museum").read_bytes()
    (root / "seeds" / "museum.txt").unlink()
    assert build(root).exit_code == 0
    assert not [path for path in contents(root) if path.startswith("docs") and "museum" in path]
    assert catalog(root, "museum").read_bytes() == kept


def test_a_page_that_somebody_else_wrote_is_left_alone(root: Path) -> None:
    own = root / "docs" / "en" / "about.md"
    own.write_text("# About us\n", encoding="utf-8")
    assert build(root).exit_code == 0
    assert own.read_text(encoding="utf-8") == "# About us\n"


def test_a_language_begins_with_build_and_ends_with_its_folder(root: Path) -> None:
    assert run(root, "build", "--no-site", "--language", "uk").exit_code == 0
    assert (root / "locales/uk/LC_MESSAGES/harbour.po").is_file()
    assert (root / "docs/uk/harbour/index.md").is_file()
    for path in sorted((root / "locales" / "uk").rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()
    (root / "locales" / "uk").rmdir()
    assert build(root).exit_code == 0
    assert not (root / "docs" / "uk").exists()


def test_a_language_that_begins_is_told_where_to_go_on_and_one_that_exists_is_not(root: Path) -> None:
    told = run(root, "build", "--no-site", "--language", "uk", "--language", "de", "--language", "en").output
    assert "uk begins: translate locales/uk/LC_MESSAGES/interface.po first" in told
    assert told.count("begins") == 1


def test_what_a_build_removes_is_not_said_to_be_written(root: Path) -> None:
    (root / "seeds" / "museum.txt").write_text(MUSEUM, encoding="utf-8")
    build(root)
    before = contents(root)
    (root / "seeds" / "museum.txt").unlink()
    told = build(root).output
    assert f"{len(before.keys() - contents(root).keys())} removed" in told
    assert "1 story in 2 languages" in told


def test_an_article_in_another_language_is_named(root: Path) -> None:
    (root / "seeds" / "hafen.txt").write_text(
        "Hafen zu\n\n" + "Der Hafen ist seit gestern gesperrt. " * 8, encoding="utf-8"
    )
    result = build(root)
    assert "seeds/hafen.txt: is not in English" in result.output
    assert result.exit_code == 0


def test_an_untranslated_sentence_is_shown_in_its_own_language(root: Path) -> None:
    page = (root / "docs/de/harbour/index.md").read_text(encoding="utf-8")
    assert 'lang="en"' in page
    assert "drivers use it every day" in page


# ------------------------------------------------------------------------------------------ --check


def test_check_writes_nothing_and_says_what_is_out_of_date(root: Path) -> None:
    assert run(root, "build", "--check").exit_code == 0
    (root / "seeds" / "museum.txt").write_text(MUSEUM, encoding="utf-8")
    (root / "docs/en/index.md").write_text("edited by hand", encoding="utf-8")
    before = contents(root)
    result = run(root, "build", "--check")
    assert result.exit_code == 1
    assert "docs/en/index.md" in result.output
    assert "docs/de/museum/index.md" in result.output
    assert contents(root) == before


# ------------------------------------------------------------------------------------------ bad input

BAD_SEEDS = {
    "an empty file": ("empty.txt", b""),
    "a binary": ("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
    "an unknown suffix": ("paper.pdf", b"%PDF-1.7"),
    "undecodable bytes": ("latin.txt", "Café am Fluß\n\nDer Fluß stieg.".encode("latin-1")),
    "a 20 MB file": ("large.txt", b"word " * 4_000_000),
    "front matter that is not YAML": ("broken.md", b"---\ntitle: [\n---\nText.\n"),
    "unknown keys": ("keys.md", b"---\ntitel: Hello\n---\nSome words here.\n"),
    "a second seed with one slug": ("harbour.md", b"# Harbour\n\nThe bridge closed.\n"),
}


@pytest.mark.parametrize("name", BAD_SEEDS)
def test_a_bad_seed_is_reported_and_the_others_build(root: Path, name: str) -> None:
    file, content = BAD_SEEDS[name]
    (root / "seeds" / file).write_bytes(content)
    (root / "seeds" / "museum.txt").write_text(MUSEUM, encoding="utf-8")
    result = build(root)
    assert result.exit_code == 1
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert f"seeds/{file}" in result.output
    assert (root / "docs/en/museum/index.md").is_file()


BAD_CATALOGS = {
    "broken syntax": b'msgid ""\nmsgstr ""\n\nmsgid "unclosed\n',
    "conflict markers": b'<<<<<<< HEAD\nmsgid "a"\nmsgstr "b"\n=======\nmsgid "a"\nmsgstr "c"\n>>>>>>> other\n',
    "other bytes": b'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "a"\nmsgstr "\xff\xfe"\n',
}


@pytest.mark.parametrize("name", BAD_CATALOGS)
def test_a_broken_catalog_is_reported_with_its_line_and_never_written(root: Path, name: str) -> None:
    catalog(root, "harbour").write_bytes(BAD_CATALOGS[name])
    (root / "seeds" / "museum.txt").write_text(MUSEUM, encoding="utf-8")
    result = build(root)
    assert result.exit_code == 1
    assert "harbour.po:" in result.output
    assert catalog(root, "harbour").read_bytes() == BAD_CATALOGS[name]
    assert (root / "docs/de/museum/index.md").is_file()
    assert "drivers use it every day" in (root / "docs/de/harbour/index.md").read_text(encoding="utf-8")


def test_a_folder_that_is_no_language_is_reported(root: Path) -> None:
    (root / "locales" / "klingon" / "LC_MESSAGES").mkdir(parents=True)
    result = build(root)
    assert result.exit_code == 1
    assert "locales/klingon" in result.output


# ------------------------------------------------------------------------------------------ the commands


def test_every_command_shows_an_example() -> None:
    for name in main.commands:
        result = CliRunner().invoke(main, [name, "--help"])
        assert result.exit_code == 0
        assert f"Example: explainer {name}" in result.output


@pytest.mark.parametrize(
    "words",
    [
        ["build", "--language", "xx-klingon"],
        ["build", "--builder", "hugo"],
        ["translate"],
        ["translate", "--engine", "nobody"],
        ["nonsense"],
        ["inspect"],
    ],
)
def test_wrong_usage_is_status_2(root: Path, words: list[str]) -> None:
    assert run(root, *words).exit_code == 2


def test_a_folder_that_is_no_project_is_wrong_usage(tmp_path: Path) -> None:
    result = run(tmp_path, "build")
    assert result.exit_code == 2
    assert "seeds" in result.output


def test_inspect_prints_a_line_of_json_for_each_file_and_status_1_for_bad_ones(root: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "generator", "inspect", "seeds/harbour.txt", "seeds/nothing.txt", "seeds/harbour.txt"],
        cwd=root,
        capture_output=True,
        text=True,
        env={"PYTHONPATH": str(Path(__file__).parent.parent), "PATH": ""},
    )
    assert done.returncode == 1
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert [one["slug"] for one in found] == ["harbour", "harbour"]
    assert "seeds/nothing.txt" in done.stderr
    assert "Traceback" not in done.stderr


def test_status_counts_messages_by_state(root: Path) -> None:
    translate(root, "About {n1} drivers use it every day.", "Etwa {n1} Fahrer nutzen sie täglich.")
    done = run(root, "status", "--json")
    assert done.exit_code == 0
    rows = {(row["language"], row["catalog"]): row for row in json.loads(done.stdout)}
    assert rows["de", "harbour"]["translated"] == 1
    assert rows["de", "harbour"]["untranslated"] == rows["de", "harbour"]["messages"] - 1
    assert rows["de", "interface"]["percent"] == 0


def test_check_lists_a_translation_that_is_not_published_with_its_line(root: Path) -> None:
    translate(root, "About {n1} drivers use it every day.", "Etwa 4300 Fahrer nutzen sie täglich.")
    done = run(root, "check", "--json")
    assert done.exit_code == 1
    rows = json.loads(done.stdout)
    assert {row["file"] for row in rows} == {"locales/de/LC_MESSAGES/harbour.po"}
    assert {"holes", "numbers"} <= {row["check"] for row in rows}
    assert all(row["line"] > 0 for row in rows)
    build(root)
    assert "4300" not in (root / "docs/de/harbour/index.md").read_text(encoding="utf-8")


def test_check_looks_at_every_plural_form(root: Path) -> None:
    labels = polib.pofile(str(catalog(root, "interface")))
    label = next(entry for entry in labels if entry.msgid_plural and "{number}" in entry.msgid_plural)
    label.msgstr_plural = {0: "{number} Punkt", 1: "Punkte ohne Zahl"}
    labels.save()
    rows = json.loads(run(root, "check", "--json").stdout)
    assert [(row["check"], row["translation"]) for row in rows] == [("holes", "Punkte ohne Zahl")]


def test_a_catalog_that_cannot_be_read_has_no_row_in_the_status(root: Path) -> None:
    catalog(root, "harbour").write_bytes(BAD_CATALOGS["broken syntax"])
    done = run(root, "status", "--json")
    assert done.exit_code == 1
    assert {row["catalog"] for row in json.loads(done.stdout)} == {"interface"}


@pytest.mark.parametrize("words", [["status"], ["check"], ["translate", "--engine", "pseudo"]])
def test_who_asks_for_catalogs_waits_for_no_pages(
    root: Path, words: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def pages(*_: object) -> None:
        raise AssertionError("a page was made")

    monkeypatch.setattr("generator.project.plans.pages", pages)
    assert run(root, *words).exit_code == 0


# ------------------------------------------------------------------------------------------ several processes


def test_several_processes_find_what_one_finds() -> None:
    articles = [
        Article(f"story-{n}", text, Span(0, text.index("\n"), text[: text.index("\n")]))
        for n in range(content.PARALLEL_FROM)
        for text in [HARBOUR.replace("4,200", f"{n + 1},200")]
    ]
    assert content.explain_all(articles, jobs=2) == content.explain_all(articles)


WORKERS = """
import os, time
from concurrent.futures import ProcessPoolExecutor
from generator.project.content import end_with_parent
pool = ProcessPoolExecutor(1, initializer=end_with_parent)
print(pool.submit(os.getpid).result(), flush=True)
time.sleep(60)
"""


def test_workers_end_with_a_killed_command() -> None:
    command = [sys.executable, "-c", WORKERS]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout
        worker = int(parent.stdout.readline())
        os.kill(worker, 0)
        parent.kill()
    deadline = time.monotonic() + 20
    while is_alive(worker):
        assert time.monotonic() < deadline, "the worker lives on"
        time.sleep(0.05)


def is_alive(process: int) -> bool:
    """Whether a process runs; one that nobody has waited for yet does not."""
    try:
        status = Path(f"/proc/{process}/stat").read_text()
    except FileNotFoundError:
        return False
    return status.rpartition(")")[2].split()[0] != "Z"
