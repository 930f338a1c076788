"""What a page may load and run: files of the site alone, nothing inline. The theme's `main.html` holds the same."""

from __future__ import annotations

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"
)
"""Content-Security-Policy of a story's page: search fetches its index and runs in a worker."""

ROOT_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"
)
"""Content-Security-Policy of the two pages at the root."""
