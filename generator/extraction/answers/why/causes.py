"""Causes: the subject of "caused" or "led to", what somebody blames, and what those fear who protest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extraction.answers import actors, subjects, verbs, wordlist
from generator.extraction.answers.actors import Actor
from generator.extraction.answers.passages import Candidate, Passage, stretch
from generator.extraction.answers.why.costs import DOUBTFUL, LIKELY
from generator.extraction.grammar.stems import stems
from generator.extraction.text.tokens import Token
from generator.model import Stance

LONGEST_FEAR = 200
"""Characters of a fear with those who have it."""


def causes(passage: Passage) -> Iterator[Candidate]:
    """The subject of "caused", "led to", "has helped to" where what it caused is the main event."""
    tokens, verb = passage.tokens, passage.verb
    if verb is None or passage.distance > 3:
        return
    main = verbs.lexical(tokens, verb)
    lemma, behind = tokens[main].lemma.lower(), tokens[main + 1 : main + 8]
    causing = lemma in wordlist.words("causing") and (lemma != "lead" or (bool(behind) and behind[0].lower == "to"))
    phrase = subjects.subject(tokens)
    thing = bool(phrase) and actors.judged(phrase, passage.found.entities) is Actor.THING
    passive = tokens[verb].tag[:2] == "VB" or (main == verb and tokens[verb].tag == "VVN")
    helping = lemma in wordlist.words("helping") and thing and not passive
    named = bool(phrase) and phrase[0].tag not in ("PNP", "DPS", "DT0") and phrase[-1].is_noun
    if named and (causing or helping) and not _by_follows(behind) and stems(behind) & passage.event.topic:
        yield LIKELY, passage.text.span(phrase[0], phrase[-1])


def _by_follows(behind: Sequence[Token]) -> bool:
    return bool(behind) and behind[0].lower == "by"


def blamed(passage: Passage) -> Iterator[Candidate]:
    """What somebody blames: "heavy rain" of "officials blamed heavy rain for the flood"."""
    tokens = passage.tokens
    for i, token in enumerate(tokens[:-2]):
        if token.lemma.lower() != "blame" or not token.is_verb or passage.distance > 3:
            continue
        last = next((k for k in range(i + 1, min(i + 12, len(tokens))) if tokens[k].lower == "for"), 0)
        phrase = tokens[i + 1 : last]
        if phrase and any(t.is_noun for t in phrase) and stems(tokens[last : last + 6]) & passage.event.topic:
            yield LIKELY, passage.text.span(phrase[0], phrase[-1])


def fears(passage: Passage) -> Iterator[Candidate]:
    """What those fear who protest, vote against or give up something: "campaigners fear that jobs will go"."""
    if passage.distance > 4 or not passage.event.tells_of("contested"):
        return
    text, sentence = passage.text, passage.text.sentences[passage.index].span
    for claim in passage.found.claims:
        content, source = claim.content[0], claim.source.span
        if claim.stance is Stance.FEARS and claim.cue and source and sentence.covers(content):
            first = min(source.start, content.start)
            told = stretch(
                passage, passage.at(content.start - sentence.start), passage.at(content.start - sentence.start) + 1
            )
            if told and told.end - first < LONGEST_FEAR:
                yield DOUBTFUL, text.article.span(first, told.end)
