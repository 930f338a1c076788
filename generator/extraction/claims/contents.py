"""Contents: where the words that somebody says begin and end, to the right of a cue and to its left."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.extraction.claims.cues import PREPOSITIONS, Cue, Frame, nouns, verbs
from generator.extraction.grammar import clauses, noun_phrases
from generator.extraction.grammar.lines import Line
from generator.extraction.grammar.noun_phrases import Range
from generator.model import Span


@dataclass(frozen=True, slots=True)
class Complement:
    """What follows a cue."""

    frame: Frame
    first: int
    """Index of the first token of the content."""
    quotation: Span | None = None
    """The quotation that is the content."""
    cue_end: int = 0
    """Index after the last token of the cue."""


def complement(line: Line, verb: int, cue: Cue) -> Complement | None:
    """What the cue's frames find after the verb; None where nothing fits."""
    after = verb + 1
    for length in (3, 2, 1, 0):
        particle = "_".join(line.low[after : after + length])
        if length and not cue.particles(particle):
            continue
        found = _first(_tried(line, after + length, cue, particle))
        if found:
            return found
    return None


def _first(found: Iterator[Complement]) -> Complement | None:
    return next(found, None)


def _tried(line: Line, at: int, cue: Cue, particle: str) -> Iterator[Complement]:
    """The frames in order of how surely they are recognised."""

    def frame(name: str) -> Frame | None:
        return cue.frame(name, particle)

    if told := frame("tell"):
        yield from _told(line, at, told)
    if (asked := frame("ask")) and (found := _asked(line, at, asked)):
        yield found
    beyond = adjuncts(line, at)
    quote, that, bare = frame("quote"), frame("that"), frame("bare")
    introduced = that or bare or particle or line.word(beyond) in (",", ":")
    if quote and introduced and (quotation := quoted(line, beyond)):
        yield Complement(quote, beyond, quotation, at)
    if that and (start := after_that(line, beyond)):
        yield Complement(that, start, None, at)
    here = adverbs(line, at)
    to_at = beyond if line.word(beyond) == "to" else here
    if (to := frame("to")) and _infinitive(line, to_at):
        yield Complement(to, to_at, None, at)
    if (wh := frame("wh")) and line.among(here, "wh"):
        yield Complement(wh, here, None, at)
    if (ing := frame("ing")) and line.tag(here) in ("VVG", "VBG", "VHG", "VDG"):
        yield Complement(ing, here, None, at)
    if (as_ := frame("as")) and _as(line, here):
        yield Complement(as_, here, None, at)
    if (small := frame("small")) and _small(line, here):
        yield Complement(small, here, None, at)
    if (accuse := frame("accuse")) and (start := _accused(line, here)):
        yield Complement(accuse, start, None, at)
    if (askfor := frame("askfor")) and (start := _asked_for(line, here)):
        yield Complement(askfor, start, None, at)
    if (number := frame("number")) and _numbered(line, here):
        yield Complement(number, here, None, at)
    if (nping := frame("nping")) and _then_ing(line, here):
        yield Complement(nping, here, None, at)
    if (npat := frame("npat")) and _reckoned(line, here):
        yield Complement(npat, here, None, at)
    if (npquote := frame("npquote")) and (quotation := _after_object(line, here)):
        yield Complement(npquote, here, quotation, at)
    if (npto := frame("npto")) and (start := _then_to(line, here)):
        yield Complement(npto, here, None, at)
    for preposition in (f for f in cue.frames if f.particle == particle and f.name in PREPOSITIONS):
        if line.word(here) == preposition.name and content_word(line, here + 1):
            yield Complement(preposition, here + 1, None, here + 1)
    doing = cue.lemma == "find" and line.tag(here) == "VVG"
    if bare and not doing and (start := bare_clause(line, at)):
        yield Complement(bare, start, None, at)
    if (np := frame("np")) and _object(line, here) and not _withheld(line, here, cue):
        yield Complement(np, here, None, at)
    if (speech := frame("speech")) and _about_speech(line, here):
        yield Complement(speech, here, None, at)


