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
import sys
import tempfile
from pathlib import Path

from build_vs_weasyprint import ALONE, seconds

from briefing.assets import sample
from briefing.extraction import extract
from briefing.project import Project, find
from briefing.reading import read
from briefing.record import Person, Record
from briefing.rendering import audience_named, audiences, render_html
from briefing.rendering.layout.medium import VARIANT
from briefing.rendering.pages import stylesheets
from briefing.translation import render_english

TIMES = 10
MOST = {"build / engine alone": 1.3, "dearest / cheapest": 1.4, "ten times / once": 11}


def measured(commands: dict[str, list[str]], runs: int) -> dict[str, tuple[float, float]]:
    """Return the median seconds of each command, by the clock and of a core, all run in turn."""
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            taken[name].append(seconds(command))
    return {
        name: (statistics.median(t[0] for t in times), statistics.median(t[1] for t in times))
        for name, times in taken.items()
    }


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
        took = measured(commands(given.source, Path(name)), given.runs)
    print(f"seconds, median of {given.runs}; {os.cpu_count()} cores")
    print(f"{'':<24}{'clock':>8}{'core':>8}")
    for what, (clock, core) in took.items():
        print(f"  {what:<22}{clock:8.2f}{core:8.2f}")
    by_clock = ratios({what: times[0] for what, times in took.items()}, project)
    by_core = ratios({what: times[1] for what, times in took.items()}, project)
    for (what, most), clock, core in zip(MOST.items(), by_clock, by_core, strict=True):
        print(f"{what:<24}{clock:8.2f}{core:8.2f}   (to stay below {most})")


def ratios(took: dict[str, float], project: Project) -> tuple[float, ...]:
    """Return the three ratios, from the seconds that each command took."""
    first = project.settings.audience
    with_cards = [
        took[f"build {audience.name}"]
        for audience in audiences(project).values()
        if {"cards", "quotes"} & set(audience.parts)
    ]
    return (
        took[f"build {first}"] / took[f"alone {first}"],
        max(with_cards) / min(with_cards),
        took["pages x 10"] / took["pages"],
    )


if __name__ == "__main__":
    main()
