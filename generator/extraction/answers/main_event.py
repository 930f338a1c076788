"""The main event: the clauses that tell it, and how far from it a word stands.

The headline and the lead tell it: of "Harbour: two held, police say" only "two held" counts. The lead is the first
whole sentence of the body; where that sets a scene and tells none of the headline, it is the one that tells most of it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from generator.extraction.answers import verbs, wordlist
from generator.extraction.grammar import clauses
from generator.extraction.grammar.stems import stems
from generator.extraction.text import tokens as tagging
from generator.extraction.text.tokens import TaggedText, Token
from generator.model import Role

READ = 24
"""Sentences read at all."""
LONGEST_READ = 20_000
"""Characters read at all."""
LEADS = 6
"""Body sentences among which the lead is sought."""
SHORTEST_LEAD = 4
"""Words of a sentence that can tell an event."""
TOLD_AGAIN = 3
"""Stems of the headline that a later sentence repeats when it tells the news and the first one none of it."""
CAPITALS = 0.7
"""Share of capitals from which a headline's words are written with capitals by style."""
KICKER = re.compile(r"^[^:–—|]{2,40}[:|]\s+(?=\S)|^[A-Z][\w ]{2,25} [–—-] (?=[A-Z])")


@dataclass(frozen=True, slots=True)
class MainEvent:
    """Where the article tells what it is about."""

    headlines: tuple[Sequence[Token], ...]
    """Headline and subtitle, without kicker and attribution."""
    lead: Sequence[Token]
    """The sentence of the body that tells the news, without its dateline; may be empty."""
    lead_index: int
    """Index of the lead's sentence; -1 where there is none."""
    body: tuple[int, ...]
    """Indexes of the body's sentences that are no repeats."""
    topic: frozenset[str]
    """Stems of headlines and lead."""
    acts: frozenset[str]
    """Stems of the headlines' main verbs."""
    lemmas: frozenset[str]
    """Lemmas of headlines and lead."""

    def tells_of(self, section: str) -> bool:
        """Whether headline or lead have a word of a section of `answers.txt`."""
        return bool(self.lemmas & wordlist.words(section))

    @property
    def clauses(self) -> tuple[Sequence[Token], ...]:
        """Headlines and lead, in order."""
        return (*self.headlines, self.lead) if self.lead else self.headlines


def read(text: TaggedText) -> MainEvent:
    """The main event of an article."""
    titled = (i for i, s in enumerate(text.sentences[:READ]) if s.role is not Role.BODY)
    heads = tuple(tokens for i in titled if (tokens := headline(text, i)))
    body = tuple(i for i, s in enumerate(text.sentences) if s.role is Role.BODY and not s.repeats)
    headed = frozenset(stem for tokens in heads for stem in stems(tokens))
    index = _lead(text, body, headed)
    lead = without_dateline(text, index) if index >= 0 else ()
    lemmas = frozenset(t.lemma.lower() for tokens in (*heads, lead) for t in tokens)
    acts = stems(tokens[i] for tokens in heads if (i := verbs.verb(tokens)) is not None)
    return MainEvent(heads, lead, index, body, headed | stems(lead), acts, lemmas)


def _lead(text: TaggedText, body: tuple[int, ...], headed: frozenset[str]) -> int:
    """Index of the sentence that tells the news: the first whole one that is on the headline's topic."""
    whole = [i for i in body[: LEADS * 2] if _whole(without_dateline(text, i))][:LEADS]
    shared = [len(headed & stems(text.of_sentence(i))) for i in whole]
    if whole and not shared[0] and max(shared) >= TOLD_AGAIN:
        return whole[shared.index(max(shared))]
    return whole[0] if whole else next(iter(body), -1)


def _whole(tokens: Sequence[Token]) -> bool:
    """Whether a sentence has a verb and words enough, and speaks to nobody: no by-line, caption, greeting, question."""
    words = [t for t in tokens if t.text[0].isalnum()]
    asks = bool(tokens) and tokens[-1].text == "?"
    return len(words) >= SHORTEST_LEAD and any(clauses.finite(t) for t in tokens) and not asks


def without_dateline(text: TaggedText, index: int) -> Sequence[Token]:
    """The tokens of a sentence after the place and date before a report."""
    span, tokens = text.sentences[index].span, text.of_sentence(index)
    head = clauses.DATELINE.match(span.text)
    return [t for t in tokens if t.start >= span.start + head.end()] if head else tokens


def headline(text: TaggedText, index: int) -> Sequence[Token]:
    """The tokens of a headline without kicker and attribution, its verbs known as such whatever their capitals.

    What stands before the colon is the headline itself where it has a verb: "Lund hits back: 'I was ill'".
    """
    sentence = text.sentences[index]
    tokens = _uncapitalised(text, text.of_sentence(index))
    if sentence.repeats or not tokens:
        return ()
    if sentence.role is Role.TITLE and (kicker := KICKER.match(sentence.span.text)):
        border = sentence.span.start + kicker.end()
        first, last = [t for t in tokens if t.start < border], [t for t in tokens if t.start >= border]
        tokens = (first[:-1] if verbs.verb(first[:-1]) is not None else last) or tokens
    return _unattributed(tokens)


def _uncapitalised(text: TaggedText, tokens: Sequence[Token]) -> Sequence[Token]:
    """A headline Written Like This, tagged as it would be in small letters; names that the body writes so stay."""
    words = [t for t in tokens if t.text[0].isalpha() and len(t.text) > 3]
    if len(words) < 3 or sum(t.text[0].isupper() for t in words) < CAPITALS * len(words):
        return tokens
    first = frozenset(text.borders)
    seen = Counter(
        t.text for i, t in enumerate(text.tokens) if i not in first and text.sentences[t.sentence].role is Role.BODY
    )
    plain = [_plain(t, seen) for t in tokens]
    return tokens if all(p == t.text for p, t in zip(plain, tokens, strict=True)) else tagging.retagged(tokens, plain)


def _plain(token: Token, seen: Counter[str]) -> str:
    """A headline's word as the body writes it; in small letters where only a dictionary knows it."""
    as_name = token.text.capitalize() if token.text.isupper() and len(token.text) > 4 else token.text
    capitals, small = seen[as_name], seen[token.lower]
    if capitals > small or (capitals and capitals == small):
        return as_name
    return token.lower if small or tagging.common_tag(token.text) else as_name


def _unattributed(tokens: Sequence[Token]) -> Sequence[Token]:
    """A headline without the ", police say" at its end."""
    comma = next((i for i in range(len(tokens) - 1, 0, -1) if tokens[i].text in ",–—-"), 0)
    tail = tokens[comma + 1 :]
    return tokens[:comma] if comma > 2 and 1 < len(tail) <= 5 and (says(tail[-1]) or says(tail[0])) else tokens


def says(token: Token) -> bool:
    """Whether a verb attributes: "say", "report"; "finds" at a headline's end is one, whatever its tag."""
    known = wordlist.words("say")
    plural = token.tag == "NN2" and token.lemma not in ("report", "claim")
    return token.lemma in known and (token.is_verb or plural)


def rank(event: MainEvent, text: TaggedText, offset: int) -> float:
    """How far an offset is from the main event: 0 for the lead, 1 for a headline."""
    index = text.sentence_at(offset)
    if index == event.lead_index:
        return 0.0
    if index not in event.body:
        return 1.0
    return min(float(max(1, event.body.index(index))), 8.0)
