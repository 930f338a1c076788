"""Attributions of one sentence: each cue with its source and content as token ranges. Add a pattern to `PATTERNS`.

A pattern yields every attribution of its kind that it sees; `chosen` then drops those that lie inside another's content
and ends each content where the next attribution begins.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.extraction import contents, cues, noun_phrases, readings
from generator.extraction.lines import Line
from generator.extraction.noun_phrases import Range
from generator.extraction.readings import Group
from generator.model import Role, Span, Stance

MOST_CUES = 40
"""Attributions looked for in one sentence; keeps a text without stops linear."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """A cue with its source and content, in token indexes of its line."""

    cue: Range | None
    source: Range | None
    content: tuple[Range | Span, ...]
    """Token ranges, or quotations that may run beyond the sentence."""
    stance: Stance
    left: int
    """Where its own words begin: a content before it ends here."""
    parts: bool = False
    """Whether it opens a part of the sentence of its own, so that a content before it ends."""
    posted: bool = False
    """Whether the content stands before the cue."""
    shares: bool = False
    """Whether its source is that of the attribution before it."""
    explicit: bool = True
    again: bool = False
    """Whether its content is that of the attribution before it: "…, a claim that the minister rejected"."""
    at: int = 0
    """Index of the word by which it was found."""
    frame: str = ""
    """The frame that found the content, where one did."""


Pattern = Callable[[Line], Iterator[Attribution]]


def find(line: Line) -> tuple[Attribution, ...]:
    """The attributions of a sentence in order, none inside another's content."""
    seen = [found for pattern in PATTERNS for found in pattern(line)]
    return tuple(chosen(line, sorted(seen, key=lambda a: (a.at, -a.posted))[:MOST_CUES]))


# ------------------------------------------------------------------------------------------------------------ verbs


def spoken(line: Line) -> Iterator[Attribution]:
    """Verbs: "X said C", "C, X said", "C, said X", "X is said to C"."""
    for i in _some(line, lambda k: line.low[k] in cues.verbs()):
        form = readings.form(line, i)
        if form is None:
            continue
        group = readings.group(line, i)
        if (form.shape in ("base", "gerund") and group.infinitive) or _asked(line, group):
            continue
        if group.passive and form.shape == "past":
            yield from _passive(line, i, form.cue, group)
        elif group.doubtful:
            continue
        elif group.negated:
            yield from _negated(line, i, form.cue, group)
        else:
            yield from _active(line, i, form, group)


def _some(line: Line, wanted: Callable[[int], bool]) -> list[int]:
    return [i for i in range(len(line.tokens)) if wanted(i) and not line.quoted[i]][:MOST_CUES]


def _asked(line: Line, group: Group) -> bool:
    """Whether the verb stands in a question or a condition."""
    first = noun_phrases.border(line, max(0, group.before))
    if (line.among(first - 1, "conditional") and line.word(first - 1) != "whether") or line.among(first, "conditional"):
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
    if _bad_source(line, source):
        return
    if posted := _posted(line, i, cue, group, source):
        yield posted
        return
    yield from _preposed(line, i, cue, group, source)


def _bad_source(line: Line, source: Range) -> bool:
    """Whether the subject is no one: "it" of "it seems", "there", "what"."""
    return line.word(source[0]) in NOBODY and source[1] - source[0] == 1


NOBODY = frozenset({"there", "what", "this", "that", "i", "we", "you", "one"})
"""Subjects that are no source; first persons outside quotations are the author's own."""


def _preposed(line: Line, i: int, cue: cues.Cue, group: Group, source: Range) -> Iterator[Attribution]:
    found = contents.complement(line, i, cue)
    if found is None and cue.frame("bare") and (gap := _gapped(line, i, source)):
        yield Attribution((group.first, i + 1), source, gap, cue.stance, source[0], at=i, frame="bare")
        return
    if cue.lemma == "hear" and not line.among(source[1] - 1, "hearer"):
        return
    if found is None or (_reduced(line, i, group) and found.frame.name not in SURE):
        return
    if found.frame.name in ("np", "speech") and line.word(group.before) in ("who", "that", "which"):
        return
    left = _left(line, source[0])
    yield Attribution(
        (group.first, max(found.cue_end, i + 1)),
        None if cue.lemma == "hear" else source,
        _content(line, found),
        _stance(line, cue, found),
        left,
        parts=_parts(line, left, source[0]),
        at=i,
        frame=found.frame.name,
    )


