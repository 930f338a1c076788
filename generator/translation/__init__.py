"""Fill catalogs by machine: what a memory knows, then what an engine says. Each answer is checked, and written at once.

    work      what the catalogs lack, and who is to fill it: the memory, an answer that was refused once, the engine
    outline   what a run would send, and what that would cost
    verdicts  whether an answer is used, and why not
    desk      the catalogs' files, written over whatever people have written meanwhile
    run       all of it, and how it went

A run that is killed loses the answers in flight and nothing else: the next one asks only for what is still empty.
"""

from generator.translation.outline import Outline, outline
from generator.translation.run import Run, check_languages, run
from generator.translation.work import Job, Work, jobs, work

__all__ = ["Job", "Outline", "Run", "Work", "check_languages", "jobs", "outline", "run", "work"]
