"""Objects: frames that begin with a noun phrase: what is denied, called something, accused, asked for, reckoned.

"denied *any role*", "called *the result a mandate*", "accused *the bank of fraud*", "put *the toll at 40*".
"""

from __future__ import annotations

from generator.extraction.claims.contents import content_clauses
from generator.extraction.claims.contents.content_clauses import content_word
from generator.extraction.claims.cues import Cue, nouns
from generator.extraction.grammar import noun_phrases
from generator.extraction.grammar.lines import Line
from generator.model import Span, Stance


def direct_object(line: Line, at: int) -> bool:
    """Whether a noun phrase, a quantity or a quotation stands here as what the cue governs."""
    if at >= line.stop or (noun_phrases.dated(line, at) and line.tag(at + 1) not in ("POS", "NN1", "NN2")):
        return False
    if line.word(at) == "that" and (at + 1 == line.stop or content_clauses.pointing(line, at)):
        return True
    opens = noun_phrases.begins(line, at) and (line.tag(at) not in ("AV0", "EX0") or line.word(at) == "further")
    quantity = line.among(at, "quantity") and (line.tag(at) != "PRP" or _counted(line, at + 1))
    return opens or noun_phrases.compared(line, at) or line.mark(at) or quantity


def _counted(line: Line, at: int) -> bool:
    """Whether a number or "least" follows: "at least 20", not "at a conference"."""
    return any(line.tag(k) == "CRD" or line.word(k) in ("least", "most") for k in range(at, at + 4))


def withheld(line: Line, at: int, cue: Cue) -> bool:
    """Whether what is denied is a thing and no statement: "denied bail", "denied her a goal"."""
    found = noun_phrases.rightward(line, at)
    if cue.lemma == "reject" and found:
        own = noun_phrases.rightward(line, at, frozenset()) or found
        return any(line.among(k, "not-rejected") for k in range(*own))
    if cue.lemma != "deny" or found is None:
        return False
    if line.word(at) in ("all", "both", "half") and line.tag(at + 1) in noun_phrases.DETERMINERS:
        return withheld(line, at + 1, cue)
    if line.among(at, "object") and line.tag(at + 1)[:2] == "NN":
        return True
    if all(line.tag(k) == "NP0" for k in range(*found)) and line.tag(found[1]) != "POS":
        return True
    given = line.word(found[1]) == "to" and line.tag(found[1] + 1) != "VVI" and not line.word(at).endswith("ing")
    return given or line.among(found[1] - 1, "not-denied") or line.tag(found[1]) in noun_phrases.DETERMINERS


def about_speech(line: Line, at: int) -> bool:
    """Whether the object is something said or shown: "the claims", "his motives"."""
    found = noun_phrases.rightward(line, at)
    words = range(*found) if found else (at,) if line.word(at) in ("this", "that", "these", "those") else ()
    return any(line.word(i) in nouns() or line.among(i, "said-thing") for i in words)


def holds(line: Line, at: int, group: str) -> bool:
    """Whether the object is one of a closed class: "threatened further strikes"."""
    found = noun_phrases.rightward(line, at)
    return found is not None and any(line.among(i, group) for i in range(*found))


def about_claim(line: Line, at: int) -> bool:
    """Whether the object is something said, not something wanted: "the claim", not "the plan"."""
    found = noun_phrases.rightward(line, at)
    wanted = (Stance.DEMANDS, Stance.INTENDS, Stance.PROMISES)
    return any(
        line.among(i, "said-thing") or (line.word(i) in nouns() and nouns()[line.word(i)].stance not in wanted)
        for i in range(*found or (at, at))
    )


def dismissed_as(line: Line, at: int) -> int:
    """Index of what is dismissed in "dismissed as nonsense claims that C"; 0 where nothing such stands."""
    if line.word(at) != "as":
        return 0
    for i in range(at + 2, min(at + 12, line.stop)):
        if line.word(i) in (",", ";", ":"):
            return 0
        opens = line.tag(i) in noun_phrases.DETERMINERS or line.mark(i - 1) or line.word(i) in nouns()
        if opens and not line.quoted[i] and not line.mark(i) and _then_of_or_that(line, i):
            return i
    return 0


def _then_of_or_that(line: Line, i: int) -> bool:
    """Whether something said stands here, and what was said after it."""
    found = noun_phrases.rightward(line, i, frozenset())
    said = found is not None and about_speech(line, i)
    return said and found is not None and line.word(found[1]) in ("that", "of", "by", "from", "about", "made", "he")


def numbered(line: Line, at: int) -> bool:
    """Whether a number opens the object: "counts 46% of strikers", "counted at least 20"."""
    start = noun_phrases.uncompared(line, at)
    start += 2 * (line.word(start) == "at" and line.word(start + 1) in ("least", "most"))
    return line.tag(start) == "CRD" or (line.among(start, "quantity") and line.tag(start + 1) == "CRD")


