"""Catalogs lose nothing that a person wrote, and stay files that the standard tools read."""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import polib
import pytest
from babel.messages.pofile import read_po, write_po
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import catalogs
from generator.catalogs import Catalog, Entry, Refusal, State, labels, po
from generator.engines import pseudo
from generator.errors import CatalogError, LanguageError
from generator.messages import Hole, Message, Style
from generator.model import Span

LANGUAGES = ("de", "es", "fr", "ru", "uk", "kk", "ar", "zh-Hans", "pt-BR", "he", "pl", "ga", "sl", "hi", "eo")

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'


def tool(name: str) -> str:
    """The path of a program of GNU gettext; the test is skipped where it is not installed."""
    path = shutil.which(name)
    if path is None:
        pytest.skip(f"{name} is not installed (GNU gettext)")
    return path


def counted(value: int, text: str = "{n1} boats sailed.") -> Message:
    """A message with one figure."""
    shown = f"{value:,}"
    hole = Hole("n1", Span(0, len(shown), shown), Style.NUMBER, Decimal(value))
    return Message(text, None, (hole,), (f"{{n1}} = {shown} (value {value})",), ("seeds/a.txt:1",))


MESSAGES = (
    counted(68),
    Message("Nobody was hurt.", comments=("Names: Ada",), references=("seeds/a b.txt:3", "seeds/a.txt:12")),
    Message("Ada Quill", "person", references=("seeds/a.txt:3",)),
    Message('A "quoted" text,\nwith \\ and a tab\there, which is long enough to be wrapped by each and every tool.'),
    Message("{n} boat", plural="{n} boats"),
)


def translated(language: str, translations: dict[str, str], messages: Sequence[Message] = MESSAGES) -> Catalog:
    """A catalog in which a person has translated some messages."""
    whole = catalogs.update(catalogs.empty(language), messages)
    said = {text: (translation,) for text, translation in translations.items()}
    done = [po.edited(e, translations=said.get(e.text, e.translations)) for e in whole.entries[1:]]
    return catalogs.parse(catalogs.render(replace(whole, entries=(whole.entries[0], *done))).encode(), language)


GERMAN = {
    "{n1} boats sailed.": "{n1} Boote fuhren.",
    "Nobody was hurt.": "Niemand wurde verletzt.",
    "Ada Quill": "Ada Quill",
}


def entry(catalog: Catalog, text: str) -> Entry:
    return next(e for e in catalog.entries if e.text == text)


# ----------------------------------------------------------------------------------------------------------- the format

texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\x04"), min_size=1, max_size=80)
lines = st.lists(st.text("ab 3é漢.", max_size=12).map(str.strip), max_size=2).map(tuple)


@settings(deadline=None)
@given(
    st.lists(
        st.builds(
            Entry,
            text=texts,
            context=st.none() | texts,
            plural=st.none() | texts,
            translations=st.tuples(st.text(max_size=100).filter(lambda t: "\r" not in t and t.isprintable())),
            comments=lines,
            extracted=lines,
            references=st.lists(st.sampled_from(["a.py:1", "b c.txt:22", "x" * 70 + ":3"]), max_size=4).map(tuple),
            flags=st.lists(st.sampled_from(["fuzzy", "python-brace-format"]), max_size=2, unique=True).map(tuple),
            obsolete=st.booleans(),
        ).filter(lambda e: e.is_fuzzy or "\n" not in e.text + (e.plural or "")),
        max_size=4,
        unique_by=lambda e: e.key,
    )
)
def test_what_is_written_reads_back_the_same(entries: list[Entry]) -> None:
    read, tail = po.parse(po.render(entries), "test")
    assert (read, tail) == (tuple(entries), "")


