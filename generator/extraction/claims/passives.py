"""Passive attributions: "X is said to C", "X was accused of C by Y", "it is feared that C"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extraction.claims import cues, readings
from generator.extraction.claims.attribution import Attribution, left_of, main_end, parted
from generator.extraction.claims.contents import adjuncts, content_clauses, preceding
from generator.extraction.claims.contents.content_clauses import content_word
from generator.extraction.claims.readings import Group
from generator.extraction.grammar import noun_phrases
from generator.extraction.grammar.lines import Line
from generator.extraction.grammar.noun_phrases import Range
from generator.model import Stance


def passive(line: Line, i: int, cue: cues.Cue, group: Group) -> Iterator[Attribution]:
    if group.negated or group.doubtful:
        return
    after = i + 1
    source = readings.own_subject(line, group)
    if source is None and cue.frame("passive") and line.tag(group.before) == "CJC" and line.word(after) == "to":
        yield Attribution(
            (group.first, after + 1), None, ((group.first, main_end(line, after)),), cue.stance, group.before, at=i
        )
        return
    agent = _agent(line, after)
    if agent and cue.stance is Stance.DENIES and _claim_before(line, group.first):
        own = (source,) if source else ()
        yield Attribution((group.first, agent[0]), agent, own, cue.stance, group.first, parts=True, again=True, at=i)
        return
    if source is None:
        return
    if agent and (stance := _disputed(line, source, i, cue)):
        if not any(line.among(k, "voting") for k in range(*agent)) or _spoken_of(line, source):
            yield from _by_agent(line, i, group, agent, source, stance)
        return
    if cue.lemma == "quote":
        start = content_clauses.after_that(line, i + 3) or content_clauses.bare_clause(line, i + 3)
        if line.word(after) == "as" and line.word(after + 1) == "saying" and start:
            yield Attribution(
                (group.first, i + 3), source, ((start, line.stop),), cue.stance, left_of(line, source[0]), at=i
            )
        return
    if before := _told_before(line, i, cue, source):
        yield before
        return
    subject = line.word(source[0]) if source[1] - source[0] == 1 else ""
    left = left_of(line, source[0])
    if (
        cue.frame("passive")
        and (line.word(after) == "to" or line.tag(after) in ("VVN", "VBN", "AJ0"))
        and (subject != "it" or line.word(after) == "to")
        and (cue.lemma != "expect" or subject in ("he", "she") or any(line.name(k) and k for k in range(*source)))
    ):
        yield Attribution(
            (group.first, after + (line.word(after) == "to")),
            None,
            (_predicated(line, group, source, after),),
            cue.stance,
            left,
            at=i,
        )
    elif subject == "it" and (
        start := content_clauses.after_that(line, adjuncts.adjuncts(line, after))
        or content_clauses.bare_clause(line, after)
    ):
        yield Attribution(
            (group.first, after),
            agent or _place(line, after),
            ((start, line.stop),),
            cue.stance,
            left,
            parts=parted(line, left, source[0]),
            at=i,
        )
    elif (
        cue.lemma not in ("convince", "persuade")
        and (told := cue.frame("told") or cue.frame("tell"))
        and (
            start := content_clauses.after_that(line, adjuncts.adjuncts(line, after))
            or content_clauses.bare_clause(line, after)
        )
    ):
        yield Attribution((group.first, after), agent, ((start, line.stop),), told.stance, left, at=i)
    elif cue.frame("accuse") and (start := _charge(line, after, agent)):
        last = agent[0] - 1 if agent and agent[0] > start else line.stop
        agent = (agent[0], min(agent[1], start - 1)) if agent and agent[0] < start else agent
        yield Attribution((group.first, after), agent, ((start, last),), cue.stance, left, at=i)
    elif agent and (cue.frame("np") or cue.frame("as")):
        yield from _by_agent(line, i, group, agent, source, cue.stance)


def _disputed(line: Line, subject: Range, i: int, cue: cues.Cue) -> Stance | None:
    """The stance of "The figures were disputed by X", "A merger was ruled out by X"; None where nothing is denied."""
    frame = cue.frame("np", line.word(i + 1)) or cue.frame("speech", line.word(i + 1)) or cue.frame("np")
    if frame is None and _spoken_of(line, subject):
        frame = cue.frame("speech")
    return frame.stance if frame and frame.stance in (Stance.DENIES, Stance.DOUBTS) else None


def _spoken_of(line: Line, subject: Range) -> bool:
    """Whether the subject is something said."""
    return any(line.word(k) in cues.nouns() or line.among(k, "said-thing") for k in range(*subject))


def _by_agent(line: Line, i: int, group: Group, agent: Range, source: Range, stance: Stance) -> Iterator[Attribution]:
    """ "The plan was condemned by leaders as reckless"."""
    content: tuple[Range, ...] = ((source[0], source[1]),)
    if line.word(agent[1]) in ("as", "for") and agent[1] + 1 < line.stop:
        content += ((agent[1], line.stop),)
    yield Attribution((group.first, agent[0]), agent, content, stance, left_of(line, source[0]), at=i)


def _charge(line: Line, after: int, agent: Range | None) -> int:
    """Index after "of" in "accused on Monday by critics of C"; 0 where no charge follows."""
    at = adjuncts.adverbs(line, after)
    while noun_phrases.dated(line, at) or (line.word(at) == "on" and noun_phrases.dated(line, at + 1)):
        at += 1
    if agent and at == agent[0] - 1:
        at = agent[1] if line.word(agent[1]) in ("of", "for") else agent[0]
        at = next((k for k in range(at, agent[1] + 1) if line.word(k) in ("of", "for")), agent[1])
    return at + 1 if line.word(at) in ("of", "for") and content_word(line, at + 1) else 0


def _predicated(line: Line, group: Group, source: Range, after: int) -> Range:
    """The clause that is said to be so; of a relative clause between commas that alone: "Venn, who is said to go"."""
    end = main_end(line, after)
    if line.word(group.before) != "who" or line.word(group.before - 1) != ",":
        return source[0], end
    return group.before, next((k for k in range(after, end) if line.word(k) == "," and not line.quoted[k]), end)


def _place(line: Line, after: int) -> Range | None:
    """The office in which something was said: "It was specified in the regional headquarters that C"."""
    found = noun_phrases.rightward(line, after + 1) if line.word(after) in ("in", "at") else None
    return found if found and line.word(found[1]) == "that" and not noun_phrases.dated(line, after + 1) else None


def _told_before(line: Line, i: int, cue: cues.Cue, source: Range) -> Attribution | None:
    """ "C, the court was told", "C, it is claimed"."""
    nobody = line.word(source[0]) == "it" and cue.frame("that")
    told = cue.lemma in ("tell", "inform") or nobody
    if not told or line.word(source[0] - 1) != "," or adjuncts.adjuncts(line, i + 1) != line.stop:
        return None
    start, last = preceding.before(line, source[0] - 1)
    if not line.has_verb(start, last):
        return None
    return Attribution((source[1], i + 1), None, ((start, last),), Stance.SAYS, start, posted=True, at=source[0])


def _claim_before(line: Line, first: int) -> bool:
    """Whether a claim as a noun with its content is the subject: "The claim that it leaked was rejected by X"."""
    return any(line.low[k] in cues.nouns() and line.word(k + 1) == "that" for k in range(max(0, first - 30), first))


def _agent(line: Line, after: int) -> Range | None:
    """The phrase after "by", before any comma."""
    for i in range(after, min(after + 25, line.stop)):
        if line.word(i) == "by" and not line.mark(i + 1) and line.tag(i + 1) != "VVG":
            found = noun_phrases.rightward(line, i + 1, noun_phrases.AFTER_NOUN)
            measured = line.word(i + 1)[:1].isdigit() or line.among(i + 2, "measure")
            return found if found and not noun_phrases.dated(line, i + 1) and not measured else None
        if line.tag(i) in ("PUN", "CJS", "CJT"):
            return None
    return None
