# make demo and make test work on a machine that has Go, make and git.

SHELL := /bin/bash
.SHELLFLAGS := -o pipefail -c
STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.8.2

# Modules of their own under testdata that have tests. What they test lies outside of
# them, so that go would not notice a change of it: -count=1.
NESTED = $(shell for mod in $$(find testdata -name go.mod | sort); do \
	dir=$$(dirname $$mod); [ -z "$$(find $$dir -name '*_test.go' -print -quit)" ] || echo $$dir; done)

# Families of large SDKs, which take a quarter of an hour to compile cold: make corpora.
LARGE = testdata/corpus/clouds testdata/corpus/customerkeys testdata/corpus/llm testdata/corpus/messaging testdata/corpus/telemetry

.PHONY: build demo test corpora tools lint check bench docs fuzz

build: ## bin/phivet
	go build -o bin/phivet ./cmd/phivet

demo: build ## what phivet finds in a small clinic (findings are no failure here)
	@echo "cd testdata/clinic && phivet ./..."; echo
	@cd testdata/clinic && ../../bin/phivet ./... || [ $$? -eq 1 ]

test: tools ## linters, then the tests of every module but make corpora's
	@status=0; \
	$(MAKE) --no-print-directory lint || status=1; \
	for dir in $(filter-out $(LARGE),$(NESTED)); do \
		echo "go test ./... in $$dir"; \
		(cd $$dir && go test -count=1 -timeout 25m ./... | { grep -v 'no test files' || true; }) || status=1; \
	done; \
	go test ./... || status=1; \
	exit $$status

corpora: ## the library cases of the large SDKs; after a change of their tables
	@status=0; \
	for dir in $(LARGE); do (cd $$dir && go test -count=1 -timeout 25m ./...) || status=1; done; \
	exit $$status

tools: ## what tests run beside Go and git, where apt-get can install it
	@command -v pre-commit >/dev/null || { apt-get update && apt-get install -y --no-install-recommends pre-commit; } >/dev/null 2>&1 || \
		echo "pre-commit is not here and could not be installed: its test is skipped"
	@command -v chromium chromium-browser google-chrome chrome "$$PHIVET_BROWSER" >/dev/null || { apt-get update && apt-get install -y --no-install-recommends chromium; } >/dev/null 2>&1 || \
		echo "Chromium is not here and could not be installed: the tests of the map's page are skipped"

lint: build ## gofmt, go vet, staticcheck, phivet on itself
	@status=0; \
	unformatted=$$(gofmt -l $$(find . -name '*.go' -not -path '*/testdata/*') testdata/clinic); \
	if [ -n "$$unformatted" ]; then echo "gofmt -w needed:"; echo "$$unformatted"; status=1; fi; \
	go vet ./... || status=1; \
	go run $(STATICCHECK) ./... || status=1; \
	bin/phivet ./... || status=1; \
	exit $$status

check: ## the loop while working: minutes, not more
	go vet ./...
	go test -short ./...

bench: ## time per n of chains, fields, branches, closures
	go test -run '^$$' -bench . -benchtime 3x ./passes/...

docs: ## the generated pages, the schema of .phivet.yaml, and what phivet says to the README's example
	go test -run TestSchema ./passes/config -update
	go test -run 'TestDocs|TestReadme' . -update

fuzz: ## every parser of ours, some seconds each
	@grep -rl --include='*_test.go' '^func Fuzz' analyzers cmd passes plugin | sort | while read -r file; do \
		for target in $$(sed -n 's/^func \(Fuzz[A-Za-z0-9_]*\).*/\1/p' $$file); do \
			go test -run '^$$' -fuzz "^$$target\$$" -fuzztime 20s ./$$(dirname $$file) || exit 1; \
		done; \
	done
