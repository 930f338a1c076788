"""Google, MyMemory, Microsoft and Baidu through deep-translator, with its faults fenced in.

deep-translator has no time-outs, hides Retry-After, and prints keys in its errors. Its own functions run here, but what
they call `requests` is our `http.Client`, and each answer is looked at before they see it: some services say with
status 200 that there is none. The library is left as it is: a copy of each function gets another global.
"""

from __future__ import annotations

import os
import types
from collections.abc import Callable, Sequence
from typing import Any, ClassVar
from urllib.parse import parse_qsl

import deep_translator as deep
import deep_translator.microsoft
from deep_translator.constants import BAIDU_LANGUAGE_TO_CODE, GOOGLE_LANGUAGES_TO_CODES, MY_MEMORY_LANGUAGES_TO_CODES

from generator import checks
from generator.engines import codes, http, notices
from generator.engines.adapter import Adapter, Limits
from generator.errors import EngineBusy, EngineError, EngineStopped, ExplainerError


class Door:
    """What deep-translator's functions get for the module `requests`."""

    exceptions = deep_translator.microsoft.requests.exceptions

    def __init__(self, client: http.Client, usual: str, look: Callable[[http.Response], None]) -> None:
        self._client = client
        self._usual = usual
        self._look = look

    def get(self, url: str, params: Any = None, **_: Any) -> http.Response:
        address, asked = self._address(url, params)
        return self._seen(self._client.get(address, params=asked))

    def post(self, url: str, params: Any = None, headers: Any = None, json: Any = None, **_: Any) -> http.Response:
        """Without JSON the query goes as a form, where it does not get into the logs of those on the way."""
        address, asked = self._address(url, params)
        if json is None:
            return self._seen(self._client.post(address, data=asked, headers=headers))
        return self._seen(self._client.post(address, params=asked, headers=headers, json=json))

    def _seen(self, response: http.Response) -> http.Response:
        self._look(response)
        return response

    def _address(self, url: str, params: Any) -> tuple[str, dict[str, Any]]:
        """The address at the service's base, which is the usual one or what the environment says, and its query."""
        address, _, query = url.strip().partition("?")
        return self._client.base + address.removeprefix(self._usual), {**dict(parse_qsl(query)), **(params or {})}


class Deep(Adapter):
    """A service that deep-translator asks."""

    translator: ClassVar[type]
    usual: ClassVar[str]
    """Where deep-translator expects the service."""
    base: ClassVar[str]
    """Where it is."""
    known: ClassVar[tuple[str, ...]]
    """What it calls the languages that it knows."""

    def __init__(self) -> None:
        self._client = http.Client(self.name, http.address(self.name, self.base))
        self._translator: Any = None
        self._pair = ("", "")

    def options(self) -> dict[str, str]:
        """Keys and the like, for deep-translator."""
        return {}

    def languages(self) -> Sequence[str]:
        return self.known

    def look(self, response: http.Response) -> None:
        """An error where a response with status 200 holds none of what was asked for."""
        self._client.parsed(response)

    def check(self, source: str, target: str) -> None:
        self.options()
        self._codes(source, target)

    def _codes(self, source: str, target: str) -> tuple[str, str]:
        known = self.languages()
        return codes.code(source, known, self.name), codes.code(target, known, self.name)

    def _open(self, source: str, target: str) -> Any:
        if self._pair != (source, target):
            options = self.options()
            first, second = self._codes(source, target)
            kind = through(self.translator, Door(self._client, self.usual, self.look))
            self._translator = kind(source=first, target=second, **options)
            self._pair = (source, target)
        return self._translator

    def __call__(self, texts: Sequence[str], source: str, target: str, /) -> list[str | None]:
        return [self._one(text, source, target) for text in texts]

    def _one(self, text: str, source: str, target: str) -> str | None:
        try:
            answer = self._open(source, target).translate(text)
        except (ExplainerError, MemoryError):
            raise
        except Exception as error:
            # Not its words: they hold the text, the address or the key.
            raise EngineError(self.name, f"gave no translation ({type(error).__name__})") from None
        return notices.checked(answer, text, self.name)


def through(kind: type, door: Door) -> type:
    """deep-translator's class, with functions that ask through our door."""
    functions = {
        name: _rebound(value, door)
        for name, value in vars(kind).items()
        if isinstance(value, types.FunctionType) and "requests" in value.__code__.co_names
    }
    return type(kind.__name__, (kind,), functions)


