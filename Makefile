PYTHON ?= python3
BIN := .venv/bin
TEMPLATES := $(wildcard src/harken/design/templates)
QUIET := $(wildcard tests/vocabulary tests/engine tests/policy tests/timelines tests/laws tests/pathways) \
	$(wildcard src/harken/pathways src/harken/every_case)
export PYTHON
# What is compiled once need not be compiled by each of the many processes that a demo, and the tests, begin.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help demo demo-reset install serve worker test test-quiet hunt coverage check fix bench lock mutate

help: ## Show what can be done
	@grep -E '^[a-z-]+:.*## ' Makefile | sed 's/:.*## /\t/' | expand -t 14

demo: .run ## Install everything, start a small synthetic force, print where it is and who can sign in
	@$(BIN)/harken demo

demo-reset: .run ## The same, with its records made anew
	@$(BIN)/harken demo --reset

install: .dev ## Install Harken and every tool it is developed with into .venv

serve: .run ## Serve the pages and the API (HARKEN_ENVIRONMENT names the file that `harken migrate` wrote)
	@$(BIN)/harken serve

worker: .run ## Run the clock: look at what is due and tell people
	@$(BIN)/harken worker

test: .dev ## Install what tests need, and pass all of them (ARGS="-k missing" for some)
	@scripts/presume.sh chromium letters postgresql
	$(BIN)/pytest -n auto --dist worksteal $(ARGS)

test-quiet: .dev ## Only the rules: no database, no browser, seconds
	$(BIN)/pytest -p no:django $(QUIET) $(ARGS)

hunt: .dev ## Try the laws of the rules on thousands of chronologies drawn anew (what falls becomes an example)
	HYPOTHESIS_PROFILE=hunt $(BIN)/pytest -p no:django $(QUIET) $(ARGS)

coverage: .dev ## Which branches no test walks
	$(BIN)/coverage run -m pytest $(ARGS)
	$(BIN)/coverage combine -q; $(BIN)/coverage report

check: .dev ## Everything a machine can judge without running it
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(if $(TEMPLATES),$(BIN)/djlint --lint --quiet $(TEMPLATES))
	$(if $(TEMPLATES),$(BIN)/djhtml --check --tabwidth 2 $(TEMPLATES))
	$(BIN)/pylint --recursive=y src/harken
	$(BIN)/harken docs --check

fix: .dev ## Mend what a machine can mend
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(if $(TEMPLATES),$(BIN)/djhtml --tabwidth 2 $(TEMPLATES))

bench: .dev ## Measure, with this machine, counts and spread printed
	$(BIN)/python -m bench $(ARGS)

mutate: .dev ## Mutation tests of the engine (slow)
	@$(BIN)/pip install -qq --require-hashes -r requirements/mutation.txt
	$(BIN)/mutmut run $(ARGS)

lock: .dev ## Rewrite requirements/ and package-lock.json from pyproject.toml and package.json (needs uv, npm)
	$(BIN)/python scripts/lock.py $(ARGS)
	npm install --package-lock-only

.PHONY: .run .dev .presumed
.presumed:
	@scripts/presume.sh git python venv

.run: .presumed
	@$(PYTHON) scripts/install.py run

.dev: .presumed
	@$(PYTHON) scripts/install.py dev
