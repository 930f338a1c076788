"""Readers: seeds as people have them become articles; whatever is wrong with one is an error of that one alone."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from generator.errors import ExplainerError, MetadataError, SeedError, SlugError
from generator.extraction.text.sentences import split
from generator.model import Article, Role, Show
from generator.readers import READERS, files, furniture, read, read_all, seeds
from generator.readers.metadata import is_url, language_tag
from generator.readers.paragraphs import paragraphs
from generator.readers.slugs import slug

BODY = "The ferry to Ostrel stopped on Monday, the harbour office said.\n\nNobody was hurt."

Write = Callable[[str, str | bytes], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a seed and gives its path."""

    def write(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write


def refusal(path: Path) -> str:
    """What the error says of a seed that is refused."""
    with pytest.raises((SeedError, SlugError)) as caught:
        read(path, path.parent)
    return str(caught.value)


# ---------------------------------------------------------------------------------------------------- plain text


def test_a_text_stays_as_it_stands_in_its_file(write: Write) -> None:
    text = f"  Ferry stops\n\n{BODY}\n \n"
    assert read(write("ferry.txt", text)).text == text


@pytest.mark.parametrize("end", ["\r\n", "\r", "\x85", "\u2028", "\u2029", "\f", "\v"])
def test_every_kind_of_line_end_becomes_lf(write: Write, end: str) -> None:
    assert read(write("ferry.txt", f"Ferry stops{end}{end}It is broken.")).text == "Ferry stops\n\nIt is broken."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_marked_encodings_are_read(write: Write, encoding: str) -> None:
    assert read(write("cafe.txt", "Café über Žižka".encode(encoding))).text == "Café über Žižka"


# ------------------------------------------------------------------------------------------- title and subtitle


@pytest.mark.parametrize(
    ("text", "title", "subtitle"),
    [
        (f"Ferry stops\n\n{BODY}", "Ferry stops", None),
        (BODY, "The ferry to Ostrel stopped on Monday, the harbour office said.", None),
        (f"Ferry stops\n\nNo boats until the spring\n\n{BODY}", "Ferry stops", "No boats until the spring"),
        (f"Ferry stops\n\nBy Ada Quill\n\n{BODY}", "Ferry stops", None),
        (f"Ferry stops\n\nMonday, 3 June 2019\n\n{BODY}", "Ferry stops", None),
        (f"Ferry stops\n\nBy Ada Quill\n\nNo boats until spring\n\n{BODY}", "Ferry stops", "No boats until spring"),
        (f"Ferry stops\n\nNo boats will go.\n\nFerry stops\n\n{BODY}", "Ferry stops", "No boats will go."),
        (f"Ferry stops\n\n- boats for sale\n\n{BODY}", "Ferry stops", None),
        (f"Will it sail? Nobody knows\n\n{BODY}", "Will it sail? Nobody knows", None),
        (f"Ferry stops\n{BODY}", "Ferry stops", None),
    ],
)  # fmt: skip
def test_headline_and_the_line_below_it_are_told_from_the_body(
    write: Write, text: str, title: str, subtitle: str | None
) -> None:
    article = read(write("ferry.txt", text))
    assert article.title.text == title
    assert (article.subtitle and article.subtitle.text) == subtitle


def test_a_title_that_the_text_lacks_is_put_above_it(write: Write) -> None:
    write("ferry.yml", "title: A winter without boats")
    article = read(write("ferry.txt", BODY))
    assert article.text == f"A winter without boats\n\n{BODY}"
    assert article.title.text == "A winter without boats"


def test_a_title_that_the_text_has_is_not_doubled(write: Write) -> None:
    write("ferry.yml", "title: ferry stops")
    article = read(write("ferry.txt", f"FERRY STOPS\n\n{BODY}"))
    assert (article.title.start, article.title.text) == (0, "FERRY STOPS")


def test_a_first_sentence_without_end_is_cut_at_a_word(write: Write) -> None:
    assert len(read(write("long.txt", "word " * 900)).title.text) == 499


# -------------------------------------------------------------------------------------------------- paragraphs


def shape(text: str) -> list[str]:
    return [text[start:end] for start, end in paragraphs(text)]


def test_lines_without_blank_lines_between_are_paragraphs() -> None:
    lines = ["Ferry stops", "The ferry to Ostrel stopped on Monday because of ice. " * 3, "Nobody was hurt."]
    assert shape("\n".join(lines)) == [line.strip() for line in lines]


def test_wrapped_lines_are_one_paragraph() -> None:
    wrapped = (
        "The ferry to Ostrel stopped on Monday because of thick\n"
        "ice in the bay, and the harbour office said that\n"
        "nobody knew when it would sail again."
    )
    assert shape(f"Ferry stops\n\n{wrapped}\n\nNobody was hurt.") == ["Ferry stops", wrapped, "Nobody was hurt."]


def test_a_blank_line_parts_even_what_goes_on_in_lower_case() -> None:
    parts = ["The ferry to Ostrel stopped on Monday because of thick ice", "eBooks are sold on board"]
    assert shape("\n\n".join(parts)) == parts


def test_a_line_of_blanks_parts_paragraphs() -> None:
    assert shape("One here.\n \t\nTwo there.") == ["One here.", "Two there."]


@given(st.text(alphabet="aB. \n\t“-", max_size=300))
def test_paragraphs_hold_every_word_in_order(text: str) -> None:
    assert "".join("".join(shape(text)).split()) == "".join(text.split())


def test_no_sentence_joins_two_lines_that_are_paragraphs(write: Write) -> None:
    article = read(write("list.txt", f"Ferry stops\n{BODY}\nThe harbour of Ostrel\nIts old lighthouse"))
    assert [s.span.text for s in split(article)][-2:] == ["The harbour of Ostrel", "Its old lighthouse"]


# ---------------------------------------------------------------------------------------------------- Markdown


def test_markdown_becomes_words(write: Write) -> None:
    text = (
        "# Ferry *stops*\n\nThe **ferry** to [Ostrel](https://example.org) &amp; back.\n\n- one boat\n- two boats\n\n"
        "> Nobody was hurt.\n\n| port | boats |\n|--|--|\n| Ostrel | 2 |\n\n"
        "<script>alert(1)</script><b>Bold</b> words\\.\n"
    )
    article = read(write("ferry.md", text))
    assert article.text.split("\n\n") == [
        "Ferry stops",
        "The ferry to Ostrel & back.",
        "one boat",
        "two boats",
        "Nobody was hurt.",
        "port\tboats",
        "Ostrel\t2",
        "Bold words.",
    ]
    assert article.title.text == "Ferry stops"


def test_front_matter_says_what_the_article_is(write: Write) -> None:
    front = (
        "title: No\npublished: 2019-06-03T23:00:00-05:00\nurl: https://example.org/a?b=1\npublisher: The Ostrel Bell\n"
        "author: Ada Quill\nlicence: 4.0\nlanguage: en_gb\nshow: full\n"
    )
    article = read(write("ferry.md", f"---\n{front}---\n\n{BODY}"))
    assert article == Article(
        slug="ferry", text=f"No\n\n{BODY}", title=article.span(0, 2), language="en-GB", published=date(2019, 6, 3),
        url="https://example.org/a?b=1", publisher="The Ostrel Bell", author="Ada Quill", licence="4.0", show=Show.FULL,
        path=article.path,
    )  # fmt: skip


def test_a_long_markdown_article_loses_no_paragraph_and_no_link(write: Write) -> None:
    text = (
        "\n\n".join(f"Paragraph {n} about [boats][b] that sail." for n in range(800)) + "\n\n[b]: https://example.org\n"
    )
    words = read(write("long.md", text)).text.split("\n\n")
    assert words == [f"Paragraph {n} about boats that sail." for n in range(800)]


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Ada Quill in Ostrel", "Ada Quill"),
        ("By Ada Quill and Bo Hart", "Ada Quill and Bo Hart"),
        ("BY ADA M. QUILL, harbour correspondent", "ADA M. QUILL"),
        ("By Jean-Luc O’Hara for The Ostrel Bell", "Jean-Luc O’Hara"),
        ("By Ada Halliday | 3 May 2019", "Ada Halliday"),
        ("By our own correspondent", None),
        ("By Staff Reporter", None),
        ("By Friday Morning Everybody Knew", None),
        ("By noon the harbour was empty.", None),
        ("By Ada", None),
    ],
)
def test_a_byline_names_the_author(write: Write, line: str, author: str | None) -> None:
    assert read(write("ferry.txt", f"Ferry stops\n\n{line}\n\n{BODY}")).author == author


