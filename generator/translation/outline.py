"""What a run would send, and what that would cost. Nothing is sent, and no key is needed."""

from __future__ import annotations

import os
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from generator import engines, glossary
from generator.engines import masking
from generator.project import Content, Project
from generator.translation.work import work


@dataclass(frozen=True, slots=True)
class Outline:
    """What a run would do in one language."""

    language: str
    messages: int
    """Texts that would be sent."""
    characters: int
    """Of these texts, as sent."""
    remembered: int
    """Texts that the memory fills."""
    refused: int
    """Texts that are not asked for again."""
    cost: str
    """By the price in the configuration; empty where none is given."""

    def __str__(self) -> str:
        parts = [f"{self.messages} messages", f"{self.characters} characters", f"{self.remembered} from memory"]
        parts += [f"{self.refused} refused before"] if self.refused else []
        return f"{self.language}: " + ", ".join([*parts, *([self.cost] if self.cost else [])])


def outline(project: Project, content: Content, language: str, engine: str, again: bool = False) -> Outline:
    """What a run would send, and what that would cost."""
    todo = work(content, language, engine, glossary.read(project.locales, language), again)
    on_wire = getattr(engines.ENGINES[engine], "wire", engines.Wire.HOLES)
    characters = sum(len(masking.mask(job.message.text, on_wire).text) for job in todo.asked)
    known = len(todo.remembered) + len(todo.accepted)
    return Outline(language, len(todo.asked), characters, known, len(todo.refused), cost(engine, characters))


def cost(engine: str, characters: int) -> str:
    """What so many characters cost by EXPLAINER_<ENGINE>_PRICE, "20 EUR" for a million of them; "" without a price."""
    stated = os.environ.get(f"EXPLAINER_{engine.upper().replace('-', '_')}_PRICE", "").strip()
    amount, _, currency = stated.partition(" ")
    try:
        price = Decimal(amount)
    except InvalidOperation:
        return ""
    return f"{price * characters / 1_000_000:.2f} {currency.strip()}".strip() if price.is_finite() else ""
