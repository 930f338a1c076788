"""`pybabel extract` finds in a seed what the program finds in it."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from generator import catalogs
from generator import project as projects

SEED = """Storm sinks boats

At least 12 boats sank in the harbour of Port Alder on Tuesday, Mayor Ada Quill said.

Nobody was hurt.
"""


def is_installed() -> bool:
    return any(point.name == "explainer" for point in entry_points(group="babel.extractors"))


@pytest.mark.parametrize("method", ["generator.extractor:extract", "explainer"])
def test_pybabel_finds_what_build_finds(method: str, tmp_path: Path) -> None:
    if ":" not in method and not is_installed():
        pytest.skip("the entry point is not installed: make install")
    (tmp_path / "seeds").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: Test\n")
    (tmp_path / "seeds" / "storm.txt").write_text(SEED)
    mapping = (
        f"[extractors]\nseed = {method}\n\n[seed: seeds/**.txt]\n" if ":" in method else "[explainer: seeds/**.txt]\n"
    )
    (tmp_path / "babel.cfg").write_text(mapping)
    command = [sys.executable, "-m", "babel.messages.frontend", "extract", "-F", "babel.cfg", "-o", "storm.pot", "."]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    with (tmp_path / "storm.pot").open("rb") as file:
        theirs = {(message.context, message.id) for message in read_po(file) if message.id}
    project = projects.open_project(tmp_path)
    made = projects.plan(project, projects.read(project)).files[tmp_path / "locales" / "storm.pot"]
    entries = catalogs.parse(made.encode(), "en").entries
    assert theirs == {entry.key for entry in entries if entry.text}
