"""Groups: forms joined in pairs, and which of them stand for one (union and find)."""

from __future__ import annotations

from collections.abc import Iterable

from generator.extraction.entities.merging.forms import Form


class Groups:
    """Forms, each with the one that stands for its group."""

    def __init__(self, forms: Iterable[Form]) -> None:
        self.parent: dict[Form, Form] = {form: form for form in forms}

    def root(self, form: Form) -> Form:
        """The form that stands for the group."""
        while self.parent[form] != form:
            self.parent[form] = self.parent[self.parent[form]]
            form = self.parent[form]
        return form

    def join(self, one: Form, other: Form) -> None:
        """Put the group of the other form into that of the one."""
        self.parent[self.root(other)] = self.root(one)
