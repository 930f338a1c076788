"""Languages: their tags, names, scripts and directions, how they enumerate, and what they call territories."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal

from babel import Locale, UnknownLocaleError, lists
from babel.core import get_global, parse_locale

from generator.errors import LanguageError

TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|\d{3}))?", re.ASCII)
"""Language, script, region: what CLDR names its locales by."""


@cache
def locale(tag: str) -> Locale:
    """The CLDR locale of a BCP 47 tag."""
    try:
        if not TAG.fullmatch(tag):
            raise ValueError(tag)
        return _as_asked(tag, Locale.parse(tag, sep="-"))
    except (ValueError, UnknownLocaleError) as error:
        hint = "a BCP 47 tag such as de, kk, pt-BR or zh-Hans"
        raise LanguageError(tag[:40] or "(no language)", "a language that CLDR does not know", hint) from error


def _as_asked(tag: str, found: Locale) -> Locale:
    """The locale that Babel found, without a region that was not asked for: "he" for "iw", not "he-IL".

    ValueError where it is in another script or of another region, which Babel takes where CLDR lacks the one asked for:
    Cyrillic for "uk-Latn".
    """
    _, region, script, *_ = parse_locale(tag, sep="-")
    if region and found.territory != region:
        raise ValueError(tag)
    if script and script != (found.script or _likely_script(found)):
        raise ValueError(tag)
    return found if region else Locale(found.language, script=found.script)


def canonical(tag: str) -> str:
    """The tag as CLDR writes it: "pt-BR" for "PT-br"; LanguageError where CLDR does not know it."""
    known = str(locale(tag)).replace("_", "-")
    if tag.lower().startswith("und") or known == "no":  # and YAML, reading mkdocs.yml, takes "no" for false
        hint = "nb or nn" if known == "no" else "a BCP 47 tag such as de, kk, pt-BR or zh-Hans"
        raise LanguageError(tag, "not one written language", hint)
    return known


def direction(tag: str) -> Literal["ltr", "rtl"]:
    """Which way the language is written."""
    return "rtl" if locale(tag).text_direction == "rtl" else "ltr"


@cache
def script(tag: str) -> str:
    """The script in which the language is mostly written (ISO 15924); "" where CLDR does not say."""
    chosen = locale(tag)
    return chosen.script or _likely_script(chosen)


def _likely_script(chosen: Locale) -> str:
    likely = get_global("likely_subtags")
    for name in (str(chosen), f"{chosen.language}_{chosen.territory}", chosen.language):
        if name in likely:
            return str(likely[name]).split("_")[1]
    return ""


@cache
def language_name(tag: str, in_language: str) -> str:
    """What one language calls another: "Kasachisch" for kk in de, "简体中文" for zh-Hans in itself."""
    named, reader = locale(tag), locale(in_language)
    return reader.languages.get(str(named)) or named.get_display_name(reader) or tag


def reads(page: str, article: str) -> bool:
    """Whether readers of the page's language need no translation: "en" reads "en-GB"; "zh" does not read "zh-Hant"."""
    return page == article or (page == article.partition("-")[0] and script(page) == script(article))


def autonym(tag: str) -> str:
    """What a language calls itself."""
    return language_name(tag, tag)


@cache
def territory_name(code: str, language: str) -> str:
    """What the language calls a territory (ISO 3166-1 alpha-2); the code where CLDR does not know it."""
    return str(locale(language).territories.get(code.upper(), code))


def list_(items: Sequence[str], language: str) -> str:
    """The items joined as the language enumerates: "a, b und c"."""
    return lists.format_list(list(items), locale=locale(language)) if items else ""
