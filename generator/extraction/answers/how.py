"""How: the means, instrument, manner or course of the main event, the surest and nearest first.

"by climbing over the fence", "used a ram to open the door", "in a letter to the mayor", "by 194 votes to 161". Add a
finder to `FINDERS`; the words are the sections that begin with `how` in `answers.txt`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.extraction.answers import actors, main_event, passages, subjects, verbs, wordlist
from generator.extraction.answers.actors import Actor
from generator.extraction.answers.main_event import MainEvent
from generator.extraction.answers.passages import Candidate, Finder, Passage, gerund, stretch
from generator.extraction.grammar import clauses
from generator.extraction.grammar.stems import stems
from generator.extraction.text.tokens import TaggedText, Token
from generator.model import Analysis, Span

SURE, LIKELY, DOUBTFUL, FAINT, LAST = 0.0, 0.75, 1.5, 2.5, 6.0
"""What a manner loses that a reader would call one always, mostly, often, for want of a better one, of any at all."""
SHORTEST_COURSE = 5
"""Words of a predicate that tells a course of events where no word of manner does."""
NEAR = 1.0
"""Distance up to which a doubtful word tells how the main event came about."""
LONGEST_OPENING = 16
"""Tokens of a participle's phrase before the main clause."""
CLAUSE = 30
"""Tokens of a clause among which its verb is looked for."""
TOLD = 4.0
"""Distance up to which its course is told."""


def ranked(text: TaggedText, event: MainEvent, found: Analysis) -> Iterator[Span]:
    """The manners, the surest and nearest first; what a quotation tells is none."""
    return passages.ranked(text, event, found, FINDERS)


def _opened(passage: Passage) -> Iterator[Candidate]:
    """What a word of manner opens: "by means of", "using a ladder", "posing as a nurse"."""
    for opener, first, opened in passages.openers(passage, "how"):
        fitting = opened < len(passage.tokens) and _fits(passage, opener, first, opened)
        if not fitting or passage.quoted(first):
            continue
        topical = (
            passage.distance <= NEAR
            or passage.shared > (opener != "by")
            or (opener == "by" and passage.distance <= TOLD)
        )
        placed = opener in BARE or (opener == "by" and not gerund(passage.tokens, opened))
        span = stretch(passage, _from_thing(passage, first), opened, opener in BARE, PLACED if placed else LATER)
        if span and topical:
            yield (SURE if opener in SUREST and _governed(passage, first) else LIKELY), span


def _governed(passage: Passage, first: int) -> bool:
    """Whether what is done by some means is the main event, as the verb before tells; near the lead it is."""
    before = (t for t in passage.tokens[max(0, first - 12) : first] if t.is_verb)
    return passage.distance <= NEAR or bool(stems(before) & passage.event.topic)


def _from_thing(passage: Passage, first: int) -> int:
    """Index at which an instrument begins that is full of something: "a truck | packed with explosives"."""
    tokens, left = passage.tokens, first - 1
    if first < 2 or tokens[first].lower != "with" or tokens[left].tag != "VVN" or not tokens[left - 1].is_noun:
        return first
    while left and (tokens[left - 1].tag in subjects.NOMINAL - {"PRF", "POS"} or tokens[left - 1].is_noun):
        left -= 1
    return left


SUREST = frozenset(("by", "by means of", "with the help of", "using"))
BARE = frozenset(("with", "through"))
"""Openers behind which no clause stands."""
LATER = frozenset(("before", "after"))
PLACED = LATER | {"into", "in", "on", "at", "onto", "near", "outside", "during"}
"""Words with which the manner ends: what was done later, and where."""


def _fits(passage: Passage, opener: str, first: int, opened: int) -> bool:
    """Whether the words around an opener make it one: "by climbing", not "by Monday"."""
    tokens = passage.tokens
    head, near = tokens[opened], {t.lower for t in tokens[opened : opened + 4]}
    if opener == "by":
        spoke = any(t.lemma.lower() in wordlist.words("reached") for t in tokens[max(0, first - 7) : first])
        return gerund(tokens, opened) or _scored(tokens, opened) or (not spoke and _sent(tokens, opened))
    if opener == "using":
        return not first or tokens[first - 1].lower != "of"
    if opener == "with":
        topical = passage.distance <= NEAR or passage.shared > 0
        return bool(near & wordlist.words("tool")) and head.tag != "PNP" and topical
    if opener in ("through", "via"):
        return not head.text[0].isupper() and bool(near & wordlist.words("channel"))
    if opener in ("in a", "in an"):
        said = any(main_event.says(t) for t in tokens[max(0, first - 6) : first])
        return not said and _in_manner(passage, opened)
    return True


