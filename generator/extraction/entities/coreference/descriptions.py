"""Descriptions: whom a noun phrase without a name means: a holder of that role, a body of that sort, or somebody new.

"the minister" is the last who holds that role, "the company" the last organisation, "the report" whoever reported
last; any other noun is somebody described and not named, who becomes a group (or an organisation: "the army"). Classes
of nouns stand under "descriptions" in `name_words.tsv`.
"""

from __future__ import annotations

from generator.extraction.entities import gazetteer
from generator.extraction.entities.coreference import nations, pronouns
from generator.extraction.entities.coreference.discourse import REACH, Discourse
from generator.extraction.entities.coreference.someone import Someone
from generator.extraction.entities.coreference.source_phrases import Phrase, singular
from generator.extraction.text.tokens import Token
from generator.model import Entity, EntityKind, Mention, MentionForm

PERSON, ORGANISATION, PLACE, GROUP = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE, EntityKind.GROUP


NAMESAKES = 100
"""How many that are called by one noun are looked at, so that time stays linear."""


def described(discourse: Discourse, phrase: Phrase) -> int | None:
    """Whom a noun phrase means; None where it is a name or a number of which nobody knows whose."""
    head = phrase.head
    if head is None or _is_unknown_name(phrase, head):
        return None
    noun = singular(head)
    owner = _owner(discourse, phrase)
    if noun in gazetteer.group("document"):
        if owner is not None:
            return owner
        told = _again(discourse, phrase, noun)
        if told is None and phrase.definite and noun in gazetteer.group("bulletin"):
            told = _reporter(discourse, phrase)
        return told if told is not None else _introduce(discourse, phrase, noun)
    if owner is None and discourse.ahead(phrase.span) and head.tag != "NN2":
        alone = discourse.called[noun] | set(discourse.by_head[noun][:NAMESAKES])
        if len(alone) == 1:
            return next(iter(alone))
    if owner is None and phrase.definite and head.tag != "NN2":
        known = _by_role(discourse, phrase, noun)
        if known is not None:
            return known
    known = _again(discourse, phrase, noun)
    return known if known is not None else _introduce(discourse, phrase, noun)


def _owner(discourse: Discourse, phrase: Phrase) -> int | None:
    """Whose it is: "Olt's" in "Olt's account", "his" in "his statement"."""
    core_end = phrase.core[-1].end if phrase.core else phrase.span.end
    for trace in discourse.inside(phrase.span):
        if trace.end <= core_end and discourse.text.article.text[trace.end : trace.end + 2] in {"'s", "’s"}:
            return trace.someone
    first = phrase.tokens[0].lower
    return (
        pronouns.antecedent(discourse, phrase, first, described)
        if first in gazetteer.group("possessive") and len(phrase.tokens) > 1
        else None
    )


def _reporter(discourse: Discourse, phrase: Phrase) -> int | None:
    """Who reported last: the last source before this one, a group or an organisation rather than a person."""
    sentence = discourse.text.sentence_at(phrase.span.start)
    spoke = [
        t
        for index in range(sentence, max(-1, sentence - REACH), -1)
        for t in reversed(discourse.traces.get(index, []))
        if t.source and t.start < phrase.span.start
    ]
    bodies = [t for t in spoke[:3] if discourse.people[t.someone].entity.kind in {GROUP, ORGANISATION}]
    return bodies[0].someone if bodies else (spoke[0].someone if spoke else None)


def _by_role(discourse: Discourse, phrase: Phrase, noun: str) -> int | None:
    """The last entity before that holds the role, or of the kind that the noun is said of."""
    head = phrase.head
    modifiers = {t.lower for t in phrase.core[1:-1]}
    nation = nations.countries(phrase.core)
    holders = [
        i
        for i in discourse.by_head[noun][-NAMESAKES:]
        if discourse.people[i].entity.kind is not GROUP and discourse.last_before(i, phrase.span.start) >= 0
    ]
    if modifiers - gazetteer.demonyms().keys() and len(holders) > 1:
        holders = [i for i in holders if modifiers <= _role_words(discourse, i)] or holders
    if nation:
        holders = [i for i in holders if _nations(discourse, i) <= nation or not _nations(discourse, i)]
    if holders:
        return max(holders, key=lambda i: discourse.last_before(i, phrase.span.start))
    if head is not None and head.text in gazetteer.demonyms():
        return discourse.nearest(phrase, lambda s: s.entity.kind is PERSON)
    if noun in gazetteer.group("any-organisation") and not (_of_its_members(discourse, phrase) or _is_a_name(phrase)):
        return discourse.nearest(phrase, lambda s: s.entity.kind is ORGANISATION and s.entity.id != "")
    if noun in gazetteer.group("somebody"):
        wanted = gazetteer.honorifics().get(noun, "")
        return discourse.nearest(phrase, lambda s: s.entity.kind is PERSON and (not wanted or s.gender in {"", wanted}))
    if noun in gazetteer.group("place"):
        return discourse.nearest(
            phrase,
            lambda s: (
                s.entity.kind is PLACE and (noun not in gazetteer.group("country") or s.entity.territory is not None)
            ),
        )
    return None


