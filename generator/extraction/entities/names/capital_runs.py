"""Runs of capitals: where a run begins, and over which small words it goes on.

"Ministry of Food and Farms", "St Orla's Hospital", "Vera van der Olt", "Bakers' Federation", "Velm region". Joiners,
particles and heads that may follow are classes of `name_words.tsv`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from generator.extraction.entities import gazetteer
from generator.extraction.entities.names.word_classes import (
    is_acronym,
    is_calendar,
    is_capital,
    is_common,
    is_function,
    is_head,
    listed_length,
)
from generator.extraction.text.tokens import TaggedText, Token
from generator.model import Span

LONGEST = 12
"""Words of one name; longer runs of capitals are lists or shouting."""


class Masked:
    """Spans in which no name is looked for: the time expressions."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self.spans = sorted(spans)
        self.starts = [s.start for s in self.spans]

    def covers(self, token: Token) -> bool:
        index = bisect_right(self.starts, token.start) - 1
        return index >= 0 and token.start < self.spans[index].end


def runs(text: TaggedText, index: int, masked: Masked) -> Iterator[tuple[int, int]]:
    """(first, last) token of each run of capitals, joined over particles and joiners."""
    start, end = text.borders[index], text.borders[index + 1]
    position = start
    while position < end:
        if not _opens(text, position, start, masked):
            position += 1
            continue
        last = _extend(text, position, end, masked)
        yield position, last
        position = last + 1


def _opens(text: TaggedText, position: int, start: int, masked: Masked) -> bool:
    token = text.tokens[position]
    if not is_capital(token) or masked.covers(token) or (token.text[:2] == "No" and token.text[2:].isdigit()):
        return False
    if is_acronym(token.text) and token.text in gazetteer.organisations():
        return True
    if token.text == "A" and position > start and _is_called(text.tokens, position) and position + 1 < len(text.tokens):
        return is_capital(text.tokens[position + 1])  # "the newspaper A Orr"
    if token.lower in gazetteer.barred() and not listed_length(text, position) and not _given(text, position):
        return False
    if is_function(token):
        return (token.lower not in {"the", "a"} and bool(listed_length(text, position))) or _title_word(
            text, position, start
        )
    return True


def _given(text: TaggedText, position: int) -> bool:
    """Whether a word with which no name begins is a given name here: "Bill" in "coach Bill Orr"."""
    token, following = text.tokens[position], text.tokens[position + 1 : position + 2]
    if token.text not in gazetteer.given_names() or is_function(token) or token.lower in gazetteer.group("calendar"):
        return False
    return bool(following) and is_capital(following[0]) and not is_common(following[0].text)


def _title_word(text: TaggedText, position: int, start: int) -> bool:
    """Whether a function word in the middle of a sentence begins a name: "New Haven Line", "First Avenue"."""
    token = text.tokens[position]
    following = text.tokens[position + 1 : position + 2]
    adjectival = token.lower in gazetteer.group("opening-adjective")
    return adjectival and bool(following) and is_capital(following[0]) and not is_function(following[0])


def _extend(text: TaggedText, position: int, end: int, masked: Masked) -> int:
    last = position + max(1, listed_length(text, position)) - 1
    while last + 1 < end and last - position < LONGEST:
        step = _step(text, position, last, end, masked)
        if not step:
            break
        last += step
    return _with_trailing_head(text, position, last, end)


def _step(text: TaggedText, first: int, last: int, end: int, masked: Masked) -> int:
    """How many tokens further the run goes, 0 where it ends."""
    tokens = text.tokens
    here, after = tokens[last], tokens[last + 1]

    def capital(offset: int) -> bool:
        at = last + offset
        if at < end and offset == 1 and tokens[at].text in gazetteer.group("in-title"):
            return True
        return at < end and is_capital(tokens[at]) and not masked.covers(tokens[at]) and not is_calendar(tokens[at])

    if capital(1) and after.text in gazetteer.group("in-title"):
        return 1
    if capital(1):
        inner = after.lower in gazetteer.group("inner-adjective") or (capital(2) and _is_called(tokens, first))
        inner = inner or (capital(2) and here.lower in gazetteer.titles() and after.text in gazetteer.given_names())
        return 0 if is_function(after) and not inner else 1
    if after.text == "." and len(here.text) == 1 and capital(2) and after.start == here.end:
        return 2
    if after.text == "&" and capital(2):
        return 2
    if after.text in gazetteer.group("particle") and (
        capital(2) or (last + 2 < end and tokens[last + 2].text in gazetteer.group("particle") and capital(3))
    ):
        return 2 if capital(2) else 3
    if after.text in gazetteer.group("title-joiner") and capital(2) and _is_journal(tokens, first):
        return 2
    if after.text in gazetteer.group("joiner") and _takes_of(tokens[first : last + 1]):
        if capital(2):
            return 2
        if last + 2 < end and tokens[last + 2].text in {"the", "a"} and capital(3):
            return 3
    joined = after.text == "and" and capital(2)
    if joined and (_goes_on_after_and(text, first, last, end) or _are_fields(text, first, last, end)):
        return 2
    if (
        after.text == "for"
        and capital(2)
        and "of" in (t.text for t in tokens[first:last])
        and is_common(tokens[last + 2].text)
    ):
        return 2  # "Court of Arbitration for Sport"
    if after.text in {"'s", "’s"} and capital(2) and _possessed(text, first, last, end):
        return 2
    if after.text in {"'", "’"} and here.tag == "NN2" and capital(2) and _owned_by_many(text, last):
        return 2
    return 0


