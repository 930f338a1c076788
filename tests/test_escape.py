"""Whatever the words are, a page holds them as words: no element, no attribute, no link comes of them."""

from __future__ import annotations

import csv
import io
import json
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as parser
from markdown import Markdown  # type: ignore[import-untyped]
from mkdocs.utils import meta

from generator.pages import escape
from generator.pages.escape import Html, address, attribute, cell, clean, html, json_in_html, markdown, title
from generator.pages.markup import element, fill, link
from generator.pages.page import front_matter, heading

CONFIGURED = ("toc", "tables", "fenced_code", "attr_list")
"""What mkdocs.yml has, and what MkDocs adds."""

OTHERS = (
    *("extra", "admonition", "nl2br", "sane_lists", "smarty", "wikilinks"),
    *("pymdownx.arithmatex", "pymdownx.betterem", "pymdownx.caret", "pymdownx.critic", "pymdownx.details"),
    *("pymdownx.emoji", "pymdownx.inlinehilite", "pymdownx.keys", "pymdownx.magiclink", "pymdownx.mark"),
    *("pymdownx.smartsymbols", "pymdownx.superfences", "pymdownx.tabbed", "pymdownx.tasklist", "pymdownx.tilde"),
)
"""What somebody may switch on later."""

RENDERERS = {
    "configured": Markdown(extensions=list(CONFIGURED)),
    "all": Markdown(extensions=["toc", *OTHERS]),
}

PIECES = (
    *(
        "<script>alert(1)</script>",
        "</p>",
        "</div>",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<?php",
        "&lt;",
        "&#60;",
        "&",
        "&amp",
    ),
    *(
        '"',
        "'",
        "`",
        "```\n",
        "~~~",
        "\n\n",
        "\n    ",
        "\t",
        "# ",
        "\n# ",
        "* ",
        "1. ",
        "> ",
        "---\n",
        "...\n",
        "===\n",
    ),
    *(
        "[a](javascript:alert(1))",
        "![x](y)",
        "[x]: http://a.example",
        "[^1]",
        "[^1]: x",
        "*[HTML]: x",
        "[[wiki]]",
        "[TOC]",
    ),
    *("{: onclick=alert(1) }", "{ #id .class }", "{{ 7*7 }}", "{% raw %}", "${x}", "{name}", "{++a++}", "--8<-- 'x'"),
    *(
        "**a**",
        "_a_",
        "__a__",
        "~a~",
        "^a^",
        "==a==",
        "||a||",
        ":smile:",
        "(c)",
        "--",
        "http://a.example/?a=b&c",
        "a@b.example",
    ),
    *(
        "\x02wzxhzdk:0\x03",
        "\x02klzzwxh:0000\x03",
        "\x00",
        "\x1b",
        "\u2028",
        "\x85",
        "\ud800",
        "\ufffe",
        "\u202e",
        "\u00a0",
    ),
    *(
        "$$x$$",
        "| a | b |\n|---|---|\n",
        "!!! note\n",
        "\\",
        "\\*",
        "<a href=x>",
        "<svg/onload=alert(1)>",
        "++ctrl++",
        "[ ] ",
    ),
)

WORDS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(st.characters(), max_size=8)), max_size=8).map("".join)
"""Text of any characters, with what means something somewhere."""


def rendered(source: str, extensions: str) -> parser.HtmlElement:
    """The page that a builder makes of the Markdown."""
    renderer = RENDERERS[extensions].reset()
    return parser.document_fromstring(f"<html><body>{renderer.convert(source)}</body></html>").find("body")


def plain(text: str | None) -> str:
    """The text without white space at its ends, and with one blank where HTML shows one."""
    return " ".join((text or "").split(" ")).strip()


@pytest.mark.parametrize("extensions", RENDERERS)
@given(words=WORDS)
def test_text_in_a_block_comes_back_as_it_was_and_makes_no_element(extensions: str, words: str) -> None:
    page = rendered(
        f"# Head {{ #x }}\n\n{element('div', element('p', words), element('ul', element('li', words)))}", extensions
    )

    assert [e.tag for e in page.iter()] == ["body", "h1", "div", "p", "ul", "li"]
    for found in page.iter("p", "li"):
        assert plain(found.text_content()) == plain(clean(words))
        assert not found.attrib


