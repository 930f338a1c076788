"""Nouns and adjectives that attribute: "X's claim that C", "X expressed concern about C", "X is worried that C"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extraction.claims import cues, readings
from generator.extraction.claims.attribution import Attribution, content_of, left_of, parted, some
from generator.extraction.claims.contents import complements, content_clauses
from generator.extraction.claims.contents.content_clauses import content_word
from generator.extraction.grammar import noun_phrases
from generator.extraction.grammar.lines import Line
from generator.extraction.grammar.noun_phrases import Range
from generator.model import Stance


def named(line: Line) -> Iterator[Attribution]:
    """Nouns: "X's claim that C", "concern among X that C", "X expressed concern about C"."""
    for i in some(line, lambda k: line.low[k] in cues.nouns() and line.tag(k)[:2] in ("NN", "VV", "AJ")):
        cue = cues.nouns()[line.low[i]]
        if line.tag(i)[:2] == "NN" and not line.among(i - 1, "negative") and line.word(i - 1) not in ("no", "little"):
            yield from _light(line, i, cue)
            yield from _noun(line, i, cue)


def _noun(line: Line, i: int, cue: cues.Cue) -> Iterator[Attribution]:
    between = _between(line, i)
    after = between[1] if between else i + 1
    source = between or possessor(line, i)
    existential = any(line.tag(k) == "EX0" for k in range(max(0, i - 6), i))
    left = _apposed_left(line, source, i)
    start = _clause_after_that(line, after)
    if not start and existential and line.tag(i) == "NN2" and content_clauses.clause(line, after):
        start = after if line.tag(after) != "PRP" else 0
    if cue.frame("that") and start and (source or existential or cue.lemma in SOURCELESS):
        yield Attribution(
            (i, i + 1),
            source,
            ((start, _noun_content_end(line, start, i)),),
            cue.stance,
            left,
            parts=line.word(left) == ",",
            at=i,
        )
    elif source and not between and cue.frame("to") and line.word(after) == "to" and line.tag(after + 1) == "VVI":
        yield Attribution((i, i + 1), source, ((after, _noun_content_end(line, after + 1, i)),), cue.stance, left, at=i)


SOURCELESS = frozenset(
    {"allegation", "rumour", "rumor", "speculation", "fear", "concern", "accusation", "suspicion", "consensus"}
)


def _apposed_left(line: Line, source: Range | None, i: int) -> int:
    first = min(source[0], i) if source else i
    k = noun_phrases.border(line, first)
    return k - 1 if line.word(k - 1) == "," else k


def _between(line: Line, i: int) -> Range | None:
    """The source between the noun and "that": "concern among X that", "a claim by X that"."""
    if line.word(i + 1) not in ("by", "from", "among", "amongst", "of", "in", "within"):
        return None
    found = noun_phrases.rightward(line, i + 2, noun_phrases.AFTER_NOUN)
    return found if found and line.word(found[1]) == "that" else None


def possessor(line: Line, i: int) -> Range | None:
    """The owner of a noun: "his claim", "the minister's first claim"."""
    for k in range(i - 1, max(-1, i - 5), -1):
        if line.tag(k) == "DPS":
            return k, k + 1
        if line.tag(k) == "POS":
            first = noun_phrases.leftward(line, k - 1)
            return None if first is None else (first, k)
        if line.tag(k)[:2] not in ("AJ", "NN", "OR", "CR", "AV"):
            return None
    return None


def _clause_after_that(line: Line, i: int) -> int:
    """Index after "that" where a whole clause follows, not one that lacks a subject or object."""
    if line.word(i) != "that" or (not content_clauses.clause(line, i + 1) and not _adverbial(line, i + 1)):
        return 0
    return 0 if line.finite(i + 1) or line.tag(i + 1) in ("VM0",) or _relative(line, i + 1) else i + 1


def _adverbial(line: Line, i: int) -> bool:
    return line.tag(i) in ("PRP", "CJS") and line.has_finite(i, i + 30)


def _relative(line: Line, start: int) -> bool:
    """Whether the clause lacks the object of its verb: "that the minister rejected", "that he made"."""
    for i in range(start, min(start + 14, line.stop)):
        if line.finite(i) and line.tag(i) in ("VVD", "VVZ", "VVB"):
            return (
                i + 1 >= line.stop
                or line.word(i + 1) in (",", "as", "in", "on", "during", "at", "last")
                or line.finite(i + 1)
            )
        if line.finite(i):
            return False
    return False


def _noun_content_end(line: Line, start: int, noun: int) -> int:
    """The end of a content whose noun is the sentence's subject: before the second verb that is not subordinate."""
    if line.has_finite(0, noun):
        return line.stop
    seen = 0
    for i in range(start, line.stop):
        if (
            line.finite(i)
            and not line.quoted[i]
            and line.tag(i - 1)[:2] not in ("VB", "VH", "VD", "VM")
            and line.tag(i - 1) not in ("AV0", "PNQ", "DTQ", "CJC", "XX0")
        ):
            seen += 1
            if seen == 2 and line.tag(i - 1)[:2] in ("NN", "NP", "PU", "AJ", "CR", "VV"):
                return i - 1 if line.word(i - 1) == "," else i
    return line.stop


