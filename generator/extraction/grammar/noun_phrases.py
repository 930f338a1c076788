"""Noun phrases by tags: where the words that name somebody begin and end.

Rightward from the first word, leftward from the last one, and the subject of a verb. Ranges are (first, after last).
"""

from __future__ import annotations

from generator.extraction.grammar.lines import Line

LONGEST = 40
"""Tokens that a subject may have."""

Range = tuple[int, int]

PREMODIFIERS = frozenset(
    {"AT0", "DT0", "DPS", "CRD", "ORD", "AJ0", "AJC", "AJS", "AV0", "VVN", "VVG", "ZZ0", "UNC", "PNI"}
)
STARTERS = PREMODIFIERS - {"ZZ0"} | {"PNP", "PNX", "EX0"}
AFTER_NOUN = frozenset({"of", "for", "from", "at", "in", "with", "on", "to", "near", "inside", "within"})
"""Prepositions by which a phrase hangs on a noun: "officials in London", "adviser to the president"."""
OF_PEOPLE = frozenset({"of", "for", "from"})
"""Prepositions inside the addressee of a cue, where others belong to the cue: "told MPs in London"."""

DETERMINERS = frozenset(["AT0", "DT0", "DPS"])
BORDERS = frozenset(["CJS", "CJT", "PUN", "PUL", "PUR", "PUQ", "PNQ", "DTQ", "AVQ"])


def noun(line: Line, i: int) -> bool:
    """Whether the token can be the head of a phrase."""
    tag = line.tag(i)
    return (
        tag[:2] in ("NN", "NP")
        or tag in ("PNP", "PNI", "PNX", "CRD")
        or (tag == "UNC" and line.tokens[i].text.isalpha())
        or line.among(i, "quantifier")
        or (tag == "AJ0" and i > 0 and line.name(i) and line.tag(i + 1) in ("PUN", "VVD", "VVZ", "VBD", "VHZ", "VHD"))
        or (tag == "VVI" and line.mark(i + 1) and line.tag(i - 1) in ("AT0", "DPS", "AJ0", "NN1", "NN2"))
    )


def begins(line: Line, i: int) -> bool:
    """Whether a noun phrase can begin here."""
    return noun(line, i) or line.tag(i) in STARTERS


def dated(line: Line, i: int) -> bool:
    """Whether the token is a weekday, a month or such a word as "yesterday"."""
    if line.among(i, "day"):
        return True
    if not (0 <= i < len(line.tokens) and line.tokens[i].text[:1].isupper()):
        return False
    if line.among(i, "month"):
        return line.among(i - 1, "before-month") or "CRD" in (line.tag(i - 1), line.tag(i + 1))
    return line.among(i, "weekday")


def compared(line: Line, i: int) -> bool:
    """Whether a conjunction belongs to a number: "fewer than 20", "as many as 20"."""
    if line.word(i) == "than":
        return line.among(i - 1, "comparative")
    return line.word(i) == "as" and (line.among(i + 1, "amount") or line.among(i - 1, "amount"))


def uncompared(line: Line, i: int) -> int:
    """The index after "as many as", "fewer than", "up to" before a number; `i` where nothing such stands."""
    for k in range(i, i + 5):
        if line.tag(k) == "CRD":
            return k if k > i and any(compared(line, n) or line.among(n, "quantity") for n in range(i, k)) else i
        if not (compared(line, k) or line.among(k, "amount") or line.among(k, "comparative")):
            return i
    return i


