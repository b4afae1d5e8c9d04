"""OmegaT itself opens our project folder, finds the passages and uses the reviewed English."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from exchange_sheets import PAIR, record
from lxml import etree

from briefing.translation.exchange import FORMATS, omegat, sheet_of

JAR = Path("/usr/share/omegat/OmegaT.jar")


@pytest.fixture(scope="module")
def translated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that OmegaT has opened and made its target files of, without a window."""
    java = shutil.which("java")
    if not java or not JAR.is_file():
        pytest.skip("no OmegaT on this machine: install the Debian package omegat")
    home = tmp_path_factory.mktemp("omegat")
    folder = omegat.write(sheet_of(record()), (), home / "brief")
    command = [java, "-Djava.awt.headless=true", f"-Duser.home={home}", "-jar", str(JAR)]
    done = subprocess.run(
        [*command, str(folder), "--mode=console-translate", f"--config-dir={home / 'config'}"],
        capture_output=True,
        timeout=120,
        env={**os.environ, "HOME": str(home)},
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")[-400:]
    return folder


def test_omegat_finds_every_passage(translated: Path) -> None:
    statistics = (translated / "omegat/project_stats.txt").read_text("utf-8")
    (total,) = (line for line in statistics.splitlines() if line.startswith("Total:"))
    assert total.split()[1] == str(len(sheet_of(record()).units))


def test_omegat_puts_reviewed_english_in_place_and_nothing_else(translated: Path) -> None:
    data = (translated / "target/brief.xlf").read_bytes()
    found = {unit.id: unit.target for unit in FORMATS["xliff"].read(data, "brief.xlf", PAIR)}
    assert found["p1.1.headline"] == "Hold the line"
    assert {english for name, english in found.items() if name != "p1.1.headline"} == {""}


def test_omegat_goes_from_chinese_to_english(translated: Path) -> None:
    """The memory that OmegaT exports of its own accord names the languages it worked in."""
    memory = etree.parse(str(translated / "brief-omegat.tmx")).getroot()
    spoken = [tuv.get("lang") for tuv in memory.iter("tuv")]
    assert spoken == ["zh-CN", "en"]
