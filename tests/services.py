"""A server on this machine that answers as translation services do: rightly, or with one of their faults."""

from __future__ import annotations

import contextlib
import json
import random
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

DRIP = 0.02
"""Seconds between the bytes of a dripping answer."""

GOOGLE_PAGE = "<html><body><div class='result-container'>{}</div></body></html>"
GOOGLE_FAULT = "Error 500 (Server Error)!!1500.That’s an error.There was an error. Please try again later."
MYMEMORY_QUOTA = "MYMEMORY WARNING: YOU USED ALL AVAILABLE FREE TRANSLATIONS FOR TODAY. NEXT AVAILABLE IN 3 HOURS"

ENGINES = ("google", "mymemory", "microsoft", "baidu", "deepl", "libretranslate", "apertium-apy")

CANARIES = {
    "DEEPL_API_KEY": "canary-deepl:fx",
    "LIBRE_API_KEY": "canary-libre",
    "BAIDU_APPID": "canary-id",
    "BAIDU_APPKEY": "canary-baidu",
    "MICROSOFT_API_KEY": "canary-microsoft",
    "MYMEMORY_EMAIL": "canary@mail.invalid",
}
"""Keys that must not turn up anywhere."""

PAGE = "<!doctype html><html><head></head><body>Sorry!</body></html>"
TRAFFIC = "<html><body>Our systems have detected unusual traffic from your computer network.</body></html>"

OWN_QUOTA: dict[str, tuple[int, str]] = {
    "google": (429, TRAFFIC),
    "mymemory": (200, json.dumps({"responseData": {"translatedText": MYMEMORY_QUOTA}, "responseStatus": "429"})),
    "microsoft": (403, '{"error": {"code": 403001, "message": "The subscription has exceeded its free quota."}}'),
    "baidu": (200, '{"error_code": "54004", "error_msg": "Please recharge"}'),
    "deepl": (456, '{"message": "Quota exceeded"}'),
    "libretranslate": (403, '{"error": "Please contact the server operator to get an API key"}'),
    "apertium-apy": (403, "{}"),
}
"""How each service says that nothing more will come."""

OWN_BUSY: dict[str, tuple[int, str]] = {
    "google": (503, PAGE),
    "mymemory": (200, json.dumps({"responseData": {"translatedText": ""}, "responseStatus": 503})),
    "microsoft": (429, '{"error": {"code": 429000, "message": "The client has exceeded request limits."}}'),
    "baidu": (200, '{"error_code": "54003", "error_msg": "Invalid Access Limit"}'),
    "deepl": (529, '{"message": "Too many requests"}'),
    "libretranslate": (429, '{"error": "Slowdown: 10 per 1 minute"}'),
    "apertium-apy": (408, '{"status": "error", "code": 408, "message": "Request Timeout"}'),
}
"""How each service asks to come again later."""

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
    mischief: Callable[[], str] = str
    """A fault of a request that has no other, or ""."""
    asked: list[Asked] = field(default_factory=list)
    says: Callable[[str], str] = german
    pause: float = 0.0
    """Seconds before each answer."""
    jitter: float = 0.0
    """Seconds more, at most, by chance: so that answers come in another order."""

    def env(self) -> dict[str, str]:
        """The environment in which the engines ask this server, with keys that must not leak."""
        urls = {f"EXPLAINER_{n.upper().replace('-', '_')}_URL": f"{self.address}/{n}" for n in ENGINES}
        return {**urls, **CANARIES}

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
    fault = state.always or (state.faults.popleft() if state.faults else state.mischief())
    time.sleep(LATE if fault == "late" else state.pause + random.random() * state.jitter)
    engine = parts.path.split("/")[1]
    if fault in ("own quota", "own busy"):
        _send(handler, *(OWN_QUOTA if fault == "own quota" else OWN_BUSY)[engine])
        return
    status, headers = (int(fault) if fault.isdigit() else 200), {}
    if fault.startswith("wait "):
        status, headers = 429, {"Retry-After": fault.removeprefix("wait ")}
    if status != 200:
        # A service that repeats what it was sent, key and all.
        _send(handler, status, f"no: {json.dumps(dict(one.headers))} {handler.path} {body}", headers)
    elif fault == "html":
        _send(handler, 200, PAGE)
    elif fault == "traffic":
        _send(handler, 200, TRAFFIC)
    elif fault in ("garbage", "null"):
        _send(handler, 200, '{"transl' if fault == "garbage" else "null")
    elif fault == "break":
        handler.close_connection = True
    elif fault == "cut":
        _send(handler, 200, '{"translations": [', {"Content-Length": "5000"})
        handler.close_connection = True
    elif fault == "drip":
        _drip(handler)
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
    if engine in ("apertium-apy", "baidu"):
        return [parse_qs(one.body)["q"][0]]
    return [one.query["q"]]


def _answer(one: Asked, said: list[str], fault: str) -> str:
    if fault == "count":
        said = said[:-1]
    if fault == "swap":
        said = said[::-1]
    engine = one.path.split("/")[1]
    rows: dict[str, Callable[[], Any]] = {
        "mymemory": lambda: {"responseData": {"translatedText": said[0]}, "responseStatus": 200, "matches": []},
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
        sources = ["DE", "EN", "ES", "HE", "PT", "ZH"]
        targets = ["DE", "EN-GB", "EN-US", "ES", "HE", "PT-BR", "PT-PT", "ZH", "ZH-HANS", "ZH-HANT"]
        return [{"language": code} for code in (sources if query["type"] == "source" else targets)]
    if path == "/libretranslate/languages":
        targets = ["de", "en", "es", "he", "pb", "pt", "zh", "zt"]  # as servers before 1.6 have it
        return [{"code": "en", "targets": targets}, {"code": "de", "targets": ["en"]}]
    if path == "/microsoft/languages":
        names = ("de", "en", "he", "kk", "pt", "pt-pt", "sr-Cyrl", "zh-Hans", "zh-Hant")
        return {"translation": {code: {"name": code} for code in names}}
    if path == "/apertium-apy/listPairs":
        pairs = [("eng", "spa"), ("eng", "deu"), ("eng", "kaz"), ("eng", "pt_BR"), ("spa", "eng")]
        return {"responseData": [{"sourceLanguage": a, "targetLanguage": b} for a, b in pairs]}
    if path == "/deepl/v2/glossaries":
        return {"glossaries": [], "glossary_id": "glossary-1"}
    return None


def _send(handler: BaseHTTPRequestHandler, status: int, text: str, headers: Mapping[str, str] | None = None) -> None:
    content = text.encode()
    with contextlib.suppress(BrokenPipeError, ConnectionResetError):  # whoever asked has not waited
        handler.send_response(status)
        for name, value in {"Content-Length": str(len(content)), **(headers or {})}.items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(content)


def _drip(handler: BaseHTTPRequestHandler) -> None:
    """A byte now and then, without an end in sight."""
    with contextlib.suppress(BrokenPipeError, ConnectionResetError):
        handler.send_response(200)
        handler.send_header("Content-Length", "100000")
        handler.end_headers()
        for _ in range(500):
            handler.wfile.write(b" ")
            handler.wfile.flush()
            time.sleep(DRIP)
    handler.close_connection = True
