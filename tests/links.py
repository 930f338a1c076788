"""Check a built site's links without a network: every address leads to a file of the site, every anchor to an id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import html

ATTRIBUTES = ("href", "src")


def broken_links(site: Path, base: str, address: str) -> list[str]:
    """What does not resolve. `base` is the path under which the site stands, `address` its public address."""
    return [
        f"{page.relative_to(site)}: {target}"
        for page in sorted(site.rglob("*.html"))
        for target in targets(page)
        if not resolves(target, page, site, base, address)
    ]


@cache
def document(page: Path) -> html.HtmlElement:
    """The parsed page."""
    return html.fromstring(page.read_bytes())


def targets(page: Path) -> Iterator[str]:
    """Every address that the page names."""
    for attribute in ATTRIBUTES:
        yield from (str(value) for value in document(page).xpath(f"//@{attribute}"))


def resolves(target: str, page: Path, site: Path, base: str, address: str) -> bool:
    """Whether an address leads to something of the site, or plainly out of it."""
    if target.startswith(address):
        target = base + target.removeprefix(address)
    parts = urlsplit(target)
    if "//" in parts.path:  # a browser takes the empty name for a folder, this machine does not
        return False
    if parts.scheme or parts.netloc:
        return parts.scheme in ("http", "https")
    path = unquote(parts.path)
    found = site / path.removeprefix(base) if path.startswith("/") else page.parent / path
    if path.startswith("/") and not path.startswith(base):
        return False
    if not path:
        found = page
    if found.is_dir():
        found /= "index.html"
    return found.resolve().is_relative_to(site.resolve()) and found.is_file() and has_anchor(found, parts.fragment)


def has_anchor(file: Path, fragment: str) -> bool:
    """Whether the file has what the fragment names."""
    if not fragment:
        return True
    return file.suffix == ".html" and bool(document(file).xpath("//*[@id=$name]", name=unquote(fragment)))


def meta(page: Path) -> Mapping[str, str]:
    """Name or property -> content of the page's meta elements."""
    found = document(page).xpath("//meta[@name or @property]")
    return {one.get("name") or one.get("property"): one.get("content") for one in found}
