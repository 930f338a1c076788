"""Claims: who says what, with which words, how surely. Cue first, then content, then source.

`attributions` finds the claims of one sentence; here they become drafts of claims, quotations that go on over sentences
are joined to them, and `implied` adds what is only understood as said. `attribute` puts entities in as sources.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator.extraction.claims import attributions, implied
from generator.extraction.claims.attribution import Attribution
from generator.extraction.grammar import noun_phrases
from generator.extraction.grammar.closed_classes import words
from generator.extraction.grammar.lines import Line, lines
from generator.extraction.text.tokens import TaggedText
from generator.model import Claim, Entity, Form, Role, Source, Span, Stance


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim whose source is not yet known as an entity."""

    claim: Claim
    """Its source holds the words alone."""
    speaker: Span | None = None
    """The phrase in the source that tells who it is."""
    follows: int | None = None
    """Index of the earlier draft whose source this one shares, where it names none itself."""


def find(text: TaggedText, named: tuple[Entity, ...]) -> tuple[Draft, ...]:
    """The claims of the article in order, their sources as words."""
    drafts: list[Draft] = []
    last: int | None = None
    for line in lines(text):
        if not line.tokens:
            continue
        if _new_paragraph(text, line.index):
            last = (
                last if last is not None and _quotation(line) and _ends_quoted(text, line.index, drafts[last]) else None
            )
        if text.sentences[line.index].repeats is None:
            last = _read(line, drafts, last)
    return tuple(drafts)


def _read(line: Line, drafts: list[Draft], last: int | None) -> int | None:
    """Add the drafts of one sentence; the index of the one whose source may go on speaking, if any."""
    first = len(drafts)
    drafts.extend(draft for one in attributions.find(line) if (draft := _draft(line, one)))
    if len(drafts) > first:
        return _speaking(drafts, first, last)
    if last is None:
        return None
    if quotation := _quotation(line):
        _go_on(line.text, drafts, last, quotation)
        return last
    if modal := implied.modal(line, drafts[last].claim):
        drafts.append(_implied(line, modal, last))
        return last
    return last if line.word(0) in words("pronoun") else None


def _new_paragraph(text: TaggedText, index: int) -> bool:
    return index == 0 or text.sentences[index].paragraph != text.sentences[index - 1].paragraph


def _ends_quoted(text: TaggedText, index: int, draft: Draft) -> bool:
    """Whether the paragraph before ends in words that the source of the draft is quoted with."""
    before = text.sentences[index - 1].span
    quoted = draft.claim.form is not Form.INDIRECT and any(c.overlaps(before) for c in draft.claim.content)
    return quoted and text.sentences[index - 1].role is Role.BODY


def sources(drafts: Sequence[Draft]) -> tuple[Span, ...]:
    """The phrases that tell who the sources are, in order."""
    return tuple(d.speaker for d in drafts if d.speaker)


def attribute(text: TaggedText, drafts: Sequence[Draft], who: Mapping[Span, str]) -> tuple[Claim, ...]:
    """The claims with their sources as entities and ids in order."""
    told: list[Claim] = []
    for number, draft in enumerate(drafts, 1):
        span = draft.claim.source.span
        entity = who.get(draft.speaker) if draft.speaker else None
        if draft.follows is not None:
            entity = told[draft.follows].source.entity
        told.append(replace(draft.claim, id=f"c{number}", source=Source(entity, span)))
    return tuple(told)


def _speaking(drafts: Sequence[Draft], first: int, last: int | None) -> int | None:
    """Index of the last of the new drafts that has a source of its own, or `last` where none has."""
    return next((i for i in reversed(range(first, len(drafts))) if drafts[i].claim.source.span), last)


# ------------------------------------------------------------------------------------------------------------ drafts


def _draft(line: Line, one: Attribution) -> Draft | None:
    content = tuple(span for c in one.content if (span := _words(line, c)))
    if not content:
        return None
    speaker = line.span(*one.source) if one.source else None
    source = line.span(*one.whole) if one.whole else speaker
    cue = line.span(*one.cue) if one.cue else None
    return Draft(
        Claim(
            "",
            Source(None, source),
            cue,
            content,
            _form(line.text, content),
            one.stance,
            _hedges(line.text, content),
            one.explicit,
        ),
        speaker,
    )


def _words(line: Line, content: noun_phrases.Range | Span) -> Span | None:
    """The content's words without quotation marks that have no partner, commas and stops around them."""
    if isinstance(content, Span):
        return _trimmed(line.text, content.start, content.end)
    first, last = content
    if first >= last:
        return None
    start, end = line.tokens[first].start, line.tokens[last - 1].end
    return _trimmed(line.text, start, max(end, _quotation_end(line, last)))


