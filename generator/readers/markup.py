"""Markup to words: the blocks of an HTML tree as paragraphs of plain text, without what is not read aloud."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generator.readers.files import LINE_ENDS

BLOCKS = frozenset(
    """
    address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody tfoot
    thead tr ul
    """.split()  # noqa: SIM905
)
"""Elements that stand on lines of their own."""

CELLS = frozenset(("td", "th"))

SILENT = frozenset(
    """
    applet audio button canvas datalist embed head iframe input math meta noembed noframes noscript object
    option script select style svg template textarea title video
    """.split()  # noqa: SIM905
)
"""Elements whose content is no text of the article."""

MARKS = {"break": "\x1e", "cell": "\x1f"}
"""Event -> what stands for it until white space is flowed; no article holds these."""

SPACE = re.compile(r"\s+")

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


def tree(markup: str) -> Any | None:
    """The lxml tree of a page or fragment; None where it holds nothing."""
    from lxml import etree, html

    try:
        return html.document_fromstring(markup.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8"))
    except (etree.LxmlError, ValueError, AssertionError):
        return None


def blocks(root: Any | None) -> Iterator[tuple[str, str]]:
    """(tag, words) of every block that has words, in order; white space as a browser shows it, <br> as a line end."""
    if root is None:
        return
    parts: list[str] = []
    tags = [""]
    for event, text in _walk(root):
        if event == "text":
            parts.append(text)
        elif event in MARKS:
            parts.append(MARKS[event])
        else:
            if words := _flow(parts, "pre" in tags):
                yield tags[-1], words
            parts = []
            if event == "open":
                tags.append(text)
            elif len(tags) > 1:
                tags.pop()
    if words := _flow(parts, False):
        yield tags[-1], words


def _walk(root: Any) -> Iterator[tuple[str, str]]:
    """Events of a tree, without recursion: ("text", words), ("break", ""), ("cell", ""), ("open" or "close", tag)."""
    stack: list[tuple[Any, bool]] = [(root, False)]
    while stack:
        node, done = stack.pop()
        tag = node.tag if isinstance(node.tag, str) else ""
        if done:
            if tag in BLOCKS:
                yield "close", tag
        elif tag and tag not in SILENT:
            if tag in BLOCKS:
                yield "open", tag
            elif tag == "br":
                yield "break", ""
            elif tag in CELLS:
                yield "cell", ""
            if node.text:
                yield "text", node.text
            stack.append((node, True))
            stack.extend((child, False) for child in reversed(node))
            continue
        if node is not root and node.tail:
            yield "text", node.tail


def _flow(parts: list[str], verbatim: bool) -> str:
    """Words as a browser flows them: a line end only where there was a <br>, a tab between cells."""
    flowed = "".join(p if verbatim or p in MARKS.values() else SPACE.sub(" ", p) for p in parts)
    lines = flowed.replace(MARKS["break"], "\n").split("\n")
    return "\n".join(words for line in lines if (words := _cells(line)))


def _cells(line: str) -> str:
    return "\t".join(words for cell in line.split(MARKS["cell"]) if (words := " ".join(cell.split())))


def plain(text: str) -> str:
    """The words without control characters: a character reference can write any of them. Line ends become LF."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(LINE_ENDS)
    return "".join(c for c in text if c in "\n\t" or (c >= " " and not "\ud800" <= c <= "\udfff"))
