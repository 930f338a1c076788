"""Tokens: words with part of speech (BNC C5 tags) and lemma, by HanTa; and the tagged text on which all rules work.

Offsets are the article's own: `article.text[token.start:token.end] == token.text`, and tokens never overlap.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from generator.extraction.text import quotations
from generator.model import Article, Sentence, Span

LONGEST_WORD = 40
"""Letters handed to HanTa: its time grows with the square of a word's length (3,000 letters take 50 s)."""

LONGEST_SENTENCE = 300
"""Tokens tagged at once."""

WORD = re.compile(
    r"""
      (?:[A-Za-z]\.){2,}                              # U.S.
    | (?:Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Sgt|Capt|Maj|Prof|Sen|Rep|Gov|Rev|Hon|Jr|Sr|No|vs)\.(?=\s)
    | \d+(?:[.,:]\d+)*                                # 200,000  1.84  08:42
    | [’'](?:s|S|re|ve|ll|d|m)\b                      # clitics
    | n[’']t\b
    | [^\W\d_]+?(?=n[’']t\b)                          # did | n't
    | [^\W\d_]+(?:[-’'][^\W\d_]+)*?(?=[’'](?:s|S|re|ve|ll|d|m)\b)
    | [^\W_]+(?:[-’'&][^\W_]+)*                       # words, with hyphens, inner apostrophes and AT&T
    | \S
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or punctuation mark."""

    start: int
    end: int
    text: str
    tag: str
    """BNC C5: NP0 name, NN1 noun, VVD past tense, CRD cardinal, PUN punctuation, …"""
    lemma: str
    sentence: int
    """Index of its sentence."""

    @property
    def lower(self) -> str:
        return self.text.lower()

    @property
    def is_name(self) -> bool:
        """A capitalised word that the tagger takes for a name."""
        return self.tag == "NP0" and self.text[:1].isupper()

    @property
    def is_verb(self) -> bool:
        return self.tag[:1] == "V"

    @property
    def is_noun(self) -> bool:
        return self.tag[:2] in ("NN", "NP")


@dataclass(frozen=True, slots=True)
class TaggedText:
    """An article with its sentences, tokens and quotations."""

    article: Article
    sentences: tuple[Sentence, ...]
    tokens: tuple[Token, ...]
    """All tokens in order."""
    borders: tuple[int, ...]
    """Index of each sentence's first token, and at the end the number of tokens."""
    quotations: tuple[Span, ...]
    """What stands inside quotation marks, without the marks, in order."""
    starts: tuple[int, ...]
    """Offset of every token's first character."""

    def of_sentence(self, index: int) -> Sequence[Token]:
        """The tokens of one sentence."""
        return self.tokens[self.borders[index] : self.borders[index + 1]]

    def within(self, span: Span) -> Sequence[Token]:
        """The tokens that start inside a span."""
        return self.tokens[bisect_left(self.starts, span.start) : bisect_left(self.starts, span.end)]

    def sentence_at(self, offset: int) -> int:
        """Index of the sentence that holds an offset (the last one that starts at or before it)."""
        starts = [s.span.start for s in self.sentences] if len(self.sentences) < 8 else None
        if starts is None:
            token = max(0, bisect_right(self.starts, offset) - 1)
            return self.tokens[token].sentence
        return max(0, bisect_right(starts, offset) - 1)

    def quoted(self, span: Span) -> bool:
        """Whether a span lies wholly inside a quotation."""
        index = bisect_right(self.quotations, span.start, key=lambda q: q.start) - 1
        return index >= 0 and self.quotations[index].covers(span)

    def within_quotations(self, start: int, end: int | None = None) -> Sequence[Span]:
        """The quotations that hold the offset `start` or overlap what lies between `start` and `end`."""
        end = start + 1 if end is None else end
        first = bisect_right(self.quotations, start, key=lambda q: q.end)
        return self.quotations[first : bisect_left(self.quotations, end, lo=first, key=lambda q: q.start)]

    def span(self, first: Token, last: Token) -> Span:
        """From the first character of one token to the last of another."""
        return self.article.span(first.start, last.end)


def tag(article: Article, sentences: tuple[Sentence, ...]) -> TaggedText:
    """The article's tokens, tagged sentence by sentence."""
    tokens: list[Token] = []
    borders = [0]
    for index, sentence in enumerate(sentences):
        tokens.extend(_tag_sentence(sentence.span, index))
        borders.append(len(tokens))
    return TaggedText(
        article,
        sentences,
        tuple(tokens),
        tuple(borders),
        quotations.find(article.text),
        tuple(t.start for t in tokens),
    )


def _tag_sentence(span: Span, index: int) -> Iterator[Token]:
    words = [(m.start() + span.start, m.end() + span.start, m.group()) for m in WORD.finditer(span.text)]
    for first in range(0, len(words), LONGEST_SENTENCE):
        part = words[first : first + LONGEST_SENTENCE]
        tagged = _tagged(tuple(_as_learnt(word) for _, _, word in part))
        for (start, end, word), (_, lemma, tag_) in zip(part, tagged, strict=True):
            yield Token(start, end, word, tag_, lemma, index)


def retagged(tokens: Sequence[Token], words: Sequence[str]) -> tuple[Token, ...]:
    """The tokens as these words, with the tags that those have beside each other; offsets stay."""
    tagged = _tagged(tuple(_as_learnt(word) for word in words[:LONGEST_SENTENCE]))
    return tuple(
        Token(t.start, t.end, word, tag_, lemma, t.sentence)
        for t, word, (_, lemma, tag_) in zip(tokens, words, tagged, strict=False)
    )


@lru_cache(maxsize=2_000)
def _tagged(words: tuple[str, ...]) -> list[tuple[str, str, str]]:
    """(word, lemma, tag) of each word; kept, since headlines, boilerplate and hostile texts repeat themselves."""
    found: list[tuple[str, str, str]] = _tagger().tag_sent(list(words))
    return found


AS_LEARNT = str.maketrans("’‘“”„«»", '\'\'"""""')
"""HanTa knows straight marks only and takes a curly one for a name."""


def _as_learnt(word: str) -> str:
    """The word in a form that the tagger knows; "cannot" is a noun to it."""
    return "can" if word == "cannot" else word[:LONGEST_WORD].translate(AS_LEARNT)


REMEMBERED = 50_000
"""Words whose readings are kept: names and rare words come again, and HanTa would guess them anew each time."""


@cache
def _tagger() -> Any:
    from HanTa.HanoverTagger import HanoverTagger

    tagger = HanoverTagger("morphmodel_en.pgz")
    for slow in ("analyze_forward", "analyze_viterbi"):  # of one word each: its tags, its lemma
        setattr(tagger, slow, lru_cache(REMEMBERED)(getattr(tagger, slow)))
    return tagger


KNOWN = -24.0
"""HanTa gives words that it knows a log probability above this (-8 to -19 were measured), guesses one below it."""


@lru_cache(REMEMBERED)
def common_tag(word: str) -> str | None:
    """The tag of a lower-case word that the tagger's dictionary knows as something else than a name; else None."""
    if len(word) > LONGEST_WORD:
        return None
    readings = _tagger().tag_word(word.lower())
    return readings[0][0] if readings and readings[0][0] != "NP0" and readings[0][1] > KNOWN else None


@lru_cache(REMEMBERED)
def may_be_verb(word: str) -> bool:
    """Whether the tagger's dictionary knows a word also as a present-tense verb: "trade", "lifts"."""
    if len(word) > LONGEST_WORD:
        return False
    readings = _tagger().tag_word(word.lower())
    best = readings[0][1] if readings else KNOWN
    return any(tag in ("VVZ", "VVB", "VVI") and chance > max(KNOWN, best - 3.5) for tag, chance in readings)
