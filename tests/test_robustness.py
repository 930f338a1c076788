"""What people, translators and strangers do to a project: it costs only itself, and nobody's work is lost."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest
from projects import build, catalog, project, run

from generator import catalogs, formats, locks, readers
from generator import project as rebuilding
from generator.errors import CatalogError, LanguageError, MetadataError, SeedError, SiteError
from generator.website.address import checked, site_address
from generator.website.server import listen
from generator.website.texts import is_plain, texts_of

FERRY = """Ferry to stop for winter

The ferry will stop in November, the harbour master said. About 300 people use it every day.
"""

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return project(tmp_path, "ferry", FERRY)


# --------------------------------------------------------------------------------------------------------------- seeds


def test_the_longest_name_that_a_disk_takes_is_read(tmp_path: Path) -> None:
    path = tmp_path / f"{'n' * 251}.txt"
    path.write_text(FERRY, encoding="utf-8")
    assert len(readers.read(path).slug) <= 80


def test_a_sidecar_that_links_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("title: Secret\n", encoding="utf-8")
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (seeds / "ferry.txt").write_text(FERRY, encoding="utf-8")
    (seeds / "ferry.yml").symlink_to(tmp_path / "secret")
    articles, errors = readers.read_all(seeds, tmp_path)
    assert not articles
    assert [(error.where, type(error)) for error in errors] == [("seeds/ferry.yml", SeedError)]


def test_a_sidecar_with_a_suffix_in_capitals_is_reported_not_passed_over(tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").write_text(FERRY, encoding="utf-8")
    (tmp_path / "ferry.YML").write_text("show: none\n", encoding="utf-8")
    _, errors = readers.read_all(tmp_path, tmp_path)
    assert [(type(error), error.hint) for error in errors] == [(MetadataError, "name it ferry.yml")]


# ------------------------------------------------------------------------------------------------------------ catalogs


@pytest.mark.parametrize(
    "content",
    [
        b'msgid "a"\nmsgstr "caf\xe9"\n',
        HEADER.replace("UTF-8", "CHARSET").encode() + b'msgid "a"\nmsgstr "caf\xe9"\n',
        HEADER.replace("UTF-8", "ISO-8859-1").encode() + 'msgid "a"\nmsgstr "café"\n'.encode(),
    ],
)
def test_a_catalog_whose_letters_would_come_back_garbled_is_refused_and_left_as_it_is(
    root: Path, content: bytes
) -> None:
    catalog(root, "ferry").write_bytes(content)
    done = build(root)
    assert (done.exit_code, catalog(root, "ferry").read_bytes()) == (1, content)
    assert "locales/de/LC_MESSAGES/ferry.po:" in done.stderr and "UTF-8" in done.stderr


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_catalog_that_is_no_file_is_refused_and_never_waited_for(root: Path) -> None:
    catalog(root, "ferry").unlink()
    os.mkfifo(catalog(root, "ferry"))
    done = build(root)
    assert done.exit_code == 1 and "ferry.po: is no regular file" in done.stderr


def test_a_catalog_without_end_is_refused(tmp_path: Path) -> None:
    with (tmp_path / "de.po").open("wb") as file:
        file.truncate(100_000_000)
    with pytest.raises(CatalogError, match="too large"):
        catalogs.read(tmp_path / "de.po", "de")


@pytest.mark.parametrize(
    "rule",
    [
        "nplurals=2; plural=n/0;",
        "nplurals=2; plural=n%(n-5);",
        "nplurals=2; plural=99;",
        "nplurals=2; plural=os;",
        "nplurals=; plural=;",
        "nplurals=2; plural=" + "(" * 3000,
    ],
)
def test_a_rule_of_plurals_that_is_none_costs_its_own_catalog_only(root: Path, rule: str) -> None:
    text = catalog(root, "interface").read_text(encoding="utf-8")
    begin = text.index('"Plural-Forms')
    text = f'{text[:begin]}"Plural-Forms: {rule}\\n"{text[text.index(chr(10), begin) :]}'
    catalog(root, "interface").write_text(text, encoding="utf-8")
    (root / "seeds" / "ferry.txt").write_text(
        FERRY + "\nThe town council said that nine boats sank.\n", encoding="utf-8"
    )
    done = build(root)
    assert done.exit_code == 1
    assert "locales/de/LC_MESSAGES/interface.po:2: Plural-Forms is not a rule" in done.stderr
    assert "boats sank" in (root / "docs/de/ferry/index.md").read_text(encoding="utf-8")
    assert catalog(root, "interface").read_text(encoding="utf-8") == text


def test_what_a_translator_saves_while_a_build_runs_is_kept(root: Path) -> None:
    (root / "seeds" / "ferry.txt").write_text(
        FERRY + "\nThe town council said that nine boats sank.\n", encoding="utf-8"
    )
    opened = rebuilding.open_project(root)
    made = rebuilding.plan(opened, rebuilding.read(opened))
    saved = catalog(root, "ferry").read_text(encoding="utf-8") + '\n#~ msgid "Yes"\n#~ msgstr "Ja"\n'
    catalog(root, "ferry").write_text(saved, encoding="utf-8")
    with pytest.raises(CatalogError, match=r"ferry\.po: was saved while"):
        rebuilding.write(opened, made)
    assert catalog(root, "ferry").read_text(encoding="utf-8") == saved
    assert "boats sank" in (root / "docs/de/ferry/index.md").read_text(encoding="utf-8")
    assert build(root).exit_code == 0
    assert 'msgstr "Ja"' in catalog(root, "ferry").read_text(encoding="utf-8")


def test_a_catalog_that_is_a_link_stays_one(root: Path) -> None:
    real = root / "ferry-de.po"
    catalog(root, "ferry").rename(real)
    catalog(root, "ferry").symlink_to(real)
    (root / "seeds" / "ferry.txt").write_text(
        FERRY + "\nThe town council said that nine boats sank.\n", encoding="utf-8"
    )
    assert build(root).exit_code == 0
    assert catalog(root, "ferry").is_symlink()
    assert "boats sank" in real.read_text(encoding="utf-8")


def test_a_template_that_somebody_else_wrote_is_left_alone(root: Path) -> None:
    own = root / "locales" / "glossary.pot"
    own.write_text(HEADER, encoding="utf-8")
    assert build(root).exit_code == 0
    assert own.is_file()


@pytest.mark.parametrize(
    ("name", "hint"), [("DE", "de"), ("pt_br", "pt_BR"), ("zh-Hans", "zh_Hans"), ("no", "nb or nn")]
)
def test_one_language_has_one_folder(root: Path, name: str, hint: str) -> None:
    (root / "locales" / name).mkdir()
    done = build(root)
    assert done.exit_code == 1
    assert f"locales/{name}: " in done.stderr and hint in done.stderr
    assert {path.name for path in (root / "docs").iterdir()} == {"en", "de"}


def test_hidden_folders_among_the_languages_are_passed_over(root: Path) -> None:
    for name in (".cache", "__pycache__"):
        (root / "locales" / name).mkdir()
    assert build(root).exit_code == 0


@pytest.mark.parametrize("tag", ["no", "und", "und-Latn"])
def test_what_is_not_one_written_language_is_refused_before_anything_is_written(root: Path, tag: str) -> None:
    with pytest.raises(LanguageError):
        formats.canonical(tag)
    assert run(root, "build", "--no-site", "--language", tag).exit_code == 2
    assert {path.name for path in (root / "docs").iterdir()} == {"en", "de"}


# ------------------------------------------------------------------------------------------------------------- the disk


def test_what_a_killed_build_left_goes_with_the_next(root: Path) -> None:
    left = root / "docs" / "de" / f".abc{rebuilding.UNFINISHED}"
    left.write_text("half", encoding="utf-8")
    assert build(root).exit_code == 0
    assert not left.exists()


def test_a_disk_that_refuses_is_told_without_a_traceback(root: Path) -> None:
    page = root / "docs" / "de" / "index.md"
    page.unlink()
    page.mkdir()
    (page / "x").write_text("x", encoding="utf-8")
    done = build(root)
    assert (done.exit_code, done.stderr.strip()) == (1, f"{page}: Is a directory")


def test_two_builds_at_once_wait_for_one_another(tmp_path: Path) -> None:
    order: list[str] = []

    def second() -> None:
        with locks.alone(tmp_path):
            order.append("second")

    with locks.alone(tmp_path):
        thread = threading.Thread(target=second)
        thread.start()
        thread.join(0.2)
        order.append("first")
    thread.join()
    assert order == ["first", "second"]


# ------------------------------------------------------------------------------------------------------ usage, messages


def test_serving_a_folder_that_is_no_project_is_wrong_usage(tmp_path: Path) -> None:
    done = run(tmp_path, "serve")
    assert (done.exit_code, "no seeds here" in done.stderr) == (2, True)


def test_a_message_cannot_move_the_cursor_or_fill_the_screen(root: Path) -> None:
    done = run(root, "build", "--language", "\x1b[31m\r\u202e" + "x" * 5000)
    assert done.exit_code == 2
    assert not {"\x1b", "\r", "\u202e"} & set(done.stderr)
    assert len(done.stderr) < 300


@pytest.mark.parametrize(
    "url", ["http://[::1", "https://u:p@a.org/", "https://a.org:99999/", "https://a.org/{{7}}/", "https://a.org/../b/"]
)
def test_an_address_that_browsers_would_read_otherwise_is_refused(url: str) -> None:
    with pytest.raises(SiteError):
        checked(url, "EXPLAINER_SITE_URL")


def test_a_configuration_that_is_no_text_has_no_address(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SiteError, match="no site_url"):
        site_address(tmp_path)


def test_output_that_cannot_be_written_is_told(root: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no full device here")
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-m", "generator", "inspect", str(root / "seeds" / "ferry.txt")]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert (done.returncode, "Traceback" in done.stderr) == (1, False)


@pytest.mark.parametrize("words", ["No", "null", "~", "true", "1.5", "=", "<<", "2024-05-01", "a\0b", "x" * 5000, ""])
def test_words_that_the_configuration_would_not_take_for_words_are_not_given_to_it(words: str) -> None:
    assert not is_plain(words)


@pytest.mark.parametrize("words", ["Explainer", "{{ 7*7 }}", "[a]", "!ENV x", "Начало", "- a: b", "Page not found"])
def test_words_are_given_to_the_configuration_as_they_are(words: str) -> None:
    assert is_plain(words)


def test_a_label_that_the_configuration_would_not_take_for_words_stays_in_english(tmp_path: Path) -> None:
    file = tmp_path / "locales" / "nb" / "LC_MESSAGES" / "interface.po"
    file.parent.mkdir(parents=True)
    file.write_text(f'{HEADER}\nmsgctxt "site"\nmsgid "Explainer"\nmsgstr "Null"\n\n', encoding="utf-8")
    assert texts_of(tmp_path)("nb")["SITE_NAME"] == "Explainer"


@pytest.mark.parametrize(
    "asked", ["/repo/%00", "//[", "/repo/..%2f..%2fmkdocs.yml", "/repo/../mkdocs.yml", "/elsewhere"]
)
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_the_server_answers_whatever_is_asked(tmp_path: Path, method: str, asked: str) -> None:
    with _served(tmp_path) as port:
        assert _ask(port, method, asked).status == 404


def test_the_address_without_its_slash_leads_to_the_site(tmp_path: Path) -> None:
    with _served(tmp_path) as port:
        answer = _ask(port, "GET", "/repo")
        assert (answer.status, answer.getheader("Location")) == (302, "/repo/")
        assert _ask(port, "GET", "/repo/").status == 200


def test_a_browser_that_goes_away_is_no_news(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with listen(tmp_path, "/", "127.0.0.1", 0) as server:
        try:
            raise BrokenPipeError
        except BrokenPipeError:
            server.handle_error(None, ("127.0.0.1", 1))
    assert capsys.readouterr().err == ""


@contextmanager
def _served(folder: Path) -> Iterator[int]:
    """The port of a server of a folder at /repo/, beside which a file lies."""
    (folder / "mkdocs.yml").write_text("secret", encoding="utf-8")
    site = folder / "site"
    site.mkdir()
    (site / "index.html").write_text("home", encoding="utf-8")
    with listen(site, "/repo/", "127.0.0.1", 0) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_port
        server.shutdown()


def _ask(port: int, method: str, path: str) -> HTTPResponse:
    connection = HTTPConnection("127.0.0.1", port, timeout=5)
    connection.request(method, path)
    return connection.getresponse()
