#!/bin/sh
# Set up, and run all tests on the cores there are, each file by one of them; arguments go to pytest.
set -eu
cd "$(dirname "$0")/.."
sh scripts/setup.sh test
[ "$(uname -s)" != Darwin ] || export DYLD_FALLBACK_LIBRARY_PATH="/opt/homebrew/lib:/usr/local/lib"
exec .venv/bin/python -m pytest -n auto --maxprocesses 4 --dist loadfile "$@"