def _is_journal(tokens: Sequence[Token], first: int) -> bool:
    """Whether what a run names is a journal, whose names are sentences: "the journal Lakes and Landscapes"."""
    return first > 0 and tokens[first - 1].lower in gazetteer.group("journal")


def _is_called(tokens: Sequence[Token], first: int) -> bool:
    """Whether a run is what a body is called, which may be a sentence: "the group Save Our Shore"."""
    return first > 0 and tokens[first - 1].lower in gazetteer.words("organisation_nouns")


def _takes_of(run: Sequence[Token]) -> bool:
    """Whether a name may go on with "of": "Bank of", "Gulf of", but not "President of"."""
    head = run[-1].lower
    return (is_head(head) or head in gazetteer.group("of-head")) and head not in gazetteer.titles()


def _goes_on_after_and(text: TaggedText, first: int, last: int, end: int) -> bool:
    """ "Department of Health and Human Services", but not "Department of Health and Boris"."""
    words = [t.lower for t in text.tokens[first : last + 1]]
    follower = text.tokens[last + 2]
    return (
        ("of" in words or "for" in words)
        and bool(gazetteer.group("joined-by-and") & set(words))
        and is_common(follower.text)
        and follower.text not in gazetteer.places()
    )


def _are_fields(text: TaggedText, first: int, last: int, end: int) -> bool:
    """Whether two nouns are the fields of one body: "the Food and Drug Administration"."""
    tokens = text.tokens
    if first == 0 or tokens[first - 1].lower != "the" or last - first > 1:
        return False
    fields = [*tokens[first : last + 1], tokens[last + 2]]
    lists = (gazetteer.places(), gazetteer.organisations(), gazetteer.demonyms())
    listed = any(t.text in known for t in fields for known in lists)
    if listed or not all(is_common(t.text) for t in fields) or is_head(tokens[last].lower):
        return False
    heads = tokens[last + 3 : min(end, last + 6)]
    return any(
        is_capital(t) and t.lower in gazetteer.words("organisation_heads") for t in heads[:2] if is_capital(heads[0])
    )


def _possessed(text: TaggedText, first: int, last: int, end: int) -> bool:
    """ "St Brannoc's Hospital", "King Arthur's Court", but not "Russia's Academy of Sciences"."""
    follower = text.tokens[last + 2]
    following = text.tokens[last + 3 : last + 4]
    alone = not (following and is_capital(following[0]) and not is_head(following[0].lower))
    many = text.tokens[last].lower in gazetteer.group("many") and is_head(follower.lower)
    return many or (
        follower.lower in gazetteer.group("possessed-head")
        and alone
        and text.tokens[last].text not in gazetteer.places()
    )


def _owned_by_many(text: TaggedText, last: int) -> bool:
    """ "Bakers' Federation", but not "the Bakers' Federation Street"."""
    end = last + 2
    while end + 1 < len(text.tokens) and end < last + 5 and is_capital(text.tokens[end + 1]):
        end += 1
    return text.tokens[end].lower in gazetteer.group("plural-possessed")


def _with_trailing_head(text: TaggedText, first: int, last: int, end: int) -> int:
    if last + 1 < end and text.tokens[last + 1].text == "party":
        return last + 1
    for length in (2, 1):
        parts = tuple(t.text for t in text.tokens[last + 1 : min(end, last + 1 + length)])
        trailing = parts == ("border", "crossing") or (length == 1 and set(parts) <= gazetteer.group("trailing-head"))
        if parts and trailing and text.tokens[last].text not in gazetteer.demonyms():
            return last + length
    return last + 1 if _is_the_place(text.tokens[max(0, first - 1) : last + 3], last - first + 2) else last


def _is_the_place(tokens: Sequence[Token], head: int) -> bool:
    """Whether "the" stands before a run and the noun of a place behind it: "the Orlan estate", "the Orr river"."""
    if len(tokens) <= head or tokens[0].lower != "the" or tokens[head - 1].text in gazetteer.demonyms():
        return False
    compound = len(tokens) > head + 1 and tokens[head + 1].tag in {"NN1", "NN2"}  # "the Orlan forest service"
    return tokens[head].text in gazetteer.group("trailing-head-after-the") and not compound
