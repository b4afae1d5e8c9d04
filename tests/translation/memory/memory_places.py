"""Memories to test with: a SQLite file, and a real PostgreSQL started on a free port."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest


class Ticking:
    """A clock that goes on by a minute every time it is read."""

    def __init__(self) -> None:
        self._now = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self._now += timedelta(minutes=1)
        return self._now


def _program(name: str) -> str | None:
    """Return the newest PostgreSQL's program: Debian keeps them outside the search path."""
    homes = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), reverse=True)
    return str(homes[0]) if homes else shutil.which(name)


def _owner() -> str | None:
    """Return whom the server must run as when we are root: it refuses to run as root."""
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in known else "nobody"


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of a PostgreSQL that lives as long as the tests."""
    initdb, control = _program("initdb"), _program("pg_ctl")
    if not initdb or not control:
        pytest.skip("no PostgreSQL on this machine: install the Debian package postgresql")
    home, owner, port = tmp_path_factory.mktemp("postgres"), _owner(), _free_port()
    if owner:
        shutil.chown(home, owner)
        temporary = Path(tempfile.gettempdir())
        for folder in (one for one in home.parents if temporary in one.parents):
            folder.chmod(folder.stat().st_mode | 0o011)
    options = (
        f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={home} -c fsync=off"
    )

    def call(*command: str) -> None:
        subprocess.run(
            command, user=owner, cwd=home, check=True, timeout=60, stdout=subprocess.DEVNULL
        )

    call(initdb, "-D", f"{home}/data", "-U", "office", "-A", "trust", "-E", "UTF8", "--no-sync")
    call(control, "-D", f"{home}/data", "-o", options, "-l", f"{home}/log", "-w", "start")
    try:
        yield f"postgresql://office@127.0.0.1:{port}/postgres"
    finally:
        call(control, "-D", f"{home}/data", "-m", "immediate", "-w", "stop")