def _gapped(line: Line, i: int, source: Range) -> tuple[Range, ...]:
    """The content around a cue in a relative clause: "the bill, which supporters say will create jobs"."""
    relative, verb = source[0] - 1, contents.adverbs(line, i + 1)
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


def _content(line: Line, found: contents.Complement) -> tuple[Range | Span, ...]:
    if found.quotation is not None:
        return (found.quotation,)
    last = line.stop
    if found.frame.name in ("np", "speech", "for", "of", "with", "at", "against", "on", "about"):
        last = contents.phrase_end(line, found.first, last)
    return ((found.first, last),)


def _stance(line: Line, cue: cues.Cue, found: contents.Complement) -> Stance:
    """The frame's stance; "announced that he would" is a promise."""
    own = line.tag(found.first) == "PNP" and line.word(found.first + 1) in ("would", "will", "'ll", "'d")
    if cue.lemma in ("announce", "assure", "reassure") and found.frame.name in ("that", "bare", "tell") and own:
        return Stance.PROMISES
    if found.quotation and cue.stance is Stance.SAYS and _pledges(found.quotation.text):
        return Stance.PROMISES
    return found.frame.stance


def _pledges(text: str) -> bool:
    """Whether a quotation itself promises."""
    low = text.lower().replace("’", "'")
    return any(p in low for p in ("we promise", "i promise", "i pledge", "we pledge", "we guarantee", "i guarantee"))


def _left(line: Line, first: int) -> int:
    """Where the clause begins that opens with the subject at `first`: with its comma and conjunction."""
    i = first
    while line.among(i - 1, "contrast") or (line.among(i - 1, "connective") and i > 0):
        i -= 1
    return i - 1 if line.word(i - 1) in (",", ";", "—", "–") else i


def _parts(line: Line, left: int, first: int) -> bool:
    """Whether what begins at `left` is a part of its own: after a semicolon, or after a comma and a conjunction."""
    if line.word(left) == ";":
        return True
    return line.word(left) in (",", "—", "–") and (left + 1 < first or line.word(left) != ",")


def _without_subject(line: Line, i: int, form: cues.VerbForm, group: Group) -> Iterator[Attribution]:
    """ "…, adding that C", "… and warned that C": the source is the subject that stands before."""
    joined = line.tag(group.before) == "CJC" or line.word(group.before) == ","
    if not (joined or (form.shape == "gerund" and group.before < 0)):
        return
    found = contents.complement(line, i, form.cue)
    if found is None or (form.shape == "base" and line.tag(i) != "VVB"):
        return
    left = group.before
    if line.tag(left) == "CJC" and line.word(left - 1) == ",":
        left -= 1
    sure = line.word(left) == "," or found.frame.name in SURE | {"bare"} or found.cue_end > i + 1
    source = readings.shared_subject(line, group.before)
    yield Attribution(
        (group.first, max(found.cue_end, i + 1)),
        source,
        _content(line, found),
        _stance(line, form.cue, found),
        max(left, 0),
        parts=sure,
        shares=True,
        at=i,
        frame=found.frame.name,
    )


def _negated(line: Line, i: int, cue: cues.Cue, group: Group) -> Iterator[Attribution]:
    """ "did not believe that C" is a doubt; other negated cues assert nothing."""
    if cue.lemma not in ("believe", "think", "expect", "accept", "agree", "consider"):
        return
    source = readings.own_subject(line, group)
    found = contents.complement(line, i, cue) if source else None
    if source and found and found.frame.name in ("that", "bare"):
        left = _left(line, source[0])
        yield Attribution(
            (group.first, i + 1),
            source,
            _content(line, found),
            Stance.DOUBTS,
            left,
            parts=_parts(line, left, source[0]),
            at=i,
        )


