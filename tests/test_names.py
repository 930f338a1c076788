"""People keep their names in every language: with its endings, in its script, or as it spells them."""

from __future__ import annotations

import pytest

from generator.checks import NOT_BY_MACHINE, problems
from generator.explainer import explain_article
from generator.messages import Message, story_messages
from generator.model import Article, Span

NAMES = ("Talia Brandvik", "Orsin Dahl")
MET = Message("Talia Brandvik met Orsin Dahl.", names=NAMES)

SAID = {
    "az": "Taliya Brandvik Orsin Dalla görüşdü.",
    "cs": "Talia Brandviková se setkala s Orsinem Dahlem.",
    "de": "Talia Brandvik traf Orsin Dahl.",
    "et": "Talia Brandvik kohtus Orsin Dahliga.",
    "fi": "Talia Brandvik tapasi Orsin Dahlin.",
    "fr": "Talia Brandvik a rencontré Orsin Dahl.",
    "hr": "Talia Brandvik sastala se s Orsinom Dahlom.",
    "hu": "Brandvik Talia találkozott Orsin Dahllal.",
    "lt": "Talija Brandvik susitiko su Orsinu Dahlu.",
    "lv": "Talija Brandvika tikās ar Orsinu Dālu.",
    "pl": "Talia Brandvik spotkała się z Orsinem Dahlem.",
    "sr-Latn": "Talija Brandvik se sastala sa Orsinom Dalom.",
    "tr": "Talia Brandvik, Orsin Dahl'la görüştü.",
    "ar": "التقت تاليا براندفيك أورسين دال.",
    "bn": "তালিয়া ব্র্যান্ডভিক অরসিন ডালের সঙ্গে দেখা করেছেন।",
    "el": "Η Τάλια Μπράντβικ συναντήθηκε με τον Όρσιν Νταλ.",
    "fa": "تالیا برندویک با اورسین دال دیدار کرد.",
    "he": "טליה ברנדוויק נפגשה עם אורסין דאל.",
    "hi": "तालिया ब्रांडविक ने ओरसिन डाल से मुलाकात की।",
    "hy": "Տալիա Բրանդվիկը հանդիպեց Օրսին Դալին։",
    "ja": "タリア・ブランドビク氏がオルシン・ダール氏に会った。",
    "ka": "ტალია ბრანდვიკი ორსინ დალს შეხვდა.",
    "kk": "Талия Брандвик Орсин Дальмен кездесті.",
    "ko": "탈리아 브란드빅이 오르신 달을 만났다.",
    "ru": "Талия Брандвик встретилась с Орсином Далем.",
    "uk": "Талія Брандвік зустрілася з Орсіном Далем.",
    "zh-Hans": "塔莉娅·布兰德维克会见了奥尔辛·达尔。",
}

OTHERS = [
    ("Magnus Thistlewood", "ru", "Магнус Тислвуд отверг это."),
    ("Jacques Hughes", "ru", "Жак Хьюз отверг это."),
    ("George Wright", "uk", "Джордж Райт відкинув це."),
    ("Zhang Qiuyan", "ru", "Чжан Цюянь отверг это."),
    ("Guillaume Beauchamp", "ru", "Гийом Бошан отверг это."),
    ("Charlotte Knight", "ar", "نفت شارلوت نايت ذلك."),
    ("Charlotte Knight", "he", "שרלוט נייט הכחישה זאת."),
    ("Xavier Jimenez", "el", "Ο Χαβιέρ Χιμένεθ το διέψευσε."),
    ("Philip Worthington", "ko", "필립 워딩턴은 부인했다."),
    ("Thomas Ashworth", "hi", "थॉमस ऐशवर्थ ने इससे इनकार किया।"),
    ("Marek Zawadzki", "pl", "Zdaniem Marka Zawadzkiego to nieprawda."),
    ("Petr Hudec", "cs", "Podle Petra Hudce to není pravda."),
    ("Eino Virtanen", "fi", "Eino Virtasen mukaan se ei ole totta."),
    ("Li Xu", "de", "Li Xu bestritt es."),
]


def found(message: Message, translation: str, language: str, glossary: dict[str, str] | None = None) -> set[str]:
    checks = {problem.check for problem in problems(message, translation, language, glossary or {})}
    return checks & {"names", "lost names"}


@pytest.mark.parametrize("language", SAID)
def test_a_name_may_take_the_endings_the_script_and_the_spelling_of_its_language(language: str) -> None:
    assert found(MET, SAID[language], language) == set()


@pytest.mark.parametrize(("name", "language", "translation"), OTHERS)
def test_names_of_many_countries_are_told_again(name: str, language: str, translation: str) -> None:
    assert found(Message(f"{name} denied it.", names=(name,)), translation, language) == set()


@pytest.mark.parametrize(
    ("language", "translation"),
    [
        ("de", "Die Gouverneurin besuchte Hallbeck."),
        ("fr", "Elle a rencontré le maire."),
        ("pl", "Spotkała się z burmistrzem."),
        ("tr", "Belediye başkanıyla görüştü."),
        ("es", "Talia Pantano visitó el lugar."),
    ],
)
def test_a_machine_does_not_get_past_without_a_name(language: str, translation: str) -> None:
    assert found(Message("Talia Brandvik met Orsin Dahl.", names=NAMES[:1]), translation, language) == {"lost names"}
    assert "lost names" in NOT_BY_MACHINE


@pytest.mark.parametrize(
    ("language", "translation"),
    [("ru", "Она встретилась с мэром."), ("el", "Συναντήθηκε με τον δήμαρχο."), ("hi", "वह मेयर से मिलीं।")],
)
def test_a_name_that_another_script_seems_to_lack_is_for_a_person_to_look_at(language: str, translation: str) -> None:
    assert found(MET, translation, language) == {"names"}
    assert "names" not in NOT_BY_MACHINE


def test_a_name_that_is_written_otherwise_is_listed_unless_the_glossary_writes_it_so() -> None:
    message = Message("Sergei Zhukovsky denied it.", names=("Sergei Zhukovsky",))
    said = "Sergej Schukowski bestritt es."
    assert found(message, said, "de") == {"names"}
    assert found(message, said, "de", {"Sergei Zhukovsky": "Sergej Schukowski"}) == set()
    assert found(message, said, "de", {"Ada Quill": "Ada Quill"}) == {"names"}


def test_rulers_and_saints_have_names_in_every_language() -> None:
    message = Message("King James fled.", names=("James",))
    assert "lost names" not in found(message, "El rey Jacobo huyó.", "es")


def test_messages_say_which_people_they_name() -> None:
    text = "Storm hits port\n\nMayor Ada Quill thanked the crews. Quill said the port of Alder was open."
    messages = story_messages(explain_article(Article("storm", text, Span(0, 15, text[:15]))))
    assert [m.names for m in messages if m.context is None] == [(), ("Ada Quill",), ("Quill",)]
    assert [m.names for m in messages if m.context == "person"] == [("Ada Quill",)]
