"""Passages: the sentences in which reasons and manners are looked for, and the stretches of words cut from them.

A finder takes a passage and gives what it found, each with what it loses by being doubtful; distance from the main
event is added here. A stretch runs from the word that opens it to the end of its clause.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from generator.extraction.answers import main_event, verbs, wordlist
from generator.extraction.answers.main_event import MainEvent
from generator.extraction.grammar import clauses, phrases
from generator.extraction.grammar.stems import stems
from generator.extraction.text.tokens import TaggedText, Token
from generator.model import Analysis, Role, Span

HEADLINE = 0.35
"""Distance of a headline from the lead."""
STEP = 0.75
"""What a reason or manner loses with each sentence after the lead."""
ON_TOPIC = 3
"""Stems that a sentence shares with headline and lead when it tells of the main event, and the distance it then has."""
FAR = 6.0
"""Distance from which a sentence explains something else."""
LONGEST = 22
"""Words of a reason or manner."""
LOOSE = frozenset(("PRP", "PRF", "CJC", "CJS", "CJT", "AT0", "DPS", "TO0", "PNQ", "DTQ", "VM0", "VHZ", "VHD", "VHB"))
"""Tags of words with which no stretch ends."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence that may explain the main event."""

    text: TaggedText
    event: MainEvent
    found: Analysis
    index: int
    """Index of the sentence."""
    tokens: Sequence[Token]
    folded: str
    """The sentence in lower case, offset for offset."""
    distance: float
    """0 for the lead, 1 for the sentence after it."""
    verb: int | None
    """Index of its main verb."""
    shared: int
    """Stems that it shares with headline and lead."""
    told: frozenset[int]
    """Where the quotations start of which some claim says whose they are."""

    def at(self, offset: int) -> int:
        """Index of the token that starts at or after an offset of the sentence."""
        start = self.text.sentences[self.index].span.start + offset
        return bisect_left(self.text.starts, start) - self.text.borders[self.index]

    def quoted(self, i: int) -> bool:
        return self.text.quoted(self.text.span(self.tokens[i], self.tokens[i]))

    def spoken(self, i: int) -> bool:
        """Whether a word stands in a quotation of which nobody knows whose it is."""
        quotation = clauses.quotation_at(self.text, self.tokens[i].start)
        return quotation is not None and quotation.start not in self.told


JOINTS = frozenset(("PRP", "PRF", "CJC", "CJS", "PNQ", "DTQ", "TO0"))
"""Tags of words before which a long stretch may be cut."""
Candidate = tuple[float, Span]
"""What an answer loses by being doubtful, and its words."""
Finder = Callable[[Passage], Iterator[Candidate]]


def ranked(passages: Sequence[Passage], finders: Sequence[Finder]) -> Iterator[Span]:
    """What the finders find in all passages, the surest and nearest first; nothing that is not known."""
    scored = [
        (STEP * passage.distance + cost, span)
        for passage in passages
        for finder in finders
        for cost, span in finder(passage)
        if not any(u.span.overlaps(span) for u in passage.found.unknowns)
    ]
    return (span for _, span in sorted(scored))


def read(text: TaggedText, event: MainEvent, found: Analysis) -> Iterator[Passage]:
    """The sentences near the main event that tell something."""
    told = _explained(text, found)
    for index, sentence in enumerate(text.sentences):
        tokens = text.of_sentence(index)
        shared = len(event.topic & stems(tokens))
        distance = _distance(text, event, index, shared)
        if not sentence.repeats and distance <= FAR:
            folded = phrases.plain(sentence.span.text)
            yield Passage(text, event, found, index, tokens, folded, distance, verbs.verb(tokens), shared, told)


def _distance(text: TaggedText, event: MainEvent, index: int, shared: int) -> float:
    """How far a sentence is from the main event; one on its topic is never very far."""
    if text.sentences[index].role is not Role.BODY:
        return HEADLINE
    rank = main_event.rank(event, text, text.sentences[index].span.start)
    return float(ON_TOPIC) if rank > ON_TOPIC and shared >= ON_TOPIC else rank


def _explained(text: TaggedText, found: Analysis) -> frozenset[int]:
    contents = (span for claim in found.claims for span in claim.content)
    return frozenset(q.start for span in contents for q in text.within_quotations(span.start, span.end))


