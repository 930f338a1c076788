"""Why and how: clauses and phrases that open with a word of a reason or a manner.

"because of cracks in the dam", "by climbing over the fence". Openers are the sections `why` and `how` of
`answers.txt`, the surest first; a doubtful one counts only where what follows fits.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from generator.extraction.answers import main_event, wordlist
from generator.extraction.answers.main_event import MainEvent
from generator.extraction.grammar import clauses, phrases
from generator.extraction.grammar.stems import stems
from generator.extraction.text.tokens import TaggedText, Token
from generator.model import Analysis, Role, Span

LEAD = 4
"""Body sentences that tell the main event."""
LONGEST_REASON = 22
"""Words of a reason or manner."""
SAME_TOPIC = 3
"""Stems that a sentence shares with headline and lead when it tells of the main event."""
FAR_REASON = 6
"""Sentences after the lead in which a reason is still that of the main event."""


def ranked(text: TaggedText, event: MainEvent, found: Analysis, question: str) -> Iterator[Span]:
    """Clauses and phrases that open with a word of a reason or a manner, the surest and nearest first."""
    told = _explained(text, found)
    scored = []
    for index, sentence in enumerate(text.sentences):
        if sentence.repeats or any(sentence.span.covers(u.span) for u in found.unknowns):
            continue
        folded = phrases.plain(sentence.span.text)
        rank = main_event.rank(event, text, sentence.span.start) if sentence.role is Role.BODY else 0.5
        if len(event.topic & stems(text.of_sentence(index))) >= SAME_TOPIC:
            rank = min(rank, float(LEAD) - 1)
        for strength, pattern in enumerate(wordlist.openers(question)):
            for match in pattern.finditer(folded):
                start = sentence.span.start + match.start()
                if rank > (1 if match.group() in wordlist.words("weak") else LEAD if question == "how" else FAR_REASON):
                    continue
                quotation = clauses.quotation_at(text, start)
                if quotation and quotation.start not in told:
                    continue  # nobody knows who gives this reason
                if span := _stretch(text, index, start, question, match.group()):
                    scored.append((rank + 0.25 * strength, span))
    return (span for _, span in sorted(scored))


def _explained(text: TaggedText, found: Analysis) -> frozenset[int]:
    """Where the quotations start of which some claim says whose they are."""
    contents = (span for claim in found.claims for span in claim.content)
    return frozenset(q.start for span in contents for q in text.within_quotations(span.start, span.end))


def _stretch(text: TaggedText, index: int, start: int, question: str, opener: str) -> Span | None:
    """From an opener to the end of its clause; None where it opens no reason or manner."""
    words = len(opener.split())
    here = bisect_left(text.starts, start)
    if opener == "using" and here and text.tokens[here - 1].lower == "of":
        return None
    tokens = text.tokens[here : min(text.borders[index + 1], here + words + LONGEST_REASON)]
    if len(tokens) <= words or not _fits(question, opener, tokens[words:]):
        return None
    if opener == "over" and not _cause_over(text.tokens[max(text.borders[index], here - 5) : here]):
        return None
    if question == "how" and text.quoted(text.span(tokens[0], tokens[0])):
        return None
    last = words
    while last < len(tokens) and last < LONGEST_REASON and not (_ends(text, tokens[last]) or _goes_on(tokens, last)):
        last += 1
    return text.span(tokens[0], tokens[last - 1]) if last > words else None


def _cause_over(before: Sequence[Token]) -> bool:
    """Whether "over" tells why: "a row over", "jailed over", "sue the state over"."""
    return any(t.lemma.lower() in wordlist.words("over") or t.tag == "VVN" for t in before)


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether "and" or "but" with the next verb of the main clause comes: "because of cracks and warned"."""
    tensed = index + 1 < len(tokens) and tokens[index + 1].tag in ("VVD", "VBD", "VHD")
    return tensed and tokens[index].tag == "CJC" and not any(clauses.finite(t) for t in tokens[:index])


def _ends(text: TaggedText, token: Token) -> bool:
    """Whether a mark ends a phrase; a dash between figures does not."""
    spaced = text.article.text[max(0, token.start - 1)].isspace()
    return token.text in ',;:.()"”?!' or (token.text in "—–-" and spaced)


def _fits(question: str, opener: str, after: Sequence[Token]) -> bool:
    """Whether the words after a doubtful opener make it one: "by climbing", not "by Monday"."""
    first, near = after[0], {t.lower for t in after[:4]}
    if opener == "by":
        return first.tag == "VVG" or (first.tag == "CRD" and bool(near & wordlist.words("score")))
    if opener in ("with", "in a", "in an"):
        return bool(near & wordlist.words("tool" if opener == "with" else "manner"))
    if opener in ("through", "via", "due to"):
        return not first.text[0].isupper() and first.tag not in ("CRD", "VVI")
    if opener in ("over", "amid"):
        counted = ("CRD", "ORD") if opener == "over" else ("CRD", "ORD", "AT0")
        return first.tag not in counted and not first.is_name and first.lower != "night"
    if opener in ("after", "following"):
        return first.tag not in ("CRD", "ORD") and (first.tag == "VVG" or any(t.is_noun for t in after[:8]))
    if opener == "when":
        stop = next((i for i, t in enumerate(after) if t.text == ","), len(after))
        return any(clauses.finite(t) for t in after[:stop])
    return True