def test_what_metadata_says_of_the_author_goes_before_a_byline(write: Write) -> None:
    text = f"# Ferry stops\n\nBy Ada Quill\n\n{BODY}"
    assert read(write("ferry.md", f"---\nauthor: Bo Hart\n---\n\n{text}")).author == "Bo Hart"


def test_nobody_is_named_by_a_headline_or_by_a_line_in_the_body(write: Write) -> None:
    assert read(write("title.txt", f"By Ada Quill\n\n{BODY}")).author is None
    assert read(write("body.txt", f"Ferry stops\n\n{BODY}\n\n{BODY}\n\nBy Ada Quill")).author is None


def test_a_sidecar_goes_before_front_matter(write: Write) -> None:
    write("ferry.yaml", "author: Bo Hart\n")
    article = read(write("ferry.md", f"---\nauthor: Ada Quill\npublisher: The Bell\n---\n{BODY}"))
    assert (article.author, article.publisher) == ("Bo Hart", "The Bell")


@pytest.mark.parametrize("nothing", ["", "# only a comment\n", "title:\nauthor: ~\nurl: null\n"])
def test_a_sidecar_that_says_nothing_changes_nothing(write: Write, nothing: str) -> None:
    path = write("ferry.txt", BODY)
    before = read(path)
    write("ferry.yml", nothing)
    assert read(path) == before


