# One command each; every command does the set-up it needs on a fresh Debian 12 with Swift on PATH.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

LIBRARIES := libgeos-dev libproj-dev proj-data coinor-libclp-dev
PYTHON_TOOLS := python3-venv gdal-bin pandoc
# The Swift runtime is linked in: the command starts in half the time.
RELEASE_BUILD := swift build -c release --static-swift-stdlib -Xswiftc -use-ld=lld -Xlinker -z -Xlinker pack-relative-relocs
THALWEG := .build/release/thalweg
OUT := .build/out
VENV := .build/venv

.PHONY: help run test build format lint scenarios oracles oracles-full sanitize faults bench docs reference geodata clean libraries tools

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

run: build ## answer the monitoring-centre scenario and write its GeoJSON
	@mkdir -p $(OUT)
	@$(THALWEG) run Scenarios/aghdam-monitoring-centre.yaml -o $(OUT)/aghdam-monitoring-centre.geojson

test: libraries ## build everything and pass the tests
	swift test

build: libraries ## the release build of the command
	$(RELEASE_BUILD) --product thalweg

format: ## lay out the Swift sources
	swift format --in-place --recursive --parallel Package.swift Sources Tests Benchmarks

lint: ## complain about layout, change nothing
	swift format lint --strict --recursive --parallel Package.swift Sources Tests Benchmarks

scenarios: build ## answer every shipped scenario into .build/out, one table at the end
	@mkdir -p $(OUT)
	$(THALWEG) run Scenarios -o $(OUT)

oracles: build tools ## compare with the independent computation in Python
	$(VENV)/bin/python Tests/Oracles/guides.py
	$(VENV)/bin/python Tests/Oracles/compare.py --thalweg $(THALWEG)
	$(VENV)/bin/python Tests/Oracles/random_partitions.py --thalweg $(THALWEG)
	$(VENV)/bin/python Tests/Oracles/random_flows.py --thalweg $(THALWEG)
	$(VENV)/bin/python Tests/Oracles/random_routes.py --thalweg $(THALWEG)

oracles-full: build tools ## the same with every layer and many seeds
	$(VENV)/bin/python Tests/Oracles/guides.py
	$(VENV)/bin/python Tests/Oracles/compare.py --thalweg $(THALWEG)
	$(VENV)/bin/python Tests/Oracles/random_partitions.py --thalweg $(THALWEG) --count 10000
	$(VENV)/bin/python Tests/Oracles/random_flows.py --thalweg $(THALWEG) --count 3000
	$(VENV)/bin/python Tests/Oracles/random_routes.py --thalweg $(THALWEG) --ways 20 --seed 2

sanitize: build ## address and thread sanitizer runs of the tests, valgrind on the command
	Tests/Sanitize/run.sh

faults: build ## the command under every fault of the system: limits, full disks, signals, failing calls, mutants
	@.ci/install-packages strace faketime
	python3 Tests/Faults/run.py --thalweg $(THALWEG) $(FAULTS)

bench: build tools ## every benchmark, each beside its named peer
	$(RELEASE_BUILD) --product measured
	Benchmarks/run.sh

docs: build ## run the examples of tutorial and cookbook and print their answers anew
	docs/print-answers.py $(THALWEG)

reference: libraries ## the pages of the wrappers' reference, with their guides, into .build/reference
	swift build
	docs/make-reference.py .build/debug .build/reference

geodata: ## make every layer again from its source packages
	GeoData/sources/make.sh

clean: ## remove what was built
	rm -rf .build

# Installs what is missing, and asks for nothing. Without the right to install it says what to install.
libraries:
	@.ci/install-packages $(LIBRARIES)

tools:
	@.ci/install-packages $(PYTHON_TOOLS)
	@test -x $(VENV)/bin/python || python3 -m venv $(VENV)
	@cmp -s Tests/Oracles/requirements.txt $(VENV)/requirements.txt || \
	  { $(VENV)/bin/python -m pip install -q --disable-pip-version-check -r Tests/Oracles/requirements.txt && \
	    cp Tests/Oracles/requirements.txt $(VENV)/requirements.txt; }
