"""Judges: each compares what an article says with what was found in it, and marks what is right, missed or made up.

Add a judge to `JUDGES`, a rule about what must not be stated to `RULES`; a new task comes into the table of itself.
"""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cached_property

import gold
from gold import Gold, Rule

from generator.model import Analysis, Claim, Entity, MentionForm, Number, Span

ENOUGH = 0.5
"""Dice of content tokens from which two claims are one; overlap from which two spans are one, of the shorter."""

CLOSE = Decimal("0.01")
"""Relative difference that a fraction written in decimals may have: a third is 0.33 or 0.3333."""

ARTICLES_AND_TITLES = {"a", "an", "the", "mr", "mrs", "ms", "dr", "prof", "sir", "dame", "judge", "president", "mayor"}

NOUN_FREE = {"measure", "money", "age", "percentage"}
"""Kinds of numbers that are complete without a counted noun."""

END_OF_HEAD = re.compile(r"\b(?:of|in|on|at|for|from|with|before|after|per|and|or)\b")


@dataclasses.dataclass(frozen=True, slots=True)
class Mark:
    """One judgement: something that was wanted, given, or both, and whether it is right."""

    task: str
    right: bool
    given: bool = True
    wanted: bool = True
    about: str = ""
    """The words, for the list of errors."""


# ------------------------------------------------------------------------------------------------------ what is one


def tokens(text: str) -> list[str]:
    """Words and numbers, lower case."""
    return re.findall(r"\w+", text.casefold())


def dice(one: Sequence[str], two: Sequence[str]) -> float:
    """How alike two bags of words are: 0 to 1."""
    shared = sum((Counter(one) & Counter(two)).values())
    return 2 * shared / (len(one) + len(two)) if shared else 0.0


def shared(one: Span, two: Span) -> int:
    """Characters that both cover."""
    return max(0, min(one.end, two.end) - max(one.start, two.start))


def alike(one: Span, two: Span) -> bool:
    """Whether half of the shorter lies in the other."""
    return shared(one, two) > 0 and shared(one, two) >= ENOUGH * min(len(one.text), len(two.text))


def pair(scores: Iterable[tuple[float, int, int]]) -> dict[int, int]:
    """Wanted -> given, one to one, the best score first."""
    pairs: dict[int, int] = {}
    for _, wanted, given in sorted(scores, key=lambda s: (-s[0], s[1], s[2])):
        if wanted not in pairs and given not in pairs.values():
            pairs[wanted] = given
    return pairs


def plain(name: str) -> str:
    """A name without articles, titles, possessive and case."""
    words = re.sub(r"['’]s\b", "", name.casefold()).replace(".", "").replace(",", "").split()
    while len(words) > 1 and words[0] in ARTICLES_AND_TITLES:
        words = words[1:]
    return " ".join(words)


def forms(entity: Entity) -> set[str]:
    """Every form in which the analysis names or describes an entity."""
    described = (m.span.text for m in entity.mentions if m.form is not MentionForm.PRONOUN)
    return {plain(name) for name in (entity.name, *entity.aliases, *described)}


def is_named(entity: Entity, names: Iterable[str]) -> bool:
    """Whether the entity goes by one of the names; a person also with a role before it."""
    known, ends = forms(entity), entity.kind == "person"
    return any(n in known or (ends and any(k.endswith(f" {n}") for k in known)) for n in map(plain, names))


def is_described(entity: Entity, description: str) -> bool:
    """Whether the description holds all words of one of the entity's forms, or is held by one."""
    words = set(plain(description).split())
    return any(words <= set(form.split()) or words >= set(form.split()) for form in forms(entity))


def same_value(one: Decimal | None, two: Decimal | None) -> bool:
    """Whether two values are equal; fractions written in decimals nearly."""
    if one is None or two is None:
        return one is two
    return one == two or (one != one.to_integral_value() and abs(one - two) <= CLOSE * abs(one))


def head(phrase: str) -> str:
    """The word that a noun phrase is about: the last before a preposition or conjunction, without plural s."""
    words = tokens(END_OF_HEAD.split(phrase)[0]) or tokens(phrase)
    return words[-1].removesuffix("s") if words else ""


# -------------------------------------------------------------------------------------------------- gold and analysis