def _told(line: Line, at: int, frame: Frame) -> Iterator[Complement]:
    """ "told NP (that) C", "told NP: C"; where C stands before ("…," he told NP) nothing is found."""
    addressee = noun_phrases.rightward(line, at, noun_phrases.OF_PEOPLE)
    if addressee is None:
        return
    end = addressee[1]
    beyond = adjuncts(line, end)
    if quotation := quoted(line, beyond):
        yield Complement(frame, beyond, quotation, end)
    elif (start := _that_clause(line, beyond)) or (start := bare_clause(line, end)):
        yield Complement(frame, start, None, end)
    elif start := _pronoun_clause(line, at):
        yield Complement(frame, start, None, at + 1)


def _that_clause(line: Line, at: int) -> int:
    """Index after "that" with a clause that has its own subject: not "told the story of a trade that fed the town"."""
    start = after_that(line, at)
    return start if start and not line.finite(adverbs(line, start)) else 0


def _pronoun_clause(line: Line, at: int) -> int:
    return at + 1 if line.tag(at) == "PNP" and line.has_finite(at + 1, at + 12) else 0


def _asked(line: Line, at: int, frame: Frame) -> Complement | None:
    """ "urged NP to C": the content keeps who is to act."""
    start = _then_to(line, at) or _against(line, at)
    return Complement(frame, at, None, at) if start else None


def _against(line: Line, at: int) -> bool:
    """Whether "warned owners against paying" goes on here."""
    found = noun_phrases.rightward(line, at)
    return found is not None and line.word(found[1]) == "against" and line.tag(found[1] + 1) in ("VVG", "VBG", "VHG")


def _then_to(line: Line, at: int) -> int:
    """Index of "to" after a noun phrase and before an infinitive; 0 where there is none."""
    found = noun_phrases.rightward(line, at, noun_phrases.AFTER_NOUN)
    end = found[1] if found else at
    while line.tag(end) in ("XX0", "AV0"):
        end += 1
    return end if found and _infinitive(line, end) else 0


def _then_ing(line: Line, at: int) -> bool:
    """Whether an object and what it is doing follow: "sees inflation falling"."""
    found = noun_phrases.rightward(line, at, noun_phrases.AFTER_NOUN)
    return found is not None and line.tag(found[1]) == "VVG"


def _infinitive(line: Line, i: int) -> bool:
    """Whether "to" with an infinitive stands here, adverbs between them or not."""
    return line.word(i) == "to" and (line.tag(i + 1) in INFINITIVES or line.mark(i + 1))


INFINITIVES = frozenset({"VVI", "VBI", "VHI", "VDI", "VVB", "VHB", "VBB", "AV0", "NN1"})
"""What follows "to" in an infinitive, as the tagger sees it: an adverb, and nouns that are verbs too."""


def _numbered(line: Line, at: int) -> bool:
    """Whether a number opens the object: "counts 46% of strikers"."""
    start = noun_phrases.uncompared(line, at)
    return line.tag(start) == "CRD" or (line.among(start, "quantity") and line.tag(start + 1) == "CRD")


def _reckoned(line: Line, at: int) -> bool:
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
    return any(line.word(i) in ("lower", "higher") for i in range(at + 1, at + 5))


def _after_object(line: Line, at: int) -> Span | None:
    """The quotation after an object and a colon: "described the night: “…”"."""
    found = noun_phrases.rightward(line, at, noun_phrases.AFTER_NOUN)
    return line.opening(found[1] + 1) if found and line.word(found[1]) == ":" and line.mark(found[1] + 1) else None


def shown(line: Line, at: int, cue: Cue) -> Complement | None:
    """What polls and papers show: "a tight race", "Mr. Vance leading"."""
    frame, here = cue.frame("shown"), adverbs(line, at)
    return Complement(frame, here, None, at) if frame and _object(line, here) else None


def _asked_for(line: Line, at: int) -> int:
    """Index after "for" in "asked the state for C"."""
    found = noun_phrases.rightward(line, at)
    return found[1] + 1 if found and line.word(found[1]) == "for" and content_word(line, found[1] + 1) else 0


