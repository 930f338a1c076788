"""Engines ask services rightly, bear their faults, and keep keys to themselves."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from services import ENGINES, LATE, Service, german, service

from generator import engines
from generator.engines import Adapter, apertium, codes, http, patience
from generator.engines.batches import Answer, Asker
from generator.engines.deep import Deep
from generator.engines.patience import Patience
from generator.errors import EngineBusy, EngineError, EngineStopped, ExplainerError, LanguageError

TEXTS = ["The {n1} boats left at {t1}.", "Nobody was hurt.", "{n1} men & women <old> asked {{why}}.", "“No”, she said."]


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    monkeypatch.setattr(patience, "FIRST_WAIT", 0.01)
    with service() as running:
        for name, value in running.env().items():
            monkeypatch.setenv(name, value)
        yield running


def asker(name: str, at_once: int | None = None, language: str = "de") -> Asker:
    return Asker(engines.ENGINES[name], name, ("en", language), at_once=at_once)


def answers(name: str, texts: list[str], at_once: int | None = None) -> dict[int, Answer]:
    found = [answer for some in asker(name, at_once).answers(texts) for answer in some]
    assert len({answer.index for answer in found}) == len(found)
    return {answer.index: answer for answer in found}


@pytest.mark.parametrize("name", ENGINES)
def test_each_engine_brings_each_text_back_with_its_holes(name: str, server: Service) -> None:
    found = answers(name, TEXTS)
    assert [found[index].text for index in range(len(TEXTS))] == [german(text) for text in TEXTS]


@pytest.mark.parametrize("name", ENGINES)
def test_eight_threads_mix_nothing_up(name: str, server: Service) -> None:
    texts = [f"Boats of {chr(97 + index % 26) * (index // 26 + 1)} left {{n1}}." for index in range(64)]
    found = answers(name, texts, at_once=8)
    assert [found[index].text for index in range(64)] == [german(text) for text in texts]


@pytest.mark.parametrize("fault", ["429", "500", "break", "wait 0", "fault page"])
@pytest.mark.parametrize("name", ENGINES)
def test_a_busy_or_broken_service_is_asked_again(name: str, fault: str, server: Service) -> None:
    server.faults.extend([fault, fault])
    assert answers(name, TEXTS[:1])[0].text == german(TEXTS[0])
    assert len(server.asked) == 3


@pytest.mark.parametrize("name", ENGINES)
def test_a_page_where_an_answer_should_be_is_no_translation(name: str, server: Service) -> None:
    server.always = "html"
    assert all(answer.text is None and answer.failure for answer in answers(name, TEXTS[:1]).values())


@pytest.mark.parametrize("fault", ["401", "456", "quota", "302"])
@pytest.mark.parametrize("name", ENGINES)
def test_a_service_that_refuses_us_is_not_asked_again(name: str, fault: str, server: Service) -> None:
    server.always = fault
    asking = asker(name, at_once=1)
    assert [answer for some in asking.answers(["One boat.", "Two boats.", "Three boats."]) for answer in some] == []
    assert asking.stopped is not None
    assert len(server.asked) == 1


@pytest.mark.parametrize("fault", ["401", "429", "key", "400", "html", "quota"])
@pytest.mark.parametrize("name", ENGINES)
def test_no_error_holds_a_key_or_a_text(
    name: str, fault: str, server: Service, capfd: pytest.CaptureFixture[str]
) -> None:
    server.always = fault
    try:
        engines.engine(name)(["A secret boat."], "en", "de")
    except ExplainerError as error:
        said = f"{error} {error!r} {error.__cause__!r}"
        assert error.__suppress_context__ or error.__context__ is None
        assert "canary" not in said
        assert "secret boat" not in said
    assert "canary" not in "".join(capfd.readouterr())


def test_keys_go_in_headers_or_bodies_never_into_addresses(server: Service) -> None:
    for name in ENGINES:
        answers(name, TEXTS[:1])
    for asked in server.asked:
        if not asked.path.startswith("/baidu"):  # an id and a signature, in the address by Baidu's own rule
            assert "canary" not in f"{asked.path} {asked.query}"
    deepl = next(asked for asked in server.asked if asked.path.startswith("/deepl"))
    assert deepl.headers["Authorization"] == "DeepL-Auth-Key canary-deepl:fx"


def test_a_late_service_does_not_hold_the_run(server: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http, "READ_SECONDS", 0.2)
    server.faults.append("late")
    started = time.monotonic()
    assert answers("google", ["One boat."])[0].text == german("One boat.")
    assert time.monotonic() - started < LATE


def test_a_service_that_drips_is_left(server: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http, "WHOLE_SECONDS", -1.0)
    with pytest.raises(EngineBusy, match="did not finish"):
        engines.engine("google")(["One boat."], "en", "de")


def test_an_answer_beyond_all_measure_is_not_read(server: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http, "LARGEST_ANSWER", 10)
    with pytest.raises(EngineError, match="more than a translation"):
        engines.engine("google")(["One boat."], "en", "de")


@pytest.mark.parametrize("fault", ["count", "swap"])
@pytest.mark.parametrize("name", ["deepl", "libretranslate"])
def test_a_batch_that_lost_count_or_order_is_asked_again_text_by_text(name: str, fault: str, server: Service) -> None:
    server.faults.append(fault)
    texts = ["{n1} boats left.", "{n1} men stayed.", "Nobody knows {n1}.", "{n1} and {n2} are lost."]
    found = answers(name, texts, at_once=1)
    assert [found[index].text for index in range(4)] == [german(text) for text in texts]
    assert len(server.asked) == 5


@pytest.mark.parametrize("name", ["deepl", "libretranslate"])
def test_texts_without_tokens_are_sealed_or_go_alone(name: str, server: Service) -> None:
    server.always = "swap"
    texts = ["Nobody left.", "Somebody stayed.", "Everybody slept."]
    found = answers(name, texts)
    assert [found[index].text for index in range(3)] == [german(text) for text in texts]


def test_a_service_that_stays_broken_ends_the_run(server: Service) -> None:
    server.always = "503"
    asking = asker("google", at_once=1)
    found = [answer for some in asking.answers(["One."] * 9) for answer in some]
    assert [answer.failure for answer in found] == ["is busy or broken (status 503)"] * (patience.LOST - 1)
    assert "times in a row" in str(asking.stopped)


def test_a_service_is_waited_for_as_long_as_it_asks() -> None:
    slept: list[float] = []
    waits = iter([EngineBusy("x", "busy", wait=7.0)])

    def call() -> str:
        for error in waits:
            raise error
        return "done"

    assert Patience("x", slept.append).ask(call) == "done"
    assert 6 < slept[0] <= 7


def test_a_service_that_asks_for_hours_is_asked_another_day() -> None:
    def call() -> str:
        raise EngineBusy("x", "busy", wait=7200.0)

    with pytest.raises(EngineStopped, match="7200 seconds"):
        Patience("x").ask(call)


def test_retry_after_is_a_number_or_a_date() -> None:
    soon = format_datetime(datetime.now(UTC) + timedelta(seconds=90))
    assert http.wait_asked({"retry-after": "17"}) == 17
    assert 80 < (http.wait_asked({"retry-after": soon}) or 0) <= 90
    assert http.wait_asked({"retry-after": "Mon, 01 Jan 2001 00:00:00 GMT"}) == 0
    assert http.wait_asked({"retry-after": "soon"}) is None
    assert http.wait_asked({}) is None


def test_a_long_text_is_parted_at_its_sentences(server: Service) -> None:
    text = " ".join(["The boats of the old harbour left in the morning."] * 30)
    assert answers("mymemory", [text])[0].text == german(text)
    assert all(len(asked.query["q"].encode()) <= 480 for asked in server.asked)
    endless = "boat " * 200
    assert "no sentence of more than 480 bytes" in answers("mymemory", [endless])[0].failure


def test_a_glossary_goes_to_an_engine_that_takes_one(server: Service) -> None:
    asking = Asker(engines.ENGINES["deepl"], "deepl", ("en", "de"), {"boat": "Boot"})
    list(asking.answers(["One boat."]))
    assert '"glossary_id":"glossary-1"' in server.asked[-1].body.replace(": ", ":")


KNOWN = {
    "google": [("he", "iw"), ("zh-Hans", "zh-CN"), ("zh-Hant", "zh-TW"), ("pt-BR", "pt"), ("nb", "no"), ("kk", "kk")],
    "mymemory": [("de", "de-DE"), ("zh-Hans", "zh-CN"), ("sr-Latn", "sr-Latn-RS"), ("kk", "kk-KZ"), ("pt", "pt-BR")],
    "microsoft": [("zh-Hans", "zh-hans"), ("pt-PT", "pt-pt"), ("pt-BR", "pt"), ("sr", "sr-cyrl")],
    "baidu": [("ja", "jp"), ("fr", "fra"), ("ar", "ara"), ("zh-Hant", "cht"), ("zh-Hans", "zh")],
}


@pytest.mark.parametrize(("name", "tag", "code"), [(name, *pair) for name, pairs in KNOWN.items() for pair in pairs])
def test_languages_are_named_as_each_service_does(name: str, tag: str, code: str, server: Service) -> None:
    engine = engines.engine(name)
    assert isinstance(engine, Deep)
    assert codes.code(tag, engine.languages(), name) == code


@pytest.mark.parametrize("name", ENGINES)
def test_a_language_that_a_service_does_not_speak_is_an_error_before_any_text_is_sent(
    name: str, server: Service
) -> None:
    engine = engines.engine(name)
    assert isinstance(engine, Adapter)
    engine.check("en", "de")
    for tag in ("gsw",) if name == "mymemory" else ("gsw", "sr-Latn"):
        with pytest.raises(LanguageError, match="does not translate"):
            engine.check("en", tag)
    assert server.asked == []


@pytest.mark.parametrize("name", ["deepl", "microsoft", "baidu"])
def test_a_missing_key_is_named(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("DEEPL_API_KEY", "MICROSOFT_API_KEY", "BAIDU_APPID"):
        monkeypatch.delenv(variable, raising=False)
    with pytest.raises(EngineStopped, match=r"needs a key .*as [A-Z_]+"):
        asker(name)._engine()(["One boat."], "en", "de")


def test_an_unknown_engine_is_named_with_those_that_are_known() -> None:
    with pytest.raises(EngineError, match=r"known: .*none, pseudo"):
        engines.engine("oracle")


@pytest.mark.skipif(shutil.which("apertium") is None, reason="apertium is not installed")
def test_apertium_translates_and_keeps_the_holes() -> None:
    if "eng-spa" not in apertium._run(["-l"], ""):
        pytest.skip("apertium-eng-spa is not installed")
    found = [a for some in asker("apertium", language="es").answers(["The {n1} boats left."]) for a in some]
    assert "{n1}" in (found[0].text or "")
    assert "botes" in (found[0].text or "")


def test_apertium_that_is_not_installed_is_a_clear_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(EngineStopped, match="is not installed"):
        engines.engine("apertium")(["One boat."], "en", "es")
