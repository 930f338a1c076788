"""Joints: over which small words a run of capitals goes on, "Ministry of Food", "Bakers' Federation", "Olt & Brem".

Each joint takes a run and gives how many tokens further it goes, 0 where it does not join. Add one to `JOINTS`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.extraction.entities import gazetteer
from generator.extraction.entities.names.masked import Masked
from generator.extraction.entities.names.word_classes import is_calendar, is_capital, is_common, is_function, is_head
from generator.extraction.text.tokens import TaggedText, Token


@dataclass(frozen=True, slots=True)
class Run:
    """A run of capitals while it grows, with a token behind it."""

    text: TaggedText
    first: int
    last: int
    end: int
    """Index after the last token of the sentence."""
    masked: Masked

    @property
    def here(self) -> Token:
        """Its last token."""
        return self.text.tokens[self.last]

    @property
    def after(self) -> Token:
        """The token behind it."""
        return self.text.tokens[self.last + 1]

    def capital(self, offset: int) -> bool:
        """Whether a name may go on at a token behind it; `offset` 1 is the first."""
        at = self.last + offset
        if at >= self.end:
            return False
        token = self.text.tokens[at]
        if offset == 1 and token.text in gazetteer.group("in-title"):
            return True
        return is_capital(token) and not self.masked.covers(token) and not is_calendar(token)


def step(run: Run) -> int:
    """How many tokens further the run goes, 0 where it ends."""
    if run.capital(1):
        return _capital(run)
    return next((length for joint in JOINTS if (length := joint(run))), 0)


def _capital(run: Run) -> int:
    """A capital goes on; a function word with one only where what is named may be a sentence."""
    tokens, after = run.text.tokens, run.after
    if after.text in gazetteer.group("in-title") or not is_function(after):
        return 1
    if after.lower in gazetteer.group("inner-adjective"):
        return 1
    given = run.here.lower in gazetteer.titles() and after.text in gazetteer.given_names()
    return int(run.capital(2) and (given or is_called(tokens, run.first)))


def _initial(run: Run) -> int:
    """ "J. Olt"."""
    glued = run.after.text == "." and len(run.here.text) == 1 and run.after.start == run.here.end
    return 2 if glued and run.capital(2) else 0


def _ampersand(run: Run) -> int:
    return 2 if run.after.text == "&" and run.capital(2) else 0


def _particle(run: Run) -> int:
    """ "van Olt", "van der Olt"."""
    particles = gazetteer.group("particle")
    if run.after.text not in particles:
        return 0
    if run.capital(2):
        return 2
    second = run.last + 2 < run.end and run.text.tokens[run.last + 2].text in particles
    return 3 if second and run.capital(3) else 0


def _title_joiner(run: Run) -> int:
    joins = run.after.text in gazetteer.group("title-joiner") and run.capital(2)
    return 2 if joins and _is_journal(run.text.tokens, run.first) else 0


def _joiner(run: Run) -> int:
    """ "Bank of Orrin", "Gulf of the Olt"."""
    tokens = run.text.tokens
    if run.after.text not in gazetteer.group("joiner") or not _takes_of(tokens[run.first : run.last + 1]):
        return 0
    if run.capital(2):
        return 2
    articled = run.last + 2 < run.end and tokens[run.last + 2].text in {"the", "a"}
    return 3 if articled and run.capital(3) else 0


def _and(run: Run) -> int:
    if run.after.text != "and" or not run.capital(2):
        return 0
    place = (run.text, run.first, run.last, run.end)
    return 2 if _goes_on_after_and(*place) or _are_fields(*place) else 0


def _for(run: Run) -> int:
    """ "Court of Arbitration for Sport"."""
    tokens = run.text.tokens
    if run.after.text != "for" or not run.capital(2) or "of" not in (t.text for t in tokens[run.first : run.last]):
        return 0
    return 2 if is_common(tokens[run.last + 2].text) else 0


def _possessive(run: Run) -> int:
    if run.after.text not in {"'s", "’s"} or not run.capital(2):
        return 0
    return 2 if _possessed(run.text, run.first, run.last, run.end) else 0


def _plural_possessive(run: Run) -> int:
    owned = run.after.text in {"'", "’"} and run.here.tag == "NN2" and run.capital(2)
    return 2 if owned and _owned_by_many(run.text, run.last) else 0


JOINTS: tuple[Callable[[Run], int], ...] = (
    _initial,
    _ampersand,
    _particle,
    _title_joiner,
    _joiner,
    _and,
    _for,
    _possessive,
    _plural_possessive,
)


def _is_journal(tokens: Sequence[Token], first: int) -> bool:
    """Whether what a run names is a journal, whose names are sentences: "the journal Lakes and Landscapes"."""
    return first > 0 and tokens[first - 1].lower in gazetteer.group("journal")


def is_called(tokens: Sequence[Token], first: int) -> bool:
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
