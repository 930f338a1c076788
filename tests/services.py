"""A server on this machine that answers as translation services do: rightly, or with one of their faults."""

from __future__ import annotations

import json
import re
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

LATE = 1.5
"""Seconds of a late answer."""

GOOGLE_PAGE = "<html><body><div class='result-container'>{}</div></body></html>"
GOOGLE_FAULT = "Error 500 (Server Error)!!1500.That’s an error.There was an error. Please try again later."
MYMEMORY_QUOTA = "MYMEMORY WARNING: YOU USED ALL AVAILABLE FREE TRANSLATIONS FOR TODAY. NEXT AVAILABLE IN 3 HOURS"

ENGINES = ("google", "mymemory", "microsoft", "baidu", "deepl", "libretranslate", "apertium-apy")


NO = {"not": "nicht", "reven": "nie", "Nobody": "Niemand", "Not": "Nicht", "Nothing": "Nichts"}


def german(text: str) -> str:
    """What the services of this module say for a text: other words, the same tokens and ending."""
    turned = re.sub(r"(?<![\w<])[a-z]{4,}(?![\w=])", lambda match: match.group()[::-1], text)
    return re.sub(r"\b(?:not|reven|Nobody|Not|Nothing)\b", lambda match: NO[match.group()], turned)


@dataclass
class Asked:
    """A request as it arrived."""

    path: str
    query: dict[str, str]
    headers: Mapping[str, str]
    body: str


@dataclass
class Service:
    """What the server does next, and what it was asked."""

    address: str
    faults: deque[str] = field(default_factory=deque)
    """Of the next requests for a translation, in order; then all answers are right."""
    always: str = ""
    """A fault of every request."""
    asked: list[Asked] = field(default_factory=list)
    says: Callable[[str], str] = german
    pause: float = 0.0
    """Seconds before each answer."""

    def env(self) -> dict[str, str]:
        """The environment in which the engines ask this server, with keys that must not leak."""
        urls = {f"EXPLAINER_{n.upper().replace('-', '_')}_URL": f"{self.address}/{n}" for n in ENGINES}
        keys = {"DEEPL_API_KEY": "canary-deepl:fx", "LIBRE_API_KEY": "canary-libre", "BAIDU_APPID": "canary-id"}
        return {**urls, **keys, "BAIDU_APPKEY": "canary-baidu", "MICROSOFT_API_KEY": "canary-microsoft"}

    def texts(self) -> list[str]:
        """All texts that were asked for."""
        return [text for one in self.asked for text in _texts(one)]


@contextmanager
def service() -> Iterator[Service]:
    """A running server."""
    state = Service("")

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            _handle(self, state, "")

        def do_POST(self) -> None:
            _handle(self, state, self.rfile.read(int(self.headers.get("Content-Length", 0))).decode())

        def log_message(self, *_: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        server.block_on_close = False
        state.address = f"http://127.0.0.1:{server.server_port}"
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield state
        server.shutdown()


def _handle(handler: BaseHTTPRequestHandler, state: Service, body: str) -> None:
    parts = urlsplit(handler.path)
    one = Asked(parts.path, {k: v[0] for k, v in parse_qs(parts.query).items()}, dict(handler.headers), body)
    listed = _languages(parts.path, one.query)
    if listed is not None:
        _send(handler, 200, json.dumps(listed))
        return
    state.asked.append(one)
    fault = state.always or (state.faults.popleft() if state.faults else "")
    time.sleep(LATE if fault == "late" else state.pause)
    status, headers = (int(fault) if fault.isdigit() else 200), {}
    if fault.startswith("wait "):
        status, headers = 429, {"Retry-After": fault.removeprefix("wait ")}
    if status != 200:
        # A service that repeats what it was sent, key and all.
        _send(handler, status, f"no: {json.dumps(dict(one.headers))} {handler.path} {body}", headers)
    elif fault == "html":
        _send(handler, 200, "<!doctype html><html><head></head><body>Sorry!</body></html>")
    elif fault == "break":
        handler.close_connection = True
    else:
        _send(handler, 200, _answer(one, [_said(text, fault, one, state.says) for text in _texts(one)], fault))


def _said(text: str, fault: str, one: Asked, says: Callable[[str], str]) -> str:
    said = {
        "quota": MYMEMORY_QUOTA,
        "fault page": GOOGLE_FAULT,
        "script": f"<script>alert()</script>{text}",
        "echo": text,
        "key": f"{text} {one.headers.get('Authorization', '')} {one.body}",
        "no tokens": re.sub(r"<x[^>]*>|\[X\d+X\]", "", says(text)),
    }
    return said.get(fault) or says(text)


def _texts(one: Asked) -> list[str]:
    engine = one.path.split("/")[1]
    if engine == "deepl":
        return list(json.loads(one.body)["text"])
    if engine == "libretranslate":
        return list(json.loads(one.body)["q"])
    if engine == "microsoft":
        return [row["text"] for row in json.loads(one.body)]
    if engine == "apertium-apy":
        return [parse_qs(one.body)["q"][0]]
    return [one.query["q"]]


def _answer(one: Asked, said: list[str], fault: str) -> str:
    if fault == "count":
        said = said[:-1]
    if fault == "swap":
        said = said[::-1]
    engine = one.path.split("/")[1]
    rows: dict[str, Callable[[], Any]] = {
        "mymemory": lambda: {"responseData": {"translatedText": said[0]}, "matches": []},
        "microsoft": lambda: [{"translations": [{"text": said[0], "to": "de"}]}],
        "baidu": lambda: {"trans_result": [{"dst": said[0]}]},
        "deepl": lambda: {"translations": [{"text": text} for text in said]},
        "libretranslate": lambda: {"translatedText": said},
        "apertium-apy": lambda: {"responseData": {"translatedText": said[0] + "\n"}},
    }
    if engine == "google":
        return GOOGLE_PAGE.format(said[0].replace("&", "&amp;").replace("<", "&lt;"))
    return json.dumps(rows[engine]() if said else {})


def _languages(path: str, query: Mapping[str, str]) -> Any:
    if path == "/deepl/v2/languages":
        sources, targets = ["EN", "DE"], ["DE", "EN-US", "PT-BR", "ZH-HANS", "ES"]
        return [{"language": code} for code in (sources if query["type"] == "source" else targets)]
    if path == "/libretranslate/languages":
        return [{"code": "en", "targets": ["de", "es", "zh"]}, {"code": "de", "targets": ["en"]}]
    if path == "/microsoft/languages":
        return {"translation": {code: {"name": code} for code in ("en", "de", "zh-Hans", "pt", "pt-pt", "sr-Cyrl")}}
    if path == "/apertium-apy/listPairs":
        pairs = [("eng", "spa"), ("eng", "deu"), ("spa", "eng")]
        return {"responseData": [{"sourceLanguage": a, "targetLanguage": b} for a, b in pairs]}
    if path == "/deepl/v2/glossaries":
        return {"glossaries": [], "glossary_id": "glossary-1"}
    return None


def _send(handler: BaseHTTPRequestHandler, status: int, text: str, headers: Mapping[str, str] | None = None) -> None:
    content = text.encode()
    try:
        handler.send_response(status)
        for name, value in {**(headers or {}), "Content-Length": str(len(content))}.items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(content)
    except (BrokenPipeError, ConnectionResetError):
        pass  # whoever asked has not waited
