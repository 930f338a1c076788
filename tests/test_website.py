"""The built site: the pages that were asked for, in each language, safe, linked, and the same every time."""

from __future__ import annotations

import errno
import hashlib
import http.client
import json
import re
import shutil
import socket
import threading
from collections.abc import Callable
from pathlib import Path
from urllib.request import urlopen

import pytest
from links import broken_links, document, meta
from lxml import etree
from sites import HERE, HOSTILE, KINDS, SENTENCES, make_project

from generator.errors import LanguageError, SiteError
from generator.website import BUILDERS, build_site, builders, server
from generator.website.address import checked, from_configuration, site_address
from generator.website.languages import language, theme_name
from generator.website.policy import POLICY

ADDRESS = "https://explainer.example/"
ALTERNATES = "//link[@rel='alternate' and @hreflang]"


def story(site: Path, tag: str) -> Path:
    return site / tag / "harbour" / "index.html"


def digests(site: Path) -> dict[str, str]:
    files = sorted(p for p in site.rglob("*") if p.is_file())
    return {p.relative_to(site).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest() for p in files}


# ------------------------------------------------------------------------------------------------- what is built


def test_every_builder_builds_every_page_in_every_language(plain_site: Path) -> None:
    for tag in SENTENCES:
        pages = {p.relative_to(plain_site / tag).as_posix() for p in (plain_site / tag).rglob("*.html")}
        assert pages == {"404.html", "index.html", "languages/index.html", "method/index.html", "harbour/index.html"}
        assert (plain_site / tag / "harbour" / "data.json").is_file()


def test_every_link_of_the_site_leads_somewhere(plain_site: Path) -> None:
    assert broken_links(plain_site, "/", ADDRESS) == []


def test_every_link_of_the_projects_own_site_leads_somewhere(story_site: Path) -> None:
    assert broken_links(story_site, "/", ADDRESS) == []
    assert len(list(story_site.glob("*/*/index.html"))) >= 9 * 3


