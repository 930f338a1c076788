"""The site in a real browser: nothing fails, nothing leaves, everybody can use it, search and switches work."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, TimeoutError
from sites import HOSTILE, KINDS, SENTENCES, make_project

from generator.website import build_site

pytestmark = pytest.mark.browser

PHONE, DESKTOP = 360, 1280
"""Widths, in CSS pixels."""

SUB_PATH = "/repo/"
"""Where `served` puts a site."""

PATHS = {"home": "", "languages": "languages/", "method": "method/", "story": "harbour/"}

SEARCHES = {
    "en": ("explosions", "explosion"),
    "de": ("Explosionen", "Hafen", "Häfen"),
    "es": ("explosiones", "explosión"),
    "fr": ("explosions", "habitant"),
    "ru": ("взрывах", "взрывы"),
    "uk": ("вибухи", "вибухами"),
    "kk": ("жарылыстар", "порттың"),
    "ar": ("انفجارات", "ميناء"),
    "zh-Hans": ("爆炸", "协议", "港口附近"),
}
"""Words of the page as they stand in it, then in other forms, or from the middle of a sentence without spaces."""

RECORD_VIOLATIONS = """
window.__violations = [];
const record = (e) => window.__violations.push(e.violatedDirective + " " + e.blockedURI);
document.addEventListener("securitypolicyviolation", record);
"""

LISTED = {
    False: "() => document.querySelectorAll('.md-search-result__link').length",
    # Zensical draws its results in a shadow root that has no name.
    True: """() => [...document.querySelectorAll("body > div")]
        .flatMap((e) => [...(e.shadowRoot?.querySelectorAll("ol a[href]") ?? [])]).length""",
}
"""Whether Zensical built the site -> how to count the results that a reader sees."""


@contextmanager
def opened(browser: Browser, address: str, width: int = DESKTOP, **options: object) -> Iterator[tuple[Page, list[str]]]:
    """A page, and a list that fills with what goes wrong on it."""
    context = browser.new_context(viewport={"width": width, "height": 900}, **options)  # type: ignore[arg-type]
    wrong: list[str] = []
    page = watched(context, address, wrong)
    yield page, wrong
    context.close()


def watched(context: BrowserContext, address: str, wrong: list[str]) -> Page:
    host = address.split("/")[2]
    page = context.new_page()
    page.add_init_script(RECORD_VIOLATIONS)
    page.on(
        "console", lambda said: wrong.append(f"console: {said.text}") if said.type in ("error", "warning") else None
    )
    page.on("pageerror", lambda error: wrong.append(f"script: {error}"))
    page.on("request", lambda asked: wrong.append(f"outside: {asked.url}") if outside(asked.url, host) else None)
    return page


def outside(url: str, host: str) -> bool:
    return url.startswith("http") and url.split("/")[2] != host


def blocked(page: Page) -> list[str]:
    """What the page's policy kept it from doing."""
    return list(page.evaluate("window.__violations"))


def overflow(page: Page) -> int:
    """Pixels by which the page is wider than its window."""
    root = "document.documentElement"
    return max(0, int(page.evaluate(f"{root}.scrollWidth - {root}.clientWidth")))


def violations(page: Page) -> list[str]:
    """The accessibility rules that the page breaks, with the first place."""
    found = Axe().run(page).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['target']}" for one in found]


def is_zensical(site: Path) -> bool:
    return (site / "en" / "search.json").exists()


