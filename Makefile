# Needs nothing but Python 3.11 or newer: the environment is made here, from the lock files.

VENV ?= .venv
PYTHON ?= $(firstword $(foreach p,python3 python3.14 python3.13 python3.12 python3.11 python,$(if \
	$(shell $(p) -c 'import sys; print(1 if sys.version_info >= (3, 11) else "")' 2>/dev/null),$(p))))
ARGS ?=

RUN := $(VENV)/bin/python
PIP_QUIET := --quiet --disable-pip-version-check --no-input
COMPILE := $(RUN) -m uv pip compile --quiet --universal --generate-hashes --no-emit-index-url \
	--no-annotate --custom-compile-command "make lock" --python-version 3.11

.PHONY: help install demo test check format bench lock clean

help: ## Say what can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):[^#]*## /  make \1	/'

install: $(VENV)/.runtime ## Make the environment that it runs in
	@echo "Ready: $(RUN) -m chatbot --help"

demo: $(VENV)/.runtime ## See a whole trip in a browser; ARGS=--play: in the terminal
	@$(RUN) -m chatbot demo $(ARGS)

test: $(VENV)/.development ## Run every test that this machine can run
	@$(RUN) -m pytest -n auto --dist loadgroup $(ARGS)

check: $(VENV)/.development ## Format, lint, types and imports
	$(RUN) -m ruff format --check .
	$(RUN) -m ruff check .
	$(RUN) -m mypy
	$(VENV)/bin/lint-imports

format: $(VENV)/.development ## Put the source into its form
	$(RUN) -m ruff format .
	$(RUN) -m ruff check --fix .

bench: $(VENV)/.development $(VENV)/bench/.installed ## Measure a turn, beside the same on aiogram
	@$(RUN) -m benchmarks --peer $(VENV)/bench/bin/python $(ARGS)

lock: $(VENV)/.development ## Lock again after a change to the dependencies in pyproject.toml
	$(COMPILE) pyproject.toml -o requirements.txt
	$(COMPILE) pyproject.toml --extra s3 -c requirements.txt -o requirements-s3.txt
	$(COMPILE) pyproject.toml --group dev --group lock -c requirements.txt -o requirements-dev.txt
	$(COMPILE) --group pyproject.toml:bench -o requirements-bench.txt

clean: ## Remove the environment and what tools left
	rm -rf $(VENV) .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache build dist

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed, and none was found." >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); exit 1; }

$(VENV)/.runtime: requirements.txt | $(VENV)/bin/python
	@echo "Installing what it runs on; once, about half a minute …"
	@$(RUN) -m pip install $(PIP_QUIET) --no-compile --require-hashes -r requirements.txt
	@touch $@

$(VENV)/.development: requirements-dev.txt $(VENV)/.runtime
	@echo "Installing what the tests need …"
	@$(RUN) -m pip install $(PIP_QUIET) --no-compile --require-hashes -r requirements-dev.txt
	@touch $@

$(VENV)/bench/.installed: requirements-bench.txt | $(VENV)/bin/python
	@echo "Installing the peer …"
	@$(RUN) -m venv $(VENV)/bench
	@$(VENV)/bench/bin/python -m pip install $(PIP_QUIET) --require-hashes -r requirements-bench.txt
	@touch $@
