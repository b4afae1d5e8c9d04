"""The libraries that WeasyPrint draws with."""

import ctypes
import ctypes.util
from collections.abc import Mapping
from typing import Any

from briefing.doctor.machine_finding import Finding, install, installer, machine


def libraries() -> tuple[Finding, ...]:
    """Return a finding for each library."""
    return tuple(_library(row) for row in machine()["library"])


def _library(row: Mapping[str, Any]) -> Finding:
    loaded = _loaded(row)
    version = _version(loaded, row.get("version", "")) if loaded else ""
    least = row.get("least", "0")
    old = bool(version) and _numbers(version) < _numbers(least)
    found = f"{version}, and {least} is needed" if old else version
    found = found if loaded else row.get("without", "")
    cure = install(row.get(installer(), ""), installer()) or f"Install the library {row['name']}."
    return Finding("library", row["name"], bool(loaded) and not old, row["needed"], found, cure)


def _loaded(row: Mapping[str, Any]) -> ctypes.CDLL | None:
    """Return the library under the first of its names that this machine can load."""
    stem = row["files"][0].removeprefix("lib").partition(".so")[0]
    for name in (*row["files"], ctypes.util.find_library(stem)):
        try:
            return ctypes.CDLL(name) if name else None
        except OSError:
            continue
    return None


def _version(library: ctypes.CDLL, function: str) -> str:
    """Return what the library says of its version."""
    if not function:
        return ""
    ask = getattr(library, function)
    ask.restype = ctypes.c_char_p
    return str(ask().decode("ascii", "replace"))


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".") if part.isdecimal())
