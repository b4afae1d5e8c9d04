"""What a model proposed becomes part of the record only where it is an exact quotation."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.extraction.text.coverage import uncovered
from briefing.extraction.text.spans import trim_to_words
from briefing.reading import Document, Span
from briefing.record import Person, Proposal, Record, Remark, Text, Warning

# More than any report holds; a looping model's answer is cut here.
MAX_SPEAKERS = 2_000
MAX_PROPOSALS = 500


@dataclass(frozen=True, slots=True)
class Claim:
    """One speaker as a model names them, not yet believed."""

    name: str
    title: str
    quotes: tuple[str, ...]


def assisted(document: Document, record: Record, answer: object) -> Record:
    """Return `record` with the quotations of `answer` that hold; the rest is discarded and counted.

    A quotation holds when it stands in the source word for word, outside every proposal that the
    rules found and outside every other person's speech.
    """
    tally: Counter[str] = Counter()
    people = list(record.people)
    for claim in _claims(answer, tally):
        spans = _held(document, people, claim, tally)
        at = next((n for n, p in enumerate(people) if _name(p) == claim.name), None)
        if at is not None:
            people[at] = _with_proposals(document, people[at], spans)
        elif spans and _printed(document, claim, tally):
            person = _person(document, claim, f"p{len(people) + 1}")
            people.append(_with_proposals(document, person, spans))
    told = Warning(code="assist", message=_summary(tally))
    return record.model_copy(update={"people": tuple(people), "warnings": (*record.warnings, told)})


def _claims(answer: object, tally: Counter[str]) -> Iterator[Claim]:
    entries = answer.get("speakers") if isinstance(answer, dict) else None
    for entry in entries[:MAX_SPEAKERS] if isinstance(entries, list) else []:
        if not isinstance(entry, dict) or not isinstance(entry.get("name"), str):
            tally["malformed"] += 1
            continue
        quotes = entry.get("proposals")
        quotes = quotes[:MAX_PROPOSALS] if isinstance(quotes, list) else []
        title = entry.get("title")
        yield Claim(
            entry["name"].strip(),
            title.strip() if isinstance(title, str) else "",
            tuple(q.strip() for q in quotes if isinstance(q, str) and q.strip()),
        )


def _held(
    document: Document, people: list[Person], claim: Claim, tally: Counter[str]
) -> list[Span]:
    """Return the places of the quotations that hold, in the order of the source."""
    spans: list[Span] = []
    for quote in dict.fromkeys(claim.quotes):
        at = document.text.find(quote)
        span = Span(at, at + len(quote))
        reason = "over a line end" if "\n" in quote else _objection(people, claim, span, spans)
        tally[reason or "added"] += 1
        if not reason:
            spans.append(span)
    return sorted(spans)


def _objection(people: list[Person], claim: Claim, span: Span, held: list[Span]) -> str:
    """Return why the passage may not be added, or an empty string."""
    if span.start < 0:
        return "not a quotation"
    known = [Span(*p.span) for person in people for p in person.proposals]
    others = [Span(*r.span) for p in people if _name(p) != claim.name for r in p.remarks]
    if _meets(span, known + held):
        return "already there"
    return "somebody else's words" if _meets(span, others) else ""


def _meets(span: Span, spans: list[Span]) -> bool:
    return any(span.start < other.end and other.start < span.end for other in spans)


def _printed(document: Document, claim: Claim, tally: Counter[str]) -> bool:
    printed = len(claim.name) > 1 and claim.name in document.text
    tally["speaker added" if printed else "speaker not in the source"] += 1
    return printed


def _person(document: Document, claim: Claim, key: str) -> Person:
    title = claim.title if claim.title and claim.title in document.text else ""
    return Person(
        id=key,
        name=_text(document, claim.name),
        title=_text(document, title) if title else None,
        rule="assist",
    )


def _with_proposals(document: Document, person: Person, spans: list[Span]) -> Person:
    last = max((int(p.id.rsplit(".", 1)[1]) for p in person.proposals), default=0)
    new = tuple(
        Proposal(
            id=f"{person.id}.{number}",
            text=_text(document, document.slice(span)),
            headline=_text(document, document.slice(span)),
            span=(span.start, span.end),
            rule="assist",
        )
        for number, span in enumerate(spans, last + 1)
    )
    return person.model_copy(
        update={
            "proposals": (*person.proposals, *new),
            "remarks": _remarks(document, person, spans),
        }
    )


def _remarks(document: Document, person: Person, taken: list[Span]) -> tuple[Remark, ...]:
    """Return what is left of the remarks once `taken` are proposals."""
    left = uncovered((Span(*r.span) for r in person.remarks), taken)
    kept = (trim_to_words(document.text, span) for span in left)
    return tuple(
        Remark(text=_text(document, document.slice(span)), span=(span.start, span.end))
        for span in kept
        if span
    )


def _text(document: Document, words: str) -> Text:
    return Text(en=words) if document.language == "en" else Text(zh=words)


def _name(person: Person) -> str:
    return person.name.zh or person.name.en


def _summary(tally: Counter[str]) -> str:
    """Return one sentence that counts what was taken and what was discarded, and why."""
    taken = tally.pop("added", 0)
    speakers = tally.pop("speaker added", 0)
    why = ", ".join(f"{count} {reason}" for reason, count in sorted(tally.items())) or "none"
    return f"assistance added {taken} passages and {speakers} speakers; discarded: {why}."
