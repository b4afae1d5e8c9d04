#!/bin/sh
# Set up .venv and what it needs of the machine: `setup.sh run` to make briefs, `setup.sh test` also
# for the tests. Run again it is quick and changes nothing. Everything it says goes to stderr.
set -eu
cd "$(dirname "$0")/.."
purpose=${1:?run or test}
case $purpose in run) lock=run ;; test) lock=dev ;; *) echo "setup.sh run|test" >&2; exit 2 ;; esac

say() { printf '%s\n' "$*" >&2; }

# --- Python -------------------------------------------------------------------------------------

fit() { # is $1 a Python that can do it?
    command -v "$1" >/dev/null 2>&1 &&
        "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 &&
        { command -v uv >/dev/null 2>&1 || "$1" -c 'import venv, ensurepip' >/dev/null 2>&1; }
}

find_python() {
    for candidate in "${PYTHON:-python3}" python3.13 python3.12 python3.11; do
        if fit "$candidate"; then
            python=$candidate
            return 0
        fi
    done
    return 1
}

# --- Packages of Debian and Ubuntu --------------------------------------------------------------

first_had() { # of `a|b` the first that this system has, else a
    for package in $(echo "$1" | tr '|' ' '); do
        if apt-cache show "$package" >/dev/null 2>&1; then
            echo "$package"
            return
        fi
    done
    echo "${1%%|*}"
}

listed() { # the packages wanted: of the list, and of the fonts that are needed or can be had
    awk -v test="$purpose" '$1 == "run" || $1 == test { print $2 }' scripts/packages.txt |
        while read -r package; do first_had "$package"; done
    awk -F'"' '
        /^\[\[font\]\]/ { if (name) print need, name; name = ""; need = "true" }
        /^package/ { name = $2 }
        /^needed *= *false/ { need = "false" }
        END { if (name) print need, name }' styles/fonts.toml | sort -u |
        while read -r needed package; do
            if [ "$needed" = true ] || apt-cache show "$package" >/dev/null 2>&1; then
                echo "$package"
            fi
        done
    if ! find_python; then
        if apt-cache show python3 2>/dev/null | grep -Eq '^Version: 3\.(10|[0-9])[.~+-]'; then
            echo python3.11 python3.11-venv # Ubuntu 22.04, whose python3 is 3.10
        else
            echo python3 python3-venv
        fi
    fi
}

missing() {
    for package in $(listed | sort -u); do
        dpkg-query -W -f='${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed ||
            printf '%s ' "$package"
    done
}

privilege() { # how to become root: "root", "sudo", or nothing
    if [ "$(id -u)" = 0 ]; then
        echo root
    elif command -v sudo >/dev/null 2>&1 && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
        echo sudo
    fi
}

apt() {
    log=$(mktemp)
    prefix=
    [ "$(privilege)" = root ] || prefix=sudo
    if ! $prefix env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o Acquire::Retries=3 \
        -o DPkg::Lock::Timeout=300 "$@" </dev/null >"$log" 2>&1; then
        tail -n 20 "$log" >&2
        say "apt-get $* failed; its whole output is in $log."
        exit 1
    fi
    rm -f "$log"
}

packages() {
    wanted=$(missing)
    [ -n "$wanted" ] || return 0
    if [ -z "$(privilege)" ]; then
        say "Some packages are missing, and installing them needs root. Have this run, then try again:"
        say "    apt-get update"
        say "    apt-get install -y --no-install-recommends $wanted"
        exit 1
    fi
    apt update
    wanted=$(missing) # what can be had is known better now
    say "Installing $wanted…"
    # shellcheck disable=SC2086
    apt install --no-install-recommends $wanted
}

# --- Other systems ------------------------------------------------------------------------------

macos() {
    find_python && ls /opt/homebrew/lib/libpango-1.0*.dylib /usr/local/lib/libpango-1.0*.dylib 2>/dev/null |
        grep -q . && return 0
    say "On macOS these are needed; install them with Homebrew, then try again:"
    say "    brew install python@3.12 pango"
    say "    brew install --cask font-noto-serif-cjk font-noto-sans-cjk font-eb-garamond"
    exit 1
}

elsewhere() {
    find_python && return 0
    say "Python 3.11 or newer, with its venv module, is needed: install it, then try again."
    exit 1
}

machine() {
    case $(uname -s) in
    Darwin) macos ;;
    *) if command -v dpkg-query >/dev/null 2>&1; then packages; else elsewhere; fi ;;
    esac
    find_python || {
        say "Python 3.11 or newer is needed, and this system's packages do not have it."
        exit 1
    }
}

# --- The virtual environment --------------------------------------------------------------------

state() { # what .venv was made from and where
    { pwd; echo "$1"; cat "requirements/$1.txt" requirements/build.txt pyproject.toml; } | cksum
}

current() {
    [ -x .venv/bin/briefing ] || return 1
    for made in "$lock" dev; do
        [ "$(cat ".venv/.made-for-$made" 2>/dev/null)" = "$(state "$made")" ] && return 0
    done
    return 1
}

install() {
    if command -v uv >/dev/null 2>&1; then
        uv pip install --quiet --python .venv/bin/python "$@"
    else
        .venv/bin/python -m pip install --quiet --disable-pip-version-check \
            --no-warn-script-location "$@"
    fi
}

environment() {
    current && return 0
    say "Making .venv from requirements/$lock.txt…"
    .venv/bin/python -c '' 2>/dev/null || rm -rf .venv
    if command -v uv >/dev/null 2>&1; then
        [ -d .venv ] || uv venv --quiet --python "$(command -v "$python")" .venv
    else
        "$python" -m venv .venv
    fi
    install --require-hashes -r requirements/build.txt
    install --require-hashes --no-build-isolation -r "requirements/$lock.txt"
    install --no-deps --no-build-isolation -e .
    .venv/bin/python -m compileall -q briefing || true # so that the first run is as quick as any
    rm -f .venv/.made-for-*
    state "$lock" >".venv/.made-for-$lock"
}

machine
environment
