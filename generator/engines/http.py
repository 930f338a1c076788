"""The one way out: HTTP with time-outs, an end to what is read, and status codes as errors that say what to do.

Nothing that a service sends back goes into an error: it may repeat the key. No redirect is followed: it would carry the
key, and the text, to another host than the one that was named.
"""

from __future__ import annotations

import email.utils
import json as jsons
import os
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import httpx

from generator.errors import EngineBusy, EngineError, EngineStopped

CONNECT_SECONDS = 10.0
READ_SECONDS = 30.0
"""Without a byte."""
WHOLE_SECONDS = 60.0
"""Of one answer: a service that sends a byte now and then would else hold the run for ever."""

LARGEST_ANSWER = 4_000_000
"""Bytes. A batch of fifty sentences is near 20,000."""

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

    def close(self) -> None:
        """Nothing is left open."""


class Client:
    """Asks one service. Not to be shared between threads: each has its own."""

    def __init__(self, engine: str, base: str, headers: Mapping[str, str] | None = None) -> None:
        self.engine = engine
        self.base = base.rstrip("/")
        timeouts = httpx.Timeout(READ_SECONDS, connect=CONNECT_SECONDS)
        self._client = httpx.Client(headers=dict(headers or {}), timeout=timeouts, follow_redirects=False)

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
                content = self._read(answer)
                self._check(answer)
                return Response(answer.status_code, content)
        except httpx.TimeoutException:
            raise EngineBusy(self.engine, "did not answer in time") from None
        except (httpx.TransportError, httpx.DecodingError):
            raise EngineBusy(self.engine, "cannot be reached, or broke off") from None
        except (httpx.InvalidURL, httpx.UnsupportedProtocol):
            raise EngineStopped(self.engine, "has an address that is none", "see its _URL in the environment") from None

    def json(self, method: str, url: str, **more: Any) -> Any:
        """The answer as JSON; EngineError where it is something else, such as a page about an error."""
        try:
            return self.ask(method, url, **more).json()
        except (ValueError, RecursionError):
            raise EngineBusy(self.engine, "answered with something that is not JSON") from None

    def _read(self, answer: httpx.Response) -> bytes:
        deadline = time.monotonic() + WHOLE_SECONDS
        pieces, size = [], 0
        for piece in answer.iter_bytes():
            pieces.append(piece)
            size += len(piece)
            if size > LARGEST_ANSWER:
                raise EngineError(self.engine, "answered more than a translation can be")
            if time.monotonic() > deadline:
                raise EngineBusy(self.engine, "did not finish its answer in time")
        return b"".join(pieces)

    def _check(self, answer: httpx.Response) -> None:
        status = answer.status_code
        if status in BUSY or status >= 500:
            raise EngineBusy(self.engine, f"is busy or broken (status {status})", wait_asked(answer.headers))
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
