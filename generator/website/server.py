"""Look at the site while working on it: serve it as a plain static server would, build it anew when its sources change.

What counts is content: a file that is written anew with the same words wakes nobody, so what a build writes into
locales/ cannot start the next one for ever.
"""

from __future__ import annotations

import hashlib
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from watchfiles import watch

from generator.errors import ExplainerError, SiteError
from generator.website.address import site_address

SOURCES = ("seeds", "locales", "generator/theme", "mkdocs.yml")
"""What a build reads and people change. docs/ and site/ are made from it."""

IGNORED_SUFFIXES = (".mo", ".pyc", ".tmp", "~", ".swp")

TRIES = 3
"""Builds in a row until the sources stand still: the first may complete catalogs, the second finds them complete."""


class Handler(SimpleHTTPRequestHandler):
    """Static files of one folder, under the path that the site will have."""

    def __init__(self, *args: Any, base: str, **options: Any) -> None:
        self.base = base
        super().__init__(*args, **options)

    def translate_path(self, path: str) -> str:
        return super().translate_path(_asked(path).removeprefix(self.base.rstrip("/")) or "/")

    def send_head(self) -> Any:
        """The headers of a file, and the file; a redirect to the site from above it, the site's 404 for all else."""
        asked = _asked(self.path)
        if self.base != "/" and asked in ("", "/", self.base.rstrip("/")):
            self.send_response(HTTPStatus.FOUND)
            self.send_header("Location", self.base)
            self.end_headers()
            return None
        if asked.startswith(self.base) and "%00" not in asked:
            return super().send_head()
        self.send_error(HTTPStatus.NOT_FOUND)
        return None

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the site's own 404 page, as GitHub Pages does."""
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            return super().send_error(code, message, explain)
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)
        return None

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing: the terminal is for builds."""


class Server(ThreadingHTTPServer):
    """Answers in threads, and says nothing of browsers that go away in the middle of an answer."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


def serve(project: Path, rebuild: Callable[[], None], host: str = "127.0.0.1", port: int = 8000) -> None:
    """Build, and serve site/ until interrupted, building anew whenever the sources change.

    A build that fails is told, and serving goes on. That the port is taken is told before anything is built.
    """
    base = urlsplit(site_address(project)).path
    with listen(project / "site", base, host, port) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        settle(project, rebuild, snapshot(project))
        say(f"Serving http://{host}:{server.server_port}{base} (Ctrl+C ends it)")
        try:
            watch_sources(project, rebuild)
        except KeyboardInterrupt:
            say("")
        finally:
            server.shutdown()


def listen(site: Path, base: str, host: str, port: int) -> Server:
    """The server, not yet running; SiteError where the port cannot be had. Port 0 takes any."""
    try:
        return Server((host, port), partial(Handler, directory=str(site), base=base))
    except (OSError, OverflowError) as error:
        raise SiteError(
            f"{host}:{port}", f"cannot serve there: {error}", f"another port, like --port {port + 1}"
        ) from error


def watch_sources(project: Path, rebuild: Callable[[], None], stop: threading.Event | None = None) -> None:
    """Call `rebuild` for every change of the sources, until `stop` is set."""
    known = snapshot(project)
    paths = [project / name for name in SOURCES if (project / name).exists()]
    for _ in watch(*paths, stop_event=stop, raise_interrupt=True, yield_on_timeout=False, debounce=300):
        now = snapshot(project)
        if now != known:
            say("Changed: " + ", ".join(_short(changes(known, now))))
            known = settle(project, rebuild, now)


def settle(project: Path, rebuild: Callable[[], None], before: Mapping[str, str]) -> Mapping[str, str]:
    """Build until the sources are the same after a build as before it; gives back what they are then."""
    for _ in range(TRIES):
        try:
            rebuild()
        except ExplainerError as error:
            say(str(error))
        after = snapshot(project)
        if after == before:
            break
        before = after
    return before


def snapshot(project: Path) -> Mapping[str, str]:
    """Path -> digest of all that a build reads."""
    return {path.relative_to(project).as_posix(): _digest(path) for path in _source_files(project)}


def changes(before: Mapping[str, str], after: Mapping[str, str]) -> list[str]:
    """The paths that differ, in order."""
    return sorted(path for path in before.keys() | after.keys() if before.get(path) != after.get(path))


def say(line: str) -> None:
    """Tell a person who watches the terminal."""
    print(line, file=sys.stderr, flush=True)


def _asked(path: str) -> str:
    """The path of a request, without query and fragment. Not by urlsplit, which takes "//a/b" for a host."""
    return path.partition("?")[0].partition("#")[0]


def _source_files(project: Path) -> Iterator[Path]:
    for name in SOURCES:
        path = project / name
        found: Iterable[Path] = path.rglob("*") if path.is_dir() else [path]
        yield from (one for one in found if one.is_file() and not one.name.endswith(IGNORED_SUFFIXES))


def _digest(path: Path) -> str:
    try:
        return hashlib.blake2b(path.read_bytes(), digest_size=16).hexdigest()
    except OSError:
        return ""


def _short(paths: list[str]) -> list[str]:
    return [*paths[:3], f"{len(paths) - 3} more"] if len(paths) > 3 else paths
