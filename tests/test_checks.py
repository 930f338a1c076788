"""Each check finds what it is named after, and lets good translations pass."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.checks import AGREED, CHECKS, NOT_BY_MACHINE, Severity, is_publishable, problems
from generator.messages import Message, lift

SENTENCE = 'More than {n1} people left {x1}, "by sea", the harbour said.'

GOOD = {
    "de": "Mehr als {n1} Menschen verließen {x1} „auf dem Seeweg“, teilte der Hafen mit.",
    "fr": "Plus de {n1} personnes ont quitté {x1} «\u00a0par la mer\u00a0», a indiqué le port.",
    "es": "Más de {n1} personas abandonaron {x1} «por mar», informó el puerto.",
    "ru": "Более {n1} человек покинули {x1} «морем», сообщили в порту.",
    "uk": "Понад {n1} людей залишили {x1} «морем», повідомили в порту.",
    "kk": "Порттың мәліметінше, {n1}-нан астам адам {x1} аумағынан «теңіз арқылы» кетті.",
    "ar": 'قال الميناء إن أكثر من {n1} شخص غادروا {x1} "بحراً".',
    "zh-Hans": "港口方面称，超过{n1}人“经海路”离开了{x1}。",
    "ja": "港によると、{n1}人以上が「海路で」{x1}を離れた。",
    "hi": 'बंदरगाह ने कहा कि {n1} से अधिक लोग "समुद्र के रास्ते" {x1} से चले गए।',
    "he": 'יותר מ-{n1} בני אדם עזבו את {x1} "דרך הים", מסר הנמל.',
    "pt-BR": "Mais de {n1} pessoas deixaram {x1} “por mar”, disse o porto.",
}


@pytest.mark.parametrize("language", GOOD)
def test_a_good_translation_has_no_problem(language: str) -> None:
    assert list(problems(Message(SENTENCE), GOOD[language], language)) == []


def found(text: str, translation: str, language: str = "de", context: str | None = None) -> set[str]:
    names = tuple(name for name in ("Talia Brandvik",) if name in text)
    return {problem.check for problem in problems(Message(text, context, names=names), translation, language)}


EXAMPLES = {
    "holes": [
        ("{n1} boats.", "Boote."),
        ("{n1} boats.", "{n1} und {n1} Boote."),
        ("{n1} boats.", "{n1} Boote {n2}."),
        ("{n1} boats.", "{N1} Boote."),
    ],
    "braces": [("{n1} boats.", "{n1} Boote}."), ("{n1} boats.", "{{n1} Boote."), ("{n1} boats.", "{ n1 } Boote.")],
    "numbers": [
        ("{n1} boats.", "{n1} Boote, 3."),
        ("Boats.", "٣ Boote."),
        ("Boats.", "３ Boote."),
        ("Boats.", "Boote १."),
        ("Boats.", "Boote " + "7" * 60 + "."),
        ("Two boats.", "Drei Boote."),
        ("Two boats.", "3 Boote."),
        ("Twenty-five boats left.", "Sechsundzwanzig Boote fuhren."),
        ("5 percent left.", "5 gingen."),
        ("It was -5 degrees.", "Es waren 5 Grad."),
        ("After 3 days 12 ships left.", "Nach 12 Tagen fuhren 3 Schiffe."),
    ],
    "amounts": [
        ("Tens of thousands of men fled.", "Hunderttausende Männer flohen."),
        ("Millions of men fled.", "Milliarden Männer flohen."),
    ],
    "order": [
        ("From {n1} to {n2} boats.", "Von {n2} auf {n1} Boote."),
        ("{n1} men died and {n2} fled.", "{n2} Männer starben und {n1} flohen."),
    ],
    "calendar": [
        ("The boats left in May.", "Die Boote fuhren im März ab."),
        ("The boats left on Monday.", "Die Boote fuhren am Dienstag ab."),
    ],
    "stance": [
        ("The mayor denies the report.", "Der Bürgermeister bestätigt den Bericht."),
        ("The mayor confirmed it.", "Der Bürgermeister dementierte es."),
    ],
    "negation": [
        ("The men did not leave.", "Die Männer gingen fort."),
        ("The men slept.", "Die Männer schliefen nicht."),
    ],
    "lost names": [("Talia Brandvik left.", "Sie ging fort.")],
    "lost numbers": [("Three boats left.", "Boote fuhren.")],
    "notices": [
        ("Boats.", "MYMEMORY WARNING: YOU USED ALL AVAILABLE FREE TRANSLATIONS FOR TODAY."),
        ("Boats.", "Error 500 (Server Error)!!1500.That’s an error."),
        ("Boats.", "QUERY LENGTH LIMIT EXCEEDED. MAX ALLOWED QUERY : 500 CHARS"),
        ("Boats.", '{{"error": "Boote"}}'),
    ],
    "talk": [
        ("Boats.", "Here is the translation: Boote."),
        ("Boats.", "Hier ist die Übersetzung: Boote."),
        ("Boats.", "Sure! Boote."),
        ("Boats.", "Boote. (Note: the placeholder was kept.)"),
    ],
    "markup": [
        ("Boats.", "<b>Boote</b>."),
        ("Boats.", "Boote &lt;."),
        ("Boats.", "Boote &#x3c;."),
        ("Boats.", "[Boote](x)."),
        ("Boats.", "http://x.y Boote."),
        ("Boats.", "JavaScript:Boote."),
        ("Boats.", "www.x.y Boote."),
        ("Boats.", "{{{{Boote}}}}."),
        ("Boats.", "{{% Boote %}}."),
        ("Boats.", "${{Boote}}."),
        ("Boats.", "`Boote`."),
        ("Boats.", "**Boote**."),
        ("Boats.", "# Boote."),
        ("Boats.", "%(boats)s Boote."),
        ("Boats.", "[X0X] Boote."),
    ],
    "invisible": [
        ("Boats.", "Bo\u202eote."),
        ("Boats.", "Bo\u200bote."),
        ("Boats.", "Bo\x00ote."),
        ("Boats.", "Bo\U000e0041ote."),
        ("Boats.", "Bo\note."),
        ("Boats.", "Bo\ue000ote."),
        ("Boats.", "Bo\ufeffote."),
        ("Boats.", "Bo\ufffdote."),
        ("Boats.", "Bo\u2067ote."),
    ],
    "script": [("Boats left the old harbour.", "Суда покинули старую гавань.")],
    "length": [
        ("Boats left.", "Boote " * 40 + "."),
        ("Boats left the old harbour when the storm began to rise.", "Boote."),
    ],
    "unchanged": [
        ("Boats left the old harbour.", "Boats left the old harbour."),
        ("Boats left the old harbour.", "Boats left the old harbour"),
        ("Ada left with three large boats before dawn.", "Ada left mit three large boats before dawn."),
    ],
    "quotation marks": [("He said “no”.", "Er sagte „nein."), ("He said “no”.", "Er sagte nein.")],
    "brackets": [("Boats (old) left.", "Boote (alte fuhren.")],
    "end punctuation": [
        ("Boats left.", "Boote fuhren"),
        ("Boats left.", "Boote fuhren?"),
        ("Boats left", "Boote fuhren."),
    ],
    "edges": [("Boats left.", " Boote fuhren.")],
    "empty": [("Boats left.", ""), ("Boats left.", " \n")],
}


@pytest.mark.parametrize(
    ("check", "text", "wrong"), [(name, *pair) for name, pairs in EXAMPLES.items() for pair in pairs]
)
def test_a_check_finds_its_examples(check: str, text: str, wrong: str) -> None:
    assert check in found(text, wrong)


def test_translators_are_told_of_every_check_and_what_it_costs() -> None:
    guide = (Path(__file__).parent.parent / "TRANSLATING.md").read_text(encoding="utf-8")
    rows = [line.split("|") for line in guide.splitlines() if line.startswith("| ") and line.count("|") == 4]
    told = {name.strip(): row[2].strip() for row in rows for name in row[1].split(",")}
    kinds = {name: severity.value for name, (severity, _) in CHECKS.items()} | dict.fromkeys(AGREED, "warning")
    assert kinds.items() <= told.items()
    assert {f"*{name}*" for name in NOT_BY_MACHINE} <= set(re.findall(r"\*[a-z ]+\*", " ".join(guide.split())))


def test_every_check_has_an_example_and_a_sentence_for_people() -> None:
    assert EXAMPLES.keys() == {*CHECKS, "empty"}
    for name, pairs in EXAMPLES.items():
        for text, wrong in pairs:
            said = [p.what for p in problems(Message(text), wrong, "de") if p.check == name]
            assert all(what[0].isupper() or what[0] in "{'" for what in said)
            assert all("." in what for what in said)


ALLOWED = [
    ("Ada Quill", "Ada Quill", "de", "person"),
    ("Berlin.", "Berlin.", "de", None),
    ("ABC", "ABC", "ru", "organisation"),
    ("The BBC left.", "Би-би-си ушла.", "ru", None),
    ("See {x1}", "Siehe {x1}", "de", None),
    ("a {{brace}}", "eine {{Klammer}}", "de", None),
    ("The R&B star left.", "Der R&B-Star ging.", "de", None),
    ("Boats; ships.", "قوارب\u200f وسفن.", "ar", None),
    ("They left.", "آن‌ها رفتند.", "fa", None),
    ("No!", "¡No!", "es", None),
    ("Two weeks passed.", "2 Wochen vergingen.", "de", None),
    ("Two weeks passed.", "Vierzehn Tage vergingen.", "de", None),
    ("Two weeks passed.", "مضى أسبوعان.", "ar", None),
    ("It ended at 3 p.m.", "Es endete um 15 Uhr.", "de", None),
    ("It was in the 21st century.", "C’était au XXIe siècle.", "fr", None),
    ("Half of them left.", "50 % d’entre eux sont partis.", "fr", None),
    ("A dozen boats left.", "12 Boote fuhren.", "de", None),
    ("{n1} of the {n2} boats left.", "{n2}隻のうち{n1}隻が出港した。", "ja", None),
    ("The mayor denied the report.", "Der Bürgermeister wies den Bericht zurück.", "de", None),
    ("He failed to come.", "Er kam nicht.", "de", None),
    ("Not only boats left.", "Auch Boote fuhren.", "de", None),
    ("The translation is: boats.", "Die Übersetzung lautet: Boote.", "de", None),
    ("Did they leave?", "هل رحلوا؟", "ar", None),
    ("Did they leave?", "Έφυγαν;", "el", None),
    ("He said “no”.", "他说：“不”。", "zh-Hans", None),
    ("He didn’t go.", "Il n’est pas parti.", "fr", None),
    ("The crew must stay.", "乗組員は残らなければならない。", "ja", None),
    ("The pier was unavailable.", "El muelle no estaba disponible.", "es", None),
    ("Radio Quill and Nord Boats said so.", "Об этом сообщили Radio Quill и Nord Boats.", "ru", None),
    ("The boats are leaving now.", "Brodovi sada odlaze.", "sr", None),
    ("The UN boat left.", 'סירת האו"ם עזבה.', "he", None),
    ("“We stay,” he said.", "—Nos quedamos —dijo él.", "es", None),
    ("Did they leave?", "彼らは去りましたか。", "ja", None),
    ("Did they leave?", "Նրանք գնացի՞ն։", "hy", None),
    ("They met in May.", "Они встретились в мае.", "ru", None),
    ("They marched on Monday.", "Marschierten sie am Montag.", "de", None),
    ("They met on a Tuesday in June.", "火曜日に6月の会合を開いた。", "ja", None),
]


@pytest.mark.parametrize(("text", "translation", "language", "context"), ALLOWED)
def test_what_looks_odd_but_is_right_passes(text: str, translation: str, language: str, context: str | None) -> None:
    assert found(text, translation, language, context) == set()


def test_errors_keep_a_translation_from_readers_and_warnings_do_not() -> None:
    message = Message("{n1} boats left.")
    assert not is_publishable(message, "Boote fuhren.", "de")
    assert is_publishable(message, "{n1} Boote fuhren", "de")
    assert {problem.severity for problem in problems(message, "{n1} Boote fuhren", "de")} == {Severity.WARNING}


@settings(deadline=None)
@given(st.text(max_size=60), st.text(max_size=60), st.sampled_from(("de", "ar", "zh-Hans", "tlh")))
def test_no_text_breaks_a_check(text: str, translation: str, language: str) -> None:
    if language != "tlh":
        list(problems(Message(lift(text)[0]), translation, language))


def test_terms_and_names_are_said_as_the_glossary_says() -> None:
    glossary = {"Coast Guard": "Küstenwache", "Ada Quill": "Ada Quill"}
    message = Message("The Coast Guard thanked Ada Quill.")

    def found(translation: str) -> list[str]:
        return [p.check for p in problems(message, translation, "de", glossary)]

    assert found("Die Küstenwache dankte Ada Quills Mannschaft.") == []
    assert found("Die Strandpolizei dankte Ada Quill.") == ["glossary"]
    assert found("Die Küstenwache dankte Eva Kiel.") == ["glossary"]
    assert list(problems(Message("The Coast Guards left."), "Die Wachen fuhren.", "de", glossary)) == []


@settings(deadline=None)
@given(st.text("ab {}n1٣'\"“", max_size=30))
def test_what_is_published_has_no_digit_but_those_of_its_holes(translation: str) -> None:
    if is_publishable(Message("{n1} boats."), translation, "de"):
        assert translation.count("{n1}") == 1
        assert not any(c.isdecimal() for c in translation.replace("{n1}", ""))


@pytest.mark.parametrize("hostile", ["[" * 200_000, "&" * 200_000, "{" * 200_000, "“" * 200_000, "a" * 200_000 + ":"])
def test_hostile_answers_take_no_long_time(hostile: str) -> None:
    assert not is_publishable(Message("{n1} boats."), hostile, "de")


TURNED = [  # original, language, right, wrong: what says no, and who denies
    ("The pier is not open.", "el", "Η προβλήτα δεν είναι ανοιχτή.", "Η προβλήτα είναι ανοιχτή."),
    ("The pier is not open.", "nl", "De pier is niet open.", "De pier is open."),
    ("The pier is not open.", "sv", "Piren är inte öppen.", "Piren är öppen."),
    ("The pier is not open.", "hu", "A móló nincs nyitva.", "A móló nyitva van."),
    ("The pier is not open.", "id", "Dermaga itu tidak dibuka.", "Dermaga itu dibuka."),
    ("The pier is not open.", "th", "ท่าเรือไม่เปิด", "ท่าเรือเปิด"),
    ("There is no room on the pier.", "fr", "Il n’y a pas de place sur la jetée.", "Il y a de la place sur la jetée."),
    ("The mayor rejected the plan.", "es", "El alcalde rechazó el plan.", "El alcalde aceptó el plan."),
    ("The mayor denied the report.", "el", "Ο δήμαρχος διέψευσε την είδηση.", "Ο δήμαρχος επιβεβαίωσε την είδηση."),
    (
        "The mayor denied the report.",
        "nl",
        "De burgemeester ontkende het bericht.",
        "De burgemeester bevestigde het bericht.",
    ),
    ("They met in July.", "ru", "Они встретились в июле.", "Они встретились в июне."),
    ("They met in July.", "el", "Συναντήθηκαν τον Ιούλιο.", "Συναντήθηκαν τον Ιούνιο."),
    ("They met on Friday.", "ar", "اجتمعوا يوم الجمعة.", "اجتمعوا يوم السبت."),
    ("They met on Friday.", "zh-Hans", "他们周五会面。", "他们星期六会面。"),
    ("They met on Friday.", "uk", "Вони зустрілися у п’ятницю.", "Вони зустрілися у суботу."),
]


@pytest.mark.parametrize(("text", "language", "right", "wrong"), TURNED)
def test_what_is_turned_round_is_found_in_many_languages(text: str, language: str, right: str, wrong: str) -> None:
    assert found(text, right, language) == set()
    assert found(text, wrong, language) & {"negation", "stance", "calendar"}


@pytest.mark.parametrize("hostile", ["1 " * 9_000, "2," * 9_000, "10.30 " * 3_000, "two " * 4_000])
def test_originals_and_answers_of_many_numbers_take_no_long_time(hostile: str) -> None:
    assert found(hostile + "boats.", hostile + "7 Boote.") & {"numbers"}