def _rebound(function: types.FunctionType, door: Door) -> types.FunctionType:
    made = types.FunctionType(
        function.__code__,
        {**function.__globals__, "requests": door},
        function.__name__,
        function.__defaults__,
        function.__closure__,
    )
    made.__kwdefaults__ = function.__kwdefaults__
    return made


class Google(Deep):
    """Google's page for simple phones; no key."""

    name = "google"
    limits = Limits(size=4_500, at_once=4)
    translator = deep.GoogleTranslator
    usual = base = "https://translate.google.com"
    known = tuple(GOOGLE_LANGUAGES_TO_CODES.values())

    def look(self, response: http.Response) -> None:
        """Its answer is a page, so it must be one with a translation."""
        if b'"t0"' not in response.content and b"result-container" not in response.content:
            raise self._client.nonsense(response)


class MyMemory(Deep):
    """MyMemory; no key, a few thousand words a day, more with MYMEMORY_EMAIL."""

    name = "mymemory"
    limits = Limits(size=480, at_once=2)
    translator = deep.MyMemoryTranslator
    usual = "http://api.mymemory.translated.net"
    base = "https://api.mymemory.translated.net"
    known = tuple(MY_MEMORY_LANGUAGES_TO_CODES.values())

    def options(self) -> dict[str, str]:
        email = os.environ.get("MYMEMORY_EMAIL", "").strip()
        return {"email": email} if email else {}

    def look(self, response: http.Response) -> None:
        """The true status stands in the JSON, as a number or as text."""
        said = self._client.parsed(response)
        if not isinstance(said, dict):
            raise self._client.nonsense(response)
        status = str(said.get("responseStatus"))
        is_refused = status == "429" and checks.notice(response.text, "") == "quota"
        if is_refused or said.get("quotaFinished") is True:
            raise EngineStopped(self.name, http.QUOTA)
        if status == "429" or (status.isdigit() and len(status) < 9 and int(status) >= 500):
            raise EngineBusy(self.name, "is busy or broken")
        if status == "403":
            raise EngineError(self.name, "refuses the text")


class Microsoft(Deep):
    """Microsoft Translator; MICROSOFT_API_KEY and, for most keys, MICROSOFT_REGION."""

    name = "microsoft"
    limits = Limits(size=4_500, at_once=4)
    translator = deep.MicrosoftTranslator
    usual = base = "https://api.cognitive.microsofttranslator.com"
    known = ()

    def __init__(self) -> None:
        super().__init__()
        self._languages: tuple[str, ...] = ()

    def options(self) -> dict[str, str]:
        found = {"api_key": http.key(self.name, "MICROSOFT_API_KEY")}
        region = http.key(self.name, "MICROSOFT_REGION", needed=False)
        return {**found, "region": region} if region else found

    def languages(self) -> Sequence[str]:
        """Those that the service lists; deep-translator writes them in small letters, which it takes."""
        if not self._languages:
            url = "/languages?api-version=3.0&scope=translation"
            listed = self._client.json("GET", url)
            found = listed.get("translation") if isinstance(listed, dict) else None
            if not isinstance(found, dict) or not found:
                raise EngineStopped(self.name, "does not list its languages")
            self._languages = tuple(str(name).lower() for name in found)
        return self._languages


class Baidu(Deep):
    """Baidu; BAIDU_APPID and BAIDU_APPKEY."""

    name = "baidu"
    limits = Limits(size=4_500, at_once=1)
    translator = deep.BaiduTranslator
    usual = base = "https://fanyi-api.baidu.com"
    known = tuple(BAIDU_LANGUAGE_TO_CODE.values())
    busy = frozenset({"52001", "52002", "54003", "54005"})
    """Codes of its own for: timed out, broken, too many requests, too many long ones."""
    stopped: ClassVar = {
        "52003": "refuses the id",
        "54001": "refuses the key",
        "54004": http.QUOTA,
        "58000": "refuses the address from which it is asked",
        "58002": "is switched off for this id",
        "90107": "refuses the id",
    }

    def options(self) -> dict[str, str]:
        return {"appid": http.key(self.name, "BAIDU_APPID"), "appkey": http.key(self.name, "BAIDU_APPKEY")}

    def look(self, response: http.Response) -> None:
        """Errors come with status 200 and a code in the JSON."""
        said = self._client.parsed(response)
        code = str(said.get("error_code", "")) if isinstance(said, dict) else ""
        if code in self.stopped:
            raise EngineStopped(self.name, f"{self.stopped[code]} (code {code})")
        if code in self.busy:
            raise EngineBusy(self.name, f"is busy or broken (code {code})")
