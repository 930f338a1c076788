"""Escaping: the one door by which words of articles and catalogs enter a page. What passes is data, never markup.

A page is read by three languages in turn: Markdown (with extensions that others may switch on), HTML and, in the
theme, templates. So what means something in one of them is written as a numeric entity, which all three leave alone.
A new place where words may stand gets its own function here, and its line in `tests/test_escape.py`.
"""

from __future__ import annotations

import json
import re
from typing import Any

from generator.model import SOURCE_LANGUAGE


class Html(str):
    """Markup that is finished: it holds no text that is not escaped. Only this package makes it."""

    __slots__ = ()


class Untranslated(str):
    """Words of the program that a language has no translation of: in an element they name their own language."""

    __slots__ = ()


BLANKS = re.compile(r"[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029 ]+")
"""What HTML collapses, and what some reader takes for a line's end. No-break spaces are text: formats use them."""

FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""What HTML and YAML do not allow in text; Python-Markdown keeps its own place holders between two of them."""

ORDERING = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Bidi embeddings, overrides and isolates. In a page their reach ends with the element; a title has no such border."""

_KEPT_IN_HTML = ",.;:?!()%/-'"
_KEPT_IN_MARKDOWN = ","
"""Everything else is spelled as an entity: extensions find meaning in dots, hyphens, colons and even "(c)"."""

_KEPT_IN_ATTRIBUTES = ",.;:?!()%/-#_="

_PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
_HTML = {ord(c): f"&#{ord(c)};" for c in _PUNCTUATION if c not in _KEPT_IN_HTML}
_MARKDOWN = {ord(c): f"&#{ord(c)};" for c in _PUNCTUATION if c not in _KEPT_IN_MARKDOWN}
_ATTRIBUTES = {ord(c): f"&#{ord(c)};" for c in _PUNCTUATION if c not in _KEPT_IN_ATTRIBUTES}
_JSON = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}


def clean(text: str) -> str:
    """The text on one line, without characters that no page may hold; those become U+FFFD."""
    return FORBIDDEN.sub("\ufffd", BLANKS.sub(" ", text))


def html(text: str) -> Html:
    """For text inside an element of a raw HTML block. An `Html` is given back as it is."""
    if isinstance(text, Html):
        return text
    escaped = clean(text).translate(_HTML)
    if isinstance(text, Untranslated) and escaped.strip():
        return Html(f'<span lang="{SOURCE_LANGUAGE}" dir="ltr">{escaped}</span>')
    return Html(escaped)


def attribute(text: str) -> Html:
    """For the value of an attribute in double quotes."""
    return Html(clean(text).translate(_ATTRIBUTES))


def markdown(text: str) -> str:
    """For a heading in Markdown."""
    return clean(text).translate(_MARKDOWN).strip()


def title(text: str) -> str:
    """For front matter: plain text of one line, which the templates escape."""
    return ORDERING.sub("", clean(text)).strip()


def address(url: str | None) -> str | None:
    """A link that may be followed: http or https with a host; None for every other scheme and for what looks odd."""
    found = url is not None and re.fullmatch(
        r"https?://[\w.\-\[\]:]+(?:[/?#][^\s<>\"\\]*)?", url.strip(), re.IGNORECASE
    )
    return found.group() if found else None


def json_in_html(value: Any) -> str:
    """JSON that may stand inside `<script type="application/ld+json">`."""
    return json.dumps(_cleaned(value), ensure_ascii=False, sort_keys=True).translate(_JSON)


def cell(text: str) -> str:
    """For a CSV cell: what a spreadsheet would run as a formula begins with an apostrophe.

    Full-width signs count too: spreadsheets with East Asian settings read them as the ASCII ones.
    """
    line = clean(text)
    return "'" + line if line.lstrip("\ufeff\u200b\u00a0 ")[:1] in tuple("=+-@＝＋－＠|") else line


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        return FORBIDDEN.sub("\ufffd", value)
    if isinstance(value, dict):
        return {key: _cleaned(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_cleaned(one) for one in value]
    return value
