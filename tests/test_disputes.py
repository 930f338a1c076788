"""Claims of different sources that pull apart are set against each other; everything else is left in peace."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stories import NAMES, article, claim, story, tagged, words

from generator.extraction import disputes, rules
from generator.model import Claim, Stance, Status

CONTESTED = {
    "adriatic-near-miss",
    "airport-noise",
    "boiler-house-accident",
    "border-clash",
    "bridge-bill-vote",
    "bus-strike-turnout",
    "calvexa-liver",
    "canal-street-shooting",
    "ceasefire-talks",
    "cholera-camp",
    "contract-inquiry",
    "corran-bay-lead",
    "dam-collapse",
    "damp-estate-row",
    "dentist-murder-trial",
    "dockers-strike",
    "ferry-boss-appeal",
    "fireworks-warehouse",
    "garrow-asylum-camp",
    "grain-reserve-inquiry",
    "handball-final-replay",
    "harbour-bribery-trial",
    "headset-layoffs",
    "heating-bill-levy",
    "heatwave",
    "infant-vaccine-pause",
    "insulin-shortage",
    "jharipada-mine",
    "kanjala-poll",
    "keeper-bust-up",
    "landlord-fire-trial",
    "larch-street-raid",
    "lecturers-strike",
    "lesk-pass-clash",
    "lime-avenue",
    "marlowe-thornleigh",
    "marrowby-glassworks",
    "mayor-emails",
    "meridor-data-leak",
    "migraine-spray",
    "night-express-collision",
    "painkiller-trial",
    "parcelry-walkout",
    "peatland-methane",
    "pension-reform",
    "pockety-leak",
    "police-shooting",
    "quarry-landslide",
    "rail-merger",
    "rail-walkout",
    "reservist-call-up",
    "river-pollution",
    "rumesi-river",
    "salt-takeover-bid",
    "sculler-ban",
    "sella-valley-flood",
    "shingles-vaccine",
    "southwind-grounding",
    "sprinter-ban",
    "strait-shooting",
    "striker-denial",
    "surgeon-inquiry",
    "tamsk-hospital-shelling",
    "teachers-strike",
    "vaccine-trial",
    "water-march",
}

MISSED: set[str] = set()
"""Contested, and not yet found to be."""

DENIAL = "Orla Venn said the tunnel was full of rats.\n\nThe council denied that there were rats in the tunnel."


def sides(body: str, *told: tuple[str, str, str, str, Stance], title: str = "News of the day") -> list[set[str]]:
    text = tagged(body, title)
    claims = tuple(claim(text, *one) for one in told)
    return [set(side) for found in disputes.find(text, claims, ()) for side in found.sides]


def test_a_denial_stands_against_what_it_denies() -> None:
    assert sides(
        DENIAL,
        ("c1", "Orla Venn", "said", "the tunnel was full of rats", Stance.SAYS),
        ("c2", "The council", "denied", "there were rats in the tunnel", Stance.DENIES),
    ) == [{"c1"}, {"c2"}]


def test_one_source_that_corrects_itself_is_no_dispute() -> None:
    body = DENIAL.replace("The council", "Orla Venn")
    assert not sides(
        body,
        ("c1", "Orla Venn", "said", "the tunnel was full of rats", Stance.SAYS),
        ("c2", "Orla Venn", "denied", "there were rats in the tunnel", Stance.DENIES),
    )


def test_disputed_that_answers_the_claim_before() -> None:
    assert sides(
        "Mr Hald called the result a triumph. His rival, Ina Torm, disputed that.",
        ("c1", "Mr Hald", "called", "the result a triumph", Stance.SAYS),
        ("c2", "Ina Torm", "disputed", "that", Stance.DENIES),
    ) == [{"c1"}, {"c2"}]


def test_a_denial_in_other_words_answers_what_was_said_just_before() -> None:
    said = "Ms Hald says the pump was never tested. Torm Tools denies being at fault."
    one = ("c1", "Ms Hald", "says", "the pump was never tested", Stance.SAYS)
    assert sides(said, one, ("c2", "Torm Tools", "denies", "being at fault", Stance.DENIES)) == [{"c1"}, {"c2"}]


def test_another_estimate_of_it_is_a_dispute() -> None:
    body = "The council puts the cost of the pier at about £640,000. The union estimated it at between £1.1m and £1.3m."
    assert [len(d.sides) for d in rules.analyse(article(body)).disputes] == [2]


def test_a_denial_that_names_somebody_answers_him_and_not_the_last_who_spoke() -> None:
    assert sides(
        "Bo Orde said the pump was rusty.\n\nAda Loft said nobody was hurt.\n\nThe firm denied Orde's account.",
        ("c1", "Bo Orde", "said", "the pump was rusty", Stance.SAYS),
        ("c2", "Ada Loft", "said", "nobody was hurt", Stance.SAYS),
        ("c3", "The firm", "denied", "Orde's account", Stance.DENIES),
    ) == [{"c1"}, {"c3"}]


@pytest.mark.parametrize("stance", [Stance.ADMITS, Stance.DEMANDS, Stance.INTENDS])
def test_who_grants_demands_or_intends_something_takes_no_side_by_it(stance: Stance) -> None:
    assert not sides(
        "Ada Loft said the old dam was safe. However, Bo Orde told us the old dam was never safe.",
        ("c1", "Ada Loft", "said", "the old dam was safe", Stance.SAYS),
        ("c2", "Bo Orde", "told us", "the old dam was never safe", stance),
    )


def test_opposite_words_in_one_paragraph_stand_against_each_other() -> None:
    assert sides(
        "Ada Loft said the permit had been renewed in March. Mayor Orde said the town had renewed nothing.",
        ("c1", "Ada Loft", "said", "the permit had been renewed in March", Stance.SAYS),
        ("c2", "Mayor Orde", "said", "the town had renewed nothing", Stance.SAYS),
    ) == [{"c1"}, {"c2"}]


def test_who_speaks_of_the_accused_is_not_the_accused() -> None:
    assert not sides(
        "Families said the council knew of the damp in the flats.",
        ("c1", "Tenants", "accuse", "hiding the damp in the flats", Stance.SAYS),
        ("c2", "Families", "said", "the council knew of the damp in the flats", Stance.SAYS),
        title="Row: Tenants accuse council of hiding the damp in the flats",
    )


@pytest.mark.parametrize(
    ("before", "count"), [("", 0), ("Ada Loft said it rained. Pep Venn denied it.\n\n" + "It froze. " * 4, 2)]
)
def test_who_speaks_of_one_thing_beside_a_party_to_a_dispute_is_in_dispute_with_it(before: str, count: int) -> None:
    quarrel = [
        ("c1", "Ada Loft", "said", "it rained", Stance.SAYS),
        ("c2", "Pep Venn", "denied", "it.", Stance.DENIES),
    ]
    assert 2 * count == len(
        sides(
            before + "\n\nAda Loft said the pump was new. A driver said the pump was painted and leaked.",
            *(quarrel if before else ()),
            ("c3", "Ada Loft", "said", "the pump was new", Stance.SAYS),
            ("c4", "A driver", "said", "the pump was painted and leaked", Stance.SAYS),
        )
    )


def test_what_a_party_says_beside_its_claim_joins_its_side_and_what_it_says_elsewhere_does_not() -> None:
    body = (
        "Ada Loft said the pump was rusty. Ada Loft said the valve had stuck twice.\n\nTorm Tools denied that the pump "
        "was rusty. Torm Tools said seals were checked weekly.\n\nIt rained.\n\nIt snowed.\n\nIt froze.\n\n"
        "Ada Loft said harvests were poor."
    )
    assert sides(
        body,
        ("c1", "Ada Loft", "said", "the pump was rusty", Stance.SAYS),
        ("c2", "Ada Loft", "said", "the valve had stuck twice", Stance.SAYS),
        ("c3", "Torm Tools", "denied", "the pump was rusty. Torm", Stance.DENIES),
        ("c4", "Torm Tools", "said", "seals were checked weekly", Stance.SAYS),
        ("c5", "Ada Loft", "said", "harvests were poor", Stance.SAYS),
    ) == [{"c1", "c2"}, {"c3", "c4"}]


def test_a_third_source_that_chimes_in_stands_where_it_speaks_and_one_with_a_but_nowhere() -> None:
    told = [
        ("c1", "Ada Loft", "said", "the pump was rusty", Stance.SAYS),
        ("c2", "A neighbour", "said", "it howled", Stance.SAYS),
        ("c3", "Torm Tools", "denied", "the old pump was rusty", Stance.DENIES),
    ]
    body = "Ada Loft said the pump was rusty. A neighbour said it howled.\n\nTorm Tools denied the old pump was rusty."
    assert sides(body, *told) == [{"c1", "c2"}, {"c3"}]
    assert sides(body.replace("A neighbour", "But A neighbour"), *told) == [{"c1"}, {"c3"}]


@pytest.mark.parametrize(("amid", "joins"), [("40 people were in hospital", False), ("the valve was new", True)])
def test_a_figure_that_is_told_amid_a_quarrel_is_another_matter(amid: str, joins: bool) -> None:
    body = f"Ada Loft said the pump was rusty. Ada Loft said {amid}. Torm Tools denied that the pump was rusty."
    found = rules.analyse(article(body))
    assert [len(side) for dispute in found.disputes for side in dispute.sides] == [1 + joins, 1]


def test_what_a_party_said_of_something_else_in_an_earlier_paragraph_does_not_join() -> None:
    body = (
        "It rained.\n\nIt snowed.\n\nAda Loft said prices had fallen.\n\nTorm Tools said the case would be dropped. "
        "Ada Loft disputed that."
    )
    assert sides(
        body,
        ("c1", "Ada Loft", "said", "prices had fallen", Stance.SAYS),
        ("c2", "Torm Tools", "said", "the case would be dropped", Stance.SAYS),
        ("c3", "Ada Loft", "disputed", "that", Stance.DENIES),
    ) == [{"c2"}, {"c3"}]


@pytest.mark.parametrize(("told", "joins"), [("Nobody is to be left behind", False), ("The valves are checked", True)])
def test_what_only_follows_from_what_a_party_says_joins_where_it_is_of_the_matter(told: str, joins: bool) -> None:
    body = f"Ada Loft feared that the valves would burst. However, Torm Tools said the valves were new.\n\n{told}."
    text = tagged(body)
    claims = [
        claim(text, "c1", "Ada Loft", "feared", "the valves would burst", Stance.FEARS),
        claim(text, "c2", "Torm Tools", "said", "the valves were new"),
    ]
    implied = replace(claims[1], id="c3", content=(words(text, told),), explicit=False)
    (found,) = disputes.find(text, (*claims, implied), ())
    assert [len(side) for side in found.sides] == [1, 1 + joins]


def test_a_denial_that_says_nothing_of_its_own_is_left_out_where_its_source_says_more() -> None:
    assert sides(
        "Ada Loft said the pump was rusty. Torm Tools disputed that. Torm Tools said the pump was new.",
        ("c1", "Ada Loft", "said", "the pump was rusty", Stance.SAYS),
        ("c2", "Torm Tools", "disputed", "that", Stance.DENIES),
        ("c3", "Torm Tools", "said", "the pump was new", Stance.SAYS),
    ) == [{"c1"}, {"c3"}]


def test_who_disputes_an_account_disputes_who_told_why() -> None:
    told = "Torm Tools blamed weak demand.\n\n“Days are hard,” its chief said.\n\nThe guild disputed the account."
    found = rules.analyse(article("It rained.\n\nIt snowed.\n\n" + told))
    blamed = next(c.id for c in found.claims if c.cue and c.cue.text == "blamed")
    assert blamed in found.disputes[0].sides[0]


def test_turning_down_a_thing_denies_nobodys_words() -> None:
    said = "Ms Hald says the pump was never tested. Most voters reject a second bridge."
    one = ("c1", "Ms Hald", "says", "the pump was never tested", Stance.SAYS)
    assert not sides(said, one, ("c2", "Most voters", "reject", "a second bridge", Stance.DENIES))


def test_a_short_answer_brushes_aside_what_was_said_just_before() -> None:
    said = (
        "Two neighbours said the lorries came at night.\n\n"
        "“We do not recognise that picture,” said a spokesman for the firm."
    )
    one = ("c1", "Two neighbours", "said", "the lorries came at night", Stance.SAYS)
    two = ("c2", "a spokesman for the firm", "said", "We do not recognise that picture", Stance.SAYS)
    assert sides(said, one, two) == [{"c1"}, {"c2"}]


def test_a_fear_is_answered_by_an_assurance() -> None:
    assert sides(
        "Villagers fear that the dam could burst in a storm. However, the builder said the dam would stand any storm.",
        ("c1", "Villagers", "fear", "the dam could burst in a storm", Stance.FEARS),
        ("c2", "the builder", "said", "the dam would stand any storm", Stance.SAYS),
    ) == [{"c1"}, {"c2"}]


def test_only_and_opposite_words_stand_against_each_other_under_a_headline_of_a_quarrel() -> None:
    assert sides(
        "The governor said 12 civilians died in the raid, while the rebels insisted that only soldiers were hit.",
        ("c1", "The governor", "said", "12 civilians died in the raid", Stance.SAYS),
        ("c2", "the rebels", "insisted", "only soldiers were hit", Stance.SAYS),
        title="Both sides trade blame after raid",
    ) == [{"c1"}, {"c2"}]


@pytest.mark.parametrize(
    ("told", "quarrel"), [("Both sides were cited.", True), ("She asked both sides to wait.", False)]
)
def test_both_sides_tell_of_a_quarrel_unless_somebody_only_speaks_to_them(told: str, quarrel: bool) -> None:
    found = sides(
        "The governor said the old dam was safe.\n\nEngineers said the old dam was dangerous. " + told,
        ("c1", "The governor", "said", "the old dam was safe", Stance.SAYS),
        ("c2", "Engineers", "said", "the old dam was dangerous", Stance.SAYS),
    )
    assert bool(found) is quarrel


def test_opposite_words_after_but_stand_against_each_other() -> None:
    assert sides(
        "The builder said the old dam was safe. But engineers said the old dam was dangerous.",
        ("c1", "The builder", "said", "the old dam was safe", Stance.SAYS),
        ("c2", "engineers", "said", "the old dam was dangerous", Stance.SAYS),
    ) == [{"c1"}, {"c2"}]


def test_statements_that_merely_follow_each_other_are_no_dispute() -> None:
    assert not sides(
        "The bank said profit rose 4%. However, an analyst said the weather had been mild.",
        ("c1", "The bank", "said", "profit rose 4%", Stance.SAYS),
        ("c2", "an analyst", "said", "the weather had been mild", Stance.SAYS),
    )


def test_a_defendant_who_is_named_denies_what_is_alleged() -> None:
    assert sides(
        "Dell had denied all seven charges. Prosecutors had alleged that Dell took £400 from a builder.",
        ("c1", "Dell", "had denied", "all seven charges", Stance.DENIES),
        ("c2", "Prosecutors", "had alleged", "Dell took £400 from a builder", Stance.SAYS),
    ) == [{"c1"}, {"c2"}]


def test_a_denial_that_was_withdrawn_is_no_dispute() -> None:
    assert not sides(
        "The prosecutor alleged that Dell took £400. Dell denied the charges at first but changed his plea.",
        ("c1", "The prosecutor", "alleged", "Dell took £400", Stance.SAYS),
        ("c2", "Dell", "denied", "the charges", Stance.DENIES),
    )


def test_what_never_took_place_stands_against_what_a_witness_saw() -> None:
    assert sides(
        "The builder said he had met Dell at the mill. Dell said the meeting never took place.",
        ("c1", "The builder", "said", "he had met Dell at the mill", Stance.SAYS),
        ("c2", "Dell", "said", "the meeting never took place", Stance.SAYS),
    ) == [{"c1"}, {"c2"}]


def test_who_calls_a_reproach_anything_but_just_rejects_it() -> None:
    assert sides(
        "Villagers accuse the mill of dumping oil. Dell called the accusation a trick.",
        ("c1", "Villagers", "accuse", "dumping oil", Stance.SAYS),
        ("c2", "Dell", "called", "the accusation a trick", Stance.SAYS),
    ) == [{"c1"}, {"c2"}]


def test_a_doubt_that_is_granted_is_no_dispute() -> None:
    assert not sides(
        "Dell found that treated mice live long. Moe questioned whether mice live like men. Dell admitted the problem.",
        ("c1", "Dell", "found", "treated mice live long", Stance.SAYS),
        ("c2", "Moe", "questioned", "whether mice live like men", Stance.DOUBTS),
        ("c3", "Dell", "admitted", "the problem", Stance.ADMITS),
    )


def test_analysts_who_are_split_stand_against_each_other() -> None:
    assert sides(
        "Analysts were split. Farr thought a deal was likely; Patel expected none.",
        ("c1", "Farr", "thought", "a deal was likely", Stance.SAYS),
        ("c2", "Patel", "expected", "none", Stance.SAYS),
    ) == [{"c1"}, {"c2"}]


def test_a_ministry_that_contradicts_her_is_against_her() -> None:
    assert sides(
        "The age is too high, said Kolbe. The ministry contradicted her: most could work, a spokesman said.",
        ("c1", "Kolbe", "said", "The age is too high", Stance.SAYS),
        ("c2", "a spokesman", "said", "most could work", Stance.SAYS),
    ) == [{"c1"}, {"c2"}]


def test_a_spokesman_is_of_his_minister_s_camp() -> None:
    assert not sides(
        "Minister Dell said the road was safe. Dell's spokesman denied that the road was unsafe.",
        ("c1", "Minister Dell", "said", "the road was safe", Stance.SAYS),
        ("c2", "Dell's spokesman", "denied", "the road was unsafe", Stance.DENIES),
    )


@pytest.mark.parametrize(
    "name",
    [pytest.param(n, marks=pytest.mark.xfail(n in MISSED, reason="a dispute is missed", strict=True)) for n in NAMES],
)
def test_articles_with_and_without_a_dispute_are_told_apart(name: str) -> None:
    assert bool(story(name)[1].disputes) is (name in CONTESTED)


@pytest.mark.parametrize("name", NAMES)
def test_no_claim_stands_on_two_sides_and_no_source_against_itself(name: str) -> None:
    found = story(name)[1]
    source = {c.id: c.source.entity for c in found.claims}
    for dispute in found.disputes:
        left, right = (set(side) for side in dispute.sides)
        assert not left & right
        assert not {source[c] for c in left} & {source[c] for c in right} - {None}


def test_contested_claims_are_marked_and_the_rest_have_one_source() -> None:
    found = story("river-pollution")[1]
    contested = {c for d in found.disputes for side in d.sides for c in side}
    assert {c.id for c in found.claims if c.status is Status.DISPUTED} == contested


def test_what_two_sources_say_alike_is_confirmed() -> None:
    text = tagged("The army said the bridge had been destroyed. Aid workers said the bridge had been destroyed.")
    told = (
        claim(text, "c1", "The army", "said", "the bridge had been destroyed"),
        claim(text, "c2", "Aid workers", "said", "the bridge had been destroyed. Aid"),
    )
    second = Claim("c2", told[1].source, told[1].cue, told[0].content, told[1].form, told[1].stance)
    assert {c.status for c in disputes.mark((told[0], second), ())} == {Status.CONFIRMED}


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(list(Stance)), st.sampled_from(["a", "b", "c"])), max_size=12))
def test_whatever_is_claimed_sides_are_disjoint_and_signals_are_the_articles_own(
    told: list[tuple[Stance, str]],
) -> None:
    body = " ".join(f"However, {who} denied that rats number {i} were safe." for i, (_, who) in enumerate(told)) or "x"
    text = tagged(body)
    claims = tuple(
        claim(text, f"c{i}", who, "denied", f"rats number {i} were safe", stance)
        for i, (stance, who) in enumerate(told)
    )
    for found in disputes.find(text, claims, ()):
        assert all(found.sides) and not set(found.sides[0]) & set(found.sides[1])
        assert found.signals and all(text.article.text[s.start : s.end] == s.text for s in found.signals)


def test_who_rejects_the_allegations_is_against_who_made_them() -> None:
    assert sides(
        "Dell rejected all the allegations. Villagers had alleged that Dell dumped oil.",
        ("c1", "Dell", "rejected", "all the allegations", Stance.DENIES),
        ("c2", "Villagers", "had alleged", "Dell dumped oil", Stance.SAYS),
    ) == [{"c1"}, {"c2"}]


def test_who_denies_a_crime_is_against_the_prosecution() -> None:
    assert sides(
        "All three deny conspiracy to steal. Opening for the prosecution, Orde said the money lay in boxes.",
        ("c1", "All three", "deny", "conspiracy to steal", Stance.DENIES),
        ("c2", "Orde", "said", "the money lay in boxes", Stance.SAYS),
    ) == [{"c1"}, {"c2"}]


@pytest.mark.parametrize(
    "body",
    [
        "The minister said 150 extra boats had been ordered. A fisherman, Bo Lund, said fewer than 20 had arrived.",
        "At least 31 people were killed, the rescue service said. Mayor Ada Brook put the number of dead at 38.",
        "By noon, 1,150 people had been moved, the fire brigade said; the Red Cross spoke of about 1,400.",
        "Mayor Ada Brook put the number of missing at 70. The guild said that 110 people were not accounted for.",
    ],
)
def test_two_figures_for_one_thing_pull_apart(body: str) -> None:
    found = rules.analyse(article(body))
    assert [len(side) for dispute in found.disputes for side in dispute.sides] == [1, 1]


@pytest.mark.parametrize(
    "body",
    [
        "The minister said 150 boats had been ordered. A baker, Bo Lund, said 20 loaves had been sold.",
        "At least 31 people were killed and scores are missing, the rescue service said. "
        "Mayor Ada Brook put the number of missing at 38.",
        "Mayor Ada Brook put the number of dead at 38. Dr Orde said that two newborns were among the dead.",
        "The army of Orde put its own losses at nine dead. Only five of its soldiers had died, the navy of Lund said.",
    ],
)
def test_two_figures_for_two_things_do_not(body: str) -> None:
    assert rules.analyse(article(body)).disputes == ()


def test_a_dispute_about_a_figure_is_shown_by_the_figures_and_apart_from_what_else_is_denied() -> None:
    body = (
        "Police said four people were arrested and two stewards were hurt. The fans’ guild said the number of injured "
        "was closer to 20. The club denied that the fans’ guild had counted well."
    )
    counts, denial = rules.analyse(article(body)).disputes
    assert {signal.text for signal in counts.signals} == {"two stewards", "20"}
    assert [len(side) for side in denial.sides] == [1, 1]


def test_who_puts_a_figure_to_the_missing_disputes_no_figure_of_the_dead() -> None:
    body = (
        "At least 31 people were killed and scores are missing, the rescue service said. Mayor Ada Brook put the "
        "number of missing at 38. The guild said that 110 people were not accounted for."
    )
    (found,) = rules.analyse(article(body)).disputes
    assert {signal.text for signal in found.signals} == {"38", "110 people"}


def test_no_word_that_only_tells_that_somebody_speaks_shows_a_dispute() -> None:
    found = rules.analyse(article("It was a march.", "Union says hundreds marched; police say nobody marched"))
    assert [signal.text for dispute in found.disputes for signal in dispute.signals] == ["nobody"]


@pytest.mark.parametrize(("end", "count"), [("where it is not mined", 0), ("and had not risen", 1)])
def test_a_negation_in_a_clause_that_only_tells_of_a_place_turns_nothing_round(end: str, count: int) -> None:
    body = f"Ada Loft said the rate of asthma had risen. Pep Orde said the rate of asthma was low near coal {end}."
    assert len(rules.analyse(article(body)).disputes) == count


@pytest.mark.parametrize(
    "body",
    [
        "Ada Loft said it would create 18,000 jobs. A spokesman for Orde countered that the figure was wrong.",
        "Loft Ltd has maintained that it won the contract fairly. According to court papers, though, a bid was lower.",
        "Three nurses said lists had been drawn up. “That’s false,” spokesman Ben Orde wrote in an email.",
        "The guild accused Loft Ltd of breaking labour law. Loft Ltd says it met all legal requirements.",
        "The counsel argued that the deal was in a letter; the defence denied ever having received it.",
        "Mr Loft said his rate was below the average. The trust says the true rate was 3 times as high.",
        "The trust said that nobody had been harmed by the drug. Dr Orde said it was too early to rule that out.",
        "Ada Loft says the tablet was old. The panel did not believe her. It said the tablet was new and clean.",
        "Loft Ltd says energy took a third of its costs. The analyst Bo Venn doubts whether power prices explain it.",
        "Ada Loft doubted that the bridge would be built. Pep Orde said he was confident that it would.",
        "Ada Loft said she was asked to leave. Pep Orde told a different story. He said she had walked out.",
    ],
)
def test_an_answer_right_after_a_claim_is_set_against_it(body: str) -> None:
    assert [len(side) for dispute in rules.analyse(article(body)).disputes for side in dispute.sides] == [1, 1]


@pytest.mark.parametrize(
    "body",
    [
        "Both sides said the talks went well. Ada Loft denied that the talks went well.",
        "The guild accused Loft Ltd of breaking labour law. Loft Ltd says it will look into the letter.",
        "A nurse doubted how much came from it. Dr Orde said the true effect was closer to two days a month.",
        "“We counted eleven boats,” said Bo Lund. The ministry attributes the rise in fares to speculation by traders.",
        "The nurse dismissed the rash as normal. Dr Orde said his father was right in not taking the rash lightly.",
        "The firm promised to keep every plant open. The guild disputed the firm’s account.",
    ],
)
def test_what_is_no_answer_is_no_dispute(body: str) -> None:
    assert rules.analyse(article(body)).disputes == ()


def test_a_military_spokesman_is_of_the_army_s_camp() -> None:
    body = (
        "The army denied shelling the clinic. A military spokesman, Colonel Orde, said rebels had shelled the clinic."
    )
    assert rules.analyse(article(body)).disputes == ()


def test_a_headline_with_two_counts_holds_a_dispute() -> None:
    found = rules.analyse(article("It was a march.", "Union says 8,000 marched for higher pay; police count 2,500"))
    assert [len(side) for dispute in found.disputes for side in dispute.sides] == [1, 1]


def test_two_sources_of_the_same_words_of_a_headline_agree() -> None:
    title = "Loft Ltd posted a loss of 63 crowns, according to Statbank"
    found = rules.analyse(article("It was a quiet day.", title))
    assert found.disputes == ()
