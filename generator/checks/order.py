"""Two figures do not change places."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from generator.checks.conventions import base_language
from generator.checks.matching import matched
from generator.messages import HOLE, Message, hole_names

TOGETHER = re.compile(
    r"\b(?:and|or|but|while|nor|versus|vs\.?|against) "
    r"(?:about |some |at least |more than |another |over |nearly |the other )?[$€£¥]?$"
    r"|^[^,]{0,25}\b(?:to|until|through) [$€£¥]?$|^\s?[–-]\s?$"
)
"""Words between two numbers that every language leaves in order; they stand right before the second."""

TURNED = re.compile(r"\b(?:of|among|within|per|than|after|before|since|ago|out|every|each)\b")
"""Words between two numbers around which some languages turn."""

PARTITIVE = {
    "zh": ("中有", "中的", "当中", "之中", "中，", "里"),
    "ja": ("のうち", "中"),
    "ko": ("중",),
    "hi": ("में से",),
    "bn": ("মধ্যে",),
    "tr": ("den", "dan", "inden", "ından", "içinden"),
    "kk": ("ішінен", "ішінде", "дың", "дің", "ның", "нің", "тың", "тің"),
}
"""What stands after the whole, where the whole comes first: "45人のうち12人" is 12 of 45."""

ORDERED = 80
"""Characters between two numbers that can belong together."""


def order(message: Message, translation: str, language: str) -> Iterator[str]:
    """Two figures do not change places: "from {n1} to {n2}", "{n1} dead and {n2} hurt", "{n1} of {n2}"."""
    pairs = matched(message.text, translation, language).pairs
    if not pairs and hole_names(message.text) == hole_names(translation) and " of " not in message.text:
        return
    places = _places(message, translation, language)
    for (start, end, here), (start2, _, there) in pairwise(places):
        between = message.text[end:start2]
        if len(between) > ORDERED or here is None or there is None or re.search(r"[.;:?!]\s", between):
            continue
        if there < here and TOGETHER.search(between) and not TURNED.search(between):
            yield f"{message.text[start:end]!r} and the number after it have changed places."
        elif here < there and re.search(r"^\s(?:out )?of (?:the |all |its )?$", between):
            base = base_language(language)
            following = translation[here : here + 30].partition(" ")[2] if base == "tr" else translation[here:there]
            if any(marker in following for marker in PARTITIVE.get(base, ())):
                yield f"{message.text[start:end]!r} and the number that it is a part of have changed places."


def _places(message: Message, translation: str, language: str) -> list[tuple[int, int, int | None]]:
    """(start, end, start in the translation) of each hole and number in order of the original."""
    found: list[tuple[int, int, int | None]] = []
    names = Counter(hole_names(message.text))
    for match in HOLE.finditer(message.text):
        if match[1] and names[match[1]] == 1 and translation.count(match.group()) == 1:
            found.append((match.start(), match.end(), translation.index(match.group())))
        elif match[1]:
            found.append((match.start(), match.end(), None))
    pairs = matched(message.text, translation, language).pairs
    times = Counter(value for one, _ in pairs for value in one.values)
    for one, other in pairs:
        unique = all(times[value] == 1 for value in one.values) and not (one.ordinal or other.ordinal)
        found.append((one.start, one.end, other.start if unique else None))
    return sorted(found)
