"""Who says what: sources, cues, contents, stances; and what is no claim."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.extraction import claims
from generator.extraction.claims import Draft, cues
from generator.extraction.text import sentences, tokens
from generator.model import Article, Form, Span, Stance


def tagged(body: str, title: str = "A title") -> tokens.TaggedText:
    text = f"{title}\n\n{body}"
    article = Article("x", text, Span(0, len(title), title))
    return tokens.tag(article, sentences.split(article))


def drafts(body: str) -> tuple[Draft, ...]:
    return claims.find(tagged(body), ())


def told(body: str) -> list[tuple[str | None, str, str]]:
    """(phrase that tells who it is, content, stance) of each claim; the pieces of a content joined by a bar."""
    return [
        (
            d.speaker.text if d.speaker else None,
            " | ".join(c.text for c in d.claim.content),
            d.claim.stance.value,
        )
        for d in drafts(body)
    ]


SAID = {
    # what the tagger takes for something else, and sources of other shapes
    "The ASA says the longest measured 14 metres.": ("The ASA", "the longest measured 14 metres", "says"),
    "Parcelry says its sensors never recorded more than 31C that night.": (
        "Parcelry",
        "its sensors never recorded more than 31C that night",
        "says",
    ),
    "A clerk who declined to be named said owls had been nesting in the roof.": (
        "A clerk who declined to be named",
        "owls had been nesting in the roof",
        "says",
    ),
    "According to the harbour board, some 900 recruits have already reported to barracks, and boots are in store.": (
        "the harbour board",
        "some 900 recruits have already reported to barracks, and boots are in store",
        "says",
    ),
    "The trade league puts the added burden at between 20 and 40 crowns.": (
        "The trade league",
        "the added burden at between 20 and 40 crowns",
        "says",
    ),
    "The Harbour Watch counted at least 110 arrests.": ("The Harbour Watch", "at least 110 arrests", "says"),
    "The cup must be played again because the referee slept, the league's panel ruled on Monday.": (
        "the league's panel",
        "The cup must be played again because the referee slept",
        "says",
    ),
    "Brook blamed old house paint and a lead mine that closed in 1978 for the dust.": (
        "Brook",
        "old house paint and a lead mine that closed in 1978 for the dust",
        "says",
    ),
    "But a doctor who was not involved questioned how much of the gain came from the drug.": (
        "a doctor who was not involved",
        "how much of the gain came from the drug",
        "doubts",
    ),
    'Brook called the fund "pocket money": spread over the town, it came to 9 crowns a head.': (
        "Brook",
        'the fund "pocket money"',
        "says",
    ),
    "Farr was not persuaded: the survey, he said, was answered by few.": (
        "he",
        "the survey | was answered by few",
        "says",
    ),
    "Ada Brook, 41, of Lund, Scania, took part in the trial and said her attacks fell.": (
        "Ada Brook",
        "her attacks fell",
        "says",
    ),
    "The fourth, Pellmore, said it was considering an appeal.": (
        "The fourth, Pellmore",
        "it was considering an appeal",
        "says",
    ),
    "Harbour Watch, a group that is critical of the firm, said the trials were short.": (
        "Harbour Watch, a group",
        "the trials were short",
        "says",
    ),
    "The gang behind the theft, which calls itself Night Owl, claims that it was paid.": (
        "The gang behind the theft",
        "it was paid",
        "says",
    ),
    "The Harbour Audit Office, in a report published last week, came to 1.9 billion.": (
        "The Harbour Audit Office",
        "1.9 billion",
        "says",
    ),
    "The clerk told the panel that he had seen nothing, according to a summary of the hearing.": (
        "The clerk",
        "he had seen nothing",
        "says",
    ),
    "The ferries run on a line that, the Harbour Office says, has had no care for years.": (
        "the Harbour Office",
        "a line | has had no care for years",
        "says",
    ),
    "The court gave the test little weight because, it said, nobody had signed it.": (
        "it",
        "nobody had signed it",
        "says",
    ),
    "Several of her rivals had questioned her sudden improvement.": (
        "Several of her rivals",
        "her sudden improvement",
        "doubts",
    ),
    "They saw the resignation of Brook, who said he was tired.": ("Brook", "he was tired", "says"),
    "Farr said that his clients were late.": ("Farr", "his clients were late", "says"),
    "A few said they had noticed nothing.": ("A few", "they had noticed nothing", "says"),
    "Colleagues had asked three times for the doors to be opened, according to shop steward Ivo Brook.": (
        "shop steward Ivo Brook",
        "Colleagues had asked three times for the doors to be opened",
        "says",
    ),
    "In his view the true increase is closer to 40 per cent.": (
        "his",
        "the true increase is closer to 40 per cent",
        "says",
    ),
    "More than 900 people have died, by the agency’s count.": ("the agency", "More than 900 people have died", "says"),
    "As reported by Lund News, Brook has left the race.": ("Lund News", "Brook has left the race", "says"),
    "“We would remind the mayor of it,” the letter states.": ("the letter", "We would remind the mayor of it", "says"),
    "“He should stand,” tweeted another.": ("another", "He should stand", "says"),
    "A sheriff shocked the panel after declaring that nobody had called.": ("A sheriff", "nobody had called", "says"),
    "The dam is old, as Moss points out.": ("Moss", "The dam is old", "says"),
    "The dam, as Moss points out, is old.": ("Moss", "The dam | is old", "says"),
    "He stood by what he called “a plan”.": ("he", "a plan", "says"),
    "Two men died in what police called an accident.": ("police", "an accident", "says"),
    "“I can’t swim,” said 44-year-old Moss.": ("44-year-old Moss", "I can’t swim", "says"),
    "“I can’t swim,” the 44-year-old said.": ("the 44-year-old", "I can’t swim", "says"),
    "The minister was told on Monday that the dam leaks.": (None, "the dam leaks", "says"),
    "There are growing fears the dam could fail.": (None, "the dam could fail", "fears"),
    "Moss made clear he would not resign.": ("Moss", "he would not resign", "says"),
    "Rebels claimed responsibility for the attack.": ("Rebels", "responsibility for the attack", "says"),
    "The union wants a limit of 30C and paid breaks.": ("The union", "a limit of 30C and paid breaks", "demands"),
    "Police say 85,000.": ("Police", "85,000", "says"),
    "Brook accused the agency of “overreach” after two planes were grounded.": ("Brook", "overreach", "says"),
    "Shares fell after the firm warned that sales had slowed.": ("the firm", "sales had slowed", "says"),
    "Shares fell 4% as the firm warned of slower sales.": ("the firm", "slower sales", "says"),
    "It is understood the man had been drinking.": (None, "the man had been drinking", "says"),
    "It is thought to hold twice as much gold as the rest.": (
        None,
        "It is thought to hold twice as much gold as the rest",
        "says",
    ),
    "Not all experts agree that sleep governs hunger.": ("Not all experts", "sleep governs hunger", "doubts"),
    "Few farmers believe the plan will work.": ("Few farmers", "the plan will work", "doubts"),
    "Asked what she would do, she laughed and said: “Sleep.”": ("she", "Sleep", "says"),
    "One told us: “He put his gloves down.”": ("One", "He put his gloves down", "says"),
    "Brook said the dam was safe, but Moss disagreed.": ("Brook", "the dam was safe", "says"),
    "Orr said their chairman, Sir Leo Askew, had told Moss of the decision.": (
        "Orr",
        "their chairman, Sir Leo Askew, had told Moss of the decision",
        "says",
    ),
    "Critics say it will pay for itself.": ("Critics", "it will pay for itself", "says"),
    "Four men died, Colonel Brook, the army’s spokesman, told a news conference.": (
        "Colonel Brook, the army’s spokesman",
        "Four men died",
        "says",
    ),
    "Workers fear being replaced.": ("Workers", "being replaced", "fears"),
    "The union offered to pay.": ("The union", "to pay", "promises"),
    "A clerk who gave no name because of agency policy said in a statement emailed to Lund News that all is well.": (
        "A clerk who gave no name because of agency policy",
        "all is well",
        "says",
    ),
    "According to NPA one user on Chatter, which is like a diary, posted that it was late.": (
        "NPA",
        "one user on Chatter, which is like a diary, posted that it was late",
        "says",
    ),
    "According to a Lund survey conducted May 17-20, 58 percent of voters want it.": (
        "a Lund survey",
        "58 percent of voters want it",
        "says",
    ),
    "The man, who police say was drunk, drove off.": ("police", "The man | was drunk", "says"),
    "A Larkspur poll released Monday found Brook leading Moss by 2 points.": (
        "A Larkspur poll",
        "Brook leading Moss by 2 points",
        "says",
    ),
    # who is brought to say something says it
    "The fire led the owner to admit that the dam leaked.": ("the owner", "the dam leaked", "admits"),
    # what the source does then, and what it does not say, is no content
    "She predicted that turnout would decide it, then laughed.": ("She", "turnout would decide it", "says"),
    "He said the firm could take larger loads, but he did not disclose how large.": (
        "He",
        "the firm could take larger loads",
        "says",
    ),
    "The team sent a memo insisting that taxes would rise.": ("a memo", "taxes would rise", "says"),
    "Not everyone in the party is convinced that the story will stick.": (
        "Not everyone in the party",
        "the story will stick",
        "doubts",
    ),
    # what goes on after "and" with a subject of its own is no part of an object
    "The suspect confessed to the crime and the jury took 15 minutes.": ("The suspect", "the crime", "admits"),
    # where something is said is no content
    "Moss said in the release this case shows that it works.": ("Moss", "this case shows that it works", "says"),
    "Analysts called it the “end of an era,” as the ship was sold.": ("Analysts", "it the “end of an era,”", "says"),
    # passive accusations: the source is who accuses, or nobody
    "The Blue Party was accused Wednesday of trying to deceive voters.": (None, "trying to deceive voters", "says"),
    "Moss is accused by critics of promoting high taxes.": ("critics", "promoting high taxes", "says"),
    # the adverb does not take the place of the one who speaks
    "A campaign aide reportedly told Lund News that the senator would come.": (
        "A campaign aide",
        "the senator would come",
        "says",
    ),
    "Brook revived a discredited claim that crime is at a record high.": ("Brook", "crime is at a record high", "says"),
    "Moss in May revealed lofty plans to expand the fleet.": ("Moss", "to expand the fleet", "intends"),
    "Chirper pledged to take “firm action” against such accounts.": (
        "Chirper",
        "to take “firm action” against such accounts",
        "promises",
    ),
    "Some retirees at the rally said they remain unsure.": (
        "Some retirees at the rally",
        "they remain unsure",
        "says",
    ),
    # what the article says is not known is nobody's claim
    "The vote was a sham, Ms. Brook said, and it was not clear who had called it.": (
        "Ms. Brook",
        "The vote was a sham",
        "says",
    ),
    "The team said X-rays were negative, but it was not clear how long he would be out.": (
        "The team",
        "X-rays were negative",
        "says",
    ),
    "The charity Beating Drums called on the state to pay for it.": (
        "The charity Beating Drums",
        "the state to pay for it",
        "demands",
    ),
    # "who" stands for the name right before it
    "The bill sets up a showdown with Gov. Ada Brook, who has promised to veto it.": (
        "Gov. Ada Brook",
        "to veto it",
        "promises",
    ),
    # a cue right after a relative
    "Brook was arrested in Lund where, prosecutors say, he had been living under the name of a dead cousin.": (
        "prosecutors",
        "he had been living under the name of a dead cousin",
        "says",
    ),
    "The town paid for the dam, which, engineers say, has cracked.": ("engineers", "the dam | has cracked", "says"),
    # a cue between subject and verb
    "Brook's bank records, she argued, show that the money went abroad.": (
        "she",
        "Brook's bank records | show that the money went abroad",
        "says",
    ),
    # an apposition between who is accused and of what
    "The Dockers' Union (DKU) accused the owner, private equity firm Grell Capital, of stripping the port.": (
        "The Dockers' Union",
        "stripping the port",
        "says",
    ),
    # where something was reported is no content
    "A daily tablet reduced deaths by 21%, researchers reported at a conference in Vesterby.": (
        "researchers",
        "A daily tablet reduced deaths by 21%",
        "says",
    ),
    "The dam had cracked, engineers reported in a statement on Monday.": ("engineers", "The dam had cracked", "says"),
    # second clauses after the cue that nobody else says
    "The plan would wreck the budget, the Republican said, and the governor knew it.": (
        "the Republican",
        "The plan would wreck the budget | and the governor knew it",
        "says",
    ),
    "The first crew had left, a spokesman said, and the last would leave on Monday.": (
        "a spokesman",
        "The first crew had left | and the last would leave on Monday",
        "says",
    ),
    # subjects beyond ages, relative clauses and names between quotation marks; what verbs with particles deny
    "Mr Loft, 57, who resigned in May and now works abroad, disputes the findings.": (
        "Mr Loft",
        "the findings",
        "denies",
    ),
    "The group “Warm Hearth” asserts that 90 houses are cold.": (
        "The group “Warm Hearth”",
        "90 houses are cold",
        "says",
    ),
    "Emails released by the panel on Friday appear to show that Loft knew.": (
        "Emails released by the panel",
        "Loft knew",
        "says",
    ),
    "The doses cut the risk by 79 percent, its developers reported Tuesday.": (
        "its developers",
        "The doses cut the risk by 79 percent",
        "says",
    ),
    "It was specified in the regional headquarters that the works would end.": (
        "the regional headquarters",
        "the works would end",
        "says",
    ),
    "The mayor shot down the idea.": ("The mayor", "the idea", "denies"),
    "She laughed off suggestions that she would go.": ("She", "suggestions that she would go", "denies"),
    "The club poured cold water on claims that he had left.": ("The club", "claims that he had left", "denies"),
    "The minister hit back at claims that the mill was unsafe.": (
        "The minister",
        "claims that the mill was unsafe",
        "denies",
    ),
    "On Monday Loft ruled out further cuts.": ("Loft", "further cuts", "denies"),
    "“That’s false,” Loft wrote in an email.": ("Loft", "That’s false", "denies"),
    "The colleges put turnout far lower.": ("The colleges", "turnout far lower", "says"),
    "The union wants 6 per cent.": ("The union", "6 per cent", "demands"),
    "The bank sees inflation averaging 2 per cent.": ("The bank", "inflation averaging 2 per cent", "says"),
    "Owners fear job losses at the plant, which employs 90 people.": (
        "Owners",
        "job losses at the plant",
        "fears",
    ),
    "Few fear for their jobs, which pay well. They said the plant was safe.": ("They", "the plant was safe", "says"),
    # the cue before what is said
    "Ada Brook said that the dam had held.": ("Ada Brook", "the dam had held", "says"),
    "Ada Brook said Monday the dam had held.": ("Ada Brook", "the dam had held", "says"),
    "Mayor Ada Brook on Monday said the dam had held.": ("Mayor Ada Brook", "the dam had held", "says"),
    "He told the Evening Star he had no plans to leave.": ("He", "he had no plans to leave", "says"),
    "Officials believe the fire started in the kitchen.": ("Officials", "the fire started in the kitchen", "says"),
    "The report, released Monday, shows that costs rose.": ("The report", "costs rose", "says"),
    "Brook, who chairs the panel, said it was late.": ("Brook", "it was late", "says"),
    "Its director, Ada Brook, said it was late.": ("Its director, Ada Brook", "it was late", "says"),
    "As Brook put it, “nobody is safe.”": ("Brook", "nobody is safe", "says"),
    "In her view, the road is too narrow.": ("her", "the road is too narrow", "says"),
    "Ada Brook said fewer than 200 had come.": ("Ada Brook", "fewer than 200 had come", "says"),
    "She expects as many as 40 jobs to go.": ("She", "as many as 40 jobs to go", "says"),
    "Nearly one in 10 said they had moved.": ("Nearly one in 10", "they had moved", "says"),
    "The family of a man shot dead by guards in Lund last year said they wanted answers.": (
        "The family of a man shot dead by guards in Lund",
        "they wanted answers",
        "says",
    ),
    "Lund coach Pep Brook insisted that he was calm.": ("Lund coach Pep Brook", "he was calm", "says"),
    "The WHO said the lake was foul.": ("The WHO", "the lake was foul", "says"),
    "The ministry said parking was a matter for the town.": (
        "The ministry",
        "parking was a matter for the town",
        "says",
    ),
    "Polls show a tight race.": ("Polls", "a tight race", "says"),
    "The governor has made it clear that he will veto it.": ("The governor", "he will veto it", "says"),
    "Brook was quoted as saying that the deal was dead.": ("Brook", "the deal was dead", "says"),
    "“I fish,” Brook likes to say.": ("Brook", "I fish", "says"),
    # the cue after it, in the middle, and beside it
    "Mice lived longer than before, the researchers report.": (
        "the researchers",
        "Mice lived longer than before",
        "says",
    ),
    "Around 40 people work in the mill, government figures show.": (
        "government figures",
        "Around 40 people work in the mill",
        "says",
    ),
    "LUND (Nordnews) - The mill is closed, Brook said.": ("Brook", "The mill is closed", "says"),
    "Brook had spent some of it, she told the jury, on a yacht.": (
        "she",
        "Brook had spent some of it | on a yacht",
        "says",
    ),
    "“They date from the sixties,” he pointed out.": ("he", "They date from the sixties", "says"),
    "According to the Ministry of Water, the dykes “held”.": ("the Ministry of Water", "the dykes “held”", "says"),
    "By her count, six mills were hit.": ("her", "six mills were hit", "says"),
    "“It is over,” she sobbed.": ("she", "It is over", "says"),
    "“It is over!” roared Mr Beck.": ("Mr Beck", "It is over!", "says"),
    "Mr Beck shook his head: “Not a chance.”": ("Mr Beck", "Not a chance", "says"),
    "He described the night: “It was a nightmare.”": ("He", "It was a nightmare", "says"),
    "The dam leaked, the court was told.": (None, "The dam leaked", "says"),
    "The dam had held, the mayor said.": ("the mayor", "The dam had held", "says"),
    "The dam had held, reports Mayor Ada Brook.": ("Mayor Ada Brook", "The dam had held", "says"),
    "The plan, Brook argued, would cost jobs.": ("Brook", "The plan | would cost jobs", "says"),
    '"It held," said Ada Brook, a baker. "We slept."': ("Ada Brook, a baker", "It held | We slept", "says"),
    "“Why,” he asked, “did nobody call?”": ("he", "Why | did nobody call?", "says"),
    "According to Brook's account, the dam had held.": ("Brook", "the dam had held", "says"),
    "The dam had held, according to two engineers.": ("two engineers", "The dam had held", "says"),
    "The governor signed the bill, which critics say will fail.": ("critics", "the bill | will fail", "says"),
    "A man accused of arson has told a court he was asleep.": ("A man accused of arson", "he was asleep", "says"),
    "Campaigners who oppose the dam say it will leak.": ("Campaigners who oppose the dam", "it will leak", "says"),
    "The figures, she notes, range from 2% to 9%.": ("she", "The figures | range from 2% to 9%", "says"),
    "Brook’s aides, fearing a delay, urged him to wait.": ("Brook’s aides", "him to wait", "demands"),
    "Moss (D-Lund) said the bill was dead.": ("Moss", "the bill was dead", "says"),
    "“He lies,” Brook said at a fair in Lund, on Monday, “and he knows it.”": (
        "Brook",
        "He lies | and he knows it",
        "says",
    ),
    "Brook went on to say that she loved the lake.": ("Brook", "she loved the lake", "says"),
    # other frames
    "Brook called the figures misleading.": ("Brook", "the figures misleading", "says"),
    "Police put the number of dead at 38.": ("Police", "the number of dead at 38", "says"),
    "The bank put its losses at £4m.": ("The bank", "its losses at £4m", "says"),
    "The union counts 46% of strikers.": ("The union", "46% of strikers", "says"),
    "Tenants consider it a gift.": ("Tenants", "it a gift", "says"),
    "Brook was criticised by teachers for skipping votes.": ("teachers", "Brook | for skipping votes", "says"),
    "Brook called the plan “reckless”.": ("Brook", "the plan “reckless”", "says"),
    "Brook accused the army of shelling the dam.": ("Brook", "shelling the dam", "says"),
    "There is great concern among farmers that the dam could break.": ("farmers", "the dam could break", "fears"),
    "Brook expressed concern about the dam.": ("Brook", "the dam", "fears"),
    "His claim that the dam was unsafe has alarmed the town.": ("His", "the dam was unsafe", "says"),
    # passives name nobody unless they name an agent
    "The army is said to have moved its guns.": (None, "The army is said to have moved its guns", "says"),
    "It was reported that three men had died.": (None, "three men had died", "says"),
    "The plan was condemned by leaders of both parties.": ("leaders of both parties", "The plan", "says"),
    # stances
    "Medallist Ada Brook, who cut the ribbon, admitted she had been nervous.": (
        "Medallist Ada Brook",
        "she had been nervous",
        "admits",
    ),
    "The minister denied claims that the plan was dead.": ("The minister", "claims that the plan was dead", "denies"),
    "Karl Brem, 67, denies robbing Olga Trandic, 61, at her shop in Orland.": (
        "Karl Brem",
        "robbing Olga Trandic, 61, at her shop in Orland",
        "denies",
    ),
    "A spokesman would only say that it was late.": ("A spokesman", "it was late", "says"),
    "The town will help, he assured.": ("he", "The town will help", "promises"),
    "Some parents said they feared a fire.": ("Some parents", "they feared a fire", "fears"),
    "Brook said he did not believe that it was safe.": ("Brook", "he did not believe that it was safe", "doubts"),
    "The farmers do not believe a word of it.": ("The farmers", "a word of it", "doubts"),
    "Brook assured them that nobody would be moved.": ("Brook", "nobody would be moved", "promises"),
    "Brook said he would give half of it away.": ("Brook", "he would give half of it away", "promises"),
    "“It was our mistake,” Brook said.": ("Brook", "It was our mistake", "admits"),
    "Brook denied the charges but changed his plea on Monday.": ("Brook", "the charges", "denies"),
    "She denied having sold the house.": ("She", "having sold the house", "denies"),
    "The minister ruled out a tax rise.": ("The minister", "a tax rise", "denies"),
    "Experts doubt that the dam is safe.": ("Experts", "the dam is safe", "doubts"),
    "Brook does not believe that the dam is safe.": ("Brook", "the dam is safe", "doubts"),
    "The judge was not convinced that it was safe.": ("The judge", "it was safe", "doubts"),
    "He admitted, however, that the dam leaked.": ("He", "the dam leaked", "admits"),
    "She announced that she would repair it.": ("She", "she would repair it", "promises"),
    "Brook promised to appeal.": ("Brook", "to appeal", "promises"),
    "The union called for a strike.": ("The union", "a strike", "demands"),
    "Brook urged the council to act.": ("Brook", "the council to act", "demands"),
    "The mayor is worried that it could break.": ("The mayor", "it could break", "fears"),
    "Brook intends to visit the dam.": ("Brook", "to visit the dam", "intends"),
}


@pytest.mark.parametrize("sentence", SAID)
def test_a_sentence_tells_who_says_what_with_which_stance(sentence: str) -> None:
    assert told(sentence) == [SAID[sentence]]


SILENT = [
    "The contract calls for completion by June.",
    "Heavy rain is expected to fall overnight.",
    "The bank has rejected a takeover approach worth £1bn.",
    "Brook has been dogged by questions about a land deal.",
    "The keeper put the ball at his feet.",
    "Lorries should use the old road instead.",
    'The bridge, known as the "Iron Giant", was built in 1871.',
    "The ministry declined to comment on the dam.",
    "He did not say when the dam would open.",
    "She would not say how many men had left.",
    "If he said that the dam was safe, he was wrong.",
    "Did the mayor say that the dam was safe?",
    "The reports lie in the library of the town.",
    "Thirteen states border the lake.",
    "The town paid all claims within a week.",
    "Campaigners walked from the mill to the lake and rested.",
    "The keeper denied Jansen a second goal.",
    "The judge denied bail.",
    "The club dismissed its coach in May.",
    "Engineers found cracks in two piers and marked them.",
    "The plan announced on Monday will cost £2m.",
    "Jansen put the ball in the net.",
    "I think the view from the bridge is fine.",
    "The award is the highest that the town gives.",
    "The agency is denying flu vaccines to migrants.",
    "The order was revised, favoring a larger order of the lighter ship.",
    "They found her buried in a clothes basket.",
]


@pytest.mark.parametrize("sentence", SILENT)
def test_what_nobody_says_is_no_claim(sentence: str) -> None:
    assert told(sentence) == []


def test_two_sources_in_one_sentence_keep_their_own_contents() -> None:
    found = told("Critics say the law is weak, while supporters insist that it saves lives; police say it is new.")
    assert found == [
        ("Critics", "the law is weak", "says"),
        ("supporters", "it saves lives", "says"),
        ("police", "it is new", "says"),
    ]


def test_verbs_that_share_a_subject_share_the_source() -> None:
    found = told("Last week, the mayor acknowledged mistakes and announced that she would resign, adding that it hurt.")
    assert [source for source, _, _ in found] == ["the mayor"] * 3
    assert [stance for _, _, stance in found] == ["admits", "promises", "says"]


def test_a_claim_that_somebody_rejects_is_told_of_both() -> None:
    found = told("Brook said it would cost £640, a claim that the minister rejected as “invention”.")
    assert found == [("Brook", "it would cost £640", "says"), ("the minister", "it would cost £640", "denies")]


def test_a_claim_denied_in_an_apposition_without_that_is_told_of_both() -> None:
    found = told("Rebels claimed to have captured the town, a claim the army denied.")
    assert found == [
        ("Rebels", "to have captured the town", "says"),
        ("the army", "to have captured the town", "denies"),
    ]


def test_a_paragraph_that_is_all_quotation_follows_the_speaker_before_and_is_marked() -> None:
    one, two = drafts(
        '"It will break," said Mia Holt. "I told them."\n\n"They never listen."\n\n"Mind the gap" signs hang.'
    )
    assert (one.follows, two.follows) == (None, 0)
    assert (two.claim.content[0].text, two.claim.explicit, two.claim.form) == ("They never listen", False, Form.DIRECT)


def test_another_sentence_ends_what_a_speaker_goes_on_to_imply() -> None:
    assert len(drafts("Ada Brook said the dam held. The town lies below it. Walkers should use the path.")) == 1


def test_a_denial_of_that_and_what_is_insisted_on_instead_are_two_claims() -> None:
    assert told("Ada Brook denied that, insisting that officials had met the elders.") == [
        ("Ada Brook", "that", "denies"),
        ("Ada Brook", "officials had met the elders", "says"),
    ]
    assert told("The ministry disputed that figure, saying the plan would pay for itself.") == [
        ("The ministry", "that figure", "denies"),
        ("The ministry", "the plan would pay for itself", "says"),
    ]


def test_a_plain_past_after_reported_had_takes_the_main_clause_up() -> None:
    assert told("Zenn acknowledged that it had failed and promised to pay.") == [
        ("Zenn", "it had failed", "admits"),
        ("Zenn", "to pay", "promises"),
    ]


def test_what_somebody_calls_a_charge_is_told_of_both() -> None:
    assert told("Brook says the plan would cost jobs, a charge she calls “scare tactics.”") == [
        ("Brook", "the plan would cost jobs", "says"),
        ("she", "scare tactics", "says"),
    ]
    assert told("Brook claimed that he had not called, something that Holt flatly denied.")[1] == (
        "Holt",
        "he had not called",
        "denies",
    )


def test_a_second_clause_with_a_cue_of_its_own_is_another_claim() -> None:
    assert told("The plant had closed, she said, and the firm denied any part in it.") == [
        ("she", "The plant had closed", "says"),
        ("the firm", "any part in it", "denies"),
    ]


def test_according_to_after_a_demand_tells_of_its_relative_clause_only() -> None:
    assert told("He urged the town to fix its pipes, which lose 90 litres a day, according to an audit.") == [
        ("He", "the town to fix its pipes", "demands"),
        ("an audit", "which lose 90 litres a day", "says"),
    ]


def test_who_would_not_say_implies_nothing() -> None:
    assert len(told("Ada Brook said the dam held. The town would not say whether it leaked.")) == 1
    assert len(told("Ada Brook said the dam held. She would not be drawn on its age.")) == 1


def test_a_quotation_of_the_sentence_before_is_not_what_the_next_cue_follows() -> None:
    assert told("“The gate broke at noon. Nobody came,” Brook wrote. “It rained.” He said the firm would pay.")[-1] == (
        "He",
        "the firm would pay",
        "says",
    )


def test_claims_inside_claims_are_not_told_twice() -> None:
    assert len(told("Brook said experts believe that the dam, which critics call ugly, is safe.")) == 1
    assert len(told("“She told me that he lied and denied it,” Brook said.")) == 1


def test_a_quotation_goes_on_over_sentences_of_its_paragraph_only() -> None:
    (one,) = drafts('"It held," she told reporters. "We slept. Nobody left."\n\n"A sign" hangs there.')
    assert [c.text for c in one.claim.content] == ["It held", "We slept. Nobody left"]
    assert one.claim.form is Form.DIRECT


def test_what_is_partly_quoted_is_neither_direct_nor_indirect() -> None:
    forms = [
        drafts(s)[0].claim.form for s in ('She said it was "safe" now.', "She said it was safe.", '"It is," she said.')
    ]
    assert forms == [Form.MIXED, Form.INDIRECT, Form.DIRECT]


def test_reported_mood_after_a_claim_implies_its_source_and_is_marked() -> None:
    found = drafts("According to Ada Brook, the dam held. She gave no names. Nobody should leave. Boats were to help.")
    assert [d.claim.explicit for d in found] == [True, False, False]
    assert [d.follows for d in found] == [None, 0, 0]
    assert all(d.claim.source.span is None for d in found[1:])


def test_reported_mood_in_a_new_paragraph_implies_nothing() -> None:
    assert len(drafts("Ada Brook said the dam held.\n\nNobody should leave.")) == 1


def test_an_adverb_of_hearsay_names_nobody_and_is_marked() -> None:
    (one,) = drafts("The mayor reportedly left the town.")
    assert (one.claim.source.span, one.claim.explicit) == (None, False)


def test_an_implied_claim_gets_the_entity_of_the_one_before() -> None:
    text = tagged("Ada Brook said the dam held. Nobody should leave.")
    found = claims.find(text, ())
    who = dict.fromkeys(claims.sources(found), "e7")
    assert [c.source.entity for c in claims.attribute(text, found, who)] == ["e7", "e7"]
    assert [c.id for c in claims.attribute(text, found, who)] == ["c1", "c2"]


def test_a_sentence_repeated_word_for_word_is_told_once() -> None:
    assert len(drafts("Ada Brook said the dam held.\n\nAda Brook said the dam held.")) == 1


def test_the_lexicon_names_known_stances_and_no_cue_twice() -> None:
    for entries in (cues.verbs(), cues.nouns(), cues.adjectives(), cues.adverbs()):
        assert entries
    said = cues.verbs()["said"].cue
    assert said.stance is Stance.SAYS
    assert {cues.verbs()[form].cue.lemma for form in ("denied", "denies", "denying")} == {"deny"}


WORDS = """Ada Brook said told that “ ” " ' ‘ ’ , . ; : — ( ) which who according to he claim he's the not is was of
doubt fear C. reportedly would should 12 % they announced asked by Tuesday it
a claims denied as lie called what neither nor @ – put at view points out"""
NEWS = st.lists(st.sampled_from([*WORDS.split(), "\n\n"]), max_size=60)


@settings(max_examples=150, deadline=None)
@given(NEWS)
def test_whatever_the_words_every_span_quotes_the_text(words: list[str]) -> None:
    text = tagged(" ".join(words))
    for draft in claims.find(text, ()):
        claim = draft.claim
        for span in (claim.source.span, claim.cue, *claim.content, *claim.hedges):
            assert span is None or (span.text and text.article.text[span.start : span.end] == span.text)


def test_a_clause_about_a_time_has_no_source_of_the_main_clause() -> None:
    assert told("A court freed Loft, a former boss, four years after a jury found him guilty.") == []


def test_an_embedded_question_is_no_claim() -> None:
    assert told("Whether the panel will recommend a trial remains unclear.") == []


def test_each_verb_keeps_its_own_stance() -> None:
    assert told("Loft conceded that the bill “isn’t perfect” but vowed to keep it simple.") == [
        ("Loft", "the bill “isn’t perfect”", "admits"),
        ("Loft", "to keep it simple", "promises"),
    ]


def test_what_is_said_of_somebody_in_a_relative_clause_leaves_the_sentence_its_own_claim() -> None:
    assert told("Loft, 58, who is widely believed to be ill, said he would not go.") == [
        (None, "who is widely believed to be ill", "says"),
        ("Loft", "he would not go", "says"),
    ]


@pytest.mark.parametrize("day", ["on Monday, three days after Ada Vance resigned", "Monday, days after Ada Vance left"])
def test_what_follows_the_day_of_a_trailing_cue_is_no_content(day: str) -> None:
    text = tagged(f"The orchestra has called off its tour, its management said {day}.")
    contents = [[span.text for span in draft.claim.content] for draft in claims.find(text, ())]
    assert contents == [["The orchestra has called off its tour"]]


WHOLE = {
    "Lena Moss, 71, said the ferry was late.": "Lena Moss, 71",
    "Moss (D-Lund) said the bill was dead.": "Moss (D-Lund)",
    "Brook himself said the ferry was late.": "Brook himself",
    "Lena A. Moss, the owner’s lawyer, said the ferry was late.": "Lena A. Moss, the owner’s lawyer",
    "The Ports Board, which runs the ferry, said it was late.": "The Ports Board, which runs the ferry",
    "The report, released Monday, shows that costs rose.": "The report, released Monday",
    "The minister, however, said the ferry was late.": "The minister",
    "The minister, speaking in Lund, said the ferry was late.": "The minister",
    "“It is late,” said Lena Moss, a professor at Lund who teaches.": "Lena Moss, a professor at Lund who teaches",
    "The ferry was late, according to two people familiar with the talks, who were not named.": (
        "two people familiar with the talks, who were not named"
    ),
    "“It is late,” said Moss, “and nobody told us.”": "Moss",
    "The ferry was late, said Moss, who added that nobody cared.": "Moss",
    "A Lund/North Coast poll found that Brook leads.": "A Lund/North Coast poll",
}


@pytest.mark.parametrize("sentence", WHOLE)
def test_a_source_is_named_with_all_that_hangs_on_it_beside_the_cue(sentence: str) -> None:
    source = drafts(sentence)[0].claim.source.span
    assert source and source.text == WHOLE[sentence]


def test_a_transcript_names_who_speaks_in_capitals_before_a_colon() -> None:
    assert told("It began.\n\nBROOK on tax: “It costs jobs.”") == [("BROOK", "It costs jobs", "says")]
    assert told("It began.\n\nTHE FACTS: She did not write it.") == []


def test_what_is_said_before_the_cue_stays_where_another_thing_is_added() -> None:
    assert told("The boat sank, he said, adding that it was late.") == [
        ("he", "The boat sank", "says"),
        ("he", "it was late", "says"),
    ]


def test_a_post_is_told_by_who_signs_it_below() -> None:
    post = "Moss left.\n\nSharing my letter. We must act. pic.chirper.com/abc\n\n— Ada Brook (@adabrook) May 3"
    assert told(post) == [("Ada Brook", "Sharing my letter. We must act", "says")]
    assert told("— Ada Brook (@adabrook) May 3") == []
    assert told("The dam — Orr (a town) — is safe.") == []


def test_who_says_what_another_rejects_is_told_too() -> None:
    assert told("Orr rejected suggestions by two pilots that its crew was late.") == [
        ("Orr", "suggestions by two pilots that its crew was late", "denies"),
        ("two pilots", "its crew was late", "says"),
    ]


@pytest.mark.parametrize(
    "told_on",
    [
        "The units were also to hand over maps.",
        "Nobody ought to go hungry.",
        "Without it, many would have drowned.",
        "Residents were then to be moved.",
        "Details are to follow next week.",
    ],
)
def test_moods_of_reported_speech_imply_a_claim_beyond_adverbs_too(told_on: str) -> None:
    found = drafts(f"The ministry said the guns had gone. {told_on}")
    assert [d.claim.explicit for d in found] == [True, False]


def test_a_quotation_after_its_speaker_is_said_and_not_implied() -> None:
    found = drafts("Holt said that was news to her. “I stood right here.”")
    assert [d.claim.explicit for d in found] == [True, True]


@pytest.mark.parametrize("verbs", ["claim miner took land", "say mayor lied", "fear dam will burst"])
def test_a_headlines_only_verb_is_read_whatever_its_tag(verbs: str) -> None:
    text = tagged("It rained.", title=f"Orr villagers {verbs}")
    (one,) = claims.find(text, ())
    assert one.speaker and one.speaker.text == "Orr villagers"


@pytest.mark.parametrize("turned", ["Nor did he say who had paid.", "Never has she said that it was safe."])
def test_what_is_turned_round_by_a_negative_is_not_said(turned: str) -> None:
    assert told(turned) == []


def test_what_stands_after_what_is_so_now_tells_when_it_was_said() -> None:
    def headline(title: str) -> list[str]:
        return [d.claim.content[0].text for d in claims.find(tagged("It rained.", title), ())]

    assert headline("Harbour bank says money is safe after names of 900 clients appear online") == ["money is safe"]
    assert told("The Harbour Bank says the money is safe, two days after a leak.") == [
        ("The Harbour Bank", "the money is safe", "says")
    ]
    assert headline("Harbour bank says money was lost after a leak") == ["money was lost after a leak"]


@pytest.mark.parametrize(
    "reached",
    ["The police arrived at 11 on Sunday.", "The bill came to 9 billion.", "Ministers have arrived at a compromise."],
)
def test_what_is_reached_is_said_only_where_somebody_reckons_a_sum(reached: str) -> None:
    assert told(reached) == []


def test_who_does_not_dispute_something_grants_it() -> None:
    granted, insisted = told("Brook did not dispute that the letter had come but insisted it had been late.")
    assert granted == ("Brook", "the letter had come", "admits")
    assert insisted == ("Brook", "it had been late", "says")
    assert told("Brook neither confirmed nor denied that the letter had come.") == []


def test_parties_that_call_for_something_do_so_whoever_speaks_behind_them() -> None:
    first, second = told("Opposition parties called for the resignation of Brook, who said he would stay.")
    assert first == ("Opposition parties", "the resignation of Brook", "demands")
    assert second == ("Brook", "he would stay", "says")


def test_a_tale_that_is_told_is_no_claim() -> None:
    assert told("The film tells the story of a woman who takes over the mill.") == []


def test_what_is_admitted_and_the_quotation_behind_the_colon_are_two() -> None:
    assert told("Whether a strike would help is uncertain, Brook admitted: “We are too few.”") == [
        ("Brook", "Whether a strike would help is uncertain", "admits"),
        ("Brook", "We are too few", "says"),
    ]
    assert told("Brook conceded that the firm had been too slow: “We should have said more.”") == [
        ("Brook", "the firm had been too slow", "admits"),
        ("Brook", "We should have said more", "says"),
    ]


def test_people_point_to_what_they_blame_and_results_do_not() -> None:
    assert told("Brook says that's false, and points to a fault in the pump.") == [
        ("Brook", "that's false", "denies"),
        ("Brook", "a fault in the pump", "says"),
    ]
    assert told("Early results pointed to a tie.") == []
    assert told("Its count, based on 15 towns, pointed to a tie.") == []


def test_a_headline_has_participles_after_its_cues() -> None:
    assert claims.find(tagged("It rained.", "Silent film thought lost since 1931 found in attic"), ()) == ()


def test_a_wish_that_is_the_second_thing_said_is_a_claim_of_its_own() -> None:
    assert told("Brook said it was a precaution and that he hoped to lift the ban.") == [
        ("Brook", "it was a precaution", "says"),
        ("he", "to lift the ban", "intends"),
    ]
    assert told("Brook said it was late and that he had been told.")[0][1] == "it was late and that he had been told"


def test_what_contradicts_others_is_compared_by_the_article_alone() -> None:
    assert told("Two residents said they had seen no weapon, contradicting the account given by the police.") == [
        ("Two residents", "they had seen no weapon", "says")
    ]


def test_had_goes_on_with_what_is_said() -> None:
    assert told("Brook said he was angry and had asked for a meeting.") == [
        ("Brook", "he was angry and had asked for a meeting", "says")
    ]