def test_a_link_to_nowhere_is_found(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(
        '<a href="gone/">x</a><a href="#gone">x</a><p id="here"></p><a href="#here">x</a>'
    )
    assert broken_links(tmp_path, "/", ADDRESS) == ["index.html: gone/", "index.html: #gone"]


def test_a_page_says_its_language_direction_and_where_it_is_in_other_languages(plain_site: Path) -> None:
    for tag in SENTENCES:
        page = document(story(plain_site, tag))
        assert (page.get("lang"), page.get("dir")) == (tag, "rtl" if tag == "ar" else "ltr")
        assert page.xpath("//body/@dir") == [page.get("dir")]
        found = {one.get("hreflang"): one.get("href") for one in page.xpath(ALTERNATES)}
        assert found == {**{t: f"{ADDRESS}{t}/harbour/" for t in SENTENCES}, "x-default": f"{ADDRESS}en/harbour/"}
        assert page.xpath("//link[@rel='canonical']/@href") == [f"{ADDRESS}{tag}/harbour/"]


def test_home_pages_name_the_root_as_the_page_for_all_others(plain_site: Path) -> None:
    page = document(plain_site / "de" / "index.html")
    assert page.xpath("//link[@hreflang='x-default']/@href") == [ADDRESS]
    assert page.xpath("//link[@hreflang='kk']/@href") == [f"{ADDRESS}kk/"]


def test_the_language_switch_keeps_the_page_and_names_languages_in_themselves(plain_site: Path) -> None:
    links = document(story(plain_site, "ar")).xpath("//a[contains(@class, 'md-select__link')]")
    assert {a.get("hreflang"): a.get("href") for a in links} == {tag: f"../../{tag}/harbour/" for tag in SENTENCES}
    names = {a.get("lang"): (a.text_content(), a.get("dir")) for a in links}
    assert names["ar"] == ("العربية", "rtl")
    assert names["ru"] == ("Русский", "ltr")
    assert names["zh-Hans"] == ("简体中文", "ltr")


def test_stories_are_not_in_the_navigation(plain_site: Path) -> None:
    links = document(story(plain_site, "en")).xpath("//nav[contains(@class, 'md-nav--primary')]//li/a/@href")
    assert [re.sub(r"^\./", "", link) for link in links] == ["..", "../languages/", "../method/"]


def test_each_language_searches_its_own_pages(plain_site: Path) -> None:
    for tag, sentence in SENTENCES.items():
        index = next(p for p in (plain_site / tag).rglob("search*.json") if "assets" not in p.parts).read_text("utf-8")
        read = json.dumps(json.loads(index), ensure_ascii=False)
        assert sentence in read
        assert not any(other in read for t, other in SENTENCES.items() if t != tag)


def test_every_language_has_a_sitemap_with_alternates_and_a_missing_page(plain_site: Path) -> None:
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    for tag in SENTENCES:
        tree = etree.parse(plain_site / tag / "sitemap.xml")
        assert set(tree.xpath("//s:loc/text()", namespaces=names)) == {
            f"{ADDRESS}{tag}/{path}" for path in ("", "languages/", "method/", "harbour/")
        }
        links = tree.xpath("//s:url[s:loc[contains(., 'harbour')]]/x:link", namespaces=names)
        assert {one.get("hreflang") for one in links} == {*SENTENCES, "x-default"}
        missing = document(plain_site / tag / "404.html")
        assert missing.get("lang") == tag
        assert meta(plain_site / tag / "404.html")["robots"] == "noindex"
    every = etree.parse(plain_site / "sitemap.xml").xpath("//s:loc", namespaces=names)
    assert len(every) == len(SENTENCES) * len(KINDS)


def test_the_root_offers_every_language_without_script(plain_site: Path) -> None:
    page = document(plain_site / "index.html")
    found = {a.get("hreflang"): (a.get("href"), a.get("lang"), a.get("dir")) for a in page.xpath("//main//a")}
    assert found == {tag: (f"{tag}/", tag, "rtl" if tag == "ar" else "ltr") for tag in SENTENCES}
    assert {one.get("hreflang") for one in page.xpath(ALTERNATES)} == {*SENTENCES, "x-default"}
    missing = document(plain_site / "404.html")
    assert [s.get("lang") for s in missing.xpath("//section")] == ["en", *sorted(SENTENCES.keys() - {"en"})]
    assert (plain_site / "robots.txt").read_text() == f"User-agent: *\nAllow: /\nSitemap: {ADDRESS}sitemap.xml\n"
    assert (plain_site / ".nojekyll").exists()


@pytest.mark.parametrize("builder", sorted(BUILDERS))
def test_the_same_docs_make_the_same_bytes(builder: str, tmp_path: Path) -> None:
    project = make_project(tmp_path, ("en", "ar"))
    first = digests(build_site(project, ("en", "ar"), builder).site)
    assert digests(build_site(project, ("en", "ar"), builder).site) == first


# ------------------------------------------------------------------------------------------------ hostile words


def test_titles_are_text_wherever_they_stand(hostile_site: Path) -> None:
    for path in hostile_site.glob("*/**/index.html"):
        page = document(path)
        title = page.findtext(".//title")
        assert title is not None
        assert title.startswith(HOSTILE)
        assert title.endswith(" – Explainer")
        assert meta(path)["description"] == HOSTILE
        assert meta(path)["og:title"].startswith(HOSTILE)
        assert page.xpath("//h1")[0].text_content().startswith(HOSTILE)
        assert page.xpath("//img | //*[@onerror] | //a[starts-with(@href, 'javascript')]") == []
        assert page.xpath("//script[not(@src) and not(contains(@type, 'json'))]") == []


def test_linked_data_is_data(hostile_site: Path) -> None:
    for path in hostile_site.glob("*/**/index.html"):
        (script,) = document(path).xpath("//script[@type='application/ld+json']")
        assert json.loads(script.text) == {"headline": HOSTILE}


def test_no_title_is_markup_in_a_search_index(hostile_site: Path) -> None:
    for tag in ("en", "ar"):
        index = next(p for p in (hostile_site / tag).rglob("search*.json") if "assets" not in p.parts)
        read = json.loads(index.read_text("utf-8"))
        for entry in read.get("docs") or read["items"]:
            assert "<script" not in entry["title"] + entry["text"]
            assert "<img" not in entry["title"] + entry["text"] + "".join(entry.get("path", ()))


def test_nothing_inline_runs_and_the_policy_comes_first(plain_site: Path) -> None:
    for path in plain_site.rglob("*.html"):
        page = document(path)
        head = [one for one in page.find("head") if isinstance(one.tag, str)]
        policy = next(i for i, one in enumerate(head) if one.get("http-equiv") == "Content-Security-Policy")
        assert not any(one.tag in ("script", "link", "style") for one in head[:policy])
        content = head[policy].get("content")
        assert "default-src 'none'" in content
        assert "unsafe" not in content
        assert page.xpath("//@style | //style | //@*[starts-with(name(), 'on')]") == []
        assert page.xpath("//script[not(@src) and not(contains(@type, 'json'))]") == []


def test_the_theme_holds_the_policy_word_for_word(plain_site: Path) -> None:
    assert document(story(plain_site, "en")).xpath("//meta[@http-equiv]/@content") == [POLICY]


def test_a_page_names_no_other_host(plain_site: Path) -> None:
    for path in plain_site.rglob("*.html"):
        loaded = document(path).xpath(
            "//script/@src | //img/@src | //link[@rel!='alternate' and @rel!='canonical']/@href"
        )
        assert not any("//" in one for one in loaded)


# ------------------------------------------------------------------------------------------- building it again


def test_what_is_gone_from_docs_is_gone_from_the_site(tmp_path: Path) -> None:
    project = make_project(tmp_path, ("en", "de", "fr"))
    build_site(project, ("en", "de", "fr"))
    shutil.rmtree(project / "docs" / "fr")
    for tag in ("en", "de"):
        shutil.rmtree(project / "docs" / tag / "harbour")
        index = project / "docs" / tag / "index.md"
        index.write_text(
            index.read_text("utf-8").replace('<a href="harbour/">', "<b>").replace("</a>", "</b>"), "utf-8"
        )
    (project / "site" / ".work-old").mkdir()
    report = build_site(project, ("en", "de"))
    assert report.pages == 6
    assert sorted(p.name for p in report.site.iterdir() if p.is_dir()) == ["assets", "de", "en"]
    assert not (report.site / "en" / "harbour").exists()
    assert broken_links(report.site, "/", ADDRESS) == []


def test_building_one_language_leaves_the_others(tmp_path: Path) -> None:
    project = make_project(tmp_path, ("en", "de"))
    before = digests(build_site(project, ("en", "de")).site)
    report = build_site(project, ("de",))
    assert (report.languages, report.pages) == (("de",), 4)
    assert digests(report.site) == before


def test_a_site_of_one_language_offers_no_language_that_it_does_not_hold(tmp_path: Path) -> None:
    project = make_project(tmp_path, ("en", "de", "fr"))
    site = build_site(project, ("de",)).site
    assert broken_links(site, "/", ADDRESS) == []
    assert "fr/" not in (site / "index.html").read_text("utf-8")
    build_site(project, ("fr",))
    assert 'href="de/"' in (site / "index.html").read_text("utf-8")


def test_a_builder_that_builds_nothing_is_found_out_and_the_old_site_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = make_project(tmp_path, ("en",))
    before = digests(build_site(project, ("en",)).site)
    monkeypatch.setattr(builders, "BUILDERS", {"idle": ("true",)})
    with pytest.raises(SiteError, match=r"docs/en: idle built other pages than it was given: 4 missing"):
        build_site(project, ("en",), "idle")
    assert digests(project / "site") == before


@pytest.mark.parametrize("builder", sorted(BUILDERS))
def test_a_broken_link_in_the_docs_is_an_error_that_names_the_page(builder: str, tmp_path: Path) -> None:
    project = make_project(tmp_path, ("en",))
    (project / "docs" / "en" / "method.md").write_text("---\ntitle: M\n---\n# M\n\n[x](gone.md)\n")
    with pytest.raises(SiteError, match=r"(?s)docs/en: .*failed.*method\.md"):
        build_site(project, ("en",), builder)


def test_a_language_without_pages_is_an_error_that_says_what_to_do(tmp_path: Path) -> None:
    project = make_project(tmp_path, ("en",))
    with pytest.raises(SiteError, match=r"docs/de: no index\.md here .*explainer build"):
        build_site(project, ("de",))


def test_the_words_of_the_frame_come_from_the_catalog(tmp_path: Path) -> None:
    project = make_project(tmp_path, ("en", "de"))
    catalog = project / "locales" / "de" / "LC_MESSAGES" / "interface.po"
    catalog.parent.mkdir(parents=True)
    catalog.write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
        'msgid "Page not found"\nmsgstr "Seite nicht gefunden"\n',
        encoding="utf-8",
    )
    site = build_site(project, ("en", "de")).site
    assert document(site / "de" / "404.html").findtext(".//h1") == "Seite nicht gefunden"
    assert document(site / "404.html").xpath("//section[@lang='de']/h2/text()") == ["Seite nicht gefunden"]
    assert document(site / "en" / "404.html").findtext(".//h1") == "Page not found"