def _sent(tokens: Sequence[Token], i: int) -> bool:
    """Whether a bare noun of a channel follows: "by text message", but not "by train drivers"."""
    border = min(i + 4, len(tokens))
    nouns = next((k for k in range(i, border) if not tokens[k].is_noun), border)
    bare = nouns > i and tokens[i].text.islower()
    return bare and tokens[nouns - 1].lower in wordlist.words("sent")


def _in_manner(passage: Passage, opened: int) -> bool:
    """Whether "in a" opens a manner or a study: "in a Nov. 5 letter", "in a trial of 4,800 children"."""
    words = passage.tokens[opened : opened + 7]
    for token, after in pairwise(words):
        if token.lower in wordlist.words("tested") and after.tag == "PRF":
            return passage.distance <= NEAR
        if token.lower in wordlist.words("manner") and token.is_noun:
            return passage.distance <= NEAR or passage.shared > 1
        if token.tag in ("PRP", "CJC", "PNQ", "DTQ", "PNP") or clauses.finite(token):
            return False
    return False


def _scored(tokens: Sequence[Token], i: int) -> bool:
    """Whether goals or votes are counted: "by three goals", but not "by 194 to 161", which `_voted` finds."""
    return tokens[i].tag == "CRD" and bool({t.lower for t in tokens[i + 1 : i + 4]} & wordlist.words("score"))


def _voted(passage: Passage) -> Iterator[Candidate]:
    """The count of a vote: "voted by 194 to 161"."""
    tokens = passage.tokens
    for i in range(1, len(tokens) - 3):
        counted = tokens[i].tag == "CRD" and tokens[i + 1].lower in ("to", "votes") and passage.distance <= TOLD
        if not counted or tokens[i - 1].lower not in ("by", "voted"):
            continue
        first = next((k for k in range(i - 1, max(-1, i - 6), -1) if tokens[k].lemma in wordlist.words("voting")), None)
        last = next((k for k in range(i + 2, min(i + 4, len(tokens))) if tokens[k].tag == "CRD"), None)
        if first is not None and last is not None:
            yield SURE, passage.text.span(tokens[first], tokens[last])


def _passed(passage: Passage) -> Iterator[Candidate]:
    """The count of a vote after what was put to it: "passed the bill 27-22"."""
    tokens = passage.tokens
    for i in range(1, len(tokens) - 2):
        counted = tokens[i].tag == tokens[i + 2].tag == "CRD" and tokens[i + 1].text in "-–"
        if not counted or passage.distance > TOLD:
            continue
        before = range(i - 1, max(-1, i - 8), -1)
        first = next((k for k in before if tokens[k].lemma in wordlist.words("passing") and tokens[k].is_verb), None)
        if first is not None:
            yield SURE, passage.text.span(tokens[first], tokens[i + 2])


def _under(passage: Passage) -> Iterator[Candidate]:
    """What a plan lays down: "Under the new rules, | shops may open on Sundays"."""
    tokens = passage.tokens
    comma = next((i for i, t in enumerate(tokens[:LONGEST_OPENING]) if t.text == ","), 0)
    planned = any(t.lemma.lower() in wordlist.words("planned") for t in tokens[1:comma])
    if comma and tokens[0].lower == "under" and planned and passage.distance <= TOLD and not passage.quoted(0):
        yield from _long_enough(DOUBTFUL, stretch(passage, comma + 1, comma + 2))


def _used(passage: Passage) -> Iterator[Candidate]:
    """What was used for it: "used a ram to force open the door"."""
    tokens = passage.tokens
    for i, token in enumerate(tokens[:-3]):
        if token.lemma.lower() != "use" or token.tag not in ("VVD", "VVN", "VVZ") or passage.quoted(i):
            continue
        aimed = any(t.tag == "TO0" for t in tokens[i + 2 : i + 10]) and tokens[i + 1].tag not in ("TO0", "PRP")
        armed = tokens[i + 1].tag in ("AT0", "DPS") and passage.event.tells_of("crime")
        plain = passage.distance <= NEAR and passage.shared > 0 and tokens[i - 1].tag[:2] != "VB"
        thing = plain and (tokens[i + 1].is_noun or tokens[i + 1].tag in ("AJ0", "AT0"))
        if (aimed or armed or thing) and (span := stretch(passage, i, i + 1, verbless=True)):
            yield LIKELY, span


