"""Word classes: what the look of one word, or a list, tells of it: a capital, initials, a head, a role, a common word.

"WHO" is an acronym, "al-Masri" begins as names do, "Council" is a head, "spokesman" a role noun, "campaigner" an agent
noun. The lists are files of `lexicons/`; `name_words.tsv` holds most of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.extraction.entities import gazetteer
from generator.extraction.text.tokens import TaggedText, Token, common_tag

PREFIXED = re.compile(r"(?:[dl]['’]|al-|el-|ash-|ad-|as-|ar-|an-|bin-|ibn-)[A-ZÀ-Þ]")
"""Lower-case beginnings of surnames: d'Arvor, al-Masri."""


def is_capital(token: Token) -> bool:
    """Whether the token begins as a name does."""
    word = token.text
    if word[:1].isupper():
        return word != "I"
    return word[:1].isalpha() and PREFIXED.match(word) is not None


def is_acronym(word: str) -> bool:
    """Whether a word is made of capitals alone: "WHO"."""
    return 2 < len(word) < 9 and word.isalpha() and word.isupper()


def is_common(word: str) -> bool:
    """Whether a dictionary has the word, as something else than a name."""
    return common_tag(word) is not None


def is_function(token: Token) -> bool:
    """Whether a word is an article, a pronoun, a preposition or the like."""
    return token.lower in gazetteer.words("function_words")


def is_calendar(token: Token) -> bool:
    """Whether a word names a day or a month."""
    return token.tag == "NP0" and token.lower in gazetteer.group("calendar")


def is_head(word: str) -> bool:
    """Whether a word in lower case makes a name of what stands before it."""
    return word in gazetteer.words("organisation_heads") or word in gazetteer.words("place_heads")


def is_agent_noun(word: str) -> bool:
    """Whether a noun ends as those who do something: "campaigner", "survivor", "guitarist"."""
    return len(word) > 5 and word.endswith(("er", "or", "ist", "man", "woman"))


def is_role_noun(token: Token) -> bool:
    """Whether a noun says what a person or an organisation is."""
    lower = token.lower
    return (
        lower in gazetteer.titles()
        or lower in gazetteer.words("organisation_nouns")
        or lower in gazetteer.words("place_nouns")
        or lower in gazetteer.group("either")
    )


def is_field_body(words: Sequence[str]) -> bool:
    """Whether words in lower case end as a body of some field: "water district", "climate center"."""
    return len(words) > 2 and words[-1] in gazetteer.group("field-head") and words[-2] in gazetteer.group("body-field")


def is_compound_adjective(word: str) -> bool:
    """Whether a hyphen joins a capital to a common word: "Ten-man", "Orr-based", not "Stoke-on-Trent"."""
    start, _, end = word.rpartition("-")
    return bool(start) and "-" not in start and end.islower() and is_common(end)


def listed_length(text: TaggedText, position: int) -> int:
    """Number of tokens of the longest listed name of several words that begins here, 0 where none does."""
    for parts in gazetteer.by_first_word().get(text.tokens[position].text, ()):
        if tuple(t.text for t in text.tokens[position : position + len(parts)]) == parts:
            return len(parts)
    return 0
