"""Denials and doubts: the ways in which news says that somebody disputes what others say; and what only sounds so."""

from __future__ import annotations

import pytest

from generator.extraction import claims
from generator.extraction.text import sentences, tokens
from generator.model import Article, Span, Stance


def contrary(body: str) -> list[str]:
    """What is denied or doubted in a text, the pieces of each content joined by a bar."""
    title = "A title"
    article = Article("x", f"{title}\n\n{body}", Span(0, len(title), title))
    drafts = claims.find(tokens.tag(article, sentences.split(article)), ())
    against = (d.claim for d in drafts if d.claim.stance in (Stance.DENIES, Stance.DOUBTS))
    return [" | ".join(c.text for c in claim.content) for claim in against]


CONTRARY = {
    "Both sides denied starting the fight, and each blamed the other.": "starting the fight",
    "Campaigners claim the firm dumped waste in the lake; it denies this.": "this",
    "Campaigners accuse the firm of dumping waste, an accusation it has always denied.": "dumping waste",
    "The firm, accused of dumping waste, denies wrongdoing.": "wrongdoing",
    "Accused of dumping waste, the firm denied any wrongdoing.": "any wrongdoing",
    "The firm has been accused of dumping waste in the lake, which it denies.": "dumping waste in the lake",
    "The firm, which denies the claims, said it would sue.": "the claims",
    "The owner of the firm, Leo Askew, whose house was searched, denies the claims.": "the claims",
    "The claims, which the firm denies, were made by two former workers.": "The claims",
    "The claims were made by two former workers. The firm denies them.": "them",
    "The firm denied dumping but said some waste “may have leaked”.": "dumping",
    "Experts cast doubt on the firm's figures, saying the real number was higher.": "the firm's figures",
    "The figures are hotly disputed by the unions.": "The figures",
    "The family does not accept that he jumped.": "he jumped",
    "The family rejects the finding that he jumped.": "the finding that he jumped",
    "The family disputes the coroner's finding that he jumped.": "the coroner's finding that he jumped",
    "The coroner rejected the family's claim that he was pushed.": "the family's claim that he was pushed",
    "The coroner ruled out foul play.": "foul play",
    "Police do not believe that he was pushed.": "he was pushed",
    "Police no longer believe he was pushed.": "he was pushed",
    "The army denied Lund News's report that it had fled.": "it had fled",
    "In a rare denial, the palace said the story was false.": "the story was false",
    "The palace was forced to deny the story.": "the story",
    "The palace moved to deny the story.": "the story",
    "The palace was quick to deny the story.": "the story",
    "According to Brook, the claim is false.": "the claim is false",
    "The claim is false, according to Brook.": "The claim is false",
    "In Brook’s view, the report is nonsense.": "the report is nonsense",
    "Brook said it was wrong to say that the dam leaked.": "it was wrong to say that the dam leaked",
    "Brook said it was untrue that the dam leaked.": "it was untrue that the dam leaked",
    "Brook said he denied the charge.": "he denied the charge",
    "Brook said he disputed that.": "that",
    "Brook said he did not accept the findings.": "he did not accept the findings",
    "Brook said she disagreed with the finding.": "she disagreed with the finding",
    "It is wrong to say the dam leaks, Brook said.": "It is wrong to say the dam leaks",
    "“It is wrong to say the dam leaks,” Brook said.": "It is wrong to say the dam leaks",
    "To suggest the dam leaks is absurd, Brook said.": "To suggest the dam leaks is absurd",
    "“There is simply no truth in it,” Brook said.": "There is simply no truth in it",
    "It is not true, Brook said, that the dam leaks.": "It is not true | the dam leaks",
    "Brook laughed at the suggestion that she would leave.": "the suggestion that she would leave",
    "Brook scotched reports of a split.": "reports of a split",
    "Brook dispelled reports of a split.": "reports of a split",
    "Brook voiced reservations about the plan.": "the plan",
    "Brook has reservations about the plan.": "the plan",
    "Brook has misgivings about the plan.": "the plan",
    "Brook questioned the need for a dam.": "the need for a dam",
    "Brook queried the figures.": "the figures",
    "Brook denied responsibility for the crash.": "responsibility for the crash",
    "Brook is suspicious of the claim.": "the claim",
    "The mayor denied that the bridge was unsafe.": "the bridge was unsafe",
    "The mayor has denied wrongdoing.": "wrongdoing",
    "The mayor has always denied any wrongdoing.": "any wrongdoing",
    "The mayor denies all the allegations.": "all the allegations",
    "The two men deny the charges.": "the charges",
    "The company, which denies the claims, is based in Lund.": "the claims",
    "Loft, who denies three counts of fraud, will appear in court on Monday.": "three counts of fraud",
    "Loft, 44, of Mill Lane, Orr, denies murder.": "murder",
    "Loft pleaded not guilty to theft.": "theft",
    "Loft has pleaded not guilty to two charges of fraud.": "two charges of fraud",
    "Both drivers denied careless driving.": "careless driving",
    "The claim was denied by the ministry.": "The claim",
    "The allegations were strongly denied by a spokesman for the club.": "The allegations",
    "The report was rejected by the army as “pure invention”.": "The report | as “pure invention”",
    "The army rejected the accusation.": "the accusation",
    "The army rejects suggestions that it fired first.": "suggestions that it fired first",
    "The ministry rejected the report as one-sided.": "the report as one-sided",
    "Brook rejected the criticism, saying the dam was sound.": "the criticism",
    "Brook rejected criticism of the plan.": "criticism of the plan",
    "“That is simply not true,” Brook said.": "That is simply not true",
    "“This is completely untrue,” said Brook.": "This is completely untrue",
    "“These claims are false,” said Brook.": "These claims are false",
    "“These allegations are completely baseless,” the firm said.": "These allegations are completely baseless",
    "“It’s a total lie,” he told reporters.": "It’s a total lie",
    "“We do not accept that figure,” a spokesman said.": "We do not accept that figure",
    "“We do not recognise that description,” said a council spokesman.": "We do not recognise that description",
    "“I don’t recognise these figures,” he said.": "I don’t recognise these figures",
    "“We utterly reject the allegation,” the bank said.": "We utterly reject the allegation",
    "“I strongly deny it,” Loft said.": "I strongly deny it",
    "“I dispute that,” Loft said.": "I dispute that",
    "“I don’t believe a word of it,” said Moss.": "I don’t believe a word of it",
    "“I doubt it,” said Moss.": "I doubt it",
    "“I doubt whether anybody will come,” said Moss.": "I doubt whether anybody will come",
    "“We have serious doubts about the plan,” said Moss.": "We have serious doubts about the plan",
    "“I’m sceptical,” said Moss.": "I’m sceptical",
    "The firm said the claim was untrue.": "the claim was untrue",
    "The firm said the claims were false and malicious.": "the claims were false and malicious",
    "The firm said there was no truth in the report.": "there was no truth in the report",
    "The firm said there was no truth to the rumours.": "there was no truth to the rumours",
    "Brook said the allegations were “without foundation”.": "the allegations were “without foundation”",
    "Brook called the allegations false.": "the allegations false",
    "Brook called the accusation “a lie”.": "the accusation “a lie”",
    "Brook called that a fairy tale.": "that a fairy tale",
    "Brook described the claims as baseless.": "the claims as baseless",
    "Brook described the report as “complete nonsense”.": "the report as “complete nonsense”",
    "Brook dismissed the story as gossip.": "the story as gossip",
    "Brook dismissed as gossip the story that she would resign.": "the story that she would resign",
    "Brook branded the accusation a smear.": "the accusation a smear",
    "Brook labelled the claims “fake news”.": "the claims “fake news”",
    "Brook denounced the report as a fabrication.": "the report as a fabrication",
    "Ranger denied it.": "it",
    "The police deny this.": "this",
    "He denied everything.": "everything",
    "The minister refused to accept that he had lied.": "he had lied",
    "The union does not accept that the offer is fair.": "the offer is fair",
    "The union did not accept the figures.": "the figures",
    "The union refuses to accept the findings.": "the findings",
    "The union disagreed with the finding.": "the finding",
    "The union disputes this.": "this",
    "The union disputes the council’s version of events.": "the council’s version of events",
    "The family disputes that he fell.": "he fell",
    "The police account is disputed by witnesses.": "The police account",
    "The finding has been challenged by three professors.": "The finding",
    "Three professors challenged the finding.": "the finding",
    "Three professors questioned the finding.": "the finding",
    "Three professors have questioned whether the dam is safe.": "whether the dam is safe",
    "Three professors cast doubt on the finding.": "the finding",
    "The opposition raised doubts about the figures.": "the figures",
    "The opposition has doubts about the plan.": "the plan",
    "The opposition has expressed doubts that the plan will work.": "the plan will work",
    "There are doubts among farmers that the plan will work.": "the plan will work",
    "Farmers voiced scepticism about the plan.": "the plan",
    "Farmers remain sceptical that the plan will work.": "the plan will work",
    "Farmers are unconvinced by the plan.": "the plan",
    "Farmers remained unpersuaded that it would work.": "it would work",
    "Farmers were not persuaded by the plan.": "the plan",
    "Farmers do not think the plan will work.": "the plan will work",
    "Farmers doubt the plan.": "the plan",
    "Few farmers believe the plan will work.": "the plan will work",
    "No one in the village believes that it was an accident.": "it was an accident",
    "Residents find it hard to believe that it was an accident.": "it was an accident",
    "Moss said she found that hard to believe.": "she found that hard to believe",
    "Moss said she was not convinced that it would work.": "she was not convinced that it would work",
    "Moss said he doubted that it would work.": "he doubted that it would work",
    "Moss was doubtful that it would work.": "it would work",
    "It is doubtful whether it will work, Moss said.": "It is doubtful whether it will work",
    "The ministry issued a flat denial of the report.": "the report",
    "His denial that he took the money was read out.": "he took the money",
    "Loft maintains his innocence.": "his innocence",
    "Loft protested his innocence.": "his innocence",
    "Loft denied to reporters that he had left.": "he had left",
    "Loft on Monday denied reports he had left.": "reports he had left",
    "Asked about the report, Loft denied it.": "it",
    "“No,” said Loft when asked if he had lied.": "No",
    "“Nonsense,” said Loft.": "Nonsense",
    "“Not true,” said Loft.": "Not true",
    "The charge, which both denied, was read out twice.": "The charge",
    "They were accused of theft, which both men denied.": "theft",
    "Brook said the mayor had lied, which he denies.": "the mayor had lied",
    "She said he hit her, an accusation he denied.": "he hit her",
    "Moss said the plant leaked, an assertion the owner rejected.": "the plant leaked",
    "Villagers say soldiers burned the mill, an allegation that the army denies.": "soldiers burned the mill",
    "The firm poisoned the lake, campaigners say — a claim it denies.": "The firm poisoned the lake",
    "The firm refuted the claim.": "the claim",
    "The firm rebutted claims of a leak.": "claims of a leak",
    "The firm hit back at claims of a leak.": "claims of a leak",
    "The firm pushed back on the idea that it had leaked.": "the idea that it had leaked",
    "The firm played down fears of a leak.": "fears of a leak",
    "The firm ruled out a merger.": "a merger",
    "A merger was ruled out by the firm.": "A merger",
    "The army contradicted the governor’s account.": "the governor’s account",
    "The army disowned the statement.": "the statement",
    "The army rubbished the report.": "the report",
    "The army scoffed at the report.": "the report",
    "The army poured scorn on the report.": "the report",
    "The army took issue with the report.": "the report",
    "The army vehemently denied having shelled the town.": "having shelled the town",
    "The army denied shelling the town, and blamed the rebels.": "shelling the town",
    "Opponents contest the figures.": "the figures",
    "The claim has been contested by the association.": "The claim",
    "The seller denies knowing about the damp.": "knowing about the damp",
    "The bank said the charge was “not credible”.": "the charge was “not credible”",
    "Moss is not so sure.": "sure",
    "Moss says it isn’t so.": "it isn’t so",
    "The ministry denied the existence of such a list.": "the existence of such a list",
    "Critics say the scheme is a failure, but the council denies that.": "that",
    "Critics say the scheme is a failure; the council denies this.": "this",
    "Critics say the scheme is a failure, a view the council rejects.": "the scheme is a failure",
    "Brook also denied a separate count of theft.": "a separate count of theft",
    "A spokesman for the firm flatly denied that it had sold the data.": "it had sold the data",
    "Brook is doubtful about the date.": "the date",
    "Brook was dismissive of the idea.": "the idea",
    "Brook was dubious about the claim.": "the claim",
    "Loft accused the club of lying, claims that his old employers described on Monday as “wholly untrue”.": "lying",
    'They put the toll at 17, a figure the chief, Mr Elias Orr, described as "grossly exaggerated".': "the toll at 17",
    "The mill poisoned the lake, a claim denied by its owner.": "The mill poisoned the lake",
    "Loft is charged with murder, which he denies.": "murder",
    "Loft said it had failed, which the firm has always denied.": "it had failed",
    "She said the bridge would fall, a view rejected by engineers.": "the bridge would fall",
    "The offer, which the union says is a lie, was 5%.": "The offer",
    "Critics say the plan is dead, an idea the minister called nonsense.": "the plan is dead",
    "Orr rejected suggestions by pilots that its crew slept.": "suggestions by pilots that its crew slept",
    "The army denied a report by Lund News that it had fled.": "a report by Lund News that it had fled",
    "He said the tax would rise, a claim the Institute said was not true.": "the tax would rise",
    "The council, which denies the charge, said it was late.": "the charge",
    "Brook repeated his claim that the vote was rigged, which officials have debunked.": "the vote was rigged",
    "The council does not recognise the claims.": "the claims",
    "The union did not agree with the finding.": "the finding",
    "Farmers are sceptical.": "sceptical",
    "Not everyone is convinced.": "convinced",
    "Her sponsors are less sure.": "sure",
    "Loft was not sure.": "sure",
    "Brook accused Moss of lying, a charge she rejected as “a flat-out lie.”": "lying",
    "Brook, denying that he had backed the loan, said: “I never said that.”": "he had backed the loan",
    "Brook denied Moss’s claim that he had backed the loan.": "Moss’s claim that he had backed the loan",
    "Brook denied a report in the Courier that he had paid.": "a report in the Courier that he had paid",
    "Brook pushed back against Moss’s claim that he had backed the loan.": "Moss’s claim that he had backed the loan",
    "Brook pushed back on criticism of the loan.": "criticism of the loan",
    "Brook rejected the idea that he had backed the loan, calling it “absurd.”": "the idea that he had backed the loan",
    "Brook dismissed the poll as an outlier.": "the poll as an outlier",
    "Brook dismissed concerns about the loan.": "concerns about the loan",
    "Brook brushed off questions about the loan.": "questions about the loan",
    "Brook disputed the characterization of his record.": "the characterization of his record",
    "Brook’s campaign disputed that account, saying he was in Orr that day.": "that account",
    "Brook’s campaign called the ad “false and misleading.”": "the ad “false and misleading.”",
    "Brook’s campaign said the ad was false.": "the ad was false",
    "Brook’s campaign said the claim was “patently false.”": "the claim was “patently false.”",
    "Brook’s campaign denied the allegations in a statement late Tuesday.": "the allegations",
    "Brook’s campaign has denied any contact with the firm.": "any contact with the firm",
    "Brook’s campaign denied knowing about the memo.": "knowing about the memo",
    "“It never happened,” Brook told NPA on Sunday.": "It never happened",
    "“That’s just not true,” Brook said of the report.": "That’s just not true",
    "“That’s a flat-out lie,” Brook shot back.": "That’s a flat-out lie",
    "“Wrong,” Brook interjected.": "Wrong",
    "Brook contended that the loan had saved 400 jobs, a figure disputed by economists.": "the loan had saved 400 jobs",
    "Fact-checkers have said that claim is false.": "that claim is false",
    "The claim has been widely debunked by fact-checkers.": "The claim",
    "Moss, who has denied wrongdoing, leads in the polls.": "wrongdoing",
    "Moss has repeatedly denied wrongdoing and accused prosecutors of a witch hunt.": "wrongdoing",
    "Moss has not been charged and denies wrongdoing.": "wrongdoing",
    "Moss was charged in May with fraud; he denies the charges.": "the charges",
    "Moss, through a lawyer, denied the charges.": "the charges",
    "Through a spokesman, Moss denied the charges.": "the charges",
    "A lawyer for Moss denied the charges.": "the charges",
    "Lawyers for Moss did not respond to requests, but have denied the charges in court.": "the charges in court",
    "Aides to Moss privately doubt the poll.": "the poll",
    "Aides privately doubted that the ad would work.": "the ad would work",
    "Some Greens question whether the ad will work.": "whether the ad will work",
    "Some Greens are questioning whether the ad will work.": "whether the ad will work",
    "Some Greens have questioned the wisdom of the ad.": "the wisdom of the ad",
    "Liberals questioned Moss’s fitness for office.": "Moss’s fitness for office",
    "Liberals raised questions about Moss’s health.": "Moss’s health",
    "Liberals raised doubts about Moss’s health.": "Moss’s health",
    "Liberals expressed skepticism that the deal would hold.": "the deal would hold",
    "Liberals voiced skepticism about the deal.": "the deal",
    "Liberals were skeptical of the deal.": "the deal",
    "The senator expressed doubt that the vote would happen.": "the vote would happen",
    "The senator said he doubted the vote would happen.": "he doubted the vote would happen",
    "The senator said he was not convinced the vote would happen.": "he was not convinced the vote would happen",
    "The senator said he did not think the vote would happen.": "he did not think the vote would happen",
    "The senator does not buy it.": "it",
    "The senator does not buy the argument that taxes must rise.": "the argument that taxes must rise",
    "The senator disagreed with Brook’s claim that taxes must rise.": "taxes must rise",
    "The senator took issue with Brook’s claim that taxes must rise.": "Brook’s claim that taxes must rise",
    "The senator contradicted Brook’s claim that taxes must rise.": "Brook’s claim that taxes must rise",
    "The senator said Brook’s claim was wrong.": "Brook’s claim was wrong",
    "The senator refuted Brook’s claim.": "Brook’s claim",
    "The senator distanced himself from Brook’s remarks.": "Brook’s remarks",
    "The palace denied that a deal had been reached.": "a deal had been reached",
    "The palace, which denied that a deal had been reached, said talks went on.": "a deal had been reached",
    "The Castle said reports of a deal were “not true.”": "reports of a deal were “not true.”",
    "The Castle denied there had been a deal.": "there had been a deal",
    "The Castle denied any deal.": "any deal",
    "Both governments denied the report.": "the report",
    "Talvia denies seeking a bomb.": "seeking a bomb",
    "Talvia denies it is seeking a bomb.": "it is seeking a bomb",
    "Talvia says its program is peaceful and denies seeking a bomb.": "seeking a bomb",
}

