"""Arguments of programs in a text, `%s` and the like, as gettext counts them: a translation with more would crash.

No text of ours has any. A catalog may come from elsewhere, and is refused where gettext refuses it.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.catalogs.po.entry import Entry

C_DIRECTIVE = re.compile(r"%(?:%|(\d{1,3}\$)?[-+ #0'I]*(\*)?\d*(?:\.(\*)?)?)", re.ASCII)
"""A doubled per cent sign, or a directive as far as it tells what it takes: its own argument, a width, a precision."""


def _c_arguments(text: str) -> int:
    """How many arguments a format of C takes: the highest that it names, or one for each directive and each star."""
    found = [match for match in C_DIRECTIVE.finditer(text) if match.group() != "%%"]
    named = [int(match[1][:-1]) for match in found if match[1]]
    return max(named, default=0) or sum(1 + bool(match[2]) + bool(match[3]) for match in found)


COUNTERS: dict[str, Callable[[str], int]] = {"c-format": _c_arguments}
"""Flag -> what counts the arguments of a text so flagged."""


def takes_more(entry: Entry) -> bool:
    """Whether a translation takes more arguments than the program gives."""
    return any(
        max(map(count, entry.translations)) > max(map(count, (entry.text, entry.plural or "")))
        for flag, count in COUNTERS.items()
        if flag in entry.flags
    )
