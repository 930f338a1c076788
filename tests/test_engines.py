"""Engines ask services rightly, bear their faults, and keep keys to themselves."""

from __future__ import annotations

import logging
import random
import re
import shutil
import string
import time
import traceback
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from urllib.parse import unquote

import pytest
from services import ENGINES, LATE, Service, german, service

from generator import engines
from generator.engines import Adapter, apertium, codes, http, patience
from generator.engines.batches import Answer, Asker
from generator.engines.deep import Deep
from generator.engines.patience import Patience
from generator.errors import EngineBusy, EngineError, EngineStopped, ExplainerError, LanguageError

LETTERS = string.ascii_lowercase
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


DISTINCT = [f"Boats of {first}{second}{first} left {{n1}}." for first in LETTERS for second in LETTERS][:500]


@pytest.mark.parametrize("name", ENGINES)
def test_eight_threads_mix_nothing_up(name: str, server: Service) -> None:
    server.jitter = 0.005
    found = answers(name, DISTINCT, at_once=8)
    assert [found[index].text for index in range(500)] == [german(text) for text in DISTINCT]


@pytest.mark.parametrize("name", ENGINES)
def test_eight_threads_bear_a_service_with_all_its_faults(name: str, server: Service) -> None:
    """Each text gets its own answer or a reason, whatever goes wrong around it."""
    chance = random.Random(name)
    kinds = ["429", "500", "wait 0", "own busy", "break", "cut", "garbage", "html", "400", "count", "swap", "no tokens"]
    server.mischief = lambda: chance.choice(kinds) if chance.random() < 0.1 else ""
    server.jitter = 0.005
    asking = asker(name, at_once=8)
    found = {answer.index: answer for some in asking.answers(DISTINCT) for answer in some}
    assert asking.stopped is None
    assert len(found) == 500
    assert all(answer.text == german(DISTINCT[index]) for index, answer in found.items() if answer.text)
    assert all(answer.text or answer.failure for answer in found.values())
    assert sum(answer.text is not None for answer in found.values()) > 400


@pytest.mark.parametrize("fault", ["429", "500", "own busy", "break", "cut", "wait 0", "fault page"])
@pytest.mark.parametrize("name", ENGINES)
def test_a_busy_or_broken_service_is_asked_again(name: str, fault: str, server: Service) -> None:
    server.faults.extend([fault, fault])
    assert answers(name, TEXTS[:1])[0].text == german(TEXTS[0])
    assert len(server.asked) == 3


@pytest.mark.parametrize("fault", ["html", "garbage"])
@pytest.mark.parametrize("name", ENGINES)
def test_a_page_where_an_answer_should_be_is_asked_for_once_more_and_soon_ends_the_run(
    name: str, fault: str, server: Service
) -> None:
    server.always = fault
    slept: list[float] = []
    asking = Asker(engines.ENGINES[name], name, ("en", "de"), at_once=1, patience=Patience(name, slept.append))
    found = [answer for some in asking.answers(DISTINCT) for answer in some]
    assert not [answer for answer in found if answer.text is not None]
    assert len(server.asked) == patience.LOST * http.ONCE_MORE
    assert sum(slept) < 5
    assert ("web page" if fault == "html" else "cannot be read") in str(asking.stopped) or name == "google"
    assert "3 times in a row" in str(asking.stopped)


@pytest.mark.parametrize("name", ENGINES)
def test_an_answer_of_another_shape_is_no_translation(name: str, server: Service) -> None:
    server.always = "null"
    assert all(answer.text is None and answer.failure for answer in answers(name, TEXTS).values())


@pytest.mark.parametrize("name", ENGINES)
def test_a_service_that_refuses_everything_is_left(name: str, server: Service) -> None:
    server.always = "400"
    asking = asker(name, at_once=1)
    assert not [a for some in asking.answers(DISTINCT) for a in some if a.text is not None]
    assert len(server.asked) == patience.REFUSED
    assert "refuses the request (status 400), 20 times in a row" in str(asking.stopped)


@pytest.mark.parametrize("fault", ["401", "403", "456", "own quota", "traffic", "quota", "302"])
@pytest.mark.parametrize("name", ENGINES)
def test_a_service_that_refuses_us_is_not_asked_again(name: str, fault: str, server: Service) -> None:
    server.always = fault
    asking = asker(name, at_once=1)
    assert [answer for some in asking.answers(["One boat.", "Two boats.", "Three boats."]) for answer in some] == []
    assert asking.stopped is not None
    assert len(server.asked) == 1


