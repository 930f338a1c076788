"""A small project in a folder, and the command line run on it."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

from generator.cli import main


def run(root: Path, *words: str) -> Result:
    """A command on the project."""
    return CliRunner().invoke(main, [*words, "--project", str(root)])


def build(root: Path) -> Result:
    """docs/ and locales/, without the site."""
    return run(root, "build", "--no-site")


def project(folder: Path, name: str, seed: str) -> Path:
    """A project with one seed, in English and German."""
    (folder / "seeds").mkdir()
    (folder / "mkdocs.yml").write_text("site_name: Test\n", encoding="utf-8")
    (folder / "seeds" / f"{name}.txt").write_text(seed, encoding="utf-8")
    assert run(folder, "build", "--no-site", "--language", "en", "--language", "de").exit_code == 0
    return folder


def catalog(root: Path, name: str) -> Path:
    """The German catalog of a story."""
    return root / "locales" / "de" / "LC_MESSAGES" / f"{name}.po"