def _moving(passage: Passage) -> Iterator[Candidate]:
    """What the actor did meanwhile: ", heading in a corner", "Carrying banners, hundreds walked"."""
    tokens = passage.tokens
    if passage.distance > NEAR or passage.distance == passages.HEADLINE:
        return
    for i, token in enumerate(tokens[:-2]):
        opens = (i == 0 and _set_apart(tokens)) or (tokens[i - 1].text == "," and _main_before(passage, i))
        telling = token.tag == "VVG" and token.lemma.lower() in wordlist.words("course") | wordlist.words("moving")
        if opens and telling and not passage.quoted(i):
            yield from _long_enough(DOUBTFUL, stretch(passage, i, i + 1))


def _set_apart(tokens: Sequence[Token]) -> bool:
    """Whether a comma parts what opens the sentence from its clause: "Carrying banners, they walked"."""
    comma = next((i for i, t in enumerate(tokens[:LONGEST_OPENING]) if t.text == ","), 0)
    return comma > 0 and not any(clauses.finite(t) for t in tokens[:comma])


def _main_before(passage: Passage, i: int) -> bool:
    """Whether the main verb of the sentence stands before an index, and nobody is said to say it."""
    said = any(main_event.says(t) for t in passage.tokens[i : i + 2])
    return passage.verb is not None and passage.verb < i and not said


def _circumstances(passage: Passage) -> Iterator[Candidate]:
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
    topical = (k for k in before if tokens[k].is_verb and stems([tokens[k]]) & passage.event.topic)
    return any(k + 1 == i or tokens[k + 1].tag in ("PRP", "AV0") for k in topical)


def _clause_ahead(tokens: Sequence[Token], first: int) -> tuple[bool, bool]:
    """Whether a noun phrase or pronoun opens a clause, and whether a past tense is its verb."""
    border = min(first + CLAUSE, len(tokens))
    stop = next((i for i in range(first, border) if tokens[i].text in ",;."), border)
    verb = next((i for i in range(first, stop) if clauses.finite(tokens[i])), stop)
    subject = any(t.is_noun or t.tag == "PNP" for t in tokens[first:verb])
    told = (
        verb < stop
        and tokens[verb].tag in ("VVD", "VBD", "VHD")
        and tokens[verb].lemma not in wordlist.words("winning") | wordlist.words("say")
    )
    return subject, told


def _courses(passage: Passage) -> Iterator[Candidate]:
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
            yield from _long_enough(FAINT, stretch(passage, first, first + 1))


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


def _paid(passage: Passage) -> Iterator[Candidate]:
    """How a purchase is paid: "will pay 415p a share in cash"."""
    tokens = passage.tokens
    verb = passage.verb
    if verb is not None and passage.distance <= TOLD and not passage.quoted(verb):
        main = verbs.lexical(tokens, verb)
        pays = tokens[main].lemma.lower() in wordlist.words("paying")
        paid = tokens[main].lemma.lower() == "receive" and _owners(tokens[:verb])
        if (pays or paid) and passage.event.tells_of("bought"):
            yield from _long_enough(LIKELY, stretch(passage, verb, main + 1))


def _owners(before: Sequence[Token]) -> bool:
    """Whether those who own what is bought are the subject."""
    return any(t.lemma.lower() in wordlist.words("owning") for t in before)


def _told_next(passage: Passage) -> Iterator[Candidate]:
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
        if told and len(tokens) - verb > SHORTEST_COURSE:
            yield LAST, told


def _figures(ahead: Sequence[Token]) -> bool:
    """Whether a verb tells how a figure moved: "fell 3%", "dropped to £28m"."""
    moved = any(t.text in "%£$€" for t in ahead) or any(t.tag == "CRD" for t in ahead[:1])
    return moved or any(a.lower in ("by", "to", "from") and b.tag == "CRD" for a, b in pairwise(ahead))


def _long_enough(cost: float, span: Span | None) -> Iterator[Candidate]:
    """A candidate of three words or more: fewer tell no course."""
    if span and len(span.text.split()) > 2:
        yield cost, span


def _methods(passage: Passage) -> Iterator[Candidate]:
    """What those did who found it out: "analysed data from 505,796 people"."""
    tokens = passage.tokens
    verb = passage.verb
    if verb is None or passage.distance == passages.HEADLINE or passage.quoted(verb):
        return
    subject = {t.lemma.lower() for t in tokens[:verb]} & wordlist.words("studying")
    main = verbs.lexical(tokens, verb)
    if subject and tokens[main].lemma.lower() in wordlist.words("method") and passage.event.tells_of("studying"):
        yield from _long_enough(DOUBTFUL, stretch(passage, verb, main + 1))


FINDERS: tuple[Finder, ...] = (
    _opened,
    _voted,
    _passed,
    _used,
    _moving,
    _circumstances,
    _courses,
    _paid,
    _under,
    _methods,
    _told_next,
)