# ------------------------------------------------------------------------------------------ languages, addresses


def test_kazakh_has_all_the_words_that_the_theme_has() -> None:
    import material

    words = Path(material.__path__[0]) / "templates" / "partials" / "languages" / "en.html"
    ours = HERE / "generator" / "theme" / "partials" / "languages" / "kk.html"
    keys = [set(re.findall(r'^  "([^"]+)":', path.read_text("utf-8"), re.MULTILINE)) for path in (words, ours)]
    assert {key for key in keys[0] - keys[1] if not key.startswith(("search.config", "direction"))} == set()


@pytest.mark.parametrize(
    ("tag", "name"),
    [("zh-Hans", "zh"), ("zh-Hant", "zh-Hant"), ("pt-BR", "pt-BR"), ("de-AT", "de"), ("kk", "kk"), ("eu", "eu")],
)
def test_the_theme_knows_languages_by_other_names(tag: str, name: str) -> None:
    assert theme_name(tag, HERE) == name


def test_a_language_that_nobody_knows_is_an_error() -> None:
    with pytest.raises(LanguageError):
        language("xx-Nowhere", HERE)


@pytest.mark.parametrize(
    "url", ["", "ftp://example.org/", "https:///x", "example.org", "https://a.b/?q", 'https://a.b/"<']
)
def test_what_is_no_address_of_a_site_is_refused(url: str) -> None:
    with pytest.raises(SiteError, match="one like https://"):
        checked(url, "EXPLAINER_SITE_URL")


