"""Readings of verbs: a cue with its auxiliaries and its subject, before anything is known of what is said."""

from __future__ import annotations

from dataclasses import dataclass

from generator.extraction.claims.cues import VerbForm, nouns, verbs
from generator.extraction.grammar import noun_phrases
from generator.extraction.grammar.lines import Line
from generator.extraction.grammar.noun_phrases import Range

ASSERTING = frozenset({"will", "'ll"})
"""Modal verbs under which a cue is still an assertion."""


@dataclass(frozen=True, slots=True)
class Group:
    """A verb with what stands before it."""

    first: int
    """Index of its first auxiliary, or of the verb."""
    before: int
    """Index of the last token before auxiliaries and adverbs; may be -1."""
    passive: bool
    negated: bool
    modal: str
    """The modal verb, or empty."""
    infinitive: bool

    @property
    def doubtful(self) -> bool:
        """Whether it says that something might be said, not that it is."""
        return self.infinitive or (bool(self.modal) and self.modal not in ASSERTING)


def group(line: Line, verb: int) -> Group:
    """The verb group that ends with this verb."""
    first = i = verb
    passive = negated = infinitive = False
    modal = ""
    while i > 0 and verb - i < 10:
        word, tag = line.word(i - 1), line.tag(i - 1)
        if tag == "TO0" or (word == "to" and line.tag(i) == "VVI"):
            chain = i - 3 if line.word(i - 2) == "on" else i - 2
            if not line.among(chain, "report-chain"):
                infinitive = True
                break
            i = chain
            first = i
            continue
        if line.among(i - 1, "negative") or (word == "longer" and line.word(i - 2) == "no"):
            negated = True
        elif line.among(i - 1, "aux") and tag[:2] in ("VB", "VH", "VD", "VM"):
            if (
                first == verb
                and tag[:2] == "VB"
                and line.tag(verb) not in ("VVG",)
                and not line.low[verb].endswith("ing")
            ):
                passive = True
            modal = word if tag == "VM0" and "only" not in line.low[i:verb] else modal
            first = i - 1
        elif tag not in ("AV0", "AVP") or line.mark(i - 1):
            break
        i -= 1
    return Group(first, i - 1, passive, negated, modal, infinitive)


def form(line: Line, i: int) -> VerbForm | None:
    """The cue that the token is a form of, if its tag and surroundings let it be a verb."""
    found = verbs().get(line.word(i))
    if found is None or line.quoted[i]:
        return None
    tag = line.tag(i)
    if tag[:2] == "VV":
        if tag == "VVB" and line.tag(i - 1) == "NN1" and line.word(i) in nouns() and line.word(i + 1) != "that":
            return None  # "a phone call he made"
        return None if tag == "VVG" and _premodifier(line, i) else found
    if tag[:2] in ("NN", "NP") or tag.startswith("AJ") or tag == "PRP":
        return found if _verbal(line, i, found) else None
    return None


def _premodifier(line: Line, i: int) -> bool:
    return line.tag(i - 1) in ("AT0", "DPS", "AJ0") and line.tag(i + 1)[:2] == "NN"


def _verbal(line: Line, i: int, found: VerbForm) -> bool:
    """Whether what is tagged as a noun or adjective stands as a verb: after a subject, before what a verb takes."""
    after_mark = (
        i > 0 and line.tokens[i - 1].text in CLOSING_MARKS and line.tag(i + 1)[:2] in ("NP", "NN", "AT", "DP", "PN")
    )
    if found.shape == "past" and after_mark:
        return True
    if _closing(line, i, found):
        return True
    if _coordinated(line, i) or (line.tag(i - 1)[:2] == "VB" and found.cue.frame("passive") and found.shape == "past"):
        return True
    if line.tag(i - 1)[:2] not in ("NN", "NP", "PN") and not line.name(i - 1) and not line.tag(i - 1).startswith("VH"):
        return False
    if found.shape == "gerund":
        return False
    if line.tag(i - 1) == "PNP" or (found.shape == "past" and line.tag(i - 1) in ("NP0", "NN1", "NN2")):
        return line.tag(i + 1)[:2] in ("CJ", "AT", "DP", "NN", "NP", "PN", "DT", "PU", "TO", "")
    if line.headline and _heads(line, i, found):
        return True
    counts = found.cue.frame("number") and line.tag(i - 1) == "NN2" and line.tag(i + 1) == "CRD"
    return bool(counts) or line.word(i + 1) in ("that", ":", "to") or line.among(i + 1, "wh") or line.mark(i + 1)


