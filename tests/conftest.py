"""What tests of several rooms share: the program as users run it, a digest, the corpus."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
Program = Callable[..., "subprocess.CompletedProcess[bytes]"]

DIGEST = """\
松岭市第二届竹产业座谈会观点摘编

2025年4月12日，松岭市第二届竹产业座谈会在松岭市文化馆举行。

松岭市林业局局长方一禾：竹子长得快，产业长得慢。我提两点建议：
第一，建立统一的竹材收购标准，每季度公布一次价格。
第二，支持合作社购置破竹设备，由市里补贴三成。

松岭竹艺社社长尤静：应当在中小学开设竹编课，让手艺有人接。
"""
SPEECHLESS = "山上有竹。\n\n溪里有鱼，鱼不多。\n"


@pytest.fixture
def program(tmp_path: Path) -> Program:
    """Return a function that runs `briefing` in an empty folder and returns how it ended."""

    def run(
        *words: str, stdin: bytes = b"", env: dict[str, str] | None = None, cwd: Path = tmp_path
    ) -> "subprocess.CompletedProcess[bytes]":
        return subprocess.run(
            [sys.executable, "-m", "briefing", *words],
            input=stdin,
            capture_output=True,
            cwd=cwd,
            env={**os.environ, "PYTHONUTF8": "1", **(env or {})},
            timeout=120,
            check=False,
        )

    return run


@pytest.fixture
def digest(tmp_path: Path) -> Path:
    """Return the invented digest as a file."""
    place = tmp_path / "bamboo.txt"
    place.write_text(DIGEST, "utf-8")
    return place


def annotated(place: Path) -> Path:
    """Return `place`, a folder of annotated documents; without them skip, or in CI fail."""
    if not any(place.glob("*.gold.json")):
        reason = f"no annotated corpus in {place}; name the first one in BRIEFING_CORPUS"
        if os.environ.get("BRIEFING_CORPUS_REQUIRED"):
            pytest.fail(reason)
        pytest.skip(reason)
    return place


@pytest.fixture(scope="session")
def corpus() -> Path:
    """Return the first folder of annotated documents; corpus2 and corpus3 stand beside it."""
    return annotated(Path(os.environ.get("BRIEFING_CORPUS") or ROOT.parent / "shared" / "corpus"))
