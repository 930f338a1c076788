"""Named sources: the named entity that a source is, and where a name in it only says more of somebody else.

"Vera Olt, the mayor", "a second broker, Pell Harrow", "the United Nations mission", but not "both Talvia and Berezh".
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from generator.extraction.entities import gazetteer
from generator.extraction.entities.coreference.discourse import Discourse
from generator.extraction.entities.coreference.someone import Trace
from generator.extraction.entities.coreference.source_phrases import Phrase, singular
from generator.extraction.text.tokens import TaggedText, Token
from generator.model import EntityKind

PERSON, ORGANISATION, PLACE = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE


def named(discourse: Discourse, phrase: Phrase) -> int | None:
    """The named entity that a source is, None where a name in it only says more of somebody else."""
    inside = discourse.inside(phrase.span)
    if not inside:
        before = _apposed_before(discourse, phrase)
        return before if before is not None else _apposed_behind(discourse, phrase)
    core_end = phrase.core[-1].end if phrase.core else phrase.span.start
    at_end = next(
        (t for t in inside if t.start < core_end <= t.end or _only_possessive(discourse.text, t.end, phrase)), None
    )
    if at_end is not None and discourse.people[at_end.someone].entity.kind is PLACE:
        dweller = _who_lives_there(discourse, phrase)
        at_end = dweller if dweller is not None else at_end
    if at_end is not None:
        return None if _is_joined(discourse, inside, at_end) else at_end.someone
    apposed = _apposed(discourse, phrase, inside, core_end)
    return apposed if apposed is not None else _its_body(discourse, phrase, inside)


def _apposed_before(discourse: Discourse, phrase: Phrase) -> int | None:
    """ "by Orr Biotech, a Talvian company, which said": the name before the comma, for one that is described behind it
    and goes on with a relative clause."""
    text, span = discourse.text.article.text, phrase.span
    indefinite = phrase.tokens[0].lower in gazetteer.group("indefinite-article")
    goes_on = text.startswith((", which ", ", who "), phrase.core[-1].end if phrase.core else span.end)
    if not (indefinite and goes_on and text[max(0, span.start - 2) : span.start] == ", "):
        return None
    index = bisect_left(discourse.starts, span.start) - 1
    return discourse.names[index].someone if index >= 0 and discourse.names[index].end == span.start - 2 else None


def _apposed_behind(discourse: Discourse, phrase: Phrase) -> int | None:
    """ "said the railway company, Orrham Rail (OR).": the name behind the comma at which a source was cut."""
    text, end = discourse.text.article.text, phrase.span.end
    joint = next((j for j in (*NAMING, ", ") if text.startswith(j, end)), None)
    if joint is None or not (phrase.definite or joint in NAMING):
        return None
    index = bisect_left(discourse.starts, end + len(joint))
    if index >= len(discourse.names) or discourse.names[index].start != end + len(joint):
        return None
    name = discourse.names[index]
    return name.someone if text[name.end : name.end + 2].lstrip()[:1] in {",", ".", "("} else None


NAMING = (
    ", which calls itself ",
    ", which called itself ",
    ", who calls himself ",
    ", who calls herself ",
    ", who call themselves ",
    ", calling itself ",
    ", known as ",
)
"""What joins a description to the name behind it."""


def _who_lives_there(discourse: Discourse, phrase: Phrase) -> Trace | None:
    """ "Vera Olt, 41, of Orr, left and said": the person before a place that only says where she lives."""
    text = discourse.text
    before = text.article.text[max(0, phrase.span.start - 12) : phrase.span.start].split()
    if before[-1:] not in (["of"], ["from"]):
        return None
    sentence = text.sentence_at(phrase.span.start)
    people = [
        t
        for t in discourse.traces.get(sentence, ())
        if 0 < phrase.span.start - t.end < FAR and discourse.people[t.someone].entity.kind is PERSON
    ]
    return people[-1] if people else None


FAR = 16
"""Characters between a person and where she lives."""


def _is_joined(discourse: Discourse, inside: Sequence[Trace], last: Trace) -> bool:
    """Whether a source is two who speak as one: "both Talvia and Berezh"; neither of them alone."""
    between = (discourse.text.article.text[t.end : last.start] for t in inside if 0 < last.start - t.end < 6)
    return any(words.strip() == "and" for words in between)


def _apposed(discourse: Discourse, phrase: Phrase, inside: Sequence[Trace], core_end: int) -> int | None:
    """ "A second broker, Pell Harrow": the name after the comma."""
    after = [t for t in phrase.tokens if t.start >= core_end]
    if not after or after[0].text not in {",", "—", "–", "-"}:
        return _apposed_later(discourse, after, inside)
    until = next(
        (t.start for t in after[1:] if t.text == "," or t.lower in gazetteer.group("relative")), phrase.span.end
    )
    for trace in inside:
        if core_end < trace.start < until:
            if any(_then_and(discourse, trace, other) for other in inside):
                return None
            between = [t for t in after[1:] if t.start < trace.start]
            return trace.someone if all(t.lower not in gazetteer.group("preposition") for t in between) else None
    return None


def _then_and(discourse: Discourse, first: Trace, second: Trace) -> bool:
    """Whether a second name is joined to a first: "The two referees, Ada and Pell Harrow"."""
    between = discourse.text.article.text[first.end : second.start] if second.start - first.end < FAR else ""
    return between.strip() == "and"


def _apposed_later(discourse: Discourse, after: Sequence[Token], inside: Sequence[Trace]) -> int | None:
    """ "One of the actors, Vera Olt": the person right after the comma."""
    comma = next((t for t in after if t.text == ","), None)
    if comma is None:
        return None
    near = next((t for t in inside if 0 < t.start - comma.end < 3), None)
    return near.someone if near and discourse.people[near.someone].entity.kind is PERSON else None


def _its_body(discourse: Discourse, phrase: Phrase, inside: Sequence[Trace]) -> int | None:
    """ "the United Nations mission": a body that bears an organisation's name is that organisation."""
    head = phrase.head
    if head is None or singular(head) not in gazetteer.group("borne-body"):
        return None
    for trace in inside:
        if discourse.people[trace.someone].entity.kind is ORGANISATION and 0 < head.start - trace.end <= 2:
            return trace.someone
    return None


def _only_possessive(text: TaggedText, end: int, phrase: Phrase) -> bool:
    """Whether nothing but "'s" stands between a name and the end of its phrase."""
    return phrase.span.end - end == 2 and text.article.text[end : end + 2] in {"'s", "’s"}
