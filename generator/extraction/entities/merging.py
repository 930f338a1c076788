"""Merging: which names name the same one. By full name, surname, given name, acronym, shortened form, near spelling.

Names are looked up by their last and first words, so that time grows with the number of names and not with its square.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from generator.extraction.entities import gazetteer, kinds
from generator.extraction.entities.kinds.points import Points
from generator.extraction.entities.names.name import Name
from generator.extraction.entities.names.word_classes import is_agent_noun, is_common, is_head
from generator.extraction.text.tokens import TaggedText, common_tag
from generator.model import EntityKind, Role

PERSON, ORGANISATION, PLACE = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE

NEAREST = 20
"""Names of one initial that a spelling is compared with, at most."""


@dataclass(slots=True)
class Cluster:
    """Names taken for one; it grows while the names are read, and is frozen into an Entity afterwards."""

    names: list[Name] = field(default_factory=list)
    points: Points = field(default_factory=Points)
    gender: str = ""
    """"m" or "f" where a title or a given name tells."""

    @property
    def fullest(self) -> tuple[str, ...]:
        return max((n.words for n in self.names), key=lambda w: (len(w), len(" ".join(w))))

    @property
    def kind(self) -> EntityKind | None:
        return kinds.decide(self.points)


def merge(text: TaggedText, names: Sequence[Name]) -> tuple[Cluster, ...]:
    """The names gathered into clusters, in order of first mention."""
    forms = _forms(text, names)
    merged = _Groups(forms)
    acronyms = _acronyms(text, names)
    _join_full_names(merged, forms)
    _join_acronyms(merged, forms, acronyms)
    _join_shortened(merged, forms)
    _join_islands(merged, forms)
    _join_spellings(merged, forms)
    return _clusters(text, names, forms, merged)


Form = tuple[str, ...]


def form_of(name: Name) -> Form:
    """The words of a name as they are compared: without accents, case and full stops."""
    return tuple(w for word in name.words if (w := gazetteer.plain(word).strip("."))) or name.words


@dataclass(slots=True)
class _Seen:
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


def _forms(text: TaggedText, names: Sequence[Name]) -> dict[Form, _Seen]:
    """Each form with its points: its words count once, what stands around its mentions by the root of their number.

    A hundred weak clues are not a proof, and one against ninety-nine is not none.
    """
    forms: dict[Form, _Seen] = {}
    around: defaultdict[Form, Points] = defaultdict(Points)
    mentions: Counter[Form] = Counter()
    for name in names:
        form = form_of(name)
        seen = forms.setdefault(form, _Seen(name.words, Points(kinds.by_words(name.words)), name.first, set()))
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


INTRODUCES = 5
"""Sentences of a text that is long enough to name people in full before it names them short."""


def _by_introduction(
    text: TaggedText, names: Sequence[Name], forms: Mapping[Form, _Seen], mentions: Mapping[Form, int]
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


def _by_adjective(text: TaggedText, forms: Mapping[Form, _Seen]) -> None:
    """Points to the place for a name with an adjective of origin in the text: "Talvia" where "Talvian" stands."""
    capitals = {t.lower for t in text.tokens if t.text[:1].isupper() and t.lower.endswith(ORIGINS)}
    for form, seen in forms.items():
        if len(form) == 1 and len(form[0]) > 3 and any(form[0] + ending in capitals for ending in ORIGINS):
            seen.points[PLACE] += 2.5


ORIGINS = ("n", "an", "ian", "ese", "ish")
"""Endings that make an adjective of origin of a country's name."""


def gender_of(text: TaggedText, name: Name) -> str:
    """ "m" or "f" where the title or the given name of a person tells, else ""."""
    if name.role is not None:
        for token in text.within(name.role):
            if gender := gazetteer.honorifics().get(token.lower, ""):
                return gender
    given = gazetteer.given_names().get(name.words[0], "")
    return given if given in {"m", "f"} and (len(name.words) > 1) else ""


class _Groups:
    """Forms that belong together (union and find)."""

    def __init__(self, forms: Iterable[Form]) -> None:
        self.parent: dict[Form, Form] = {form: form for form in forms}

    def root(self, form: Form) -> Form:
        while self.parent[form] != form:
            self.parent[form] = self.parent[self.parent[form]]
            form = self.parent[form]
        return form

    def join(self, one: Form, other: Form) -> None:
        self.parent[self.root(other)] = self.root(one)


def _is_person(seen: _Seen) -> bool:
    return seen.kind in {PERSON, None}


def _join_full_names(groups: _Groups, forms: Mapping[Form, _Seen]) -> None:
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


def _acronyms(text: TaggedText, names: Sequence[Name]) -> dict[Form, Form]:
    """Acronym -> the name before it whose acronym it is: in brackets, or by its initials."""
    found: dict[Form, Form] = {}
    by_initials: dict[str, Form] = {}
    for position, name in enumerate(names):
        short = name.words[0]
        if len(name.words) == 1 and short.replace(".", "").isupper() and len(short) > 1:
            before = names[position - 1] if position else None
            bracketed = name.first > 0 and text.tokens[name.first - 1].text == "("
            if before and bracketed and before.last == name.first - 2 and len(before.words) > 1:
                found.setdefault(form_of(name), form_of(before))
            elif (full := by_initials.get(short.replace(".", ""))) is not None:
                found.setdefault(form_of(name), full)
        elif len(name.words) > 1:
            for letters in _initials(name.words):
                by_initials.setdefault(letters, form_of(name))
    return found


def _initials(words: Sequence[str]) -> set[str]:
    capital = "".join(w[0] for w in words if w[:1].isupper())
    every = "".join(w[0].upper() for w in words if w[:1].isalpha())
    return {letters for letters in (capital, every) if len(letters) > 1}


