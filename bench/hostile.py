"""Whether hostile text is read in time linear in its length: `python bench/hostile.py`.

Prints for each piece, repeated, the time of a whole analysis at two lengths and the ratio of their times: 4 is linear,
16 is quadratic. The longer text has as many characters as the readers let through in one line. Before it stands plain
English, without which nothing would be looked for.
"""

from __future__ import annotations

import time

from generator.explainer import explain_article
from generator.extraction.english import SAMPLE
from generator.model import Article, Span

LENGTHS = (5_000, 20_000)
ENGLISH = "This is what was to be said of it, and there is no more of it than that.\n\n"
ENGLISH *= SAMPLE // len(ENGLISH) + 1

PIECES = (
    *(
        "9",
        "9 ",
        "nine ",
        "9\n\n",
        "1,",
        "1-",
        "1.",
        "1/2/",
        "two hundred and ",
        "5 km per ",
        "$ ",
        "tens of thousands of ",
        "7:30 ",
    ),
    *("May 5 to ", "the early ", "2024-", "in the past "),
    *('"', '"a" ', "“", "said ", "he said that it was so and ", ", who said ", "“no,” he said; ", "a claim that "),
    *("(", "[", "{", "a", "Ab ", "Ola Kabro left. ", "Ministry of ", "but not ", "However, X denied it. "),
)


def seconds(text: str) -> float:
    """How long the analysis of a text takes, beyond that of the English before it."""
    return _seconds(ENGLISH + text) - _seconds(ENGLISH)


def _seconds(text: str) -> float:
    article = Article("hostile", text, Span(0, len(text), text))
    began = time.perf_counter()
    explain_article(article)
    return time.perf_counter() - began


def main() -> None:
    seconds("The model is loaded once.")
    for piece in PIECES:
        short, long = (seconds((piece * length)[:length].strip()) for length in LENGTHS)
        print(f"{piece!r:32} {short:6.2f} s {long:6.2f} s  ratio {long / max(short, 0.001):5.1f}", flush=True)


if __name__ == "__main__":
    main()
