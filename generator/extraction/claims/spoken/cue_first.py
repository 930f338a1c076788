"""The cue before its content: "X said C", and the verbs beside which its subject has to be sought.

"The owner, who lives in Orr, said that the dam is safe"; "the bill, which supporters say will create jobs".
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.extraction.claims import cues, readings
from generator.extraction.claims.attribution import Attribution, content_of, left_of, parted
from generator.extraction.claims.contents import adjuncts, complements, ends, objects
from generator.extraction.claims.readings import Group
from generator.extraction.claims.spoken import stances
from generator.extraction.grammar import noun_phrases
from generator.extraction.grammar.closed_classes import words
from generator.extraction.grammar.lines import Line
from generator.extraction.grammar.noun_phrases import Range
from generator.model import Stance


def _resumed(line: Line, verb: int) -> int:
    """The comma before the main verb, where the relative clause ends: "who police say was drunk, drove off"."""
    ended = (k for k in range(verb, line.stop) if line.word(k) == "," and line.tag(k + 1) in ends.TENSED)
    return next(ended, line.stop)


SURE = frozenset({"that", "quote", "tell"})
"""Frames that a verb takes even where its tag says otherwise."""


def preposed(line: Line, i: int, cue: cues.Cue, group: Group, source: Range) -> Iterator[Attribution]:
    """ "X said C"; nothing where the verb is a participle, or what follows is no content of this cue."""
    found = complements.complement(line, i, cue)
    if found is None and cue.frame("bare") and (gap := _gapped(line, i, source)):
        yield Attribution((group.first, i + 1), source, gap, cue.stance, source[0], at=i, frame="bare")
        return
    if found is None and (called := _called(line, i, cue, source)):
        yield Attribution((group.first, i + 1), source, (called,), cue.stance, source[0] - 1, at=i, frame="called")
        return
    if found is None and cue.frame("shown") and any(line.among(k, "evidence") for k in range(*source)):
        found = complements.noun_phrase(line, i + 1, cue, "shown")
    if found is None and cue.frame("wanted") and any(line.among(k, "claimant") for k in range(*source)):
        found = complements.noun_phrase(line, i + 1, cue, "wanted")
    if line.word(source[0] - 1) == "as" and "as" in line.low[max(0, source[0] - 16) : source[0] - 1]:
        return  # "twice as many as he told parliament it would need"
    if cue.lemma == "hear" and not line.among(source[1] - 1, "hearer"):
        return
    resumed = found is not None and found.frame.name == "bare" and line.word(i - 1) == ","
    if found is None or (_reduced(line, i, group) and found.frame.name not in SURE | {"wh"} and not resumed):
        return
    if found.frame.name == "bare" and line.headline and line.tag(found.first) in ("VVN", "VVD"):
        return  # "Film thought lost since 1931 found in attic"
    if cue.lemma == "point" and found.frame.name == "np":
        return  # "early results pointed to a tie": only who has spoken already points to something
    if found.frame.name == "sum" and not _reckons(line, source):
        return
    if found.frame.name == "for" and line.among(source[1] - 1, "not-a-speaker"):
        return
    if found.frame.name in ("np", "speech") and line.word(group.before) in ("who", "that", "which"):
        apart = line.word(group.before - 1) == "," and line.word(group.before) != "that"
        if not (apart and found.frame.stance is Stance.DENIES):
            return
    if _nobody_says(line, source, cue) or (found.frame.name == "bare" and _main(line, group, source, found.first)):
        return
    if _decides(line, source, cue, found):
        return
    if line.word(source[0] - 1) == "not" and cue.lemma in words("opinion"):
        source = source[0] - 1, source[1]
    left = left_of(line, source[0])
    before = _parted(line, source, found)
    yield Attribution(
        (group.first, max(found.cue_end, i + 1)),
        None if cue.lemma == "hear" else source,
        before + content_of(line, found),
        _stance(line, i, cue, source, found, before),
        left,
        parts=parted(line, left, source[0]),
        at=i,
        frame=found.frame.name,
    )


def _stance(
    line: Line, i: int, cue: cues.Cue, source: Range, found: complements.Complement, before: tuple[Range, ...]
) -> Stance:
    """The stance of a cue with its source and what is said; of what stands before it where that takes one."""
    if stances.hardly(line, source, cue) or line.word(source[0]) == "not":
        return Stance.DOUBTS
    own = stances.stance(line, i, cue, found)
    return stances.of_content(line, before[0]) if before and own is Stance.SAYS else own


def _called(line: Line, i: int, cue: cues.Cue, source: Range) -> Range | None:
    """What something is called in "what X called “a witch hunt”", "what police say was a scheme"."""
    if line.word(source[0] - 1) != "what":
        return None
    start = i + 1 + (line.word(i + 1) == "as")
    named = cue.frame("small") or (cue.frame("as") and start > i + 1)
    if not (named or (cue.frame("bare") and line.tag(i + 1)[:2] == "VB")) or start >= line.stop:
        return None
    quoted = next((k + 1 for k in range(start + 1, line.stop) if line.mark(k)), 0) if line.mark(start) else 0
    comma = next((k for k in range(start, line.stop) if line.word(k) == ","), line.stop)
    return start, quoted or ends.phrase_end(line, start, comma)


def _parted(line: Line, source: Range, found: complements.Complement) -> tuple[Range, ...]:
    """The words before the cue, where it only parts the content: "It was, X said, “a bad day”", "C, X said, that D"."""
    comma = source[0] - 1
    parts = line.word(found.cue_end) == "," and (found.quotation is not None or line.word(found.cue_end + 1) == "that")
    first = noun_phrases.opened(line, 0)
    subordinate = line.tag(first) in ("CJS", "AVQ", "PRP") or line.word(first).endswith("ing")
    if not parts or line.word(comma) != "," or subordinate or "," in line.low[first:comma]:
        return ()
    if line.word(comma - 1) in cues.verbs():
        return ()  # "He was told, he said, that C"
    return ((first, comma),) if line.has_finite(first, comma) and not any(line.quoted[first:comma]) else ()


def _reckons(line: Line, source: Range) -> bool:
    """Whether somebody comes to a sum by reckoning, a body by its name or a reckoner: not "the bill came to"."""
    named = all(line.name(k) or line.tag(k) in ("AT0", "PRF") for k in range(*source))
    return named or line.among(source[1] - 1, "reckoner")


def _nobody_says(line: Line, source: Range, cue: cues.Cue) -> bool:
    """Whether the subject is "nobody" or "not all skippers": then it is not said, unless it is doubted."""
    none = line.among(source[0], "nobody") or (line.word(source[0]) == "no" and line.word(source[0] + 1) == "one")
    return (none or _not_all(line, source[0])) and cue.lemma not in words("opinion")


def _not_all(line: Line, first: int) -> bool:
    """Whether "not" opens the subject: "Not all skippers oppose it", "Not everyone in the fleet does"."""
    while line.word(first - 1) in ("everyone", "everybody", "all", "in", "at", "on", "of"):
        first -= 1
    return line.word(first - 1) == "not"


def _main(line: Line, group: Group, source: Range, first: int) -> bool:
    """Whether what looks like the content's verb is the sentence's: "A driver who found a bag was honoured"."""
    if line.word(group.before) not in ("who", "that", "which") or line.word(group.before - 1) == ",":
        return False
    verbs = [k for k in range(first, line.stop) if line.finite(k) and not line.quoted[k]]
    return source[0] == noun_phrases.opened(line, 0) and len(verbs) == 1


def _decides(line: Line, source: Range, cue: cues.Cue, found: complements.Complement) -> bool:
    """Whether those who vote reject what they vote on: "Voters rejected the plan" denies nothing."""
    votes = cue.lemma == "reject" and any(line.among(k, "voting") for k in range(*source))
    return votes and found.frame.name == "np" and not objects.about_claim(line, found.first)


def _gapped(line: Line, i: int, source: Range) -> tuple[Range, ...]:
    """The content around a cue in a relative clause: "the bill, which supporters say will create jobs"."""
    relative, verb = source[0] - 1, adjuncts.adverbs(line, i + 1)
    if not (line.among(relative, "relative") or line.word(relative) == "that") or not line.finite(verb):
        return ()
    head = readings.antecedent(line, relative)
    return (head, (verb, _resumed(line, verb))) if head else ()


def _reduced(line: Line, i: int, group: Group) -> bool:
    """Whether the verb looks like a participle after its noun: "the plan announced on Monday"."""
    if line.tag(i) != "VVN" or group.first < i or line.tag(i - 1) in ("PNP", "NP0") or noun_phrases.dated(line, i - 1):
        return False
    main = next((k for k in range(i + 1, line.stop) if line.finite(k) and not line.quoted[k]), 0)
    own = line.tag(main - 1) == "CJC" or (line.word(i + 1) == "for" and line.word(main - 1) == "who")
    return line.has_finite(noun_phrases.border(line, i), i) or (main > 0 and not own)


def caused(line: Line, i: int, cue: cues.Cue, group: Group) -> Iterator[Attribution]:
    """ "The fire led the owner to admit that C": who is brought to say it does say it."""
    to = group.first - 1
    first = noun_phrases.leftward(line, to - 1) if line.word(to) == "to" else None
    if first is None or not line.among(first - 1, "causative") or not line.finite(first - 1):
        return
    cause = readings.group(line, first - 1)
    if not (cause.negated or cause.doubtful or cause.passive):
        yield from preposed(line, i, cue, group, (first, to))
