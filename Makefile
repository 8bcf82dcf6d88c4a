# Every chore has one name here. `make run` on a fresh Debian 12 with Swift is enough to see virt-tui.

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
BUILD = $(SWIFT) build
# What is installed: addresses of functions are read-only once it runs, C code guards its stack, nothing of the folder
# that it was built in is in it, and libraries find in it only what they are meant to.
HARDENED = -Xlinker -z -Xlinker relro -Xlinker -z -Xlinker now -Xlinker --version-script=$(CURDIR)/scripts/exports.map \
	-Xcc -fstack-protector-strong -Xcc -ffile-prefix-map=$(CURDIR)=. \
	-Xswiftc -file-prefix-map -Xswiftc $(CURDIR)=.
RELEASE = $(BUILD) -c release --static-swift-stdlib $(HARDENED) --product

.PHONY: run build test lint format bench fuzz hostile visits soak docs install uninstall check-install clean help

help:
	@echo "make run      install what is missing, build, open the demo world"
	@echo "make test     install what is missing, run every test"
	@echo "make lint     check the formatting"
	@echo "make format   apply it"
	@echo "make bench    run the benchmarks (release build; BENCH=quick leaves the longest out, BENCH=screens, serial, remote or outages is those alone)"
	@echo "make fuzz     feed each fuzz target for a while (FUZZ=XMLTree SECONDS=60 SEED=1)"
	@echo "make hostile  run verbs and console before a daemon that lies (ROUNDS=2000 SEED=1)"
	@echo "make visits   open, leave and kill every page and verb at random, counting clients at the daemon (VISITS=1000 SEED=1)"
	@echo "make soak     use the console for long over a link that breaks, sampling what it holds (MINUTES=60 SEED=1)"
	@echo "make docs     write the generated pages again"
	@echo "make install  build for release and install under PREFIX (now $(PREFIX))"
	@echo "make check-install  install into a temporary folder and look at what was installed"
	@echo "make clean    remove what was built"

run: build
	@exec "$$($(SWIFT) build --show-bin-path)/virt-tui" --demo

build:
	@scripts/setup.sh
	@$(BUILD) --product virt-tui

test:
	@scripts/test.sh

lint:
	@$(SWIFT) format lint -s -r Package.swift Sources Tests $(wildcard Benchmarks Examples Fuzz)

format:
	@$(SWIFT) format -i -r Package.swift Sources Tests $(wildcard Benchmarks Examples Fuzz)

bench:
	@scripts/setup.sh
	@$(RELEASE) virt-tui
	@$(BUILD) -c release --scratch-path .build-bench --product virt-tui-bench
	@VIRT_TUI_BINARY="$$($(SWIFT) build -c release --show-bin-path)/virt-tui" .build-bench/release/virt-tui-bench $(BENCH)

FUZZ ?= $(notdir $(patsubst %/main.swift,%,$(wildcard Fuzz/*/main.swift)))
SECONDS ?= 60
SEED ?= 0

fuzz:
	@scripts/setup.sh
	@for name in $(FUZZ); do scripts/fuzz.sh $$name $(SECONDS) $(SEED) || exit 1; done

ROUNDS ?= 2000

hostile:
	@scripts/setup.sh
	@VIRT_TUI_ROUNDS=$(ROUNDS) VIRT_TUI_SEED=$(SEED) $(SWIFT) test --disable-xctest --filter HostileDaemon

VISITS ?= 1000
MINUTES ?= 60

visits:
	@scripts/setup.sh test
	@VIRT_TUI_VISITS=$(VISITS) VIRT_TUI_SEED=$(SEED) $(SWIFT) test --disable-xctest --filter VisitScenarios

soak:
	@scripts/setup.sh test
	@VIRT_TUI_SOAK=$(MINUTES) VIRT_TUI_SEED=$(SEED) $(SWIFT) test --disable-xctest --filter SoakScenario

docs: build
	@scripts/docs.sh

install:
	@scripts/setup.sh
	@$(RELEASE) virt-tui
	@scripts/install.sh "$$($(SWIFT) build -c release --show-bin-path)/virt-tui" "$(DESTDIR)$(PREFIX)"

check-install:
	@scripts/check-install.sh

uninstall:
	rm -f "$(DESTDIR)$(PREFIX)/bin/virt-tui" "$(DESTDIR)$(PREFIX)/share/man/man1/virt-tui.1"
	rm -f "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/virt-tui"
	rm -f "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_virt-tui"
	rm -f "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/virt-tui.fish"
	rm -rf "$(DESTDIR)$(PREFIX)/share/doc/virt-tui"

clean:
	rm -rf .build .build-bench .build-fuzz
