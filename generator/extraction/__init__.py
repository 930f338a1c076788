"""Extraction: an Article's facts, each a span of its words. ANALYSERS names the ways to get them; `rules` is the default.

Whatever an analyser returns passes one check here: what does not quote the article is dropped.
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
