"""What `briefing check` tells of a PDF's accessibility, and how it is read aloud."""

from collections import Counter
from dataclasses import asdict
from typing import TYPE_CHECKING

from briefing.cli.terminal import mark, put, put_json

if TYPE_CHECKING:
    from briefing.desk.check import Outcome
    from briefing.desk.input_file import InputFile

COLOURS = {"pass": "green", "fail": "red", "person": "yellow"}
# The words for a condition's state, in the order of the sum at the end.
SUMS = {
    "pass": "met",
    "fail": "not met",
    "person": "left to a person",
    "absent": "about what is not in the file",
    "unseen": "not looked at: they need the inside of fonts",
    "none": "without a test",
}


def tell_accessibility(given: "InputFile", as_json: bool) -> bool:
    """Print the outcome of every Matterhorn condition; return whether none fails."""
    from briefing.desk.check import accessibility

    outcomes = accessibility(given)
    good = all(outcome.state != "fail" for outcome in outcomes)
    if as_json:
        put_json({"ok": good, "accessibility": [asdict(outcome) for outcome in outcomes]})
        return good
    for outcome in outcomes:
        put(_line(outcome))
    counts = Counter(outcome.state for outcome in outcomes)
    for state, words in SUMS.items():
        put(f"{counts[state]:3} {words}")  # type: ignore[index]
    return good


def _line(outcome: "Outcome") -> str:
    head = mark(f"{outcome.state:6}", COLOURS.get(outcome.state, "bright_black"))
    faults = f" — {'; '.join(outcome.faults)}" if outcome.faults else ""
    return f"{head} {outcome.number}  {outcome.wording}{faults}"


def tell_reading(given: "InputFile", as_json: bool) -> bool:
    """Print what a screen reader says, a passage a line: page, language, block, words."""
    from briefing.desk.check import read_aloud

    heard = read_aloud(given)
    if as_json:
        put_json({"ok": True, "reading": [asdict(passage) for passage in heard]})
        return True
    for passage in heard:
        put(f"{passage.page:3}  {passage.lang:8} {passage.kind:10} {passage.text}")
    return True
