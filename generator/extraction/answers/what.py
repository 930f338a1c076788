"""What: the predicate of headline and lead where somebody acts; the whole clause where a thing is its subject.

"A jury on Friday convicted the former mayor, police said": "convicted the former mayor". "Illness halts tour" stays
whole: who is another question.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extraction.answers import actors, main_event, subjects, verbs
from generator.extraction.answers.actors import Actor
from generator.extraction.answers.main_event import MainEvent
from generator.extraction.grammar import clauses
from generator.extraction.text.tokens import TaggedText, Token
from generator.model import Analysis, Span

SAID = 5
"""Words after which a comma ends a predicate."""


def ranked(text: TaggedText, event: MainEvent, found: Analysis) -> Iterator[Span]:
    """The headline's predicate, the lead's predicate, the whole headline."""
    for tokens in event.clauses:
        verb = verbs.verb(tokens)
        first = 0 if verb is None or _of_a_thing(tokens, found) else verb
        if span := clauses.trimmed(text, tokens[first : _predicate_end(tokens, verb or 0)]):
            yield span
    for tokens in event.headlines or (event.lead,):
        if span := clauses.trimmed(text, tokens):
            yield span


def _of_a_thing(tokens: Sequence[Token], found: Analysis) -> bool:
    """Whether the subject is no actor, so that the predicate alone tells too little."""
    subject = subjects.subject(tokens)
    return bool(subject) and actors.judged(subject, found.entities) is Actor.THING


def _predicate_end(tokens: Sequence[Token], verb: int) -> int:
    """Index after the predicate: at a semicolon, before ", police said", and at a comma once enough is said."""
    for index in range(verb + 1, len(tokens)):
        attributed = tokens[index].text == "," and any(main_event.says(t) for t in tokens[index + 1 : index + 8])
        if tokens[index].text == ";" or attributed or (tokens[index].text == "," and index - verb > SAID):
            return index
    return len(tokens)