@pytest.mark.parametrize(
    ("front", "says"),
    [
        ("titel: x", "line 2: unknown key “titel” (did you mean “title”? known keys: title, published, url,"),
        ("license: x", "did you mean “licence”?"),
        ("slug: ../../x", "unknown key “slug”"),
        ("author: x\nauthor: y", "line 3: “author” stands here a second time"),
        ("- title", "must be lines of “key: value”"),
        ("title: [a, b]", "“title” must be one line of text"),
        ("title: !!python/object/apply:os.system [ls]", "“title” must be one line of text"),
        ("title: a: b", "line 2: is not YAML"),
        ("published: 14 March 2024", "“14 March 2024” is no date (published: 2024-03-14)"),
        ("published: 2024-02-30", "is no date"),
        ("url: javascript:alert(1)", "“javascript:alert(1)” is no web address"),
        ("language: tlh", "“tlh” is no language that CLDR knows"),
        ("show: some", "show: full, evidence, none"),
        (f"title: {'x' * 501}", "“title” has 501 characters (at most 500)"),
        ('title: "a\\ud800"', "“title” holds a character that cannot be shown"),
        (f"title: {'[' * 7000}", "the metadata holds lists in lists"),
        ("a: &a [x, x]\nb: &b [*a, *a, *a, *a]", "unknown key “a”"),
        ("? [a]\n: b", "unknown key “?”"),
    ],
)  # fmt: skip
def test_metadata_that_we_do_not_know_is_an_error_with_its_line(write: Write, front: str, says: str) -> None:
    path = write("ferry.md", f"---\n{front}\n---\n{BODY}")
    assert says in refusal(path)
    with pytest.raises(MetadataError):
        read(path)


def test_front_matter_that_is_never_closed_is_an_error(write: Write) -> None:
    assert "never closed" in refusal(write("ferry.md", f"---\ntitle: x\n{BODY}"))


@given(st.text(max_size=80))
def test_an_address_is_http_or_none(text: str) -> None:
    assert not is_url(text) or re.match(r"https?://", text, re.IGNORECASE)


