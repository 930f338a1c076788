"""Pronouns: the last one mentioned who fits "he", "it", "they", or stands before a relative pronoun.

A person fits "he" and "she" by gender, an organisation "it"; "they" are a group, first of all the people in the plural
with whom the sentence opens. The words are the classes `he`, `she`, `it`, `they` of `name_words.tsv`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from itertools import takewhile

from generator.extraction.entities import gazetteer
from generator.extraction.entities.coreference.discourse import REACH, Discourse
from generator.extraction.entities.coreference.source_phrases import Phrase, phrase_of, singular
from generator.extraction.text.tokens import Token
from generator.model import EntityKind

PERSON, ORGANISATION, PLACE, GROUP = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE, EntityKind.GROUP


OPENING = 9
"""Tokens of a sentence in which its verb is looked for, to find the subject with which it opens."""


Describe = Callable[[Discourse, Phrase], int | None]
"""Whom a noun phrase means: how descriptions are resolved."""


def is_pronoun(word: str) -> bool:
    """Whether a word in lower case is a personal, possessive or reflexive pronoun of the third person."""
    return any(word in gazetteer.group(person) for person in ("he", "she", "it", "they"))


def antecedent(discourse: Discourse, phrase: Phrase, pronoun: str, describe: Describe) -> int | None:
    """The last one before the phrase whom a pronoun fits; `describe` tells whom a noun phrase means."""
    fits = _fitting(discourse, pronoun)
    sentence = discourse.text.sentence_at(phrase.span.start)
    put_in = _is_put_in(discourse, phrase, sentence)
    others = _named_behind(discourse, phrase, pronoun, sentence)
    for index in range(sentence, max(-1, sentence - REACH), -1):
        before = [t for t in discourse.traces.get(index, ()) if t.start < phrase.span.start and fits(t.someone)]
        before = [t for t in before if t.someone not in others]
        if put_in and index == sentence:
            before = [t for t in before if t.source]
        if pronoun in gazetteer.group("they") and index >= sentence - 1 and not any(t.source for t in before):
            many = _plural_subject(discourse, index, phrase.span.start, describe)
            if many is not None:
                return many
        if before:
            return discourse.subject(index, before)
    return None


def _named_behind(discourse: Discourse, phrase: Phrase, pronoun: str, sentence: int) -> frozenset[int]:
    """Whom the sentence names behind a pronoun that is its subject: "they accuse Pellmore" is not said by Pellmore.

    A name that only tells whose something is does not count: "it warned Pellmore users", "it closed Pellmore's mill".
    """
    if pronoun not in SUBJECTS:
        return frozenset()
    first = bisect_left(discourse.starts, phrase.span.end)
    names = discourse.names[first : first + MOST_NAMES]
    behind = takewhile(lambda t: discourse.text.sentence_at(t.start) == sentence, names)
    return frozenset(t.someone for t in behind if not _owns(discourse, t.end))


def _owns(discourse: Discourse, end: int) -> bool:
    """Whether a noun or "'s" follows a name, so that it only tells whose something is."""
    text = discourse.text
    after = bisect_left(text.starts, end)
    return after < len(text.tokens) and (text.tokens[after].tag == "POS" or text.tokens[after].is_noun)


SUBJECTS = frozenset({"he", "she", "it", "they"})
MOST_NAMES = 20
"""Names behind a pronoun that are looked at, so that time stays linear."""


def _is_put_in(discourse: Discourse, phrase: Phrase, sentence: int) -> bool:
    """Whether "C, she claimed, D" holds the pronoun: whom the words before it name does not talk."""
    tokens = discourse.text.of_sentence(sentence)
    first = next((i for i, token in enumerate(tokens) if token.start >= phrase.span.start), 0)
    around = [token.text for token in (*tokens[max(0, first - 1) : first], *tokens[first + 2 : first + 3])]
    return len(around) == 2 and around[0] == "," and around[1] in (",", ".")


def _plural_subject(discourse: Discourse, sentence: int, until: int, describe: Describe) -> int | None:
    """Those with whom a sentence opens, if it opens with people in the plural: "Administrators from Orr came"."""
    tokens = discourse.text.of_sentence(sentence)
    end = next((i for i, t in enumerate(tokens[:OPENING]) if t.is_verb), 0)
    if not end or tokens[end - 1].end >= until:
        return None
    phrase = phrase_of(discourse.text, discourse.text.span(tokens[0], tokens[end - 1]))
    head = phrase.head
    if head is None or head.tag != "NN2" or discourse.text.quoted(phrase.span) or not _are_people(head):
        return None
    return describe(discourse, phrase)


def _fitting(discourse: Discourse, pronoun: str) -> Callable[[int], bool]:
    def fits(index: int) -> bool:
        someone = discourse.people[index]
        kind = someone.entity.kind
        if pronoun in gazetteer.group("he") or pronoun in gazetteer.group("she"):
            wanted = "m" if pronoun in gazetteer.group("he") else "f"
            alone = kind is GROUP and someone.gender == wanted
            return alone or (kind is PERSON and someone.gender in {"", wanted})
        if pronoun in gazetteer.group("it"):
            return kind is ORGANISATION or (kind is PLACE and index in discourse.speaking)
        return kind in {GROUP, ORGANISATION}

    return fits


def before(discourse: Discourse, offset: int) -> int | None:
    """Whoever is named last before a relative pronoun, in its sentence."""
    sentence = discourse.text.sentence_at(offset)
    before = [t for t in discourse.traces.get(sentence, ()) if t.end <= offset]
    near = max(before, key=lambda t: t.end, default=None)
    return near.someone if near is not None and offset - near.end <= 3 else None


def _are_people(head: Token) -> bool:
    """Whether a plural noun is one of people who can speak."""
    noun, plural = singular(head), head.lower
    known = gazetteer.titles() | gazetteer.group("somebody") | gazetteer.group("member-body")
    return noun in known or plural in gazetteer.group("from-firm") | gazetteer.group("many-people")
