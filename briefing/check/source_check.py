"""What extraction understood of a source, and what it did not."""

from collections.abc import Iterator

from briefing.check.finding import Finding
from briefing.record import Record
from briefing.record.doubts import describe, open_doubts
from briefing.validation_messages import advice


def check_source(record: Record, where: str) -> tuple[Finding, ...]:
    """Return what a reviewer of the source's record should look at; `where` names the source."""
    return tuple(_speakers(record, where)) + reviewer_findings(record, where)


def _speakers(record: Record, where: str) -> Iterator[Finding]:
    if not record.speakers:
        yield Finding(
            "fail",
            "no-speakers",
            "nobody speaks in this text.",
            where,
            "There is nothing to brief.",
        )


def reviewer_findings(record: Record, where: str) -> tuple[Finding, ...]:
    """Return warnings, where readers differ, and sentences not placed; `where` is the source."""
    return (
        *(
            Finding("warn", w.code, w.message, _at(where, w.line), advice(w.code))
            for w in record.warnings
        ),
        *(
            Finding(
                "warn",
                "readers-differ",
                describe(record, d),
                _at(where, d.line),
                advice("readers-differ"),
            )
            for d in open_doubts(record)
        ),
        *(
            Finding("warn", "not-placed", f"{u.text}", _at(where, u.line), u.reason)
            for u in record.unplaced
        ),
    )


def _at(where: str, line: int | None) -> str:
    return f"{where}:{line}" if line else where
