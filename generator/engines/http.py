"""The one way out: HTTP with time-outs, an end to what is read, and status codes as errors that say what to do.

Nothing that a service sends back goes into an error: it may repeat the key. No redirect is followed: it would carry the
key, and the text, to another host than the one that was named. httpx writes every address into the log, and an address
may hold an e-mail or an id: it is told not to.
"""

from __future__ import annotations

import email.utils
import json as jsons
import logging
import os
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import httpx

from generator import checks
from generator.errors import EngineBusy, EngineError, EngineStopped

logging.getLogger("httpx").setLevel(logging.WARNING)

CONNECT_SECONDS = 10.0
READ_SECONDS = 30.0
"""Without a byte."""
WHOLE_SECONDS = 60.0
"""Of one answer: a service that sends a byte now and then would else hold the run for ever."""

ONCE_MORE = 2
"""Tries of a request that was answered too late, or by something that is no answer: it will hardly be better later."""

LARGEST_ANSWER = 4_000_000
"""Bytes. A batch of fifty sentences is near 20,000."""

QUOTA = "says that the quota is used up, or asks for a key"

STATUS = {
    401: "refuses the key",
    402: "asks for payment",
    403: "refuses the key or the address",
    404: "is not at this address",
    407: "cannot be reached without a proxy's password",
    451: "is not allowed here",
    456: "says that the quota is used up",  # DeepL's own
}
"""Status codes after which nothing more is asked."""

BUSY = {408, 425, 429, 529}
"""Status codes after which the same may be asked again, and all of 500 to 599."""


@dataclass(frozen=True, slots=True)
class Response:
    """An answer, read to its end. It has what deep-translator uses of an answer of `requests`."""

    status_code: int
    content: bytes

    @property
    def text(self) -> str:
        return self.content.decode("utf-8", "replace")

    def json(self) -> Any:
        """The answer as JSON; ValueError where it is none."""
        return jsons.loads(self.content)

    @property
    def is_page(self) -> bool:
        """Whether it looks like HTML."""
        return self.content[:1000].removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<")

    def close(self) -> None:
        """Nothing is left open."""


class Client:
    """Asks one service. Not to be shared between threads: each has its own."""

    def __init__(self, engine: str, base: str, headers: Mapping[str, str] | None = None) -> None:
        self.engine = engine
        self.base = base.rstrip("/")
        timeouts = httpx.Timeout(READ_SECONDS, connect=CONNECT_SECONDS)
        try:
            self._client = httpx.Client(headers=dict(headers or {}), timeout=timeouts, follow_redirects=False)
        except (ValueError, ImportError, httpx.InvalidURL):
            raise EngineStopped(engine, "cannot be asked through the proxy that the environment names") from None

    def get(self, url: str, **more: Any) -> Response:
        return self.ask("GET", url, **more)

    def post(self, url: str, **more: Any) -> Response:
        return self.ask("POST", url, **more)

    def ask(self, method: str, url: str, **more: Any) -> Response:
        """The answer to a request; `url` is whole, or a path below the service's base. An error for any other status
        than 200."""
        whole = url if "://" in url else self.base + url
        try:
            with self._client.stream(method, whole, **more) as answer:
                response = Response(answer.status_code, self._read(answer))
                self._check(response, answer.headers)
                return response
        except httpx.TimeoutException:
            raise EngineBusy(self.engine, "did not answer in time", tries=ONCE_MORE) from None
        except (httpx.TransportError, httpx.DecodingError):
            raise EngineBusy(self.engine, "cannot be reached, or broke off") from None
        except (httpx.InvalidURL, httpx.UnsupportedProtocol):
            raise EngineStopped(self.engine, "has an address that is none", "see its _URL in the environment") from None

    def json(self, method: str, url: str, **more: Any) -> Any:
        """The answer as JSON; EngineError where it is something else, such as a page about an error."""
        return self.parsed(self.ask(method, url, **more))

    def parsed(self, response: Response) -> Any:
        """What a response says as JSON."""
        try:
            return response.json()
        except (ValueError, RecursionError):
            raise self.nonsense(response) from None

    def nonsense(self, response: Response) -> EngineError:
        """The error of a response that is no answer, though its status says that it is one."""
        if checks.notice(response.text, "") == "quota":
            return EngineStopped(self.engine, QUOTA)
        if response.is_page:
            hint = "is its address right? or does a login or a proxy stand between?"
            return EngineBusy(self.engine, "answers with a web page, not a translation", hint, tries=ONCE_MORE)
        return EngineBusy(self.engine, "answers with something that cannot be read", tries=ONCE_MORE)

    def _read(self, answer: httpx.Response) -> bytes:
        deadline = time.monotonic() + WHOLE_SECONDS
        pieces, size = [], 0
        for piece in answer.iter_bytes():
            pieces.append(piece)
            size += len(piece)
            if size > LARGEST_ANSWER:
                raise EngineError(self.engine, "answered more than a translation can be")
            if time.monotonic() > deadline:
                raise EngineBusy(self.engine, "did not finish its answer in time", tries=ONCE_MORE)
        return b"".join(pieces)

    def _check(self, response: Response, headers: Mapping[str, str]) -> None:
        status, wait = response.status_code, wait_asked(headers)
        if status in (403, 429) and wait is None and checks.notice(response.text, "") == "quota":
            raise EngineStopped(self.engine, f"{QUOTA} (status {status})")
        if status in BUSY or status >= 500:
            raise EngineBusy(self.engine, f"is busy or broken (status {status})", wait=wait)
        if status in STATUS:
            raise EngineStopped(self.engine, f"{STATUS[status]} (status {status})")
        if 300 <= status < 400:
            raise EngineStopped(self.engine, f"sends us to another address (status {status})")
        if status != 200:
            raise EngineError(self.engine, f"refuses the request (status {status})")


def wait_asked(headers: Mapping[str, str]) -> float | None:
    """Seconds that Retry-After asks for, as a number or a date; None where it says nothing that can be read."""
    said = headers.get("retry-after", "").strip()
    if said.isascii() and said.isdigit() and len(said) < 9:
        return float(said)
    try:
        moment = email.utils.parsedate_to_datetime(said)
    except (ValueError, TypeError, IndexError):
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())


def address(engine: str, default: str) -> str:
    """Where a service is: what the environment says (EXPLAINER_DEEPL_URL), else its usual address."""
    return os.environ.get(f"EXPLAINER_{_name(engine)}_URL", "").strip() or default


def key(engine: str, variable: str, *, needed: bool = True) -> str:
    """A key from the environment; EngineStopped where it is needed and not there."""
    found = os.environ.get(variable, "").strip()
    if needed and not found:
        raise EngineStopped(engine, "needs a key", f"put it into the environment as {variable}")
    if not found.isascii() or not found.isprintable():
        raise EngineStopped(engine, f"cannot use the key in {variable}", "a key is printable ASCII")
    return found


def _name(engine: str) -> str:
    return engine.upper().replace("-", "_")