@pytest.mark.parametrize(
    "bad",
    ["javascript:alert(1)", "//example.org", "http://", "https://a b.org", "https://u:p@a.org", "http://[x", "ftp://a", "https://a.org/\u202e"],
)  # fmt: skip
def test_what_is_no_web_address_is_refused(bad: str) -> None:
    assert not is_url(bad)


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("EN", "en"),
        ("en_gb", "en-GB"),
        ("zh-hans-cn", "zh-Hans-CN"),
        ("es-419", "es-419"),
        ("xx", None),
        ("../..", None),
    ],
)
def test_languages_are_those_that_cldr_knows(written: str, tag: str | None) -> None:
    assert language_tag(written) == tag


# --------------------------------------------------------------------------------------------------------- HTML

PAGE = """<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Ferry stops | The Ostrel Bell</title>
<meta property="og:site_name" content="The Ostrel Bell"><meta property="og:title" content="Ferry stops for the winter">
<meta property="article:published_time" content="2019-06-03T23:30:00-05:00">
<link rel="canonical" href="https://bell.example/ferry">
<script type="application/ld+json">
{"@graph": [{"@type": "NewsArticle", "author": [{"name": "Ada Quill"}, {"name": "Bo Hart"}]}]}
</script>
</head><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Ferry stops for the winter</h1>
<p>The ferry to Ostrel stopped on Monday because of thick ice, the harbour office said in a short statement.</p>
<p>Related: <a href="/x">Ten boats that sank</a></p>
<p>“Nobody was hurt, and nobody knows when it sails again,” said the harbour master, who has been there for years.</p>
<p>Some forty people live on the island through the winter, and the post has come by helicopter since May.</p>
<p>Follow us on Chirper</p><ul><li><a href="/y">Ten more boats that sank</a></li></ul>
<a rel="license" href="https://example.org/by/4.0">licence</a></article><footer>Copyright 2019</footer></body></html>"""


def test_a_page_gives_its_main_text_under_its_headline(write: Write) -> None:
    article = read(write("ferry.html", PAGE))
    paragraphs = article.text.split("\n\n")
    assert paragraphs[0] == article.title.text == "Ferry stops for the winter"
    assert [p.split()[0] for p in paragraphs[1:]] == ["The", "“Nobody", "Some"]


def test_a_page_says_what_it_states_in_its_head(write: Write) -> None:
    article = read(write("ferry.html", PAGE))
    assert (article.publisher, article.author) == ("The Ostrel Bell", "Ada Quill, Bo Hart")
    assert (article.published, article.language) == (date(2019, 6, 3), "en-GB")
    assert (article.url, article.licence) == ("https://bell.example/ferry", "https://example.org/by/4.0")


def test_no_date_is_guessed_from_a_page(write: Write) -> None:
    page = re.sub(r"<meta property=\"article:published_time.*?>", "", PAGE.replace("/ferry", "/2019/06/03/ferry"))
    assert read(write("ferry.html", page.replace("<nav>", "<p>Monday 3 June 2019</p><nav>"))).published is None


@pytest.mark.parametrize("stated", ["0001-01-01", "soon", "03/06/2019", ""])
def test_what_is_no_date_on_a_page_is_left_out(write: Write, stated: str) -> None:
    assert read(write("ferry.html", PAGE.replace("2019-06-03T23:30:00-05:00", stated))).published is None


def test_a_page_is_read_in_the_encoding_that_it_declares(write: Write) -> None:
    page = "<html><head><meta charset='windows-1251'></head><body><p>Паром</p></body></html>"
    assert read(write("ferry.html", page.encode("cp1251"))).text == "Паром"
    assert read(write("saved.html", page.encode())).text == "Паром"


@pytest.mark.parametrize("label", ["zip", "rot13", "unicode_escape", "nonsense", "utf-16"])
def test_an_encoding_that_is_none_is_not_used(write: Write, label: str) -> None:
    assert "is not UTF-8" in refusal(write("ferry.html", f"<meta charset={label}><p>caf".encode() + b"\xe9"))


def test_pointers_go_but_nobodys_words_do() -> None:
    kept = ["“Listen: it was never mine.”", "Related: it was said.", "A boat"]
    lines = [
        kept[0],
        "Read more: Ten boats that sank",
        kept[1],
        "DON’T MISS",
        "- Ten boats",
        kept[2],
        "© 2019 Bell",
        "Share",
    ]
    assert furniture.without(lines, set()) == kept


