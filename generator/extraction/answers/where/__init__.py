"""Where: places by closeness to the lead, those that a preposition of place governs first.

"in the northern city of Orrin", but not "an Orrin court" or "residents of Orrin"; "at a zoo in Orrin, Calvera" with
the place around it. Sections `place`, `kind`, `venue` and `base` of `answers.txt`.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.extraction.answers import main_event, wordlist
from generator.extraction.answers.date_words import DAY, MONTH
from generator.extraction.answers.main_event import MainEvent
from generator.extraction.answers.where import extent, surroundings
from generator.extraction.text.tokens import TaggedText, Token
from generator.model import Entity, EntityKind, Span

FAR = 1.5
"""Score above which a place is not where the main event was, as long as another is nearer."""
FARTHEST = 3.0
"""Score above which a place answers nothing even where no other is told."""
GOVERNED = -2.0
"""What a place gains that a preposition of place governs."""
QUALIFIES = 2.0
"""What a place loses that only qualifies a noun: "a Paris court"."""
BESIDE = 1.0
"""What a place loses in a clause beside the main one: "a cat that was lost in Orrin", "after two fell ill in Orrin"."""
VENUE = 0.5
"""What a house loses against a place on the map: "in the House of Lords"."""
MENTIONS = 6
"""Mentions of a place that are looked at."""


def ranked(text: TaggedText, event: MainEvent, entities: tuple[Entity, ...]) -> Iterator[Span]:
    """Places by closeness to the lead, those that the text says something happened at first."""
    places = tuple(m.span for e in entities if e.kind is EntityKind.PLACE for m in e.mentions)
    scored = sorted((score, span) for score, span in _scored(text, event, entities) if score <= FARTHEST)
    near = [span for score, span in scored if score <= FAR]
    far = [span for score, span in scored if surroundings.is_governed(text, span) or score <= QUALIFIES]
    for span in near or far:
        yield (
            extent.within(text, span, places)
            if surroundings.qualifies(text, span)
            else extent.widened(text, extent.within(text, span, places))
        )


def _scored(text: TaggedText, event: MainEvent, entities: tuple[Entity, ...]) -> Iterator[tuple[float, Span]]:
    """(what it loses, name) of each place, house and unknown name after a preposition of place."""
    last = text.sentences[-1].span.end if text.sentences else 0
    for entity in entities:
        for mention in entity.mentions[:MENTIONS]:
            span = mention.span
            if span.start < last and (cost := _cost(text, entity, span)) is not None:
                often = 0.0 if surroundings.qualifies(text, span) else 0.3 * min(len(entity.mentions), 5)
                yield _score(text, event, span) + cost - often, span
    for span in _unknown_places(text, event, entities):
        yield _score(text, event, span), span


def _cost(text: TaggedText, entity: Entity, span: Span) -> float | None:
    """What an entity loses as a place; None where it is none."""
    if entity.kind is EntityKind.PLACE:
        other = (
            surroundings.qualifies(text, span) or surroundings.is_graded(text, span) or surroundings.is_body(text, span)
        )
        return None if other and not entity.territory else 0.0
    house = bool({w.lower() for w in span.text.split()} & wordlist.words("venue"))
    stands = (
        entity.kind is EntityKind.ORGANISATION
        and house
        and surroundings.is_at(text, span)
        and not surroundings.is_staff(text, span)
    )
    return VENUE if stands else None


def _score(text: TaggedText, event: MainEvent, span: Span) -> float:
    """What a name loses by its distance from the lead and by its part in the clause."""
    rank = min(main_event.rank(event, text, span.start), 6.0)
    part = QUALIFIES if surroundings.qualifies(text, span) else GOVERNED * surroundings.is_governed(text, span)
    return rank + part + BESIDE * surroundings.is_beside(text, event, span)


def _unknown_places(text: TaggedText, event: MainEvent, entities: tuple[Entity, ...]) -> Iterator[Span]:
    """Names after "in", "near" and the like that are no entity: "in southern Calvera"."""
    taken = {m.span.start for e in entities for m in e.mentions}
    for tokens in event.clauses:
        for index, token in enumerate(tokens):
            before = {t.lower for t in tokens[max(0, index - 3) : index]}
            placed = bool(before & wordlist.words("inside")) and not before & {"a", "an"}
            if placed and _named(token) and not _named(tokens[index - 1]) and token.start not in taken:
                end = index
                while end + 1 < len(tokens) and _named(tokens[end + 1]):
                    end += 1
                graded = end + 1 < len(tokens) and tokens[end + 1].tag == "CRD"
                if not graded and not MONTH.search(token.lower) and not DAY.search(token.lower):
                    yield text.span(token, tokens[end])


def _named(token: Token) -> bool:
    return token.text[:1].isupper() and token.tag in ("NP0", "NN1", "NN2", "UNC")