# ------------------------------------------------------------------------------------------- content before the cue


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
    source = noun_phrases.inverted(line, i + 1)
    taken = contents.complement(line, i, cue) if quotation is None else None
    if line.word(i + 1) in cues.words("object") - {"it", "you"} or (taken and taken.frame.name in TAKING):
        return None
    if source is None or (line.finite(source[1]) and line.tag(source[1]) != "VVN"):
        return None
    found = _said_before(line, i, source[1], quotation)
    return replace(found, cue=(i, i + 1), source=source, stance=_posted_stance(cue, found), at=i) if found else None


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
    if not (cue.frame("quote") or cue.frame("tell") or cue.frame("bare")):
        return None
    start = noun_phrases.opened(line, source[0]) if line.closing(source[0]) else source[0]
    quotation = line.closing(start)
    if quotation is None and line.word(source[0] - 1) != ",":
        return None
    after, cue_end = _cue_end(line, i, cue)
    if quotation is None and (
        contents.after_that(line, after) or contents.bare_clause(line, i + 1) or _complemented(line, i, cue)
    ):
        return None
    if quotation is not None and contents.after_that(line, after):
        return None
    found = _said_before(line, source[0], after, quotation)
    return (
        replace(found, cue=(group.first, cue_end), source=source, stance=_posted_stance(cue, found), at=i)
        if found
        else None
    )


def _posted_stance(cue: cues.Cue, found: Attribution) -> Stance:
    texts = [c.text for c in found.content if isinstance(c, Span)]
    quote = cue.frame("quote") or cue.frame("tell")
    if cue.stance is Stance.SAYS and any(map(_pledges, texts)):
        return Stance.PROMISES
    return quote.stance if quote else cue.stance


def _complemented(line: Line, i: int, cue: cues.Cue) -> bool:
    found = contents.complement(line, i, cue)
    return found is not None


def _cue_end(line: Line, i: int, cue: cues.Cue) -> tuple[int, int]:
    """(index after the adjuncts, index after the cue with its addressee or "on its website")."""
    end = i + 1
    if cue.frame("tell") and (addressee := noun_phrases.rightward(line, end, noun_phrases.OF_PEOPLE)):
        end = addressee[1]
    after = contents.adjuncts(line, end)
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
        start, last = contents.before(line, first - 1)
        goes_on = line.word(after) == "," and not line.mark(after + 1) and after + 1 < line.stop
        whole = line.has_verb(start, last)
        if last <= start or (
            not whole and not (goes_on and not line.among(after + 1, "relative") and line.tag(after + 1) != "VVG")
        ):
            return None
        content.append((start, last))
        if goes_on and (not whole or _continues(line, after + 1)):
            content.append((after + 1, line.stop))
    left = content[0][0] if isinstance(content[0], tuple) else first
    return Attribution(None, None, tuple(content), Stance.SAYS, left, posted=True, at=first)


def _resumed(line: Line, after: int) -> Span | None:
    """The quotation that goes on behind the cue and its adjuncts: "…," he said in Lund, on Monday, "…"."""
    for i in range(after, min(after + 14, len(line.tokens))):
        if line.mark(i):
            return line.opening(i) if line.word(i - 1) == "," else None
        if line.word(i) == ":" or line.finite(i) or line.tag(i) == "VVG":
            return None
    return None


def _continues(line: Line, i: int) -> bool:
    """Whether the content goes on after the cue: "…, he said, and will stay closed"."""
    return line.tag(i) == "CJC" and line.word(i) in ("and", "or", "but") and line.finite(contents.adverbs(line, i + 1))


def _mixed(line: Line, quotation: Span, first: int) -> Range | None:
    """The clause that ends with a quoted fragment, where the quotation is not the whole content."""
    start, _ = contents.before(line, first)
    last = first
    while last > start and (line.mark(last - 1) or line.word(last - 1) == ","):
        last -= 1
    opened = next((i for i in range(start, first) if line.tokens[i].start >= quotation.start), first)
    inside = [i for i in range(start, opened) if not line.mark(i) and not line.quoted[i]]
    return (start, last) if inside and line.has_finite(start, opened) and quotation.text[:1].islower() else None


# ---------------------------------------------------------------------------------------------------------- passive


