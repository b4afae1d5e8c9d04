"""Watching: a brief is made anew at each change, whatever goes wrong in between."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest

from tests.conftest import DIGEST, SPEECHLESS

PATIENCE = 120  # seconds after which a process that says nothing is ended, and the test fails


class Watching:
    """`briefing watch` under way; its lines are waited for, never the clock."""

    def __init__(self, folder: Path, *words: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "briefing", "watch", *words, "--to", "json"],
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env={**os.environ, "PYTHONUTF8": "1"},
        )
        self.timer = threading.Timer(PATIENCE, self.process.kill)
        self.timer.start()

    @property
    def said(self) -> IO[str]:
        assert self.process.stdout
        return self.process.stdout

    def until_made(self) -> str:
        """Return what is said up to the next time that it waits for a change."""
        lines = []
        for line in self.said:
            if line.startswith("Watching"):
                return "".join(lines)
            lines.append(line)
        raise AssertionError("the process ended: " + "".join(lines))

    def stop(self) -> tuple[int, str]:
        self.process.send_signal(signal.SIGINT)
        rest = self.said.read()
        return self.process.wait(), rest


@pytest.fixture
def watching(digest: Path) -> Iterator[Watching]:
    begun = Watching(digest.parent, digest.name)
    yield begun
    begun.timer.cancel()
    begun.process.kill()
    begun.process.communicate()


def test_a_change_makes_it_anew_and_a_fault_does_not_end_it(
    watching: Watching, digest: Path
) -> None:
    made = digest.parent / "build" / "bamboo" / "bamboo.json"
    assert str(made.relative_to(digest.parent)) in watching.until_made()
    first = made.read_text("utf-8")

    digest.write_text(SPEECHLESS, "utf-8")
    assert "nobody speaks" in watching.until_made()
    assert made.read_text("utf-8") == first

    digest.write_text(DIGEST.replace("三成", "五成"), "utf-8")
    watching.until_made()
    assert "五成" in made.read_text("utf-8")

    saved = made.with_name("bamboo.briefing.yaml")
    saved.write_text(saved.read_text("utf-8").replace("尤静", "尤婧"), "utf-8")
    watching.until_made()
    assert "尤婧" in made.read_text("utf-8")

    (digest.parent / "briefing.toml").write_text("audiense = 'official'\n")
    assert "audiense" in watching.until_made()

    code, rest = watching.stop()
    assert code == 0
    assert rest == "Stopped watching.\n"
    assert not list(digest.parent.rglob("*.part"))


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    begun = Watching(tmp_path, "nothing.txt")
    begun.timer.cancel()
    assert "nothing.txt: there is no such file" in begun.said.read()
    assert begun.process.wait() == 1
    begun.said.close()


def test_without_the_library_its_extra_is_named(digest: Path) -> None:
    program = (
        "import sys; sys.modules['watchfiles'] = None;"
        "sys.argv = ['briefing', 'watch', 'bamboo.txt'];"
        "from briefing.cli import main; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=digest.parent, capture_output=True, check=False
    )
    assert done.returncode == 1
    assert b"Install briefing[watch]" in done.stderr