# ------------------------------------------------------------------------------------------------ every page


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_every_page_opens_clean_in_every_language(
    plain_site: Path, served: Callable[[Path], str], browser: Browser, width: int
) -> None:
    address = served(plain_site)
    found: list[str] = []
    with opened(browser, address, width) as (page, wrong):
        for tag in SENTENCES:
            for kind in KINDS.values():
                page.goto(f"{address}{tag}/{PATHS[kind]}", wait_until="load")
                wide = [f"{over} px too wide for {width}"] if (over := overflow(page)) else []
                found += [f"{tag} {kind}: {one}" for one in (*wrong, *blocked(page), *wide)]
                wrong.clear()
    assert found == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_breaks_a_rule_of_accessibility(
    plain_site: Path, served: Callable[[Path], str], browser: Browser, scheme: Literal["light", "dark"]
) -> None:
    address = served(plain_site)
    found: list[str] = []
    few = scheme == "dark" or is_zensical(plain_site)
    languages = ("en", "ar", "zh-Hans") if few else tuple(SENTENCES)
    for width in (PHONE, DESKTOP):
        with opened(browser, address, width, color_scheme=scheme) as (page, _):
            for tag in languages:
                page.goto(f"{address}{tag}/harbour/")
                found += [f"{tag} {width}: {one}" for one in violations(page)]
            for kind in ("home", "languages", "method"):
                page.goto(f"{address}ar/{PATHS[kind]}")
                found += [f"{kind} {width}: {one}" for one in violations(page)]
    assert found == []


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_real_stories_are_clean_and_accessible(
    story_site: Path, served: Callable[[Path], str], browser: Browser, width: int
) -> None:
    address = served(story_site)
    found: list[str] = []
    stories = [p.parent for p in story_site.glob("*/*/index.html") if p.parent.name not in ("languages", "method")]
    others = [story_site / "ar", story_site / "kk" / "languages", story_site / "zh-Hans" / "method"]
    with opened(browser, address, width, color_scheme="light" if width == PHONE else "dark") as (page, wrong):
        for path in (one.relative_to(story_site).as_posix() for one in (*stories, *others)):
            page.goto(f"{address}{path}/")
            wide = [f"{over} px too wide for {width}"] if (over := overflow(page)) else []
            rules = [] if is_zensical(story_site) else violations(page)
            found += [f"{path}: {one}" for one in (*wrong, *blocked(page), *wide, *rules)]
            wrong.clear()
    assert found == []


def test_the_page_at_the_root_is_clean_and_accessible(
    plain_site: Path, served: Callable[[Path], str], browser: Browser
) -> None:
    address = served(plain_site)
    with opened(browser, address, PHONE) as (page, wrong):
        page.goto(f"{address}#choose")
        assert (violations(page), overflow(page), wrong, blocked(page)) == ([], 0, [], [])


def test_hostile_titles_stay_text(hostile_site: Path, served: Callable[[Path], str], browser: Browser) -> None:
    address = served(hostile_site)
    with opened(browser, address) as (page, wrong):
        page.on("dialog", lambda dialog: wrong.append("a script ran"))
        for kind, path in PATHS.items():
            page.goto(f"{address}en/{path}")
            assert page.title() == f"{HOSTILE} {kind} – Explainer"
            assert page.locator("h1").inner_text() == f"{HOSTILE} {kind}"
            assert page.locator("img").count() == 0
        search(page, "quotes", zensical=is_zensical(hostile_site))
        assert results(page, zensical=is_zensical(hostile_site))
        assert page.locator("img").count() == 0
        assert (wrong, blocked(page)) == ([], [])


# ---------------------------------------------------------------------------------------------------- search


def search(page: Page, words: str, *, zensical: bool) -> None:
    """Open the search as a reader does by keyboard, and type."""
    page.keyboard.press("/")
    if zensical:
        page.wait_for_timeout(150)
    else:
        page.wait_for_selector(".md-search__input:focus")
    page.keyboard.type(words)
    page.keyboard.press("Shift")  # letters that no key has bring no keyup by themselves


def results(page: Page, *, zensical: bool) -> int:
    """How many results are listed, once there are any; 0 where none come."""
    try:
        page.wait_for_function(LISTED[zensical], timeout=3000)
    except TimeoutError:
        return 0
    return int(page.evaluate(LISTED[zensical]))


@pytest.mark.parametrize("tag", sorted(SENTENCES))
def test_search_finds_the_words_of_each_language(
    plain_site: Path, served: Callable[[Path], str], browser: Browser, tag: str
) -> None:
    address, zensical = served(plain_site), is_zensical(plain_site)
    words = SEARCHES[tag] if not zensical or tag == "zh-Hans" else SEARCHES[tag][:1]
    for word in words:
        with opened(browser, address) as (page, wrong):
            page.goto(f"{address}{tag}/method/")
            search(page, word, zensical=zensical)
            assert results(page, zensical=zensical) > 0, word
            assert (wrong, blocked(page)) == ([], [])


