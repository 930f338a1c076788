"""How fast an article is read, and whether the time grows with its length: `python bench/speed.py [SEED…]`.

Prints words a second of analysis for the seeds' paragraphs, drawn at random to 1, 4 and 16 times a base length (words
that repeat are tagged once: real news is slower), and the time of `explainer --version` as start-up. A ratio of time to
length near 1.0 says linear. Figures are of this machine and this minute: quote the ratios.
"""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

from generator.explainer import explain
from generator.extraction import analyse
from generator.model import Article, Span

BASE_WORDS = 5_000
FACTORS = (1, 4, 16)


def long_article(texts: list[str], words: int) -> Article:
    """An article of about so many words, made of the texts' paragraphs."""
    rng = random.Random(7)
    paragraphs = [p for text in texts for p in text.split("\n\n")]
    body: list[str] = []
    count = 0
    while count < words:
        body.append(rng.choice(paragraphs))
        count += len(body[-1].split())
    text = "\n\n".join(body)
    return Article("long", text, Span(0, len(body[0]), body[0]))


def seconds(article: Article) -> float:
    """How long it takes to explain the article."""
    began = time.perf_counter()
    explain(article, analyse(article))
    return time.perf_counter() - began


def main() -> None:
    seeds = [Path(name) for name in sys.argv[1:]] or sorted(Path("seeds").glob("*.txt"))
    texts = [seed.read_text(encoding="utf-8") for seed in seeds]
    seconds(long_article(texts, 200))  # the model is loaded once
    first = 0.0
    for factor in FACTORS:
        article = long_article(texts, BASE_WORDS * factor)
        words = len(article.text.split())
        taken = seconds(article)
        first = first or taken / words
        ratio = taken / words / first
        print(f"{words:>8,} words  {taken:7.2f} s  {words / taken:>8,.0f} words/s  time/length {ratio:.2f}")
    began = time.perf_counter()
    subprocess.run([sys.executable, "-m", "generator", "--version"], check=True, capture_output=True)
    print(f"start-up {time.perf_counter() - began:.2f} s")


if __name__ == "__main__":
    main()
