"""Many different stories from few seeds: other people, other figures, the same kind of news."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from generator import readers
from generator.extraction import analyse
from generator.model import EntityKind

FIGURE = re.compile(r"\d[\d,]*")

ONSETS = ["b", "br", "d", "f", "g", "gr", "k", "l", "m", "n", "p", "r", "s", "st", "t", "v", "z"]
VOWELS = ["a", "e", "i", "o", "u", "ai", "ou"]
ENDS = ["l", "n", "nd", "r", "rt", "s", "sk", "m"]


def variants(seeds: Sequence[Path], number: int) -> Iterator[tuple[str, str]]:
    """So many stories as (slug, text), the same at each call; the seeds take turns."""
    sources = [(seed.stem, *_parts(seed)) for seed in seeds]
    for i in range(number):
        slug, text, names = sources[i % len(sources)]
        yield f"{slug}-{i:04}", varied(text, names, random.Random(i))


def varied(text: str, names: Sequence[str], rng: random.Random) -> str:
    """A text with invented names for the names, and for each figure one other of as many digits."""
    for name in names:
        text = re.sub(rf"\b{re.escape(name)}\b", invented(rng), text)
    others: dict[str, str] = {}
    return FIGURE.sub(lambda figure: others.setdefault(figure[0], other_figure(figure[0], rng)), text)


def invented(rng: random.Random) -> str:
    """A name that nobody has."""
    return "".join(rng.choice(part) for part in (ONSETS, VOWELS, ONSETS, VOWELS, ENDS)).capitalize()


def other_figure(figure: str, rng: random.Random) -> str:
    """A figure with its digits changed but for zeros and commas."""
    return "".join(rng.choice("123456789") if digit in "123456789" else digit for digit in figure)


def _parts(seed: Path) -> tuple[str, list[str]]:
    """A seed's text and the words of its people's names, the longest first."""
    article = readers.read(seed)
    people = (e for e in analyse(article).entities if e.kind is EntityKind.PERSON)
    words = {word for one in people for alias in one.aliases for word in alias.split() if word[0].isupper()}
    return article.text, sorted(words, key=lambda word: (-len(word), word))
