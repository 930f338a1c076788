"""Extraction: an Article's facts, each a span of its words. `ANALYSERS` names the ways to get them.

    rules        the default analyser: the order of the steps below
    english      whether the article is in the language that the rules read
    text         sentences, tagged tokens, quotations: the article as all rules see it
    grammar      clauses, noun phrases and phrase files, shared by the rules
    times        dates, periods, clock times, durations
    quantities   numbers with unit, modifier and what is counted
    entities     people, organisations, places; and whom a description or a pronoun means
    claims       who says what, with which words, how surely
    disputes     claims of different sources that pull apart
    events       what happened, when and where
    unknowns     what is not known
    answers      who did what, when, where, why and how; the explainer asks for them
    lexicons     the word lists, which people extend without reading code
    grounding    the check that every analyser's output passes

Whatever an analyser returns passes `grounding`: what does not quote the article is dropped.
"""

from __future__ import annotations

from generator.extraction.grounding import grounded
from generator.extraction.rules import analyse as _rules
from generator.model import Analysis, Article

ANALYSERS = {"rules": _rules}
"""name -> function(Article) -> Analysis. Add one here; its output passes through `grounded` like every other."""


def analyse(article: Article, analyser: str = "rules") -> Analysis:
    """What an analyser finds in the article, without what the article does not say."""
    return grounded(article, ANALYSERS[analyser](article))
