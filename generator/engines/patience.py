"""Asking again: a busy service is asked later and later, by all threads together; one that stopped is left alone."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable
from typing import TypeVar

from generator.errors import EngineBusy, EngineStopped

T = TypeVar("T")

TRIES = 5
"""Of one request. With the waits between them this is about half a minute."""

FIRST_WAIT = 1.0
"""Seconds; each further wait is twice as long."""

LONGEST_WAIT = 120.0
"""Seconds. A service that asks for more is asked in another run."""

LOST = 3
"""Requests in a row that failed whatever was tried: then the service is down."""


class Patience:
    """What all threads know of a service: until when to wait, and whether it has failed too often."""

    def __init__(self, engine: str, sleep: Callable[[float], None] = time.sleep) -> None:
        self._engine = engine
        self._sleep = sleep
        self._lock = threading.Lock()
        self._until = 0.0
        self._lost = 0

    def ask(self, call: Callable[[], T]) -> T:
        """What the call gives back; EngineBusy after the last try, EngineStopped where no try is worth it."""
        for attempt in range(TRIES):
            self._sleep_until()
            try:
                given = call()
            except EngineBusy as error:
                self._hold(error, attempt)
                if attempt + 1 == TRIES:
                    raise self._lose(error) from None
            else:
                self._lost = 0
                return given
        raise AssertionError("the last try returns or raises")

    def _hold(self, error: EngineBusy, attempt: int) -> None:
        """Make all threads wait: as long as the service asks, else longer each time and not all at once."""
        if error.wait is not None and error.wait > LONGEST_WAIT:
            hint = "run it again then: what is done stays done"
            raise EngineStopped(self._engine, f"asks to wait {error.wait:.0f} seconds", hint) from None
        spread = random.uniform(0.5, 1.0)  # noqa: S311 - only to keep threads apart
        wait = FIRST_WAIT * 2**attempt * spread if error.wait is None else error.wait
        with self._lock:
            self._until = max(self._until, time.monotonic() + wait)

    def _sleep_until(self) -> None:
        with self._lock:
            wait = self._until - time.monotonic()
        if wait > 0:
            self._sleep(wait)

    def _lose(self, error: EngineBusy) -> EngineBusy | EngineStopped:
        with self._lock:
            self._lost += 1
            lost = self._lost
        if lost >= LOST:
            return EngineStopped(self._engine, f"{error.what}, {lost} times in a row", "run it again later")
        return error
