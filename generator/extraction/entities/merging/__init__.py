"""Merging: which names name the same one. By full name, surname, given name, acronym, shortened form, near spelling.

`forms` gathers what is known of each name; `people`, `acronyms` and `short_names` join those that belong together; then
each mention is put into its cluster, a bare surname into that of its last bearer (`bearers`). Names are looked up by
their last and first words, so that time grows with the number of names and not with its square.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.extraction.entities import kinds
from generator.extraction.entities.kinds.points import Points
from generator.extraction.entities.merging import acronyms, people, short_names
from generator.extraction.entities.merging.bearers import Bearers
from generator.extraction.entities.merging.forms import Form, Seen, form_of, gender_of, read
from generator.extraction.entities.merging.groups import Groups
from generator.extraction.entities.names.name import Name
from generator.extraction.text.tokens import TaggedText
from generator.model import EntityKind


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
    forms = read(text, names)
    groups = Groups(forms)
    people.join_full_names(groups, forms)
    acronyms.join(groups, forms, acronyms.find(text, names))
    short_names.join_shortened(groups, forms)
    short_names.join_islands(groups, forms)
    people.join_spellings(groups, forms)
    return _clusters(text, names, forms, groups)


def _clusters(
    text: TaggedText, names: Sequence[Name], forms: Mapping[Form, Seen], groups: Groups
) -> tuple[Cluster, ...]:
    """Each mention put into its cluster; a bare surname goes to the last bearer of it."""
    clusters: dict[Form, Cluster] = {}
    bearers = Bearers(forms, groups)
    for name in names:
        form, gender = form_of(name), gender_of(text, name)
        root = bearers.owner(form, gender) or groups.root(form)
        cluster = clusters.setdefault(root, Cluster())
        cluster.names.append(name)
        cluster.gender = cluster.gender or gender
        bearers.note(form, root, text.tokens[name.first].sentence, titled=bool(gender) and len(form) == 1)
    for form, seen in forms.items():
        root = bearers.given_to.get(form, groups.root(form))
        if root in clusters:
            clusters[root].points.add(seen.points)
    return tuple(sorted((c for c in clusters.values() if c.names), key=lambda c: c.names[0].first))
