"""What can go wrong for people: each error says where, what, and what would work.

ExplainerError
├── SeedError         a seed cannot be read: wrong format, empty, too large, undecodable
│   └── MetadataError front matter or sidecar is not what we know
├── SlugError         two seeds want one address, or one wants an address outside the site
├── CatalogError      a PO file cannot be read, with its line
├── LanguageError     a language tag that CLDR does not know, or a service does not speak
├── ProjectError      the folder is not a project: no seeds/, no mkdocs.yml
├── EngineError       a translation service refused, failed or answered nonsense
│   ├── EngineBusy    it asks to wait, or did not answer in time: the same again may do
│   └── EngineStopped no key, no quota, no such service: nothing more is asked
└── SiteError         the site builder failed, or built other pages than it was given

Nothing below `cli` exits or prints. Anything that is not an ExplainerError is a bug and keeps its traceback.
"""

from __future__ import annotations


class ExplainerError(Exception):
    """Base of all. `where` names a file, a line, a language; `what` says what is wrong; `hint` says what would work."""

    def __init__(self, where: object, what: str, hint: str = "") -> None:
        self.where = str(where)
        self.what = what
        self.hint = hint
        super().__init__(f"{self.where}: {what}" + (f" ({hint})" if hint else ""))


class SeedError(ExplainerError):
    """A seed cannot be read."""


class MetadataError(SeedError):
    """Front matter or a sidecar holds what we do not know."""


class SlugError(ExplainerError):
    """Two seeds want one address, or one wants an address outside the site."""


class CatalogError(ExplainerError):
    """A PO file cannot be read."""


class LanguageError(ExplainerError):
    """A language that CLDR or a service does not know."""


class ProjectError(ExplainerError):
    """The folder is not a project."""


class EngineError(ExplainerError):
    """A translation service refused, failed or answered nonsense."""


class EngineBusy(EngineError):
    """A service asks to wait, did not answer in time, or answered with something that is no answer."""

    def __init__(self, where: object, what: str, hint: str = "", *, wait: float | None = None, tries: int = 5) -> None:
        self.wait = wait
        """Seconds that it asks for; None where it says nothing of it."""
        self.tries = tries
        """How often the same is worth asking, this time included."""
        super().__init__(where, what, hint)


class EngineStopped(EngineError):
    """A service that will not answer whatever is asked: no key, no quota, no address."""


class SiteError(ExplainerError):
    """The site builder failed, or built other pages than it was given."""
