"""Verbs that attribute: "X said C", "C, X said", "C, said X", "X, adding that C"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.extraction.claims import cues, readings
from generator.extraction.claims.attribution import Attribution, content_of, continues, left_of, nobody, parted, some
from generator.extraction.claims.contents import adjuncts, complements, content_clauses, ends, preceding
from generator.extraction.claims.contents.complements import Complement
from generator.extraction.claims.passives import passive
from generator.extraction.claims.readings import Group
from generator.extraction.grammar import noun_phrases, phrases
from generator.extraction.grammar.lines import Line
from generator.extraction.grammar.noun_phrases import Range
from generator.extraction.text.tokens import may_be_verb
from generator.model import Span, Stance


def spoken(line: Line) -> Iterator[Attribution]:
    """Verbs: "X said C", "C, X said", "C, said X", "X is said to C"."""
    for i in some(line, lambda k: line.low[k] in cues.verbs() or _utters(line, k)):
        form = readings.form(line, i)
        if form is None or not form.cue.frame("quote"):
            form = _utterance(line, i) or form
        if form is None:
            continue
        group = readings.group(line, i)
        if form.shape == "base" and line.word(i + 1) == ":" and line.tag(i - 1) == "NN1":
            continue
        if (form.shape in ("base", "gerund") and group.infinitive) or _asked(line, group):
            continue
        if group.passive and form.shape == "past":
            yield from passive(line, i, form.cue, group)
        elif group.doubtful:
            continue
        elif group.negated:
            yield from _negated(line, i, form.cue, group)
        else:
            yield from _active(line, i, form, group)


UTTERED = (cues.Frame("quote", "", Stance.SAYS), cues.Frame("npquote", "", Stance.SAYS))
"""The frames of any verb beside a quotation."""


def _utters(line: Line, i: int) -> bool:
    """Whether any verb stands where only one of saying can: "“It is over,” she sobbed"."""
    if line.tag(i) != "VVD" or not any(line.quoted[max(0, i - 12) : i]) or not _pauses(line, i + 1):
        if line.tag(i) == "VVD" and _colon(line, i + 1):
            return True
        subject_after = line.tag(i) == "VVD" and line.tag(i + 1) in ("NP0", "PNP", "AT0", "DPS") and line.mark(i - 1)
        return subject_after and _uttered(line, i)
    group = readings.group(line, i)
    source = readings.own_subject(line, group) if not group.passive else None
    return source is not None and source[1] - source[0] <= 6 and _uttered(line, source[0])


def _colon(line: Line, i: int) -> bool:
    """Whether a colon and a quotation come, at most an object between: "shook his head: “No.”"."""
    for k in range(i, i + 4):
        if line.word(k) == ":":
            return line.mark(k + 1)
        if line.finite(k) or line.tag(k)[:2] == "PU":
            return False
    return False


def _pauses(line: Line, i: int) -> bool:
    return i >= line.stop or line.tag(i) in ("PUN", "PRP", "AV0", "CJS")


def _uttered(line: Line, i: int) -> bool:
    """Whether a quotation that ends in a comma or stop within its marks stands right before."""
    quotation = line.closing(i)
    if quotation is not None and line.tag(i + 1) in ("AT0", "DPS") and not quotation.text.endswith(","):
        return False
    return quotation is not None and quotation.text.endswith((",", "!", "?", "…")) and len(quotation.text) > 4


def _utterance(line: Line, i: int) -> cues.VerbForm | None:
    return cues.VerbForm(cues.Cue(line.low[i], Stance.SAYS, UTTERED), "past") if _utters(line, i) else None


def _asked(line: Line, group: Group) -> bool:
    """Whether the verb stands in a question or a condition."""
    first = noun_phrases.border(line, max(0, group.before))
    if line.among(first - 1, "conditional") or line.among(first, "conditional"):
        return True
    return (
        line.tokens[-1].text == "?"
        and line.tag(0)[:2] in ("VB", "VD", "VH", "VM", "DT", "AV", "PN")
        and not line.quoted[0]
        and not any(line.quoted)
    )


def _active(line: Line, i: int, form: cues.VerbForm, group: Group) -> Iterator[Attribution]:
    cue = form.cue
    if group.first == i and (found := _inverted(line, i, form)):
        yield found
        return
    source = (
        None
        if form.shape == "gerund" and line.word(group.before) in (",", "and")
        else readings.own_subject(line, group)
    )
    if form.shape == "gerund" and group.first == i and line.word(group.before) not in (",", "—", "and", "by"):
        return
    if source is None:
        yield from _without_subject(line, i, form, group)
        return
    if nobody(line, source):
        return
    if posted := _posted(line, i, cue, group, source):
        yield posted
        return
    yield from _preposed(line, i, cue, group, source)


def _preposed(line: Line, i: int, cue: cues.Cue, group: Group, source: Range) -> Iterator[Attribution]:
    found = complements.complement(line, i, cue)
    if found is None and cue.frame("bare") and (gap := _gapped(line, i, source)):
        yield Attribution((group.first, i + 1), source, gap, cue.stance, source[0], at=i, frame="bare")
        return
    if found is None and cue.frame("shown") and line.among(source[1] - 1, "evidence"):
        found = complements.shown(line, i + 1, cue)
    if cue.lemma == "hear" and not line.among(source[1] - 1, "hearer"):
        return
    resumed = found is not None and found.frame.name == "bare" and line.word(i - 1) == ","
    if found is None or (_reduced(line, i, group) and found.frame.name not in SURE and not resumed):
        return
    if found.frame.name == "for" and line.among(source[1] - 1, "not-a-speaker"):
        return
    if found.frame.name in ("np", "speech") and line.word(group.before) in ("who", "that", "which"):
        return
    left = left_of(line, source[0])
    yield Attribution(
        (group.first, max(found.cue_end, i + 1)),
        None if cue.lemma == "hear" else source,
        content_of(line, found),
        _stance(line, cue, found),
        left,
        parts=parted(line, left, source[0]),
        at=i,
        frame=found.frame.name,
    )


def _gapped(line: Line, i: int, source: Range) -> tuple[Range, ...]:
    """The content around a cue in a relative clause: "the bill, which supporters say will create jobs"."""
    relative, verb = source[0] - 1, adjuncts.adverbs(line, i + 1)
    if not (line.among(relative, "relative") or line.word(relative) == "that") or not line.finite(verb):
        return ()
    head = readings.antecedent(line, relative)
    return (head, (verb, line.stop)) if head else ()


SURE = frozenset({"that", "quote", "tell"})
"""Frames that a verb takes even where its tag says otherwise."""


def _reduced(line: Line, i: int, group: Group) -> bool:
    """Whether the verb looks like a participle after its noun: "the plan announced on Monday"."""
    if line.tag(i) != "VVN" or group.first < i or line.tag(i - 1) in ("PNP", "NP0") or noun_phrases.dated(line, i - 1):
        return False
    main = next((k for k in range(i + 1, line.stop) if line.finite(k) and not line.quoted[k]), 0)
    return line.has_finite(noun_phrases.border(line, i), i) or (main > 0 and line.tag(main - 1) != "CJC")


def _stance(line: Line, cue: cues.Cue, found: Complement) -> Stance:
    """The frame's stance; "announced that he would" is a promise."""
    own = line.tag(found.first) == "PNP" and line.word(found.first + 1) in ("would", "will", "'ll", "'d")
    if cue.lemma in ("announce", "assure", "reassure") and found.frame.name in ("that", "bare", "tell"):
        ahead = cue.lemma != "announce" and any(line.tag(k) == "VM0" for k in range(found.first, found.first + 8))
        if own or ahead:
            return Stance.PROMISES
    if found.frame.name in ("that", "bare") and cue.stance is Stance.SAYS and (felt := _feeling(line, found.first)):
        return felt
    if found.quotation and cue.stance is Stance.SAYS:
        return _spoken_stance(found.quotation.text) or found.frame.stance
    return found.frame.stance