@pytest.mark.parametrize(
    ("content", "line", "what"),
    [
        (HEADER + '<<<<<<< HEAD\nmsgid "a"\nmsgstr "b"\n', 5, "conflict marker"),
        (HEADER + 'msgid "a"\nmsgstr "b"\n=======\n', 7, "conflict marker"),
        (HEADER + 'msgid "a"\n', 5, "without 'msgstr'"),
        (HEADER + 'msgid "a"\n# c\nmsgstr "b"\n', 5, "without 'msgstr'"),
        (HEADER + 'msgid "a\nmsgstr "b"\n', 5, "closing quotation mark"),
        (HEADER + 'msgid "a" foo\nmsgstr "b"\n', 5, "'foo'"),
        (HEADER + 'msgid "a\\q"\nmsgstr "b"\n', 5, "unknown escape"),
        (HEADER + 'msgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"\n', 8, "same message as in line 5"),
        (HEADER + 'msgid "a"\nmsgstr "b"\n\n#~ msgid "a"\n#~ msgstr "c"\n', 8, "same message"),
        (HEADER + 'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "x"\nmsgstr[2] "y"\n', 8, "plural form 2"),
        (HEADER + 'msgid "a"\nmsgid_plural "b"\nmsgstr "x"\n', 7, "without its index"),
        (HEADER + 'msgid "a"\nmsgstr[0] "x"\n', 6, "without 'msgid_plural'"),
        (HEADER + 'msgstr "x"\n', 5, "a second time"),
        (HEADER + '# c\nmsgstr "x"\n', 6, "without 'msgid'"),
        (HEADER + '# c\n"x"\n', 6, "without a keyword"),
        (HEADER + 'msgid "a"\nmsgstr\nmsgid "b"\nmsgstr "c"\n', 7, "without a text"),
        (HEADER + '#~ msgid "a"\nmsgstr "b"\n', 6, "partly obsolete"),
        (HEADER + 'domain "messages"\nmsgid "a"\nmsgstr "b"\n', 5, "domain"),
        (HEADER + '#| foo\nmsgid "a"\nmsgstr "b"\n', 5, "'foo'"),
        (HEADER + 'msgid "a\\n"\nmsgstr "b"\n', 5, "both end with a line break"),
        (HEADER + '#| "b"\nmsgid "a"\nmsgstr "b"\n', 6, "previous text"),
        (HEADER + '#| msgctxt "b"\nmsgid "a"\nmsgstr "b"\n', 6, "previous text"),
        (HEADER + '#| msgid "b"\n#~ msgid "a"\n#~ msgstr "b"\n', 6, "partly obsolete"),
        (HEADER + '#| msgid "b"\n# c\nmsgid "a"\nmsgstr "b"\n', 6, "comment after a previous text"),
        (HEADER + 'msgid "a"\nmsgstr "b"\n\n#| msgid "b"\n', 9, "no message after it"),
        (HEADER + 'msgid "a" # c\nmsgstr "b"\n', 5, "without 'msgstr'"),
        (HEADER + 'msgid "a\\004b"\nmsgstr "b"\n', 5, "U[+]0004"),
        (HEADER + '#, c-format\nmsgid "%d a"\nmsgstr "%s %d"\n', 6, "more arguments"),
        (
            HEADER + '#, c-format\nmsgid "a"\nmsgid_plural "%d b"\nmsgstr[0] "c"\nmsgstr[1] "%d%s"\n',
            6,
            "more arguments",
        ),
        (HEADER + 'msgid "a"\u00a0"b"\nmsgstr "c"\n', 5, "where a keyword"),
        (HEADER + 'msgid "a"\nmsgid_plural "b"\nmsgstr[\u0660] "x"\n', 7, "where a keyword"),
    ],
)
def test_what_gettext_refuses_is_refused_with_its_line(content: str, line: int, what: str) -> None:
    with pytest.raises(CatalogError, match=what) as error:
        catalogs.parse(content.encode(), "de", "de.po")
    assert error.value.where == f"de.po:{line}"
    assert _msgfmt_says(content.encode()) != 0


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"# only a comment\n",
        b'msgid "a" msgstr "b"\n',
        b'  msgid "a" "b"\n\t"c"\nmsgstr "" "x"',
        b'msgid "a"\r\nmsgstr "b"\r\n',
        b'#~| msgid "p"\n#~ msgid "a"\n#~ msgstr "b"\n',
        b'msgid "a"\nmsgstr "caf\xe9"\n',
        b'msgid ""\nmsgstr "Content-Type: text/plain; charset=ISO-8859-1\\n"\nmsgid "a"\nmsgstr "caf\xe9"\n',
        b'msgid ""\nmsgstr "Content-Type: text/plain; charset=CHARSET\\n"\nmsgid "a"\nmsgstr "b"\n',
        b'msgid "\\x41\\101"\nmsgstr "b"\n',
        b'msgid "a"\nmsgstr "b" # c "d"\n# "e"\nmsgid "f"\nmsgstr "#g"#~ # i\n#~ msgid "h"\n#~ msgstr "j"\n',
        b'#|\n#| msgctxt "b"\n#| msgid "c" "d"\n#| msgid_plural "e"\n\nmsgid "a"\nmsgstr "b"\n',
        b'#, c-format\nmsgid "%s of %*d, 5%%"\nmsgstr "5%% %2$*3$d %1$s"\n',
        b'#, c-format, fuzzy\nmsgid "%s"\nmsgstr "%s %s"\n',
        b'msgid "%s"\nmsgstr "%s %s"\n',
    ],
)
def test_what_gettext_reads_is_read(content: bytes) -> None:
    catalogs.parse(content, "de")
    assert _msgfmt_says(content) == 0