def _heads(line: Line, i: int, found: VerbForm) -> bool:
    """Whether a headline's only verb stands here: "Villagers claim miner took land", "firm rubbishes charge"."""
    agrees = line.tag(i - 1) == "NN2" if found.shape == "base" else found.shape == "third" and line.tag(i - 1) != "NN2"
    said = line.word(i) not in nouns() or line.has_finite(i + 1, i + 12)
    return agrees and said and line.tag(i + 1)[:2] in ("NN", "NP", "AJ", "AT", "CR", "DP")


def _closing(line: Line, i: int, found: VerbForm) -> bool:
    """Whether a word tagged as a noun is the verb that ends "…, the researchers report"."""
    if i + 1 != line.stop or found.cue.frame("quote") is None or not line.tokens[i].text.islower():
        return False
    agrees = line.tag(i - 1) == ("NN2" if found.shape == "base" else "NN1")
    first = noun_phrases.border(line, i)
    return (
        agrees
        and found.shape in ("base", "third")
        and line.tag(first) in ("AT0", "DPS", "AJ0", "NN2", "NP0")
        and ((line.word(first - 1) == "," and line.has_finite(0, first - 1)) or line.closing(first) is not None)
    )


def _coordinated(line: Line, i: int) -> bool:
    """Whether a word tagged as a noun follows "and" and precedes an infinitive: "wants to stay and plans to work"."""
    return line.tag(i - 1) == "CJC" and line.word(i + 1) == "to" and line.tag(i + 2) == "VVI"


CLOSING_MARKS = frozenset({'"', "”", "’", "»", ",", "'"})


def own_subject(line: Line, found: Group) -> Range | None:
    """The subject before the verb group, beyond what is put between; None where the verb has none of its own."""
    before = found.before
    word = line.word(before)
    if before >= 0 and line.mark(before) and (named := _titled(line, before)):
        return named
    if before < 0 or line.mark(before):
        return None
    if word in (",", "—", "–"):
        return noun_phrases.interposed(line, before)
    if word in ("who", "which", "that") and line.tag(before) in ("PNQ", "DTQ", "CJT", "DT0"):
        return antecedent(line, before)
    if line.tag(before) == "CJC":
        return None
    if line.tag(before) == "PNX" or word in ("himself", "herself", "itself", "themselves"):
        before -= 1
    return noun_phrases.subject(line, before)


def _titled(line: Line, mark: int) -> Range | None:
    """The phrase that ends in a name between quotation marks: "The initiative group “Warm Home”"."""
    opened = next((k for k in range(mark - 1, max(-1, mark - 7), -1) if not line.quoted[k]), mark - 1)
    capital = all(line.tokens[k].text[:1].isupper() for k in range(opened + 1, mark))
    if opened + 1 >= mark or not capital or line.tag(opened - 1) not in ("NN1", "NN2", "NN0"):
        return None
    first = noun_phrases.leftward(line, opened - 1)
    return None if first is None else (first, mark + 1)


def antecedent(line: Line, relative: int) -> Range | None:
    """The phrase that "who" or "which" stands for."""
    last = relative - 1
    if line.word(last) in (",", "—", "–"):
        last -= 1
    if last < 0 or line.mark(last):
        return None
    first = noun_phrases.leftward(line, last)
    if first is None:
        return None
    if line.word(relative) == "who" and line.word(first - 1) in ("with", "on", "against") and line.name(last):
        return first, last + 1  # "a showdown with Gov. Brook, who": the name is the person
    done = next((k for k in range(last, first, -1) if line.word(k) == "of"), 0)
    if line.word(relative) == "who" and done and line.name(last) and line.low[done - 1].endswith(ABSTRACT):
        return done + 1, last + 1  # "the resignation of Brook, who": what is done to him says nothing
    return noun_phrases.with_prepositions(line, first, noun_phrases.border(line, first)), last + 1


ABSTRACT = ("ation", "tion", "sion", "ment", "ness", "ity", "ance", "ence", "arrest", "death", "murder")
"""Endings of nouns that name what is done or had, not somebody."""


def _past(line: Line, i: int) -> bool:
    """Whether what is tagged as a participle may be a past tense: no auxiliary before it, but a noun."""
    clause = noun_phrases.border(line, i)
    return line.tag(i) == "VVN" and noun_phrases.noun(line, i - 1) and not line.has_finite(clause, i)


def shared_subject(line: Line, at: int) -> Range | None:
    """The subject of the nearest main verb left of `at`, for a verb that has none: "raised its forecast but warned"."""
    for i in range(at - 1, max(-1, at - 60), -1):
        if (line.finite(i) or _past(line, i)) and not line.quoted[i]:
            found = group(line, i)
            if line.tag(found.before) in ("CJC", "CJS", "CJT", "PNQ", "DTQ", "AVQ"):
                continue
            own = own_subject(line, found)
            if own and line.tag(own[0] - 1) not in ("CJS", "CJT", "PNQ", "DTQ", "PRP", "AVQ", "CRD"):
                return own
    return None
