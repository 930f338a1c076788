"""Entities: who and what is named, of which kind, and which names are the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extraction import entities, times
from generator.extraction.entities import gazetteer, kinds
from generator.extraction.entities.merging.people import one_letter_apart
from generator.extraction.text import sentences, tokens
from generator.model import Article, Entity, EntityKind, MentionForm, Span

PERSON, ORGANISATION, PLACE = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE


def article(text: str) -> Article:
    line = text.split("\n")[0]
    return Article("a", text, Span(0, len(line), line))


def found(text: str) -> tuple[Entity, ...]:
    """The entities of a text whose first line is a headline that says nothing."""
    tagged = tokens.tag(made := article("what happened\n\n" + text), sentences.split(made))
    return entities.find(tagged, times.find(tagged))


def named(text: str) -> dict[str, EntityKind]:
    return {e.name: e.kind for e in found(text)}


def one(text: str, name: str) -> Entity:
    return next(e for e in found(text) if name in e.aliases)


# ------------------------------------------------------------------------------------------------------------ kinds


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("It was closed, Defence Minister Olga Trandic said.", "Olga Trandic", PERSON),
        ("The goalkeeper Ruben Aske caught it.", "Ruben Aske", PERSON),
        ("Mirva Solheim, 34, was not hurt.", "Mirva Solheim", PERSON),
        ("It was seen by Iona Brack, Felmar's head of research.", "Iona Brack", PERSON),
        ("The beach lies near Ullerby.", "Ullerby", PLACE),
        ("They met in the village of Orsett Green.", "Orsett Green", PLACE),
        ("The River Orle rose again.", "River Orle", PLACE),
        ("They were held at the Tamarek border crossing for days.", "Tamarek border crossing", PLACE),
        ("Snow fell in the Vostrana region.", "Vostrana region", PLACE),
        ("It was announced by the Ministry of Fisheries.", "Ministry of Fisheries", ORGANISATION),
        ("Shares of Pellmore AG fell.", "Pellmore AG", ORGANISATION),
        ("The monitoring firm Tarnwick said so.", "Tarnwick", ORGANISATION),
        ("It was paid to Tarnwick, the charity.", "Tarnwick", ORGANISATION),
        ("She teaches at the University of Ullerby.", "University of Ullerby", ORGANISATION),
        ("He was taken to St Orla's Hospital.", "St Orla's Hospital", ORGANISATION),
        ("The Kremlin did not reply.", "Kremlin", ORGANISATION),
        ("A ship left Portugal.", "Portugal", PLACE),
        ("The Talvorian army left. Talvoria signed.", "Talvoria", PLACE),
        ("Talvor's parliament voted.", "Talvor", PLACE),
        ("The government of Talvor voted.", "Talvor", PLACE),
        ("Neighbouring Talvor voted.", "Talvor", PLACE),
        ("They exchanged 58 from Talvor.", "Talvor", PLACE),
        ("It burns near the kiln at Talvor, where work began.", "Talvor", PLACE),
        ("It closed the Talvor campus.", "Talvor", PLACE),
        ("The flood hit the Talvor valley.", "Talvor valley", PLACE),
        ("PIERSTED (Orrnews) — The bridge is closed.", "PIERSTED", PLACE),
        ("PIERSTED, May 3 (Quorvel) - It is closed.", "Quorvel", ORGANISATION),
        ("Quorvel jumped 4 per cent.", "Quorvel", ORGANISATION),
        ("They hold shares in Quorvel.", "Quorvel", ORGANISATION),
        ("Quorvel's chief executive left.", "Quorvel", ORGANISATION),
        ("Quorvel shares fell.", "Quorvel", ORGANISATION),
        ("Quorvel said in a statement: no.", "Quorvel", ORGANISATION),
        ("Quorvel confirmed that it had offered more.", "Quorvel", ORGANISATION),
        ("It was shown by documents seen by Quorvel.", "Quorvel", ORGANISATION),
        ("Its rival SkyOrr left.", "SkyOrr", ORGANISATION),
        ("Its rival Quorvel left.", "Quorvel", ORGANISATION),
        ("Orr & Brem left.", "Orr & Brem", ORGANISATION),
        ("Orr Brem Malt plc left.", "Orr Brem Malt plc", ORGANISATION),
        ("He told The Quorvel.", "Quorvel", ORGANISATION),
        ("It was made by the Instituto Quorvel.", "Instituto Quorvel", ORGANISATION),
        ("The owner, Piedras del Orr, left.", "Piedras del Orr", ORGANISATION),
        ("The developer Karl Brem left.", "Karl Brem", PERSON),
        ("Campaigner Vessa Lond left.", "Vessa Lond", PERSON),
        ("Brave Vessa Quorvel left.", "Vessa Quorvel", PERSON),
        ("The minister for the sea, Vessa Quorvel, left.", "Vessa Quorvel", PERSON),
        ("It was paid to Quorvel Tarnow (QTW) by hand.", "Quorvel Tarnow", ORGANISATION),
        ("Rival Quorvel left.", "Quorvel", ORGANISATION),
        ("Talks with NHS Quorvel failed.", "NHS Quorvel", ORGANISATION),
        ("It was paid to the charity Patient Voice.", "Patient Voice", ORGANISATION),
        ("Quorvia said on Friday it would expel them.", "Quorvia", PLACE),
        ("The Quorvel ambassador left.", "Quorvel", PLACE),
        ("Karl Brem, 44, of Quorvel, left.", "Quorvel", PLACE),
        ("Rival bidder Quorvel left.", "Quorvel", ORGANISATION),
        ("The chief executive of Quorvel left.", "Quorvel", ORGANISATION),
        ("It was led by Vessa Lond of the Save Orr Hill group.", "Save Orr Hill", ORGANISATION),
        ("Quorvel Bank left.", "Quorvel Bank", ORGANISATION),
        ("It is in the journal Rivers Today.", "Rivers Today", ORGANISATION),
        ("He was taken to King's College Hospital.", "King's College Hospital", ORGANISATION),
        ("It was said by Quorvel's defence ministry.", "Quorvel", PLACE),
        ("They played in the Arena do Orr.", "Arena do Orr", PLACE),
        ("Charity Open Paws left.", "Open Paws", ORGANISATION),
        ("Ten-man Quorvel Albion left.", "Quorvel Albion", ORGANISATION),
        ("It was said by the Rio Orr Water District.", "Rio Orr Water District", ORGANISATION),
        ("They walked in the Quorvel District.", "Quorvel District", PLACE),
        ("She is at the State Weather Center.", "State Weather Center", ORGANISATION),
        ("He told the Pellmouth Echo.", "Pellmouth Echo", ORGANISATION),
        ("It was in the Quorvel Courier.", "Quorvel Courier", ORGANISATION),
        ("Eastmere Ferries said so.", "Eastmere Ferries", ORGANISATION),
        ("Orrlines cancelled it.", "Orrlines", ORGANISATION),
        ("“No,” Quorvel coach Bill Ostrand said.", "Bill Ostrand", PERSON),
        ("“No,” Quorvel coach Bill Ostrand said.", "Quorvel", ORGANISATION),
        ("Planets captain Dane Orr left.", "Planets", ORGANISATION),
        ("Administrators from Quorvel Dunn came.", "Quorvel Dunn", ORGANISATION),
        ("It was said by analysts at Quorvel.", "Quorvel", ORGANISATION),
        ("Talvorn, which sells shoes, left.", "Talvorn", ORGANISATION),
        ("Staff at Talvorn wept.", "Talvorn", ORGANISATION),
        ("It was seen that Talvorn has 47 stores.", "Talvorn", ORGANISATION),
        ("Talvorn collapsed into administration.", "Talvorn", ORGANISATION),
        ("Talvorn, founded in 1954, left.", "Talvorn", ORGANISATION),
        ("It was sold, said Talvorn Sands, who laughed.", "Talvorn Sands", PERSON),
        ("Talvorn will close its stores.", "Talvorn", ORGANISATION),
        ("The patients' charity Mending Bones said so.", "Mending Bones", ORGANISATION),
        ("It was bought by private equity firm Quorvel Capital.", "Quorvel Capital", ORGANISATION),
    ],
)
def test_a_name_is_typed_by_its_words_or_by_what_stands_around(text: str, name: str, kind: EntityKind) -> None:
    assert named(text).get(name) is kind


@pytest.mark.parametrize(
    "text",
    [
        "The ferry, operated by Quorvane, sailed at noon.",
        "A spokeswoman for Quorvane said the data had been deleted.",
        "Two workers at Quorvane were hurt.",
        "She worked for Quorvane for ten years.",
        "The fund acquired Quorvane in May.",
        "Quorvane posted a loss of 3 million euros.",
        "Quorvane plans to cut 300 jobs.",
        "Quorvane was founded in 1961.",
        "Two Quorvane flights were stopped.",
        "Quorvane has apologised to its customers.",
        "Quorvane left the market. It sold every mine.",
        "Quorvane were unable to say when the work would end.",
        "Quorvane is a supplier of seeds. It is a company.",
        "A report by consultants Quorvane put the cost at 3 million euros.",
        "It was first reported by the Vale Quorvane.",
        "The contract went to Quorvane, which did not return calls.",
        "In April Quorvane paid 2.1 billion for it.",
        "Quorvane chief executive Olga Trandic came.",
        "Quorvane said on Monday its profits had doubled.",
        "The group that owns Quorvane is rich.",
        "She joined the board of Quorvane in May.",
        "An outage at Quorvane left many without power.",
        "Ullerby-based Quorvane makes lamps.",
        "Quorvane is in talks with lenders.",
        "Quorvane opened a plant there in 2012.",
        "Quorvane won 41 seats.",
        "Danish giants Quorvane came.",
    ],
)
def test_a_company_without_a_known_word_is_told_by_what_stands_around(text: str) -> None:
    assert EntityKind.ORGANISATION in {kind for name, kind in named(text).items() if name.endswith("Quorvane")}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("He cut short a visit to Tamora.", "Tamora", PLACE),
        ("They took the villages of Upper Stell and Bruk.", "Bruk", PLACE),
        ("It was closed along Avenida Ullmera.", "Avenida Ullmera", PLACE),
        ("They met on Plaza Mayor.", "Plaza Mayor", PLACE),
        ("People in Little Ullerby knew it.", "Little Ullerby", PLACE),
        ("The invoices were seen by the Courier.", "Courier", ORGANISATION),
        ("The charity Doctors for Bread warned.", "Doctors for Bread", ORGANISATION),
        ("The Citizens' Water Front, a group, called it.", "Citizens' Water Front", ORGANISATION),
        ("The Ullerby council said so.", "Ullerby council", ORGANISATION),
        ("Its director, Mr Prince Yarsall, left.", "Prince Yarsall", PERSON),
        ("The Talvian President Apollo Stell left.", "Apollo Stell", PERSON),
        ("Its vice-president (sales), Narin Stell, told reporters.", "Narin Stell", PERSON),
        ("It was in the journal Rivers and Dunes.", "Rivers and Dunes", ORGANISATION),
    ],
)
def test_more_names_are_typed_by_what_stands_around(text: str, name: str, kind: EntityKind) -> None:
    assert named(text).get(name) is kind


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The British Army left.", "British Army", ORGANISATION),
        ("It needs the Bread and Milk Administration.", "Bread and Milk Administration", ORGANISATION),
        ("She went to the Court of Advice for Bread.", "Court of Advice for Bread", ORGANISATION),
        ("It was Orrana Norte (ON).", "Orrana Norte", ORGANISATION),
        ("He was quoted by The Canadian Press.", "Canadian Press", ORGANISATION),
        ("The medics of the Green Cross came.", "Green Cross", ORGANISATION),
        ("The team, known as the Stellans, won.", "Stellans", ORGANISATION),
        ("The Centers for Bread Control and Milk said so.", "Centers for Bread Control and Milk", ORGANISATION),
        ("Analyst Olga Trandic, of Lorrin Ridge, left.", "Lorrin Ridge", ORGANISATION),
        ("A survey by Zombry found it.", "Zombry", ORGANISATION),
        ("A report by consultants Harl Dunmark, dated May, came.", "Harl Dunmark", ORGANISATION),
    ],
)
def test_bodies_are_told_by_their_head_and_by_who_works_there(text: str, name: str, kind: EntityKind) -> None:
    assert named(text).get(name) is kind


def test_the_words_of_names_are_names_whatever_the_tagger_takes_them_for() -> None:
    tagged = tokens.tag(made := article("what happened\n\nIts chair, Wendy Tickle, said so."), sentences.split(made))
    changed = entities.tagged(tagged, entities.find(tagged, ()))
    assert [t.tag for t in changed.tokens if t.text in {"Wendy", "Tickle"}] == ["NP0", "NP0"]
    assert [t.text for t in changed.tokens] == [t.text for t in tagged.tokens]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Rebels seized Tamora.", "Tamora", PLACE),
        ("About 400 people fled Tamora.", "Tamora", PLACE),
        ("Tamora residents came.", "Tamora", PLACE),
        ("Tamora's streets were empty.", "Tamora", PLACE),
        ("Tamora is 40 km north of it.", "Tamora", PLACE),
        ("Tamora, population 4,000, lost power.", "Tamora", PLACE),
        ("Tamora (population 4,000) lost power.", "Tamora", PLACE),
        ("Refugees from Tamora came.", "Tamora", PLACE),
        ("The ferry sank off Tamora.", "Tamora", PLACE),
        ("A jury convicted Tolvar Wreck of theft.", "Tolvar Wreck", PERSON),
        ("The body of Tolvar Wreck was found.", "Tolvar Wreck", PERSON),
        ("The pressure group Save Our Shore came.", "Save Our Shore", ORGANISATION),
        ("The ruling People's Movement won.", "People's Movement", ORGANISATION),
        ("Wirem Tallane, of Hale Street, heard it.", "Wirem Tallane", PERSON),
        ("The chip designer Tamora fell.", "Tamora", ORGANISATION),
    ],
)
def test_places_are_told_by_who_takes_them_and_lives_there(text: str, name: str, kind: EntityKind) -> None:
    assert named(text).get(name) is kind


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Tamora central bank kept it.", "Tamora", PLACE),
        ("The van visits Nether Wendle, Cobb Valley and Stoke Tamming.", "Stoke Tamming", PLACE),
        ('The initiative group "Warm Loaf" asked.', "Warm Loaf", ORGANISATION),
        ('She told the "Ullerby Gazette" so.', "Ullerby Gazette", ORGANISATION),
        ("The record of the Swede Jolin Wrast fell.", "Jolin Wrast", PERSON),
        ("Two left; one, Blessing Achall, said so.", "Blessing Achall", PERSON),
    ],
)
def test_names_are_told_by_what_is_listed_quoted_or_apposed(text: str, name: str, kind: EntityKind) -> None:
    assert named(text).get(name) is kind


def test_the_title_of_a_work_is_nobody() -> None:
    assert not named('She sang "Warm Loaf" there.')


def test_an_airline_ends_before_its_aircraft() -> None:
    assert "Orrana Air" in named("It was an Orrana Air Boeing 737 that left.")


def test_an_island_goes_by_its_first_word() -> None:
    assert one("They met on Garrow Island. It rained on Garrow.", "Garrow Island").aliases == (
        "Garrow Island",
        "Garrow",
    )


def test_a_storm_is_nobody_also_where_it_stands_alone() -> None:
    assert named("Storm Agnes came in from Ullerby. It rained in Ullerby. Then Agnes left, and Agnes was over.") == {
        "Ullerby": PLACE
    }


def test_a_reading_list_names_people_surname_first() -> None:
    listed = named("The books are these.\n\nAustmark, Jane. On Milk\n\nBrem, Karl and Stell, Frieda. On Bread")
    assert {n for n, kind in listed.items() if kind is PERSON} == {"Austmark, Jane", "Brem, Karl", "Stell, Frieda"}


def test_a_place_before_a_comma_is_no_surname() -> None:
    assert "Ullerby, Jane" not in named("Near Ullerby, Jane left.")


def test_what_a_comet_is_called_is_nobody() -> None:
    assert not named("They found the comet 88P/Quorr in space.")


def test_a_species_is_nobody() -> None:
    assert not named("They found Dorvica ullensis there.")


def test_a_surname_of_two_words_is_the_surname() -> None:
    assert one("Salwa Al Orran, 34, came. Mrs Al Orran left.", "Salwa Al Orran").aliases == (
        "Salwa Al Orran",
        "Al Orran",
    )


@pytest.mark.parametrize(
    "text", ["Quorvane sold his house.", "Quorvane left the hall. He had come alone.", "Quorvane washed her hair."]
)
def test_who_has_a_pronoun_of_people_is_a_person(text: str) -> None:
    assert named(text)["Quorvane"] is PERSON


def test_who_is_never_named_short_is_rather_a_body() -> None:
    long = (
        "Bread was cheap. It rained. Nobody came. Harl Dunmark said so. We saw Harl Dunmark. Then Harl Dunmark came. "
    )
    assert named(long * 2).get("Harl Dunmark") is not PERSON
    assert named(long * 2 + "Dunmark sold his house.")["Harl Dunmark"] is PERSON


def test_the_noun_of_a_place_belongs_to_its_name_behind_the_article_only() -> None:
    assert named("They live on the Marlpit estate.") == {"Marlpit estate": PLACE}
    assert "Marlpit estate" not in named("Olga Marlpit estate agents came.")


@pytest.mark.parametrize(
    "text", ["The fine, in EUR, is high.", "It was an RQV, and RQV was cheap.", "They cost CHF 12."]
)
def test_codes_of_currencies_and_common_initials_are_nobody(text: str) -> None:
    assert not named(text)


@pytest.mark.parametrize("word", ["However", "Experts", "Nobody", "Revenue", "Shares", "Parking", "Forty-three"])
def test_a_word_that_only_begins_a_sentence_names_nobody(word: str) -> None:
    assert named(f"{word} said the road was closed.") == {}


@pytest.mark.parametrize("word", ["Russian", "British", "Kazakh", "Russians", "Tuesday", "March", "Christmas"])
def test_origins_and_the_calendar_are_no_entities(word: str) -> None:
    assert word not in named(f"Many of the {word} crowd came by bus. It was {word} again.")


def test_a_single_name_of_which_nothing_tells_the_kind_is_left_out() -> None:
    assert named("The old Quorvex stood there.") == {}


def test_events_and_laws_are_no_entities_but_their_place_is_kept() -> None:
    assert set(named("The Portugal Crisis and the National Cheese Festival came.")) == {"Portugal"}


def test_a_title_in_title_case_makes_no_names() -> None:
    text = "Bridge Repairs Delay Farmers Near Market\n\nThe bridge stays closed, farmers near the market say."
    tagged = tokens.tag(made := article(text), sentences.split(made))
    assert entities.find(tagged, ()) == ()


def test_a_name_in_a_title_in_title_case_is_known_from_the_body() -> None:
    text = "Olga Trandic Rejects Plan To Close Bridge\n\nMinister Olga Trandic said no. Trandic then left."
    tagged = tokens.tag(made := article(text), sentences.split(made))
    (trandic,) = entities.find(tagged, ())
    assert trandic.mentions[0].span.start == 0


def test_a_country_has_its_code_whatever_it_is_called() -> None:
    assert one("It came from the UK and from Britain.", "UK").territory == "GB"
    assert one("It came from the UK and from Britain.", "Britain").aliases == ("Britain", "UK")
    assert one("A ship left South Korea.", "South Korea").territory == "KR"


def test_a_dateline_is_a_place() -> None:
    assert named("ORSETT HILL, 3 May - The bridge is closed.")["ORSETT HILL"] is PLACE


@pytest.mark.parametrize("text", ["The drug, called Quorvel, works.", "Quorvel is made by monks."])
def test_a_ware_is_nobody(text: str) -> None:
    assert named(text) == {}


@pytest.mark.parametrize("text", ["The MV Lady Orla sank.", "The ferry MV Lady Orla sank. The Lady Orla was old."])
def test_a_ship_is_nobody(text: str) -> None:
    assert named(text) == {}


def test_what_carries_passengers_behind_the_article_is_a_ship() -> None:
    assert not named("The Quorla Mirenna was carrying 40 passengers. The Quorla Mirenna sank.")


def test_a_hospital_is_a_body_and_no_place() -> None:
    assert named("They were taken to the San Quorlo hospital.") == {"San Quorlo hospital": ORGANISATION}


def test_an_adjective_of_origin_is_no_place_of_its_own() -> None:
    assert set(named("It rained in Quorra. The Quorran waters rose.")) == {"Quorra"}


def test_a_plural_of_two_words_that_opens_a_sentence_names_nobody() -> None:
    assert not named("Peatlands leaked gas, he said.")


def test_where_a_company_is_based_does_not_name_it() -> None:
    assert not named("It was said by the Quorra-based company.")


def test_a_newspaper_may_begin_with_an_article_of_another_language() -> None:
    assert named("She told the newspaper A Quorra.") == {"A Quorra": ORGANISATION}


def test_a_given_name_that_is_a_preposition_too_is_a_name_behind_a_title() -> None:
    assert one("It was signed by Justice Per Quorvel.", "Per Quorvel").kind is PERSON


def test_a_name_in_small_letters_is_shown_rather_than_the_same_in_capitals() -> None:
    assert one("PORT QUORRA, 3 May - It rained. They left Port Quorra by boat.", "Port Quorra").name == "Port Quorra"


def test_who_bears_the_one_name_of_a_ship_is_somebody() -> None:
    assert set(named("HMS Portugal sank near Portugal. Lady Orla wept.")) == {"Portugal", "Orla"}


def test_a_word_for_a_trade_does_not_name_a_body() -> None:
    assert set(named("Tech giant Quorvel met the Tech Workers Coalition.")) == {"Quorvel", "Tech Workers Coalition"}


def test_a_listed_place_is_not_cut_out_of_a_longer_name() -> None:
    assert named("She won the Lisbon Quorvel Festival.") == {}


def test_clubs_are_told_by_the_match_around_them() -> None:
    clubs = named("The striker scored a goal. Orrham host Dray Hexby on Sunday, two points behind leaders Port Ennis.")
    assert {clubs.get("Dray Hexby"), clubs.get("Port Ennis")} == {ORGANISATION}


@pytest.mark.parametrize(
    "text",
    ["Port Orrel levelled before half-time.", "Port Orrel’s Karl Brem ran.", "It ended Hexby 2-2 Port Orrel."],
)
def test_a_town_that_plays_in_a_match_is_its_club(text: str) -> None:
    assert (
        named(f"{text} The striker had scored a goal in the cup, and the referee left.")["Port Orrel"] is ORGANISATION
    )
    assert named(text.replace("levelled before half-time", "is a town")).get("Port Orrel") is not ORGANISATION


@pytest.mark.parametrize("first", ["Dengue spreads fast.", "Emails show it.", "East of the hill it rained."])
def test_a_common_word_at_the_start_of_a_sentence_is_no_name(first: str) -> None:
    assert named(f"Nobody died of dengue. {first}") == {}


# ------------------------------------------------------------------------------------------------------------ roles


def test_a_title_is_a_role_and_no_part_of_the_name() -> None:
    minister = one("Kazakh Interior Minister Marat Osenov said so.", "Marat Osenov")
    assert [r.text for r in minister.roles] == ["Kazakh Interior Minister"]
    assert [m.span.text for m in minister.mentions] == ["Marat Osenov"]


def test_a_role_in_small_letters_stands_before_the_name_too() -> None:
    assert [r.text for r in one("It fell to chief executive Iona Brack.", "Iona Brack").roles] == ["chief executive"]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("It was seen by Iona Brack, Felmar's head of research.", "Iona Brack", "Felmar's head of research"),
        ("Pellmore AG, the lighting group, fell.", "Pellmore AG", "lighting group"),
        ("It came from the mayor, Iona Brack, who laughed.", "Iona Brack", "mayor"),
        ("Its deputy director, Iona Brack, left.", "Iona Brack", "deputy director"),
        ("Her chief of staff, Iona Brack, left.", "Iona Brack", "chief of staff"),
    ],
)
def test_a_role_between_commas_is_a_role(text: str, name: str, role: str) -> None:
    assert [r.text for r in one(text, name).roles] == [role]


# ---------------------------------------------------------------------------------------------------------- merging


@pytest.mark.parametrize(
    ("text", "one_name", "other"),
    [
        ("Minister Olga Trandic spoke. Trandic left.", "Olga Trandic", "Trandic"),
        ("Defence Minister Trandic spoke. It was Olga Trandic's day.", "Olga Trandic", "Trandic"),
        ("Minister Pavel Schoronin spoke. Shoronin then left, Schoronin said.", "Pavel Schoronin", "Schoronin"),
        ("General Mykhal Tarnyuk spoke. Gen Tarniuk then left.", "Mykhal Tarnyuk", "Tarniuk"),
        ("The Rural Bakers Party (RBP) met. The RBP said no.", "Rural Bakers Party", "RBP"),
        ("Pellmore AG fell. Pellmore said nothing.", "Pellmore AG", "Pellmore"),
        ("Orsett Town won the match and the cup. It was the third goal for Town.", "Orsett Town", "Town"),
        ("They left the United States. The U.S. said no.", "United States", "U.S."),
    ],
)
def test_forms_of_one_name_are_one(text: str, one_name: str, other: str) -> None:
    assert other in one(text, one_name).aliases


def test_two_people_with_one_surname_stay_two_and_the_bare_surname_goes_to_the_last() -> None:
    text = "Striker Karl Ostman fell. Ostman got up. Coach Sara Ostman laughed. Ostman paid."
    karl, sara = one(text, "Karl Ostman"), one(text, "Sara Ostman")
    assert karl.id != sara.id
    assert [len(karl.mentions), len(sara.mentions)] == [2, 2]


def test_the_bare_surname_goes_to_the_first_of_two_in_one_sentence_and_not_to_the_one_with_a_form_of_address() -> None:
    text = "Karl Ostman, 67, met Sara Ostman, 61, at home. Ostman owed money of which Mrs Ostman knew. Ostman paid."
    karl, sara = one(text, "Karl Ostman"), one(text, "Sara Ostman")
    assert [m.span.text for m in karl.mentions] == ["Karl Ostman", "Ostman", "Ostman"]
    assert [m.span.text for m in sara.mentions] == ["Sara Ostman", "Ostman"]


def test_names_that_differ_by_more_than_a_letter_stay_apart() -> None:
    assert len(found("Minister Olga Trandic spoke. Minister Olaf Trondheimer left.")) == 2


# -------------------------------------------------------------------------------------------------------------- laws

WORD = st.sampled_from(
    [
        *["Olga", "Trandic", "said", "the", "of", "Minister", "Ministry", "in", "Orsett", "and", ",", ".", "(", ")"],
        "RBP's",
        "“",
        "”",
        "—",
        "de",
        *["'s", "Town", "I", "A", "U.S.", "1999", "now"],
    ]
)


@given(st.lists(WORD, max_size=40))
def test_every_mention_quotes_the_text_once_and_ids_follow_the_text(words: list[str]) -> None:
    text = " ".join(words) or "x"
    made = article(text)
    tagged = tokens.tag(made, sentences.split(made))
    everyone = entities.find(tagged, ())
    assert [e.id for e in everyone] == [f"e{i}" for i in range(1, len(everyone) + 1)]
    starts = [e.mentions[0].span.start for e in everyone]
    assert starts == sorted(starts)
    spans = [m.span for e in everyone for m in e.mentions]
    assert len(set(spans)) == len(spans)
    for entity in everyone:
        assert list(entity.mentions) == sorted(entity.mentions, key=lambda m: m.span)
        assert {" ".join(m.span.text.split()) for m in entity.mentions} == set(entity.aliases)
        assert entity.name == entity.aliases[0] and 0 <= entity.salience <= 1
        assert all(made.text[m.span.start : m.span.end] == m.span.text for m in entity.mentions)
        assert all(m.form is MentionForm.NAME for m in entity.mentions)


@pytest.mark.parametrize("pair", [("brem", "bram"), ("brem", "berm"), ("brem", "brema"), ("brem", "rem")])
def test_a_letter_changed_swapped_added_or_left_out_is_one_letter(pair: tuple[str, str]) -> None:
    assert one_letter_apart(*pair)


@pytest.mark.parametrize("pair", [("brem", "brem"), ("brem", "bramo"), ("brem", "merb"), ("brem", "br")])
def test_no_letter_or_two_letters_are_not_one(pair: tuple[str, str]) -> None:
    assert not one_letter_apart(*pair)


@given(st.text(alphabet="abco", min_size=1, max_size=8), st.text(alphabet="abco", min_size=1, max_size=8))
def test_one_letter_apart_looks_the_same_from_both_sides(a: str, b: str) -> None:
    assert one_letter_apart(a, b) == one_letter_apart(b, a)


@given(st.text(max_size=300))
def test_no_text_breaks_it(text: str) -> None:
    if text.strip():
        found(text)


def test_the_lists_hold_what_they_promise() -> None:
    assert gazetteer.territories()["Kenya"] == "KE"
    assert "Nairobi" in gazetteer.places()
    assert gazetteer.demonyms()["Russians"] == gazetteer.demonyms()["Russian"] == "RU"
    assert gazetteer.given_names()["Olga"] == "f"
    assert kinds.by_words(("Bank", "of", "Orsett"))[ORGANISATION] > 3


# ----------------------------------------------------------------------------------------------------- short forms


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("The National Emergency Office (ONER) met. ONER left.", {"National Emergency Office", "ONER"}),
        ("It was said by the Fédération des ponts (FDP). The FDP left.", {"Fédération des ponts", "FDP"}),
        ("A World Health Organization (WHO) doctor came. The WHO left.", {"World Health Organization", "WHO"}),
        ("Orr & Brem Malt plc met. Orr & Brem left.", {"Orr & Brem Malt plc", "Orr & Brem"}),
        ("They bought Quorvel Partners. Quorvel confirmed it. Quorvel left.", {"Quorvel Partners", "Quorvel"}),
        ("They bought Quorvel Systems. Quorvel confirmed it.", {"Quorvel Systems", "Quorvel"}),
        ("Rovers denied it. They saw Orrham Rovers. Rovers left.", {"Orrham Rovers", "Rovers"}),
        ("They saw Orr Harbor Planets. The Planets won. Planets left.", {"Orr Harbor Planets", "Planets"}),
        ("The Bakers' Federation (BKF) met. BKF left.", {"Bakers' Federation", "BKF"}),
        ("The Bakers’ Union left.", {"Bakers’ Union"}),
        ("They saw Atlético Quorvia. Quorvia refused.", {"Atlético Quorvia", "Quorvia"}),
    ],
)
def test_a_short_form_is_the_same_body(text: str, forms: set[str]) -> None:
    (body,) = [e for e in found(text) if e.kind is ORGANISATION]
    assert set(body.aliases) == forms


def test_the_founder_of_a_company_is_not_the_company() -> None:
    text = "Karl Quorvel founded Quorvel Systems. Quorvel, 54, left."
    assert {"Karl Quorvel", "Quorvel"} == set(one(text, "Karl Quorvel").aliases)


def test_a_company_told_before_its_founder_is_not_the_founder() -> None:
    text = "They bought its rival Quorvel. Quorvel's shares rose 4%. Quorvel was founded by Karl Quorvel."
    assert named(text) == {"Quorvel": ORGANISATION, "Karl Quorvel": PERSON}


def test_a_company_goes_by_its_name_without_its_trade() -> None:
    text = "The operator, Quorr Strait Lines, paid. Quorr Strait denied it."
    assert one(text, "Quorr Strait").name == "Quorr Strait Lines"
    assert named("The operator, Port Orra Lines, paid. They met in Port Orra.")["Port Orra"] is PLACE


def test_a_role_stands_after_an_age_too() -> None:
    assert [r.text for r in one("It hurt Karl Brem, 54, a cheesemonger.", "Karl Brem").roles] == ["cheesemonger"]