def _msgfmt_says(content: bytes) -> int:
    command = [tool("msgfmt"), "--check-format", "--check-domain", "-o", "/dev/null", "-"]
    return subprocess.run(command, input=content, capture_output=True, check=False).returncode


@settings(deadline=None)
@given(st.binary(max_size=200) | st.text('msgidtrcxp_lu "\\n#~|,[0]\n', max_size=120).map(str.encode))
def test_no_bytes_break_the_reader(content: bytes) -> None:
    try:
        catalogs.update(catalogs.parse(content, "de"), MESSAGES)
    except CatalogError as error:
        assert error.where.startswith("catalog:")


def test_bytes_in_another_encoding_than_the_header_says_name_their_line() -> None:
    with pytest.raises(CatalogError, match="not utf-8") as error:
        catalogs.parse(HEADER.encode() + b'msgid "a"\nmsgstr "caf\xe9"\n', "fr", "fr.po")
    assert error.value.where == "fr.po:6"


def test_other_encodings_are_read_and_written_as_utf8() -> None:
    content = HEADER.replace("UTF-8", "KOI8-R").encode() + 'msgid "a"\nmsgstr "да"\n'.encode("koi8-r")
    text = catalogs.render(catalogs.parse(content, "ru"))
    assert 'msgstr "да"' in text
    assert "charset=UTF-8" in text


def test_a_missing_file_is_an_empty_catalog(tmp_path: Path) -> None:
    assert catalogs.read(tmp_path / "none.po", "de") == catalogs.empty("de")


def test_a_file_with_the_line_ends_of_old_macs_is_read() -> None:
    text = "# Ada's\n" + HEADER + 'msgid "a"\nmsgstr "b"\n'
    assert (
        catalogs.parse(text.replace("\n", "\r").encode(), "de").entries == catalogs.parse(text.encode(), "de").entries
    )


def test_long_files_take_seconds() -> None:
    many = [Message(f"Sentence {n} of a long story about ferries.", references=(f"a.txt:{n}",)) for n in range(20_000)]
    made = catalogs.update(catalogs.empty("de"), many)
    read = catalogs.parse(catalogs.render(made).encode(), "de")
    assert catalogs.update(read, many) is read


# --------------------------------------------------------------------------------------------------------- other tools


@pytest.mark.parametrize("language", LANGUAGES)
def test_msgfmt_finds_nothing_to_complain_about(language: str, tmp_path: Path) -> None:
    for name, catalog in (
        ("empty", catalogs.update(catalogs.empty(language), MESSAGES)),
        (
            "full",
            filled(catalogs.update(catalogs.empty(language), MESSAGES)),
        ),
    ):
        path = tmp_path / f"{name}.po"
        path.write_text(catalogs.render(catalog), encoding="utf-8")
        done = subprocess.run(
            [tool("msgfmt"), "-c", "--check-header", "-o", "/dev/null", path], capture_output=True, check=False
        )
        assert (done.returncode, done.stderr) == (0, b"")


