"""Who: the subjects of headline, lead and the sentences after it, the fittest actor first.

"A jury on Friday convicted the former mayor": "A jury". A thing that a headline begins with ("Illness halts tour")
gives way to somebody who acts soon after it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extraction.answers import actors, main_event, subjects, verbs
from generator.extraction.answers.actors import Actor
from generator.extraction.answers.main_event import MainEvent
from generator.extraction.text.tokens import TaggedText, Token
from generator.model import Analysis, Entity, EntityKind, Role, Span

NEXT = 3
"""Sentences after the lead whose subjects count."""
FIRST_NEXT = 1.4
"""What the subject of the first of them loses against the headline's."""
COST = {Actor.SOMEBODY: 0.0, Actor.CREATURE: 1.0, Actor.THING: 2.75, Actor.NOBODY: 9.0}
"""What a subject loses against one that acts: a thing in the headline comes after somebody in the next sentences."""
UNNAMED = 0.7
"""What the headline's actor loses when only the lead names him: "Minister quits"."""
HARMED = 0.9
"""What those lose whom something kills or hurts: "Blast kills 19"."""
POSSESSED = 2.0
"""What a subject loses that tells nothing without the sentence before: "Its stars", "The company"."""
REPORTING = 1.5
"""What those lose who only say what the lead tells."""
SALIENT = 3.0
"""What the most salient person or organisation loses against the headline's subject."""


def ranked(text: TaggedText, event: MainEvent, found: Analysis) -> Iterator[Span]:
    """Subjects and agents, the fittest actor nearest to the headline first; then people by salience."""
    scored = sorted(
        (*_scored(text, event, found), *_reporting(text, event, found), *_salient(event, found)),
        key=lambda pair: pair[0],
    )
    if person := _called_former(text, found):
        yield person
    yield from (span for score, span in scored if score < COST[Actor.NOBODY])


def _scored(text: TaggedText, event: MainEvent, found: Analysis) -> Iterator[tuple[float, Span]]:
    """(what it loses, phrase) of each subject and agent."""
    entities = found.entities
    leading = subjects.subject(event.lead)
    for tokens, place in _clauses(text, event):
        phrase = subjects.subject(tokens)
        head = place < 0.5
        if not phrase and verbs.verb(tokens) is None and (name := _opening(text, tokens, entities)):
            yield place + 0.1, name
        if harmed := subjects.harmed(tokens):
            yield place + HARMED + COST[actors.judged(harmed, entities)], text.span(harmed[0], harmed[-1])
        if agent := subjects.agent(tokens):
            yield place + 0.6 + COST[actors.judged(agent, entities)], text.span(agent[0], agent[-1])
        if phrase:
            kind = actors.judged(phrase, entities)
            lost = UNNAMED if head and kind is Actor.SOMEBODY and _fuller(phrase, leading, entities) else 0.0
            lost += POSSESSED if phrase[0].tag == "DPS" or (not head and _pointing(phrase)) else 0.0
            yield place + lost + COST[kind], text.span(phrase[0], phrase[-1])
            owner = actors.possessor(phrase, entities) if kind is Actor.THING else ()
            if owner:
                yield place + 1.25, text.span(owner[0], owner[-1])


def _pointing(phrase: Sequence[Token]) -> bool:
    """Whether a phrase only points to somebody named before: "The company"."""
    return len(phrase) == 2 and phrase[0].lower == "the" and phrase[1].text.islower()


def _clauses(text: TaggedText, event: MainEvent) -> Iterator[tuple[Sequence[Token], float]]:
    """Headlines, lead and the sentences after it that tell rather than report, each with what its subject loses."""
    for number, tokens in enumerate(event.headlines):
        yield tokens, 0.3 * number
    yield event.lead, 0.5
    after = [i for i in event.body if i > event.lead_index][:NEXT]
    for number, index in enumerate(after if event.lead else ()):
        tokens = main_event.without_dateline(text, index)
        verb = verbs.verb(tokens)
        if verb is not None and _tells(text, tokens[verb]) and not _compares(tokens, verb):
            yield tokens, FIRST_NEXT + 0.4 * number


