"""Names: where the text names somebody or something: runs of capitals, cut into roles and names.

A capital proves little at the start of a sentence and nothing in a headline in title case: there a word is a name only
where the rest of the text, or a list, says so. Add a joiner ("University *of* …") to `JOINERS`, a lower-case head that
belongs to the name before it ("Velm *region*") to `trailing-head` of `name_words.tsv`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from generator.extraction.entities import gazetteer
from generator.extraction.text.tokens import TaggedText, Token, common_tag
from generator.model import Role, Span, Time

JOINERS = {"of", "for"}
OPENERS = set("\"“‘«'’:;•–—-*·(")
LONGEST = 12
"""Words of one name; longer runs of capitals are lists or shouting."""


@dataclass(frozen=True, slots=True)
class Name:
    """One place where a name stands."""

    first: int
    """Index of its first token in the text."""
    last: int
    """Index of its last token."""
    words: tuple[str, ...]
    role: Span | None = None
    """The title or role before it: "Defense Minister"."""
    sure: bool = True
    """False where only the start of a sentence gives the capital."""
    headline: bool = False
    """Whether it stands in a headline in title case, so that its surroundings prove nothing."""

    @property
    def text(self) -> str:
        return " ".join(self.words)


def find(text: TaggedText, times: tuple[Time, ...]) -> tuple[Name, ...]:
    """The names in order; they do not overlap."""
    masked = _Masked([t.span for t in times])
    ships = _ships(text)
    headlines = {i for i in range(len(text.sentences)) if _is_headline(text, i)}
    found: list[Name] = []
    for index in range(len(text.sentences)):
        if index not in headlines:
            for run in _runs(text, index, masked):
                if not _is_ship(text.tokens[run[0] : run[1] + 1], ships):
                    found.extend(_cut(text, run))
    kept = _proven(text, _with_full_forms(text, found))
    inventory = _inventory(kept)
    for index in headlines:
        kept.extend(_known(text, index, inventory, masked))
    return tuple(sorted(kept, key=lambda n: n.first))


def _ships(text: TaggedText) -> set[tuple[str, ...]]:
    """The words of ships' names, without what stands before them: "MV Lady Orr"."""
    found = set()
    for index, token in enumerate(text.tokens[:-1]):
        if _is_ship_prefix(token) and is_capital(text.tokens[index + 1]):
            run = takewhile(is_capital, text.tokens[index + 1 : index + 1 + LONGEST])
            found.add(tuple(t.text for t in run))
    return found


def _is_ship_prefix(token: Token) -> bool:
    return token.text.isupper() and token.lower in gazetteer.group("ship-prefix")


def _is_ship(run: Sequence[Token], ships: set[tuple[str, ...]]) -> bool:
    """Whether a run is a ship's name; a single word without what stands before ships is a place or somebody too."""
    words = tuple(t.text for t in run)
    return _is_ship_prefix(run[0]) or (len(words) > 1 and words in ships)


# ------------------------------------------------------------------------------------------------- runs of capitals


class _Masked:
    """Spans in which no name is looked for: the time expressions."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self.spans = sorted(spans)
        self.starts = [s.start for s in self.spans]

    def covers(self, token: Token) -> bool:
        index = bisect_right(self.starts, token.start) - 1
        return index >= 0 and token.start < self.spans[index].end


IN_TITLES = {"Today", "Tonight", "Tomorrow", "Now", "Morning", "Evening", "Weekly", "Daily", "Monthly"}
"""Words of time that with a capital, after another capital, belong to the name of a newspaper or a broadcaster."""


def _is_headline(text: TaggedText, index: int) -> bool:
    """Whether a sentence has capitals all over: title case or all capitals."""
    words = [t for t in text.of_sentence(index) if t.text[:1].isalpha()]
    if len(words) < 3:
        return False
    ending = {t.text for t in text.of_sentence(index)[-2:]}
    if text.sentences[index].role is Role.BODY and ending & {".", "!", "?", "…"}:
        return False
    heavy = [t for t in words if len(t.text) > 3 or not _is_function(t)]
    plain = sum(not t.text[:1].isupper() for t in heavy)
    return (
        len(heavy) >= 3 and plain <= 0.25 * len(heavy) and sum(_is_common(t.text) for t in heavy) >= 0.35 * len(heavy)
    )


def _is_function(token: Token) -> bool:
    return token.lower in gazetteer.words("function_words")


def _is_common(word: str) -> bool:
    return common_tag(word) is not None


def is_capital(token: Token) -> bool:
    """Whether the token begins as a name does."""
    word = token.text
    if word[:1].isupper():
        return word != "I"
    return word[:1].isalpha() and PREFIXED.match(word) is not None


def is_acronym(word: str) -> bool:
    """Whether a word is made of capitals alone: "WHO"."""
    return 2 < len(word) < 9 and word.isalpha() and word.isupper()


PREFIXED = re.compile(r"(?:[dl]['’]|al-|el-|ash-|ad-|as-|ar-|an-|bin-|ibn-)[A-ZÀ-Þ]")
"""Lower-case beginnings of surnames: d'Arvor, al-Masri."""


