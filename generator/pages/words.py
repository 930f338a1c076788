"""The interface's words for what the model enumerates, each written out, so that it can be collected for translators.

A label stands beside a name that no language can inflect, so stances are nouns ("Denial"), not verbs with a subject.
"""

from __future__ import annotations

from gettext import NullTranslations

from generator.model import EntityKind, Modifier, Stance


def stance(t: NullTranslations, one: Stance) -> str:
    """What kind of statement it is."""
    return {
        # Translators: label beside a source's name and its statement: this source states it as so.
        Stance.SAYS: t.pgettext("stance", "Statement"),
        # Translators: label: this source says that it is not so.
        Stance.DENIES: t.pgettext("stance", "Denial"),
        # Translators: label: this source doubts it; it neither states nor denies it.
        Stance.DOUBTS: t.pgettext("stance", "Doubt"),
        # Translators: label: this source owns up to it.
        Stance.ADMITS: t.pgettext("stance", "Admission"),
        Stance.PROMISES: t.pgettext("stance", "Promise"),
        Stance.DEMANDS: t.pgettext("stance", "Demand"),
        # Translators: label: this source is afraid that it will be so.
        Stance.FEARS: t.pgettext("stance", "Fear"),
        # Translators: label: this source wants or plans to do it; it has not happened yet.
        Stance.INTENDS: t.pgettext("stance", "Intention"),
    }[one]


def kind(t: NullTranslations, one: EntityKind) -> str:
    """The heading above entities of a kind."""
    return {
        EntityKind.PERSON: t.pgettext("kind", "People"),
        EntityKind.ORGANISATION: t.pgettext("kind", "Organisations"),
        # Translators: heading above groups of people without a name of their own, such as "residents" or "experts".
        EntityKind.GROUP: t.pgettext("kind", "Groups"),
        EntityKind.PLACE: t.pgettext("kind", "Places"),
    }[one]


NEARLY = (
    "nearly ",
    "almost ",
    "just under ",
    "just below ",
    "just short of ",
    "just shy of ",
    "close to ",
    "not quite ",
)
"""Words for "less than" that also say: not by much. Readers would take "less than 2,000" for any lower number."""


def modified(t: NullTranslations, one: Modifier, said: str = "") -> str:
    """A phrase with a `{number}` hole: how exact a figure is. `said` are the article's own words for the figure."""
    if one is Modifier.LESS_THAN and said.casefold().startswith(NEARLY):
        # Translators: {number} is a figure with its unit: it is less than this, but not by much.
        return t.pgettext("figure", "nearly {number}")
    return {
        Modifier.EXACT: "{number}",
        # Translators: {number} is a figure with its unit, such as 200,000 or €1.84bn. Likewise in the next four.
        Modifier.ABOUT: t.pgettext("figure", "about {number}"),
        Modifier.MORE_THAN: t.pgettext("figure", "more than {number}"),
        Modifier.LESS_THAN: t.pgettext("figure", "less than {number}"),
        Modifier.AT_LEAST: t.pgettext("figure", "at least {number}"),
        Modifier.AT_MOST: t.pgettext("figure", "at most {number}"),
        Modifier.VAGUE: "{number}",
    }[one]


def question(t: NullTranslations, one: str) -> str:
    """A question of `QUESTIONS`."""
    return {
        "who": t.pgettext("question", "Who?"),
        "what": t.pgettext("question", "What?"),
        "when": t.pgettext("question", "When?"),
        "where": t.pgettext("question", "Where?"),
        "why": t.pgettext("question", "Why?"),
        "how": t.pgettext("question", "How?"),
    }[one]
