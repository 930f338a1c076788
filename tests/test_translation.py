"""Runs fill what is empty, lose nothing when they are killed, remember, refuse, and tell how it went."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from services import CANARIES, ENGINES, Service, german, service

from generator import catalogs, checks, engines, glossary, memory, translation
from generator import project as projects
from generator.catalogs import State
from generator.cli import main
from generator.engines import patience
from generator.errors import EngineError
from generator.messages import Message

HERE = Path(__file__).parent.parent
DAY = date(2026, 11, 23)

STORY = """Storm sinks boats

At least 12 boats sank in the harbour of Port Alder on Tuesday.

Nobody was hurt. The mayor, Ada Quill, said 300 people had left their homes.
"""
OTHER = """Port Alder counts its losses

At least 40 boats sank in the harbour of Port Alder on Tuesday.

The repairs will take months.
"""


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    monkeypatch.setattr(patience, "FIRST_WAIT", 0.01)
    with service() as running:
        for name, value in running.env().items():
            monkeypatch.setenv(name, value)
        yield running


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with two stories and one language, its interface mostly translated to keep the runs short."""
    root = tmp_path_factory.mktemp("built")
    (root / "seeds").mkdir()
    (root / "mkdocs.yml").write_text("site_name: Test\n")
    (root / "seeds" / "storm.txt").write_text(STORY)
    (root / "seeds" / "losses.txt").write_text(OTHER)
    build(root)
    path = projects.open_project(root).catalog("de", projects.INTERFACE)
    interface = catalogs.read(path, "de")
    some = {e.key: (e.text, "by hand") for e in interface.entries[3:] if e.text and e.plural is None}
    path.write_text(catalogs.render(catalogs.with_translation(interface, some)))
    return root


@pytest.fixture
def root(built: Path, tmp_path: Path) -> Path:
    """A copy of that project."""
    return shutil.copytree(built, tmp_path / "project")


def build(root: Path, language: str = "de") -> None:
    project = projects.open_project(root)
    projects.write(project, projects.plan(project, projects.read(project, [language]), [language]))


def explainer(root: Path, *options: str) -> tuple[int, str]:
    done = CliRunner().invoke(main, ["translate", "--project", str(root), *options])
    assert done.exception is None or isinstance(done.exception, SystemExit)
    return done.exit_code, done.output


def run(root: Path, engine: str, language: str = "de") -> translation.Run:
    project = projects.open_project(root)
    return translation.run(project, projects.read(project), language, engine, DAY)


def catalog(root: Path, name: str = "storm", language: str = "de") -> catalogs.Catalog:
    return catalogs.read(projects.open_project(root).catalog(language, name), language)


def states(root: Path, name: str = "storm") -> dict[State, int]:
    return {state: count for state, count in catalogs.counts(catalog(root, name)).items() if count}


def entry(root: Path, beginning: str, name: str = "storm") -> catalogs.Entry:
    return next(e for e in catalog(root, name).entries if e.text.startswith(beginning))


def rewrite(root: Path, text: str, said: str, name: str = "storm", language: str = "de") -> None:
    """Translate one message as a person does in an editor."""
    path = projects.open_project(root).catalog(language, name)
    before = path.read_text()
    after = before.replace(f'msgid "{text}"\nmsgstr ""', f'msgid "{text}"\nmsgstr "{said}"')
    assert before != after
    path.write_text(after)


def test_a_run_fills_what_is_empty_and_says_who_did(server: Service, root: Path) -> None:
    done = run(root, "google")
    assert {refused.problems[0].check for refused in done.refused} <= {"unchanged"}
    assert set(states(root)) == {State.MACHINE}
    assert catalogs.look_up(catalog(root), Message("Nobody was hurt.")).engine == "google 2026-11-23"


def test_a_second_run_asks_for_nothing(server: Service, root: Path) -> None:
    run(root, "google")
    asked = len(server.asked)
    again = run(root, "google")
    assert len(server.asked) == asked
    assert (again.asked, again.refused, again.failed) == (0, [], [])


def wrong(text: str) -> str:
    """A translation with a number that the text does not have."""
    return f"{german(text)[:-1]} 77."