def _as(line: Line, at: int) -> bool:
    if line.word(at) == "as":
        return any(line.word(k) in ("which", "that") for k in range(max(0, at - 8), at)) and not line.finite(at + 1)
    found = noun_phrases.rightward(line, at, noun_phrases.AFTER_NOUN)
    return found is not None and any(line.word(i) == "as" for i in range(found[1], found[1] + 6))


def _small(line: Line, at: int) -> bool:
    """ "called the result a mandate": an object, and what it is called."""
    found = noun_phrases.rightward(line, at, noun_phrases.AFTER_NOUN)
    if found is None or (found[1] >= line.stop and not line.mark(found[1])):
        return False
    return line.mark(found[1]) or line.tag(found[1]) in ("AT0", "AJ0", "AJC", "DPS", "AV0", "CRD", "NP0", "NN1", "NN2")


def _accused(line: Line, at: int) -> int:
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


def content_word(line: Line, i: int) -> bool:
    """Whether there is a word here that can open a content."""
    return i < line.stop and (line.mark(i) or line.tag(i)[:2] != "PU")


def _object(line: Line, at: int) -> bool:
    if at >= line.stop or (noun_phrases.dated(line, at) and line.tag(at + 1) not in ("POS", "NN1", "NN2")):
        return False
    if line.word(at) == "that" and (at + 1 == line.stop or _pointing(line, at)):
        return True
    opens = noun_phrases.begins(line, at) and (line.tag(at) not in ("AV0", "EX0") or line.word(at) == "further")
    quantity = line.among(at, "quantity") and (line.tag(at) != "PRP" or _counted(line, at + 1))
    return opens or noun_phrases.compared(line, at) or line.mark(at) or quantity


def _counted(line: Line, at: int) -> bool:
    """Whether a number or "least" follows: "at least 20", not "at a conference"."""
    return any(line.tag(k) == "CRD" or line.word(k) in ("least", "most") for k in range(at, at + 4))


def _withheld(line: Line, at: int, cue: Cue) -> bool:
    """Whether what is denied is a thing and no statement: "denied bail", "denied her a goal"."""
    found = noun_phrases.rightward(line, at)
    if cue.lemma == "reject" and found:
        own = noun_phrases.rightward(line, at, frozenset()) or found
        return any(line.among(k, "not-rejected") for k in range(*own))
    if cue.lemma != "deny" or found is None:
        return False
    return line.among(found[1] - 1, "not-denied") or line.tag(found[1]) in noun_phrases.DETERMINERS


def _about_speech(line: Line, at: int) -> bool:
    """Whether the object is something said or shown: "the claims", "his motives"."""
    found = noun_phrases.rightward(line, at)
    words = range(*found) if found else ()
    return any(line.word(i) in nouns() or line.among(i, "said-thing") for i in words)


def adverbs(line: Line, at: int) -> int:
    """The index after adverbs."""
    while (
        line.tag(at) in ("AV0", "XX0")
        and not line.mark(at)
        and line.word(at) not in ("about", "around", "nearly", "further")
    ):
        at += 1
    return at


def adjuncts(line: Line, at: int) -> int:
    """The index after "on Tuesday", "in a statement", ", however,"; `at` where what follows is the content."""
    i = at
    while i < line.stop + 1 and i - at < 40:
        further = _adjunct(line, i)
        if further == i:
            break
        i = further
    return i


def _adjunct(line: Line, i: int) -> int:
    if (line.tag(i) == "AV0" and not line.mark(i)) or noun_phrases.dated(line, i):
        return i + 1
    if line.tag(i) in ("ORD", "DT0", "AT0") and line.among(i + 1, "time-noun"):
        return i + 2
    if line.tag(i) in ("PRP", "PRF") or line.word(i) in ("on", "in", "at", "after", "before", "during", "following"):
        return _prepositional(line, i)
    if line.word(i) == ",":
        return _parenthesis(line, i)
    return i