def _runs(text: TaggedText, index: int, masked: _Masked) -> Iterator[tuple[int, int]]:
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


def _opens(text: TaggedText, position: int, start: int, masked: _Masked) -> bool:
    token = text.tokens[position]
    if not is_capital(token) or masked.covers(token):
        return False
    if is_acronym(token.text) and token.text in gazetteer.organisations():
        return True
    if token.lower in gazetteer.barred() and not _listed(text, position) and not _given(text, position):
        return False
    if _is_function(token):
        return (token.lower not in {"the", "a"} and bool(_listed(text, position))) or _title_word(text, position, start)
    return True


def _given(text: TaggedText, position: int) -> bool:
    """Whether a word with which no name begins is a given name here: "Bill" in "coach Bill Orr"."""
    token, following = text.tokens[position], text.tokens[position + 1 : position + 2]
    if token.text not in gazetteer.given_names() or _is_function(token) or token.lower in gazetteer.group("calendar"):
        return False
    return bool(following) and is_capital(following[0]) and not _is_common(following[0].text)


def _title_word(text: TaggedText, position: int, start: int) -> bool:
    """Whether a function word in the middle of a sentence begins a name: "New Haven Line", "First Avenue"."""
    token = text.tokens[position]
    following = text.tokens[position + 1 : position + 2]
    adjectival = token.lower in {"new", "first", "second", "third", "one", "old", "late", "national"}
    return adjectival and bool(following) and is_capital(following[0]) and not _is_function(following[0])


def _listed(text: TaggedText, position: int) -> int:
    """Number of tokens of the longest listed name of several words that begins here, 0 where none does."""
    for parts in gazetteer.by_first_word().get(text.tokens[position].text, ()):
        if tuple(t.text for t in text.tokens[position : position + len(parts)]) == parts:
            return len(parts)
    return 0


def _extend(text: TaggedText, position: int, end: int, masked: _Masked) -> int:
    last = position + max(1, _listed(text, position)) - 1
    while last + 1 < end and last - position < LONGEST:
        step = _step(text, position, last, end, masked)
        if not step:
            break
        last += step
    return _with_trailing_head(text, last, end)


def _step(text: TaggedText, first: int, last: int, end: int, masked: _Masked) -> int:
    """How many tokens further the run goes, 0 where it ends."""
    tokens = text.tokens
    here, after = tokens[last], tokens[last + 1]

    def capital(offset: int) -> bool:
        at = last + offset
        if at < end and offset == 1 and tokens[at].text in IN_TITLES:
            return True
        return at < end and is_capital(tokens[at]) and not masked.covers(tokens[at]) and not _calendar(tokens[at])

    if capital(1) and after.text in IN_TITLES:
        return 1
    if capital(1):
        return 0 if _is_function(after) and after.lower not in {"new", "one", "first"} else 1
    if after.text == "." and len(here.text) == 1 and capital(2) and after.start == here.end:
        return 2
    if after.text == "&" and capital(2):
        return 2
    if after.text in gazetteer.group("particle") and (
        capital(2) or (last + 2 < end and tokens[last + 2].text in gazetteer.group("particle") and capital(3))
    ):
        return 2 if capital(2) else 3
    if after.text in JOINERS and _takes_of(tokens[first : last + 1]):
        if capital(2):
            return 2
        if last + 2 < end and tokens[last + 2].text in {"the", "a"} and capital(3):
            return 3
    if after.text == "and" and capital(2) and _goes_on_after_and(text, first, last, end):
        return 2
    if after.text in {"'s", "’s"} and capital(2) and _possessed(text, first, last, end):
        return 2
    if after.text in {"'", "’"} and here.tag == "NN2" and capital(2) and _owned_by_many(text, last):
        return 2
    return 0