@dataclasses.dataclass(frozen=True)
class Case:
    """One article: what it says and what was found."""

    gold: Gold
    found: Analysis

    @cached_property
    def entities(self) -> dict[str, Entity]:
        """Entities by id."""
        return {e.id: e for e in self.found.entities}

    @cached_property
    def claims(self) -> dict[int, int]:
        """Gold claim -> found claim."""
        return pair(
            (score + 0.2 * self.same_source(i, j) + 0.1 * _overlap(g, c) - 0.05 * g.optional, i, j)
            for i, g in enumerate(self.gold.claims)
            for j, c in enumerate(self.found.claims)
            if (score := dice(_words(g.content), _words(c.content))) >= ENOUGH
        )

    @cached_property
    def numbers(self) -> dict[int, int]:
        """Gold number -> found number: where they overlap, rather the one with the right value."""
        return pair(
            (100 * _same_amount(g, n) + shared(g.span, n.span), i, j)
            for i, g in enumerate(self.gold.numbers)
            for j, n in enumerate(self.found.numbers)
            if shared(g.span, n.span)
        )

    def is_entity(self, id_: str | None, name: str | None) -> bool:
        """Whether a found entity is whom the gold names or describes; a description may be longer or shorter."""
        if id_ is None or name is None:
            return id_ is None and name is None
        known = self.gold.forms(name)
        return is_named(self.entities[id_], known) or (known == (name,) and is_described(self.entities[id_], name))

    def same_source(self, wanted: int, given: int) -> bool:
        """Whether a found claim has the source of a gold claim."""
        one, two = self.gold.claims[wanted], self.found.claims[given].source
        if one.source and two.span and shared(one.source, two.span):
            return True
        if one.entity is None:
            return two.entity is None and two.span is None
        return self.is_entity(two.entity, one.entity)

    def name(self, id_: str | None) -> str | None:
        """What the analysis calls an entity."""
        return None if id_ is None else self.entities[id_].name

    def said(self, span: Span) -> list[Claim]:
        """The claims found in the words."""
        return [c for c in self.found.claims if any(alike(span, s) for s in c.content)]

    def counted(self, span: Span) -> list[Number]:
        """The numbers found in the words."""
        return [n for n in self.found.numbers if shared(span, n.span)]


def _overlap(wanted: gold.Claim, given: Claim) -> bool:
    return any(alike(a, b) for a in wanted.content for b in given.content)


def _words(spans: Iterable[Span]) -> list[str]:
    return [word for span in spans for word in tokens(span.text)]


def _same_amount(wanted: gold.Number, given: Number) -> bool:
    return same_value(wanted.value, given.value) and same_value(wanted.upper, given.upper)


# -------------------------------------------------------------------------------------------------------------- judges


def judge_claims(case: Case) -> Iterator[Mark]:
    """Claims, and of those found their source, stance and whether they are said or implied."""
    for i, claim in enumerate(case.gold.claims):
        if claim.optional:
            continue
        about, j = claim.content[0].text, case.claims.get(i)
        given = None if j is None else case.found.claims[j]
        right_stance = given is not None and given.stance in claim.stances
        if j is None or given is None:
            yield Mark("claims", False, given=False, about=about)
            yield Mark("claims with source", False, given=False)
        else:
            says = given.source.span.text if given.source.span else case.name(given.source.entity)
            yield Mark("claims", True)
            yield Mark("claims with source", case.same_source(i, j), about=f"{claim.entity} is not {says}: {about}")
            yield Mark("stance", right_stance, about=f"{claim.stances[0]} is not {given.stance}: {about}")
            yield Mark("explicit", given.explicit == claim.explicit, about=about)
        if not claim.explicit:
            yield Mark("implied claims", given is not None and not given.explicit, about=about)
        if claim.stances[0] in ("denies", "doubts"):
            yield Mark("denials and doubts", given is not None and given.stance in ("denies", "doubts"), about=about)
    for j, made_up in enumerate(case.found.claims):
        if j not in case.claims.values():
            yield Mark("claims", False, wanted=False, about=made_up.content[0].text)
            yield Mark("claims with source", False, wanted=False)


def judge_disputes(case: Case) -> Iterator[Mark]:
    """Disputes with a right pair of claims, the pairs themselves, and whether the article has any."""
    loose = {c.id for c in case.gold.claims if c.optional}
    every = [(d, d.pairs()) for d in case.gold.disputes]
    allowed = frozenset().union(*(pairs for _, pairs in every))
    required = {p for d, pairs in every if not d.optional for p in pairs if not p & loose}
    name = {case.found.claims[j].id: case.gold.claims[i].id for i, j in case.claims.items()}
    found = [
        (d, gold.Dispute(tuple(tuple(name.get(c, f"?{c}") for c in s) for s in d.sides), False).pairs())
        for d in case.found.disputes
    ]
    given = frozenset().union(*(pairs for _, pairs in found))
    for dispute, pairs in every:
        if not dispute.optional:
            yield Mark("disputes", bool(pairs & given), given=False, about=_sides(case, dispute.sides))
    for made, pairs in found:
        yield Mark("disputes", bool(pairs & allowed), wanted=False, about=" / ".join(s.text for s in made.signals))
    for p in required | (given - allowed):
        yield Mark("disputed pairs", p in required & given, given=p in given, wanted=p in required)
    has = any(not d.optional for d in case.gold.disputes)
    if has or not case.gold.disputes:
        yield Mark("has a dispute", has == bool(found), about="missed" if has else "made up")