@pytest.mark.parametrize("fault", ["401", "403", "429", "key", "400", "html", "garbage", "break", "quota"])
@pytest.mark.parametrize("name", ENGINES)
def test_no_error_nor_log_holds_a_key_or_a_text(
    name: str, fault: str, server: Service, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    server.always = fault
    try:
        engines.engine(name)([" ".join(("A", "secret", "boat."))], "en", "de")  # no line of source holds it
    except ExplainerError as error:
        said = f"{error} {error!r} {''.join(traceback.format_exception(error))}"
        assert "canary" not in said
        assert "secret boat" not in said
    assert "canary" not in "".join(capfd.readouterr())
    assert "canary" not in caplog.text
    assert "secret boat" not in caplog.text


def test_keys_go_in_headers_or_bodies_never_into_addresses(server: Service) -> None:
    for name in ENGINES:
        answers(name, TEXTS[:1])
    for asked in server.asked:
        query = {
            name: said for name, said in asked.query.items() if name != "de"
        }  # MyMemory takes an e-mail nowhere else
        assert "canary" not in f"{asked.path} {query}"
    deepl = next(asked for asked in server.asked if asked.path.startswith("/deepl"))
    assert deepl.headers["Authorization"] == "DeepL-Auth-Key canary-deepl:fx"


def test_a_late_service_does_not_hold_the_run(server: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http, "READ_SECONDS", 0.2)
    server.faults.append("late")
    started = time.monotonic()
    assert answers("google", ["One boat."])[0].text == german("One boat.")
    assert time.monotonic() - started < LATE


@pytest.mark.parametrize("name", ENGINES)
def test_a_service_that_drips_is_left(name: str, server: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    engines.engine(name)(["One boat."], "en", "de")
    monkeypatch.setattr(http, "WHOLE_SECONDS", 0.1)
    server.faults.extend(["drip", "drip"])
    started = time.monotonic()
    assert answers(name, ["One boat."])[0].failure == "did not finish its answer in time"
    assert time.monotonic() - started < 2


def test_nobody_waits_for_a_busy_service_once_the_run_is_broken_off(server: Service) -> None:
    server.faults.extend(["", *["wait 60"] * 8])
    coming = asker("google", at_once=4).answers(DISTINCT)
    started = time.monotonic()
    next(coming)
    coming.close()
    assert time.monotonic() - started < 5


def test_a_stop_is_heard_by_those_who_wait() -> None:
    waiting = Patience("x")

    def call() -> str:
        waiting.stop(EngineStopped("x", "is over"))
        raise EngineBusy("x", "busy", wait=60.0)

    with pytest.raises(EngineStopped, match="is over"):
        waiting.ask(call)


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


@pytest.mark.parametrize("name", ENGINES)
def test_every_engine_waits_until_the_date_that_its_service_names(name: str, server: Service) -> None:
    server.faults.append(f"wait {format_datetime(datetime.now(UTC) + timedelta(seconds=90))}")
    slept: list[float] = []
    asking = Asker(engines.ENGINES[name], name, ("en", "de"), at_once=1, patience=Patience(name, slept.append))
    assert [answer.text for some in asking.answers(TEXTS[:1]) for answer in some] == [german(TEXTS[0])]
    assert 80 < slept[0] <= 90


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


TAGS = ("zh-Hans", "zh-Hant", "pt-BR", "he", "kk")
TARGETS = {
    "google": ("zh-CN", "zh-TW", "pt", "iw", "kk"),
    "mymemory": ("zh-CN", "zh-TW", "pt-BR", "he-IL", "kk-KZ"),
    "microsoft": ("zh-hans", "zh-hant", "pt", "he", "kk"),
    "baidu": ("zh", "cht", "pt", None, None),
    "deepl": ("ZH-HANS", "ZH-HANT", "PT-BR", "HE", None),
    "libretranslate": ("zh", "zt", "pb", "he", None),
    "apertium-apy": (None, None, "pt_BR", None, "kaz"),
}


@pytest.mark.parametrize(
    ("name", "tag", "code"),
    [(name, *pair) for name, names in TARGETS.items() for pair in zip(TAGS, names, strict=True)],
)
def test_a_language_is_asked_for_by_the_name_that_the_service_has_for_it(
    name: str, tag: str, code: str | None, server: Service
) -> None:
    engine = engines.engine(name)
    if code is None:
        with pytest.raises(LanguageError, match=f"{tag}: a language that {name} does not translate"):
            engine(["One boat."], "en", tag)
        assert server.asked == []
    else:
        engine(["One boat."], "en", tag)
        said = unquote(f"{server.asked[-1].query} {server.asked[-1].body}")
        assert re.search(rf"[\W_]{code}\b", said)


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
    with pytest.raises(LanguageError, match="CLDR does not know"):
        engine.check("en", "uk-Latn")
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