def _prepositional(line: Line, i: int) -> int:
    if noun_phrases.dated(line, i + 1):
        return i + 2
    found = noun_phrases.rightward(line, i + 1)
    if found is None and i + 2 < line.stop and line.tokens[i + 1].text[:1].isupper():
        return i + 2
    return found[1] if found else i


def _parenthesis(line: Line, comma: int) -> int:
    """The index after ", however," or ", in a statement,": no verb, then a comma, then what opens a content."""
    for i in range(comma + 1, min(comma + 14, line.stop)):
        if line.word(i) == "," and i > comma + 1:
            follows = line.word(i + 1) == "that" or line.mark(i + 1)
            return i + 1 if follows or i - comma == 2 else comma
        if line.finite(i) or line.mark(i):
            break
    return comma


def quoted(line: Line, at: int) -> Span | None:
    """The quotation that opens here, after a colon or comma at most."""
    if line.word(at) in (",", ":") and line.mark(at + 1):
        at += 1
    return line.opening(at) if line.mark(at) else None


def _pointing(line: Line, that: int) -> bool:
    """Whether "that" stands for what was said before: "denied that, insisting", "disputed that figure"."""
    if line.word(that + 1) == "," and line.tag(that + 2) == "VVG":
        return True
    end = next((i for i in range(that, line.stop) if line.tag(i) == "PUN"), line.stop)
    return line.tag(that) == "DT0" and line.tag(that + 1)[:2] == "NN" and not line.has_finite(that + 1, end)


def after_that(line: Line, at: int) -> int:
    """Index after "that" or after a colon, where a clause follows; 0 where none does."""
    if line.word(at) == "that" and _pointing(line, at):
        return 0
    if line.word(at) == "," and line.word(at + 1) == "that":
        at += 1
    if line.word(at) == ":" and line.has_finite(at + 1, line.stop):
        return at + 1
    if line.word(at) != "that" or at + 2 >= len(line.tokens) or line.word(at + 1) in (",", "and", "but"):
        return at + 1 if line.word(at) == "that" and line.word(at + 1) == "," else 0
    return at + 1 if content_word(line, at + 1) and at + 1 < line.stop else 0


def bare_clause(line: Line, at: int) -> int:
    """Index where a clause without "that" opens: a noun phrase and its finite verb; 0 where none does."""
    tried = (at, adverbs(line, at), adjuncts(line, at))
    for start in dict.fromkeys(reversed(tried) if noun_phrases.dated(line, at) else tried):
        if clause(line, start):
            return start
    return 0


def clause(line: Line, at: int) -> bool:
    """Whether a clause opens here: no verb before its subject, a finite verb before any border."""
    i, headed = at, False
    if line.word(at) in ("him", "them", "us", "me"):
        return False
    if line.tag(at) == "PRP" and not line.among(at, "quantity"):
        i = _prepositional(line, at)
    if line.word(at) in ("if", "when", "because", "while", "once", "after", "although", "unless") and line.tag(at)[
        :2
    ] in ("CJ", "AV"):
        return line.has_finite(at + 1, at + 30)
    while i < line.stop and i - at < 45:
        if line.finite(i) and (headed or line.tag(i) == "EX0"):
            return line.tag(i) != "VVN"
        tag = line.tag(i)
        if tag == "CJC" and line.finite(i + 1):
            return False
        if tag == "VVN" and line.tag(i - 1) == "CRD" and line.tag(i + 1) in ("PRP", "PUN", "AVP"):
            return not line.has_finite(i + 1, i + 12)
        if tag == "AJ0" and line.finite(i + 1) and (line.low[i].endswith("ing") or line.tag(i - 1) == "AT0"):
            headed = True
        if tag == "EX0" or noun_phrases.noun(line, i) or tag in ("DT0", "VVG") or (tag == "VVN" and headed):
            headed = headed or tag != "VVN"
        if line.word(i) == "," and not _within_subject(line, i):
            return False
        if line.word(i) == "," and line.among(i + 1, "relative"):
            i = _after_relative(line, i)
            continue
        if line.word(i) in (";", ":") or (
            tag in ("CJS", "CJT", "TO0") and not headed and not noun_phrases.compared(line, i)
        ):
            return False
        i += 1
    return False