def _of_its_members(discourse: Discourse, phrase: Phrase) -> bool:
    """Whether a body is called after its members, "the drivers' union": one of its own, not the last one named."""
    text = discourse.text.article.text
    return any(t.tag == "NN2" and text[t.end : t.end + 1] in {"'", "’"} for t in phrase.tokens)


def _is_a_name(phrase: Phrase) -> bool:
    """Whether the head and the word before it are capitalised, "the Centre Party": a body of its own."""
    words = [t.text for t in phrase.core[-2:]]
    return len(phrase.core) > 2 and phrase.head is phrase.core[-1] and all(w.istitle() for w in words)


def _role_words(discourse: Discourse, index: int) -> set[str]:
    return {t.lower for role in discourse.people[index].entity.roles for t in discourse.text.within(role)}


def _nations(discourse: Discourse, index: int) -> frozenset[str]:
    return frozenset().union(
        *(nations.countries(discourse.text.within(r)) for r in discourse.people[index].entity.roles)
    )


def _again(discourse: Discourse, phrase: Phrase, noun: str) -> int | None:
    """A description met before: the same noun, and nothing that tells the two apart."""
    if noun in gazetteer.group("indefinite") or phrase.tokens[0].lower in gazetteer.group("indefinite-article"):
        return None
    here = _marks(discourse, phrase)
    for index in reversed(discourse.by_head[noun][-NAMESAKES:]):
        someone = discourse.people[index]
        if someone.entity.id == "" and nations.compatible(here, someone.countries):
            return index
    return None


def _marks(discourse: Discourse, phrase: Phrase) -> frozenset[str]:
    """What tells one "officials" from another: countries, owners and other names in the phrase."""
    names = {
        f"#{t.someone}"
        for t in discourse.inside(phrase.span)
        if not nations.countries_of(discourse.people[t.someone].entity)
    }
    owner = phrase.tokens[0].lower
    return nations.countries(phrase.tokens) | _places(discourse, phrase) or frozenset(
        names | ({owner} if owner in {"his", "her"} else set())
    )


def _introduce(discourse: Discourse, phrase: Phrase, noun: str) -> int | None:
    if _is_bare_number(phrase):
        return None
    kind = ORGANISATION if _is_body(phrase, noun) else GROUP
    name = phrase.span.text
    mention = Mention(phrase.span, MentionForm.DESCRIPTION)
    entity = Entity("", kind, name, (name,), (), (mention,))
    gender = gazetteer.honorifics().get(noun, "")
    discourse.people.append(Someone(entity, gender, heads={noun}, countries=_marks(discourse, phrase)))
    discourse.offsets.append([])
    discourse.by_head[noun].append(len(discourse.people) - 1)
    return len(discourse.people) - 1


def _is_body(phrase: Phrase, noun: str) -> bool:
    head = phrase.head
    return noun in gazetteer.group("body") | gazetteer.group("any-organisation") and (
        head is not None and (head.tag != "NN2" or noun == "authorities")
    )


def _is_bare_number(phrase: Phrase) -> bool:
    """Whether a source is a number of nobody knows whom: "31%", "one of them"."""
    head = phrase.head
    counted = head is None or head.tag == "CRD" or head.text == "%"
    return counted and not any(t.is_noun and t.text != "%" for t in phrase.tokens)


def _is_unknown_name(phrase: Phrase, head: Token) -> bool:
    """Whether a source is a name of which nobody knows what it names."""
    if head.tag != "NP0" or not head.text[:1].isupper() or head.lower in gazetteer.titles() | gazetteer.group("body"):
        return False
    return head.start != phrase.tokens[0].start or len(phrase.core) == 1


def _places(discourse: Discourse, phrase: Phrase) -> frozenset[str]:
    inside = discourse.inside(phrase.span)
    return frozenset(c for t in inside for c in nations.countries_of(discourse.people[t.someone].entity))