# ----------------------------------------------------------------------------------------------------- bad input


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.txt", "", "a.txt: is empty"),
        ("a.md", " \n\t\n", "a.md: is empty"),
        ("a.pdf", "x", "a.pdf: no reader for '.pdf' files (known: .html, .md, .txt)"),
        ("a", "x", "no reader for '' files"),
        ("a.txt", b"%PDF-1.7 x", "is a PDF document, not text"),
        ("a.txt", b"PK\x03\x04x", "is a ZIP archive or an office document"),
        ("a.txt", b"a\0b", "a zero byte at offset 1"),
        ("a.txt", "Häfen".encode("utf-16-le"), "a zero byte"),
        ("a.txt", b"caf\xe9 noir", "the byte 0xe9 at offset 3 is not UTF-8 (save the file as UTF-8)"),
        ("a.txt", b"\xff\xfeH", "is not UTF-16"),
        ("a.txt", "one\ntwo\x1b[2J", "control character U+001B at character 7, line 2"),
        ("a.txt", b"a" * 5_000_001, "5.0 MB are too large for an article"),
        ("a.txt", "word " * 100_001, "500,005 characters are too many for an article (at most 500,000"),
        ("a.txt", "The " + "A1b2" * 5_001, "20,004 characters stand without a blank"),
        ("a.txt", "9 " * 20_001, "20,001 numbers are too many for an article (is it text, or a table?)"),
        ("a.md", "---\ntitle: x\n---\n", "holds no words"),
        ("a.md", "[" * 2_001, "more than 2,000 '['"),
        ("a.html", "<script>alert(1)</script>", "holds no words"),
        ("a.html", "<!-- -->", "holds no words"),
        ("a.html", "<i>x</i>" * 40_000, "elements are too many for a page"),
        ("index.txt", BODY, "the address “index” is taken"),
        ("CON.txt", BODY, "the address “con” is taken"),
    ],
)
def test_a_seed_that_cannot_be_read_says_why(write: Write, name: str, content: str | bytes, says: str) -> None:
    assert says in refusal(write(name, content))


def test_what_is_no_file_is_refused_and_never_waited_for(tmp_path: Path) -> None:
    (tmp_path / "folder.txt").mkdir()
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "link.txt").symlink_to("nowhere")
    assert "is a folder" in refusal(tmp_path / "folder.txt")
    assert "is no regular file" in refusal(tmp_path / "pipe.txt")
    assert "cannot be read: No such file" in refusal(tmp_path / "link.txt")
    assert "cannot be read" in refusal(tmp_path / "a\0b.txt")


def test_a_message_cannot_move_the_cursor(write: Write) -> None:
    assert refusal(write("a\x1b[31m\n\u202eb.txt", "")).startswith("a\\x1b[31m\\n\\u202eb.txt: is empty")


@pytest.mark.parametrize("suffix", sorted(READERS))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=300) | st.text(max_size=300).map(lambda t: t.encode("utf-8", "surrogatepass")))
@example(data=b"---\n---\n---")
@example(data=b"\xef\xbb\xbf")
@example(data=b"<p>&#xD800;&#1;&#xFFFE;")
@example(data=b"<meta charset='utf-7'>+ADw-\xff")
@example(data="\u2028\u2028 \u200b".encode())
def test_any_bytes_are_an_article_or_an_error_for_people(tmp_path: Path, suffix: str, data: bytes) -> None:
    path = tmp_path / f"any{suffix}"
    path.write_bytes(data)
    try:
        article = read(path, tmp_path)
    except ExplainerError as error:
        assert str(error).isprintable()
        return
    for span in (article.title, article.subtitle):
        assert span is None or article.text[span.start : span.end] == span.text.strip() != ""
    assert "\r" not in article.text
    assert article.text.encode()


PARTS = r"""<p> </p> <b> <ul> <li> <table> <td> <br> <script> <!-- --> <h1> # > - * ** ` ``` [ ]( ) | --- title: :
word Word. “Word” & &amp; &#0; \ <a href=x> </a> {% %} {{ }} ' " """


