"""The readers of a document asked one after the other: the rules, and what others have settled."""

from dataclasses import replace

from briefing.errors import BriefingError
from briefing.extraction.boundary import attempt
from briefing.extraction.model import Attribution, EventFacts, Failure, Findings
from briefing.extraction.readers.reader import OURS, Circumstances, NotRead, Reader, chosen
from briefing.reading import Document

NOTHING = Findings(Attribution((), ()), EventFacts())
ALONE = "The rules alone have read this text."


def consult(document: Document, names: tuple[str, ...], given: Circumstances) -> Findings:
    """Return what the rules find, settled with what each other reader named finds.

    A reader that gives nothing usable is told of, and does not change what was found before it.
    Raises UsageError where there is no such reader, TextMayNotGo where text may not be sent to it.
    """
    failures: list[Failure] = []
    others = [chosen(name) for name in dict.fromkeys(names) if name != OURS]
    rules = chosen(OURS)
    found = attempt(lambda: rules.findings(document, given), NOTHING, "the document", failures)
    for reader in others:
        found = _with_second(document, found, reader, given)
    return _failed(found, failures)


def _with_second(
    document: Document, first: Findings, reader: Reader, given: Circumstances
) -> Findings:
    """Return findings settled with those of another reader, or as they were, with why."""
    from briefing.extraction.settling.settle import settle  # only where there are two to settle

    names = (OURS, reader.name)
    try:
        second = reader.findings(document, given)
        settled = settle(document, first, second, names)
        if settled.differences and given.opinions > 1:
            again = _again(document, reader, given)
            settled = settle(document, first, second, names, again)
    except NotRead as reason:
        return _noticed(first, f"The reader {reader.name} gave nothing: {reason}. {ALONE}")
    except BriefingError:
        raise
    except Exception as error:  # whatever a reader says, the rules stand
        return _noticed(first, f"The reader {reader.name} failed ({type(error).__name__}). {ALONE}")
    return settled


def _again(document: Document, reader: Reader, given: Circumstances) -> Findings | None:
    """Return the reader's other opinion, asked in another way, or None where there is none."""
    try:
        return reader.findings(document, replace(given, opinion=2)) if reader.read else None
    except NotRead:
        return None


def _noticed(findings: Findings, message: str) -> Findings:
    return replace(findings, notices=(*findings.notices, message))


def _failed(findings: Findings, failures: list[Failure]) -> Findings:
    return replace(findings, failures=(*findings.failures, *failures))
