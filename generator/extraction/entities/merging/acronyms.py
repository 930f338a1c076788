"""Acronyms: the names that they stand for, by brackets, by their initials, or by the lists."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.extraction.entities import gazetteer
from generator.extraction.entities.merging.forms import PERSON, Form, Seen, form_of
from generator.extraction.entities.merging.groups import Groups
from generator.extraction.entities.names.name import Name
from generator.extraction.text.tokens import TaggedText


def join(groups: Groups, forms: Mapping[Form, Seen], acronyms: Mapping[Form, Form]) -> None:
    """Join acronyms to the names that they stand for, and names that the lists give to one."""
    for short, full in acronyms.items():
        if full in forms and short in forms and forms[full].kind is not PERSON:
            groups.join(full, short)
    _join_listed(groups, forms)


def find(text: TaggedText, names: Sequence[Name]) -> dict[Form, Form]:
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


def _join_listed(groups: Groups, forms: Mapping[Form, Seen]) -> None:
    """ "UN" and "United Nations", "US" and "United States": forms that the lists give to one."""
    listed = gazetteer.organisations()
    known: dict[str, Form] = {}
    for form, seen in forms.items():
        name = " ".join(seen.words)
        key = listed.get(name) or gazetteer.territories().get(name)
        if key and seen.kind is not PERSON:
            groups.join(known.setdefault(key, form), form)
