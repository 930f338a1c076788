"""Courses: what was done step by step, and upon what it came about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.extraction.answers import actors, passages, subjects, verbs, wordlist
from generator.extraction.answers.actors import Actor
from generator.extraction.answers.how.costs import DOUBTFUL, FAINT, LAST, LIKELY, NEAR, TOLD, long_enough
from generator.extraction.answers.passages import Candidate, Passage, stretch
from generator.extraction.grammar import clauses
from generator.extraction.grammar.stems import stems
from generator.extraction.text.tokens import Token

SHORTEST = 5
"""Words of a predicate that tells a course of events where no word of manner does."""
CLAUSE = 30
"""Tokens of a clause among which its verb is looked for."""


def courses(passage: Passage) -> Iterator[Candidate]:
    """What was done step by step: "forced their way into the museum"."""
    if not 0.0 < passage.distance <= TOLD or passage.distance == passages.HEADLINE:
        return
    tokens = passage.tokens
    topical = passage.distance <= NEAR or passage.shared > 0
    for i in range(1, len(tokens) - 2):
        figures = tokens[i + 1].tag == "CRD" or tokens[i + 1].lower == "by"
        acted = (
            (tokens[i].lemma.lower() in wordlist.words("course") or _set_off(tokens, i))
            and _past(tokens, i)
            and not figures
        )
        carried_on = topical or _goes_on_about(tokens[max(0, i - 2) : i])
        if acted and carried_on and not passage.quoted(i):
            first = i - 1 if tokens[i].tag == "VVN" else _joined_to(tokens, i)
            yield from long_enough(FAINT, stretch(passage, first, first + 1))


def _goes_on_about(before: Sequence[Token]) -> bool:
    """Whether the same person goes on acting: "He then set off", "Lund smashed"."""
    subject = [t for t in before if t.tag != "AV0"]
    return bool(subject) and (subject[-1].lower in ("he", "she", "they") or subject[-1].is_name)


def _set_off(tokens: Sequence[Token], i: int) -> bool:
    return tokens[i].lower == "set" and tokens[i + 1].lower in ("off", "fire", "alight", "ablaze")


def _joined_to(tokens: Sequence[Token], i: int) -> int:
    """Index of the verb to which "and" joins one: "took a pistol from his bag and | fired"."""
    if tokens[i - 1].lower != "and":
        return i
    for k in range(i - 2, max(-1, i - 12), -1):
        if tokens[k].tag == "VVD":
            return k
        if tokens[k].text in ",;" or tokens[k].tag in ("PNP", "PNQ", "CJS", "CJT"):
            break
    return i


def _past(tokens: Sequence[Token], i: int) -> bool:
    """Whether a verb of the main clause is in the past tense, or passive: "forced", "They cut", "was hit"."""
    denied = any(t.tag == "XX0" or t.lower == "never" for t in tokens[max(0, i - 2) : i])
    if denied or tokens[i + 1].lower == "short":
        return False
    related = any(t.tag in ("PNQ", "DTQ", "CJT", "CJS", "VHD") for t in tokens[max(0, i - 3) : i])
    unmarked = tokens[i].tag == "VVB" and tokens[i].lower in wordlist.words("invariant")
    passive = tokens[i].tag == "VVN" and tokens[i - 1].tag in ("VBD", "VHZ", "VHB")
    return (tokens[i].tag == "VVD" or unmarked or passive) and not related


def circumstances(passage: Passage) -> Iterator[Candidate]:
    """Upon what the main event came about: "capsized when passengers moved to one side"."""
    tokens = passage.tokens
    for i, token in enumerate(tokens[:-3]):
        if token.lower not in ("when", "as", "while") or not i or passage.distance > TOLD - 1 or passage.quoted(i):
            continue
        if passages.compared(tokens, i):
            continue
        subject, verb = _clause_ahead(tokens, i + 1)
        if subject and verb and _topical_verb(passage, i) and (span := stretch(passage, i, i + 1)):
            yield DOUBTFUL + (LIKELY if token.lower == "as" else 0.0), span


def _topical_verb(passage: Passage, i: int) -> bool:
    """Whether a verb of the main event without an object stands before an index: "overturned in heavy seas | as"."""
    tokens = passage.tokens
    before = range(max(0, i - 9), i)
    verbal = (k for k in before if tokens[k].is_verb or (k and tokens[k].tag == "AJ0" and tokens[k - 1].tag == "VBD"))
    topical = (k for k in verbal if stems([tokens[k]]) & passage.event.topic)
    return any(k + 1 == i or tokens[k + 1].tag in ("PRP", "AV0") for k in topical)


def _clause_ahead(tokens: Sequence[Token], first: int) -> tuple[bool, bool]:
    """Whether a noun phrase or pronoun opens a clause, and whether a past tense is its verb."""
    border = min(first + CLAUSE, len(tokens))
    stop = next((i for i in range(first, border) if tokens[i].text in ",;."), border)
    verb = next((i for i in range(first, stop) if clauses.finite(tokens[i])), stop)
    subject = any(t.is_noun or t.tag == "PNP" for t in tokens[first:verb])
    past = next((t for t in tokens[verb:stop] if t.tag in ("VVD", "VBD", "VHD")), None)
    return subject, past is not None and past.lemma not in wordlist.words("winning") | wordlist.words("say")


def told_next(passage: Passage) -> Iterator[Candidate]:
    """What the sentence after the lead tells of the event, for want of better: "was led from his home at dawn"."""
    tokens, verb = passage.tokens, passage.verb
    if passage.distance != NEAR or verb is None or passage.quoted(verb) or tokens[0].tag in ("VVG", "PRP", "CJS"):
        return
    clause = next((e for e in passage.found.events if passage.text.sentence_at(e.span.start) == passage.index), None)
    main = tokens[verbs.lexical(tokens, verb)].lemma.lower()
    simple = tokens[verb].tag in ("VVD", "VBD") and not _figures(tokens[verb + 1 : verb + 5])
    simple = simple and main not in wordlist.words("passing by")
    if clause and clause.span.start == tokens[0].start and simple and (passage.shared or tokens[0].tag == "PNP"):
        subject = subjects.subject(tokens) or tokens[:1]
        acts = tokens[0].tag == "PNP" or actors.judged(subject, passage.found.entities) is Actor.SOMEBODY
        told = stretch(passage, verb if acts else 0, verb + 1)
        if told and len(tokens) - verb > SHORTEST:
            yield LAST, told


def _figures(ahead: Sequence[Token]) -> bool:
    """Whether a verb tells how a figure moved: "fell 3%", "dropped to £28m"."""
    moved = any(t.text in "%£$€" for t in ahead) or any(t.tag == "CRD" for t in ahead[:1])
    return moved or any(a.lower in ("by", "to", "from") and b.tag == "CRD" for a, b in pairwise(ahead))
