"""Cutting: the names of a run of capitals, without the roles, demonyms and events in it.

"Orr State University Simon Lem" is two names; "National Cheese Month" is none; "Suez Crisis" names Suez.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extraction.entities import gazetteer
from generator.extraction.entities.names import openings, roles, short_forms
from generator.extraction.entities.names.name import Name, words_of
from generator.extraction.entities.names.word_classes import (
    is_capital,
    is_common,
    is_compound_adjective,
    is_field_body,
    is_function,
    is_head,
    listed_length,
)
from generator.extraction.text.tokens import TaggedText, Token


def cut(text: TaggedText, run: tuple[int, int]) -> Iterator[Name]:
    """The names of a run without the roles before them; nothing for a role or a demonym alone."""
    first, last = run
    tokens = text.tokens
    sure = (
        not openings.opens_sentence(text, first)
        or short_forms.is_bracketed(text, first, last)
        or openings.is_dateline(text, first, last)
    )
    if last > first and openings.only_opens(tokens[first : last + 1], sure):
        first, sure = first + 1, True
    if _is_designated(tokens[max(0, first - 3) : first]):
        return
    named = roles.after_role(tokens, first, last)
    if named == last and _is_genus(tokens[last : last + 2]):
        return
    if named > last or _is_no_name(tokens[named : last + 1]):
        return
    if named == last and is_compound_adjective(tokens[last].text):
        return  # "the Orr-based company"
    last = _without_model(text, named, last)
    last = _without_event(text, named, last, titled=named > first)
    if last < named:
        return
    parted = _parted(tokens, named, last)
    if parted:
        yield Name(named, parted - 1, words_of(text, named, parted - 1), None, sure)
        first = named = parted
    sure = sure or named > first or last > named or is_club(text, named, last)
    words = words_of(text, named, last)
    begin = roles.role_start(text, named, first)
    role = text.span(tokens[begin], tokens[named - 1]) if begin < named else None
    yield Name(named, last, words, role, sure)


def _is_body(word: str) -> bool:
    """Whether a capital makes a body's name of the word behind an origin: "British Army"; not "British Minister"."""
    return word in gazetteer.words("organisation_heads") and word not in gazetteer.titles()


def _is_designated(before: Sequence[Token]) -> bool:
    """Whether a number, a letter and a stroke stand before a run, as before a comet's name: "88P/"."""
    words = [t.text for t in before]
    return len(words) == 3 and words[0].isdigit() and len(words[1]) == 1 and words[2] == "/"


def _is_genus(tokens: Sequence[Token]) -> bool:
    """Whether a capital and the small Latin word after it name a species: "Aedes aegypti"."""
    word = tokens[1].text if len(tokens) > 1 else ""
    return len(word) > 3 and word.islower() and word.endswith(LATIN) and word.isalpha() and not is_common(word)


LATIN = ("a", "ae", "i", "is", "us", "um", "ens", "ans", "oides")


def is_club(text: TaggedText, first: int, last: int) -> bool:
    """Whether a role in a club and somebody's name stand after these words: "Comets captain Vera Olt"."""
    after = text.tokens[last + 1 : last + 3]
    word = text.tokens[first].text
    known = word in gazetteer.given_names() or word in gazetteer.demonyms()
    return len(after) > 1 and after[0].text in gazetteer.group("club-role") and is_capital(after[1]) and not known


def _without_model(text: TaggedText, first: int, last: int) -> int:
    """The last token of an airline's name before its aircraft: "Orlan Air" of "an Orlan Air Boeing 737"."""
    after = text.tokens[last + 1 : last + 2]
    model = bool(after) and after[0].text[:1].isdigit() and text.tokens[last].lower in gazetteer.group("aircraft-maker")
    return last - 1 if model and last > first else last


def _without_event(text: TaggedText, first: int, last: int, titled: bool) -> int:
    """The last token of what names somebody or a place: none of "National Cheese Month", "Suez" of "Suez Crisis"."""
    if first == last:
        return last
    if text.tokens[first].lower in gazetteer.group("event-first") and not titled:
        return first - 1
    if text.tokens[last].lower not in gazetteer.words("event_heads"):
        return last
    if is_head(text.tokens[last].lower) and not is_common(text.tokens[first].text):
        return last
    words = [t.text for t in text.tokens[first : last + 1]]
    whole = " ".join(words)
    if whole in gazetteer.places() or whole in gazetteer.organisations() or words[0] in gazetteer.given_names():
        return last
    if "of" in words[1:] and is_head(words[words.index("of") - 1].lower()):
        return last
    listed = max(listed_length(text, first), 1)
    named = " ".join(words[:listed])
    if not all(is_common(word) for word in words[listed:]):
        return first - 1
    return first + listed - 1 if named in gazetteer.places() or named in gazetteer.organisations() else first - 1


def _parted(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where a person's name begins after a body's: "Orr State University Simon Lem"; 0 where none does."""
    for index in range(first + 1, last):
        head = tokens[index - 1].lower
        follower = tokens[index + 1]
        named = tokens[index].text in gazetteer.given_names() and head in gazetteer.words("organisation_heads")
        if named and follower.text[:1].isupper() and not is_head(follower.lower):
            return index
    return 0


def _is_no_name(tokens: Sequence[Token]) -> bool:
    """Whether nothing is left but demonyms, calendar words, roles and numerals."""
    demonyms, barred = gazetteer.demonyms(), gazetteer.words("not_names")
    text = " ".join(t.text for t in tokens)
    if (
        text in gazetteer.organisations()
        or text in gazetteer.places()
        or (len(tokens) > 1 and tokens[-1].text == "party")
        or is_field_body([t.lower for t in tokens])
    ):
        return False
    if len(tokens) > 1 and tokens[0].text in demonyms and _is_body(tokens[-1].lower):
        return False
    if text.lower() in barred or text in gazetteer.currency_codes():
        return True
    roles = gazetteer.role_words()
    return all(
        t.text in demonyms or t.lower in barred or (t.lower in roles and t.text not in gazetteer.given_names())
        for t in tokens
    ) or (len(tokens) == 1 and (len(text) == 1 or is_function(tokens[0])))
