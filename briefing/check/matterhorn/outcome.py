"""The outcome of each failure condition: seen by the machine, or left to a person."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from briefing.check.matterhorn import (
    annotations,
    catalogue,
    font_conditions,
    marked_content,
    syntax,
)
from briefing.check.matterhorn.needs import NEEDS
from briefing.check.pdf_file.opened import BROKEN, Opened
from briefing.facts import read_rows

# pass, fail: seen by the machine. person: left to one. absent: the file has nothing of the kind.
# unseen: a machine could tell, but not this one; none: the protocol has no test.
State = Literal["pass", "fail", "person", "absent", "unseen", "none"]
Rule = Callable[[Opened], Iterable[str]]
CONDITIONS = Path(__file__).with_name("conditions.csv")
MOST = 5  # faults that are told of one condition

RULES: Mapping[str, Rule] = MappingProxyType(
    {
        **marked_content.RULES,
        **catalogue.RULES,
        **syntax.RULES,
        **annotations.RULES,
        **font_conditions.RULES,
    }
)


@dataclass(frozen=True, slots=True)
class Condition:
    """A failure condition: its number, who can tell, what it needs, and what should be so."""

    number: str
    how: str
    needs: str
    wording: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is known of a condition; `faults` tells the first few places where it fails."""

    number: str
    state: State
    wording: str
    faults: tuple[str, ...] = ()


@cache
def conditions() -> tuple[Condition, ...]:
    """Return all failure conditions in the order of the protocol."""
    return tuple(Condition(**row) for row in read_rows(CONDITIONS))


def outcomes(file: Opened) -> tuple[Outcome, ...]:
    """Return the outcome of every failure condition, in the order of the protocol."""
    return tuple(_outcome(condition, file) for condition in conditions())


def failures(file: Opened) -> Iterator[Outcome]:
    """Yield the conditions that a machine sees to fail."""
    return (outcome for outcome in outcomes(file) if outcome.state == "fail")


def _outcome(condition: Condition, file: Opened) -> Outcome:
    rule = RULES.get(condition.number)
    if rule is None:
        return Outcome(condition.number, _unruled(condition, file), condition.wording)
    faults = tuple(_faults(rule, file))
    state: State = "fail" if faults else "pass"
    more = (f"and {len(faults) - MOST} more",) if len(faults) > MOST else ()
    return Outcome(condition.number, state, condition.wording, (*faults[:MOST], *more))


def _faults(rule: Rule, file: Opened) -> Iterator[str]:
    try:
        yield from rule(file)
    except BROKEN as error:
        yield f"could not be looked at ({type(error).__name__})"


def _unruled(condition: Condition, file: Opened) -> State:
    if condition.how == "none":
        return "none"
    if condition.how == "machine":
        return "unseen"
    there = NEEDS.get(condition.needs)
    return "person" if there is None or there(file) else "absent"