def _passive(line: Line, i: int, cue: cues.Cue, group: Group) -> Iterator[Attribution]:
    if group.negated or group.doubtful:
        return
    source = readings.own_subject(line, group)
    after = i + 1
    agent = _agent(line, after)
    if agent and cue.stance is Stance.DENIES and _claim_before(line, group.first):
        yield Attribution((group.first, agent[0]), agent, (), cue.stance, group.first, parts=True, again=True, at=i)
        return
    if source is None:
        return
    subject = line.word(source[0]) if source[1] - source[0] == 1 else ""
    left = _left(line, source[0])
    if (
        cue.frame("passive")
        and (line.word(after) == "to" or line.tag(after) in ("VVN", "VBN", "AJ0"))
        and subject != "it"
    ):
        yield Attribution(
            (group.first, after + (line.word(after) == "to")),
            None,
            ((source[0], _main_end(line, after)),),
            cue.stance,
            left,
            at=i,
        )
    elif subject == "it" and (start := contents.after_that(line, after)):
        yield Attribution(
            (group.first, after),
            agent,
            ((start, line.stop),),
            cue.stance,
            left,
            parts=_parts(line, left, source[0]),
            at=i,
        )
    elif (told := cue.frame("told") or cue.frame("tell")) and (
        start := contents.after_that(line, after) or contents.bare_clause(line, after)
    ):
        yield Attribution((group.first, after), agent, ((start, line.stop),), told.stance, left, at=i)
    elif cue.frame("accuse") and line.word(after) in ("of", "for") and contents.content_word(line, after + 1):
        last = agent[0] - 1 if agent else line.stop
        yield Attribution((group.first, after), agent, ((after + 1, last),), cue.stance, left, at=i)
    elif agent and (cue.frame("np") or cue.frame("as")):
        yield Attribution((group.first, agent[0]), agent, ((source[0], source[1]),), cue.stance, left, at=i)


def _claim_before(line: Line, first: int) -> bool:
    """Whether a claim as a noun with its content is the subject: "The claim that it leaked was rejected by X"."""
    return any(line.low[k] in cues.nouns() and line.word(k + 1) == "that" for k in range(max(0, first - 30), first))


def _agent(line: Line, after: int) -> Range | None:
    """The phrase after "by", before any comma."""
    for i in range(after, min(after + 25, line.stop)):
        if line.word(i) == "by" and not line.mark(i + 1) and line.tag(i + 1) != "VVG":
            found = noun_phrases.rightward(line, i + 1, noun_phrases.AFTER_NOUN)
            measured = line.low[i + 1][:1].isdigit() or line.among(i + 2, "measure")
            return found if found and not noun_phrases.dated(line, i + 1) and not measured else None
        if line.tag(i) in ("PUN", "CJS", "CJT"):
            return None
    return None


def _main_end(line: Line, at: int) -> int:
    """The end of a clause before a comma and a conjunction or relative."""
    for i in range(at, line.stop):
        if line.word(i) in (",", ";") and (
            line.among(i + 1, "contrast") or line.among(i + 1, "relative") or line.word(i) == ";"
        ):
            return i
    return line.stop


# --------------------------------------------------------------------------------------------- according to, nouns …


def according(line: Line) -> Iterator[Attribution]:
    """ "According to X, C", "C, according to X", "C1, according to X, C2"."""
    for i in _some(line, lambda k: line.low[k] == "according" and line.word(k + 1) == "to"):
        phrase = noun_phrases.inverted(line, i + 2)
        if phrase is None or line.among(phrase[1] - 1, "not-a-source"):
            continue
        source = _speaker(line, phrase)
        first = noun_phrases.opened(line, 0)
        if i == first or line.word(i - 1) == ";" or (line.among(i - 1, "contrast") and line.word(i - 1) != ","):
            start = phrase[1] + (line.word(phrase[1]) == ",")
            if line.opening(start) and line.mark(start):
                content: Range | Span = line.opening(start) or (start, line.stop)
            else:
                content = (start, line.stop)
            if start < line.stop:
                yield Attribution((i, i + 2), source, (content,), Stance.SAYS, max(0, i - 1), parts=i != first, at=i)
        elif not _told_already(line, i):
            yield from _according_after(line, i, source, phrase[1])


def _told_already(line: Line, i: int) -> bool:
    """Whether the words before already say who says it."""
    return any(
        readings.form(line, k) and not line.quoted[k] and line.tag(k)[:2] == "VV" and line.among(k, "saying")
        for k in range(i)
    )


