"""Fixtures that several tests share: built sites, a server under a sub-path, a real browser."""

from __future__ import annotations

import shutil
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

sys.path.insert(0, str(Path(__file__).parent))

from prepare import chromium
from sites import HERE, HOSTILE, make_project

from generator import project as projects
from generator.website import BUILDERS, build_site
from generator.website.server import listen

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
"""Of the browser: it runs anywhere, and speaks to nobody by itself."""

SUB_PATH = "/repo/"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium that speaks to nobody but the page's own server."""
    path = chromium()
    if path is None:
        pytest.skip("no Chromium: run tests/prepare.py, or set CHROMIUM to the path of one")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture(scope="session", params=sorted(BUILDERS))
def hostile_site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site whose titles try to be markup, by each builder."""
    folder = tmp_path_factory.mktemp(f"hostile-{request.param}")
    project = make_project(folder, ("en", "ar", "kk", "zh-Hans"), HOSTILE)
    return build_site(project, ("en", "ar", "kk", "zh-Hans"), request.param).site


@pytest.fixture(scope="session", params=sorted(BUILDERS))
def plain_site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small site in nine languages, by each builder."""
    project = make_project(tmp_path_factory.mktemp(f"plain-{request.param}"))
    return build_site(project, sorted(p.name for p in (project / "docs").iterdir()), request.param).site


@pytest.fixture(scope="session", params=sorted(BUILDERS))
def story_site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's own site, made from its seeds and catalogs, by each builder."""
    folder = tmp_path_factory.mktemp(f"story-{request.param}")
    for name in ("seeds", "locales", "generator/theme"):
        shutil.copytree(HERE / name, folder / name)
    shutil.copy(HERE / "mkdocs.yml", folder)
    project = projects.open_project(folder)
    content = projects.read(project)
    projects.write(project, projects.plan(project, content))
    return build_site(folder, content.languages, request.param).site


@pytest.fixture(scope="session")
def served() -> Iterator[Callable[[Path], str]]:
    """Serves a folder under a sub-path, and gives its address."""
    addresses: dict[Path, str] = {}
    with ExitStack() as stack:

        def start(site: Path) -> str:
            if site not in addresses:
                server = stack.enter_context(listen(site, SUB_PATH, "127.0.0.1", 0))
                stack.callback(server.shutdown)
                threading.Thread(target=server.serve_forever, daemon=True).start()
                addresses[site] = f"http://127.0.0.1:{server.server_port}{SUB_PATH}"
            return addresses[site]

        yield start
