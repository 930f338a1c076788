"""What the commands cost that translators wait for, beside what writing all pages costs.

    python -m bench.commands [--stories 100] [--languages en,de,ru]

The stories are the seeds with other names and figures. `pseudo` fills every catalog first, so all of them are read and
checked full. Prints CPU seconds of all processes and, in brackets, the ratio to `build --no-site`; quote the ratios.
"""

from __future__ import annotations

import argparse
import shutil
import sys

from bench.site import WORK, cpu, make_project

COMMANDS = {
    "build --no-site": ["build", "--no-site"],
    "build --no-site, nothing changed": ["build", "--no-site"],
    "status": ["status"],
    "check": ["check"],
    "translate, nothing to do": ["translate", "--engine", "none"],
}
"""What is measured -> the command's words; in this order, after every catalog has been filled."""


def main() -> None:
    """Measure each command and print the table."""
    parser = argparse.ArgumentParser(description="Measure what the commands for translators cost.")
    parser.add_argument("--stories", type=int, default=100)
    parser.add_argument("--languages", default="en,de,ru", help="tags parted by commas; folders of locales/ but for en")
    options = parser.parse_args()
    shutil.rmtree(WORK, ignore_errors=True)
    project = make_project(WORK / "commands", options.stories, options.languages.split(","))
    explainer = [sys.executable, "-m", "generator"]
    first = cpu([*explainer, "translate", "--engine", "pseudo"], project)
    seconds = {name: cpu([*explainer, *words], project) for name, words in COMMANDS.items()}
    whole = seconds["build --no-site"]
    print("| CPU seconds (ratio) | |\n|---|--:|")
    for name, taken in {"translate, all by pseudo": first, **seconds}.items():
        print(f"| {name} | {taken:.1f} ({taken / whole:.2f}) |")


if __name__ == "__main__":
    main()