def openers(passage: Passage, section: str) -> Iterator[tuple[str, int, int]]:
    """(words, index of the first, index after the last) of the phrases of a section of `answers.txt`."""
    for pattern in wordlist.openers(section):
        for match in pattern.finditer(passage.folded):
            first = passage.at(match.start())
            if first < len(passage.tokens):
                yield match.group(), first, passage.at(match.end())


def stretch(
    passage: Passage, first: int, opened: int, verbless: bool = False, before: frozenset[str] = frozenset()
) -> Span | None:
    """From a word to the end of its clause, what opens it ending before `opened`; None where nothing follows.

    A `verbless` one ends before a verb of the main clause: "because of strict rules | said in a statement"; any ends
    before the words of `before`, and before its own means: "to win votes | by promising jobs".
    """
    tokens = passage.tokens
    inside = passage.quoted(first) if first < len(tokens) else False
    last, relative, open_clause = opened, False, tokens[first].lower == "because" and not verbless
    while last < len(tokens) and not _goes_on(tokens, first, last):
        inserted = open_clause and tokens[last].text == ","
        if _ends(passage, last, inside) and not inserted:
            break
        if last > opened and (tokens[last].lower in before or _by_means(tokens, last)):
            break
        open_clause = (open_clause or tokens[last].tag == "CJT") and not clauses.finite(tokens[last])
        if last - first >= LONGEST:
            last = _last_joint(tokens, opened, last)
            break
        relative = relative or tokens[last].tag in ("PNQ", "DTQ", "CJT")
        if verbless and clauses.finite(tokens[last]):
            if not relative:
                break
            relative = False
        last += 1
    while last > opened and (tokens[last - 1].tag in LOOSE or tokens[last - 1].text in ",;:—–-"):
        last -= 1
    return passage.text.span(tokens[first], tokens[last - 1]) if last > opened else None


def _by_means(tokens: Sequence[Token], i: int) -> bool:
    """Whether "by" with a gerund follows."""
    return tokens[i].lower == "by" and i + 1 < len(tokens) and gerund(tokens, i + 1)


def gerund(tokens: Sequence[Token], i: int) -> bool:
    """Whether a gerund stands at an index, as the tagger or the words after it tell: "by lacing their feed"."""
    if tokens[i].tag == "VVG" or (tokens[i].tag == "AV0" and i + 1 < len(tokens) and tokens[i + 1].tag == "VVG"):
        return True
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    shaped = tokens[i].lower.endswith("ing") and tokens[i].text.islower() and len(tokens[i].text) > 4
    return shaped and after is not None and after.tag in ("DPS", "AT0", "DT0", "PNP", "NP0", "CRD")


def compared(tokens: Sequence[Token], i: int) -> bool:
    """Whether an "as" compares: "as many beds as", "the same as"."""
    before, after = tokens[max(0, i - 6) : i], tokens[i + 1 : i + 6]
    return any(t.lower in ("as", "so", "such", "same") for t in before) or any(t.lower == "as" for t in after)


def _last_joint(tokens: Sequence[Token], opened: int, last: int) -> int:
    """Index of the last word at which a long stretch may be cut: where a phrase hangs on what is before it."""
    joints = (i for i in range(last, opened + 3, -1) if tokens[i].tag in JOINTS)
    return next(joints, last)


def _ends(passage: Passage, i: int, inside: bool) -> bool:
    """Whether a mark ends a clause: no stop within "Nov. 5", no dash between figures, no quotation inside it."""
    token, tokens = passage.tokens[i], passage.tokens
    if token.text in ",;:()?!":
        return True
    if token.text in '"”“':
        return inside or i + 1 == len(tokens)
    if token.text == ".":
        after = tokens[i + 1].text[:1] if i + 1 < len(tokens) else "."
        return not (after.isdigit() or after.islower())
    if token.text in "—–-":
        return passage.text.article.text[max(0, token.start - 1)].isspace()
    return token.lower == "in" and i + 2 < len(tokens) and tokens[i + 1].lower in ("exchange", "return")


def _goes_on(tokens: Sequence[Token], first: int, i: int) -> bool:
    """Whether "and" or "but" with the next verb of the main clause comes: "because of cracks and warned"."""
    tensed = i + 1 < len(tokens) and tokens[i + 1].tag in ("VVD", "VBD", "VHD")
    return tensed and tokens[i].tag == "CJC" and not any(clauses.finite(t) for t in tokens[first:i])