WAYS = {
    "msgcat": "msgcat {po} -o {po}",
    "msgattrib": "msgattrib {po} -o {po}",
    "msgmerge": "msgmerge --quiet --no-fuzzy-matching {po} {pot} -o {po}",
    "msgmerge with previous texts": "msgmerge --quiet --no-fuzzy-matching --previous {po} {pot} -o {po}",
    "a narrow page": "msgcat --width=40 --sort-output {po} -o {po}",
}
"""What a translator's tools do with a file, by GNU gettext's own programs."""


@pytest.mark.parametrize("way", WAYS)
def test_gettexts_tools_keep_every_state(way: str, tmp_path: Path) -> None:
    before = all_states()
    path, pot = tmp_path / "de.po", tmp_path / "a.pot"
    path.write_text(catalogs.render(before), encoding="utf-8")
    pot.write_text(catalogs.template(MESSAGES, "a"), encoding="utf-8")
    command = WAYS[way].format(po=path, pot=pot).split()
    subprocess.run([tool(command[0]), *command[1:]], check=True, capture_output=True)
    assert states(catalogs.read(path, "de")) == states(before)


def test_polib_and_babel_keep_every_state(tmp_path: Path) -> None:
    before = all_states()
    path = tmp_path / "de.po"
    path.write_text(catalogs.render(before), encoding="utf-8")
    polib.pofile(str(path)).save()
    assert states(catalogs.read(path, "de")) == states(before)
    with path.open("rb") as file:
        assert len(read_po(file)) == len(MESSAGES)
    pybabel("compile", "-i", path, "-o", tmp_path / "de.mo")
    assert (tmp_path / "de.mo").exists()


def test_pybabel_update_keeps_every_state(tmp_path: Path) -> None:
    before = all_states()
    path, pot = tmp_path / "de.po", tmp_path / "a.pot"
    path.write_text(catalogs.render(before), encoding="utf-8")
    pot.write_text(catalogs.template(MESSAGES, "a"), encoding="utf-8")
    pybabel("update", "-N", "-l", "de", "-i", pot, "-o", path)
    assert states(catalogs.read(path, "de")) == states(before)


EDITORS = {
    "Poedit": {
        "X-Generator": "Poedit 3.5",
        "X-Poedit-Basepath": ".",
        "Last-Translator": "Ada Quill <ada@quill.example>",
    },
    "Weblate": {
        "X-Generator": "Weblate 5.8.4",
        "Language-Team": "German <https://weblate.example/de/>",
        "Language": "de",
    },
}
"""What else they say in the header."""


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("width", [0, 30, 77])
@pytest.mark.parametrize("editor", EDITORS)
def test_editors_keep_every_state(editor: str, width: int, line_end: str, tmp_path: Path) -> None:
    """Other fields in the header, other lines, another order, previous texts, other line ends: the same states."""
    before = all_states()
    written = as_an_editor_writes(catalogs.render(before), EDITORS[editor], width).replace("\n", line_end)
    assert "#| msgid" in written
    path = tmp_path / "de.po"
    path.write_bytes(written.encode())
    read = catalogs.read(path, "de")
    assert states(read) == states(before)
    again = catalogs.render(catalogs.update(read, (counted(1), *MESSAGES[1:])))
    assert states(catalogs.parse(again.encode(), "de")) == states(before)
    header = catalogs.parse(again.encode(), "de").header
    assert header is not None
    assert all(f"{name}: {value}" in header.translations[0] for name, value in EDITORS[editor].items())
    assert again.count("#| msgid") == written.count("#| msgid")


def as_an_editor_writes(text: str, fields: dict[str, str], width: int) -> str:
    """A catalog anew: wrapped, the last entry first, flags turned round, the previous text of what is fuzzy."""
    file = polib.pofile(text, wrapwidth=width)
    file.metadata.update(fields)
    for entry in file:
        if entry.fuzzy:
            entry.previous_msgid = f"{entry.msgid} (as it was, before somebody thought better of it)"
        entry.flags.reverse()
    file.sort(key=lambda entry: entry.msgid, reverse=True)
    return str(file) + "\n"


MANY = replace(
    counted(61), comments=("{n1} = 61 (value 61); 62 (value 62); 68 (value 68)", "Names: Ada Quill; Lev Tarn")
)
"""A message whose comment names one figure of each plural form of Russian."""


