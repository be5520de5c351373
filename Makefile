# What a newcomer needs: `make demo` to see it work, `make test` to see it proven. See CONTRIBUTING.md for the rest.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.PHONY: help setup build demo test test-page test-spark stages bench bench-check check score clean

PACKAGES := libxml2-dev nettle-dev pkg-config python3-venv
SUDO := $(shell [ "$$(id -u)" = 0 ] || ! command -v sudo >/dev/null || echo sudo)
PROGRAM := .build/release/qingdan
PYTHON := .venv/bin/python

help:                      ## list what can be made
	@grep -E '^[a-z-]+:.*##' Makefile | sed -E 's/:[^#]*## /\t/' | expand -t 14

# Installs those of some packages that are missing from Debian's registry; asks the network only then.
define install
missing=(); for package in $(1); do \
	    dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'install ok installed' || missing+=($$package); \
	done; \
	if (( $${#missing[@]} )); then \
	    echo "installing $${missing[*]}"; \
	    $(SUDO) apt-get update -q && $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -yq --no-install-recommends "$${missing[@]}"; \
	fi
endef

setup:                     ## install what is missing from Debian's registry
	@$(call install,$(PACKAGES))
	@command -v swift >/dev/null || { echo "there is no Swift toolchain: see https://www.swift.org/install/linux/" >&2; exit 2; }

build: setup               ## build the program: .build/release/qingdan
	swift build -c release --static-swift-stdlib --product qingdan

demo: build                ## read Corpus/notices, write catalogs to out/, print what was found
	$(PROGRAM) extract Corpus/notices -o out
	@python3 Corpus/summary.py out/*.json

# Tests run optimised, as the program does, and in a folder of their own, so that neither build undoes the other.
TESTS := -c release --scratch-path .build/tests
CATALOGS := .build/test-catalogs
# What the tests of reviews leave there: review files, and catalogs with reviews applied.
REVIEWS := .build/test-reviews

test: setup .venv/ready    ## run every test, the score, the checks of schema and tables
	swift build $(TESTS) --build-tests --explicit-target-dependency-import-check error
	@rm -rf $(CATALOGS)
	.build/tests/release/qingdan extract Corpus/notices -o $(CATALOGS)
	@if [ -d ../shared/notices ]; then \
	    find ../shared/notices -name '*.txt' -o -name '*.html' | sort | xargs .build/tests/release/qingdan extract -o $(CATALOGS); \
	else echo "SKIPPED: no ../shared/notices beside the repository"; fi
	$(PYTHON) Tests/schema_check.py $(CATALOGS)
	$(PYTHON) Tests/html_tables_check.py $(CATALOGS)
	$(PYTHON) Tests/difference_check.py .build/tests/release/qingdan $(CATALOGS)
	@rm -rf $(REVIEWS)
	$(PYTHON) Tests/generator_check.py
	$(PYTHON) Tests/spark/xargs_check.py .build/tests/release/qingdan
	swift test $(TESTS) --skip-build
	$(PYTHON) Tests/schema_check.py $(REVIEWS)

test-spark: setup .venv-spark/ready    ## prove that Apache Spark and xargs give what one machine gives
	swift build $(TESTS) --build-tests --explicit-target-dependency-import-check error
	.venv-spark/bin/python Tests/spark/xargs_check.py .build/tests/release/qingdan
	.venv-spark/bin/python Tests/spark/spark_check.py .build/tests/release/qingdan

.venv-spark/ready: Tests/spark/requirements.txt    # Apache Spark, 320 MB, and the Java it runs on
	@command -v java >/dev/null || { $(SUDO) apt-get update -q && \
	    $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -yq --no-install-recommends default-jre-headless; }
	@[ -x .venv-spark/bin/python ] || python3 -m venv .venv-spark
	.venv-spark/bin/pip install --quiet --disable-pip-version-check -r Tests/spark/requirements.txt
	@touch $@

.venv/ready: Tests/requirements.txt    # a validator of JSON Schema, another reader of HTML tables; for the tests only
	@[ -x $(PYTHON) ] || python3 -m venv .venv
	.venv/bin/pip install --quiet --disable-pip-version-check -r Tests/requirements.txt
	@touch $@

# The browser that the review pages are driven through, a font for Chinese, what reads the printed page, and what checks
# the types of the page's scripts, which say them in comments.
PAGE_PACKAGES := chromium chromium-driver fonts-noto-cjk poppler-utils node-typescript

test-page: setup .venv/page ## drive a browser through the review pages; screenshots go to out/screenshots
	@$(call install,$(PAGE_PACKAGES))
	swift build $(TESTS) --product qingdan
	tsc --allowJs --checkJs --noEmit --noImplicitReturns --noUnusedParameters --noFallthroughCasesInSwitch \
	    --target es2022 --lib es2022,dom,dom.iterable Sources/CReviewPage/assets/scripts/*.js
	$(PYTHON) Tests/page/run.py .build/tests/release/qingdan

.venv/page: Tests/page/requirements.txt    # what drives the browser; for the tests of the review page only
	@[ -x $(PYTHON) ] || python3 -m venv .venv
	.venv/bin/pip install --quiet --disable-pip-version-check -r Tests/page/requirements.txt
	@touch $@

check: setup               ## the house rules: formatting, imports, file length, marks, lexicon, docs
	swift format lint --strict --recursive Sources Tests Benchmarks Package.swift
	python3 Tests/house_check.py
	swift build $(TESTS) --build-tests --explicit-target-dependency-import-check error

score:                     ## print the score per notice and list, with every miss; RECORD=1 raises the floors
	SHOW=1 swift test $(TESTS) --filter ExtractionTests.ScoreTests

# Stages are no entry points of the library, so they are measured with testing enabled and in a folder of their own.
STAGES := .build/benchmarks/release/Stages
BUILD_STAGES := swift build --package-path Benchmarks --scratch-path .build/benchmarks -c release -Xswiftc -enable-testing

stages: setup              ## print what each stage of an extraction costs, in MB/s and ns/byte
	$(BUILD_STAGES) --product Stages
	@rm -rf .build/stages && python3 Benchmarks/corpus.py .build/stages/text --size 4M
	@python3 Benchmarks/corpus.py .build/stages/pages --size 4M --form html
	$(STAGES) .build/stages/text
	$(STAGES) .build/stages/pages

bench: build .venv-bench/ready    ## measure beside other programs and write Benchmarks/RESULTS.md; QUICK=1 prints only
	$(BUILD_STAGES) --product Stages
	python3 Benchmarks/bench.py $(PROGRAM) --stages $(STAGES) --peers .venv-bench/bin/python $(if $(QUICK),--quick)

bench-check: build         ## hold counts of instructions against Benchmarks/instructions.json; RECORD=1 rewrites it
	@command -v valgrind >/dev/null || { $(SUDO) apt-get update -q && \
	    $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -yq --no-install-recommends valgrind; }
	python3 Benchmarks/instructions.py $(PROGRAM)

.venv-bench/ready: Benchmarks/requirements.txt    # the peers in Python, ripgrep and xmllint
	@{ command -v rg && command -v xmllint; } >/dev/null || { $(SUDO) apt-get update -q && \
	    $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -yq --no-install-recommends ripgrep libxml2-utils; }
	@[ -x .venv-bench/bin/python ] || python3 -m venv .venv-bench
	.venv-bench/bin/pip install --quiet --disable-pip-version-check -r Benchmarks/requirements.txt
	@touch $@

clean:                     ## remove what was built and written
	rm -rf .build .venv .venv-spark .venv-bench out