def _join_acronyms(groups: _Groups, forms: Mapping[Form, _Seen], acronyms: Mapping[Form, Form]) -> None:
    for short, full in acronyms.items():
        if full in forms and short in forms and forms[full].kind is not PERSON:
            groups.join(full, short)
    _join_listed(groups, forms)


def _join_listed(groups: _Groups, forms: Mapping[Form, _Seen]) -> None:
    """ "UN" and "United Nations", "US" and "United States": forms that the lists give to one."""
    listed = gazetteer.organisations()
    known: dict[str, Form] = {}
    for form, seen in forms.items():
        name = " ".join(seen.words)
        key = listed.get(name) or gazetteer.territories().get(name)
        if key and seen.kind is not PERSON:
            groups.join(known.setdefault(key, form), form)


def _join_shortened(groups: _Groups, forms: Mapping[Form, _Seen]) -> None:
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


def _join_islands(groups: _Groups, forms: Mapping[Form, _Seen]) -> None:
    """ "Orr" for "Orr Island"; not for "Orr Bridge", which lies in Orr."""
    for form, seen in forms.items():
        alone = forms.get(form[:-1]) if len(form) > 1 and form[-1] in ISLANDS and seen.kind is PLACE else None
        if alone is not None and alone.kind in {PLACE, None}:
            groups.join(form, form[:-1])


ISLANDS = {"island", "islands", "archipelago"}


def _incorporated(form: Form, by_first: Mapping[str, list[Form]]) -> Form | None:
    """ "Olt & Brem" for "Olt & Brem Mills plc": the name without what a company adds to it."""
    for longer in by_first.get(form[0], [])[:NEAREST]:
        rest = longer[len(form) :]
        if longer[: len(form)] == form and rest and ("&" in form or rest[-1] in gazetteer.group("incorporated")):
            return longer
    return None


def _without_trade(form: Form, forms: Mapping[Form, _Seen], by_first: Mapping[str, list[Form]]) -> Form | None:
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
    form: Form, seen: _Seen, by_first: Mapping[str, list[Form]], by_last: Mapping[str, list[Form]]
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


def _join_spellings(groups: _Groups, forms: Mapping[Form, _Seen]) -> None:
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


# ----------------------------------------------------------------------------------------- mention by mention


def _clusters(
    text: TaggedText, names: Sequence[Name], forms: Mapping[Form, _Seen], groups: _Groups
) -> tuple[Cluster, ...]:
    """Each mention put into its cluster; a bare surname goes to the last bearer of it."""
    clusters: dict[Form, Cluster] = {}
    bearers = _Bearers(forms, groups)
    for name in names:
        form = form_of(name)
        root = bearers.owner(form, gender_of(text, name)) or groups.root(form)
        cluster = clusters.setdefault(root, Cluster())
        cluster.names.append(name)
        cluster.gender = cluster.gender or gender_of(text, name)
        bearers.note(form, root)
    for form, seen in forms.items():
        root = bearers.given_to.get(form, groups.root(form))
        if root in clusters:
            clusters[root].points.add(seen.points)
    return tuple(sorted((c for c in clusters.values() if c.names), key=lambda c: c.names[0].first))


class _Bearers:
    """Who bears a surname or a given name, and who was named last by it."""

    def __init__(self, forms: Mapping[Form, _Seen], groups: _Groups) -> None:
        self.forms, self.groups = forms, groups
        self.by_word: defaultdict[str, list[Form]] = defaultdict(list)
        self.last: dict[str, Form] = {}
        self.gender: dict[Form, str] = {}
        self.given_to: dict[Form, Form] = {}
        for form, seen in forms.items():
            if len(form) > 1 and seen.kind is PERSON:
                root = groups.root(form)
                self.gender[root] = self.gender.get(root, "") or next((g for g in seen.genders if g), "")
                for word in {form[-1], form[0], " ".join(form[-2:])}:
                    if root not in self.by_word[word]:
                        self.by_word[word].append(root)

    def owner(self, form: Form, gender: str) -> Form | None:
        """The cluster that a bare name stands for, None where it stands for itself."""
        particled = len(form) == 2 and form[0] in gazetteer.group("particle")
        if len(form) > 2 or (len(form) == 2 and self.forms[form].kind is PERSON and form[-1] not in self.by_word):
            return None
        key = " ".join(form)
        owners = [o for o in self.by_word.get(key, []) if not gender or self.gender.get(o, gender) in {gender, ""}]
        if not owners or (len(form) == 2 and not particled) or not self._fits(form) or self._older(form, owners):
            return None
        near = self.last.get(key)
        return near if near in owners else owners[0]

    def _fits(self, form: Form) -> bool:
        """A word that is a place or a body by all signs is not somebody's surname."""
        seen = self.forms[form]
        return seen.kind in {PERSON, None} or (seen.points[seen.kind] < 4.5 and seen.points[PERSON] > -2)

    def _older(self, form: Form, owners: Sequence[Form]) -> bool:
        """Whether a body's name was told before anybody's full name with this word: the firm "Orlan", founded by "Vera
        Orlan", is not she."""
        seen = self.forms[form]
        if seen.kind is not ORGANISATION or seen.told is None:
            return False
        named = [told for o in owners if (told := self.forms[o].told) is not None]
        return bool(named) and seen.told < min(named)

    def note(self, form: Form, root: Form) -> None:
        if len(form) == 1:
            self.given_to[form] = root
        for word in {form[-1], form[0]}:
            if root in self.by_word.get(word, []):
                self.last[word] = root
