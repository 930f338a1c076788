"""Where the site will stand: EXPLAINER_SITE_URL, or what mkdocs.yml says."""

from __future__ import annotations

import os
import re
from pathlib import Path
from urllib.parse import urlsplit

from generator.errors import SiteError
from generator.model import SOURCE_LANGUAGE

ODD = re.compile(r"[\s<>\"'|\\^`{}\x00-\x1f\x7f]")
"""What no address holds unescaped."""

_SITE_URL = re.compile(r"^site_url:[^\n#]*?\"?(https?://[^\s\"'\]]+)", re.MULTILINE)


def site_address(project: Path) -> str:
    """The address of the whole site, with a slash at its end."""
    given = os.environ.get("EXPLAINER_SITE_URL", "").strip()
    return checked(given, "EXPLAINER_SITE_URL") if given else from_configuration(project / "mkdocs.yml")


def from_configuration(path: Path) -> str:
    """The folder above the English site, whose address mkdocs.yml gives.

    Read as text: mkdocs.yml holds tags that a safe YAML loader does not know.
    """
    found = _SITE_URL.search(path.read_text(encoding="utf-8", errors="replace"))
    if found is None:
        raise SiteError(
            path,
            "no site_url",
            'one like site_url: !ENV [EXPLAINER_LANGUAGE_URL, "https://someone.github.io/repo/en/"]',
        )
    return checked(found[1].rstrip("/").removesuffix(f"/{SOURCE_LANGUAGE}"), str(path))


def checked(url: str, where: str) -> str:
    """The address with one slash at its end; SiteError where it is not one of http or https with a host."""
    if not _is_address(url):
        raise SiteError(where, f"not an address for a site: {url!r}", "one like https://someone.github.io/repo/")
    return url.rstrip("/") + "/"


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        port = parts.port  # ValueError where it is no port
    except ValueError:
        return False
    return (
        parts.scheme in ("http", "https")
        and bool(parts.hostname)
        and port != 0
        and not (parts.query or parts.fragment or "@" in parts.netloc)
        and not ODD.search(url)
        and not {".", ".."} & set(parts.path.split("/"))
    )
