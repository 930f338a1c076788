"""DeepL, by its own interface (v2, JSON, the key in a header). DEEPL_API_KEY; a free key ends with ":fx".

deep-translator's call puts key and text into the address, which DeepL no longer accepts.
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Mapping, Sequence
from typing import Any

from generator.engines import codes, http, notices
from generator.engines.adapter import Adapter, Limits, Wire
from generator.errors import EngineBusy, EngineError, EngineStopped

FREE, PAID = "https://api-free.deepl.com", "https://api.deepl.com"


MAKING = threading.Lock()
"""Held while a glossary is looked for and made, so that two threads do not make it twice."""


class DeepL(Adapter):
    """Takes fifty texts at once, keeps XML apart, and takes a glossary."""

    name = "deepl"
    limits = Limits(texts=50, size=100_000, at_once=2)
    wire = Wire.MARKUP
    takes_glossary = True

    def __init__(self) -> None:
        key = http.key(self.name, "DEEPL_API_KEY")
        usual = FREE if key.endswith(":fx") else PAID
        headers = {"Authorization": f"DeepL-Auth-Key {key}"}
        self._client = http.Client(self.name, http.address(self.name, usual), headers)
        self._known: dict[str, tuple[str, ...]] = {}
        self._glossaries: dict[tuple[str, str], str | None] = {}

    def check(self, source: str, target: str) -> None:
        self._source(source)
        self._target(target)

    def _source(self, tag: str) -> str:
        return codes.code(tag, self._languages("source"), self.name)

    def _target(self, tag: str) -> str:
        return codes.code(tag, self._languages("target"), self.name)

    def _languages(self, kind: str) -> tuple[str, ...]:
        if kind not in self._known:
            listed = self._client.json("GET", "/v2/languages", params={"type": kind})
            self._known[kind] = tuple(_strings(listed, "language"))
            if not self._known[kind]:
                raise EngineStopped(self.name, "does not list its languages")
        return self._known[kind]

    def __call__(self, texts: Sequence[str], source: str, target: str, /) -> list[str | None]:
        asked: dict[str, Any] = {
            "text": list(texts),
            "source_lang": self._source(source),
            "target_lang": self._target(target),
            "tag_handling": "xml",
            "split_sentences": "nonewlines",
            "preserve_formatting": True,
        }
        glossary = self._glossary(asked["source_lang"], asked["target_lang"])
        if glossary:
            asked["glossary_id"] = glossary
        said = self._client.json("POST", "/v2/translate", json=asked)
        answers = said.get("translations") if isinstance(said, dict) else None
        if not isinstance(answers, list) or len(answers) != len(texts):
            raise EngineError(self.name, "gave another number of answers than it was given texts")
        found = [answer.get("text") if isinstance(answer, dict) else None for answer in answers]
        return [notices.checked(answer, text, self.name) for answer, text in zip(found, texts, strict=True)]

    def _glossary(self, source: str, target: str) -> str | None:
        """The id of the glossary at DeepL, made where there is none of the same content; None without terms."""
        pair = source.partition("-")[0].lower(), target.partition("-")[0].lower()
        if pair not in self._glossaries:
            self._glossaries[pair] = _made(self._client, pair, self.glossary) if self.glossary else None
        return self._glossaries[pair]


def _made(client: http.Client, pair: tuple[str, str], terms: Mapping[str, str]) -> str | None:
    entries = "\n".join(f"{_cell(term)}\t{_cell(said)}" for term, said in sorted(terms.items()))
    name = f"explainer-{'-'.join(pair)}-{hashlib.sha256(entries.encode()).hexdigest()[:16]}"
    asked = {"name": name, "source_lang": pair[0], "target_lang": pair[1], "entries": entries, "entries_format": "tsv"}
    try:
        with MAKING:
            listed = client.json("GET", "/v2/glossaries")
            found = listed.get("glossaries", []) if isinstance(listed, dict) else []
            same = [one for one in found if isinstance(one, dict) and one.get("name") == name]
            return str((same or [client.json("POST", "/v2/glossaries", json=asked)])[0]["glossary_id"])
    except (EngineBusy, EngineStopped):
        raise
    except (EngineError, KeyError, TypeError, AttributeError):
        return None  # a pair without glossaries: the terms are checked all the same


def _cell(text: str) -> str:
    return " ".join(text.split())


def _strings(rows: object, name: str) -> list[str]:
    listed = rows if isinstance(rows, list) else []
    return [row[name] for row in listed if isinstance(row, dict) and isinstance(row.get(name), str)]
