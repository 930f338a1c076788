"""People: a full name and its variants, "Vera Olt" and "V. Olt"; a surname that is spelt in two ways."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from generator.extraction.entities import gazetteer
from generator.extraction.entities.merging.forms import NEAREST, PERSON, Form, Seen
from generator.extraction.entities.merging.groups import Groups
from generator.extraction.entities.names.word_classes import is_agent_noun, is_common
from generator.extraction.text.tokens import common_tag


def join_full_names(groups: Groups, forms: Mapping[Form, Seen]) -> None:
    """ "Vera Olt", "V. Olt", "Vera M. Olt"."""
    by_surname: defaultdict[str, list[Form]] = defaultdict(list)
    for form, seen in forms.items():
        if len(form) > 1 and _is_person(seen):
            for other in by_surname[form[-1]][:NEAREST]:
                if _same_given(form[:-1], other[:-1]):
                    groups.join(other, form)
                    break
            by_surname[form[-1]].append(form)
    for form in forms:
        if len(form) == 2 and is_agent_noun(form[0]) and is_common(form[0]) and len(by_surname[form[-1]]) > 1:
            groups.join(next(f for f in by_surname[form[-1]] if f != form), form)  # "Sculler Olt" of a headline


def _same_given(one: Form, other: Form) -> bool:
    return one[0] == other[0] or (1 in (len(one[0]), len(other[0])) and one[0][0] == other[0][0])


def join_spellings(groups: Groups, forms: Mapping[Form, Seen]) -> None:
    """ "Mishin" and "Mischin": a bare name that differs by one letter from a surname that has a given name."""
    by_initial: defaultdict[tuple[str, int], list[Form]] = defaultdict(list)
    surnames = {form[-1] for form in forms if len(form) > 1}
    for form, seen in forms.items():
        if len(form) > 1 and _is_person(seen):
            by_initial[form[-1][:1], len(form[-1])].append(form)
    for form, seen in forms.items():
        if len(form) != 1 or len(form[0]) < 5 or form[0] in surnames or not _is_person(seen):
            continue
        if seen.words[0] in gazetteer.places() or common_tag(seen.words[0]):
            continue
        near = [f for length in (-1, 0, 1) for f in by_initial.get((form[0][:1], len(form[0]) + length), [])[:NEAREST]]
        target = next((f for f in near if one_letter_apart(form[0], f[-1])), None)
        if target:
            groups.join(target, form)


def _is_person(seen: Seen) -> bool:
    return seen.kind in {PERSON, None}


def one_letter_apart(one: str, other: str) -> bool:
    """Whether two words differ by one letter put in, left out, changed or swapped with its neighbour."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    a, b = one[start:], other[start:]
    swapped = len(a) > 1 and len(b) > 1 and a[0] == b[1] and a[1] == b[0] and a[2:] == b[2:]
    return a[1:] == b or a == b[1:] or a[1:] == b[1:] or swapped
