"""What: the predicate of headline and lead, and the whole headline.

"A jury on Friday convicted the former mayor, police said": "convicted the former mayor".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extraction.answers import main_event, verbs
from generator.extraction.grammar import clauses
from generator.extraction.text.tokens import TaggedText, Token
from generator.model import Span

SAID = 5
"""Words after which a comma ends a predicate."""


def ranked(text: TaggedText) -> Iterator[Span]:
    """The headline's predicate, the lead's predicate, the whole headline."""
    for tokens in main_event.main_clauses(text):
        verb = verbs.verb(tokens) or 0
        if span := clauses.trimmed(text, tokens[verb : _predicate_end(tokens, verb)]):
            yield span
    yield text.article.title


def _predicate_end(tokens: Sequence[Token], verb: int) -> int:
    """Index after the predicate: at a semicolon, before ", police said", and at a comma once enough is said."""
    for index in range(verb + 1, len(tokens)):
        attributed = tokens[index].text == "," and any(main_event.says(t) for t in tokens[index + 1 : index + 8])
        if tokens[index].text == ";" or attributed or (tokens[index].text == "," and index - verb > SAID):
            return index
    return len(tokens)
