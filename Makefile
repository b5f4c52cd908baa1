# One command per job; `make help` lists them. PYTHON=python3.12 chooses the Python of a new .venv.
SHELL := /bin/sh
.DEFAULT_GOAL := help

PYTHON ?=
export PYTHON
# Any Python 3 can run the set-up; it then looks for one that suits Beanleaf.
SET_UP := $(shell command -v python3 || echo '$(or $(PYTHON),python3)') packaging/setup_environment.py
BIN := .venv/bin

.PHONY: help run test lint coverage bench bench-seeds bench-precision bench-window bench-slider \
	bench-thousand bench-rows bench-verdict bench-start bench-conv default-model refusal-pictures fit-refusal \
	translations fuzz hostile torture closes moments address-space ten-thousand screenshots package \
	reproducible check-recipes check-package check-readme clean

help:  ## list these commands
	@sed -n 's/^\([a-z-]*\):.*## /\1|/p' Makefile | while IFS='|' read -r name what; do \
		printf '  make %-16s %s\n' "$$name" "$$what"; done

run:  ## open Beanleaf; ARGS="classify leaf.jpg" gives it arguments
	@$(SET_UP)
	@$(BIN)/python -m beanleaf_app $(ARGS)

test: lint  ## check the code and run every test, on up to four cores
	@$(BIN)/python -m pytest --numprocesses=auto --maxprocesses=4 --dist=worksteal

lint:  ## check style, types and the direction between rooms
	@$(SET_UP) test
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

coverage:  ## run every test and show which lines none of them reaches
	@$(SET_UP) test
	@$(BIN)/python -m pytest --cov --cov-report=term-missing:skip-covered

bench:  ## compare training speed and costs with the tutorial's NumPy, PyTorch, JAX, scikit-learn; conv with PyTorch
	@$(SET_UP) test bench
	@$(BIN)/python tests/benchmarks/article_training.py $(ARGS)
	@$(BIN)/python tests/benchmarks/convolution_step.py --save tests/benchmarks/results/convolution_step.md

bench-seeds:  ## what the article's network reaches from 40 random starting weights
	@$(SET_UP)
	@$(BIN)/python tests/benchmarks/seed_distribution.py $(ARGS)

bench-precision:  ## whether the exact engine's float32 steps change the costs
	@$(SET_UP)
	@$(BIN)/python tests/benchmarks/seed_precision.py $(ARGS)

bench-thousand:  ## drop a thousand JPEGs at once: pace beside decoding alone, stalls, memory, time to stop
	@$(SET_UP)
	@$(BIN)/python tests/benchmarks/thousand_photos.py $(ARGS)

bench-rows:  ## sort, filter, search, select, remove and judge again with ten thousand photographs: stalls
	@$(SET_UP)
	@$(BIN)/python tests/benchmarks/ten_thousand_rows.py $(ARGS)

bench-window:  ## measure how long the window ever stalls while it trains, and how much slower that is
	@$(SET_UP)
	@$(BIN)/python tests/benchmarks/window_stall.py $(ARGS)

bench-slider:  ## measure how long every page of a training takes to show another epoch
	@$(SET_UP)
	@$(BIN)/python tests/benchmarks/time_machine.py $(ARGS)

bench-verdict:  ## measure the time from dropping a 12-megapixel photograph to its verdict
	@$(SET_UP)
	@$(BIN)/python tests/benchmarks/verdict_latency.py $(ARGS)

bench-start:  ## measure how soon the packaged window can be used, warm and cold; `make package` comes first
	@$(SET_UP)
	@$(BIN)/python tests/benchmarks/frozen_start.py $(ARGS)

bench-conv:  ## only compare a step of the convolutional network with PyTorch
	@$(SET_UP) test bench
	@$(BIN)/python tests/benchmarks/convolution_step.py $(ARGS)

