"""Court: who speaks for the prosecution and who for the defence, where an article tells of a trial.

"Ada Brook KC, prosecuting, said"; "For the defence, Bo Venn said his client had slept"; "Loft denies theft". Words are
the groups `prosecution`, `defence`, `counsel`, `client`, `plead` and `crime` of `disputes.tsv`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from generator.extraction.disputes import topics, voices, wordlist
from generator.extraction.grammar import phrases
from generator.extraction.text.tokens import TaggedText
from generator.model import Claim

WINDOW = 50
"""Characters beside a source that are read."""
PROSECUTION = "the court"
"""The camp of what a court heard, whoever said it there, and of the prosecution."""
DEFENCE = "the defence"


def parties(text: TaggedText, claims: tuple[Claim, ...], keys: Mapping[str, str]) -> dict[str, str]:
    """The source -> its party in court; nothing where no prosecution speaks."""
    told = [(keys[c.id], c, _beside(text, c)) for c in claims if c.id in keys]
    accusing = {key for key, _, beside in told if key == PROSECUTION or _names(beside, "prosecution")}
    if not accusing:
        return {}
    defending = {key for key, claim, beside in told if key not in accusing and _defends(claim, beside)}
    return dict.fromkeys(defending, DEFENCE) | dict.fromkeys(accusing, PROSECUTION)


def _defends(claim: Claim, beside: str) -> bool:
    said = {w.lower() for span in claim.content for w in voices.words(span.text)}
    cue = set(claim.cue.text.lower().split()) if claim.cue else set()
    pleads = cue & wordlist.words("plead") and {topics.stem(w) for w in said} & _crimes()
    return bool(pleads or said & wordlist.words("client") or _names(beside, "defence"))


@cache
def _crimes() -> frozenset[str]:
    return frozenset(topics.stem(word) for word in wordlist.words("crime"))


def _names(beside: str, group: str) -> bool:
    return wordlist.pattern(group).search(beside) is not None


def _beside(text: TaggedText, claim: Claim) -> str:
    """A source with what stands between commas beside it: "For the defence, Bo Venn", "Ada Brook KC, prosecuting,"."""
    span = claim.source.span
    if span is None:
        return ""
    sentence = text.sentences[text.sentence_at(span.start)].span
    before = text.article.text[max(sentence.start, span.start - WINDOW) : span.start].rstrip()
    after = text.article.text[span.end : min(sentence.end, span.end + WINDOW)]
    opening = before if before.endswith(",") else ""
    apposed = after[1:].partition(",")[0] if after.startswith(",") else ""
    return phrases.plain(f"{opening} {span.text} {apposed}")
