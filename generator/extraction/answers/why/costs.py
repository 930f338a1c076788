"""Costs: what a reason loses by being doubtful, and how far from the main event it is looked for."""

from __future__ import annotations

SURE, LIKELY, DOUBTFUL, FAINT = 0.0, 0.5, 1.0, 1.75
"""What a reason loses that a reader would call one always, mostly, often, or for want of a better one."""
NEAR = 1.0
"""Distance up to which a doubtful word opens a reason of the main event."""
