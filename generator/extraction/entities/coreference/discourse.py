"""Discourse: who has been mentioned so far, where, and as what; and who of them was mentioned last.

Of those of one sentence the last who speaks is nearest, else the first who is no owner: "Olt met Brem's lawyer. She
said".
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Callable, Sequence

from generator.extraction.entities import gazetteer
from generator.extraction.entities.coreference.someone import Someone, Trace, gender_of, role_nouns
from generator.extraction.entities.coreference.source_phrases import Phrase, singular
from generator.extraction.text.tokens import TaggedText
from generator.model import Entity, Mention, MentionForm, Role, Span

REACH = 8
"""Sentences back in which an antecedent is looked for."""


class Discourse:
    """Who has been mentioned so far, in the order of the text."""

    def __init__(self, text: TaggedText, named: Sequence[Entity], sources: Sequence[Span]) -> None:
        self.text = text
        self.people = [Someone(e, gender_of(text, e), heads=role_nouns(text, e)) for e in named]
        self.who: dict[Span, int] = {}
        self.by_head: defaultdict[str, list[int]] = defaultdict(list)
        self.called: defaultdict[str, set[int]] = defaultdict(set)
        """Noun -> those whom the body has called so."""
        self.speaking: set[int] = set()
        self.offsets = [[m.span.start for m in e.mentions] for e in named]
        self.traces: defaultdict[int, list[Trace]] = defaultdict(list)
        self.names: list[Trace] = []
        for index, someone in enumerate(self.people):
            for head in someone.heads:
                self.by_head[head].append(index)
            for mention in someone.entity.mentions:
                trace = Trace(mention.span.start, mention.span.end, index, False)
                self.names.append(trace)
                if not text.quoted(mention.span):
                    self.traces[text.sentence_at(mention.span.start)].append(trace)
        self.names.sort(key=lambda t: (t.start, t.end))
        self.starts = [t.start for t in self.names]
        for traces in self.traces.values():
            traces.sort(key=lambda t: t.start)

    def ahead(self, span: Span) -> bool:
        """Whether a source stands in the headline, which names in a word those whom the body introduces."""
        return self.text.sentences[self.text.sentence_at(span.start)].role is not Role.BODY

    def remember(self, phrase: Phrase, found: int, form: MentionForm) -> None:
        """Note that a source stands for somebody here."""
        span = phrase.span
        if form is not MentionForm.NAME:
            self.people[found].extra.append(Mention(span, form))
        if form is MentionForm.DESCRIPTION and phrase.head is not None:
            self.called[singular(phrase.head)].add(found)
        if (
            form is MentionForm.PRONOUN
            and not self.people[found].gender
            and phrase.tokens[0].lower in gazetteer.group("he") | gazetteer.group("she")
        ):
            self.people[found].gender = "m" if phrase.tokens[0].lower in gazetteer.group("he") else "f"
        self.speaking.add(found)
        insort(self.offsets[found], span.start)
        if not self.text.quoted(span):
            self.traces[self.text.sentence_at(span.start)].append(Trace(span.start, span.end, found, True))

    def inside(self, span: Span) -> list[Trace]:
        """Where names stand within a span."""
        return [
            t
            for t in self.names[bisect_left(self.starts, span.start) : bisect_left(self.starts, span.end)]
            if t.end <= span.end
        ]

    def subject(self, sentence: int, before: Sequence[Trace]) -> int:
        """Of those mentioned in one sentence, the last who speaks, else the first who is no owner."""
        speaking = [t for t in before if t.source]
        if speaking:
            return max(speaking, key=lambda t: t.start).someone
        plain = [t for t in before if self.text.article.text[t.end : t.end + 2] not in {"'s", "’s"}]
        return min(plain or before, key=lambda t: t.start).someone

    def last_before(self, index: int, offset: int) -> int:
        """Where somebody was last mentioned before an offset; -1 where nowhere."""
        offsets = self.offsets[index]
        before = bisect_left(offsets, offset)
        return offsets[before - 1] if before else -1

    def nearest(self, phrase: Phrase, fits: Callable[[Someone], bool]) -> int | None:
        """The last fitting one mentioned before; of one sentence the speaker, else the first."""
        sentence = self.text.sentence_at(phrase.span.start)
        for index in range(sentence, max(-1, sentence - REACH), -1):
            before = [
                t for t in self.traces.get(index, ()) if t.start < phrase.span.start and fits(self.people[t.someone])
            ]
            if before:
                return self.subject(index, before)
        return None