def _calendar(token: Token) -> bool:
    return token.tag == "NP0" and token.lower in gazetteer.group("calendar")


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
        and _is_common(follower.text)
        and follower.text not in gazetteer.places()
    )


def _possessed(text: TaggedText, first: int, last: int, end: int) -> bool:
    """ "St Brannoc's Hospital", "King Arthur's Court", but not "Russia's Academy of Sciences"."""
    follower = text.tokens[last + 2]
    following = text.tokens[last + 3 : last + 4]
    alone = not (following and is_capital(following[0]) and not is_head(following[0].lower))
    return (
        follower.lower in gazetteer.group("possessed-head")
        and alone
        and text.tokens[last].text not in gazetteer.places()
    )


def _owned_by_many(text: TaggedText, last: int) -> bool:
    """ "Bakers' Federation", but not "the Bakers' Federation Street"."""
    following = text.tokens[last + 3 : last + 4]
    alone = not (following and is_capital(following[0]))
    return alone and text.tokens[last + 2].lower in gazetteer.group("plural-possessed")


def _with_trailing_head(text: TaggedText, last: int, end: int) -> int:
    if last + 1 < end and text.tokens[last + 1].text == "party":
        return last + 1
    for length in (2, 1):
        parts = tuple(t.text for t in text.tokens[last + 1 : min(end, last + 1 + length)])
        trailing = parts == ("border", "crossing") or (length == 1 and set(parts) <= gazetteer.group("trailing-head"))
        if parts and trailing and text.tokens[last].text not in gazetteer.demonyms():
            return last + length
    return last


# --------------------------------------------------------------------------------------------------- role and name


def _cut(text: TaggedText, run: tuple[int, int]) -> Iterator[Name]:
    """The names of a run without the roles before them; nothing for a role or a demonym alone."""
    first, last = run
    tokens = text.tokens
    sure = not _opens_sentence(text, first) or _is_bracketed(text, first, last) or _is_dateline(text, first, last)
    if last > first and _only_opens(tokens[first : last + 1], sure):
        first, sure = first + 1, True
    named = _after_role(tokens, first, last)
    if named > last or _is_no_name(tokens[named : last + 1]):
        return
    last = _without_event(text, named, last)
    if last < named:
        return
    parted = _parted(tokens, named, last)
    if parted:
        yield Name(named, parted - 1, _words(text, named, parted - 1), None, sure)
        first = named = parted
    sure = sure or named > first or last > named or is_club(text, named, last)
    words = _words(text, named, last)
    begin = _role_start(text, named, first)
    role = text.span(tokens[begin], tokens[named - 1]) if begin < named else None
    yield Name(named, last, words, role, sure)


def is_club(text: TaggedText, first: int, last: int) -> bool:
    """Whether a role in a club and somebody's name stand after these words: "Comets captain Vera Olt"."""
    after = text.tokens[last + 1 : last + 3]
    known = text.tokens[first].text in gazetteer.given_names() | gazetteer.demonyms().keys()
    return len(after) > 1 and after[0].text in gazetteer.group("club-role") and is_capital(after[1]) and not known


def _without_event(text: TaggedText, first: int, last: int) -> int:
    """The last token of what names somebody or a place: none of "National Cheese Month", "Suez" of "Suez Crisis"."""
    if first == last:
        return last
    if text.tokens[first].lower in gazetteer.group("event-first"):
        return first - 1
    if text.tokens[last].lower not in gazetteer.words("event_heads"):
        return last
    if is_head(text.tokens[last].lower) and not _is_common(text.tokens[first].text):
        return last
    words = [t.text for t in text.tokens[first : last + 1]]
    whole = " ".join(words)
    if whole in gazetteer.places() or whole in gazetteer.organisations() or words[0] in gazetteer.given_names():
        return last
    if "of" in words[1:] and is_head(words[words.index("of") - 1].lower()):
        return last
    listed = max(_listed(text, first), 1)
    named = " ".join(words[:listed])
    if not all(_is_common(word) for word in words[listed:]):
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


def _words(text: TaggedText, first: int, last: int) -> tuple[str, ...]:
    """The words of a name as written, parted at blanks: "U.S", "St", "Brannoc's"."""
    return tuple(text.span(text.tokens[first], text.tokens[last]).text.split())


