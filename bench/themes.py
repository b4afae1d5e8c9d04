"""What a theme costs, as ratios within one run: machines differ, ratios carry over.

    python bench/themes.py [SOURCE] [--runs N]

Three questions, each with the most that it may come to:

- the whole build of SOURCE against the layout engine alone on the same HTML (1.3);
- the build for each audience against the cheapest audience that prints the cards (1.4);
- the pages of ten times as many speakers against those of SOURCE (11).

SOURCE is the project's own sample unless said.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from briefing.assets import sample
from briefing.extraction import extract
from briefing.project import Project, find
from briefing.reading import read
from briefing.record import Person, Record
from briefing.rendering import audience_named, audiences, render_html
from briefing.rendering.medium import VARIANT
from briefing.rendering.pages import stylesheets
from briefing.translation import render_english

ALONE = (
    "import sys; from weasyprint import HTML;"
    "HTML(filename=sys.argv[1]).write_pdf("
    "sys.argv[2], stylesheets=sys.argv[4:], pdf_variant=sys.argv[3])"
)
TIMES = 10
MOST = {"whole build / engine alone": 1.3, "theme / cheapest with cards": 1.4, "× 10 speakers": 11}


def clock(commands: dict[str, list[str]], runs: int) -> dict[str, float]:
    """Return the median seconds of each command, all of them run in turn."""
    taken: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            begun = time.perf_counter()
            subprocess.run(command, check=True, capture_output=True)
            taken[name].append(time.perf_counter() - begun)
    return {name: statistics.median(times) for name, times in taken.items()}


def briefing(*words: str) -> list[str]:
    """Return the command line of the program."""
    return [sys.executable, "-m", "briefing", *words]


def alone(record: Record, name: str, project: Project, folder: Path) -> list[str]:
    """Return the layout engine alone on the HTML of an audience."""
    chosen = audience_named(name, project)
    page = folder / "page.html"
    page.write_text(render_html(record, chosen, project), "utf-8")
    styles = [str(place) for place in stylesheets(chosen, project)]
    return [sys.executable, "-c", ALONE, str(page), str(folder / "alone.pdf"), VARIANT, *styles]


def grown(record: Record) -> Record:
    """Return a record of ten times as many people, each with names and anchors of their own."""
    people = tuple(_copy(p, n) for n in range(TIMES) for p in record.people)
    topics = tuple(
        topic.model_copy(
            update={
                "people": tuple(_key(key, n) for n in range(TIMES) for key in topic.people),
                "proposals": tuple(_key(key, n) for n in range(TIMES) for key in topic.proposals),
            }
        )
        for topic in record.topics
    )
    sessions = tuple(
        s.model_copy(
            update={"speakers": tuple(_key(k, n) for n in range(TIMES) for k in s.speakers)}
        )
        for s in record.sessions
    )
    return record.model_copy(update={"people": people, "topics": topics, "sessions": sessions})


def _key(key: str, number: int) -> str:
    """Return the id of a copy: p3 becomes p203 in the third copy, and p3.1 p203.1."""
    person, point, rest = key.partition(".")
    return f"p{100 * number + int(person[1:])}{point}{rest}"


def _copy(person: Person, number: int) -> Person:
    proposals = (p.model_copy(update={"id": _key(p.id, number)}) for p in person.proposals)
    return person.model_copy(update={"id": _key(person.id, number), "proposals": tuple(proposals)})


def commands(source: Path, folder: Path) -> dict[str, list[str]]:
    """Return everything that is timed, by name."""
    project = find(source)
    record = render_english(extract(read(source)), project)
    for name, held in (("one.json", record), ("ten.json", grown(record))):
        (folder / name).write_text(held.model_dump_json(by_alias=True), "utf-8")
    out = ["-q", "-o", str(folder / "out")]
    listed = {
        f"build {name}": briefing("build", str(source), "--audience", name, *out)
        for name in audiences(project)
    }
    first = project.settings.audience
    return {
        **listed,
        f"alone {first}": alone(record, first, project, folder),
        "pages": briefing("render", str(folder / "one.json"), "--audience", first, *out),
        "pages x 10": briefing("render", str(folder / "ten.json"), "--audience", first, *out),
    }


def main() -> None:
    """Time everything in turn and print seconds and ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", nargs="?", type=Path, default=sample() / "lakeside-forum.txt")
    parser.add_argument("--runs", type=int, default=3)
    given = parser.parse_args()
    project = find(given.source)
    with tempfile.TemporaryDirectory() as name:
        took = clock(commands(given.source, Path(name)), given.runs)
    print(f"seconds by the clock, median of {given.runs}; {os.cpu_count()} cores")
    for what, seconds in took.items():
        print(f"  {what:<22}{seconds:7.2f}")
    first = project.settings.audience
    with_cards = [
        f"build {a.name}" for a in audiences(project).values() if {"cards", "quotes"} & set(a.parts)
    ]
    cheapest = min(with_cards, key=took.__getitem__)
    dearest = max(with_cards, key=took.__getitem__)
    ratios = (
        took[f"build {first}"] / took[f"alone {first}"],
        took[dearest] / took[cheapest],
        took["pages x 10"] / took["pages"],
    )
    for (what, most), ratio in zip(MOST.items(), ratios, strict=True):
        print(f"{what:<30}{ratio:7.2f}   (to stay below {most})")
    print(f"cheapest: {cheapest}; dearest: {dearest}")


if __name__ == "__main__":
    main()
