"""Time `briefing build` against WeasyPrint alone on the same HTML, whole processes side by side.

    python bench/build_vs_weasyprint.py [SOURCE] [--runs N] [--audience NAME]

Prints the median seconds of each, and the ratio that counts: machines differ, ratios carry over.
SOURCE is the project's own sample unless said.
"""

import argparse
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from briefing.assets import sample
from briefing.extraction import extract
from briefing.project import find
from briefing.reading import read
from briefing.rendering import audience_named, render_html
from briefing.rendering.layout.medium import VARIANT
from briefing.rendering.pages import stylesheets
from briefing.translation import render_english

BUILT = "built"
ALONE = (
    "import sys; from weasyprint import HTML;"
    "HTML(filename=sys.argv[1]).write_pdf("
    "sys.argv[2], stylesheets=sys.argv[4:], pdf_variant=sys.argv[3])"
)


def seconds(command: list[str]) -> tuple[float, float]:
    """Return how long the command takes by the clock, and how long it keeps a core busy."""
    start, busy = time.perf_counter(), _busy()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start, _busy() - busy


def _busy() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def commands(source: Path, audience: str, folder: Path) -> dict[str, list[str]]:
    """Return what is timed: the build, and the layout engine alone on the build's own HTML."""
    project = find(source)
    chosen = audience_named(audience, project)
    page = folder / "page.html"
    page.write_text(render_html(render_english(extract(read(source)), project), chosen, project))
    styles = [str(place) for place in stylesheets(chosen, project)]
    build = [sys.executable, "-m", "briefing", "build", str(source), "--audience", audience]
    alone = [sys.executable, "-c", ALONE, str(page), str(folder / "alone.pdf"), VARIANT, *styles]
    return {"briefing build": [*build, "-o", str(folder / BUILT)], "WeasyPrint alone": alone}


def main() -> None:
    """Run both in turn and print medians and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", nargs="?", type=Path, default=sample() / "lakeside-forum.txt")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--audience", default="delegation")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        timed = commands(given.source, given.audience, Path(name))
        taken: dict[str, list[tuple[float, float]]] = {what: [] for what in timed}
        for _ in range(given.runs):
            shutil.rmtree(Path(name) / BUILT, ignore_errors=True)  # no record of a build before
            for what, command in timed.items():
                taken[what].append(seconds(command))
    print(f"{'median of ' + str(given.runs) + ' runs':<18}{'clock':>8}{'core':>8}")
    medians = {
        what: [statistics.median(column) for column in zip(*times, strict=True)]
        for what, times in taken.items()
    }
    for what, (clock, core) in medians.items():
        print(f"{what:<18}{clock:7.2f}s{core:7.2f}s")
    ours, alone = medians.values()
    ratios = [mine / theirs for mine, theirs in zip(ours, alone, strict=True)]
    print(f"{'ratio':<18}{ratios[0]:8.2f}{ratios[1]:8.2f}   (to stay below 1.3)")


if __name__ == "__main__":
    main()