def _after_relative(line: Line, comma: int) -> int:
    """The index after the verbs of a relative clause, which are not the clause's own."""
    i = comma + 1
    while i < line.stop and not line.finite(i):
        i += 1
    while i < line.stop and (line.finite(i) or line.tag(i) in ("XX0", "AV0", "VVN", "VVI", "VBN", "VBI")):
        i += 1
    return i


def _within_subject(line: Line, comma: int) -> bool:
    """Whether a comma opens what hangs on the subject or parts a list: the clause may still come."""
    return line.among(comma + 1, "relative") or line.tag(comma + 1)[:2] in (
        "AT",
        "NN",
        "NP",
        "AJ",
        "VV",
        "PR",
        "CR",
        "DP",
        "DT",
    )


def phrase_end(line: Line, first: int, last: int) -> int:
    """The end of a noun phrase content: before ", saying", "but changed", without a date that belongs to the cue."""
    last = joined(line, first, last)
    for i in range(first + 1, last):
        if not line.quoted[i] and ((line.word(i) == "," and _leaves(line, i)) or _circumstance(line, i, last)):
            last = i
            break
    k = last
    while k - 2 > first and (noun_phrases.dated(line, k - 1) or line.word(k - 1) in ("morning", "evening")):
        k -= 1
    if k < last and line.word(k - 1) == "on":
        return k - 1
    return k if k < last and line.tag(k - 1) not in ("PRP", "PRF") else last


def _circumstance(line: Line, i: int, last: int) -> bool:
    """Whether "after a thug was freed" begins here."""
    return line.word(i) in ("after", "when", "while", "before") and line.has_finite(i + 1, last)


TENSED = frozenset({"VVD", "VVZ", "VBD", "VBZ", "VHD", "VHZ", "VM0"})
"""Tags of finite verbs that are no infinitives."""


def joined(line: Line, first: int, last: int) -> int:
    """The index before "and" or "but" with the next verb of the same subject, where no verb stood before."""
    for i in range(first, last - 1):
        if line.quoted[i]:
            continue
        if line.finite(i) or line.tag(i) in ("PNQ", "DTQ"):
            return last
        if line.tag(i) == "CJC" and line.tag(adverbs(line, i + 1)) in TENSED:
            return i
    return last


def _leaves(line: Line, comma: int) -> bool:
    contrast = line.among(comma + 1, "contrast") and line.has_finite(comma + 1, line.stop)
    return contrast or line.tag(comma + 1) in ("VVG", "PNQ", "DTQ", "AVQ")


def unclear(line: Line, i: int) -> bool:
    """Whether "it was not clear" stands here, by which the article says what nobody has said."""
    if line.word(i) != "it" or line.tag(i + 1)[:2] != "VB" or line.tag(i - 1) != "CJC":
        return False
    negated = line.among(i + 2, "negative")
    return line.word(adverbs(line, i + 2)) in (CLEAR if negated else UNCLEAR)


CLEAR = frozenset({"clear", "known", "certain"})
UNCLEAR = frozenset({"unclear", "unknown", "uncertain"})


def before(line: Line, last: int) -> Range:
    """The clause that ends before index `last`: from the sentence's start or a semicolon, without "However,"."""
    first = last
    while first > 0 and line.word(first - 1) != ";" and not _introduces(line, first - 1):
        first -= 1
    return noun_phrases.opened(line, first or _datelined(line)), last


def _introduces(line: Line, i: int) -> bool:
    """Whether a colon ends a clause about saying: "The ministry contradicted her: …"."""
    return line.word(i) == ":" and any(
        line.low[k] in verbs() and line.finite(k) and not line.quoted[k] for k in range(max(0, i - 12), i)
    )


def _datelined(line: Line) -> int:
    """The index after the place and date before a report: "LUND, 3 May - "."""
    sentence = line.text.sentences[line.index].span
    head = clauses.DATELINE.match(sentence.text)
    end = sentence.start + head.end() if head else 0
    return next((i for i, t in enumerate(line.tokens) if t.start >= end), 0) if head else 0
