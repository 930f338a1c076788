"""Short names of bodies and places: "Brightwell" for "Brightwell AG", "Orr" for "Orr Island"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from generator.extraction.entities import gazetteer
from generator.extraction.entities.merging.forms import NEAREST, ORGANISATION, PERSON, PLACE, Form, Seen
from generator.extraction.entities.merging.groups import Groups
from generator.extraction.entities.names.word_classes import is_common, is_head
from generator.extraction.text.tokens import common_tag

ISLANDS = {"island", "islands", "archipelago"}


def join_shortened(groups: Groups, forms: Mapping[Form, Seen]) -> None:
    """ "Brightwell" for "Brightwell AG", "Town" for "Wexham Town"."""
    by_first: defaultdict[str, list[Form]] = defaultdict(list)
    by_last: defaultdict[str, list[Form]] = defaultdict(list)
    for form, seen in forms.items():
        if len(form) > 1 and seen.kind is ORGANISATION:
            by_first[form[0]].append(form)
            by_last[form[-1]].append(form)
    surnames = {form[-1] for form, seen in forms.items() if len(form) > 1 and seen.kind is PERSON}
    for form, seen in forms.items():
        if len(form) > 1 and seen.kind is ORGANISATION and (longer := _longer(form, by_last)):
            groups.join(longer, form)
        if len(form) > 1 and (longer := _incorporated(form, by_first) or _without_trade(form, forms, by_first)):
            groups.join(longer, form)
        called = form[0] in by_first or form[0] in by_last
        if len(form) == 1 and (seen.kind is not PERSON or called) and form[0] not in surnames:
            target = _shortened(form, seen, by_first, by_last)
            if target:
                groups.join(target, form)


def join_islands(groups: Groups, forms: Mapping[Form, Seen]) -> None:
    """ "Orr" for "Orr Island"; not for "Orr Bridge", which lies in Orr."""
    for form, seen in forms.items():
        alone = forms.get(form[:-1]) if len(form) > 1 and form[-1] in ISLANDS and seen.kind is PLACE else None
        if alone is not None and alone.kind in {PLACE, None}:
            groups.join(form, form[:-1])


def _incorporated(form: Form, by_first: Mapping[str, list[Form]]) -> Form | None:
    """ "Olt & Brem" for "Olt & Brem Mills plc": the name without what a company adds to it."""
    for longer in by_first.get(form[0], [])[:NEAREST]:
        rest = longer[len(form) :]
        if longer[: len(form)] == form and rest and ("&" in form or rest[-1] in gazetteer.group("incorporated")):
            return longer
    return None


def _without_trade(form: Form, forms: Mapping[Form, Seen], by_first: Mapping[str, list[Form]]) -> Form | None:
    """ "Grey Strait" for "Grey Strait Ferries", named before: the only longer one, where nothing around the short one
    tells of a place."""
    seen = forms[form]
    if " ".join(seen.words) in gazetteer.places() or seen.placed > 0 or seen.points[PERSON] > seen.points[PLACE]:
        return None
    longer = [f for f in by_first.get(form[0], [])[:NEAREST] if f[: len(form)] == form and len(f) == len(form) + 1]
    return longer[0] if len(longer) == 1 and forms[longer[0]].first < seen.first else None


def _longer(form: Form, by_last: Mapping[str, list[Form]]) -> Form | None:
    """ "Air Force" for "Orrish Air Force": the only longer name that ends so."""
    ending = [
        f for f in by_last[form[-1]][:NEAREST] if len(f) > len(form) and f[-len(form) :] == form and "of" not in f
    ]
    return ending[0] if len(ending) == 1 else None


def _shortened(
    form: Form, seen: Seen, by_first: Mapping[str, list[Form]], by_last: Mapping[str, list[Form]]
) -> Form | None:
    word = seen.words[0]
    placed = (
        word in gazetteer.places() or word in gazetteer.demonyms() or (seen.points[PLACE] >= 1.2 and seen.kind is PLACE)
    )
    longer = by_first.get(form[0], [])
    if longer and not placed and word not in gazetteer.given_names() and (common_tag(word) is None or len(longer) == 1):
        return longer[0]
    heads = by_last.get(form[0], [])
    foreign = bool(heads) and heads[0][0] in gazetteer.group("first-head")
    articled = seen.points[PERSON] < 0 and not is_common(word)  # "the Sabha" for "Orra Rakha Sabha"
    heading = is_head(form[0]) or _is_nickname(word) or foreign or articled
    return heads[0] if len(heads) == 1 and heading and seen.kind is not PLACE else None


def _is_nickname(word: str) -> bool:
    """Whether a word is a club's nickname: a plural that is a common word, "Comets"."""
    return word.endswith("s") and (common_tag(word) or "") == "NN2"
