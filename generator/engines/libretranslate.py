"""LibreTranslate, by its own interface. EXPLAINER_LIBRETRANSLATE_URL, else this machine; LIBRE_API_KEY if it asks.

The key goes in the body of the request, where LibreTranslate looks for it, never into the address.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.engines import codes, http, notices
from generator.engines.adapter import Adapter, Limits
from generator.errors import EngineError, EngineStopped


class LibreTranslate(Adapter):
    """A server of one's own, or a public one."""

    name = "libretranslate"
    limits = Limits(texts=20, size=20_000, at_once=2)

    def __init__(self) -> None:
        self._client = http.Client(self.name, http.address(self.name, "http://127.0.0.1:5000"))
        self._key = http.key(self.name, "LIBRE_API_KEY", needed=False)
        self._pairs: Mapping[str, Sequence[str]] = {}

    def check(self, source: str, target: str) -> None:
        self._codes(source, target)

    def _codes(self, source: str, target: str) -> tuple[str, str]:
        first = codes.code(source, self._languages(), self.name)
        return first, codes.code(target, self._languages()[first], self.name, source)

    def _languages(self) -> Mapping[str, Sequence[str]]:
        """The targets of each source. Servers of before 2022 list no targets: all languages are."""
        if not self._pairs:
            listed = self._client.json("GET", "/languages")
            rows = [row for row in listed if isinstance(row, dict)] if isinstance(listed, list) else []
            every = [str(row["code"]) for row in rows if isinstance(row.get("code"), str)]
            if not every:
                raise EngineStopped(self.name, "does not list its languages")
            self._pairs = {str(row.get("code")): _targets(row, every) for row in rows}
        return self._pairs

    def __call__(self, texts: Sequence[str], source: str, target: str, /) -> list[str | None]:
        first, second = self._codes(source, target)
        asked: dict[str, object] = {"q": list(texts), "source": first, "target": second, "format": "text"}
        if self._key:
            asked["api_key"] = self._key
        said = self._client.json("POST", "/translate", json=asked)
        answers = said.get("translatedText") if isinstance(said, dict) else None
        if isinstance(answers, str) and len(texts) == 1:
            answers = [answers]
        if not isinstance(answers, list) or len(answers) != len(texts):
            raise EngineError(self.name, "gave another number of answers than it was given texts")
        return [notices.checked(answer, text, self.name) for answer, text in zip(answers, texts, strict=True)]


def _targets(row: Mapping[str, object], every: Sequence[str]) -> Sequence[str]:
    listed = row.get("targets")
    return [name for name in listed if isinstance(name, str)] if isinstance(listed, list) else every