def rightward(line: Line, first: int, prepositions: frozenset[str] = frozenset({"of"})) -> Range | None:
    """The phrase that begins at `first`, with what these prepositions add to it."""
    if line.among(first, "object") and (line.mark(first + 1) or not begins(line, first + 1)):
        return first, first + 1
    i, headed = uncompared(line, first), False
    limit = min(line.stop, first + LONGEST)
    while i < limit and not line.mark(i):
        tag = line.tag(i)
        if tag == "PNP":
            return (first, i + 1) if i == first else ((first, i) if headed else None)
        if headed and (tag in DETERMINERS or (dated(line, i) and not dated(line, i - 1))):
            break
        if noun(line, i):
            if headed and _new_phrase(line, i):
                break
            headed = headed or tag != "CRD" or not begins(line, i + 1)
        elif tag == "POS":
            headed = False
        elif headed and tag == "AJ0" and not line.name(i) and not begins(line, i + 1):
            break
        elif not (tag in PREMODIFIERS and (not headed or (tag[0] != "V" and tag != "AV0"))):
            reason = line.word(i) == "for" and line.word(i + 1).endswith("ing")
            if (
                headed
                and line.word(i) in prepositions
                and begins(line, i + 1)
                and not dated(line, i + 1)
                and not reason
            ):
                headed = False
            elif not (headed and line.word(i) in ("and", "&") and line.name(i - 1) and line.name(i + 1)):
                break
        i += 1
    while i > first and (line.tag(i - 1) in ("PRF", "PRP", "AV0", "CJC", "AT0")):
        i -= 1
    return (first, i) if headed and i > first else None


def _new_phrase(line: Line, i: int) -> bool:
    """A name after a plural or a date begins another phrase: "told reporters Smith", "on Tuesday Smith"."""
    if line.word(i) == "one" and line.tag(i - 1) == "NP0" and line.tag(i + 1)[:2] == "NN":
        return True
    return line.tag(i) == "NP0" and (
        (line.tag(i - 1) == "NN2" and line.tokens[i - 1].text.islower()) or dated(line, i - 1)
    )


def leftward(line: Line, last: int) -> int | None:
    """Index of the first word of the phrase whose last word is at `last`."""
    if not noun(line, last) and line.tag(last) not in ("DT0", "ORD", "UNC", "PUR"):
        return None
    i = last
    if line.tag(i) == "PNP" and line.word(i - 1) != "of":
        return i
    while i > 0 and last - i < LONGEST:
        tag, before = line.tag(i), line.tag(i - 1)
        if line.mark(i - 1) or (dated(line, i - 1) and tag != "POS"):
            break
        if tag in DETERMINERS and before in ("AT0", "DT0") and line.word(i - 1) in ("all", "both", "half"):
            i -= 1
        elif before in ("PRF",) and (noun(line, i - 2) or line.tag(i - 2) == "DT0"):
            i -= 2
        elif tag in DETERMINERS or tag == "PNP":
            break
        elif before[:2] in ("NN", "NP") or before in PREMODIFIERS or before == "POS":
            i -= 1
        else:
            break
    while line.tag(i) in ("AV0", "VVN", "VVG") and i < last:
        i += 1
    return i


def border(line: Line, i: int) -> int:
    """Index of the first word of the clause that holds `i`: after the nearest comma, conjunction or quotation mark."""
    low = max(0, i - LONGEST)
    while i > low and not _bounds(line, i - 1):
        i -= 1
    return i


def _bounds(line: Line, i: int) -> bool:
    return (line.tag(i) in BORDERS and not compared(line, i)) or line.mark(i) or line.word(i) in ("—", "–")


def subject(line: Line, last: int) -> Range | None:
    """The phrase that ends at `last` and is the subject of the verb after it: with all that hangs on it."""
    before = undated(line, last)
    while before < last and before > 0 and line.tag(before) in ("VVN", "VVD") and noun(line, before - 1):
        before -= 1
        last = before
    last = unbracketed(line, before)
    if last < 0:
        return None
    first = _timed(line, opened(line, border(line, last)), last)
    if restricted := _restricted(line, first, last):
        return restricted
    whole = begins(line, first) and not _predicated(line, first, last) and not _dates(line, first, last)
    if (
        whole
        and (line.tag(last) != "PNP" or line.word(last - 1) == "of")
        and (line.tag(first) != "AV0" or noun(line, first) or line.tag(first + 1) == "CRD")
    ):
        return (first, last + 1) if last + 1 - first > 0 and _headed(line, first, last) else None
    found = leftward(line, last)
    if found is None:
        return None
    return with_prepositions(line, max(found, first) if begins(line, max(found, first)) else found, first), last + 1


