"""Asking again: a busy service is asked later and later, by all threads together; one that stopped is left alone."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable
from itertools import count
from typing import TypeVar

from generator.errors import EngineBusy, EngineError, EngineStopped

T = TypeVar("T")

FIRST_WAIT = 1.0
"""Seconds; each further wait is twice as long."""

LONGEST_WAIT = 120.0
"""Seconds. A service that asks for more is asked in another run."""

LOST = 3
"""Requests in a row that failed whatever was tried: then the service is down."""

REFUSED = 20
"""Requests in a row that were refused or answered with nonsense: then it is not the texts."""


class Patience:
    """What all threads know of a service: until when to wait, whether it has failed too often, why it is left alone."""

    def __init__(self, engine: str, sleep: Callable[[float], object] | None = None) -> None:
        self._engine = engine
        self._over = threading.Event()
        self._sleep = sleep or self._over.wait
        self._lock = threading.Lock()
        self._until = 0.0
        self._lost = 0
        self.stopped: EngineStopped | None = None
        """Why nothing more is asked, if so."""

    def ask(self, call: Callable[[], T]) -> T:
        """What the call gives back; EngineBusy after the last try, EngineStopped where no try is worth it."""
        try:
            return self._asked(call)
        except EngineStopped as error:
            self.stop(error)
            raise

    def stop(self, error: EngineStopped) -> None:
        """Let no thread ask any more, nor wait for the time to do so."""
        with self._lock:
            self.stopped = self.stopped or error
        self._over.set()

    def _asked(self, call: Callable[[], T]) -> T:
        for attempt in count(1):
            self._sleep_until()
            if self.stopped:
                raise self.stopped
            try:
                given = call()
            except EngineStopped:
                raise
            except EngineBusy as error:
                if attempt < error.tries or error.wait is not None:
                    self._hold(error, attempt)
                if attempt >= error.tries:
                    raise self._lose(error, LOST) from None
            except EngineError as error:
                raise self._lose(error, REFUSED) from None
            else:
                self._lost = 0
                return given
        raise AssertionError("counting has no end")

    def _hold(self, error: EngineBusy, attempt: int) -> None:
        """Make all threads wait: as long as the service asks, else longer each time and not all at once."""
        if error.wait is not None and error.wait > LONGEST_WAIT:
            hint = "run it again then: what is done stays done"
            raise EngineStopped(self._engine, f"asks to wait {error.wait:.0f} seconds", hint) from None
        spread = random.uniform(0.5, 1.0)  # noqa: S311 - only to keep threads apart
        wait = FIRST_WAIT * 2 ** (attempt - 1) * spread if error.wait is None else error.wait
        with self._lock:
            self._until = max(self._until, time.monotonic() + wait)

    def _sleep_until(self) -> None:
        with self._lock:
            wait = self._until - time.monotonic()
        if wait > 0:
            self._sleep(wait)

    def _lose(self, error: EngineError, most: int) -> EngineError:
        """The error; EngineStopped where it was one too many."""
        with self._lock:
            self._lost += 1
            lost = self._lost
        if lost < most:
            return error
        return EngineStopped(self._engine, f"{error.what}, {lost} times in a row", error.hint or "run it again later")
