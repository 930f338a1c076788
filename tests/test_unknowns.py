"""What an article says is not known is found with its words; plain negations and settled matters are not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.extraction import unknowns
from generator.extraction.text import sentences, tokens
from generator.model import Article, Span, Unknown


def found(body: str) -> tuple[Unknown, ...]:
    title = "Ferry runs aground off Marrow Point"
    article = Article("test", f"{title}\n\n{body}", Span(0, len(title), title))
    return unknowns.find(tokens.tag(article, sentences.split(article)))


UNKNOWN = {
    "The cause of the fire is not yet known.": "The cause of the fire",
    "It was not immediately clear how many people were on board.": "how many people were on board",
    "The company declined to comment on the talks.": "the talks",
    "Mr Orlo did not respond to a request for comment.": None,
    "The airline didn’t say when flights would resume.": "when flights would resume",
    "Her age and hometown were not released.": None,
    "The claims could not be independently verified.": "The claims",
    "Nobody knows how long the repairs will take.": "how long the repairs will take",
    "The ministry has yet to publish the report.": "the report",
    "The suspect has not been identified.": "The suspect",
    "The number of dead is therefore unknown.": "The number of dead",
    "Neither figure could be checked independently.": None,
    "The ministry did not wish to comment.": None,
    "No successor has been named.": None,
    "It’s not yet known whether the second man was held.": "whether the second man was held",
    "The cause of the accident is being established.": "The cause of the accident",
    "The clubs refuse to comment on single players.": "single players",
    "How much money will be made available remains open.": None,
    "The long-term harm to the children could not yet be predicted.": "The long-term harm to the children",
    "Neither the maker of the pump nor its importer answered questions from this paper.": "questions from this paper",
    "Whether a strike would help is uncertain, Brook admitted.": "Whether a strike would help",
    "How long the shield lasts is still being studied.": "How long the shield lasts",
    "Why the pump failed is under investigation.": "Why the pump failed",
    "The results are not yet available.": "The results",
    "No motive has been established.": None,
    "The minister announced the deal without giving details.": None,
    "It remains to be seen whether the truce will hold.": "whether the truce will hold",
    "It remains unclear who ordered the raid.": "who ordered the raid",
    "The bank refused to say what the fine would cost it.": "what the fine would cost it",
    "The cause of the crash is still being investigated.": None,
    "The firm was bought for an undisclosed sum.": None,
    "No group has claimed responsibility for the blast.": None,
    "“We do not know how the virus got in,” said Dr Mira Tolle.": "how the virus got in",
    "A spokesman could not be reached.": None,
    "There was no immediate comment from the army.": None,
    "The price was not disclosed.": "The price",
}

KNOWN = [
    "He conceded that the new siren, bought in 2022, was not yet in operation.",
    "No operations were cancelled, a spokeswoman said.",
    "Until then the artist had been previously unknown.",
    "“I will not help you,” he said.",
    "If it is not known by Monday, the prize goes back.",
    "The shop remains open until May.",
    "The club did not make a single change.",
    "The patient did not respond to treatment.",
    "She did not say no.",
    "Two people, who asked not to be named, were paid.",
    "The team did not give up.",
    "He has not been charged.",
    "The road will not be closed.",
    "The verdict is no longer unknown.",
    "The council has not decided against the plan, it has approved it.",
]


@pytest.mark.parametrize("sentence", UNKNOWN)
def test_an_unknown_is_found_once_with_its_clause(sentence: str) -> None:
    assert len(found(sentence)) == 1


@pytest.mark.parametrize(("sentence", "about"), [(s, a) for s, a in UNKNOWN.items() if a])
def test_the_words_that_tell_what_is_unknown_are_given(sentence: str, about: str) -> None:
    assert found(sentence)[0].about == about


@pytest.mark.parametrize("sentence", KNOWN)
def test_what_is_known_is_no_unknown(sentence: str) -> None:
    assert found(sentence) == ()


LEFT_OPEN = """
It’s unclear whether the film will be made.
It’s not clear whether the film will be made.
It’s still unclear who paid.
He declined later to state when the ship would be ready.
She has not personally responded to the remarks.
His refusal to say which side he was on drew laughter.
She has repeatedly declined to say who paid.
He failed to state his age.
The dividend will be decided in March.
The size of the dividend is to be decided in March.
The site has still to be chosen.
It was not possible to reach Mr Loft.
It was not possible to contact the owner.
Mr Loft was not reachable on Sunday.
Mr Loft could not be contacted.
The firm had not replied by the time of publication.
The firm did not reply by the time of going to press.
The firm has not replied to a request for comment.
The firm has not responded to requests for comment.
The firm has not answered questions about the leak.
The firm did not answer a list of questions.
The firm did not reply to emailed questions.
No figures were given.
There were no figures for the north.
There are no figures on how many left.
Figures for the north are not available.
Official figures are not available.
No official figures are available.
No official toll has been published.
He left it open whether he would go.
She left open the question of who would pay.
She left open whether she would go.
She was vague about the cost.
She remained vague about the cost.
He was evasive about the price.
The minister announced cuts without saying where.
He announced cuts without specifying which.
He announced cuts without further explanation.
Neither gave details.
Neither gave a reason.
Neither of them gave a reason.
Both declined to comment.
Both men declined to comment.
All three refused to comment.
His lawyer declined to comment.
A lawyer for the firm had no comment.
The lawyer said he could not comment on the case.
The case is sealed, and no reason was given.
The amount was not specified.
An amount was not given.
He did not specify the amount.
He did not give an amount.
He would not put a figure on the losses.
He declined to put a figure on the losses.
He could not put a figure on the losses.
It is not known where the money went.
Where the money went is not known.
Where the money went, nobody knows.
Where the money went has never been established.
Where the money went remains a matter of speculation.
The whereabouts of the money are unknown.
The money’s whereabouts are a mystery.
Investigators are trying to work out how it happened.
Investigators are seeking to establish how it happened.
The cause of the crash will be determined by an inquiry.
Its origin is unknown.
His motives are unclear.
His motives were not known.
His age was not given.
His name was not given.
His condition is not known.
Her fate remains unknown.
The fate of the other two is unclear.
The condition of the other two was not known.
The status of the talks was unclear.
The timing is unclear.
The timing of the move was unclear.
It was unclear on whose orders they acted.
On whose orders they acted is unclear.
It was unclear to what extent the rules applied.
To what extent the rules applied was unclear.
It is not clear to whom the money was paid.
It is not certain who will lead it.
It is uncertain how long it will take.
It was hard to tell how many had come.
It was difficult to establish how many had come.
It is not easy to say how many came.
No independent figures were available.
The figures could not be checked.
The figure could not be verified.
The reports could not be independently confirmed.
The agency was unable to reach him.
The newspaper could not establish who had paid.
We were unable to verify the claim.
The firm said it could not say when the line would reopen.
Officials said it was unclear when the line would reopen.
Officials said they could not say when the line would reopen.
Officials said no date had been set.
Officials could not immediately say when it would reopen.
Officials had no immediate explanation.
Officials had no explanation for the delay.
Officials offered no timetable.
Asked to share the footage, he declined, citing the case.
When asked for a copy, the firm refused.
A query e-mailed to the State Water Board of the eastern province went unanswered.
A message left for its director wasn't returned Thursday.
He has not spoken publicly since the crash.
The firm turned down a request for an interview.
She said she did not have the number to hand.
The ministry would not be drawn into the argument.
“We do not discuss internal matters,” a spokesman said.
“I can’t comment on that,” she said.
Whether it ever went back is an open question: the board is closed.
Police have yet to identify the driver.
Police have not yet identified the driver.
The driver has yet to be identified.
The driver had still not been identified on Tuesday.
The man has not been formally identified.
The man’s name has not been released.
Authorities have not released the names of the dead.
Authorities did not release the victims’ names.
Authorities gave no names.
Police did not name the man.
Police did not give a motive.
No motive was given.
No motive has been given for the attack.
No one has claimed responsibility for the attack.
No-one has yet claimed responsibility.
There has been no claim of responsibility.
There was no immediate claim of responsibility.
No immediate claim of responsibility was made.
It was not known how the fire started.
It was unknown how the fire started.
It is not known if anyone was hurt.
Nor is it known how the fire started.
Nor was it clear who had paid.
Nor did he say who had paid.
Nor has the firm said who paid.
It isn’t clear who paid.
It was far from clear who had paid.
It is by no means certain that the deal will hold.
What caused the fire is not known.
What caused the fire remains unclear.
What caused the fire was not immediately clear.
Why the bus left the road is a mystery.
Who paid for the trip remains a mystery.
How the virus got in is still a mystery.
Whether the law will pass is an open question.
Whether the law will pass remains an open question.
It is an open question whether the law will pass.
The question of who will pay is unresolved.
Who will pay has yet to be decided.
Who will pay has not been decided.
It has not been decided who will pay.
No decision has been made on who will pay.
No decision has yet been taken on the site.
A decision has not been taken.
No date has been set for the trial.
No date was set.
A date for the trial has not been set.
A date has yet to be set for the trial.
A cause of death has not been determined.
The cause of death was not immediately known.
The cause was under investigation.
The cause is still under investigation.
Details were scarce on Tuesday night.
Details of the deal were not disclosed.
Details of the deal were not immediately available.
Few details were available.
Few details have emerged.
Few details were given.
Little is known about the buyer.
Little is known of how the fire started.
Not much is known about the man.
The extent of the damage was unclear.
The full extent of the damage is not yet known.
The scale of the losses is still unclear.
Casualty figures were not available.
There was no word on casualties.
There was no word on when the road would open.
There was no word from the army.
There is still no word of the missing crew.
There was no immediate word on injuries.
No word came from the palace.
There was no immediate reaction from the government.
There was no response from the company.
The company did not respond to a request for comment.
The company did not immediately respond to requests for comment.
The company did not return a call seeking comment.
The company did not return calls.
The company had not responded by Tuesday evening.
The company has so far not commented.
The company has not commented.
The company made no comment.
The company had no comment.
The company had no immediate comment.
The company would not comment.
The company would not comment further.
The company won’t comment on personnel matters.
The company refused to comment.
The company declined comment.
The company declined an interview.
The company declined requests for an interview.
The company declined repeated requests for comment.
The company declined to be interviewed.
The company declined to discuss the deal.
The company declined to say how many jobs would go.
The company, which declined to comment, is based in Lund.
The company could not be reached for comment.
Mr Loft could not be reached.
Mr Loft could not immediately be reached for comment.
Efforts to reach Mr Loft were unsuccessful.
Attempts to contact Mr Loft were unsuccessful.
Attempts to reach the owner failed.
Calls to the company went unanswered.
Calls to the firm were not returned.
A message left with the firm was not immediately returned.
Emails to the firm went unanswered.
A request for comment went unanswered.
Mr Loft was not available for comment.
Mr Loft was unavailable for comment.
Mr Loft refused to speak to reporters outside court.
Mr Loft refused to talk to reporters.
Mr Loft declined to answer questions.
Mr Loft did not answer questions from reporters.
Mr Loft did not take questions.
Mr Loft took no questions.
Mr Loft would not be drawn on the price.
Mr Loft would neither confirm nor deny the report.
The army neither confirmed nor denied the report.
The army would not confirm the report.
The army has not confirmed the report.
The army could not confirm the report.
The army was unable to confirm the report.
The report could not be confirmed.
The report has not been independently confirmed.
The report could not immediately be verified.
There was no independent confirmation of the report.
There was no way to verify the report independently.
Neither side would publish its data.
Neither company disclosed the price.
Neither company would disclose the price.
Neither the bank nor the ministry would comment.
Neither man would say who paid.
None of the men would say who paid.
The price was not made public.
The price has not been disclosed.
Terms of the deal were not disclosed.
Financial terms were not disclosed.
The terms were kept secret.
The buyer was not named.
The buyer, who was not named, paid in cash.
The buyer has not been named.
She did not know how many had been hit.
The mission said it did not know how many people had been hit.
Officials said they did not know who had paid.
Officials do not know who paid.
Officials still do not know who paid.
Investigators don’t know why the bus left the road.
“We don’t know, either, whether a ransom was paid,” said Moss.
“We just don’t know,” said Moss.
“We simply do not know what happened,” said Moss.
“I have no idea who paid,” said Moss.
“It’s too early to say,” said Moss.
“It is too soon to tell,” said Moss.
Moss said it was too early to say what caused the fire.
Moss said it was unclear who had paid.
Moss said the cause was not yet known.
Moss said he had no idea who had paid.
Moss had no idea who had paid.
Nobody could say who had paid.
No one was able to say who had paid.
Nobody at the firm would say who had paid.
No reason was given for the delay.
No reason was given.
No explanation was offered.
No explanation has been offered for the delay.
The firm offered no explanation.
The firm gave no reason for the delay.
The firm gave no further details.
The firm gave no indication of when flights would resume.
The firm did not give a reason.
The firm did not explain why.
The firm did not elaborate.
The firm did not specify how many jobs would go.
The firm has not said how many jobs will go.
The firm has not said whether it will appeal.
The firm has not yet said whether it will appeal.
The firm has given no date.
The firm has not explained the delay.
The firm has still not explained why it closed.
The firm has never explained why it closed.
The firm has never said who paid.
The firm is yet to comment.
It is yet to be seen whether the law holds.
It remained to be seen whether the law would hold.
It remains unclear whether the law will hold.
It was still unclear on Tuesday who had paid.
It is uncertain whether he will play.
It is unclear.
Her whereabouts are unknown.
His whereabouts remain unknown.
Her fate is unknown.
The fate of the crew is not known.
The identity of the buyer is not known.
The identity of the buyer has not been made public.
The number of injured could not be established.
The number of injured was not available.
How many were hurt was not immediately known.
Questions remain about who paid.
Questions remain over the price.
Many questions remain unanswered.
A number of questions remain.
The firm did not say when.
The firm stopped short of saying who paid.
The firm was silent on who paid.
The firm kept silent about the price.
The firm remained tight-lipped about the price.
The firm is keeping quiet about the price.
The report does not say who paid.
The report does not name the buyer.
The statement did not mention the fine.
The statement made no mention of the fine.
The study could not establish why.
Scientists are at a loss to explain the deaths.
Scientists are still trying to establish why the fish died.
Scientists are unsure why the fish died.
Police are still trying to find out who paid.
Police are not sure who paid.
The police were unable to say who paid.
Details have not been released.
Her name was withheld.
His name is being withheld.
Police withheld her name.
Police are not releasing her name.
Police have not disclosed her name.
It was not disclosed who paid.
It was not stated who paid.
It was not said who paid.
There is no information on the crew.
There is no information about the crew.
There were no immediate details of damage.
The motive is unclear.
The motive remains a mystery.
A motive has not been established.
A motive was not immediately known.
The mystery of who paid remains unsolved.
A question mark hangs over the match.
The future of the mill is in doubt.
The future of the mill is uncertain.
The outcome is uncertain.
Police are keeping an open mind.
It is not yet possible to say who paid.
It was impossible to say how many had died.
It was impossible to verify the figure.
There is no telling how long it will take.
It is hard to say how long it will take.
How long it will take is anyone’s guess.
It is anyone’s guess how long it will take.
Nobody knows.
No one really knows how long it will take.
Exactly how long it will take is not known.
Just how many left is not clear.
The exact number is not known.
The exact number of dead remains uncertain.
An exact figure was not available.
The total is not yet known.
The cost has not been published.
The cost is unknown.
The cost has not been calculated.
What happened next is unclear.
The embassy did not react to requests for comment.
A lawyer for Mr Loft did not return messages.
A lawyer for Ms Orr had not returned a call by Tuesday.
It was not immediately known if he had a lawyer.
It could not be learned who had paid.
It could not be determined whether the alarm had worked.
What set off the alarm could not be determined.
The spokeswoman had no information on the crew.
He could give no figure for the losses.
The spokesman was unable to give a figure.
They gave no figure.
It gave no estimate of the cost.
They left open who would pay.
Who will pay was left open.
The plan leaves open who will pay.
The firm would not be drawn.
The firm refused to be drawn further.
The firm would not go into detail.
She would not give details.
She would give no details.
She did not offer details.
She offered no details.
She offered few details.
She gave few details.
She did not provide any details.
She has given few details of the plan.
She has refused to say whether she will stand.
She refuses to say whether she will stand.
She was asked whether she would stand but did not answer.
Asked whether she would stand, she did not answer.
Asked whether she would stand, she declined to answer.
When asked why, she did not reply.
Why the gate was open, he did not say.
By whom, she did not say.
He did not say where.
How many were hurt, nobody could say.
How it got there nobody knows.
It is not clear from the report who was at the wheel.
From the report it is not clear who was at the wheel.
Not yet known is who was at the wheel.
Also unclear is who was at the wheel.
Unclear, too, is who was at the wheel.
Left unsaid was who would pay.
Less clear is who will pay.
It is less clear who will pay.
What is not clear is who will pay.
What remains unclear is who will pay.
It was unclear whether, or when, the road would open.
The date of the trial is still to be fixed.
A trial date has not yet been fixed.
The date has yet to be announced.
The venue has not been announced.
The candidate is still not known.
The winner is not yet known.
The names of the winners were not yet known on Friday.
His condition was not known.
His condition was not immediately known.
Her condition was not disclosed.
Their nationalities were not given.
Their nationalities were not immediately clear.
The victims have not been named.
The victim, a man in his 40s, has not been named.
The suspect’s identity was not revealed.
Police have not said how he died.
Police have not said what led to the shooting.
Police have not disclosed a motive.
Police have not given a motive.
Police said the motive was not yet clear.
Police said a motive had not been established.
Police said they were still working to establish a motive.
The cause of the fire was being investigated on Tuesday.
The circumstances of the crash are unclear.
The circumstances of the crash are being investigated.
The exact circumstances of his death remain unclear.
The reason for the delay was not immediately clear.
The reason for the delay is not known.
The reasons are unknown.
For reasons that are not yet clear, the pump stopped.
For unknown reasons, the pump stopped.
It is not publicly known what he earns.
His salary has never been disclosed.
His salary was never disclosed.
The report was never published.
The report has not been published.
The report was not published.
The club have not commented on the story.
The club is yet to make a statement.
The club has made no statement.
The club has not issued a statement.
The club is not commenting.
The family asked for privacy and did not comment.
The family did not wish to speak.
The family has declined to speak publicly.
The family declined to speak to the media.
There is uncertainty about the date.
There is uncertainty over who will pay.
Uncertainty remains over who will pay.
It is a mystery how it got there.
It is a mystery.
It is not certain that she will run.
There is no certainty that it will work.
The club does not release attendance figures.
The ministry does not publish such figures.
The firm does not disclose its profits.
The firm does not comment on rumours.
The firm never comments on rumours.
The firm said it does not comment on rumours.
The firm said it would not comment on rumours.
The firm said it could not comment.
The firm said it had no comment.
The firm said no decision had been made.
The minister said no decision had been taken.
The minister said it was too soon to say.
The minister said he could not say when.
The minister could not say when.
The minister was unable to say when.
The minister did not say by when.
The minister left without taking questions.
The minister left without answering questions.
The minister gave no indication whether he would go.
The minister gave no timetable.
The minister set no date.
The minister named no names.
The minister did not name the firm.
The minister did not name a successor.
The minister did not set a date.
The minister did not go into details.
The judge did not give reasons.
The judge gave no reasons.
The board has not decided whether to appeal.
The board has yet to decide whether to appeal.
The board is undecided.
The board remains undecided on the site.
It has not been determined who was driving.
It has not yet been established who was driving.
Investigators have not determined who was driving.
Investigators have not established who was driving.
Investigators have been unable to determine who was driving.
Investigators were unable to determine who was driving.
The team could not explain the result.
The team has no explanation for the result.
The team does not know why.
Scientists do not fully understand why.
Scientists do not yet understand how it works.
It is poorly understood how it works.
How it works is poorly understood.
How it works is not fully understood.
How it works is not well understood.
The mechanism is not understood.
It is not known what effect this has.
The long-term effects are unknown.
The long-term effects are not known.
The death toll could not be independently verified.
The claim could not be independently verified.
The claim has not been verified.
The authenticity of the video could not be established.
Lund News could not verify the video.
Lund News has not been able to verify the video.
Lund News was not able to verify the video.
Lund News could not independently confirm the report.
The claims are unverified.
The reports were unconfirmed.
There was no immediate confirmation from the army.
There was no confirmation.
There was no official confirmation of the death.
Officials would not confirm the death.
Officials would not confirm or deny the death.
Officials declined to confirm or deny the death.
Officials would not discuss the case.
Officials would not provide details.
Officials would not provide a number.
Officials provided no number.
Officials provided no details on the plan.
Officials did not provide a reason.
Officials did not provide a timeline.
He did not address the claim.
The firm did not address the claim.
The circumstances of the fire are under investigation.
""".strip().splitlines()

SETTLED = """
It’s clear who paid.
It’s a state matter.
His refusal to leave drew laughter.
What is not in doubt is that he left.
There is no doubt who did it.
It is clear who did it.
It was clear that he had left.
It was not a clear win.
The match was decided by a penalty.
The case will be heard in March.
The court has not yet sat.
The shop has yet to open.
The team has yet to win.
The team has yet to score this season.
She has yet to sing in Lund.
They have not found work.
They have not found a single fish.
He has not set foot there since.
He has not given up.
He has not made a mistake.
He has not shared a room.
He has not published a book since.
The plan was not approved.
The names were not called.
The price was not right.
The price is not high.
The number was not high.
He refused to be drawn into the fight.
His cries for help went unanswered.
Asked to run, he agreed.
The firm turned down a takeover bid.
The key question is who paid.
There is no agreement on who pays.
Loft was denied bail.
The judge refused him bail.
Loft refused to leave.
Loft refused to pay the fine.
Loft refused treatment.
Loft declined the offer.
Loft declined to run for a second term.
Loft declined to sign the treaty.
Shares declined 3 percent.
Sales declined to 40,000.
The council rejected the bill.
They were denied entry.
The court rejected his appeal.
The court dismissed the case.
The bank dismissed 40 people.
Jansen is a doubtful starter.
Jansen is doubtful for Sunday.
Jansen is a doubt for Sunday’s game.
The lake is little known.
The singer, who is known as Loft, died.
An unknown singer won the prize.
Until recently he was an unknown.
The tomb of the unknown soldier was closed.
The sky was clear.
The road is not clear of snow.
He was not cleared to play.
The firm did not release a new model this year.
The firm did not publish a single book in May.
The band did not release an album.
He did not respond to the drug.
He did not answer the door.
There was no damage.
There were no injuries.
There was no reason to worry.
No decision is needed.
No further action will be taken.
The bridge has not been repaired.
The rules have not been changed.
The museum remains open.
The issue remains important.
Rescuers could not reach the village.
They did not give up hope.
The ministry did not give him a visa.
The town did not make a decision lightly.
The union would not accept the offer.
He would not leave.
The result is expected on Monday.
The man was shot by an unknown gunman.
Talks continue.
It is unlikely that she will run.
There is no guarantee that it will work.
The number could rise.
It is feared that the number could rise.
The number is expected to rise.
He may stand again.
The minister gave no sign of going.
The minister did not touch the tax.
Officials did not provide food.
Officials did not provide a bus.
Officials did not issue a warning.
Officials did not release the water.
Officials did not release the prisoners.
The zoo did not release the bears.
The club did not make the playoffs.
The club did not set out to win.
They did not share the prize.
They did not share a stage.
He did not address the crowd.
He is not known for his patience.
He is not known to police.
She was not known for her jokes.
The water is not clear.
The sky was not clear.
No one was hurt.
No one came.
No date could be better.
No details escaped her.
No names were added to the list.
No comments were deleted.
There was no answer at the door.
There was no comment section.
There was no time.
It is impossible to say no.
It is hard to say goodbye.
It is difficult to know him.
He did not know how to swim.
He did not know her.
He did not know the song.
They did not know each other.
They did not know what to do.
His calls for help went unanswered.
Her prayers were answered.
Calls to the fire service doubled.
Messages were sent to all parents.
Attempts to save the mill failed.
Efforts to refloat the ship were unsuccessful.
The team had no answer to the striker.
Lund had no answer to his pace.
Neither side could score.
Neither team made a change.
Neither would give way.
Neither would leave.
Nobody would help.
None of the men would leave.
Police withheld fire.
The bank withheld the money.
The tax was withheld.
The future is bright.
The outcome is clear.
The question was easy.
The fate of the king is well known.
The secret was kept for years.
The plans were kept in a drawer.
He was silent.
He was silent for a minute.
The crowd remained silent.
The guns were silent on Monday.
The guns fell silent.
The offer remains open.
The door remains open.
They refused to speak to each other.
He refused to talk to his brother.
She refused to give up.
She refused to give him the keys.
She refused to share a cell.
She refused to release the dog.
He refused to answer the door.
He refused to be drawn into the fight.
Two men are being investigated.
Two athletes are under investigation.
Her cries for help went unanswered.
""".strip().splitlines()


@pytest.mark.parametrize("sentence", LEFT_OPEN)
def test_what_is_not_known_not_said_or_not_settled_is_found_once(sentence: str) -> None:
    assert len(found(sentence)) == 1


@pytest.mark.parametrize("sentence", SETTLED)
def test_other_refusals_negations_and_silences_are_none(sentence: str) -> None:
    assert found(sentence) == ()


def test_nor_belongs_to_the_clause_that_it_opens() -> None:
    spans = [u.span.text for u in found("The cause is unknown. Nor is it known who was at the wheel.")]
    assert spans == ["The cause is unknown", "Nor is it known who was at the wheel"]


def test_two_unknowns_of_one_sentence_are_two() -> None:
    body = "The bank has not said how much it lost, and it did not answer questions about its customers."
    assert [u.span.text for u in found(body)] == [
        "The bank has not said how much it lost",
        "it did not answer questions about its customers",
    ]


def test_what_a_headline_leaves_open_is_not_repeated() -> None:
    title = "Cause of fire not known"
    article = Article("t", f"{title}\n\n{title}", Span(0, len(title), title))
    assert unknowns.find(tokens.tag(article, sentences.split(article))) == ()


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(["not", "was", "known", "has", "yet", "to", "say", "”", "“", "\n\n", ".", "İ", "if"])))
def test_every_span_is_the_articles_own_text(words: list[str]) -> None:
    text = "Title\n\n" + " ".join(words)
    article = Article("t", text, Span(0, 5, "Title"))
    for unknown in unknowns.find(tokens.tag(article, sentences.split(article))):
        assert text[unknown.span.start : unknown.span.end] == unknown.span.text
        assert unknown.about is None or unknown.about in unknown.span.text


def test_a_question_that_is_left_open_at_the_end_of_its_sentence_is_unknown() -> None:
    assert len(found("Whether Orlo will play in Marrow, where she won in May, is open.")) == 1
    assert not found("The museum that Orlo built is open.")
