"""Whether a record says what its source says."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from briefing.check.finding import Finding
from briefing.check.source_check import reviewer_findings
from briefing.errors import BriefingError
from briefing.reading import Document, read
from briefing.record import Orphan, Proposal, Record
from briefing.record_file.load import tree_of
from briefing.record_file.places import line
from briefing.validation_messages import Place

Where = Callable[[Place], str]


def check_record(
    record: Record, content: bytes, name: str, sources: Iterable[Path]
) -> tuple[Finding, ...]:
    """Return what is to be said of a record; `content` is that of its file, which is called `name`.

    Its quotations are held against the first of `sources` that it was read from.
    """
    tree = tree_of(content, name)

    def where(place: Place) -> str:
        return f"{name}:{line(tree, place)}"

    found, document = _source(record, sources)
    quotations = _quotations(record, document, where) if document else [_unseen(record, found)]
    lost = (_lost(number, orphan, where) for number, orphan in enumerate(record.orphans))
    return (*quotations, *lost, *reviewer_findings(record, record.source.name))


def _source(record: Record, sources: Iterable[Path]) -> tuple[Path | None, Document | None]:
    """Return the source that was found, and its text where it is what the record was read from."""
    found = None
    for place in sources:
        if place.is_file():
            found = found or place
            try:
                document = read(place)
            except BriefingError:
                continue
            if document.sha256 == record.source.sha256:
                return place, document
    return found, None


def _unseen(record: Record, found: Path | None) -> Finding:
    if found is None:
        reason = "is not found from here, so the quotations were not checked."
        hint = "Name it with --source FILE."
    else:
        reason = "has changed since, so the quotations were not checked."
        hint = f"`briefing build {found}` brings the record up to date; edits stay."
    name, code = record.source.name, "source-changed" if found else "no-source"
    return Finding("warn", code, f"the source “{name}” of this record {reason}", "", hint)


def _lost(number: int, orphan: Orphan, where: Where) -> Finding:
    message = f"an edit of {orphan.item} has lost its passage: the source no longer has it."
    hint = "Take it over by hand where it belongs now, then delete the entry."
    return Finding("warn", "orphan", message, where(("orphans", number)), hint)


def _quotations(record: Record, document: Document, where: Where) -> Iterator[Finding]:
    """Yield what is no exact quotation; what a person edited may differ from its span."""
    wrong = 0
    for number, person in enumerate(record.people):
        for at, proposal in enumerate(person.proposals):
            if not _exact(proposal, document):
                wrong += 1
                place: Place = ("people", number, "proposals", at, "span")
                yield _misquoted(proposal, document, where(place))
    if not wrong:
        count = sum(len(person.proposals) for person in record.people)
        yield Finding("pass", "quotations", f"{count} proposals are exact quotations.")


def _exact(proposal: Proposal, document: Document) -> bool:
    return document.slice(proposal.span) == _words(proposal, document)


def _words(proposal: Proposal, document: Document) -> str:
    return proposal.text.get(document.language)


def _misquoted(proposal: Proposal, document: Document, where: str) -> Finding:
    start, end = proposal.span
    if proposal.review != "extracted":
        message = f"{proposal.id} was edited and no longer quotes the source at {start}–{end}."
        return Finding("warn", "edited", message, where)
    message = f"{proposal.id} is not what the source says at {start}–{end}."
    at = document.text.find(_words(proposal, document))
    hint = (
        f"It stands at [{at}, {at + len(_words(proposal, document))}]."
        if at >= 0
        else "Where it was changed on purpose, say “review: edited”."
    )
    return Finding("fail", "misquoted", message, where, hint)
