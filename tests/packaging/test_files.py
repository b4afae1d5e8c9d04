"""What the project's files hold, and what they do not."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

from tests.conftest import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
REGISTRIES = (
    "py" + "pi.org",
    "python" + "hosted.org",
    "npm" + "js",
    "--index" + "-url",
    "crates" + ".io",
)


def _locked(name: str) -> set[str]:
    text = (ROOT / "requirements" / name).read_text("utf-8")
    return {_plain(found) for found in re.findall(r"^([\w.-]+)==", text, re.MULTILINE)}


def _plain(name: str) -> str:
    """Return a package's name in its one form."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _names(requirements: list[str]) -> set[str]:
    return {_plain(re.split(r"[\[<>=;~! ]", line, maxsplit=1)[0]) for line in requirements}


def test_the_locks_hold_every_dependency() -> None:
    project, groups = PROJECT["project"], PROJECT["dependency-groups"]
    extras = set().union(*map(_names, project["optional-dependencies"].values()))
    assert _names(project["dependencies"]) <= _locked("run.txt")
    assert _names(groups["dev"]) | extras | _locked("run.txt") <= _locked("dev.txt")
    assert _names(groups["build"]) | _names(PROJECT["build-system"]["requires"]) <= _locked(
        "build.txt"
    )


@pytest.mark.parametrize("name", ["run.txt", "dev.txt", "build.txt"])
def test_every_locked_package_has_its_hashes(name: str) -> None:
    text = (ROOT / "requirements" / name).read_text("utf-8")
    for entry in re.split(r"\n(?=\w)", text.strip()):
        assert "--hash=sha256:" in entry


def test_no_file_names_a_registry() -> None:
    tracked = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if tracked.returncode:
        pytest.skip("this is no clone: git does not know its files")
    names = [ROOT / name for name in tracked.stdout.decode().split("\0") if name]
    naming = [
        str(place)
        for place in names
        if place.is_file() and any(word.encode() in place.read_bytes() for word in REGISTRIES)
    ]
    assert not naming


def test_ci_and_pre_commit_run_the_same_checks() -> None:
    ci = (ROOT / ".ci" / "run").read_text("utf-8")
    hooks = (ROOT / ".pre-commit-config.yaml").read_text("utf-8")
    for tool in ("ruff format", "ruff check", "mypy", "lint-imports"):
        assert f".venv/bin/{tool}" in ci
        assert f".venv/bin/{tool}" in hooks


def test_the_picture_in_the_readme_is_there_and_small() -> None:
    for name in ("README.md", "README.zh.md"):
        (picture,) = re.findall(r"!\[[^]]+\]\(([^)]+)\)", (ROOT / name).read_text("utf-8"))
        assert 10_000 < Path(ROOT / picture).stat().st_size < 500_000


def test_the_tests_do_without_the_fonts_that_pages_only_wish_for() -> None:
    fonts = tomllib.loads((ROOT / "styles" / "fonts.toml").read_text("utf-8"))["font"]
    pinned = (ROOT / "tests" / "fonts.conf").read_text("utf-8")
    for font in fonts:
        assert font["needed"] == (f"<string>{font['family']}</string>" not in pinned)