def wrapped(text: str, tool: str) -> str:
    """A catalog on a narrow page, comments too."""
    if tool == "polib":
        return str(polib.pofile(text, wrapwidth=24)) + "\n"
    written = io.BytesIO()
    write_po(written, read_po(io.BytesIO(text.encode()), locale="ru"), width=24)
    return written.getvalue().decode()


@pytest.mark.parametrize("tool", ["polib", "Babel"])
def test_comments_on_a_narrow_page_say_what_they_said(tool: str) -> None:
    said = "{n1} лодок."
    whole = catalogs.update(catalogs.empty("ru"), [MANY])
    whole = catalogs.with_translation(whole, {MANY.key: (said, catalogs.machine_comment("x-y", "2026-11-23", said))})
    text = wrapped(catalogs.render(whole), tool)
    assert catalogs.machine_comment("x-y", "2026-11-23", said) not in text
    assert catalogs.state_of(entry(catalogs.parse(text.encode(), "ru"), MANY.text)) is State.MACHINE
    assert states(catalogs.update(catalogs.parse(text.encode(), "ru"), [MANY])) == states(whole)
    edited = catalogs.parse(text.replace(said, "Лодки: {n1}.").encode(), "ru")
    assert catalogs.state_of(entry(edited, MANY.text)) is State.TRANSLATED


@pytest.mark.parametrize("mark", ["#{}:", "#  {}:", "#\t{}:"])
@pytest.mark.parametrize("word", ["machine", "refused"])
def test_a_machines_comment_may_be_indented(word: str, mark: str) -> None:
    text = catalogs.render(all_states()).replace(f"# {word}:", mark.format(word))
    assert states(catalogs.parse(text.encode(), "de")) == states(all_states())


@pytest.mark.parametrize("way", [*WAYS, "polib", "Babel"])
def test_what_returns_is_as_it_was_whatever_tool_kept_it_meanwhile(way: str, tmp_path: Path) -> None:
    before = catalogs.parse(catalogs.render(filled(translated("de", GERMAN))).encode(), "de")
    path, pot = tmp_path / "de.po", tmp_path / "a.pot"
    path.write_text(catalogs.render(catalogs.update(before, MESSAGES[4:])), encoding="utf-8")
    pot.write_text(catalogs.template(MESSAGES[4:], "a"), encoding="utf-8")
    if way in WAYS:
        command = WAYS[way].format(po=path, pot=pot).split()
        subprocess.run([tool(command[0]), *command[1:]], check=True, capture_output=True)
    else:
        path.write_text(wrapped(path.read_text(encoding="utf-8"), way), encoding="utf-8")
    assert states(catalogs.update(catalogs.read(path, "de"), MESSAGES)) == states(before)


def test_labels_have_as_many_forms_as_the_files_own_rule_of_plurals() -> None:
    """Weblate gives Russian four; a file with some labels of three and some of four is none to gettext."""
    text = catalogs.render(catalogs.update(catalogs.empty("ru"), [Message("{n} boat", plural="{n} boats")]))
    four = catalogs.parse(text.replace("nplurals=3", "nplurals=4").encode(), "ru")
    after = catalogs.update(four, [Message("{n} boat", plural="{n} boats"), Message("{n} oar", plural="{n} oars")])
    assert [len(e.translations) for e in after.entries] == [1, 4, 4]
    assert _msgfmt_says(catalogs.render(after).encode()) == 0


def pybabel(command: str, *arguments: object) -> None:
    subprocess.run([sys.executable, "-m", "babel.messages.frontend", "-q", command, *map(str, arguments)], check=True)


def states(catalog: Catalog) -> dict[str, tuple[State, tuple[str, ...], tuple[Refusal, ...]]]:
    return {
        e.text: (catalogs.state_of(e), tuple(filter(None, e.translations)), catalogs.refused_answers(e))
        for e in catalog.entries
        if e.text
    }


REFUSED = 'Ein "Boot -- oder  mehr" - nichts\nals well-known  Holz\u00a0- und\u202e Wasser, am Ende: '
"""An answer with all that is lost where comments are wrapped."""


