"""Coreference: which entity the words that name a source stand for: a name, a description or a pronoun.

Each source is read in order of the text. What its head is decides: a name gives its entity (`named_sources`), a
pronoun the last fitting one (`pronouns`), another noun whoever is called so, or somebody new (`descriptions`). Nothing
inside a quotation is an antecedent: who is talked about there is not who talks.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.extraction.entities import gazetteer, salience
from generator.extraction.entities.coreference import descriptions, named_sources, pronouns
from generator.extraction.entities.coreference.discourse import Discourse
from generator.extraction.entities.coreference.someone import finished
from generator.extraction.entities.coreference.source_phrases import Phrase, phrase_of
from generator.extraction.text.tokens import TaggedText
from generator.model import Entity, MentionForm, Span


def resolve(
    text: TaggedText, named: tuple[Entity, ...], sources: Sequence[Span]
) -> tuple[tuple[Entity, ...], Mapping[Span, str]]:
    """All entities, those that are only described among them, and the entity of each source that stands for one.

    A source that names somebody whose kind nothing tells has no entity.
    """
    discourse = Discourse(text, named, sources)
    for span in sorted(set(sources), key=lambda s: (discourse.ahead(s), s.start, s.end)):
        _read(discourse, span)
    return _result(discourse)


def _read(discourse: Discourse, span: Span) -> None:
    """Say who a source is, and remember that it was spoken of here."""
    phrase = phrase_of(discourse.text, span)
    if not phrase.tokens:
        return
    found, form = _find(discourse, phrase)
    if found is None:
        return
    discourse.who[span] = found
    discourse.remember(phrase, found, form)


def _find(discourse: Discourse, phrase: Phrase) -> tuple[int | None, MentionForm]:
    """Who a source is, if anybody, and as what it stands for them."""
    first = phrase.tokens[0]
    if len(phrase.tokens) <= 2 and pronouns.is_pronoun(first.lower) and pronouns.is_pronoun(phrase.tokens[-1].lower):
        return pronouns.antecedent(discourse, phrase, first.lower, descriptions.described), MentionForm.PRONOUN
    if len(phrase.tokens) == 1 and first.lower in gazetteer.group("relative"):
        return pronouns.before(discourse, phrase.span.start), MentionForm.PRONOUN
    named = named_sources.named(discourse, phrase)
    if named is not None:
        return named, MentionForm.NAME
    return descriptions.described(discourse, phrase), MentionForm.DESCRIPTION


def _result(discourse: Discourse) -> tuple[tuple[Entity, ...], Mapping[Span, str]]:
    """The entities with their ids, and the id of each source."""
    people = [finished(s) for s in discourse.people]
    with_ids = salience.numbered(salience.with_salience(discourse.text, people, tuple(discourse.who)))
    by_first = {(e.mentions[0].span, e.kind, e.name): e.id for e in with_ids}
    ids = [by_first[e.mentions[0].span, e.kind, e.name] for e in people]
    return with_ids, {span: ids[index] for span, index in discourse.who.items()}
