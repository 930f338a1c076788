"""Small articles for tests: built from words, with claims made by hand or found by the analyser."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from generator.extraction import rules
from generator.extraction.text import sentences, tokens
from generator.extraction.text.tokens import TaggedText
from generator.model import Analysis, Article, Claim, Form, Source, Span, Stance

FOLDER = Path(__file__).with_name("articles")


def article(body: str, title: str = "News of the day") -> Article:
    """An article of a headline and paragraphs."""
    return Article("story", f"{title}\n\n{body}", Span(0, len(title), title))


def tagged(body: str, title: str = "News of the day") -> TaggedText:
    """The same, tagged."""
    one = article(body, title)
    return tokens.tag(one, sentences.split(one))


def words(text: TaggedText, part: str, after: int = 0) -> Span:
    """Where some words stand."""
    start = text.article.text.index(part, after)
    return text.article.span(start, start + len(part))


def claim(text: TaggedText, id_: str, source: str, cue: str, content: str, stance: Stance = Stance.SAYS) -> Claim:
    """A claim by its words: each part is sought in the sentence that holds the content."""
    said = words(text, content)
    sentence = text.sentences[text.sentence_at(said.start)].span
    named = words(text, source, sentence.start)
    form = Form.DIRECT if text.quoted(said) else Form.INDIRECT
    return Claim(id_, Source(source.lower(), named), words(text, cue, sentence.start), (said,), form, stance)


@cache
def story(name: str) -> tuple[Article, Analysis]:
    """An article of the folder and all that the rules find in it."""
    whole = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    title, _, body = whole.partition("\n\n")
    one = article(body, title)
    return one, rules.analyse(one)


NAMES = tuple(sorted(path.stem for path in FOLDER.glob("*.txt")))
