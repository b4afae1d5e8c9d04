"""What a build says of a person's edits: English beside new words, quotations no longer exact."""

from collections.abc import Sequence

from briefing.errors import Fault
from briefing.reading import Document
from briefing.record import Proposal, Record
from briefing.record.release import outdated


def to_look_at(record: Record, document: Document | None, where: str) -> tuple[Fault, ...]:
    """Return what in the record at `where` a person should look at again.

    Without the source, nothing is said of the quotations.
    """
    stale = [
        Fault(
            f"the source changed beside the words written at {place}.",
            where,
            "Read them again, then set their “review: reviewed”.",
        )
        for place in outdated(record)
    ]
    return (*stale, *_told(altered(record, document), where))


def altered(record: Record, document: Document | None) -> tuple[Proposal, ...]:
    """Return the proposals that are not, letter by letter, what stands at their span."""
    if document is None:
        return ()
    return tuple(
        proposal
        for person in record.people
        for proposal in person.proposals
        if document.slice(proposal.span) != proposal.text.get(document.language)
    )


def _told(found: Sequence[Proposal], where: str) -> list[Fault]:
    if not found:
        return []
    number = len(found)
    are = "1 proposal is" if number == 1 else f"{number} proposals are"
    first = "" if number == 1 else "the first "
    message = f"{are} no longer the source's words, {first}{found[0].id}."
    return [Fault(message, where, "The pages print them among exact quotations.")]