def _feeling(line: Line, first: int) -> Stance | None:
    """The stance of "they feared", "she doubted" by which a content opens."""
    form = cues.verbs().get(line.word(adjuncts.adverbs(line, first + 1)))
    own = line.word(first) in ("he", "she", "they", "it")
    if own and line.word(first + 1) in ("did", "does", "do") and line.among(first + 2, "negative"):
        return Stance.DOUBTS if line.word(first + 3) in ("believe", "think", "expect") else None
    if own and line.word(first + 1) in ("would", "will", "'ll", "'d") and line.among(first + 2, "given"):
        return Stance.PROMISES
    return form.cue.stance if own and form and form.cue.stance in (Stance.FEARS, Stance.DOUBTS) else None


def _spoken_stance(text: str) -> Stance | None:
    """The stance that a quotation itself takes: "We promise", "It was our mistake", "That's false"."""
    low = text.lower().replace("’", "'").removeprefix("no, ").removeprefix("well, ")
    if any(low.startswith(row) and not low[len(row) :][:1].isalpha() for row in _denying_starts()):
        return Stance.DENIES
    for stance in (Stance.PROMISES, Stance.ADMITS):
        if any(row in low for row in phrases.sections("spoken-stances.txt")[stance.value]):
            return stance
    return None


def _denying_starts() -> tuple[str, ...]:
    return phrases.sections("spoken-stances.txt")[Stance.DENIES.value]


