"""Quality as measured by the scorers beside the corpus does not sink below the gate."""

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import annotated

GATE: dict[str, Any] = tomllib.loads((Path(__file__).parent / "gate.toml").read_text("utf-8"))
PROGRAM = f"{sys.executable} -m briefing"


def _scored(script: Path, *words: str) -> str:
    done = subprocess.run(
        [sys.executable, str(script), *words],
        capture_output=True,
        text=True,
        timeout=900,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def _extraction(corpus: Path) -> dict[str, float]:
    return _figures(corpus.parent / "score.py", corpus)


def _figures(script: Path, folder: Path) -> dict[str, float]:
    command = f"{PROGRAM} extract {{source}} --json"
    printed = _scored(script, "--json", "--corpus", str(folder), "--command", command)
    return dict(json.loads(printed.splitlines()[-1]))


def _below(figures: dict[str, float], least: dict[str, float]) -> dict[str, float]:
    return {name: figures[name] for name in least if figures[name] < least[name]}


@pytest.mark.parametrize("name", ["corpus", "corpus2", "corpus3"])
def test_extraction_holds_on_each_whole_corpus(corpus: Path, name: str) -> None:
    folder = corpus if name == "corpus" else annotated(corpus.with_name(name))
    assert not _below(_extraction(folder), GATE[name])


def test_extraction_holds_on_the_seed(corpus: Path, tmp_path: Path) -> None:
    for name in ("00-seed.txt", "00-seed.gold.json"):
        (tmp_path / name).write_bytes((corpus / name).read_bytes())
    assert not _below(_figures(corpus.parent / "score.py", tmp_path), GATE["seed"])


@pytest.fixture(scope="module")
def translation(corpus: Path) -> dict[str, int]:
    """Return the figures of the bilingual layer."""
    script = corpus.parent / "score_translation.py"
    printed = _scored(script, "--program", PROGRAM)
    return {name: int(count) for name, count in re.findall(r"(\w+) (\d+)/\d+", printed)}


@pytest.mark.parametrize("name", GATE["translation"]["least"])
def test_the_english_is_right_often_enough(name: str, translation: dict[str, int]) -> None:
    assert translation[name] >= GATE["translation"]["least"][name]


@pytest.mark.parametrize("name", GATE["translation"]["most"])
def test_the_english_is_wrong_or_flagged_seldom_enough(
    name: str, translation: dict[str, int]
) -> None:
    assert translation[name] <= GATE["translation"]["most"][name]
