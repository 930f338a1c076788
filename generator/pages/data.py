"""Data: the explainer as JSON, its numbers and claims as CSV, and as linked data (schema.org) in the page's head.

All are made of the blanked explainer, so they hold no more of the article than the page may show. CSV is RFC 4180 with
a byte order mark, by which spreadsheets know UTF-8; what they would run as a formula is text.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from generator.explainer import to_json
from generator.model import Claim, Entity, EntityKind, Explainer, MentionForm, Number, Show, Span
from generator.pages.escape import address, cell
from generator.pages.shown import overlapped
from generator.pages.view import View

MARK = "\ufeff"
NUMBER_COLUMNS = (
    *("id", "modifier", "value", "upper", "unit", "kind", "counted", "words"),
    *("said_by", "claim", "same_as", "sentence", "start", "end"),
)
CLAIM_COLUMNS = (
    *("id", "source", "stance", "explicit", "status", "form", "cue", "content", "hedges"),
    *("sentence", "start", "end"),
)

TYPES = {
    EntityKind.PERSON: "Person",
    EntityKind.ORGANISATION: "Organization",
    EntityKind.PLACE: "Place",
}
"""schema.org's type of an entity; groups have none."""

MOST_ABOUT = 12
"""Entities named in linked data, the most central first."""


def explainer_json(view: View) -> str:
    """The explainer by its schema; what may not be shown of the article is blank, and every offset holds."""
    value = to_json(view.explainer)
    value["article"]["sha256"] = hashlib.sha256(view.whole.article.text.encode("utf-8")).hexdigest()
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def numbers_csv(view: View) -> str:
    """One row a number, in order of the text."""
    visible = view.explainer
    names, claims = _names(visible), {claim.id: claim for claim in visible.analysis.claims}
    return _csv(NUMBER_COLUMNS, (_number(visible, n, _speaker(n, names, claims)) for n in visible.analysis.numbers))


def claims_csv(view: View) -> str:
    """One row a claim, in order of the text."""
    visible = view.explainer
    names = _names(visible)
    return _csv(CLAIM_COLUMNS, (_claim(visible, claim, names) for claim in visible.analysis.claims))


def _names(explainer: Explainer) -> dict[str | None, str]:
    return {entity.id: entity.name for entity in explainer.analysis.entities}


def _number(explainer: Explainer, number: Number, speaker: str | None) -> Sequence[object]:
    return (
        number.id,
        number.modifier.value,
        None if number.value is None else format(number.value, "f"),
        None if number.upper is None else format(number.upper, "f"),
        number.unit,
        number.kind.value,
        number.counted.text if number.counted else None,
        number.span.text,
        speaker,
        number.claim,
        number.same_as,
        *_place(explainer, (number.span,)),
    )


def _speaker(number: Number, names: Mapping[str | None, str], claims: Mapping[str, Claim]) -> str | None:
    """Who says it: a name, else the claim's words for a source that is nobody of those named."""
    claim = claims.get(number.claim or "")
    unnamed = claim.source.span if claim and not claim.source.entity else None
    return names.get(number.said_by) or (unnamed.text if unnamed else None)


def _claim(explainer: Explainer, claim: Claim, names: dict[str | None, str]) -> Sequence[object]:
    cue = claim.cue.text if claim.cue else None
    content = " […] ".join(span.text for span in claim.content)
    hedges = "; ".join(span.text for span in claim.hedges)
    return (
        claim.id,
        names.get(claim.source.entity) or (claim.source.span.text if claim.source.span else None),
        claim.stance.value,
        "yes" if claim.explicit else "presumed",
        claim.status.value,
        claim.form.value,
        *((cue, content, hedges) if explainer.article.show is not Show.NONE else (None, None, None)),
        *_place(explainer, claim.content),
    )


def _place(explainer: Explainer, spans: Sequence[Span]) -> tuple[str, int, int]:
    """Sentence id, and the offsets from the first to the last of the spans."""
    first = next((s.id for s in overlapped(explainer.analysis.sentences, min(spans))), "")
    return first, min(s.start for s in spans), max(s.end for s in spans)


def _csv(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    file = io.StringIO(newline="")
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return MARK + file.getvalue()


def _cell(value: object) -> str:
    """A value of the article as text; numbers of ours, which may be negative, as they are."""
    text = "" if value is None else str(value).strip()
    return text if isinstance(value, int) or _is_decimal(text) else cell(text)


def _is_decimal(text: str) -> bool:
    return text.isascii() and text.removeprefix("-").replace(".", "", 1).isdigit()


# ------------------------------------------------------------------------------------------------------- linked data


def linked_data(view: View) -> dict[str, Any]:
    """The page as schema.org has it: an article based on another, and what it is about. No verdict: no ClaimReview."""
    headline = view.headline()
    value = {
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": headline.text,
        "inLanguage": view.language,
        "isAccessibleForFree": True,
        "isBasedOn": _original(view),
        "about": [_thing(view, entity) for entity in _central(view)],
    }
    return _known(value)


def _original(view: View) -> dict[str, Any]:
    article = view.explainer.article
    value = {
        "@type": "NewsArticle",
        "headline": article.title.text,
        "inLanguage": article.language,
        "url": address(article.url),
        "datePublished": article.published.isoformat() if article.published else None,
        "publisher": {"@type": "Organization", "name": article.publisher} if article.publisher else None,
        "author": {"@type": "Person", "name": article.author} if article.author else None,
        "license": article.licence,
    }
    return _known(value)


def _central(view: View) -> list[Entity]:
    """Whom and what the article is about, by name: "a telescope team" is nothing that a search engine could know."""
    named = [e for e in view.explainer.analysis.entities if e.kind in TYPES and _is_named(e)]
    return sorted(named, key=lambda e: -e.salience)[:MOST_ABOUT]


def _is_named(entity: Entity) -> bool:
    return entity.territory is not None or any(mention.form is MentionForm.NAME for mention in entity.mentions)


def _thing(view: View, entity: Entity) -> dict[str, Any]:
    name = view.name_text(entity)
    others = [alias for alias in entity.aliases if alias != name]
    return _known({"@type": TYPES[entity.kind], "name": name, "alternateName": others or None})


def _known(value: dict[str, Any]) -> dict[str, Any]:
    return {key: one for key, one in value.items() if one not in (None, [])}
