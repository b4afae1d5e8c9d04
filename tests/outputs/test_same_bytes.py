"""The same input gives the same bytes: on another day, at another place, in another time zone."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import DIGEST

CLOCK = shutil.which("faketime")
OUTPUTS = ("pdf", "docx", "html", "epub", "md", "json")


@dataclass(frozen=True)
class Machine:
    """What differs from one machine to the next, and must not show."""

    folder: str
    day: str
    zone: str
    seed: str


HERE = Machine("a", "2026-01-05 09:30:00", "Asia/Shanghai", "1")
THERE = Machine("deep/er/b c", "2031-11-30 23:59:50", "America/St_Johns", "2")


def built(root: Path, on: Machine, words: tuple[str, ...], **more: str) -> dict[str, bytes]:
    """Return the files of a build, by name, as that machine would make them."""
    assert CLOCK
    folder = root / on.folder
    folder.mkdir(parents=True)
    (folder / "bamboo.txt").write_text(DIGEST, "utf-8")
    env = {**os.environ, "TZ": on.zone, "PYTHONHASHSEED": on.seed, **more}
    command = [CLOCK, "-f", f"@{on.day}", sys.executable, "-m", "briefing", "build", "bamboo.txt"]
    done = subprocess.run(
        [*command, *words, "--json"], cwd=folder, env=env, capture_output=True, timeout=300
    )
    assert done.returncode == 0, done.stderr.decode()
    return {
        Path(place).name: (folder / place).read_bytes()
        for place in json.loads(done.stdout)["outputs"]
    }


def compare(one: dict[str, bytes], other: dict[str, bytes]) -> None:
    assert one.keys() == other.keys()
    assert [name for name in one if one[name] != other[name]] == []


@pytest.mark.skipif(not CLOCK, reason="no faketime here; scripts/packages.txt names it")
def test_every_output_has_the_same_bytes_everywhere(tmp_path: Path) -> None:
    words = ("--to", ",".join(OUTPUTS))
    here, there = (built(tmp_path, machine, words) for machine in (HERE, THERE))
    assert len(here) == len(OUTPUTS) + 1
    compare(here, there)
    assert not any(b"2026-01-05" in content or b"2031-11" in content for content in here.values())


@pytest.mark.skipif(not CLOCK, reason="no faketime here; scripts/packages.txt names it")
@pytest.mark.parametrize("purpose", ["press", "archive"])
def test_so_has_a_file_that_tells_when_it_was_made(tmp_path: Path, purpose: str) -> None:
    words = ("--for", purpose)
    here, there = (
        built(tmp_path, machine, words, SOURCE_DATE_EPOCH="1789200000") for machine in (HERE, THERE)
    )
    compare(here, there)
    (pdf,) = (content for name, content in here.items() if name.endswith(".pdf"))
    assert b"2026-09-12" in pdf
