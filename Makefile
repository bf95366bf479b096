# Two commands matter: `make run` shows Syncpoint, `make test` proves it. The work is done by the scripts in tools/.

.DEFAULT_GOAL := help
.PHONY: help run build test check e2e bench screens dev doctor install clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z0-9]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## install what is missing, build, fill a demo company, serve on 127.0.0.1:3000
	@tools/run

test: ## the whole test suite
	@tools/test

build: ## target/release/syncpoint, with its assets inside
	@tools/build

check: ## the quick part of the tests: format, lints, tests on SQLite
	@tools/test quick

e2e: ## browser tests; ARGS="journeys/sign-in.spec.ts --headed" and the like
	@tools/e2e $(ARGS)

bench: build ## speed, size and memory, beside a bare handler in the same run
	@tools/bench

screens: ## pictures of the pages for looking at; TO=folder
	@SCREENS="$(TO)" tools/e2e --config screens.config.ts $(ARGS)

dev: ## build and serve again when a file changes
	@tools/dev

doctor: ## what is installed, in which version, and what to do
	@tools/doctor

install: ## install what build and tests need
	@tools/install test

clean: ## remove what was built here; the tools in the cache folder stay
	@cargo clean
	@rm -rf end2end/node_modules end2end/results
