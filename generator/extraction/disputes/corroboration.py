"""Corroboration: claims that another source states in nearly the same words.

"Two people died", the police said; "two people died", the hospital said: both are confirmed.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from generator.model import Claim, Stance


def confirmed(claims: list[Claim]) -> set[str]:
    """Ids of claims that two different sources state in nearly the same words."""
    found: set[str] = set()
    bags = [(c, frozenset(re.findall(r"\w+", " ".join(s.text for s in c.content).lower()))) for c in claims]
    plain = [
        (c, bag) for c, bag in bags if c.source.entity and c.stance in (Stance.SAYS, Stance.ADMITS) and len(bag) > 3
    ]
    by_word: dict[str, list[int]] = defaultdict(list)
    for index, (claim, bag) in enumerate(plain):
        seen = Counter(other for word in bag for other in by_word[word][-20:])
        for other, shared in seen.items():
            twin, words = plain[other]
            if twin.source.entity != claim.source.entity and shared >= 0.75 * len(bag | words):
                found |= {claim.id, twin.id}
        for word in bag:
            by_word[word].append(index)
    return found
