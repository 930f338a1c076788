"""Names: where the text names somebody or something: runs of capitals, cut into roles and names.

A capital proves little at the start of a sentence and nothing in a headline in title case: there a word is a name only
where the rest of the text, or a list, says so. The steps: `capital_runs` over `joints`, `cutting` (with `roles` and
`openings`), `short_forms`, `proof`, then `headlines`; `inverted` reads lists of names, `ships` knows names that are
nobody's. A new joiner, head or particle is a word in a class of `name_words.tsv`.
"""

from __future__ import annotations

from generator.extraction.entities.names import capital_runs, cutting, headlines, inverted, proof, ships, short_forms
from generator.extraction.entities.names.masked import Masked
from generator.extraction.entities.names.name import Name
from generator.extraction.text.tokens import TaggedText
from generator.model import Time


def find(text: TaggedText, times: tuple[Time, ...]) -> tuple[Name, ...]:
    """The names in order; they do not overlap."""
    masked = Masked([t.span for t in times])
    afloat, storms = ships.ships(text), ships.storms(text)
    titled = {i for i in range(len(text.sentences)) if headlines.is_headline(text, i)}
    found: list[Name] = []
    for index in range(len(text.sentences)):
        if index not in titled:
            listed = tuple(inverted.inverted(text, index))
            found.extend(listed)
            for run in capital_runs.runs(text, index, masked):
                if listed and run[0] <= listed[-1].last:
                    continue
                if not ships.is_ship(text.tokens[run[0] : run[1] + 1], afloat):
                    found.extend(n for n in cutting.cut(text, run) if n.text not in storms)
    kept = proof.without_adjectives(text, proof.proven(text, short_forms.with_full_forms(text, found)))
    inventory = headlines.inventory(kept)
    for index in titled:
        kept.extend(headlines.known(text, index, inventory, masked))
    return tuple(sorted(kept, key=lambda n: n.first))