def _is_bracketed(text: TaggedText, first: int, last: int) -> bool:
    """Whether capitals stand alone in brackets, as the short form of the name before them: "(ONER)"."""
    around = text.tokens[max(0, first - 1) : last + 2]
    enclosed = len(around) == 3 and (around[0].text, around[2].text) == ("(", ")")
    return enclosed and is_acronym(text.tokens[first].text)


def _is_dateline(text: TaggedText, first: int, last: int) -> bool:
    """Whether capitals open a sentence as the place from which it is sent: "ORR (Agency) -", "ORR, May 3"."""
    opens = first == text.borders[text.tokens[first].sentence]
    after = text.tokens[last + 1 : last + 2]
    return opens and text.tokens[first].text.isupper() and bool(after) and after[0].text in {"(", ",", "—", "–"}


def _opens_sentence(text: TaggedText, position: int) -> bool:
    token = text.tokens[position]
    if position == text.borders[token.sentence]:
        return True
    return text.tokens[position - 1].text in OPENERS | {".", "?", "!", "…", "''", "``"}


def _only_opens(run: Sequence[Token], sure: bool) -> bool:
    """Whether the first word of a run is no part of its name."""
    first, rest = run[0], run[1:]
    if sure:
        return _is_compound_adjective(first.text)
    described = len(rest) > 1 and _describes_person(first, rest)
    return _is_compound_adjective(first.text) or _mere_opener(first, rest[0]) or described


def _is_compound_adjective(word: str) -> bool:
    """Whether a hyphen joins a capital to a common word: "Ten-man", "Orr-based", not "Stoke-on-Trent"."""
    start, _, end = word.rpartition("-")
    return bool(start) and "-" not in start and end.islower() and _is_common(end)


def _describes_person(token: Token, following: Sequence[Token]) -> bool:
    """Whether an adjective stands before somebody's name: "Brave Vera Olt"."""
    tag = common_tag(token.text)
    if tag is None or tag[:2] != "AJ" or token.text in gazetteer.given_names() | gazetteer.demonyms().keys():
        return False
    if token.lower in gazetteer.words("place_firsts"):
        return False
    unknown = not any(_is_common(t.text) or is_head(t.lower) for t in following)
    return following[0].text in gazetteer.given_names() or (len(following) == 2 and unknown)


def _mere_opener(token: Token, following: Token) -> bool:
    """Whether a sentence's first word only stands before a name: "Asked", "Despite", not "Bank" or "General"."""
    lower = token.lower
    if token.text in gazetteer.given_names() or token.text in gazetteer.places() or token.text in gazetteer.demonyms():
        return False
    if lower in gazetteer.group("beside-name"):
        return True
    if lower in gazetteer.titles() or lower in gazetteer.words("role_modifiers"):
        return False
    if lower in gazetteer.words("place_firsts") or is_head(following.lower):
        return False
    tag = common_tag(token.text)
    return tag is not None and tag[:2] not in {"NN", "AJ"}


def is_head(word: str) -> bool:
    """Whether a word in lower case makes a name of what stands before it."""
    return word in gazetteer.words("organisation_heads") or word in gazetteer.words("place_heads")


def _after_role(tokens: Sequence[Token], first: int, last: int) -> int:
    """Index of the first token after the role that opens a run; `first` where there is none."""
    cut = first
    for index in range(first, last + 1):
        lower = tokens[index].lower
        if lower not in gazetteer.titles() or (tokens[index].text in gazetteer.given_names() and index < last):
            continue
        if first < index == last and lower in gazetteer.group("newspaper") and not _is_common(tokens[index - 1].text):
            continue
        titled = index == last or _may_be_titled(tokens, index + 1, last)
        if titled and all(_in_role(t) for t in tokens[first:index]):
            cut = index + 1
        if index < last and tokens[index + 1].text == ".":
            cut = max(cut, index + 2) if cut > index else cut
    opening = cut == first and last > first and tokens[first].lower in gazetteer.group("opening-noun")
    if opening or (cut == first and _opens_with_occupation(tokens[first : last + 1])):
        return first + 1
    if cut > first and _is_body_of(tokens, first, cut, last):
        return first
    if cut == first and tokens[first].text in gazetteer.demonyms() and first <= last:
        rest = tokens[first + 1 : last + 1]
        if not rest or (rest[0].text in gazetteer.given_names() and not is_head(rest[-1].lower)):
            return first + 1
    return cut


