# What a user runs. `make help` lists it. Everything is installed into .venv, from requirements.lock, by hash.
PYTHON ?= python3
VENV := .venv
EXPLAINER := $(VENV)/bin/explainer

.PHONY: help install site serve test check bench lock clean

help:
	@echo "make site    build the site into site/"
	@echo "make serve   build, serve on http://127.0.0.1:8000/ and rebuild on change"
	@echo "make test    run the tests, those in a real browser included"
	@echo "make check   lint, types, and whether docs/ and locales/ are what the sources make"
	@echo "make bench   compare with peers, and write the table of README.md anew"
	@echo "make lock    write requirements.lock anew from pyproject.toml"
	@echo "make clean   remove what was installed and built"

install: $(VENV)/installed

# The stamp is newer than the lock: nothing to install.
$(VENV)/installed: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("Explainer needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Try: make PYTHON=python3.12 site" if sys.version_info < (3, 11) else 0)'
	@echo "Installing into $(VENV)/ (once; some minutes on a slow line)"
	@$(PYTHON) -m venv $(VENV)
	@$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r requirements.lock
	@$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --no-index -e .
	@touch $@

site: install
	@$(EXPLAINER) build

serve: install
	@$(EXPLAINER) serve

test: install
	@$(VENV)/bin/python tests/prepare.py
	@$(VENV)/bin/python -m pytest -n auto

check: install
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(EXPLAINER) build --check

# The peers have an environment of their own; a build with Zensical empties .cache/, then they are installed again.
bench: install .cache/bench/installed
	@$(VENV)/bin/python -m bench.quality --readme

.cache/bench/installed: bench/requirements.txt
	@echo "Installing the peers into .cache/bench/"
	@$(PYTHON) -m venv .cache/bench
	@.cache/bench/bin/python -m pip install --quiet --disable-pip-version-check -r bench/requirements.txt
	@touch $@

lock:
	$(PYTHON) -m venv .cache/lock && .cache/lock/bin/pip install --quiet uv
	.cache/lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --all-extras --group dev pyproject.toml --no-header --no-annotate -o requirements.lock

clean:
	rm -rf $(VENV) site .cache