def test_the_address_comes_from_the_environment_or_from_the_configuration(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("EXPLAINER_SITE_URL", raising=False)
    assert site_address(HERE) == from_configuration(HERE / "mkdocs.yml") == ADDRESS
    (tmp_path / "mkdocs.yml").write_text("site_name: x\nsite_url: https://a.b/repo/en/\n")
    assert site_address(tmp_path) == "https://a.b/repo/"
    monkeypatch.setenv("EXPLAINER_SITE_URL", "https://someone.github.io/repo")
    assert site_address(tmp_path) == "https://someone.github.io/repo/"


def test_under_a_path_of_a_host_every_address_has_that_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EXPLAINER_SITE_URL", "https://someone.github.io/repo/")
    site = build_site(make_project(tmp_path, ("en", "ar")), ("en", "ar")).site
    assert broken_links(site, "/repo/", "https://someone.github.io/repo/") == []
    assert document(site / "404.html").xpath("//section/p/a/@href") == ["/repo/en/", "/repo/ar/"]
    assert "https://someone.github.io/repo/ar/harbour/" in (site / "sitemap.xml").read_text()


# ------------------------------------------------------------------------------------------------------ serving


def test_serving_answers_pages_and_the_missing_page(plain_site: Path, served: Callable[[Path], str]) -> None:
    address = served(plain_site)
    with urlopen(address + "ar/") as answer:
        assert answer.status == 200
        assert answer.headers["Cache-Control"] == "no-cache"
    host, path = address.removeprefix("http://").split("/", 1)
    connection = http.client.HTTPConnection(host)
    connection.request("GET", f"/{path}ar/nowhere/")
    missing = connection.getresponse()
    assert (missing.status, b"Page not found" in missing.read()) == (404, True)
    connection.request("GET", "/")
    moved = connection.getresponse()
    assert (moved.status, moved.headers["Location"]) == (302, "/repo/")
    connection.close()


def test_a_port_that_is_taken_is_an_error_that_names_another(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(SiteError, match=f"127.0.0.1:{port}: cannot serve there.*--port {port + 1}"):
            server.listen(tmp_path, "/", "127.0.0.1", port)
    assert errno.EADDRINUSE


def test_a_change_builds_again_until_the_sources_stand_still(tmp_path: Path) -> None:
    """The first build completes a catalog, as merging does; the second finds it complete."""
    project = watched_project(tmp_path)
    built: list[str] = []

    def rebuild() -> None:
        built.append((project / "seeds" / "a.txt").read_text())
        (project / "locales" / "a.po").write_text(built[-1])

    before = server.snapshot(project)
    after = server.settle(project, rebuild, before)
    assert len(built) == 2
    assert after == server.snapshot(project)


def test_a_build_that_never_settles_ends(tmp_path: Path) -> None:
    project = watched_project(tmp_path)
    built: list[int] = []

    def rebuild() -> None:
        built.append(len(built))
        (project / "locales" / "a.po").write_text(str(len(built)))

    server.settle(project, rebuild, server.snapshot(project))
    assert len(built) == server.TRIES


def test_writing_the_same_again_is_no_change(tmp_path: Path) -> None:
    project = watched_project(tmp_path)
    before = server.snapshot(project)
    (project / "seeds" / "a.txt").write_text("one")
    assert server.changes(before, server.snapshot(project)) == []
    (project / "seeds" / "a.txt").write_text("two")
    assert server.changes(before, server.snapshot(project)) == ["seeds/a.txt"]


def test_watching_survives_a_build_that_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project, stop, built = watched_project(tmp_path), threading.Event(), threading.Event()

    def rebuild() -> None:
        if built.is_set():
            stop.set()
        built.set()
        raise SiteError("docs/en", "no pages here")

    thread = threading.Thread(target=server.watch_sources, args=(project, rebuild, stop), daemon=True)
    thread.start()
    for turn in range(100):
        if stop.wait(0.1):
            break
        (project / "seeds" / "a.txt").write_text(f"{turn // 10}")
    thread.join(5)
    assert stop.is_set()
    assert "docs/en: no pages here" in capsys.readouterr().err


def watched_project(folder: Path) -> Path:
    for name in ("seeds", "locales"):
        (folder / name).mkdir()
    (folder / "seeds" / "a.txt").write_text("one")
    (folder / "mkdocs.yml").write_text("site_name: x\n")
    return folder
