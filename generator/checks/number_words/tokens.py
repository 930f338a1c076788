"""The words of a text, as readers of number words want them."""

from __future__ import annotations

import re

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|[^\w\s]")
OTHER_WORD = re.compile(r"[^\s\d.,;:!?…()\[\]\"“”«»،؛؟।—–/\u00a4-]+|[.,;:!?…()\[\]\"“”«»،؛؟।—–/\u00a4-]")
"""As WORD, for scripts whose vowel signs are no letters to Python."""
