"""Benchmarks against named peers, in one run on one machine; `README.md` says how to run them and how to add one.

The scorer is the tests' own, so their folder is put on the path here. Nothing else is imported: the peers' interpreter,
which has none of Explainer's dependencies, imports this package too.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

CACHE = ROOT / ".cache" / "bench"
"""Where `make bench` installs the peers and where benchmarks write."""

if str(ROOT / "tests") not in sys.path:
    sys.path.append(str(ROOT / "tests"))