@pytest.mark.parametrize("suffix", [".html", ".md"])
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(parts=st.lists(st.sampled_from([*PARTS.split(), "\n", "\n\n"])))
def test_broken_markup_is_read_or_refused(tmp_path: Path, suffix: str, parts: list[str]) -> None:
    path = tmp_path / f"any{suffix}"
    path.write_text(" ".join(parts), encoding="utf-8")
    try:
        article = read(path, tmp_path)
    except ExplainerError:
        return
    assert article.title.text == article.text[article.title.start : article.title.end] != ""


# ------------------------------------------------------------------------------------------------------- folders


def test_a_folders_seeds_come_in_one_order_without_what_is_no_seed(write: Write, tmp_path: Path) -> None:
    for name in ("b.txt", "A.md", "a.yml", ".hidden.txt", "b.txt~", "#b.txt#", ".#b.txt", "b.bak", "c.pdf"):
        write(name, BODY)
    (tmp_path / "a_files").mkdir()
    assert [p.name for p in seeds(tmp_path)] == ["A.md", "b.txt", "c.pdf"]


def test_bad_seeds_do_not_stop_good_ones(write: Write, tmp_path: Path) -> None:
    write("a.txt", "")
    write("b.txt", BODY)
    write("c.pdf", "x")
    write("d.yml", "title: x")
    write("e.txt", BODY)
    write("e.yml", "titel: x")
    (tmp_path / "f").mkdir()
    articles, errors = read_all(tmp_path, tmp_path)
    assert [a.slug for a in articles] == ["b"]
    assert sorted(e.where for e in errors) == ["a.txt", "c.pdf", "d.yml", "e.yml, line 1", "f"]


def test_of_two_seeds_with_one_address_the_first_is_kept_and_the_other_named(write: Write, tmp_path: Path) -> None:
    write("My ferry.txt", "First here.")
    write("my-ferry.txt", "Second here.")
    articles, errors = read_all(tmp_path, tmp_path)
    assert [a.text for a in articles] == ["First here."]
    assert [str(e) for e in errors] == [
        "my-ferry.txt: wants the address “my-ferry”, which My ferry.txt has (rename one of the two)"
    ]


def test_a_link_out_of_the_folder_is_refused(write: Write, tmp_path: Path) -> None:
    folder = tmp_path / "seeds"
    folder.mkdir()
    (folder / "out.txt").symlink_to(write("secret.txt", BODY))
    (folder / "in.txt").write_text(BODY, encoding="utf-8")
    (folder / "link.txt").symlink_to("in.txt")
    articles, errors = read_all(folder, tmp_path)
    assert [a.slug for a in articles] == ["in", "link"]
    assert [str(e) for e in errors] == [
        "seeds/out.txt: is a link that leaves the folder (put a copy of the file there)"
    ]


# --------------------------------------------------------------------------------------------------------- slugs


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("Ferry STOPS!", "ferry-stops"),
        ("Žižka & Öl", "zizka-ol"),
        ("../../etc", "etc"),
        ("%2e%2e", "2e-2e"),
        ("a" * 80, "a" * 80),
    ],
)
def test_addresses_are_plain(name: str, made: str) -> None:
    assert slug(name, "x") == made


@given(st.text(max_size=200))
def test_every_name_gives_a_safe_address_or_an_error(name: str) -> None:
    try:
        made = slug(name, "x")
    except SlugError:
        return
    assert re.fullmatch(r"[a-z0-9][a-z0-9-]{0,79}", made)
    assert made == slug(name, "y")


def test_names_without_latin_letters_keep_apart() -> None:
    assert slug("选举", "x") != slug("选民", "x")
    assert slug("a" * 200, "x") != slug("a" * 201, "x")


def test_the_limits_stand_in_the_messages() -> None:
    assert (files.LARGEST_FILE, files.LONGEST_TEXT) == (5_000_000, 500_000)


def test_roles_follow_title_and_subtitle(write: Write) -> None:
    article = read(write("ferry.txt", f"Ferry stops\n\nNo boats to Ostrel until spring\n\n{BODY}"))
    assert [s.role for s in split(article)] == [Role.TITLE, Role.SUBTITLE, Role.BODY, Role.BODY]