def _tells(text: TaggedText, verb: Token) -> bool:
    """Whether a verb tells what happened, and neither attributes nor stands in a quotation."""
    return not main_event.says(verb) and not text.quoted(text.span(verb, verb))


def _compares(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a clause only says what somebody is like: "Children were less likely to fall ill"."""
    return tokens[verb].lemma == "be" and any(t.tag in ("AJ0", "AJC") for t in tokens[verb + 1 : verb + 5])


def _fuller(phrase: Sequence[Token], leading: Sequence[Token], entities: tuple[Entity, ...]) -> bool:
    """Whether the lead names the one whom the headline only describes: "Minister", "Transport Minister Bo Lund"."""
    if not leading or phrase[-1].tag in ("NN2", "CRD") or actors.named(phrase, entities):
        return False
    return actors.named(leading, entities) and actors.judged(leading, entities) is Actor.SOMEBODY


def _salient(event: MainEvent, found: Analysis) -> Iterator[tuple[float, Span]]:
    """People and organisations by salience, those whom neither headline nor lead names after all others."""
    told = event.lead[-1].end if event.lead else 0
    entities = [e for e in found.entities if e.kind is not EntityKind.PLACE and e.name[:1].isupper()]
    for number, entity in enumerate(sorted(entities, key=lambda e: (-e.salience, e.mentions[0].span))):
        late = entity.mentions[0].span.start > told
        yield SALIENT + 0.2 * min(number, 10) + 0.5 * late, entity.mentions[0].span


def _called_former(text: TaggedText, found: Analysis) -> Span | None:
    """The person whom a headline calls "Former mayor" without a name: the most salient one that the lead names."""
    title = text.article.title.text
    if not title.startswith(("Former ", "Ex-")) or not text.sentences:
        return None
    limit = next((s.span.end for s in text.sentences if s.role is Role.BODY), 0)
    people = (e for e in found.entities if e.kind is EntityKind.PERSON and e.mentions[0].span.start < limit)
    named = min(people, key=lambda e: (-e.salience, e.mentions[0].span), default=None)
    inside = named is not None and named.mentions[0].span.start < text.article.title.end
    return named.mentions[0].span if named and not inside else None


def _opening(text: TaggedText, tokens: Sequence[Token], entities: tuple[Entity, ...]) -> Span | None:
    """The person, organisation or group with whom a headline without a verb opens."""
    named = (e for e in entities if e.kind is not EntityKind.PLACE)
    name = next((m.span for e in named for m in e.mentions if tokens and m.span.start == tokens[0].start), None)
    after = next((t for t in tokens if name and t.start >= name.end), None)
    if name and not (after and after.is_noun):
        return name
    border = (i for i, t in enumerate(tokens) if t.tag in ("PRP", "TO0", "PUN", "VVG") or _adjective_behind(tokens, i))
    end = next(border, len(tokens))
    phrase = tokens[:end]
    return text.span(phrase[0], phrase[-1]) if phrase and actors.judged(phrase, entities) is Actor.SOMEBODY else None


def _adjective_behind(tokens: Sequence[Token], i: int) -> bool:
    """Whether an adjective tells something of the noun before it: "workers | angry over heat"."""
    return i > 0 and tokens[i].tag == "AJ0" and tokens[i - 1].is_noun and tokens[i].text.islower()


def _reporting(text: TaggedText, event: MainEvent, found: Analysis) -> Iterator[tuple[float, Span]]:
    """Who reports what the lead tells, where nobody else acts: ", researchers say"."""
    if event.lead:
        first, last = event.lead[0].start, event.lead[-1].end
        for claim in found.claims:
            source = claim.source.span
            if source and first <= source.start and source.end <= last and claim.source.entity:
                possessed = text.within(source)[0].tag == "DPS"
                yield REPORTING + POSSESSED * possessed, source
