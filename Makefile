# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
#
# Everything that can be done with this tree, one target each: `make help`.
# Each target first gets what it needs (tools/setup.sh); builds go to
# build/<preset>.

SHELL := /bin/bash
.DEFAULT_GOAL := help
.NOTPARALLEL:

TOOLS := $(CURDIR)/build/tools
export PATH := $(TOOLS)/py/bin:$(TOOLS)/bin:$(PATH)
export NODE_EXTRA_CA_CERTS ?= /etc/ssl/certs/ca-certificates.crt
# Objects are kept between build folders where ccache is at hand.
export CMAKE_C_COMPILER_LAUNCHER ?= $(shell command -v ccache)
JOBS ?= $(shell nproc)
FUZZ_SECONDS ?= 10
# Seconds for a test that does not say otherwise; ten times that for its runs
# with failing allocations.
TEST_TIMEOUT ?= 60

# $(call build,preset) and $(call build,preset,targets)
build = cmake --preset $(1) $(quiet) && \
  cmake --build build/$(1) -j $(JOBS) $(if $(2),--target $(2))
quiet := --log-level=WARNING
ctest = ctest --test-dir build/$(1) -j $(JOBS) --output-on-failure \
  --no-tests=error --timeout $(TEST_TIMEOUT)
# $(call script,path,arguments): runs it, or says that it is not there yet.
script = @if [ -x $(1) ]; then $(1) $(2); else \
  echo "make $@: $(1) does not exist yet" >&2; exit 1; fi

.PHONY: demo test lint fmt fmt-check asan tsan valgrind oom fuzz-smoke fuzz \
  cover bench bench-pb size arm64 conformance pb-conformance h2spec interop \
  trial install-test fresh gen gen-check docs ci help

help: ## This list
	@sed -n 's/^\([a-z0-9-]*\):.*## \(.*\)/  \1\t\2/p' Makefile | \
	  expand -t 20

demo: ## ELIZA: a C server and a C client, three protocols
	@tools/setup.sh build
	$(call build,demo)
	$(call script,examples/demo.sh,build/demo)

test: ## Unit tests and the small suites, unoptimized build
	@tools/setup.sh test
	$(call build,debug)
	$(call ctest,debug)

lint: ## Warnings of two compilers, clang-tidy, layers, style, scripts
	@tools/setup.sh lint
	tools/lint.sh

fmt: ## Formats the C files
	@tools/setup.sh lint
	tools/format.sh --write

fmt-check: ## Fails if `make fmt` would change a file
	@tools/setup.sh lint
	tools/format.sh --check

asan: ## Tests with AddressSanitizer, LeakSanitizer and UBSan
	@tools/setup.sh test
	$(call build,asan)
	tools/sanitized.sh asan $(call ctest,asan)

tsan: ## Tests with ThreadSanitizer, not those of the generators
	@tools/setup.sh test
	$(call build,tsan)
	tools/sanitized.sh tsan $(call ctest,tsan) -LE suite

valgrind: ## Unit tests under memcheck
	@tools/setup.sh valgrind
	$(call build,debug)
	tools/valgrind.py build/debug -j $(JOBS)

oom: TEST_TIMEOUT = 600
oom: ## Unit tests with each allocation failing once
	@tools/setup.sh test
	$(call build,asan)
	CRPC_TEST_OOM=1 tools/sanitized.sh asan $(call ctest,asan) -L unit

arm64: TEST_TIMEOUT = 300
arm64: ## Tests for arm64 in an emulator, not those of the generators and soak
	@tools/setup.sh arm64
	$(call build,debug,protoc-gen-cpb protoc-gen-connect-c)
	$(call build,arm64)
	$(call ctest,arm64) -LE 'suite|soak'

fuzz-smoke: ## Each fuzz target for FUZZ_SECONDS (10)
	@tools/setup.sh fuzz
	$(call build,fuzz,fuzzers)
	tools/fuzz.sh build/fuzz $(FUZZ_SECONDS)

fuzz: ## One fuzz target for long: make fuzz TARGET=hpack FUZZ_SECONDS=3600
	@tools/setup.sh fuzz
	$(call build,fuzz,fuzzers)
	tools/fuzz.sh build/fuzz $(FUZZ_SECONDS) $(TARGET)

cover: ## Coverage of the tests, as HTML in build/cover/report
	@tools/setup.sh cover
	$(call build,cover)
	tools/cover.sh build/cover -j $(JOBS)

bench: ## Instructions, CPU and memory of the server
	@tools/setup.sh bench
	$(call build,release)
	$(call script,bench/run.sh,build/release)

bench-pb: ## Protobuf beside upb, C++, prost and buffa: BENCH_ROUNDS=15
	@tools/setup.sh bench-pb
	$(call build,release,bench-pb)
	bench/pb/run.sh build/release

size: ## libcpb and generated tables against their limits
	@tools/setup.sh test
	$(call build,debug,protoc-gen-cpb)
	bench/pb/size.sh build/debug

conformance: ## The official ConnectRPC conformance suite
	@tools/setup.sh suites
	$(call build,asan)
	$(call script,tests/conformance/run.sh,build/asan)

pb-conformance: ## protobuf's conformance suite
	@tools/setup.sh suites
	$(call build,asan)
	tests/pb_conformance/run.sh build/asan

h2spec: ## HTTP/2 conformance of the server, strict
	@tools/setup.sh suites
	$(call build,asan)
	tests/h2spec/run.sh build/asan

interop: ## Foreign clients, servers and proxies against ours
	@tools/setup.sh interop
	$(call build,asan)
	$(call script,tests/interop/run.sh,build/asan)

trial: ## What strangers and hostile peers found; long cases too: TRIAL=all
	@tools/setup.sh test
	$(call build,asan)
	tests/trial/run.sh build/asan $(TRIAL)

install-test: ## Installs, and builds users of the installed library
	@tools/setup.sh lint
	tests/install/run.sh build/install-test

fresh: ## make demo and make test in an empty Debian 12
	@tools/setup.sh fresh
	tools/fresh.sh

gen: ## Regenerates the committed generated files
	@tools/setup.sh test
	$(call build,debug,protoc-gen-cpb protoc-gen-connect-c)
	$(call script,tools/gen.sh,build/debug)

gen-check: gen ## Fails if `make gen` changes a committed file
	git diff --exit-code --stat -- '*.pb.c' '*.pb.h' '*.connect.c' \
	  '*.connect.h'

docs: ## Checks guide, README and man pages: links, code, names, defaults
	@tools/setup.sh docs
	tools/check_docs.py
	tools/check_man.py

ci: ## All of it, as the gate does
	@tools/ci.sh
