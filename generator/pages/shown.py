"""What of an article's wording may be shown: the evidence, and the article with everything else blanked out.

Blanking keeps every offset: `article.text[start:end] == span.text` holds afterwards too, so published data can be
checked by whoever has the article. All pages and files are made of a blanked explainer: what it does not hold cannot
leak.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any

from generator.model import Explainer, Sentence, Show, Span
from generator.pages.context import leaning


def shown(explainer: Explainer) -> Explainer:
    """The explainer as it may be published: what its article's `show` does not allow is blank in its text and spans."""
    if explainer.article.show is Show.FULL:
        return explainer
    kept = [*_kept(explainer)]
    text = _blanked(explainer.article.text, kept)
    blanked: Explainer = _respanned(explainer, text)
    return replace(blanked, article=replace(blanked.article, text=text))


def evidence(explainer: Explainer) -> tuple[Sentence, ...]:
    """The sentences whose words back something on the page, in order; a repeated one brings the first."""
    sentences = explainer.analysis.sentences
    before = leaning(sentences)
    found = {s.id for span in _backing(explainer) for s in overlapped(sentences, span)}
    alone = (s for span in _alone(explainer) for s in overlapped(sentences, span))
    found |= {before[s.id].id for s in alone if s.id in before}
    found |= {s.repeats for s in sentences if s.id in found and s.repeats}
    return tuple(s for s in sentences if s.id in found)


def overlapped(sentences: Sequence[Sentence], span: Span) -> Iterator[Sentence]:
    """The sentences that share a character with the span, in order."""
    first = max(0, bisect_right(sentences, span.start, key=lambda s: s.span.start) - 1)
    for sentence in sentences[first:]:
        if sentence.span.start >= span.end:
            return
        if sentence.span.overlaps(span):
            yield sentence


def _kept(explainer: Explainer) -> Iterator[Span]:
    """What stays legible: the headline, and the evidence or, where no wording may be shown, single facts."""
    found = explainer.analysis
    yield explainer.article.title
    if explainer.article.show is Show.EVIDENCE:
        yield from (s.span for s in evidence(explainer))
    else:
        yield from (role for entity in found.entities for role in entity.roles)
        yield from (number.span for number in found.numbers)
        yield from (time.span for time in found.times)


def _backing(explainer: Explainer) -> Iterator[Span]:
    found = explainer.analysis
    for spans in explainer.answers.values():
        yield from spans
    for entity in found.entities:
        yield from (*entity.roles, entity.mentions[0].span)
    yield from (event.span for event in found.events)
    yield from (number.span for number in found.numbers)
    for claim in found.claims:
        yield from (*claim.content, *claim.hedges)
        yield from (span for span in (claim.cue, claim.source.span) if span)
    for dispute in found.disputes:
        yield from dispute.signals
    yield from (unknown.span for unknown in found.unknowns)


def _alone(explainer: Explainer) -> Iterator[Span]:
    """What a page shows without the name of whom it is about."""
    yield from (unknown.span for unknown in explainer.analysis.unknowns)
    yield from (event.span for event in explainer.analysis.events if event.claim is None)


def _blanked(text: str, kept: Iterable[Span]) -> str:
    """The text with a blank for every character outside the spans; line ends stay."""
    parts, end = [], 0
    for span in sorted(kept):
        if span.start > end:
            parts.append(_blank(text[end : span.start]))
        parts.append(text[max(end, span.start) : max(end, span.end)])
        end = max(end, span.end)
    return "".join([*parts, _blank(text[end:])])


def _blank(text: str) -> str:
    return "".join("\n" if character == "\n" else " " for character in text)


def _respanned(value: Any, text: str) -> Any:
    """The value with the words of every span taken from another text of the same length."""
    if isinstance(value, Span):
        return Span(value.start, value.end, text[value.start : value.end])
    if isinstance(value, tuple):
        return tuple(_respanned(one, text) for one in value)
    if isinstance(value, Mapping):
        return {key: _respanned(one, text) for key, one in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{f.name: _respanned(getattr(value, f.name), text) for f in fields(value)})
    return value
