"""Statements: claims of one source in the same sentences, shown once, always with who says them and as what."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass

from generator.model import Claim, Sentence
from generator.pages.escape import Html
from generator.pages.markup import element, fill, join
from generator.pages.view import View


@dataclass(frozen=True, slots=True)
class Statement:
    """One or more claims that a page shows as one."""

    claims: tuple[Claim, ...]
    sentences: tuple[Sentence, ...]

    @property
    def claim(self) -> Claim:
        """The first of the claims; all have its source and form of attribution."""
        return self.claims[0]

    @property
    def entity(self) -> str | None:
        return self.claim.source.entity

    def short(self, view: View) -> Html:
        """For a list under the source's name: stances and words."""
        return join([view.label(*self.claims), self.words(view)])

    def full(self, view: View, anchors: Container[str], explained: bool = False) -> Html:
        """Below the source's name: stances and words. A claim's id stands here where it is among the anchors.

        `explained` says that what "presumed" means stands above already.
        """
        return element(
            "div",
            *(element("span", id=claim.id) for claim in self.claims if claim.id in anchors),
            element("div", view.label(*self.claims), class_="x-attribution"),
            None if explained else self._presumed(view),
            element("div", self.words(view), class_="x-words"),
            class_="x-claim",
        )

    def words(self, view: View) -> Html:
        """The sentences, the content marked in the article's own words, with their evidence links."""
        if not view.quotes:
            return Html("")
        content = [span for claim in self.claims for span in claim.content]
        return join([view.passage(self.sentences, content), view.evidence(*content)])

    def _presumed(self, view: View) -> Html:
        if self.claim.explicit:
            return Html("")
        words = view.words.gettext("Presumed: the article implies that this comes from {source}, but does not say so.")
        return element("div", fill(words, source=view.source(self.claim)), class_="x-note")


def statements(view: View, claims: Iterable[Claim]) -> list[Statement]:
    """The claims as statements, in order of the first of each."""
    found: dict[object, tuple[list[Claim], tuple[Sentence, ...]]] = {}
    for claim in claims:
        sentences = view.sentences_of(*claim.content)
        who = claim.source.entity or (claim.source.span and claim.source.span.text)
        key = (who, claim.explicit, sentences)
        found.setdefault(key, ([], sentences))[0].append(claim)
    return [Statement(tuple(same), sentences) for same, sentences in found.values()]


def by_source(view: View, claims: Iterable[Claim], anchors: Container[str]) -> list[Html]:
    """The statements below the name of their source, in order of each source's first one."""
    groups: dict[Html, list[Statement]] = {}
    for statement in statements(view, claims):
        groups.setdefault(view.source(statement.claim), []).append(statement)
    return [_group(view, source, own, anchors) for source, own in groups.items()]


def _group(view: View, source: Html, own: list[Statement], anchors: Container[str]) -> Html:
    presumed = next((s for s in own if not s.claim.explicit), None)
    shown = (s.full(view, anchors, explained=s is not presumed) for s in own)
    return element("div", element("h4", source), *shown, class_="x-group")