def quality(line: Line, at: int) -> bool:
    """Whether the object is what somebody has or did: "questioned her sudden improvement", not "her sister"."""
    found = noun_phrases.rightward(line, at, frozenset())
    return line.tag(at) == "DPS" and found is not None and line.low[found[1] - 1].endswith(QUALITIES)


QUALITIES = ("tion", "sion", "ment", "ness", "ity", "ance", "ence", "ship", "motives", "motive", "claims", "wisdom")
"""Endings of nouns that name what somebody is or does."""


def sum_of(line: Line, at: int) -> bool:
    """Whether a sum ends the clause: "came to 1.9 billion", "arrived at 40 per cent", not "arrived at 11"."""
    large = any(line.among(k, "scale") for k in range(at, at + 5))
    return large and numbered(line, at) and not line.has_finite(at, line.stop)


def reckoned(line: Line, at: int) -> bool:
    """Whether "the toll at 40" stands here: something that is counted, and its figure."""
    stand = next((i for i in range(at, min(at + 9, line.stop)) if line.word(i) in ("at", "between")), at)
    if (line.among(at, "reckoned") or line.among(at + 1, "reckoned")) and _valued(line, at):
        return True
    if not any(
        line.among(k, "reckoned") or line.word(k) in ("it", "them") for k in range(at, stand)
    ) or line.has_finite(at, stand):
        return False
    return any(line.tag(i) == "CRD" for i in range(stand + 1, stand + 6))


def _valued(line: Line, at: int) -> bool:
    """Whether "far lower" ends the object: "put turnout far lower"."""
    return any(line.word(i) in ("lower", "higher", "closer", "nearer") for i in range(at + 1, at + 5))


def after_object(line: Line, at: int) -> Span | None:
    """The quotation after an object and a colon: "described the night: “…”"."""
    found = noun_phrases.rightward(line, at, noun_phrases.AFTER_NOUN)
    return line.opening(found[1] + 1) if found and line.word(found[1]) == ":" and line.mark(found[1] + 1) else None


def called_as(line: Line, at: int) -> bool:
    """ "describes the vote as a sham": "as" right here, or after an object."""
    if line.word(at) == "as":
        return any(line.word(k) in ("which", "that") for k in range(max(0, at - 8), at)) and not line.finite(at + 1)
    found = noun_phrases.rightward(line, at, noun_phrases.AFTER_NOUN)
    return found is not None and any(line.word(i) == "as" for i in range(found[1], found[1] + 6))


def small(line: Line, at: int) -> bool:
    """ "called the result a mandate": an object, and what it is called; "calls itself Night Owl" only names it."""
    if line.word(at).endswith(("self", "selves")) and line.name(at + 1):
        return False
    found = noun_phrases.rightward(line, at, noun_phrases.AFTER_NOUN)
    if line.word(at) in ("that", "this") and (line.mark(at + 1) or line.tag(at + 1) in ("AT0", "AJ0")):
        found = at, at + 1
    if found is None or (found[1] >= line.stop and not line.mark(found[1])):
        return False
    return line.mark(found[1]) or line.tag(found[1]) in ("AT0", "AJ0", "AJC", "DPS", "AV0", "CRD", "NP0", "NN1", "NN2")


def accused(line: Line, at: int) -> int:
    """Index after "of" in "accused somebody of C"."""
    for i in range(at + 1, min(at + 16, line.stop)):
        if line.word(i) in ("of", "for") and (
            line.tag(i + 1) in ("VVG", "VBG", "VHG", "VDG", "XX0", "AV0") or _last_of(line, i)
        ):
            return i + 1
        if line.tag(i) in ("PUN", "CJS", "PUQ") and i not in _apposed(line, at):
            return 0
    return 0


def _apposed(line: Line, at: int) -> tuple[int, ...]:
    """The commas around an apposition before "of": "accused the owner, a bank, of stripping"."""
    commas = [k for k in range(at + 1, min(at + 16, line.stop)) if line.word(k) == ","][:2]
    if len(commas) < 2 or line.word(commas[1] + 1) != "of" or line.has_finite(at, commas[1]):
        return ()
    return tuple(commas)


def _last_of(line: Line, i: int) -> bool:
    """Whether this "of" is the last one before a border: "accused the Bank of England of fraud"."""
    for k in range(i + 1, min(i + 8, line.stop)):
        if line.tag(k) in ("PUN", "CJS"):
            break
        if line.word(k) == "of" and line.tag(k + 1) in ("VVG", "VBG", "VHG"):
            return False
    return content_word(line, i + 1)


def asked_for(line: Line, at: int) -> int:
    """Index after "for" in "asked the state for C"."""
    found = noun_phrases.rightward(line, at)
    return found[1] + 1 if found and line.word(found[1]) == "for" and content_word(line, found[1] + 1) else 0