def refused_once(root: Path, server: Service) -> None:
    """Every sentence and name has got a wrong answer from one engine."""
    server.says = wrong
    assert run(root, "google").refused
    server.says = german
    server.asked.clear()


def test_a_refused_answer_is_not_asked_for_again(server: Service, root: Path) -> None:
    refused_once(root, server)
    done = run(root, "google")
    assert (done.asked, len(server.asked)) == (0, 0)
    assert done.refused_before and done.is_fine
    assert catalogs.state_of(entry(root, "Nobody")) is State.UNTRANSLATED


def test_a_refused_answer_stands_in_the_catalog_for_people(server: Service, root: Path) -> None:
    refused_once(root, server)
    (comment,) = entry(root, "Nobody").comments
    assert comment.startswith("refused: google 2026-11-23 ")
    assert comment.endswith(f' numbers: "{wrong("Nobody was hurt.")}"')


def test_check_lists_refused_answers_with_the_reason_and_is_content(server: Service, root: Path) -> None:
    refused_once(root, server)
    done = CliRunner().invoke(main, ["check", "--project", str(root)])
    line = next(line for line in done.output.splitlines() if "was hurt" in line or wrong("Nobody was hurt.") in line)
    assert "storm.po:" in line and ": refused: google said " in line
    assert "It says '77', which the original does not. [numbers]" in line
    assert done.exit_code == 0


def test_another_engine_is_asked_what_one_was_refused(server: Service, root: Path) -> None:
    refused_once(root, server)
    run(root, "microsoft")
    assert entry(root, "Nobody").is_translated
    assert [c for c in entry(root, "Nobody").comments if c.startswith("refused")] == []


def test_each_engine_is_refused_once(server: Service, root: Path) -> None:
    refused_once(root, server)
    server.says = wrong
    run(root, "microsoft")
    server.asked.clear()
    assert [run(root, engine).asked for engine in ("google", "microsoft", "google")] == [0, 0, 0]
    assert server.asked == []


def test_whoever_wants_to_may_ask_again(server: Service, root: Path) -> None:
    refused_once(root, server)
    assert "explainer translate --again" in explainer(root, "--engine", "google", "--language", "de")[1]
    explainer(root, "--engine", "google", "--language", "de", "--again")
    assert entry(root, "Nobody").is_translated


def test_a_text_is_asked_for_again_when_the_glossary_speaks_of_it(server: Service, root: Path) -> None:
    refused_once(root, server)
    (root / "locales" / "de" / "glossary.po").write_text('msgid "harbour"\nmsgstr "Hafen"\n')
    run(root, "google")
    assert server.texts() and all("harbour" in text for text in server.texts())
    assert not entry(root, "Nobody").is_translated


def test_no_machine_gets_past_the_glossary(server: Service, root: Path) -> None:
    (root / "locales" / "de" / "glossary.po").write_text('msgid "harbour"\nmsgstr "Hafen"\n')
    done = run(root, "google")
    assert {refused.problems[0].check for refused in done.refused} == {"glossary"}
    assert all("harbour" in refused.message.text for refused in done.refused)
    server.says = lambda text: german(text).replace("ruobrah", "Häfen")
    run(root, "microsoft")
    assert entry(root, "At least").is_translated


