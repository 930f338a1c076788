"""Machines that translate. An engine is a callable; add its factory to `ENGINES`, in a file of its own beside this.

    adapter          what they have in common: limits, and how holes go on the wire
    http             the one way out: time-outs, status codes as errors
    codes            what services call languages
    masking          holes on their way to an engine and back
    deep             Google, MyMemory, Microsoft, Baidu, through deep-translator
    deepl, libretranslate, apertium, pseudo, none

Text leaves the machine only for the engine that was named. `generator.translation` asks them and keeps their answers.
"""

from __future__ import annotations

from collections.abc import Callable

from generator.engines import apertium, deep, deepl, libretranslate, none, pseudo
from generator.engines.adapter import Adapter, Engine, Limits, Wire, limits, wire
from generator.errors import EngineError

ENGINES: dict[str, Callable[[], Engine]] = {
    "apertium": apertium.Apertium,
    "apertium-apy": apertium.Apy,
    "baidu": deep.Baidu,
    "deepl": deepl.DeepL,
    "google": deep.Google,
    "libretranslate": libretranslate.LibreTranslate,
    "microsoft": deep.Microsoft,
    "mymemory": deep.MyMemory,
    "none": lambda: none.translate,
    "pseudo": lambda: pseudo.translate,
}
"""Engine by name: what makes one. Each thread has its own."""


def factory(name: str) -> Callable[[], Engine]:
    """What makes the engine of this name; EngineError where there is none."""
    if name not in ENGINES:
        raise EngineError(f"engine {name!r}", "is not known", f"known: {', '.join(sorted(ENGINES))}")
    return ENGINES[name]


def engine(name: str) -> Engine:
    """A new instance of the engine of this name; EngineError where there is none."""
    return factory(name)()


__all__ = ["ENGINES", "Adapter", "Engine", "Limits", "Wire", "engine", "factory", "limits", "wire"]