def _without_subject(line: Line, i: int, form: cues.VerbForm, group: Group) -> Iterator[Attribution]:
    """ "…, adding that C", "… and warned that C": the source is the subject that stands before."""
    joined = line.tag(group.before) == "CJC" or line.word(group.before) == ","
    if not (joined or (form.shape == "gerund" and group.before < 0)):
        return
    found = complements.complement(line, i, form.cue)
    if found is None or (form.shape == "base" and line.tag(i) != "VVB"):
        return
    if form.shape == "gerund" and found.frame.name == "speech" and found.frame.particle:
        return  # "brushing aside warnings" is what they do; whose warnings they are is said beside
    left = group.before
    if line.tag(left) == "CJC" and line.word(left - 1) == ",":
        left -= 1
    sure = (
        line.word(left) == ","
        or _resumed_past(line, form, group)
        or found.frame.name in SURE | {"bare"}
        or found.cue_end > i + 1
    )
    source = readings.shared_subject(line, group.before)
    yield Attribution(
        (group.first, max(found.cue_end, i + 1)),
        source,
        content_of(line, found),
        _stance(line, form.cue, found),
        max(left, 0),
        parts=sure,
        shares=True,
        at=i,
        frame=found.frame.name,
    )


RESUMING = frozenset({"say", "tell", "add", "warn", "announce", "accuse", "blame", "call", "criticise", "criticize"})


def _resumed_past(line: Line, form: cues.VerbForm, group: Group) -> bool:
    """Whether a plain past after reported "had" or "would" takes the main clause up: "said it had failed and vowed"."""
    if form.cue.lemma not in RESUMING and form.cue.stance in (Stance.SAYS, Stance.FEARS, Stance.INTENDS):
        return False
    if form.shape != "past" or line.tag(group.before) != "CJC" or group.first < group.before:
        return False
    clause = range(max(0, group.before - 25), group.before)
    if line.among(group.first, "aux"):
        return False
    last = next((k for k in reversed(clause) if line.finite(k)), group.before)
    return line.tag(last) in PRESENT or any(line.word(k) in ("had", "would", "could") for k in clause)


PRESENT = frozenset({"VBZ", "VBB", "VVZ", "VHZ", "VDZ"})
"""Tags of verbs in the present: a past after one goes on with the cue, not with the content."""