def all_states() -> Catalog:
    """A German catalog with a message in each state."""
    gone = Message("The ferry is late.")
    made = translated("de", {**GERMAN, gone.text: "Die Fähre ist spät."}, (*MESSAGES, gone))
    made = catalogs.update(made, (counted(1), *MESSAGES[1:]))
    machine = {
        MESSAGES[3].key: (
            'Ein "zitierter" Text,\nlang.',
            catalogs.machine_comment("x", "2026-11-23", 'Ein "zitierter" Text,\nlang.'),
        )
    }
    made = catalogs.with_translation(made, machine)
    note = catalogs.refusal_comment("x", "2026-11-23", ("lost numbers", "length"), REFUSED, {})
    made = catalogs.with_refusals(made, "x", {MESSAGES[4].key: note})
    assert catalogs.refused_answers(entry(made, MESSAGES[4].text))[0].answer == REFUSED
    assert {s for s, count in catalogs.counts(made).items() if count} == set(State)
    return made


# ------------------------------------------------------------------------------------------------------------- updating


def test_a_catalog_that_lacks_nothing_is_given_back_as_it_is() -> None:
    text = HEADER + '# mine\n#: seeds/a.txt:1\nmsgid "A"\nmsgstr ""\n"B"\n\n\n\n#~ msgid "old"\n#~ msgstr "alt"\n'
    read = catalogs.parse(text.encode(), "de")
    again = catalogs.update(read, (Message("A", references=("seeds/a.txt:1",)),))
    assert again is read
    assert catalogs.render(again) == text


def test_a_changed_sentence_is_untranslated_and_the_old_one_is_kept() -> None:
    before = translated("de", GERMAN)
    after = catalogs.update(before, (MESSAGES[0], Message("Nobody was badly hurt."), *MESSAGES[2:]))
    assert catalogs.state_of(entry(after, "Nobody was badly hurt.")) is State.UNTRANSLATED
    assert catalogs.state_of(entry(after, "Nobody was hurt.")) is State.OUTDATED
    assert catalogs.state_of(entry(after, "{n1} boats sailed.")) is State.TRANSLATED


def test_a_sentence_that_returns_is_translated_again() -> None:
    before = translated("de", GERMAN)
    without = catalogs.parse(catalogs.render(catalogs.update(before, MESSAGES[2:])).encode(), "de")
    after = catalogs.update(without, MESSAGES)
    assert catalogs.counts(after) == catalogs.counts(before)
    assert catalogs.render(after) == catalogs.render(before)


def test_what_nobody_translated_leaves_no_trace() -> None:
    assert len(catalogs.update(translated("de", GERMAN), MESSAGES[:3]).entries) == 4
    assert MESSAGES[4].text not in states(catalogs.update(all_states(), MESSAGES[:3]))


@settings(deadline=None)
@given(
    st.text(st.sampled_from('ab -"\\\n\u00a0é…港\u202e\U000e0041'), max_size=60) | st.text(max_size=700),
    st.integers(12, 90),
    st.booleans(),
)
def test_a_refused_answer_is_what_it_was_however_its_comment_is_wrapped(answer: str, width: int, hyphens: bool) -> None:
    comment = catalogs.refusal_comment("x-y", "2026-11-23", ("numbers", "length"), answer, {"boat": "Boot"})
    lines = textwrap.wrap(comment, width, break_long_words=False, break_on_hyphens=hyphens)
    written = Entry("A", translations=("",), comments=("by hand", *lines, "and more"))
    read = catalogs.parse(po.render([written]).encode("utf-8", "surrogatepass"), "de").entries[0]
    assert read.comments == ("by hand", comment, "and more")
    (refusal,) = catalogs.refused_answers(read)
    assert (refusal.answer, refusal.is_whole) == (answer[:600], len(answer) <= 600)
    assert refusal.holds({"boat": "Boot"}) and not refusal.holds({"boat": "Kahn"}) and not refusal.holds({})