@pytest.mark.parametrize("extensions", RENDERERS)
@given(words=WORDS)
def test_text_in_an_attribute_comes_back_as_it_was_and_makes_no_attribute(extensions: str, words: str) -> None:
    page = rendered(f"{element('div', element('span', 'x', title=words + '.'))}\n", extensions)

    (span,) = page.iter("span")
    assert dict(span.attrib) == {"title": clean(words + ".")}
    assert [e.tag for e in page.iter()] == ["body", "div", "span"]


@given(words=WORDS.filter(lambda words: plain(markdown(words))))
def test_a_headline_shows_its_words_and_has_the_anchor_that_we_gave_it(words: str) -> None:
    renderer = RENDERERS["configured"]
    page = rendered(f"{heading(words, 'anchor', 2, lang='en')}\n", "configured")

    assert [e.tag for e in page.iter()] == ["body", "h2"]
    assert dict(page[0].attrib) == {"id": "anchor", "lang": "en"}
    assert plain(page[0].text_content()) == plain(clean(words).strip())
    (entry,) = renderer.toc_tokens
    assert "<" not in entry["name"]
    assert unescape(entry["name"]).split() == clean(words).split()


@given(words=WORDS.filter(lambda words: plain(markdown(words))))
def test_a_headline_makes_no_element_whatever_extensions_are_switched_on(words: str) -> None:
    page = rendered(f"{heading(words, 'anchor')}\n\n<p>x</p>\n", "all")

    assert [e.tag for e in page.iter()] == ["body", "h2", "p"]
    assert dict(page[0].attrib) == {"id": "anchor"}


@given(words=WORDS, more=WORDS)
def test_front_matter_holds_the_words_and_nothing_else(words: str, more: str) -> None:
    text = f"---\n{front_matter('story', words, '', jsonld=json_in_html(more))}---\n\n# x\n"

    body, found = meta.get_data(text)

    assert body.strip() == "# x"
    assert found["title"] == (title(words) or "…")
    assert set(found) <= {"title", "kind", "jsonld"}


@given(words=WORDS)
def test_json_in_a_script_element_cannot_end_it(words: str) -> None:
    text = json_in_html({"headline": words, "others": [words]})

    assert not set("<>&\u2028\u2029") & set(text)
    assert json.loads(text)["headline"] == escape.FORBIDDEN.sub("\ufffd", words)


@given(words=WORDS)
def test_a_title_is_one_line_that_reorders_nothing(words: str) -> None:
    assert not set(title(words)) & set("\n\r\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@given(words=WORDS, filling=WORDS)
def test_holes_are_filled_once_and_unknown_ones_are_text(words: str, filling: str) -> None:
    filled = fill(words + "{name}{other.__class__}", name=element("b", filling))

    page = rendered(element("div", element("p", filled)), "configured")
    expected = clean(words).replace("{name}", clean(filling)) + clean(filling) + "{other.__class__}"
    assert plain(page.text_content()) == plain(expected)


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        " java\nscript:alert(1)",
        "data:text/html,x",
        "//a.example/x",
        "/x",
        "http:/x",
        "https://",
        "http://a.example/ onclick=x",
        'http://a.example/"x',
        "vbscript:x",
        "ftp://a.example",
        "http://a.example\\@b.example",
        None,
        "",
    ],
)
def test_only_web_addresses_can_be_followed(url: str | None) -> None:
    assert address(url) is None


@pytest.mark.parametrize(
    "url", ["https://news.example/a?b=1&c=2#d", "http://münchen.example:8080/ä", " https://a.example "]
)
def test_web_addresses_are_kept(url: str) -> None:
    assert address(url) == url.strip()


@pytest.mark.parametrize(
    "words", ["=1+1", "+1", "-1", "@x", "  =1", "\t=1", "\u00a0=1", "＝1", "\ufeff=1", "|x", "\r\n=1"]
)
def test_no_cell_is_a_formula(words: str) -> None:
    assert cell(words).startswith("'")


@given(words=WORDS)
def test_a_cell_is_one_field(words: str) -> None:
    file = io.StringIO(newline="")
    csv.writer(file).writerow([cell(words), "end"])

    (row,) = csv.reader(io.StringIO(file.getvalue(), newline=""))
    assert row == [cell(words), "end"]
    assert row[0].removeprefix("'") == clean(words) or row[0] == clean(words)


def test_what_is_markup_already_is_kept() -> None:
    assert html(Html("<b>x</b>")) == "<b>x</b>"
    assert link("#a", Html("<b>x</b>")) == '<a href="#a"><b>x</b></a>'
    assert attribute('"') == "&#34;"
