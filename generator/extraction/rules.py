"""The default analyser: rules over tagged tokens, no network, no randomness; the same article gives the same facts.

The order is the argument: times are masked before quantities, both before names; claims are found with the words that
name their source, then coreference says who those words are; numbers, events and disputes are read off the claims.
"""

from __future__ import annotations

from generator.extraction import claims, disputes, entities, events, quantities, times, unknowns
from generator.extraction.english import is_english
from generator.extraction.entities import coreference
from generator.extraction.text import sentences, tokens
from generator.model import Analysis, Article


def analyse(article: Article) -> Analysis:
    """All that the rules find in the article; sentences alone where it is not in English."""
    if not is_english(article):
        return Analysis(sentences=sentences.split(article))
    text = tokens.tag(article, sentences.split(article))
    found_times = times.find(text)
    quantified = quantities.find(text, found_times)
    named = entities.find(text, found_times)
    text = entities.tagged(text, named)
    drafts = claims.find(text, named)
    people, who = coreference.resolve(text, named, claims.sources(drafts))
    told = claims.attribute(text, drafts, who)
    numbers = quantities.attribute(text, quantified, told, people)
    contested = disputes.find(text, told, numbers, people)
    return Analysis(
        sentences=text.sentences,
        entities=people,
        times=found_times,
        events=events.find(text, people, found_times, told),
        numbers=numbers,
        claims=disputes.mark(told, contested),
        disputes=contested,
        unknowns=unknowns.find(text),
    )
