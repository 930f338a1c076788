"""The words around every page: the site's name, the switches of the header, the page for a missing address.

`website` hands them to the theme, which knows no catalogs.
"""

from __future__ import annotations

from collections.abc import Mapping
from gettext import NullTranslations


def frame(t: NullTranslations) -> Mapping[str, str]:
    """Name, as mkdocs.yml has it after `EXPLAINER_` -> words."""
    return {
        # Translators: the site's name, in the header of every page. Leave it as it is, or write it in your script.
        "SITE_NAME": t.pgettext("site", "Explainer"),
        # Translators: what a button in the header does, for those who cannot see it. Likewise in the next two.
        "TEXT_LIGHT": t.pgettext("button", "Switch to light colours"),
        "TEXT_DARK": t.pgettext("button", "Switch to dark colours"),
        "TEXT_AUTO": t.pgettext("button", "Use the colours of this device"),
        "TEXT_NOT_FOUND": t.gettext("Page not found"),
        "TEXT_NOT_FOUND_HELP": t.gettext("There is no page at this address. Start from the home page, or search."),
        "TEXT_HOME": t.pgettext("link", "Home"),
        # Translators: stands on the page that offers all languages of the site.
        "TEXT_CHOOSE": t.gettext("Choose your language"),
    }
