"""What each trick of the start gives: a run without it, beside one with it, as a ratio.

    python bench/startup.py [--runs N] [--only WORD]

Each trick is taken out of a copy of the package by an edit of its text, and both are run in turn.
Printed are clock time and busy time (of all processes) without the trick over those with it, each
the least of its runs: 1.20 says that the run takes a fifth longer without. What stays under 1.05 in
both is not worth its lines.
"""

import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SOURCE = "briefing/sample/lakeside-forum.txt"
BUILD = ("build", "--quiet", SOURCE)
HTML = (*BUILD, "--to", "html")


@dataclass(frozen=True, slots=True)
class Trick:
    """A trick: its name, the run that it is for, the file it is in, and its text without it."""

    name: str
    run: tuple[str, ...]
    file: str
    old: str
    new: str


def hoisted(file: str, module: str, run: tuple[str, ...]) -> Trick:
    """Return the trick that `module` is imported only where it is used, in `file`."""
    return Trick(f"{module} late", run, file, '"""\n', f'"""\n\nimport {module}\n')


TRICKS = (
    Trick("second process", BUILD, "cli/verbs/build.py", "os.cpu_count() or 1", "1"),
    Trick("prepare", BUILD, "desk/second_process.py", "output.prepare()", "pass"),
    Trick("gc seldom", BUILD, "cli/outcome.py", "gc.set_threshold(*SELDOM)", "pass"),
    Trick("gc off in second", BUILD, "desk/second_process.py", "gc.disable()", "pass"),
    hoisted("cli/verbs/build.py", "briefing.desk.build", ("build", "--help")),
    hoisted("cli/verbs/extract.py", "briefing.desk.build", ("extract", SOURCE)),
    hoisted("desk/build.py", "briefing.translation.translate", BUILD),
    hoisted("desk/extract.py", "briefing.extraction.readers.assist", ("extract", SOURCE)),
    hoisted("outputs/pictures.py", "briefing.rendering.layout.guard", HTML),
    hoisted("rendering/pages.py", "weasyprint", HTML),
)


def without(trick: Trick, folder: Path) -> Path:
    """Return a folder with the package as it is, but for the trick."""
    shutil.copytree(ROOT, folder, ignore=shutil.ignore_patterns(".*", "build", "__pycache__"))
    place = folder / "briefing" / trick.file
    text = place.read_text("utf-8")
    if trick.old not in text:
        sys.exit(f"{trick.file} has no “{trick.old.strip()}” any more: mend bench/startup.py.")
    place.write_text(text.replace(trick.old, trick.new, 1), "utf-8")
    return folder


def seconds(folder: Path, run: tuple[str, ...]) -> tuple[float, float]:
    """Return how long a run takes by the clock, and how long it keeps cores busy."""
    out = ["-o", str(folder / "out")] if run[0] == "build" and "--help" not in run else []
    start, busy = time.perf_counter(), _busy()
    code = "from briefing.cli import main; main()"
    command = [sys.executable, "-c", code, *run, *out]
    subprocess.run(command, check=True, capture_output=True, cwd=folder, env=_environment(folder))
    return time.perf_counter() - start, _busy() - busy


def _environment(folder: Path) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(folder)}


def _busy() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def compared(trick: Trick, runs: int, scratch: Path) -> tuple[float, float]:
    """Return clock time and busy time without the trick, over those with it."""
    plain = Trick("", trick.run, trick.file, trick.old, trick.old)
    folders = [without(plain, scratch / "with"), without(trick, scratch / "without")]
    times: list[list[tuple[float, float]]] = [[], []]
    for turn in range(runs + 1):
        for folder, held in zip(folders, times, strict=True):
            found = seconds(folder, trick.run)
            if turn:  # the first run compiles
                held.append(found)
    (clock, busy), (clock_without, busy_without) = (_least(held) for held in times)
    return clock_without / clock, busy_without / busy


def _least(times: list[tuple[float, float]]) -> tuple[float, float]:
    return min(clock for clock, _ in times), min(busy for _, busy in times)


def main() -> None:
    """Print a line a trick."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--only", default="")
    asked = parser.parse_args()
    print(f"{'':42}  clock   busy")
    for trick in TRICKS:
        if asked.only in trick.name:
            with tempfile.TemporaryDirectory() as scratch:
                clock, busy = compared(trick, asked.runs, Path(scratch))
            print(f"{trick.name:42}  {clock:5.2f}  {busy:5.2f}", flush=True)


if __name__ == "__main__":
    main()
