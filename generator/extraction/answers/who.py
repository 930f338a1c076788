"""Who: the actor of the headline, the actor of the lead, then people and organisations by salience.

"A jury on Friday convicted the former mayor": "A jury".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extraction.answers import main_event, subjects, verbs
from generator.extraction.text.tokens import TaggedText, Token
from generator.model import Analysis, Entity, EntityKind, Role, Span


def ranked(text: TaggedText, found: Analysis) -> Iterator[Span]:
    """The actor of the headline, the actor of the lead, then people and organisations by salience."""
    if person := _called_former(text, found):
        yield person
    for tokens in main_event.main_clauses(text):
        subject = subjects.subject(tokens)
        if subject and _acts(tokens, found.entities) and not _thin(text, subject, tokens, found.entities):
            yield text.span(subject[0], subject[-1])
        elif verbs.verb(tokens) is None and (name := _opening_name(tokens, found.entities)):
            yield name
    for tokens in main_event.main_clauses(text):
        if agent := subjects.agent(tokens):
            yield text.span(agent[0], agent[-1])
    for tokens in main_event.main_clauses(text):
        subject = subjects.subject(tokens)
        if subject and (_acts(tokens, found.entities) or subjects.invariant(tokens)):
            yield text.span(subject[0], subject[-1])
    actors = [e for e in found.entities if e.kind is not EntityKind.PLACE]
    for entity in sorted(actors, key=lambda e: (-e.salience, e.mentions[0].span)):
        yield entity.mentions[0].span


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


def _thin(text: TaggedText, subject: Sequence[Token], tokens: Sequence[Token], entities: tuple[Entity, ...]) -> bool:
    """Whether a headline's subject only stands for whom the lead names: "Former mayor", "Measles outbreak"."""
    if text.sentences[tokens[0].sentence].role is Role.BODY or len(subject) < 2:
        return False
    if subject[0].lower in ("former", "ex"):
        return not any(t.is_name for t in subject[1:])
    named = any(t.is_name or t.tag in ("CRD", "UNC") or t.text[:1].isupper() for t in subject[1:])
    if named or subject[-1].tag != "NN1":
        return False
    if subject[0].is_name or subject[0].tag in ("AT0", "DPS", "DT0", "AJ0"):
        return False
    lead = next((t for t in main_event.main_clauses(text) if text.sentences[t[0].sentence].role is Role.BODY), ())
    fuller = subjects.subject(lead) if lead else ()
    return bool(fuller) and (_opening_name(fuller, entities) is not None or fuller[-1].tag == "NN2")


def _opening_name(tokens: Sequence[Token], entities: tuple[Entity, ...]) -> Span | None:
    """The person or organisation with whom a headline without a verb opens."""
    actors = (e for e in entities if e.kind is not EntityKind.PLACE)
    return next((m.span for e in actors for m in e.mentions if m.span.start == tokens[0].start), None)


def _acts(tokens: Sequence[Token], entities: tuple[Entity, ...]) -> bool:
    """Whether the clause is active, or its subject is somebody all the same."""
    verb = verbs.verb(tokens)
    if verb is None or not subjects.passive(tokens, verb):
        return True
    subject = subjects.subject(tokens)
    return bool(subject) and (_opening_name(subject, entities) is not None or subject[0].tag == "CRD")