def _light(line: Line, i: int, cue: cues.Cue) -> Iterator[Attribution]:
    """ "X expressed concern about C": a verb that says little before the noun that says it."""
    verb = next((k for k in range(i - 1, max(-1, i - 6), -1) if line.among(k, "light")), None)
    if (
        verb is None
        or line.has_finite(verb + 1, i)
        or any(line.tag(k) == "PRP" for k in range(verb, i))
        or line.tag(verb)[:2] not in ("VV", "VH")
        or (line.tag(verb)[:2] == "VH" and any(line.tag(k) == "VVN" for k in range(verb, i)))
    ):
        return
    group = readings.group(line, verb)
    if group.negated or group.doubtful or group.passive:
        return
    source = readings.own_subject(line, group) or readings.shared_subject(line, verb)
    start, stance = _governed(line, i, cue)
    if source and start:
        left = left_of(line, source[0])
        stance = Stance.DENIES if line.among(verb, "light") and denying(line, verb) else stance
        yield Attribution(
            (group.first, i + 1),
            source,
            ((start, line.stop),),
            stance,
            left,
            parts=parted(line, left, source[0]),
            at=verb,
        )


def denying(line: Line, verb: int) -> bool:
    form = cues.verbs().get(line.word(verb))
    return form is not None and form.cue.stance is Stance.DENIES


def _governed(line: Line, i: int, cue: cues.Cue) -> tuple[int, Stance]:
    """Where the content begins that the noun governs, and its stance."""
    if cue.frame("that") and (start := _clause_after_that(line, i + 1)):
        return start, cue.stance
    for frame in cue.frames:
        if line.word(i + 1) == frame.name and frame.name not in ("that", "to") and content_word(line, i + 2):
            return i + 2, frame.stance
    if cue.frame("to") and line.word(i + 1) == "to" and line.tag(i + 2) == "VVI":
        return i + 1, cue.stance
    return 0, cue.stance


def made_clear(line: Line) -> Iterator[Attribution]:
    """ "X made it clear that C", "X let it be known that C", "X made clear C"."""
    for i in some(line, lambda k: line.low[k] in ("clear", "plain", "known")):
        it = i - 1 - (line.word(i - 1) == "be")
        verb = it - 1 if line.word(it) == "it" else it
        start = i + 2 if line.word(i + 1) == "that" else i + 1 if content_clauses.clause(line, i + 1) else 0
        if line.word(verb) not in ("made", "make", "makes", "let", "lets") or not start:
            continue
        group = readings.group(line, verb)
        source = readings.own_subject(line, group)
        if source and not group.negated and not group.doubtful and start < line.stop:
            left = left_of(line, source[0])
            part = parted(line, left, source[0])
            yield Attribution(
                (group.first, i + 1), source, ((start, line.stop),), Stance.SAYS, left, parts=part, at=verb
            )


def felt(line: Line) -> Iterator[Attribution]:
    """Adjectives: "X is worried that C", "X was sceptical about C"."""
    for i in some(line, lambda k: line.low[k] in cues.adjectives()):
        verb = i - 1
        while line.tag(verb) in ("AV0", "XX0", "AJ0", "CJC") and i - verb < 5:
            verb -= 1
        if not line.among(verb, "copula"):
            continue
        group = readings.group(line, verb)
        cue = cues.adjectives()[line.low[i]]
        negated = group.negated or any(line.among(k, "negative") or line.word(k) == "less" for k in range(verb, i))
        if group.doubtful or (negated and cue.lemma not in ("convinced", "sure", "certain", "confident", "persuaded")):
            continue
        source = readings.own_subject(line, group) or readings.shared_subject(line, verb)
        found = complements.complement(line, i, cue)
        if source and line.word(noun_phrases.border(line, source[0])) == "not":
            negated, source = True, (noun_phrases.border(line, source[0]), source[1])
        contrary = negated or cue.stance is Stance.DOUBTS
        if found is None and i + 1 == line.stop and contrary:
            found = complements.Complement(cues.Frame("alone", "", cue.stance), i, None, i)
        if found and found.frame.name == "by" and not contrary:
            continue
        if found and found.frame.name in cues.PREPOSITIONS and _restrictive(line, group.before):
            continue
        if found and line.word(found.first - 1) == ":" and _put_in(line, found.first):
            continue
        if source and found and line.word(source[0]) != "it":
            left = left_of(line, source[0])
            yield Attribution(
                (group.first, found.cue_end),
                source,
                content_of(line, found),
                Stance.DOUBTS if negated else found.frame.stance,
                left,
                parts=parted(line, left, source[0]),
                at=i,
                frame=found.frame.name,
            )


def _restrictive(line: Line, i: int) -> bool:
    """Whether "a group that is critical of the plan" tells which group is meant, not what it says."""
    return line.word(i) in ("who", "that", "which") and line.word(i - 1) != ","


def _put_in(line: Line, first: int) -> bool:
    """Whether ", he said," parts the clause that begins here: it tells by itself who says it."""
    return any(
        line.word(k + 1) == "," and line.finite(k) and line.among(k, "saying") and not line.quoted[k]
        for k in range(first, line.stop)
    )
