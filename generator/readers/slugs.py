"""Slugs: the address of a story on the site, from the name of its file. No name can lead out of the site's folder."""

from __future__ import annotations

import hashlib
import re
import unicodedata

from generator.errors import SlugError
from generator.readers.files import shown

RESERVED = frozenset(
    """
    index 404 languages method search assets data stories interface glossary feed sitemap robots con prn aux
    nul com1 com2 com3 com4 com5 com6 com7 com8 com9 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9
    """.split()  # noqa: SIM905
)
"""Pages and catalogs that the site has itself, and names that Windows cannot check out."""

LONGEST = 80
"""Characters; file systems take 255 bytes, and folders and suffixes stand around the slug."""

OTHER = re.compile(r"[^a-z0-9]+")


def slug(name: str, where: str) -> str:
    """Lower-case ASCII letters, digits and hyphens for a file's name without its suffix.

    A name that has none of these ("选举") gets a short hash of itself, the same on every machine.
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    made = OTHER.sub("-", plain).strip("-") or f"seed-{_hash(name)}"
    if len(made) > LONGEST:
        made = f"{made[: LONGEST - 9].strip('-')}-{_hash(name)}"
    if made in RESERVED:
        raise SlugError(
            where, f"the address “{shown(made)}” is taken by the site itself or by Windows", "rename the file"
        )
    return made


def _hash(name: str) -> str:
    composed = unicodedata.normalize("NFC", name).encode("utf-8", "surrogatepass")
    return hashlib.sha256(composed).hexdigest()[:8]