@pytest.mark.parametrize(
    ("language", "fuzzy"), [("ru", True), ("uk", True), ("ar", False), ("de", False), ("zh-Hans", False), ("kk", False)]
)
def test_a_figure_of_another_plural_form_asks_for_review_in_that_language_alone(language: str, fuzzy: bool) -> None:
    before = translated(language, {"{n1} boats sailed.": "{n1} …"}, [counted(61)])
    after = catalogs.update(before, [counted(68)])
    assert catalogs.state_of(entry(after, "{n1} boats sailed.")) is (State.NEEDS_REVIEW if fuzzy else State.TRANSLATED)


def test_a_figure_of_the_same_plural_form_changes_nothing_but_the_comment() -> None:
    before = translated("ru", {"{n1} boats sailed.": "{n1} …"}, [counted(200_000)])
    after = entry(catalogs.update(before, [counted(300_000)]), "{n1} boats sailed.")
    assert catalogs.state_of(after) is State.TRANSLATED
    assert after.extracted == ("{n1} = 300,000 (value 300000)",)


def test_no_translation_is_given_to_a_similar_text() -> None:
    before = translated("de", {"More than {n1} people": "Mehr als {n1} Leute"}, [counted(2, "More than {n1} people")])
    after = catalogs.update(before, [counted(2, "Fewer than {n1} people")])
    assert not entry(after, "Fewer than {n1} people").is_translated


RICH = """\
# Ada's translation
# of the ferry story
msgid ""
msgstr ""
"Project-Id-Version: ferries\\n"
"X-Generator: Some Tool 3\\n"
"Content-Type: text/plain; charset=UTF-8\\n"

# a note of mine
#. old comment
#: seeds/a.txt:7
#, fuzzy, no-wrap
#| msgid "A boats"
msgid "A boat sailed out of the harbour."
msgstr "Ein Boot"

#~ msgctxt "person"
#~ msgid "Bo"
#~ msgstr "Bo"

# the end
"""


def test_nothing_that_a_translator_wrote_is_lost_on_rewriting() -> None:
    read = catalogs.parse(RICH.encode(), "de")
    after = catalogs.render(
        catalogs.update(read, (Message("A boat sailed out of the harbour.", references=("b.txt:1",)),))
    )
    expected = RICH.replace("#. old comment\n", "").replace("seeds/a.txt:7", "b.txt:1")
    assert after == expected


def test_a_label_that_becomes_plural_keeps_its_old_words_as_a_comment() -> None:
    before = translated("de", {"boat": "Boot"}, [Message("boat")])
    after = entry(catalogs.update(before, [Message("boat", plural="boats")]), "boat")
    assert (after.comments, after.translations) == (("before: Boot",), ("", ""))


# ------------------------------------------------------------------------------------------------- states and readers


def test_a_machines_text_is_a_persons_once_it_is_edited() -> None:
    comment = catalogs.machine_comment("apertium", "2026-11-23", "B")
    assert catalogs.state_of(Entry("A", translations=("B",), comments=(comment,))) is State.MACHINE
    assert catalogs.state_of(Entry("A", translations=("C",), comments=(comment,))) is State.TRANSLATED
    assert catalogs.state_of(Entry("A", translations=("C",), comments=("machine: x 2026-11-23",))) is State.MACHINE


def test_readers_see_the_translation_with_figures_in_their_own_format() -> None:
    message = counted(12_000)
    text = catalogs.translate(message, translated("de", GERMAN, [message]), "de", "en")
    assert (text.text, text.language, text.is_translated) == ("12.000 Boote fuhren.", "de", True)


@pytest.mark.parametrize(
    "wrong", ["Boote fuhren.", "{n1} {n1} Boote.", "{n1} von 99 Booten.", "{n1} <b>Boote</b>.", ""]
)
def test_what_fails_a_check_is_not_published(wrong: str) -> None:
    message = counted(12_000)
    text = catalogs.translate(message, translated("de", {message.text: wrong}, [message]), "de", "en")
    assert (text.text, text.language, text.is_translated) == ("12,000 boats sailed.", "en", False)


def test_what_needs_review_is_not_published() -> None:
    message = counted(68)
    catalog = catalogs.update(translated("ru", {message.text: "{n1} …"}, [counted(61)]), [message])
    text = catalogs.translate(message, catalog, "ru", "en")
    assert (text.text, text.language, text.state) == ("68 boats sailed.", "en", State.NEEDS_REVIEW)


