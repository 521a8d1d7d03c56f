# foimarket: `make run` builds, checks and reports; `make test` is the one test command.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
# SQLMesh and Great Expectations would send usage analytics; the programs turn it off themselves, and so does this.
export SQLMESH__DISABLE_ANONYMIZED_ANALYTICS := 1
export GX_ANALYTICS_ENABLED := False
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help setup run build check report lab test lint format accuracy fuzz faults lock clean

help:  ## Show what each target does
	@awk -F':.*## ' '/^[a-z]+:.*## /{printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(VENV)/.ready: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "foimarket needs Python 3.11 or newer: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 2; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

setup: $(VENV)/.ready  ## Install exactly requirements.lock into .venv

run: setup  ## Build the warehouse, check it and write the reports
	$(BIN)/foimarket run

build: setup  ## Build the warehouse only
	$(BIN)/foimarket build

check: setup  ## Check the built warehouse only
	$(BIN)/foimarket check

report: setup  ## Write the reports from the built warehouse only
	$(BIN)/foimarket report

lab: setup  ## Open JupyterLab on the notebooks, building the warehouse first if there is none
	@test -f data/curated/market.duckdb || $(BIN)/foimarket build
	$(BIN)/jupyter lab --notebook-dir=. notebooks/market_share.ipynb

test: setup  ## Lint, layers, types, model unit tests, notebooks and browser tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports --no-logo --no-cache
	$(BIN)/mypy
	$(BIN)/pytest --numprocesses=2 --dist=loadfile

lint: setup  ## Lint, layers and types only
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports --no-logo --no-cache
	$(BIN)/mypy

format: setup  ## Lay out the code and mend what ruff can mend
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: setup  ## Pin every dependency anew, with hashes and without index addresses
	$(BIN)/uv pip compile pyproject.toml --extra test --universal --python-version 3.11 --generate-hashes \
	  --no-annotate --custom-compile-command "make lock" --quiet -o requirements.lock

N       ?= 10000
SEED    ?= 1
WORKERS ?= 2
REPEATS ?= 3
.PHONY: bench benchlock

# spaCy is what we are compared with, nothing that we need: where it cannot be installed, the bench says so and goes on.
bench: setup  ## Measure speed, memory and accuracy on N=10000 generated letters (N=100000 REPEATS=1 for the full run)
	@test -f $(VENV)/.bench -a $(VENV)/.bench -nt requirements-bench.lock \
	  || { $(BIN)/pip install --quiet --require-hashes -r requirements-bench.lock && touch $(VENV)/.bench; } \
	  || echo "spaCy could not be installed: comparing without it"
	$(BIN)/python -m benchmarks.bench run --letters $(N) --seed $(SEED) --workers $(WORKERS) --repeats $(REPEATS)

benchlock: setup  ## Pin what only the bench needs anew, at the versions of requirements.lock where both have it
	$(BIN)/uv pip compile pyproject.toml --extra bench --constraints requirements.lock --universal --python-version 3.11 --generate-hashes \
	  --no-annotate --custom-compile-command "make benchlock" --quiet -o requirements-bench.lock

# Labelled letters that cannot be shipped are scored where they stand beside the project; elsewhere only ours are.
LABELLED ?= ../shared/letters/dev
accuracy: setup  ## Score how well letters are read and write reports/accuracy.html
	$(BIN)/python -m foimarket.accuracy --labelled $(LABELLED)

fuzz: setup  ## Fuzz the reader for a minute (guided by atheris where it is installed), and search for letters that are slow to read for another
	$(BIN)/python -m benchmarks.fuzz --seconds 60
	$(BIN)/python -m benchmarks.fuzz.repetition --seconds 60

TRIALS ?= 60
faults: setup  ## Try faults many times (TRIALS=60): kills, full disks, damaged files, builds and readers side by side
	FAULT_TRIALS=$(TRIALS) $(BIN)/pytest tests/faults -p no:cacheprovider

clean:  ## Remove everything built (not .venv)
	rm -rf data/curated reports sql/.cache sql/logs logs
