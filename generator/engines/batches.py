"""Many texts through one engine: in batches that it takes, several at a time, each answer with the text it belongs to.

A service may lose count or mix up the order of a batch. So all tokens of a batch are numbered through: an answer with
another text's token betrays it, and the batch is asked again text by text. A text without a token is sealed with one,
or goes alone where the engine takes no markup.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from itertools import islice

from generator.engines import masking
from generator.engines.adapter import Adapter, Engine, Limits, Wire, limits, wire
from generator.engines.masking import Masked
from generator.engines.patience import Patience
from generator.errors import EngineError, EngineStopped


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of one text."""

    index: int
    """Of the text in the list that was asked."""
    text: str | None = None
    """With holes; None where there is none that could be used."""
    failure: str = ""
    """Why there is none; empty where the engine just had none."""
    raw: str = ""
    """What the engine said, where its holes could not be restored."""


Pair = tuple[str, str]
"""Source and target language."""


class Asker:
    """Asks one engine for one pair of languages."""

    def __init__(
        self,
        make: Callable[[], Engine],
        name: str,
        pair: Pair,
        glossary: Mapping[str, str] | None = None,
        at_once: int | None = None,
        patience: Patience | None = None,
    ) -> None:
        self._make = make
        self._name = name
        self._pair = pair
        self._glossary = glossary or {}
        self._patience = patience or Patience(name)
        self._mine = threading.local()
        first = self._engine()
        self._limits = limits(first)
        self._wire = wire(first)
        self._at_once = at_once or self._limits.at_once

    @property
    def stopped(self) -> EngineStopped | None:
        """Why nothing more is asked, if so."""
        return self._patience.stopped

    def _engine(self) -> Engine:
        """This thread's own instance."""
        found: Engine | None = getattr(self._mine, "engine", None)
        if found is None:
            found = self._make()
            if isinstance(found, Adapter) and found.takes_glossary:
                found.glossary = self._glossary
            self._mine.engine = found
        return found

    def answers(self, texts: Sequence[str]) -> Generator[list[Answer]]:
        """The answers in lists, as they come. After the engine has stopped the rest is never asked, and not in them."""
        waiting = iter(batches(texts, self._limits, self._wire))
        if self._at_once == 1:
            for batch in waiting:
                if self.stopped:
                    return
                yield self._batch(batch)
            return
        with ThreadPoolExecutor(self._at_once) as pool:
            running: set[Future[list[Answer]]] = set()
            try:
                while True:
                    room = 0 if self.stopped else self._at_once + 1 - len(running)
                    running |= {pool.submit(self._batch, batch) for batch in islice(waiting, room)}
                    if not running:
                        return
                    done, running = wait(running, return_when=FIRST_COMPLETED)
                    yield [answer for future in done for answer in future.result()]
            except BaseException:  # Ctrl-C, or nobody wants more: no thread is to wait for a busy service now
                self._patience.stop(EngineStopped(self._name, "was interrupted"))
                raise

    def _batch(self, batch: Sequence[tuple[int, Masked]]) -> list[Answer]:
        try:
            said = self._ask([masked.text for _, masked in batch])
        except EngineStopped:
            return []
        except EngineError as error:
            return self._singly(batch) if len(batch) > 1 else [Answer(batch[0][0], failure=error.what)]
        if len(batch) > 1 and is_mixed_up(said, [masked for _, masked in batch]):
            return self._singly(batch)
        return [_answer(index, masked, given) for (index, masked), given in zip(batch, said, strict=True)]

    def _singly(self, batch: Sequence[tuple[int, Masked]]) -> list[Answer]:
        return [answer for one in batch for answer in self._batch([one])]

    def _ask(self, texts: list[str]) -> list[str | None]:
        if len(texts) == 1:
            pieces = masking.split(texts[0], self._limits.size)
            if pieces is None:
                raise EngineError(self._name, f"takes no sentence of more than {self._limits.size} bytes")
            if len(pieces) > 1:
                return [self._in_pieces(pieces)]
        return self._given(texts)

    def _in_pieces(self, pieces: Sequence[str]) -> str | None:
        said = [(self._given([piece.strip()])[0], piece[len(piece.rstrip()) :]) for piece in pieces]
        if any(text is None for text, _ in said):
            return None
        return "".join(f"{(text or '').strip()}{blanks}" for text, blanks in said)

    def _given(self, texts: list[str]) -> list[str | None]:
        given = self._patience.ask(lambda: self._engine()(texts, *self._pair))
        if len(given) != len(texts):
            raise EngineError(self._name, f"gave {len(given)} answers to {len(texts)} texts")
        return given


def _answer(index: int, masked: Masked, given: str | None) -> Answer:
    if given is None or not given.strip():
        return Answer(index, failure="no answer")
    restored = masking.restore(given, masked)
    if restored is None:
        return Answer(index, failure="holes", raw=given)
    return Answer(index, restored)


def batches(texts: Sequence[str], bounds: Limits, on_wire: Wire) -> Iterator[list[tuple[int, Masked]]]:
    """The texts as they go on the wire, with their indices, in batches that the engine takes."""
    batch: list[tuple[int, Masked]] = []
    first = size = 0
    seal = on_wire is Wire.MARKUP and bounds.texts > 1
    for index, text in enumerate(texts):
        masked = masking.mask(text, on_wire, first, seal=seal)
        weight = len(masked.text.encode("utf-8", "replace"))
        if batch and (len(batch) == bounds.texts or size + weight > bounds.size):
            yield batch
            batch, first, size = [], 0, 0
            masked = masking.mask(text, on_wire, 0, seal=seal)
        if on_wire is Wire.BRACKETS and not masked.tokens:
            yield [(index, masked)]
            continue
        batch.append((index, masked))
        first += len(masked.tokens) + (masked.sealed is not None)
        size += weight
    if batch:
        yield batch


def is_mixed_up(answers: Sequence[str | None], asked: Iterable[Masked]) -> bool:
    """Whether an answer holds a token of another text."""
    for answer, masked in zip(answers, asked, strict=True):
        own = {number for number, _ in masked.tokens} | ({masked.sealed} - {None})
        if not own.issuperset(masking.numbers(answer or "", masked.wire)):
            return True
    return False
