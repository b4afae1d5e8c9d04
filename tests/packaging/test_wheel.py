"""The program works from a wheel, and from a wheel made of the source distribution."""

import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from pathlib import Path
from typing import Any

import pytest

from briefing.assets import home
from tests.conftest import ROOT

# Python 3.11.2, which is Debian 12's, does not know filters yet.
SAFELY: dict[str, Any] = {"filter": "data"} if hasattr(tarfile, "data_filter") else {}
SHIPPED = (
    "briefing/py.typed",
    "briefing/validation_messages.toml",
    "briefing/doctor/machine.toml",
    "briefing/sample/briefing.toml",
    "briefing/sample/templates/delegation/brief.html",
    "briefing/styles/fonts.toml",
    "briefing/templates/base.html",
    "briefing/templates/delegation/theme.toml",
)


def _build(source: Path, target: str, into: Path) -> Path:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(into)],
        cwd=source,
        check=True,
        capture_output=True,
        timeout=300,
    )
    (made,) = into.glob("*.whl" if target == "wheel" else "*.tar.gz")
    return made


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the source distribution, unpacked."""
    folder = tmp_path_factory.mktemp("sdist")
    with tarfile.open(_build(ROOT, "sdist", folder)) as archive:
        archive.extractall(folder, **SAFELY)
    (unpacked,) = (place for place in folder.iterdir() if place.is_dir())
    return unpacked


@pytest.fixture(scope="module")
def wheel(tree: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel made of the source distribution."""
    return _build(tree, "wheel", tmp_path_factory.mktemp("wheel"))


def test_the_checkout_uses_its_own_templates() -> None:
    assert home("templates") == ROOT / "templates"
    assert home("styles") == ROOT / "styles"


def test_the_wheel_holds_pages_sample_and_tables(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert set(SHIPPED) <= names


def test_the_source_distribution_gives_the_wheel_of_the_checkout(
    wheel: Path, tmp_path: Path
) -> None:
    names = set(zipfile.ZipFile(_build(ROOT, "wheel", tmp_path)).namelist())
    assert names == set(zipfile.ZipFile(wheel).namelist())


def test_an_installed_wheel_builds_a_brief(wheel: Path, tmp_path: Path) -> None:
    place = tmp_path / "venv"
    subprocess.run([sys.executable, "-m", "venv", str(place)], check=True, timeout=300)
    python = place / "bin" / "python"
    pip = [str(python), "-m", "pip", "install", "--quiet", "--no-index", "--no-deps", str(wheel)]
    subprocess.run(pip, check=True, timeout=300)
    (site,) = place.glob("lib/python*/site-packages")
    # Its dependencies are those of the tests: the network has no part in this.
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    program = str(place / "bin" / "briefing")
    for words in (("init", "forum"), ("build", "forum/lakeside-forum.txt")):
        done = subprocess.run(
            [program, *words], cwd=tmp_path, capture_output=True, timeout=300, check=False
        )
        assert done.returncode == 0, done.stderr.decode()
    assert (tmp_path / "build/lakeside-forum/lakeside-forum.pdf").read_bytes()[:5] == b"%PDF-"
    where = "import briefing.assets as a; print(a.home('templates'))"
    used = subprocess.run([str(python), "-c", where], cwd=tmp_path, capture_output=True, check=True)
    assert used.stdout.decode().startswith(str(site))
