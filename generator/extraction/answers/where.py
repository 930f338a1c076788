"""Where: places by closeness to the lead, those that a preposition of place governs first.

"in the northern city of Orrin", but not "an Orrin court" or "residents of Orrin". Sections `place`, `kind` and `base`
of `answers.txt`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from generator.extraction.answers import main_event, subjects, wordlist
from generator.extraction.answers.date_words import DAY, MONTH
from generator.extraction.answers.main_event import MainEvent
from generator.extraction.text.tokens import TaggedText, Token
from generator.model import Entity, EntityKind, Span

FAR = 1.5
"""Score above which a place is not where the main event was, as long as another is nearer."""
FARTHEST = 3.0
"""Score above which a place answers nothing even where no other is told."""


def ranked(text: TaggedText, event: MainEvent, entities: tuple[Entity, ...]) -> Iterator[Span]:
    """Places by closeness to the lead, those that the text says something happened at first."""
    last = text.sentences[-1].span.end if text.sentences else 0
    spans = [(m.span, len(e.mentions)) for e in entities if e.kind is EntityKind.PLACE for m in e.mentions[:6]]
    spans += [(span, 1) for span in _unknown_places(text, event, entities)]
    scored = []
    for span, mentions in spans:
        if span.start < last:
            rank = min(main_event.rank(event, text, span.start), 6.0) - 0.3 * min(mentions, 5)
            scored.append((rank - 2.0 * _located(text, span) + 2.0 * _adjective(text, span), span))
    near = [pair for pair in scored if pair[0] <= FAR]
    for _, span in sorted(near or [pair for pair in scored if pair[0] <= FARTHEST and _located(text, pair[1])]):
        yield _place(text, span)


def _unknown_places(text: TaggedText, event: MainEvent, entities: tuple[Entity, ...]) -> Iterator[Span]:
    """Names after "in", "near" and the like that are no entity: "in southern Calvera"."""
    taken = {m.span.start for e in entities for m in e.mentions}
    for tokens in event.clauses:
        for index, token in enumerate(tokens):
            placed = any(t.lower in wordlist.words("inside") for t in tokens[max(0, index - 3) : index])
            if placed and _named(token) and not _named(tokens[index - 1]) and token.start not in taken:
                end = index
                while end + 1 < len(tokens) and _named(tokens[end + 1]):
                    end += 1
                if not MONTH.search(token.lower) and not DAY.search(token.lower):
                    yield text.span(token, tokens[end])


def _named(token: Token) -> bool:
    return token.text[:1].isupper() and token.tag in ("NP0", "NN1", "NN2", "UNC")


def _located(text: TaggedText, span: Span) -> bool:
    """Whether a preposition of place governs the name."""
    here = bisect_left(text.starts, span.start)
    before = text.tokens[max(text.borders[text.sentence_at(span.start)], here - 6) : here]
    for token in reversed(before):
        if token.lower in wordlist.words("place"):
            if before[0].start < token.start and before[before.index(token) - 1].lower in wordlist.words("base"):
                return False
            return token.lower not in ("from", "to")
        if token.tag not in subjects.NOMINAL and not token.is_noun:
            return False
    return False


def _adjective(text: TaggedText, span: Span) -> bool:
    """Whether the name only qualifies a noun: "a Paris court"."""
    ahead = text.article.text[span.end : span.end + 30]
    after = next(iter(text.within(Span(span.end, span.end + len(ahead), ahead))), None)
    return after is not None and (after.text in ("'s", "’s") or after.tag in ("NN1", "NN2"))


def _place(text: TaggedText, span: Span) -> Span:
    """A place with the noun phrase that it ends: "the northern city of X", but not "residents of X"."""
    here, border = bisect_left(text.starts, span.start), text.borders[text.sentence_at(span.start)]
    tokens = text.tokens[max(border, here - 8) : here + 12]
    first = min(8, here - border)
    left = first
    while left > 0 and first - left < 7:
        before = tokens[left - 1]
        if before.tag == "PRF" and left > 1 and tokens[left - 2].lemma not in wordlist.words("kind"):
            break
        if not (before.tag in subjects.NOMINAL or before.is_noun):
            break
        left -= 1
    while left < first and tokens[left].tag in ("PRF", "POS", "CRD"):
        left += 1
    right = next((i for i, t in enumerate(tokens) if t.start >= span.end), len(tokens))
    end = span.end
    while right < len(tokens) and tokens[right].lemma in wordlist.words("kind") and tokens[right].is_noun:
        end = tokens[right].end
        right += 1
    return text.article.span(min(tokens[left].start, span.start), end)