def _sides(case: Case, sides: Iterable[Iterable[str]]) -> str:
    said = {c.id: c.content[0].text[:40] for c in case.gold.claims}
    return " / ".join("; ".join(said[c] for c in side) for side in sides)


def judge_unknowns(case: Case) -> Iterator[Mark]:
    """What the article says is not known."""
    wanted, given = [u.span for u in case.gold.unknowns], [u.span for u in case.found.unknowns]
    free = {i for i, u in enumerate(case.gold.unknowns) if u.optional}
    yield from _found("unknowns", wanted, given, _pair_spans(wanted, given), free)


def judge_times(case: Case) -> Iterator[Mark]:
    """Time expressions, and of those found the value where either side has one."""
    wanted, given = [t.span for t in case.gold.times], [t.span for t in case.found.times]
    pairs = _pair_spans(wanted, given)
    free = {i for i, t in enumerate(case.gold.times) if t.optional}
    yield from _found("times", wanted, given, pairs, free)
    for i, j in pairs.items():
        one, two = case.gold.times[i].value, case.found.times[j].value
        if i not in free and (one or two):
            yield Mark("times: value", one == two, about=f"{wanted[i].text}: {one} is not {two}")


def judge_numbers(case: Case) -> Iterator[Mark]:
    """Values; values with their modifier; of right values what is counted and who says it."""
    for i, number in enumerate(case.gold.numbers):
        if number.optional:
            continue
        about = number.span.text
        if i not in case.numbers:
            yield Mark("numbers: value", False, given=False, about=about)
            yield Mark("numbers: value and modifier", False, given=False)
            continue
        given = case.found.numbers[case.numbers[i]]
        right = _same_amount(number, given)
        yield Mark("numbers: value", right, about=f"{about}: {number.value} is not {given.value}")
        modifier = f"{about}: {number.modifier} is not {given.modifier}"
        yield Mark("numbers: value and modifier", right and given.modifier == number.modifier, about=modifier)
        if right:
            yield from _judge_right_number(case, number, given)
    loose = [n.span for n in case.gold.numbers if n.optional]
    for j, made_up in enumerate(case.found.numbers):
        if j not in case.numbers.values() and not any(shared(made_up.span, s) for s in loose):
            yield Mark("numbers: value", False, wanted=False, about=made_up.span.text)
            yield Mark("numbers: value and modifier", False, wanted=False)


def _judge_right_number(case: Case, wanted: gold.Number, given: Number) -> Iterator[Mark]:
    counted = given.counted.text if given.counted else ""
    if wanted.counted and (counted or wanted.kind not in NOUN_FREE):
        stems = {word.removesuffix("s") for word in tokens(counted)}
        about = f"{wanted.span.text}: {wanted.counted} is not {counted}"
        yield Mark("numbers: counted", head(wanted.counted) in stems, about=about)
    if wanted.said_by or given.said_by:
        about = f"{wanted.span.text}: {wanted.said_by} is not {case.name(given.said_by)}"
        yield Mark("numbers: who says them", case.is_entity(given.said_by, wanted.said_by), about=about)


def judge_entities(case: Case) -> Iterator[Mark]:
    """People, organisations and places: one entity each, of the right kind. Who is only described is free."""
    named = [e for e in case.found.entities if any(m.form is MentionForm.NAME for m in e.mentions)]
    for key, kind in gold.KINDS.items():
        wanted, given = list(case.gold.names[kind].values()), [e for e in named if e.kind == kind]
        pairs = pair(
            (len(forms(e) & set(map(plain, names))), i, j)
            for i, names in enumerate(wanted)
            for j, e in enumerate(given)
            if is_named(e, names)
        )
        for i, names in enumerate(wanted):
            if i in pairs or not set(names) & set(case.gold.free):
                yield Mark(key, i in pairs, given=i in pairs, about=names[0])
        for j, made_up in enumerate(given):
            if j not in pairs.values() and not is_named(made_up, case.gold.free):
                yield Mark(key, False, wanted=False, about=made_up.name)