def _according_after(line: Line, i: int, source: Range, after: int) -> Iterator[Attribution]:
    comma = line.word(i - 1) == ","
    quotation = line.closing(i)
    if quotation is not None:
        yield Attribution((i, i + 2), source, (quotation,), Stance.SAYS, i - 1, posted=True, at=i)
        return
    start, last = contents.before(line, i - 1 if comma else i)
    content: tuple[Range | Span, ...] = ((start, last),)
    if line.word(after) == "," and (not line.has_finite(start, last) or _continues(line, after + 1)):
        content += ((after + 1, line.stop),)
    if last > start and (line.has_verb(start, last) or len(content) > 1):
        yield Attribution((i, i + 2), source, content, Stance.SAYS, start, posted=True, at=i)


def _speaker(line: Line, phrase: Range) -> Range:
    """The person whose account it is: "Smith" of "Smith's account"."""
    if line.among(phrase[1] - 1, "document"):
        for i in range(phrase[1] - 1, phrase[0], -1):
            if line.tag(i) == "POS":
                return phrase[0], i
    return phrase


def viewed(line: Line) -> Iterator[Attribution]:
    """ "In X's view, C"."""
    for i in _some(line, lambda k: line.among(k, "aspect") and line.word(k + 1) == ","):
        source = _possessor(line, i)
        if source and line.word(source[0] - 1) == "in" and i + 2 < line.stop:
            quotation = contents.quoted(line, i + 1)
            yield Attribution(
                (source[0] - 1, i + 1), source, (quotation or (i + 2, line.stop),), Stance.SAYS, source[0] - 1, at=i
            )


def named(line: Line) -> Iterator[Attribution]:
    """Nouns: "X's claim that C", "concern among X that C", "X expressed concern about C"."""
    for i in _some(line, lambda k: line.low[k] in cues.nouns() and line.tag(k)[:2] in ("NN", "VV", "AJ")):
        cue = cues.nouns()[line.low[i]]
        if line.tag(i)[:2] == "NN" and not line.among(i - 1, "negative") and line.word(i - 1) not in ("no", "little"):
            yield from _light(line, i, cue)
            yield from _noun(line, i, cue)
            yield from _denied_again(line, i)


def _noun(line: Line, i: int, cue: cues.Cue) -> Iterator[Attribution]:
    between = _between(line, i)
    after = between[1] if between else i + 1
    source = between or _possessor(line, i)
    existential = any(line.tag(k) == "EX0" for k in range(max(0, i - 6), i))
    left = _apposed_left(line, source, i)
    start = _clause_after_that(line, after)
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


def _possessor(line: Line, i: int) -> Range | None:
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
    if line.word(i) != "that" or (not contents.clause(line, i + 1) and not _adverbial(line, i + 1)):
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
    if verb is None or line.has_finite(verb + 1, i) or line.tag(verb)[:2] not in ("VV", "VH"):
        return
    group = readings.group(line, verb)
    if group.negated or group.doubtful or group.passive:
        return
    source = readings.own_subject(line, group) or readings.shared_subject(line, verb)
    start, stance = _governed(line, i, cue)
    if source and start:
        left = _left(line, source[0])
        stance = Stance.DENIES if line.among(verb, "light") and _denying(line, verb) else stance
        yield Attribution(
            (group.first, i + 1),
            source,
            ((start, line.stop),),
            stance,
            left,
            parts=_parts(line, left, source[0]),
            at=verb,
        )


def _denying(line: Line, verb: int) -> bool:
    form = cues.verbs().get(line.word(verb))
    return form is not None and form.cue.stance is Stance.DENIES


def _governed(line: Line, i: int, cue: cues.Cue) -> tuple[int, Stance]:
    """Where the content begins that the noun governs, and its stance."""
    if cue.frame("that") and (start := _clause_after_that(line, i + 1)):
        return start, cue.stance
    for frame in cue.frames:
        if line.word(i + 1) == frame.name and frame.name not in ("that", "to") and contents.content_word(line, i + 2):
            return i + 2, frame.stance
    if cue.frame("to") and line.word(i + 1) == "to" and line.tag(i + 2) == "VVI":
        return i + 1, cue.stance
    return 0, cue.stance