def _quotation_end(line: Line, last: int) -> int:
    """Where the quotation ends that is open at the content's end, over the sentence's border too."""
    if not line.quoted[last - 1]:
        return 0
    offset = line.tokens[last - 1].start
    return next((q.end for q in line.text.within_quotations(offset)), 0)


EDGES = " \n,;:—–-"
STOPS = ".…"
QUOTES = "\"“”’»“‘'"
PAIRS = {"”": "“", "’": "‘", "»": "«"}
"""Closing marks with their opening ones; a straight mark closes where an odd number stands before it."""


def _trimmed(text: TaggedText, start: int, end: int) -> Span | None:
    """The span without what only surrounds a content, but with the mark that closes a quotation in it."""
    said = text.article.text
    while start < end and (said[start] in EDGES or (said[start] in QUOTES and not _opens(said[start:end]))):
        start += 1
    while start < end and (
        said[end - 1] in EDGES + STOPS or (said[end - 1] in QUOTES and not _closes(said[start:end]))
    ):
        end -= 1
    for stop in (0, 1):
        if _closes(said[start:end] + said[end + stop : end + stop + 1]) and said[end : end + stop].strip(".,!?") == "":
            end += stop + 1
            break
    return text.article.span(start, end) if start < end else None


def _opens(words_: str) -> bool:
    """Whether the first character opens a quotation that closes before the end."""
    closing = {opening: mark for mark, opening in PAIRS.items()}.get(words_[0], words_[0])
    return closing in words_[1:-1] and (closing != '"' or words_.count('"') % 2 == 0)


def _closes(words_: str) -> bool:
    """Whether the last character closes a quotation that opens in these words."""
    mark = words_[-1:]
    if mark == '"':
        return words_.count('"') % 2 == 0
    return mark in PAIRS and words_.count(PAIRS[mark]) >= words_.count(mark) > 0


def _form(text: TaggedText, content: Sequence[Span]) -> Form:
    inside = [text.quoted(c) for c in content]
    if all(inside):
        return Form.DIRECT
    return Form.MIXED if any(inside) or any(_quotes(text, c) for c in content) else Form.INDIRECT


def _quotes(text: TaggedText, span: Span) -> bool:
    return any(q.overlaps(span) for q in text.within_quotations(span.start, span.end))


def _hedges(text: TaggedText, content: Sequence[Span]) -> tuple[Span, ...]:
    known = words("hedge")
    return tuple(text.span(t, t) for c in content for t in text.within(c) if t.text.lower() in known)


# ----------------------------------------------------------------------------------------------- what goes on, implied


def _quotation(line: Line) -> Span | None:
    """The quotation that the whole sentence lies in."""
    plain = [i for i in range(line.stop) if not line.quoted[i] and not line.mark(i)]
    if plain or not line.tokens:
        return None
    inside = next((t for t, q in zip(line.tokens, line.quoted, strict=True) if q), None)
    return next(iter(line.text.within_quotations(inside.start)), None) if inside else None


def _go_on(text: TaggedText, drafts: list[Draft], last: int, quotation: Span) -> None:
    """Join a quotation to the claim before it, or follow that claim with one of its own."""
    claim = drafts[last].claim
    if any(quotation.overlaps(c) for d in drafts[last:] for c in d.claim.content):
        return
    piece = quotation
    while piece.text[-1:] in ".,":
        piece = Span(piece.start, piece.end - 1, piece.text[:-1])
    elsewhere = "\n\n" in text.article.text[claim.content[-1].end : quotation.start]
    if elsewhere or claim.stance in (Stance.DENIES, Stance.DOUBTS) or claim.form is Form.INDIRECT:
        drafts.append(
            Draft(Claim("", Source(), None, (piece,), Form.DIRECT, Stance.SAYS, explicit=not elsewhere), follows=last)
        )
    else:
        drafts[last] = replace(drafts[last], claim=replace(claim, content=(*claim.content, piece)))


def _implied(line: Line, modal: noun_phrases.Range, last: int) -> Draft:
    content = (_words(line, (noun_phrases.opened(line, 0), line.stop)) or line.span(0, line.stop),)
    claim = Claim(
        "",
        Source(),
        line.span(*modal),
        content,
        _form(line.text, content),
        Stance.SAYS,
        _hedges(line.text, content),
        False,
    )
    return Draft(claim, follows=last)
