"""Small projects with finished pages, for the tests of the site: no seed is read for them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import yaml

HERE = Path(__file__).parent.parent

SENTENCES = {
    "en": "Residents reported explosions near the harbour.",
    "de": "Anwohner meldeten Explosionen in der Nähe des Hafens.",
    "es": "Los vecinos informaron de explosiones cerca del puerto.",
    "fr": "Des habitants ont signalé des explosions près du port.",
    "ru": "Жители сообщили о взрывах возле порта.",
    "uk": "Мешканці повідомили про вибухи біля порту.",
    "kk": "Тұрғындар порт маңында жарылыстар болғанын хабарлады.",
    "ar": "أفاد السكان بوقوع انفجارات قرب الميناء.",
    "zh-Hans": "居民报告港口附近发生爆炸事件，官员表示怀疑停火协议。",
}
"""One sentence per language, with a word to search for."""

HOSTILE = (
    "</title><script>document.title='owned'</script> & \"quotes\" 'x' {{ 7*7 }} {% raw %}"
    " <img src=x onerror=alert(1)> [a](javascript:alert(1))"
)
"""A title that is markup, script, template and Markdown at once."""

KINDS = {"index": "home", "languages": "languages", "method": "method", "harbour/index": "story"}


def make_project(folder: Path, languages: tuple[str, ...] = tuple(SENTENCES), title: str = "Harbour") -> Path:
    """A project of four pages in each of these languages."""
    shutil.copy(HERE / "mkdocs.yml", folder / "mkdocs.yml")
    shutil.copytree(HERE / "generator" / "theme", folder / "generator" / "theme")
    for language in languages:
        for name, kind in KINDS.items():
            page = folder / "docs" / language / f"{name}.md"
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(page_text(language, kind, title), encoding="utf-8")
        (folder / "docs" / language / "harbour" / "data.json").write_text("{}\n", encoding="utf-8")
    return folder


def page_text(language: str, kind: str, title: str) -> str:
    """The Markdown of a page; words from outside are entities in it, and plain in its front matter."""
    front = {"title": f"{title} {kind}", "description": title, "kind": kind, "jsonld": json.dumps({"headline": title})}
    links = '<ul>\n<li><a href="harbour/">Harbour</a></li>\n</ul>\n' if kind == "home" else ""
    return (
        f"---\n{yaml.safe_dump(front, allow_unicode=True)}---\n\n# {escaped(f'{title} {kind}')}\n\n"
        f"## {escaped(title)}\n\n<p>{SENTENCES[language]}</p>\n{links}"
    )


def escaped(text: str) -> str:
    """The text as entities, which Markdown and HTML both leave alone."""
    return "".join(c if c.isalnum() or c == " " else f"&#{ord(c)};" for c in text)
