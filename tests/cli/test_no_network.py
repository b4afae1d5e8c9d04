"""With `engine = none` the whole brief builds, and no socket is opened on the way."""

import json
import os
import subprocess
import sys
from pathlib import Path

WATCHED = """
import json, runpy, sys
seen = []
def watch(event, arguments):
    if event.startswith("socket."):
        seen.append(event)
sys.addaudithook(watch)
sys.argv = ["briefing", *sys.argv[2:]]
try:
    runpy.run_module("briefing", run_name="__main__", alter_sys=True)
except SystemExit as ended:
    code = ended.code
else:
    code = 0
with open({where!r}, "w") as file:
    json.dump({{"code": code, "sockets": seen}}, file)
"""


def watched(tmp_path: Path, *arguments: str, program: str = WATCHED) -> dict[str, object]:
    """Run the program with an ear on every socket it makes, and return what was heard."""
    where = tmp_path / "heard.json"
    done = subprocess.run(
        [sys.executable, "-c", program.format(where=str(where)), "briefing", *arguments],
        cwd=tmp_path,
        capture_output=True,
        timeout=120,
        env={**os.environ, "NO_COLOR": "1"},
        check=False,
    )
    assert where.is_file(), done.stderr.decode("utf-8", "replace")[-600:]
    return dict(json.loads(where.read_text("utf-8")))


def test_the_whole_brief_builds_without_a_socket(tmp_path: Path) -> None:
    assert watched(tmp_path, "init", "forum") == {"code": 0, "sockets": []}
    (digest,) = (tmp_path / "forum").glob("*.txt")
    settings = (tmp_path / "forum/briefing.toml").read_text("utf-8")
    assert 'engine = "none"' in settings or "engine" not in settings
    heard = watched(tmp_path, "build", str(digest), "-o", "out")
    assert heard == {"code": 0, "sockets": []}
    assert list((tmp_path / "out").rglob("*.pdf"))


def test_the_watch_hears_a_socket(tmp_path: Path) -> None:
    """The same ear hears a socket that nobody has connected yet."""
    opening = WATCHED.replace(
        'runpy.run_module("briefing", run_name="__main__", alter_sys=True)',
        "import socket; socket.socket().close()",
    )
    assert watched(tmp_path, program=opening)["sockets"] == ["socket.__new__"]