def test_an_answer_that_passes_the_checks_of_today_is_used_and_costs_nothing(
    server: Service, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused_once(root, server)
    monkeypatch.setitem(checks.CHECKS, "numbers", (checks.Severity.ERROR, lambda message, said, language: iter(())))
    done = run(root, "google")
    assert done.accepted and not server.asked
    assert entry(root, "Nobody").translations == (wrong("Nobody was hurt."),)
    assert catalogs.state_of(entry(root, "Nobody")) is State.MACHINE
    assert len(entry(root, "Nobody").comments) == 1


def test_what_a_service_says_instead_of_an_answer_is_not_remembered(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(
        engines.ENGINES, "tired", lambda: lambda texts, source, target: ["Quota exceeded." for _ in texts]
    )
    done = run(root, "tired")
    assert {refused.problems[0].check for refused in done.refused} == {"notices"}
    assert not [e for e in catalog(root).entries if any(c.startswith("refused") for c in e.comments)]


def test_a_refusal_leaves_when_a_person_translates(server: Service, root: Path) -> None:
    refused_once(root, server)
    rewrite(root, "Nobody was hurt.", "Niemand wurde verletzt.")
    build(root)
    assert entry(root, "Nobody").comments == ()


def test_a_summary_names_a_few_of_what_was_refused_however_much_it_is(server: Service, root: Path) -> None:
    server.says = wrong
    done = run(root, "google")
    lines = list(done.summary())
    assert len(done.refused) > 9 > len(lines)
    assert f"  refused by numbers: {len(done.refused)}" in lines
    assert "  all that is refused, each with its reason: explainer check" in lines


def test_what_a_killed_run_left_half_written_goes_with_the_next(server: Service, root: Path) -> None:
    left = projects.open_project(root).catalog("de", "storm").with_name(f".abc{projects.UNFINISHED}")
    left.write_text("half")
    run(root, "google")
    assert not left.exists()


def test_what_people_wrote_is_kept_and_not_asked(server: Service, root: Path) -> None:
    rewrite(root, "Nobody was hurt.", "Niemand wurde verletzt.")
    run(root, "google")
    assert entry(root, "Nobody").translations == ("Niemand wurde verletzt.",)
    assert "Nobody was hurt." not in server.texts()


def test_what_a_person_writes_during_the_run_is_kept(server: Service, root: Path) -> None:
    def says(text: str) -> str:
        if "Nobody" in text:
            rewrite(root, "Nobody was hurt.", "Niemand wurde verletzt.")
        return german(text)

    server.says = says
    run(root, "baidu")
    assert entry(root, "Nobody").translations == ("Niemand wurde verletzt.",)
    assert entry(root, "Nobody").comments == ()


def test_a_text_of_two_stories_is_asked_once(server: Service, root: Path) -> None:
    run(root, "google")
    shared = [text for text in server.texts() if text.startswith("At least [X0X] boats")]
    assert len(shared) == 1
    assert entry(root, "At least", "losses").is_translated
    assert entry(root, "At least", "storm").is_translated


def test_the_memory_is_asked_before_any_engine(server: Service, root: Path) -> None:
    said = "Mindestens {n1} Boote sanken am Dienstag im Hafen von Port Alder."
    path = projects.open_project(root).catalog("de", "losses")
    whole = catalog(root, "losses")
    key = next(e.key for e in whole.entries if e.text.startswith("At least"))
    path.write_text(catalogs.render(catalogs.with_translation(whole, {key: (said, "by hand")})))
    done = run(root, "google")
    assert entry(root, "At least", "storm").translations == (said,)
    assert entry(root, "At least", "storm").comments == ("memory: as in losses",)
    assert catalogs.state_of(entry(root, "At least", "storm")) is State.TRANSLATED
    assert not any(text.startswith("At least") for text in server.texts())
    assert done.remembered


def test_the_memory_keeps_a_machines_mark(root: Path) -> None:
    pseudo = engines.engine("pseudo")(["Nobody was hurt."], "en", "de")[0] or ""
    entries = catalogs.update(catalogs.empty("de"), [Message("Nobody was hurt.")])
    comment = catalogs.machine_comment("pseudo", "2026-01-01", pseudo)
    known = catalogs.with_translation(entries, {(None, "Nobody was hurt."): (pseudo, comment)})
    found = memory.Memory("de", {"a": known}).find(Message("Nobody was hurt."))
    assert found == memory.Remembered(pseudo, comment)


def test_the_memory_asks_for_the_same_plural_forms() -> None:
    def message(value: int) -> Message:
        return Message("{n1} boats.", None, (), (f"{{n1}} = {value} (value {value})",))

    whole = catalogs.update(catalogs.empty("ru"), [message(5)])
    known = catalogs.with_translation(whole, {(None, "{n1} boats."): ("{n1} лодок.", "by hand")})
    remembering = memory.Memory("ru", {"a": known})
    assert remembering.find(message(7)) is not None
    assert remembering.find(message(2)) is None


@pytest.mark.parametrize(
    ("fault", "check"), [("no tokens", "holes"), ("script", "markup"), ("echo", "unchanged"), ("quota", None)]
)
def test_what_fails_a_check_is_not_in_the_catalog(fault: str, check: str | None, server: Service, root: Path) -> None:
    server.always = fault
    done = run(root, "google")
    assert not entry(root, "At least").is_translated
    if check:
        assert check in {problem.check for refused in done.refused for problem in refused.problems}
        assert f"refused by {check}" in "\n".join(done.summary())
    else:
        assert "quota" in "\n".join(done.summary())
    assert not done.is_fine


def test_an_answer_that_repeats_the_key_is_nowhere(server: Service, root: Path) -> None:
    server.always = "key"
    status, said = explainer(root, "--engine", "deepl", "--language", "de")
    assert status == 1
    assert "repeats a key" in said
    for path in (p for p in root.rglob("*") if p.is_file()):
        assert b"canary" not in path.read_bytes()
    assert "canary" not in said


@pytest.mark.parametrize("fault", ["401", "429", "500", "html", "key", "script"])
@pytest.mark.parametrize("engine", ["google", "mymemory", "microsoft", "deepl", "libretranslate"])
def test_no_key_in_any_output(engine: str, fault: str, server: Service, root: Path) -> None:
    server.always = fault
    _, said = explainer(root, "--engine", engine, "--language", "de")
    assert "canary" not in said
    assert not [p for p in root.rglob("*") if p.is_file() and b"canary" in p.read_bytes()]


def test_keys_are_in_no_output_page_or_file_of_any_command(server: Service, tmp_path: Path) -> None:
    """Each command with all keys set, after every service has repeated them, refused them, and been right."""
    shutil.copy(HERE / "mkdocs.yml", tmp_path / "mkdocs.yml")
    shutil.copytree(HERE / "generator" / "theme", tmp_path / "generator" / "theme")
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "storm.txt").write_text(STORY)
    folder = tmp_path / "locales" / "de" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    shutil.copy(HERE / "locales" / "de" / "LC_MESSAGES" / "interface.po", folder)
    said = told(tmp_path, "build", "--no-site")
    for engine in ENGINES:
        said += explainer(tmp_path, "--engine", engine, "--language", "de", "--dry-run")[1]
        for fault in ("key", "403", "html", ""):
            server.always = fault
            # what is as it was is not kept: the next one asks too
            server.says = german if engine == ENGINES[-1] else str
            said += explainer(tmp_path, "--engine", engine, "--language", "de", "--again")[1]
    said += told(tmp_path, "build", "--jobs", "1") + told(tmp_path, "build", "--check")
    for command in ("status", "check"):
        said += told(tmp_path, command) + told(tmp_path, command, "--json")
    written = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert any(path.match("site/de/storm/index.html") for path in written)
    assert set(states(tmp_path)) == {State.MACHINE}
    for canary in CANARIES.values():
        assert canary not in said
        assert [path for path in written if canary.encode() in path.read_bytes()] == []


def told(root: Path, *words: str) -> str:
    """What a command prints, in a process of its own with the environment of this one."""
    command = [sys.executable, "-m", "generator", *words, "--project", str(root)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


def test_a_stopped_run_keeps_what_it_has_and_goes_on_later(server: Service, root: Path) -> None:
    server.faults.extend(["", "", "456"])
    status, said = explainer(root, "--engine", "google", "--language", "de", "--at-once", "1")
    assert status == 1
    assert "2 kept" in said and "not asked" in said and "quota" in said
    assert explainer(root, "--engine", "google", "--language", "de")[0] in (0, 1)
    assert set(states(root)) == {State.MACHINE}


def test_a_dry_run_sends_nothing_and_says_what_it_would_cost(
    server: Service, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EXPLAINER_DEEPL_PRICE", "20 EUR")
    monkeypatch.delenv("DEEPL_API_KEY")
    before = {path: path.read_bytes() for path in root.rglob("*.po")}
    status, said = explainer(root, "--engine", "deepl", "--language", "de", "--dry-run")
    assert (status, server.asked) == (0, [])
    assert "de: " in said and " messages, " in said and " characters" in said and " EUR" in said
    assert before == {path: path.read_bytes() for path in root.rglob("*.po")}


def test_a_language_that_the_engine_does_not_speak_sends_nothing(server: Service, root: Path) -> None:
    status, said = explainer(root, "--engine", "deepl", "--language", "kk")
    assert status == 2
    assert "kk: a language that deepl does not translate (it knows DE, EN-GB, EN-US" in said
    assert server.asked == []


def test_only_the_named_language_is_translated(server: Service, root: Path) -> None:
    build(root, "es")
    explainer(root, "--engine", "google", "--language", "es")
    assert not any(e.is_translated for e in catalog(root).entries if e.text)
    assert {asked.query["tl"] for asked in server.asked} == {"es"}


def test_none_sends_nothing_and_pseudo_passes_every_check(root: Path) -> None:
    assert explainer(root, "--engine", "none", "--language", "de")[0] == 0
    assert State.MACHINE not in states(root)
    assert explainer(root, "--engine", "pseudo", "--language", "de")[0] == 0
    assert set(states(root)) == {State.MACHINE}


def test_an_engine_that_loses_count_fails_by_name(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(engines.ENGINES, "lazy", lambda: lambda texts, source, target: [])
    assert {failed.why for failed in run(root, "lazy").failed} == {"gave 0 answers to 1 texts"}
    with pytest.raises(EngineError, match="known:"):
        engines.engine("oracle")


def test_a_catalog_that_cannot_be_read_is_left_alone_and_costs_nothing(server: Service, root: Path) -> None:
    path = projects.open_project(root).catalog("de", "storm")
    path.write_text("<<<<<<< ours\n")
    run(root, "google")
    assert path.read_text() == "<<<<<<< ours\n"
    assert "Nobody was hurt." not in server.texts()


def test_a_glossary_is_a_po_file_beside_the_catalogs(tmp_path: Path) -> None:
    (tmp_path / "zh_Hans").mkdir()
    (tmp_path / "zh_Hans" / "glossary.po").write_text('msgid "harbour"\nmsgstr "港口"\n\nmsgid "storm"\nmsgstr ""\n')
    assert glossary.read(tmp_path, "zh-Hans") == {"harbour": "港口"}
    assert glossary.read(tmp_path, "de") == {}


def test_check_lists_what_the_glossary_says_otherwise(root: Path) -> None:
    (root / "locales" / "de" / "glossary.po").write_text('msgid "harbour"\nmsgstr "Hafen"\n')
    whole = catalog(root)
    key = next(e.key for e in whole.entries if e.text.startswith("At least"))
    said = "Mindestens {n1} Boote sanken am Dienstag in der Bucht von Port Alder."
    path = projects.open_project(root).catalog("de", "storm")
    path.write_text(catalogs.render(catalogs.with_translation(whole, {key: (said, "by hand")})))
    done = CliRunner().invoke(main, ["check", "--project", str(root)])
    assert "'harbour' is 'Hafen' in the glossary" in done.output


def test_a_killed_run_loses_at_most_the_answers_in_flight(server: Service, root: Path) -> None:
    """Killed at random moments again and again, each run goes on where the last was, and no file is ever broken."""
    server.pause = 0.01
    chance = random.Random(7)
    command = [sys.executable, "-m", "generator", "translate", "--project", str(root), "--engine", "google"]
    wanted = len(translation.jobs(projects.read(projects.open_project(root)), "de"))
    for _ in range(4):
        running = subprocess.Popen([*command, "--language", "de"], env={**os.environ}, stderr=subprocess.DEVNULL)
        before = len(server.asked)
        deadline = time.monotonic() + 20
        while running.poll() is None and len(server.asked) < before + 8 and time.monotonic() < deadline:
            time.sleep(0.01)
        time.sleep(chance.random() / 10)
        running.send_signal(signal.SIGKILL)
        running.wait()
        in_flight = 4 + 1
        held = sum(catalogs.counts(catalog(root, name))[State.MACHINE] for name in ("storm", "losses", "interface"))
        assert held >= len(set(server.texts())) - 4 * in_flight
    run(root, "google")
    assert len(server.texts()) <= wanted + 4 * in_flight + 20
    assert set(states(root)) == {State.MACHINE}
    assert not list(root.rglob(f".*{projects.UNFINISHED}"))
