"""What extraction understood of a source, and what it did not."""

from collections.abc import Iterator, Sequence

from briefing.check.finding import Finding
from briefing.reading import LeftOut
from briefing.reading.document import Reason
from briefing.record import Record
from briefing.record.doubts import describe, open_doubts
from briefing.validation_messages import advice

_CALLED: dict[Reason, str] = {
    "hidden": "hidden words, which the file does not show",
    "deleted": "words struck out or deleted",
    "comment": "comments",
    "note": "notes outside the text",
    "drawing": "words in a drawing",
    "furniture": "words of the page around the text",
    "contents": "a table of contents",
    "time": "times of speeches",
    "attachment": "files attached",
    "prompt": "prompts of empty fields",
    "unreadable": "words in a font that does not name its characters",
}
_SHOWN = 80  # characters of each piece that is left out


def check_source(
    record: Record, where: str, left_out: Sequence[LeftOut] = ()
) -> tuple[Finding, ...]:
    """Return what a reviewer of the source's record should look at; `where` names the source.

    `left_out` are the words of the file that are not in its text.
    """
    return (
        *_speakers(record, where),
        *reviewer_findings(record, where),
        *_left_out(left_out, where),
    )


def _left_out(left_out: Sequence[LeftOut], where: str) -> Iterator[Finding]:
    """Yield a finding for each reason for which words are left out, with their number."""
    for reason, called in _CALLED.items():
        found = [one for one in left_out if one.reason == reason]
        if found:
            shown = "; ".join(f"“{_short(one.text)}” ({one.where or 'there'})" for one in found)
            message = f"{len(found)} left out: {called}: {shown}."
            yield Finding("pass", "left-out", message, where)


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"


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