def _timed(line: Line, first: int, last: int) -> int:
    """The index after "four years after", by which a clause of its own begins; `first` where no such words stand."""
    for k in range(first + 1, last):
        if line.word(k) in ("after", "before", "since") and line.among(k - 1, "time-noun"):
            return k + 1
    return first


def unbracketed(line: Line, last: int) -> int:
    """The index before brackets that end at `last`: "Moss (D-Ohio)"."""
    if line.tag(last) != "PUR" and line.word(last) != ")":
        return last
    return next((i - 1 for i in range(last - 1, max(-1, last - 12), -1) if line.word(i) == "("), last)


def _predicated(line: Line, first: int, last: int) -> bool:
    """Whether the words hold a finite verb; "A man accused of arson" holds none, whatever the tag."""
    return any(
        line.finite(i) and not line.quoted[i] and not (i > first and _participle(line, i))
        for i in range(first, last + 1)
    ) or (line.has_finite(first, last + 1) and any(line.tag(i) == "CJC" for i in range(first, last + 1)))


def _participle(line: Line, i: int) -> bool:
    """Whether what is tagged as a past tense hangs on the noun before it: "a man accused of arson", "shot dead by"."""
    after = i + 1 + (line.tag(i + 1) in ("AJ0", "AV0"))
    main = line.among(i, "past-only") or line.word(after) in ("after", "before", "since")
    return line.tag(i) == "VVD" and not main and line.tag(after) in ("PRP", "PRF") and noun(line, i - 1)


def _restricted(line: Line, first: int, last: int) -> Range | None:
    """The phrase with a relative clause that no comma parts from it: "Campaigners who oppose the dam"."""
    relative = first - 1
    if (
        line.word(relative) not in ("who", "that")
        or line.tag(relative) not in ("PNQ", "DTQ")
        or not noun(line, relative - 1)
    ):
        return None
    if sum(line.finite(i) and not line.finite(i - 1) for i in range(first, last + 1)) != 1:
        return None
    start = leftward(line, relative - 1)
    return None if start is None else (start, last + 1)


def undated(line: Line, last: int) -> int:
    """The index before a date that stands between subject and verb: "The president on Tuesday called"."""
    i = last
    while i > 0 and (dated(line, i) or (line.among(i, "time-noun") and line.tag(i - 1) in ("ORD", "DT0"))):
        i -= 1 if dated(line, i) else 2
    if i == last or i < 0:
        return last
    return i - 1 if line.tag(i) == "PRP" else i


def opened(line: Line, i: int) -> int:
    """The index after words such as "However" and "But" at the head of a clause."""
    while line.among(i, "connective") or line.tag(i) in ("CJC",):
        i += 1
        if line.word(i) == ",":
            i += 1
    return i


def _dates(line: Line, first: int, last: int) -> bool:
    return any(dated(line, i) for i in range(first, last + 1))


def _headed(line: Line, first: int, last: int) -> bool:
    return _ordinal(line, last) or any(noun(line, i) or line.tag(i) == "DT0" for i in range(first, last + 1))


def with_prepositions(line: Line, found: int, clause: int) -> int:
    """The start of the larger phrase where "in London" hangs on a noun: "officials in London"."""
    before = found - 1
    if (
        before - 1 >= clause
        and line.word(before) in AFTER_NOUN
        and (
            line.tag(before - 1) in ("NN1", "NN2", "NN0", "NP0")
            or (line.tag(before - 1) == line.tag(before + 1) == "CRD" and line.word(before) == "in")
        )
    ):
        start = leftward(line, before - 1)
        if (
            start is not None
            and start >= clause
            and line.tag(start - 1) not in ("PRP", "VVG", "VVN")
            and not line.finite(start - 1)
        ):
            return start
    return found