SOUNDING = """
The two former workers stand by their claims.
The firm said the men were lying.
“They are lying,” the firm said.
The firm insisted that nothing had been dumped.
The firm said none of its waste had been dumped.
Experts are divided over the figures.
Police said there was no evidence of foul play.
Police said foul play was not suspected.
Police are not treating the death as suspicious.
The palace declined to deny the story.
The palace would not deny the story.
The palace could not deny the story.
Brook said it was wrong to steal.
According to Brook, it is late.
Brook threatened legal action.
Brook was arrested in suspicious circumstances.
The army neither confirmed nor denied the report.
The driver, Loft said, had never denied it.
Neither man denies that he was there.
Loft did not deny that he was there.
Loft could not deny that he was there.
No one denies that the dam is old.
Nobody disputes that the dam is old.
Not all skippers oppose the cut.
Not everyone in the fleet opposes the cut.
Loft has not denied the claim.
Loft withdrew his denial.
Brook was in denial, Moss said.
The bill, which the governor rejected, would raise taxes.
The offer, which the union rejected, was 5%.
Brook said the vote was rigged, a claim for which there is no proof.
The council does not recognise the state of Orr.
The champion was challenged by three runners.
The driver was questioned by police.
The bill was rejected by the senate.
Moss was convinced by his wife.
The army was not amused.
The union agrees with the plan.
The senator declined to endorse the claim.
The senator refused to say whether he backed Brook.
Neither government denied the report.
Neither campaign would comment on the report.
Berezh neither confirms nor denies having a bomb.
The judge denied him bail.
Loft was denied bail.
Loft was denied entry to the stadium.
Refugees were denied visas.
The referee denied Jansen a penalty.
The keeper denied Jansen with a fine save.
The council denied the firm a licence.
The agency denied the request.
The court denied a motion to dismiss the case.
The judge denied the appeal.
The panel denied parole.
The council rejected the bill.
Parliament rejected the bill by two votes.
The house rejected the amendment.
Shareholders rejected the offer.
The club rejected a bid for Jansen.
The firm rejected a takeover bid.
The union rejected the pay offer.
Members rejected the deal in a vote.
Voters rejected the plan.
The senate rejected the nominee.
Loft refused to leave.
Loft refused to pay.
Loft refused to take the oath.
Loft refused a drink.
Loft declined the invitation.
Loft declined to stand again.
Shares declined 3 percent.
Turnout declined sharply.
Jansen is a doubtful starter for the cup.
Jansen is doubtful with a knee injury.
Jansen is a doubt for the cup.
Without doubt it was the best match.
There is no doubt that it was late.
No doubt it will rain.
The club dismissed its manager.
The bank dismissed 40 staff.
The court dismissed the case.
The judge dismissed the jury for the day.
The class was dismissed at noon.
Jansen was dismissed for 12.
Police questioned two men.
Two men were questioned on Monday.
Loft was questioned for two hours.
Jansen challenged for the title.
Orr challenged Moss to a race.
The firm challenged the fine in court.
Moss is contesting the seat.
The election will be contested by nine parties.
The disputed border runs along the river.
The row is about a disputed field.
The dispute began in May.
Talks on the dispute go on.
It was an undisputed win.
The town is in denial.
The denial of service attack lasted an hour.
The contract excludes denial of liability.
She was an unlikely denier.
The army refused him leave.
The bar refuses to serve them.
The engine refused to start.
Moss ruled for 40 years.
The judge ruled on Monday.
The judge threw out the case.
The firm threw out old files.
They cast their votes.
She cast her net.
The sun cast long shadows.
The scheme was rubbish.
The rubbish was not collected.
He is wrong.
The number was wrong.
That is not true of all lakes.
Nobody believes in ghosts any more.
Few came.
Neither side scored.
He did not accept the prize.
She did not accept the job.
They would not accept the money.
The shop does not accept cards.
The state does not recognise Orr.
I don’t recognise him.
The firm had no comment.
The firm would not confirm the report.
The minister would neither confirm nor deny the report.
""".strip().splitlines()


@pytest.mark.parametrize("sentence", CONTRARY)
def test_what_somebody_denies_or_doubts_is_found_with_its_words(sentence: str) -> None:
    assert contrary(sentence) == [CONTRARY[sentence]]


@pytest.mark.parametrize("sentence", SOUNDING)
def test_refusals_votes_dismissals_and_contests_deny_nothing(sentence: str) -> None:
    assert contrary(sentence) == []