def test_readers_of_the_articles_language_see_its_own_words() -> None:
    text = catalogs.translate(counted(12_000), catalogs.empty("en"), "en", "en")
    assert (text.text, text.is_translated) == ("12,000 boats sailed.", True)


# --------------------------------------------------------------------------------------------------------------- labels

LABELS = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 ? 1 : 2);\\n"

msgid "Sources"
msgstr "Источники"

msgctxt "claim"
msgid "denies"
msgstr "отрицает"

msgid "{n} claim"
msgid_plural "{n} claims"
msgstr[0] "{n} заявление"
msgstr[1] "{n} заявления"
msgstr[2] "{n} заявлений"

#, fuzzy
msgid "Numbers"
msgstr "Номера"

msgid "By {name}"
msgstr "Кем-то"
"""


def test_labels_are_looked_up_with_context_and_plural_form() -> None:
    t = catalogs.interface(catalogs.parse(LABELS.encode(), "ru"))
    assert t.gettext("Sources") == "Источники"
    assert t.pgettext("claim", "denies") == "отрицает"
    assert [t.ngettext("{n} claim", "{n} claims", n) for n in (1, 2, 5, 21)] == [
        "{n} заявление",
        "{n} заявления",
        "{n} заявлений",
        "{n} заявление",
    ]


def test_labels_that_are_missing_fuzzy_or_wrong_stay_in_the_programs_language() -> None:
    t = catalogs.interface(catalogs.parse(LABELS.encode(), "ru"))
    assert (t.gettext("Numbers"), t.gettext("By {name}"), t.gettext("Home")) == ("Numbers", "By {name}", "Home")
    assert (t.ngettext("a", "b", 1), t.ngettext("a", "b", 2)) == ("a", "b")
    assert t.is_translated("Sources") and not t.is_translated("Numbers")


def test_a_plural_rule_that_is_none_is_a_clear_error() -> None:
    broken = LABELS.replace("plural=(n%10==1", "plural=__import__('os')(n%10==1")
    with pytest.raises(CatalogError, match="nplurals=3"):
        catalogs.interface(catalogs.parse(broken.encode(), "ru"))


def test_labels_are_found_in_the_program_in_the_same_order_each_time() -> None:
    found = catalogs.interface_messages()
    labels.interface_messages.cache_clear()
    assert found == catalogs.interface_messages()
    assert len({message.key for message in found}) == len(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_a_rule_for_its_plurals(language: str) -> None:
    t = catalogs.interface(catalogs.empty(language))
    assert t.ngettext("a", "b", 5) == "b"
    assert catalogs.plural_forms(language).startswith("nplurals=")


def test_folders_are_named_as_gettext_names_them() -> None:
    assert [catalogs.folder(tag) for tag in ("de", "zh-Hans")] == ["de", "zh_Hans"]
    assert catalogs.language("zh_Hans") == "zh-Hans"
    with pytest.raises(LanguageError):
        catalogs.language("klingon")


# --------------------------------------------------------------------------------------------------- a machine's words


def filled(catalog: Catalog) -> Catalog:
    """The catalog with the answers of the engine `pseudo`."""
    singular = [m for m in MESSAGES if m.plural is None]
    texts = [m.text for m in singular]
    found = zip(singular, pseudo.translate(texts, "en", catalog.language), strict=True)
    made = {m.key: (a, catalogs.machine_comment("pseudo", "2026-11-23", a)) for m, a in found if a}
    return catalogs.with_translation(catalog, made)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_machines_words_are_marked_as_such(language: str) -> None:
    catalog = filled(catalogs.update(catalogs.empty(language), MESSAGES))
    assert catalogs.counts(catalog)[State.MACHINE] == len(MESSAGES) - 1  # plural labels are left to people
    assert catalogs.translate(MESSAGES[0], catalog, language, "en").engine == "pseudo 2026-11-23"


def test_a_machine_fills_only_what_is_empty() -> None:
    before = translated("de", GERMAN)
    after = filled(before)
    assert catalogs.counts(after)[State.MACHINE] == 1
    assert entry(after, "Nobody was hurt.") == entry(before, "Nobody was hurt.")
