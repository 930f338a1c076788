"""What is said before a cue, with what goes on behind it: "“C,” he said, “and C.”", "C, she argued, because of C"."""

from __future__ import annotations

from generator.extraction.claims import readings
from generator.extraction.claims.attribution import Attribution, continues
from generator.extraction.claims.contents import adjuncts, complements, content_clauses, ends, preceding
from generator.extraction.claims.spoken import stances
from generator.extraction.grammar import noun_phrases
from generator.extraction.grammar.lines import Line
from generator.extraction.grammar.noun_phrases import Range
from generator.extraction.text.tokens import may_be_verb
from generator.model import Span, Stance


def said_before(line: Line, first: int, after: int, quotation: Span | None) -> Attribution | None:
    """The content before a cue whose words begin at `first` and end at `after`, with what goes on behind it."""
    content: list[Range | Span] = []
    if quotation is not None:
        content.append(_mixed(line, quotation, first) or quotation)
        if more := _resumed(line, after):
            content.append(more)
    else:
        start, last = preceding.before(line, first - 1)
        if line.word(start + (line.word(start) == "when")) in ("asked", "pressed", "questioned"):
            return None
        if line.word(start) == "according" and not line.has_finite(start, last):
            return None  # "According to the ministry, 90 recruits have reported to barracks"
        if relative := _around_relative(line, last, after):
            return Attribution(None, None, relative, Stance.SAYS, last - 1, posted=True, at=first)
        goes_on = line.word(after) == "," and not line.mark(after + 1) and after + 1 < line.stop
        verb = line.has_verb(start, last) or _verb_like(line, start, last) or stances.brushed_off(line, (start, last))
        whole = verb and not (goes_on and _verb_resumes(line, start, last, after + 1))
        if last <= start or (
            not whole and not (goes_on and not line.among(after + 1, "relative") and line.tag(after + 1) != "VVG")
        ):
            return None
        content.append((start, last))
        if goes_on and (not whole or continues(line, after + 1) or _adds(line, after + 1) or _trails(line, after + 1)):
            content.append((after + 1, line.stop))
    left = content[0][0] if isinstance(content[0], tuple) else first
    return Attribution(None, None, tuple(content), Stance.SAYS, left, posted=True, at=first)


def _around_relative(line: Line, last: int, after: int) -> tuple[Range, ...]:
    """The content where the cue follows a relative: "jailed in Lund where, officials say, he had hidden".

    So it is after "because": the reason alone is said.
    """
    relative = line.tag(last - 1) in ("AVQ", "PNQ", "DTQ") or line.word(last - 1) in ("that", "because")
    if not relative or last < 2 or line.word(after) != ",":
        return ()
    clause = (after + 1, line.stop)
    if line.tag(last - 1) == "AVQ" or line.word(last - 1) == "because":
        return (clause,) if line.has_finite(*clause) else ()
    head = readings.antecedent(line, last - 1)
    if head and line.word(last - 1) == "that":
        head = noun_phrases.leftward(line, last - 2) or head[0], head[1]
    return (head, clause) if head and line.finite(adjuncts.adverbs(line, after + 1)) else ()


def _verb_resumes(line: Line, start: int, last: int, after: int) -> bool:
    """Whether the cue stands between subject and verb: "Her records, he argued, show that C"."""
    return not line.has_finite(start, last) and line.finite(adjuncts.adverbs(line, after))


def _adds(line: Line, i: int) -> bool:
    """Whether a second clause that nobody else says goes on here: "…, she said, and the mill had no part in it"."""
    if line.word(i) != "and" or ends.unclear(line, i + 1) or any(_says_anew(line, k) for k in range(i, line.stop)):
        return False
    return content_clauses.clause(line, i + 1) or (line.tag(i + 2) == "ORD" and line.finite(i + 3))


def _says_anew(line: Line, i: int) -> bool:
    form = readings.form(line, i)
    return form is not None and complements.complement(line, i, form.cue) is not None


def _trails(line: Line, i: int) -> bool:
    """Whether what stands after the cue's comma hangs on the content: "…, she told the jury, on a yacht"."""
    hangs = line.among(i, "trailing")
    return hangs and not noun_phrases.dated(line, i + 1) and line.tag(i + 1) not in ("CRD", "NP0")


def _verb_like(line: Line, start: int, last: int) -> bool:
    """Whether a word that is tagged as a noun can be the verb: "14,000 people work in the sector"."""
    return any(
        (line.tag(k)[:2] == "NN" or (line.tag(k) == "AVP" and line.tag(k + 1) in ("AT0", "DPS")))
        and noun_phrases.noun(line, k - 1)
        and may_be_verb(line.low[k])
        for k in range(start + 1, last)
    )


def _resumed(line: Line, after: int) -> Span | None:
    """The quotation that goes on behind the cue and its adjuncts: "…," he said in Lund, on Monday, "…"."""
    for i in range(after, min(after + 14, len(line.tokens))):
        if line.mark(i):
            return line.opening(i) if line.word(i - 1) == "," else None
        if line.word(i) == ":" or line.finite(i) or line.tag(i) == "VVG":
            return None
    return None


def _mixed(line: Line, quotation: Span, first: int) -> Range | None:
    """The clause that ends with a quoted fragment, where the quotation is not the whole content."""
    start, _ = preceding.before(line, first)
    last = first
    while last > start and (line.mark(last - 1) or line.word(last - 1) == ","):
        last -= 1
    opened = next((i for i in range(start, first) if line.tokens[i].start >= quotation.start), first)
    inside = [i for i in range(start, opened) if not line.mark(i) and not line.quoted[i]]
    return (start, last) if inside and line.has_finite(start, opened) and quotation.text[:1].islower() else None
