"""A view: one story as readers of one language see it. Sections ask it for words and get them translated and escaped.

Whatever is not in the page's language carries its own `lang` and `dir`. Names are isolated (`bdi`), so that no text can
reorder what stands beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from gettext import NullTranslations

from generator import catalogs, formats, messages
from generator.catalogs import Catalog, State, Text
from generator.messages import Message
from generator.model import (
    Claim,
    Entity,
    Explainer,
    MentionForm,
    Number,
    NumberKind,
    Role,
    Sentence,
    Show,
    Span,
    Stance,
    Time,
)
from generator.pages import figures, words
from generator.pages.context import leaning
from generator.pages.escape import Html, html
from generator.pages.marks import highlighted, is_all
from generator.pages.markup import element, fill, join, link
from generator.pages.shown import evidence, overlapped, shown


@dataclass(frozen=True, slots=True)
class Story:
    """An explainer with its translations."""

    explainer: Explainer
    catalog: Catalog
    """Into the language of the pages that are made."""
    catalogs: Mapping[str, Catalog] = field(default_factory=dict)
    """Language -> catalog, for all languages of the site: what the Languages page counts."""

    @property
    def slug(self) -> str:
        return self.explainer.article.slug


@dataclass(frozen=True)
class View:
    """One story in one language."""

    explainer: Explainer
    """With what may not be shown blanked out."""
    whole: Explainer
    """As it was made: what messages are looked up by. No word of it is shown but through a sentence that may be."""
    catalog: Catalog
    language: str
    words: NullTranslations
    """The interface in the page's language."""

    # --------------------------------------------------------------------------------------- what is there

    @property
    def is_original(self) -> bool:
        """Whether the page is in the article's own language."""
        return formats.reads(self.language, self.explainer.article.language)

    @property
    def quotes(self) -> bool:
        """Whether the article's sentences may be shown."""
        return self.explainer.article.show is not Show.NONE

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences that the page shows, each once."""
        show, found = self.explainer.article.show, self.explainer.analysis.sentences
        sentences = (
            {Show.FULL: found, Show.NONE: ()}.get(show) if show is not Show.EVIDENCE else evidence(self.explainer)
        )
        return tuple(s for s in sentences or () if not s.repeats)

    @cached_property
    def _ids(self) -> frozenset[str]:
        return frozenset(s.id for s in self.sentences)

    @cached_property
    def entities(self) -> Mapping[str, Entity]:
        return {e.id: e for e in self.explainer.analysis.entities}

    @cached_property
    def claims(self) -> Mapping[str, Claim]:
        return {c.id: c for c in self.explainer.analysis.claims}

    @cached_property
    def first(self) -> Mapping[str, Sentence]:
        """Sentence id -> the sentence under which the page shows it: itself, or the one that it repeats."""
        by_id = {s.id: s for s in self.explainer.analysis.sentences}
        return {s.id: by_id.get(s.repeats or s.id, s) for s in by_id.values()}

    def is_repeat(self, span: Span) -> bool:
        """Whether the span stands in a sentence that repeats an earlier one word for word."""
        return any(s.repeats for s in overlapped(self.explainer.analysis.sentences, span))

    def sentences_of(self, *spans: Span) -> tuple[Sentence, ...]:
        """The sentences that hold the spans, in order and each once; a repeat stands for the first."""
        held = (s for span in sorted(spans) for s in overlapped(self.explainer.analysis.sentences, span))
        return tuple(dict.fromkeys(self.first[s.id] for s in held))

    @cached_property
    def _before(self) -> Mapping[str, Sentence]:
        return leaning(self.explainer.analysis.sentences)

    def in_context(self, sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
        """The sentences, each after the one to which it points back."""
        found = (s for one in sentences for s in (self._before.get(one.id), one) if s)
        return tuple(dict.fromkeys(self.first[s.id] for s in found))

    # -------------------------------------------------------------------------------- words of the article

    def translate(self, message: Message) -> Text:
        """A message of the story in the page's language, or in its own."""
        return catalogs.translate(message, self.catalog, self.language, self.explainer.article.language)

    def text_of(self, sentence: Sentence) -> Text:
        """A sentence in the page's language, or as the article has it."""
        return self.translate(messages.sentence_message(self.whole, sentence))

    def is_translation(self, text: Text) -> bool:
        """Whether the text is another than the article's own."""
        return text.is_translated and not self.is_original

    def sentence(self, sentence: Sentence, marked: Iterable[Span] = ()) -> Html:
        """A sentence with its language: the article's own with spans marked, a translated one with figures isolated."""
        text = self.text_of(sentence)
        if self.is_translation(text):
            return join((element("bdi", p.text) if p.hole else html(p.text) for p in text.parts), "")
        return self.foreign(highlighted(sentence.span, marked), text.language)

    def passage(self, sentences: Iterable[Sentence], marked: Sequence[Span]) -> Html:
        """Sentences with spans marked; nothing is marked where all of them would be."""
        shown = tuple(sentences)
        marks = () if all(is_all(s.span, marked) for s in shown) else marked
        return join(self.sentence(s, marks) for s in shown)

    def may_show(self, sentence: Sentence) -> bool:
        """Whether the sentence's words may be shown; a headline's always may."""
        return self.quotes or sentence.role is Role.TITLE

    def foreign(self, text: str, language: str, tag: str = "span") -> Html:
        """The text, in an element that names its language where this is not the page's."""
        if language == self.language:
            return html(text)
        return element(tag, text, lang=language, dir=formats.direction(language))

    def headline(self) -> Text:
        """The headline; it may always be shown, for it names the article."""
        title = self.explainer.article.title
        sentence = next((s for s in self.explainer.analysis.sentences if s.span == title), None)
        if sentence and self.quotes:
            return self.text_of(sentence)
        own = self.explainer.article.language
        return Text(title.text, own, State.UNTRANSLATED, is_translated=self.is_original)

    def summary(self) -> Sentence | None:
        """The one sentence that tells most: the subtitle, else the answer to "what", else the first that is shown."""
        title, what = self.explainer.article.title, self.explainer.answers.get("what", ())
        subtitle = self.explainer.article.subtitle
        candidates = [*self.sentences_of(*([subtitle] if subtitle else [])), *self.sentences_of(*what), *self.sentences]
        return next((s for s in candidates if s.id in self._ids and s.span.text != title.text), None)

    def phrase(self, message: Message) -> Html:
        """A short phrase, isolated from what stands beside it."""
        text = self.translate(message)
        return self._isolated(text.text, text.language)

    def verbatim(self, text: str) -> Html:
        """Words of the article as they stand there."""
        return self._isolated(text.strip(), self.explainer.article.language)

    def _isolated(self, text: str, language: str) -> Html:
        """The text apart from what stands beside it, with its language where that is not the page's."""
        own = {} if language == self.language else {"lang": language, "dir": formats.direction(language)}
        return element("bdi", text, **own)

    def name(self, entity: Entity) -> Html:
        """An entity's name in the page's language; a country's by CLDR."""
        message = messages.name_message(entity)
        if message is None:
            return element("bdi", formats.territory_name(entity.territory or entity.name, self.language))
        return self.phrase(message)

    def name_text(self, entity: Entity) -> str:
        """The same as plain text."""
        message = messages.name_message(entity)
        if message is None:
            return formats.territory_name(entity.territory or entity.name, self.language)
        return self.translate(message).text

    def counted(self, number: Number) -> Html:
        """What is counted; empty where the article does not say."""
        message = messages.counted_message(number)
        return self.phrase(message) if message else Html("")

    # ----------------------------------------------------------------------------------- figures and times

    def figure(self, number: Number) -> Html:
        """A number with its modifier, in the reader's format."""
        t = self.words
        if number.value is None:
            if number.kind is NumberKind.SCORE and not any(c.isalpha() for c in figures.amount(number)):
                return element("bdi", formats.plain_digits(figures.amount(number).strip(), self.language), dir="ltr")
            # Translators: stands where the article gives an amount only in vague words, such as "tens of thousands".
            vague = t.pgettext("figure", "no exact figure")
            return self.verbatim(figures.amount(number)) if self.is_original else html(vague)
        return fill(words.modified(t, number.modifier, number.span.text), number=element("bdi", self.value(number)))

    def figure_text(self, number: Number) -> str:
        """The same as plain text, for a number that has a value."""
        return words.modified(self.words, number.modifier, number.span.text).replace("{number}", self.value(number))

    def value(self, number: Number) -> str:
        """The bare value or range of a number that has one."""
        return figures.value(self.words, number, self.language)

    def date(self, time: Time) -> Html | None:
        """A time expression as a date; None where it is not known which date it is, as with a mere time of day."""
        if time.value is None or not formats.is_date(time.value):
            return None
        text = formats.date(time.value, self.language)
        iso = time.value if "/" not in time.value and text != time.value else None
        return element("time", text, datetime=iso) if iso else element("bdi", text)

    def time(self, time: Time) -> Html:
        """The words of a time expression."""
        message = messages.time_message(time)
        return self.phrase(message) if message else self.verbatim(time.span.text)

    def number(self, count: int) -> str:
        """A count in the reader's format."""
        return formats.number(Decimal(count), self.language)

    def listed(self, items: Sequence[str]) -> Html:
        """The items as the language enumerates them."""
        holes = {f"item{i}": item for i, item in enumerate(items)}
        return fill(formats.list_([f"{{{hole}}}" for hole in holes], self.language), **holes)

    # ------------------------------------------------------------------------------ who says it, and where

    def source(self, claim: Claim) -> Html:
        """Who makes a claim."""
        entity = self.entities.get(claim.source.entity or "")
        if entity:
            return self.name(entity)
        if claim.source.span and self.quotes:
            return self.phrase(messages.source_message(claim.source.span))
        # Translators: label in the place of a name, where the article does not name who says it.
        return html(self.words.pgettext("source", "Source without a name"))

    def names_source(self, claim: Claim, sentence: Sentence) -> bool:
        """Whether the sentence itself says who makes the claim, with more than a pronoun."""
        span, entity = claim.source.span, self.entities.get(claim.source.entity or "")
        if span is None or not sentence.span.overlaps(span):
            return False
        return not (entity and any(m.span == span and m.form is MentionForm.PRONOUN for m in entity.mentions))

    def source_text(self, claim: Claim) -> str:
        """The same as plain text."""
        entity = self.entities.get(claim.source.entity or "")
        if entity:
            return self.name_text(entity)
        if claim.source.span and self.quotes:
            return self.translate(messages.source_message(claim.source.span)).text
        return self.words.pgettext("source", "Source without a name")

    def label_text(self, claim: Claim) -> str:
        """What `label` says, as plain text."""
        if claim.explicit:
            return words.stance(self.words, claim.stance)
        return self.words.pgettext("claim", "presumed source")

    def label(self, *claims: Claim) -> Html:
        """The stances of claims that are shown as one; those that are only implied are presumed, never said."""
        # Translators: label: the article does not say outright that this source says it, but implies it.
        presumed = element("span", self.words.pgettext("claim", "presumed source"), class_="x-presumed")
        stances = dict.fromkeys(claim.stance for claim in claims)
        if claims[0].explicit:
            return join(map(self._stance, stances))
        return join([presumed, *(self._stance(stance) for stance in stances if stance is not Stance.SAYS)])

    def _stance(self, stance: Stance) -> Html:
        return element("span", words.stance(self.words, stance), class_=f"x-stance x-{stance.value}")

    def attribution(self, *claims: Claim) -> Html:
        """Source and stances."""
        return join([element("span", self.source(claims[0]), class_="x-by"), self.label(*claims)])

    def evidence(self, *spans: Span) -> Html:
        """Links to the sentences that hold the spans; empty where no sentence may be shown."""
        return join(self.evidence_link(s) for s in self.sentences_of(*spans) if s.id in self._ids)

    def evidence_link(self, sentence: Sentence) -> Html:
        """A small link to a sentence among the sources."""
        number = self.number(ordinal(sentence))
        # Translators: spoken name of a link to the sentence of the article that backs a statement.
        label = self.words.gettext("Source: sentence {number}").replace("{number}", number)
        return link(f"#{sentence.id}", number, class_="x-source", aria_label=label)


@dataclass(frozen=True, slots=True)
class Site:
    """All stories in one language."""

    stories: tuple[Story, ...]
    views: tuple[View, ...]
    """The same stories, as readers of the language see them."""
    language: str
    words: NullTranslations
    languages: tuple[str, ...]
    """All languages of the site."""


def view(story: Story, language: str, interface: NullTranslations) -> View:
    """The story as readers of the language see it."""
    return View(shown(story.explainer), story.explainer, story.catalog, language, interface)


def ordinal(sentence: Sentence) -> int:
    """The sentence's place in the article, from 1."""
    return int(sentence.id[1:]) + 1
