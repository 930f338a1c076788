"""Numbers are compared by value, in the digits and conventions of all languages."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import formats
from generator.checks import Severity, problems
from generator.checks.numerals import numerals
from generator.messages import Message

PAIRS: list[tuple[str, str, str, list[str]]] = [  # original, lang, right, wrong variants
    (
        "The storm displaced 1,234.5 thousand people in 3 days.",
        "de",
        "Der Sturm vertrieb in 3 Tagen 1.234,5 Tausend Menschen.",
        [
            "Der Sturm vertrieb in 3 Tagen 1.234,6 Tausend Menschen.",
            "Der Sturm vertrieb in 3 Tagen 134,5 Tausend Menschen.",
            "Der Sturm vertrieb in 3 Tagen 1.234,5 Millionen Menschen.",
            "Der Sturm vertrieb in 1.234,5 Tagen 3 Tausend Menschen.",
        ],
    ),
    (
        "Prices rose 4.5 percent to 12,000 euros.",
        "fr",
        "Les prix ont augmenté de 4,5 % pour atteindre 12 000 euros.",
        [
            "Les prix ont augmenté de 45 % pour atteindre 12 000 euros.",
            "Les prix ont augmenté de 4,5 pour atteindre 12 000 euros.",
            "Les prix ont augmenté de 4,5 % pour atteindre 12,000 euros.",
            "Les prix ont augmenté de 12 000 % pour atteindre 4,5 euros.",
        ],
    ),
    (
        "Prices rose from 12 to 15 pesos.",
        "es",
        "Los precios subieron de 12 a 15 pesos.",
        ["Los precios subieron de 15 a 12 pesos.", "Los precios subieron de 12 a 51 pesos."],
    ),
    (
        "At least 12 people were killed and 45 injured, the ministry said.",
        "ru",
        "По данным министерства, погибли не менее 12 человек, 45 получили ранения.",
        [
            "По данным министерства, погибли не менее 45 человек, 12 получили ранения.",
            "По данным министерства, погибли не менее 12 человек, 4 получили ранения.",
        ],
    ),
    (
        "The budget of 4.6 billion dollars grew by 2.5%.",
        "uk",
        "Бюджет у 4,6 мільярда доларів зріс на 2,5%.",
        [
            "Бюджет у 4,6 мільйона доларів зріс на 2,5%.",
            "Бюджет у 4,6 мільярда доларів зріс на 2,5.",
            "Бюджет у 46 мільярдів доларів зріс на 2,5%.",
        ],
    ),
    (
        "More than 1.5 million people, or 12.5%, left.",
        "ar",
        "غادر أكثر من ١٫٥ مليون شخص، أي ١٢٫٥٪.",
        [
            "غادر أكثر من ١٫٥ مليار شخص، أي ١٢٫٥٪.",
            "غادر أكثر من ١٥ مليون شخص، أي ١٢٫٥٪.",
            "غادر أكثر من ١٢٫٥ مليون شخص، أي ١٫٥٪.",
            "غادر أكثر من ١٫٥ مليون شخص، أي ١٢٫٥.",
        ],
    ),
    (
        "About 200,000 tonnes were lost at -5 degrees.",
        "fa",
        "حدود ۲۰۰٬۰۰۰ تن در دمای منفی ۵ درجه از بین رفت.",
        ["حدود ۲۰٬۰۰۰ تن در دمای منفی ۵ درجه از بین رفت.", "حدود ۲۰۰٬۰۰۰ تن در دمای ۵ درجه از بین رفت."],
    ),
    (
        "12 of the 45 boats sank within 3 hours.",
        "ja",
        "45隻のうち12隻が3時間以内に沈没した。",
        ["12隻のうち45隻が3時間以内に沈没した。", "45隻のうち21隻が3時間以内に沈没した。"],
    ),
    (
        "Some 35,000 people lost 1.5 million yuan.",
        "zh-Hans",
        "约3.5万人损失了150万元。",
        ["约35万人损失了150万元。", "约3.5万人损失了15万元。"],
    ),
    (
        "The state spent 1.5 million rupees on 1,234,567 voters.",
        "hi",
        "राज्य ने 12,34,567 मतदाताओं पर 15 लाख रुपये खर्च किए।",
        ["राज्य ने 12,34,567 मतदाताओं पर 15 करोड़ रुपये खर्च किए।", "राज्य ने 12,34,576 मतदाताओं पर 15 लाख रुपये खर्च किए।"],
    ),
    (
        "Over 150,000 people waited 7 hours.",
        "ko",
        "15만 명이 넘는 사람들이 7시간을 기다렸다.",
        ["150만 명이 넘는 사람들이 7시간을 기다렸다.", "15만 명이 넘는 사람들이 17시간을 기다렸다."],
    ),
    (
        "Turnout was 61.2 percent, up from 58.9.",
        "el",
        "Η συμμετοχή ήταν 61,2%, από 58,9.",
        ["Η συμμετοχή ήταν 58,9%, από 61,2.", "Η συμμετοχή ήταν 612%, από 58,9."],
    ),
    (
        "The temperature fell to -12 degrees.",
        "he",
        "הטמפרטורה ירדה ל-‎-12 מעלות.",
        ["הטמפרטורה ירדה ל-‎12 מעלות.", "הטמפרטורה ירדה ל-‎-21 מעלות."],
    ),
    (
        "He paid 2.5 million baht for 30 elephants.",
        "th",
        "เขาจ่ายเงิน 2.5 ล้านบาทสำหรับช้าง 30 ตัว",
        ["เขาจ่ายเงิน 25 ล้านบาทสำหรับช้าง 30 ตัว", "เขาจ่ายเงิน 2.5 แสนบาทสำหรับช้าง 30 ตัว"],
    ),
    ("Some 2.5 million voters in 12 districts.", "bn", "১২টি জেলায় প্রায় ২৫ লাখ ভোটার।", ["১২টি জেলায় প্রায় ২৫ হাজার ভোটার।"]),
    (
        "Some 1,200 soldiers returned after 18 months.",
        "kk",
        "18 айдан кейін 1200-ге жуық сарбаз оралды.",
        ["18 айдан кейін 12 000-ға жуық сарбаз оралды.", "1200 айдан кейін 18-ге жуық сарбаз оралды."],
    ),
    (
        "The fund holds 3.75 billion drams.",
        "hy",
        "Հիմնադրամն ունի 3,75 միլիարդ դրամ։",
        ["Հիմնադրամն ունի 3,75 միլիոն դրամ։", "Հիմնադրամն ունի 375 միլիարդ դրամ։"],
    ),
    (
        "Some 40,500 people in 9 villages fled.",
        "ta",
        "9 கிராமங்களில் சுமார் 40,500 பேர் வெளியேறினர்.",
        ["9 கிராமங்களில் சுமார் 4,500 பேர் வெளியேறினர்."],
    ),
    (
        "It cost 1.2 million lari, 8% more.",
        "ka",
        "ის 1,2 მილიონი ლარი ღირდა, 8%-ით მეტი.",
        ["ის 1,2 მილიარდი ლარი ღირდა, 8%-ით მეტი.", "ის 1,2 მილიონი ლარი ღირდა, 8-ით მეტი."],
    ),
    (
        "On 12 May 2024 some 300 people met.",
        "zh-Hans",
        "2024年5月12日，约有300人集会。",
        ["2024年5月21日，约有300人集会。"],
    ),
    (
        "The match ended 3–2 after 120 minutes at 10:30 p.m.",
        "de",
        "Das Spiel endete nach 120 Minuten um 22:30 Uhr 3:2.",
        ["Das Spiel endete nach 120 Minuten um 22:30 Uhr 3:4."],
    ),
    (
        "Between 10 and 15 villages, home to 5,000, were hit.",
        "tr",
        "5.000 kişinin yaşadığı 10 ila 15 köy zarar gördü.",
        ["500 kişinin yaşadığı 10 ila 15 köy zarar gördü.", "5.000 kişinin yaşadığı 15 ila 10 köy zarar gördü."],
    ),
    (
        "They waited two weeks for three ships.",
        "de",
        "Sie warteten 2 Wochen auf drei Schiffe.",
        ["Sie warteten drei Wochen auf drei Schiffe.", "Sie warteten 3 Wochen auf zwei Schiffe."],
    ),
    (
        "They waited two weeks for twenty-five ships.",
        "ru",
        "Они две недели ждали двадцать пять кораблей.",
        ["Они три недели ждали двадцать пять кораблей.", "Они две недели ждали двадцать шесть кораблей."],
    ),
    ("They waited two weeks.", "ar", "انتظروا أسبوعين.", ["انتظروا ثلاثة أسابيع."]),
    ("They waited two weeks for five ships.", "am", "ለ5 መርከቦች ሁለት ሳምንት ጠበቁ።", ["ለ6 መርከቦች ሁለት ሳምንት ጠበቁ።"]),
    (
        "Tens of thousands of people fled.",
        "es",
        "Decenas de miles de personas huyeron.",
        ["Cientos de miles de personas huyeron.", "Decenas de millones de personas huyeron."],
    ),
    ("{n1} dead and {n2} hurt.", "de", "{n1} Tote und {n2} Verletzte.", ["{n2} Tote und {n1} Verletzte."]),
    (
        "Half of the 500 workers left in the 1990s.",
        "fr",
        "50 % des 500 ouvriers sont partis dans les années 90.",
        ["50 % des 5 000 ouvriers sont partis dans les années 90."],
    ),
    (
        "In the 21st century, 3 men ruled.",
        "es",
        "En el siglo XXI gobernaron tres hombres.",
        ["En el siglo XX gobernaron cuatro hombres."],
    ),
    (
        "It was about 20 million zloty in 2022-23.",
        "pl",
        "Było to około 20 mln złotych w latach 2022–2023.",
        ["Było to około 20 tys. złotych w latach 2022–2023."],
    ),
]

"""Original, language, a right translation, wrong ones."""


@pytest.mark.parametrize(("original", "language", "right"), [pair[:3] for pair in PAIRS])
def test_a_right_number_is_no_alarm(original: str, language: str, right: str) -> None:
    assert list(problems(Message(original), right, language)) == []


@pytest.mark.parametrize(
    ("original", "language", "wrong"), [(pair[0], pair[1], wrong) for pair in PAIRS for wrong in pair[3]]
)
def test_a_wrong_number_is_an_error(original: str, language: str, wrong: str) -> None:
    assert Severity.ERROR in {problem.severity for problem in problems(Message(original), wrong, language)}


LANGUAGES = (
    "en",
    "de",
    "fr",
    "es",
    "ru",
    "uk",
    "kk",
    "ar",
    "fa",
    "hi",
    "bn",
    "zh-Hans",
    "ja",
    "ko",
    "he",
    "th",
    "pl",
    "my",
)

VALUES = st.decimals(0, 10**12, allow_nan=False, allow_infinity=False, places=2).map(Decimal.normalize)


@settings(deadline=None)
@given(VALUES, st.sampled_from(LANGUAGES))
def test_a_number_is_read_as_its_language_writes_it(value: Decimal, language: str) -> None:
    value = Decimal(format(value, "f"))
    found = numerals(f"x {formats.number(value, language)} x", language)
    assert [n.values for n in found] == [{value}]


@settings(deadline=None)
@given(st.integers(1, 999).map(lambda n: Decimal(n) / 10), st.sampled_from((6, 9)), st.sampled_from(LANGUAGES))
def test_a_compact_number_is_read_as_its_language_writes_it(value: Decimal, power: int, language: str) -> None:
    shown = formats.compact(value * 10**power, language)
    assert [n.values for n in numerals(f"x {shown} x", language)] == [{value * 10**power}]


@settings(deadline=None)
@given(st.integers(0, 100), st.sampled_from(LANGUAGES))
def test_per_cent_is_seen(value: int, language: str) -> None:
    found = numerals(f"x {formats.percent(Decimal(value), language)} x", language)
    assert [(n.values, n.percent) for n in found] == [(frozenset([Decimal(value)]), True)]


@settings(deadline=None)
@given(st.text(max_size=80), st.sampled_from(LANGUAGES))
def test_no_text_breaks_the_reading(text: str, language: str) -> None:
    for number in numerals(text, language):
        assert 0 <= number.start < number.end <= len(text)


FORMS: list[tuple[str, str, str, list[str]]] = [  # original, language, right, wrong: numbers that change their form
    ("Half past five, the bell rang.", "nl", "Om half zes luidde de klok.", ["Om half negen luidde de klok."]),
    (
        "One and a half million birds came.",
        "uk",
        "Прилетіло півтора мільйона гусей.",
        ["Прилетіло 2,5 мільйона гусей."],
    ),
    ("Twelve goats fled.", "am", "አስራ ሁለት ፍየሎች ሸሹ።", ["አስራ አራት ፍየሎች ሸሹ።"]),
    ("Seven goats fled.", "ka", "შვიდი თხა გაიქცა.", ["რვა თხა გაიქცა."]),
    ("Eight goats fled.", "hy", "Ութ այծ փախավ։", ["Ինը այծ փախավ։"]),
    ("Six goats fled.", "ta", "ஆறு ஆடுகள் ஓடின.", ["ஏழு ஆடுகள் ஓடின."]),
    ("Five men sang.", "th", "ชายห้าคนร้องเพลง", ["ชายหกคนร้องเพลง"]),
    ("Four men sang.", "id", "Empat pria bernyanyi.", ["Lima pria bernyanyi."]),
    ("Twenty men sang.", "id", "Dua puluh pria bernyanyi.", ["Tiga puluh pria bernyanyi."]),
    ("Thirteen men sang.", "ar", "غنى ثلاثة عشر رجلا.", ["غنى أربعة عشر رجلا."]),
    ("About twenty men sang.", "fr", "Une vingtaine d’hommes ont chanté.", ["Trente hommes ont chanté."]),
    ("The five-year plan began.", "uk", "П’ятирічний план розпочався.", ["Шість років планів розпочалися."]),
    ("The third bell rang.", "pt", "O terceiro sino tocou.", ["O quinto sino tocou."]),
    ("It began at 4:17.", "tr", "Saat 04.17'de başladı.", ["Saat 04.19'da başladı."]),
    ("It began in 2019.", "th", "เริ่มในปี 2562", ["เริ่มในปี 2563"]),
    ("They lost 2.5 million.", "fa", "آنها ۲/۵ میلیون باختند.", ["آنها ۲/۷ میلیون باختند."]),
    ("Some 31,000 goats fled.", "es", "Unas 31 000 cabras huyeron.", ["Unas 31 500 cabras huyeron."]),
    ("The wall is 2,300 m long.", "vi", "Bức tường dài 2.300 m.", ["Bức tường dài 2,3 m."]),
    ("Two men met in March.", "zh-Hans", "两人在3月会面。", ["三人在3月会面。", "两人在5月会面。"]),
    ("They won 4-0.", "am", "4-0 አሸነፉ።", ["4-1 አሸነፉ።"]),
    ("A million goats fled.", "ru", "Миллион коз сбежал.", ["Два миллиона коз сбежали."]),
    (
        "More than {n1} goats fled.",
        "es",
        "Huyeron más de {n1} cabras.",
        ["Huyeron más de {n1} mil cabras."],
    ),
    ("About {n1} goats fled.", "es", "Huyeron unas {n1} cabras.", ["Huyeron unas {n1}.000 cabras."]),
    ("More than {n1} goats fled.", "zh-Hans", "超过{n1}只山羊逃走了。", ["超过{n1}万只山羊逃走了。"]),
]


@pytest.mark.parametrize(("original", "language", "right", "wrong"), FORMS)
def test_a_number_in_another_form_is_the_same_number_and_another_number_is_not(
    original: str, language: str, right: str, wrong: list[str]
) -> None:
    assert refusals(original, right, language) == []
    for translation in wrong:
        assert refusals(original, translation, language) != []


def refusals(original: str, translation: str, language: str) -> list[str]:
    found = problems(Message(original), translation, language)
    return [p.what for p in found if p.check in ("numbers", "amounts", "order", "lost numbers")]
