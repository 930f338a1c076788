"""Forms: the names as they are compared, and all that is known of each from its words and from around its mentions."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.extraction.entities import gazetteer, kinds
from generator.extraction.entities.kinds.points import Points
from generator.extraction.entities.names.name import Name
from generator.extraction.entities.names.proof import ORIGINS
from generator.extraction.text.tokens import TaggedText
from generator.model import EntityKind, Role

PERSON, ORGANISATION, PLACE = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE
NEAREST = 20
"""Names of one initial that a spelling is compared with, at most."""
INTRODUCES = 5
"""Sentences of a text that is long enough to name people in full before it names them short."""
Form = tuple[str, ...]


def form_of(name: Name) -> Form:
    """The words of a name as they are compared: without accents, case and full stops."""
    return tuple(w for word in name.words if (w := gazetteer.plain(word).strip("."))) or name.words


@dataclass(slots=True)
class Seen:
    """All that is known of one form."""

    words: tuple[str, ...]
    points: Points
    first: int
    genders: set[str]
    told: int | None = None
    """Its first token outside of headlines."""
    placed: float = 0.0
    """What stands around it says for a place."""

    @property
    def kind(self) -> EntityKind | None:
        return kinds.decide(self.points)


def read(text: TaggedText, names: Sequence[Name]) -> dict[Form, Seen]:
    """Each form with its points: its words count once, what stands around its mentions by the root of their number.

    A hundred weak clues are not a proof, and one against ninety-nine is not none.
    """
    forms: dict[Form, Seen] = {}
    around: defaultdict[Form, Points] = defaultdict(Points)
    mentions: Counter[Form] = Counter()
    for name in names:
        form = form_of(name)
        seen = forms.setdefault(form, Seen(name.words, Points(kinds.by_words(name.words)), name.first, set()))
        seen.genders.add(gender_of(text, name))
        if not name.headline:
            around[form].add(kinds.around(text, name))
            mentions[form] += 1
            if seen.told is None and text.sentences[text.tokens[name.first].sentence].role is Role.BODY:
                seen.told = name.first
    for form, found in around.items():
        forms[form].points.add(found, mentions[form] ** -0.5)
        forms[form].placed = found[PLACE]
    _by_adjective(text, forms)
    if len(text.sentences) >= INTRODUCES:
        _by_introduction(text, names, forms, mentions)
    return forms


def _by_introduction(
    text: TaggedText, names: Sequence[Name], forms: Mapping[Form, Seen], mentions: Mapping[Form, int]
) -> None:
    """News names a person once in full and then by surname: whom it never names in full, or never short, is rather a
    body. "Orlan" without any "Vera Orlan"; "Harl Dunn" three times without any "Dunn"."""
    longer = {word for form in forms if len(form) > 1 for word in form}
    titled = {form_of(name) for name in names if kinds.appositions.role_before(text, name).get(PERSON, 0) > 1}
    given = gazetteer.given_names()
    for form, seen in forms.items():
        if form in titled or seen.words[0] in given:
            continue
        if len(form) == 1 and form[0] not in longer:
            if max(seen.points[ORGANISATION], seen.points[PLACE]) >= 0.5:
                seen.points[PERSON] -= 0.8
        elif len(form) > 1 and mentions[form] > 1 and form[-1:] not in forms:
            much = min(1.5, 0.6 * (mentions[form] - 1))
            seen.points.add({PERSON: -much, ORGANISATION: much if seen.points[PERSON] > 0 else 0.0})


def _by_adjective(text: TaggedText, forms: Mapping[Form, Seen]) -> None:
    """Points to the place for a name with an adjective of origin in the text: "Talvia" where "Talvian" stands."""
    capitals = {t.lower for t in text.tokens if t.text[:1].isupper() and t.lower.endswith(ORIGINS)}
    for form, seen in forms.items():
        if len(form) == 1 and len(form[0]) > 3 and any(form[0] + ending in capitals for ending in ORIGINS):
            seen.points[PLACE] += 2.5


def gender_of(text: TaggedText, name: Name) -> str:
    """ "m" or "f" where the title or the given name of a person tells, else ""."""
    if name.role is not None:
        for token in text.within(name.role):
            if gender := gazetteer.honorifics().get(token.lower, ""):
                return gender
    given = gazetteer.given_names().get(name.words[0], "")
    return given if given in {"m", "f"} and (len(name.words) > 1) else ""
