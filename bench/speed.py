"""How fast articles are read: whether time grows with length, beside peers, and beside an earlier commit.

    python -m bench.speed [SEED…] [--against COMMIT]

Length: words a second of the seeds' paragraphs, drawn at random to 1, 4 and 16 times a base length (words that repeat
are tagged once: real news is slower). A ratio of time to length near 1.0 says linear. Peers: the annotated articles,
all of them read by each; Explainer finds everything, a peer only its own part. Seconds are CPU seconds of one process
on this machine in this minute: quote the ratios.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

import gold

from bench import CACHE, ROOT
from bench.tools import PEERS, ask
from generator.explainer import explain
from generator.extraction import analyse
from generator.model import Article, Span

BASE_WORDS = 5_000
FACTORS = (1, 4, 16)

ROUNDS = 3
"""Of so many runs of each commit the fastest counts, in turns, so that a busy machine is unfair to neither."""


def long_article(texts: Sequence[str], words: int) -> Article:
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


def seconds(articles: Iterable[Article]) -> float:
    """How long it takes to explain the articles."""
    began = time.process_time()
    for article in articles:
        explain(article, analyse(article))  # not `explain_article`: earlier commits have none
    return time.process_time() - began


def compare_lengths(texts: Sequence[str]) -> None:
    """Print whether time is linear in length."""
    first = 0.0
    for factor in FACTORS:
        article = long_article(texts, BASE_WORDS * factor)
        words = len(article.text.split())
        taken = seconds([article])
        first = first or taken / words
        ratio = taken / words / first
        print(f"{words:>8,} words  {taken:7.2f} s  {words / taken:>8,.0f} words/s  time/length {ratio:.2f}")


def compare_peers() -> None:
    """Print how fast the annotated articles are read by each."""
    articles = [gold.article(path.with_suffix(".txt")) for path in gold.corpus()]
    words = sum(len(article.text.split()) for article in articles)
    ours = words / seconds(articles)
    print(f"\n{len(articles)} articles, {words:,} words\n{'Explainer, everything':32}{ours:>8,.0f} words/s")
    for peer in PEERS:
        answer = ask(peer, articles)
        if answer:
            theirs = words / max(answer.seconds, 1e-6)
            print(f"{peer.name:32}{theirs:>8,.0f} words/s  Explainer/peer {ours / theirs:.2f}")
        else:
            print(f"{peer.name:32} is not installed")


def compare_commit(commit: str, seeds: Sequence[Path]) -> None:
    """Print how long the seeds take with the working tree and with an earlier commit."""
    trees = {"now": ROOT, commit: checked_out(commit)}
    rounds = [{name: seconds_of(tree, seeds) for name, tree in trees.items()} for _ in range(ROUNDS)]
    now, then = (min(one[name] for one in rounds) for name in trees)
    print(f"\nnow {now:.2f} s, {commit} {then:.2f} s, now/then {now / then:.2f}")


def checked_out(commit: str) -> Path:
    """The generator of a commit, in a folder of its own."""
    named = ["git", "rev-parse", "--verify", "--end-of-options", f"{commit}^{{commit}}"]
    sha = subprocess.run(named, cwd=ROOT, check=True, capture_output=True, text=True).stdout.strip()
    folder = CACHE / "commits" / sha
    folder.mkdir(parents=True, exist_ok=True)
    packed = subprocess.run(["git", "archive", sha, "generator"], cwd=ROOT, check=True, capture_output=True)
    subprocess.run(["tar", "-x", "-C", str(folder)], input=packed.stdout, check=True)
    return folder


def seconds_of(tree: Path, seeds: Sequence[Path]) -> float:
    """How long a tree's generator takes, in a process of its own."""
    command = [sys.executable, "-P", "-m", "bench.speed", "--only-seconds", *map(str, seeds)]
    environment = {**os.environ, "PYTHONPATH": f"{tree}{os.pathsep}{ROOT}"}
    return float(subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout)


def main() -> None:
    """Print the comparisons."""
    parser = argparse.ArgumentParser(description="Measure how fast articles are read.")
    parser.add_argument("seeds", nargs="*", type=Path, metavar="SEED")
    parser.add_argument("--against", metavar="COMMIT", help="compare with an earlier commit too")
    parser.add_argument("--only-seconds", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    seeds = [seed.resolve() for seed in options.seeds] or sorted((ROOT / "seeds").glob("*.txt"))
    texts = [seed.read_text(encoding="utf-8") for seed in seeds]
    seconds([long_article(texts, 200)])  # the model is loaded once
    if options.only_seconds:
        print(seconds([long_article(texts, BASE_WORDS * FACTORS[1])]))
        return
    compare_lengths(texts)
    compare_peers()
    if options.against:
        compare_commit(options.against, seeds)
    began = time.perf_counter()
    subprocess.run([sys.executable, "-m", "generator", "--version"], cwd=ROOT, check=True, capture_output=True)
    print(f"\nstart-up {time.perf_counter() - began:.2f} s")


if __name__ == "__main__":
    main()
