"""All messages of a story, each identity once: the same sentence with other figures is the same message."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from generator.messages.comments import VALUE_COMMENT, notes, value_comment, value_comments
from generator.messages.lifting import lift
from generator.messages.message import Message
from generator.messages.phrases import counted_message, name_message, role_message, source_message, time_message
from generator.messages.places import Lines, by_sentence
from generator.model import EntityKind, Explainer, MentionForm, Sentence, Span


def sentence_message(explainer: Explainer, sentence: Sentence) -> Message:
    """The message of one sentence."""
    return _story(_Identity(explainer)).sentences[sentence.id]


def story_messages(explainer: Explainer) -> tuple[Message, ...]:
    """All messages of a story: its sentences in reading order, then names, roles, counted things, times and sources."""
    return _story(_Identity(explainer)).all


@dataclass(frozen=True, slots=True)
class _Story:
    sentences: dict[str, Message]
    all: tuple[Message, ...]


class _Identity:
    """An explainer as a key of the cache: the same object, since comparing two costs more than building messages."""

    def __init__(self, explainer: Explainer) -> None:
        self.explainer = explainer

    def __hash__(self) -> int:
        return id(self.explainer)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Identity) and other.explainer is self.explainer


@lru_cache(maxsize=4)
def _story(identity: _Identity) -> _Story:
    explainer = identity.explainer
    sentences = _sentence_messages(explainer)
    return _Story(sentences, _merged((*sentences.values(), *_phrases(explainer))))


def _merged(messages: Sequence[Message]) -> tuple[Message, ...]:
    """Each identity once, where it first stood, with everybody's comments and references."""
    found: dict[tuple[str | None, str], list[Message]] = {}
    for message in messages:
        found.setdefault(message.key, []).append(message)
    return tuple(same[0] if len(same) == 1 else _merge(same) for same in found.values())


def _merge(same: Sequence[Message]) -> Message:
    holes = [[message.holes[index] for message in same] for index in range(len(same[0].holes))]
    values = tuple(value_comment(alike) for alike in holes)
    others = dict.fromkeys(c for message in same for c in message.comments if not VALUE_COMMENT.match(c))
    references = dict.fromkeys(r for message in same for r in message.references)
    return replace(same[0], comments=(*values, *others), references=tuple(references))


def _sentence_messages(explainer: Explainer) -> dict[str, Message]:
    sentences = explainer.analysis.sentences
    figures = by_sentence(sentences, [(f.span, f) for n in explainer.analysis.numbers for f in n.figures])
    told = notes(explainer)
    people = _people(explainer)
    lines = Lines(explainer)
    found = {}
    for sentence in sentences:
        text, holes = lift(sentence.span.text, figures.get(sentence.id, ()), sentence.span.start)
        comments = (*value_comments(holes), *told.get(sentence.id, ()))
        found[sentence.id] = Message(
            text, None, holes, comments, lines.reference(sentence.span), names=people.get(sentence.id, ())
        )
    return found


def _people(explainer: Explainer) -> dict[str, tuple[str, ...]]:
    """By sentence, the names of people in it."""
    found = explainer.analysis
    people = [entity for entity in found.entities if entity.kind is EntityKind.PERSON]
    named = [(m.span, m.span.text) for entity in people for m in entity.mentions if m.form is MentionForm.NAME]
    return {sentence: tuple(dict.fromkeys(names)) for sentence, names in by_sentence(found.sentences, named).items()}


def _phrases(explainer: Explainer) -> Iterator[Message]:
    found = explainer.analysis
    lines = Lines(explainer)

    def at(message: Message | None, span: Span) -> Iterator[Message]:
        if message is not None:
            yield replace(message, references=lines.reference(span))

    for entity in found.entities:
        yield from at(name_message(entity), entity.mentions[0].span)
        for role in entity.roles:
            yield from at(role_message(role), role)
    for number in found.numbers:
        yield from at(counted_message(number), number.span)
    for time in found.times:
        yield from at(time_message(time), time.span)
    for claim in found.claims:
        if claim.source.entity is None and claim.source.span is not None:
            yield from at(source_message(claim.source.span), claim.source.span)
