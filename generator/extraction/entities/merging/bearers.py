"""Bearers: whom a bare surname or given name means where several bear it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from generator.extraction.entities import gazetteer
from generator.extraction.entities.merging.forms import ORGANISATION, PERSON, Form, Seen
from generator.extraction.entities.merging.groups import Groups


class Bearers:
    """Who bears a surname or a given name, and who was named last by it."""

    def __init__(self, forms: Mapping[Form, Seen], groups: Groups) -> None:
        self.forms, self.groups = forms, groups
        self.by_word: defaultdict[str, list[Form]] = defaultdict(list)
        self.last: dict[str, Form] = {}
        self.named_in: dict[str, int] = {}
        """The sentence that named the last bearer in full."""
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

    def note(self, form: Form, root: Form, sentence: int, titled: bool) -> None:
        """Remember who was named by this form. Of two namesakes in one sentence the first is called so afterwards; who
        is called "Mrs Olt" leaves the bare "Olt" to another."""
        if len(form) == 1:
            self.given_to[form] = root
        for word in {form[-1], form[0]}:
            if root in self.by_word.get(word, []) and not titled and self.named_in.get(word) != sentence:
                self.last[word] = root
                if len(form) > 1:
                    self.named_in[word] = sentence
