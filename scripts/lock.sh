#!/bin/sh
# Renew the hashed locks in requirements/ from pyproject.toml; `--upgrade` takes newer versions. One version a
# package: Ubuntu 22.04's Python calls itself 3.11.0rc1, to which no condition on versions applies.
set -eu
cd "$(dirname "$0")/.."

lock() {
    out=$1
    shift
    uv pip compile pyproject.toml --universal --generate-hashes --python-version 3.11 --fork-strategy fewest \
        --no-emit-index-url --no-emit-find-links --no-header --no-annotate --quiet \
        -o "requirements/$out" "$@" >/dev/null
}

lock dev.txt --all-extras --group dev --group build "$@"
lock run.txt --constraints requirements/dev.txt "$@"
uv pip compile --group build --universal --generate-hashes --python-version 3.11 --fork-strategy fewest \
    --no-emit-index-url --no-emit-find-links --no-header --no-annotate --quiet \
    --constraints requirements/dev.txt -o requirements/build.txt "$@" >/dev/null
