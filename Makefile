# make run       sets up, builds and opens the reader   (LIBRARY=~/speeches for your own)
# make test      sets up, lints, builds and runs every test
# make bench     measures the engine on generated speeches, and reading and structure on a folder of texts
#                (TEXTS=~/speeches for your own; LIBRARIES="a b" for folders to be matched too; SIZES=200,2000,20000)
# make fuzz      mutates samples of every format for a minute and reads them
# make install   puts duidu and its data under PREFIX, able to run without the toolchain

PREFIX ?= /usr/local
LIBRARY ?= Data/Speeches
TEXTS ?= $(LIBRARY)
LIBRARIES ?= $(LIBRARY)
SIZES ?= 200,2000,20000

# unicode-data says how ideographs are read; without it, pinyin finds the most frequent reading only.
PACKAGES := libncursesw5-dev libopencc-dev libuchardet-dev libarchive-dev libxml2-dev unicode-data pkg-config
# What reads pdf, doc, rtf and Works files; each may be missing when duidu runs.
CONVERTERS := poppler-utils poppler-data antiword catdoc unrtf libwps-tools
TEST_PACKAGES := $(PACKAGES) $(CONVERTERS) tmux mandoc
SUDO := $(shell [ "$$(id -u)" = 0 ] || command -v sudo)

# One set of flags, so that reader, tests and end-to-end tests share one build.
SWIFT_FLAGS := -c release -Xswiftc -enable-testing --explicit-target-dependency-import-check error
BINARY := .build/release/duidu

# Languages and where their manual pages go.
MAN := $(PREFIX)/share/man
MANUAL_PAGES := en:man1 zh-CN:zh_CN/man1 zh-TW:zh_TW/man1

.PHONY: run build test bench fuzz lint install uninstall clean swift deps test-deps

run: build
	@$(BINARY) $(LIBRARY)

build: deps
	@swift build $(SWIFT_FLAGS) --product duidu

test: test-deps lint
	swift test $(SWIFT_FLAGS)

bench: deps
	@swift build $(SWIFT_FLAGS) --product duidu-bench
	@.build/release/duidu-bench read $(TEXTS)
	@.build/release/duidu-bench engine --sizes $(SIZES) --output .build/bench.json $(LIBRARIES)

# Reads mutations of the tests' samples for a minute; FUZZ_SECONDS=600 for longer, SEED=… to repeat a run.
FUZZ_SECONDS := 60
fuzz: test-deps
	swift build $(SWIFT_FLAGS) --product duidu-fuzz
	.build/release/duidu-fuzz --seconds $(FUZZ_SECONDS) $(if $(SEED),--seed $(SEED)) Tests/ArchiveTests/Fixtures

lint: swift
	swift format lint --strict -r Sources Tests Package.swift
	.ci/lint-imports

install: deps
	@test -f /usr/share/opencc/t2s.json || { echo "make: libopencc's data (/usr/share/opencc/t2s.json) is missing: install libopencc-data" >&2; exit 1; }
	swift build -c release --static-swift-stdlib --scratch-path .build-install --product duidu
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/duidu
	install -s -m 755 .build-install/release/duidu $(DESTDIR)$(PREFIX)/bin/duidu
	cp -R Data/. $(DESTDIR)$(PREFIX)/share/duidu/
	$(foreach page,$(MANUAL_PAGES),$(call manual,$(word 1,$(subst :, ,$(page))),$(word 2,$(subst :, ,$(page)))))
	@ldd $(DESTDIR)$(PREFIX)/bin/duidu | grep -q 'libopencc.*=> /' || { echo "make: libopencc isn't where the linker finds it" >&2; exit 1; }
	@echo "Installed $(DESTDIR)$(PREFIX)/bin/duidu"

uninstall:
	rm -rf $(DESTDIR)$(PREFIX)/bin/duidu $(DESTDIR)$(PREFIX)/share/duidu
	rm -f $(foreach page,$(MANUAL_PAGES),$(DESTDIR)$(MAN)/$(word 2,$(subst :, ,$(page)))/duidu.1)

clean:
	rm -rf .build .build-*

swift:
	@command -v swift >/dev/null || { echo "make: Swift 6.3 isn't installed, or isn't on PATH: get it from https://www.swift.org/install/linux/" >&2; exit 1; }

deps: swift
	@$(call ensure,$(PACKAGES))

test-deps: swift
	@$(call ensure,$(TEST_PACKAGES))

# Writes the manual page in a language into a folder.
define manual
install -d $(DESTDIR)$(MAN)/$(2)
.build-install/release/duidu man --language $(1) >$(DESTDIR)$(MAN)/$(2)/duidu.1

endef

# Installs those of the Debian packages that are missing; costs 0.04 s where none is.
define ensure
missing="$$(for p in $(1); do dpkg-query -W -f='$${db:Status-Abbrev}' $$p 2>/dev/null | grep -q '^ii' || echo $$p; done)"; \
if [ -n "$$missing" ]; then \
  echo "Installing: $$missing"; \
  $(SUDO) apt-get update -qq && $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing >/dev/null; \
fi
endef
