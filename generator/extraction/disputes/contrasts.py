"""Contrasts: the article itself sets two sources against each other, beside what they say.

"Analysts were split." "The ministry tells a different story." Two sources in one headline. Groups `differing`,
`contradict` and `split` of `disputes.tsv`.
"""

from __future__ import annotations

from itertools import pairwise

from generator.extraction.disputes import relations, statements, wordlist
from generator.extraction.disputes.relations import NEAR
from generator.extraction.disputes.scenes import Scene
from generator.extraction.disputes.statements import WINDOW, Statement
from generator.extraction.grammar import phrases
from generator.model import Role, Span


def headline(scene: Scene, first: Statement, second: Statement) -> tuple[Span, ...]:
    """Two sources of one headline: "union says nobody came; company says most did"."""
    both = first.sentence == second.sentence and scene.text.sentences[first.sentence].role is not Role.BODY
    one = any(a.overlaps(b) for a in first.claim.content for b in second.claim.content)
    return statements.cue_signal(second) if both and not one and first.claim.explicit and second.claim.explicit else ()


def contradicted(scene: Scene, first: Statement, second: Statement) -> tuple[Span, ...]:
    """Words beside the second claim tell that its source contradicts somebody: "the ministry contradicted her: …"."""
    near = 0 <= second.sentence - first.sentence <= NEAR + 1
    if not near or relations.opposes(second) or relations.nearest(scene, second) is not first:
        return ()
    index = second.sentence
    told = {s.sentence for s in scene.statements[max(0, second.position - 3) : second.position]}
    before = scene.text.of_sentence(index - 1)[:WINDOW] if index and index - 1 not in told else ()
    here = [t for t in statements.around_claim(scene.text, second.claim) if t.start < second.span.start]
    tokens = [*before, *here]
    for part in (before, here):
        words = scene.text.span(part[0], part[-1]) if part else None
        match = wordlist.pattern("differing").search(phrases.plain(words.text)) if words else None
        if match and words:
            return (scene.text.article.span(words.start + match.start(), words.start + match.end()),)
    for token, after in pairwise(tokens):
        pointed = after.lower in wordlist.words("contradicted") or after.lower in wordlist.words("anaphor")
        opposes = token.is_verb and token.lemma in wordlist.words("contradict") and pointed
        if opposes or after.lower in wordlist.words("otherwise"):
            sign = token if opposes else after
            return (scene.text.span(sign, sign),)
    return ()


def split(scene: Scene, first: Statement, second: Statement) -> tuple[Span, ...]:
    """Two sources of the sentence after "Analysts were split.", or one after it and the other behind a "but"."""
    index = first.sentence
    if not index or second.paragraph != first.paragraph or not relations.answers_turn(scene, first, second):
        return ()
    tokens = scene.text.of_sentence(index - 1)
    if len(tokens) > 9 or scene.text.sentences[index - 1].role is not Role.BODY:
        return ()
    for before, word, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if word.lower in wordlist.words("split") and before.tag[:2] in ("VB", "NN"):
            return (scene.text.span(word, word),) if after.lower in (".", "over", "on", "about") else ()
    return ()


def apart(scene: Scene, one: Statement, other: Statement) -> bool:
    """Whether one of two claims belongs to a pair that is split by itself: analysts who differ."""
    for s in (one, other):
        for near in scene.statements[max(0, s.position - 1) : s.position + 2]:
            if near is not one and near is not other and split(scene, *sorted((near, s), key=lambda x: x.position)):
                return True
    return False