def test_search_finds_nothing_where_there_is_nothing(
    plain_site: Path, served: Callable[[Path], str], browser: Browser
) -> None:
    address, zensical = served(plain_site), is_zensical(plain_site)
    with opened(browser, address) as (page, _):
        page.goto(f"{address}zh-Hans/")
        search(page, "苹果", zensical=zensical)
        assert results(page, zensical=zensical) == 0


# -------------------------------------------------------------------------------------------------- switches


def test_the_language_switch_keeps_the_page_and_works_without_script(
    plain_site: Path, served: Callable[[Path], str], browser: Browser
) -> None:
    address = served(plain_site)
    with opened(browser, address, java_script_enabled=False) as (page, _):
        page.goto(f"{address}en/harbour/")
        page.locator(".md-select").hover()
        page.locator(".md-select__link[lang=ar]").click()
        assert page.url == f"{address}ar/harbour/"
        assert page.locator("html").get_attribute("dir") == "rtl"


def test_the_colours_follow_the_device_until_the_reader_chooses_and_hold_in_all_languages(
    plain_site: Path, served: Callable[[Path], str], browser: Browser
) -> None:
    address = served(plain_site)
    with opened(browser, address, color_scheme="dark") as (page, wrong):
        page.goto(f"{address}en/")
        page.wait_for_selector("body[data-md-color-scheme=slate]")
        page.locator("[data-md-component=palette] label:visible").click()
        page.wait_for_selector("body[data-md-color-scheme=default]")
        page.goto(f"{address}kk/harbour/")
        page.wait_for_selector("body[data-md-color-scheme=default]")
        assert (wrong, blocked(page)) == ([], [])


@pytest.mark.parametrize(
    ("wish", "tag"),
    [("ar-EG", "ar"), ("zh-CN", "zh-Hans"), ("kk", "kk"), ("de-CH", "de"), ("fi", ""), ("zh-TW", "zh-Hans")],
)
def test_the_root_leads_to_the_readers_language(
    plain_site: Path, served: Callable[[Path], str], browser: Browser, wish: str, tag: str
) -> None:
    address = served(plain_site)
    with opened(browser, address, locale=wish) as (page, wrong):
        page.goto(address)
        page.wait_for_timeout(50)
        page.wait_for_url(f"{address}{tag}/" if tag else address)
        assert wrong == []


def test_a_reader_who_comes_back_to_the_root_can_choose(
    plain_site: Path, served: Callable[[Path], str], browser: Browser
) -> None:
    address = served(plain_site)
    with opened(browser, address, locale="de-DE") as (page, _):
        page.goto(f"{address}#choose")
        page.wait_for_load_state("load")
        assert page.url == f"{address}#choose"
        page.locator("a[lang=uk]").click()
        assert page.url == f"{address}uk/"


@pytest.fixture(scope="module")
def moved_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site that knows under which path it stands: what is shown for a missing address can only link from there."""
    project = make_project(tmp_path_factory.mktemp("moved"), ("en", "ar", "de"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("EXPLAINER_SITE_URL", f"https://someone.github.io{SUB_PATH}")
        return build_site(project, ("en", "ar", "de")).site


def test_a_missing_address_speaks_the_language_of_its_path_first_then_the_readers(
    moved_site: Path, served: Callable[[Path], str], browser: Browser
) -> None:
    address = served(moved_site)
    with opened(browser, address, PHONE, locale="de-DE") as (page, _):
        for path, tag in (("ar/gone/deep/", "ar"), ("gone", "de"), ("en/gone", "en")):
            page.goto(address + path)
            assert page.locator("section").first.get_attribute("lang") == tag
            assert page.locator("section").count() == 3
            assert (violations(page), overflow(page), blocked(page)) == ([], 0, [])
        page.locator("section[lang=ar] a").click()
        assert page.url == f"{address}ar/"


def test_a_languages_own_missing_page_is_whole(
    moved_site: Path, served: Callable[[Path], str], browser: Browser
) -> None:
    address = served(moved_site)
    with opened(browser, address) as (page, wrong):
        page.goto(f"{address}ar/404.html")
        assert page.locator("html").get_attribute("dir") == "rtl"
        assert (violations(page), wrong) == ([], [])
        page.locator("article a[href$='/ar/']").click()
        assert page.url == f"{address}ar/"
