"""The two commands: what they install, what they say where they may not, and run twice."""

import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

from tests.conftest import ROOT

SYSTEM = (
    "awk cat cksum cp dirname env grep ls mkdir mktemp pwd rm sed sh sort tail touch tr true uname"
)
PYTHON = """\
#!/bin/sh
case "$*" in
*"-m venv"*) for last; do :; done; mkdir -p "$last/bin"; cp "$0" "$last/bin/python" ;;
*"-m pip"*)
    echo "$*" >>{log}
    touch "${{0%/*}}/briefing"
    chmod +x "${{0%/*}}/briefing" ;;
esac
"""


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """Return a folder with a copy of the scripts, and in `bin` all programs of a machine."""
    for name in ("scripts", "styles", "requirements"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    (tmp_path / "bin").mkdir()
    for name in (*SYSTEM.split(), "chmod"):
        found = shutil.which(name)
        assert found
        (tmp_path / "bin" / name).symlink_to(found)
    _program(tmp_path, "python3", PYTHON.format(log=tmp_path / "log"))
    return tmp_path


def _program(machine: Path, name: str, text: str) -> None:
    place = machine / "bin" / name
    place.unlink(missing_ok=True)
    place.write_text(text, "utf-8")
    place.chmod(0o755)


def _run(machine: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        ["/bin/sh", *words],
        cwd=machine,
        env={"PATH": str(machine / "bin"), "HOME": str(machine)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def _fonts() -> set[str]:
    table = tomllib.loads((ROOT / "styles" / "fonts.toml").read_text("utf-8"))
    return {font["package"] for font in table["font"] if font["needed"]}


def _listed(*purposes: str) -> set[str]:
    lines = (ROOT / "scripts" / "packages.txt").read_text("utf-8").splitlines()
    rows = [line.split() for line in lines if line and not line.startswith("#")]
    return {package.partition("|")[0] for purpose, package in rows if purpose in purposes}


def test_without_root_the_packages_to_install_are_named(machine: Path) -> None:
    _program(machine, "dpkg-query", "#!/bin/sh\nexit 1\n")
    _program(machine, "id", "#!/bin/sh\necho 1000\n")
    for purpose, packages in (("run", _listed("run")), ("test", _listed("run", "test"))):
        done = _run(machine, "scripts/setup.sh", purpose)
        (command,) = re.findall(r"apt-get install .*", done.stderr)
        named = {word for word in command.split()[2:] if not word.startswith("-")}
        assert done.returncode == 1
        assert named == packages | _fonts()
        assert "root" in done.stderr
    assert not (machine / ".venv").exists()


def test_where_python_is_too_old_one_is_named(machine: Path) -> None:
    _program(machine, "dpkg-query", "#!/bin/sh\nexit 1\n")
    _program(machine, "id", "#!/bin/sh\necho 1000\n")
    _program(machine, "python3", "#!/bin/sh\nexit 1\n")
    assert " python3 python3-venv" in _run(machine, "scripts/setup.sh", "run").stderr
    _program(machine, "apt-cache", "#!/bin/sh\necho 'Version: 3.10.6-1~22.04.1'\n")
    assert " python3.11 python3.11-venv" in _run(machine, "scripts/setup.sh", "run").stderr


def test_a_package_goes_by_the_name_that_the_system_has(machine: Path) -> None:
    _program(machine, "dpkg-query", "#!/bin/sh\nexit 1\n")
    _program(machine, "id", "#!/bin/sh\necho 1000\n")
    _program(machine, "apt-cache", '#!/bin/sh\n[ "$2" != libharfbuzz-subset0 ]\n')
    said = _run(machine, "scripts/setup.sh", "run").stderr
    assert " libharfbuzz0b" in said
    assert "libharfbuzz-subset0" not in said


def test_on_macos_the_homebrew_commands_are_named(machine: Path) -> None:
    _program(machine, "uname", "#!/bin/sh\necho Darwin\n")
    done = _run(machine, "scripts/sample.sh")
    assert done.returncode == 1
    assert "brew install python@3.12 pango" in done.stderr
    assert "brew install --cask font-noto-serif-cjk" in done.stderr


def test_on_another_linux_an_old_python_is_told(machine: Path) -> None:
    _program(machine, "python3", "#!/bin/sh\nexit 1\n")
    done = _run(machine, "scripts/setup.sh", "run")
    assert done.returncode == 1
    assert "Python 3.11 or newer" in done.stderr


def test_the_second_run_installs_nothing(machine: Path) -> None:
    log = machine / "log"
    assert _run(machine, "scripts/setup.sh", "run").returncode == 0
    installed = log.read_text("utf-8")
    assert "requirements/run.txt" in installed
    second = _run(machine, "scripts/setup.sh", "run")
    assert (second.returncode, second.stderr) == (0, "")
    assert log.read_text("utf-8") == installed
    assert _run(machine, "scripts/setup.sh", "test").returncode == 0
    tested = log.read_text("utf-8")
    assert "requirements/dev.txt" in tested
    assert _run(machine, "scripts/setup.sh", "run").returncode == 0
    assert log.read_text("utf-8") == tested


def test_a_changed_lock_is_installed(machine: Path) -> None:
    assert _run(machine, "scripts/setup.sh", "run").returncode == 0
    before = (machine / "log").read_text("utf-8")
    with (machine / "requirements" / "run.txt").open("a") as lock:
        lock.write("# newer\n")
    assert _run(machine, "scripts/setup.sh", "run").returncode == 0
    assert (machine / "log").read_text("utf-8") != before


@pytest.mark.parametrize("name", ["README.md", "README.zh.md"])
def test_the_first_code_block_holds_the_two_commands(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    block = text.partition("```sh\n")[2].partition("```")[0]
    assert text.index("```") == text.index("```sh\n")
    assert block.splitlines() == ["sh scripts/sample.sh", "sh scripts/test.sh"]


def test_ci_runs_the_readme_test_command() -> None:
    assert "\nstep sh scripts/test.sh\n" in (ROOT / ".ci" / "run").read_text("utf-8")