def judge_rules(case: Case) -> Iterator[Mark]:
    """What must not be stated."""
    for rule in case.gold.rules:
        yield Mark("must not", RULES[rule.kind](case, rule), about=str(rule))


def judge_grounding(case: Case) -> Iterator[Mark]:
    """Every span quotes the article."""
    for span in spans(case.found):
        yield Mark("grounding", case.gold.article.text[span.start : span.end] == span.text, about=span.text)


JUDGES: tuple[Callable[[Case], Iterator[Mark]], ...] = (
    judge_claims,
    judge_disputes,
    judge_unknowns,
    judge_numbers,
    judge_entities,
    judge_times,
    judge_rules,
    judge_grounding,
)


def _pair_spans(wanted: Sequence[Span], given: Sequence[Span]) -> dict[int, int]:
    return pair(
        (shared(a, b) / max(len(a.text), len(b.text)), i, j)
        for i, a in enumerate(wanted)
        for j, b in enumerate(given)
        if alike(a, b)
    )


def _found(
    task: str, wanted: Sequence[Span], given: Sequence[Span], pairs: Mapping[int, int], free: Iterable[int] = ()
) -> Iterator[Mark]:
    """A mark for each span; the free ones are neither missed nor made up."""
    loose = set(free)
    for i, span in enumerate(wanted):
        if i not in loose:
            yield Mark(task, i in pairs, given=i in pairs, about=span.text)
    for j, span in enumerate(given):
        if j not in pairs.values() and not any(shared(span, wanted[i]) for i in loose):
            yield Mark(task, False, wanted=False, about=span.text)


def spans(value: object) -> Iterator[Span]:
    """Every span in a value, however deep."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from spans(part)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from spans(getattr(value, field.name))


# --------------------------------------------------------------------------------------------------------------- rules


def _no_dispute(case: Case, rule: Rule) -> bool:
    return not case.found.disputes


def _not_claim(case: Case, rule: Rule) -> bool:
    return not case.said(rule.spans[0])


def _not_explicit(case: Case, rule: Rule) -> bool:
    return not any(c.explicit for c in case.said(rule.spans[0]))


def _not_stance(case: Case, rule: Rule) -> bool:
    return not any(c.stance in rule.values for c in case.said(rule.spans[0]))


def _not_source(case: Case, rule: Rule) -> bool:
    said_by = (c.source.entity for c in case.said(rule.spans[0]))
    return not any(e and is_named(case.entities[e], rule.names) for e in said_by)


def _one_entity(case: Case, rule: Rule) -> bool:
    return any(all(is_named(e, [n]) for n in rule.names) for e in case.found.entities)


def _not_one_entity(case: Case, rule: Rule) -> bool:
    return not any(all(is_named(e, [n]) for n in rule.names) for e in case.found.entities)


def _not_entity(case: Case, rule: Rule) -> bool:
    wrong = set(map(plain, rule.names))
    return not any(plain(e.name) in wrong for e in case.found.entities if e.kind != "group")


def _not_same_as(case: Case, rule: Rule) -> bool:
    same = {n.id: n.same_as for n in case.found.numbers}

    def first(id_: str) -> str:
        while (before := same.get(id_)) is not None:
            id_ = before
        return id_

    one, two = ({n.id for n in case.counted(span)} for span in rule.spans)
    return not {first(n) for n in one - two} & {first(n) for n in two - one}


def _not_modifier(case: Case, rule: Rule) -> bool:
    return not any(n.modifier in rule.values for n in case.counted(rule.spans[0]))


def _not_value(case: Case, rule: Rule) -> bool:
    wrong = set(map(Decimal, rule.values))
    return not any(n.value in wrong for n in case.counted(rule.spans[0]))


def _not_number(case: Case, rule: Rule) -> bool:
    return not case.counted(rule.spans[0])


def _not_unknown(case: Case, rule: Rule) -> bool:
    return not any(alike(u.span, rule.spans[0]) for u in case.found.unknowns)


RULES: dict[str, Callable[[Case, Rule], bool]] = {
    "no_dispute": _no_dispute,
    "not_claim": _not_claim,
    "not_explicit": _not_explicit,
    "not_stance": _not_stance,
    "not_source": _not_source,
    "one_entity": _one_entity,
    "not_one_entity": _not_one_entity,
    "not_entity": _not_entity,
    "not_same_as": _not_same_as,
    "not_modifier": _not_modifier,
    "not_value": _not_value,
    "not_number": _not_number,
    "not_unknown": _not_unknown,
}
"""Rule -> whether the analysis keeps it."""
