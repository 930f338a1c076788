"""The map of the code holds: a module imports only what stands before it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import generator

HOME = Path(generator.__file__).parent


def order() -> list[str]:
    """The list in the package's docstring."""
    listed = (generator.__doc__ or "").rpartition("in this list:")[2]
    return re.findall(r"\w+", listed)


def imports(path: Path) -> Iterator[str]:
    """The top-level parts of our own package that a module imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "generator":
            parts = node.module.split(".")
            yield from [parts[1]] if len(parts) > 1 else [name.name for name in node.names]
        elif isinstance(node, ast.Import):
            yield from (name.name.split(".")[1] for name in node.names if name.name.startswith("generator."))


def part(path: Path) -> str:
    return path.relative_to(HOME).parts[0].removesuffix(".py")


MODULES = [p for p in sorted(HOME.rglob("*.py")) if part(p) not in ("__init__", "__main__")]


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(HOME)))
def test_a_module_imports_only_what_stands_before_it(path: Path) -> None:
    known = order()
    assert part(path) in known, f"{part(path)} is not on the map in generator/__init__.py"
    later = known[known.index(part(path)) + 1 :]
    assert not set(imports(path)) & set(later)


def test_importing_the_command_line_is_light() -> None:
    """`explainer --help` loads neither tagger nor builder: `cli` imports our modules where it uses them."""
    tree = ast.parse((HOME / "cli.py").read_text(encoding="utf-8"))
    at_top = [node for node in tree.body if isinstance(node, ast.ImportFrom)]
    assert {node.module for node in at_top if (node.module or "").startswith("generator")} == {
        "generator.console",
        "generator.errors",
    }


def modules(folder: Path) -> set[str]:
    """The modules and packages in a folder, as the map writes them."""
    inner = {f"{p.name}/" for p in folder.iterdir() if p.is_dir() and p.name != "__pycache__"}
    return inner | {p.stem for p in folder.glob("*.py") if not p.stem.startswith("__")}


@pytest.mark.parametrize("folder", ["", "extraction"])
def test_the_map_for_contributors_names_every_module_and_no_other(folder: str) -> None:
    first, _, second = (HOME.parent / "CONTRIBUTING.md").read_text(encoding="utf-8").partition("Inside `extraction/`")
    rows = re.findall(r"^\| (`[^|]+) \|", second if folder else first, re.MULTILINE)
    named = {name for row in rows for name in re.findall(r"`([^`]+)`", row)}
    assert named == modules(HOME / folder) - {"rules"}  # the text above the table names it
