"""How often an engine keeps every figure: masked by tokens, or sent as it is and found again by value.

    python bench/masking.py eng-spa [eng-cat …]

Needs Apertium (Debian: apertium, apertium-eng-spa, apertium-eng-cat). Prints for each pair of languages and each way
of how many sentences every hole came back exactly once.
"""

from __future__ import annotations

import itertools
import random
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from generator.checks.numerals import numerals
from generator.engines import apertium, masking
from generator.engines.adapter import Wire
from generator.explainer import explain_article
from generator.messages import HOLE, Message, original, sentence_message
from generator.model import Article, Span

SENTENCES = 200

WHO = ("the harbour master", "Mayor Ada Quill", "the ministry", "a spokeswoman", "villagers", "the Norlund Institute")
WHAT = (
    "At least {a} people died and {b} were hurt when a ferry sank off Port Alder, {who} said.",
    "Prices rose {p} percent to ${a} in {y}, up from ${b} a year earlier.",
    "More than {big} residents have left the valley since {y}, {who} said.",
    "“We lost {a} houses and {b} boats in {c} days,” {who} told reporters.",
    "The bridge, built in {y}, is {a} metres long and cost {m} million dollars.",
    "Turnout reached {p}%, according to {who}.",
    "Of the {a} ships in the harbour, {c} left before {t} on Tuesday.",
    "{who} expects between {c} and {b} villages to be cut off by flood water.",
    "The {c}-year-old driver was fined {a} dollars for driving at {b} km/h.",
    "Flight NA{c}{c} landed at {t} with {a} passengers and {c} crew on board.",
    "The team won {c}–{d} after {b} minutes, its {o} victory of the season.",
    "Unemployment fell from {p} percent to {q} percent in the first quarter.",
    "{who} denied that {a} soldiers had refused to fight.",
    "The company will cut {big} jobs, about {p}% of its staff, by {y2}.",
    "Temperatures fell to -{c} degrees and {b} roads were closed.",
    "Article {c} of the {y} treaty allows {a} inspections a year.",
    "The fire burned {big} hectares and destroyed {a} barns, {who} said.",
    "Only {c} of {a} wells still give clean water, {who} warned.",
    "The fund raised €{m}bn from {big} donors in {c} countries.",
    "{who} has not said how many of the {a} workers will be paid.",
)


def sentences(count: int) -> Iterator[str]:
    """Invented sentences of news, each with figures."""
    chance = random.Random(4)
    for template in itertools.islice(itertools.cycle(WHAT), count):
        small, tenth = chance.randint(2, 29), chance.randint(1, 9)
        text = template.format(
            a=chance.randint(31, 999),
            b=chance.randint(30, 99),
            c=small,
            d=chance.randint(0, 1),
            p=f"{chance.randint(3, 97)}.{tenth}",
            q=chance.randint(2, 9),
            m=f"{chance.randint(1, 9)}.{tenth}",
            big=f"{chance.randint(1, 900)},{chance.randint(0, 999):03}",
            y=chance.randint(1950, 2029),
            y2=chance.randint(2030, 2040),
            t=f"{chance.randint(13, 23)}:{chance.randint(10, 59)}",
            o=f"{small}th",
            who=chance.choice(WHO),
        )
        yield text[0].upper() + text[1:]


def messages(texts: list[str]) -> list[Message]:
    """The sentences as messages with holes."""
    found = []
    for text in texts:
        article = Article("bench", text, Span(0, len(text), text))
        explainer = explain_article(article)
        found.append(sentence_message(explainer, explainer.analysis.sentences[0]))
    return found


def is_kept_by(wire: Wire) -> Callable[[Message, str], bool]:
    """Whether every token comes back once."""

    def kept(message: Message, mode: str) -> bool:
        masked = masking.mask(message.text, wire)
        return masking.restore(_said(masked.text, mode), masked) is not None

    return kept


def is_found_by_value(message: Message, mode: str) -> bool:
    """Whether every figure, sent as it is, is found again exactly once by its value."""
    language = {"spa": "es", "cat": "ca"}.get(mode.split("-")[1], "en")
    sent = original(message)
    answer = _said(sent, mode)
    wanted = [number.values for number in numerals(sent, "en") if not number.spelled]
    given = [number.values for number in numerals(answer, language) if not number.spelled]
    return all(sum(bool(one & other) for other in given) == wanted.count(one) for one in wanted)


WAYS: dict[str, Callable[[Message, str], bool]] = {
    "[X0X]": is_kept_by(Wire.BRACKETS),
    '<x id="0"/>': is_kept_by(Wire.MARKUP),
    "{n1}": lambda message, mode: (
        _holes(message.text) == _holes(apertium._run(["-u", "-f", "txt", mode], message.text))
    ),
    "figures, by value": is_found_by_value,
}


def _said(text: str, mode: str) -> str:
    return apertium._run(["-u", "-f", "txt", mode], text)


def _holes(text: str) -> list[str]:
    return sorted(match.group() for match in HOLE.finditer(text))


def _is_kept(kept: Callable[[Message, str], bool], mode: str, message: Message) -> bool:
    return kept(message, mode)


def main(modes: list[str]) -> None:
    with_holes = [m for m in messages(list(sentences(SENTENCES))) if HOLE.search(m.text)]
    for mode in modes:
        for way, kept in WAYS.items():
            with ThreadPoolExecutor(2) as pool:
                held = sum(pool.map(partial(_is_kept, kept, mode), with_holes))
            print(f"{mode}  {way:20} {held} of {len(with_holes)} sentences keep every figure", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:] or ["eng-spa", "eng-cat"])
