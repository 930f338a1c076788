"""Apertium, which runs offline: as a program of this machine (`apertium`), or as a server (`apertium-apy`).

Debian: apt-get install apertium apertium-eng-spa. Its output is gist: it proves the path, and is not
to be published. apertium-apy listens on all interfaces: let it be reached by this machine alone.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence

from generator.engines import codes, http, notices
from generator.engines.adapter import Adapter, Limits
from generator.errors import EngineBusy, EngineError, EngineStopped

SECONDS = 60
"""For one text; starting the program takes a tenth of a second, the first time more."""


class Apertium(Adapter):
    """The program, once for each text."""

    name = "apertium"
    limits = Limits(size=20_000, at_once=2)

    def __init__(self) -> None:
        self._modes: tuple[str, ...] = ()

    def check(self, source: str, target: str) -> None:
        self._mode(source, target)

    def _mode(self, source: str, target: str) -> str:
        if not self._modes:
            self._modes = tuple(_run(["-l"], "").split())
        return pair(source, target, self._modes, self.name)

    def __call__(self, texts: Sequence[str], source: str, target: str, /) -> list[str | None]:
        mode = self._mode(source, target)
        return [_run(["-u", "-f", "txt", mode], text) for text in texts]


def _run(arguments: Sequence[str], text: str) -> str:
    program = shutil.which("apertium")
    if program is None:
        raise EngineStopped("apertium", "is not installed", "Debian: apt-get install apertium apertium-eng-spa")
    try:
        done = subprocess.run(  # noqa: S603 - no shell, a program found on the path, the text on its input
            [program, *arguments], input=text.encode(), capture_output=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        raise EngineBusy("apertium", "did not answer in time", tries=http.ONCE_MORE) from None
    if done.returncode:
        raise EngineError("apertium", f"failed with status {done.returncode}")
    return done.stdout.decode("utf-8", "replace").strip()


class Apy(Adapter):
    """The server. EXPLAINER_APERTIUM_APY_URL, by default this machine."""

    name = "apertium-apy"
    limits = Limits(size=20_000, at_once=2)

    def __init__(self) -> None:
        self._client = http.Client(self.name, http.address(self.name, "http://127.0.0.1:2737"))
        self._modes: tuple[str, ...] = ()

    def check(self, source: str, target: str) -> None:
        self._mode(source, target)

    def _mode(self, source: str, target: str) -> str:
        if not self._modes:
            said = self._client.json("GET", "/listPairs")
            rows = said.get("responseData") if isinstance(said, dict) else None
            listed = [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
            self._modes = tuple(f"{row.get('sourceLanguage')}-{row.get('targetLanguage')}" for row in listed)
        return pair(source, target, self._modes, self.name)

    def __call__(self, texts: Sequence[str], source: str, target: str, /) -> list[str | None]:
        mode = self._mode(source, target).replace("-", "|")
        return [self._one(text, mode) for text in texts]

    def _one(self, text: str, mode: str) -> str | None:
        asked = {"q": text, "langpair": mode, "markUnknown": "no", "format": "txt"}
        said = self._client.json("POST", "/translate", data=asked)
        answer = said.get("responseData") if isinstance(said, dict) else None
        if not isinstance(answer, dict) or not isinstance(answer.get("translatedText"), str):
            raise EngineError(self.name, "answered something that is not a translation")
        return notices.checked(str(answer["translatedText"]).strip(), text, self.name)


def pair(source: str, target: str, modes: Sequence[str], engine: str) -> str:
    """The mode "eng-spa" of a pair of languages; LanguageError where it is not installed."""
    pairs = [mode.split("-", 1) for mode in modes if "-" in mode]
    first = codes.code(source, [one for one, _ in pairs], engine)
    return f"{first}-{codes.code(target, [other for one, other in pairs if one == first], engine, source)}"
