"""Analysis -> Explainer: choose, order, answer who, what, when, where, why, how; and the Explainer as JSON.

`to_json` gives the object of `explainer.schema.json`, the contract of `explainer inspect`.
"""

from __future__ import annotations

import hashlib
from typing import Any

from generator.extraction import analyse, answers
from generator.extraction.english import is_english
from generator.extraction.text import tokens
from generator.model import QUESTIONS, Analysis, Article, Claim, Entity, Explainer, Number, Sentence, Span


def explain(article: Article, analysis: Analysis) -> Explainer:
    """The explainer of an article from what was found in it; without answers where the article is not in English."""
    if not is_english(article):
        return Explainer(article, analysis, {})
    first = tuple(s for s in analysis.sentences[: answers.READ] if s.span.end <= answers.LONGEST_READ)
    text = tokens.tag(article, first)
    return Explainer(article, analysis, answers.find(text, analysis))


def explain_article(article: Article) -> Explainer:
    """The explainer of an article from what the default analyser finds in it."""
    return explain(article, analyse(article))


def to_json(explainer: Explainer) -> dict[str, Any]:
    """The explainer as the schema has it: plain dicts, lists, strings and numbers."""
    article, found = explainer.article, explainer.analysis
    return {
        "schema": 1,
        "slug": article.slug,
        "article": _article(article, found.sentences),
        "entities": [_entity(e) for e in found.entities],
        "times": [{"span": _span(t.span), "value": t.value, "type": t.type.value} for t in found.times],
        "events": [
            {
                "id": e.id,
                "span": _span(e.span),
                "time": e.time,
                "who": list(e.who),
                "where": list(e.where),
                "claim": e.claim,
            }
            for e in found.events
        ],
        "numbers": [_number(n) for n in found.numbers],
        "claims": [_claim(c) for c in found.claims],
        "disputes": [
            {"id": d.id, "sides": [list(s) for s in d.sides], "signals": [_span(s) for s in d.signals]}
            for d in found.disputes
        ],
        "unknowns": [{"span": _span(u.span), "about": u.about} for u in found.unknowns],
        "answers": {q: [_span(s) for s in explainer.answers.get(q, ())] for q in QUESTIONS},
    }


def _span(span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": span.text}


def _optional(span: Span | None) -> dict[str, Any] | None:
    return None if span is None else _span(span)


def _article(article: Article, sentences: tuple[Sentence, ...]) -> dict[str, Any]:
    return {
        "text": article.text,
        "language": article.language,
        "title": _span(article.title),
        "subtitle": _optional(article.subtitle),
        "published": article.published.isoformat() if article.published else None,
        "url": article.url,
        "publisher": article.publisher,
        "author": article.author,
        "licence": article.licence,
        "sha256": hashlib.sha256(article.text.encode("utf-8")).hexdigest(),
        "sentences": [
            {
                "id": s.id,
                "start": s.span.start,
                "end": s.span.end,
                "paragraph": s.paragraph,
                "role": s.role.value,
                "repeats": s.repeats,
            }
            for s in sentences
        ],
    }


def _entity(entity: Entity) -> dict[str, Any]:
    return {
        "id": entity.id,
        "kind": entity.kind.value,
        "name": entity.name,
        "aliases": list(entity.aliases),
        "roles": [_span(r) for r in entity.roles],
        "territory": entity.territory,
        "salience": round(entity.salience, 4),
        "mentions": [{**_span(m.span), "form": m.form.value} for m in entity.mentions],
    }


def _number(number: Number) -> dict[str, Any]:
    return {
        "id": number.id,
        "span": _span(number.span),
        "value": None if number.value is None else format(number.value, "f"),
        "upper": None if number.upper is None else format(number.upper, "f"),
        "modifier": number.modifier.value,
        "unit": number.unit,
        "counted": None if number.counted is None else number.counted.text,
        "kind": number.kind.value,
        "said_by": number.said_by,
        "claim": number.claim,
        "same_as": number.same_as,
    }


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "id": claim.id,
        "source": {"entity": claim.source.entity, "span": _optional(claim.source.span)},
        "cue": _optional(claim.cue),
        "content": [_span(s) for s in claim.content],
        "form": claim.form.value,
        "stance": claim.stance.value,
        "hedges": [_span(h) for h in claim.hedges],
        "explicit": claim.explicit,
        "status": claim.status.value,
    }
