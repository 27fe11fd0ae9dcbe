# The commands of this repository. `make run` and `make test` are all that a newcomer needs; each step says what it does.
SHELL := bash
.DEFAULT_GOAL := help
.PHONY: help run demo build watch test check unit fence browser look lighthouse bench torture matrix scale scan audit accept

help: ## What there is
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 16

run: build ## Build in release and serve on http://127.0.0.1:3000, with a SQLite file in data/
	@target/release/orgs-server serve

demo: build ## The same, with the Cast and an organization of 10,000 members
	@target/release/orgs-server seed
	@target/release/orgs-server serve

build: ## The one binary, with the site inside: target/release/orgs-server
	@.ci/tools build
	@.ci/build

watch: ## Develop: rebuild and reload on every change
	@.ci/tools build
	@mkdir -p data
	cargo leptos watch

test: ## Everything that has to hold, as CI runs it
	@.ci/test

check: ## Format and lints
	@.ci/check

unit: ## The Rust rings: values, verbs on both databases, races, http
	@.ci/unit

fence: ## What may never reach the browser, and how big it may be
	@.ci/fence

browser: build ## The browser ring alone (arguments: make browser ARGS="members --headed")
	@.ci/example
	@.ci/tools browser
	@cd end2end && npx playwright test $(ARGS)

look: build ## Every page in three widths and two themes, with axe; screenshots in end2end/screenshots
	@.ci/tools browser
	@cd end2end && ORGS_LOOK=1 npx playwright test look

lighthouse: build ## What Lighthouse and the Nu checker say of the release binary (some minutes)
	@.ci/lighthouse

bench: build ## The figures in the README, measured on this machine
	@cargo run --quiet --locked -p orgs-server --example figures

torture: ## Races, random histories and a process under blows (kills, a full disk, outages), for long (MINUTES=30, or ROUNDS=50)
	@.ci/torture "$(ROUNDS)" "$(MINUTES)"

matrix: ## The tests of a database on each PostgreSQL that is supported (VERSIONS="14 18" for some of them)
	@.ci/matrix "$(VERSIONS)"

scale: ## Make and move a million members and 100,000 organizations on both engines, in release, with their times
	@.ci/tools database
	ORGS_SHARED_BUFFERS=1GB cargo test --release --locked -p orgs --features testing --test scale -- --ignored --nocapture --test-threads=1

scan: build ## Let wapiti, the observatory and csp_evaluator loose on the release binary (some minutes)
	@.ci/scan

audit: ## Known holes in parts by others (asks the internet), their licences and sources
	@.ci/audit

accept: ## Accept a wanted change of the policy's golden table and of the snapshots
	ORGS_ACCEPT=1 INSTA_UPDATE=always cargo test --locked -p orgs --features testing