def _negated(line: Line, i: int, cue: cues.Cue, group: Group) -> Iterator[Attribution]:
    """ "did not believe that C" is a doubt; other negated cues assert nothing."""
    if cue.lemma not in ("believe", "think", "expect", "accept", "agree", "consider"):
        return
    source = readings.own_subject(line, group)
    found = complements.complement(line, i, cue) if source else None
    if source and found is None and cue.lemma == "believe" and noun_phrases.begins(line, i + 1):
        found = Complement(cue.frames[0], i + 1, None, i + 1)
        found = None if line.has_finite(i + 1, i + 6) else found
    if source and found and found.frame.name in ("that", "bare"):
        content = content_of(line, found)
        colon = next((k for k in range(i, line.stop) if line.word(k) == ":"), 0)
        if colon and isinstance(content[0], tuple) and content[0][0] < colon:
            content = ((content[0][0], colon),)
        left = left_of(line, source[0])
        yield Attribution(
            (group.first, i + 1),
            source,
            content,
            Stance.DOUBTS,
            left,
            parts=parted(line, left, source[0]),
            at=i,
        )


def _inverted(line: Line, i: int, form: cues.VerbForm) -> Attribution | None:
    """ "C, said X": the cue stands first, its source after it."""
    cue = form.cue
    if (
        cue.frame("quote") is None
        or form.shape not in ("past", "third", "base")
        or (form.shape == "base" and line.tag(i) != "VVB")
    ):
        return None
    quotation = line.closing(i)
    if quotation is None and (line.word(i - 1) != "," or _clause_follows(line, i + 1)):
        return None
    if quotation is None and _resumed_subject(line, i):
        return None
    source = noun_phrases.inverted(line, i + 1)
    taken = complements.complement(line, i, cue) if quotation is None else None
    thing = line.word(i + 1) in ("it", "you") and i + 2 < line.stop and line.tag(i + 2) != "PUN"
    if thing or line.word(i + 1) in cues.words("object") - {"it", "you"} or (taken and taken.frame.name in TAKING):
        return None
    if source is None or (line.finite(source[1]) and line.tag(source[1]) != "VVN"):
        return None
    found = _said_before(line, i, source[1], quotation)
    return replace(found, cue=(i, i + 1), source=source, stance=_posted_stance(cue, found), at=i) if found else None


def _resumed_subject(line: Line, i: int) -> bool:
    """Whether the sentence's subject stands before a relative clause that ends here: "Brack, who left, disputes C"."""
    head = noun_phrases.interposed(line, i - 1)
    first = noun_phrases.opened(line, 0)
    if head is None or head[0] != first or line.word(head[1]) != ",":
        return False
    return line.has_finite(head[1], i - 1) and any(line.among(k, "relative") for k in range(head[1], head[1] + 4))


TAKING = frozenset({"ask", "tell", "that", "npto", "accuse", "as", "small", "askfor"})
"""Frames whose object is no inverted subject: "…, fearing a backlash, urged the mayor to wait"."""


def _clause_follows(line: Line, i: int) -> bool:
    """Whether a finite verb comes before any comma or relative."""
    for k in range(i, line.stop):
        if line.tag(k) in noun_phrases.BORDERS:
            return False
        if line.finite(k):
            return True
    return False


def _posted(line: Line, i: int, cue: cues.Cue, group: Group, source: Range) -> Attribution | None:
    """ "C, X said"."""
    if not (cue.frame("quote", line.word(i + 1)) or cue.frame("quote") or cue.frame("tell") or cue.frame("bare")):
        return None
    if cue.lemma == "tell" and line.word(i + 1) == "of":
        return None
    start = noun_phrases.opened(line, source[0]) if line.closing(source[0]) else source[0]
    quotation = line.closing(start)
    if quotation is None and line.word(source[0] - 1) != ",":
        return None
    after, cue_end = _cue_end(line, i, cue)
    apart = quotation is not None and quotation.end <= line.tokens[0].start and quotation.text[-1:] != ","
    dated = quotation is None and _dated_pause(line, i + 1)
    if (
        (quotation is None or apart)
        and not dated
        and (
            content_clauses.after_that(line, after)
            or content_clauses.bare_clause(line, i + 1)
            or _complemented(line, i, cue)
        )
    ):
        return None
    if quotation is not None and content_clauses.after_that(line, after):
        return None
    found = _said_before(line, source[0], after, quotation)
    return (
        replace(
            found, cue=(group.first, cue_end), source=_voice(line, cue, source), stance=_posted_stance(cue, found), at=i
        )
        if found
        else None
    )


