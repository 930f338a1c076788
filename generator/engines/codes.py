"""What services call languages. Tags come in as BCP 47; one that a service does not speak is an error at the start.

`zh-Hans` is zh-CN to Google and ZH-HANS to DeepL, Hebrew is iw, Norwegian is no: the names are tried from the most to
the least exact, and none is tried that would be another script.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from babel.core import get_global

from generator import formats
from generator.errors import LanguageError

SHORT = {"pt-BR": ("pb",)}
"""Names of one variety alone."""

OLD = {
    "fil": ("tl",),
    "he": ("iw",),
    "ja": ("jp",),
    "jv": ("jw",),
    "nb": ("no",),
    "no": ("nb",),
    "sl": ("slo",),
    "tl": ("fil",),
    "yi": ("ji",),
}
"""Names that some services still use, or use instead."""

CHINESE = {"Hans": ("zh-CN", "zh-Hans"), "Hant": ("zh-TW", "zh-Hant", "cht", "zt")}
"""Names of Chinese by script; most services name it by a region."""


def code(tag: str, known: Iterable[str], engine: str, source: str = "") -> str:
    """What a service calls a language; LanguageError where it is not among those that it knows (from that source)."""
    table: dict[str, str] = {}
    for name in known:
        table.setdefault(name.lower().replace("_", "-"), name)
    for candidate in candidates(formats.canonical(tag)):
        if candidate.lower() in table:
            return table[candidate.lower()]
    chosen = formats.locale(tag)
    regional = sorted(name for name in table if name.startswith(f"{chosen.language}-"))
    if regional and chosen.language != "zh" and _is_usual_script(tag):
        return table[regional[0]]
    what = f"a language that {engine} does not translate" + (f" from {source}" if source else "")
    raise LanguageError(tag, what, f"it knows {_listed(table.values())}")


def candidates(tag: str) -> Iterator[str]:
    """Names of a language, the most exact first."""
    chosen = formats.locale(tag)
    likely = get_global("likely_subtags").get(chosen.language, "")
    region = chosen.territory or str(likely).rpartition("_")[2]
    yield tag
    yield from SHORT.get(tag, ())
    if chosen.language == "zh":
        if chosen.territory:
            yield f"zh-{chosen.territory}"
        yield from CHINESE.get(formats.script(tag), ())
        if formats.script(tag) == "Hans":
            yield "zh"
        return
    yield f"{chosen.language}-{formats.script(tag)}"
    yield f"{chosen.language}-{formats.script(tag)}-{region}"
    if _is_usual_script(tag):
        yield f"{chosen.language}-{region}"
        if chosen.language == "es" and region not in ("", "ES"):
            yield "es-419"
        yield from (chosen.language, *OLD.get(chosen.language, ()), *_longer(chosen.language))


@cache
def _longer(language: str) -> tuple[str, ...]:
    """Three-letter names (ISO 639-3) of a language: eng for en, which Apertium uses."""
    aliases = get_global("language_aliases")
    return tuple(sorted(long for long, short in aliases.items() if len(long) == 3 and short == language))


def _is_usual_script(tag: str) -> bool:
    """Whether the language alone, without its script, names the same: not for sr-Latn."""
    chosen = formats.locale(tag)
    return not chosen.script or chosen.script == formats.script(chosen.language)


def _listed(names: Iterable[str]) -> str:
    found = sorted(dict.fromkeys(names), key=str.lower)
    return ", ".join(found[:60]) + (f" and {len(found) - 60} more" if len(found) > 60 else "") or "none"
