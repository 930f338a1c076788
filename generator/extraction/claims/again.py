"""What was just said is taken up again: "…, a claim that X rejected", "…, which X denies", "…, a charge X calls a lie".

The content is that of the attribution before; where there is none, what "which" stands for, or the clause before.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.extraction.claims import cues, readings
from generator.extraction.claims.attribution import Attribution, some
from generator.extraction.claims.contents import adjuncts, content_clauses
from generator.extraction.claims.spoken import stances
from generator.extraction.grammar import noun_phrases
from generator.extraction.grammar.lines import Line
from generator.extraction.grammar.noun_phrases import Range
from generator.model import Stance

PAUSES = frozenset({",", "—", "–", "-"})
CONTRARY = frozenset({Stance.DENIES, Stance.DOUBTS})
SURELY = frozenset({"deny", "dispute", "refute", "debunk", "rebut", "contradict", "repudiate", "disavow", "doubt"})
"""Verbs whose object is something said, whatever "which" stands for."""
FURTHEST = 18
"""Words from the noun to the verb that takes it up."""


def taken_up(line: Line) -> Iterator[Attribution]:
    """ "…, a claim that X rejected", "…, which X denies", "…, a claim denied by X"."""
    for pause in some(line, lambda k: line.low[k] in PAUSES):
        noun = _noun(line, pause)
        if noun and (agent := _agent(line, noun)):
            yield _contrary(line, pause, noun + 1, agent, Stance.DENIES, (noun_phrases.opened(line, 0), pause))
        elif noun:
            yield from _by_subject(line, pause, noun, noun + 1 + (line.word(noun + 1) in ("that", "which")))
        elif line.word(pause + 1) == "which":
            yield from _by_subject(line, pause, 0, pause + 2)


def _noun(line: Line, pause: int) -> int:
    """Index of "claim" in ", a claim", ", claims", ", a false claim", or of "something"; 0 where none stands."""
    if line.word(pause + 1) == "something":
        return pause + 1
    named = next((k for k in (pause + 1, pause + 2, pause + 3) if _said(line, k)), 0)
    if not named or any(line.tag(k) != "AJ0" for k in range(pause + 2, named)):
        return 0
    return named if line.tag(pause + 1) == "AT0" or (named == pause + 1 and line.tag(named) in ("NN2", "VVZ")) else 0


def _said(line: Line, i: int) -> bool:
    return line.word(i) in cues.nouns() or (line.among(i, "said-thing") and line.tag(i)[:2] == "NN")


def _agent(line: Line, noun: int) -> Range | None:
    """Who denies it in ", a claim denied by X"."""
    form = cues.verbs().get(line.word(noun + 1))
    if form is None or form.cue.stance not in CONTRARY or line.tag(noun + 1) not in ("VVN", "VVD"):
        return None
    return noun_phrases.rightward(line, noun + 3, noun_phrases.AFTER_NOUN) if line.word(noun + 2) == "by" else None


def _by_subject(line: Line, pause: int, noun: int, first: int) -> Iterator[Attribution]:
    """What the subject that begins at `first` does with what was said; `noun` is 0 after "which"."""
    verb = _verb(line, first) if noun_phrases.begins(line, first) else 0
    form = cues.verbs().get(line.word(verb)) if verb else None
    group = readings.group(line, verb) if form else None
    if form is None or group is None or group.negated or group.passive or group.doubtful:
        return
    last = max(group.before, first if line.among(first, "quantifier") else 0)
    if first > last:
        return
    source = (first, _undated(line, last + 1))
    stance = _stance(line, verb, form.cue)
    if stance in CONTRARY and (noun or _deniable(line, pause, form.cue)):
        whole = (noun_phrases.opened(line, 0), pause)
        yield _contrary(line, pause, verb, source, stance, whole if noun else _stood_for(line, pause) or whole)
    elif noun and line.tag(pause + 1) == "AT0":
        yield from _called(line, pause, verb, source, form.cue)


def _verb(line: Line, first: int) -> int:
    """Index of the main verb of the clause whose subject begins at `first`."""
    last = min(first + FURTHEST, line.stop)
    finite = next((k for k in range(first + 1, last) if _tensed(line, k) and not line.quoted[k]), 0)
    while finite and line.among(finite, "aux") and finite + 1 < last:
        finite = next((k for k in range(finite + 1, last) if line.tag(k) not in ("AV0", "XX0", "AVP")), 0)
        if line.tag(finite)[:2] == "VV":
            return finite
    return finite


def _tensed(line: Line, i: int) -> bool:
    """Whether a verb is finite, or a cue that the tagger takes for a participle after its subject."""
    subject = line.tag(i - 1)[:2] in ("NN", "NP", "PN", "DT") or line.word(i - 1) == ","
    return line.finite(i) or (line.tag(i) == "VVN" and line.word(i) in cues.verbs() and subject)


def _undated(line: Line, end: int) -> int:
    """The end of a subject without the comma that closes its apposition."""
    return end - 1 if line.word(end - 1) == "," else end


def _stance(line: Line, verb: int, cue: cues.Cue) -> Stance | None:
    """The stance of the verb; that of denial where it says that what was said is false."""
    if cue.stance in CONTRARY and cue.lemma not in ("wonder", "throw", "cast"):
        return cue.stance
    says = cue.frame("quote") and line.tag(verb + 1)[:2] == "VB"
    calls = cue.frame("small") or cue.frame("as")
    return stances.of_it(line, adjuncts.adjuncts(line, verb + 1)) if says or calls else None


def _deniable(line: Line, pause: int, cue: cues.Cue) -> bool:
    """Whether what "which" stands for may be something said: all that is denied, and claims that are rejected."""
    if cue.lemma in SURELY or cue.stance is Stance.SAYS:
        return True
    before = _stood_for(line, pause)
    return before is not None and any(_said(line, k) for k in range(*before))


def _stood_for(line: Line, pause: int) -> Range | None:
    """The phrase before ", which"."""
    first = noun_phrases.leftward(line, pause - 1)
    return None if first is None else (first, pause)


def _contrary(line: Line, pause: int, verb: int, source: Range, stance: Stance, content: Range) -> Attribution:
    cue = (min(readings.group(line, verb).first, verb), verb + 1)
    return Attribution(cue, source, (content,), stance, pause, parts=True, again=True, at=pause + 1)


def _called(line: Line, pause: int, verb: int, source: Range, cue: cues.Cue) -> Iterator[Attribution]:
    """ "…, a charge she calls “scare tactics”": X says something of what was just said."""
    start = verb + 1 + (line.word(verb + 1) == "as")
    if (cue.frame("small") or (cue.frame("as") and start == verb + 2)) and start < line.stop:
        content = content_clauses.quoted(line, start) or (start, line.stop)
        yield Attribution((verb, verb + 1), source, (content,), cue.stance, pause, parts=True, at=verb)