def interposed(line: Line, comma: int) -> Range | None:
    """The subject before a comma that closes what stands between it and its verb.

    An apposition belongs to the phrase ("Its director, Leila Haddam"); a relative clause and adjuncts do not.
    """
    lowest = max(0, comma - LONGEST)
    for k in range(comma - 1, lowest, -1):
        if line.word(k) in (",", "—", "–") and not line.quoted[k]:
            found = _around(line, k, comma)
            if found:
                return found
    return None


def _around(line: Line, k: int, comma: int) -> Range | None:
    k = _aged(line, k)
    head = subject(line, k - 1) if noun(line, k - 1) or line.tag(k - 1) == "PUR" or _ordinal(line, k - 1) else None
    if head and line.word(head[0] - 1) in ("of", "from") and line.word(head[0] - 2) == ",":
        return None  # "Brack, 57, of Lund, Scania, left": whoever comes from there is named further left
    if head is None or k + 1 >= comma:
        return None
    if line.among(k + 1, "relative") or (line.tag(k + 1) in ADJUNCT_STARTERS and not line.name(k + 1)):
        return None if line.mark(k + 1) else _apposed(line, head)
    relative = next((i for i in range(k + 1, comma) if line.among(i, "relative") or line.word(i) == "that"), comma)
    if line.has_finite(k + 1, relative):
        return None
    last = relative - (line.word(relative - 1) == ",")
    return (head[0], last) if begins(line, k + 1) and line.word(k) == "," else head


def _ordinal(line: Line, i: int) -> bool:
    """Whether an ordinal stands for its noun before an apposition: "The fourth, Pellmore, had asked for help"."""
    return line.tag(i) == "ORD" and line.word(i - 1) == "the" and line.word(i + 1) == ","


def _aged(line: Line, k: int) -> int:
    """The comma before a bare age that ends at comma `k`: "Brack, 57, who resigned"; `k` where none stands there."""
    age = line.tag(k - 1) == "CRD" and line.word(k - 2) == ","
    return k - 2 if age and line.name(k - 3) else k


ADJUNCT_STARTERS = frozenset({"PRP", "VVG", "VVN", "VVD", "AV0", "CRD", "CJS", "AJ0"})


def _apposed(line: Line, head: Range) -> Range:
    """The name before the comma before an apposition: "Smith, a Republican from Ohio, who chairs the panel"."""
    first = head[0]
    if line.word(first - 1) == "," and line.tag(first) in DETERMINERS and line.tag(first - 2) == "NP0":
        start = leftward(line, first - 2)
        if start is not None and border(line, first - 2) == start:
            return start, head[1]
    return head


AFTER_NAME = frozenset({"of"})


def inverted(line: Line, first: int) -> Range | None:
    """The phrase after an inverted verb ("said X"), with its apposition."""
    if not begins(line, first) or line.word(first) in ("that", "there"):
        return None
    simple = rightward(line, first)
    if simple is None:
        return None
    person = line.tag(simple[1] - 1) == "NP0" and line.tag(first) not in DETERMINERS
    found = rightward(line, first, AFTER_NAME if person else AFTER_NOUN) or simple
    return first, _apposition(line, found[1])


def _apposition(line: Line, after: int) -> int:
    """The end of "X, head of Y": an apposition runs to a comma or to the end and holds no finite verb."""
    if line.word(after) != "," or not (begins(line, after + 1) and line.tag(after + 1) != "PNP"):
        return after
    if line.tag(after + 1) in ("VVN", "VVG", "AV0") or dated(line, after + 1):
        return after
    if line.tag(after + 1) == "NN1" and line.tag(after - 1)[:2] == "NN" and line.tokens[after - 1].text.islower():
        return after
    end = after + 1
    while end < line.stop and line.word(end) not in (",", ";", "—", "–") and not line.mark(end):
        end += 1
    if line.mark(end) or line.has_finite(after + 1, end) or any(line.tag(i) in BORDERS for i in range(after + 1, end)):
        return after
    return end