fuzz:  ## mutated photographs and model files, 100,000 of each; ARGS="--count 1000" makes it shorter
	@$(SET_UP) test
	@PYTHONPATH=. $(BIN)/python tests/robustness/fuzz_photos.py $(ARGS)
	@PYTHONPATH=. $(BIN)/python tests/robustness/fuzz_models.py $(ARGS)

hostile:  ## a folder of hostile files, made or named in ARGS, through the decoders and dropped on the window
	@$(SET_UP) test
	@PYTHONPATH=. $(BIN)/python tests/robustness/judge_corpus.py $(ARGS)

torture:  ## 1,000 times kill -9 during save, import and training; ARGS as above
	@$(SET_UP) test
	@PYTHONPATH=. $(BIN)/python tests/robustness/kill_nine.py $(ARGS)

closes:  ## close the window 200 times in random states; ARGS as above
	@$(SET_UP) test
	@PYTHONPATH=. $(BIN)/python tests/robustness/closes.py $(ARGS)

moments:  ## 100 trainings paused, stopped, closed and killed at random moments, and gone on with; ARGS as above
	@$(SET_UP) test
	@PYTHONPATH=. $(BIN)/python tests/robustness/training_moments.py $(ARGS)

address-space:  ## classify under limits of memory from 300 MB to 2 GB
	@$(SET_UP) test
	@PYTHONPATH=. $(BIN)/python tests/robustness/address_space.py $(ARGS)

ten-thousand:  ## drop 10,000 files at once: photographs, junk, copies, loops, pipes
	@$(SET_UP) test
	@PYTHONPATH=. $(BIN)/python tests/robustness/ten_thousand.py $(ARGS)

default-model:  ## train the model that comes with Beanleaf; DATA=FOLDER of leaves, PICTURES=FOLDER of others
	@$(SET_UP)
	@PYTHONPATH=. $(BIN)/python packaging/default_model.py $(DATA) $(if $(PICTURES),--pictures $(PICTURES)) $(ARGS)

fit-refusal:  ## teach a MODEL=FILE to refuse what is no leaf; DATA and PICTURES as above
	@$(SET_UP)
	@PYTHONPATH=. $(BIN)/python packaging/fit_refusal.py $(MODEL) $(DATA) $(if $(PICTURES),--pictures $(PICTURES)) $(ARGS)

refusal-pictures:  ## collect pictures without leaves into PICTURES=FOLDER, from packages that ship some
	@$(SET_UP)
	@PYTHONPATH=. $(BIN)/python packaging/refusal_pictures.py $(PICTURES)

translations:  ## bring the catalogues of translations up to date with the sources, and compile them
	@$(SET_UP)
	@$(BIN)/python packaging/translations.py

screenshots:  ## take the pictures of the documentation anew
	@$(SET_UP)
	@$(BIN)/python packaging/make_screenshots.py

package:  ## make what is handed out: wheel, sdist, and on Linux .deb, .rpm and an archive, in dist/
	@$(SET_UP)
	@$(BIN)/python packaging/build_packages.py

reproducible:  ## make the packages twice and compare every byte
	@$(SET_UP)
	@$(BIN)/python packaging/build_packages.py --twice

check-recipes:  ## check the recipes of the packages with the tools made for them, as far as they are installed
	@$(SET_UP)
	@$(BIN)/python packaging/check_recipes.py

check-package:  ## install the packages in a clean Debian and use them; needs root and debootstrap
	@$(SET_UP)
	@$(BIN)/python packaging/draw_leaves.py build/leaves
	@packaging/check_in_clean_root.sh $(ARGS)

check-readme:  ## follow README.md in a clean Debian, word by word; needs root, debootstrap and xdotool
	@packaging/follow_readme.sh $(ARGS)

clean:  ## remove what these commands made, the environment too
	rm -rf .venv build dist .coverage .coverage.* .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
	find beanleaf_app tests packaging -name __pycache__ -type d -prune -exec rm -rf {} +
