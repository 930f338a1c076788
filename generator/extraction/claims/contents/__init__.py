"""Contents: where the words that somebody says begin and end, to the right of a cue and to its left.

`complements` finds what follows a cue, with the help of `objects`, `verb_phrases`, `content_clauses` and `adjuncts`;
`preceding` what stands before it; `ends` where it stops.
"""

from __future__ import annotations
