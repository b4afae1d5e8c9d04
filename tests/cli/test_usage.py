"""Wrong calls are answered with the nearest right one; help has examples; starting is fast."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import click
import pytest

from briefing.cli.table import VERBS, briefing
from tests.conftest import Program


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (("biuld", "x.txt"), "build"),
        (("extrakt", "x.txt"), "extract"),
        (("build", "x.txt", "--audiance", "press"), "--audience"),
        (("check", "x.txt", "--as", "rekord"), "record"),
    ],
)
def test_mistyped_words_get_the_nearest_one(
    words: tuple[str, ...], meant: str, program: Program
) -> None:
    done = program(*words)
    assert done.returncode == 2
    assert meant in done.stderr.decode()
    assert done.stdout == b""


def test_an_unknown_audience_gets_the_nearest_one(program: Program, digest: Path) -> None:
    done = program("build", digest.name, "--audience", "offcial")
    assert done.returncode == 2
    assert "Did you mean “official”?" in done.stderr.decode()
    assert not (digest.parent / "build").exists()


def test_help_shows_examples_of_every_verb() -> None:
    for verb in VERBS:
        command = briefing.get_command(click.Context(briefing), verb)
        assert command is not None
        context = click.Context(
            command, info_name=verb, parent=click.Context(briefing, None, "briefing")
        )
        assert (
            f"briefing {verb}"
            in command.get_help(context).partition("Usage:")[2].partition("\n")[2]
        )


HEAVY = {"weasyprint", "jieba", "pydantic", "sqlalchemy", "opencc", "ruamel", "requests"}


@pytest.mark.parametrize("words", [("--help",), ("build", "--help"), ("--version",), ("biuld",)])
def test_starting_imports_no_heavy_library(words: tuple[str, ...]) -> None:
    code = (
        f"import sys, runpy; sys.argv = ['briefing', *{words!r}]\n"
        "try: runpy.run_module('briefing', run_name='__main__')\n"
        "finally: print('\\nLOADED', *sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    loaded = set(done.stdout.partition("LOADED")[2].split())
    assert "click" in loaded
    assert not HEAVY & loaded


def test_a_fault_of_the_program_is_owned_up_to(program: Program, digest: Path) -> None:
    breakage = digest.parent / "breakage"
    breakage.mkdir()
    (breakage / "sitecustomize.py").write_text(
        "import briefing.desk.extract\ndef broken(*_): raise ZeroDivisionError('secret')\n"
        "briefing.desk.extract.extract_record = broken\n"
    )
    env = {"PYTHONPATH": os.pathsep.join([str(breakage), str(Path(__file__).parents[2])])}
    done = program("extract", digest.name, env=env)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr.decode()
    assert "ZeroDivisionError" in done.stderr.decode()
    assert "BRIEFING_DEBUG=1" in done.stderr.decode()
    full = program("extract", digest.name, env={**env, "BRIEFING_DEBUG": "1"})
    assert "Traceback" in full.stderr.decode()


def test_a_reader_that_goes_away_ends_the_program_quietly(digest: Path) -> None:
    command = f"{sys.executable} -m briefing extract {digest} --json | head -c 5"
    done = subprocess.run(["bash", "-c", command], capture_output=True, timeout=60, check=False)
    assert len(done.stdout) == 5
    assert done.stderr == b""


def test_interrupting_ends_with_130_and_leaves_nothing(digest: Path) -> None:
    running = subprocess.Popen(
        [sys.executable, "-m", "briefing", "build", str(digest), "-o", "out"],
        cwd=digest.parent,
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
        # Where the tests run in the background, the signal is ignored and children inherit that.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    _when_started(running)
    running.send_signal(signal.SIGINT)
    _, said = running.communicate(timeout=60)
    assert running.returncode == 130
    assert b"Traceback" not in said
    assert not [place for place in digest.parent.rglob("*") if place.is_file() and place != digest]


def _when_started(running: "subprocess.Popen[bytes]") -> None:
    """Return when the program has loaded its first room, so that it is at work."""
    maps = Path(f"/proc/{running.pid}/maps")
    until = time.monotonic() + 60
    while "pydantic_core" not in maps.read_text() and time.monotonic() < until:
        assert running.poll() is None


def test_text_goes_in_and_out_by_the_dash(program: Program, digest: Path) -> None:
    done = program("extract", "-", "--json", stdin=digest.read_bytes())
    assert json.loads(done.stdout)["source"]["name"] == "stdin"
    pdf = program("build", "-", "-o", "-", stdin=digest.read_bytes())
    assert pdf.stdout.startswith(b"%PDF-")
    assert [place.name for place in digest.parent.iterdir()] == [digest.name]


def test_results_alone_go_to_standard_output(program: Program, digest: Path) -> None:
    done = program("build", digest.name)
    assert done.returncode == 0
    assert done.stdout.decode().split() == [
        "build/bamboo/bamboo.pdf",
        "build/bamboo/bamboo.briefing.yaml",
    ]
    told = json.loads(program("build", digest.name, "--json").stdout)
    assert told["ok"] is True
    assert told["speakers"] == 2
    assert program("build", digest.name, "--quiet").stderr == b""


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts_name_the_program(shell: str, program: Program) -> None:
    done = program("completion", shell)
    assert done.returncode == 0
    assert b"_BRIEFING_COMPLETE" in done.stdout


def test_completion_offers_verbs(program: Program) -> None:
    env = {"_BRIEFING_COMPLETE": "bash_complete", "COMP_WORDS": "briefing ex", "COMP_CWORD": "1"}
    assert b"extract" in program(env=env).stdout


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("briefing build --audience of", "official"),
        ("briefing build --audience own", "own"),
        ("briefing build --to pdf,js", "pdf,json"),
        ("briefing render --for pr", "press"),
    ],
)
def test_completion_offers_what_an_option_takes(
    words: str, offered: str, program: Program, tmp_path: Path
) -> None:
    (tmp_path / "briefing.toml").write_text('[audiences.own]\ninherits = "official"\n', "utf-8")
    count = str(len(words.split()) - 1)
    env = {"_BRIEFING_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": count}
    assert program(env=env).stdout.decode().split() == [f"plain,{offered}"]


def test_completion_leaves_files_to_the_shell(program: Program) -> None:
    env = {
        "_BRIEFING_COMPLETE": "bash_complete",
        "COMP_WORDS": "briefing build di",
        "COMP_CWORD": "2",
    }
    assert program(env=env).stdout.startswith(b"file,")


def test_a_record_comes_in_by_the_dash(program: Program, digest: Path) -> None:
    record = program("extract", digest.name).stdout
    assert program("render", "-", "-o", "-", stdin=record).stdout.startswith(b"%PDF")
    told = json.loads(program("check", "-", "--json", stdin=record).stdout)
    assert told["kind"] == "record"
    assert program("check", "-", "--as", "pdf", stdin=b"%PDF-1.7").returncode == 1


def test_a_full_disk_is_told(digest: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no /dev/full")
    words = [sys.executable, "-m", "briefing", "extract", str(digest)]
    with full.open("wb") as disk:
        done = subprocess.run(words, stdout=disk, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1
    assert (
        done.stderr.decode() == "briefing: output: the system refused: No space left on device.\n"
    )


def test_a_folder_that_is_not_there_is_told(program: Program) -> None:
    for verb in ("doctor", "engines"):
        done = program(verb, "nowhere")
        assert (done.returncode, b"there is no folder" in done.stderr) == (2, True)


def test_the_printed_schema_is_json(program: Program) -> None:
    assert json.loads(program("schema").stdout)["title"] == "Briefing record"


def test_audience_show_names_the_files_of_styles_and_brand(
    program: Program, tmp_path: Path
) -> None:
    (tmp_path / "briefing.toml").write_text('[brand]\naccent = "#aa0000"\n', "utf-8")
    shown = program("audience", "show", "press", "-C", str(tmp_path)).stdout.decode()
    assert "brand.accent = #aa0000" in shown
    styles = next(line for line in shown.splitlines() if line.startswith("  styles"))
    assert styles.endswith("theme.toml)")