def _is_body_of(tokens: Sequence[Token], first: int, cut: int, last: int) -> bool:
    """Whether what looks like a role belongs to a body's name: "the charity Patient Voice"."""
    body = first > 0 and tokens[first - 1].lower in gazetteer.group("body-after")
    return body and cut == last and _is_common(tokens[last].text) and _is_common(tokens[first].text)


def _opens_with_occupation(run: Sequence[Token]) -> bool:
    """Whether a common noun with a sentence's capital says what somebody is: "Shopkeeper Vera Olt"."""
    if len(run) < 3 or is_head(run[0].lower) or run[0].text in gazetteer.given_names() or not is_capital(run[1]):
        return False
    tag = common_tag(run[0].text)
    if tag != "NN1" or is_head(run[-1].lower):
        return False
    agent = is_agent_noun(run[0].lower) and len(run) < 5
    return run[1].text in gazetteer.given_names() or agent


def is_agent_noun(word: str) -> bool:
    """Whether a noun ends as those who do something: "campaigner", "survivor", "guitarist"."""
    return len(word) > 5 and word.endswith(("er", "or", "ist", "man", "woman"))


def _may_be_titled(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether what follows a title can be a person's name: not "Assembly" after "General"."""
    words = [t for t in tokens[first : last + 1] if t.text != "."]
    if not words:
        return False
    if words[0].text in gazetteer.given_names():
        return True
    lowers = [t.lower for t in words]
    if len(words) > 1 and all(_is_common(t.text) for t in words):
        return False
    if "of" in lowers or "and" in lowers:
        return False
    return not is_head(lowers[-1]) or lowers[-1] in gazetteer.titles()


def _in_role(token: Token) -> bool:
    listed = token.text in gazetteer.places() or token.lower in gazetteer.words("role_modifiers")
    return listed or token.text not in gazetteer.given_names()


def is_field_body(words: Sequence[str]) -> bool:
    """Whether words in lower case end as a body of some field: "water district", "climate center"."""
    return (
        len(words) > 2 and words[-1] in {"district", "center", "centre"} and words[-2] in gazetteer.group("body-field")
    )


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
    if text.lower() in barred:
        return True
    roles = gazetteer.role_words()
    return all(
        t.text in demonyms or t.lower in barred or (t.lower in roles and t.text not in gazetteer.given_names())
        for t in tokens
    ) or (len(tokens) == 1 and (len(text) == 1 or _is_function(tokens[0])))


def _role_start(text: TaggedText, named: int, first: int) -> int:
    """Index where the role before a name starts; `named` where there is none."""
    tokens = text.tokens
    if first < named:
        return leftmost(text, first)
    before = named - 1
    border = text.borders[tokens[named].sentence]
    if before >= border and is_role_noun(tokens[before]) and not tokens[before].text[:1].isupper():
        if _is_match(tokens[before - 1 : named + 1]):
            return named
        return leftmost(text, before)
    return named


def _is_match(tokens: Sequence[Token]) -> bool:
    """Whether a word between two names is what one club does to another: "Albion host Marlow"."""
    if len(tokens) < 3 or not is_capital(tokens[0]) or tokens[2].text in gazetteer.given_names():
        return False
    return tokens[1].lower in gazetteer.group("match-verb")


def is_role_noun(token: Token) -> bool:
    """Whether a noun says what a person or an organisation is."""
    lower = token.lower
    return (
        lower in gazetteer.titles()
        or lower in gazetteer.words("organisation_nouns")
        or lower in gazetteer.words("place_nouns")
        or lower in gazetteer.group("either")
    )


def leftmost(text: TaggedText, position: int) -> int:
    """The first token of the noun phrase that ends here, without its article."""
    tokens = text.tokens
    border = max(text.borders[tokens[position].sentence], position - 5)
    while position > border and _in_phrase(tokens[position - 1]):
        position -= 1
    return position


def _in_phrase(token: Token) -> bool:
    if _is_function(token) and token.lower not in {"former", "first", "second", "third", "new", "old"}:
        return False
    return token.tag[:2] in {"NN", "NP", "AJ", "OR"} and token.text[:1].isalpha()


# ------------------------------------------------------------------------------------------------- proof of a capital


def _proven(text: TaggedText, found: Iterable[Name]) -> list[Name]:
    """The names without those whose capital is only a sentence's, and which nothing else proves."""
    every = list(found)
    proof = {word for n in every if n.sure for word in n.words if word[:1].isupper()}
    small = {t.text for t in text.tokens if t.text.islower()}
    return [n for n in every if n.sure or _stands_alone(n, proof, small)]


def _stands_alone(name: Name, proof: set[str], small: set[str]) -> bool:
    """Whether a sentence's first word is a name; it is none where the text has it in small letters too."""
    if len(name.words) == 1 and name.text not in proof and name.text.lower() in small | DIRECTIONS:
        return False
    if name.text in gazetteer.places() or name.text in gazetteer.organisations() or name.text in proof:
        return True
    if name.text in gazetteer.given_names() and not _is_common(name.text):
        return True
    word = name.words[0]
    if len(name.words) > 1:
        return True
    return not (_is_common(word) or _is_common(word.removesuffix("s"))) and (
        word.isalpha() or "-" in word or "'" in word
    )


def _with_full_forms(text: TaggedText, found: Sequence[Name]) -> list[Name]:
    """The names, grown to what the capitals in brackets after them stand for: "Fédération des quais (FDQ)"."""
    grown: list[Name] = []
    for name in found:
        start = _start_of_full_form(text, name) if _is_bracketed(text, name.first, name.last) else None
        if start is not None and not (grown and grown[-1].first <= start and grown[-1].last == name.first - 2):
            while grown and grown[-1].first >= start:
                grown.pop()
            if not grown or grown[-1].last < start:
                grown.append(Name(start, name.first - 2, _words(text, start, name.first - 2)))
        grown.append(name)
    return grown


def _start_of_full_form(text: TaggedText, short: Name) -> int | None:
    """Where a name begins, capital first, whose words before the bracket begin with its letters in turn."""
    letters = gazetteer.plain(short.text)
    border = max(text.borders[text.tokens[short.first].sentence], short.first - 2 * len(letters) - 1)
    left = len(letters)
    for index in range(short.first - 2, border - 1, -1):
        token = text.tokens[index]
        if not token.text[:1].isalpha():
            return None
        if left and gazetteer.plain(token.text[:1]) == letters[left - 1]:
            left -= 1
        elif len(token.text) > 3 and token.lower not in gazetteer.group("particle"):
            return None
        if not left:
            return index if is_capital(token) else None
    return None


DIRECTIONS = {"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"}


def _inventory(names: Iterable[Name]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """First word in lower case -> the names known from sentences that begin with it, longest first."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for name in names:
        variants = [name.words] + ([name.words[-1:]] if len(name.words) > 1 and not _is_common(name.words[-1]) else [])
        for words in variants:
            found.setdefault(words[0].casefold(), set()).add(tuple(w.casefold() for w in words))
    return {first: tuple(sorted(forms, key=lambda f: (-len(f), f))) for first, forms in found.items()}


def _known(
    text: TaggedText, index: int, inventory: dict[str, tuple[tuple[str, ...], ...]], masked: _Masked
) -> Iterator[Name]:
    """The names in a headline that the sentences or the lists know."""
    position, end = text.borders[index], text.borders[index + 1]
    while position < end:
        length = _match(text, position, end, inventory)
        token = text.tokens[position]
        if length and is_capital(token) and not masked.covers(token):
            last = position + length - 1
            yield Name(position, last, _words(text, position, last), None, sure=False, headline=True)
        position += max(1, length)


def _match(text: TaggedText, position: int, end: int, inventory: dict[str, tuple[tuple[str, ...], ...]]) -> int:
    token = text.tokens[position]
    for form in inventory.get(token.text.casefold(), ()):
        part = text.tokens[position : min(end, position + len(form))]
        if tuple(t.text.casefold() for t in part) == form:
            return len(form)
    listed = _listed(text, position)
    if listed:
        return listed
    known = token.text in gazetteer.places() or token.text in gazetteer.organisations()
    acronym = re.fullmatch(r"[A-Z]{2,6}", token.text) is not None and token.text in gazetteer.organisations()
    if known and (acronym or not _is_common(token.text)) and not _is_function(token):
        return 1
    if token.text in gazetteer.given_names() and not _is_common(token.text) and position + 1 < end:
        following = text.tokens[position + 1]
        return 2 if is_capital(following) and not _is_common(following.text) else 0
    return 0