def _dated_pause(line: Line, at: int) -> bool:
    """Whether only the day follows, and a comma: "C, X said on Monday, three days after Y left"."""
    day = at + 1 if line.word(at) == "on" else at
    return noun_phrases.dated(line, day) and line.word(day + 1) == "," and line.word(day + 2) != "that"


def _voice(line: Line, cue: cues.Cue, source: Range) -> Range | None:
    """The source, unless it is a court that only heard or was told."""
    return None if cue.lemma in ("hear", "tell") and line.among(source[1] - 1, "hearer") else source


def _posted_stance(cue: cues.Cue, found: Attribution) -> Stance:
    texts = [c.text for c in found.content if isinstance(c, Span)]
    if cue.lemma in ("assure", "reassure"):
        return Stance.PROMISES
    quote = cue.frame("quote") or cue.frame("tell")
    if cue.stance is Stance.SAYS and (own := next(filter(None, map(_spoken_stance, texts)), None)):
        return own
    return quote.stance if quote else cue.stance


def _complemented(line: Line, i: int, cue: cues.Cue) -> bool:
    found = complements.complement(line, i, cue)
    return found is not None


def _cue_end(line: Line, i: int, cue: cues.Cue) -> tuple[int, int]:
    """(index after the adjuncts, index after the cue with its addressee or "on its website")."""
    end = i + 1
    if cue.frame("tell") and (addressee := noun_phrases.rightward(line, end, noun_phrases.OF_PEOPLE)):
        end = addressee[1]
    after = adjuncts.adjuncts(line, end)
    if cue.lemma in ("write", "post", "tweet") and after > end and line.word(end) == "on":
        end = after
    return after, end


def _said_before(line: Line, first: int, after: int, quotation: Span | None) -> Attribution | None:
    """The content before a cue whose words begin at `first` and end at `after`, with what goes on behind it."""
    content: list[Range | Span] = []
    if quotation is not None:
        content.append(_mixed(line, quotation, first) or quotation)
        if more := _resumed(line, after):
            content.append(more)
    else:
        start, last = preceding.before(line, first - 1)
        if relative := _in_relative(line, last, after):
            return Attribution(None, None, relative, Stance.SAYS, last - 1, posted=True, at=first)
        goes_on = line.word(after) == "," and not line.mark(after + 1) and after + 1 < line.stop
        whole = (line.has_verb(start, last) or _verb_like(line, start, last)) and not (
            goes_on and _verb_resumes(line, start, last, after + 1)
        )
        if last <= start or (
            not whole and not (goes_on and not line.among(after + 1, "relative") and line.tag(after + 1) != "VVG")
        ):
            return None
        content.append((start, last))
        if goes_on and (not whole or continues(line, after + 1) or _adds(line, after + 1) or _trails(line, after + 1)):
            content.append((after + 1, line.stop))
    left = content[0][0] if isinstance(content[0], tuple) else first
    return Attribution(None, None, tuple(content), Stance.SAYS, left, posted=True, at=first)


def _in_relative(line: Line, last: int, after: int) -> tuple[Range, ...]:
    """The content where the cue follows a relative: "jailed in Lund where, officials say, he had hidden"."""
    if line.tag(last - 1) not in ("AVQ", "PNQ", "DTQ") or last < 2 or line.word(after) != ",":
        return ()
    clause = (after + 1, line.stop)
    if line.tag(last - 1) == "AVQ":
        return (clause,) if line.has_finite(*clause) else ()
    head = readings.antecedent(line, last - 1)
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
    hangs = line.word(i) in ("on", "for", "from", "to", "with", "despite", "because", "if", "unless", "rather", "not")
    return hangs and not noun_phrases.dated(line, i + 1) and line.tag(i + 1) not in ("CRD", "NP0")


def _verb_like(line: Line, start: int, last: int) -> bool:
    """Whether a word that is tagged as a noun can be the verb: "14,000 people work in the sector"."""
    return any(
        line.tag(k)[:2] == "NN" and noun_phrases.noun(line, k - 1) and may_be_verb(line.low[k])
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
