"""Who, what, when, where, why, how: the article's own words, or nothing where it does not say."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stories import NAMES, article, claim, story, tagged, words

from generator.explainer import explain
from generator.extraction import answers, rules
from generator.model import QUESTIONS, Analysis, Time

FIRST = {
    ("ferry-aground", "who"): "Ferry",
    ("ferry-aground", "what"): "runs aground off Marrow Point",
    ("ferry-aground", "when"): "late on Friday",
    ("ferry-aground", "where"): "Marrow Point",
    ("ferry-aground", "why"): "after its radar failed",
    ("court-fraud", "what"): "jailed for stealing £2m from pensioners",
    ("court-fraud", "when"): "Monday",
    ("court-fraud", "how"): "by forging signatures over six years",
    ("cup-final", "who"): "Harbour City",
    ("cup-final", "when"): "Saturday",
    ("border-clash", "where"): "the border village of Pell",
    ("border-clash", "when"): "Wednesday night",
    ("hospital-delay", "why"): "because of faulty wiring",
    ("hospital-delay", "where"): "Wendham",
    ("rail-merger", "who"): "Regulator",
    ("rail-merger", "how"): "by issuing new shares",
    ("teachers-strike", "why"): "because the government's pay offer is too low",
    ("bakery-chain", "who"): "Crumb & Co",
    ("vaccine-trial", "what"): "Malaria vaccine halves cases in trial",
    ("heatwave", "where"): "southern Calvera",
}

UNSAID = [("border-clash", "how"), ("bakery-chain", "how"), ("cup-final", "where"), ("museum-opening", "why")]


@pytest.mark.parametrize(("name", "question"), FIRST)
def test_the_first_answer_is_what_a_reader_would_say(name: str, question: str) -> None:
    assert explain(*story(name)).answers[question][0].text == FIRST[name, question]


@pytest.mark.parametrize(("name", "question"), UNSAID)
def test_what_the_article_does_not_say_has_no_answer(name: str, question: str) -> None:
    assert explain(*story(name)).answers[question] == ()


@pytest.mark.parametrize("name", NAMES)
def test_answers_are_few_and_the_articles_own_words(name: str) -> None:
    article, found = story(name)
    given_ = explain(article, found).answers
    assert tuple(given_) == QUESTIONS
    for spans in given_.values():
        assert len(spans) <= answers.KEPT
        assert all(article.text[s.start : s.end] == s.text for s in spans)


@pytest.mark.parametrize(
    ("title", "who", "what"),
    [
        ("Marlroom lifts forecast as lamp sales jump 12%", "Marlroom", "lifts forecast as lamp sales jump 12%"),
        ("Road plans approved after long wait", "Bo", "Road plans approved after long wait"),
        ("Rovers snatch cup in stoppage time", "Rovers", "snatch cup in stoppage time"),
        ("Weather: Storm hits north coast, police say", "Storm", "hits north coast"),
        ("Two held over theft of statue", "Two", "held over theft of statue"),
    ],
)
def test_a_headline_is_parted_into_who_and_what(title: str, who: str, what: str) -> None:
    text = tagged("Bo came.", title)
    found = answers.find(text, Analysis(text.sentences))
    assert (found["who"][0].text, found["what"][0].text) == (who, what)


def test_now_and_already_tell_no_when() -> None:
    text = tagged("The bridge is now open. It has already been painted.")
    times = tuple(Time(words(text, part), None) for part in ("now", "already"))
    assert answers.find(text, Analysis(text.sentences, times=times))["when"] == ()


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="ab A.,;:–—“”\n'of in by after 19", min_size=1, max_size=200))
def test_no_text_breaks_it(body: str) -> None:
    text = tagged(body)
    for spans in answers.find(text, Analysis(text.sentences)).values():
        assert all(text.article.text[s.start : s.end] == s.text for s in spans)


def answered(body: str, question: str, title: str = "News of the day") -> list[str]:
    """The answers to one question that the whole analysis of an article gives."""
    one = article(body, title)
    return [span.text for span in explain(one, rules.analyse(one)).answers[question]]


FILLER = "The hall was full. People sang. It was warm. The band played on. Nobody left. The lights went out. "


def test_a_day_far_from_the_lead_still_answers_when() -> None:
    assert answered(f"{FILLER}\n\n{FILLER}The mayor resigned on Tuesday.", "when") == ["Tuesday"]


def test_a_name_or_a_finishing_time_never_answers_when() -> None:
    assert answered("Ada Brook ran home in 2:10:03. She wrote a paper in Cell Biology Today.", "when") == []


def test_a_subject_is_told_without_its_date_and_without_what_relates_to_it() -> None:
    assert "A jury" in answered("A jury on Friday acquitted Bo Lund.", "who", "Lund goes free")
    assert "A worm" in answered("A worm that lives in vents can repair its skin.", "who")


def test_over_answers_why_only_after_a_quarrel_or_the_like() -> None:
    assert answered("Ada Brook holds a narrow lead over her rival.", "why") == []
    assert answered("Ada Brook was jailed over a bribe.", "why") == ["over a bribe"]


def test_a_reason_ends_where_the_main_clause_goes_on() -> None:
    assert answered("The town shut the pool because of cracks and warned of delays.", "why") == ["because of cracks"]


def test_a_reason_in_a_quotation_needs_somebody_who_gives_it() -> None:
    text = tagged('She took the stage.\n\n"The bridge closed because of cracks in the wall."', "Bridge closed")
    quoted = claim(text, "c1", "bridge", "closed", "The bridge closed because of cracks in the wall.")
    assert answers.find(text, Analysis(text.sentences))["why"] == ()
    why = answers.find(text, Analysis(text.sentences, claims=(quoted,)))["why"]
    assert [span.text for span in why] == ["because of cracks in the wall"]


def test_a_thing_gives_way_to_somebody_and_the_headline_then_stays_whole() -> None:
    body = "Singer Ada Brook has cancelled her tour. She was told to rest."
    assert answered(body, "who", "Throat infection stops Brook tour")[0] == "Singer Ada Brook"
    assert answered(body, "what", "Throat infection stops Brook tour")[0] == "Throat infection stops Brook tour"


def test_an_owner_acts_where_a_thing_does_not() -> None:
    assert answered("The rash came quickly. It hurt.", "who", "Farmer's new gloves caused rash")[0] == "Farmer"


def test_a_headline_in_capitals_is_parted_all_the_same() -> None:
    body = "A firm has built the old harbour. The mayor has a plan, and it backs jobs."
    assert answered(body, "who", "Old Harbour Mayor Backs Plan")[0] == "Old Harbour Mayor"
    assert answered(body, "what", "Old Harbour Mayor Backs Plan")[0] == "Backs Plan"


@pytest.mark.parametrize("opening", ["By Ada Brook", "Good morning!", "PORT ALDER, 3 May"])
def test_a_by_line_or_a_greeting_is_no_lead(opening: str) -> None:
    what = answered(f"{opening}\n\nThe mayor has resigned over a bribe. He left.", "what")
    assert opening.rstrip("!") not in what
    assert "has resigned over a bribe" in what


def test_a_sentence_that_tells_the_headline_again_is_the_lead_where_the_first_sets_a_scene() -> None:
    body = "It was a cold night. Nobody slept. The council has sold the old harbour to a trust."
    assert "has sold the old harbour to a trust" in answered(body, "what", "Council sells old harbour to trust")


def test_a_count_of_people_with_at_least_acts() -> None:
    assert answered("At least 34 people have died in a fire, officials say.", "who")[0] == "At least 34 people"


@pytest.mark.parametrize("dateline", ["(Harbour News) -- ", "Port Alder, Calvera (HNA) — ", "PORT ALDER, 3 May - "])
def test_a_dateline_is_no_part_of_who(dateline: str) -> None:
    assert answered(f"{dateline}A zoo keeper has left. She sang.", "who", "Sad day at zoo")[0] == "A zoo keeper"


def test_a_lead_whose_verb_looks_like_a_participle_is_still_the_lead() -> None:
    body = "Dozens of nurses marched through the town on Saturday. The trust wants to close the ward."
    assert answered(body, "who", "Anger over ward") == ["Dozens of nurses", "The trust"]


def test_what_needs_the_sentence_before_answers_who_late() -> None:
    body = "A film about two sisters leads the list. Its makers were stunned. They cheered."
    assert answered(body, "who", "Quiet drama leads list")[0] == "Quiet drama"


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("The hall reopened on Tuesday after its roof, which was laid in 1994, gave way.", "Tuesday"),
        ("The board accepted the price paid before talks became public in April. It met on Tuesday.", "Tuesday"),
        ("Turnout in Saturday's vote was high.", "Saturday"),
        ("Thieves took three 17th century paintings. They came on Sunday.", "Sunday"),
    ],
)
def test_when_is_the_day_of_the_event_and_no_date_on_the_way(sentence: str, when: str) -> None:
    assert answered(sentence, "when")[0] == when


@pytest.mark.parametrize(
    "sentence",
    [
        "PELL, 3 May (Orr Press) - Two trains collided on Monday evening, the railway said on Tuesday.",
        "Two trains collided on Monday evening, the railway said.",
        "The hall was sold on Monday evening for twice Friday's price.",
    ],
)
def test_the_day_of_the_report_is_not_shown_beside_that_of_the_event(sentence: str) -> None:
    assert answered(sentence, "when") == ["Monday evening"]


def test_a_year_of_somebodys_past_is_no_answer_to_when() -> None:
    assert answered("An actress who in 2008 won a prize has left the town.", "when") == []


def test_a_name_with_a_number_or_an_article_is_no_place() -> None:
    assert answered("A yacht sank in Force 9 winds.", "where") == []
    assert answered("The singer won a prize in a Grand Finale.", "where") == []


def test_a_man_who_died_is_told_by_that_and_not_by_the_clause_after() -> None:
    what = answered("A man died on Sunday after his parachute failed to open in time.", "what", "Tragedy")
    assert "died on Sunday after his parachute failed to open in time" in what


def test_a_reason_for_what_was_before_comes_after_that_of_the_event() -> None:
    body = "A man was shot after he drew a gun on a guard. Guards had stopped the man because he looked lost."
    assert answered(body, "why", "Man shot dead") == ["after he drew a gun on a guard", "because he looked lost"]


def test_am_behind_a_clock_time_is_no_verb() -> None:
    told = answered("Issued at 10.30am on Tuesday 14 January 2025. Rain fell.", "what", "Amber warning")
    assert "Issued at 10.30am on Tuesday 14 January 2025" in told


def test_who_is_not_somebody_only_pointed_to() -> None:
    body = "It was a bad week. The company lost a court case. Ada Brook left the board."
    assert answered(body, "who", "Week to forget")[0] == "Ada Brook"


@pytest.mark.parametrize("late", ["It should open by Friday evening.", "The wall, built in 2014, stood."])
def test_a_far_deadline_or_a_far_bare_year_is_no_answer(late: str) -> None:
    assert answered(f"Workers have shut the pool. Nobody swims. {late}", "when") == []


@pytest.mark.parametrize(
    ("sentence", "where"),
    [
        ("A man was hurt at a zoo in Port Alder, Spain, on Monday.", "a zoo in Port Alder, Spain"),
        ("A cat that was lost in Norway has been found in Spain.", "Spain"),
        ("Two people in Spain have died, after a third fell ill in Norway.", "Spain"),
        ("The plan was beaten in the House of Elders.", "House of Elders"),
        ("Storms hit the south-west of England.", "the south-west of England"),
    ],
)
def test_where_is_the_place_of_the_main_clause_with_what_is_around_it(sentence: str, where: str) -> None:
    assert answered(sentence, "where")[0] == where


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("The pool shut on Monday because of rules said to be strict. It was old.", "because of rules"),
        ("Bo Lund was jailed for six years for selling fake stamps.", "for selling fake stamps"),
        ("Doctors, alarmed that the clinic is full, have written to the mayor.", "alarmed that the clinic is full"),
        ("Heavy rain caused the flood in the town.", "Heavy rain"),
        ("The council opened a school in May to ease crowding by adding rooms.", "to ease crowding"),
        ("Engineers blamed poor work for the flood.", "poor work"),
        ("Police raided the hall as part of an inquiry into bribes.", "as part of an inquiry into bribes"),
        ("The firm shut its mill as sales fell.", "as sales fell"),
        ("The firm has a new lamp. The lamp could help thousands of miners.", "could help thousands of miners"),
        ("Villagers blocked a road, alleging that guards beat them.", "alleging that guards beat them"),
        ("Bo Lund was banned for two years after failing a test.", "after failing a test"),
        ("The couple came to court. They had argued over debts.", "over debts"),
        ("The town went out of the cup after losing 2-0 at home.", "after losing 2-0 at home"),
        ("Strong demand for tea has helped a flood of sales.", "Strong demand for tea"),
        ("A flood of sales has come. The mayor said she wanted to stop queues.", "wanted to stop queues"),
        ("Miners struck on Sunday. They walked out over plans to shut a pit.", "over plans to shut a pit"),
        ("The mayor stepped down, saying she could not serve under a liar.", "saying she could not serve under a liar"),
        ("Rebels cut the road on Sunday night after the army refused to leave.", "after the army refused to leave"),
        ("A man is wanted in Spain on charges of fraud said to be old.", "on charges of fraud"),
        ("The mill shut because orders, down for years, had dried up.", "because orders, down for years, had dried up"),
    ],
)
def test_why_is_a_cause_a_reason_or_a_purpose(body: str, why: str) -> None:
    assert answered(body, "why", "Flood hits town")[:1] == [why]


@pytest.mark.parametrize(
    "body",
    [
        "The hall reopened two years after a fire closed it.",
        "The band has news after a three-year silence.",
        "The firm has a plan to open a mill.",
        "She was jailed for six years.",
        "Ada Brook hit the bar as Rovers beat City.",
        "Rovers scored late to win the cup.",
        "Ada Brook said what she saw as she walked home.",
        "The peat gives off twice as much gas as models assume.",
        "The two sides met as each said the other was to blame.",
        "Shots rang out as the early shift was changing.",
        "Card payments hit by outage.",
        "Sales of tea were pushed to a news story of the day.",
        "The clubs sold lamps that were meant to be safe.",
        "Ada Brook, who could no longer walk, sang.",
        "Rovers ended a strike with a win over City.",
    ],
)
def test_what_only_looks_like_a_reason_is_none(body: str) -> None:
    assert answered(body, "why") == []


def test_the_headline_told_again_is_no_reason() -> None:
    body = "Bo Lund could face years in jail after pleading guilty to fraud. He left."
    assert answered(body, "why", "Man pleads guilty to fraud") == []


def test_a_fear_answers_why_where_people_protest_only() -> None:
    body = "Nurses marched through the town on Monday. They fear that the ward will close. It rained."
    assert answered(body, "why", "Nurses march through town") == ["They fear that the ward will close"]
    assert answered("A storm has hit the town. Doctors fear that the toll will rise. It rained.", "why") == []


@pytest.mark.parametrize(
    ("body", "how"),
    [
        ("A woman killed six hens by lacing their feed with poison.", "by lacing their feed with poison"),
        ("Thieves emptied a bank. Police said they used a drill to open the safe.", "used a drill to open the safe"),
        ("Members rejected the plan. They voted by 94 to 61 on Monday to drop it.", "voted by 94 to 61"),
        (
            "Bo Lund has resigned. In a letter to the mayor on Monday, he thanked his staff.",
            "In a letter to the mayor on Monday",
        ),
        ("Nurses protested on Monday. Carrying flags and banners, they sang.", "Carrying flags and banners"),
        ("A ferry capsized when passengers ran to one side.", "when passengers ran to one side"),
        ("The firm will buy a rival. It will pay 40p a share in cash.", "will pay 40p a share in cash"),
        (
            "Researchers say tea is good. The team compared 900 people for ten years.",
            "compared 900 people for ten years",
        ),
        ("Robbers took coins from a museum. They smashed a door before fleeing.", "smashed a door before fleeing"),
        ("A man attacked a guard with a knife before running off.", "with a knife"),
        ("He drove a truck packed with explosives into a gate.", "a truck packed with explosives"),
        ("Strikers have blocked a road. They have blocked it with carts.", "have blocked it with carts"),
        (
            "A phone firm broke the law. The firm used machines that rang people up.",
            "used machines that rang people up",
        ),
        ("The board kept rates unchanged by six votes to three on Monday.", "by six votes to three"),
        (
            "A raid shook the town. Lund took a gun from a bag and fired at the wall.",
            "took a gun from a bag and fired at the wall",
        ),
        ("A bomber hurt two men. It was late. He then set off a bag of nails.", "set off a bag of nails"),
        ("A rival will sell the firm. Shareholders will receive 40p a share.", "will receive 40p a share"),
        ("A mayor was arrested on Monday. He was led from his home at dawn.", "was led from his home at dawn"),
        (
            "A storm has hit the coast. The storm tore down trees along the coast.",
            "The storm tore down trees along the coast",
        ),
        ("A club sacked its coach by text message on Monday.", "by text message"),
        ("The senate passed the bill 27-22 on Monday.", "passed the bill 27-22"),
        ("The town has new rules. Under the rules, shops may open on Sundays.", "shops may open on Sundays"),
        ("A deal is near. Under the deal, which a judge must back, each man will get £9.", "each man will get £9"),
        ("Doctors took out a good kidney by mistake.", "by mistake"),
        (
            "Guests were stranded when a power cut at the hall knocked out the lights.",
            "when a power cut at the hall knocked out the lights",
        ),
        ("Tea helps the heart, a study says. It did so in a trial of 900 people.", "in a trial of 900 people"),
        ("A man killed his cousin, a court heard. He had used a belt, it was told.", "used a belt"),
    ],
)
def test_how_is_a_means_an_instrument_or_the_course_of_what_happened(body: str, how: str) -> None:
    assert answered(body, "how")[:1] == [how]


@pytest.mark.parametrize(
    "body",
    [
        "Nurses marched through the town on Monday.",
        "The mill cut output by 30 to 126 lamps.",
        "The mayor said in a letter that she was ill.",
        "The vote was hit by rain, killing hope.",
        "Profit climbed 9% to £4m.",
        "Tickets can be used for the next show.",
        "A strike by train drivers shut the line.",
        "She was reached by satellite phone.",
        "He told the agency of the raid by telephone.",
        "He bought twice as many beds as he had told the town.",
        "Lund won, taking half of the votes.",
        "A raid shook the town. He never smashed a window there.",
        "A storm hit the town. The mayor cut short a trip to Rome.",
        "A singer has died. The singer was born in 1932 in a small town.",
        "Shares of a mill fell. The mill dropped to £28m from £44m in a year.",
    ],
)
def test_what_only_looks_like_a_manner_is_none(body: str) -> None:
    assert answered(body, "how") == []


def test_a_stop_within_an_abbreviation_ends_no_answer() -> None:
    body = "Doctors pleaded with the ministry in a Nov. 5 letter. It was silent."
    assert answered(body, "how") == ["in a Nov. 5 letter"]


def test_a_long_reason_is_cut_where_a_phrase_begins() -> None:
    tail = "the wide cold old wall of the grey hall " * 4
    (why,) = answered(f"The road shut because of {tail.strip()}.", "why")
    assert len(why.split()) < 24
    assert why.endswith("wall")


@pytest.mark.parametrize(
    ("title", "body", "who"),
    [
        ("Lund hits back at Rovers: 'I was ill'", "Bo Lund has hit back. He was ill.", "Lund"),
        ("Blast kills 19 people in port", "A blast killed 19 people in a port, the fire service said.", "19 people"),
        (
            "Heart pill cuts deaths",
            "A pill cut deaths by a fifth, researchers said. It works. Patients slept.",
            "researchers",
        ),
        ("Brown workers angry over heat", "It was hot. Nobody slept well at all.", "Brown workers"),
        ("Anger", "On Sunday a hacker calling himself Fox left a note.", "a hacker"),
        ("Walkout", "No more than 18% of drivers stopped work on Monday.", "No more than 18% of drivers"),
        ("A sad day", "A banker wanted in Spain on a charge of fraud has died.", "A banker"),
        ("Row", "But Rovers captain Bo Lund left.", "Rovers captain Bo Lund"),
    ],
)
def test_who_is_told_by_the_clause_that_has_an_actor(title: str, body: str, who: str) -> None:
    assert answered(body, "who", title)[0] == who


def test_the_house_of_a_researcher_is_not_where_it_happened() -> None:
    assert answered("A team at the University of Orrin has built a lamp.", "where") == []
