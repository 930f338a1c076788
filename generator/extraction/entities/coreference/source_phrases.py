"""Source phrases: the words that name a source, cut into the parts that matter: core, head, definite or not.

"the mayor of Orr, who left": the core is "the mayor", the head "mayor".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.extraction.entities import gazetteer
from generator.extraction.text.tokens import TaggedText, Token
from generator.model import Span

MARKS = set("“”\"‘’'")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A source cut into the parts that matter."""

    span: Span
    tokens: Sequence[Token]
    core: Sequence[Token]
    """The tokens up to the first preposition, comma or relative pronoun."""

    @property
    def head(self) -> Token | None:
        """The noun that says who it is."""
        nouns = [t for t in self.core if t.is_noun or t.tag[:2] in {"OR"}]
        return nouns[-1] if nouns else (self.core[-1] if self.core else None)

    @property
    def definite(self) -> bool:
        first = self.tokens[0].lower if self.tokens else ""
        return first in gazetteer.group("definite") or any(t.text in {"'s", "’s"} for t in self.core)


def phrase_of(text: TaggedText, span: Span) -> Phrase:
    """A source without quotation marks, cut before its first preposition, comma or relative pronoun."""
    tokens = [t for t in text.within(span) if t.text not in MARKS]
    end = next(
        (
            i
            for i, t in enumerate(tokens)
            if i
            and (
                t.text in ",(—–-:"
                or (t.lower in gazetteer.group("preposition") | gazetteer.group("relative") and t.text != "WHO")
            )
        ),
        len(tokens),
    )
    return Phrase(span, tokens, tokens[:end])


def singular(token: Token) -> str:
    """The word in lower case and, for a plural noun, without its ending."""
    return token.lemma.lower() if token.tag == "NN2" and token.lemma else token.lower