def _denied_again(line: Line, i: int) -> Iterator[Attribution]:
    """ "…, a claim that X rejected": X denies what was just said."""
    after = i + 1 + (line.word(i + 1) in ("that", "which"))
    if not noun_phrases.begins(line, after) or line.tag(i - 1) != "AT0" or line.word(i - 2) != ",":
        return
    verb = next(
        (k for k in range(after + 1, min(i + 18, line.stop)) if _denying(line, k) and line.tag(k)[:2] == "VV"), None
    )
    source = (after, verb) if verb and not line.has_finite(after, verb) else None
    if verb and source:
        form = cues.verbs()[line.low[verb]]
        yield Attribution((verb, verb + 1), source, (), form.cue.stance, i - 2, parts=True, again=True, at=i)


def felt(line: Line) -> Iterator[Attribution]:
    """Adjectives: "X is worried that C", "X was sceptical about C"."""
    for i in _some(line, lambda k: line.low[k] in cues.adjectives()):
        verb = i - 1
        while line.tag(verb) in ("AV0", "XX0", "AJ0", "CJC") and i - verb < 5:
            verb -= 1
        if not line.among(verb, "copula"):
            continue
        group = readings.group(line, verb)
        cue = cues.adjectives()[line.low[i]]
        negated = group.negated or any(line.among(k, "negative") for k in range(verb, i))
        if group.doubtful or (negated and cue.lemma not in ("convinced", "sure", "certain", "confident")):
            continue
        source = readings.own_subject(line, group) or readings.shared_subject(line, verb)
        found = contents.complement(line, i, cue)
        if source and found and line.word(source[0]) != "it":
            left = _left(line, source[0])
            yield Attribution(
                (group.first, found.cue_end),
                source,
                _content(line, found),
                Stance.DOUBTS if negated else found.frame.stance,
                left,
                parts=_parts(line, left, source[0]),
                at=i,
                frame=found.frame.name,
            )


def reputed(line: Line) -> Iterator[Attribution]:
    """Adverbs: "reportedly", "allegedly": the clause is somebody's claim, the article does not say whose."""
    for i in _some(line, lambda k: line.low[k] in cues.adverbs()):
        start = noun_phrases.opened(line, contents.before(line, i)[0])
        cue = cues.adverbs()[line.low[i]]
        yield Attribution(
            (i, i + 1), None, ((start, _main_end(line, i)),), cue.stance, start, explicit=False, posted=True, at=i
        )


def headed(line: Line) -> Iterator[Attribution]:
    """Headlines: "X: C"."""
    if line.text.sentences[line.index].role is Role.BODY:
        return
    colon = next((i for i in range(1, min(6, line.stop)) if line.word(i) == ":"), 0)
    if not colon or (not line.has_finite(colon + 1, line.stop) and not line.mark(colon + 1)):
        return
    source = line.span(0, colon)
    speaks = line.among(colon - 1, "headline-source") or _person(line, source)
    if speaks and all(noun_phrases.noun(line, i) or line.name(i) for i in range(colon)):
        content: Range | Span = (line.opening(colon + 1) if line.mark(colon + 1) else None) or (colon + 1, line.stop)
        yield Attribution((colon, colon + 1), (0, colon), (content,), Stance.SAYS, 0, at=0)


def _person(line: Line, source: Span) -> bool:
    """Whether the article uses the words before the colon again: then they name somebody, not a topic."""
    return source.text in line.text.article.text[source.end :] and line.name(0)


PATTERNS: tuple[Pattern, ...] = (spoken, according, viewed, named, felt, reputed, headed)
"""What is looked for in each sentence."""


# -------------------------------------------------------------------------------------------------------- choosing


def chosen(line: Line, seen: Sequence[Attribution]) -> list[Attribution]:
    """Those that are not inside another's content, each content ended where another attribution begins."""
    kept: list[Attribution] = []
    repeated = {a.cue for a in seen if a.again}
    seen = [a for a in seen if a.again or a.cue not in repeated]
    posted = [a for a in seen if a.posted and a.explicit]
    for one in seen:
        if one.posted and one.explicit:
            rivals = [a for a in kept if a.posted and _inside(line, one, a)]
            if not rivals and not _twice(one, kept):
                kept.append(_ended(line, one, seen))
        elif any(_inside(line, one, other) for other in (*posted, *kept)) or _twice(one, kept):
            continue
        else:
            kept.append(_ended(line, one, seen))
    kept.sort(key=lambda a: a.at)
    return _with_sources(kept)


