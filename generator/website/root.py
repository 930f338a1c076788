"""What lies beside the languages: the page that offers them, the 404 for every missing address, sitemap, robots.txt.

GitHub Pages serves the one 404.html at the root for every path that does not exist, so it speaks all languages; where a
script runs, the reader's own comes first. Both pages work without script.
"""

from __future__ import annotations

from html import escape
from importlib.resources import files
from pathlib import Path
from urllib.parse import urlsplit

from generator.website.finish import alternates, sitemap
from generator.website.languages import Language
from generator.website.policy import ROOT_POLICY
from generator.website.texts import Texts

ASSETS = ("root.css", "root.js", "icon.svg")


def write_root(site: Path, languages: tuple[Language, ...], address: str, texts: Texts) -> tuple[str, ...]:
    """Write the files of the site's root and give back their names."""
    (site / "assets").mkdir(parents=True, exist_ok=True)
    for name in ASSETS:
        (site / "assets" / name).write_bytes(files("generator.website").joinpath("assets", name).read_bytes())
    folders = [site / one.tag for one in languages if (site / one.tag).is_dir()]
    made = {
        "index.html": index_page(languages, address, texts),
        "404.html": missing_page(languages, address, texts),
        "sitemap.xml": sitemap(folders, languages, address),
        "robots.txt": f"User-agent: *\nAllow: /\nSitemap: {address}sitemap.xml\n",
        ".nojekyll": "",
    }
    for name, text in made.items():
        (site / name).write_text(text, encoding="utf-8")
    return (*made, "assets")


def index_page(languages: tuple[Language, ...], address: str, texts: Texts) -> str:
    """The page that offers the languages. Its links are relative: it works under any path."""
    links = [f'<link rel="canonical" href="{escape(address)}">']
    links += [
        f'<link rel="alternate" hreflang="{tag}" href="{escape(url)}">'
        for tag, url in alternates("", languages, address)
    ]
    rows = "\n".join(f"<li>{_link(one, f'{one.tag}/')}</li>" for one in languages)
    words = texts(languages[0].tag)
    name, choose = escape(words["SITE_NAME"]), escape(words["TEXT_CHOOSE"])
    body = f'<h1>{name}</h1>\n<nav aria-label="{choose}">\n<ul class="languages">\n{rows}\n</ul>\n</nav>'
    return _page(languages[0], name, "\n".join(links), body, "lead", "")


def missing_page(languages: tuple[Language, ...], address: str, texts: Texts) -> str:
    """The page for an address that does not exist. Its links are absolute paths: it is shown at any depth."""
    path = urlsplit(address).path
    rows = "\n".join(_apology(one, path, texts) for one in languages)
    name = escape(texts(languages[0].tag)["SITE_NAME"])
    title = f"{escape(texts(languages[0].tag)['TEXT_NOT_FOUND'])} – {name}"
    body = f'<h1><a href="{escape(path)}">{name}</a></h1>\n{rows}'
    return _page(languages[0], title, '<meta name="robots" content="noindex">', body, "missing", path)


def _apology(one: Language, path: str, texts: Texts) -> str:
    words = escape(texts(one.tag)["TEXT_NOT_FOUND"])
    home = escape(texts(one.tag)["TEXT_HOME"])
    return (
        f'<section data-language="{one.tag}" lang="{one.tag}" dir="{one.direction}">\n<h2>{words}</h2>\n'
        f'<p><a href="{escape(path)}{one.tag}/">{home} · {escape(one.name)}</a></p>\n</section>'
    )


def _link(one: Language, target: str) -> str:
    return f'<a href="{target}" hreflang="{one.tag}" lang="{one.tag}" dir="{one.direction}">{escape(one.name)}</a>'


def _page(one: Language, title: str, head: str, body: str, does: str, path: str) -> str:
    return f"""<!doctype html>
<html lang="{one.tag}" dir="{one.direction}" data-does="{does}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{ROOT_POLICY}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
{head}
<link rel="icon" href="{escape(path)}assets/icon.svg">
<link rel="stylesheet" href="{escape(path)}assets/root.css">
<script src="{escape(path)}assets/root.js" defer></script>
</head>
<body>
<main>
{body}
</main>
</body>
</html>
"""
