"""Means: what was used, paid, laid down or studied to bring it about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extraction.answers import passages, verbs, wordlist
from generator.extraction.answers.how.costs import DOUBTFUL, LIKELY, LONGEST_OPENING, NEAR, TOLD, long_enough
from generator.extraction.answers.passages import Candidate, Passage, stretch
from generator.extraction.text.tokens import Token


def used(passage: Passage) -> Iterator[Candidate]:
    """What was used for it: "used a ram to force open the door"."""
    tokens = passage.tokens
    for i, token in enumerate(tokens[:-3]):
        if token.lemma.lower() != "use" or token.tag not in ("VVD", "VVN", "VVZ") or passage.quoted(i):
            continue
        aimed = any(t.tag == "TO0" for t in tokens[i + 2 : i + 10]) and tokens[i + 1].tag not in ("TO0", "PRP")
        armed = tokens[i + 1].tag in ("AT0", "DPS") and passage.event.tells_of("crime")
        plain = passage.distance <= NEAR and passage.shared > 0 and tokens[i - 1].tag[:2] != "VB"
        thing = plain and (tokens[i + 1].is_noun or tokens[i + 1].tag in ("AJ0", "AT0"))
        if (aimed or armed or thing) and (span := stretch(passage, i, i + 1, verbless=True)):
            yield LIKELY, span


def paid(passage: Passage) -> Iterator[Candidate]:
    """How a purchase is paid: "will pay 415p a share in cash"."""
    tokens = passage.tokens
    verb = passage.verb
    if verb is not None and passage.distance <= TOLD and not passage.quoted(verb):
        main = verbs.lexical(tokens, verb)
        pays = tokens[main].lemma.lower() in wordlist.words("paying")
        paid = tokens[main].lemma.lower() == "receive" and _owners(tokens[:verb])
        if (pays or paid) and passage.event.tells_of("bought"):
            yield from long_enough(LIKELY, stretch(passage, verb, main + 1))


def _owners(before: Sequence[Token]) -> bool:
    """Whether those who own what is bought are the subject."""
    return any(t.lemma.lower() in wordlist.words("owning") for t in before)


def under(passage: Passage) -> Iterator[Candidate]:
    """What a plan lays down: "Under the new rules, | shops may open on Sundays"."""
    tokens = passage.tokens
    comma = next((i for i, t in enumerate(tokens[:LONGEST_OPENING]) if t.text == ","), 0)
    if comma and comma + 1 < len(tokens) and tokens[comma + 1].tag in ("PNQ", "DTQ"):
        comma = next((i for i in range(comma + 1, len(tokens)) if tokens[i].text == ","), 0)
    planned = any(t.lemma.lower() in wordlist.words("planned") for t in tokens[1:comma])
    if comma and tokens[0].lower == "under" and planned and passage.distance <= TOLD and not passage.quoted(0):
        yield from long_enough(DOUBTFUL, stretch(passage, comma + 1, comma + 2))


def methods(passage: Passage) -> Iterator[Candidate]:
    """What those did who found it out: "analysed data from 505,796 people"."""
    tokens = passage.tokens
    verb = passage.verb
    if verb is None or passage.distance == passages.HEADLINE or passage.quoted(verb):
        return
    subject = {t.lemma.lower() for t in tokens[:verb]} & wordlist.words("studying")
    main = verbs.lexical(tokens, verb)
    if subject and tokens[main].lemma.lower() in wordlist.words("method") and passage.event.tells_of("studying"):
        yield from long_enough(DOUBTFUL, stretch(passage, verb, main + 1))
