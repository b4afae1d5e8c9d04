"""A run that is killed with kill -9, and run again."""

import os
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path

from loopback_server import Server, english_of

THREADS = 4
COUNT = 120
PROGRAM = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from briefing.project import Project, Settings
from briefing.translation.machine.options import Run
from briefing.translation.machine.service import open_service

root, url, threads, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
translation = {"engine": "libretranslate", "url": url, "threads": threads}
project = Project(root, Settings.model_validate({"translation": translation}))
texts = [f"关于第{number}个问题，我们应当共同研究。" for number in range(count)]
with open_service(project, ("zh", "en"), Run({}, lambda: datetime.now(UTC))) as opened:
    print(*[result.target for result in opened.translate(texts)], sep="\\n")
"""


def test_a_killed_run_repeats_at_most_what_was_under_way(tmp_path: Path, server: Server) -> None:
    command = [
        *(sys.executable, "-c", PROGRAM),
        *(str(tmp_path), server.url, str(THREADS), str(COUNT)),
    ]
    killed = COUNT // 3
    process: list[subprocess.Popen[bytes]] = []

    def killing(text: str) -> str:
        if len(server.asked) == killed:
            os.kill(process[0].pid, signal.SIGKILL)
        return english_of(text)

    server.answer = killing
    with subprocess.Popen(command, stdout=subprocess.PIPE) as first:
        process.append(first)
        printed, _ = first.communicate(timeout=60)
    assert (first.returncode, printed) == (-signal.SIGKILL, b"")
    assert killed <= len(server.asked) < COUNT

    server.answer = english_of
    second = subprocess.run(command, capture_output=True, timeout=60, check=True)
    texts = [f"关于第{number}个问题，我们应当共同研究。" for number in range(COUNT)]
    assert second.stdout.decode().split("\n")[:-1] == [english_of(text) for text in texts]
    repeated = [text for text, times in Counter(server.texts).items() if times > 1]
    assert len(repeated) <= THREADS
    assert len(server.texts) <= COUNT + THREADS
