"""Whether a record says what its source says."""

from collections.abc import Callable, Iterator
from pathlib import Path

from briefing.check.finding import Finding
from briefing.check.source import reviewer_findings
from briefing.errors import BriefingError
from briefing.reading import Document, read
from briefing.record import Proposal, Record
from briefing.record_file import parse
from briefing.record_file.load import content_of, tree_of
from briefing.record_file.places import line
from briefing.wording import Place

Where = Callable[[Place], str]
FOLDERS_UP = 3  # build/NAME/NAME.briefing.yaml lies two below the folder of its source


def check_record(path: Path) -> tuple[Record, tuple[Finding, ...]]:
    """Return the record at `path` and what is to be said of it.

    Its quotations are held against the source where that lies beside it or in a folder above.
    Raises InputError with every fault when it is no valid record.
    """
    content = content_of(path)
    record = parse(content, str(path))
    tree = tree_of(content, str(path))

    def where(place: Place) -> str:
        return f"{path}:{line(tree, place)}"

    document = _source(record, path)
    quotations = _quotations(record, document, where) if document else [_unseen(record, path)]
    return record, (*quotations, *reviewer_findings(record, record.source.name))


def _source(record: Record, path: Path) -> Document | None:
    """Return the source that the record was read from, or None where it is not found."""
    for folder in path.resolve().parents[:FOLDERS_UP]:
        place = folder / Path(record.source.name).name
        if place.is_file():
            try:
                document = read(place)
            except BriefingError:
                continue
            if document.sha256 == record.source.sha256:
                return document
    return None


def _unseen(record: Record, path: Path) -> Finding:
    return Finding(
        "warn",
        "no-source",
        f"the source “{record.source.name}” of this record is not here, or has changed since.",
        str(path),
        "Quotations were not checked. `briefing extract SOURCE --diff` shows what has changed.",
    )


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