def _inside(line: Line, one: Attribution, other: Attribution) -> bool:
    """Whether the word by which one was found lies in the other's content."""
    if one is other or (one.at == other.at and one.posted == other.posted):
        return one is not other
    return any(first <= one.at < last for first, last in _ranges(other)) or _quoted_in(line, one, other)


def _twice(one: Attribution, kept: Sequence[Attribution]) -> bool:
    """Whether the same content or cue was found in another reading."""
    if any(one.cue == other.cue for other in kept):
        return True
    return any(one.content == other.content and one.content and not one.again for other in kept)


def _ranges(one: Attribution) -> Iterator[Range]:
    for content in one.content:
        if isinstance(content, tuple):
            yield content


def _quoted_in(line: Line, one: Attribution, other: Attribution) -> bool:
    start = line.tokens[one.at].start
    return any(isinstance(c, Span) and c.start <= start < c.end for c in other.content)


def _ended(line: Line, one: Attribution, seen: Sequence[Attribution]) -> Attribution:
    """The attribution with its contents cut where others begin that stand beside it."""
    cuts_at = _own_end(line, one)
    loose = one.frame not in ("that", "bare", "tell", "wh")
    cuts = [a.left for a in seen if (a.parts or (a.shares and loose)) and a.left > one.at and a is not one]
    cuts += [a.left for a in seen if a.posted and a.explicit and a.left > one.at]
    cuts += cuts_at
    return replace(one, content=tuple(c if isinstance(c, Span) else _cut(line, c, one, cuts) for c in one.content))


def _own_end(line: Line, one: Attribution) -> list[int]:
    """Where the sentence goes on about the source: "…, but declined to say", "who said C, left"."""
    relative = one.source is not None and one.cue is not None and _relative_between(line, one.source[1], one.cue[0])
    for i in range(one.at + 1, line.stop):
        if not line.quoted[i] and (_withholds(line, i) or ((relative or one.shares) and _resumes(line, i))):
            return [i]
    return []


def _withholds(line: Line, i: int) -> bool:
    """Whether "and declined" or ", but refused" begins here."""
    if line.word(i) == ",":
        after = i + 1 + (line.tag(i + 1) == "CJC")
        return line.among(after, "withholding") or _unsaid(line, after) or _comments(line, i)
    return line.tag(i) == "CJC" and (line.among(i + 1, "withholding") or _unsaid(line, i + 1))


def _comments(line: Line, comma: int) -> bool:
    """Whether ", a claim that …" begins here, by which the article comments on what is said."""
    return line.tag(comma + 1) == "AT0" and any(
        line.word(k) in cues.nouns() and line.word(k + 1) in ("that", "which") for k in (comma + 2, comma + 3)
    )


def _unsaid(line: Line, i: int) -> bool:
    """Whether "has not said" or "did not elaborate" stands here."""
    negated = line.finite(i) and line.among(i + 1, "negative")
    return negated and any(line.among(k, "withheld") for k in (i + 2, i + 3))


def _resumes(line: Line, i: int) -> bool:
    """Whether the main verb comes after a comma or dash that closes a relative clause."""
    return line.word(i) in (",", "—", "–") and line.finite(contents.adverbs(line, i + 1))


def _relative_between(line: Line, first: int, last: int) -> bool:
    return any(line.word(i) in ("who", "which") for i in range(first, last)) and last - first <= 3


def _cut(line: Line, content: Range, one: Attribution, cuts: Sequence[int]) -> Range:
    first, last = content
    if first > one.at:
        last = min([last, *(c for c in cuts if c > first)])
        semicolon = next((i for i in range(first, last) if line.word(i) == ";" and not line.quoted[i]), last)
        last = semicolon
    while last > first + 1 and line.word(last - 1) in (",", ";", "—", "–", "and", "but"):
        last -= 1
    return first, last


def _with_sources(kept: Sequence[Attribution]) -> list[Attribution]:
    """Shared sources and contents filled in from the attribution before."""
    filled: list[Attribution] = []
    for one in kept:
        before = filled[-1] if filled else None
        if one.shares:
            source = before.source if before and before.source else one.source
            one = replace(one, source=source)
            if source is None:
                continue
        if one.again:
            if before is None:
                continue
            one = replace(one, content=before.content)
        if all(isinstance(c, Span) or c[0] < c[1] for c in one.content) and one.content:
            filled.append(one)
    return filled
