"""Find or install what the tests need and Python cannot bring: a Chromium, and gettext's msgfmt.

Quiet where all is there. Tests that need what could not be had are skipped, and say so.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


def chromium() -> str | None:
    """The path of a Chromium: what CHROMIUM names, one of the machine, or Playwright's own."""
    named = os.environ.get("CHROMIUM", "")
    found = shutil.which(named) if named else None
    return found or next((path for name in NAMES if (path := shutil.which(name))), None) or _playwrights()


def _playwrights() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def install_chromium() -> bool:
    """Get a Chromium: Playwright's build, or the system's package where we may install one."""
    return _runs(sys.executable, "-m", "playwright", "install", "chromium") or _apt("chromium")


def _apt(package: str) -> bool:
    """Install a package of the system; False where we may not or there is no apt."""
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return False
    install = ("apt-get", "install", "--yes", "--no-install-recommends", package)
    return _runs(*install) or (_runs("apt-get", "update") and _runs(*install))


def _runs(*command: str) -> bool:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        return subprocess.run(command, capture_output=True, env=environment, timeout=600).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def main() -> None:
    """Make sure of everything; say what is missing, and end well: the other tests can still run."""
    if not chromium():
        print("Installing a browser for the tests (once)", file=sys.stderr)
        if not (install_chromium() and chromium()):
            print("No browser: its tests will be skipped. Set CHROMIUM to the path of one.", file=sys.stderr)
    if not shutil.which("msgfmt") and not (_apt("gettext") and shutil.which("msgfmt")):
        print("No msgfmt: its tests will be skipped. Install gettext to run them.", file=sys.stderr)


if __name__ == "__main__":
    main()
