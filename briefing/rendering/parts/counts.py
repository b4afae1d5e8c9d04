"""What a brief says of itself in numbers: how much it holds, leaves out, and cannot yet print."""

from collections.abc import Iterator

from briefing.record import Record
from briefing.rendering.audience.omitted import Omitted
from briefing.rendering.parts.messages import Selection
from briefing.rendering.words.page_languages import PageLanguages
from briefing.rendering.words.passage import Pair


def counts(record: Record, languages: PageLanguages) -> Iterator[Pair]:
    """Yield how many speakers, proposals and topics there are; none is not said."""
    counted = {
        "count_speakers": len(record.speakers),
        "count_proposals": sum(len(person.proposals) for person in record.people),
        "count_topics": len(record.topics),
    }
    for key, number in counted.items():
        if number:
            yield _count_in_words(key, number, languages)


def selection_words(chosen: Selection | None, languages: PageLanguages) -> Pair:
    """Return how many of the proposals are printed, where not all of them are."""
    if not chosen:
        return Pair()
    return languages.page_word("selection", n=chosen.printed, whole=chosen.whole)


def omitted_counts(omitted: Omitted, languages: PageLanguages) -> Iterator[Pair]:
    """Yield how much was left out for this audience: how much, never what."""
    for kind, number in omitted.counts.items():
        if number:
            yield _count_in_words(f"omitted_{kind}", number, languages)


def rendering_state(record: Record, languages: PageLanguages) -> Iterator[Pair]:
    """Yield what must be said of the renderings: how many are missing, how many a machine made."""
    if len(languages.codes) < 2:
        return
    tail = languages.rendered_tail
    texts = [languages.pair(p.text) for person in record.people for p in person.proposals]
    missing = sum(pair.second is None for pair in texts)
    machine = sum(any(p.unreviewed for p in pair) for pair in texts)
    if machine:
        yield _count_in_words(f"state_machine{tail}", machine, languages)
    if missing and missing == len(texts):
        yield languages.page_word(f"state_none{tail}")
    elif missing:
        yield _count_in_words(f"state_missing{tail}", missing, languages)


def _count_in_words(key: str, number: int, languages: PageLanguages) -> Pair:
    return languages.page_word(key if number > 1 else f"{key}_one", n=number)
