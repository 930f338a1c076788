"""Why: the reason, cause or purpose of the main event, the surest and nearest first.

"because of cracks in the dam", "jailed for a fraud", "to save the hall", "heavy rain" of "heavy rain caused the
flood". Add a finder to `FINDERS`; the words are the sections that begin with `why` in `answers.txt`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.extraction.answers import actors, main_event, passages, subjects, verbs, wordlist
from generator.extraction.answers.actors import Actor
from generator.extraction.answers.passages import Candidate, Finder, Passage, stretch
from generator.extraction.grammar import clauses
from generator.extraction.grammar.stems import stems
from generator.extraction.text.tokens import Token
from generator.model import Span, Stance

SURE, LIKELY, DOUBTFUL, FAINT = 0.0, 0.5, 1.0, 1.75
"""What a reason loses that a reader would call one always, mostly, often, or for want of a better one."""
LONGEST_FEAR = 200
"""Characters of a fear with those who have it."""
NEAR = 1.0
"""Distance up to which a doubtful word opens a reason of the main event."""
AFTER = frozenset(("after", "following"))
BACK = 24
"""Tokens before "over" that may tell of a quarrel."""
TOPICAL = 3.0
"""Distance from which a sentence must share words with headline and lead."""
VERBLESS = frozenset(
    ("because of", "due to", "owing to", "thanks to", "amid", "over", "following", "in the wake of", "as a result of")
)
"""Openers behind which no clause stands."""


def ranked(near: Sequence[Passage]) -> Iterator[Span]:
    """The reasons, the surest and nearest first."""
    return passages.ranked(near, FINDERS)


def _opened(passage: Passage) -> Iterator[Candidate]:
    """What a word of reason opens: "because of cracks", "alarmed that the dam leaks"."""
    for section, cost, farthest in (
        ("why sure", SURE, passages.FAR),
        ("why likely", LIKELY, 3.0),
        ("why doubtful", DOUBTFUL, NEAR),
        ("why faint", FAINT, NEAR),
    ):
        for opener, first, opened in passages.openers(passage, section):
            fitting = opened < len(passage.tokens) and _fits(passage, opener, first, opened)
            near = passage.distance <= farthest and (passage.distance <= TOPICAL or passage.shared > 1)
            if fitting and near and not passage.spoken(first):
                verbless = opener in VERBLESS or opener.startswith("on ")
                span = stretch(passage, first, opened, verbless)
                if span and not (opener in AFTER and _told_again(passage, span)):
                    beside = (passage.distance > NEAR and not passage.shared) or _background(passage, first)
                    yield cost + (LIKELY if passage.quoted(first) or beside else 0.0), span


def _background(passage: Passage, first: int) -> bool:
    """Whether the clause that is explained lies before the main event: "had stopped the man because he looked lost"."""
    verb, tokens = passage.verb, passage.tokens
    return verb is not None and verb < first and tokens[verb].tag == "VHD" and passage.distance > 0


def _fits(passage: Passage, opener: str, first: int, opened: int) -> bool:
    """Whether the words around a doubtful opener make it one."""
    tokens = passage.tokens
    after = tokens[opened : opened + 10]
    head = after[0]
    if opener == "because":
        return head.lower != "of"
    if opener == "due to":
        return not head.text[0].isupper() and head.tag not in ("CRD", "VVI")
    if opener == "over":
        quarrel = _quarrel(tokens[max(0, first - BACK) : first], near=passage.distance <= NEAR)
        quarrel = quarrel or (passage.distance <= NEAR and passage.event.tells_of("over"))
        mastered = first > 0 and tokens[first - 1].lemma.lower() in wordlist.words("mastery")
        return quarrel and not mastered and not _wait(after)
    if opener == "amid":
        return head.tag not in ("CRD", "ORD", "AT0") and not head.is_name
    if opener in ("after", "following"):
        return (
            not _since(tokens[max(0, first - 4) : first])
            and not _wait(after)
            and (head.tag == "VVG" or any(t.is_noun for t in after[:8]))
        )
    if opener.endswith(" by"):
        return first > 0 and bool(stems(tokens[max(0, first - 4) : first]) & passage.event.topic)
    if opener == "saying":
        return first > 0 and tokens[first - 1].text == "," and not _attributes(passage)
    if opener.startswith("want"):
        return first > 0 and tokens[first - 1].tag == "PNP"
    if opener.startswith("meant"):
        return tokens[opened].lower != "be"
    if "no longer" in opener:
        return not any(t.tag == "PNQ" for t in tokens[max(0, first - 4) : first])
    if opener == "as":
        return not passages.compared(tokens, first) and _cause_as(after)
    return True


def _since(before: Sequence[Token]) -> bool:
    """Whether "after" counts time: "two years after", but not "banned for two years after"."""
    counted = bool(before) and before[-1].lemma.lower() in wordlist.words("counted")
    return counted and not any(t.lower == "for" for t in before)


def _wait(after: Sequence[Token]) -> bool:
    """Whether only time passed: "after three days", "after a long wait"."""
    if after[0].tag == "VVG":
        return False
    return any(t.tag in ("CRD", "ORD") or t.text[0].isdigit() for t in after[:2]) or any(
        t.lemma.lower() in wordlist.words("spans") or re.match(r"\w+-(?:year|month|week|day|hour)", t.lower)
        for t in after[:4]
    )


def _told_again(passage: Passage, span: Span) -> bool:
    """Whether "after" tells the headline again instead of its cause: "faces prison after pleading guilty"."""
    verb = next((t for t in passage.text.within(span) if t.tag[:2] == "VV"), None)
    return passage.distance != passages.HEADLINE and verb is not None and bool(stems([verb]) & passage.event.acts)


def _quarrel(before: Sequence[Token], near: bool) -> bool:
    """Whether "over" tells why: "a row over", "jailed over"; later only in "had been in a row over"."""
    known = any(t.lemma.lower() in wordlist.words("over") for t in before[-8 if near else -12 :])
    if near:
        return known or any(t.tag == "VVN" for t in before[-1:])
    return known and (any(t.tag == "VBN" for t in before) or any(t.tag == "VHD" for t in before[-6:]))


def _attributes(passage: Passage) -> bool:
    """Whether the main verb of a sentence is one of saying."""
    return passage.verb is None or main_event.says(passage.tokens[passage.verb])


def _cause_as(after: Sequence[Token]) -> bool:
    """Whether "as" opens a cause: "as sales fall", "as it seeks new markets", but not "as he walked home"."""
    verb = next((i for i, t in enumerate(after) if clauses.finite(t)), 0)
    if (
        not verb
        or any(t.text in ",;." for t in after[:verb])
        or after[verb].lemma in wordlist.words("winning") | wordlist.words("say")
    ):
        return False
    if after[0].tag == "PNP":
        return after[0].lower in ("it", "they") and after[verb].lemma in wordlist.words("seeking")
    meanwhile = after[verb].tag in ("VBD", "VBZ") and any(t.tag == "VVG" for t in after[verb + 1 : verb + 3])
    return (
        not meanwhile
        and any(t.is_noun for t in after[:verb])
        and after[0].lower not in ("part", "well", "many", "much", "one")
    )


def _repaid(passage: Passage) -> Iterator[Candidate]:
    """What somebody is punished, sued or honoured for: "jailed for six years for a fraud"."""
    tokens = passage.tokens
    for i, token in enumerate(tokens[:-1]):
        if token.lower != "for" or (passage.distance > NEAR and passage.shared < 2) or passage.quoted(i):
            continue
        before, head = tokens[max(0, i - 9) : i], tokens[i + 1]
        repaid = any(t.lemma.lower() in wordlist.words("repaid") and t.is_verb for t in before)
        repaid = repaid and before[-1].tag != "AJ0"
        timed = head.tag in ("CRD", "ORD") or any(
            t.lower.rstrip("s") in wordlist.words("spans") for t in tokens[i + 1 : i + 5]
        )
        if repaid and not timed and head.tag != "PNP" and (span := stretch(passage, i, i + 1)):
            yield LIKELY, span


def _purposes(passage: Passage) -> Iterator[Candidate]:
    """What the main clause is done for: "voted on Tuesday to scrap the plan", but not "a plan to scrap it"."""
    tokens = passage.tokens
    verb = passage.verb
    if verb is None or passage.distance > NEAR:
        return
    for i in range(verb + 2, len(tokens) - 1):
        before = tokens[i - 1]
        if tokens[i].tag != "TO0" or tokens[i + 1].tag != "VVI" or passage.quoted(i):
            continue
        if tokens[i + 1].lemma in wordlist.words("winning") | wordlist.words("attaining"):
            continue
        free = before.is_noun and before.lemma.lower() not in wordlist.words("governing") | wordlist.words("spans")
        asked = any(t.lemma.lower() in wordlist.words("asking") for t in tokens[max(0, i - 8) : i])
        if free and not asked and (span := stretch(passage, i, i + 1)):
            yield FAINT, span


def _causes(passage: Passage) -> Iterator[Candidate]:
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


def _blamed(passage: Passage) -> Iterator[Candidate]:
    """What somebody blames: "heavy rain" of "officials blamed heavy rain for the flood"."""
    tokens = passage.tokens
    for i, token in enumerate(tokens[:-2]):
        if token.lemma.lower() != "blame" or not token.is_verb or passage.distance > 3:
            continue
        last = next((k for k in range(i + 1, min(i + 12, len(tokens))) if tokens[k].lower == "for"), 0)
        phrase = tokens[i + 1 : last]
        if phrase and any(t.is_noun for t in phrase) and stems(tokens[last : last + 6]) & passage.event.topic:
            yield LIKELY, passage.text.span(phrase[0], phrase[-1])


def _fears(passage: Passage) -> Iterator[Candidate]:
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


def _benefits(passage: Passage) -> Iterator[Candidate]:
    """What the thing announced is good for: "could help thousands of patients"."""
    tokens = passage.tokens
    for i, token in enumerate(tokens[:-2]):
        good = tokens[i + 1].lower in wordlist.words("good") and tokens[i + 1].tag == "VVI"
        if token.tag != "VM0" or not good or passage.distance > NEAR or passage.quoted(i):
            continue
        if span := stretch(passage, i, i + 2):
            yield FAINT + LIKELY, span


FINDERS: tuple[Finder, ...] = (_opened, _repaid, _purposes, _causes, _blamed, _fears, _benefits)
