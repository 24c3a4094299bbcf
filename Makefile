# Two commands matter: `make audit` and `make test`. Both build .venv from the lock file first.
# Neither asks a question; what they download, build or cache stays in this checkout.

VENV := .venv
BIN := $(VENV)/bin
LOCK := requirements.lock
CACHE := $(CURDIR)/.cache
TEMPORARY := .cache/tmp
# Tried in this order; `make audit PYTHON=/path/to/python` puts another one first.
PYTHONS := $(PYTHON) python3.13 python3.12 python3.11 python3 python
USABLE := import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11))
FIND_PYTHON = for python in $(PYTHONS); do \
	    "$$python" -c '$(USABLE)' >/dev/null 2>&1 && break; python=; \
	done; \
	test -n "$$python" || { \
	    echo "no Python 3.11 or newer with venv found; name one: make PYTHON=/path/to/python" >&2; \
	    exit 1; \
	}

export PIP_CACHE_DIR := $(CACHE)/pip
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_NO_INPUT := 1
export XDG_CACHE_HOME := $(CACHE)
export TMPDIR := $(CACHE)/tmp
export MPLCONFIGDIR := $(CACHE)/matplotlib
export IPYTHONDIR := $(CACHE)/ipython
export JUPYTER_CONFIG_DIR := $(CACHE)/jupyter/config
export JUPYTER_DATA_DIR := $(CACHE)/jupyter/data
export JUPYTER_RUNTIME_DIR := $(CACHE)/jupyter/runtime
# An activated environment or a stray path must not leak into this one.
unexport PYTHONHOME PYTHONPATH VIRTUAL_ENV

.PHONY: audit test install coq lock clean

audit: install
	$(BIN)/collapse-audit run --profile quick

test: install coq
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest -n auto --dist worksteal

install: $(VENV)/.installed | $(TEMPORARY)

# Cheap, and apart from the next rule, so that an edit of pyproject.toml rebuilds nothing else.
$(VENV)/.installed: pyproject.toml $(VENV)/.locked | $(TEMPORARY)
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.locked: $(LOCK) | $(TEMPORARY)
	@$(FIND_PYTHON); \
	    echo "building $(VENV) with $$python (about a minute)" >&2; \
	    "$$python" -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes --only-binary :all: -r $(LOCK)
	@touch $@

# Coq comes from the system, since no Python package carries it. Where it cannot be installed
# without asking, the tests run all the same and theorems are shown as skipped.
coq: install
	@$(BIN)/python -m collapse_audit.kernel 2>/dev/null || \
	if test "$$(id -u)" = 0 && command -v apt-get >/dev/null; then \
	    echo "Coq is missing: installing coq and libcoq-interval (about 1 GiB, a minute)" >&2; \
	    apt-get update -qq || true; DEBIAN_FRONTEND=noninteractive \
	        apt-get install -qq -y --no-install-recommends coq libcoq-interval >/dev/null; \
	else \
	    $(BIN)/python -m collapse_audit.kernel || echo "theorems will be skipped" >&2; \
	fi

$(TEMPORARY):
	@mkdir -p $@

# Keeps the pinned versions that still fit; LOCK_FLAGS=--upgrade takes the newest.
lock: | $(TEMPORARY)
	@$(FIND_PYTHON); "$$python" -m venv "$(CACHE)/lock"
	"$(CACHE)/lock/bin/pip" install --quiet uv
	"$(CACHE)/lock/bin/uv" pip compile --quiet --no-header --universal --python-version 3.11 \
	    --generate-hashes --extra test --group build $(LOCK_FLAGS) \
	    --output-file $(LOCK) pyproject.toml

clean:
	rm -rf $(VENV) .cache build dist
